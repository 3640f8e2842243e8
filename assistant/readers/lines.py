"""Lines as a page shows them to paragraphs as an author wrote them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from assistant.readers.hyphens import compounds, is_broken, is_unfinished
from assistant.readers.printed import Line
from assistant.types import Box

# what begins a paragraph of its own, in any of the three languages
MARKER = re.compile(
    r"""(?:
    (?:Điều|ĐIỀU|Article|ARTICLE|Art\.|Section|SECTION|Sec\.|SEC\.|§)\s?[\dILRDAp1]
    | (?:Chương|CHƯƠNG|Mục|MỤC|Phần|PHẦN|Phụ\slục|PHỤ\sLỤC|Chapitre|CHAPITRE|Titre|TITRE|Livre|LIVRE
        |Sous-section|Chapter|CHAPTER|Part|PART|Title|TITLE|Annexe?|ANNEXE?|Schedule|SCHEDULE)
      \s(?:[IVXLC]{1,6}|\d{1,3}|[Pp]remi)
    | (?:Căn\scứ|Vu|Considérant|Whereas|Having\sregard|Nơi\snhận|Fait\sà|Done\sat)\b
    | \d{1,3}(?:\.\d{1,3}){0,3}[.)]\s | \d{1,3}\s?°\s? | \(?[a-zđ]{1,2}\d?\)\s
    | \((?:\d{1,3}|[ivx]{1,5}|[A-Z])\)\s
    | [IVX]{1,5}\s?[.\-–—]\s | [A-H][.)]\s | [-–—•·*▪+]\s | “ | \#{1,6}\s
    )""",
    re.VERBOSE,
)
ENDS = re.compile(r"[.;:!?…][”»\"’)\]]?$")
_FULL = 0.85  # of the usual width: the line was broken because it was full
_LOOSE = 0.65  # the next word may have been long
_LABELLED = re.compile(r"\[(?:\d{1,3}|[*†‡]{1,3})\] ")  # a note
_APART = 1.6  # times the usual distance of lines
_FEWEST_STEPS = 5
_SHARED = 0.5  # of the narrower line: one above the other
_HEADED = re.compile(
    r"(?i)(?:điều|article|section|§|chương|mục|phần|chapitre|titre|chapter|part)\b"
)


def paragraphs(
    pages: Sequence[Sequence[Line]], notes: Sequence[Sequence[Line]] = ()
) -> tuple[str, tuple[int, ...], tuple[Box, ...]]:
    """The text, one paragraph per line, where each page begins in it, and where lines are printed.

    A line goes on the one before unless it begins with a marker, or the one before ended early or
    with a full stop. A word broken at a line end is whole again. The notes of a page come after
    its last paragraph, wherever that ends. Boxes are as their lines are placed.
    """
    every = [*pages, *notes]
    writer = _Writer(compounds(line.text for page in every for line in page))
    width = 0
    waiting: list[tuple[int, Sequence[Line]]] = []
    for number, page in enumerate(pages, start=1):
        width = _usual([len(line.text.strip()) for line in page if not line.alone]) or width
        pitch = _pitch(page)
        start: int | None = None
        above: Line | None = None
        for line in page:
            text = line.text.strip() if line.alone else " ".join(line.text.split())
            if not text:
                writer.end()  # an empty line ends a paragraph
                continue
            apart = above and not text[0].islower() and _is_apart(above, line, pitch)
            if line.alone or apart:
                writer.end(unless_broken=not line.alone)
            edge = _edge(page, above) if above and _asks(writer.before, text) else 0.0
            full = _is_full(above, edge, text) if above and edge else None
            at = writer.add(text, width, waiting, full)
            writer.box(number, line, at)
            start = at if start is None else start
            if line.alone:
                writer.end()
            above = line
        writer.starts.append(writer.length if start is None else start)
        if number <= len(notes) and notes[number - 1]:
            waiting.append((number, notes[number - 1]))
    writer.end()
    writer.notes(waiting)
    return "".join(writer.pieces), tuple(writer.starts), tuple(writer.boxes)


class _Writer:
    """The text as it grows."""

    def __init__(self, known: frozenset[str]) -> None:
        self.known = known
        self.pieces: list[str] = []
        self.length = 0
        self.before = ""  # the last line; with a line end where the paragraph is over
        self.starts: list[int] = []
        self.boxes: list[Box] = []

    def end(self, *, unless_broken: bool = False) -> None:
        """Ends the paragraph, unless it ends inside a word and that counts."""
        if self.before and not (unless_broken and self.before.endswith("-")):
            self.before = self.before.rstrip("\n") + "\n"

    def add(
        self,
        line: str,
        width: int,
        waiting: list[tuple[int, Sequence[Line]]],
        full: bool | None = None,
    ) -> int:
        """Writes a line, after the notes that wait where a paragraph ends; where it begins."""
        joint = _joint(self.before, line, width, self.known, full)
        if joint == "\n" and waiting:
            self.notes(waiting)
        if joint is None:  # a word broken at the line end
            self.pieces[-1] = self.pieces[-1][:-1]
            self.length -= 1
        at = self._write((joint or "") if self.pieces else "", line)
        self.before = line
        return at

    def _write(self, joint: str, line: str) -> int:
        self.pieces.append(joint + line)
        self.length += len(joint) + len(line)
        return self.length - len(line)

    def notes(self, waiting: list[tuple[int, Sequence[Line]]]) -> None:
        """Writes the notes of pages, each a paragraph, without touching what went before."""
        before = self.before
        for number, lines in waiting:
            self.before = ""
            for line in lines:
                if _LABELLED.match(line.text):
                    self.end()
                self.box(number, line, self.add(" ".join(line.text.split()), 0, [], True))
        waiting.clear()
        self.before = before

    def box(self, number: int, line: Line, at: int) -> None:
        if line.right:
            self.boxes.append(Box(at, number, line.left, line.top, line.right, line.bottom))


def _pitch(page: Sequence[Line]) -> float:
    """The usual distance from line to line."""
    steps = [b.top - a.top for a, b in pairwise(page) if b.right and b.top - a.top > 0]
    return median(steps) if len(steps) >= _FEWEST_STEPS else 0.0


def _is_apart(above: Line, line: Line, pitch: float) -> bool:
    """Whether a wider blank than usual parts two lines, one below the other."""
    below = line.left < above.right and above.left < line.right
    return below and pitch > 0 and line.top - above.top > _APART * max(pitch, above.height)


def _usual(widths: list[int]) -> int:
    """The width that nine lines in ten do not exceed."""
    widths = sorted(widths)
    return widths[len(widths) * 9 // 10] if widths else 0


def _asks(before: str, line: str) -> bool:
    """Whether it matters how full the line before is."""
    return bool(before) and before[-1] not in "\n-" and not line[0].islower()


def _edge(page: Sequence[Line], line: Line) -> float:
    """The right edge of the column: what one in ten of the lines above and below reaches."""
    rights = sorted(
        (
            other.right
            for other in page
            if min(line.right, other.right) - max(line.left, other.left)
            >= _SHARED * min(line.right - line.left, other.right - other.left)
        ),
        reverse=True,
    )
    return rights[len(rights) // 10] if rights else 0.0


def _is_full(above: Line, edge: float, text: str) -> bool:
    """Whether the first word of the next line had no room any more."""
    letter = (above.right - above.left) / max(1, len(above.text))
    return edge - above.right < (len(text.split(" ", 1)[0]) + 1) * letter


def _joint(
    before: str, line: str, width: int, known: frozenset[str], placed_full: bool | None = None
) -> str | None:
    """What comes between two lines: a line end, a space, or ``None`` for a broken word.

    ``placed_full``: whether the first line is full, where the places of lines tell.
    """
    if not before:
        return "\n"
    if before.endswith("\n") or MARKER.match(line):
        return "\n"
    if is_unfinished(before, line):
        return None if is_broken(before, line, known) else ""
    full = len(before) >= _FULL * width if placed_full is None else placed_full
    if line[0].islower() and not ENDS.search(before):
        return " "
    if before.isupper() != line.isupper():
        return "\n"
    if ENDS.search(before):
        return " " if full and before[-1] not in ";:" and len(before) > 40 else "\n"
    # no stop: the sentence goes on with a name or a figure, unless the line is a heading
    if placed_full is not None:
        return " " if full else "\n"
    goes_on = len(before) >= _LOOSE * width > 25 and not _HEADED.match(before)
    return " " if (full and len(before) > 40) or goes_on else "\n"
