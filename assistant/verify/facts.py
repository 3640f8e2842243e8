"""Numbers, dates, references and names of a text, in a form in which they can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.quantities import number, quantities
from assistant.types import Language, Span

_MONTHS = (
    "janvier january",
    "février february fevrier",
    "mars march",
    "avril april",
    "mai may",
    "juin june",
    "juillet july",
    "août august aout",
    "septembre september",
    "octobre october",
    "novembre november",
    "décembre december decembre",
)
MONTH = {name: at for at, names in enumerate(_MONTHS, start=1) for name in names.split()}
_NAMES = "|".join(sorted(MONTH, key=len, reverse=True))
_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)",
        r"(?<![\d/.-])(?P<d>\d{1,2})(?P<s>[/.-])(?P<m>\d{1,2})(?P=s)(?P<y>\d{4})(?![\d/-])",
        r"ngày\s+(?P<d>\d{1,2})\s+tháng\s+(?P<m>\d{1,2})(?:\s+năm\s+(?P<y>\d{4}))?",
        r"tháng\s+(?P<m>\d{1,2})(?:\s+năm\s+|/)(?P<y>\d{4})",
        rf"(?<!\w)(?P<d>\d{{1,2}})(?:er|st|nd|rd|th)?\s+(?P<n>{_NAMES})(?!\w)(?:,?\s+(?P<y>\d{{4}}))?",
        rf"(?<!\w)(?P<n>{_NAMES})\s+(?P<d>\d{{1,2}})(?!\d)(?:,?\s+(?P<y>\d{{4}}))?",
        rf"(?<!\w)(?P<n>{_NAMES})\s+(?P<y>\d{{4}})",
        r"ngày\s+(?P<d>\d{1,2})[/-](?P<m>\d{1,2})(?![\d/-])",
        r"(?<![\w/.-])(?P<d>\d{1,2})/(?P<m>\d{1,2})(?![\w/-])",
    )
)
# a label, then what it numbers: "Điều 5", "article L. 123-4", "section 4(2)(a)"
_LABEL = (
    r"điều|khoản|điểm|chương|mục|phần|phụ lục|articles?|art\.|titre|chapitre|chapters?|section|"
    r"sections|paragraphes?|paragraphs?|alinéas?|annexe|annex|schedule|part|regulation|rule|point|"
    r"points|tiết"
)
_REFERENCE = re.compile(
    rf"(?<!\w)(?P<label>{_LABEL})\s+(?P<id>(?:[LRDA]\.?\s*(?:\*\s*)?)?\d[\w.-]*(?:\(\w+\))*"
    r"|[IVXLC]+(?!\w)|[a-zđ](?:\)|(?!\w)))",
    re.IGNORECASE,
)
# "12/2023/QĐ-UBND", "195-KL/TW"; and, once references are read, "n° 2018-1234"
_SYMBOL = re.compile(r"(?<!\w)\d+(?:[/-]\d+)*[/-][A-ZĐ][\w&Đ/-]*")
_HYPHENED = re.compile(r"(?<!\w)\d{2,4}-\d+(?!\w)")
# "17th" and "3ZA" are numbers with what is written on to them
_DIGITS = re.compile(
    r"(?P<digits>\d{1,3}(?:[., \u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,]\d+)?)(?P<rest>[^\W\d_]*)"
)
# what bounds a number or a date; the class, then its words, the longer first
_BOUNDS = {
    "at least": r"ít nhất|tối thiểu|không (?:ít|thấp|dưới) hơn|không dưới|au moins|au minimum"
    r"|at least|not less than|no fewer than|no less than|minimum",
    "at most": r"tối đa|không quá|không vượt quá|không (?:nhiều|lớn|cao|muộn|chậm) (?:quá|hơn)"
    r"|chậm nhất|muộn nhất|au plus tard|au plus|au maximum|dans la limite de|at most"
    r"|not more than|no more than|not exceeding|up to|no later than|not later than|maximum",
    "over": r"trên|hơn|vượt quá|vượt|plus de|supérieure?s? à|more than|over|exceed(?:ing|s)?",
    "under": r"dưới|ít hơn|moins de|inférieure?s? à|less than|fewer than|below|under",
    "before": r"trước|avant|before|prior to|until|jusqu[’']au?|đến hết|by",
    "after": r"sau|kể từ|từ|après|à compter|dès|depuis|à partir|after|from|since|following",
    "every": r"mỗi|hằng|hàng|chaque|tous les|toutes les|every|each|per",
    "within": r"trong (?:vòng|thời hạn|thời gian)|trong|dans|sous|within|in",
}
_BOUND = re.compile(
    "|".join(
        f"(?P<{name.replace(' ', '_')}>(?<!\\w)(?:{words})(?!\\w))"
        for name, words in _BOUNDS.items()
    ),
    re.IGNORECASE,
)
# how far before a number its bound may stand: "au plus tard le", "kể từ ngày"
_REACH = 18
_CAPITAL = r"[^\W\d_a-zà-öø-ÿ][\w’'-]*"
_NAME = re.compile(rf"(?<!\w){_CAPITAL}(?:\s+{_CAPITAL})+|(?<!\w)[A-ZĐ]{{2,}}(?!\w)")


@dataclass(frozen=True, slots=True)
class Fact:
    """A kind, a comparable value, what bounds it, the words, and where they stand.

    The span begins with the words of the bound, where there are any.
    """

    kind: str
    value: tuple[str, ...]
    bound: str
    text: str
    span: Span


def facts(text: str, language: Language) -> list[Fact]:
    """Dates, references, quantities and other numbers, in order; each stretch counts once."""
    found: list[Fact] = []
    for kind, value, start, end in _readings(text, language):
        if "\0" in text[start:end]:
            continue  # part of something read already
        bound, begin = ("", start) if kind == "reference" else _bound_before(text, start)
        found.append(Fact(kind, value, bound, text[start:end].strip(), (begin, end)))
        text = text[:start] + "\0" * (end - start) + text[end:]
    return sorted(found, key=lambda fact: fact.span)


def _readings(text: str, language: Language) -> Iterator[tuple[str, tuple[str, ...], int, int]]:
    for match in _SYMBOL.finditer(text):
        yield "reference", (match[0].casefold(),), *match.span()
    for pattern in _DATES:
        for match in pattern.finditer(text):
            yield "date", _date(match), *match.span()
    for match in _REFERENCE.finditer(text):
        label = match["label"].casefold().rstrip("s.")
        yield "reference", (label, re.sub(r"[\s.)]", "", match["id"].casefold())), *match.span()
    for match in _HYPHENED.finditer(text):
        yield "reference", (match[0],), *match.span()
    for quantity in quantities(text, language):
        yield "number", (str(quantity.value.normalize()), quantity.unit), *quantity.span
    for match in _DIGITS.finditer(text):
        value = str(number(match["digits"].replace("\u00a0", " ")).normalize())
        yield "number", (value, match["rest"].casefold()), *match.span()


def _date(match: re.Match[str]) -> tuple[str, ...]:
    parts = match.groupdict()
    month = parts.get("m") or MONTH[parts["n"].casefold()]
    year, day = parts.get("y"), parts.get("d")
    return (year or "", str(int(month)), str(int(day)) if day else "")


def _bound_before(text: str, start: int) -> tuple[str, int]:
    """The bound's name and where it begins, among the last words before ``start``."""
    window = re.split(r"[.;,:(]\s|\0", text[max(0, start - _REACH) : start])[-1]
    bounds = list(_BOUND.finditer(window))
    if not bounds:
        return "", start
    return bounds[-1].lastgroup or "", start - len(window) + bounds[-1].start()


