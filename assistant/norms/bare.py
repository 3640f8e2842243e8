"""Duties without a modal word, where the document as a whole gives orders.

"Không tự ý tiêu hủy mẫu.", "Nếu quá hạn thì gửi văn bản xin lỗi", "Kết quả được trả trong 02 ngày":
a policy says so and means a duty; a report that says the same only tells.
"""

from __future__ import annotations

import re

from assistant.norms.clauses import is_title
from assistant.norms.cues import filled
from assistant.norms.lexicon import Lexicon
from assistant.norms.parties import agent, subject
from assistant.norms.scene import Reading, Scene
from assistant.norms.slots import slot
from assistant.types import Modality, Norm, Slot, Span

_REACH = 320
# "Chi quy hoạch: 5.000 triệu đồng.": a figure under its label
_FIGURE = re.compile(r":\s*[\d][\d., ]*[^\d.;:]{0,24}[.;]?$")


def bare(scene: Scene, span: Span) -> Reading | None:
    """What a clause of an ordering document asks without a modal word; None for other clauses."""
    if not scene.whole or scene.mood != "orders":
        return None
    if is_title(scene.text, scene.clause) or _FIGURE.search(scene.text, *span):
        return None
    if scene.clause.on_line and not scene.clause.kind and scene.text[span[1] - 1].isalnum():
        return None  # a heading: "Why this instruction is issued"
    return _headless(scene, span) or _after_lead(scene, span) or _done(scene, span)


def _headless(scene: Scene, span: Span) -> Reading | None:
    """A verb without a subject: who was named last in the paragraph, or above the list, has it."""
    text, lexicon = scene.text, scene.lexicon
    begin = span[0]
    lead = lexicon.lead.match(text, begin, min(span[1], begin + _REACH))
    if lead:
        begin = lead.end()
    forbidden = lexicon.refrain.match(text, begin, span[1])
    if not forbidden and not lexicon.item_verb.match(text, begin, span[1]):
        return None
    who = _whose(scene)
    if who is None and not (forbidden or lead):
        return None
    if scene.clause.kind == "heading" and not forbidden:
        return None  # "Điều 2. Phê duyệt …": the decision does it itself
    modality: Modality = "must_not" if forbidden else "must"
    norm = Norm(modality, span, None, who)
    return Reading(filled(scene, norm, slot(text, begin, span[1])), "indicative")


def _whose(scene: Scene) -> Slot | None:
    if scene.items and scene.carry and scene.carry.actor:
        return scene.carry.actor
    return scene.topic if not scene.clause.on_line else scene.given


def _after_lead(scene: Scene, span: Span) -> Reading | None:
    """ "Nhà thầu chậm quá 15 ngày thì Ban A áp dụng mức phạt": the rule comes after "thì"."""
    text, lexicon = scene.text, scene.lexicon
    lead = lexicon.lead.match(text, span[0], min(span[1], span[0] + _REACH))
    if lead is None:
        return None
    found = lexicon.present.search(text, lead.end(), min(span[1], lead.end() + _REACH))
    who = subject(text, lead.end(), found.start(), lexicon) if found else None
    if not found or who is None or lexicon.unfit.search(who.text) or not _is_actor(who, lexicon):
        return None
    norm = Norm("must", span, None, who)
    return Reading(filled(scene, norm, slot(text, found.start(), span[1])), "indicative")


def _done(scene: Scene, span: Span) -> Reading | None:
    """A thing to which something is done: "Hồ sơ được trả trong 02 ngày", "Entries are kept"."""
    text, lexicon = scene.text, scene.lexicon
    found = lexicon.done.search(text, span[0], min(span[1], span[0] + _REACH))
    if found is None or found.start() == span[0]:
        return None
    thing = subject(text, span[0], found.start(), lexicon)
    if thing is None or lexicon.unfit.search(thing.text):
        return None
    if _is_actor(thing, lexicon) and " be " not in found.group():
        return None
    by = agent(text, found.start(), span[1], lexicon)
    norm = Norm("must", span, None, by, object=thing)
    return Reading(filled(scene, norm, slot(text, *span)), "indicative", passive=True)


def _is_actor(thing: Slot, lexicon: Lexicon) -> bool:
    return lexicon.actor.match(thing.text) is not None
