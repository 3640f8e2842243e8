"""Texts of like length in one forward pass, so that little of it is padding."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

# Tokens in one forward pass, padding included: enough for the matrix product to be efficient,
# little enough to stay in the processor's cache
TOKEN_BUDGET = 1024


def batches(lengths: Sequence[int], budget: int = TOKEN_BUDGET) -> Iterator[list[int]]:
    """Positions grouped by like length, longest first, at most ``budget`` tokens when padded.

    >>> list(batches([3, 9, 4], budget=9))
    [[1], [2, 0]]
    """
    group: list[int] = []
    for at in sorted(range(len(lengths)), key=lambda i: (-lengths[i], i)):
        if group and lengths[group[0]] * (len(group) + 1) > budget:
            yield group
            group = []
        group.append(at)
    if group:
        yield group
