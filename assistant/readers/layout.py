"""A page to its lines in the order of reading: tables as rows, columns one after the other.

The order of drawing is the author's and is kept, except where a table or columns show that it is
not the order of reading.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.readers.aligned import aligned_tables
from assistant.readers.columns import in_columns
from assistant.readers.printed import Line, Page
from assistant.readers.rows import as_line
from assistant.readers.tables import ruled_tables

_SAME_ROW = 0.5  # of the lower piece's height
_TOUCH = 1.0  # points by which lines one below the other may overlap
_FAR = 5.0  # times the height of the letters
_WORDS = 5  # letters
_BACK = 0.5  # of a line's height: what stands further left begins a line


def lines_of(page: Page) -> list[Line]:
    """The lines of a page in the order of reading."""
    tables = list(ruled_tables(page))
    taken = frozenset(number for table in tables for number in table.taken)
    tables += aligned_tables(page.pieces, taken)
    within = {number: table for table in tables for number in table.taken}
    lines: list[Line] = []
    loose: list[Line] = []
    done: set[int] = set()
    for number, piece in enumerate(page.pieces):
        table = within.get(number)
        if table is None:
            loose.append(piece)
        elif id(table) not in done:
            done.add(id(table))
            lines += _prose(loose) + list(table.lines)
            loose = []
    return _with_heads_first([*lines, *_prose(loose)])


def _with_heads_first(lines: Sequence[Line]) -> list[Line]:
    """Lines that stand above all those drawn before them go before them: a title in a frame."""
    ordered: list[Line] = []
    highest = float("inf")  # top of what was not moved
    head = 0.0  # top of what was moved last
    at = -1  # where the last line went
    for line in lines:
        if not ordered or line.bottom > highest + _TOUCH:
            at = len(ordered)
            highest = min(highest, line.top)
        elif at == len(ordered) - 1 or line.bottom <= head + _TOUCH:
            at, head = 0, line.top
        else:  # goes on the head that was moved before it
            at += 1
        ordered.insert(at, line)
    return ordered


def _prose(pieces: Sequence[Line]) -> list[Line]:
    """Lines of pieces that are drawn one after the other on the same row."""
    lines: list[Line] = []
    row: list[Line] = []
    for piece in in_columns(pieces):
        if row and not (_goes_on(row[-1], piece) and not _is_other_side(row, piece)):
            lines.append(as_line(row))
            row = []
        row.append(piece)
    return [*lines, as_line(row)] if row else lines


def _is_other_side(row: Sequence[Line], piece: Line) -> bool:
    """Whether words stand so far right of others that they are none of their sentence."""
    apart = piece.left - row[-1].right > _FAR * max(row[-1].height, piece.height)
    texts = " ".join(before.text for before in row), piece.text
    return apart and all(sum(c.isalpha() for c in text) >= _WORDS for text in texts)


def _goes_on(before: Line, piece: Line) -> bool:
    height = min(before.height, piece.height)
    shared = min(before.bottom, piece.bottom) - max(before.top, piece.top)
    return shared >= _SAME_ROW * height and piece.left >= before.right - _BACK * height
