"""Tables without ruled lines, known by columns that stay blank between row after row.

Precision first: columns of prose, lists, letterheads and blocks of signatures are laid out in much
the same way and are no tables.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from assistant.readers.printed import Line, around
from assistant.readers.rows import as_line, in_rows
from assistant.readers.tables import Table, row_of

Gutter = tuple[float, float]  # from where to where it is blank
_GAP = 1.0  # of a line's height: wider ones part cells
_NARROWEST = 0.8  # of it: a gutter
_FARTHEST = 2.5  # of it: between two rows of a table
_FEWEST = 3  # rows with two cells, of three columns and more
_FEWEST_OF_TWO = 5  # of two columns
_FILLED = 0.5  # of the rows have two cells
_FIGURES = 0.6  # of a column's cells
_PROSE_WORDS, _PROSE = 4, 25  # words and characters of a usual line of prose
_CENTRED = 8.0  # points
_LOOSER = 1.4  # times the smallest distance of two lines: rows stand further apart than lines
_MARKER = re.compile(r"\W*(?:\w{1,3}|[ivxIVX]+)?[.)°]?\W*$")
_FIGURE = re.compile(r"[-–+(]?[\d$€£][\d.,/ %:–-]*|[-–—]$")


@dataclass(frozen=True, slots=True)
class _Block:
    """Rows one below the other and the gutters that run through all of them."""

    rows: list[list[Line]]
    gutters: list[Gutter]


def aligned_tables(pieces: Sequence[Line], taken: frozenset[int]) -> Iterator[Table]:
    """The tables among the pieces that are not ``taken``, from the top."""
    number_of = {id(p): at for at, p in enumerate(pieces) if at not in taken}
    rows = in_rows(piece for at, piece in enumerate(pieces) if at not in taken)
    for block in _blocks(rows):
        cells = [_in_columns(row, block.gutters) for row in block.rows]
        while cells and _filled(cells[0]) < 2:
            cells.pop(0)
        while cells and _filled(cells[-1]) < 2:
            cells.pop()
        if len(block.gutters) == 1 and _are_centred(cells):
            sides = [replace(as_line(row[side]), alone=True)
                     for side in (0, 1) for row in cells if row[side]]  # fmt: skip
            numbers = frozenset(number_of[id(p)] for row in cells for cell in row for p in cell)
            yield Table(numbers, tuple(sides))
            continue
        order = [[[number_of[id(p)] for p in cell] for cell in row] for row in cells]
        if _is_table(cells, order):
            numbers = frozenset(n for row in order for cell in row for n in cell)
            lines = (row_of([[as_line(r) for r in in_rows(cell)] for cell in row])
                     for row in _whole(cells))  # fmt: skip
            yield Table(numbers, tuple(lines))


def _are_centred(cells: Sequence[Sequence[Sequence[Line]]]) -> bool:
    """Whether two columns are each centred: the head of a letter, or two signatures."""
    for column in zip(*cells, strict=True):
        boxes = [around(cell) for cell in column if cell]
        middles, lefts = [b[0] + b[2] for b in boxes], [b[0] for b in boxes]
        spread = max(middles, default=0.0) - min(middles, default=0.0)
        if len(boxes) < 2 or spread > _CENTRED or max(lefts) - min(lefts) < _CENTRED:
            return False
    return True


def _blocks(rows: Sequence[list[Line]]) -> Iterator[_Block]:
    at = 0
    while at < len(rows):
        gutters = _gaps(rows[at])
        block = [rows[at]]
        at += 1
        while gutters and at < len(rows):
            height = rows[at][0].height
            if rows[at][0].top - block[-1][0].bottom > _FARTHEST * height:
                break
            narrower = _cut(gutters, rows[at])
            alone = not _gaps(rows[at])
            if 2 * len(narrower) <= len(gutters) or (alone and len(narrower) < len(gutters)):
                break
            gutters = narrower
            block.append(rows[at])
            at += 1
        if len(block) > 1:
            yield _Block(block, gutters)


def _gaps(row: Sequence[Line]) -> list[Gutter]:
    """The wide blanks of a row."""
    return [
        (before.right, piece.left)
        for before, piece in pairwise(row)
        if piece.left - before.right >= _GAP * max(before.height, piece.height)
    ]


def _cut(gutters: Sequence[Gutter], row: Sequence[Line]) -> list[Gutter]:
    """What stays blank of the gutters beside another row."""
    left = list(gutters)
    for piece in row:
        cut: list[Gutter] = []
        for start, end in left:
            if piece.right <= start or piece.left >= end:
                cut.append((start, end))
            else:
                cut += ((start, piece.left), (piece.right, end))
        left = cut
    narrowest = _NARROWEST * row[0].height
    return [(start, end) for start, end in left if end - start >= narrowest]


def _in_columns(row: Sequence[Line], gutters: Sequence[Gutter]) -> list[list[Line]]:
    cells: list[list[Line]] = [[] for _ in range(len(gutters) + 1)]
    for piece in row:
        cells[sum(piece.left >= end for _, end in gutters)].append(piece)
    return cells


def _filled(row: Sequence[Sequence[Line]]) -> int:
    return sum(map(bool, row))


def _is_table(
    cells: Sequence[Sequence[Sequence[Line]]], order: Sequence[Sequence[Sequence[int]]]
) -> bool:
    """Whether enough rows have two cells of data, and at most one column is prose."""
    full = sum(_filled(row) > 1 for row in cells)
    if full < _FEWEST or full < _FILLED * len(cells):
        return False
    columns = [
        [as_line(cell).text for cell in column if cell] for column in zip(*cells, strict=True)
    ]
    data = columns[1:] if all(map(_MARKER.match, columns[0][1:])) else columns  # a list's numbers
    data = [column for column in data if column]
    figures = [c for c in data if sum(bool(_FIGURE.match(t)) for t in c) >= _FIGURES * len(c)]
    if len(data) < 2 or sum(map(_is_prose, data)) > 1:
        return False
    if len(data) == 2 and (full < _FEWEST_OF_TWO or not figures):
        return False
    return bool(figures) or _by_rows(order)


def _is_prose(column: Sequence[str]) -> bool:
    words = median(len(text.split()) for text in column)
    return words >= _PROSE_WORDS and median(map(len, column)) >= _PROSE


def _by_rows(order: Sequence[Sequence[Sequence[int]]]) -> bool:
    """Whether the rows were drawn one after the other, and not column after column."""
    spans = [(min(n), max(n)) for row in order if (n := [i for cell in row for i in cell])]
    return sum(one[1] < other[0] for one, other in pairwise(spans)) > len(spans) / 2


def _whole(cells: Sequence[Sequence[Sequence[Line]]]) -> list[list[list[Line]]]:
    """Rows whose cells may go on over several lines."""
    boxes = [around([piece for cell in row for piece in cell]) for row in cells]
    steps = [below[1] - above[1] for above, below in pairwise(boxes)]
    looser = max(steps) >= _LOOSER * min(steps)
    limit = (max(steps) + min(steps)) / 2
    rows = [[list(cell) for cell in cells[0]]]
    for row, step in zip(cells[1:], steps, strict=True):
        goes_on = step < limit if looser else not row[0]
        if not goes_on or _filled(row) == len(row):
            rows.append([[] for _ in row])
        for cell, more in zip(rows[-1], row, strict=True):
            cell.extend(more)
    return rows
