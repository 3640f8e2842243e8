"""Review quality on labelled draft provisions, and the fit of its probability and thresholds.

python -m benchmarks.review --data FOLDER [--practice] [--fit [--simple]]

Prints, with folds kept apart (the probability that judges a provision was fitted without it), what
the library's ``review`` would say: precision, recall and false alarms, beside the usual tool (a
threshold on the cosine). ``--practice`` measures on our own drafts (benchmarks/practice) instead of
the development sets. ``--fit`` fits on everything measured and writes assistant/thresholds.json;
with ``--simple`` also the limits of the judgement for encoders that do not read word by word, which
takes long.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import astuple, dataclass, fields
from itertools import product
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.alignment import Alignment
from assistant.compare import Features, Judging, features, judge
from assistant.config import PACKAGE, thresholds
from assistant.index import Index
from assistant.provisions import split
from assistant.read import given_document
from assistant.review import POOL, floor
from assistant.search import best_parts, results
from assistant.types import Language, Provision, SearchResult
from assistant.workspace import Workspace
from benchmarks import practice
from benchmarks.datasets import Questions, arguments, lines, machine, settings
from benchmarks.search import built

SETS = (("vi", "vi"), ("fr", "fr"), ("en", "en"), ("crosslingual", "en"))
NAMES = [f.name for f in fields(Features)]
FOLDS = 10
STRENGTH = 0.1  # inverse of the regularisation, on standardised features
PRECISION = 0.95  # the threshold is the lowest that keeps this on folds kept apart


@dataclass(frozen=True, slots=True)
class Pair:
    """A draft provision and the article it is labelled against, ready to be judged."""

    unit: Provision
    existing: SearchResult
    found: Features
    alignment: Alignment
    languages: tuple[Language, Language]
    relation: str


@dataclass(slots=True)
class Pairs:
    """One row a draft provision and candidate article."""

    rows: list[tuple[float, ...]]
    gold: list[bool]
    item: list[int]
    sets: list[str]
    related: list[bool]  # a draft provision each
    labelled: list[Pair]
    floors: list[float]  # a draft provision each


def development(data: Path) -> Iterator[tuple[str, Questions]]:
    """The development sets' names and files."""
    for name, corpus in SETS:
        source = data / f"gold/{corpus}/corpus.jsonl.gz"
        yield name, Questions(f"gold/{corpus}", source, data / f"gold/{name}/review.dev.jsonl")


def gathered(sets: Iterator[tuple[str, Questions]], data: Path, workspace: Workspace) -> Pairs:
    """The features of every draft provision against its nearest articles."""
    pairs = Pairs([], [], [], [], [], [], [])
    for name, files in sets:
        if not (files.queries.is_file() and files.corpus.is_file()):
            print(f"No drafts or no provisions of {name} for {files.name}; left out.")
            continue
        index = built(files, workspace.encoder)
        for item in lines(files.queries):
            _gather(pairs, index, name, item)
    if not pairs.rows:
        sys.exit(f"No labelled drafts under {data}; give its folder with --data.")
    return pairs


def _gather(pairs: Pairs, index: Index, name: str, item: dict[str, object]) -> None:
    draft = given_document({"id": item["id"], "text": item["draft"]})
    unit = split(draft)[0]
    best = best_parts(index.candidates([unit.text])[0])
    gold = set(item["gold"])  # type: ignore[call-overload]
    of_article = {c.article_id: c for c in best[:POOL]}
    number = len(pairs.sets)
    for existing in results(index, best[:POOL]):
        c = of_article[existing.match.provision.id]
        languages = (draft.language, existing.document.language)
        found, alignment = features(
            unit, existing.match.provision, c.similarity, c.similarity - floor(best), languages
        )
        pairs.rows.append(astuple(found))
        pairs.gold.append(c.article_id in gold)
        pairs.item.append(number)
        if c.article_id in gold:
            relation = str(item["relation"])
            pairs.labelled.append(Pair(unit, existing, found, alignment, languages, relation))
    pairs.sets.append(name)
    pairs.floors.append(floor(best))
    pairs.related.append(item["relation"] != "none")


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.add_argument("--practice", action="store_true", help="on our own drafts")
    parser.add_argument("--fit", action="store_true")
    parser.add_argument("--simple", action="store_true", help="fit the simple judgement too")
    options = parser.parse_args()
    print(machine())
    sets = practice.questions if options.practice else development
    pairs = gathered(sets(options.data), options.data, Workspace(settings()))
    rows, gold, item = np.array(pairs.rows), np.array(pairs.gold), np.array(pairs.item)
    odds = _apart(rows, gold, item)
    scale = _calibrated(odds, gold, item)
    apart = 1 / (1 + np.exp(-(scale[0] * odds + scale[1])))
    threshold = _threshold(apart, gold, item, pairs)
    _print("ours, folds apart", apart, threshold, gold, item, pairs)
    cosine = rows[:, NAMES.index("similarity")]
    _print("cosine alone", cosine, _threshold(cosine, gold, item, pairs), gold, item, pairs)
    if options.fit:
        fitted = _weights(rows, gold, scale) | {
            "relate_threshold": round(threshold, 4),
            "relate_second": round(_second(apart, gold, threshold), 4),
            "relate_floor": round(float(np.median(pairs.floors)), 4),
        }
        limits = dict(thresholds()) | fitted
        _write(_relations(pairs.labelled, limits) if options.simple else limits)


