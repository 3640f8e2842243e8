"""DOCX as Word writes it: body order, tables as rows, numbering as printed, tracked changes final.

python-docx opens the package; the walk over the body is ours, because python-docx gives neither
numbering nor insertions nor footnotes.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from docx.opc.exceptions import PackageNotFoundError
from docx.opc.part import PartFactory
from docx.oxml.ns import qn
from docx.package import Package
from docx.parts.document import DocumentPart
from lxml import etree

from assistant.errors import LimitError, ReadError
from assistant.hygiene import clean
from assistant.readers import Extract
from assistant.readers.archive import METHODS
from assistant.readers.numbering import Numbering

# python-docx knows the plain document only; these hold the same parts
for _kind in (
    "application/vnd.ms-word.document.macroEnabled.main+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
):
    PartFactory.part_type_for[_kind] = DocumentPart
_SKIPPED = {
    qn("w:del"), qn("w:moveFrom"), qn("w:delText"), qn("w:instrText"), qn("w:pPr"), qn("w:rPr"),
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
}  # fmt: skip
_DAMAGE = (
    KeyError, ValueError, AttributeError, TypeError, IndexError, RecursionError, RuntimeError,
    NotImplementedError, OSError, EOFError, etree.LxmlError, zipfile.BadZipFile, zlib.error,
)  # fmt: skip
_LETTERHEAD = 2  # rows of a table that opens a document and only lays out its head
_UNPACKED = 10  # times the size limit


def read_docx(data: bytes, name: str, *, max_bytes: int) -> Extract:
    """Paragraphs and table rows in body order; the final view of tracked changes.

    Raises ReadError for a damaged file or one without text, LimitError for a bomb.
    """
    _check(data, name, max_bytes)
    try:
        document = _opened(data)
        lines = list(_Body(document).lines())
        title = (document.core_properties.title or "").strip()
    except (PackageNotFoundError, *_DAMAGE) as error:
        raise _damaged(name, error) from error
    text = clean("\n".join(lines))[0].strip()
    if not text:
        raise ReadError(f"{name} holds no text (perhaps pictures of pages): it needs OCR first.")
    return Extract(text, title)


def _opened(data: bytes) -> Any:
    """The document, of a file with macros or a template too; macros are neither read nor run."""
    part = Package.open(io.BytesIO(data)).main_document_part
    if not isinstance(part, DocumentPart):
        raise ValueError(f"its content is {part.content_type}, not a Word document")
    return part.document


def _check(data: bytes, name: str, max_bytes: int) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            if any(item.compress_type not in METHODS for item in package.infolist()):
                raise ReadError(f"{name} is packed in a way that Word never uses; save it anew.")
            size = sum(item.file_size for item in package.infolist())
            if size > max_bytes * _UNPACKED:
                raise LimitError(
                    f"{name} unpacks to {size / 1e6:.0f} MB, over the limit of"
                    f" {max_bytes * _UNPACKED / 1e6:.0f} MB; it was not opened."
                )
            for item in package.namelist():
                if item.endswith((".xml", ".rels")) and b"<!DOCTYPE" in package.read(item)[:4096]:
                    raise ReadError(
                        f"{name} declares XML entities, which Word never does; refused."
                    )
    except _DAMAGE as error:
        raise _damaged(name, error) from error


def _damaged(name: str, error: BaseException) -> ReadError:
    if isinstance(error, ReadError):
        return error
    why = str(error).strip().split("\n")[0][:120] or type(error).__name__
    return ReadError(f"{name} is a damaged DOCX file ({why}); open and save it anew.")


class _Body:
    def __init__(self, document: Any) -> None:
        self.body = document.element.body
        self.numbering = Numbering(document.part)
        self.notes = _notes(document.part)
        self.letterhead: Any = None

    def lines(self) -> Iterator[str]:
        """Every paragraph and table row, in the order of the page."""
        blocks = list(self.body.iterchildren(qn("w:p"), qn("w:tbl")))
        filled = (b for b in blocks if b.tag == qn("w:tbl") or _text(b)[0].strip())
        first = next(filled, None)
        if first is not None and first.tag == qn("w:tbl"):
            self.letterhead = first if len(first.findall(qn("w:tr"))) <= _LETTERHEAD else None
        yield from self._blocks(self.body)

    def _blocks(self, parent: Any) -> Iterator[str]:
        for element in parent.iterchildren():
            if element.tag == qn("w:p"):
                yield from self._paragraph(element)
            elif element.tag == qn("w:tbl"):
                yield from self._rows(element)
            elif element.tag in (qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:customXml")):
                yield from self._blocks(element)

    def _paragraph(self, element: Any) -> Iterator[str]:
        text, notes = _text(element)
        lines = [line.strip() for line in text.split("\n")]
        if any(lines):
            label = self.numbering.label(element)
            lines[0] = f"{label} {lines[0]}" if label else lines[0]
        yield from (line for line in lines if line)
        yield from (f"[{n}] {self.notes[n]}" for n in notes if self.notes.get(n))

    def _rows(self, table: Any) -> Iterator[str]:
        for row in table.iter(qn("w:tr")):
            if _table_of(row) is not table:
                continue
            if table is self.letterhead:  # columns, not rows: who issues it, then motto and date
                for cell in row.iterchildren(qn("w:tc")):
                    yield from self._blocks(cell)
                continue
            cells = [" ".join(self._blocks(cell)) for cell in row.iterchildren(qn("w:tc"))]
            line = " | ".join(" ".join(cell.split()) for cell in cells)
            if line.strip(" |"):
                yield line.strip()


def _table_of(row: Any) -> Any:
    return next(row.iterancestors(qn("w:tbl")), None)


def _text(paragraph: Any) -> tuple[str, list[str]]:
    """A paragraph's text in its final view, and the ids of its footnotes."""
    pieces: list[str] = []
    notes: list[str] = []
    stack: list[Any] = [paragraph]
    while stack:
        element = stack.pop()
        if element is None:  # a text box ends
            pieces.append("\n")
            continue
        tag = element.tag
        if tag in _SKIPPED:
            continue
        if tag == qn("w:t"):
            pieces.append(element.text or "")
        elif tag == qn("w:tab"):
            pieces.append(" ")
        elif tag in (qn("w:br"), qn("w:cr")):
            pieces.append("\n")
        elif tag == qn("w:noBreakHyphen"):
            pieces.append("-")
        elif tag == qn("w:footnoteReference"):
            notes.append(element.get(qn("w:id")) or "")
        elif tag == qn("w:endnoteReference"):
            notes.append(f"e{element.get(qn('w:id'))}")
        elif tag == qn("w:p") and element is not paragraph:  # a text box
            pieces.append("\n")
            stack += (None, *reversed(element))
        else:
            stack += reversed(element)
    return "".join(pieces), notes


def _notes(part: Any) -> dict[str, str]:
    """Footnotes by their id ("2"), endnotes by theirs ("e2"), as they count apart."""
    found: dict[str, str] = {}
    for relation in part.rels.values():
        kind = relation.reltype.rsplit("/", 1)[-1]
        if kind not in ("footnotes", "endnotes") or relation.is_external:
            continue
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
        root = etree.fromstring(relation.target_part.blob, parser)
        before = "e" if kind == "endnotes" else ""
        for note in root.iterchildren(qn(f"w:{kind.removesuffix('s')}")):
            found[f"{before}{note.get(qn('w:id'))}"] = " ".join(_text(note)[0].split())
    return found
