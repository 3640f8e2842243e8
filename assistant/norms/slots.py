"""The measurable parts of a norm: deadline, quantities, target, legal basis, each with its span."""

from __future__ import annotations

import re

from assistant.norms.lexicon import Lexicon
from assistant.types import Norm, Slot, Span

# longer sentences are tables or lists in disguise: slots are looked for in their first part
REACH = 4000
# "publish the plan, and" before the last item of a list
_CONJUNCTION = re.compile(r"[,;]\s(?:and|or|et|ou|và)$", re.IGNORECASE)
_TRAILING = ' \t\n,;:.–—-»”"|/'


def slot(text: str, start: int, end: int) -> Slot | None:
    """The text between two offsets without white space and punctuation at its ends."""
    while start < end and (text[start].isspace() or text[start] in ",;:-–—|"):
        start += 1
    while end > start and (text[end - 1] in _TRAILING):
        end -= 1
    found = _CONJUNCTION.search(text, max(start, end - 5), end)
    end = found.start() if found and found.start() > start else end
    return Slot(text[start:end], (start, end)) if start < end else None


def deadline(text: str, span: Span, lexicon: Lexicon) -> Slot | None:
    """When: the first deadline of the strongest kind; neighbours of one kind are one deadline."""
    start, end = span[0], min(span[1], span[0] + REACH)
    for pattern in lexicon.deadlines:
        found = pattern.search(text, start, end)
        if not found:
            continue
        stop = found.end()
        # "at least 5 days before … ; at least 10 days before …": two cases of one deadline
        while (more := pattern.search(text, stop, end)) and more.start() - stop <= 3:
            stop = more.end()
        if early := lexicon.deadline_end.search(text, found.start(), stop):
            stop = early.start()
        return slot(text, found.start(), _whole_word(text, found.start(), stop, end))
    return None


def _whole_word(text: str, start: int, stop: int, end: int) -> int:
    """``stop``, or the end of the word before it where it would cut a word in two."""
    if stop < end and text[stop].isalnum() and text[stop - 1].isalnum():
        return max(text.rfind(" ", start, stop), text.rfind("\n", start, stop), start + 1)
    return stop


def quantities(text: str, span: Span, lexicon: Lexicon) -> tuple[Slot, ...]:
    """Numbers with their unit, and the comparator before them ("ít nhất 15 %")."""
    start, end = span[0], min(span[1], span[0] + REACH)
    found = []
    for number in lexicon.quantity.finditer(text, start, end):
        before = lexicon.comparator.search(text, max(start, number.start() - 30), number.start())
        first = before.start() if before else number.start()
        if piece := slot(text, first, number.end()):
            found.append(piece)
    return tuple(found)


def basis(text: str, span: Span, lexicon: Lexicon) -> Slot | None:
    """The first legal reference that the sentence rests on."""
    found = lexicon.basis.search(text, span[0], min(span[1], span[0] + REACH))
    return slot(text, found.start(), found.end()) if found else None


def overlaps(one: Span, other: Span) -> bool:
    """True when two spans share a character."""
    return one[0] < other[1] and other[0] < one[1]


_PERCENT = re.compile(r"%|phần\străm|pour\scent|per\s?cent", re.IGNORECASE)
_COMPARED = re.compile(r"^\D*[^\W\d_]{2,}.*\d|^[$£€]", re.DOTALL)


def target(text: str, norm: Norm, lexicon: Lexicon) -> Slot | None:
    """The quantity to reach: a share, or a number with a comparator, that is no deadline."""
    for quantity in norm.quantities:
        asides = (norm.deadline, norm.condition)
        if any(aside and overlaps(quantity.span, aside.span) for aside in asides):
            continue
        if _PERCENT.search(quantity.text) or _COMPARED.search(quantity.text):
            return _with_object(text, quantity, norm.span[1], lexicon)
    return None


def _with_object(text: str, quantity: Slot, end: int, lexicon: Lexicon) -> Slot:
    """ "100 %" with what it is a share of: "100 % des documents officiels"."""
    start, stop = quantity.span
    more = lexicon.of_what.match(text, stop, min(end, stop + 80))
    return Slot(text[start : more.end()], (start, more.end())) if more else quantity
