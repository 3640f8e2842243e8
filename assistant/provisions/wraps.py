"""Texts broken by hand or by a page: which lines go on with the line before."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from assistant.provisions.lines import Line

# a text broken by hand: narrow, with both empty lines and lines that follow at once
_FEWEST_WRAPPED, _WIDEST_WRAPPED, _MIXED = 8, 110, 0.2
# or nearly every line that another follows at once is full, and some empty lines
_FULL, _SOLID = 0.75, 0.95
# or a page of a PDF without empty lines: most lines that no stop ends are full
_FEWEST_FULL, _NARROWEST, _MOSTLY = 20, 60, 0.6
_STOPS = re.compile(r"[.!?…;:][”»\"’)\]]{0,2}$")
_INDENT, _RAGGED = 5, 1.4
_SPACE = re.compile(r"\s")


def _is_narrow(lines: list[tuple[int, int]]) -> bool:
    lengths = sorted(end - start for start, end in lines)
    return len(lines) >= _FEWEST_WRAPPED and lengths[len(lengths) * 19 // 20] <= _WIDEST_WRAPPED


def _adjacent(text: str, lines: list[tuple[int, int]]) -> list[int]:
    """Places of the lines that follow the one before at once."""
    pairs = enumerate(pairwise(lines), start=1)
    return [i for i, (a, b) in pairs if text.count("\n", a[1], b[0]) == 1]


def is_mixed(text: str, lines: list[tuple[int, int]]) -> bool:
    """Narrow lines, some behind empty ones and some not: paragraphs broken by hand."""
    if not _is_narrow(lines):
        return False
    return _MIXED < len(_adjacent(text, lines)) / len(lines) < 1 - _MIXED


def after_full(text: str, lines: list[tuple[int, int]]) -> set[int]:
    """Places of lines after a full one, where nearly all breaks are of this kind; else empty."""
    if not _is_narrow(lines):
        return set()
    adjacent = _adjacent(text, lines)
    if not _MIXED < len(adjacent) / len(lines) < _SOLID:
        return set()
    lengths = sorted(lines[i - 1][1] - lines[i - 1][0] for i in adjacent)
    width = lengths[len(lengths) * 9 // 10] - 2
    if lengths[len(lengths) * 49 // 50] > _RAGGED * width:
        return set()
    full = {i for i in adjacent if _is_full(text, lines[i - 1], lines[i], width)}
    return full if len(full) > _FULL * len(adjacent) else set()


def _is_full(text: str, line: tuple[int, int], after: tuple[int, int], width: int) -> bool:
    """No room for the next line's first word; a first line may have been indented."""
    space = _SPACE.search(text, *after)
    taken = line[1] - line[0] + 1 + (space.start() if space else after[1]) - after[0]
    return taken > width or (taken > width - _INDENT and text[line[1] - 1] not in ".:;")


def joined(text: str, lines: list[Line], *, full: bool = False) -> list[Line]:
    """Paragraphs as one line; ``full``: only full lines run on."""
    found: list[Line] = []
    for line in lines:
        goes_on = found and not line.marks and text.count("\n", found[-1].end, line.start) == 1
        goes_on = goes_on and (line.full or not full)
        if goes_on and line.quoted == found[-1].quoted and not line.bare:
            found[-1] = replace(found[-1], end=line.end)
        else:
            found.append(line)
    return found


def least_full(text: str, lines: list[tuple[int, int]]) -> int:
    """Characters of a full line, where most lines are full and none is empty; else 0."""
    if len(lines) < _FEWEST_FULL or not _is_narrow(lines):
        return 0
    width = sorted(end - start for start, end in lines)[len(lines) * 19 // 20]
    if width < _NARROWEST or len(_adjacent(text, lines)) < (1 - _MIXED) * len(lines):
        return 0
    open_ended = [e - s for s, e in lines if not _STOPS.search(text, max(s, e - 4), e)]
    full = sum(length >= _FULL * width for length in open_ended)
    return int(_FULL * width) if full >= _MOSTLY * len(open_ended) else 0


def joined_page(text: str, lines: list[Line], least: int) -> list[Line]:
    """Lines that go on from a full line joined to it."""
    found: list[Line] = []
    for before, line in zip((None, *lines), lines, strict=False):
        if before and _runs_on(text, before, line, least) and line.quoted == found[-1].quoted:
            found[-1] = replace(found[-1], end=line.end)
        else:
            found.append(line)
    return found


def _runs_on(text: str, before: Line, line: Line, least: int) -> bool:
    goes_on = text[line.start].islower() and not line.marks
    shortest = least // 2 if goes_on else least  # a long word may have left its line half empty
    if line.bare or before.end - before.start < shortest:
        return False
    if text.count("\n", before.end, line.start) > 1:
        return False
    stopped = _STOPS.search(text, before.end - 4, before.end) is not None
    if line.marks:  # a dash in the middle of a sentence
        return not line.marks[0].number and line.marks[0].levels[0].kind == "point" and not stopped
    full = before.end - before.start >= least
    return not stopped or (goes_on and full)
