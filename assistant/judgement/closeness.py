"""How close the words of a draft are to those of each of a few existing texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.judgement.pair import FAR, Pair


@dataclass(frozen=True, slots=True)
class Closeness:
    """What reading word by word says of whether two texts are on the same matter."""

    near: float  # how near the draft's words are to their nearest in the existing text, 0 to 1
    answer_near: float  # how near the words of the sentences that answer are to the draft's, 0 to 1
    answer_far: float  # share of those words that have no counterpart in the draft
    lead: float  # ``near`` above that of a crowd of other texts, -1 to 1


def closeness(pairs: Sequence[Pair], usual: float) -> list[Closeness]:
    """Of pairs of one draft, each with an existing text.

    ``usual`` is the nearness that a crowd has at least: in a small index the other texts may be on
    anything, and to be nearer than those is no sign.
    """
    near = [_mean(pair.likeness.ours, pair.likeness.draft.weights) for pair in pairs]
    return [
        Closeness(near[i], *_answer(pair), near[i] - _others(near[:i] + near[i + 1 :], usual))
        for i, pair in enumerate(pairs)
    ]


def _others(near: list[float], usual: float) -> float:
    """The mean of the others but the nearest, which may be the same rule printed once more."""
    rest = sorted(near)[:-1]
    return max(usual, sum(rest) / len(rest)) if rest else usual


def _answer(pair: Pair) -> tuple[float, float]:
    theirs, weights = pair.likeness.theirs[pair.answer], pair.likeness.existing.weights[pair.answer]
    return _mean(theirs, weights), _mean((theirs < FAR).astype(float), weights)


def _mean(values: NDArray[np.floating], weights: NDArray[np.float64]) -> float:
    total = float(weights.sum())
    return float((values * weights).sum() / total) if total else 0.0
