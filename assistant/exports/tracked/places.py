"""Where a change belongs in a Word file: characters of runs, or the reason why it has no place."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from docx.oxml.ns import qn

from assistant.exports.anchors import skeleton
from assistant.exports.tracked.guards import Guards, PlaceError, same_layout
from assistant.exports.tracked.layout import Layout, letters, paragraphs
from assistant.hygiene import clean
from assistant.types import Change, Span

Atom = tuple[Any, int]  # an element of a run and an offset in its text
_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")
_READ = {qn("w:tab"): " ", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_UNREAD = {
    qn("w:pPr"), qn("w:rPr"), qn("w:del"), qn("w:moveFrom"), qn("w:delText"), qn("w:instrText"),
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Edit:
    """Characters to delete, paragraphs whose end goes with them, and the words that come in.

    ``at`` is where they come in when nothing is deleted.
    """

    root: Any
    atoms: tuple[Atom, ...]
    ends: tuple[Any, ...]
    new: str
    at: Atom | None = None


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph whose letters are known: ``spans`` of each letter among ``atoms``.

    ``first`` is the number of its first letter in the text.
    """

    element: Any
    first: int
    atoms: tuple[Atom, ...]
    spans: tuple[Span, ...]

    @property
    def end(self) -> int:
        return self.first + len(self.spans)


class Places:
    """Places of changes in one tree of a file."""

    def __init__(self, root: Any, layout: Layout, text: str) -> None:
        self.root, self.layout, self.text = root, layout, text
        self._elements = paragraphs(root)
        self._guards = Guards(root)
        self._known: dict[int, _Paragraph] = {}

    def edit(self, change: Change) -> Edit | str:
        """What is to be done in the tree, or why nothing can be."""
        try:
            if change.new and change.old:
                span, new = trimmed(change)
                if span[0] == span[1] or self.text[slice(*span)].strip():
                    return self._edit(span, new)
            return self._edit(change.span, change.new)
        except PlaceError as reason:
            return str(reason)

    def _edit(self, span: Span, new: str) -> Edit:
        if "\n" in new:
            raise PlaceError("paragraph")
        first, end = (bisect_left(self.layout.letters, offset) for offset in span)
        if first == end:
            return self._insertion(span, first, new)
        held = [self._paragraph(*p) for p in self.layout.touched((first, end))]
        if not held or held[0].first > first or held[-1].end < end:
            raise PlaceError("place")
        if any(a.end != b.first for a, b in pairwise(held)):
            raise PlaceError("place")
        if not new and held[0].first == first and held[-1].end == end and self._is_lined(span):
            return self._whole(held)
        return self._part(held, span, (first, end), new)

    def _is_lined(self, span: Span) -> bool:
        """Whether the words go with a line end at one side, or are all there is."""
        old = self.text[slice(*span)]
        before, after = old[: len(old) - len(old.lstrip())], old[len(old.rstrip()) :]
        return "\n" in before + after or not (self.text[: span[0]] + self.text[span[1] :]).strip()

    def _whole(self, held: list[_Paragraph]) -> Edit:
        """Paragraphs that go with their ends, as far as another one follows."""
        atoms: list[Atom] = []
        for paragraph in held:
            self._guards.check(paragraph.element, paragraph.atoms, whole=True)
            atoms += paragraph.atoms
        ends = [p.element for p in held if self._guards.may_end(p.element)]
        return Edit(self.root, tuple(atoms), tuple(ends), "")

    def _part(self, held: list[_Paragraph], span: Span, between: Span, new: str) -> Edit:
        """Words of one paragraph, or from the middle of one into the next, which then are one."""
        atoms: list[Atom] = []
        for paragraph in held:
            left = max(between[0], paragraph.first)
            right = min(between[1], paragraph.end)
            piece = self._piece(
                paragraph, (left, right), span,
                begins=left == between[0], ends=right == between[1],
            )  # fmt: skip
            self._guards.check(paragraph.element, piece)
            atoms += piece
        for one, other in pairwise(held):
            if not same_layout(one.element, other.element):
                raise PlaceError("paragraph")
        ends = tuple(p.element for p in held[:-1])
        if not all(map(self._guards.may_end, ends)):
            raise PlaceError("paragraph")
        return Edit(self.root, tuple(atoms), ends, new)

    def _piece(
        self, paragraph: _Paragraph, between: Span, span: Span, *, begins: bool, ends: bool
    ) -> tuple[Atom, ...]:
        """The characters of a stretch of letters, with the white space that goes with them."""
        left, right = between[0] - paragraph.first, between[1] - paragraph.first
        start, end = 0, len(paragraph.atoms)  # where the words come from or go on elsewhere
        self._whole_letters(paragraph, left, right)
        if begins:
            bare = span[0] == self.layout.letters[between[0]]
            here = paragraph.spans[left][0]
            start = here if bare else self._space_before(paragraph, left, span[0])
        if ends:
            bare = span[1] == self.layout.letters[between[1] - 1] + 1
            here = paragraph.spans[right - 1][1]
            end = here if bare else self._space_after(paragraph, right, span[1])
        return paragraph.atoms[start:end]

    @staticmethod
    def _whole_letters(paragraph: _Paragraph, left: int, right: int) -> None:
        """A ligature cannot be cut."""
        spans = paragraph.spans
        if left and spans[left - 1][1] > spans[left][0]:
            raise PlaceError("place")
        if right < len(spans) and spans[right][0] < spans[right - 1][1]:
            raise PlaceError("place")

    def _space_before(self, paragraph: _Paragraph, left: int, offset: int) -> int:
        if not left:
            raise PlaceError("paragraph")
        letter = self.layout.letters[paragraph.first + left]
        gap = letter - self.layout.letters[paragraph.first + left - 1] - 1
        before, here = paragraph.spans[left - 1][1], paragraph.spans[left][0]
        if letter - offset == gap:
            return before
        if here - before != gap:
            raise PlaceError("place")
        return here - (letter - offset)

    def _space_after(self, paragraph: _Paragraph, right: int, offset: int) -> int:
        if right == len(paragraph.spans):
            raise PlaceError("paragraph")
        letter = self.layout.letters[paragraph.first + right - 1] + 1
        gap = self.layout.letters[paragraph.first + right] - letter
        here, after = paragraph.spans[right - 1][1], paragraph.spans[right][0]
        if offset - letter == gap:
            return after
        if after - here != gap:
            raise PlaceError("place")
        return here + offset - letter

    def _insertion(self, span: Span, letter: int, new: str) -> Edit:
        """Words that come in right behind a letter or right before one."""
        offsets = self.layout.letters
        if span[0] != span[1] or not new:
            raise PlaceError("place")
        behind = letter > 0 and offsets[letter - 1] + 1 == span[0]
        if not behind and (letter == len(offsets) or offsets[letter] != span[0]):
            raise PlaceError("place")
        number = letter - 1 if behind else letter
        held = self.layout.touched((number, number + 1))
        if not held:
            raise PlaceError("place")
        paragraph = self._paragraph(*held[0])
        at = number - paragraph.first
        self._whole_letters(paragraph, *((0, at + 1) if behind else (at, at + 1)))
        start, end = paragraph.spans[at]
        self._guards.check(paragraph.element, paragraph.atoms[start:end])
        element, offset = paragraph.atoms[end - 1 if behind else start]
        return Edit(self.root, (), (), new, (element, offset + behind))

    def _paragraph(self, first: int, end: int, number: int) -> _Paragraph:
        """A paragraph letter by letter. Raises PlaceError where the file has other letters."""
        if number not in self._known:
            element = self._elements[number]
            raw, atoms = _atoms(element)
            text, offsets = clean(raw)
            found = letters(text)
            ours = [self.text[i] for i in self.layout.letters[first:end]]
            # of an old encoding the letters are others, and new ones would be shown wrong
            if [text[i] for i in found] != ours or skeleton(text)[0] != skeleton(raw)[0]:
                raise PlaceError("place")
            spans = tuple(offsets.span_to_raw((i, i + 1)) for i in found)
            self._known[number] = _Paragraph(element, first, tuple(atoms), spans)
        return self._known[number]


