"""A document in fewer words that asks the same: each change is shown, and the norms are counted.

Nothing is written anew: sentences that stand twice, introductions that say nothing, and phrases
with a shorter twin. Then the norms of both texts are compared one by one, and a change after which
one is missing or different is undone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.alignment import MARKER, Words
from assistant.errors import ReadError
from assistant.norms import norms, sentences
from assistant.proof import apply, proved, same_norm
from assistant.provisions import split
from assistant.types import Change, Document, Norm, Provision, Shortening, Span
from assistant.wordiness import DEFINING, LEANING, REASONS, introduction, phrases

SHORTEST_REPEAT = 8  # words
APART = {"title", "heading", "preamble", "signature"}
_BULLET = re.compile(r"[-–—•+*]\s+")
# what numbers the line right before a sentence: "II. – ", "Art. 5.", "b) "
_MARK = re.compile(r"(?:^|\n)[^\w\n]*\w{1,8}(?:\W{1,2}\w{1,4})?[.):°–—-][^\w\n]*\Z")
_QUOTES = re.compile(r"[“”«»\"]")
_ENDS = (".", ";", "!", "…", ".”", ".»", ". »")


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence of a rule; ``body`` is where its words begin, after a number or a bullet."""

    span: Span
    body: int
    leaf: Provision
    key: str


def shorten(document: Document) -> Shortening:
    """The shortened text, its changes, what was refused, and the counts of words and norms.

    Never touched: quotations, tables, preamble, titles, signatures, definitions. Raises ReadError
    for a document without a word.
    """
    text = document.text
    if not text.strip():
        raise ReadError(f"{document.name} holds no text to shorten.")
    before = norms(text, document.language)
    found = _sentences(document, before)
    repeats, refused = _repeats(document, found, before)
    wording = _wording(document, found, before)
    changes = _apart([*repeats, *wording], _quoted(text))
    changes, undone = proved(document, changes, before)
    undone = [replace(c, reason=REASONS[document.language]["norm"]) for c in undone]
    short = apply(text, changes)
    return Shortening(
        document=document,
        text=short,
        changes=tuple(changes),
        refused=tuple(sorted([*refused, *undone], key=lambda c: c.span)),
        words=(len(text.split()), len(short.split())),
        norms=(len(before), len(norms(short, document.language))),
    )


def _sentences(document: Document, found: Sequence[Norm]) -> list[_Sentence]:
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
            body = _body(text, start, end)
            out.append(_Sentence((start, end), body, leaf, " ".join(Words(text[body:end]).words)))
    return out


def _body(text: str, start: int, end: int) -> int:
    marker = _BULLET.match(text, start, end) or MARKER.match(text, start, end)
    body = marker.end() if marker else start
    while body < end and text[body].isspace():
        body += 1
    return body


def _repeats(
    document: Document, found: Sequence[_Sentence], before: Sequence[Norm]
) -> tuple[list[Change], list[Change]]:
    """Sentences that stand twice: those that may go, and those that a person must judge."""
    first: dict[str, _Sentence] = {}
    changes: list[Change] = []
    refused: list[Change] = []
    places = _Places(found)
    for sentence in found:
        if (
            len(sentence.key.split()) < SHORTEST_REPEAT
            or document.text[sentence.span[1] - 1] == ":"
        ):
            continue
        twin = first.setdefault(sentence.key, sentence)
        if twin is sentence:
            continue
        why = _why_not(document, sentence, twin, before)
        if not why and not places.leave_something(document.text, sentence):
            why = "whole"
        if not why:
            places.remove(sentence)
        change = _removal(document, sentence, twin, why or "repeat")
        (refused if why else changes).append(change)
    return changes, refused


def _within(found: Sequence[Norm], span: Span) -> Sequence[Norm]:
    first, last = (bisect_left(found, offset, key=lambda n: n.span[0]) for offset in span)
    return found[first:last]


def _why_not(
    document: Document, sentence: _Sentence, twin: _Sentence, before: Sequence[Norm]
) -> str:
    """Why a repeated sentence must stay: it asks something else, or leans on its place."""
    ours, theirs = _within(before, sentence.span), _within(before, twin.span)
    if len(ours) != len(theirs) or not all(
        same_norm(a, b, document) for a, b in zip(ours, theirs, strict=True)
    ):
        return "norm"
    text = document.text
    if not text[twin.span[1] : sentence.span[0]].strip():
        return ""  # one right after the other: a slip
    between = text[twin.span[1] : sentence.span[0]]
    if sentence.leaf.heading != twin.leaf.heading or "#" in between:
        return "context"  # each heading says what the words under it are about
    if LEANING[document.language].search(text, *sentence.span):
        return "context"
    # the sentence begins with the body that acts: a passive leaves open what it is about
    named = bool(ours) and all(n.actor and n.actor.span[0] == sentence.body for n in ours)
    return "" if named else "context"


