"""Running heads, feet and page numbers, which are no part of the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from assistant.readers.lines import ENDS, MARKER
from assistant.readers.printed import Line

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


def without_running_lines(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Pages without page numbers and the lines that repeat at their tops and bottoms.

    Tops and bottoms are those of the page where places are known: a head may be drawn last.
    """
    ordered = [_from_the_top(page) for page in pages]
    seen: Counter[str] = Counter()
    for page in ordered:
        lines = [line.text for line in page if line.text.strip()]
        margin = [line.text for line in page if _is_upended(line)]
        seen.update({_shape(line) for line in (*lines[:_EDGE], *lines[-_EDGE:], *margin)})
    often = max(3, len(pages) // 4) if len(pages) > 2 else len(pages) + 1
    running = {shape for shape, times in seen.items() if times >= often}
    trimmed = [
        _trimmed(page, running, (number, len(pages)))
        for number, page in enumerate(ordered, start=1)
    ]
    if len(trimmed) == 2:
        trimmed = _without_twins(*trimmed)
    trimmed = [_without_head(page) if number else page for number, page in enumerate(trimmed)]
    kept = {id(line) for page in trimmed for line in page}
    return [[line for line in page if id(line) in kept] for page in pages]


def _from_the_top(page: Sequence[Line]) -> list[Line]:
    if not all(line.right for line in page):
        return list(page)
    return sorted(page, key=lambda line: (round(line.middle), line.left))


def _without_twins(first: list[Line], second: list[Line]) -> list[list[Line]]:
    """Two pages, a head that both have kept on the first only, a foot on the second only.

    Two pages are too few to tell a running line from a title: one copy always stays.
    """
    heads = _twins(first, second)
    feet = _twins(first[heads:][::-1], second[heads:][::-1])
    return [first[: len(first) - feet], second[heads:]]


def _twins(first: Sequence[Line], second: Sequence[Line]) -> int:
    """How many lines at the start of both are the same, and neither provisions nor sentences."""
    count = 0
    for one, other in zip(first[:_EDGE], second[:_EDGE], strict=False):
        line = one.text.strip()
        words = sum(c.isalpha() for c in line) >= _FEWEST_LETTERS
        provision = MARKER.match(line) or ENDS.search(line) or len(line) > _LONGEST_HEAD
        if line.split() != other.text.split() or not words or provision or one.alone:
            break
        count += 1
    return count


def _without_head(page: list[Line]) -> list[Line]:
    """Without a head that ends in "Page 2": short lines that are no provisions.

    Two pages are too few to tell by repetition what is a running line.
    """
    for at, line in enumerate(page[:_EDGE]):
        if _COUNTED.match(line.text):
            return page[at + 1 :]
        if MARKER.match(line.text) or len(line.text) > _LONGEST_HEAD or ENDS.search(line.text):
            break
    return page


def _trimmed(page: Sequence[Line], running: set[str], place: tuple[int, int]) -> list[Line]:
    lines = [line for line in page if not (_is_upended(line) and _shape(line.text) in running)]
    for at in (0, -1):
        for _ in range(_EDGE):
            while lines and not lines[at].text.strip():
                lines.pop(at)
            if not lines or not _is_running(lines[at], running, place):
                break
            lines.pop(at)
    return lines


def _is_upended(line: Line) -> bool:
    """Whether it runs along the margin: a printer's or a scanner's mark, if it is on many pages."""
    return line.right > 0 and line.height > line.right - line.left and len(line.text) > _EDGE


def _is_running(line: Line, running: set[str], place: tuple[int, int]) -> bool:
    if line.alone:  # the head of a table that goes on is the table's
        return False
    text = line.text
    return bool(_PAGE_NUMBER.match(text)) or _shape(text) in running or _has_folio(text, place)


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
