"""Whether a text can be acted on: its duties, what they lack, and how many lack it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from assistant.types.documents import Document, Span
from assistant.types.norms import Action, Norm, Slot

# task: to be done once, by somebody, by some day. standing: goes on without end, comes back by
# itself, or answers an event, so no day is to be expected. rule: of a text that lays down rules.
# formula: "is charged with the execution of this order". other: none of these for certain
Nature = Literal["task", "standing", "rule", "formula", "other"]
Slotted = Literal["actor", "deadline", "target", "means"]
FlawKind = Literal[
    "no_actor",
    "no_deadline",
    "no_target",
    "no_means",
    "several_heads",
    "past_deadline",
    "no_such_day",
    "before_step",
    "before_period_ends",
    "vague",
]


@dataclass(frozen=True, slots=True)
class Duty:
    """A duty, what is to be expected of it, and what of that the text gives.

    ``given`` is a subset of ``expected``. ``common``: its deadline stands in a heading, in the
    introduction of its list or in a sentence about all tasks, not in its own words.
    """

    action: Action
    norm: Norm
    nature: Nature
    label: str = ""
    expected: frozenset[Slotted] = frozenset()
    given: frozenset[Slotted] = frozenset()
    common: bool = False


@dataclass(frozen=True, slots=True)
class Flaw:
    """What keeps words of a document from being acted on, and where they stand.

    ``detail`` is the class of a vague word, the means that are missing, or "". ``values`` fill the
    sentence that says it; ``others`` are the other places it is about. ``instead`` is what could
    be written, in the document's language, or "".
    """

    kind: FlawKind
    span: Span
    label: str = ""
    detail: str = ""
    values: tuple[tuple[str, str], ...] = ()
    others: tuple[Span, ...] = ()
    instead: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a score: ``count`` of ``of``; ``share`` in [0, 1], None where ``of`` is 0.

    ``per_hundred`` only of vague words: their number in 100 words of norms.
    """

    name: Literal["actor", "deadline", "target", "clear", "coherent"]
    count: int
    of: int
    share: float | None
    per_hundred: float | None = None


@dataclass(frozen=True, slots=True)
class Practicality:
    """What the check found in one document; the score with its parts (``practicality.score``).

    ``day`` is what deadlines were compared with: the document's own date, else the one that was
    given (``own_date`` false), else None, and then no deadline is called past.
    """

    document: Document
    day: date | None
    own_date: bool
    duties: tuple[Duty, ...]
    flaws: tuple[Flaw, ...]
    parts: tuple[Part, ...]
    score: float | None


@dataclass(frozen=True, slots=True)
class Section:
    """A section that a report must have; ``words``: headings that stand for it, in lower case."""

    name: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Template:
    """What a periodic report must hold: sections, and indicators by name."""

    name: str
    sections: tuple[Section, ...]
    indicators: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Indicator:
    """One figure of a report. A slot that the report does not give is None."""

    name: Slot
    unit: Slot | None
    period: Slot | None
    value: Slot | None
    target: Slot | None

    @property
    def missing(self) -> tuple[str, ...]:
        """Names of the slots that the report does not give."""
        slots = ("unit", "period", "value", "target")
        return tuple(name for name in slots if getattr(self, name) is None)


@dataclass(frozen=True, slots=True)
class ReportCheck:
    """A report beside its template: what is there and where, and what is missing."""

    document: Document
    template: Template
    period: Slot | None
    found: tuple[tuple[Section, Slot], ...]
    empty: tuple[Section, ...]
    missing: tuple[Section, ...]
    indicators: tuple[Indicator, ...]
    missing_indicators: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Decided:
    """What a meeting decided, in the words of its minutes.

    ``by`` and ``votes`` are as printed, or None; ``actions`` are the places in ``Minutes.actions``
    of those that follow from it.
    """

    text: Slot
    kind: Literal["agreed", "adopted", "rejected", "deferred", "noted"]
    by: Slot | None = None
    votes: Slot | None = None
    actions: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Minutes:
    """Minutes taken apart: what was decided, and who is to do what."""

    document: Document
    decisions: tuple[Decided, ...]
    actions: tuple[Action, ...]
