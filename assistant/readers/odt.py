"""ODT as LibreOffice writes it: body order, tables as rows, numbering as counted, final view.

Source: OASIS OpenDocument 1.3 part 3 (5.3 lists, 5.5 change tracking, 6.3 notes, 9 tables, 14.1
annotations). lxml
parses the one part that holds the text; a library for ODF would build the whole package for it.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any, Literal

from lxml import etree

from assistant.errors import LimitError, ReadError
from assistant.readers import Extract
from assistant.readers.archive import DAMAGE, METHODS, UNPACKED
from assistant.readers.numbering import _formatted as formatted
from assistant.readers.remarks import Noted, Remarks, tidied, without_signs

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
_SKIPPED = {
    f"{_TEXT}tracked-changes",  # what was deleted; what was inserted stands in the text
    f"{_OFFICE}annotation", f"{_OFFICE}forms", f"{_TEXT}sequence-decls", f"{_TEXT}note-citation",
    f"{_TEXT}ruby-text", f"{_TEXT}hidden-text", f"{_TEXT}hidden-paragraph", f"{_SVG}title",
    f"{_SVG}desc",  # of pictures
}  # fmt: skip
_PARAGRAPHS = {f"{_TEXT}p", f"{_TEXT}h"}
_CHANGES: dict[str, Literal["insertion", "deletion"]] = {
    f"{_TEXT}insertion": "insertion", f"{_TEXT}deletion": "deletion",
}  # fmt: skip
_PLACES = {f"{_TEXT}change-start": "begin", f"{_TEXT}change-end": "end", f"{_TEXT}change": "here"}
_STYLES_OF_NUMBERS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman",
                      "I": "upperRoman", "": "none"}  # fmt: skip
_MOST_SPACES = 100  # of one text:s element
_DEEPEST = 150  # nested tables, lists and frames; real files have 10
_Level = tuple[int, str, str, str, int]  # start, style, before, after, levels shown
_Levels = dict[str, dict[int, _Level]]


def read_odt(data: bytes, name: str, *, max_bytes: int) -> Extract:
    """Paragraphs and table rows in body order; notes after their paragraph; no deleted text.

    Raises ReadError for a damaged or encrypted file or one without text, LimitError for a bomb.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            content = _part(package, "content.xml", name, max_bytes)
            styles = _part(package, "styles.xml", name, max_bytes)
            meta = _part(package, "meta.xml", name, max_bytes)
        if content is None:
            raise ReadError(f"{name} has no content.xml, so it is no ODT file; check what it is.")
        return read_odf(content, styles, meta, name)
    except (etree.LxmlError, RecursionError, *DAMAGE) as error:
        why = str(error).strip().split("\n")[0][:120] or type(error).__name__
        raise ReadError(f"{name} is a damaged ODT file ({why}); open and save it anew.") from error


def read_odf(content: Any, styles: Any, meta: Any, name: str) -> Extract:
    """The text of an ODF document from its parts (roots, or None), which may be one and the same.

    Raises ReadError for another kind of document or one without text.
    """
    body = content.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise ReadError(f"{name} is an ODF file but no text document; save it as ODT.")
    walk = _Body(_levels(styles) | _levels(content), _Signs(body))
    text, remarks = walk.signs.remarks.settled(walk.blocks(body, 0))
    title = meta.findtext(f".//{_DC}title", "") if meta is not None else ""
    if not text:
        raise ReadError(f"{name} holds no text (perhaps pictures of pages): it needs OCR first.")
    return Extract(text, title.strip(), remarks=remarks)


def _part(package: zipfile.ZipFile, part: str, name: str, max_bytes: int) -> Any:
    """The root of a part, or None where the file has no such part."""
    if part not in package.namelist():
        return None
    item = package.getinfo(part)
    if item.file_size > max_bytes * UNPACKED:
        raise LimitError(
            f"{name} unpacks to {item.file_size / 1e6:.0f} MB, over the limit of"
            f" {max_bytes * UNPACKED / 1e6:.0f} MB; it was not opened."
        )
    if item.compress_type not in METHODS:
        raise ReadError(f"{name} is packed in a way that no office program uses; save it anew.")
    manifest = "META-INF/manifest.xml"
    if manifest in package.namelist() and b"encryption-data" in package.open(manifest).read(10**6):
        raise ReadError(f"{name} is encrypted; save it without a password and read it again.")
    data = package.read(item)
    if b"<!DOCTYPE" in data[:4096]:
        raise ReadError(f"{name} declares XML entities, which no office program does; refused.")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    return etree.fromstring(data, parser)


