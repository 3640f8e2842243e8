"""Amounts and times as bounds that can be compared."""

from __future__ import annotations

from assistant.bounds.bound import Bound, Relation, relation
from assistant.bounds.pairing import Comparison, Pairs, comparisons, disagreements
from assistant.bounds.scan import bounds

__all__ = [
    "Bound",
    "Comparison",
    "Pairs",
    "Relation",
    "bounds",
    "comparisons",
    "disagreements",
    "relation",
]
