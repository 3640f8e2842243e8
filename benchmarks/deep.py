"""Deep search beside the usual one: nDCG@10 before and after, and seconds a query.

    python -m benchmarks.deep --data FOLDER [--sample 200] [--queries 20] [--most 20]
        [--only NAME] [--fit]

Held-out queries of ours (``benchmarks.training``) and the development sets, on corpora thinned out
to what answers, its neighbours and ``--sample`` others, with the encoder that is set. Indexes and
what the judge said are kept, so that a run goes on where one was stopped. ``--fit`` writes the
weight of the judge to assistant/thresholds.json: the least that is nearly the best on our held-out
queries, each language counting once; the development sets only check it.

The likelihood of the query without any provision (the contrast that pointwise mutual information
takes) is the same for all candidates of a query, so that it changes no order and is left out.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from assistant.config import thresholds
from assistant.deep import FIRST, judged, ranked
from assistant.index import Index
from assistant.indexing import add_sources
from assistant.models import Encoder, Judge
from assistant.search import best_parts, results
from assistant.types import SearchResult
from assistant.workspace import Workspace
from benchmarks.compare_encoders import SEED, sampled
from benchmarks.datasets import WORK, arguments, lines, machine, question_sets, settings
from benchmarks.fitted import keep
from benchmarks.search import interval, ndcg
from benchmarks.training import pairs as taught

WEIGHTS = (0.0, 0.005, 0.01, 0.015, 0.02, 0.03, 0.04, 0.05, 0.07, 0.1, 0.15, 0.2, 0.3, 0.5)
COUNTS = (5, 8, 10, 12, 15, 20, 30)
NEARLY = 0.005  # of nDCG@10; a tenth of what 60 queries can tell
TIMED = 3  # queries of each held-out set
Asked = Sequence[tuple[str, set[str]]]


@dataclass(frozen=True, slots=True)
class Set:
    """A corpus, thinned out, and queries with their answers; ``held_out`` ones are fitted on."""

    name: str
    rows: Sequence[Mapping[str, Any]]
    asked: Asked
    held_out: bool


@dataclass(frozen=True, slots=True)
class Read:
    """One query: the articles found, their scores, what the judge said, and what is right."""

    owners: list[str]
    scores: list[float]
    likelihoods: list[float]
    gold: set[str]

    def ndcg(self, count: int, order: Callable[[list[float], list[float]], list[int]]) -> float:
        """nDCG@10 when the first ``count`` are put in another order."""
        first = order(self.scores[:count], self.likelihoods[:count])
        return ndcg([*(self.owners[i] for i in first), *self.owners[count:]], self.gold)


def summed(weight: float) -> Callable[[list[float], list[float]], list[int]]:
    """The library's order with a given weight."""
    return lambda scores, likelihoods: ranked(scores, likelihoods, weight=weight)


def standardised(weight: float) -> Callable[[list[float], list[float]], list[int]]:
    """Both measures with mean 0 and deviation 1 over the candidates, ``weight`` that of the judge.

    With 1 the judge decides alone, with 0 the usual order stays.
    """

    def order(scores: list[float], likelihoods: list[float]) -> list[int]:
        a, b = (_standard(np.array(values)) for values in (scores, likelihoods))
        return ranked(list((1 - weight) * a), list(b), weight=weight)

    return order


def _standard(values: Any) -> Any:
    return (values - values.mean()) / (values.std() or 1.0)


def sets(data: Path, sample: int, count: int) -> Iterator[Set]:
    """Our held-out queries by language, then the development sets; ``count`` queries of each."""
    for language in taught.LANGUAGES:
        asked = [(q["query"], {q["target"]}) for q in taught.written(language, held_out=True)]
        rows = list(taught.rows(data, language))
        yield _set(f"held-out-{language}", rows, asked, sample, count, held_out=True)
    for given in question_sets(data):
        asked = [(q["query"], set(q["gold"])) for q in lines(given.queries)]
        name = given.name.replace("/", "-")
        yield _set(name, list(lines(given.corpus)), asked, sample, count)


def _set(
    name: str,
    rows: Sequence[Mapping[str, Any]],
    asked: Asked,
    sample: int,
    count: int,
    *,
    held_out: bool = False,
) -> Set:
    chosen = random.Random(SEED).sample(list(asked), min(count, len(asked)))
    gold = set().union(*(answers for _, answers in chosen))
    return Set(name, sampled(rows, gold, sample), chosen, held_out)


def built(set_: Set, encoder: Encoder, *, work: Path = WORK) -> Index:
    """The set's index, made or brought up to date; one for each encoder and choice of rows."""
    keys = ("id", "title", "text")
    text = "".join(
        json.dumps({k: row[k] for k in keys}, ensure_ascii=False) + "\n" for row in set_.rows
    )
    place = f"{set_.name}-{hashlib.sha256(text.encode()).hexdigest()[:8]}"
    folder = work / "deep" / encoder.name.replace("/", "-") / place
    folder.mkdir(parents=True, exist_ok=True)
    source = folder / "rows.jsonl"
    if not source.is_file():
        source.write_text(text, "utf-8")
    index = Index.create(folder, encoder)
    add_sources(index, [source], max_bytes=10**9)
    return index


