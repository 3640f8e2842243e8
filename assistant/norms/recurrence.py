"""What comes round, as a rule of RFC 5545 (RRULE), and its first day.

A duty "each quarter" is in time until the quarter's last day: that is the day of its rule where the
text names none, and whoever shows it says so.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, time

from dateutil.rrule import rrulestr

# what is named without a number: "chaque trimestre", "hằng năm"; ISO duration → rule
_PERIODS: Mapping[str, str] = {
    "P1D": "FREQ=DAILY",
    "P1W": "FREQ=WEEKLY;BYDAY=SU",
    "P1M": "FREQ=MONTHLY;BYMONTHDAY=-1",
    "P3M": "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1",
    "P6M": "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1",
    "P1Y": "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31",
}
_UNITS = {"D": "DAILY", "W": "WEEKLY", "M": "MONTHLY", "Y": "YEARLY"}
_WEEKDAYS: Mapping[str, str] = {
    name: code
    for code, names in {
        "MO": "monday lundi", "TU": "tuesday mardi", "WE": "wednesday mercredi",
        "TH": "thursday jeudi", "FR": "friday vendredi", "SA": "saturday samedi",
        "SU": "sunday dimanche",
    }.items()
    for name in names.split()
}  # fmt: skip
WORKDAYS = {5: "MO,TU,WE,TH,FR", 6: "MO,TU,WE,TH,FR,SA"}
_EVERY_MONTH = 28  # the last day that each month has


def dated(iso: str) -> str | None:
    """The rule of a date that comes round: ``--12-31``, ``---05``, ``R/--03-25/P3M``.

    Of a stretch (``--12-01/--12-31``) the last day counts.

    >>> dated("--12-31")
    'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31'
    """
    if found := re.fullmatch(r"---(\d\d)", iso):
        return f"FREQ=MONTHLY;{month_day(int(found[1]))}"
    if found := re.fullmatch(r"R/--(\d\d)-(\d\d)/P3M", iso):
        months = ",".join(str(int(found[1]) + more) for more in (0, 3, 6, 9))
        return f"FREQ=YEARLY;BYMONTH={months};BYMONTHDAY={int(found[2])}"
    if found := re.fullmatch(r"--(\d\d)-(\d\d)", iso):
        return f"FREQ=YEARLY;BYMONTH={int(found[1])};BYMONTHDAY={int(found[2])}"
    if found := re.fullmatch(r"--\d\d-\d\d/--(\d\d)-\d\d", iso):
        return f"FREQ=YEARLY;BYMONTH={int(found[1])};BYMONTHDAY=-1"
    return None


def month_day(day: int) -> str:
    """A day of every month; in shorter months their last one, where RFC 5545 would skip them.

    >>> month_day(30)
    'BYMONTHDAY=28,29,30;BYSETPOS=-1'
    """
    if day <= _EVERY_MONTH:
        return f"BYMONTHDAY={day}"
    return f"BYMONTHDAY={','.join(map(str, range(_EVERY_MONTH, day + 1)))};BYSETPOS=-1"


def period(iso: str, unit: str, *, working: int = 0) -> tuple[str, bool] | None:
    """The rule of a period named by its unit alone, and whether that names its days.

    "mardi", "day" do, "quarter" does not. ``working``: weekdays of the working week, where each
    working day is meant.
    """
    if code := _WEEKDAYS.get(unit.lower()):
        return f"FREQ=WEEKLY;BYDAY={code}", True
    if working:
        return (f"FREQ=WEEKLY;BYDAY={WORKDAYS[working]}", True) if iso == "P1D" else None
    rule = _PERIODS.get(iso)
    return (rule, iso == "P1D") if rule else None


def every(iso: str, start: date | None) -> str | None:
    """The rule of a number of days, weeks, months or years from ``start`` on: every three years.

    Without a start the rule says how often and no day.
    """
    found = re.fullmatch(r"P(\d+)([DWMY])", iso)
    if found is None or not int(found[1]):
        return None
    count, unit = int(found[1]), found[2]
    if unit == "D" and count % 7 == 0:
        count, unit = count // 7, "W"
    rule = f"FREQ={_UNITS[unit]};INTERVAL={count}"
    if start and unit == "M":
        rule += f";{month_day(start.day)}"
    if start and unit == "Y":
        rule += f";BYMONTH={start.month};BYMONTHDAY={_of_year(start)}"
    return rule


def _of_year(start: date) -> str:
    return "-1" if (start.month, start.day) == (2, 29) else str(start.day)


def first(rule: str, on: date) -> date | None:
    """The rule's first day from ``on``; None where the rule names no day, or none is left.

    >>> first("FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1", date(2027, 2, 1))
    datetime.date(2027, 3, 31)
    """
    if "BY" not in rule and rule != "FREQ=DAILY":
        return None
    found = next(iter(rrulestr(rule, dtstart=datetime.combine(on, time.min))), None)
    return found.date() if found else None
