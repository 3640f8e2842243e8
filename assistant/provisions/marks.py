"""Lines of a text, and which of them begin with a marker."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from assistant.provisions.grammar import Grammar, Level
from assistant.provisions.lines import Line, Mark, spans
from assistant.provisions.quotes import quoted_spans
from assistant.provisions.wording import quoted_lines
from assistant.provisions.wraps import after_full, is_mixed, joined, joined_page, least_full
from assistant.types import Span

# the first item of a list that a cell of a table introduces
_LISTED = re.compile(r"(?<=[:;])\s\|\s(?=(?:\([a-z\d]{1,4}\)|—|–)\s\|\s)")
_SAYS = re.compile(r"[^\W_]")
_MARKUP = re.compile(r"(?:\#{1,6}\s+|\*\*)")
_TAIL = 24  # characters before a line end in which a reference's last word stands
_IN_LISTS = {",", "and", "or", "và", "hoặc", "et", "ou"}
# what a list item, a sentence or a heading before a marker ends with
_CLOSED_BEFORE = re.compile(r"(?:[.;:—!?][”»\"’)\]]{0,2}|[;,]\s(?:and|or|et|ou|và|hoặc))$|[*]$")
_BOUND = 400  # characters in which a marker must end


def marked(text: str, grammar: Grammar, levels: tuple[Level, ...]) -> list[Line]:
    """The lines of a text with the markers that begin them.

    In a text broken by hand a paragraph is one line: where empty lines stand between paragraphs,
    up to the next of them, and where none do, up to a short line or a full stop.
    """
    physical = list(_cells(text, spans(text)))
    filled = after_full(text, physical)
    lines = list(_marked(text, grammar, levels, physical, filled))
    if filled:
        return joined(text, lines, full=True)
    if is_mixed(text, physical):
        return joined(text, lines)
    least = least_full(text, physical)
    return joined_page(text, lines, least) if least else lines


def _cells(text: str, lines: list[Span]) -> Iterator[Span]:
    """Lines, and what begins a list in a cell: "(1) | Annex V is amended: | (a) | in Part 1 …"."""
    cuts = [match.end() for match in _LISTED.finditer(text)]
    if cuts:
        quoted = quoted_spans(text)
        starts = [start for start, _ in quoted]
        cuts = [c for c in reversed(cuts) if not _inside(c, quoted, starts)]  # the next one last
    for start, end in lines:
        while cuts and cuts[-1] < end:
            cut = cuts.pop()
            yield start, start + len(text[start:cut].rstrip(" |"))
            start = cut
        yield start, end


def _inside(offset: int, quoted: tuple[Span, ...], starts: list[int]) -> bool:
    at = bisect_right(starts, offset) - 1
    return at >= 0 and offset < quoted[at][1]


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
