"""Documents as JSON, and what every line of JSON says of one: spans, effects, remarks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from assistant.types import Document, OffsetMap, Provision, Span

Json = dict[str, Any]


def document_line(document: Document, provisions: Sequence[Provision]) -> Json:
    """A document as it is read: metadata, text, provisions, what was tracked or commented.

    Spans are of ``text``, which is printed here, and not of the file.
    """
    as_read = replace(document, offsets=OffsetMap())
    return {
        **brief(document),
        "kind": document.kind,
        "issuer": document.issuer,
        "language": document.language,
        "signed": document.signed.isoformat() if document.signed else None,
        "text": document.text,
        "provisions": [
            {
                "address": p.address,
                "label": p.label,
                "level": p.level,
                "heading": p.heading,
                "span": [p.start, p.end],
                "leaf": p.is_leaf,
            }
            for p in provisions
        ],
        **remarks(as_read),
    }


def brief(document: Document) -> Json:
    return {
        "id": document.id,
        "name": document.name,
        "title": document.title,
        "number": document.number,
        "status": document.status,
        "in_force": document.in_force.isoformat() if document.in_force else None,
        "expires": document.expires.isoformat() if document.expires else None,
        "effects": effects(document),
    }


def effects(document: Document) -> list[Json]:
    """What other documents do to this one, each with its words."""
    return [
        {
            "kind": e.kind,
            "address": e.address,
            "by": e.by,
            "citation": e.citation,
            "text": e.text,
            "effective": e.effective.isoformat() if e.effective else None,
        }
        for e in document.effects
    ]


def remarks(document: Document) -> Json:
    """``{"remarks": [...]}``: tracked changes and comments of the file, where it has any."""
    remarks = [
        {
            "kind": r.kind,
            "span": raw(document, r.span),
            "text": document.text[slice(*r.span)],
            "words": r.words,
            "author": r.author or None,
            "when": r.when or None,
        }
        for r in document.remarks
    ]
    return {"remarks": remarks} if remarks else {}


def raw(document: Document, span: Span) -> list[int]:
    return list(document.offsets.span_to_raw(span))
