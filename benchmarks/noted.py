"""What is noted of whole real texts by themselves, to be read by hand; nothing in the index.

    python -m benchmarks.noted --data documents.jsonl.gz --language vi

Prints every observation with its words, then how many of each kind in how many texts.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from assistant.drafting import observations
from assistant.errors import AssistantError
from assistant.index import Index
from assistant.models import Progress, Vectors
from assistant.provisions import split
from assistant.read import read_source
from assistant.types import Document


class Nothing:
    """An encoder for an index that holds nothing."""

    name = "nothing"
    dimension = 1
    convention = "none"

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        return np.zeros((len(texts), 1), np.float32)

    def encode_passages(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        return np.zeros((len(texts), 1), np.float32)


def texts(data: Path, folder: Path, longest: int, every: int) -> Iterator[Document]:
    """Every n-th document of up to ``longest`` characters, read as a file is."""
    with gzip.open(data, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    for at, row in enumerate([r for r in rows if len(r["text"]) <= longest][::every]):
        path = folder / f"{at}.txt"
        path.write_text(f"{row.get('title') or ''}\n\n{row['text']}", "utf-8")
        try:
            yield from read_source(path, max_bytes=10**7)
        except AssistantError as error:
            print(f"left out: {error}")


def main() -> None:
    """Prints what is noted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--language", required=True)
    parser.add_argument("--longest", type=int, default=90_000)
    parser.add_argument("--every", type=int, default=1)
    options = parser.parse_args()
    counts: Counter[str] = Counter()
    with TemporaryDirectory() as name:
        index = Index.create(Path(name) / "index", Nothing())
        for document in texts(options.data, Path(name), options.longest, options.every):
            if document.language != options.language:
                continue
            counts["texts"] += 1
            counts["characters"] += len(document.text)
            for noted in observations(index, document, split(document)):
                counts[f"{noted.kind} {noted.detail}"] += 1
                words = " ".join(document.text[slice(*noted.span)].split())
                said = [document.number or document.title[:40], noted.provision.label, noted.reason]
                print(f"{noted.kind} {noted.detail} | {' | '.join(said)} | {words[:240]}")
    print(", ".join(f"{kind}: {n}" for kind, n in counts.items()))


if __name__ == "__main__":
    main()
