"""The measure of deep search: its arithmetic by hand, and that nothing is judged twice."""

from __future__ import annotations

from math import log2
from pathlib import Path

import pytest

from benchmarks.deep import Read, Set, built, found_in, grid, read, standardised, summed
from tests.fakes import Pointing, WordEncoder

# the usual order is a, b, c; the judge thinks most of c, which is right
ONE = Read(["a", "b", "c"], [0.9, 0.8, 0.7], [-3.0, -4.0, -1.0], {"c"})


@pytest.mark.parametrize(
    ("count", "order", "place"),
    [
        (0, summed(1), 3),  # nothing is read: third, as it was
        (2, summed(1), 3),  # the judge never sees it
        (3, summed(1), 1),  # -2.1, -3.2, -0.3
        (3, summed(0.15), 1),  # 0.45, 0.2, 0.55
        (3, summed(0.1), 2),  # 0.6, 0.4, 0.6: a tie, and the usual order decides
        (3, standardised(0), 3),  # the usual order alone
        (3, standardised(1), 1),  # the judge alone
    ],
)
def test_ndcg_after_reading(count, order, place):
    assert ONE.ndcg(count, order) == pytest.approx(1 / log2(place + 1))


def test_each_set_counts_once():
    right = Read(["c", "a"], [0.9, 0.1], [-1.0, -1.0], {"c"})
    means = grid({"one": [ONE], "other": [right, right, right]}, summed, 3)
    assert means[0.0] == pytest.approx((0.5 + 1) / 2)
    assert means[0.5] == pytest.approx(1)


def test_a_run_goes_on_where_one_was_stopped(tmp_path: Path, words: WordEncoder):
    rows = [
        {"id": "fee", "title": "Fees", "text": "The fee for a copy is 20 euros."},
        {"id": "car", "title": "Cars", "text": "Cars of the office are never used for journeys."},
    ]
    set_ = Set("small", rows, [("fee for a copy", {"car"})], held_out=True)
    first, again = Pointing("never"), Pointing("never")
    (found,) = read(set_, built(set_, words, work=tmp_path), first, 20)
    assert found.owners == ["fee", "car"] and found.likelihoods == [-100.0, -1.0]
    assert len(first.read) == 2
    encoded = len(words.encoded)
    index = built(set_, words, work=tmp_path)
    assert read(set_, index, again, 20) == [found]
    assert again.read == [] and len(words.encoded) == encoded
    # other results to read are another question
    read(set_, index, again, 1)
    assert len(again.read) == 1
    assert len(found_in(index, ["fee"], 1)[0]) == 1
