"""Deadlines that nobody can meet: gone when the text is issued, or on a day that does not exist."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from assistant.practicality.days import last_day, named_days
from assistant.practicality.draft import Draft
from assistant.types import Duty, Flaw

# a year long gone describes something ("houses built before 2014"); a slip is a year or two
_LONG_AGO = timedelta(days=2 * 366)
_HARDLY = 6  # characters: a bullet, "À "


def past(draft: Draft, duties: Sequence[Duty], day: date | None) -> Iterator[Flaw]:
    """Deadlines before ``day``; open beginnings ("from 1 July on") are no deadlines."""
    if day is None:
        return
    for duty in duties:
        last = last_day(duty.action.term)
        when = duty.norm.deadline
        if last is None or when is None or not day - _LONG_AGO <= last < day:
            continue
        if duty.nature != "task" or (duty.norm.cue is None and _told(draft.text, duty)):
            continue
        values = (("deadline", when.text), ("day", day.isoformat()))
        yield Flaw("past_deadline", when.span, duty.label, values=values)


def _told(text: str, duty: Duty) -> bool:
    """ "In August 2027, the team inspected 52 kitchens": the day comes first, nothing is asked."""
    when = duty.norm.deadline
    return when is not None and when.span[0] - duty.norm.span[0] < _HARDLY


def no_such_day(draft: Draft, duties: Sequence[Duty]) -> Iterator[Flaw]:
    """Dates of duties that do not exist (31 June) or fall on another weekday than is said."""
    seen: set[tuple[int, int]] = set()
    for duty in duties:
        for named in named_days(draft.text, duty.norm.span, draft.document.language):
            if named.span in seen or (named.day and not named.wrong):
                continue
            seen.add(named.span)
            detail = "weekday" if named.wrong else "day"
            weekday = str(named.day.weekday()) if named.day else ""
            values = (("words", named.words), ("weekday", weekday))
            yield Flaw("no_such_day", named.span, duty.label, detail, values)
