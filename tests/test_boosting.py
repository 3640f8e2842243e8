"""Trees as the package keeps them say what the model that they were taken from says."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from assistant.judgement.weights import Weights, worth
from benchmarks.boosting import boosted


def test_trees_tell_what_no_single_sign_does() -> None:
    """Both signs high or both low: each sign alone says nothing of which it is."""
    chance = np.random.default_rng(1)

    def drawn(count: int) -> tuple[NDArray[np.float64], NDArray[np.str_]]:
        table = chance.random((count, 3))
        same = (table[:, 0] > 0.5) == (table[:, 1] > 0.5)
        kind = np.where(same, "paraphrase", "scope")
        return table, np.where(table[:, 2] > 0.8, "none", kind)

    names = ["near", "far", "across"]
    table, kind = drawn(600)
    trees = boosted(names, table, kind, np.ones(600))
    weights = Weights(dict.fromkeys(trees, 0.0), {one: {} for one in trees}, trees)
    fresh, expected = drawn(200)
    said = [weights.probabilities(dict(zip(names, row, strict=True))) for row in fresh]
    right = [
        max(one, key=lambda k: one[k]) == k for one, k in zip(said, expected.tolist(), strict=True)
    ]
    assert np.mean(right) > 0.9
    assert sum(said[0].values()) == pytest.approx(1)


def test_a_kind_that_is_met_often_begins_ahead() -> None:
    table, kind = np.zeros((60, 1)), np.array(["none"] * 30 + ["scope"] * 10 + ["number"] * 20)
    trees = boosted(["near"], table, kind, np.ones(60))
    begins = {one: worth(of[0], {"near": 0.0}) for one, of in trees.items()}
    assert begins["none"] - begins["scope"] == pytest.approx(np.log(3), abs=0.01)


def test_both_opinions_count_half() -> None:
    weights = Weights(
        {"none": 0.0, "scope": 2.0},
        {"none": {}, "scope": {"near": 1.0}},
        {"none": [1.0], "scope": [0.0, ("near", 0.5, -1.0, 4.0)]},
    )
    high, low = (weights.probabilities({"near": near}) for near in (1.0, 0.5))
    assert np.log(high["scope"] / high["none"]) == pytest.approx((3 + 4 - 1) / 2)
    assert np.log(low["scope"] / low["none"]) == pytest.approx((2.5 - 1 - 1) / 2)
