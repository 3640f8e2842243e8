"""PDF with a text layer, through pypdf."""

from __future__ import annotations

import io
import logging
import warnings
from pathlib import PurePath
from typing import Any

from pypdf import PageObject, PasswordType, PdfReader, PdfWriter
from pypdf.errors import DependencyError, PyPdfError

from assistant.errors import LimitError, ReadError
from assistant.hygiene import clean
from assistant.readers import Extract
from assistant.readers.columns import Position, drawn_across, in_columns
from assistant.readers.lines import paragraphs, without_running_lines
from assistant.readers.pdfium import Fault, Pages
from assistant.readers.printed import Line
from assistant.readers.scans import letters, read_scans

log = logging.getLogger(__name__)
# pypdf's remarks on a file are for the log of who wants one, never for the user's terminal
logging.getLogger("pypdf").addHandler(logging.NullHandler())
log.addHandler(logging.NullHandler())
_MOST_PAGES = 5_000
_SHOWS = frozenset((b"Tj", b"TJ", b"'", b'"'))  # operators that show text
_LONGEST_BLANK = 2  # codes: a space that ends a line, in fonts of one or two bytes a letter
_FARTHEST = 15_000  # points, over the format's limit for a page: a grid of it would fill memory
# pypdf raises these, too, on files that are damaged in ways it does not expect
_DAMAGE = (
    PyPdfError, ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError,
    OSError, AssertionError, ArithmeticError, NotImplementedError, MemoryError, Fault,
)  # fmt: skip


def read_pdf(data: bytes, name: str) -> Extract:
    """Paragraphs without running headers, footers and page numbers, and the page starts.

    Raises ReadError for a file that is damaged, needs a password, or holds no text.
    """
    reader = _opened(data, name)
    try:
        count = len(reader.pages)
        if count > _MOST_PAGES:
            raise LimitError(
                f"{name} has {count} pages, over the limit of {_MOST_PAGES}; split it."
            )
        pages = [
            [Line(line) for line in _lines(page, number, name)]
            for number, page in enumerate(reader.pages, start=1)
        ]
        with _drawn(data, reader) as drawn:
            scans = read_scans(drawn, name, pages)
    except _DAMAGE as error:
        raise _damaged(name, error) from error
    kept = [[line.text for line in page] for page in scans.pages]
    if not any(map(letters, kept)):
        raise scans.refusal or ReadError(
            f"{name} has {count} page(s) but no text in them; check what it is."
        )
    trimmed = without_running_lines(kept)
    # a page may hold nothing but a figure: that is its text, not its number
    text, starts = paragraphs(trimmed if any(map(letters, trimmed)) else kept)
    return Extract(text, "", starts, recognised=scans.recognised, unread=scans.unread)


def _opened(data: bytes, name: str) -> PdfReader:
    if b"%PDF" not in data[:1024]:
        raise ReadError(
            f"{PurePath(name).name} is named .pdf but is no PDF file; check what it is."
        )
    try:
        with warnings.catch_warnings(action="ignore"):
            reader = PdfReader(io.BytesIO(data), strict=False)
            locked = reader.is_encrypted and reader.decrypt("") == PasswordType.NOT_DECRYPTED
    except DependencyError as error:
        raise ReadError(f"{name} is encrypted ({error}); save it without a password.") from error
    except _DAMAGE as error:
        raise _damaged(name, error) from error
    if locked:
        raise ReadError(f"{name} is encrypted; save it without a password and read it again.")
    return reader


def _drawn(data: bytes, reader: PdfReader) -> Pages:
    """The file for drawing; one that pdfium cannot open as pypdf writes it anew."""
    try:
        return Pages(data)
    except Fault:
        mended = io.BytesIO()
        PdfWriter(clone_from=reader).write(mended)
        return Pages(mended.getvalue())


def _damaged(name: str, error: BaseException) -> ReadError:
    if isinstance(error, ReadError):
        return error
    why = str(error).strip().split("\n")[0][:120] or type(error).__name__
    return ReadError(f"{name} is a damaged PDF file ({why}); open and save it anew.")


def _lines(page: PageObject, number: int, name: str) -> list[str]:
    """A page's lines; a page that cannot be read is left out and logged, the others stay."""
    try:
        with warnings.catch_warnings(action="ignore"):
            text = _text(page)
    except _DAMAGE as error:
        log.warning("%s, page %d cannot be read: %s", name, number, error)
        return []
    return clean(text)[0].split("\n")


def _shown(operands: Any) -> int:
    """The length of what an operator shows, in codes of the font."""
    text = operands[-1] if operands else ""
    if isinstance(text, list):
        return sum(len(piece) for piece in text if isinstance(piece, str | bytes))
    return len(text) if isinstance(text, str | bytes) else 0


def _text(page: PageObject) -> str:
    """The page's text in the order of drawing, or by columns where it was drawn across them."""
    positions: list[Position] = []

    def note(operator: bytes, operands: Any, matrix: list[float], text: list[float]) -> None:
        if operator in _SHOWS and _shown(operands) > _LONGEST_BLANK:
            positions.append(
                (
                    text[4] * matrix[0] + text[5] * matrix[2] + matrix[4],
                    text[4] * matrix[1] + text[5] * matrix[3] + matrix[5],
                )
            )

    plain = page.extract_text(visitor_operand_before=note)
    far = any(abs(at) > _FARTHEST for position in positions for at in position)
    if far or not drawn_across(positions):
        return plain
    try:
        grid = page.extract_text(extraction_mode="layout")
    except _DAMAGE as error:
        log.info("the columns of a page cannot be told: %s", error)
        return plain
    return in_columns(grid, plain) or plain
