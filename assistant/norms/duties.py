"""One clause, one norm: find the cue or the verb, then the slots around it.

The engine knows no language; every word it looks for stands in a ``Lexicon``.
"""

from __future__ import annotations

from dataclasses import replace

from assistant.norms.bare import bare
from assistant.norms.clauses import introduces
from assistant.norms.cues import filled, find_cue
from assistant.norms.items import elliptic, item, labelled, resolved, schedule, timed
from assistant.norms.lexicon import Cue, Lexicon
from assistant.norms.parties import agent, assignee, is_body, subject
from assistant.norms.scene import Reading, Scene
from assistant.norms.slots import slot
from assistant.types import Modality, Norm, Slot, Span

# verbs tried before a clause is given up as a plain statement
_TRIES = 8
_REACH = 640
_LABEL = 320
_SUBJECT = 80  # characters of an actor that no table knows


def read_segment(scene: Scene, span: Span, first: Reading | None) -> Reading | None:
    """The norm of one segment; ``first`` is the norm of the segment before it in its sentence."""
    reading = (
        schedule(scene, span)
        or timed(scene, span)
        or resolved(scene, span, first)
        or labelled(scene, span)
        or _cleft(scene, span)
        or _continued(scene, span, first)
        or elliptic(scene, span)
        or _with_cue(scene, span, first)
        or _indicative(scene, span)
        or _inverted(scene, span)
        or _own_subject(scene, span)
        or item(scene, span)
        or _weak(scene, span)
        or bare(scene, span)
    )
    if reading and scene.items and scene.carry and reading.norm.deadline is None:
        shared = replace(reading.norm, deadline=scene.carry.deadline)
        reading = replace(reading, norm=shared)
    if reading and span[0] == scene.clause.body:
        reading = replace(reading, norm=replace(reading.norm, span=(scene.clause.start, span[1])))
    return reading


def _continued(scene: Scene, span: Span, first: Reading | None) -> Reading | None:
    """A second task of the same actor: "…, de veiller à …", "…; báo cáo … trước ngày …"."""
    if first is None or first.norm.action is None or find_cue(scene.text, span, scene.lexicon):
        return None
    norm = replace(first.norm, span=span)
    return replace(first, norm=filled(scene, norm, slot(scene.text, *span)))


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
    if row.kind == "reader":
        reader = lexicon.reader.search(text, *found.span())
        norm = replace(norm, actor=slot(text, *reader.span()) if reader else scene.addressed)
    if row.kind in ("impersonal", "reader"):
        begin = found.end()
        if found.group().lower().endswith(("que", "qu’", "qu'", "faut")) and (
            said := lexicon.clause_subject.match(text, begin, span[1])
        ):
            norm = replace(norm, actor=slot(text, *said.span("who")))
            begin = said.end()
        action = slot(text, begin, span[1])
        if action is None and not introduces(text, scene.clause):
            action = slot(text, *span)  # "Les téléphones sont interdits"
        return Reading(filled(scene, norm, action), "cue", advice=row.advice)
    who, task = assignee(text, found.end(), span[1], lexicon)
    if row.kind == "agent":
        action = slot(text, *span)
    else:
        link = lexicon.link.match(text, task, span[1])
        action = slot(text, link.end() if link else task, span[1])
    if row.needs_actor and not (who and is_body(who, lexicon)):
        return None
    return Reading(filled(scene, replace(norm, actor=who), action), "cue", advice=row.advice)


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
        norm = filled(scene, replace(norm, actor=who, object=thing_done), slot(text, *span))
        return Reading(norm, "cue", advice=row.advice, passive=True)
    thing = bool(
        who
        and not row.takes_anybody
        and not is_body(who, lexicon)
        and not lexicon.pronoun.fullmatch(who.text)
        and not (norm.modality == "must" and _acting(scene, who, end))
    )
    if who and none:
        who = slot(text, who.span[0] + none.end(), who.span[1])
    if who is None and first and lexicon.antecedent.search(text, span[0] - 8, span[0]):
        who = _named_last(text, (first.norm.span[0], span[0]), lexicon)
    if who is None and (first or start - span[0] < 2):
        carried = scene.carry.actor if scene.carry else None
        who = first.norm.actor if first else carried or scene.given
    elif who and lexicon.pronoun.fullmatch(who.text):
        who = _said_before(first, who, lexicon) or _meant(scene, span, who)
    if thing or norm.modality == "definition":
        who = None
    if who is None and row.needs_actor:
        norm = replace(norm, modality="statement")
    task = slot(text, end, span[1])
    opens = task is None and introduces(text, scene.clause)  # "Every notice shall:"
    action = slot(text, *span) if thing and not opens else task
    norm = filled(scene, replace(norm, actor=who), action)
    return Reading(norm, "cue", advice=row.advice, thing=thing)


def _said_before(first: Reading | None, pronoun: Slot, lexicon: Lexicon) -> Slot | None:
    """ "The Trust should …; it should also …": the body of the same sentence."""
    meant = first.norm.actor if first else None
    if meant is None or lexicon.reader.fullmatch(pronoun.text):
        return None
    return None if lexicon.disagree.match(f"{pronoun.text}|{meant.text}") else meant


