"""What decisions on an index's findings say of its confidences."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from assistant.types.findings import Relation

_Z = 1.96  # 95 %


@dataclass(frozen=True, slots=True)
class Calibration:
    """An index's own least confidences (``minimum``, by relation), and what they were fitted on.

    ``rules`` is a hash of encoder and thresholds, ``content`` one of what the index held.
    """

    rules: str
    content: str
    written: str  # ISO 8601
    decided: int
    target: float
    minimum: Mapping[Relation, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Share:
    """``hits`` of ``total`` with a 95 % interval (Wilson 1927)."""

    hits: int
    total: int

    @property
    def value(self) -> float | None:
        """The share, or None of nothing."""
        return self.hits / self.total if self.total else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """The interval in [0, 1], or None of nothing."""
        if not self.total:
            return None
        n, p, z2 = self.total, self.hits / self.total, _Z * _Z
        middle = (p + z2 / (2 * n)) / (1 + z2 / n)
        half = _Z / (1 + z2 / n) * math.sqrt(p * (1 - p) / n + z2 / (4 * n * n))
        return max(0.0, middle - half), min(1.0, middle + half)


@dataclass(frozen=True, slots=True)
class Fit:
    """What decisions say of one relation. ``least`` is 0 where the program's own threshold holds.

    ``found`` is false where no confidence meets the target. ``silent`` and ``appear`` count past
    findings that reviews would no longer, or again, show; ``silent_accepted`` are those of the
    former that were accepted.
    """

    relation: Relation
    accepted: int
    rejected: int
    least_before: float
    least: float
    before: Share
    after: Share
    enough: bool
    found: bool = True
    silent: int = 0
    silent_accepted: int = 0
    appear: int = 0

    @property
    def changes(self) -> bool:
        """Whether applying it would change what reviews show."""
        return self.least != self.least_before


@dataclass(frozen=True, slots=True)
class Refit:
    """The fits of all relations, the decisions they rest on, and the file that would be written.

    ``other_rules`` are decisions made under another encoder, program or thresholds, which cannot
    be compared.
    """

    fits: tuple[Fit, ...]
    decided: int
    other_rules: int
    proposal: Calibration

    @property
    def enough(self) -> bool:
        """Whether any relation has enough decisions."""
        return any(fit.enough for fit in self.fits)

    @property
    def changes(self) -> bool:
        """Whether applying it would change anything."""
        return any(fit.changes for fit in self.fits)
