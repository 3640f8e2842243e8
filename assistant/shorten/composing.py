"""Changes made one after another, as changes of the first text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.types import Change


def composed(text: str, first: Sequence[Change], then: Sequence[Change]) -> list[Change]:
    """``first`` changes ``text``, ``then`` what comes of it: one disjoint list for ``text``.

    A later change takes in the earlier ones that it touches.
    """
    starts: list[int] = []  # where each first change begins in the text that it makes
    shift = 0
    for change in first:
        starts.append(change.span[0] + shift)
        shift += len(change.new) - len(change.old)
    taken: set[int] = set()
    out: list[Change] = []
    for later in then:
        start, end = later.span
        touched = [
            i
            for i, at in enumerate(starts)
            if (at < end and start < at + len(first[i].new)) or (at == start == end)
        ]
        taken.update(touched)
        out.append(_taking_in(text, later, touched, first, starts))
    out += [change for i, change in enumerate(first) if i not in taken]
    return sorted(out, key=lambda c: c.span)


def _taking_in(
    text: str,
    later: Change,
    touched: Sequence[int],
    first: Sequence[Change],
    starts: Sequence[int],
) -> Change:
    start, end = later.span
    new = later.new
    if touched:
        low, high = touched[0], touched[-1]
        head = first[low].new[: max(0, start - starts[low])]
        tail = first[high].new[max(0, end - starts[high]) :]
        new = head + new + (tail if end > starts[high] else "")
    old_start = _old(start, touched[0] if touched else None, first, starts, last=False)
    old_end = _old(end, touched[-1] if touched else None, first, starts, last=True)
    return replace(later, span=(old_start, old_end), old=text[old_start:old_end], new=new)


def _old(
    offset: int,
    touched: int | None,
    first: Sequence[Change],
    starts: Sequence[int],
    *,
    last: bool,
) -> int:
    """The offset in the first text; of one within a change, the end of it on that side."""
    if touched is not None and starts[touched] <= offset <= starts[touched] + len(
        first[touched].new
    ):
        return first[touched].span[1 if last else 0]
    shift = 0
    for at, change in zip(starts, first, strict=True):
        if at + len(change.new) > offset or (last and at >= offset):
            break
        shift += len(change.old) - len(change.new)
    return offset + shift