def _acting(scene: Scene, who: Slot, end: int) -> bool:
    """ "The Convener must send …": in a whole document who does something is somebody."""
    text, lexicon = scene.text, scene.lexicon
    while end < len(text) and text[end] == " ":
        end += 1
    known = lexicon.item_verb.match(text, end)
    if scene.mood == "orders":
        known = known or lexicon.bound.match(text, end)
    doing = known and not lexicon.contents.match(text, end - 1)
    return bool(
        scene.whole and doing and not lexicon.inert.match(who.text) and len(who.text) < _SUBJECT
    )


def _named_last(text: str, span: Span, lexicon: Lexicon) -> Slot | None:
    """The body that ", who shall decide" goes on about."""
    named = [found.span() for found in lexicon.actor.finditer(text, *span)]
    while len(named) > 1 and named[-1][0] - named[-2][1] == 1:  # "the Chief", "Inspector"
        named[-2:] = [(named[-2][0], named[-1][1])]
    return slot(text, *named[-1]) if named else None


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
        if scene.mood == "orders" and _earlier(scene, span, verb.start()):
            return None
        if who.span[0] == span[0] and lexicon.bare.match(who.text):
            return None
        pronoun = lexicon.pronoun.fullmatch(who.text)
        if passive:
            by = agent(text, verb.end(), span[1], lexicon)
            norm = Norm("must", span, None, by, object=None if pronoun else who)
            norm = filled(scene, norm, slot(text, *span))
            future = lexicon.future.search(verb.group()) is not None
            return Reading(norm, "indicative", passive=True, future=future)
        known = pronoun or lexicon.actor.match(who.text)
        if not known and not (scene.mood == "orders" and _named(scene, who)):
            continue
        who, begin = (who, verb.start()) if pronoun else _full_name(scene, who, verb.start())
        opens = text[span[1] - 1] == ":" and span[1] - verb.end() < 3
        action = None if opens else slot(text, begin, span[1])
        if pronoun and (who := _meant(scene, span, who)) is None:
            return None
        norm = Norm("must", span, None, who)
        future = lexicon.future.search(verb.group()) is not None
        return Reading(filled(scene, norm, action), "indicative", future=future)
    return None


def _named(scene: Scene, who: Slot) -> bool:
    """A noun with its article that no table knows: "La coordinatrice transmet …"."""
    lexicon = scene.lexicon
    article = lexicon.determiner.match(who.text)
    return bool(article and not lexicon.inert.match(who.text) and len(who.text) < _SUBJECT)


def _earlier(scene: Scene, span: Span, verb: int) -> bool:
    """ "En cas d’accident, le responsable appelle les secours, puis prévient": two verbs of his."""
    text, lexicon = scene.text, scene.lexicon
    found = lexicon.present.search(text, span[0], verb)
    if found is None or "," not in text[found.end() : verb]:
        return False
    who = subject(text, span[0], found.start(), lexicon)
    return (
        who is not None
        and lexicon.actor.match(who.text) is not None
        and not lexicon.unfit.search(who.text)
    )


def _inverted(scene: Scene, span: Span) -> Reading | None:
    """ "Sont conservés pendant dix ans les registres …": the passive comes first."""
    found = scene.lexicon.inverted.match(scene.text, *span)
    if found is None:
        return None
    by = agent(scene.text, found.end(), span[1], scene.lexicon)
    norm = Norm("must", span, None, by)
    return Reading(filled(scene, norm, slot(scene.text, *span)), "indicative", passive=True)


def _own_subject(scene: Scene, span: Span) -> Reading | None:
    """ "a) Phòng Chính trị làm đầu mối": an item that names its own body, not that of its list."""
    strong = scene.carry is not None and scene.carry.strong
    if not scene.whole or not strong or scene.lexicon.item_verb.match(scene.text, *span):
        return None
    return _weak(scene, span)


def _weak(scene: Scene, span: Span) -> Reading | None:
    """A body and a verb of no table: a duty in a law, or where it says by when."""
    text, lexicon = scene.text, scene.lexicon
    verb = lexicon.weak
    if scene.whole and scene.mood in ("orders", "reports"):
        verb = lexicon.present
    found = verb.search(text, span[0], min(span[1], span[0] + _LABEL))
    if found is None:
        return None
    who = subject(text, span[0], found.start(), lexicon)
    if who is None or who.text.isupper() or lexicon.unfit.search(who.text):
        return None
    if lexicon.pronoun.fullmatch(who.text):
        who = _meant(scene, span, who)
    elif not lexicon.actor.match(who.text):
        return None
    if who is None:
        return None
    norm = filled(scene, Norm("must", span, None, who), slot(text, found.start(), span[1]))
    if scene.law or norm.deadline or (scene.whole and scene.mood == "orders"):
        denied = lexicon.denies.search(text, found.start(), min(span[1], found.end() + 20))
        modality: Modality = "must_not" if denied else "must"
        return Reading(replace(norm, modality=modality), "indicative")
    return None


def _cleft(scene: Scene, span: Span) -> Reading | None:
    """ "C’est le maire qui convoque": the subject stands in relief."""
    found = scene.lexicon.cleft.search(scene.text, span[0], min(span[1], span[0] + _LABEL))
    if found is None:
        return None
    norm = Norm("must", span, None, slot(scene.text, found.start(1), found.end(1)))
    return Reading(filled(scene, norm, slot(scene.text, found.end(), span[1])), "indicative")


def _meant(scene: Scene, span: Span, pronoun: Slot) -> Slot | None:
    """Whom a pronoun means: a body named before it in the sentence, or the topic so far."""
    text, lexicon = scene.text, scene.lexicon
    if lexicon.reader.fullmatch(pronoun.text):
        return scene.addressed or pronoun
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
