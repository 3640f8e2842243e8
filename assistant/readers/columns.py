"""Columns of prose whose lines were drawn row by row, left and right by turns.

Most programs draw a column after the other, and the order of drawing is the order of reading.
Where rows were drawn across the columns, the order is mended here: a gutter is a place beside which
many lines begin, and which no line of the block crosses.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from assistant.readers.printed import Line
from assistant.readers.rows import as_lines

_SAME = 2.0  # points: lines that begin at one place
_FEWEST = 4  # lines of each side of a gutter
_NARROWEST = 15  # characters of a usual line of a column
_FILLED = 0.55  # of its column: prose; the cells of a table are shorter
_FEWEST_WORDS = 3  # in a usual line of prose
_TURNS = 3  # from side to side, at least, and for most lines of the shorter side: drawn across
_MOSTLY = 0.6
_DEEPEST = 4  # columns within columns


def in_columns(pieces: Sequence[Line], depth: int = 0) -> list[Line]:
    """The pieces in the order of reading; as they are where there are no columns to mend."""
    if len(pieces) < 2 * _FEWEST or depth > _DEEPEST:
        return list(pieces)
    for x in _gutters(pieces):
        ordered: list[Line] = []
        found = False
        for block in _blocks(pieces, x):
            left = [piece for piece in block if piece.right <= x]
            right = [piece for piece in block if piece.left >= x - _SAME and piece.right > x]
            if len(left) + len(right) == len(block) and _side_by_side(block, left, right, x):
                found = True
                ordered += in_columns(left, depth + 1) + in_columns(right, depth + 1)
            else:
                ordered += block
        if found:
            return ordered
    return list(pieces)


def _gutters(pieces: Sequence[Line]) -> list[float]:
    """Where most lines begin, except the leftmost: what a second column starts with."""
    starts = Counter(round(piece.left / _SAME) for piece in pieces)
    near = {at: starts[at - 1] + times + starts[at + 1] for at, times in starts.items()}
    often = [at for at in sorted(near, key=lambda at: -near[at]) if near[at] >= _FEWEST]
    first = min(piece.left for piece in pieces) + _SAME
    return [(at - 1) * _SAME for at in often[:4] if (at - 1) * _SAME > first]


def _blocks(pieces: Sequence[Line], x: float) -> list[list[Line]]:
    """Groups from the top: those that cross the gutter by themselves, the others between them."""
    crossing = sorted(
        (p.top, p.bottom) for p in pieces if p.left < x - _SAME and p.right > x + _SAME
    )
    edges = sorted(y for span in crossing for y in span)
    blocks: dict[int, list[Line]] = {}
    for piece in pieces:
        # within a crossing line or between two of them; what is beside one belongs to it
        blocks.setdefault(bisect_right(edges, piece.middle), []).append(piece)
    return [blocks[at] for at in sorted(blocks)]


def _side_by_side(
    block: Sequence[Line], left: Sequence[Line], right: Sequence[Line], x: float
) -> bool:
    """Whether both sides are prose, one beside the other, and were drawn by turns."""
    if not left or not right:
        return False
    sides = [piece.right <= x for piece in block]
    turns = sum(one != other for one, other in pairwise(sides))
    lines = as_lines(left), as_lines(right)
    if turns < max(_TURNS, _MOSTLY * min(map(len, lines))):
        return False
    beside = min(max(p.bottom for p in left), max(p.bottom for p in right)) - max(
        min(p.top for p in left), min(p.top for p in right)
    )
    return beside > 0 and all(map(_is_prose, lines))


def _is_prose(side: Sequence[Line]) -> bool:
    """Lines that are nearly all full, of words."""
    if len(side) < _FEWEST:
        return False
    widths = [line.right - line.left for line in side]
    words = median(sum(word[:1].isalpha() for word in line.text.split()) for line in side)
    usual = median(len(line.text) for line in side)
    full = median(widths) >= _FILLED * max(widths)
    return full and usual >= _NARROWEST and words >= _FEWEST_WORDS
