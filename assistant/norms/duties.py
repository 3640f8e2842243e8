"""One clause, one norm: find the cue or the verb, then the slots around it.

The engine knows no language; every word it looks for stands in a ``Lexicon``.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.norms.clauses import introduces
from assistant.norms.lexicon import Cue, Lexicon
from assistant.norms.parties import agent, assignee, bracketed, is_body, owner, subject
from assistant.norms.scene import Reading, Scene
from assistant.norms.slots import basis, deadline, quantities, slot
from assistant.types import Norm, Slot, Span

# how far before a cue a "that", "which", "nếu" makes its clause a subordinate one
_WINDOW = 90
# verbs tried before a clause is given up as a plain statement
_TRIES = 8
_REACH = 640
_LABEL = 320


def read_segment(scene: Scene, span: Span, first: Reading | None) -> Reading | None:
    """The norm of one segment; ``first`` is the norm of the segment before it in its sentence."""
    reading = (
        _schedule(scene, span)
        or _labelled(scene, span)
        or _cleft(scene, span)
        or _continued(scene, span, first)
        or _with_cue(scene, span, first)
        or _indicative(scene, span)
        or _inverted(scene, span)
        or _item(scene, span)
        or _weak(scene, span)
    )
    if reading and scene.items and scene.carry and reading.norm.deadline is None:
        shared = replace(reading.norm, deadline=scene.carry.deadline)
        reading = replace(reading, norm=shared)
    if reading and span[0] == scene.clause.body:
        reading = replace(reading, norm=replace(reading.norm, span=(scene.clause.start, span[1])))
    return reading


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


def _filled(scene: Scene, norm: Norm, action: Slot | None) -> Norm:
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


def _continued(scene: Scene, span: Span, first: Reading | None) -> Reading | None:
    """A second task of the same actor: "…, de veiller à …", "…; báo cáo … trước ngày …"."""
    if first is None or first.norm.action is None or find_cue(scene.text, span, scene.lexicon):
        return None
    norm = replace(first.norm, span=span)
    return replace(first, norm=_filled(scene, norm, slot(scene.text, *span)))


def _with_cue(scene: Scene, span: Span, first: Reading | None) -> Reading | None:
    text, lexicon = scene.text, scene.lexicon
    cue = find_cue(text, span, lexicon)
    if cue is None:
        return None
    found, row = cue
    head = scene.items and lexicon.item_verb.match(text, *span)
    if head and row.kind in ("agent", "assign", "modal") and found.start() > span[0]:
        return None
    if row.kind == "agent" and (told := _indicative(scene, span)):
        return told
    norm = Norm(row.modality, span, Slot(found.group(), found.span()))
    if row.kind == "modal":
        return _modal(scene, norm, row, first)
    if row.kind == "reader" and (reader := lexicon.reader.search(text, *found.span())):
        norm = replace(norm, actor=slot(text, *reader.span()))
    if row.kind in ("impersonal", "reader"):
        begin = found.end()
        if said := lexicon.clause_subject.match(text, begin, span[1]):
            norm = replace(norm, actor=slot(text, *said.span("who")))
            begin = said.end()
        return Reading(_filled(scene, norm, slot(text, begin, span[1])), "cue", advice=row.advice)
    who, task = assignee(text, found.end(), span[1], lexicon)
    if row.kind == "agent":
        action = slot(text, *span)
    else:
        link = lexicon.link.match(text, task, span[1])
        action = slot(text, link.end() if link else task, span[1])
    return Reading(_filled(scene, replace(norm, actor=who), action), "cue", advice=row.advice)


def _modal(scene: Scene, norm: Norm, row: Cue, first: Reading | None) -> Reading | None:
    text, lexicon, span = scene.text, scene.lexicon, norm.span
    assert norm.cue is not None
    start, end = norm.cue.span
    who = subject(text, span[0], start, lexicon)
    none = lexicon.nobody.match(who.text) if who and norm.modality != "statement" else None
    if none:
        # "No person shall", "Aucune décision ne peut": forbidden to everybody
        norm = replace(norm, modality="must_not")
    if lexicon.passive.match(text, end, span[1]):
        thing_done = who if who and not lexicon.pronoun.fullmatch(who.text) else None
        who = agent(text, end, span[1], lexicon)
        norm = _filled(scene, replace(norm, actor=who, object=thing_done), slot(text, *span))
        return Reading(norm, "cue", advice=row.advice, passive=True)
    thing = bool(
        who
        and not row.takes_anybody
        and not is_body(who, lexicon)
        and not lexicon.pronoun.fullmatch(who.text)
    )
    if who and none:
        who = slot(text, who.span[0] + none.end(), who.span[1])
    if who is None and (first or start - span[0] < 2):
        carried = scene.carry.actor if scene.carry else None
        who = first.norm.actor if first else carried or scene.given
    elif who and lexicon.pronoun.fullmatch(who.text):
        who = _meant(scene, span, who)
    if thing or norm.modality == "definition":
        who = None
    if who is None and row.needs_actor:
        norm = replace(norm, modality="statement")
    action = slot(text, *span) if thing else slot(text, end, span[1])
    norm = _filled(scene, replace(norm, actor=who), action)
    return Reading(norm, "cue", advice=row.advice, thing=thing)


def _indicative(scene: Scene, span: Span) -> Reading | None:
    """A body and a verb of duty: "Le maire délivre …", "Sở Tài chính chủ trì …"."""
    text, lexicon = scene.text, scene.lexicon
    verbs = lexicon.verb.finditer(text, span[0], min(span[1], span[0] + _REACH))
    for _, verb in zip(range(_TRIES), verbs, strict=False):
        passive = "passive" in verb.groupdict() and verb["passive"] is not None
        if verb.start() > span[0] and verb.group().strip()[:1].isupper():
            continue
        who = subject(text, span[0], verb.start(), lexicon)
        if who is None or who.text.isupper() or lexicon.unfit.search(who.text):
            continue
        if who.span[0] == span[0] and lexicon.bare.match(who.text):
            return None
        pronoun = lexicon.pronoun.fullmatch(who.text)
        if passive:
            by = agent(text, verb.end(), span[1], lexicon)
            norm = Norm("must", span, None, by, object=None if pronoun else who)
            norm = _filled(scene, norm, slot(text, *span))
            future = lexicon.future.search(verb.group()) is not None
            return Reading(norm, "indicative", passive=True, future=future)
        if not (pronoun or lexicon.actor.match(who.text)):
            continue
        who, begin = (who, verb.start()) if pronoun else _full_name(scene, who, verb.start())
        opens = text[span[1] - 1] == ":" and span[1] - verb.end() < 3
        action = None if opens else slot(text, begin, span[1])
        if pronoun and (who := _meant(scene, span, who)) is None:
            return None
        norm = Norm("must", span, None, who)
        return Reading(_filled(scene, norm, action), "indicative")
    return None


def _inverted(scene: Scene, span: Span) -> Reading | None:
    """ "Sont conservés pendant dix ans les registres …": the passive comes first."""
    found = scene.lexicon.inverted.match(scene.text, *span)
    if found is None:
        return None
    by = agent(scene.text, found.end(), span[1], scene.lexicon)
    norm = Norm("must", span, None, by)
    return Reading(_filled(scene, norm, slot(scene.text, *span)), "indicative", passive=True)


def _weak(scene: Scene, span: Span) -> Reading | None:
    """A body and a verb of no table: a duty in a law, or where it says by when."""
    text, lexicon = scene.text, scene.lexicon
    found = lexicon.weak.search(text, span[0], min(span[1], span[0] + _LABEL))
    if found is None:
        return None
    who = subject(text, span[0], found.start(), lexicon)
    if who is None or lexicon.unfit.search(who.text):
        return None
    if lexicon.pronoun.fullmatch(who.text):
        who = _meant(scene, span, who)
    elif not lexicon.actor.match(who.text):
        return None
    if who is None:
        return None
    norm = _filled(scene, Norm("must", span, None, who), slot(text, found.start(), span[1]))
    return Reading(norm, "indicative") if scene.law or norm.deadline else None


def _labelled(scene: Scene, span: Span) -> Reading | None:
    """ "Công an tỉnh: bảo đảm trật tự", "J. Smith to reply by 5 May": a name, then its task."""
    text, lexicon = scene.text, scene.lexicon
    if span[0] != scene.clause.body:
        return None
    doer = lexicon.doer.match(text, *span)
    if doer and (scene.clause.title or deadline(text, span, lexicon)):
        who, begin = slot(text, doer.start(1), doer.end(1)), doer.end()
    else:
        colon = text.find(":", span[0], min(span[1] - 2, span[0] + _LABEL // 2))
        charge = lexicon.charge.match(text, *span)
        start = charge.end() if charge else span[0]
        if colon < 0 or not lexicon.actor.match(text, start, colon):
            return None
        if lexicon.cue.search(text, start, colon) or lexicon.verb.search(text, start, colon):
            return None
        who, begin = slot(text, start, colon), colon + 1
        task = slot(text, begin, span[1])
        if task is None or not lexicon.item_verb.match(text, task.span[0], span[1]):
            return None
        if (cue := find_cue(text, task.span, lexicon)) and cue[1].kind == "modal":
            # "Giám đốc các sở: A, B, C chịu trách nhiệm": the colon opens a list of bodies
            return None
    norm = Norm("must", span, None, who)
    return Reading(_filled(scene, norm, slot(text, begin, span[1])), "list")


def _cleft(scene: Scene, span: Span) -> Reading | None:
    """ "C’est le maire qui convoque": the subject stands in relief."""
    found = scene.lexicon.cleft.search(scene.text, span[0], min(span[1], span[0] + _LABEL))
    if found is None:
        return None
    norm = Norm("must", span, None, slot(scene.text, found.start(1), found.end(1)))
    return Reading(_filled(scene, norm, slot(scene.text, found.end(), span[1])), "indicative")


def _meant(scene: Scene, span: Span, pronoun: Slot) -> Slot | None:
    """Whom a pronoun means: a body named before it in the sentence, or the topic so far."""
    text, lexicon = scene.text, scene.lexicon
    named = lexicon.actor.search(text, span[0], pronoun.span[0])
    for meant in (slot(text, *named.span()) if named else None, scene.topic):
        if meant and not lexicon.disagree.match(f"{pronoun.text}|{meant.text}"):
            return meant
    return None


def _full_name(scene: Scene, who: Slot, verb: int) -> tuple[Slot, int]:
    """The name that the heading gives in full, where a verb in it looked like the verb."""
    known = scene.carry.actor if scene.carry else None
    start = who.span[0]
    if known is None or start + len(known.text) <= verb:
        return who, verb
    stop = start + len(known.text)
    if scene.text[start:stop].lower() != known.text.lower():
        return who, verb
    return Slot(scene.text[start:stop], (start, stop)), stop


def _item(scene: Scene, span: Span) -> Reading | None:
    """An item that says only what to do: who and how comes from the introduction."""
    text, lexicon, carry = scene.text, scene.lexicon, scene.carry
    if carry and carry.cue and (own := lexicon.own.match(text, *span)):
        who, begin = assignee(text, own.start(), span[1], lexicon)
        link = lexicon.link.match(text, begin, span[1])
        action = slot(text, link.end() if link else begin, span[1])
        norm = Norm(carry.modality, span, carry.cue, who)
        return Reading(_filled(scene, norm, action), "list", advice=carry.advice)
    head = lexicon.item_verb.match(text, *span)
    action = slot(text, *span)
    if head and scene.clause.title:
        named = scene.clause.named
        norm = Norm("must", span, actor=bracketed(text, named, lexicon) if named else None)
        return Reading(_filled(scene, norm, action), "cue", advice=True)
    if carry and scene.items and (head or (carry.strong and not introduces(text, scene.clause))):
        norm = Norm(carry.modality, span, carry.cue, carry.actor)
        return Reading(_filled(scene, norm, action), "list", advice=carry.advice)
    if head and scene.clause.kind not in ("", "heading"):
        who = carry.actor if carry and carry.cue is None else scene.given
        norm = _filled(scene, Norm("must", span, None, who), action)
        # a plan without names: a task is a verb and a date
        if norm.deadline and lexicon.date.search(norm.deadline.text):
            return Reading(norm, "schedule")
    return None


def _schedule(scene: Scene, span: Span) -> Reading | None:
    """A line of a list such as "Nộp hồ sơ: trước ngày 05/3": what the label names is due then."""
    text, lexicon = scene.text, scene.lexicon
    colon = text.find(":", span[0], min(span[1], span[0] + _LABEL))
    if not scene.clause.kind or colon < 0 or span[1] - colon > _LABEL:
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
