"""Lines of a text and the markers that begin them, as nouns."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.provisions.grammar import Level

_LINE = re.compile(r"[^\n]*\S[^\n]*")


@dataclass(frozen=True, slots=True)
class Mark:
    """A marker: the levels it may be (several only where styles look alike), and its number."""

    levels: tuple[Level, ...]
    number: str
    start: int
    body: int


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the white space around it.

    ``quoted``: inside a quotation of several lines. ``bare``: without a letter or figure. ``full``:
    the line before it, in a text broken by hand, had no room for its first word.
    """

    start: int
    end: int
    marks: tuple[Mark, ...] = ()
    quoted: bool = False
    bare: bool = False
    full: bool = False


def spans(text: str) -> list[tuple[int, int]]:
    """Intervals of the lines that hold anything, stripped."""
    found = []
    for match in _LINE.finditer(text):
        line = match[0]
        start = match.start() + len(line) - len(line.lstrip())
        found.append((start, start + len(line.strip())))
    return found
