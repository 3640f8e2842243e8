"""One sentence, several deeds: "inspect the site by 3 May and publish what was found".

A semicolon parts deeds; "and" or a comma does where the deed before it has its own deadline, or
where both sides say enough to stand alone and the second does not merely hand over the first.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from assistant.norms.details import detailed
from assistant.norms.lexicon import Lexicon
from assistant.norms.scene import Reading
from assistant.norms.slots import basis, deadline, overlaps, quantities, slot
from assistant.types import Norm, Slot, Span

# words on either side of an "and" that make two deeds of it
_ENOUGH = 4


def deeds(reading: Reading, text: str, lexicon: Lexicon) -> Iterator[Reading]:
    """The deeds of a reading in reading order; itself where it holds one."""
    norm = reading.norm
    parts = list(_parts(norm, text, lexicon)) if norm.action and reading.source != "table" else []
    if len(parts) < 2:
        yield reading
        return
    for at, span in enumerate(parts):
        yield replace(reading, norm=_part(norm, span, text, lexicon, first=at == 0))


def _parts(norm: Norm, text: str, lexicon: Lexicon) -> Iterator[Span]:
    assert norm.action is not None
    begin, end = norm.span
    start = max(
        norm.action.span[0], norm.cue.span[1] if norm.cue and norm.cue.span[1] <= end else 0
    )
    for found in lexicon.deed.finditer(text, start, end):
        if _parts_here(text, (start, found.start()), (found.end(), end), found.lastgroup, lexicon):
            yield begin, found.start()
            begin = start = found.end()
    yield begin, end


def _parts_here(text: str, left: Span, right: Span, how: str | None, lexicon: Lexicon) -> bool:
    if how != "semicolon" and not text[right[0]].islower():
        return False  # "Sở Giáo dục và Đào tạo"
    if text.count("(", *left) > text.count(")", *left) or _words(text, left) < 2:
        return False
    if how in ("always", "clause", "semicolon", "modal"):
        return _words(text, right) >= _ENOUGH - 1 and ":" not in text[slice(*left)]
    handed = lexicon.goes_with.match(text, *right)
    if deadline(text, left, lexicon):
        return handed is None or handed.lastgroup != "tail"
    if handed:
        return False
    following = lexicon.deed.search(text, *right)
    heavy = _words(text, (right[0], following.start() if following else right[1])) >= _ENOUGH
    return how == "and" and heavy and _words(text, left) >= _ENOUGH


def _words(text: str, span: Span) -> int:
    return len(text[slice(*span)].split())


def _part(norm: Norm, span: Span, text: str, lexicon: Lexicon, *, first: bool) -> Norm:
    """The norm of one deed: the actor is shared, a deadline only where it comes before them all."""
    assert norm.action is not None
    begin = norm.action.span[0] if first else span[0]
    action = slot(text, begin, span[1])
    own = deadline(text, span, lexicon)
    shared = norm.deadline if _leads(norm, norm.deadline) else None
    part = replace(
        norm,
        span=span,
        action=action or norm.action,
        deadline=(norm.deadline if first and _inside(norm.deadline, span) else own) or shared,
        quantities=quantities(text, span, lexicon),
        basis=basis(text, span, lexicon),
        object=norm.object if first else None,
        condition=None,
        term=None,
    )
    if not first:
        forbidden = lexicon.refrain.match(text, *span)
        part = replace(part, modality="must_not" if forbidden else norm.modality)
        start = _after_lead(text, span, lexicon)
        if who := _own_actor(text, (start, span[1]), lexicon):
            part = replace(part, actor=who)
        elif lexicon.determiner.match(text, start, span[1]) and not lexicon.item_verb.match(
            text, start
        ):
            part = replace(part, actor=None)  # "; à défaut, le dossier est ajourné"
    return detailed(part, text, lexicon)


def _leads(norm: Norm, when: Slot | None) -> bool:
    """The deadline stands before the first deed, in the sentence or above the list."""
    return bool(when and norm.action and when.span[1] <= norm.action.span[0])


def _inside(found: Slot | None, span: Span) -> bool:
    return found is not None and overlaps(found.span, span)


def _after_lead(text: str, span: Span, lexicon: Lexicon) -> int:
    lead = lexicon.lead.match(text, *span)
    return lead.end() if lead else span[0]


def _own_actor(text: str, span: Span, lexicon: Lexicon) -> Slot | None:
    """ "; the clerk keeps the register": a body of its own before the verb."""
    named = lexicon.actor.match(text, *span)
    if named is None:
        return None
    verb = lexicon.present.search(text, named.end() - 1, min(span[1], named.end() + 90))
    who = slot(text, span[0], verb.start()) if verb else None
    return who if who and not lexicon.unfit.search(who.text) and "," not in who.text else None
