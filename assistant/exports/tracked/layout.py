"""Which paragraph of a Word file holds which letters of the text that was read from it.

The reader writes out numbers of lists, joins cells and normalises letters, so it is asked itself: a
copy of the file in which each paragraph is marked as an insertion of its own is read, and the
insertions come back with their spans. Letters are counted without white space, which the text of
another reader may have elsewhere.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn
from lxml import etree

from assistant.exports.tracked.package import WordFile, reread
from assistant.types import Span

_MARK = "gon-paragraph-"
_INNER = qn("w:txbxContent")


@dataclass(frozen=True, slots=True)
class Layout:
    """``letters`` are the offsets of what is not white space in the document's text.

    ``paragraphs`` are (first letter, end letter, number of the paragraph in the file), in order;
    ``read`` is the text as read from the file.
    """

    letters: tuple[int, ...]
    paragraphs: tuple[tuple[int, int, int], ...]
    read: str

    @classmethod
    def of(cls, file: WordFile, text: str) -> Layout | None:
        """None where the file does not hold the text, letter by letter."""
        found = reread(file.with_root(_marked(file.root())))
        plain = reread(file.data)
        if found is None or plain is None or plain[0] != found[0]:
            return None
        read, remarks = found
        theirs, ours = letters(read), letters(text)
        if [read[i] for i in theirs] != [text[i] for i in ours]:
            return None
        paragraphs = []
        for remark in remarks:
            if remark.kind == "insertion" and remark.author.startswith(_MARK):
                first, end = (bisect_left(theirs, offset) for offset in remark.span)
                number = int(remark.author.removeprefix(_MARK))
                paragraphs.append((first, end, number))
        return cls(tuple(ours), tuple(sorted(p for p in paragraphs if p[0] < p[1])), read)

    def touched(self, span: Span) -> list[tuple[int, int, int]]:
        """The paragraphs that hold letters of a stretch of letters."""
        return [p for p in self.paragraphs if p[0] < span[1] and span[0] < p[1]]


def letters(text: str) -> list[int]:
    """Offsets of what is not white space."""
    return [found.start() for found in re.finditer(r"\S", text)]


def paragraphs(root: Any) -> list[Any]:
    """Those that a change may be in, in the order of the file; text boxes belong to theirs."""
    return [p for p in root.iter(qn("w:p")) if next(p.iterancestors(_INNER), None) is None]


def _marked(root: Any) -> Any:
    copy = deepcopy(root)
    for number, paragraph in enumerate(paragraphs(copy)):
        whole = etree.Element(qn("w:ins"), {qn("w:author"): f"{_MARK}{number}"})
        content = [child for child in paragraph if child.tag != qn("w:pPr")]
        paragraph.append(whole)
        whole.extend(content)
    return copy
