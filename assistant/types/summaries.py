"""Shorter texts, each sentence and change with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from assistant.types.documents import Document, Span
from assistant.types.norms import Action


@dataclass(frozen=True, slots=True)
class Point:
    """One key point. ``generated`` says whose words they are: the model's or the source's."""

    text: str
    evidence: tuple[Span, ...]
    generated: bool
    covers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rejected:
    """A sentence that a model wrote and the verifier refused, with the reason."""

    text: str
    reason: str
    evidence: Span


@dataclass(frozen=True, slots=True)
class Verification:
    """What the verifier passed and refused."""

    generator: str
    passed: int
    rejected: tuple[Rejected, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """Key points with evidence, actions, and the receipt: each provision covered or left out."""

    document: Document
    title: str
    title_generated: bool
    points: tuple[Point, ...]
    actions: tuple[Action, ...]
    covered: dict[str, tuple[int, ...]]
    omitted: dict[str, str]
    verification: Verification


@dataclass(frozen=True, slots=True)
class Change:
    """Words of the document and what stands in their place; ``reason`` in its language."""

    kind: Literal["repeat", "introduction", "phrase"]
    reason: str
    span: Span
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Shortening:
    """A shorter text with each change, and those that were refused. Pairs are (before, after).

    Invariant: ``changes`` are disjoint and in order, and applied to ``document.text`` give
    ``text``.
    """

    document: Document
    text: str
    changes: tuple[Change, ...]
    refused: tuple[Change, ...]
    words: tuple[int, int]
    norms: tuple[int, int]
