"""Numbers, times, dates and references of a sentence against those of its evidence, by arithmetic.

"Fifteen days" is 15 days, 1/3/2027 is 1 March 2027, 2.5 million is 2 500 000, half is 50 %. A
figure that is neither in the evidence nor the sum or difference of two of its figures is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from assistant.bounds import Bound, bounds
from assistant.bounds.units import Measure
from assistant.types import Language, Span
from assistant.verify.facts import MONTH, Fact, facts

# a share in words, as a percentage
SHARES: dict[Language, tuple[tuple[str, str], ...]] = {
    "vi": (
        (r"(?:một )?nửa(?! (?:đầu |cuối )?(?:năm|tháng|nhiệm))|phân nửa", "50"),
        (r"một phần ba", "33.33"),
        (r"hai phần ba", "66.67"),
        (r"một phần tư", "25"),
        (r"ba phần tư", "75"),
        (r"một phần năm", "20"),
        (r"toàn bộ|toàn thể|tất cả", "100"),
    ),
    "fr": (
        (r"(?:la )?moitié|demi(?:e|es|s)?|à mi-", "50"),
        (r"(?:un|le) tiers", "33.33"),
        (r"(?:les )?deux tiers", "66.67"),
        (r"(?:un|le) quart", "25"),
        (r"(?:les )?trois quarts", "75"),
        (r"un cinquième", "20"),
        (r"un dixième", "10"),
        (r"totalité|intégral\w*|entière?\w*|tous les|toutes les", "100"),
    ),
    "en": (
        (r"half", "50"),
        (r"(?:a|one)[ -]third", "33.33"),
        (r"two[ -]thirds", "66.67"),
        (r"(?:a|one)[ -]quarter(?! of the year)", "25"),
        (r"three[ -]quarters", "75"),
        (r"(?:a|one)[ -]fifth", "20"),
        (r"(?:a|one)[ -]tenth", "10"),
        (r"all|entire(?:ly)?|in full|whole", "100"),
    ),
}
WHOLE = Decimal(100)
# a stretch of time in one word
STRETCHES: dict[Language, tuple[tuple[str, int, str], ...]] = {
    "vi": ((r"nửa (?:đầu |cuối )?năm", 6, "month"),),
    "fr": ((r"quinzaine|sous quinze", 15, "day"), (r"huitaine", 8, "day")),
    "en": ((r"fortnight", 2, "week"),),
}
# names in the calendar, in the order of the week and of the year
_DAYS: dict[Language, str] = {
    "vi": r"thứ hai(?! mươi)|thứ ba|thứ tư|thứ năm|thứ sáu|thứ bảy|chủ nhật",
    "fr": "lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?",
    "en": "mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?",
}
_MONTHS: dict[Language, str] = {
    "vi": r"tháng giêng|tháng \d{1,2}(?!\d)|tháng (?:chạp)",
    "fr": "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre",
    "en": "January|February|March|April|May(?= \\d)|June|July|August|September|October|November"
    "|December",
}
_KINDS = {"reference", "date"}
# bounds that are read in another way here
_ELSEWHERE = {"date", "absolute_date", "calendar_year", "class", "period"}


@dataclass(frozen=True, slots=True)
class Figure:
    """What a stretch of a text counts or dates, in a form that can be compared.

    ``kind`` is reference, date, period, calendar, amount or number; ``values`` are those of an
    amount (both ends of a range) or a date's year, month and day; ``bound`` is the side of a limit.
    """

    kind: str
    values: tuple[str, ...]
    span: Span
    text: str
    bound: Bound | None = None
    limit: str = ""

    @property
    def measures(self) -> list[Measure]:
        """The ends of an amount."""
        if self.bound is None:
            return []
        return [end for end in dict.fromkeys((self.bound.low, self.bound.high)) if end]


def figures(text: str, language: Language) -> list[Figure]:
    """Every figure of a text, in order; each stretch counts once."""
    found: list[Figure] = []
    taken: list[Span] = []
    for figure in _readings(text, language):
        if not any(start < figure.span[1] and figure.span[0] < end for start, end in taken):
            found.append(figure)
            taken.append(figure.span)
    return sorted(found, key=lambda figure: figure.span)


def _readings(text: str, language: Language) -> Iterator[Figure]:
    read = facts(text, language)
    for fact in read:
        if fact.kind in _KINDS and not _is_unit(fact, text):
            span = _inside(fact, text)
            yield Figure(fact.kind, fact.value, span, fact.text, limit=fact.bound)
    for kind, table in (("weekday", _DAYS), ("month", _MONTHS)):
        for match in word_pattern(table[language]).finditer(text):
            yield Figure(kind, (_calendar(kind, match[0]),), match.span(), match[0])
    yield from _shares(text, language)
    yield from _stretches(text, language)
    for bound in bounds(text, language):
        if bound.dimension not in _ELSEWHERE and bound.measure.unit != "fraction":
            ends = [end for end in (bound.low, bound.high) if end]
            values = tuple(str(end.value.normalize()) for end in dict.fromkeys(ends))
            yield Figure("amount", values, bound.span, text[slice(*bound.span)], bound)
    for fact in read:
        if fact.kind == "number":
            value = (str(Decimal(fact.value[0])), *fact.value[1:])
            yield Figure("number", value, _inside(fact, text), fact.text, limit=fact.bound)


def _calendar(kind: str, name: str) -> str:
    """A day by its name, a month by its number."""
    plain = name.casefold()
    if kind == "weekday":
        return plain.rstrip("s")
    digits = re.search(r"\d+", plain)
    return str(int(digits[0])) if digits else str(MONTH.get(plain, plain))


def _is_unit(fact: Fact, text: str) -> bool:
    """A part of a year read as a reference: "quý III", "mục tiêu"."""
    return fact.kind == "reference" and fact.value[0] in {"mục", "phần", "part", "point", "points"}


def _inside(fact: Fact, text: str) -> Span:
    """The words themselves, without those of the bound before them."""
    start = text.find(fact.text, fact.span[0])
    return (start, start + len(fact.text)) if start >= 0 else fact.span


def word_pattern(words: str) -> re.Pattern[str]:
    """Whole words, in any case."""
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


def _shares(text: str, language: Language) -> Iterator[Figure]:
    for words, value in SHARES[language]:
        if Decimal(value) == WHOLE:
            continue  # "all" says no number
        for match in word_pattern(words).finditer(text):
            ratio = Measure(Decimal(value), "percent")
            yield Figure(
                "amount", (value,), match.span(), match[0], Bound(ratio, ratio, match.span())
            )


def _stretches(text: str, language: Language) -> Iterator[Figure]:
    for words, value, unit in STRETCHES[language]:
        for match in word_pattern(words).finditer(text):
            time = Measure(Decimal(value), unit)
            yield Figure(
                "amount", (str(value),), match.span(), match[0], Bound(time, time, match.span())
            )
