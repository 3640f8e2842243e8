"""One file: its documents, split, with the passages that are to be encoded."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from assistant import __version__
from assistant.errors import ReadError
from assistant.passages import in_context, passages
from assistant.provisions import split
from assistant.read import read_source
from assistant.types import Document, OffsetMap, Provision


@dataclass(frozen=True, slots=True)
class Order:
    """What to read. ``known`` has digests of documents that need not be split again, by id.

    With ``whole`` the documents are wanted as they are, with the places of their lines, unsplit,
    and the first line or member that cannot be read is raised.
    """

    path: Path
    max_bytes: int
    known: Mapping[str, bytes] = field(default_factory=dict)
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Cut:
    """A document, its provisions, and the text to encode by the place of its provision in them.

    Of a ``known`` one there is nothing but what it is called; ``digest`` is of all that a new
    reading might change.
    """

    document: Document
    digest: bytes = b""
    provisions: tuple[Provision, ...] = ()
    texts: Mapping[int, str] = field(default_factory=dict)
    known: bool = False


Item = Cut | ReadError  # or a line, a page or a member that was refused


def cut_source(order: Order) -> Iterator[Item]:
    """The documents of a file and what of it was refused, in order.

    Raises ReadError where nothing more can be read.
    """
    refused: list[ReadError] = []
    try:
        listener = None if order.whole else refused.append
        for document in read_source(order.path, max_bytes=order.max_bytes, on_error=listener):
            yield from refused
            refused.clear()
            yield Cut(document) if order.whole else _cut(document, order.known)
    except ReadError:
        yield from refused
        raise
    yield from refused


def _cut(document: Document, known: Mapping[str, bytes]) -> Cut:
    digest = document_digest(document)
    if known.get(document.id) == digest:
        return Cut(replace(document, text="", offsets=OffsetMap(), boxes=()), digest, known=True)
    provisions = split(document)
    texts = {i: in_context(provisions[i], title=document.title) for i in passages(provisions)}
    return Cut(replace(document, boxes=()), digest, provisions, texts)


def document_digest(document: Document) -> bytes:
    """Of everything that a new reading might change; a new version reads every source anew."""
    return text_digest(f"{__version__}\0{document.title}\0{document.language}\0{document.text}")


def text_digest(text: str) -> bytes:
    """16 bytes that stand for a text."""
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()
