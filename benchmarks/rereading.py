"""The fit of the second look: the nearest articles read word by word (``assistant.matching``).

The same drafts give the same numbers: folds are checksums.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass, field, fields

import numpy as np
from numpy.typing import NDArray

from assistant.compare import Features, Judging, counting, proven
from assistant.judgement import Closeness, Sides, closeness
from assistant.matching import READ, Near, likeliest, pairs_with
from benchmarks.cases import Case
from benchmarks.relating import FOLDS, PRECISION, STRENGTH

NAMES = [f.name for kind in (Features, Closeness) for f in fields(kind)]
Floats = NDArray[np.float64]
# at most this share of the new matters of each set gets a finding: one or two of some 30 in
# Vietnamese and French, one of 19 in English, none across languages; 8 of 100 are the most wanted
FALSE = 0.06
SCATTERED = 0.25  # share of the crowds that are taken for too scattered to be one
PASSED = 0.01  # share of the drafts that are not read, though the reading might find them
TAUGHT = 0.5  # weight of a row that only teaches


@dataclass(frozen=True, slots=True)
class Table:
    """A row a pair: its features, whether it is labelled, its draft (a number) and fold.

    ``said`` is a share of the draft that the text itself proves; ``taught`` rows only teach.
    """

    rows: Floats
    gold: NDArray[np.bool_]
    item: NDArray[np.int64]
    fold: NDArray[np.int64]
    said: Floats
    taught: NDArray[np.bool_]

    @property
    def weight(self) -> Floats:
        """How much a row teaches."""
        return np.where(self.taught, TAUGHT, 1.0)


@dataclass(frozen=True, slots=True)
class Fitted:
    """Weights and a bias that give a chance of being right, and what they say folds apart."""

    weights: Floats
    bias: float
    apart: Floats  # a row each; 0 for one that only teaches

    def named(self, group: str, names: Sequence[str]) -> dict[str, float]:
        """As they stand in thresholds.json."""
        values = [round(float(w), 4) for w in self.weights]
        named = {f"{group}_{name}": value for name, value in zip(names, values, strict=True)}
        return named | {f"{group}_bias": round(self.bias, 4)}


def fit(table: Table) -> Fitted:
    """Weights from all rows, calibrated by what weights of the other folds say of each."""
    odds = np.full(len(table.rows), -np.inf)
    for fold in range(FOLDS):
        held = (table.fold == fold) & ~table.taught
        if held.any():
            weights, bias = _regression(table, table.fold != fold)
            odds[held] = table.rows[held] @ weights + bias
    slope, shift = _calibrated(odds, table)
    chance = 1 / (1 + np.exp(-(slope * odds + shift)))
    weights, bias = _regression(table, np.ones(len(odds), bool))
    apart = np.where(table.taught, 0.0, np.maximum(chance, table.said))
    return Fitted(slope * weights, slope * bias + shift, apart)


def _regression(table: Table, kept: NDArray[np.bool_]) -> tuple[Floats, float]:
    """Logistic weights and bias; fitted on standardised features, since cosines vary little."""
    from sklearn.linear_model import LogisticRegression

    rows = table.rows[kept]
    centre, spread = rows.mean(axis=0), rows.std(axis=0)
    spread[spread == 0] = 1.0
    model = LogisticRegression(C=STRENGTH, max_iter=5000)
    model.fit((rows - centre) / spread, table.gold[kept], sample_weight=table.weight[kept])
    weights = model.coef_[0] / spread
    return weights, float(model.intercept_[0] - weights @ centre)


def _calibrated(odds: Floats, table: Table) -> tuple[float, float]:
    """Slope and bias that make the log-odds of first findings their chance of being right (Platt).

    A pair is rarely right; the best pair of a provision, which is what a user sees, often is.
    """
    from sklearn.linear_model import LogisticRegression

    first = list(firsts(odds, table).values())
    model = LogisticRegression(C=100.0).fit(odds[first].reshape(-1, 1), table.gold[first])
    return float(model.coef_[0][0]), float(model.intercept_[0])


def firsts(scores: Floats, table: Table) -> dict[int, int]:
    """The row with the highest score of each draft provision."""
    best: dict[int, int] = {}
    for row in np.flatnonzero(~table.taught):
        number = int(table.item[row])
        if number not in best or scores[row] > scores[best[number]]:
            best[number] = int(row)
    return best


def threshold(scores: Floats, table: Table, new: Mapping[int, str], most: float) -> float:
    """The lowest score from which on first findings are right often enough, and few are false.

    ``new``: the set of each draft that is a new matter; of each set few are to get a finding, since
    one language with many such drafts would otherwise hide another; at most the share ``most``.
    Rounded up to hundredths, since scores nearer than that are not told apart.
    """
    order = sorted(firsts(scores, table).items(), key=lambda one: -scores[one[1]])
    left = {name: most * number for name, number in Counter(new.values()).items()}
    right, lowest = 0, 1.0
    for said, (item, row) in enumerate(order, start=1):
        right += int(table.gold[row])
        if item in new:
            left[new[item]] -= 1
        if right / said >= PRECISION and min(left.values(), default=0.0) >= 0:
            lowest = float(scores[row])
    return float(np.ceil(100 * lowest) / 100)


def second(scores: Floats, table: Table, least: float) -> float:
    """From where on further findings of one provision are right often enough."""
    order = np.argsort(-scores)
    right = np.cumsum(table.gold[order]) / np.arange(1, len(order) + 1)
    sure = np.flatnonzero(right >= PRECISION)
    return max(least, float(scores[order[sure[-1]]]) if len(sure) else 1.0)


@dataclass(slots=True)
class Rows:
    """A table as it grows."""

    judging: Judging
    rows: list[tuple[float, ...]] = field(default_factory=list)
    gold: list[bool] = field(default_factory=list)
    item: list[int] = field(default_factory=list)
    fold: list[int] = field(default_factory=list)
    said: list[float] = field(default_factory=list)
    taught: list[bool] = field(default_factory=list)

    def add(self, number: int, case: Case, chosen: Sequence[Near], close: Sequence[Closeness],
            *, taught: bool = False) -> None:  # fmt: skip
        """The articles of a draft that were read."""
        for one, read in zip(chosen, close, strict=True):
            self.rows.append((*astuple(one.found), *astuple(read)))
            self.gold.append(_right(case, one))
            self.item.append(number)
            self.fold.append(case.fold)
            self.said.append(proven(one.found, one.alignment, self.judging))
            self.taught.append(taught)

    def table(self, usual: float) -> Table:
        """What was added, without what the layers left out measure."""
        rows = np.array(self.rows)
        near, lead = NAMES.index("near"), NAMES.index("lead")
        rows[:, lead] = np.minimum(rows[:, lead], rows[:, near] - usual)
        rows *= [counting(name, self.judging.layers) for name in NAMES]
        return Table(
            rows, np.array(self.gold), np.array(self.item), np.array(self.fold),
            np.array(self.said), np.array(self.taught),
        )  # fmt: skip


def limits(cases: Sequence[Case], sides: Sides, first: Judging) -> dict[str, float]:
    """What the second look goes by; ``first`` is what the first one does.

    Each draft teaches once more without the provisions that it is labelled with: its subject is
    there then, its rule is not, as with a new matter. Empty where nothing reads word by word.
    """
    rows, crowds, gates = Rows(first), [], []
    for number, case in enumerate(cases):
        order = likeliest(case.near, first)
        chosen = order[:READ]
        close = _closeness(case, chosen, sides)
        if close is None:
            return {}
        if not chosen:
            continue
        rows.add(number, case, chosen, close)
        crowds.append(float(np.mean(sorted(one.near for one in close)[: READ - 2])))
        if any(_right(case, one) for one in chosen):
            gates.append(chosen[0].confidence)
            others = [one for one in order if not _right(case, one)][:READ]
            rows.add(number, case, others, _closeness(case, others, sides) or (), taught=True)
    usual = float(np.quantile(crowds, SCATTERED))
    table = rows.table(usual)
    fitted = fit(table)
    new = {i: case.set for i, case in enumerate(cases) if case.relation == "none"}
    least = threshold(fitted.apart, table, new, FALSE)
    found = fitted.named("read", NAMES) | {
        "read_threshold": least,
        "read_prior": float(np.mean(table.gold[list(firsts(fitted.apart, table).values())])),
        "read_second": second(fitted.apart, table, least),
        "read_floor": usual,
        "read_gate": float(np.quantile(gates, PASSED)),
    }
    return {name: round(value, 4) for name, value in found.items()}


def _right(case: Case, one: Near) -> bool:
    return one.existing.match.provision.id in case.gold


def _closeness(case: Case, chosen: Sequence[Near], sides: Sides) -> list[Closeness] | None:
    pairs = pairs_with(sides, case.draft, case.unit, chosen)
    return None if pairs is None else closeness(pairs, usual=0.0)
