"""An index of tens of thousands of articles: time to build, to open, to answer; memory.

python -m benchmarks.scale --data FOLDER [--build-only] [--random-vectors]

Building goes on where an earlier run was stopped; the encoder's time is what takes long.
``--random-vectors`` leaves it out: passages get random unit vectors, queries the encoder's. Nothing
is found by meaning then, but opening, searching and memory cost what they cost with real vectors.
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from assistant.index import Index
from assistant.indexing import Indexing, add_sources
from assistant.models import Encoder, Progress, Vectors
from assistant.search import search
from assistant.workspace import Workspace, say
from benchmarks.datasets import WORK, arguments, lines, machine, settings

QUERIES = 200


class RandomPassages:
    """The workspace's encoder for queries; random unit vectors for passages."""

    def __init__(self, encoder: Encoder) -> None:
        self.name = f"random-{encoder.name}"
        self.dimension, self.convention = encoder.dimension, encoder.convention
        self.encode_queries = encoder.encode_queries
        self._random = np.random.default_rng(0)

    def encode_passages(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        vectors = self._random.normal(size=(len(texts), self.dimension)).astype(np.float32)
        unit: Vectors = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
        return unit


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.add_argument("--build-only", action="store_true")
    parser.add_argument("--random-vectors", action="store_true")
    options = parser.parse_args()
    source = options.data / "vi_phapdien/articles.jsonl.gz"
    questions = options.data / "vi_alqac/queries.jsonl"
    if not (source.is_file() and questions.is_file()):
        sys.exit(f"No {source} or no {questions}; give their folder with --data.")
    encoder: Encoder = Workspace(settings()).encoder
    folder = WORK / "vi_phapdien"
    if options.random_vectors:
        encoder, folder = RandomPassages(encoder), WORK / "vi_phapdien-random"
    index = Index.create(folder, encoder)
    started = time.perf_counter()
    run = add_sources(index, [source], max_bytes=10**9, report=_tell(started))
    built = time.perf_counter() - started
    print(machine())
    print(f"{run.added} documents added, {run.unchanged} unchanged in {built:.0f} s")
    if options.build_only:
        return
    index.store.close()
    del index
    _measure(folder, encoder, [q["query"] for q in lines(questions)][:QUERIES])


def _measure(folder: Path, encoder: Encoder, queries: list[str]) -> None:
    started = time.perf_counter()
    index = Index.open(folder, encoder)
    opened = time.perf_counter() - started
    documents, provisions, passages = index.store.counts()
    print(f"{documents} documents, {provisions} provisions, {passages} passages")
    print(f"opens in {opened:.2f} s")
    search(index, "quy định chung")  # the first query pays for what is loaded on first use
    took = []
    for query in queries:
        started = time.perf_counter()
        search(index, query)
        took.append(1000 * (time.perf_counter() - started))
    p50, p95, p99 = np.percentile(took, [50, 95, 99])
    print(f"{len(took)} queries: p50 {p50:.0f} ms, p95 {p95:.0f} ms, p99 {p99:.0f} ms")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    print(f"peak memory of the process {peak:.2f} GB")


def _tell(started: float) -> Callable[[Indexing], None]:
    def tell(run: Indexing) -> None:
        rate = run.passages / (time.perf_counter() - started)
        say(f"{run.added + run.unchanged} documents, {run.passages} passages, {rate:.0f}/s")

    return tell


if __name__ == "__main__":
    main()
