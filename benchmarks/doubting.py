"""The fit of the ways in which a rewording goes wrong (``assistant.verify.doubts``).

One logistic regression a way: faithful pairs against those that go wrong so. No weight is below 0,
since nothing that a sentence has in common with its evidence speaks for the rest of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.verify.doubts import WAYS, Doubts

Numbers = NDArray[np.float64]
STRENGTH = 1.0  # of the regularisation, on signs divided by their spread
# the kinds of alteration that each way is taught by
TAUGHT: Mapping[str, frozenset[str]] = {
    "figure": frozenset({"number", "date"}),
    "actor": frozenset({"name"}),
    "force": frozenset({"modality"}),
    "denial": frozenset({"negation"}),
    "claim": frozenset({"added"}),
}


def fitted(signs: Sequence[Mapping[str, float]], kinds: Sequence[str], limit: float) -> Doubts:
    """Biases and weights of all ways, from pairs that pass the hard tests."""
    bias, weights = {}, {}
    for way, names in WAYS.items():
        used = [i for i, kind in enumerate(kinds) if kind == "faithful" or kind in TAUGHT[way]]
        table = np.array([[signs[i][name] for name in names] for i in used])
        wrong = np.array([kinds[i] != "faithful" for i in used], float)
        found, bias[way] = _regression(table, wrong)
        weights[way] = {
            n: round(float(w), 3) for n, w in zip(names, found, strict=True) if w >= 0.005
        }
    return Doubts({way: round(b, 3) for way, b in bias.items()}, weights, limit)


def _regression(table: Numbers, wrong: Numbers) -> tuple[Numbers, float]:
    """Weights of at least 0, and the bias."""
    from scipy.optimize import minimize  # type: ignore[import-untyped]

    spread = table.std(axis=0)
    spread[spread == 0] = 1.0
    scaled = table / spread

    def loss(values: Numbers) -> tuple[float, Numbers]:
        odds = scaled @ values[1:] + values[0]
        left = 1 / (1 + np.exp(-odds)) - wrong
        total = float((np.logaddexp(0, odds) - wrong * odds).sum())
        slope = scaled.T @ left + 2 * STRENGTH * values[1:]
        return total + STRENGTH * float(values[1:] @ values[1:]), np.append(left.sum(), slope)

    bounds: list[Any] = [(None, None)] + [(0, None)] * table.shape[1]
    start = np.zeros(table.shape[1] + 1)
    found = minimize(loss, start, jac=True, bounds=bounds, method="L-BFGS-B").x
    return found[1:] / spread, float(found[0])
