"""The page that a passage is printed on, as a picture with its lines marked."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw

from assistant.errors import ReadError
from assistant.readers.pdfium import Fault, Pages
from assistant.types import Box, Document, Span

_SCALE = 2.0  # pixels a point: sharp on a screen
_MARK = (255, 213, 79)  # a yellow marker, which letters show through
_MARGIN = 1.0  # points around a line


def boxes_of(document: Document, span: Span) -> tuple[Box, ...]:
    """Where the lines of a span are printed; empty for a format without pages.

    A line belongs to the span if it shares a character with it.
    """
    start, end = span
    boxes = sorted(document.boxes, key=lambda box: box.start)
    ends = [*(box.start for box in boxes), len(document.text)][1:] if boxes else []
    return tuple(
        box for box, stop in zip(boxes, ends, strict=True) if box.start < end and start < stop
    )


def render_page(path: Path, page: int, boxes: Sequence[Box]) -> bytes:
    """The page (from one) of a PDF as PNG, the boxes on it marked. Raises ReadError."""
    try:
        with Pages(path.read_bytes()) as pdf:
            if not 1 <= page <= len(pdf):
                raise ReadError(f"{path.name} has {len(pdf)} page(s), no page {page}.")
            picture = pdf.picture(page, scale=_SCALE, colour=True)
    except OSError as error:
        raise ReadError(f"{path} cannot be read ({error.strerror}); check access.") from error
    except Fault as error:
        raise ReadError(f"{path.name}, page {page} cannot be drawn ({error}).") from error
    paper = Image.frombytes("RGB", (picture.width, picture.height), picture.pixels)
    out = BytesIO()
    _marked(paper, [box for box in boxes if box.page == page], picture.dpi / 72).save(out, "PNG")
    return out.getvalue()


def _marked(paper: Image.Image, boxes: Sequence[Box], scale: float) -> Image.Image:
    marker = Image.new("RGB", paper.size, "white")
    draw = ImageDraw.Draw(marker)
    for box in boxes:
        left, top = box.left - _MARGIN, box.top - _MARGIN
        right, bottom = box.right + _MARGIN, box.bottom + _MARGIN
        draw.rectangle([left * scale, top * scale, right * scale, bottom * scale], fill=_MARK)
    return ImageChops.multiply(paper, marker)
