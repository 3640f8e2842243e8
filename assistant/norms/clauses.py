"""Sentences as a tree of lists: which clause is an item, and of which introduction.

A clause is a sentence, or one item of a list that stands inside a sentence ("le préfet : 1° …;
2° …"). ``Outline`` keeps the introductions that are open, so that an item on its own line still
knows the actor and the modality it was given ten lines above.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from assistant.types import Modality, Norm, Slot, Span

_QUOTE = r"[«“\"‘]?\s*"
_HEADING = (
    r"(?:(?:điều|chương|mục|phần|phụ\slục|article|section|sec\.|chapter|part|schedule|annexe?"
    r"|titre|"
    r"chapitre)\s(?:premier|unique|1er|[LRD]\.\s?[\d‑\s-]+"
    r"|[\dIVXLCA-H]{1,6}(?:[.‑-]\d+)*[a-zđ]?)(?!\w)|"
    r"art\.\s(?:[LRD]\.?\s?)?[\d‑\s-]+|§+\s?\d[\d.]*|\#{1,6})\s*[.:–—-]*\s*[–—-]?\s*"
)
_MARKERS: tuple[tuple[str, str], ...] = (
    ("heading", _HEADING),
    ("1.1", r"\d{1,3}(?:\.\d{1,3})+\.?\s+"),
    # "A1. Repair the gate"
    ("A1.", r"(?-i:(?!R\d)[A-Z]{1,2})\d{1,2}[.)]\s+"),
    ("1°", r"\d{1,3}\s?°\s?(?:bis|ter)?\s*[.)–-]?\s*"),
    ("I.", r"(?-i:[IVX]{1,6})(?:\sbis|\ster)?\s?(?:\([a-zé]+\)\s?)?[.)]?\s?[.)–—-]+\s*"),
    ("A.", r"(?-i:[A-H])\s?[.)](?:\s?[–—-])?\s+"),
    ("1.", r"\d{1,3}\s?[.)](?!\d)(?:\s?[–—-])?\s*"),
    ("(1)", r"\(\d{1,3}\)\s*"),
    ("(i)", r"\((?:i{1,3}|iv|vi{0,3}|ix)\)\s*"),
    ("(a)", r"\([a-z]{1,2}\)\s*"),
    # "M. Petit" is a gentleman
    ("a)", r"(?!(?-i:M\.\s[A-ZÀ-Ý][a-zà-ÿ]))[a-zđ]{1,2}\s?[.)]\s+|[a-zđ]\)\s*"),
    ("-", r"[-–—]\s*(?=[^\W\d_«“\"])"),
    ("+", r"\+\s*"),
    ("*", r"[*•●▪◦·]\s*"),
)
_MARKER = re.compile(
    _QUOTE + "(?:" + "|".join(f"(?P<m{i}>{p})" for i, (_, p) in enumerate(_MARKERS)) + ")",
    re.IGNORECASE,
)
# an item inside a sentence: after a colon, a semicolon or a dash that opens a list
_INLINE = re.compile(
    r"(?:(?<=[:;])|(?<=[:;]\s(?:et|or|và))|(?<=[:;]\sand)|(?<=[—–,]))\s+(?=(?:\d{1,2}°|[a-zđ]\)"
    r"|\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)|[-–+]\s|\d{1,2}[.)]\s)\s?\S)"
)
# "Recommandation n° 3 :", "Recommendation 2:", "Kiến nghị 1.", with whom it is for in brackets
_TITLE = re.compile(
    r"(?:recomm[ae]ndation|kiến\snghị|khuyến\snghị|actions?(?:\spoint)?|ap|agreed"
    r"|à\sfaire|décision|tâche|mesure|(?-i:R(?=\s?\d)))\s*(?:n[°o]\s?|no\.?\s?"
    r"|số\s)?\d{0,3}\s*(?:\((?P<who>[^)\n]{1,60})\)\s*)?[:.–—-]+\s*",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"(?:[:—]|(?<=\w\s)(?:shall|must|should)|như\ssau|sau\sđây)[:—]?[\s»”\"]*$", re.IGNORECASE
)

# a line after a title, and the marker of a list of titles
_NEXT = re.compile(r"\s*([^\n]+)")
_MARK = re.compile(r"[IVX]{1,5}\s?[.)–-]|\d{1,2}\s?[.)](?!\d)|[A-H][.)]")
# "quiet": addressees, legal bases and what is decided by deciding ask nothing
Mode = Literal["items", "object", "heading", "quiet"]


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: ``body`` is where its text begins after the marker ``kind``."""

    start: int
    end: int
    body: int
    kind: str
    on_line: bool
    title: bool
    # what stands in brackets behind the title
    named: Span | None = None

    @property
    def span(self) -> Span:
        """Half-open interval with the marker."""
        return self.start, self.end


