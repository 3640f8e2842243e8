"""The letters of a page, as pdfium gives them one by one, to pieces of lines with their places."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from collections.abc import Iterator
from typing import Any

from pypdfium2 import raw

from assistant.readers.printed import Line, Page, Rectangle, turned

_BREAKS = frozenset((0, 10, 13, 0xFFFE, 0xFFFF))
_SPACES = frozenset((9, 32, 0xA0))
_HYPHEN = 2  # how pdfium gives a hyphen that ends a line
_WIDE = 0.5  # of the height of a letter: a wider gap may part two cells
_BACK = 0.5  # of it: the next letter stands before the end of the last one
_FIRST_LEFTWARD, _LAST_LEFTWARD = 0x590, 0x8FF  # Hebrew, Arabic
_ANGLES = 12  # every so many letters is asked for its angle
_TILT = math.pi / 8
_THIN = 3.0  # points: a rectangle that is a line
_SHORTEST = 4.0  # points of a ruled line
_MOST_RULES = 20_000  # on a page; a map has more


def read_page(page: Any) -> Page:
    """Everything that is printed on a page of pypdfium2."""
    frame, shown = tuple(page.get_bbox()), page.get_rotation()
    letters = page.get_textpage()
    try:
        upright = _upright(letters)
        if upright * 90 != shown:
            # pdfium sorts the pieces of what is a line on the page as shown: turned, these are none
            letters.close()
            page.set_rotation(upright * 90)
            letters = page.get_textpage()
        pieces = tuple(_visible(_pieces(letters, frame, upright), frame, upright))
    finally:
        letters.close()
        page.set_rotation(shown)
    across, down = [], []
    for box in _rules(page):
        left, top, right, bottom = turned(box, frame, upright)
        if bottom - top <= _THIN and right - left >= _SHORTEST:
            across.append((left, top, right, bottom))
        elif right - left <= _THIN and bottom - top >= _SHORTEST:
            down.append((left, top, right, bottom))
    return Page(pieces, tuple(across), tuple(down), frame, upright, shown // 90)


def _upright(letters: Any) -> int:
    """The quarter turns, anticlockwise, in which most letters are set; pdfium's are clockwise."""
    asked = range(0, letters.count_chars(), _ANGLES)
    angles = (raw.FPDFText_GetCharAngle(letters.raw, at) for at in asked)
    found = Counter(round(-angle / (math.pi / 2)) % 4 for angle in angles if angle >= 0)
    return found.most_common(1)[0][0] if found else 0


def _visible(pieces: Iterator[Line], frame: Rectangle, quarters: int) -> Iterator[Line]:
    """Those on the page: programs leave marks for the printer beyond its edge."""
    width, height = frame[2] - frame[0], frame[3] - frame[1]
    if quarters % 2:
        width, height = height, width
    for piece in pieces:
        if piece.right > 0 and piece.left < width and piece.bottom > 0 and piece.top < height:
            yield piece


