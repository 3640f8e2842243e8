"""Finds the bounds of a text: turns of the calendar first, then numbers with what they count.

A number that only names something (article, form, act, list item, example) is put out of sight
before; of two alternatives ("five or ten days") none is taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from assistant.bounds.bound import Bound
from assistant.bounds.calendar import Ends, ends
from assistant.bounds.cues import CUES, TEMPORAL, Cues
from assistant.bounds.turns import DIGITS, TURNS
from assistant.bounds.units import PATTERN, Measure, unit_of
from assistant.numerals import NUMERAL, numeral
from assistant.quantities import number
from assistant.references import references
from assistant.types import Language, Span

HIDDEN = "¦"  # no word, no space: what stands there is not read again
BEFORE = 60  # characters in which a comparator stands
NEAR = 34  # characters from the comparator on that are shown with the number
_NAMING = re.compile(
    r"""(?<!\w)(?:(?<!ngày\s)thứ|số|mẫu|biểu|phụ\slục|hình|bảng|khoản|điểm|mục|chương|phần|điều|đợt|khóa|nhóm|loại|lớp|
    đề\sán|dự\sán|chương\strình|giai\sđoạn|nghị\squyết|
    tcvn|qcvn|iso|n°|nos?\.|numéros?|annexes?|articles?|art\.|alinéas?|titre|chapitre|tableau|figure|
    phase|form|schedule|annex|table|part|chapter|paragraphs?|sections?|subsections?|regulations?|
    rules?|page\sno|version|category|groupe|group|grade|code|alinéa)\s?
    (?:[\dIVX][\w.\-/]*)(?:(?:,|\s(?:và|et|and|à|to|or|ou))\s\d[\w.\-/]*)*(?!\s?%)""",
    re.IGNORECASE | re.VERBOSE,
)
_LIST_MARK = re.compile(
    r"^[ \t]*(?:\(?\w{1,4}[.)]|\d+°|\d+(?:\.\d+)+\.?(?=\s+[A-ZÀ-Ỹ]))(?=\s)", re.MULTILINE
)
_SCALES = {
    "nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9, "million": 10**6,
    "millions": 10**6, "milliard": 10**9, "milliards": 10**9, "billion": 10**9,
    "billions": 10**9, "thousand": 10**3,
}  # fmt: skip
_CURRENCY = {"€": "euro", "£": "pound", "$": "dollar"}
_YEAR = re.compile(r"(?:19|20)\d\d$")
_LETTERS = re.compile(r"[^\W\d_]+")
# "một lần", "un agent", "one", "a day": an article rather than a number, unless a unit of time
_ARTICLES = {"một", "un", "une", "one", "a", "an"}
_A_UNIT = re.compile(
    r"(?<!\w)(?:(?<=within\s)|(?<=for\s)|(?<=least\s)|(?<=than\s)|(?<=after\s)|(?<=to\s)|(?<=of\s)|(?<=over\s))"
    r"an?\s(?P<unit>minute|hour|day|week|fortnight|month|year)(?!\w)"
    r"|(?<!\w)an?\s(?P<led>hour|day|week|fortnight|month|year)(?=\s(?:before|after|beforehand|in\sadvance|ahead))",
    re.IGNORECASE,
)
# words of no meaning of their own between a number and what is counted
_SKIPPED = {"autres", "other", "different", "further", "full", "whole", "of", "the", "de", "des",
            "consecutive", "consécutifs", "premiers", "first"}  # fmt: skip
_STOP = {"và", "hoặc", "của", "trở", "et", "ou", "à", "au", "du", "and", "or", "in", "at", "to",
         "by", "per", "for", "is", "are", "est", "sont", "par", "pour", "dans", "là", "thì",
         "được", "đến", "với", "on", "if", "qui", "que", "who", "that", "trong", "tại", "cho",
         "en", "sur", "a", "may", "must", "shall", "ne", "peut", "từ", "kể", "which"}  # fmt: skip


def _amount(language: Language) -> re.Pattern[str]:
    scales = "|".join(_SCALES)
    return re.compile(
        rf"(?<![\w/.,-])(?P<currency>[€£$])?\s?(?P<number>{DIGITS}|{NUMERAL[language]}(?!\w))"
        rf"(?:\s*\(\s*(?:{DIGITS}|{NUMERAL[language]})\s*(?:%|ngày|tháng)?\s*\))?"
        rf"(?:\s(?P<scale>{scales})(?!\w))?(?P<half>\sand\sa\shalf)?"
        rf"(?:\s*(?:d['’]|de\s|of\s)?(?:{PATTERN})(?!\w))?(?:\s?\(\s*\d+\s?%?\s*\))?"
        rf"(?P<more>\s(?:et\sdemie?|rưỡi|and\sa\shalf)(?!\w))?"
        rf"(?:(?:(?<=mètre)|(?<=mètres))\s(?P<cents>{NUMERAL[language]})(?!\w|\s(?:sur|pour)\s))?",
        re.IGNORECASE,
    )


_AMOUNTS: dict[Language, re.Pattern[str]] = {
    "vi": _amount("vi"),
    "fr": _amount("fr"),
    "en": _amount("en"),
}


def bounds(text: str, language: Language) -> list[Bound]:
    """What the numbers and times of a text permit, in order.

    >>> [(b.side, b.measure.unit) for b in bounds("no more than 5 days", "en")]
    [('most', 'day')]
    """
    reader = _Reader(text, language)
    found = [*reader.turns(), *reader.amounts()]
    return sorted(found, key=lambda bound: bound.span)


class _Reader:
    """One pass over a text; ``sight`` is the text without what is read or only names."""

    def __init__(self, text: str, language: Language) -> None:
        self.text = text
        self.language = language
        self.cues: Cues = CUES[language]
        self.sight = text
        for reference in references(text, language):
            self._hide(reference.span)
        for pattern in (_NAMING, _LIST_MARK):
            for found in pattern.finditer(text):
                self._hide(found.span())

    def _hide(self, span: Span) -> None:
        start, end = span
        self.sight = self.sight[:start] + HIDDEN * (end - start) + self.sight[end:]

    def turns(self) -> Iterator[Bound]:
        for kind, pattern in TURNS[self.language]:
            for found in pattern.finditer(self.sight):
                both = ends(kind, found, self.language)
                bound = self._turn(kind, both, found.span()) if both else None
                if bound:
                    yield bound
                if kind != "every" or "n" in found.groupdict():
                    self._hide(found.span())

    def _turn(self, kind: str, both: Ends, span: Span) -> Bound | None:
        low, high = both
        if kind in {"every", "often", "class", "at_once", "nth", "month_day"} or low != high:
            if kind == "at_once":
                return Bound(None, high, span, deadline=True)
            return self._bound(both, span, "exactly")
        side, start = self._before(span[0])
        start = start if span[0] - start <= NEAR else span[0]
        if not side and kind in {"absolute", "calendar_year", "year", "date", "clock", "year_end"}:
            side, start = self._temporal(span)
        if not side and kind in {"absolute", "year"}:
            return None  # the date of an act, the year of a plan
        return self._bound(both, (start, span[1]), side)

    def _temporal(self, span: Span) -> tuple[str, int]:
        """Before or after, from the words before a date or in its own turn; where they begin."""
        first = max(0, span[0] - BEFORE // 2)
        said = self.text[first : span[1]]
        for pattern, side in TEMPORAL:
            if cue := pattern.search(said):
                begin = first + cue.start()
                return side, begin if span[0] - begin < BEFORE // 3 else span[0]
        return "", span[0]

    def amounts(self) -> Iterator[Bound]:
        for found in _A_UNIT.finditer(self.sight):
            unit = (found["unit"] or found["led"]).lower()
            days = unit == "fortnight"
            one = Measure(Decimal(14 if days else 1), "day" if days else unit)
            yield self._bound((one, one), found.span(), "")
            self._hide(found.span())
        last = -1
        for found in _AMOUNTS[self.language].finditer(self.sight):
            if found.start() < last:
                continue
            first = self._measure(found)
            if first is None:
                continue
            if first[0].unit == "number" and _YEAR.match(found["number"]):
                continue
            second = _AMOUNTS[self.language].match(self.sight, self._joint(found, self.cues.joined))
            measure = self._measure(second) if second else None
            if second and measure and self._ranges(found, first, measure):
                last = second.end()
                low = first[0] if first[0].unit != "number" else _as(first[0], measure[0])
                yield self._bound((low, measure[0]), (found.start(), last), "", measure[1])
                continue
            other = _AMOUNTS[self.language].match(self.sight, self._joint(found, self.cues.either))
            if other and self._measure(other) and unit_of(other) and not unit_of(found):
                last = other.end()
                continue
            if first[0].unit == "number" and not self._counts(found, first[1]):
                continue
            yield self._bound((first[0], first[0]), found.span(), "", first[1])

    def _joint(self, found: re.Match[str], pattern: re.Pattern[str]) -> int:
        joint = pattern.match(self.sight, found.end())
        return joint.end() if joint else len(self.sight)

    def _ranges(
        self,
        found: re.Match[str],
        first: tuple[Measure, tuple[str, ...]],
        second: tuple[Measure, tuple[str, ...]],
    ) -> bool:
        """Whether two numbers are the ends of one stretch."""
        led = self.cues.between.search(self.text[max(0, found.start() - BEFORE) : found.start()])
        dashed = re.match(r"\s?[-–—]\s?\d", self.sight[found.end() :])
        to = re.match(r"\s*(?:to|đến|tới)\s", self.sight[found.end() :], re.IGNORECASE)
        low, high = first[0], second[0]
        alike = low.dimension == high.dimension or (low.unit == "number" and not first[1])
        bare = low.unit == "number" and high.unit != "number"
        low = _as(low, high) if low.unit == "number" else low
        return bool((led or dashed or to) and (alike or bare) and low.size < high.size)

    def _measure(self, found: re.Match[str]) -> tuple[Measure, tuple[str, ...]] | None:
        said = found["number"]
        if said[0].isdigit():
            value = number(said.replace("\u00a0", " "))
        else:
            value = Decimal(numeral(said, self.language))
        if scale := found["scale"]:
            value *= _SCALES[scale.lower()]
        if found["half"] or found["more"]:
            value += Decimal("0.5")
        if cents := found["cents"]:  # "deux mètres cinquante"
            value += Decimal(numeral(cents, self.language)) / 100
        unit = unit_of(found) or _CURRENCY.get(found["currency"] or "")
        if self.language == "vi" and said.lower() == "năm" and not self._is_five(found, unit):
            return None
        if unit:
            return Measure(value, unit), ()
        if re.match(r"\w|[-/.]\w", self.sight[found.end() :]):
            return None  # "11-2016-TT", "5G"
        return Measure(value, "number"), self._noun(found.end())

    def _is_five(self, found: re.Match[str], unit: str | None) -> bool:
        """ "năm" is a year more often than five."""
        before = _LETTERS.findall(self.sight[max(0, found.start() - 20) : found.start()].lower())
        led = before[-1] if before else ""
        if unit:
            return led not in {"hằng", "hàng", "mỗi", "của", "từng", "cuối", "đầu", "cả", "một"}
        return led in {"nhất", "thiểu", "đa", "có", "gồm", "đủ", "dưới", "trên", "hơn", "quá"}

    def _noun(self, start: int) -> tuple[str, ...]:
        """The next two words that say what is counted."""
        rest = re.match(r"[^.;:,¦\n()]{0,50}", self.sight[start:])
        nouns: list[str] = []
        for word in _LETTERS.findall(rest[0].lower() if rest else ""):
            if word in _STOP or len(nouns) == 2:
                break
            if word not in _SKIPPED:
                nouns.append(word)
        return tuple(nouns)

    def _counts(self, found: re.Match[str], noun: tuple[str, ...]) -> bool:
        """Whether a bare number counts something: a noun after it, or a comparator beside it."""
        side = self._before(found.start())[0] or self._after(found.end())[0]
        if found["number"].lower() in _ARTICLES:
            return False
        return bool(noun) or side in {"most", "least"}

    def _before(self, start: int) -> tuple[str, int]:
        """The limit that the words before set, and where they begin."""
        said = self.text[max(0, start - BEFORE) : start]
        said = re.split(r"[.;\n](?=\s|$)", said)[-1]
        for pattern, side in self.cues.before:
            if cue := pattern.search(said):
                return side, start - len(said) + cue.start()
        return "", start

    def _after(self, end: int) -> tuple[str, int]:
        for pattern, side in self.cues.after:
            if cue := pattern.match(self.text, end):
                return side, cue.end()
        return "", end

    def _bound(self, both: Ends, span: Span, side: str, noun: tuple[str, ...] = ()) -> Bound:
        low, high = both
        start, end = span
        if not side:
            after, end = self._after(end)
            before, begin = self._before(start)
            start = begin if start - begin <= NEAR else start
            side = after or before
        side = self._denied(side, start, low.dimension)
        if low != high or side == "exactly":
            limits: tuple[Measure | None, Measure | None] = (low, high)
        elif side == "most":
            limits = (None, high)
        elif side == "least" or (side == "from" and low.dimension != "time"):
            limits = (low, None)
        else:
            limits = (low, high)
        lead = self._lead(span)
        return Bound(*limits, (start, end), noun, lead, self._due(span, low.dimension, lead))

    def _denied(self, side: str, start: int, dimension: str) -> str:
        """ "No grave may be opened within seven years": not before seven years have passed."""
        if side != "most" or dimension not in {"time", "date"}:
            return side
        sentence = re.split(r"[.;\n](?=\s|$)", self.text[max(0, start - 120) : start])[-1]
        cue = self.text[start : start + 12].lower()
        if self.language == "en" and cue.startswith("within"):
            return "least" if re.match(r"\s*No\b", sentence) else side
        if self.language == "fr" and cue.startswith("avant"):
            return "least" if re.search(r"\b(?:ne|n['’])", sentence) else side
        return side

    def _lead(self, span: Span) -> int:
        for pattern, sign in self.cues.lead:
            if pattern.match(self.text, span[1]):
                return sign
        return 0

    def _due(self, span: Span, dimension: str, lead: int) -> bool:
        if dimension in {"date", "clock", "absolute_date", "month_day"}:
            return True
        if dimension != "time":
            return False
        led = re.split(r"[.;\n](?=\s|$)", self.text[max(0, span[0] - 90) : span[0]])[-1]
        if self.cues.kept.search(led) or self.cues.lasting.search(led[-20:]):
            return False
        return lead != 0 or bool(self.cues.due.search(led[-40:]))


def _as(low: Measure, high: Measure) -> Measure:
    return Measure(low.value, high.unit)
