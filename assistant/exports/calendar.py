"""The dated duties of a summary as a calendar (iCalendar, RFC 5545).

All-day events, since calendars that import tasks (VTODO) are few; they mark nobody as busy. A
stretch stands on its last day, the deadline. What has no day is not in the calendar: it says so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, timedelta
from uuid import NAMESPACE_URL, uuid5

from assistant.errors import UsageError
from assistant.exports.brief import Brief, about
from assistant.exports.deadlines import days, grounds
from assistant.exports.ics import calendar, day, moment, text
from assistant.exports.places import Places
from assistant.norms.due import Due, due
from assistant.provisions import split
from assistant.types import Action

_PRODUCT = "-//Gon//Deadlines of documents//EN"
_LONGEST = 150  # characters of an event's line


def brief_ics(brief: Brief) -> bytes:
    """One event for each duty with a day, by rule where it comes round.

    Raises UsageError where no duty has a day: a calendar may not be empty.
    """
    dated = list(_dated(brief))
    document, words = brief.summary.document, brief.words
    if not dated:
        raise UsageError(
            f"No duty of {document.name} has a date that is known, so there is nothing to put in"
            " a calendar; the other formats show its deadlines in its own words."
        )
    told = words["brief.dated_duties"].format(dated=len(dated), duties=len(brief.summary.actions))
    made = [told, *(f"{name}: {value}" for name, value in about(brief))]
    name = words["brief.calendar"].format(title=_short(brief.summary.title))
    places = Places(document, split(document), words)
    seen: Counter[str] = Counter()
    lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{_PRODUCT}", "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH", f"NAME:{text(name)}", f"X-WR-CALNAME:{text(name)}",
        f"DESCRIPTION:{text(chr(10).join(made))}", f"X-WR-CALDESC:{text(chr(10).join(made))}",
    ]  # fmt: skip
    for duty, found in dated:
        key = _key(brief, duty)
        seen[key] += 1
        uid = uuid5(NAMESPACE_URL, f"{key}\x1f{seen[key]}")
        lines += _event(duty, found, brief, places.at(duty.evidence[0]), f"{uid}@gon")
    return calendar([*lines, "END:VCALENDAR"])


def _dated(brief: Brief) -> Iterator[tuple[Action, Due]]:
    """Duties with a day; what comes round without a date of the document begins with the export."""
    for duty in brief.duties:
        found = due(duty, brief.summary.document)
        found = found.starting(brief.account.on.date()) if found else None
        if found and found.day:
            yield duty, found


def _key(brief: Brief, duty: Action) -> str:
    """What makes a duty the same one in the next export: its document, who, what and when.

    The document's number where it has one, so that a corrected copy updates its events.
    """
    document = brief.summary.document
    named = document.number or document.name
    said = "\x1f".join((named, duty.who or "", duty.what, duty.deadline or ""))
    return said.encode("utf-8", "replace").decode()  # halves of pairs have no UTF-8


def _event(duty: Action, found: Due, brief: Brief, place: str, uid: str) -> Iterator[str]:
    on = found.day
    assert on is not None  # only dated duties come here
    words = brief.words
    who = duty.who or words["summary.missing"]
    yield from ("BEGIN:VEVENT", f"UID:{uid}", f"DTSTAMP:{moment(brief.account.on.astimezone(UTC))}")
    yield f"DTSTART;VALUE=DATE:{day(on)}"
    if on < date.max:
        yield f"DTEND;VALUE=DATE:{day(on + timedelta(days=1))}"
    if found.rule:
        yield f"RRULE:{_until(found.rule, on, brief.summary.document.expires)}"
    yield f"SUMMARY:{text(_short(f'{who}: {duty.what}'))}"
    yield f"DESCRIPTION:{text(chr(10).join(_told(duty, found, brief, place)))}"
    yield from ("TRANSP:TRANSPARENT", "END:VEVENT")


def _until(rule: str, on: date, expires: date | None) -> str:
    """The rule, until the document is no longer in force, where that is known."""
    return f"{rule};UNTIL={day(expires)}" if expires and expires >= on else rule


def _told(duty: Action, found: Due, brief: Brief, place: str) -> Iterator[str]:
    """The duty whole, its deadline in the text's words, the day with its grounds, where it is."""
    words, missing = brief.words, brief.words["summary.missing"]
    yield f"{words['summary.who']}: {duty.who or missing}"
    yield f"{words['summary.what']}: {duty.what}"
    yield f"{words['summary.deadline']}: {duty.deadline or missing}"
    said = [days(found, words), grounds(found, words)]
    yield f"{words['brief.day']}: {'; '.join(filter(None, said))}"
    yield f"{words['summary.target']}: {duty.target or missing}"
    if duty.condition:
        yield words["brief.condition"].format(text=duty.condition)
    if duty.basis:
        yield f"{words['summary.basis']}: {duty.basis}"
    yield f"{words['brief.document']}: {brief.summary.document.name}"
    yield f"{words['brief.where']}: {place}"


def _short(said: str) -> str:
    flat = " ".join(said.split())
    return flat if len(flat) <= _LONGEST else flat[:_LONGEST].rpartition(" ")[0] + " …"
