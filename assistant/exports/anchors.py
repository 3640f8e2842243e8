"""Where a document's characters stand in a Word file: runs cut so that a comment fits a span.

The text that was read is not the file's: numbers of lists were written out, cells joined, letters
normalised. So both are compared by their bare letters and figures ("Điều 5." is "đieu5"), paragraph
by paragraph in order; a paragraph that is not found so has no place.
Source: ECMA-376 part 1, 17.13.4 (comments).
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import Any

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

from assistant.types import Span

# deleted text, copies for old programs, and text boxes, in which Word has no comments
_ELSEWHERE = {
    qn("w:del"), qn("w:moveFrom"), qn("w:txbxContent"),
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
}  # fmt: skip
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_SHORT, _NEAR, _FAR = 12, 80, 5_000  # letters: of a paragraph that may stand anywhere; how far on

Place = tuple[Any, int]  # a w:t element and an offset in its text


def skeleton(text: str) -> tuple[str, list[int]]:
    """Letters and figures without marks or case, and the offset in ``text`` of each.

    >>> skeleton("Điều 5.")
    ('đieu5', [0, 1, 2, 3, 5])
    """
    letters, offsets = [], []
    for offset, character in enumerate(text):
        for part in unicodedata.normalize("NFKD", character.casefold()):
            if part.isalnum():
                letters.append(part)
                offsets.append(offset)
    return "".join(letters), offsets


class Anchors:
    """Places of spans of ``text`` in the body of a Word file."""

    def __init__(self, body: Any, text: str) -> None:
        self._letters, self._offsets = skeleton(text)
        self._places: dict[int, Place] = {}
        self._locate(body)
        self._known = sorted(self._places)

    def _locate(self, body: Any) -> None:
        at = 0
        for paragraph in body.iter(qn("w:p")):
            letters, places = _of_paragraph(paragraph)
            if not letters:
                continue
            reach = _NEAR if len(letters) < _SHORT else _FAR
            found = self._letters.find(letters, at, at + reach + len(letters))
            if found >= 0:
                self._places.update(enumerate(places, start=found))
                at = found + len(letters)

    def places(self, span: Span) -> tuple[Place, Place] | None:
        """The first and the last character of a span; None where none of it was found."""
        first, last = (bisect_left(self._offsets, offset) for offset in span)
        left, right = bisect_left(self._known, first), bisect_left(self._known, last)
        if left >= right:
            return None
        return self._places[self._known[left]], self._places[self._known[right - 1]]

    def before(self, offset: int) -> tuple[Place, Place] | None:
        """The nearest character that was found at or before an offset, else the first one."""
        if not self._known:
            return None
        at = bisect_left(self._known, bisect_left(self._offsets, offset + 1))
        place = self._places[self._known[max(0, at - 1)]]
        return place, place


def _of_paragraph(paragraph: Any) -> tuple[str, list[Place]]:
    letters: list[str] = []
    places: list[Place] = []
    for element in _texts(paragraph):
        bare, offsets = skeleton(element.text or "")
        letters.append(bare)
        places += [(element, offset) for offset in offsets]
    return "".join(letters), places


def _texts(paragraph: Any) -> Iterator[Any]:
    """Elements w:t of a paragraph in its final view, without those of paragraphs inside it."""
    for element in paragraph.iter(qn("w:t")):
        above = [a.tag for a in element.iterancestors()]
        if not _ELSEWHERE.intersection(above) and _owner(element) is paragraph:
            yield element


def _owner(element: Any) -> Any:
    return next(element.iterancestors(qn("w:p")), None)


def cut(ranges: Sequence[tuple[Place, Place]]) -> list[tuple[Any, Any]]:
    """Cuts runs so that each range of characters is whole runs: (first run, last run) of each."""
    cuts: dict[Any, set[int]] = defaultdict(set)
    for (first, start), (last, end) in ranges:
        cuts[first].add(start)
        cuts[last].add(end + 1)
    pieces: dict[Any, list[tuple[int, Any]]] = {}
    # in the order of the document: a cut moves what is behind it to another run
    trees = {element.getroottree().getroot(): None for element in cuts}
    for element in [e for root in trees for e in root.iter(qn("w:t")) if e in cuts]:
        pieces[element] = _cut_text(element, sorted(cuts[element]))
    return [
        (_piece(pieces[first], start), _piece(pieces[last], end))
        for (first, start), (last, end) in ranges
    ]


def _cut_text(element: Any, offsets: list[int]) -> list[tuple[int, Any]]:
    """Cuts the run of a w:t at offsets of it; (offset, run) of each piece, in order."""
    text, found = element.text or "", []
    for offset in reversed(offsets):
        if 0 < offset < len(text):
            run = _new_run(element, [_text(text[offset:]), *element.itersiblings()])
            element.text, text = text[:offset], text[:offset]
            element.set(_SPACE, "preserve")
            found.append((offset, run))
        elif offset >= len(text) and next(element.itersiblings(), None) is not None:
            _new_run(element, list(element.itersiblings()))
        elif offset == 0 and _has_before(element):
            found.append((0, _new_run(element, [element, *element.itersiblings()])))
    if not found or found[-1][0] > 0:
        found.append((0, element.getparent()))
    return found[::-1]


def _has_before(element: Any) -> bool:
    return any(e.tag != qn("w:rPr") for e in element.itersiblings(preceding=True))


def _new_run(element: Any, content: list[Any]) -> Any:
    """A run like the one of ``element``, behind it, with ``content``."""
    old = element.getparent()
    run = OxmlElement("w:r")
    if (properties := old.find(qn("w:rPr"))) is not None:
        run.append(deepcopy(properties))
    old.addnext(run)
    run.extend(content)
    return run


def _text(text: str) -> Any:
    element = OxmlElement("w:t")
    element.text = text
    element.set(_SPACE, "preserve")
    return element


def _piece(pieces: list[tuple[int, Any]], offset: int) -> Any:
    return next(run for start, run in reversed(pieces) if start <= offset)


def mark(first: Any, last: Any, comment_id: int) -> None:
    """Puts the signs of a comment around two runs.

    Around a link or a tracked change as a whole, since not all of these may hold the signs.
    """
    start, end = OxmlElement("w:commentRangeStart"), OxmlElement("w:commentRangeEnd")
    run, reference = OxmlElement("w:r"), OxmlElement("w:commentReference")
    for element in (start, end, reference):
        element.set(qn("w:id"), str(comment_id))
    run.append(reference)
    _top(first).addprevious(start)
    _top(last).addnext(end)
    end.addnext(run)


def _top(element: Any) -> Any:
    while element.getparent().tag != qn("w:p"):
        element = element.getparent()
    return element
