"""Numbers with their units, as values that can be compared: "30 jours", "trente jours", "30 days".

Written-out numbers are read up to 999,999. Digits keep their decimals; separators of thousands are
recognised in the three forms (1.000, 1 000, 1,000).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from assistant.numerals import NUMERAL, numeral
from assistant.types import Language, Span

# what is counted → the words for it; time first, since deadlines are compared as time
UNITS: dict[str, str] = {
    "hour": r"giờ|heures?|hours?",
    "working_day": r"ngày làm việc|jours? (?:ouvr(?:é|able)s?|francs?)|(?:working|business) days?",
    "day": r"ngày|jours?|days?",
    "week": r"tuần|semaines?|weeks?",
    "month": r"tháng|mois|months?",
    "quarter": r"quý|trimestres?|quarters?",
    "year": r"năm|an(?:s|nées?|née)?|years?",
    "percent": r"%|phần trăm|pour cent|per ?cent",
    "money": r"triệu đồng|tỷ đồng|nghìn đồng|đồng|euros?|€|dollars?|pounds?",
    "page": r"trang|pages?",
    "copy": r"bản|exemplaires?|copies|copy",
    "person": r"người|personnes?|persons?|people|members?|membres?|thành viên",
    "time": r"lần|fois|times?",
    "metre": r"m|mét|mètres?|met(?:er|re)s?",
    "kilometre": r"km|ki-?lô-?mét|kilomètres?|kilomet(?:er|re)s?",
    "hectare": r"ha|hectares?",
}
TIME = frozenset({"hour", "working_day", "day", "week", "month", "quarter", "year"})

# "ngày 31 tháng 12 năm 2019" is a date, not 31 months or 12 years
_DATE = re.compile(
    r"(?:ngày\s+)?\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?|tháng\s+\d{1,2}\s+năm"
)
_DIGITS = r"\d{1,3}(?:[., \u202f]\d{3})+(?!\d)|\d+(?:[.,]\d+)?"
_UNIT = "|".join(f"(?P<{name}>{words})" for name, words in UNITS.items())


def _pattern(language: Language) -> re.Pattern[str]:
    # "trente (30) jours": both forms together count once
    return re.compile(
        rf"(?<![\w/.-])(?:(?P<written>{NUMERAL[language]})(?:\s*\(\s*\d+\s*\))?|(?P<digits>{_DIGITS}))"
        rf"(?:\s+(?:triệu|tỷ|nghìn|millions?|milliards?|billions?)\b)?\s*(?:d')?(?:{_UNIT})(?!\w)",
        re.IGNORECASE,
    )


_PATTERNS = {language: _pattern(language) for language in NUMERAL}
_SCALE = {"triệu": 10**6, "tỷ": 10**9, "nghìn": 10**3, "million": 10**6, "milliard": 10**9,
          "billion": 10**9}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Quantity:
    """A value, its unit (a key of ``UNITS``) and where it stands in the text it was read from."""

    value: Decimal
    unit: str
    span: Span


def quantities(text: str, language: Language) -> list[Quantity]:
    """Every number with a known unit, in order.

    >>> quantities("dans un délai de trente jours", "fr")[0].value
    Decimal('30')
    """
    undated = _DATE.sub(lambda date: "|" * len(date[0]), text) if language == "vi" else text
    return [_quantity(match, language) for match in _PATTERNS[language].finditer(undated)]


def _quantity(match: re.Match[str], language: Language) -> Quantity:
    if word := match["written"]:
        value = Decimal(numeral(word, language))
    else:
        value = number(match["digits"])
    lowered = match[0].lower()
    value *= next((scale for word, scale in _SCALE.items() if word in lowered), 1)
    unit = next(name for name in UNITS if match[name])
    return Quantity(value, unit, match.span())


def number(digits: str) -> Decimal:
    """The value of a number as printed.

    >>> [str(number(n)) for n in ("1.000", "1 000,5", "2,5", "40.000.000")]
    ['1000', '1000.5', '2.5', '40000000']
    """
    plain = re.sub(r"(?<=\d)[., \u202f](?=\d{3}(?!\d))", "", digits)
    return Decimal(plain.replace(",", ".").replace(" ", ""))
