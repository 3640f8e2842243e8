"""Word files with all that a drafter may have in them; their changes settled as Word does it.

What is read here is read apart from the code under test: lxml and the rules of ECMA-376 alone.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from lxml import etree

from assistant.read import read_source
from assistant.types import Change, Document, Language, Shortening

BY = "w:author='Lan' w:date='2026-01-01T00:00:00Z'"
SENTENCE = "The clerk shall reply in order to close the file."
SHORT = ("in order to", "to")


def saved(document: Any) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def paragraphs(*texts: str) -> bytes:
    document = docx.Document()
    for text in texts:
        document.add_paragraph(text)
    return saved(document)


def around(*xml: str) -> bytes:
    """Paragraphs of Word's own making, between two plain ones."""
    document = docx.Document()
    document.add_paragraph("Title of the rules")
    declared = nsdecls("w", "r")
    for place, inner in enumerate(xml, start=1):
        document.element.body.insert(place, parse_xml(f"<w:p {declared}>{inner}</w:p>"))
    document.element.body.insert(
        len(xml) + 1, parse_xml(f"<w:p {declared}>{run('This is the end.')}</w:p>")
    )
    return saved(document)


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def read(data: bytes, folder: Path, name: str = "draft.docx") -> Document:
    path = folder / name
    path.write_bytes(data)
    (document,) = read_source(path, max_bytes=10**8)
    return document


def shortening(document: Document, *pairs: tuple[str, str]) -> Shortening:
    """The last place of each first one's words, which become the second one's."""
    changes = []
    for old, new in pairs:
        at = document.text.rindex(old)
        changes.append(Change("phrase", "Shorter.", (at, at + len(old)), old, new))
    return with_changes(document, changes)


def with_changes(document: Document, changes: Iterable[Change]) -> Shortening:
    ordered = tuple(sorted(changes, key=lambda c: c.span))
    text = document.text
    for change in reversed(ordered):
        text = text[: change.span[0]] + change.new + text[change.span[1] :]
    words = len(document.text.split()), len(text.split())
    return Shortening(document, text, ordered, (), words, (0, 0))


def made(text: str, language: Language = "en", name: str = "draft.txt") -> Document:
    return Document("d", name, text, language, title=name)


def part(data: bytes, name: str = "word/document.xml") -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read(name)


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def revisions(data: bytes, author: str = "Gọn") -> list[Any]:
    root = etree.fromstring(part(data))
    return [e for e in root.iter(qn("w:ins"), qn("w:del")) if e.get(qn("w:author")) == author]


def settled(data: bytes, *, accept: bool, only: Iterable[str] = (), author: str = "Gọn") -> Any:
    """The tree after an author's changes are all accepted or all rejected; ``only`` some by id."""
    root = etree.fromstring(part(data))
    chosen = set(only)
    goes = qn("w:del") if accept else qn("w:ins")
    for element in list(root.iter(qn("w:ins"), qn("w:del"))):
        if element.get(qn("w:author")) != author:
            continue
        if chosen and element.get(qn("w:id")) not in chosen:
            continue
        parent = element.getparent()
        if parent.tag == qn("w:rPr"):  # the end of a paragraph
            paragraph = parent.getparent().getparent()
            parent.remove(element)
            if element.tag == goes:
                _join(paragraph)
        else:
            if element.tag != goes:
                for inner in list(element):
                    element.addprevious(inner)
                    for text in inner.iter(qn("w:delText")):
                        text.tag = qn("w:t")
            parent.remove(element)
    return root


def _join(paragraph: Any) -> None:
    """The words of a paragraph whose end went begin the next one, which keeps its own form."""
    following = paragraph.getnext()
    assert following.tag == qn("w:p")
    first = 1 if following.find(qn("w:pPr")) is not None else 0
    for place, child in enumerate(c for c in list(paragraph) if c.tag != qn("w:pPr")):
        following.insert(first + place, child)
    paragraph.getparent().remove(paragraph)


def texts(root: Any) -> list[str]:
    """The words of each paragraph that has any."""
    found = []
    for paragraph in root.iter(qn("w:p")):
        pieces = [
            element.text or "" if element.tag == qn("w:t") else " "
            for element in paragraph.iter(qn("w:t"), qn("w:tab"), qn("w:br"))
            if not any(a.tag == qn("w:pPr") for a in element.iterancestors())
        ]
        found.append(" ".join("".join(pieces).split()))
    return [text for text in found if text]


def canonical(root: Any) -> bytes:
    """The tree up to where runs are cut: neighbours of one format are one run."""
    for empty in (*root.iter(qn("w:rPr")), *root.iter(qn("w:pPr"))):
        if not len(empty):
            empty.getparent().remove(empty)
    for one in list(root.iter(qn("w:r"))):
        before = one.getprevious()
        if before is not None and before.tag == qn("w:r") and _form(before) == _form(one):
            before.extend([child for child in one if child.tag != qn("w:rPr")])
            one.getparent().remove(one)
    for text in list(root.iter(qn("w:t"))):
        text.attrib.clear()
        before = text.getprevious()
        if before is not None and before.tag == qn("w:t"):
            before.text = (before.text or "") + (text.text or "")
            text.getparent().remove(text)
    return etree.tostring(root, method="c14n")


def _form(one: Any) -> tuple[bytes, list[tuple[Any, Any]]]:
    properties = one.find(qn("w:rPr"))
    form = b"" if properties is None else etree.tostring(properties, method="c14n")
    return form, sorted(one.attrib.items())
