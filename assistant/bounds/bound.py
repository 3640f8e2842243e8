"""What an amount in its sentence permits, and how two of these stand to each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from assistant.bounds.units import Measure, same
from assistant.types import Span

Relation = Literal["equal", "stricter", "looser", "incompatible"]


@dataclass(frozen=True, slots=True)
class Bound:
    """From ``low`` to ``high``; None: no limit on that side; both the same: exactly.

    ``words`` is the counted noun, where something is counted that is no unit. ``lead``: -1 before
    the event, 1 after it, 0 where none is named. ``deadline``: it says by when something is done.
    ``span`` is that of the amount with what limits it ("không quá 30 ngày").
    """

    low: Measure | None
    high: Measure | None
    span: Span
    words: tuple[str, ...] = ()
    lead: int = 0
    deadline: bool = False

    @property
    def measure(self) -> Measure:
        """The end that counts: the higher where there are two."""
        found = self.high or self.low
        assert found  # one of them is always there
        return found

    @property
    def dimension(self) -> str:
        return self.measure.dimension

    @property
    def side(self) -> str:
        """most, least, exactly or between."""
        if self.low is None:
            return "most"
        if self.high is None:
            return "least"
        return "exactly" if self.low == self.high else "between"


def relation(draft: Bound, existing: Bound) -> Relation:
    """How the draft's bound stands to the existing one, both of the same dimension.

    stricter: it permits a part of what the other permits; looser: more; incompatible: something
    else. An exact amount and a limit of the same number say the same.
    """
    if _alike(draft, existing):
        return "equal"
    inside, outside = _within(draft, existing), _within(existing, draft)
    if inside == outside:
        return "equal" if inside else "incompatible"
    return "stricter" if inside else "looser"


def _alike(first: Bound, second: Bound) -> bool:
    """The same ends, or one end of an amount that is exact or falls in a stretch of the year."""
    ends = ((first.low, second.low), (first.high, second.high))
    both = [(a, b) for a, b in ends if a and b]
    if not both or not all(same(a, b) for a, b in both):
        return False
    if len(both) == 2 or first.dimension == "date":
        return True
    return "between" not in {first.side, second.side}


def _within(inner: Bound, outer: Bound) -> bool:
    """Whether all that ``inner`` permits is permitted by ``outer``."""
    low = outer.low is None or (inner.low is not None and _least(outer.low, inner.low))
    high = outer.high is None or (inner.high is not None and _least(inner.high, outer.high))
    return low and high


def _least(smaller: Measure, greater: Measure) -> bool:
    if smaller.unit == greater.unit:
        return smaller.value <= greater.value
    return same(smaller, greater) or smaller.size <= greater.size
