"""Figures with the interval that holds 95 % of resamples (Efron 1979), drawn with a seed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

SAMPLES = 1000
Places = NDArray[np.int64]
Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Figure:
    """A value and the ends of its interval; ``of`` is the number of cases."""

    value: float
    low: float
    high: float
    of: int

    def __str__(self) -> str:
        return f"{self.value:.2f} [{self.low:.2f}, {self.high:.2f}]" if self.of else "–"


def resampled(count: int, measure: Callable[[Places], float]) -> Figure:
    """``measure`` of all places 0 … count - 1, and of samples of them drawn with replacement.

    >>> str(resampled(4, lambda places: float(len(places))))
    '4.00 [4.00, 4.00]'
    """
    if not count:
        return Figure(float("nan"), float("nan"), float("nan"), 0)
    chance = np.random.default_rng(0)
    drawn = np.array([measure(chance.integers(0, count, count)) for _ in range(SAMPLES)])
    low, high = np.nanquantile(drawn, [0.025, 0.975])
    return Figure(measure(np.arange(count)), float(low), float(high), count)


def share(right: Sequence[bool] | NDArray[np.bool_]) -> Figure:
    """The share of what is right."""
    values = np.asarray(right, float)
    return resampled(len(values), lambda places: float(values[places].mean()))


def ratio(part: Sequence[float], whole: Sequence[float]) -> Figure:
    """The sum of one over the sum of the other; a sample without a whole is left out.

    >>> str(ratio([1, 0], [1, 1])).split()[0]
    '0.50'
    """
    above, below = np.asarray(part, float), np.asarray(whole, float)

    def measure(places: Places) -> float:
        total = below[places].sum()
        return float(above[places].sum() / total) if total else float("nan")

    return resampled(len(below) if below.sum() else 0, measure)


def f1(said: Sequence[bool], gold: Sequence[bool]) -> Figure:
    """The harmonic mean of precision and recall (van Rijsbergen 1979).

    >>> f1([True, True, False], [True, False, True]).value
    0.5
    """
    ours, theirs = np.asarray(said, bool), np.asarray(gold, bool)

    def measure(places: Places) -> float:
        both = float((ours[places] & theirs[places]).sum())
        total = float(ours[places].sum() + theirs[places].sum())
        return 2 * both / total if total else float("nan")

    return resampled(len(ours), measure)


def spearman(one: Sequence[float], other: Sequence[float]) -> Figure:
    """Rank correlation, ties sharing their mean rank (Spearman 1904)."""
    a, b = np.asarray(one, float), np.asarray(other, float)
    return resampled(len(a), lambda places: rank_correlation(a[places], b[places]))


def rank_correlation(one: Numbers | Sequence[float], other: Numbers | Sequence[float]) -> float:
    """Spearman's; not a number where all values of one side are the same.

    >>> rank_correlation([1, 2, 3], [10, 30, 20])
    0.5
    """
    ours, theirs = (ranked(np.asarray(values, float)) for values in (one, other))
    if not (ours.std() and theirs.std()):
        return float("nan")
    return float(np.corrcoef(ours, theirs)[0, 1].round(6))


def ranked(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Ranks from 1, equal values sharing their mean one.

    >>> ranked(np.array([5.0, 7.0, 5.0])).tolist()
    [1.5, 3.0, 1.5]
    """
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    ranks: NDArray[np.float64] = (counts.cumsum() - (counts - 1) / 2)[inverse]
    return ranks
