"""Shorter texts, each sentence and change with its reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from assistant.types.documents import Document, Span
from assistant.types.norms import Action, Slot

# for whom: who heads the agency, who carries out, whom it concerns
Role = Literal["head", "unit", "citizen"]
# how a question stands open
Open = Literal["asked", "deferred", "disputed", "unclear"]
# what is said of the summary as a whole: the text asks nothing of anybody; it is in none of our
# languages, and was read as the nearest; it is one sentence; it was stopped before the end; the
# earlier version is another text; the earlier version says the same
Note = Literal["no_duties", "language", "one_sentence", "stopped", "strange_earlier", "unchanged"]


@dataclass(frozen=True, slots=True)
class Point:
    """One key point. ``generated`` says whose words they are: the model's or the source's."""

    text: str
    evidence: tuple[Span, ...]
    generated: bool
    covers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount that the text gives: ``12.874 hồ sơ``, what it is of, and for when.

    ``amount`` is the number with its unit, ``of`` and ``period`` are None where the sentence does
    not say; ``evidence`` is that sentence.
    """

    amount: Slot
    of: Slot | None
    period: Slot | None
    evidence: Span


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision that the text takes or reports, in its words; ``by`` is whoever takes it."""

    text: str
    span: Span
    by: Slot | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """What the text leaves open, in its words: asked, put off, disputed, or yet to be clarified."""

    kind: Open
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Revision:
    """What a provision says now and said in the earlier version.

    ``span`` is of this document, ``earlier`` of the earlier one; one of them is None where the
    provision was added or removed, and its text is then "". ``label`` is as printed, the earlier
    one's where it was removed. ``slots`` are the parts of what is asked that differ, each with the
    words then and now: ``("deadline", "within 30 days", "within 15 days")``; a slot that was or is
    empty is "".
    """

    kind: Literal["added", "removed", "altered"]
    label: str
    span: Span | None
    earlier: Span | None
    text: str
    text_before: str
    norm: bool = False  # whether what is asked of somebody came, went or changed
    slots: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Budget:
    """Words of the document, words the points were allowed, and words they use."""

    document: int
    allowed: int
    used: int


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
    """Key points with evidence, actions, and the receipt: each provision covered or left out.

    ``points`` stand in the order of their importance, the first being the most important; their
    evidence says where they stand in the text, and ``covered`` counts them from 0 in this order.
    ``changes`` is None where no earlier version was given, norms that changed first otherwise;
    their ``earlier`` spans are of ``earlier.text``. ``role`` is the reader's, None for any reader.
    """

    document: Document
    title: str
    title_generated: bool
    points: tuple[Point, ...]
    actions: tuple[Action, ...]
    covered: dict[str, tuple[int, ...]]
    omitted: dict[str, str]
    verification: Verification
    figures: tuple[Figure, ...] = ()
    decisions: tuple[Ruling, ...] = ()
    questions: tuple[Question, ...] = ()
    changes: tuple[Revision, ...] | None = None
    earlier: Document | None = None
    role: Role | None = None
    budget: Budget = Budget(0, 0, 0)
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """Words of the document and what stands in their place; ``reason`` in its language."""

    kind: Literal[
        "repeat", "introduction", "phrase", "doublet", "nominalisation", "empty", "merge", "split",
        "restated",
    ]  # fmt: skip
    reason: str
    span: Span
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Readability:
    """How easy a text reads. ``score`` is of the measure named, higher is easier.

    ``measure`` names the formula with its source, "" where none could be verified for the
    language: the words per sentence stand for themselves then.
    """

    sentences: int
    words_per_sentence: float
    score: float | None
    measure: str


@dataclass(frozen=True, slots=True)
class Shortening:
    """A shorter text with each change, and those that were refused. Pairs are (before, after).

    ``added`` are the words that splits added, within the second number of ``words``. ``elsewhere``
    are norms that stand no more by themselves, by the kind of the change: said once already
    ("repeat"), within another of the same body ("merge"), in the text referred to ("restated").

    Invariant: ``changes`` are disjoint and in order, and applied to ``document.text`` give
    ``text``.
    """

    document: Document
    text: str
    changes: tuple[Change, ...]
    refused: tuple[Change, ...]
    words: tuple[int, int]
    norms: tuple[int, int]
    readability: tuple[Readability, Readability] | None = None
    added: int = 0
    elsewhere: Mapping[str, int] = field(default_factory=dict)
