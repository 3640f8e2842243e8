"""The nouns of the house: what every module takes and returns.

Frozen dataclasses, no imports from the package, no behaviour beyond what follows from the fields.
Every span is a half-open character interval ``(start, end)`` into ``Document.text`` (normalised
text, see ``assistant.hygiene``) unless a docstring says otherwise.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Span = tuple[int, int]
Language = Literal["vi", "fr", "en"]
Status = Literal["in_force", "not_yet_in_force", "expired", "draft", "unknown"]
# of the body that issues a text, in the State or above it
Tier = Literal["union", "central", "ministry", "agency", "province", "district", "commune", ""]
Relation = Literal["redundant", "overlap", "conflict"]
Modality = Literal["must", "must_not", "may", "need_not", "definition", "statement"]


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Where each stretch of the normalised text came from in the text as it was given.

    ``clean[i]`` and ``raw[i]`` are the starts of stretch i; inside a stretch the two texts advance
    character by character. Empty when normalising changed nothing.
    """

    clean: tuple[int, ...] = ()
    raw: tuple[int, ...] = ()

    def to_raw(self, offset: int) -> int:
        """Offset in the given text of a character of the normalised text."""
        at = bisect_right(self.clean, offset) - 1
        return offset if at < 0 else self.raw[at] + offset - self.clean[at]

    def span_to_raw(self, span: Span) -> Span:
        """The given text's span of a normalised span.

        The last character keeps its full extent: one that was composed from a letter and a mark
        ends after the mark.
        """
        start, end = span
        if end <= start:
            return self.to_raw(start), self.to_raw(start)
        return self.to_raw(start), max(self.to_raw(end - 1) + 1, self.to_raw(end))


@dataclass(frozen=True, slots=True)
class Remark:
    """What people left in a file beside its text: a tracked change, or a comment.

    ``text`` has the final view of changes: of an insertion ``span`` covers the words that came in,
    of a deletion it is empty and stands where ``words`` were. ``span`` of a comment covers what it
    is about, ``words`` is what it says. ``when`` is ISO 8601, or "" where the file does not say.
    """

    kind: Literal["insertion", "deletion", "comment"]
    span: Span
    words: str = ""
    author: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class Box:
    """Where a line is printed: it begins at ``start`` in the text, on ``page`` (from one).

    Points (1/72 inch) from the upper left corner of the page as it is shown.
    """

    start: int
    page: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Effect:
    """What another document of the index does to this one, with the evidence.

    ``by`` is that document's id, ``citation`` how it is cited, ``text`` what it says at ``span``.
    ``address`` is the part it is done to, "" for the whole; ``effective`` since when, or None where
    neither the statement nor the document says it.
    """

    kind: Literal["replace", "insert", "repeal", "amend", "expire"]
    address: str
    by: str
    citation: str
    text: str
    span: Span
    effective: date | None = None

    def ends(self, day: date) -> bool:
        """Whether what it is done to is no longer in force on a day."""
        ended = self.kind in ("repeal", "expire") or (self.kind == "replace" and not self.address)
        return ended and (self.effective is None or self.effective <= day)


@dataclass(frozen=True, slots=True)
class Document:
    """One text as an office knows it: a decree, a report, or one line of a provisions file.

    ``id`` is the hash of the content, or the id that came with a line of JSONL (``given`` is then
    true). ``pages`` holds the start of each page in ``text``; empty where the format has no pages.
    ``recognised`` has the mean confidence in [0, 1] of each page that was read by OCR, by page
    number; ``boxes`` where each line is printed, for formats with pages, and is not stored.
    ``unread`` says in a sentence which pages could not be read (scanned, and no OCR program), "".
    """

    id: str
    name: str
    text: str
    language: Language
    title: str = ""
    kind: str = ""
    number: str = ""
    issuer: str = ""
    signed: date | None = None
    in_force: date | None = None
    expires: date | None = None
    status: Status = "unknown"
    pages: tuple[int, ...] = ()
    offsets: OffsetMap = field(default_factory=OffsetMap)
    given: bool = False
    remarks: tuple[Remark, ...] = ()
    recognised: tuple[tuple[int, float], ...] = ()
    boxes: tuple[Box, ...] = ()
    level: Tier = ""
    signatory: str = ""
    effects: tuple[Effect, ...] = ()
    unread: str = ""

    def page_of(self, offset: int) -> int | None:
        """One-based page of an offset; ``None`` where the format has no pages."""
        return bisect_right(self.pages, offset) or 1 if self.pages else None


@dataclass(frozen=True, slots=True)
class Provision:
    """One citable part of a document.

    Invariant: ``document.text[start:end] == text``. ``address`` is stable and machine-readable
    (``art_5/para_2/point_a``), ``label`` is how the text itself prints it (``Điều 5 khoản 2
    điểm a``). ``article_id`` names the provision that results are grouped by: the article, or the
    whole line for a provision that came in as JSONL. Leaves (``is_leaf``) partition the body: every
    character that is not white space belongs to exactly one of them.
    """

    id: str
    document_id: str
    address: str
    label: str
    level: str
    text: str
    start: int
    end: int
    heading: str = ""
    headings: tuple[str, ...] = ()
    parent_id: str | None = None
    article_id: str = ""
    is_leaf: bool = True


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


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in an index. ``span`` refers to the text as it was given."""

    document_id: str
    provision_id: str
    address: str
    citation: str
    span: Span


@dataclass(frozen=True, slots=True)
class Repeat:
    """Passages of different articles with exactly the same words; ``text`` is the first one's."""

    words: int
    text: str
    places: tuple[Place, ...]

    @property
    def spare(self) -> int:
        """Words that would go if the text stood once."""
        return self.words * (len(self.places) - 1)


@dataclass(frozen=True, slots=True)
class Copied:
    """A document most of whose words stand word for word in ``source``. Both without their text."""

    document: Document
    source: Document
    shared: int
    words: int


@dataclass(frozen=True, slots=True)
class Reporting:
    """A duty to report. ``actor`` and ``deadline`` as they stand, or None."""

    actor: str | None
    action: str
    deadline: str | None
    place: Place


@dataclass(frozen=True, slots=True)
class Audit:
    """What an index holds, what stands in it more than once, what is not in force, who reports.

    ``norms``: issuer ("" where none is known) → modality → count. Documents are without their text.
    """

    documents: int
    provisions: int
    passages: int
    words: int
    norms: dict[str, dict[Modality, int]]
    languages: dict[str, int]
    kinds: dict[str, int]
    statuses: dict[str, int]
    expired: tuple[Document, ...]
    not_yet_in_force: tuple[Document, ...]
    repeats: tuple[Repeat, ...]
    copies: tuple[Copied, ...]
    reporting: tuple[Reporting, ...]