class _Body:
    def __init__(self, levels: _Levels, signs: _Signs) -> None:
        self.levels, self.signs = levels, signs
        self.counts: dict[str, dict[int, int]] = {}  # list id → level → number
        self.last: dict[str, str] = {}  # list style → id of its last list
        self.headings: dict[int, int] = {}

    def blocks(self, parent: Any, depth: int) -> Iterator[str]:
        """Every paragraph and table row below an element, in order."""
        if depth > _DEEPEST:
            raise ValueError(f"more than {_DEEPEST} levels of nesting")
        for element in parent.iterchildren():
            tag = element.tag
            if sign := self.signs.of(element):
                yield sign
            elif tag in _SKIPPED or not isinstance(tag, str):
                continue
            elif tag in _PARAGRAPHS:
                yield from self._paragraph(element, self._outline(element), depth)
            elif tag == f"{_TEXT}list":
                yield from self._list(element, "", "", 1, depth)
            elif tag == f"{_TABLE}table":
                yield from self._rows(element, depth)
            else:  # sections, indexes, frames with text boxes
                yield from self.blocks(element, depth + 1)

    def _paragraph(self, element: Any, label: str, depth: int) -> Iterator[str]:
        pieces: list[str] = []
        after: list[Any] = []  # notes and text boxes
        _write(element, pieces, after, self.signs)
        lines = [line.strip() for line in "".join(pieces).split("\n")]
        if label and any(map(without_signs, lines)):
            lines[0] = f"{label} {lines[0]}"
        yield from (line for line in lines if line)
        for aside in after:
            inside = list(self.blocks(aside, depth + 1))
            if aside.tag == f"{_TEXT}note-body" and inside:
                mark = aside.getparent().findtext(f"{_TEXT}note-citation", "").strip()
                inside = [f"[{mark}] {tidied(' '.join(inside))}"]
            yield from inside

    def _outline(self, element: Any) -> str:
        """A heading's number, where the outline style has one."""
        if element.tag != f"{_TEXT}h" or element.get(f"{_TEXT}is-list-header") == "true":
            return ""
        levels = self.levels.get("", {})
        level = _integer(element.get(f"{_TEXT}outline-level"), 1)
        return _counted(self.headings, level, levels) if level in levels else ""

    def _list(self, element: Any, style: str, key: str, level: int, depth: int) -> Iterator[str]:
        if depth > _DEEPEST:
            raise ValueError(f"more than {_DEEPEST} levels of nesting")
        style = element.get(f"{_TEXT}style-name") or style
        key = key or self._key(element, style)
        counts, levels = self.counts.setdefault(key, {}), self.levels.get(style, {})
        for item in element.iterchildren(f"{_TEXT}list-item", f"{_TEXT}list-header"):
            if (start := item.get(f"{_TEXT}start-value")) is not None:
                counts[level] = _integer(start, 1) - 1
            first = item.tag == f"{_TEXT}list-item"
            for child in item.iterchildren():
                if child.tag == f"{_TEXT}list":
                    yield from self._list(child, style, key, level + 1, depth + 1)
                elif child.tag in _PARAGRAPHS:
                    label = _counted(counts, level, levels) if first else ""
                    first = False
                    yield from self._paragraph(child, label, depth)

    def _key(self, element: Any, style: str) -> str:
        """Which list the count belongs to: a new one, or one that this goes on with."""
        goes_on = element.get(f"{_TEXT}continue-list")
        if not goes_on and element.get(f"{_TEXT}continue-numbering") == "true":
            goes_on = self.last.get(style)
        key = goes_on or element.get(_XML_ID) or f"#{len(self.counts)}"
        own = element.get(_XML_ID)
        if own and goes_on in self.counts:
            self.counts[own] = self.counts[goes_on]
        self.last[style] = key
        return key

    def _rows(self, table: Any, depth: int) -> Iterator[str]:
        for row in table.iter(f"{_TABLE}table-row"):
            if next(row.iterancestors(f"{_TABLE}table"), None) is not table:
                continue
            cells = [
                tidied(" ".join(self.blocks(cell, depth + 1)))
                for cell in row.iterchildren(f"{_TABLE}table-cell")
            ]
            line = " | ".join(cells)
            if without_signs(line).strip(" |"):
                yield line.strip(" |")
            elif line:
                yield line.replace(" | ", "")


