"""Sections of English acts, cut from whole documents: the collection has no articles of its own.

The documents carry no numbers, so a section's address is the ordinal of its first paragraph:
``ukpga/2025/36/2026-02-18#412``. It holds as long as the document's text does, which the date of
its version in the id makes certain.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from benchmarks.datasets import lines

COLLECTION = "en_docs_legal_sources/documents.jsonl.gz"
SOURCE = "UK/Legislation"
FEWEST = 40  # words of a section; shorter rules go together with the next


def sections(data: Path) -> Iterator[Mapping[str, Any]]:
    """``id``, ``title`` (of the act) and ``text`` of each section."""
    if not (data / COLLECTION).is_file():
        return
    for row in lines(data / COLLECTION):
        if row["_source"] == SOURCE:
            for start, text in cut(row["text"]):
                yield {"id": f"{row['_id']}#{start}", "title": row["title"], "text": text}


def cut(text: str) -> Iterator[tuple[int, str]]:
    """Sections as (ordinal of the first paragraph, text): whole rules with their lists."""
    taken: list[str] = []
    start = 0
    for at, paragraph in enumerate(text.split("\n\n")):
        full = len(" ".join(taken).split()) >= FEWEST
        if full and _begins(paragraph, taken[-1]):
            yield start, "\n".join(taken)
            taken, start = [], at
        taken.append(paragraph.strip())
    if taken:
        yield start, "\n".join(taken)


def _begins(paragraph: str, before: str) -> bool:
    """Whether a rule begins: items of a list start in lower case, or go on from a dash."""
    return not paragraph.lstrip("“‘( ")[:1].islower() and before.endswith((".", "insert—", "”"))
