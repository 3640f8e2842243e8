"""Refitting from decisions: what is proposed, what it would change, and that it is never silent."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.calibration import NAME, read_calibration, save_calibration
from assistant.decisions import decide, rules_of
from assistant.decisions.refit import FEWEST, Vote, least_confidence, refit_confidence
from assistant.errors import IndexDamaged
from assistant.exports.decisions import refit_line, refit_text
from assistant.store import Store
from assistant.types import Calibration, Refit, Relation, Share
from tests.fakes import WordEncoder
from tests.test_decisions import made, noted, of, remembered

RULES = rules_of("words")


def stored(folder: Path, *groups: tuple[int, float, str], relation: Relation = "overlap") -> Store:
    """A store with findings, decided on; each group is (how many, confidence, verdict or "")."""
    store = Store.create(folder / "gon.sqlite", {"encoder": "words"})
    keys = iter(f"{i:016x}" for i in range(1000))
    for count, confidence, verdict in groups:
        for key in (next(keys) for _ in range(count)):
            store.remember([noted(key, confidence, relation=relation, rules=RULES)])
            if verdict:
                decide(store, key, verdict, content="c")  # type: ignore[arg-type]
    return store


def overlap(refit: Refit):  # type: ignore[no-untyped-def]
    return next(fit for fit in refit.fits if fit.relation == "overlap")


@pytest.mark.parametrize(
    ("votes", "target", "expected"),
    [
        # all good: the program's own threshold holds
        ([(0.6, True), (0.9, True)], 0.9, 0.0),
        # precision is met overall, so nothing is asked for
        ([(0.6, False)] + [(0.9, True)] * 9, 0.9, 0.0),
        # one bad one at the bottom too many
        ([(0.6, False), (0.7, True), (0.9, True)], 0.9, 0.7),
        # the lowest that meets it, not the best
        ([(0.6, False)] * 2 + [(0.7, False)] + [(0.8, True)] * 9, 0.9, 0.7),
        # it could be met only by giving up most of what was accepted
        ([(0.7, True)] * 3 + [(0.7, False)] * 3 + [(0.99, True)], 0.9, None),
        # everything was rejected
        ([(0.7, False), (0.9, False)], 0.9, None),
        # a confidence is rounded down, so that the finding itself stays
        ([(0.6, False), (0.70049, True)], 0.9, 0.7),
    ],
)
def test_least_confidence(
    votes: list[tuple[float, bool]], target: float, expected: float | None
) -> None:
    assert least_confidence([(*vote, 0) for vote in votes], target) == expected


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.floats(0, 1), st.booleans(), st.integers(0, 9)), min_size=1),
    st.floats(0.1, 0.99),
)
def test_what_is_proposed_meets_the_target_and_keeps_half(votes: list[Vote], target: float) -> None:
    least = least_confidence(votes, target)
    if least is not None:
        kept = [good for confidence, good, _ in votes if confidence >= least]
        assert sum(kept) / len(kept) >= target
        assert 2 * sum(kept) >= sum(good for _, good, _ in votes)


@pytest.mark.parametrize(
    ("hits", "total", "low", "high"),
    [
        # worked by hand from Wilson's formula
        (9, 10, 0.596, 0.982),
        (0, 10, 0.0, 0.278),
        (10, 10, 0.722, 1.0),
    ],
)
def test_the_interval_of_a_share(hits: int, total: int, low: float, high: float) -> None:
    assert Share(hits, total).interval == pytest.approx((low, high), abs=0.001)


def test_of_nothing_there_is_no_share() -> None:
    assert (Share(0, 0).value, Share(0, 0).interval) == (None, None)


def test_too_few_decisions_are_said_in_one_sentence(tmp_path: Path) -> None:
    store = stored(tmp_path, (10, 0.9, "accept"), (19, 0.7, "reject"))
    refit = refit_confidence(store, tmp_path)
    assert not refit.enough
    assert not refit.changes
    text = refit_text(refit, fewest=FEWEST)
    assert text == (
        "Too few decisions to learn from: 30 on findings of one relation are needed, and the most"
        " there are is 29."
    )
    assert refit.proposal.minimum == {}


def test_a_refit_says_what_would_change(tmp_path: Path) -> None:
    """20 accepted at 0.9; at 0.7 10 rejected, 2 accepted, and 5 that nobody looked at."""
    store = stored(
        tmp_path, (20, 0.9, "accept"), (10, 0.7, "reject"), (2, 0.7, "accept"), (5, 0.7, "")
    )
    refit = refit_confidence(store, tmp_path)
    fit = overlap(refit)
    assert (fit.accepted, fit.rejected) == (22, 10)
    assert (fit.least_before, fit.least) == (0.0, 0.9)
    assert (fit.before.hits, fit.before.total) == (22, 32)
    assert (fit.after.hits, fit.after.total) == (20, 20)
    # rejected ones are silent already
    assert (fit.silent, fit.silent_accepted, fit.appear) == (7, 2, 0)
    assert refit.proposal.minimum == {"overlap": 0.9}
    text = refit_text(refit, fewest=FEWEST)
    assert "of past findings 7 would fall silent (2 of them accepted), 0 would appear" in text
    assert "precision now 69% (22 of 32, 95 % interval 51% to 82%)" in text
    assert "Nothing was written" in text
    assert "conflict: 0 accepted, 0 rejected; too few" in text
    assert not (tmp_path / NAME).exists()
    line = refit_line(refit, applied=False)
    assert json.loads(json.dumps(line))["relations"][1]["silent"] == 7


def test_findings_that_a_calibration_had_silenced_can_appear_again(tmp_path: Path) -> None:
    store = stored(tmp_path, (40, 0.9, "accept"), (3, 0.7, "accept"), (4, 0.7, ""))
    save_calibration(Calibration(RULES, "c", "2026-01-01", 40, 0.9, {"overlap": 0.8}), tmp_path)
    fit = overlap(refit_confidence(store, tmp_path))
    assert (fit.least_before, fit.least, fit.appear, fit.silent) == (0.8, 0.0, 7, 0)
    assert (fit.before.total, fit.after.total) == (40, 43)


def test_precision_is_held_out(tmp_path: Path) -> None:
    """One rejected finding above all others: the fold that holds it does not know of it."""
    store = stored(tmp_path, (30, 0.9, "accept"), (10, 0.7, "reject"), (3, 0.95, "reject"))
    fit = overlap(refit_confidence(store, tmp_path))
    assert fit.least == 0.9
    assert fit.after.total >= 33
    assert fit.after.value == pytest.approx(30 / 33, abs=0.02)


def test_no_confidence_meets_the_target(tmp_path: Path) -> None:
    store = stored(tmp_path, (20, 0.8, "accept"), (20, 0.9, "reject"))
    refit = refit_confidence(store, tmp_path)
    assert not overlap(refit).found
    assert not refit.changes
    assert "no confidence meets the target" in refit_text(refit, fewest=FEWEST)


def test_taken_back_and_noted_findings_do_not_count(tmp_path: Path) -> None:
    store = stored(tmp_path, (30, 0.9, "accept"), (20, 0.9, "reject"), (20, 0.9, "note"))
    for decision in store.history():
        if decision.verdict == "reject":
            decide(store, decision.key, "undo")
    refit = refit_confidence(store, tmp_path)
    assert (refit.decided, overlap(refit).rejected) == (30, 0)


def test_decisions_under_other_rules_are_told_apart(tmp_path: Path) -> None:
    store = stored(tmp_path, (30, 0.9, "accept"))
    store.remember([noted("f" * 16, rules="older")])
    decide(store, "f" * 16, "reject")
    refit = refit_confidence(store, tmp_path)
    assert (refit.decided, refit.other_rules) == (30, 1)
    assert "1 more were made under another encoder" in refit_text(refit, fewest=FEWEST)


def test_a_calibration_is_read_as_it_was_written(tmp_path: Path) -> None:
    calibration = Calibration(RULES, "c", "2026-01-01", 40, 0.9, {"overlap": 0.8})
    assert read_calibration(tmp_path) is None
    save_calibration(calibration, tmp_path)
    assert read_calibration(tmp_path) == calibration
    assert "delete this file" in (tmp_path / NAME).read_text("utf-8")
    assert [p.name for p in tmp_path.iterdir()] == [NAME]


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", "{}", '{"rules": 1}',
     '{"rules":"r","content":"c","written":"w","decided":1,"target":0.9,"minimum":{"overlap":7}}',
     '{"rules":"r","content":"c","written":"w","decided":1,"target":0.9,"minimum":{"other":0.7}}',
     '{"rules":"r","content":"c","written":"w","decided":1,"target":0.9,"minimum":{"overlap":"a"}}',
     '{"rules":"r","content":"c","written":"w","decided":1,"target":0.9,"minimum":3}'],
)  # fmt: skip
def test_a_damaged_calibration_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / NAME).write_text(content, "utf-8")
    with pytest.raises(IndexDamaged, match=NAME):
        read_calibration(tmp_path)


def test_a_review_uses_the_calibration_of_its_index_only(tmp_path: Path) -> None:
    index = made(tmp_path)
    weaker = remembered(index).findings[0].draft.text.replace("ngày nhận đủ", "hôm nhận đủ")
    (shown,) = of(index, weaker).findings
    assert shown.confidence < 1.0
    calibration = Calibration(
        rules_of(WordEncoder().name), "c", "2026-01-01", 40, 0.9, {shown.relation: 1.0}
    )
    save_calibration(calibration, index.folder)
    silent = of(index, weaker)
    assert (silent.findings, len(silent.unsure), len(silent.clean)) == ((), 1, 1)
    assert silent.made is not None
    assert silent.made.minimum == {shown.relation: 1.0}
    # made under other rules, it is set aside, and the review says so
    save_calibration(replace(calibration, rules="other"), index.folder)
    again = of(index, weaker)
    assert len(again.findings) == 1
    assert again.made is not None
    assert again.made.outdated
    assert again.made.minimum == {}
