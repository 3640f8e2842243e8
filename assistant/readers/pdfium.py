"""The pages of a PDF through pdfium: as pictures, and what covers them.

pdfium (Chrome's reader, through pypdfium2: a small wheel without dependencies) is several times
faster than the readers written in Python, and the only one here that can draw a page. It must never
be called by two threads at once, so that every call is made under one lock, closing included.
"""

from __future__ import annotations

import threading
from itertools import islice
from typing import Any, Self

import pypdfium2 as pdfium
from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE, FPDF_PAGEOBJ_PATH

from assistant.readers.ocr import DPI, Picture
from assistant.readers.pieces import read_page
from assistant.readers.printed import Page

Fault = pdfium.PdfiumError
_LOCK = threading.Lock()
_MOST_PIXELS = 40_000_000  # of a picture: four times an A4 page at 300 dpi
_MOST_TITLES = 20_000
_DEEPEST = 5  # forms within forms in which pictures are looked for


class Pages:
    """An open PDF; numbers of pages are from one. Raises Fault where pdfium cannot read it."""

    def __init__(self, data: bytes) -> None:
        with _LOCK:
            self._document = pdfium.PdfDocument(data)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with _LOCK:
            self._document.close()  # closes its pages too

    def __len__(self) -> int:
        with _LOCK:
            return len(self._document)

    def outline(self) -> list[str]:
        """The titles of the file's outline, none where it is damaged."""
        with _LOCK:
            try:
                bookmarks = islice(self._document.get_toc(max_depth=10), _MOST_TITLES)
                return [bookmark.get_title() for bookmark in bookmarks]
            except (Fault, ValueError, RecursionError):
                return []

    def read(self, number: int) -> Page:
        """What is printed on the page."""
        with _LOCK:
            page = self._document[number - 1]
            try:
                return read_page(page)
            finally:
                page.close()

    def covered(self, number: int) -> float:
        """The share of the page that its largest picture covers."""
        with _LOCK:
            page = self._document[number - 1]
            try:
                return _covered(page)
            finally:
                page.close()

    def shapes(self, number: int) -> int:
        """How many lines and areas are drawn on the page."""
        with _LOCK:
            page = self._document[number - 1]
            try:
                return sum(1 for _ in page.get_objects([FPDF_PAGEOBJ_PATH], max_depth=_DEEPEST))
            finally:
                page.close()

    def picture(self, number: int, *, scale: float = DPI / 72, colour: bool = False) -> Picture:
        """The page as it is shown, a byte a pixel in shades of grey, or three in colour.

        ``scale``: pixels a point, fewer where the page would be too large.
        """
        with _LOCK:
            page = self._document[number - 1]
            try:
                width, height = page.get_size()
                scale = min(scale, (_MOST_PIXELS / max(1.0, width * height)) ** 0.5)
                bitmap = page.render(scale=scale, grayscale=not colour, rev_byteorder=True)
                pixels = memoryview(bitmap.buffer)
                row, channels = bitmap.width * (3 if colour else 1), bitmap.n_channels
                if channels != (3 if colour else 1):
                    raise Fault(f"the page is drawn in {channels} channels")
                rows = (
                    bytes(pixels[at : at + row])
                    for at in range(0, bitmap.height * bitmap.stride, bitmap.stride)
                )
                return Picture(bitmap.width, bitmap.height, b"".join(rows), scale * 72)
            finally:
                page.close()


def _covered(page: Any) -> float:
    left, bottom, right, top = page.get_bbox()
    area = (right - left) * (top - bottom)
    largest = 0.0
    for image in page.get_objects([FPDF_PAGEOBJ_IMAGE], max_depth=_DEEPEST):
        x, y, x_end, y_end = image.get_bounds()
        across = min(x_end, right) - max(x, left)
        down = min(y_end, top) - max(y, bottom)
        largest = max(largest, max(0.0, across) * max(0.0, down))
    return largest / area if area > 0 else 0.0
