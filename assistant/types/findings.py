"""What is found for a query or a draft, and the proof."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from assistant.types.documents import Document, Provision, Span

Relation = Literal["redundant", "overlap", "conflict"]


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
    """What one provision of a draft has to do with provisions that exist, and the proof."""

    draft: Provision
    existing: tuple[SearchResult, ...]
    relation: Relation
    kind: str
    confidence: float
    similarity: float
    evidence: tuple[Evidence, ...]
    reason: str
    suggestion: str


@dataclass(frozen=True, slots=True)
class Review:
    """Findings, most serious first, and the provisions that were checked and found clean."""

    document: Document
    findings: tuple[Finding, ...]
    clean: tuple[Provision, ...]
    checked: tuple[Provision, ...]
