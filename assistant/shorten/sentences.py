"""Which sentences of a document may be changed, and what is left when one of them goes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.alignment import MARKER, Words
from assistant.norms import sentences
from assistant.provisions import split
from assistant.types import Change, Document, Norm, Provision, Span
from assistant.wordiness import DEFINING

APART = {"title", "heading", "signature"}
# what a text rests on, in its preamble: "Căn cứ", "Vu", "Having regard to", a numbered recital
_RECITAL = re.compile(
    r"\W*(?:\(?\d+\)|căn cứ|xét|theo đề nghị|thực hiện|vu\b|considérant"
    r"|sur (?:le|la|proposition)|après|having regard|whereas|in exercise|acting on|kính gửi"
    r"|nơi nhận)",
    re.IGNORECASE,
)
_BULLET = re.compile(r"[-–—•+*]\s+")
# what numbers the line right before a sentence: "II. – ", "Art. 5.", "b) "
_MARK = re.compile(r"(?:^|\n)[^\w\n]*\w{1,8}(?:\W{1,2}\w{1,4})?[.):°–—-][^\w\n]*\Z")
_QUOTES = re.compile(r"[“”«»\"]")
_ENDS = (".", ";", "!", "…", ".”", ".»", ". »")
_CLOSING = {"“": "”", "«": "»", '"': '"'}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a rule; ``body`` is where its words begin, after a number or a bullet."""

    span: Span
    body: int
    leaf: Provision
    key: str


def changeable(document: Document, found: Sequence[Norm]) -> list[Sentence]:
    """Sentences that may be changed: of rules, neither in a table nor defining a word."""
    text = document.text
    defining = [n.span for n in found if n.modality == "definition"]
    out = []
    for leaf in split(document):
        heads = " ".join([leaf.heading, *leaf.headings])
        if not leaf.is_leaf or leaf.level in APART or DEFINING.search(heads):
            continue
        for start, end in sentences(leaf.text, document.language, leaf.start):
            if " | " in text[start:end] or any(s < end and start < e for s, e in defining):
                continue
            if leaf.level == "preamble" and not _asks(text[start:end]):
                continue
            body = _body(text, start, end)
            out.append(Sentence((start, end), body, leaf, " ".join(Words(text[body:end]).words)))
    return out


def _asks(sentence: str) -> bool:
    """A sentence of a preamble that is a whole one, and nothing that the text rests on."""
    return sentence.endswith((".", ":")) and not _RECITAL.match(sentence)


def _body(text: str, start: int, end: int) -> int:
    marker = _BULLET.match(text, start, end) or MARKER.match(text, start, end)
    body = marker.end() if marker else start
    while body < end and text[body].isspace():
        body += 1
    return body


def within(found: Sequence[Norm], span: Span) -> Sequence[Norm]:
    """The norms that begin in a stretch; ``found`` in the order of the text."""
    first, last = (bisect_left(found, offset, key=lambda n: n.span[0]) for offset in span)
    return found[first:last]


class Places:
    """Which sentences stand in a leaf, and which leaves stand side by side."""

    def __init__(self, found: Sequence[Sentence]) -> None:
        self.leaves: dict[str, list[Sentence]] = defaultdict(list)
        self.beside: dict[str | None, int] = Counter()
        for sentence in found:
            self.leaves[sentence.leaf.id].append(sentence)
            self.beside[sentence.leaf.parent_id] += 1

    def remove(self, sentence: Sentence) -> None:
        """The sentence goes."""
        self.leaves[sentence.leaf.id].remove(sentence)
        self.beside[sentence.leaf.parent_id] -= 1

    def leave_something(self, text: str, sentence: Sentence) -> bool:
        """Whether no number or heading would be left with nothing under it."""
        leaf = sentence.leaf
        if numbered(text, sentence):
            line = text.find("\n", sentence.span[1])
            if not text[sentence.span[1] : line if line >= 0 else None].strip():
                return False
        rest = [s for s in self.leaves[leaf.id] if s is not sentence]
        if any(text[slice(*s.span)].endswith(_ENDS) for s in rest):
            return True
        if leaf.text.strip() != text[slice(*sentence.span)]:
            return False
        return self.beside[leaf.parent_id] > 1


def numbered(text: str, sentence: Sentence) -> bool:
    """Whether a number or a bullet stands right before the sentence."""
    if sentence.body > sentence.span[0]:
        return True
    return _MARK.search(text, sentence.leaf.start, sentence.body) is not None


def whole(text: str, start: int, stop: int) -> Span:
    """The words of a sentence with the white space that would be left over."""
    end = stop
    while end < len(text) and text[end].isspace():
        end += 1
    if "\n" in text[stop:end] or end == len(text):
        end = stop
        while start > 0 and text[start - 1].isspace():
            start -= 1
    return start, end


def apart(changes: Sequence[Change], quoted: Sequence[Span]) -> list[Change]:
    """Disjoint changes in the order of the text: what comes first in the list wins."""
    taken = sorted(quoted)
    kept = []
    for change in changes:
        start, end = change.span
        at = bisect_left(taken, (start, start))
        beside = taken[max(0, at - 1) : at + 1]
        if not any(s < end and start < e for s, e in beside):
            kept.append(change)
            taken.insert(at, change.span)
    return sorted(kept, key=lambda c: c.span)


def quotations(text: str) -> list[Span]:
    """Stretches inside quotation marks; one that is never closed lasts to the end of the text."""
    spans: list[Span] = []
    opened: tuple[int, str] | None = None
    for mark in _QUOTES.finditer(text):
        if opened is None and mark[0] in _CLOSING:
            opened = (mark.start(), _CLOSING[mark[0]])
        elif opened and mark[0] == opened[1]:
            spans.append((opened[0], mark.end()))
            opened = None
    return [*spans, (opened[0], len(text))] if opened else spans
