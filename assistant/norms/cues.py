"""The cue of a clause, and the slots of its norm that do not depend on how it was recognised."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.norms.lexicon import Cue, Lexicon
from assistant.norms.scene import Scene
from assistant.norms.slots import basis, deadline, quantities, slot
from assistant.types import Norm, Slot, Span

# how far before a cue a "that", "which", "nếu" makes its clause a subordinate one
_WINDOW = 90


def find_cue(text: str, span: Span, lexicon: Lexicon) -> tuple[re.Match[str], Cue] | None:
    """The first cue of the main clause and its row in the lexicon."""
    for found in lexicon.cue.finditer(text, *span):
        before = max(span[0], found.start() - _WINDOW)
        if found.start() > span[0] and text[found.start()].isupper():
            # "FEMA Should Act Now": a title
            continue
        if not lexicon.subordinate.search(text, before, found.start()):
            return found, lexicon.cues[int((found.lastgroup or "c0")[1:])]
    return None


def filled(scene: Scene, norm: Norm, action: Slot | None) -> Norm:
    """The norm with the slots that do not depend on how it was recognised."""
    text, lexicon = scene.text, scene.lexicon
    when = deadline(text, norm.span, lexicon)
    who = norm.actor
    for other in (who, norm.cue):
        # "After the end of the period the Minister must": the subject is no part of the deadline
        if when and other and when.span[0] < other.span[0] < when.span[1]:
            when = slot(text, when.span[0], other.span[0])
    if when and who and who.span[0] < when.span[0] < who.span[1]:
        who = slot(text, who.span[0], when.span[0])
    if when and action and when.span[0] == action.span[0] and when.span[1] < action.span[1]:
        # "must, before doing so, give notice": what to do comes after the comma
        action = slot(text, when.span[1], action.span[1])
    return replace(
        norm,
        actor=who,
        action=action,
        deadline=when,
        quantities=quantities(text, norm.span, lexicon),
        basis=basis(text, norm.span, lexicon),
    )
