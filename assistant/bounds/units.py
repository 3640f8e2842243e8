"""Units of what regulations limit: the dimension, the size in its base unit, the words for it.

A dimension is what two amounts must share to be compared at all. Time has no exact conversion: a
month is 28 to 31 days, five working days are a week, so each unit of time has a shortest and a
longest length, and two lengths that can be the same are never called different.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

HOUR = Decimal(1) / 24
_ROUNDED = Decimal("1e-9")  # hours are no whole part of a day in decimals


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: ``size`` in the base unit of ``dimension`` (days, parts of one, metres, …)."""

    name: str
    dimension: str
    size: Decimal
    words: str  # regular expression, the three languages together


def _unit(name: str, dimension: str, size: str | int | Decimal, words: str) -> Unit:
    return Unit(name, dimension, Decimal(size), words)


# where one form begins another, the longer comes first
UNITS: tuple[Unit, ...] = (
    _unit("minute", "time", HOUR / 60, r"phút|minutes?"),
    _unit("working_hour", "time", Decimal(7) / 40, r"giờ làm việc|working hours?"),
    _unit("hour", "time", HOUR, r"giờ|tiếng|heures?|hours?"),
    _unit(
        "working_day",
        "time",
        Decimal(7) / 5,
        r"ngày làm việc|jours?\s(?:ouvr(?:é|able)s?|francs?)|(?:working|business|clear)\sdays?",
    ),
    _unit("day", "time", 1, r"ngày|jours?|days?"),
    _unit("week", "time", 7, r"tuần|semaines?|weeks?"),
    _unit("month", "time", 30, r"tháng|mois|months?"),
    _unit("quarter", "time", 91, r"quý|trimestres?"),
    _unit("half_year", "time", 182, r"semestres?|half-years?"),
    _unit("age", "age", 365, r"tuổi|ans\srévolus|years\s(?:of\sage|old)"),
    _unit("year", "time", 365, r"năm|an(?:s|nées?|née)?|years?"),
    _unit("percent", "ratio", "0.01", r"%|phần\străm|pour\scent|per\s?cent"),
    _unit("per_thousand", "ratio", "0.001", r"‰|phần\snghìn|pour\smille"),
    _unit("dong", "money_vnd", 1, r"đồng|VNĐ|VND"),
    _unit("euro", "money", 1, r"euros?|€|EUR"),
    _unit("dollar", "money", 1, r"đô\sla(?:\sMỹ)?|dollars?|USD"),
    _unit("pound", "money", 1, r"bảng(?:\sAnh)?|livres?\ssterling|pounds?|£"),
    _unit("cent", "money", "0.01", r"xu|centimes?|cents?|pence"),
    _unit("square_km", "area", 10**6, r"km²|km2|kilomètres?\scarrés?|square\skilomet(?:er|re)s?"),
    _unit(
        "square_metre", "area", 1, r"m²|m2|mét\svuông|mètres?\scarrés?|square\smet(?:er|re)s?"
    ),
    _unit("hectare", "area", 10**4, r"ha|héc-?\s?ta|hectares?"),
    _unit("acre", "area", 4047, r"acres?"),
    _unit("cubic_metre", "volume", 1000, r"m³|m3|mét\skhối|mètres?\scubes?|cubic\smet(?:er|re)s?"),
    _unit("millilitre", "volume", "0.001", r"ml|millilitres?|milliliters?"),
    _unit("litre", "volume", 1, r"lít|litres?|liters?"),
    _unit("speed", "speed", 1, r"km/h|km/giờ|kilomètres?(?:\sà\sl['’]heure|-heure)"
          r"|kilomet(?:er|re)s\san\shour"),
    _unit("millimetre", "length", "0.001",
          r"mm|milimét|mi-li-mét|millimètres?|millimet(?:er|re)s?"),
    _unit("centimetre", "length", "0.01", r"cm|xentimét|centimètres?|centimet(?:er|re)s?"),
    _unit("kilometre", "length", 1000, r"km|ki-?lô-?mét|kilomètres?|kilomet(?:er|re)s?"),
    _unit("metre", "length", 1, r"m|mét|mètres?|met(?:er|re)s?"),
    _unit("mile", "length", 1609, r"miles?"),
    _unit("foot", "length", "0.3048", r"feet|foot"),
    _unit("milligram", "weight", "0.001", r"mg|milligrammes?|milligrams?"),
    _unit("kilogram", "weight", 1000, r"kg|ki-?lô-?gam|kilogrammes?|kilos?|kilograms?"),
    _unit("tonne", "weight", 10**6, r"tấn|tonnes?|tons?"),
    _unit("gram", "weight", 1, r"g|gam|grammes?|grams?"),
    _unit("degree", "temperature", 1, r"[°º]\s?C|độ\sC|degrés?\sCelsius|degrees?\sCelsius|o\sC"),
    _unit("kilowatt", "power", 1, r"kW|kilowatts?"),
    _unit("megawatt", "power", 1000, r"MW|mégawatts?|megawatts?"),
    _unit("times", "multiple", 1,
          r"lần(?=\s(?:mức|giá|số|lương|thời|so))|fois(?=\sl)|times(?=\sthe)"),
    _unit("person", "count_person", 1, r"người|personnes?|persons?|people"),
    _unit("member", "count_person", 1, r"thành\sviên|membres?|members?"),
    _unit("page", "count_page", 1, r"trang|pages?"),
    _unit("copy", "count_copy", 1, r"bộ\shồ\ssơ|bản|bộ|exemplaires?|copies?|copy"),
    _unit("occasion", "count_occasion", 1, r"lần|fois|times?"),
    _unit("point", "count_point", 1, r"điểm|points?"),
    _unit("night", "count_night", 1, r"đêm|nuits?|nuitées?|nights?"),
)  # fmt: skip
# not read from the number and word, but from turns of their own (calendar)
SPECIAL = (
    _unit("at_once", "time", 1, ""),
    _unit("date", "date", 1, ""),  # days of a leap year, 1 to 366
    _unit("absolute_date", "absolute_date", 1, ""),  # ordinal of the day
    _unit("month_day", "month_day", 1, ""),  # days of any month, 1 to 31
    _unit("clock", "clock", 1, ""),  # minutes since midnight
    _unit("period", "period", 1, ""),  # days between two occasions
    _unit("fraction", "ratio", 1, ""),
    _unit("class", "class", 1, ""),
    _unit("calendar_year", "calendar_year", 1, ""),
    _unit("number", "count", 1, ""),
)
BY_NAME = {unit.name: unit for unit in (*UNITS, *SPECIAL)}
PATTERN = "|".join(f"(?P<{unit.name}>{unit.words})" for unit in UNITS)


