"""Obligations before and after shortening: each norm of the text, and where it is now.

Found again by place, not by likeness: a norm ends where it ended, moved by the changes before it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.norms import norms
from assistant.types import Change, Norm, Shortening, Slot

ASKS = ("must", "must_not", "may", "need_not")
SLOTS = ("actor", "action", "deadline", "quantities")


@dataclass(frozen=True, slots=True)
class Kept:
    """A norm before and after; ``after`` is None where it stands no more by itself.

    ``change`` is then the change that it stood in; None there too means that it was not found.
    """

    before: Norm
    after: Norm | None
    change: Change | None = None

    @property
    def lost(self) -> bool:
        """Not found again, and no change says why."""
        return self.after is None and self.change is None

    def differs(self) -> list[str]:
        """The slots whose words are others now."""
        if self.after is None:
            return []
        return [slot for slot in SLOTS if not _same(self.before, self.after, slot)]


def said(norm: Norm, slot: str) -> str:
    """The words of a slot on one line; "" where the text says nothing."""
    held: Slot | tuple[Slot, ...] | None = getattr(norm, slot)
    found = held if isinstance(held, tuple) else (held,)
    return "; ".join(" ".join(one.text.split()) for one in found if one)


def _same(one: Norm, other: Norm, slot: str) -> bool:
    """Up to capitals: a sentence may begin with what stood within it."""
    return said(one, slot).casefold() == said(other, slot).casefold()


def kept(shortening: Shortening) -> tuple[Kept, ...]:
    """Every duty, prohibition, permission and exemption of the text, in its order."""
    document, changes = shortening.document, shortening.changes
    there = list(_asking(shortening.text, shortening))
    after: dict[int, list[Norm]] = defaultdict(list)
    for norm in there:
        after[norm.span[1]].append(norm)
    return tuple(
        _found(norm, after.get(_moved(changes, norm.span[1]), []), there, changes)
        for norm in _asking(document.text, shortening)
    )


def _asking(text: str, shortening: Shortening) -> Iterator[Norm]:
    return (n for n in norms(text, shortening.document.language) if n.modality in ASKS)


def _found(
    norm: Norm, ending: list[Norm], there: Sequence[Norm], changes: tuple[Change, ...]
) -> Kept:
    inside = _around(norm, changes)
    if inside is not None and not inside.new:
        return Kept(norm, None, inside)
    same = next((one for one in ending if one.modality == norm.modality), None)
    if same is not None:
        ending.remove(same)  # of several norms of one sentence, each is found once
        return Kept(norm, same)
    if inside is not None:
        return Kept(norm, None, inside)
    # put together with another one: its task is a part of that one's
    at = _moved(changes, _begins(norm))
    whole = (n for n in there if n.span[0] <= at < n.span[1] and n.modality == norm.modality)
    return Kept(norm, next(whole, None))


def _begins(norm: Norm) -> int:
    """Where the words of a norm begin: a sentence that goes leaves its number."""
    return norm.action.span[0] if norm.action else norm.span[0]


def _around(norm: Norm, changes: tuple[Change, ...]) -> Change | None:
    """The change that holds the whole of a norm."""
    at = bisect_right([c.span[1] for c in changes], norm.span[0])
    if at == len(changes):
        return None
    start, end = changes[at].span
    return changes[at] if start <= _begins(norm) and norm.span[1] <= end else None


def _moved(changes: tuple[Change, ...], offset: int) -> int:
    """Where an offset of the text comes to lie in the shorter one; within a change, near it."""
    count = bisect_left(changes, offset + 1, key=lambda c: c.span[1])
    shift = sum(len(c.new) - len(c.old) for c in changes[:count])
    if count < len(changes) and (start := changes[count].span[0]) < offset:
        offset = start + min(offset - start, len(changes[count].new))
    return offset + shift