class _Places:
    """Which sentences stand in a leaf, and which leaves stand side by side."""

    def __init__(self, found: Sequence[_Sentence]) -> None:
        self.leaves: dict[str, list[_Sentence]] = defaultdict(list)
        self.beside: dict[str | None, int] = Counter()
        for sentence in found:
            self.leaves[sentence.leaf.id].append(sentence)
            self.beside[sentence.leaf.parent_id] += 1

    def remove(self, sentence: _Sentence) -> None:
        self.leaves[sentence.leaf.id].remove(sentence)
        self.beside[sentence.leaf.parent_id] -= 1

    def leave_something(self, text: str, sentence: _Sentence) -> bool:
        """Whether no number or heading would be left with nothing under it."""
        leaf = sentence.leaf
        if sentence.body > sentence.span[0] or _MARK.search(text, leaf.start, sentence.body):
            line = text.find("\n", sentence.span[1])
            if not text[sentence.span[1] : line if line >= 0 else None].strip():
                return False
        rest = [s for s in self.leaves[leaf.id] if s is not sentence]
        if any(text[slice(*s.span)].endswith(_ENDS) for s in rest):
            return True
        if leaf.text.strip() != text[slice(*sentence.span)]:
            return False
        return self.beside[leaf.parent_id] > 1


def _removal(document: Document, sentence: _Sentence, twin: _Sentence, why: str) -> Change:
    """The sentence with the white space that would be left over."""
    text, reasons = document.text, REASONS[document.language]
    start, end = sentence.body, sentence.span[1]
    while end < len(text) and text[end].isspace():
        end += 1
    if "\n" in text[sentence.span[1] : end] or end == len(text):
        end = sentence.span[1]
        while start > 0 and text[start - 1].isspace():
            start -= 1
    where = twin.leaf.label or reasons["above"]
    return Change("repeat", reasons[why].format(where=where), (start, end), text[start:end], "")


def _wording(
    document: Document, found: Sequence[_Sentence], before: Sequence[Norm]
) -> Iterator[Change]:
    """Empty introductions and wordy phrases, in order of importance within a sentence."""
    text, language = document.text, document.language
    reasons = REASONS[language]
    subjects = {n.actor.span[0] for n in before if n.actor}
    for sentence in found:
        span = (sentence.body, sentence.span[1])
        found_phrases = dict(phrases(text, span, language))
        if end := introduction(text, span, language, subjects):
            # the first word after it takes the capital, be it a short form itself
            stop, new = end + 1, text[end]
            for place in [p for p in found_phrases if p[0] == end]:
                stop, new = place[1], found_phrases.pop(place)
            new = new[0].upper() + new[1:] if text[span[0]].isupper() else new
            place = (span[0], stop)
            yield Change("introduction", reasons["introduction"], place, text[slice(*place)], new)
        for place, new in found_phrases.items():
            yield Change("phrase", reasons["phrase"], place, text[slice(*place)], new)


def _apart(changes: Sequence[Change], quoted: Sequence[Span]) -> list[Change]:
    """Disjoint changes in the order of the text: what comes first in the list wins."""
    taken = list(quoted)
    kept = []
    for change in changes:
        start, end = change.span
        if not any(s < end and start < e for s, e in taken):
            kept.append(change)
            taken.append(change.span)
    return sorted(kept, key=lambda c: c.span)


def _quoted(text: str) -> list[Span]:
    """Stretches inside quotation marks; one that is never closed lasts to the end of the text."""
    spans: list[Span] = []
    opened: tuple[int, str] | None = None
    closing = {"“": "”", "«": "»", '"': '"'}
    for mark in _QUOTES.finditer(text):
        if opened is None and mark[0] in closing:
            opened = (mark.start(), closing[mark[0]])
        elif opened and mark[0] == opened[1]:
            spans.append((opened[0], mark.end()))
            opened = None
    return [*spans, (opened[0], len(text))] if opened else spans
