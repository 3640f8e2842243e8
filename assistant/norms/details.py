"""The finer slots of a norm: on what condition, acting on what, and the deadline in ISO 8601."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.norms.lexicon import Lexicon
from assistant.norms.parties import bracketed
from assistant.norms.slots import REACH, deadline, overlaps, slot
from assistant.norms.terms import term
from assistant.types import Norm, Slot, Span

_LONGEST = 100  # characters of a bracket at the end
_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]\n]{2,80})[)\]]\s*[.;]?$")
_PARTS = re.compile(r"[^,;–]+")
# what leads from a condition to the rule: "Nếu chậm thì …"
_SHORTLY = 12  # characters that hold it
_THEN = re.compile(r"[,\s]+(?:thì|alors|then)\s*$", re.IGNORECASE)


def detailed(norm: Norm, text: str, lexicon: Lexicon) -> Norm:
    """The norm with object, condition and term, each only where the text gives it."""
    if norm.modality == "must" and norm.action and not (norm.actor and norm.deadline):
        norm = credited(norm, text, lexicon)
    when = norm.deadline
    on = _condition(text, norm, lexicon)
    if on and norm.action and norm.action.span[0] == on.span[0] and text[on.span[1]] == ",":
        # "(b) if the level rises, serve a notice": what to do comes after the comma
        norm = replace(norm, action=slot(text, on.span[1], norm.action.span[1]) or norm.action)
    return replace(
        norm,
        condition=on,
        object=norm.object or _object(text, norm, on, lexicon),
        term=term(when, lexicon.calendar) if when else None,
    )


def credited(norm: Norm, text: str, lexicon: Lexicon) -> Norm:
    """ "Étiqueter les cartons (service courrier, sous quinzaine).": who and when, at the end."""
    found = _BRACKETS.search(text, max(norm.span[0], norm.span[1] - _LONGEST), norm.span[1])
    if found is None:
        return norm
    start = found.start(1)
    for part in _PARTS.finditer(text, *found.span(1)):
        who = bracketed(text, part.span(), lexicon) if norm.actor is None else None
        when = _when(text, part.span(), lexicon) if norm.deadline is None else None
        norm = replace(norm, actor=norm.actor or who, deadline=norm.deadline or when)
    action = norm.action
    if action and action.span[1] >= start and (norm.actor or norm.deadline):
        norm = replace(norm, action=slot(text, action.span[0], found.start()))
    return norm


def _when(text: str, span: Span, lexicon: Lexicon) -> Slot | None:
    """A deadline, or a date alone."""
    part = slot(text, *span)
    alone = part is not None and lexicon.date.fullmatch(text, *part.span)
    return part if alone else deadline(text, span, lexicon)


def _condition(text: str, norm: Norm, lexicon: Lexicon) -> Slot | None:
    """The first condition of the clause: before its subject, or at its end.

    One before the subject ends at the comma before it, one at the end at its first comma.
    """
    lo, hi = norm.span[0], min(norm.span[1], norm.span[0] + REACH)
    for found in lexicon.condition.finditer(text, lo, hi):
        start = found.start()
        if norm.actor and overlaps(norm.actor.span, found.span()):
            continue
        stop = _subject(norm, start)
        comma = text.rfind(", ", start, stop) if stop else text.find(", ", start, hi)
        if stop and comma < 0:
            comma = stop
        end = comma if comma > 0 else hi
        if norm.deadline and start < norm.deadline.span[0] < end:
            end = norm.deadline.span[0]  # "If the file is incomplete, within 3 days, …"
        then = _THEN.search(text, max(start, end - _SHORTLY), end)
        return slot(text, start, then.start() if then else end)
    return None


def _subject(norm: Norm, after: int) -> int | None:
    """Where the main clause begins, when it comes after this offset."""
    begins = (each.span[0] for each in (norm.actor, norm.object, norm.cue, norm.action) if each)
    return min((begin for begin in begins if begin > after), default=None)


def _object(text: str, norm: Norm, on: Slot | None, lexicon: Lexicon) -> Slot | None:
    """What the verb of the action acts on; it ends where another slot begins."""
    if norm.action is None:
        return None
    start, end = norm.action.span
    if norm.cue and start < norm.cue.span[1] < end:
        # "La demande doit comporter …": the verb stands after the cue
        start = norm.cue.span[1]
    while start < end and text[start].isspace():
        start += 1
    found = lexicon.object.match(text, start, min(end, start + REACH))
    if found is None:
        return None
    begin, stop = found.span("object")
    for other in (norm.deadline, norm.basis, on):
        if other and other.span[0] <= begin < other.span[1]:
            return None
        if other and begin < other.span[0] < stop:
            stop = other.span[0]
    return slot(text, begin, stop)
