"""Search by words alone on our held-out queries, and what each step of it adds.

    python -m benchmarks.words --data FOLDER [--only fr] [--sample 1000] [--held 0]

nDCG@10 / recall@30 of articles by their best passage, by style and language of the query. A corpus
is what answers, the articles around it, and ``--sample`` others. No encoder is needed. Steps:

- as written: every passage taken for Vietnamese, which has no endings: no stems
- stems: words under their stem in the passage's language
- thesaurus: other words for the same thing too, also in another language
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from assistant.lexical import LexicalIndex
from assistant.types import Language
from benchmarks.compare_encoders import Questions, held_out, questions
from benchmarks.datasets import arguments, machine
from benchmarks.search import ndcg
from benchmarks.training import pairs as taught

POOL, DEEP = 600, 30  # passages asked for; articles looked at
Search = Callable[[str], list[int]]  # numbers of passages, best first


@dataclass(frozen=True, slots=True)
class Step:
    """A way to search: the language that passages are indexed under, None for their own."""

    name: str
    indexed: Language | None = None
    reworded: bool = False


STEPS = (Step("as written", "vi"), Step("stems"), Step("thesaurus", reworded=True))


def filled(set_: Questions, language: Language, folder: Path) -> LexicalIndex:
    """The passages of a set, each a document of its own, by their place."""
    index = LexicalIndex(folder)
    with index.writer() as writer:
        for number, text in enumerate(set_.texts):
            writer.replace(number, [(number, text)], language)
        writer.commit()
    index.reload()
    return index


def report(set_: Questions, spoken: Sequence[Language], search: Search) -> str:
    """nDCG@10/recall@30 for all queries, then by style and language; p50 and p95 of the time."""
    groups: dict[str, list[tuple[float, float]]] = defaultdict(list)
    times = []
    for query, gold, style, said in zip(set_.queries, set_.gold, set_.styles, spoken, strict=True):
        started = time.perf_counter()
        found = search(query)
        times.append(1000 * (time.perf_counter() - started))
        ranked = list(dict.fromkeys(set_.owners[number] for number in found))[:DEEP]
        value = ndcg(ranked, gold), len(gold & set(ranked)) / len(gold)
        for group in ("all", f"{style} {said}"):
            groups[group].append(value)
    parts = [
        f"{name} ({len(of)}) {np.mean(of, axis=0)[0]:.3f}/{np.mean(of, axis=0)[1]:.3f}"
        for name, of in sorted(groups.items())
    ]
    half, most = np.quantile(times, [0.5, 0.95])
    return "; ".join([*parts, f"p50 {half:.1f} ms, p95 {most:.1f} ms"])


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.add_argument("--only", help="one language")
    parser.add_argument("--sample", type=int, default=1000, help="other articles of each corpus")
    parser.add_argument("--steps", nargs="*", help="some of the steps; all by default")
    parser.add_argument("--held", type=int, default=0, help="held-out provisions; 0 for all")
    options = parser.parse_args()
    print(machine())
    for language in taught.LANGUAGES:
        if options.only in (None, language):
            _measure(options, language)


def _measure(options: argparse.Namespace, language: Language) -> None:
    asked = held_out(language, options.held)
    spoken_in = {r["query"]: r["lang"] for r in taught.written(language, held_out=True)}
    set_ = questions(language, list(taught.rows(options.data, language)), asked, options.sample)
    spoken: list[Language] = [spoken_in[query] for query in set_.queries]  # type: ignore[misc]
    print(f"{language}: {len(set(set_.owners))} articles, {len(set_.texts)} passages")
    for step in (s for s in STEPS if s.name in (options.steps or [s.name])):
        with tempfile.TemporaryDirectory() as folder:
            index = filled(set_, step.indexed or language, Path(folder))
            print(f"  {step.name}: {report(set_, spoken, _searching(index, step))}", flush=True)


def _searching(index: LexicalIndex, step: Step) -> Search:
    def search(query: str) -> list[int]:
        return [hit.passage for hit in index.search(query, POOL, reworded=step.reworded)]

    return search


if __name__ == "__main__":
    main()
