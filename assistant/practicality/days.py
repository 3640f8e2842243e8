"""Days and periods as a text names them, for comparing: real or not, weekday, first and last."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from assistant.types import Language, Span, Term

_MONTHS: dict[Language, str] = {
    "vi": "",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "en": "january february march april may june july august september october november december",
}
_WEEKDAYS: dict[Language, tuple[str, ...]] = {
    "vi": ("hai", "ba", "tư", "năm", "sáu", "bảy", "chủ nhật"),
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    "en": ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
}
_FR_MONTH, _EN_MONTH = (_MONTHS[code].replace(" ", "|") for code in ("fr", "en"))
_DATE: dict[Language, re.Pattern[str]] = {
    "vi": re.compile(
        r"(?:(?P<weekday>thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)[,\s(]{1,3})?"
        r"(?:(?:ngày\s)?(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>\d{4})"
        r"|ngày\s(?P<d2>\d{1,2})\stháng\s(?P<m2>\d{1,2})\snăm\s(?P<y2>\d{4}))(?![\d/])",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"(?:\b(?P<weekday>lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s)?(?<![\d/])"
        rf"(?:(?P<d>\d{{1,2}})(?:er)?\s(?P<m>{_FR_MONTH})\s(?P<y>\d{{4}})"
        r"|(?P<d2>\d{1,2})/(?P<m2>\d{1,2})/(?P<y2>\d{4}))(?![\d/])",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?:\b(?P<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday),?\s(?:the\s)?)?"
        rf"(?<![\d/])(?:(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<m>{_EN_MONTH}),?\s(?P<y>\d{{4}})"
        rf"|(?P<m2>{_EN_MONTH})\s(?P<d2>\d{{1,2}}),?\s(?P<y2>\d{{4}}))(?!\d)",
        re.IGNORECASE,
    ),
}


@dataclass(frozen=True, slots=True)
class Named:
    """A day as printed: ``day`` is None where there is none such; ``wrong``: another weekday."""

    span: Span
    words: str
    day: date | None
    wrong: bool = False


def named_days(text: str, span: Span, language: Language) -> Iterator[Named]:
    """Full dates in a stretch of text, in order."""
    for found in _DATE[language].finditer(text, *span):
        day = _day(found, language)
        weekday = found["weekday"]
        wrong = bool(weekday and day and _weekday(weekday, language) != day.weekday())
        yield Named(found.span(), " ".join(found[0].split()), day, wrong)


def _day(found: re.Match[str], language: Language) -> date | None:
    given = found["d"], found["m"], found["y"]
    day, month, year = given if given[0] else (found["d2"], found["m2"], found["y2"])
    months = _MONTHS[language].split()
    number = int(month) if month.isdigit() else months.index(month.lower()) + 1
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None


def _weekday(words: str, language: Language) -> int:
    said = words.lower().removeprefix("thứ ")
    return _WEEKDAYS[language].index(said)


def last_day(term: Term | None) -> date | None:
    """The last day of an absolute deadline; None for an open, relative or periodic one."""
    if term is None or term.kind != "absolute":
        return None
    end = term.iso.rpartition("/")[2]
    return None if end == ".." else date.fromisoformat(end)


def end_of_months(year: int, month: int, language: Language) -> date:
    """The last day of a reporting period that ends in a month.

    In Vietnam reports close on the 14th: Decree 09/2019/NĐ-CP, article 12.
    """
    if language == "vi":
        return date(year, month, 14)
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