class Sayings:
    """What a judge said, kept on the disk by query and passages."""

    def __init__(self, path: Path, judge: Judge) -> None:
        self._path = path
        self._judge = judge
        self._known: dict[str, list[float]] = {}
        if path.is_file():
            self._known = {line["key"]: line["said"] for line in lines(path)}

    def of(self, query: str, found: Sequence[SearchResult]) -> list[float]:
        """One number for each result."""
        texts = [r.match.part.text for r in found]
        words = json.dumps([self._judge.name, query, texts], ensure_ascii=False)
        key = hashlib.sha256(words.encode()).hexdigest()
        if key not in self._known:
            self._known[key] = judged(query, found, self._judge)
            with self._path.open("a", encoding="utf-8") as file:
                file.write(json.dumps({"key": key, "said": self._known[key]}) + "\n")
        return self._known[key]


def found_in(index: Index, queries: Sequence[str], most: int) -> list[list[SearchResult]]:
    """The first results of each query, one for each article, in the usual order."""
    return [results(index, best_parts(c)[:most]) for c in index.candidates(queries, reworded=True)]


def read(set_: Set, index: Index, judge: Judge, most: int) -> list[Read]:
    """All queries of a set, judged or remembered."""
    said = Sayings(index.folder / "said.jsonl", judge)
    found = found_in(index, [query for query, _ in set_.asked], most)
    return [
        Read(
            [r.match.provision.id for r in first],
            [r.match.score for r in first],
            said.of(query, first),
            gold,
        )
        for first, (query, gold) in zip(found, set_.asked, strict=True)
    ]


def seconds(set_: Set, index: Index, judge: Judge, most: int) -> dict[int, list[float]]:
    """Time of reading by the number of results read, for a few queries; nothing is remembered."""
    queries = [query for query, _ in set_.asked[:TIMED]]
    times: dict[int, list[float]] = {count: [] for count in COUNTS if count <= most}
    for query, found in zip(queries, found_in(index, queries, most), strict=True):
        for count, taken in times.items():
            started = time.perf_counter()
            judged(query, found[:count], judge)
            taken.append(time.perf_counter() - started)
    return times


def report(name: str, queries: Sequence[Read], weight: float) -> None:
    """Before, after, and the difference with its own interval."""
    before = [q.ndcg(0, summed(0)) for q in queries]
    after = [q.ndcg(FIRST, summed(weight)) for q in queries]
    change = [b - a for a, b in zip(before, after, strict=True)]
    up, down = sum(c > 0 for c in change), sum(c < 0 for c in change)
    print(
        f"{name:14} {len(queries):3} queries  nDCG@10 {interval(before)} -> {interval(after)}"
        f"  change {interval(change)}  better {up}, worse {down}",
        flush=True,
    )


def grid(
    read_sets: Mapping[str, Sequence[Read]],
    way: Callable[[float], Callable[[list[float], list[float]], list[int]]],
    count: int,
) -> dict[float, float]:
    """Mean nDCG@10 by weight, each set counting once."""
    return {
        weight: float(
            np.mean([np.mean([q.ndcg(count, way(weight)) for q in s]) for s in read_sets.values()])
        )
        for weight in WEIGHTS
    }


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.add_argument("--sample", type=int, default=200, help="0: the whole corpora")
    parser.add_argument("--queries", type=int, default=20, help="of each set")
    parser.add_argument("--most", type=int, default=20, help="results that are read")
    parser.add_argument("--only", default="", help="sets whose name begins so")
    parser.add_argument("--fit", action="store_true")
    options = parser.parse_args()
    workspace = Workspace(settings())
    print(f"{machine()}; {workspace.encoder.name}, {workspace.judge.name}")
    held, others, times = _measured(options, workspace)
    for count in (c for c in COUNTS if held and c <= options.most):
        print(f"first {count:2} read, mean nDCG@10 of the held-out sets by weight")
        for way in (summed, standardised):
            means = grid(held, way, count)
            print(f"  {way.__name__:12} " + "  ".join(f"{w:g} {m:.3f}" for w, m in means.items()))
    for count, taken in times.items():
        print(f"first {count:2} read: {np.mean(taken):.2f} s a query, at most {max(taken):.2f} s")
    weight = thresholds()["deep_weight"]
    if options.fit and held:
        weight = _fitted(held)
    print(f"the first {FIRST} read, weight {weight}")
    for name, queries in {**held, **others}.items():
        report(name, queries, weight)


def _measured(
    options: argparse.Namespace, workspace: Workspace
) -> tuple[dict[str, list[Read]], dict[str, list[Read]], dict[int, list[float]]]:
    """Held-out sets, other sets, and times by number of results."""
    held: dict[str, list[Read]] = {}
    others: dict[str, list[Read]] = {}
    times: dict[int, list[float]] = {}
    for set_ in sets(options.data, options.sample, options.queries):
        if not set_.name.startswith(options.only):
            continue
        started = time.perf_counter()
        index = built(set_, workspace.encoder)
        queries = read(set_, index, workspace.judge, options.most)
        (held if set_.held_out else others)[set_.name] = queries
        print(f"{set_.name}: {len(set_.rows)} provisions, {time.perf_counter() - started:.0f} s")
        if set_.held_out:
            for count, taken in seconds(set_, index, workspace.judge, options.most).items():
                times.setdefault(count, []).extend(taken)
    return held, others, times


def _fitted(held: Mapping[str, Sequence[Read]]) -> float:
    """The least weight that is nearly as good as the best, written where the library reads it.

    The less the judge moves, the less it can do harm where the usual order is right.
    """
    means = grid(held, summed, FIRST)
    weight = min(w for w in WEIGHTS if means[w] >= max(means.values()) - NEARLY)
    print(f"deep_weight = {weight} written to {keep({'deep_weight': weight})}")
    return weight


if __name__ == "__main__":
    main()
