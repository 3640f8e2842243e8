"""Search results as JSON."""

from __future__ import annotations

from assistant.exports.json.documents import Json, effects, raw
from assistant.types import SearchResult


def search_line(id_: str | None, results: list[SearchResult]) -> Json:
    """One search: ``{"id", "results": [...]}``; without an id, only the results."""
    line = {"results": [_result(r) for r in results]}
    return {"id": id_, **line} if id_ is not None else line


def _result(result: SearchResult) -> Json:
    match, document = result.match, result.document
    return {
        "provision": match.provision.id,
        "title": document.title,
        "score": round(match.score, 4),
        "similarity": round(match.similarity, 4),
        "text": match.part.text,
        "citation": result.citation,
        "address": match.part.address,
        "span": raw(document, (match.part.start, match.part.end)),
        "document": document.name,
        "status": document.status,
        "kind": document.kind,
        "number": document.number,
        "issuer": document.issuer,
        "level": document.level,
        "signatory": document.signatory,
        "effects": effects(document),
    }
