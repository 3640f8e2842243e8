"""The usual tools that the review is measured beside, and how what is said is counted."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.cases import Case, fold_of, found_in, pairs
from benchmarks.scored import Score, by_folds, figures, rows
from benchmarks.systems import Said, best_above, by_words, exact
from tests.fakes import WordEncoder
from tests.test_search import indexed

EXISTING = """BY-LAW
Article 1
The keeper of the baths answers every written request within five days.
Article 2
Lockers are emptied every Sunday by the caretaker.
"""


@pytest.fixture
def found(tmp_path: Path, words: WordEncoder) -> list[Case]:
    index = indexed(tmp_path, words, rules=EXISTING)
    requests = index.candidates(["written request"])[0][0].article_id
    drafts = [
        ("same", "Lockers are emptied every Sunday.", "redundant", []),
        ("near", "The keeper answers a written request within nine days.", "conflict", [requests]),
        ("new", "Swans eat grain.", "none", []),
    ]
    labelled = [
        {"id": id_, "draft": text, "relation": relation, "gold": gold}
        for id_, text, relation, gold in drafts
    ]
    return list(found_in(index, "practice", "en", labelled))


def test_an_exact_match_needs_all_of_the_words_in_one_stretch(found: list[Case]) -> None:
    same, near, new = (exact([])(case) for case in found)
    assert [relation for _, relation in same] == ["redundant"]
    assert near == []
    assert new == []


def test_a_usual_tool_says_its_best_above_a_threshold_fitted_on_others(found: list[Case]) -> None:
    _, near, new = found
    say = best_above(by_words, [near])
    assert [ids & near.gold for ids, _ in say(near)] == [near.gold]
    assert say(new) == []
    never = best_above(by_words, [new])  # nothing was ever right
    assert never(near) == []


def test_candidates_become_rows_with_what_is_labelled(found: list[Case]) -> None:
    table = pairs(found)
    assert table.gold.sum() == 1
    assert table.item[table.gold.argmax()] == 1
    assert len(table.rows) == sum(len(case.near) for case in found)


def test_drafts_on_one_provision_are_held_out_together() -> None:
    one = fold_of({"id": "a", "gold": ["p", "q"]})
    assert (
        one
        == fold_of({"id": "b", "gold": ["p"]})
        == fold_of({"id": "c", "gold": [], "distractor": "p"})
    )


GOLD = frozenset({"p"})


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ([], Score(False, False, True, False, False, 0)),
        ([({"p"}, "conflict")], Score(True, True, True, True, True, 0)),
        ([({"p"}, "overlap")], Score(True, True, True, True, False, 0)),  # another relation
        # found by the second finding only, the first one is stray
        ([({"x"}, "conflict"), ({"p", "y"}, "conflict")], Score(True, False, True, True, True, 1)),
        # of several on the provision the first counts
        ([({"p"}, "overlap"), ({"p"}, "conflict")], Score(True, True, True, True, False, 0)),
    ],
)
def test_what_is_counted(
    found: list[Case], said: list[tuple[set[str], str]], expected: Score
) -> None:
    near = found[1]
    swapped: list[Said] = [
        (near.gold | frozenset(ids - GOLD) if "p" in ids else frozenset(ids), relation)
        for ids, relation in said
    ]
    assert Score.of(near, swapped) == expected


def test_the_columns_of_the_table(found: list[Case]) -> None:
    right, silent = (
        Score(True, True, True, True, False, 0),
        Score(False, False, False, False, False, 0),
    )
    false = Score(True, False, False, False, False, 2)
    values = {name: one.value for name, one in figures([right, silent, false]).items()}
    assert values == {
        "precision": 0.5, "recall": 1.0, "relation": 0.0, "false/100": 50.0,
        "stray": pytest.approx(2 / 3),
    }  # fmt: skip
    assert str(figures([right], tells=False)["relation"]) == "–"
    lines = list(rows("exact", list(by_folds(exact, found)), tells=True))
    assert [line.split(" | ")[1] for line in lines] == ["en (3)", "vi + fr + en (3)"]
