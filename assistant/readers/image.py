"""Pictures of pages (scans, faxes, photographs of a page) as documents of their own."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator

from PIL import Image, ImageSequence

from assistant.errors import LimitError, ReadError
from assistant.readers import Extract
from assistant.readers.lines import paragraphs
from assistant.readers.ocr import DPI, SURE, Picture, missing, recognise, refused
from assistant.readers.running import without_running_lines

_MOST_PIXELS = 100_000_000  # of one page
_FEWEST_DPI, _MOST_DPI = 70, 1200  # what a file says of itself and may be true
_A4 = 8.27  # inches across: the guess for a file that does not say
_DAMAGE = (OSError, ValueError, SyntaxError, EOFError, TypeError, KeyError, ArithmeticError)


def read_image(data: bytes, name: str) -> Extract:
    """The text that tesseract recognises, page by page (a TIFF may have several).

    Raises ReadError where it is damaged, where there is no tesseract, or no text in it.
    """
    if missing():
        raise refused(name, "it is a picture")
    try:
        found = list(recognise(_pictures(data, name)))
    except _DAMAGE as error:
        why = str(error).strip().split("\n")[0][:120] or type(error).__name__
        raise ReadError(f"{name} is a damaged picture ({why}); scan or save it anew.") from error
    pages = [page if page and page.confidence >= SURE else None for page in found]
    lines = [page.lines if page else () for page in pages]
    text, starts, boxes = paragraphs(without_running_lines(lines))
    if not any(c.isalnum() for c in text):
        raise refused(name, "it is a picture")
    sure = tuple((at, page.confidence) for at, page in enumerate(pages, start=1) if page)
    return Extract(text, "", starts, recognised=sure, boxes=boxes)


def _pictures(data: bytes, name: str) -> Iterator[Picture]:
    with warnings.catch_warnings(action="ignore"), Image.open(io.BytesIO(data)) as file:
        for frame in ImageSequence.Iterator(file):
            if frame.width * frame.height > _MOST_PIXELS:
                raise LimitError(
                    f"{name} has a page of {frame.width} x {frame.height} pixels, over the limit of"
                    f" {_MOST_PIXELS / 1e6:.0f} million; scan it at {DPI} dpi."
                )
            grey = _grey(frame)
            yield Picture(grey.width, grey.height, grey.tobytes(), _dpi(frame))


def _grey(frame: Image.Image) -> Image.Image:
    """Shades of grey, what is transparent on white paper."""
    if frame.has_transparency_data:
        paper = Image.new("RGBA", frame.size, "white")
        frame = Image.alpha_composite(paper, frame.convert("RGBA"))
    return frame.convert("L")


def _dpi(frame: Image.Image) -> float:
    across = float(frame.info.get("dpi", (0.0, 0.0))[0] or 0.0)
    if _FEWEST_DPI < across <= _MOST_DPI and across != 72 and across != 96:  # a screen's, not true
        return across
    return min(max(min(frame.width, frame.height) / _A4, _FEWEST_DPI), _MOST_DPI)
