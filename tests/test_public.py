"""The thresholds and the table of the measurements on public sets."""

from __future__ import annotations

import pytest

from benchmarks.figures import Figure
from benchmarks.public.alike import best_threshold
from benchmarks.public.rows import Row


@pytest.mark.parametrize(
    ("scores", "gold", "expected"),
    [
        ([0.9, 0.8, 0.7], [True, True, False], 0.8),
        ([0.7, 0.9, 0.8], [False, True, True], 0.8),  # in any order
        ([0.9, 0.8, 0.7], [False, False, True], 0.7),  # better all than none
        ([0.9, 0.9, 0.1], [True, True, False], 0.9),  # equal scores are told together
    ],
)
def test_the_threshold_with_the_best_f1(
    scores: list[float], gold: list[bool], expected: float
) -> None:
    assert best_threshold(scores, gold) == expected


def test_a_row_names_its_cases_and_both_intervals() -> None:
    row = Row("bills", "Spearman", Figure(0.9, 0.85, 0.95, 12), Figure(0.8, 0.7, 0.9, 12), "≥ 0.90")
    assert (
        str(row)
        == "| bills (12) | Spearman | 0.900 [0.850, 0.950] | 0.800 [0.700, 0.900] | ≥ 0.90 |"
    )
    assert str(Row("bills", "F1", Figure(0.9, 0.85, 0.95, 12))).endswith("| – | – |")
