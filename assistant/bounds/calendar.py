"""From a turn of phrase to a measure: days of the year, minutes of the day, days between times."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

from assistant.bounds.turns import LEXICONS, Lexicon
from assistant.bounds.units import Measure
from assistant.numerals import numeral
from assistant.types import Language

Ends = tuple[Measure, Measure]  # first and last; the same where it is one
LEAP = 2028  # a year with all days
_ADJECTIVES = {
    "annual": 1, "annuel": 1, "yearly": 1, "monthly": 12, "mensuel": 12, "quarterly": 4,
    "trimestriel": 4, "semestriel": 2, "weekly": 52, "hebdomadaire": 52, "daily": 365,
    "quotidien": 365, "nightly": 365,
}  # fmt: skip
_SELDOM = {"biennial": 2, "biennal": 2, "triennial": 3, "triennal": 3, "quinquennal": 5}
_YEAR = Decimal("365.25")


def counted(words: str, language: Language) -> int:
    """A number in digits or words; 0 for what is none."""
    digits = re.match(r"\d+", words)
    if digits:
        return int(digits[0])
    lexicon = LEXICONS[language]
    return numeral(words, language) or lexicon.ordinals.get(words.lower(), 0)


def ends(kind: str, found: re.Match[str], language: Language) -> Ends | None:
    """What a turn of ``turns`` amounts to; None where no such day or hour exists."""
    given = {name: said for name, said in found.groupdict().items() if said is not None}
    try:
        return _READ[kind](given, LEXICONS[language], language)
    except ValueError:  # 31 February
        return None


def _one(value: Decimal | int | float, unit: str) -> Ends:
    measure = Measure(Decimal(str(value)), unit)
    return measure, measure


def _of_year(first: date, last: date) -> Ends:
    low, high = (Decimal(day.timetuple().tm_yday) for day in (first, last))
    return Measure(low, "date"), Measure(high, "date")


def _month(given: dict[str, str], lexicon: Lexicon) -> int:
    said = given["month"].lower()
    return int(said) if said.isdigit() else lexicon.months[said]


def _date(given: dict[str, str], lexicon: Lexicon, language: Language) -> Ends:
    day = date(LEAP, _month(given, lexicon), counted(given["day"], language))
    return _of_year(day, day)


def _absolute(given: dict[str, str], lexicon: Lexicon, language: Language) -> Ends:
    day = date(int(given["year"]), _month(given, lexicon), counted(given["day"], language))
    return _one(day.toordinal(), "absolute_date")


def _months(first: int, number: int) -> Ends:
    end = date(LEAP + (first + number) // 13, (first + number - 1) % 12 + 1, 1)
    return _of_year(date(LEAP, first, 1), end - timedelta(days=1))


def _a_month(given: dict[str, str], lexicon: Lexicon, language: Language) -> Ends:
    return _months(_month(given, lexicon), 1)


def _quarter(given: dict[str, str], lexicon: Lexicon, language: Language) -> Ends | None:
    part = int(given["q"]) if "q" in given else lexicon.ordinals[given["ordinal"].lower()]
    return _months(part * 3 - 2, 3) if part <= 4 else None


def _half(given: dict[str, str], lexicon: Lexicon, language: Language) -> Ends:
    first = (
        given.get("first") == "đầu" or lexicon.ordinals.get(given.get("ordinal", "").lower()) == 1
    )
    return _months(1 if first else 7, 6)


def _year_end(given: dict[str, str], lexicon: Lexicon, language: Language) -> Ends:
    return _of_year(date(LEAP, 12, 31), date(LEAP, 12, 31))


def _month_day(given: dict[str, str], lexicon: Lexicon, language: Language) -> Ends:
    return _one(counted(given["day"], language), "month_day")


def _clock(given: dict[str, str], lexicon: Lexicon, language: Language) -> Ends | None:
    if "noon" in given:
        return _one(720 if given["noon"].lower() in {"noon", "midi"} else 1440, "clock")
    hour = counted(given.get("halfpast", given.get("hour", "")), language)
    minute = 30 if "halfpast" in given else counted(given.get("minute", "0"), language)
    half = given.get("half", given.get("part", "")).lower().replace(".", "")
    if half in {"chiều", "tối", "pm", "afternoon", "evening", "soir"} and hour < 12:
        hour += 12
    return _one(hour * 60 + minute, "clock") if hour <= 24 and minute < 60 else None


def _every(given: dict[str, str], lexicon: Lexicon, language: Language) -> Ends:
    if adjective := given.get("adjective", "").lower():
        days = (
            _YEAR / _ADJECTIVES[adjective]
            if adjective in _ADJECTIVES
            else _YEAR * _SELDOM[adjective]
        )
        return _one(days, "period")
    number = counted(given["n"], language) if "n" in given else 1
    return _one(_days(given, lexicon) * number, "period")


def _often(given: dict[str, str], lexicon: Lexicon, language: Language) -> Ends | None:
    times = {"once": 1, "twice": 2}.get(given["n"].lower()) or counted(given["n"], language)
    number = counted(given["m"], language) if "m" in given else 1
    return _one(_days(given, lexicon) * number / times, "period") if times else None


def _days(given: dict[str, str], lexicon: Lexicon) -> Decimal:
    return Decimal(str(lexicon.spans[given["span"].lower()]))


def _fraction(given: dict[str, str], lexicon: Lexicon, language: Language) -> Ends | None:
    above = counted(given["n"], language) or 1  # "le tiers", "a third"
    said = given.get("denominator", "").lower()
    below = (
        int(given["below"])
        if "below" in given
        else lexicon.denominators.get(said) or counted(said, language)
    )
    return _one(Decimal(above) / below, "fraction") if 0 < above < below else None


def _part(given: dict[str, str], lexicon: Lexicon, language: Language) -> Ends:
    return _one(Decimal("0.5"), "fraction")


def _class(given: dict[str, str], lexicon: Lexicon, language: Language) -> Ends:
    said = given.get("class", given.get("ordinal", "")).lower()
    value = int(said) if said.isdigit() else lexicon.ordinals.get(said, 0)
    return _one(value, "class")


def _nth(given: dict[str, str], lexicon: Lexicon, language: Language) -> Ends:
    said = given.get("ordinal", given.get("n", "")).lower()
    number = lexicon.ordinals.get(said) or counted(said, language)
    unit = {"ngày": "day", "jour": "day", "jours": "day", "day": "day", "tuần": "week",
            "semaine": "week", "week": "week", "tháng": "month", "mois": "month",
            "month": "month"}.get(given["span"].lower(), "year")  # fmt: skip
    return _one(number, "working_day" if "working" in given and unit == "day" else unit)


def _year(given: dict[str, str], lexicon: Lexicon, language: Language) -> Ends:
    return _one(int(given["year"]), "calendar_year")


def _at_once(given: dict[str, str], lexicon: Lexicon, language: Language) -> Ends:
    return _one(0, "at_once")


_READ: dict[str, Callable[[dict[str, str], Lexicon, Language], Ends | None]] = {
    "date": _date,
    "absolute": _absolute,
    "month": _a_month,
    "quarter": _quarter,
    "half": _half,
    "year_end": _year_end,
    "month_day": _month_day,
    "clock": _clock,
    "every": _every,
    "often": _often,
    "fraction": _fraction,
    "part": _part,
    "class": _class,
    "nth": _nth,
    "year": _year,
    "at_once": _at_once,
    "name": lambda given, lexicon, language: None,
}
