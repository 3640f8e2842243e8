"""Columns of a page whose text was drawn row by row, left and right by turns.

Most programs draw a column after the other, and the order of drawing is the order of reading.
Where rows were drawn across the columns, the order is mended here from the page as a grid of
characters (pypdf's layout mode): a gutter is a place that is blank in line after line.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from statistics import median

Position = tuple[float, float]  # of a piece of text, in points from the left and from below

_FEWEST_ROWS = 5  # with text on both sides of a gutter
_SAME = 2.0  # points
_MOSTLY = 0.8  # of the rows that reach beyond the second column's start stop there
_OFTEN = 0.4  # of all rows have two columns
_FEWEST_IN_BLOCK = 3  # such rows between two lines that cross the gutter
_GUTTER = 2  # characters
_NARROWEST = 18  # characters of a usual line of a column
_FILLED = 0.6  # of its column: prose; the cells of a table are shorter
_FEWEST_WORDS = 3  # in a usual line of prose
_LARGEST = 500_000  # characters of a grid
_SAME_WORDS = 0.95  # of the words must be found by both ways of reading


def drawn_across(positions: Sequence[Position]) -> bool:
    """Whether the pen went from row to row, and in most rows on to the same second column.

    A page drawn column after column, a list whose numbers are drawn first, and words drawn one by
    one are none of this.
    """
    rows = [list(row) for _, row in groupby(positions, key=lambda at: round(at[1] / _SAME))]
    stops = Counter(
        round(x / _SAME) for row in rows for (before, _), (x, _) in pairwise(row) if x > before
    )
    for stop, times in stops.most_common(2):
        crossings = sum(row[0][0] < (stop - 1) * _SAME and row[-1][0] > (stop - 1) * _SAME
                        for row in rows)  # fmt: skip
        if times >= _FEWEST_ROWS and times >= _MOSTLY * crossings and times >= _OFTEN * len(rows):
            return True
    return False


def in_columns(grid: str, plain: str) -> str | None:
    """The text of ``grid`` column after column; ``None`` where there are no columns of prose.

    ``plain`` is the same page read without a grid. Where the two differ in their words (a font
    whose widths are wrong tears words in a grid) the result is ``None``, too.
    """
    lines = grid.expandtabs().split("\n")
    gutter = _gutter(lines) if len(grid) <= _LARGEST else None
    if gutter is None:
        return None
    text = "\n".join(_ordered(lines, gutter))
    words, others = Counter(text.split()), Counter(plain.split())
    if (words & others).total() < _SAME_WORDS * max(words.total(), others.total()):
        return None
    return text


def _gutter(lines: Sequence[str]) -> int | None:
    """Where the widest share of the lines is blank between text on both sides, if that is prose."""
    width = max(map(len, lines), default=0)
    rows: Counter[int] = Counter()
    for line in lines:
        end = len(line.rstrip())
        start = end - len(line.strip())
        rows.update(
            at for at in range(start + 1, end - _GUTTER) if line[at : at + _GUTTER].isspace()
        )
    if not rows:
        return None
    most = max(rows.values())
    best = [at for at in range(width) if rows[at] == most]
    at = best[-1]  # the last blank before the next column
    if most < _FEWEST_ROWS:
        return None
    both = [line for line in lines if _is_both(line, at)]
    sides = [line[:at].strip() for line in both], [line[at:].strip() for line in both]
    return at if all(map(_is_prose, sides)) else None


def _is_both(line: str, at: int) -> bool:
    """Whether the line is blank at the gutter, with text on both sides."""
    blank = line[at : at + _GUTTER].isspace()
    return blank and bool(line[:at].strip()) and bool(line[at:].strip())


def _is_prose(side: Sequence[str]) -> bool:
    """Lines that are nearly all full, of words."""
    lengths = [len(line) for line in side]
    words = median(sum(word[:1].isalpha() for word in line.split()) for line in side)
    usual = median(lengths)
    return usual >= max(_NARROWEST, _FILLED * max(lengths)) and words >= _FEWEST_WORDS


def _ordered(lines: Sequence[str], gutter: int) -> Iterator[str]:
    """Blocks one below the other, in each the left column before the right one."""
    block: list[str] = []
    for number, line in enumerate(lines):
        crossing = bool(line[gutter : gutter + _GUTTER].strip())
        if crossing or _is_row(lines, number, gutter):
            yield from _block(block, gutter)
            block = []
        if crossing:
            yield line
        else:
            block.append(line)
    yield from _block(block, gutter)


def _is_row(lines: Sequence[str], number: int, gutter: int) -> bool:
    """Whether a row of a table begins: both sides anew after a blank line."""
    above = number > 0 and not lines[number - 1].strip()
    return above and _is_both(lines[number], gutter)


def _block(lines: Sequence[str], gutter: int) -> Iterator[str]:
    """The left column, then the right one, each of which may hold columns itself.

    A line or two that happen to be blank at the gutter stay whole.
    """
    if sum(_is_both(line, gutter) for line in lines) < _FEWEST_IN_BLOCK:
        yield from lines
        return
    for column in ([line[:gutter] for line in lines], [line[gutter:] for line in lines]):
        within = _gutter(column)
        yield from column if within is None else _ordered(column, within)
