"""Results as plain dictionaries for JSON, in the form that DESIGN.md promises.

Spans refer to the text exactly as it was given: ``OffsetMap`` undoes the normalising.
"""

from __future__ import annotations

from typing import Any

from assistant.types import Document, Finding, Review, SearchResult, Span, Summary

Json = dict[str, Any]


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
        "span": _raw(document, (match.part.start, match.part.end)),
        "document": document.name,
        "status": document.status,
    }


def review_line(id_: str, review: Review) -> Json:
    """One draft: ``{"id", "findings": [...]}``, most serious first, empty when clean."""
    return {
        "id": id_,
        "findings": [_finding(f, review.document) for f in review.findings],
        "checked": len(review.checked),
        "clean": len(review.clean),
    }


def _finding(finding: Finding, draft: Document) -> Json:
    documents = {r.match.provision.id: r.document for r in finding.existing}
    return {
        "relation": finding.relation,
        "kind": finding.kind,
        "provisions": [r.match.provision.id for r in finding.existing],
        "confidence": round(finding.confidence, 3),
        "similarity": round(finding.similarity, 4),
        "draft": {
            "label": finding.draft.label,
            "span": _raw(draft, (finding.draft.start, finding.draft.end)),
        },
        "existing": [
            {
                "provision": r.match.provision.id,
                "address": r.match.part.address,
                "citation": r.citation,
                "status": r.document.status,
            }
            for r in finding.existing
        ],
        "evidence": [
            {
                "draft": _raw(draft, e.draft_span),
                "existing": {
                    "provision": e.provision_id,
                    "span": _raw(documents[e.provision_id], e.existing_span),
                },
            }
            for e in finding.evidence
        ],
        "reason": finding.reason,
        "suggestion": finding.suggestion,
    }


def summary_line(id_: str, summary: Summary) -> Json:
    """One document: points and actions with evidence, coverage receipt, verification report."""
    document = summary.document
    return {
        "id": id_,
        "title": summary.title,
        "title_generated": summary.title_generated,
        "points": [
            {
                "text": p.text,
                "evidence": [_raw(document, span) for span in p.evidence],
                "generated": p.generated,
            }
            for p in summary.points
        ],
        "actions": [
            {
                "who": a.who,
                "what": a.what,
                "deadline": a.deadline,
                "target": a.target,
                "basis": a.basis,
                "evidence": _raw(document, a.evidence),
            }
            for a in summary.actions
        ],
        "coverage": {
            "covered": {k: list(v) for k, v in summary.covered.items()},
            "omitted": summary.omitted,
        },
        "verification": {
            "generator": summary.verification.generator,
            "passed": summary.verification.passed,
            "rejected": [
                {"text": r.text, "reason": r.reason, "evidence": _raw(document, r.evidence)}
                for r in summary.verification.rejected
            ],
        },
    }


def _raw(document: Document, span: Span) -> list[int]:
    return list(document.offsets.span_to_raw(span))
