"""Pieces that stand side by side, as rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from assistant.readers.printed import Line, around

_SAME_ROW = 0.5  # of the lower piece's height is shared
_SMALL = 0.85  # of the height of the letters beside
_RAISED = 0.1  # of it
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_WIDE = 3.0  # times the height: as wide a blank says something, and is kept as three spaces
_SPACE = 0.12  # of the height: pieces closer than this are one word


def in_rows(pieces: Iterable[Line]) -> list[list[Line]]:
    """Rows from the top, each from left to right."""
    rows: list[list[Line]] = []
    for piece in sorted(pieces, key=lambda piece: piece.middle):
        if rows and _beside(rows[-1][0], piece):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    for row in rows:
        row.sort(key=lambda piece: piece.left)
    return rows


def _beside(one: Line, other: Line) -> bool:
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return shared >= _SAME_ROW * min(one.height, other.height)


def as_line(row: Sequence[Line]) -> Line:
    """The pieces of one row as a line: a space between them where there is one on the page.

    Raised figures become superscripts: what they mean (a square metre, a note) hangs on that.
    """
    if len(row) == 1 and not row[0].text.endswith(" "):
        return row[0]
    longest = max(row, key=lambda piece: len(piece.text))
    text = ""
    for at, piece in enumerate(row):
        raised = piece.text.rstrip().isdecimal() and _is_raised(piece, longest)
        apart = (piece.left - row[at - 1].right) / longest.height if at and longest.height else 0
        spaced = apart > _SPACE or (at and row[at - 1].text.endswith(" "))
        text += "   " if apart > _WIDE else " " if spaced else ""
        text += (piece.text.translate(_SUPERSCRIPTS) if raised else piece.text).rstrip()
    left, _, right, _ = around(row)
    return Line(text, left, longest.top, right, longest.bottom)


def _is_raised(piece: Line, beside: Line) -> bool:
    small = piece.height < _SMALL * beside.height
    return small and piece.bottom < beside.bottom - _RAISED * beside.height


def as_lines(pieces: Iterable[Line]) -> list[Line]:
    """Pieces of one column as lines from the top."""
    return [as_line(row) for row in in_rows(pieces)]
