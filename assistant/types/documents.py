"""What an office has, and its parts."""

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
