"""Indexing real articles, reading and storing included, against encoding them alone, plainly.

python -m benchmarks.indexing --data FOLDER [--articles 300]

Ours: ``add_sources`` into a new index (reading, splitting, encoding, SQLite, lexical index), then a
second run over the unchanged source. Plain: ``SentenceTransformer.encode`` in float32 of the same
passages, nothing else. In turns, in the same run.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import Any

from assistant.index import Index
from assistant.indexing import add_sources
from assistant.models import Encoder, e5
from assistant.passages import in_context, passages
from assistant.provisions import split
from assistant.read import read_source
from assistant.workspace import Workspace
from benchmarks.datasets import arguments, lines, machine, settings

SETS = ("vi_alqac/articles.jsonl.gz", "gold/fr/corpus.jsonl.gz", "gold/en/corpus.jsonl.gz")


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.add_argument("--articles", type=int, default=300, help="of each set")
    options = parser.parse_args()
    from sentence_transformers import SentenceTransformer

    encoder = Workspace(settings()).encoder
    encoder.encode_queries(["warm"])
    folder = settings().cache / e5.folder_name()
    plain = SentenceTransformer(str(folder), device="cpu", local_files_only=True)
    plain.encode(["warm"])
    print(machine())
    for name in SETS:
        source = options.data / name
        if not source.is_file():
            sys.exit(f"No {source}; give its folder with --data.")
        with tempfile.TemporaryDirectory() as work:
            _compare(name, source, options.articles, encoder, plain, Path(work))


def _compare(name: str, source: Path, count: int, encoder: Encoder, plain: Any, work: Path) -> None:
    sample = work / "sample.jsonl"
    sample.write_text("\n".join(json.dumps(o) for o in islice(lines(source), count)), "utf-8")
    texts = list(dict.fromkeys(_texts(sample)))
    index = Index.create(work / "index", encoder)
    first = _timed(lambda: add_sources(index, [sample], max_bytes=10**9))
    again = _timed(lambda: add_sources(index, [sample], max_bytes=10**9))
    encoded = _timed(lambda: plain.encode(["passage: " + t for t in texts]))
    print(
        f"{name}: {len(texts)} passages; ours {first:.1f} s ({len(texts) / first:.0f}/s), again"
        f" {again:.2f} s ({100 * again / first:.1f} %); plain encoding {encoded:.1f} s"
        f" ({len(texts) / encoded:.0f}/s); ratio {encoded / first:.2f}",
        flush=True,
    )


def _texts(sample: Path) -> list[str]:
    texts = []
    for document in read_source(sample, max_bytes=10**9):
        provisions = split(document)
        texts += [in_context(provisions[i], title=document.title) for i in passages(provisions)]
    return texts


def _timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
