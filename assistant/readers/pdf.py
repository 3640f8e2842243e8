"""PDF: opened by pdfium, or as pypdf mends it; its pages to paragraphs."""

from __future__ import annotations

import io
import logging
import warnings
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from pypdf import PasswordType, PdfReader, PdfWriter
from pypdf.errors import DependencyError, PyPdfError

from assistant.errors import LimitError, ReadError
from assistant.hygiene import clean
from assistant.readers import Extract
from assistant.readers.footnotes import body_height, without_notes
from assistant.readers.headings import titles, with_headings
from assistant.readers.layout import lines_of
from assistant.readers.lines import paragraphs
from assistant.readers.pdfium import Fault, Pages
from assistant.readers.printed import Line, Page, as_shown
from assistant.readers.running import without_running_lines
from assistant.readers.scans import letters, read_scans
from assistant.types import Box

log = logging.getLogger(__name__)
# remarks on a file are for the log of who wants one, never for the user's terminal
logging.getLogger("pypdf").addHandler(logging.NullHandler())
log.addHandler(logging.NullHandler())
_MOST_PAGES = 5_000
# pypdf raises these, too, on files that are damaged in ways it does not expect
_DAMAGE = (
    PyPdfError, ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError,
    OSError, AssertionError, ArithmeticError, NotImplementedError, MemoryError, Fault,
)  # fmt: skip
Lines = list[Line]


def read_pdf(data: bytes, name: str) -> Extract:
    """Paragraphs, table rows and notes, the page starts, and where each line is printed.

    Left out are running heads, feet and page numbers. Pages that are pictures are recognised where
    tesseract is installed. Raises ReadError for a file that is damaged, needs a password, or holds
    no text.
    """
    with _opened(data, name) as pdf:
        count = len(pdf)
        if count > _MOST_PAGES:
            raise LimitError(
                f"{name} has {count} pages, over the limit of {_MOST_PAGES}; split it."
            )
        pages = [_page(pdf, number, name) for number in range(1, count + 1)]
        scans = read_scans(pdf, name, _cleaned([lines_of(page) for page in pages]))
        outline = titles(pdf.outline())
    kept = [list(page) for page in scans.pages]
    if not any(letters([line.text for line in page]) for page in kept):
        raise scans.refusal or ReadError(
            f"{name} has {count} page(s) but no text in them; check what it is."
        )
    text, starts, boxes = paragraphs(*_parted(kept, outline))
    recognised = {number for number, _ in scans.recognised}
    shown = (_shown(box, pages[box.page - 1], box.page in recognised) for box in boxes)
    return Extract(
        text, "", starts, recognised=scans.recognised, boxes=tuple(shown), unread=scans.unread
    )


def _parted(pages: Sequence[Lines], outline: frozenset[str]) -> tuple[list[Lines], list[Lines]]:
    """Bodies and notes of the pages, without running lines."""
    trimmed = without_running_lines(pages)
    if not any(letters([line.text for line in page]) for page in trimmed):
        return list(pages), []  # nothing but a figure on each page: that is its text
    usual = body_height(trimmed)
    parts = [without_notes(page, usual) for page in trimmed]
    bodies = [body for body, _ in parts]
    if outline:
        bodies = [with_headings(body, outline) for body in bodies]
    return bodies, [notes for _, notes in parts]


def _page(pdf: Pages, number: int, name: str) -> Page:
    """A page; one that cannot be read is empty and logged, the others stay."""
    try:
        return pdf.read(number)
    except _DAMAGE as error:
        log.warning("%s, page %d cannot be read: %s", name, number, error)
        return Page(())


def _cleaned(pages: Sequence[Lines]) -> list[Lines]:
    """The lines with normalised text: legacy encodings are told from the whole document."""
    texts = [_one_line(line.text) for page in pages for line in page]
    cleaned = iter(clean("\n".join(texts))[0].split("\n"))
    return [[replace(line, text=next(cleaned)) for line in page] for page in pages]


def _one_line(text: str) -> str:
    """Without the characters that hygiene takes for line ends."""
    return " ".join(text.splitlines()) if not text.isprintable() else text


def _shown(box: Box, page: Page, recognised: bool) -> Box:
    """The box where a viewer shows it; a recognised page is seen as it is shown."""
    if recognised:
        return box
    left, top, right, bottom = as_shown((box.left, box.top, box.right, box.bottom), page)
    return replace(box, left=left, top=top, right=right, bottom=bottom)


def _opened(data: bytes, name: str) -> Pages:
    """The file; one that pdfium cannot open as pypdf writes it anew."""
    if b"%PDF" not in data[:1024]:
        raise ReadError(
            f"{PurePath(name).name} is named .pdf but is no PDF file; check what it is."
        )
    try:
        return Pages(data)
    except Fault as error:
        log.info("%s: %s; it is mended", name, error)
    try:
        with warnings.catch_warnings(action="ignore"):
            reader = PdfReader(io.BytesIO(data), strict=False)
            if reader.is_encrypted and reader.decrypt("") == PasswordType.NOT_DECRYPTED:
                raise ReadError(
                    f"{name} is encrypted; save it without a password and read it again."
                )
            mended = io.BytesIO()
            PdfWriter(clone_from=reader).write(mended)
        return Pages(mended.getvalue())
    except DependencyError as error:
        raise ReadError(f"{name} is encrypted ({error}); save it without a password.") from error
    except _DAMAGE as error:
        raise _damaged(name, error) from error


def _damaged(name: str, error: BaseException) -> ReadError:
    why = str(error).strip().split("\n")[0][:120] or type(error).__name__
    return ReadError(f"{name} is a damaged PDF file ({why}); open and save it anew.")
