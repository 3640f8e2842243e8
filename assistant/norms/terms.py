"""Deadlines as ISO 8601: dates, every-year dates, intervals, durations, repeats.

A language gives its words and its turns (``Calendar``); the arithmetic is the same for all. What
can be read in two ways stays None: a date without a year, "five or ten days", 31 February.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta

from assistant.norms.lexicon import Calendar
from assistant.norms.slots import slot
from assistant.types import Slot, Term


def term(when: Slot, calendar: Calendar) -> Term | None:
    """The deadline in ISO 8601, or None where it is no time or more than one."""
    said = when.text
    found = turn(said, calendar)
    if found is None or _another(said, found, calendar):
        return None
    given = {name: value for name, value in found.groupdict().items() if value is not None}
    after = None
    if "event" in given:
        start, end = found.span("event")
        event = slot(said, start, end)
        by = when.span[0]
        after = event and Slot(event.text, (event.span[0] + by, event.span[1] + by))
    if "unit" in given:
        return _duration(given, after, calendar)
    if {"yearly", "monthly", "quarterly"} & given.keys():
        iso = _recurring(given, calendar)
        return Term("periodic", iso) if iso else None
    iso = _absolute(given, calendar)
    return Term("absolute", iso) if iso else None


def turn(said: str, calendar: Calendar, begin: int = 0) -> re.Match[str] | None:
    """What the first row that fits at ``begin`` has found; its groups are those of ``Calendar``."""
    return next((found for form in calendar.forms if (found := form.match(said, begin))), None)


def _another(said: str, found: re.Match[str], calendar: Calendar) -> bool:
    """A second time is joined to the first: which one is meant is not ours to say."""
    joined = calendar.joined.match(said, found.end())
    return joined is not None and turn(said, calendar, joined.end()) is not None


def _duration(given: Mapping[str, str], after: Slot | None, calendar: Calendar) -> Term | None:
    size, unit = calendar.units.get(_key(given["unit"]), (0, ""))
    count = _count(given["number"], calendar) if "number" in given else 1
    if not size or not count:
        return None
    time = "T" if unit == "H" else ""
    length = f"P{time}{count * size}{unit}"
    working = "working" in given and unit == "D"
    if "every" in given:
        return Term("periodic", f"R/{length}", working)
    return Term("relative", f"-{length}" if "back" in given else length, working, after)


def _recurring(given: Mapping[str, str], calendar: Calendar) -> str | None:
    """ "31 décembre de chaque année" → ``--12-31``; "le 5 de chaque mois" → ``---05``."""
    if "monthly" in given:
        day = _count(given.get("day", ""), calendar)
        return f"---{day:02}" if day and day <= 31 else None
    if "quarterly" in given:  # "ngày 25 của tháng cuối quý": from the first quarter on
        day, month = (_count(given[name], calendar) for name in ("day", "quarterly"))
        fits = 1 <= month <= 3 and 1 <= day <= 28
        return f"R/--{month:02}-{day:02}/P3M" if fits else None
    # a leap year, so that 29 February exists; the end of February differs from year to year
    period = _period({**given, "year": "2028"}, calendar)
    if period is None or ("end" in given and period[1].month == 2):
        return None
    edge = _edge(given, period)
    if isinstance(edge, date):
        return f"--{edge:%m-%d}"
    return f"--{period[0]:%m-%d}/--{period[1]:%m-%d}"


def _absolute(given: Mapping[str, str], calendar: Calendar) -> str | None:
    last = {name[:-1]: value for name, value in given.items() if name.endswith("2")}
    # "du 1er au 30 avril 2027": the end tells month and year of the beginning
    shared = {name: value for name, value in last.items() if name != "day"}
    period = _period({**shared, **given}, calendar)
    if period is None:
        return None
    if last:
        end = _period(last, calendar)
        return f"{period[0]}/{end[1]}" if end and period[0] <= end[1] else None
    if "since" in given:
        return f"{period[0]}/.."
    edge = _edge(given, period)
    return f"{edge}" if isinstance(edge, date) else f"{period[0]}/{period[1]}"


def _edge(given: Mapping[str, str], period: tuple[date, date]) -> date | None:
    """The day that is meant of a period, or None where all of it is."""
    if "end" in given or period[0] == period[1]:
        return period[1]
    return period[0] if "before" in given else None


def _period(given: Mapping[str, str], calendar: Calendar) -> tuple[date, date] | None:
    """First and last day of what is named; None without a year or where no such day exists."""
    year = given.get("year", "")
    if not year.isdigit() or len(year) != 4:
        return None
    first, months = 1, 12
    if "month" in given:
        first, months = _month(given["month"], calendar), 1
    elif "quarter" in given or "half" in given:
        months = 3 if "quarter" in given else 6
        part = _count(given.get("quarter", given.get("half", "")), calendar)
        if not 1 <= part <= 12 // months:
            return None
        first = (part - 1) * months + 1
    try:
        if "day" in given:
            day = date(int(year), first, _count(given["day"], calendar))
            return day, day
        return date(int(year), first, 1), _last(int(year), first + months - 1)
    except ValueError:
        return None


def _last(year: int, month: int) -> date:
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(days=1)


def _month(said: str, calendar: Calendar) -> int:
    return int(said) if said.isdigit() else calendar.months.get(_key(said), 0)


def _count(said: str, calendar: Calendar) -> int:
    """A number in digits or words; 0 for a word that is no number."""
    return int(said) if said.isdigit() else calendar.numbers.get(_key(said), 0)


def _key(said: str) -> str:
    return re.sub(r"\s+", " ", said).lower().rstrip(".")
