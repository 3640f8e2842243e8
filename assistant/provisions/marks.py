"""Lines of a text, and which of them begin with a marker."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from assistant.provisions.grammar import Grammar, Level
from assistant.provisions.quotes import quoted_spans
from assistant.provisions.wording import quoted_lines
from assistant.types import Span

_LINE = re.compile(r"[^\n]*\S[^\n]*")
# the first item of a list that a cell of a table introduces
_LISTED = re.compile(r"(?<=[:;])\s\|\s(?=(?:\([a-z\d]{1,4}\)|—|–)\s\|\s)")
_SAYS = re.compile(r"[^\W_]")
_MARKUP = re.compile(r"(?:\#{1,6}\s+|\*\*)")
_TAIL = 24  # characters before a line end in which a reference's last word stands
_IN_LISTS = {",", "and", "or", "và", "hoặc", "et", "ou"}
# a text broken by hand: narrow, with both empty lines and lines that follow at once
_FEWEST_WRAPPED, _WIDEST_WRAPPED, _MIXED = 8, 110, 0.2
# or nearly every line that another follows at once is full, and some empty lines
_FULL, _SOLID = 0.75, 0.95
# or a page of a PDF without empty lines: most lines that no stop ends are full
_FEWEST_FULL, _NARROWEST, _MOSTLY = 20, 60, 0.6
_STOPS = re.compile(r"[.!?…;:][”»\"’)\]]{0,2}$")
_INDENT, _RAGGED = 5, 1.4
_SPACE = re.compile(r"\s")
# what a list item, a sentence or a heading before a marker ends with
_CLOSED_BEFORE = re.compile(r"(?:[.;:—!?][”»\"’)\]]{0,2}|[;,]\s(?:and|or|et|ou|và|hoặc))$|[*]$")
_BOUND = 400  # characters in which a marker must end


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


def marked(text: str, grammar: Grammar, levels: tuple[Level, ...]) -> list[Line]:
    """The lines of a text with the markers that begin them.

    In a text broken by hand a paragraph is one line: where empty lines stand between paragraphs,
    up to the next of them, and where none do, up to a short line or a full stop.
    """
    physical = list(_cells(text, spans(text)))
    after_full = _after_full(text, physical)
    lines = list(_marked(text, grammar, levels, physical, after_full))
    if after_full:
        return _joined(text, lines, full=True)
    if _is_mixed(text, physical):
        return _joined(text, lines)
    least = _least_full(text, physical)
    return _joined_page(text, lines, least) if least else lines


def _cells(text: str, lines: list[Span]) -> Iterator[Span]:
    """Lines, and what begins a list in a cell: "(1) | Annex V is amended: | (a) | in Part 1 …"."""
    cuts = [match.end() for match in _LISTED.finditer(text)]
    if cuts:
        quoted = quoted_spans(text)
        starts = [start for start, _ in quoted]
        cuts = [c for c in cuts if not _inside(c, quoted, starts)]
    for start, end in lines:
        while cuts and cuts[0] < end:
            cut = cuts.pop(0)
            yield start, start + len(text[start:cut].rstrip(" |"))
            start = cut
        yield start, end


def _inside(offset: int, quoted: tuple[Span, ...], starts: list[int]) -> bool:
    at = bisect_right(starts, offset) - 1
    return at >= 0 and offset < quoted[at][1]


def _is_narrow(lines: list[tuple[int, int]]) -> bool:
    lengths = sorted(end - start for start, end in lines)
    return len(lines) >= _FEWEST_WRAPPED and lengths[len(lengths) * 19 // 20] <= _WIDEST_WRAPPED


def _adjacent(text: str, lines: list[tuple[int, int]]) -> list[int]:
    """Places of the lines that follow the one before at once."""
    pairs = enumerate(pairwise(lines), start=1)
    return [i for i, (a, b) in pairs if text.count("\n", a[1], b[0]) == 1]


def _is_mixed(text: str, lines: list[tuple[int, int]]) -> bool:
    if not _is_narrow(lines):
        return False
    return _MIXED < len(_adjacent(text, lines)) / len(lines) < 1 - _MIXED


def _after_full(text: str, lines: list[tuple[int, int]]) -> set[int]:
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


def _joined(text: str, lines: list[Line], *, full: bool = False) -> list[Line]:
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


def _least_full(text: str, lines: list[tuple[int, int]]) -> int:
    """Characters of a full line, where most lines are full and none is empty; else 0."""
    if len(lines) < _FEWEST_FULL or not _is_narrow(lines):
        return 0
    width = sorted(end - start for start, end in lines)[len(lines) * 19 // 20]
    if width < _NARROWEST or len(_adjacent(text, lines)) < (1 - _MIXED) * len(lines):
        return 0
    open_ended = [e - s for s, e in lines if not _STOPS.search(text, max(s, e - 4), e)]
    full = sum(length >= _FULL * width for length in open_ended)
    return int(_FULL * width) if full >= _MOSTLY * len(open_ended) else 0


def _joined_page(text: str, lines: list[Line], least: int) -> list[Line]:
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


def _marked(
    text: str,
    grammar: Grammar,
    levels: tuple[Level, ...],
    lines: list[tuple[int, int]],
    after_full: set[int],
) -> Iterator[Line]:
    """Each line as it stands."""
    quoted = quoted_lines(text, lines, grammar)
    before = -1
    for i, (start, end) in enumerate(lines):
        if i in quoted:
            yield Line(start, end, (), quoted=True)
        elif not _SAYS.search(text, start, end):
            yield Line(start, end, (), bare=True)
        else:
            adjacent = before >= 0 and text.count("\n", before, start) == 1
            tail = text[max(0, before - _TAIL) : before] if adjacent else ""
            full = i in after_full
            runs_on = full and not _CLOSED_BEFORE.search(tail)
            marks = () if runs_on else tuple(_marks(text, start, end, grammar, levels, tail))
            yield Line(start, end, marks, full=full)
        before = end


def _marks(
    text: str, start: int, end: int, grammar: Grammar, levels: tuple[Level, ...], tail: str
) -> Iterator[Mark]:
    """The marker at the beginning of a line and those that follow it at once: "I. - 1° …"."""
    lead = grammar.leads.search(tail) if tail else None
    if lead and lead[0].lower() not in _IN_LISTS:
        return
    stop = min(end, start + _BOUND)
    at, tried = start, levels
    if lead:  # "…, Article 5" goes on; "…, and (b)" is a list
        tried = tuple(level for level in levels if level.kind not in ("container", "article"))
    markup = _MARKUP.match(text, start, stop)
    mark = _structural(text, markup.end(), start, stop, tried) if markup else None
    while mark := mark or _mark(text, at, stop, tried):
        yield mark
        level = mark.levels[0]
        if level.kind not in ("article", "para", "point") or mark.body >= end or not mark.number:
            return
        at, tried, mark = mark.body, grammar.items, None


def _structural(
    text: str, at: int, start: int, stop: int, levels: tuple[Level, ...]
) -> Mark | None:
    """ "## § 1.1 Definitions": what stands behind the markup."""
    kinds = tuple(level for level in levels if level.kind in ("container", "article"))
    mark = _mark(text, at, stop, kinds)
    return replace(mark, start=start) if mark else None


def _mark(text: str, at: int, stop: int, levels: tuple[Level, ...]) -> Mark | None:
    found: list[tuple[Level, re.Match[str]]] = []
    for level in levels:
        match = level.marker.match(text, at, stop)
        if not match or (found and (level.kind != "point" or match["n"] != found[0][1]["n"])):
            continue
        found.append((level, match))
        if level.kind != "point" or not match["n"]:
            break
    if not found:
        return None
    first = found[0][1]
    return Mark(tuple(level for level, _ in found), first["n"] or "", at, first.end())