def _atoms(paragraph: Any) -> tuple[str, list[Atom]]:
    """The characters of a paragraph as the reader goes over them, and where each stands."""
    pieces: list[str] = []
    atoms: list[Atom] = []
    stack = [paragraph]
    while stack:
        element = stack.pop()
        if element.tag in _UNREAD:
            continue
        if element.tag == qn("w:t") or element.tag in _READ:
            words = _READ.get(element.tag) or element.text or ""
            pieces.append(words)
            atoms += [(element, offset) for offset in range(len(words))]
        else:
            stack += reversed(element)
    return "".join(pieces), atoms


def trimmed(change: Change) -> tuple[Span, str]:
    """A change without the words that stand on both sides of it alike: their format stays.

    >>> trimmed(Change("phrase", "", (5, 20), "under the rules", "under rules"))
    ((11, 15), '')
    """
    old, new = _TOKEN.findall(change.old), _TOKEN.findall(change.new)
    most = min(len(old), len(new))
    same = next((i for i in range(most) if old[i] != new[i]), most)
    tail = next((i for i in range(most - same) if old[-1 - i] != new[-1 - i]), most - same)
    start = change.span[0] + sum(map(len, old[:same]))
    end = change.span[1] - sum(map(len, old[len(old) - tail :]))
    return (start, end), "".join(new[same : len(new) - tail])
