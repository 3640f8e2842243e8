"""The duties and recommendations of a document, one row each, in its own words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.norms.deeds import deeds
from assistant.norms.engine import read
from assistant.norms.lexicon import Lexicon
from assistant.norms.scene import Reading
from assistant.norms.slots import target
from assistant.types import Action, Norm, Slot, Span

_REPORT_MARKS = 2
_SHORTLY = 14  # characters that hold "no" before a subject
_HEAD = 3000  # characters in which a letter says whom it speaks to
# how many norms back a thing may have been introduced
_NEARBY = 12
_MARKER = re.compile(r"\W*\w{0,3}[.)]\s+")
_THING = re.compile(
    r"(?:any|an?|the|each|every|all)\s((?:[\w’'-]+\s){0,2}?[\w’'-]+(?:\sof\s[\w’'-]+)?)"
    r"\s(?=under|in|given|made|entered|received|referred|that|which|$)",
    re.IGNORECASE,
)


def extract(text: str, lexicon: Lexicon) -> tuple[Action, ...]:
    """Every duty to do something; see ``assistant.norms.actions``."""
    return tuple(action for _, action in asked(text, lexicon))


def asked(text: str, lexicon: Lexicon) -> tuple[tuple[Reading, Action], ...]:
    """The same with how each was recognised."""
    marks = sum(1 for _ in zip(lexicon.report.finditer(text), range(_REPORT_MARKS), strict=False))
    told = marks >= _REPORT_MARKS
    law = lexicon.law.search(text) is not None
    # a text that repeats itself (a summary before the body) asks once
    found: dict[tuple[str | None, str], tuple[Reading, Action]] = {}
    readings = list(read(text, lexicon, whole=True))
    reasons = _reasons(text, lexicon)
    spoken_to = lexicon.addressees.search(text, 0, _HEAD)
    reader = _plain(spoken_to["who"]) if spoken_to else None
    for at, reading in enumerate(readings):
        if reasons[0] <= reading.norm.span[0] < reasons[1]:
            continue
        if not _binds_here(reading, text, lexicon, told=told, law=law):
            continue
        if _asks(reading, text, lexicon):
            for deed in deeds(reading, text, lexicon):
                action = _addressed(_action(deed, text, lexicon), reader, lexicon)
                if action.who is None and (maker := _maker(text, readings[:at], deed, lexicon)):
                    action = replace(action, who=_plain(maker.text))
                said = _plain(text[slice(*action.evidence)])
                found.setdefault((action.who, said), (deed, action))
    return tuple(found.values())


def _binds_here(reading: Reading, text: str, lexicon: Lexicon, *, told: bool, law: bool) -> bool:
    """The sentence asks where it stands: the present of a report only describes."""
    cue, mood = reading.norm.cue, reading.mood
    if cue and lexicon.past.match(cue.text) and (told or mood == "tells"):
        return False
    if mood == "tells":
        stated = lexicon.quoted.search(text, *reading.norm.span) and not reading.advice
        return (reading.source == "cue" or cue is not None) and not stated
    if reading.source != "indicative" or mood == "orders":
        return True
    if mood == "reports":
        return (reading.norm.deadline is not None or reading.future) and not told
    return not told and (law or _binds(reading))


def _addressed(action: Action, reader: str | None, lexicon: Lexicon) -> Action:
    """ "Vous arrêterez un plan": those whom the head of the letter names."""
    if reader and action.who and lexicon.reader.fullmatch(action.who):
        return replace(action, who=reader)
    return action


def _reasons(text: str, lexicon: Lexicon) -> Span:
    """Where a bill argues before it rules; empty where it does not."""
    if lexicon.reasons is None or not (begin := lexicon.reasons[0].search(text)):
        return 0, 0
    end = lexicon.reasons[1].search(text, begin.end())
    return begin.start(), end.start() if end else begin.end()


def _binds(reading: Reading) -> bool:
    """Outside a law, "is sent" is a duty when it says when, by whom, or what will be."""
    norm = reading.norm
    return not reading.passive or reading.future or bool(norm.deadline or norm.actor)


def _asks(reading: Reading, text: str, lexicon: Lexicon) -> bool:
    """Somebody must do something: no effect, meaning or date of entry into force."""
    norm = reading.norm
    if norm.modality not in ("must", "must_not") or norm.action is None:
        return False
    if reading.source == "indicative" and lexicon.idle.match(text, norm.action.span[0]):
        return False
    if reading.source != "cue" or norm.cue is None:
        return True
    if norm.actor and lexicon.retold.search(norm.actor.text):
        return False  # "the Chair said that landlords should": told, not asked
    end = norm.cue.span[1]
    bound = norm.modality == "must_not" or (
        reading.mood == "orders" and lexicon.bound.match(text, end)
    )
    if reading.thing and not bound and not lexicon.contents.match(text, norm.cue.span[1]):
        return False
    return not lexicon.idle.search(text, norm.cue.span[0], min(norm.span[1], norm.cue.span[1] + 40))


def _maker(text: str, before: Sequence[Reading], reading: Reading, lexicon: Lexicon) -> Slot | None:
    """Who gives the notice that "must specify", who makes the appeal that "must be brought".

    Only where an earlier provision says who makes the thing, in the same words.
    """
    cue = reading.norm.cue
    if cue is None or not (reading.thing or reading.passive):
        return None
    found = _THING.match(text, *_body(text, reading.norm.span, cue.span[0]))
    if found is None:
        return None
    thing = re.compile(rf"(?<!\w){re.escape(found[1])}(?!\w)", re.IGNORECASE)
    for earlier in reversed(before[-_NEARBY:]):
        norm = earlier.norm
        if norm.actor is None or norm.action is None or norm.modality not in ("must", "may"):
            continue
        made = lexicon.makes.match(norm.action.text)
        if made and not earlier.passive and thing.search(norm.action.text):
            return norm.actor
    return None


def _body(text: str, span: Span, end: int) -> Span:
    """The span without the list marker it may begin with."""
    marker = _MARKER.match(text, span[0], end)
    return (marker.end() if marker else span[0]), end


def _action(reading: Reading, text: str, lexicon: Lexicon) -> Action:
    norm = reading.norm
    reach = target(text, norm, lexicon)
    if reach is None and reading.source == "table":
        # a column of its own, with or without a figure
        cells = (each for each in norm.quantities if not _within(each, norm.action))
        reach = next(cells, None)
    assert norm.action is not None
    return Action(
        who=_plain(norm.actor.text) if norm.actor else None,
        what=_plain(_what(norm, text, lexicon)),
        deadline=_plain(norm.deadline.text) if norm.deadline else None,
        target=_plain(reach.text) if reach else None,
        basis=_plain(norm.basis.text) if norm.basis else None,
        evidence=norm.span,
        object=_plain(norm.object.text) if norm.object else None,
        condition=_plain(norm.condition.text) if norm.condition else None,
        term=norm.term,
    )


def _what(norm: Norm, text: str, lexicon: Lexicon) -> str:
    """What to do, or what not to do with the words that forbid it."""
    assert norm.action is not None
    start, end = norm.action.span
    if norm.modality == "must_not" and norm.cue and norm.cue.span[1] <= start:
        start = norm.cue.span[0]
        begin = max(norm.span[0], norm.actor.span[0] - _SHORTLY) if norm.actor else start
        if none := lexicon.nobody.search(text, begin, start):
            start = none.start()  # "No user may move furniture"
    return text[start:end]


def _within(one: Slot, other: Slot | None) -> bool:
    return other is not None and other.span[0] <= one.span[0] and one.span[1] <= other.span[1]


def _plain(said: str) -> str:
    """The words on one line."""
    return re.sub(r"\s+", " ", said)