def unsupported_fact(sentence: str, evidence: str, language: Language) -> str | None:
    """The first fact of the sentence that the evidence does not hold, as a reason."""
    known, at = facts(evidence, language), -1
    for fact in facts(sentence, language):
        same = [i for i, other in enumerate(known) if _same(fact, other)]
        if not same:
            return f"{fact.kind}: '{fact.text}' is not in the source"
        bounded = [i for i in same if known[i].bound == fact.bound]
        if not bounded:
            return f"bound: '{fact.text}' is bounded in another way in the source"
        if bounded[-1] <= at:
            return f"order: '{fact.text}' stands elsewhere in the source"
        at = next(i for i in bounded if i > at)
    return None


def _same(fact: Fact, other: Fact) -> bool:
    if fact.kind != other.kind:
        return False
    if fact.kind == "date":
        # "31/12" is supported by "31/12/2025", not the other way round
        pairs = list(zip(fact.value, other.value, strict=True))
        return all(part in ("", known) for part, known in pairs)
    return fact.value == other.value


def unsupported_name(sentence: str, evidence: str) -> str | None:
    """The first sequence of capitalised words that the evidence does not hold as it stands."""
    known = _plain(evidence)
    for match in _NAME.finditer(sentence):
        name = _plain(match[0])
        rest = name.partition(" ")[2]
        # the sentence's own first word is capitalised whatever it is
        if name not in known and not (match.start() == 0 and rest and rest in known):
            return f"name: '{match[0]}' is not in the source"
    return None


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("’", "'")).casefold()
