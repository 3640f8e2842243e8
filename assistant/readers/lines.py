"""Lines as a page shows them to paragraphs as an author wrote them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from assistant.readers.hyphens import compounds, is_broken, is_unfinished

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
_ENDS = re.compile(r"[.;:!?…][”»\"’)\]]?$")
_PAGE_NUMBER = re.compile(
    r"(?i)[\s\-–—|]*(?:page|trang|p\.|n°)?\s*(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:/|of|sur|de)\s*\d{1,4})?[\s\-–—|.]*$"
)
_COUNTED = re.compile(r"(?i)\s*(?:page|trang)\s*\d{1,4}(?:\s*(?:/|of|sur)\s*\d{1,4})?\s*$")
# a folio beside other words: set off by a dash, a bar or a wide space
_FOLIO = re.compile(
    r"(?i)(?:[|–—•·]|\s-|\s{3})\s*(?:page|trang)\s*\d{1,4}(?:\s*(?:/|of|sur)\s*\d{1,4})?\s*$"
    r"|^\s*(?:(?:page|trang)\s*)?\d{1,4}(?:\s*(?:/|of|sur)\s*\d{1,4})?\s*\|\s*(?:page|trang)\s*$"
)
_COUNTED_END = re.compile(r"(?i)\b(?:page|trang)\s*(\d{1,4})\s*(?:/|of|sur)\s*(\d{1,4})\s*$")
_FEWEST_LETTERS = 3  # of a line that may be a running head
_LONGEST_HEAD = 100  # characters
_DIGITS = re.compile(r"\d+")
_EDGE = 3  # lines at the top and bottom of a page that may repeat
_FULL = 0.85  # of the usual width: the line was broken because it was full
_LOOSE = 0.65  # the next word may have been long
_HEADED = re.compile(
    r"(?i)(?:điều|article|section|§|chương|mục|phần|chapitre|titre|chapter|part)\b"
)


def without_running_lines(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """Pages without page numbers and the lines that repeat at their tops and bottoms."""
    seen: Counter[str] = Counter()
    for page in pages:
        lines = [line for line in page if line.strip()]
        seen.update({_shape(line) for line in (*lines[:_EDGE], *lines[-_EDGE:])})
    often = max(3, len(pages) // 4) if len(pages) > 2 else len(pages) + 1
    running = {shape for shape, times in seen.items() if times >= often}
    trimmed = [
        _trimmed(page, running, (number, len(pages))) for number, page in enumerate(pages, start=1)
    ]
    if len(trimmed) == 2:
        trimmed = _without_twins(*trimmed)
    return [_without_head(page) if number else page for number, page in enumerate(trimmed)]


def _without_twins(first: list[str], second: list[str]) -> list[list[str]]:
    """Two pages, a head that both have kept on the first only, a foot on the second only.

    Two pages are too few to tell a running line from a title: one copy always stays.
    """
    heads = _twins(first, second)
    feet = _twins(first[heads:][::-1], second[heads:][::-1])
    return [first[: len(first) - feet], second[heads:]]


def _twins(first: Sequence[str], second: Sequence[str]) -> int:
    """How many lines at the start of both are the same, and neither provisions nor sentences."""
    count = 0
    for one, other in zip(first[:_EDGE], second[:_EDGE], strict=False):
        line = one.strip()
        words = sum(c.isalpha() for c in line) >= _FEWEST_LETTERS
        provision = MARKER.match(line) or _ENDS.search(line) or len(line) > _LONGEST_HEAD
        if line.split() != other.split() or not words or provision:
            break
        count += 1
    return count


def _without_head(page: list[str]) -> list[str]:
    """Without a head that ends in "Page 2": short lines that are no provisions.

    Two pages are too few to tell by repetition what is a running line.
    """
    for at, line in enumerate(page[:_EDGE]):
        if _COUNTED.match(line):
            return page[at + 1 :]
        if MARKER.match(line) or len(line) > _LONGEST_HEAD or _ENDS.search(line):
            break
    return page


def _trimmed(page: Sequence[str], running: set[str], place: tuple[int, int]) -> list[str]:
    lines = list(page)
    for at in (0, -1):
        for _ in range(_EDGE):
            while lines and not lines[at].strip():
                lines.pop(at)
            if not lines or not (
                _PAGE_NUMBER.match(lines[at])
                or _shape(lines[at]) in running
                or _has_folio(lines[at], place)
            ):
                break
            lines.pop(at)
    return lines


def _has_folio(line: str, place: tuple[int, int]) -> bool:
    """Whether a short line ends or begins with its page's number: "Val – Page 2 of 9".

    Without a dash before it, the number and the total must be those of this very page, since a
    sentence, too, may end with "on page 2".
    """
    if len(line) > _LONGEST_HEAD or MARKER.match(line.strip()):
        return False
    if _FOLIO.search(line):
        return True
    counted = _COUNTED_END.search(line)
    return counted is not None and (int(counted[1]), int(counted[2])) == place


def _shape(line: str) -> str:
    """The line without its figures, which count pages; a marker's figures are its own."""
    if MARKER.match(line.strip()):
        return line.strip()
    return _DIGITS.sub("#", " ".join(line.split())).lower()


def paragraphs(pages: Sequence[Sequence[str]]) -> tuple[str, tuple[int, ...]]:
    """The text, one paragraph per line, and where each page begins in it.

    A line goes on the one before unless it begins with a marker, or the one before ended early or
    with a full stop. A word broken at a line end is whole again.
    """
    pieces: list[str] = []
    starts: list[int] = []
    length, before, width = 0, "", 0
    known = compounds(line for page in pages for line in page)
    for page in pages:
        starts.append(length)
        width = _usual([len(line.strip()) for line in page]) or width
        first = True
        for raw in page:
            line = " ".join(raw.split())
            if not line:
                before = before and before + "\n"  # an empty line ends a paragraph
                continue
            joint = _joint(before, line, width, known)
            if joint is None:  # a word broken at the line end
                pieces[-1] = pieces[-1][:-1]
                length -= 1
                joint = ""
            piece = joint + line if pieces else line
            pieces.append(piece)
            if first:
                starts[-1] = length + len(piece) - len(line)
                first = False
            length += len(piece)
            before = line
    return "".join(pieces), tuple(starts)


def _usual(widths: list[int]) -> int:
    """The width that nine lines in ten do not exceed."""
    widths = sorted(widths)
    return widths[len(widths) * 9 // 10] if widths else 0


def _joint(before: str, line: str, width: int, known: frozenset[str]) -> str | None:
    """What comes between two lines: a line end, a space, or ``None`` for a broken word."""
    if not before:
        return "\n"
    if before.endswith("\n") or MARKER.match(line):
        return "\n"
    if is_unfinished(before, line):
        return None if is_broken(before, line, known) else ""
    full = len(before) >= _FULL * width
    if line[0].islower() and not _ENDS.search(before):
        return " "
    if before.isupper() != line.isupper():
        return "\n"
    if _ENDS.search(before):
        return " " if full and before[-1] not in ";:" and len(before) > 40 else "\n"
    # no stop: the sentence goes on with a name or a figure, unless the line is a heading
    goes_on = len(before) >= _LOOSE * width > 25 and not _HEADED.match(before)
    return " " if (full and len(before) > 40) or goes_on else "\n"
