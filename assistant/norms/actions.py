"""The duties and recommendations of a document, one row each, in its own words."""

from __future__ import annotations

import re

from assistant.norms.duties import Reading
from assistant.norms.engine import read
from assistant.norms.lexicon import Lexicon
from assistant.norms.slots import target
from assistant.types import Action

_REPORT_MARKS = 2


def extract(text: str, lexicon: Lexicon) -> tuple[Action, ...]:
    """Every duty to do something; see ``assistant.norms.actions``."""
    marks = sum(1 for _ in zip(lexicon.report.finditer(text), range(_REPORT_MARKS), strict=False))
    told = marks >= _REPORT_MARKS
    law = lexicon.law.search(text) is not None
    # a text that repeats itself (a summary before the body) asks once
    found: dict[tuple[str | None, str], Action] = {}
    for reading in read(text, lexicon):
        if reading.source == "indicative" and (told or not (law or _binds(reading))):
            continue
        if _asks(reading, text, lexicon):
            action = _action(reading, text)
            found.setdefault((action.who, _plain(text[slice(*action.evidence)])), action)
    return tuple(found.values())


def _binds(reading: Reading) -> bool:
    """Outside a law, "is sent" is a duty when it says when, by whom, or what will be."""
    norm = reading.norm
    return not reading.passive or reading.future or bool(norm.deadline or norm.actor)


def _asks(reading: Reading, text: str, lexicon: Lexicon) -> bool:
    """Somebody must do something: no effect, meaning or date of entry into force."""
    norm = reading.norm
    if norm.modality != "must" or norm.action is None:
        return False
    if reading.source != "cue" or norm.cue is None:
        return True
    if reading.thing and not lexicon.contents.match(text, norm.cue.span[1]):
        return False
    return not lexicon.idle.search(text, norm.cue.span[0], min(norm.span[1], norm.cue.span[1] + 40))


def _action(reading: Reading, text: str) -> Action:
    norm = reading.norm
    reach = target(text, norm.span, norm.quantities, norm.deadline)
    assert norm.action is not None
    return Action(
        who=_plain(norm.actor.text) if norm.actor else None,
        what=_plain(norm.action.text),
        deadline=_plain(norm.deadline.text) if norm.deadline else None,
        target=_plain(reach.text) if reach else None,
        basis=_plain(norm.basis.text) if norm.basis else None,
        evidence=norm.span,
    )


def _plain(said: str) -> str:
    """The words on one line."""
    return re.sub(r"\s+", " ", said)
