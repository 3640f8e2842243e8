"""Gradient boosting of small trees, in the readable form of ``assistant.judgement.weights``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.judgement.weights import Tree

ROUNDS, RATE = 100, 0.12
LEAVES, FEWEST = 5, 10  # of a tree; rows of a leaf
# of the rows and of the signs that a tree sees, so that no two learn the same
SAMPLE, SIGNS = 0.7, 0.3


def boosted(
    names: Sequence[str],
    table: NDArray[np.float64],
    kind: NDArray[np.str_],
    share: NDArray[np.float64],
) -> dict[str, list[Tree]]:
    """For each kind its trees; the first is a leaf alone, how often the kind is met."""
    from sklearn.ensemble import GradientBoostingClassifier

    model = GradientBoostingClassifier(
        n_estimators=ROUNDS, learning_rate=RATE, max_depth=None, max_leaf_nodes=LEAVES,
        min_samples_leaf=FEWEST, subsample=SAMPLE, max_features=SIGNS, random_state=0,
    )  # fmt: skip
    model.fit(table, kind, sample_weight=share)
    met = np.log(model.init_.class_prior_)
    return {
        str(one): [
            round(float(met[column]), 3),
            *(_tree(names, stage[column].tree_, 0) for stage in model.estimators_),
        ]
        for column, one in enumerate(model.classes_)
    }


def _tree(names: Sequence[str], fitted: Any, node: int) -> Tree:
    below, above = int(fitted.children_left[node]), int(fitted.children_right[node])
    if below < 0:
        return round(RATE * float(fitted.value[node, 0, 0]), 4)
    return (
        names[fitted.feature[node]],
        round(float(fitted.threshold[node]), 4),
        _tree(names, fitted, below),
        _tree(names, fitted, above),
    )
