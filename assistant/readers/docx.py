"""DOCX as Word writes it: body order, tables as rows, numbering as printed, tracked changes final.

python-docx opens the package; the walk over the body is ours, because python-docx gives neither
numbering nor insertions nor footnotes. What was changed, and comments, are kept as remarks.
Source: ECMA-376 part 1, 17.13.4 (comments) and 17.13.5 (revisions).
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from docx.opc.exceptions import PackageNotFoundError
from docx.opc.part import PartFactory
from docx.oxml.ns import qn
from docx.package import Package
from docx.parts.document import DocumentPart
from lxml import etree

from assistant.errors import LimitError, ReadError
from assistant.readers import Extract
from assistant.readers.archive import METHODS
from assistant.readers.numbering import Numbering
from assistant.readers.remarks import Noted, Remarks, tidied, without_signs
from assistant.readers.unknown import advice

# python-docx knows the plain document only; these hold the same parts
for _kind in (
    "application/vnd.ms-word.document.macroEnabled.main+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
):
    PartFactory.part_type_for[_kind] = DocumentPart
_SKIPPED = {
    qn("w:delText"), qn("w:instrText"), qn("w:delInstrText"), qn("w:pPr"), qn("w:rPr"),
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
}  # fmt: skip
_INSERTED = {qn("w:ins"), qn("w:moveTo")}
_DELETED = {qn("w:del"), qn("w:moveFrom")}
_CONTAINERS = {qn("w:sdt"), qn("w:sdtContent"), qn("w:customXml"), *_INSERTED}
_ANCHORS = {
    qn("w:commentRangeStart"): "begin", qn("w:commentRangeEnd"): "end",
    qn("w:commentReference"): "here",
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
        document = _opened(data, name)
        body = _Body(document)
        text, remarks = body.walk.remarks.settled(body.lines())
        title = _title(document)
    except (PackageNotFoundError, *_DAMAGE) as error:
        raise _damaged(name, error) from error
    if not text:
        raise ReadError(f"{name} holds no text (perhaps pictures of pages): it needs OCR first.")
    return Extract(text, title, remarks=remarks)


def _opened(data: bytes, name: str) -> Any:
    """The document, of a file with macros or a template too; macros are neither read nor run."""
    part = Package.open(io.BytesIO(data)).main_document_part
    if not isinstance(part, DocumentPart):
        for kind, suffix in (("spreadsheetml", ".xlsx"), ("presentationml", ".pptx")):
            if kind in part.content_type:
                raise ReadError(f"{name} is no Word document inside: " + advice(f"it{suffix}"))
        raise ValueError(f"its content is {part.content_type}, not a Word document")
    return part.document


def _title(document: Any) -> str:
    """What the file says of itself; python-docx makes up properties where it has none."""
    relations = document.part.package.rels.values()
    if not any(r.reltype.endswith("/core-properties") for r in relations):
        return ""
    return (document.core_properties.title or "").strip()


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
        self.walk = _Walk()
        for comment in _part(document.part, "comments"):
            self.walk.add_comment(comment)
        self.notes = _notes(document.part, self.walk)
        self.letterhead: Any = None
        # of paragraphs whose end was deleted, which go on in the next one: words, ids of notes
        self.joined: tuple[str, list[str]] = ("", [])

    def lines(self) -> Iterator[str]:
        """Every paragraph and table row, in the order of the page."""
        blocks = list(self.body.iterchildren(qn("w:p"), qn("w:tbl")))
        filled = (b for b in blocks if b.tag == qn("w:tbl") or _has_words(b))
        first = next(filled, None)
        if first is not None and first.tag == qn("w:tbl"):
            self.letterhead = first if len(first.findall(qn("w:tr"))) <= _LETTERHEAD else None
        yield from self._blocks(self.body)

    def _blocks(self, parent: Any) -> Iterator[str]:
        for element in parent.iterchildren():
            if element.tag == qn("w:p"):
                yield from self._paragraph(element)
            elif element.tag == qn("w:tbl"):
                yield from self._end_joined()
                yield from self._rows(element)
            elif element.tag in _CONTAINERS:
                yield from self._blocks(element)
            elif element.tag in _ANCHORS:  # of a comment on several paragraphs
                yield self.walk.anchor(element)
        yield from self._end_joined()

    def _end_joined(self) -> Iterator[str]:
        (text, notes), self.joined = self.joined, ("", [])
        yield from filter(None, (text, *self._notes_of(notes)))

    def _notes_of(self, ids: list[str]) -> Iterator[str]:
        yield from (f"[{n}] {self.notes[n]}" for n in ids if self.notes.get(n))

    def _paragraph(self, element: Any) -> Iterator[str]:
        text, notes = self.walk.text(element)
        (before, earlier), self.joined = self.joined, ("", [])
        text, notes = before + text, earlier + notes
        if _is_end_deleted(element) and _goes_on(element):
            self.joined = text, notes
            return
        lines = [line.strip() for line in text.split("\n")]
        if any(map(without_signs, lines)):
            label = self.numbering.label(element)
            lines[0] = f"{label} {lines[0]}" if label else lines[0]
        yield from (line for line in lines if line)
        yield from self._notes_of(notes)

    def _rows(self, table: Any) -> Iterator[str]:
        for row in table.iter(qn("w:tr")):
            if _table_of(row) is not table:
                continue
            if (change := row.find(f"{qn('w:trPr')}/{qn('w:del')}")) is not None:
                yield self.walk.deleted(row, change)
                continue
            if table is self.letterhead:  # columns, not rows: who issues it, then motto and date
                for cell in row.iterchildren(qn("w:tc")):
                    yield from self._blocks(cell)
                continue
            cells = [" ".join(self._blocks(cell)) for cell in row.iterchildren(qn("w:tc"))]
            line = " | ".join(map(tidied, cells))
            yield line.strip() if without_signs(line).strip(" |") else line.replace(" | ", "")


def _has_words(paragraph: Any) -> bool:
    return any((item.text or "").strip() for item in paragraph.iter(qn("w:t")))


def _table_of(row: Any) -> Any:
    return next(row.iterancestors(qn("w:tbl")), None)


def _is_end_deleted(paragraph: Any) -> bool:
    marks = paragraph.find(f"{qn('w:pPr')}/{qn('w:rPr')}")
    return marks is not None and any(child.tag in _DELETED for child in marks)


def _goes_on(paragraph: Any) -> bool:
    """Whether another paragraph stands behind this one, for its words to go on in."""
    after = (e for e in paragraph.itersiblings() if e.tag in (qn("w:p"), qn("w:tbl")))
    return (following := next(after, None)) is not None and following.tag == qn("w:p")


@dataclass(slots=True)
class _Walk:
    """Over the runs of paragraphs, with the signs of what was changed or commented."""

    remarks: Remarks = field(default_factory=Remarks)
    comments: dict[str, Noted] = field(default_factory=dict)

    def add_comment(self, comment: Any) -> None:
        """Notes what a comment says; where it stands comes with the text."""
        said = (" ".join(self.text(p)[0].split()) for p in comment.iterchildren(qn("w:p")))
        self.comments[comment.get(qn("w:id"), "")] = self.remarks.note(
            "comment", "\n".join(filter(None, said)), **_by(comment)
        )

    def anchor(self, element: Any) -> str:
        """The sign of a comment's beginning, end or place."""
        noted = self.comments.get(element.get(qn("w:id"), ""))
        return getattr(noted, _ANCHORS[element.tag], "")

    def deleted(self, element: Any, change: Any) -> str:
        """The sign of what was deleted, and those of comments on it."""
        words, anchors = [], []
        for item in element.iter():
            if item.tag in (qn("w:t"), qn("w:delText")):
                words.append(item.text or "")
            elif item.tag in _APART:
                words.append(_APART[item.tag])
            elif item.tag in _ANCHORS:
                anchors.append(self.anchor(item))
        went = "".join(words)
        went = tidied(went).strip(" |") if element.tag == qn("w:tr") else went
        return self.remarks.deleted(went, **_by(change)) + "".join(anchors)

    def text(self, paragraph: Any) -> tuple[str, list[str]]:
        """A paragraph's text in its final view, with signs, and the ids of its footnotes."""
        pieces: list[str] = []
        notes: list[str] = []
        stack: list[Any] = [paragraph]
        while stack:
            element = stack.pop()
            if isinstance(element, str):  # a text box or an insertion ends
                pieces.append(element)
                continue
            tag = element.tag
            if tag in _SKIPPED:
                continue
            if tag in _DELETED:
                pieces.append(self.deleted(element, element))
            elif tag in _ANCHORS:
                pieces.append(self.anchor(element))
            elif tag in _PIECES:
                pieces.append(_PIECES[tag] or element.text or "")
            elif tag == qn("w:footnoteReference"):
                notes.append(element.get(qn("w:id")) or "")
            elif tag == qn("w:endnoteReference"):
                notes.append(f"e{element.get(qn('w:id'))}")
            elif tag in _INSERTED:
                noted = self.remarks.note("insertion", **_by(element))
                pieces.append(noted.begin)
                stack += (noted.end, *reversed(element))
            elif tag == qn("w:p") and element is not paragraph:  # a text box
                pieces.append("\n")
                stack += ("\n", *reversed(element))
            else:
                stack += reversed(element)
        return "".join(pieces), notes


_PIECES = {
    qn("w:t"): "", qn("w:tab"): " ", qn("w:br"): "\n", qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
}  # fmt: skip

# what stands between the words of something deleted
_APART = {
    qn("w:tab"): " ", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:p"): " ", qn("w:tc"): " | ",
}  # fmt: skip


def _by(change: Any) -> dict[str, str]:
    return {"author": change.get(qn("w:author"), ""), "when": change.get(qn("w:date"), "")}


def _part(document: Any, kind: str) -> Iterator[Any]:
    """The elements of a part beside the document: its comments, footnotes or endnotes."""
    for relation in document.rels.values():
        if relation.reltype.rsplit("/", 1)[-1] == kind and not relation.is_external:
            parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
            root = etree.fromstring(relation.target_part.blob, parser)
            yield from root.iterchildren(qn(f"w:{kind.removesuffix('s')}"))


def _notes(document: Any, walk: _Walk) -> dict[str, str]:
    """Footnotes by their id ("2"), endnotes by theirs ("e2"), as they count apart."""
    return {
        f"{before}{note.get(qn('w:id'))}": tidied(walk.text(note)[0])
        for kind, before in (("footnotes", ""), ("endnotes", "e"))
        for note in _part(document, kind)
    }
