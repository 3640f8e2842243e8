"""What a body resolves or wishes: "RESOLVED that the clerk be asked to …", lists of such items."""

from __future__ import annotations

from dataclasses import replace

from assistant.norms.clauses import Carry, Clause, introduces
from assistant.norms.lexicon import Lexicon
from assistant.norms.parties import agent, assignee, is_body
from assistant.norms.scene import Scene
from assistant.norms.slots import slot
from assistant.types import Norm, Slot, Span

_REACH = 260


def opens(text: str, clause: Clause, lexicon: Lexicon) -> Carry | None:
    """ "RESOLVED:" or "The Council agreed:" before a list: its items are what is to be done."""
    found = lexicon.resolved.match(text, clause.body, clause.end)
    if found is None or not introduces(text, clause):
        return None
    rest = text[found.end() : clause.end].strip(" \n:—-")
    if rest and not lexicon.that.fullmatch(f"{rest} "):
        return None
    return Carry(cue=Slot(found.group(), found.span()), mode="items")


def resolution(scene: Scene, span: Span, *, goes_on: bool) -> tuple[Norm, Slot | None] | None:
    """A norm without its measurable slots, and what is to be done; None for other clauses.

    "that the clerk be instructed to write", "that the report be published by the clerk", "that the
    Chief Executive report yearly", and "to write to the Minister" in a list. ``goes_on``: the
    sentence had such a clause before. "That the plan be adopted" is done by resolving it.
    """
    text, lexicon = scene.text, scene.lexicon
    begin = _begin(scene, span, goes_on)
    if begin is None:
        return None
    norm = Norm("must", span, _cue(scene, span, begin))
    charged = lexicon.charged.search(text, begin, min(span[1], begin + _REACH))
    if charged:
        who = slot(text, begin, charged.start())
        leave = charged.groupdict().get("may") is not None
        norm = replace(norm, modality="may" if leave else "must", actor=who)
        return norm, slot(text, charged.end(), span[1])
    passive = lexicon.wished_passive.search(text, begin, min(span[1], begin + _REACH))
    if passive and passive.groupdict().get("done"):
        return None
    if passive:
        thing = slot(text, begin, passive.start())
        by = agent(text, passive.end(), span[1], lexicon)
        return replace(norm, actor=by, object=thing), slot(text, begin, span[1])
    if head := lexicon.item_verb.match(text, begin, span[1]):
        return norm, slot(text, head.start(), span[1])
    who, task = assignee(text, begin, span[1], lexicon)
    if who is None or not is_body(who, lexicon) or lexicon.told.search(who.text):
        return None
    link = lexicon.link.match(text, task, span[1])
    return replace(norm, actor=who), slot(text, link.end() if link else task, span[1])


def _begin(scene: Scene, span: Span, goes_on: bool) -> int | None:
    """Where the words after "RESOLVED that" begin; None where nothing is resolved."""
    text, lexicon = scene.text, scene.lexicon
    said = lexicon.resolved.match(text, *span)
    that = lexicon.that.match(text, said.end() if said else span[0], span[1])
    if that and (said or goes_on):
        return that.end()
    carry = scene.carry
    listed = scene.items and carry and carry.cue and lexicon.resolved.fullmatch(carry.cue.text)
    if not listed:
        return None
    return that.end() if that else span[0]


def _cue(scene: Scene, span: Span, begin: int) -> Slot | None:
    if scene.carry and scene.items and scene.carry.cue:
        return scene.carry.cue
    return slot(scene.text, span[0], begin)
