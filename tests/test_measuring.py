"""What benchmarks count and keep, on small cases worked by hand."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from assistant.judgement import LAYERS
from assistant.models import Encoder, Progress, Vectors
from assistant.models.states import Reader, States
from benchmarks import relating
from benchmarks.figures import f1, ratio, share, spearman
from benchmarks.kept import Kept
from benchmarks.kept_signs import KeptSigns, Texts
from benchmarks.relating import NAMES, Pairs, limits, lowest
from tests.fakes import Heard


class Counting:
    """An encoder that counts what it is asked; the vector of a text is its length and a 1."""

    name, dimension, convention = "counting", 2, "query: |passage: "

    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        self.asked += texts
        return np.array([[len(text), 1.0] for text in texts], np.float32)

    def encode_passages(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        return self.encode_queries(texts) * -1

    def token_states(self, texts: Sequence[str]) -> list[States] | None:
        self.asked += texts
        return [States([(0, len(text))], np.ones((1, 2), np.float32)) for text in texts]


def test_what_was_encoded_once_is_kept_from_one_run_to_the_next(tmp_path: Path) -> None:
    first = Counting()
    texts = ["one", "seventeen", "one", ""]
    rows = Kept(first, tmp_path).encode_passages(texts)
    assert rows.tolist() == [[-3, -1], [-9, -1], [-3, -1], [0, -1]]
    again = Counting()
    kept = Kept(again, tmp_path)
    assert np.array_equal(kept.encode_passages(texts), rows)
    assert again.asked == []
    assert kept.encode_queries(["one"]).tolist() == [[3, 1]]  # another side, another vector
    assert kept.encode_queries([]).shape == (0, 2)
    assert again.asked == ["one"]
    for _ in range(2):
        states = kept.token_states(["a b"])
        assert states
        assert states[0].spans == [(0, 3)]
    assert again.asked == ["one", "a b"]


def test_signs_are_kept_until_what_they_are_made_of_changes(
    tmp_path: Path, encoder: Encoder
) -> None:
    assert isinstance(encoder, Reader)
    reader = Heard(encoder)
    pair: Texts = "The mayor signs.", "The board must sign.", ("en", "en")
    with KeptSigns(reader, "this code", tmp_path) as kept:
        first, second = kept.of([pair, pair])
    assert first == second
    assert first["near"] > 0.3
    assert len(reader.asked) == 2
    with KeptSigns(reader, "this code", tmp_path) as kept:
        assert kept.of([pair]) == [first]
    assert len(reader.asked) == 2
    with KeptSigns(reader, "other code", tmp_path) as kept:
        assert kept.of([pair]) == [first]
    assert len(reader.asked) == 4


def test_figures_by_hand() -> None:
    assert share([True, True, False, False]).value == 0.5
    assert str(share([])) == "–"
    assert str(ratio([0, 0], [0, 0])) == "–"  # nothing was flagged, so there is no precision
    assert f1([True, True, False, False], [True, False, True, False]).value == 0.5
    assert spearman([1, 2, 3, 4], [10, 20, 20, 40]).value == pytest.approx(0.948683)
    found = share([True] * 50 + [False] * 50)
    assert 0.38 < found.low < 0.44 < found.value < 0.56 < found.high < 0.62


@pytest.mark.parametrize(
    ("scores", "right", "expected"),
    [
        ([0.9, 0.8, 0.7], [True, True, True], 0.7),  # all right: the lowest
        ([0.9, 0.8, 0.7], [True, True, False], 0.8),
        ([0.7, 0.9, 0.8], [False, True, True], 0.8),  # in any order
        ([0.9] + [0.5] * 20, [False] + [True] * 20, 0.5),  # 20 of 21 are enough again
    ],
)
def test_the_lowest_threshold_that_is_right_often_enough(
    scores: list[float], right: list[bool], expected: float
) -> None:
    assert lowest(scores, right) == expected


def test_no_threshold_is_low_enough_for_what_is_always_wrong() -> None:
    assert lowest([0.9, 0.8], [False, False]) == float("inf")


def pairs() -> Pairs:
    """Forty drafts with two candidates each; but for four, that with the higher cosine is right."""
    chance = np.random.default_rng(1)
    rows = chance.uniform(0.2, 0.6, (80, len(NAMES)))
    rows[:, NAMES.index("across")] = 0.0
    rows[::2, 0] = chance.uniform(0.7, 0.9, 40)
    rows[:8:2, 0], rows[1:8:2, 0] = 0.5, 0.6
    gold = np.arange(80) % 2 == 0
    return Pairs(rows, gold, np.arange(80) // 2, np.arange(80) // 2 % relating.FOLDS)


def test_limits_without_a_layer_have_no_weight_for_its_features() -> None:
    whole, without = limits(pairs()), limits(pairs(), LAYERS - {"text"})
    assert whole["relate_similarity"] > 0
    assert whole["relate_draft_coverage"] != 0
    assert without["relate_draft_coverage"] == 0
    assert 0 < whole["relate_threshold"] < 1
