"""Headings that a file's outline (its bookmarks) names: paragraphs of their own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from assistant.readers.printed import Line, joined

_MOST_LINES = 4  # of one heading
_SHORTEST = 4  # characters


def key(text: str) -> str:
    """A heading without what an outline and a page print differently."""
    return "".join(c for c in text.casefold() if c.isalnum())


def with_headings(page: Sequence[Line], outline: frozenset[str]) -> list[Line]:
    """The lines; those that are together a title of the outline as one line that stands alone."""
    lines: list[Line] = []
    at = 0
    while at < len(page):
        taken = _title(page[at : at + _MOST_LINES], outline)
        if taken:
            heading = joined(page[at : at + taken])
            lines.append(replace(heading, text=" ".join(heading.text.split()), alone=True))
        else:
            lines.append(page[at])
        at += taken or 1
    return lines


def _title(lines: Sequence[Line], outline: frozenset[str]) -> int:
    """How many of the lines, from the first, are a title; 0 if none."""
    text = ""
    for count, line in enumerate(lines, start=1):
        if line.alone:
            return 0
        text += key(line.text)
        if text in outline:
            return count
    return 0


def titles(outline: Iterable[str]) -> frozenset[str]:
    return frozenset(k for title in outline if len(k := key(title)) >= _SHORTEST)
