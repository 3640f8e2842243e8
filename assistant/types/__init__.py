"""The nouns of the house: what every module takes and returns.

Frozen dataclasses, no imports from the rest of the package, no behaviour beyond what follows from
the fields. Every span is a half-open character interval ``(start, end)`` into ``Document.text``
(normalised text, see ``assistant.hygiene``) unless a docstring says otherwise.
"""

from assistant.types.audits import Audit, Copied, Place, Repeat, Reporting
from assistant.types.documents import (
    Box,
    Document,
    Effect,
    Language,
    OffsetMap,
    Provision,
    Remark,
    Span,
    Status,
    Tier,
)
from assistant.types.findings import Evidence, Finding, Match, Relation, Review, SearchResult
from assistant.types.norms import Action, Amendment, Modality, Norm, Reference, Resolved, Slot, Term
from assistant.types.summaries import Change, Point, Rejected, Shortening, Summary, Verification

__all__ = [
    "Action",
    "Amendment",
    "Audit",
    "Box",
    "Change",
    "Copied",
    "Document",
    "Effect",
    "Evidence",
    "Finding",
    "Language",
    "Match",
    "Modality",
    "Norm",
    "OffsetMap",
    "Place",
    "Point",
    "Provision",
    "Reference",
    "Rejected",
    "Relation",
    "Remark",
    "Repeat",
    "Reporting",
    "Resolved",
    "Review",
    "SearchResult",
    "Shortening",
    "Slot",
    "Span",
    "Status",
    "Summary",
    "Term",
    "Tier",
    "Verification",
]
