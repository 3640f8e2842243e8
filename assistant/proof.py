"""Whether every norm of a text stands in the shorter one; a change after which one does not goes.

Norms are matched one to one, place by place: modality, actor, action, deadline, quantities, up to
the wording that the table of phrases makes alike.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from assistant.norms import norms
from assistant.types import Change, Document, Language, Norm, Slot, Span
from assistant.verify.facts import facts
from assistant.wordiness import plain


def apply(text: str, changes: Iterable[Change]) -> str:
    """The text with disjoint, ordered changes made."""
    pieces, at = [], 0
    for change in changes:
        pieces += [text[at : change.span[0]], change.new]
        at = change.span[1]
    return "".join([*pieces, text[at:]])


def proved(
    document: Document, changes: Sequence[Change], before: Sequence[Norm]
) -> tuple[list[Change], list[Change]]:
    """The changes after which every norm stands as in ``before``, and those that must go."""
    undone: list[Change] = []
    changes = list(changes)
    while changes:
        guilty = _guilty(document, changes, before)
        if not guilty:
            break
        undone += [c for c in changes if c in guilty]
        changes = [c for c in changes if c not in guilty]
    return changes, undone


def _guilty(document: Document, changes: Sequence[Change], before: Sequence[Norm]) -> set[Change]:
    """The changes that altered a figure, or the norm they stand in or lead to."""
    text, language = document.text, document.language
    guilty = {
        c
        for c in changes
        if c.kind != "repeat"
        and [(f.kind, f.value, f.bound) for f in facts(c.old, language)]
        != [(f.kind, f.value, f.bound) for f in facts(c.new, language)]
    }
    shift = _Shift(changes)
    expected: dict[int, list[Norm]] = {}
    for norm in before:
        if not shift.removed(norm.span):
            expected.setdefault(shift.moved(norm.span[1]), []).append(norm)
    there: dict[int, list[Norm]] = {}
    for norm in norms(apply(text, changes), language):
        there.setdefault(norm.span[1], []).append(norm)
    for end in expected.keys() | there.keys():
        old, new = expected.get(end, []), there.get(end, [])
        blamed, at = shift.before(end)
        if not old and blamed and blamed.kind != "repeat" and new[0].span[0] <= at:
            continue  # "il est rappelé que" had hidden a duty that stands in its own words now
        if len(old) != len(new) or not all(
            same_norm(a, b, document) for a, b in zip(old, new, strict=True)
        ):
            guilty.update([blamed] if blamed else changes)
    return guilty


class _Shift:
    """Where offsets of the old text come to lie in the new one."""

    def __init__(self, changes: Sequence[Change]) -> None:
        self.changes = changes
        self.ends = [c.span[1] for c in changes]
        self.sums = [0]
        for change in changes:
            self.sums.append(self.sums[-1] + len(change.new) - len(change.old))

    def moved(self, offset: int) -> int:
        return offset + self.sums[bisect_right(self.ends, offset)]

    def removed(self, span: Span) -> bool:
        """Whether a norm lies in a repeated sentence that goes."""
        at = bisect_right(self.ends, span[0])
        if at == len(self.changes) or self.changes[at].kind != "repeat":
            return False
        start, end = self.changes[at].span
        return start <= span[1] and span[1] <= end

    def before(self, end: int) -> tuple[Change | None, int]:
        """The last change that begins before an offset of the new text, and where it begins."""
        last, at = None, 0
        for change, moved in zip(self.changes, self.sums, strict=False):
            if change.span[0] + moved >= end:
                break
            last, at = change, change.span[0] + moved
        return last, at


def same_norm(old: Norm, new: Norm, document: Document) -> bool:
    """The same modality, actor, action, deadline and quantities, up to the phrases replaced.

    A slot that the longer wording had hidden may show, if its words stood in the old sentence.
    """
    language = document.language
    said = plain(document.text[slice(*old.span)], language)

    def kept(before: Slot | None, after: Slot | None) -> bool:
        if before is None:
            return after is None or _words(after, language) in said
        return _words(before, language) == _words(after, language)

    if old.modality != new.modality or not kept(old.actor, new.actor):
        return False
    if not kept(old.deadline, new.deadline):
        return False
    if [_words(q, language) for q in old.quantities] != [
        _words(q, language) for q in new.quantities
    ]:
        return False
    action, now = _words(old.action, language), _words(new.action, language)
    # "it should be noted that the council must act": the introduction had hidden the actor
    return action == now or (old.actor is None and new.actor is not None and action.endswith(now))


def _words(slot: Slot | None, language: Language) -> str:
    return plain(slot.text, language) if slot else ""
