"""The fit of the probability that an existing provision governs a draft's matter, and its limits.

Rows are pairs of a draft provision and one of its nearest articles; ``item`` numbers the drafts,
``gold`` marks the pairs that are labelled.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from assistant.compare import Features, counting
from assistant.judgement import LAYERS, Layer

NAMES = [f.name for f in fields(Features)]
FOLDS = 10
STRENGTH = 0.1  # inverse of the regularisation, on standardised features
PRECISION = 0.95  # the threshold is the lowest that keeps this on folds kept apart

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Pairs:
    """A row a draft provision and candidate article; a draft is held out in its fold."""

    rows: Numbers
    gold: NDArray[np.bool_]
    item: NDArray[np.int64]
    fold: NDArray[np.int64]

    def those(self, kept: NDArray[np.bool_]) -> Pairs:
        """Some of the rows."""
        return Pairs(self.rows[kept], self.gold[kept], self.item[kept], self.fold[kept])

    def counted(self, layers: frozenset[Layer]) -> Pairs:
        """The same rows without the features of the layers left out."""
        counts = np.array([counting(name, layers) for name in NAMES])
        return Pairs(self.rows * counts, self.gold, self.item, self.fold)


def limits(pairs: Pairs, layers: frozenset[Layer] = LAYERS) -> dict[str, float]:
    """Weights, bias and thresholds; these from probabilities that have not seen their draft."""
    pairs = pairs.counted(layers)
    odds = apart(pairs)
    slope, shift = _calibrated(odds, pairs)
    chance = 1 / (1 + np.exp(-(slope * odds + shift)))
    weights, bias = _fitted(pairs)
    least = threshold(chance, pairs.gold, pairs.item)
    scaled = {
        f"relate_{n}": round(float(slope * w), 4) for n, w in zip(NAMES, weights, strict=True)
    }
    return scaled | {
        "relate_bias": round(slope * bias + shift, 4),
        "relate_threshold": round(least, 4),
        "relate_second": round(_second(chance, pairs.gold, least), 4),
    }


def apart(pairs: Pairs) -> Numbers:
    """The log-odds of each pair from a model that has not seen its draft provision."""
    out = np.zeros(len(pairs.rows))
    for fold in np.unique(pairs.fold):
        held = pairs.fold == fold
        weights, bias = _fitted(pairs.those(~held))
        out[held] = pairs.rows[held] @ weights + bias
    return out


def _fitted(pairs: Pairs) -> tuple[Numbers, float]:
    """Logistic weights and bias; fitted on standardised features, since cosines vary little."""
    from sklearn.linear_model import LogisticRegression

    centre, spread = pairs.rows.mean(axis=0), pairs.rows.std(axis=0)
    spread[spread == 0] = 1.0  # a feature that is left out
    model = LogisticRegression(C=STRENGTH, max_iter=5000)
    model.fit((pairs.rows - centre) / spread, pairs.gold)
    weights = model.coef_[0] / spread
    return weights, float(model.intercept_[0] - weights @ centre)


def _calibrated(odds: Numbers, pairs: Pairs) -> tuple[float, float]:
    """Slope and bias that make the log-odds of first findings their chance of being right (Platt).

    A pair is rarely right; the best pair of a provision, which is what a user sees, often is.
    """
    from sklearn.linear_model import LogisticRegression

    first = list(firsts(odds, pairs.item).values())
    model = LogisticRegression(C=100.0).fit(odds[first].reshape(-1, 1), pairs.gold[first])
    return float(model.coef_[0][0]), float(model.intercept_[0])


def firsts(scores: Numbers, item: NDArray[np.int64]) -> dict[int, int]:
    """The row with the highest score of each draft provision."""
    best: dict[int, int] = {}
    for row, number in enumerate(item):
        if number not in best or scores[row] > scores[best[number]]:
            best[int(number)] = row
    return best


def threshold(scores: Numbers, gold: NDArray[np.bool_], item: NDArray[np.int64]) -> float:
    """The lowest threshold from which on the first findings are right often enough."""
    best = firsts(scores, item).values()
    return min(lowest([float(scores[row]) for row in best], [bool(gold[row]) for row in best]), 1.0)


def lowest(scores: Sequence[float], right: Sequence[bool]) -> float:
    """The lowest score from which on findings are right often enough; infinite where none are.

    >>> lowest([0.9, 0.8, 0.7], [True, True, False])
    0.8
    """
    least, good = float("inf"), 0
    for said, (score, hit) in enumerate(
        sorted(zip(scores, right, strict=True), key=lambda pair: -pair[0]), start=1
    ):
        good += hit
        if good / said >= PRECISION:
            least = score
    return least


def _second(scores: Numbers, gold: NDArray[np.bool_], least: float) -> float:
    """From where on further findings of one provision are right often enough."""
    order = np.argsort(-scores)
    right = np.cumsum(gold[order]) / np.arange(1, len(order) + 1)
    sure = np.flatnonzero(right >= PRECISION)
    return max(least, float(scores[order[sure[-1]]]) if len(sure) else 1.0)
