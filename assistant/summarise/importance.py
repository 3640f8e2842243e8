"""How important each sentence is: a fitted weighted sum of its features, for a reader's role.

Logistic regression (one weight a feature, in standard deviations of the practice documents), fitted
by ``benchmarks.summary --fit`` on sentences that say a fact that the action table does not say yet;
``importance.json`` holds the weights, and for each role what it puts forward or back.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.summarise.features import NAMES, Matrix
from assistant.types import Role

FILE = Path(__file__).parent / "importance.json"
_FURTHEST = 4.0  # standard deviations: no single feature decides alone

Worths = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Importance:
    """Rows of (mean, spread, weight) for ``NAMES``, a bias, and shifts of the roles."""

    bias: float
    rows: Matrix
    roles: Mapping[str, Mapping[str, float]]

    def of(self, found: Matrix, role: Role | None) -> Worths:
        """The probability of each row to say what a summary must say, 0 to 1."""
        mean, spread, weight = self.rows.T
        standard = np.clip((found - mean) / spread, -_FURTHEST, _FURTHEST)
        logits = self.bias + standard @ weight
        if role:
            shifts = self.roles[role]
            logits = logits + found @ np.array([shifts.get(name, 0.0) for name in NAMES])
        worths: Worths = 1 / (1 + np.exp(-logits))
        return worths


@cache
def importance() -> Importance:
    """What ``importance.json`` holds; a feature that it does not name counts nothing."""
    held = json.loads(FILE.read_text("utf-8"))
    rows = [held["features"].get(name, (0.0, 1.0, 0.0)) for name in NAMES]
    return Importance(held["bias"], np.array(rows, np.float64), held["roles"])
