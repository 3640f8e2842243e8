"""Results as plain dictionaries for JSON, in the form that DESIGN.md promises.

Spans refer to the text exactly as it was given: ``OffsetMap`` undoes the normalising.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import Any

from assistant.exports.missing import NOBODY
from assistant.types import (
    Audit,
    Change,
    Decision,
    Document,
    Finding,
    Made,
    Observation,
    OffsetMap,
    Place,
    Provision,
    Review,
    SearchResult,
    Shortening,
    Span,
    Summary,
    Term,
)

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
        "kind": document.kind,
        "number": document.number,
        "issuer": document.issuer,
        "level": document.level,
        "signatory": document.signatory,
        "effects": _effects(document),
    }


def _effects(document: Document) -> list[Json]:
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


def review_line(id_: str, review: Review, *, made: bool = False) -> Json:
    """One draft: ``{"id", "findings": [...]}``, most serious first, empty when clean.

    What was rejected before comes apart, where there is any; with ``made``, what the review was
    made with too.
    """
    rejected = [_finding(f, review) for f in review.rejected]
    return {
        "id": id_,
        "findings": [_finding(f, review) for f in review.findings],
        "observations": [observation_line(o, review.document) for o in review.observations],
        "checked": len(review.checked),
        "clean": len(review.clean),
        **({"rejected": rejected} if rejected else {}),
        **({"unsure": len(review.unsure)} if review.unsure else {}),
        **({"made": made_line(review.made)} if made and review.made else {}),
        **_remarks(review.document),
    }


def made_line(made: Made) -> Json:
    """What a review was made with."""
    return {**asdict(made), "on": made.on.isoformat()}


def _finding(finding: Finding, review: Review) -> Json:
    draft, decision = review.document, review.decisions.get(finding.key)
    documents = {r.match.provision.id: r.document for r in finding.existing}
    return {
        "key": finding.key,
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
        "rank": finding.rank or None,
        "reason": finding.reason,
        "suggestion": finding.suggestion,
        "decision": decision_line(decision) if decision else None,
    }


def observation_line(observation: Observation, draft: Document) -> Json:
    """One thing noted of a draft beside its findings."""
    return {
        "kind": observation.kind,
        "detail": observation.detail,
        "draft": {
            "label": observation.provision.label,
            "span": _raw(draft, observation.span),
            "also": [_raw(draft, span) for span in observation.also],
        },
        "existing": [
            {
                "document": q.document.id,
                "citation": q.citation,
                "status": q.document.status,
                "span": _raw(q.document, q.span),
            }
            for q in observation.quotes
        ],
        "reason": observation.reason,
        "suggestion": observation.suggestion,
    }


def decision_line(decision: Decision) -> Json:
    """One decision: key, verdict, note, who, when, and what the index held."""
    return asdict(decision)


def summary_line(id_: str, summary: Summary) -> Json:
    """One document: points and actions with evidence, coverage receipt, verification report.

    ``who`` always says something: where the text names nobody, that it names nobody, in the
    document's language (``NOBODY``). Other slots that the text does not fill are null.
    """
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
                "who": a.who or NOBODY[document.language],
                "what": a.what,
                "deadline": a.deadline,
                "target": a.target,
                "basis": a.basis,
                "object": a.object,
                "condition": a.condition,
                "term": _term(a.term, document),
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
        **_remarks(document),
    }


def _term(term: Term | None, document: Document) -> Json | None:
    """The deadline in ISO 8601; ``after`` as printed and where."""
    if term is None:
        return None
    after = term.after
    return {
        "kind": term.kind,
        "iso": term.iso,
        "working": term.working,
        "after": {"text": after.text, "span": _raw(document, after.span)} if after else None,
    }


def shortening_line(id_: str, shortening: Shortening) -> Json:
    """One document: the shorter text, each change, what was refused, words and norms."""
    document = shortening.document
    return {
        "id": id_,
        "text": shortening.text,
        "changes": [_change(c, document) for c in shortening.changes],
        "refused": [_change(c, document) for c in shortening.refused],
        "words": dict(zip(("before", "after"), shortening.words, strict=True)),
        "norms": dict(zip(("before", "after"), shortening.norms, strict=True)),
        **_remarks(document),
    }


def _remarks(document: Document) -> Json:
    """``{"remarks": [...]}``: tracked changes and comments of the file, where it has any."""
    remarks = [
        {
            "kind": r.kind,
            "span": _raw(document, r.span),
            "text": document.text[slice(*r.span)],
            "words": r.words,
            "author": r.author or None,
            "when": r.when or None,
        }
        for r in document.remarks
    ]
    return {"remarks": remarks} if remarks else {}


def _change(change: Change, document: Document) -> Json:
    return {
        "kind": change.kind,
        "reason": change.reason,
        "span": _raw(document, change.span),
        "old": change.old,
        "new": change.new,
    }


def document_line(document: Document, provisions: Sequence[Provision]) -> Json:
    """A document as it is read: metadata, text, provisions, what was tracked or commented.

    Spans are of ``text``, which is printed here, and not of the file.
    """
    as_read = replace(document, offsets=OffsetMap())
    return {
        **_document(document),
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
        **_remarks(as_read),
    }


def audit_line(audit: Audit) -> Json:
    """An index: counts, repeats, copies, texts not in force, duties to report."""
    totals: Counter[str] = Counter()
    for counts in audit.norms.values():
        totals.update(counts)
    return {
        "documents": audit.documents,
        "provisions": audit.provisions,
        "passages": audit.passages,
        "words": audit.words,
        "norms": {
            "total": dict(totals),
            "issuers": [{"issuer": i or None, **counts} for i, counts in audit.norms.items()],
        },
        "languages": audit.languages,
        "kinds": [{"kind": k or None, "documents": n} for k, n in audit.kinds.items()],
        "statuses": audit.statuses,
        "expired": [_document(d) for d in audit.expired],
        "not_yet_in_force": [_document(d) for d in audit.not_yet_in_force],
        "repeats": [
            {
                "words": r.words,
                "spare": r.spare,
                "text": r.text,
                "places": [_place(p) for p in r.places],
            }
            for r in audit.repeats
        ],
        "copies": [
            {
                "document": _document(c.document),
                "source": _document(c.source),
                "shared": c.shared,
                "words": c.words,
            }
            for c in audit.copies
        ],
        "reporting": [
            {"who": r.actor, "what": r.action, "deadline": r.deadline, **_place(r.place)}
            for r in audit.reporting
        ],
    }


def _document(document: Document) -> Json:
    return {
        "id": document.id,
        "name": document.name,
        "title": document.title,
        "number": document.number,
        "status": document.status,
        "in_force": document.in_force.isoformat() if document.in_force else None,
        "expires": document.expires.isoformat() if document.expires else None,
        "effects": _effects(document),
    }


def _place(place: Place) -> Json:
    return {
        "provision": place.provision_id,
        "document": place.document_id,
        "address": place.address,
        "citation": place.citation,
        "span": list(place.span),
    }


def _raw(document: Document, span: Span) -> list[int]:
    return list(document.offsets.span_to_raw(span))
