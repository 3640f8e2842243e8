"""Akoma Ntoso (LegalDocML) to text as it would be printed, with tracked changes and metadata.

Sources: OASIS, Akoma Ntoso Version 1.0 (parts 1 and 2, 2018) and its Naming Convention (2019). The
vocabulary says what is a number, a heading, a paragraph; where lines break it does not say, so
``JOINTS`` are classes that our own export writes where a rule alone would be wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from lxml import etree

from assistant.errors import ReadError
from assistant.hygiene import clean
from assistant.readers import Extract
from assistant.readers.remarks import Remarks, tidied, without_signs

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
LANGUAGES = {"vie": "vi", "fra": "fr", "eng": "en", "vi": "vi", "fr": "fr", "en": "en"}
JOINTS = {"new-line": "\n", "empty-line": "\n\n", "run-in": " ", "run-on": ""}
UNKNOWN = "unknown"  # the name of a date that a schema demands and nobody knows
ANYWHERE = "xx"  # a country of ISO 3166 that is none

_NUMBER_ENDS = re.compile(r"[.:)\]°–—-]$")
_LINES = {
    "num", "heading", "subheading", "crossHeading", "p", "block", "listIntroduction", "listWrapUp",
    "caption", "from", "tocItem", "narrative", "summary", "scene", "question", "li",
}  # fmt: skip
_SKIPPED = {"meta", "noteRef", "img", "marker", "toc"}
_DEEPEST = 150


def joint_after(number: str) -> str:
    """What stands between a number and the heading or words behind it: a line end or a space.

    "Article 5" stands on a line of its own; "5.", "(a)" and "5" do not.
    """
    return " " if _NUMBER_ENDS.search(number) or " " not in number.strip() else "\n"


def is_akoma(root: Any) -> bool:
    """Whether the root is that of the standard, or of a draft of it."""
    name = etree.QName(root)
    space = name.namespace or ""
    return name.localname == "akomaNtoso" and (
        not space or "legaldocml" in space or "akomantoso" in space
    )


def read_akoma(root: Any, name: str) -> Extract:
    """The lines of a document, its title, and what its metadata state.

    Raises ReadError for a file without text or nested too deep.
    """
    for element in root.iter(etree.Element):
        element.tag = etree.QName(element).localname
    walk = _Walk(name)
    walk.blocks(root, 0)
    text, remarks = walk.remarks.settled(walk.lines)
    if not text:
        raise ReadError(f"{name} holds no text, only metadata; check the file.")
    stated = _stated(root)
    return Extract(text, stated.get("title", ""), remarks=remarks, stated=stated)


class _Walk:
    def __init__(self, name: str) -> None:
        self.name = name
        self.remarks = Remarks()
        self.lines: list[str] = []
        self.number = ""  # the number that was just written
        self.quote = ""  # what opens before the next line

    def blocks(self, parent: Any, depth: int) -> None:
        """Everything below an element, a block to a line."""
        if depth > _DEEPEST:
            raise ReadError(f"{self.name} is nested over {_DEEPEST} levels deep; check the file.")
        for element in parent.iterchildren(etree.Element):
            if element.tag in _SKIPPED:
                continue
            if element.tag in _LINES:
                self._line(element, depth)
            elif element.tag == "tr":
                self._row(element, depth)
            else:
                self.blocks(element, depth + 1)

    def _line(self, element: Any, depth: int) -> None:
        notes: list[Any] = []
        first = True
        for piece in self._pieces(element, notes):
            if not isinstance(piece, str):
                self._quoted(piece, depth)
                first = False
                continue
            for line in piece.split("\n"):
                words = tidied(line)
                if without_signs(words):
                    self._add(words, self._joint(element) if first else "\n")
                    first = False
                elif words and self.lines:
                    self.lines[-1] += words
        written = without_signs(self.lines[-1]) if self.lines else ""
        if element.tag == "num" and not first:
            self.number = tidied(without_signs("".join(element.itertext()))) or written
        elif not first:
            self.number = ""
        for note in notes:
            said = tidied(" ".join(note.itertext()))
            self._add(f"[{note.get('marker', '*')}] {said}", "\n")

    def _joint(self, element: Any) -> str:
        for name in (element.get("class") or "").split():
            if name in JOINTS:
                return JOINTS[name]
        return joint_after(self.number) if self.number and element.tag != "num" else "\n"

    def _add(self, words: str, joint: str) -> None:
        words, self.quote = self.quote + words, ""
        if joint == "\n" or not self.lines:
            self.lines.append(words)
        else:
            self.lines[-1] += joint + words

    def _pieces(self, element: Any, notes: list[Any]) -> Iterator[Any]:
        """The words between structures that stand inside the line, and those structures."""
        pieces: list[str] = []
        stack: list[Any] = [element]
        while stack:
            item = stack.pop()
            if isinstance(item, str):
                pieces.append(item)
                continue
            if item is not element and item.tail:
                stack.append(_plain(item.tail))
            if item.tag == "br":
                pieces.append("\n")
            elif item.tag == "eol":
                pieces.append(" ")
            elif item.tag == "authorialNote":
                notes.append(item)
            elif item.tag == "del":
                gone = "".join(item.itertext())
                pieces.append(self.remarks.deleted(tidied(gone), **_by(item)))
            elif item.tag == "ins":
                noted = self.remarks.note("insertion", **_by(item))
                pieces += (noted.begin, _plain(item.text))
                stack += (noted.end, *reversed(item))
            elif item is not element and (item.tag in _LINES or item.tag == "quotedStructure"):
                yield "".join(pieces)
                pieces = []
                yield item
            elif item.tag not in _SKIPPED:
                pieces.append(_plain(item.text))
                stack += reversed(item)
        yield "".join(pieces)

    def _quoted(self, element: Any, depth: int) -> None:
        """New wording with its quotation marks, or a paragraph inside a paragraph."""
        self.number = ""
        if element.tag in _LINES:
            self._line(element, depth + 1)
            return
        self.quote = element.get("startQuote", "")
        self.blocks(element, depth + 1)
        self.quote = ""
        if self.lines:
            self.lines[-1] += element.get("endQuote", "")

    def _row(self, row: Any, depth: int) -> None:
        outer, self.lines = self.lines, []
        cells = []
        for cell in row.iterchildren("td", "th"):
            if len(cell):
                self.blocks(cell, depth + 1)
            else:
                self._line(cell, depth)
            cells.append(tidied(" ".join(self.lines)))
            self.lines, self.number = [], ""
        self.lines = outer
        if line := " | ".join(cells).strip(" |"):
            self.lines.append(line)


def _plain(text: str | None) -> str:
    return " ".join(re.split(r"\s+", text)) if text else ""


def _by(element: Any) -> dict[str, str]:
    return {"author": element.get("by", "").lstrip("#"), "when": element.get("date", "")}


def _stated(root: Any) -> dict[str, Any]:
    """Fields of ``Document`` that the metadata give."""
    meta = root.find(".//meta/identification")
    if meta is None:
        return {}
    work, expression = meta.find("FRBRWork"), meta.find("FRBRExpression")
    found: dict[str, Any] = {
        "kind": _value(work, "FRBRsubtype"),
        "number": _value(work, "FRBRnumber"),
        "title": _alias(work),
        "issuer": _issuer(root, work),
        "signed": _date(work, "signed", "generation", "Generation", "enactment", ""),
        "in_force": _date(expression, "in-force"),
        "expires": _date(expression, "expires"),
    }
    language = expression.find("FRBRlanguage") if expression is not None else None
    if language is not None:
        found["language"] = LANGUAGES.get(language.get("language", "").lower(), "")
    if root.find("bill") is not None:
        found["status"] = "draft"
    return {name: value for name, value in found.items() if value}


def _value(parent: Any, tag: str) -> str:
    element = parent.find(tag) if parent is not None else None
    return clean(element.get("value", ""))[0].strip() if element is not None else ""


def _alias(work: Any) -> str:
    aliases = work.iterfind("FRBRalias") if work is not None else ()
    found = (a.get("value", "") for a in aliases if a.get("name") in ("title", "shortTitle"))
    return clean(next(found, ""))[0].strip()


def _issuer(root: Any, work: Any) -> str:
    author = work.find("FRBRauthor") if work is not None else None
    href = author.get("href", "") if author is not None else ""
    identification = root.find(".//meta/identification")
    if not href.startswith("#") or href == identification.get("source"):  # who wrote the file
        return ""
    for organization in root.iterfind(".//meta/references/TLCOrganization"):
        if organization.get("eId") == href[1:]:
            return clean(organization.get("showAs", ""))[0].strip()
    return ""


def _date(parent: Any, *names: str) -> date | None:
    for element in parent.iterfind("FRBRdate") if parent is not None else ():
        if element.get("name", "") in names:
            try:
                return date.fromisoformat(element.get("date", "")[:10])
            except ValueError:
                continue
    return None
