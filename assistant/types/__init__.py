"""The nouns of the house: what every module takes and returns.

Frozen dataclasses, no imports from the rest of the package, no behaviour beyond what follows from
the fields. Every span is a half-open character interval ``(start, end)`` into ``Document.text``
(normalised text, see ``assistant.hygiene``) unless a docstring says otherwise.
"""

from assistant.types.audits import Audit, Copied, Place, Repeat, Reporting
from assistant.types.calibrations import Calibration, Fit, Refit, Share
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
from assistant.types.findings import (
    Decision,
    Evidence,
    Finding,
    Made,
    Match,
    Observation,
    Quote,
    Rank,
    Relation,
    Review,
    SearchResult,
    Verdict,
)
from assistant.types.norms import Action, Amendment, Modality, Norm, Reference, Resolved, Slot, Term
from assistant.types.summaries import Change, Point, Rejected, Shortening, Summary, Verification

__all__ = [
    "Action",
    "Amendment",
    "Audit",
    "Box",
    "Calibration",
    "Change",
    "Copied",
    "Decision",
    "Document",
    "Effect",
    "Evidence",
    "Finding",
    "Fit",
    "Language",
    "Made",
    "Match",
    "Modality",
    "Norm",
    "Observation",
    "OffsetMap",
    "Place",
    "Point",
    "Provision",
    "Quote",
    "Rank",
    "Reference",
    "Refit",
    "Rejected",
    "Relation",
    "Remark",
    "Repeat",
    "Reporting",
    "Resolved",
    "Review",
    "SearchResult",
    "Share",
    "Shortening",
    "Slot",
    "Span",
    "Status",
    "Summary",
    "Term",
    "Tier",
    "Verdict",
    "Verification",
]
