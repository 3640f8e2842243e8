"""When a duty falls due, as days: its deadline resolved by what the document says of itself.

A relative deadline becomes a day only where its event is the document's own signature, entry into
force or publication, or a day that is named, and that day is known. "Within 15 working days of
receipt" stays None: nobody knows the receipt. The day of the event is not counted, a month ends on
the day of the same number or its last (Vietnamese Civil Code, arts. 147-148; French Code de
procédure civile, arts. 641-642; the corresponding date rule of English law). Working days are
Monday to Friday, French "jours ouvrables" Monday to Saturday; public holidays are not guessed, and
a day that falls on a weekend is not moved.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import islice
from typing import Literal

from dateutil.relativedelta import relativedelta

from assistant.norms.events import CALENDARS, Event, origin
from assistant.norms.lexicon import compiled
from assistant.norms.recurrence import dated, every, first, period
from assistant.norms.terms import turn
from assistant.types import Action, Document, Language, Term

Week = Literal[0, 5, 6]  # weekdays that count as working; 0: all days count


@dataclass(frozen=True, slots=True)
class Due:
    """Days that a deadline means; its own words stay what counts.

    ``last`` is the last day, ``first`` the first one of a stretch; ``before``: the words say before
    ``last``. ``lasting``: a duty that goes on until ``last``. ``event`` and ``origin`` say from
    what and which day it was counted, ``week`` how many weekdays were counted as working (0: all
    days). ``rule`` is that of what comes round (RFC 5545), ``last`` then its next day, known where
    the document is dated; not ``named``: the text names no day, the period's last one stands in.
    """

    kind: Literal["stated", "counted", "recurring"]
    last: date | None = None
    first: date | None = None
    before: bool = False
    lasting: bool = False
    event: Event | None = None
    origin: date | None = None
    week: Week = 0
    rule: str = ""
    named: bool = True

    @property
    def day(self) -> date | None:
        """The day to sort by and to be reminded of."""
        return self.last or self.first

    def starting(self, on: date) -> Due:
        """What comes round and has no day yet, with its first day from ``on``."""
        if not self.rule or self.last:
            return self
        return replace(self, last=first(self.rule, on))


@dataclass(frozen=True, slots=True)
class _Turns:
    """What changes how a time is meant.

    ``latest``: only the end of a stretch counts ("by May"); ``least``, ``most``: a limit on the
    duration; ``lasting``: how long; ``included``: the day of the event counts; ``clear``: neither
    that nor the last one; ``apart``: of a calendar that is not known.
    """

    latest: re.Pattern[str]

    least: re.Pattern[str]
    most: re.Pattern[str]
    lasting: re.Pattern[str]
    included: re.Pattern[str]
    clear: re.Pattern[str]
    apart: re.Pattern[str]


_NEVER = r"(?!)"
_TURNS: Mapping[Language, _Turns] = {
    "en": _Turns(
        latest=compiled(r"^(?:by|until|up to|(?:no|not) later than|at the latest)\b"),
        least=compiled(r"\b(?:at least|(?:not|no) (?:less|fewer) than|(?:not|no) earlier than"
                       r"|minimum)\b"),
        most=compiled(r"\b(?:at most|(?:not|no) more than)\b"),
        lasting=compiled(r"^(?:for|during)\b"),
        included=compiled(r"\b(?:beginning|starting|commencing) (?:with|on)\b"),
        clear=compiled(r"\bclear\b"),
        apart=compiled(r"\b(?:financial|fiscal|school|academic)\b"),
    ),
    "fr": _Turns(
        latest=compiled(r"^(?:d[’']ici|au plus tard|pour|jusqu[’'])"),
        least=compiled(r"\b(?:au moins|au minimum|au plus tôt|minimale?)(?!\w)"),
        most=compiled(r"\b(?:au plus(?! tard| tôt)|au maximum)\b"),
        lasting=compiled(r"^(?:pendant|durant|pour une (?:durée|période))\b"),
        included=compiled(_NEVER),
        clear=compiled(r"\bfrancs?\b"),
        apart=compiled(r"\b(?:exercice|scolaire|universitaire|budgétaire)s?\b"),
    ),
    "vi": _Turns(
        latest=compiled(r"^(?:đến|chậm nhất|muộn nhất|không muộn hơn)(?!\w)"),
        least=compiled(r"(?<!\w)(?:ít nhất|tối thiểu|sớm nhất|không sớm hơn)(?!\w)|^sau(?!\w)"),
        most=compiled(r"(?<!\w)(?:không quá|tối đa)(?!\w)"),
        lasting=compiled(r"^trong suốt(?!\w)"),
        included=compiled(_NEVER),
        clear=compiled(_NEVER),
        apart=compiled(r"(?<!\w)(?:năm học|năm tài chính|niên độ)(?!\w)"),
    ),
}  # fmt: skip
_SATURDAYS = re.compile(r"\bouvrables?\b", re.IGNORECASE)
_OF = re.compile(r"^\s*,?\s*(?:de|du|des|d[’'])(?=\s|(?<=[’']))\s*", re.IGNORECASE)
_WORKING = re.compile(r"\b(?:working|business|ouvr\w+)\b|làm việc", re.IGNORECASE)
_DURATION = re.compile(r"(-?)P(\d+)([DWMY])")


def due(action: Action, document: Document) -> Due | None:
    """The days that a duty's deadline means, or None where that would be a guess.

    ``action`` is one of the document's own: the sentence of its evidence says what its event is.
    """
    if action.term is None or not action.deadline:
        return None
    words, when, turns = action.deadline, action.term, _TURNS[document.language]
    try:
        if when.kind == "absolute":
            return _stated(words, when, document.language, turns)
        if when.kind == "relative":
            return _counted(words, action, document, turns)
        return _recurring(words, action, document, turns)
    except (OverflowError, ValueError):  # beyond the years that a calendar has
        return None


def _groups(words: str, language: Language) -> tuple[dict[str, str], str]:
    """What the turn of the deadline has found, and the words after it."""
    found = turn(words, CALENDARS[language])
    if found is None:
        return {}, ""
    given = {name: said for name, said in found.groupdict().items() if said is not None}
    return given, words[found.end() :]


def _stated(words: str, when: Term, language: Language, turns: _Turns) -> Due:
    start, stretch, end = when.iso.partition("/")
    if stretch:
        if end == "..":
            return Due("stated", first=date.fromisoformat(start))
        late = turns.latest.search(words)
        first_day = None if late else date.fromisoformat(start)
        return Due("stated", last=date.fromisoformat(end), first=first_day)
    day = date.fromisoformat(start)
    if turns.least.search(words):
        return Due("stated", first=day)
    given, _ = _groups(words, language)
    return Due("stated", last=day, before=_is_before(given))


def _is_before(given: Mapping[str, str]) -> bool:
    """Before the day that is named; before an end is that end."""
    return "before" in given and "end" not in given


def _counted(words: str, action: Action, document: Document, turns: _Turns) -> Due | None:
    when = action.term
    assert when is not None  # whoever calls has seen it
    size = _DURATION.fullmatch(when.iso)
    if size is None or turns.apart.search(words):  # hours; school days
        return None
    _, rest = _groups(words, document.language)
    event = when.after.text if when.after else _OF.sub("", rest) if _OF.match(rest) else ""
    sentence = " ".join(document.text[slice(*action.evidence)].split()).replace(words, " ")
    known = origin(event, sentence, document) if event else None
    if known is None:
        return None
    back, count, unit = bool(size[1]), int(size[2]), size[3]
    week = _week(words) if when.working else 0
    extra = 1 if turns.clear.search(words) else -1 if turns.included.search(words) else 0
    day = _moved(known[1], -count if back else count, unit, week)
    if extra:
        day += timedelta(days=-extra if back else extra)
    found = Due("counted", last=day, event=known[0], origin=known[1], week=week)
    if turns.lasting.search(words):
        return replace(found, lasting=True)
    # "at least 30 days after" and "at most 15 days before" say from when on
    early = turns.most.search(words) if back else turns.least.search(words)
    return replace(found, first=day, last=None) if early else found


def _week(words: str) -> Week:
    return 6 if _SATURDAYS.search(words) else 5


def _moved(day: date, count: int, unit: str, week: int) -> date:
    """``count`` units later, or earlier; of working days those of the week that count."""
    if week:
        return next(islice(_workdays(day, count > 0, week), abs(count) - 1, None))
    if unit in "DW":
        return day + timedelta(days=count * (7 if unit == "W" else 1))
    months = count * (12 if unit == "Y" else 1)
    moved: date = day + relativedelta(months=months)
    return moved


def _workdays(day: date, later: bool, week: int) -> Iterator[date]:
    """The working days after a day, or before it."""
    while True:
        day += timedelta(days=1 if later else -1)
        if day.weekday() < week:
            yield day


def _recurring(words: str, action: Action, document: Document, turns: _Turns) -> Due | None:
    when = action.term
    assert when is not None  # whoever calls has seen it
    since = document.in_force or document.signed
    given, _ = _groups(words, document.language)
    if rule := dated(when.iso):
        last = first(rule, since) if since else None
        begin = re.match(r"--(\d\d)-(\d\d)/", when.iso)
        start = date(last.year, int(begin[1]), int(begin[2])) if begin and last else None
        return Due("recurring", last=last, first=start, before=_is_before(given), rule=rule)
    if action.condition:  # "each day while there is a storm": nobody knows those days
        return None
    length = when.iso.removeprefix("R/")
    if "number" in given:
        return _every(length, since)
    if turns.apart.search(words):  # a financial year begins when it begins
        rule = every(length, None)
        return Due("recurring", rule=rule, named=False) if rule else None
    week = _week(words) if when.working or _WORKING.search(words) else 0
    found = period(length, given.get("unit", ""), working=week)
    if found is None:
        return _every(length, since)
    rule, named = found
    last = first(rule, since) if since else None
    return Due("recurring", last=last, rule=rule, named=named, week=week)


def _every(length: str, since: date | None) -> Due | None:
    """Every so many months, the first time so long after the document's day, if that is known."""
    size = _DURATION.fullmatch(length)
    if size is None or not int(size[2]):
        return None
    start = _moved(since, int(size[2]), size[3], 0) if since else None
    rule = every(length, start)
    return Due("recurring", last=start, rule=rule, named=False) if rule else None
