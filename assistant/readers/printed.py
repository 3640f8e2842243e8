"""What stands on a page: lines of text, ruled lines, and where they are printed.

Places are points (1/72 inch) from the upper left corner of the page turned so that most of its text
is upright, unless a docstring says otherwise.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

Rectangle = tuple[float, float, float, float]  # left, top, right, bottom


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line, or a piece of one. ``right`` is zero where the place is not known.

    ``alone``: a paragraph of its own: a row of a table, with its cells set apart by " | ", or a
    heading that the file's outline names.
    """

    text: str
    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    alone: bool = False

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Page:
    """Pieces of lines in the order in which they are drawn, and the ruled lines.

    ``frame`` is the page's rectangle in the file's own coordinates (left, bottom, right, top),
    ``upright`` the quarter turns, anticlockwise, by which its text is turned there, ``shown`` the
    quarter turns, clockwise, by which a viewer turns the page.
    """

    pieces: tuple[Line, ...]
    across: tuple[Rectangle, ...] = ()
    down: tuple[Rectangle, ...] = ()
    frame: Rectangle = (0.0, 0.0, 0.0, 0.0)
    upright: int = 0
    shown: int = 0


def turned(box: Rectangle, frame: Rectangle, quarters: int) -> Rectangle:
    """A box in the file's coordinates (left, bottom, right, top) on the page turned upright."""
    left, bottom, right, top = box
    if quarters == 0:
        return left - frame[0], frame[3] - top, right - frame[0], frame[3] - bottom
    if quarters == 1:
        return bottom - frame[1], left - frame[0], top - frame[1], right - frame[0]
    if quarters == 2:
        return frame[2] - right, bottom - frame[1], frame[2] - left, top - frame[1]
    return frame[3] - top, frame[2] - right, frame[3] - bottom, frame[2] - left


def turned_back(box: Rectangle, frame: Rectangle, quarters: int) -> Rectangle:
    """The inverse of ``turned``: a box on the upright page in the file's coordinates."""
    left, top, right, bottom = box
    if quarters == 0:
        return left + frame[0], frame[3] - bottom, right + frame[0], frame[3] - top
    if quarters == 1:
        return top + frame[0], left + frame[1], bottom + frame[0], right + frame[1]
    if quarters == 2:
        return frame[2] - right, top + frame[1], frame[2] - left, bottom + frame[1]
    return frame[2] - bottom, frame[3] - right, frame[2] - top, frame[3] - left


def as_shown(box: Rectangle, page: Page) -> Rectangle:
    """A box of a line of ``page`` where a viewer shows it."""
    if page.upright == page.shown:
        return box
    return turned(turned_back(box, page.frame, page.upright), page.frame, page.shown)


def around(lines: Sequence[Line]) -> Rectangle:
    """The box around some lines (at least one)."""
    return (
        min(line.left for line in lines),
        min(line.top for line in lines),
        max(line.right for line in lines),
        max(line.bottom for line in lines),
    )


def joined(pieces: Sequence[Line], between: str = " ") -> Line:
    """Pieces of one line as one."""
    if len(pieces) == 1:
        return pieces[0]
    return Line(between.join(piece.text for piece in pieces), *around(pieces))
