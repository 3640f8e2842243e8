"""Footnotes: small print at the bottom of a page, no part of the sentence that goes on above it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import replace
from statistics import median

from assistant.readers.printed import Line

_SMALL = 0.93  # of the height of the body's lines
_HIGHEST = 0.25  # of the way down the printed page: notes begin below
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_RAISED = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+|(?<=\w)[*†‡]{1,3}")
# a mark that is raised, a star, a number in brackets, or a number before a capital
_NOTE = re.compile(
    r"(?:([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|[*†‡]{1,3}|\d{1,3}(?=\.?\s*[^\W\d_a-zà-ÿ]))|[(\[](\d{1,3})[)\]])"
    r"\.?\s*(?=[^\W\d_]|[“\"«(])"
)


def body_height(pages: Sequence[Sequence[Line]]) -> float:
    """The usual height of the lines of a document; each counts once for each of its letters."""
    heights = [line.height for page in pages for line in page for _ in range(0, len(line.text), 20)]
    return median(heights) if heights else 0.0


def without_notes(page: Sequence[Line], usual: float) -> tuple[list[Line], list[Line]]:
    """The page's body, and its notes as "[2] See the register." lines, in order.

    The mark in the body goes, too, where its note is found, as it does in a DOCX file.
    """
    notes = _notes(page, usual)
    if not notes:
        return list(page), []
    taken = {id(line) for line in notes}
    marks = _marks(line.text for line in page if id(line) not in taken)
    numbers = {number for line in notes if (number := _number(line.text)) in marks}
    if not numbers:  # small print that no mark refers to
        return list(page), []

    def unmarked(found: re.Match[str]) -> str:
        return "" if found[0].translate(_SUPERSCRIPTS) in numbers else found[0]

    body = [line for line in page if id(line) not in taken]
    body = [
        replace(line, text=_RAISED.sub(unmarked, line.text)) if _RAISED.search(line.text) else line
        for line in body
    ]
    return body, [_labelled(line, numbers) for line in notes]


def _notes(page: Sequence[Line], usual: float) -> list[Line]:
    """Small print, in the order of reading, from a line with a note's mark on: column by column."""
    if not page or not usual or not all(line.right for line in page):
        return []
    top, bottom = min(line.top for line in page), max(line.bottom for line in page)
    lowest = top + _HIGHEST * (bottom - top)
    found: list[Line] = []
    within = False
    for line in page:
        small = line.height <= _SMALL * usual and not line.alone and line.top >= lowest
        within = small and (within or bool(_number(line.text)))
        if within:
            found.append(line)
    return found


def _number(text: str) -> str:
    found = _NOTE.match(text)
    return (found[1] or found[2]).translate(_SUPERSCRIPTS) if found else ""


def _marks(texts: Iterable[str]) -> set[str]:
    """The raised figures and the stars after words."""
    found = [mark for text in texts for mark in _RAISED.findall(text)]
    return {mark.translate(_SUPERSCRIPTS) for mark in found}


def _labelled(line: Line, numbers: Set[str]) -> Line:
    number = _number(line.text)
    if number not in numbers:
        return line
    return replace(line, text=_NOTE.sub(f"[{number}] ", line.text, count=1))
