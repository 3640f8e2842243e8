"""What is found for a query or a draft, and the proof."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from assistant.types.documents import Document, Provision, Span

Relation = Literal["redundant", "overlap", "conflict"]
Verdict = Literal["accept", "reject", "note", "undo"]
# of an existing text beside a draft; "" where their kinds do not tell it
Rank = Literal["above", "equal", "below", ""]
# what is said of a draft beside its pairs; each has its own module in ``assistant.drafting``
Noted = Literal[
    "copy", "basis", "needless", "repeat", "definition", "unused", "reference", "lapsed"
]


@dataclass(frozen=True, slots=True)
class Match:
    """A provision found for a query.

    ``similarity`` is the cosine (higher is better), for decisions; ``score`` is the fused rank
    score, for ordering only. ``part`` is what matched best inside ``provision`` (or the provision
    itself, when it is short).
    """

    provision: Provision
    part: Provision
    similarity: float
    score: float


@dataclass(frozen=True, slots=True)
class SearchResult:
    """A match with what a reader needs: its document, the citation, the neighbours.

    ``citation`` is in the local form, e.g. ``Điều 5 khoản 2 Quyết định số 12/2024/QĐ-UBND``.
    """

    match: Match
    document: Document
    citation: str
    before: Provision | None = None
    after: Provision | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """The same matter on both sides; ``existing_span`` refers to the existing document's text."""

    draft_span: Span
    provision_id: str
    existing_span: Span


@dataclass(frozen=True, slots=True)
class Finding:
    """What one provision of a draft has to do with provisions that exist, and the proof.

    ``similarity`` is how alike both texts are (cosine and shared words); ``confidence`` decides.
    ``key`` stands for the pair of texts: the same as long as neither of them changes. ``rank`` is
    the first existing text's beside the draft.
    """

    draft: Provision
    existing: tuple[SearchResult, ...]
    relation: Relation
    kind: str
    confidence: float
    similarity: float
    evidence: tuple[Evidence, ...]
    reason: str
    suggestion: str
    key: str = ""
    rank: Rank = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of an indexed document: ``document.text[span]``, or the whole document at (0, 0)."""

    document: Document
    citation: str
    span: Span


@dataclass(frozen=True, slots=True)
class Observation:
    """What is noted of one place of a draft and is no comparison of two rules.

    ``detail`` tells what it is within its kind ("missing", "expired", "same", "other" …), "" where
    the kind has one form only. ``also`` are other places of the draft that it is about, ``quotes``
    the texts of the index that it rests on. All spans but those of quotes are of the draft's text.
    """

    kind: Noted
    detail: str
    provision: Provision
    span: Span
    reason: str
    suggestion: str
    also: tuple[Span, ...] = ()
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided on the finding of a pair of texts (``key``).

    "undo" takes back the decision before it. ``when`` is ISO 8601 in UTC, ``content`` what the
    index held then.
    """

    key: str
    verdict: Verdict
    note: str = ""
    user: str = ""
    when: str = ""
    content: str = ""


@dataclass(frozen=True, slots=True)
class Made:
    """What a review was made with, so that a reader can tell two of them apart.

    ``content`` is a hash of what the index held, ``rules`` one of the encoder and the thresholds.
    ``minimum`` holds the least confidence of each relation that decisions on this index have set.
    """

    on: date
    program: str
    index: str
    content: str
    documents: int
    provisions: int
    encoder: str
    rules: str
    thresholds: Mapping[str, float] = field(default_factory=dict)
    minimum: Mapping[Relation, float] = field(default_factory=dict)
    outdated: bool = False  # a calibration was set aside: it was made under other rules


@dataclass(frozen=True, slots=True)
class Review:
    """Findings, most serious first, and the provisions that were checked and found clean.

    ``rejected`` are findings that a person has rejected for the same two texts, ``unsure`` those
    not sure enough in a draft like this, or under the index's own least confidence: both stay
    silent. ``decisions`` hold by key.
    ``observations`` are of the draft by itself, in its order.
    """

    document: Document
    findings: tuple[Finding, ...]
    clean: tuple[Provision, ...]
    checked: tuple[Provision, ...]
    rejected: tuple[Finding, ...] = ()
    unsure: tuple[Finding, ...] = ()
    decisions: Mapping[str, Decision] = field(default_factory=dict)
    made: Made | None = None
    observations: tuple[Observation, ...] = ()

    @property
    def under_minimum(self) -> int:
        """How many findings are under the least confidence that decisions have set."""
        least = self.made.minimum if self.made else {}
        return sum(f.confidence < least.get(f.relation, 0.0) for f in self.unsure)