def _pieces(letters: Any, frame: Rectangle, quarters: int) -> Iterator[Line]:
    """Runs of letters on one line with no wide gap between them, in the order of drawing.

    A piece keeps the space that ends it. What is set at an angle to most of the page (a mark along
    the margin) comes last.
    """
    aside: list[Line] = []
    text: list[str] = []
    left = top = right = bottom = 0.0
    tilted = False
    last = (0.0, 0.0)
    box = raw.FS_RECTF()
    where = ctypes.byref(box)
    handle, code_of, box_of = letters.raw, raw.FPDFText_GetUnicode, raw.FPDFText_GetLooseCharBox
    for at in range(letters.count_chars() + 1):
        code = code_of(handle, at)
        if code in _SPACES:
            if text and text[-1] != " ":
                text.append(" ")
            continue
        if code not in _BREAKS:
            box_of(handle, at, where)
            x, y, x_end, y_end = turned((box.left, box.bottom, box.right, box.top), frame, quarters)
            same = (x, y) == last  # the second letter of a ligature
            last = (x, y)
            if not text:
                goes_on = False
            elif tilted:
                goes_on = _is_near((x, y, x_end, y_end), (left, top, right, bottom))
            else:
                goes_on = same or _goes_on(x, y, y_end, top, right, bottom)
                if not goes_on and _FIRST_LEFTWARD <= code <= _LAST_LEFTWARD:
                    goes_on = _goes_on(-x_end, y, y_end, top, -left, bottom)
            if goes_on:
                text.append("-" if code == _HYPHEN else chr(code))
                left, right = min(left, x), max(right, x_end)
                if tilted:
                    top, bottom = min(top, y), max(bottom, y_end)
                elif y_end - y > bottom - top:
                    top, bottom = y, y_end
                continue
        if text:
            piece = Line("".join(text), left, top, right, bottom)
            if tilted:
                aside.append(piece)
            else:
                yield piece
            text = []
        if code not in _BREAKS:
            text = ["-" if code == _HYPHEN else chr(code)]
            left, top, right, bottom = x, y, x_end, y_end
            tilted = _is_tilted(handle, at, quarters)
    yield from aside


def _is_near(letter: Rectangle, piece: Rectangle) -> bool:
    """Whether a letter of a tilted line touches what there is of it."""
    size = max(letter[2] - letter[0], letter[3] - letter[1])
    across = max(letter[0], piece[0]) - min(letter[2], piece[2])
    down = max(letter[1], piece[1]) - min(letter[3], piece[3])
    return max(across, down) <= size


def _goes_on(x: float, y: float, y_end: float, top: float, right: float, bottom: float) -> bool:
    """Whether a letter at x, from y to y_end, goes on a piece that ends at ``right``."""
    height, before = y_end - y, bottom - top
    smaller = min(height, before)
    if min(y_end, bottom) - max(y, top) < 0.5 * smaller:
        return False
    larger = max(height, before)
    if smaller < 0.8 * larger and abs(y_end - bottom) > 0.15 * larger:  # raised or lowered
        return False
    return -_BACK * larger <= x - right <= _WIDE * larger


def _is_tilted(handle: Any, at: int, quarters: int) -> bool:
    angle = raw.FPDFText_GetCharAngle(handle, at)
    if angle < 0:
        return False
    off = (angle + quarters * math.pi / 2) % (2 * math.pi)
    return bool(min(off, 2 * math.pi - off) > _TILT)


def _rules(page: Any) -> Iterator[Rectangle]:
    """The straight lines and the edges of rectangles that are drawn, in the file's coordinates."""
    count = 0
    for shape in page.get_objects([raw.FPDF_PAGEOBJ_PATH], max_depth=3):
        left, bottom, right, top = shape.get_bounds()
        if min(right - left, top - bottom) <= _THIN:
            yield left, bottom, right, top
            count += 1
        else:
            for edge in _edges(shape):
                yield edge
                count += 1
        if count > _MOST_RULES:
            return


def _edges(shape: Any) -> Iterator[Rectangle]:
    """The straight edges of a larger shape: a rectangle around a cell, a grid in one stroke."""
    matrix = shape.get_matrix()
    x, y = ctypes.c_float(), ctypes.c_float()
    before = first = (0.0, 0.0)
    for at in range(min(raw.FPDFPath_CountSegments(shape.raw), _MOST_RULES)):
        segment = raw.FPDFPath_GetPathSegment(shape.raw, at)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = matrix.on_point(x.value, y.value)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            first = point
        elif kind == raw.FPDF_SEGMENT_LINETO:
            yield _edge(before, point)
        before = point
        if raw.FPDFPathSegment_GetClose(segment):
            yield _edge(before, first)


def _edge(one: tuple[float, float], other: tuple[float, float]) -> Rectangle:
    return (
        min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1]),
    )  # fmt: skip
