"""What keeps a change out of a Word file: more hangs on the words than the words.

Fields, links, notes, pictures, locked or bound content, other people's tracked changes, and what
they have marked by a bookmark or a comment, which would go with the words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from docx.oxml.ns import qn
from lxml import etree

_W = qn("w:p")[:-1]
# what may stand among words that go: it stays, or it is no more than the words
_HARMLESS = {
    _W + name
    for name in (
        "r t tab br cr noBreakHyphen softHyphen lastRenderedPageBreak proofErr smartTag smartTagPr"
        " bookmarkStart bookmarkEnd commentRangeStart commentRangeEnd"
    ).split()
}
_PROPERTIES = {qn("w:rPr"), qn("w:pPr")}
_AROUND = {qn("w:smartTag")}  # between a run and its paragraph
_PAIRS = {qn("w:bookmarkStart"): qn("w:bookmarkEnd"),
          qn("w:commentRangeStart"): qn("w:commentRangeEnd")}  # fmt: skip
_SIGNS = {*_PAIRS, *_PAIRS.values(), qn("w:r"), qn("w:proofErr")}
_TRACKED = {_W + name for name in "ins del moveFrom moveTo".split()}
_CONTENT = qn("w:sdt")
_BOUND = (qn("w:lock"), qn("w:dataBinding"))


class PlaceError(Exception):
    """Why a change cannot be put into the file, as a key of words."""


class Guards:
    """What may be changed in one tree."""

    def __init__(self, root: Any) -> None:
        self._in_fields = set(_in_fields(root))

    def check(
        self, paragraph: Any, atoms: Sequence[tuple[Any, int]], *, whole: bool = False
    ) -> None:
        """Raises PlaceError where characters of a paragraph cannot go, or it as a whole."""
        elements = list(dict.fromkeys(element for element, _ in atoms))
        if not elements:
            raise PlaceError("place")
        for element in elements:
            self._check_around(element, paragraph)
        inside = list(_all(paragraph))
        among = inside if whole else _among(inside, elements)
        if any(element.tag in _TRACKED for element in among):
            raise PlaceError("tracked")
        beside = among if whole else _with_signs(inside, atoms)
        if any(_is_marked(start, beside) for start in beside):
            raise PlaceError("marked")
        if not all(map(_is_harmless, among)):
            raise PlaceError("object")
        if next((s for s in paragraph.iterancestors(_CONTENT) if _is_bound(s)), None) is not None:
            raise PlaceError("object")

    def _check_around(self, element: Any, paragraph: Any) -> None:
        run = element.getparent()
        if run.tag != qn("w:r") or run in self._in_fields:
            raise PlaceError("object")
        above = run.getparent()
        while above is not paragraph:
            if above.tag in _TRACKED:
                raise PlaceError("tracked")
            if above.tag not in _AROUND:
                raise PlaceError("object")
            above = above.getparent()

    @staticmethod
    def may_end(paragraph: Any) -> bool:
        """Whether the end of a paragraph can go: another one follows, and it ends no section."""
        after = (e for e in paragraph.itersiblings() if e.tag in (qn("w:p"), qn("w:tbl")))
        following = next(after, None)
        if following is None or following.tag != qn("w:p"):
            return False
        properties = paragraph.find(qn("w:pPr"))
        if properties is None:
            return True
        marks = properties.find(qn("w:rPr"))
        tracked = marks is not None and any(child.tag in _TRACKED for child in marks)
        return not tracked and properties.find(qn("w:sectPr")) is None


def same_layout(one: Any, other: Any) -> bool:
    """Whether two paragraphs stand one behind the other and look alike, and neither is numbered."""
    if one.getnext() is not other:
        return False
    return _look(one) == _look(other) and b"numPr" not in _look(one)


def _look(paragraph: Any) -> bytes:
    properties = paragraph.find(qn("w:pPr"))
    if properties is None:
        return b""
    parts = (p for p in properties if p.tag not in (qn("w:rPr"), qn("w:pPrChange")))
    return b"".join(etree.tostring(p, method="c14n", with_tail=False) for p in parts)


def _in_fields(root: Any) -> Iterator[Any]:
    """Runs between the begin and the end of a field, these included."""
    depth = 0
    for run in root.iter(qn("w:r"), qn("w:fldSimple")):
        if run.tag == qn("w:fldSimple"):
            yield from run.iter(qn("w:r"))
            continue
        inside = depth > 0
        for sign in run.iterchildren(qn("w:fldChar")):
            inside = True
            depth += {"begin": 1, "end": -1}.get(sign.get(qn("w:fldCharType"), ""), 0)
        if inside:
            yield run


def _all(parent: Any) -> Iterator[Any]:
    """The elements below one, but for properties of runs and paragraphs."""
    for child in parent.iterchildren(etree.Element):
        if child.tag not in _PROPERTIES:
            yield child
            yield from _all(child)


def _among(inside: Sequence[Any], elements: Sequence[Any]) -> Sequence[Any]:
    """Those from the first of some elements to the last one."""
    return inside[inside.index(elements[0]) : inside.index(elements[-1]) + 1]


def _with_signs(inside: Sequence[Any], atoms: Sequence[tuple[Any, int]]) -> Sequence[Any]:
    """The elements of some characters, and the signs that stand right beside these."""
    (first, offset), (last, end) = atoms[0], atoms[-1]
    left, right = inside.index(first), inside.index(last) + 1
    if not offset:
        while left and inside[left - 1].tag in _SIGNS:
            left -= 1
    if end + 1 >= len(last.text or ""):
        while right < len(inside) and inside[right].tag in _SIGNS:
            right += 1
    return inside[left:right]


def _is_marked(start: Any, among: Iterable[Any]) -> bool:
    """Whether a bookmark or comment begins at an element and ends among the same words."""
    end = _PAIRS.get(start.tag)
    if end is None or start.get(qn("w:name")) == "_GoBack":
        return False
    number = start.get(qn("w:id"))
    return any(e.tag == end and e.get(qn("w:id")) == number for e in among)


def _is_harmless(element: Any) -> bool:
    if element.tag == qn("w:br"):
        return element.get(qn("w:type")) not in ("page", "column")
    if element.tag == qn("w:commentReference"):  # in a run of its own, which stays
        return element.getparent().find(qn("w:t")) is None
    return element.tag in _HARMLESS


def _is_bound(content: Any) -> bool:
    properties = content.find(qn("w:sdtPr"))
    return properties is not None and any(properties.find(tag) is not None for tag in _BOUND)
