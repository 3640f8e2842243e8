"""Reviews as JSON: findings, observations, decisions, what a review was made with."""

from __future__ import annotations

from dataclasses import asdict

from assistant.exports.json.documents import Json, raw, remarks
from assistant.types import Decision, Document, Finding, Made, Observation, Review


def review_line(id_: str, review: Review, *, made: bool = False, unsure: bool = False) -> Json:
    """One draft: ``{"id", "findings": [...]}``, most serious first, empty when clean.

    What was rejected before comes apart, where there is any; with ``made``, what the review was
    made with too; with ``unsure``, what is not sure enough to be said, which is counted otherwise.
    """
    doubted = [_finding(f, review) for f in review.unsure] if unsure else []
    rejected = [_finding(f, review) for f in review.rejected]
    return {
        "id": id_,
        "findings": [_finding(f, review) for f in review.findings],
        "observations": [observation_line(o, review.document) for o in review.observations],
        "checked": len(review.checked),
        "clean": len(review.clean),
        **({"rejected": rejected} if rejected else {}),
        **({"unsure": len(review.unsure)} if review.unsure else {}),
        **({"unsure_findings": doubted} if doubted else {}),
        **({"made": made_line(review.made)} if made and review.made else {}),
        **remarks(review.document),
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
            "span": raw(draft, (finding.draft.start, finding.draft.end)),
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
                "draft": raw(draft, e.draft_span),
                "existing": {
                    "provision": e.provision_id,
                    "span": raw(documents[e.provision_id], e.existing_span),
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
            "span": raw(draft, observation.span),
            "also": [raw(draft, span) for span in observation.also],
        },
        "existing": [
            {
                "document": q.document.id,
                "citation": q.citation,
                "status": q.document.status,
                "span": raw(q.document, q.span),
            }
            for q in observation.quotes
        ],
        "reason": observation.reason,
        "suggestion": observation.suggestion,
    }


def decision_line(decision: Decision) -> Json:
    """One decision: key, verdict, note, who, when, and what the index held."""
    return asdict(decision)
