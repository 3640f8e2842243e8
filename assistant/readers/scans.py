"""Pages of a PDF that are pictures: found, recognised where that can be done, or named."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.errors import ReadError
from assistant.readers.ocr import SURE, Recognised, missing, recognise, refused
from assistant.readers.pdfium import Fault, Pages
from assistant.readers.printed import Line

log = logging.getLogger(__name__)
log.addHandler(logging.NullHandler())
_COVERED = 0.7  # of the page by one picture
_DRAWN = 200  # shapes on a page
# on a scan: a stamp, a signature's note, a page number, drawn over the picture
_STAMP = 200  # letters
_GARBAGE = 0.3  # of the characters say nothing: a font that hides what its shapes mean
_ODD = re.compile("[\ufffd\ue000-\uf8ff\U000f0000-\U0010ffff\x00-\x08\x0e-\x1f]")


@dataclass(frozen=True, slots=True)
class Scans:
    """All pages, the recognised ones with their confidence, and what could not be read.

    ``refusal`` is what to raise where no page has a text.
    """

    pages: tuple[tuple[Line, ...], ...]
    recognised: tuple[tuple[int, float], ...] = ()
    unread: str = ""
    refusal: ReadError | None = None


def letters(lines: Sequence[str]) -> int:
    """How many letters and figures the lines have."""
    return sum(c.isalnum() for line in lines for c in line)


def is_garbage(lines: Sequence[str]) -> bool:
    """Whether so many characters mean nothing that the page had better be looked at."""
    filled = sum(len(line) - line.count(" ") for line in lines)
    odd = sum(len(_ODD.findall(line)) for line in lines)
    return odd > _GARBAGE * filled


def read_scans(pdf: Pages, name: str, pages: Sequence[Sequence[Line]]) -> Scans:
    """``pages`` as read from the text layer, those recognised that have none or garbage."""
    kept = [tuple(page) for page in pages]
    wanted, poor = [], set()
    for number, page in enumerate(kept, start=1):
        texts = [line.text for line in page]
        if is_garbage(texts):
            poor.add(number)
            kept[number - 1] = ()
        elif (count := letters(texts)) >= _STAMP or not _is_picture(pdf, number, blank=not count):
            continue
        wanted.append(number)
    if not wanted:
        return Scans(tuple(kept))
    what = _pages(wanted) + (
        " unreadable (its font hides the letters)" if poor == set(wanted) else " scanned"
    )
    if missing():
        return Scans(
            tuple(kept),
            unread=f"{refused(name, what)}".removesuffix(".") + "; the other pages were read.",
            refusal=refused(name, what),
        )
    found = dict(zip(wanted, recognise(map(pdf.picture, wanted)), strict=True))
    sure = []
    for number, seen in found.items():
        if seen and _is_better(seen, kept[number - 1]):
            kept[number - 1] = seen.lines
            sure.append((number, seen.confidence))
    failed = [number for number, seen in found.items() if seen is None]
    unread = f"{name}: {_pages(failed)} scanned and took tesseract too long." if failed else ""
    return Scans(tuple(kept), tuple(sure), unread, refused(name, what))


def _is_picture(pdf: Pages, number: int, *, blank: bool) -> bool:
    """Whether a picture covers the page, or it has no text and letters may be drawn as shapes."""
    try:
        return pdf.covered(number) >= _COVERED or (blank and pdf.shapes(number) >= _DRAWN)
    except Fault as error:
        log.info("page %d cannot be drawn: %s", number, error)
        return False


def _is_better(page: Recognised, before: Sequence[Line]) -> bool:
    """Whether it was recognised with confidence, and says more than the text layer."""
    if page.confidence < SURE:
        return False
    return letters([line.text for line in page.lines]) > letters([line.text for line in before])


def _pages(numbers: Sequence[int]) -> str:
    """ "page 3 is", "pages 1, 2 and 7 are": the subject of a sentence."""
    if len(numbers) == 1:
        return f"page {numbers[0]} is"
    return f"pages {', '.join(map(str, numbers[:-1]))} and {numbers[-1]} are"
