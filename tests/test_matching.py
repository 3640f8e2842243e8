"""The second look at candidates: closeness beside a crowd, and the fit of its threshold."""

from __future__ import annotations

import numpy as np
import pytest

from assistant.judgement import Pair, closeness
from assistant.judgement.likeness import Likeness, read
from assistant.models.states import States
from benchmarks.rereading import Table, firsts, fit, second, threshold

DRAFT = "stalls close at nine"
USUAL = 0.5


def pair(existing: str) -> Pair:
    """Words of the same spelling have the same state, others have states at right angles."""
    known = dict.fromkeys(f"{DRAFT} dogs must be kept on short leads in parks".split())
    places = {word: i for i, word in enumerate(known)}

    def states(text: str) -> States:
        spans, at = [], 0
        for word in text.split():
            spans.append((at, at + len(word)))
            at += len(word) + 1
        rows = np.eye(len(places), dtype=np.float32)[[places[w] for w in text.split()]]
        return States(spans, rows)

    sides = (read(text, "en", states(text)) for text in (DRAFT, existing))
    return Pair(Likeness(*sides))


def test_the_same_rule_printed_twice_does_not_lose_its_lead() -> None:
    """Both copies stand out from the crowd, though neither from the other."""
    crowd = [pair("dogs must be kept"), pair("leads in parks")]
    once = closeness([pair(DRAFT), *crowd, pair("kept on short leads")], USUAL)
    twice = closeness([pair(DRAFT), *crowd, pair(DRAFT)], USUAL)
    assert once[0].near == pytest.approx(1.0, abs=0.01)
    assert once[0].lead > 0.3 > once[1].lead
    assert twice[0].lead == twice[3].lead == pytest.approx(once[0].lead, abs=0.1)


@pytest.mark.parametrize(
    ("others", "least"),
    [
        ([], 0.4),  # alone: against a usual crowd
        ([DRAFT], 0.4),  # one copy: the same
        (["dogs must be kept"], 0.4),  # one other, left out as the nearest
        (
            ["dogs must be kept", "leads in parks", "kept on short leads"],
            0.4,
        ),  # all on other things
    ],
)
def test_where_there_is_no_crowd_or_a_scattered_one_a_usual_one_stands_in(
    others: list[str], least: float
) -> None:
    found = closeness([pair(DRAFT), *map(pair, others)], USUAL)
    assert found[0].lead == pytest.approx(found[0].near - USUAL)
    assert found[0].lead > least


def test_what_answers_in_other_words_is_far() -> None:
    same, other = closeness([pair(DRAFT), pair("dogs must be kept")], USUAL)
    assert same.answer_far == 0 and other.answer_far > 0.5
    assert same.answer_near > other.answer_near


def table(gold: list[bool], item: list[int], taught: list[bool] | None = None) -> Table:
    n = len(gold)
    rows = np.array([[1.0 * g, 0.1 * (i % 7)] for i, g in enumerate(gold)])
    fold = np.array(item) % 10
    return Table(
        rows, np.array(gold), np.array(item), fold, np.zeros(n), np.array(taught or [False] * n)
    )


def test_threshold_leaves_few_new_matters_of_each_set() -> None:
    """Fifty right firsts, then a new matter: one false alarm among many is allowed, two are not."""
    gold = [True] * 50 + [False] * 40
    one = table(gold, list(range(90)))
    scores = np.linspace(1, 0.1, 90)
    new = dict.fromkeys(range(50, 90), "vi")
    assert threshold(scores, one, new, 0.03) == pytest.approx(scores[50], abs=0.01)
    apart = {50: "vi"} | dict.fromkeys(range(51, 90), "fr")
    assert threshold(scores, one, apart, 0.06) == pytest.approx(
        scores[49], abs=0.01
    )  # 1 of 1 in Vietnamese


def test_rows_that_only_teach_are_no_findings() -> None:
    one = table([True, False, False], [0, 0, 0], [False, False, True])
    assert firsts(np.array([0.2, 0.1, 0.9]), one) == {0: 0}


def test_a_fit_comes_out_the_same_and_gives_chances() -> None:
    gold = [i % 3 == 0 for i in range(120)]
    one = table(gold, [i // 3 for i in range(120)], [i % 10 == 5 for i in range(120)])
    first, again = fit(one), fit(one)
    assert first.named("read", ["a", "b"]) == again.named("read", ["a", "b"])
    kept = ~one.taught
    assert first.apart[kept & one.gold].min() > first.apart[kept & ~one.gold].max()
    assert not first.apart[one.taught].any()
    assert second(first.apart, one, 0.2) >= 0.2
