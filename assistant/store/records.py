"""What a row holds: records, and documents and provisions to and from their columns."""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date

from assistant.types import Document, OffsetMap, Provision, Remark


@dataclass(frozen=True, slots=True)
class Source:
    """A file that was indexed. ``complete`` is false while its documents are still coming in."""

    path: str
    size: int
    modified: int
    sha256: str
    complete: bool = False
    indexed: str = ""
    documents: int = 0


@dataclass(frozen=True, slots=True)
class Entry:
    """A document ready to be stored under its source's path.

    ``passages`` maps the place of a provision in ``provisions`` to the digest of its vector.
    """

    source: str
    document: Document
    provisions: Sequence[Provision]
    passages: dict[int, bytes]
    digest: bytes


def pack(text: str) -> bytes:
    return zlib.compress(text.encode("utf-8", "surrogatepass"), 3)


def unpack(packed: bytes) -> str:
    return zlib.decompress(packed).decode("utf-8", "surrogatepass")


DATES = ("signed", "in_force", "expires")
OWN = ("address", "label", "level", "heading", "headings", "parent_id", "article_id", "is_leaf")


def document_fields(document: Document) -> str:
    names = (
        "name", "language", "title", "kind", "number", "issuer", "status", "pages", "given",
        "unread", "level", "signatory", *DATES,
    )  # fmt: skip
    values = {name: getattr(document, name) for name in names}
    values["remarks"] = [asdict(remark) for remark in document.remarks]
    values["recognised"] = document.recognised
    return json.dumps({k: v for k, v in values.items() if v}, ensure_ascii=False, default=str)


def document_from(id_: str, fields: str, packed: bytes, offsets: bytes | None) -> Document:
    values = json.loads(fields)
    for name in DATES:
        if name in values:
            values[name] = date.fromisoformat(values[name])
    values["pages"] = tuple(values.get("pages", ()))
    values["recognised"] = tuple((page, sure) for page, sure in values.get("recognised", ()))
    values["remarks"] = tuple(
        Remark(**{**remark, "span": tuple(remark["span"])}) for remark in values.get("remarks", ())
    )
    clean, raw = json.loads(unpack(offsets)) if offsets else ((), ())
    text = unpack(packed) if packed else ""
    return Document(id=id_, text=text, offsets=OffsetMap(tuple(clean), tuple(raw)), **values)


def provision_fields(provision: Provision) -> str:
    return json.dumps({name: getattr(provision, name) for name in OWN}, ensure_ascii=False)


def provision_from(
    document_id: str, text: str, id_: str, start: int, end: int, fields: str
) -> Provision:
    values = json.loads(fields)
    values["headings"] = tuple(values["headings"])
    return Provision(
        id=id_, document_id=document_id, text=text[start:end], start=start, end=end, **values
    )
