"""How many provisions of a draft restate or contradict something, told from the draft itself.

A chance of being right is fitted on drafts most of which have a counterpart. In a whole act on
other matters hardly any provision has one, so the same chance means less; in a draft that copies,
it means what it says. The share of the draft and the chances under it are estimated in turn until
they agree: expectation-maximisation for an unknown prior, after Saerens, Latinne and Decaestecker,
"Adjusting the outputs of a classifier to new a priori probabilities", Neural Computation 14, 2002.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from assistant.types import Finding, Provision

# of the way, in log-odds: chances near 0 and 1 are fitted too far out. All of it keeps 0.45 of the
# findings that a long act should get, half 0.74, at 0.88 right (benchmarks/real_acts.py)
TRUST = 0.5
USUAL = 10  # provisions that the usual share counts for: a short draft says little of its own
STEPS = 200
STILL = 1e-6  # a share that moves by less stands
EDGE = 1e-4  # chances nearer to 0 or 1 are not told apart


@dataclass(frozen=True, slots=True)
class Checked:
    """A provision, its findings, each with the share of it that the text itself proves.

    ``surest`` is the chance of the likeliest article, said or not; ``threshold`` what was asked.
    """

    unit: Provision
    findings: tuple[tuple[Finding, float], ...] = ()
    surest: float = 0.0
    threshold: float = 1.0


def sure_and_unsure(
    done: Sequence[Checked], usual: float | None
) -> tuple[list[Finding], list[Finding]]:
    """The findings that are sure enough in this draft, with what they are worth there; the others.

    What the text itself proves stands whatever else the draft holds. ``usual`` as in ``odds_in``;
    None leaves all as they are.
    """
    factor = 1.0 if usual is None else min(odds_in([one.surest for one in done], usual), 1.0)
    sure: list[Finding] = []
    unsure: list[Finding] = []
    for one in done:
        for finding, proof in one.findings:
            before = finding.confidence
            held = max(chance(before, factor), proof) if factor < 1 else before
            kept = sure if held >= one.threshold else unsure
            kept.append(replace(finding, confidence=held))
    return sure, unsure


def odds_in(chances: Sequence[float], usual: float) -> float:
    """What the odds of a finding are multiplied by in a draft whose best chances are these.

    ``usual``, in (0, 1), is the share with a counterpart among those that chances were fitted on.

    >>> odds_in([], 0.8)
    1.0
    >>> odds_in([0.01] * 400, 0.8) < 0.1
    True
    """
    best = np.clip(np.asarray(chances, float), EDGE, 1 - EDGE)
    odds, share, factor = best / (1 - best), usual, 1.0
    for _ in range(STEPS if len(best) else 0):
        found = float((odds * factor / (1 + odds * factor)).sum())
        moved = (found + USUAL * usual) / (len(best) + USUAL)
        factor = moved / (1 - moved) * (1 - usual) / usual
        if abs(moved - share) < STILL:
            break
        share = moved
    return float(factor**TRUST)


def chance(before: float, factor: float) -> float:
    """A chance with its odds multiplied."""
    held = min(max(before, EDGE), 1 - EDGE)
    return held * factor / (1 - held + held * factor)
