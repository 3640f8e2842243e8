"""An index's audit as JSON."""

from __future__ import annotations

from collections import Counter

from assistant.exports.json.documents import Json, brief
from assistant.types import Audit, Place


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
        "expired": [brief(d) for d in audit.expired],
        "not_yet_in_force": [brief(d) for d in audit.not_yet_in_force],
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
                "document": brief(c.document),
                "source": brief(c.source),
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


def _place(place: Place) -> Json:
    return {
        "provision": place.provision_id,
        "document": place.document_id,
        "address": place.address,
        "citation": place.citation,
        "span": list(place.span),
    }