@dataclass(frozen=True, slots=True)
class Measure:
    """A number of units: (15, working_day)."""

    value: Decimal
    unit: str

    @property
    def dimension(self) -> str:
        return BY_NAME[self.unit].dimension

    @property
    def size(self) -> Decimal:
        """In the base unit of its dimension, by convention (a month is 30 days)."""
        return self.value * BY_NAME[self.unit].size

    @property
    def range(self) -> tuple[Decimal, Decimal]:
        """The least and greatest it can be, in the base unit."""
        least, greatest = _SLACK.get(self.unit, _exact)(self.value)
        return (self.size if least is None else least), (
            self.size if greatest is None else greatest
        )


_CURRENCIES = {"euro", "dollar", "pound"}
Range = tuple[Decimal | None, Decimal | None]


def _exact(value: Decimal) -> Range:
    return None, None


def _months(value: Decimal) -> Range:
    return value * 30 - 2, value * 31


def _years(value: Decimal) -> Range:
    return value * 360, value * 366


def _working_days(value: Decimal) -> Range:
    # never as few calendar days as their number; with a weekend or two at the edges at most
    return value + Decimal("0.5"), value * 7 / 5 + 2


_SLACK: dict[str, Callable[[Decimal], Range]] = {
    "month": _months,
    "quarter": lambda value: (value * 90, value * 92),
    "half_year": lambda value: (value * 178, value * 186),
    "year": _years,
    "period": lambda value: (value * Decimal("0.98"), value * Decimal("1.04")),
    "working_day": _working_days,
    "at_once": lambda _: (Decimal(0), Decimal(1)),
    "date": lambda value: (value - 1, value),  # "before the 31st" and "by the 31st" are meant alike
    "fraction": lambda value: (value - Decimal("0.0035"), value + Decimal("0.0035")),
}


def same(first: Measure, second: Measure) -> bool:
    """Whether the two can be the same amount.

    >>> same(Measure(Decimal(6), "month"), Measure(Decimal(180), "day"))
    True
    >>> same(Measure(Decimal(30), "working_day"), Measure(Decimal(30), "day"))
    False
    """
    if {first.unit, second.unit} <= _CURRENCIES and first.unit != second.unit:
        return False
    if first.unit == second.unit and first.unit not in {"period", "date", "fraction"}:
        return first.value == second.value
    (low, high), (least, greatest) = first.range, second.range
    return low <= greatest + _ROUNDED and least <= high + _ROUNDED


def unit_of(match: re.Match[str]) -> str | None:
    """The unit that ``PATTERN`` has found."""
    return next((unit.name for unit in UNITS if match[unit.name]), None)
