"""What a text asks of whom, and what it says of other texts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from assistant.types.documents import Span

Modality = Literal["must", "must_not", "may", "need_not", "definition", "statement"]


@dataclass(frozen=True, slots=True)
class Slot:
    """A piece of a norm and where it stands in the document."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Term:
    """A deadline in a form that can be compared and sorted.

    ``iso`` is ISO 8601: a date (``2026-12-31``) or an interval for an absolute one (the fourth
    quarter is ``2026-10-01/2026-12-31``, from a day on ``2026-10-01/..``), a duration for a
    relative one (``P30D``, ``P2M``, working days ``P5D`` with ``working``, at least 15 days before
    the event ``-P15D``), a repeat for a periodic one (``R/P1M``, ``R/P1Y``; ``--12-31`` every year,
    ``---05`` every month, ``R/--03-25/P3M`` every quarter on that day). ``after`` is the event
    that a relative one counts from, as printed.
    """

    kind: Literal["absolute", "relative", "periodic"]
    iso: str
    working: bool = False
    after: Slot | None = None


@dataclass(frozen=True, slots=True)
class Norm:
    """What a sentence asks of whom. A slot that is not in the text is ``None``: never guessed.

    ``term`` is ``deadline`` normalised, where that is possible without guessing.
    """

    modality: Modality
    span: Span
    cue: Slot | None = None
    actor: Slot | None = None
    action: Slot | None = None
    deadline: Slot | None = None
    quantities: tuple[Slot, ...] = ()
    basis: Slot | None = None
    object: Slot | None = None
    condition: Slot | None = None
    term: Term | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """A mention of a provision or document, as printed and as an address.

    ``document`` is the number or name that the text gives, "" for the text itself; ``address`` is
    as in ``Provision`` (``art_5/para_2``), "" for the whole document. ``here`` says where an
    address begins that goes on from the place of the mention: "art" for the article it stands in
    ("khoản 2 Điều này"), "near" for the nearest part around it that has such a step ("subsection
    (3)"), "document" for the text itself, named as such ("Luật này"), "" for its beginning.
    """

    span: Span
    text: str
    document: str
    address: str
    here: str = ""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A reference and the provisions or documents that it may mean, by id.

    None: unresolved; one: resolved; several: ambiguous. It is never guessed between them.
    ``exact`` is false where an alinéa is meant that is no provision of its own: the target is then
    what holds it.
    """

    reference: Reference
    targets: tuple[str, ...]
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Amendment:
    """What an amending text does to another one: the statement, its target, the new wording.

    ``wording`` is the span of the quoted text, which is no provision of the amending text.
    """

    kind: Literal["replace", "insert", "repeal", "amend", "expire"]
    span: Span
    target: Reference
    wording: Span | None = None
    effective: date | None = None


@dataclass(frozen=True, slots=True)
class Action:
    """One duty, ready to be followed up. Missing means missing in the text."""

    who: str | None
    what: str
    deadline: str | None
    target: str | None
    basis: str | None
    evidence: Span
    object: str | None = None
    condition: str | None = None
    term: Term | None = None