@dataclass(frozen=True, slots=True)
class Carry:
    """What an introduction hands to its items."""

    actor: Slot | None = None
    cue: Slot | None = None
    modality: Modality = "must"
    mode: Mode = "object"
    advice: bool = False
    strong: bool = False
    # when all items are due: "Trước ngày 15/10, Sở Y tế: a) …; b) …"
    deadline: Slot | None = None
    # the duty itself, where only its deadlines may be listed
    norm: Norm | None = None


@dataclass(slots=True)
class _Level:
    carry: Carry
    kind: str | None = None


@dataclass(slots=True)
class Outline:
    """The introductions that are open at this point of the text, outermost first."""

    levels: list[_Level] = field(default_factory=list)

    def place(self, clause: Clause, text: str) -> Carry | None:
        """The carry of the introduction that ``clause`` is an item of, if it is one."""
        if not clause.on_line and not clause.kind:
            return self.levels[-1].carry if self.levels and self.levels[-1].kind else None
        if clause.kind == "heading":
            self.levels.clear()
            return None
        kind = clause.kind or ("line" if text[clause.body].islower() else "")
        if not kind:
            return self._paragraph(text[clause.end - 1] == ";")
        for depth in range(len(self.levels) - 1, -1, -1):
            if self.levels[depth].kind == kind:
                del self.levels[depth + 1 :]
                return self.levels[depth].carry
        if self.levels and self.levels[-1].kind is None:
            self.levels[-1].kind = kind
            return self.levels[-1].carry
        if kind == "line":
            return None
        above = self.levels[-1].carry if self.levels else Carry()
        self.levels.append(_Level(above, kind))
        return above if self.levels[:-1] else None

    def _paragraph(self, goes_on: bool) -> Carry | None:
        """A paragraph without a marker closes every list but the one its heading opened.

        Paragraphs that end in semicolons are items all the same, up to the first that does not.
        """
        while self.levels and self.levels[-1].carry.mode != "heading":
            level = self.levels[-1]
            if level.kind == "paragraph" or (level.kind is None and goes_on):
                level.kind = "paragraph" if goes_on else "closed"
                # nothing but the words tells an item from a remark: ask for a verb
                return replace(level.carry, strong=False)
            self.levels.pop()
        return self.levels[-1].carry if self.levels else None

    def open(self, carry: Carry) -> None:
        """The clause just placed introduces a list."""
        self.levels.append(_Level(carry))


def clauses(text: str, span: Span, *, on_line: bool) -> Iterator[Clause]:
    """The clauses of one sentence: itself, or its introduction and the items inside it."""
    start, end = span
    begin = start
    for found in _INLINE.finditer(text, start, end):
        if found.start() - begin > 1 and (begin > start or text[found.start() - 1] != ","):
            yield _clause(text, begin, found.start(), on_line=on_line or begin > start)
            begin = found.end()
    yield _clause(text, begin, end, on_line=on_line or begin > start)


def _clause(text: str, start: int, end: int, *, on_line: bool) -> Clause:
    found = _MARKER.match(text, start, end)
    body, kind = start, ""
    if found and on_line and found.end() < end:
        body = found.end()
        if text[body] == "(" and (inner := _MARKER.match(text, body, end)) and inner.end() < end:
            found, body = inner, inner.end()  # "3.—(1) The clerk must"
        kind = next(_MARKERS[i][0] for i in range(len(_MARKERS)) if found[f"m{i}"] is not None)
    title = _TITLE.match(text, body, end)
    named = None
    if title and title.end() < end:
        body = title.end()
        named = title.span("who") if title["who"] else None
    while body < end - 1 and (text[body] in '«“"‘' or text[body].isspace()):
        body += 1
    return Clause(start, end, body, kind, on_line, title is not None, named)


def introduces(text: str, clause: Clause) -> bool:
    """The clause ends by opening a list: a colon, a dash, "như sau"."""
    return _OPENING.search(text, max(clause.start, clause.end - 24), clause.end) is not None


def is_title(text: str, clause: Clause) -> bool:
    """A line without a stop that stands above something else than its like."""
    line = text.find("\n", clause.start)
    line = len(text) if line < 0 else line
    if not clause.on_line or clause.end < line or text[clause.end - 1] in ".;:,!?…/":
        return False
    words = text[clause.start : clause.end]
    if words.isupper() or clause.kind == "heading":
        return True
    if clause.kind not in ("I.", "A.", "1.", "1.1"):
        return False
    following = _NEXT.match(text, line)
    return following is None or not _MARK.match(following[1])