def _fitted(
    rows: NDArray[np.float64], gold: NDArray[np.bool_]
) -> tuple[NDArray[np.float64], float]:
    """Logistic weights and bias; fitted on standardised features, since cosines vary little."""
    from sklearn.linear_model import LogisticRegression

    centre, spread = rows.mean(axis=0), rows.std(axis=0)
    model = LogisticRegression(C=STRENGTH, max_iter=5000).fit((rows - centre) / spread, gold)
    weights = model.coef_[0] / spread
    return weights, float(model.intercept_[0] - weights @ centre)


def _apart(
    rows: NDArray[np.float64], gold: NDArray[np.bool_], item: NDArray[np.int64]
) -> NDArray[np.float64]:
    """The log-odds of each pair from a model that has not seen its draft provision."""
    out = np.zeros(len(rows))
    for fold in range(FOLDS):
        held = item % FOLDS == fold
        weights, bias = _fitted(rows[~held], gold[~held])
        out[held] = rows[held] @ weights + bias
    return out


def _calibrated(
    odds: NDArray[np.float64], gold: NDArray[np.bool_], item: NDArray[np.int64]
) -> tuple[float, float]:
    """Slope and bias that make the log-odds of first findings their chance of being right (Platt).

    A pair is rarely right; the best pair of a provision, which is what a user sees, often is.
    """
    from sklearn.linear_model import LogisticRegression

    first = list(_firsts(odds, item).values())
    model = LogisticRegression(C=100.0).fit(odds[first].reshape(-1, 1), gold[first])
    return float(model.coef_[0][0]), float(model.intercept_[0])


def _firsts(scores: NDArray[np.float64], item: NDArray[np.int64]) -> dict[int, int]:
    """The row with the highest score of each draft provision."""
    best: dict[int, int] = {}
    for row, number in enumerate(item):
        if number not in best or scores[row] > scores[best[number]]:
            best[int(number)] = row
    return best


def _threshold(
    scores: NDArray[np.float64], gold: NDArray[np.bool_], item: NDArray[np.int64], pairs: Pairs
) -> float:
    """The lowest threshold from which on the first findings are right often enough."""
    firsts = sorted(_firsts(scores, item).values(), key=lambda row: -scores[row])
    right, lowest = 0, 1.0
    for said, row in enumerate(firsts, start=1):
        right += gold[row]
        if right / said >= PRECISION:
            lowest = float(scores[row])
    return lowest


def _second(scores: NDArray[np.float64], gold: NDArray[np.bool_], threshold: float) -> float:
    """From where on further findings of one provision are right often enough."""
    order = np.argsort(-scores)
    right = np.cumsum(gold[order]) / np.arange(1, len(order) + 1)
    sure = np.flatnonzero(right >= PRECISION)
    return max(threshold, float(scores[order[sure[-1]]]) if len(sure) else 1.0)


def _print(
    title: str,
    scores: NDArray[np.float64],
    threshold: float,
    gold: NDArray[np.bool_],
    item: NDArray[np.int64],
    pairs: Pairs,
) -> None:
    firsts = _firsts(scores, item)
    print(f"{title}, threshold {threshold:.3f}")
    for name in [n for n, _ in SETS if n in pairs.sets]:
        mine = [i for i, s in enumerate(pairs.sets) if s == name]
        said = [i for i in mine if scores[firsts[i]] >= threshold]
        right = sum(bool(gold[firsts[i]]) for i in said)
        related = sum(pairs.related[i] for i in mine)
        clean = len(mine) - related
        false = sum(not pairs.related[i] for i in said)
        print(
            f"  {name:13} n={len(mine):3} precision={right / max(1, len(said)):.2f}"
            f" recall={right / max(1, related):.2f} false/100={100 * false / max(1, clean):.0f}"
        )


def _weights(
    rows: NDArray[np.float64], gold: NDArray[np.bool_], scale: tuple[float, float]
) -> dict[str, float]:
    weights, bias = _fitted(rows, gold)
    scaled = {
        f"relate_{n}": round(float(scale[0] * w), 4) for n, w in zip(NAMES, weights, strict=True)
    }
    return scaled | {"relate_bias": round(scale[0] * bias + scale[1], 4)}


GRID = {
    "clash_coverage": (0.3, 0.4, 0.5, 0.6, 0.7),
    "near_verbatim": (0.6, 0.7, 0.8, 0.9),
    "same_matter": (0.91, 0.92, 0.93, 0.94, 0.95, 0.96, 1.01),
}


def _relations(labelled: list[Pair], limits: dict[str, float]) -> dict[str, float]:
    """The limits with which most labelled pairs get the right relation; ties to the strictest."""
    best = (-1, limits)
    for values in product(*GRID.values()):
        tried = limits | dict(zip(GRID, values, strict=True))
        right = sum(_said(pair, tried) == pair.relation for pair in labelled)
        if right >= best[0]:
            best = (right, tried)
    print(f"right relation in {best[0]} of {len(labelled)} labelled pairs (fitted on them)")
    return best[1]


def _said(pair: Pair, limits: dict[str, float]) -> str:
    verdict = judge(
        pair.unit, pair.existing.match, pair.found, pair.alignment, pair.languages,
        Judging(limits), least=0.0,
    )  # fmt: skip
    return verdict.relation if verdict else "none"


def _write(fitted: dict[str, float]) -> None:
    path = PACKAGE / "thresholds.json"
    path.write_text(json.dumps(fitted, indent=2) + "\n", "utf-8")
    print(f"written to {path.name}")


if __name__ == "__main__":
    main()
