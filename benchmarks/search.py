"""Search quality: nDCG@10, recall and what each part adds, through the library's own index.

python -m benchmarks.search --data FOLDER [--only vi_alqac] [--fit]

``--fit`` writes the weight of words against meaning to assistant/thresholds.json: the least of
those with the best mean nDCG@10 over the sets, each set counting once.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from math import log2

import numpy as np

from assistant.index import Candidate, Index
from assistant.indexing import add_sources
from assistant.models import Encoder
from assistant.reencoding import reencode
from assistant.search import best_parts
from assistant.workspace import Workspace
from benchmarks.datasets import WORK, Questions, arguments, lines, machine, question_sets, settings
from benchmarks.fitted import keep

TOP = 10
EQUAL = 0.002  # means this near are one; words then weigh no more than they must
WEIGHTS = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1.0)
Ranking = Callable[[Candidate], float]


def built(questions: Questions, encoder: Encoder) -> Index:
    """The set's index, built or brought up to date, with this encoder's vectors."""
    folder = WORK / questions.name.replace("/", "-")
    if Index.built_with(folder) not in ("", encoder.name):
        reencode(folder, encoder)
    index = Index.create(folder, encoder)
    run = add_sources(index, [questions.corpus], max_bytes=10**9)
    if run.failures:
        print(f"  {len(run.failures)} lines left out, e.g. {run.failures[0]}")
    return index


def ndcg(found: Sequence[str], gold: set[str], top: int = TOP) -> float:
    """Normalised discounted cumulative gain with binary relevance (Järvelin & Kekäläinen 2002).

    >>> round(ndcg(["b", "a"], {"a"}), 3)
    0.631
    """
    gain = sum(1 / log2(i + 2) for i, p in enumerate(found[:top]) if p in gold)
    return gain / sum(1 / log2(i + 2) for i in range(min(top, len(gold))))


def ranked(candidates: Sequence[Candidate], score: Ranking) -> list[str]:
    """Articles by their best passage under another score."""
    rescored = [
        Candidate(c.passage, c.article_id, c.similarity, c.share, score(c)) for c in candidates
    ]
    return [c.article_id for c in best_parts(rescored)]


def fused(weight: float) -> Ranking:
    """The library's fusion with a given weight."""
    return lambda c: c.similarity + weight * c.share


def interval(values: Sequence[float]) -> str:
    """Mean with its 95 % bootstrap interval (1,000 resamples, seeded)."""
    draws = np.random.default_rng(0).choice(np.array(values), (1000, len(values))).mean(axis=1)
    low, high = np.quantile(draws, [0.025, 0.975])
    return f"{np.mean(values):.3f} [{low:.3f}, {high:.3f}]"


def by_style(values: Sequence[float], styles: Sequence[str]) -> list[str]:
    """The mean of each style's values, where there is more than one style.

    >>> by_style([1.0, 0.5, 0.0], ["question", "question", "keywords"])
    ['keywords 0.000 (1)', 'question 0.750 (2)']
    """
    groups: dict[str, list[float]] = {}
    for value, style in zip(values, styles, strict=True):
        groups.setdefault(style, []).append(value)
    if len(groups) < 2:
        return []
    return [f"{style} {np.mean(of):.3f} ({len(of)})" for style, of in sorted(groups.items())]


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.add_argument("--only", help="one set's name")
    parser.add_argument("--fit", action="store_true")
    options = parser.parse_args()
    encoder = Workspace(settings()).encoder
    print(machine())
    by_weight: dict[float, list[float]] = {w: [] for w in WEIGHTS}
    for questions in question_sets(options.data):
        if options.only in (None, questions.name):
            _measure(questions, encoder, by_weight)
    means = {w: float(np.mean(values)) for w, values in by_weight.items()}
    print("mean nDCG@10 by weight: " + ", ".join(f"{w}: {m:.4f}" for w, m in means.items()))
    if options.fit:
        weight = min(w for w, mean in means.items() if mean > max(means.values()) - EQUAL)
        print(f"lexical_weight = {weight} written to {keep({'lexical_weight': weight})}")


def _measure(questions: Questions, encoder: Encoder, by_weight: dict[float, list[float]]) -> None:
    index = built(questions, encoder)
    queries = list(lines(questions.queries))
    started = time.perf_counter()
    found = index.candidates([q["query"] for q in queries], reworded=True)
    took = time.perf_counter() - started
    gold = [set(q["gold"]) for q in queries]
    print(f"{questions.name}: {len(queries)} queries, {1000 * took / len(queries):.0f} ms each")

    def score(ranking: Ranking) -> list[float]:
        return [ndcg(ranked(c, ranking), g) for c, g in zip(found, gold, strict=True)]

    print(f"  meaning alone  nDCG@10 {interval(score(lambda c: c.similarity))}")
    print(f"  words alone    nDCG@10 {interval(score(lambda c: c.share))}")
    together = score(lambda c: c.score)
    styles = by_style(together, [q.get("style", "") for q in queries])
    print("  ".join([f"  fused          nDCG@10 {interval(together)}", *styles]))
    recall = [
        len(g & set(ranked(c, lambda c: c.score)[:30])) / len(g)
        for c, g in zip(found, gold, strict=True)
    ]
    print(f"  fused          recall@30 {interval(recall)}")
    for weight in WEIGHTS:
        by_weight[weight].append(float(np.mean(score(fused(weight)))))


if __name__ == "__main__":
    main()
