"""How many provisions of a draft have a counterpart, and what that makes of a chance."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.prevalence import Checked, chance, odds_in, sure_and_unsure
from assistant.types import Finding, Provision

USUAL = 0.8
chances = st.lists(st.floats(0, 1), max_size=60)


@pytest.mark.parametrize(
    ("best", "held"),
    [
        # one likely finding in an act on other matters says little
        ([0.01] * 300 + [0.9], (0.0, 0.5)),
        # in a draft that copies it says what it says
        ([0.95] * 30 + [0.9], (0.85, 1.0)),
        # a draft of a few provisions hardly speaks for itself
        ([0.9, 0.1], (0.8, 0.95)),
    ],
)
def test_a_chance_counts_by_the_draft_it_stands_in(
    best: list[float], held: tuple[float, float]
) -> None:
    least, most = held
    assert least <= chance(0.9, odds_in(best, USUAL)) <= most


@given(chances, st.floats(0.05, 0.95), st.floats(0, 1))
def test_a_chance_stays_a_chance(best: list[float], usual: float, before: float) -> None:
    factor = odds_in(best, usual)
    assert factor > 0
    assert 0 <= chance(before, factor) <= 1


@given(chances, st.floats(0, 1), st.floats(0, 1))
def test_the_order_of_findings_stays(best: list[float], one: float, other: float) -> None:
    factor = odds_in(best, USUAL)
    low, high = sorted((one, other))
    assert chance(low, factor) <= chance(high, factor)


def checked(surest: float, *, proof: float = 0.0) -> Checked:
    unit = Provision("p", "d", "1", "A rule.", "section", "", 0, 7)
    if surest < 0.6:
        return Checked(unit, surest=surest)
    finding = Finding(unit, (), "redundant", "paraphrase", surest, 0.9, (), "", "")
    return Checked(unit, ((finding, proof),), surest, 0.6)


def test_a_likely_finding_alone_in_a_long_act_is_unsure_and_what_is_proven_stands() -> None:
    act = [checked(0.02)] * 300
    sure, unsure = sure_and_unsure([*act, checked(0.9), checked(0.97, proof=0.97)], USUAL)
    assert [round(f.confidence, 2) for f in sure] == [0.97]
    assert len(unsure) == 1
    assert unsure[0].confidence < 0.6


def test_the_same_findings_stand_in_a_draft_that_copies() -> None:
    sure, unsure = sure_and_unsure([checked(0.95)] * 30 + [checked(0.9)], USUAL)
    assert (len(sure), unsure) == (31, [])


def test_a_line_is_judged_by_itself() -> None:
    sure, unsure = sure_and_unsure([checked(0.02)] * 300 + [checked(0.7)], None)
    assert ([f.confidence for f in sure], unsure) == ([0.7], [])
