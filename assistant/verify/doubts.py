"""Whether a rewording is to be doubted: for each way of going wrong the odds that it did.

Five ways: a figure, an actor, a force, a denial, a claim of its own. Each is a logistic regression
over a few signs none of which can speak for a sentence (no weight is below 0), so that the sign
that weighs most is the reason. ``doubts.json`` is written by ``benchmarks/verifying.py --fit``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).parent / "doubts.json"

# the signs that each way is judged by
WAYS: Mapping[str, tuple[str, ...]] = {
    "figure": (
        "figure_elsewhere", "limit_differs", "limit_new", "period_strange", "outcome_any",
        "polarity_only_lost", "head_denial_off", "polarity_before_lost", "polarity_before_gained",
        "polarity_after_lost", "polarity_after_gained", "figure_rivals", "number", "deadline",
    ),
    "actor": (
        "who_exchanged", "who_elsewhere", "who_new", "who_rank", "head_deed", "level_new",
        "body_new", "body", "actor_elsewhere",
    ),
    "force": (
        "may_to_must", "may_gone", "must_to_may", "must_lost", "soft_to_must", "must_to_soft",
        "soft_to_decided", "tone_try_lost", "tone_must_gained", "tone_forbid_lost",
        "tone_decide_gained", "scope_soft_here", "scope_soft_gained", "scope_may_here",
        "force_both",
    ),
    "denial": (
        "exception_to_even", "scope_except_lost", "polarity_even_gained", "polarity_not_only_lost",
        "polarity_except_gained", "polarity_not_lost", "head_denial_off", "head_denial_on",
        "turned", "turned_much", "denied_more", "denied_less", "scope_denial_lost",
        "scope_denial_gained", "force_one", "force_both", "outcome_any", "free_gained",
        "tone_forbid_lost",
    ),
    "claim": (
        "run_long", "claim_long", "window_lack", "window_lack5", "claim_reason_gained",
        "claim_result_gained", "claim_aim_gained", "claim_how_gained", "new_sum", "new_most",
        "clause_lack", "far_last", "added", "who_new",
    ),
}  # fmt: skip
REASONS: Mapping[str, str] = {
    "figure": "figure: a number or date seems to stand with something else in the source",
    "actor": "actor: someone else seems to do this in the source",
    "force": "force: the source seems to order, allow or propose this otherwise",
    "denial": "denial: the source seems to deny or except what is said here, or the reverse",
    "claim": "claim: some of this seems not to be in the source",
}


@dataclass(frozen=True, slots=True)
class Doubts:
    """For each way a bias and the weights of its signs; above ``limit`` it is doubted."""

    bias: Mapping[str, float]
    weights: Mapping[str, Mapping[str, float]]
    limit: float

    def odds(self, signs: Mapping[str, float]) -> dict[str, float]:
        """The log-odds of each way of going wrong."""
        return {
            way: self.bias[way] + sum(w * signs[name] for name, w in weights.items())
            for way, weights in self.weights.items()
        }

    def reason(self, signs: Mapping[str, float]) -> str | None:
        """The likeliest way where it is likely enough, in a sentence."""
        odds = self.odds(signs)
        worst = max(odds, key=lambda way: odds[way])
        return REASONS[worst] if odds[worst] > self.limit else None


@cache
def doubts() -> Doubts:
    """Those that the package comes with."""
    values = json.loads(FILE.read_text("utf-8"))
    return Doubts(values["bias"], values["weights"], values["limit"])
