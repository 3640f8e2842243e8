"""Tables with ruled lines: each row a line of its own, its cells set apart by " | ".

The cells are those that the ruled lines close; a cell over several rows or columns counts once,
where it begins, as in a DOCX file.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.readers.printed import Line, Page, Rectangle, around
from assistant.readers.rows import as_line, as_lines, in_rows

_NEAR = 3.0  # points: lines closer than this are one
_MOST = 400_000  # pairs of lines that are looked at
_MOST_CELLS = 20_000
_THROUGH, _UNDER = 0.2, 0.97  # of a word's height, from its top: where its own lines are
_BLANK = 1.5  # of a line's height
_FEWEST = 2  # rows with two cells that are filled
_FEWEST_ROWS = 3  # of figures
_PROSE = 15  # characters in a usual line of prose, at least
_LONG = 300  # characters: two cells as long side by side are columns of prose
Cell = tuple[int, int]  # row, column
BAR = " | "


@dataclass(frozen=True, slots=True)
class Table:
    """The pieces that a table takes in, by their numbers on the page, and its lines."""

    taken: frozenset[int]
    lines: tuple[Line, ...]


def ruled_tables(page: Page) -> Iterator[Table]:
    """The tables of a page, from the top."""
    if not page.across or not page.down:
        return
    across, down = _merged(_between(page), 1), _merged(page.down, 0)
    if len(across) * len(down) > _MOST:
        return
    for rules_across, rules_down in _connected(across, down):
        grid = _Grid.of(rules_across, rules_down)
        if grid is None:
            continue
        table = grid.table(page.pieces)
        if table is not None:
            yield table


def _between(page: Page) -> list[Rectangle]:
    """The lines across that stand between words, not under them or through them."""
    pieces = sorted(page.pieces, key=lambda piece: piece.top)
    tops = [piece.top for piece in pieces]
    highest = max((piece.height for piece in pieces), default=0.0)
    found = []
    for rule in page.across:
        y = (rule[1] + rule[3]) / 2
        near = pieces[bisect_left(tops, y - highest) : bisect_right(tops, y)]
        under = [
            p
            for p in near
            if p.top + _THROUGH * p.height < y < p.top + _UNDER * p.height
            and p.left < rule[2] and rule[0] < p.right
        ]  # fmt: skip
        left, right = (around(under)[0], around(under)[2]) if under else (rule[2], rule[0])
        if rule[0] < left - _NEAR or rule[2] > right + _NEAR:
            found.append(rule)
    return found


def _merged(rules: Sequence[Rectangle], axis: int) -> list[Rectangle]:
    """Lines that go on one another as one. ``axis`` 1: by height (across), 0: by side (down)."""
    along = 1 - axis
    found: list[list[float]] = []
    places: list[float] = []
    for rule in sorted(rules, key=lambda r: (round((r[axis] + r[axis + 2]) / 2), r[along])):
        at = (rule[axis] + rule[axis + 2]) / 2
        last = found[-1] if found else None
        if last and abs(places[-1] - at) <= _NEAR / 2 and rule[along] <= last[along + 2] + _NEAR:
            last[along + 2] = max(last[along + 2], rule[along + 2])
            continue
        found.append(list(rule))
        places.append(at)
    return [(r[0], r[1], r[2], r[3]) for r in found]


def _connected(
    across: Sequence[Rectangle], down: Sequence[Rectangle]
) -> Iterator[tuple[list[Rectangle], list[Rectangle]]]:
    """Groups of lines that meet, from the top."""
    owner = list(range(len(across) + len(down)))

    def root(at: int) -> int:
        while owner[at] != at:
            owner[at] = owner[owner[at]]
            at = owner[at]
        return at

    for i, (left, top, right, bottom) in enumerate(across):
        for j, (x, y, x_end, y_end) in enumerate(down, start=len(across)):
            meets = left - _NEAR <= x_end and x <= right + _NEAR
            if meets and y - _NEAR <= bottom and top <= y_end + _NEAR:
                owner[root(i)] = root(j)
    groups: dict[int, tuple[list[Rectangle], list[Rectangle]]] = {}
    for at in range(len(owner)):
        side = at >= len(across)
        rule = down[at - len(across)] if side else across[at]
        groups.setdefault(root(at), ([], []))[side].append(rule)
    both = [group for group in groups.values() if all(group)]
    yield from sorted(both, key=lambda group: min(rule[1] for rule in group[1]))


def _stops(places: Sequence[float]) -> list[float]:
    """Places from the first to the last, those close together as one."""
    found: list[float] = []
    for at in sorted(places):
        if not found or at - found[-1] > _NEAR:
            found.append(at)
    return found


@dataclass(frozen=True, slots=True)
class _Grid:
    xs: list[float]
    ys: list[float]
    across: list[Rectangle]
    down: list[Rectangle]

    @classmethod
    def of(cls, across: list[Rectangle], down: list[Rectangle]) -> _Grid | None:
        """The grid of lines that meet, with the open sides that only the other lines reach."""
        xs = [(r[0] + r[2]) / 2 for r in down]
        xs += [min(r[0] for r in across), max(r[2] for r in across)]
        ys = [(r[1] + r[3]) / 2 for r in across]
        ys += [min(r[1] for r in down), max(r[3] for r in down)]
        grid = cls(_stops(xs), _stops(ys), across, down)
        columns, rows = len(grid.xs) - 1, len(grid.ys) - 1
        return grid if columns > 1 and rows > 0 and rows * columns <= _MOST_CELLS else None

    def table(self, pieces: Sequence[Line]) -> Table | None:
        """The rows; None where there are no two cells with text side by side."""
        cells: dict[Cell, list[Line]] = {}
        taken = set()
        anchors = self._anchors()
        for number, piece in enumerate(pieces):
            row = bisect_right(self.ys, piece.middle) - 1
            # what is longer than its cell stands out on the right
            x = piece.left + min((piece.right - piece.left) / 2, _NEAR)
            column = bisect_right(self.xs, x) - 1
            if 0 <= row < len(self.ys) - 1 and 0 <= column < len(self.xs) - 1:
                cells.setdefault(anchors[row, column], []).append(piece)
                taken.add(number)
        rows = sorted({row for row, _ in cells})
        columns = sorted({column for _, column in cells})
        if len(columns) < 2 or any(map(_is_torn, cells.values())):
            return None
        lines: list[Line] = []
        for row in rows:
            lines += _row([cells.get((row, column), []) for column in columns])
        if sum(line.alone for line in lines) < _FEWEST:
            return None  # frames around prose
        return Table(frozenset(taken), tuple(lines))

    def _anchors(self) -> dict[Cell, Cell]:
        """The first cell of the one that each place of the grid belongs to."""
        before = _walls(self.down, self.xs, 0)
        above = _walls(self.across, self.ys, 1)
        first: dict[Cell, Cell] = {}
        for row, (top, bottom) in enumerate(pairwise(self.ys)):
            for column, (left, right) in enumerate(pairwise(self.xs)):
                if column and not _stands(before.get(column, ()), (top + bottom) / 2):
                    first[row, column] = first[row, column - 1]
                elif row and not _stands(above.get(row, ()), (left + right) / 2):
                    first[row, column] = first[row - 1, column]
                else:
                    first[row, column] = (row, column)
        return first


def _walls(
    rules: Sequence[Rectangle], stops: Sequence[float], axis: int
) -> dict[int, list[tuple[float, float]]]:
    """From where to where each line of the grid is drawn, by its number."""
    walls: dict[int, list[tuple[float, float]]] = {}
    for rule in rules:
        at = (rule[axis] + rule[axis + 2]) / 2
        number = bisect_right(stops, at + _NEAR) - 1
        walls.setdefault(number, []).append((rule[1 - axis], rule[3 - axis]))
    return walls


def _stands(wall: Sequence[tuple[float, float]], at: float) -> bool:
    return any(start <= at <= end for start, end in wall)


def _is_torn(cell: Sequence[Line]) -> bool:
    """Whether two sides of a cell are prose with a blank between: it is no cell, but two frames."""
    pairs = [
        (before, piece)
        for row in in_rows(cell)
        for before, piece in pairwise(row)
        if piece.left - before.right > _BLANK * piece.height
        and min(len(before.text), len(piece.text)) >= _PROSE
    ]
    ends, starts = [one.right for one, _ in pairs], [other.left for _, other in pairs]
    return len(pairs) > 1 and max(ends) < min(starts)


def _row(cells: Sequence[Sequence[Line]]) -> Iterator[Line]:
    """A line for each row between two ruled lines; columns of prose stay lines, one by one."""
    filled = [cell for cell in cells if cell]
    lines = [as_lines(cell) for cell in cells]
    if len(filled) < 2 or sum(map(_is_prose, lines)) > 1:
        yield from (line for cell in lines for line in cell)
    else:
        yield from map(row_of, _unruled_rows(cells) or [lines])


def _is_prose(lines: Sequence[Line]) -> bool:
    return sum(len(line.text) for line in lines) >= _LONG


def _unruled_rows(cells: Sequence[Sequence[Line]]) -> list[list[list[Line]]]:
    """Rows of figures that no ruled line parts, as cells of lines; empty where there are none."""
    column_of = {id(piece): at for at, cell in enumerate(cells) for piece in cell}
    rows = []
    for row in in_rows(piece for cell in cells for piece in cell):
        places: list[list[Line]] = [[] for _ in cells]
        for piece in row:
            places[column_of[id(piece)]].append(piece)
        rows.append([[as_line(place)] if place else [] for place in places])
    filled = [sum(map(bool, row)) for row in rows]
    figures = sum(c[0].text[:1].isdigit() for row in rows for c in row[1:] if c)
    fewest = max(2, sum(map(bool, cells)) / 2)
    if len(rows) < _FEWEST_ROWS or min(filled) < fewest or figures < (sum(filled) - len(rows)) / 2:
        return []
    return rows


def row_of(cells: Sequence[Sequence[Line]]) -> Line:
    """The line of a row, of the lines of its cells."""
    text = BAR.join(" ".join(" ".join(line.text for line in cell).split()) for cell in cells)
    return Line(text.strip(), *around([line for cell in cells for line in cell]), alone=True)
