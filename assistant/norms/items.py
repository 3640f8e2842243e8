"""Tasks without a modal word: items of lists, labels, resolutions, lines of a schedule."""

from __future__ import annotations

from dataclasses import replace

from assistant.norms.clauses import introduces, is_title
from assistant.norms.cues import filled, find_cue
from assistant.norms.details import credited
from assistant.norms.parties import agent, assignee, bracketed, is_body, owner
from assistant.norms.resolutions import resolution
from assistant.norms.scene import Reading, Scene
from assistant.norms.slots import deadline, quantities, slot
from assistant.types import Norm, Span

_LABEL = 320
# characters before the deadline that an item begins with
_AT_ONCE = 4


def schedule(scene: Scene, span: Span) -> Reading | None:
    """A line of a list such as "Nộp hồ sơ: trước ngày 05/3": what the label names is due then."""
    text, lexicon = scene.text, scene.lexicon
    colon = text.find(":", span[0], min(span[1], span[0] + _LABEL))
    if not scene.clause.kind or colon < 0 or span[1] - colon > _LABEL:
        return None
    if lexicon.doer.match(text, span[0], colon):
        return None
    when = deadline(text, (colon, span[1]), lexicon)
    if when is None and (date := lexicon.date.search(text, colon, span[1])):
        when = slot(text, *date.span())
    if when is None or when.span[0] - colon > 14 or span[1] - when.span[1] > 40:
        return None
    label = slot(text, span[0], colon)
    if label is None or not any(character.isalpha() for character in label.text):
        return None
    who = label if lexicon.actor.match(label.text) else owner(text, label.span, lexicon)
    if who is None and scene.carry:
        who = scene.carry.actor
    return Reading(Norm("must", span, None, who, label, when), "schedule")


def timed(scene: Scene, span: Span) -> Reading | None:
    """ "(b) by 15 January each year": one of several deadlines of the duty before the list."""
    carry, clause = scene.carry, scene.clause
    if carry is None or carry.norm is None or not clause.kind or span[0] != clause.body:
        return None
    when = deadline(scene.text, span, scene.lexicon)
    if when is None or when.span[0] - span[0] > _AT_ONCE:
        return None
    more = quantities(scene.text, span, scene.lexicon)
    norm = replace(carry.norm, span=span, deadline=when, quantities=carry.norm.quantities + more)
    return Reading(norm, "list", advice=carry.advice, timed=True)


def resolved(scene: Scene, span: Span, first: Reading | None) -> Reading | None:
    """ "RESOLVED that the clerk write", and the items of a list of resolutions."""
    found = resolution(scene, span, goes_on=first is not None)
    if found is None:
        return None
    norm, action = found
    return Reading(filled(scene, norm, action), "list")


def labelled(scene: Scene, span: Span) -> Reading | None:
    """ "Công an tỉnh: bảo đảm trật tự", "J. Smith to reply by 5 May": a name, then its task."""
    text, lexicon = scene.text, scene.lexicon
    doer = lexicon.doer.match(text, *span)
    if span[0] != scene.clause.body and not doer:
        return None
    if doer and (scene.clause.title or deadline(text, span, lexicon)):
        who, begin = slot(text, doer.start(1), doer.end(1)), doer.end()
    else:
        stop = min(span[1] - 2, span[0] + _LABEL // 2)
        colon = text.find(":", span[0], stop)
        if colon < 0 and scene.clause.title:
            colon = text.find(" - ", span[0], stop)
        charge = lexicon.charge.match(text, *span)
        start = charge.end() if charge else span[0]
        if colon < 0 or not _may_be_named(scene, start, colon):
            return None
        if lexicon.cue.search(text, start, colon) or lexicon.verb.search(text, start, colon):
            return None
        begin = text.index(" ", colon + 1) if text[colon] == " " else colon + 1
        who = slot(text, start, colon)
        task = slot(text, begin, span[1])
        if task is None or not lexicon.item_verb.match(text, task.span[0], span[1]):
            return None
        if (cue := find_cue(text, task.span, lexicon)) and cue[1].kind == "modal":
            # "Giám đốc các sở: A, B, C chịu trách nhiệm": the colon opens a list of bodies
            return None
    norm = Norm("must", span, None, who)
    return Reading(filled(scene, norm, slot(text, begin, span[1])), "list")


def _may_be_named(scene: Scene, start: int, colon: int) -> bool:
    """A body before the colon; after "AP2:", or with a deadline, also a proper name."""
    text, lexicon = scene.text, scene.lexicon
    if lexicon.actor.match(text, start, colon):
        return True
    who = slot(text, start, colon)
    marked = scene.clause.title or deadline(text, (colon, scene.clause.end), lexicon)
    return bool(marked and who and "," not in who.text and is_body(who, lexicon))


def elliptic(scene: Scene, span: Span) -> Reading | None:
    """ "Surveys to be carried out quarterly by the caretaker": no finite verb, but who or when."""
    text, lexicon = scene.text, scene.lexicon
    found = lexicon.elliptic.match(text, *span)
    if found is None:
        return None
    by = agent(text, found.end(), span[1], lexicon)
    thing = slot(text, *found.span("thing"))
    norm = filled(scene, Norm("must", span, None, by, object=thing), slot(text, *span))
    asked = norm.deadline or norm.actor or scene.items
    return Reading(norm, "list", passive=True) if asked else None


def item(scene: Scene, span: Span) -> Reading | None:
    """An item that says only what to do: who and how comes from the introduction."""
    text, lexicon, carry = scene.text, scene.lexicon, scene.carry
    if carry and carry.cue and (own := lexicon.own.match(text, *span)):
        who, begin = assignee(text, own.start(), span[1], lexicon)
        link = lexicon.link.match(text, begin, span[1])
        action = slot(text, link.end() if link else begin, span[1])
        norm = Norm(carry.modality, span, carry.cue, who)
        return Reading(filled(scene, norm, action), "list", advice=carry.advice)
    head = lexicon.item_verb.match(text, *span)
    action = slot(text, *span)
    if head and scene.clause.title:
        named = scene.clause.named
        norm = Norm("must", span, actor=bracketed(text, named, lexicon) if named else None)
        return Reading(filled(scene, norm, action), "cue", advice=True)
    listed = carry is not None and carry.strong and not introduces(text, scene.clause)
    if carry and carry.mode == "heading" and not scene.clause.kind:
        listed = False
    if scene.whole and is_title(text, scene.clause):
        return None
    if carry and scene.items and (head or listed):
        norm = Norm(carry.modality, span, carry.cue, carry.actor)
        return Reading(filled(scene, norm, action), "list", advice=carry.advice)
    if head and scene.clause.kind not in ("", "heading"):
        who = carry.actor if carry and carry.cue is None else scene.given
        norm = credited(filled(scene, Norm("must", span, None, who), action), text, lexicon)
        # a plan without names: a task is a verb and a date
        if norm.deadline and lexicon.date.search(norm.deadline.text):
            return Reading(norm, "schedule")
    return None
