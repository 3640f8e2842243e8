"""Clauses that ask nothing: nobody in particular is to do what nobody can check, at no time.

A duty of ``assistant.norms`` is one of them when its actor is everybody or nobody, its action is in
the table of ``needless_words``, and it has no deadline, quantity, condition or legal basis. So is a
sentence that is no norm at all and says the same of everybody. One word that gives it something to
do and it is left alone: a real duty must never be called needless.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.drafting.needless_words import IDLE, Idle
from assistant.drafting.places import Places
from assistant.norms import sentences
from assistant.references import references
from assistant.types import Document, Language, Norm, Span

LONGEST = 45  # words; a longer clause says something somewhere
# these tell what is; exhortations in them are conclusions, not rules
TELLING = frozenset({"report", "minutes", "submission", "opinion", "letter"})
_APART = frozenset({"preamble", "signature", "title", "heading"})
_CAPITAL = re.compile(r"(?<=[\w,;] )[A-ZĐÀ-Ý][^\W\d_]*")
_MARKER = re.compile(r"\s*(?:\(?\w{1,4}[.)]|[-–+•])\s+")


@dataclass(frozen=True, slots=True)
class Needless:
    """A clause that asks nothing: where, whom it names ("" for nobody), and what it says."""

    span: Span
    actor: str
    action: str


def needless_clauses(
    document: Document, places: Places, norms: Sequence[Norm]
) -> Iterator[Needless]:
    """Clauses of a draft that ask nothing, in order. ``norms`` are the draft's own."""
    if document.kind in TELLING:
        return
    text, language = document.text, document.language
    idle = IDLE[language]
    for start, end, norm in _clauses(text, language, norms):
        actor, action = _parts(text, (start, end), norm, idle)
        if not idle.predicate.match(action) or (norm is None and not actor):
            continue
        if norm and not _begins(text, norm):
            continue
        said = text[start:end]
        if len(said.split()) > LONGEST or _concrete(said, action, idle, language):
            continue
        if not _apart(places, start, idle):
            yield Needless((start, end), actor, action)


def _clauses(
    text: str, language: Language, norms: Sequence[Norm]
) -> Iterator[tuple[int, int, Norm | None]]:
    """Duties of nobody in particular, and sentences without any norm, in order."""
    starts = [norm.span[0] for norm in norms]
    for start, end in sentences(text, language):
        inside = norms[bisect_left(starts, start) : bisect_left(starts, end)]
        if not inside:
            yield start, end, None
        for norm in inside:
            if norm.modality == "must" and norm.action and _open(norm, language):
                yield *norm.span, norm


def _open(norm: Norm, language: Language) -> bool:
    """Whether a duty has no limit of time, size, case or basis, and no actor of its own."""
    if norm.deadline or norm.quantities or norm.condition or norm.basis:
        return False
    if norm.actor:
        return bool(IDLE[language].everybody.fullmatch(norm.actor.text.strip(" ,")))
    # an item whose introduction was not understood has an actor all the same; so has a line that
    # goes on
    if norm.cue is None or norm.action is None:
        return False
    first = min((norm.cue, norm.action), key=lambda slot: slot.span)
    return first.span[0] >= norm.span[0] and first.text[0].isupper()


def _begins(text: str, norm: Norm) -> bool:
    """Whether a duty is its whole clause, and not what a request in a list of papers asks."""
    start, end = norm.span
    slots = (norm.cue, norm.actor, norm.action)
    first = min((s.span[0] for s in slots if s and s.span[0] >= start), default=start)
    marker = _MARKER.match(text, start, end)
    return not text[marker.end() if marker else start : first].strip()


def _parts(text: str, span: Span, norm: Norm | None, idle: Idle) -> tuple[str, str]:
    """Everybody or "", and what they are to do."""
    start, end = span
    if norm and norm.actor and norm.actor.span[0] < start:  # named once above a list
        return norm.actor.text, norm.action.text if norm.action else ""
    if norm and norm.action:
        start = min(s.span[0] for s in (norm.actor, norm.action) if s)
    elif marker := _MARKER.match(text, start, end):
        start = marker.end()
    rest = text[start:end]
    actor = idle.everybody.match(rest)
    if actor is None:
        return "", rest
    after = rest[actor.end() :].lstrip(" ,\n")
    modal = idle.modal.match(after)
    return actor[0].strip(" ,"), after[modal.end() :].lstrip(" ,\n") if modal else after


def _concrete(said: str, action: str, idle: Idle, language: Language) -> bool:
    """Whether a clause has a figure, a name, a reference or a word of something to do."""
    if any(c.isdigit() for c in action) or ":" in action or idle.concrete.search(action):
        return True
    names = {name for name in _CAPITAL.findall(action) if name not in idle.names}
    return bool(names) or bool(references(said, language))


def _apart(places: Places, offset: int, idle: Idle) -> bool:
    """Whether the clause stands in the preamble, or where the text says what it is for."""
    return places.level(offset) in _APART or any(
        idle.apart.search(heading) for heading in places.headings(offset)
    )