class _Signs:
    """Tracked changes and comments: what was noted of them, and their signs in the text."""

    def __init__(self, body: Any) -> None:
        self.remarks = Remarks()
        self.changes: dict[str, Noted] = {}
        self.comments: dict[str, Noted] = {}
        for region in body.iterfind(f"{_TEXT}tracked-changes/{_TEXT}changed-region"):
            self._add(region)

    def _add(self, region: Any) -> None:
        for change in region.iterchildren(*_CHANGES):
            words = "" if _CHANGES[change.tag] == "insertion" else _words(change)
            if _CHANGES[change.tag] == "deletion" and not words.strip():
                return
            noted = self.remarks.note(
                _CHANGES[change.tag], words, **_by(change.find(f"{_OFFICE}change-info"))
            )
            for name in (_XML_ID, f"{_TEXT}id"):
                self.changes[region.get(name, "")] = noted
            return

    def of(self, element: Any) -> str:
        """The sign of an element that marks a change or a comment; "" for any other."""
        if element.tag == f"{_OFFICE}annotation":
            noted = self.remarks.note("comment", _words(element), **_by(element))
            self.comments[element.get(f"{_OFFICE}name", "")] = noted
            return noted.begin
        if element.tag == f"{_OFFICE}annotation-end":
            found = self.comments.get(element.get(f"{_OFFICE}name", ""))
            return found.end if found else ""
        if element.tag in _PLACES:
            found = self.changes.get(element.get(f"{_TEXT}change-id", ""))
            return getattr(found, _PLACES[element.tag], "")
        return ""


def _by(element: Any) -> dict[str, str]:
    if element is None:
        return {}
    author = element.findtext(f"{_DC}creator", "")
    return {"author": author, "when": element.findtext(f"{_DC}date", "").strip()}


def _words(element: Any) -> str:
    lines = []
    for paragraph in element.iter(*_PARAGRAPHS):
        pieces: list[str] = []
        _write(paragraph, pieces, [], None)
        lines.append("".join(pieces))
    return "\n".join(lines)


def _write(element: Any, pieces: list[str], after: list[Any], signs: _Signs | None) -> None:
    """A paragraph's own words; what stands beside them goes to ``after``."""
    stack: list[Any] = [element]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            pieces.append(item)
            continue
        tag = item.tag
        if item is not element and item.tail:
            stack.append(item.tail.replace("\n", " "))
        if signs and (sign := signs.of(item)):
            pieces.append(sign)
            continue
        if not isinstance(tag, str) or tag in _SKIPPED:
            continue
        if tag == f"{_TEXT}s":
            pieces.append(" " * min(_integer(item.get(f"{_TEXT}c"), 1), _MOST_SPACES))
        elif tag == f"{_TEXT}tab":
            pieces.append(" ")
        elif tag == f"{_TEXT}line-break":
            pieces.append("\n")
        elif tag in (f"{_TEXT}note-body", f"{_TABLE}table") or tag.endswith("}text-box"):
            after.append(item)
        else:
            pieces.append((item.text or "").replace("\n", " "))
            stack += reversed(item)


def _levels(root: Any) -> _Levels:
    """The numbering of each list style; the outline's under the name ""."""
    found: _Levels = {}
    if root is None:
        return found
    for style in root.iter(f"{_TEXT}list-style", f"{_TEXT}outline-style"):
        outline = style.tag == f"{_TEXT}outline-style"
        found["" if outline else style.get(f"{_STYLE}name", "")] = {
            _integer(item.get(f"{_TEXT}level"), 1): _level(item)
            for item in style.iterchildren()
            if isinstance(item.tag, str) and (not outline or item.get(f"{_STYLE}num-format"))
        }
    return found


def _level(item: Any) -> _Level:
    bullet = item.tag == f"{_TEXT}list-level-style-bullet"
    format_ = item.get(f"{_STYLE}num-format", "")
    return (
        _integer(item.get(f"{_TEXT}start-value"), 1),
        "bullet" if bullet else _STYLES_OF_NUMBERS.get(format_, "decimal"),
        item.get(f"{_STYLE}num-prefix", ""),
        item.get(f"{_STYLE}num-suffix", ""),
        _integer(item.get(f"{_TEXT}display-levels"), 1),
    )


def _counted(counts: dict[int, int], level: int, levels: dict[int, _Level]) -> str:
    """Counts one item and gives its label: "1.", "a)", "2.1." or "-"; "" where it shows none."""
    if level not in levels:
        return ""
    start, style, before, after, shown = levels[level]
    counts[level] = counts.get(level, start - 1) + 1
    for deeper in [d for d in counts if d > level]:
        del counts[deeper]
    if style == "bullet":
        return "-"
    if style == "none":
        return (before + after).strip()
    numbers = [
        formatted(counts.get(at, levels[at][0]), levels[at][1])
        for at in range(max(1, level - shown + 1), level + 1)
        if at in levels
    ]
    return (before + ".".join(n for n in numbers if n) + after).strip()


def _integer(value: str | None, default: int) -> int:
    return int(value) if value and value.isdecimal() and len(value) < 9 else default
