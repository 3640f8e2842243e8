"""Where in a draft something stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from assistant.types import Provision


class Places:
    """The provisions of a draft by place."""

    def __init__(self, provisions: Sequence[Provision]) -> None:
        self.provisions = tuple(provisions)
        self.leaves = [p for p in provisions if p.is_leaf]
        self._starts = [p.start for p in self.leaves]
        self._by_id = {p.id: p for p in provisions}

    def leaf(self, offset: int) -> Provision:
        """The innermost provision that holds an offset, or the last that begins before it."""
        return self.leaves[max(0, bisect_right(self._starts, offset) - 1)]

    def level(self, offset: int) -> str:
        """The level of the innermost provision."""
        return self.leaf(offset).level

    def above(self, provision: Provision) -> list[Provision]:
        """What a provision lies in, the nearest first."""
        chain = []
        while provision.parent_id and provision.parent_id in self._by_id:
            provision = self._by_id[provision.parent_id]
            chain.append(provision)
        return chain

    def headings(self, offset: int) -> tuple[str, ...]:
        """Every heading above an offset."""
        leaf = self.leaf(offset)
        return (*leaf.headings, leaf.heading)
