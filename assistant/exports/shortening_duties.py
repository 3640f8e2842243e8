"""Obligations before and after shortening: each norm of the text, and where it is now.

Found again by place, not by likeness: a norm ends where it ended, moved by the changes before it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
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
        return [slot for slot in SLOTS if said(self.before, slot) != said(self.after, slot)]


def said(norm: Norm, slot: str) -> str:
    """The words of a slot on one line; "" where the text says nothing."""
    held: Slot | tuple[Slot, ...] | None = getattr(norm, slot)
    found = held if isinstance(held, tuple) else (held,)
    return "; ".join(" ".join(one.text.split()) for one in found if one)


def kept(shortening: Shortening) -> tuple[Kept, ...]:
    """Every duty, prohibition, permission and exemption of the text, in its order."""
    document = shortening.document
    after: dict[int, list[Norm]] = defaultdict(list)
    for norm in _asking(shortening.text, shortening):
        after[norm.span[1]].append(norm)
    return tuple(
        _found(norm, after.get(_moved(shortening.changes, norm.span[1]), []), shortening.changes)
        for norm in _asking(document.text, shortening)
    )


def _asking(text: str, shortening: Shortening) -> Iterator[Norm]:
    return (n for n in norms(text, shortening.document.language) if n.modality in ASKS)


def _found(norm: Norm, there: list[Norm], changes: tuple[Change, ...]) -> Kept:
    inside = _around(norm, changes)
    if inside is not None and not inside.new:
        return Kept(norm, None, inside)
    same = next((one for one in there if one.modality == norm.modality), None)
    if same is not None:
        there.remove(same)  # of several norms of one sentence, each is found once
        return Kept(norm, same)
    return Kept(norm, None, inside)


def _around(norm: Norm, changes: tuple[Change, ...]) -> Change | None:
    """The change that holds the whole of a norm."""
    at = bisect_right([c.span[1] for c in changes], norm.span[0])
    if at == len(changes):
        return None
    start, end = changes[at].span
    # a sentence that goes leaves its number, which may belong to the norm's span
    first = norm.action.span[0] if norm.action else norm.span[0]
    return changes[at] if start <= first and norm.span[1] <= end else None


def _moved(changes: tuple[Change, ...], offset: int) -> int:
    """Where an offset of the text comes to lie in the shorter one."""
    before = changes[: bisect_left(changes, offset + 1, key=lambda c: c.span[1])]
    return offset + sum(len(c.new) - len(c.old) for c in before)
