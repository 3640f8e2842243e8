"""Long leaves cut at sentence ends, so that every leaf fits an encoder's window."""

from __future__ import annotations

import re

from assistant.types import Span

LONGEST = 220  # words of a leaf
LONGEST_SENTENCE = 400  # words; one sentence over this is cut at a comma or a space
_WORD = re.compile(r"\S+")
# the end of a sentence: a stop before a capital, a figure or a quotation; or the end of a line
_END = re.compile(
    r"[.!?…][”»\"’)]{0,2}(?=\s+[A-ZÀ-ÖØ-ÞĐĂƠƯẠ-Ỹ“«\"(\d\-–])|[.!?…;:,—](?=\s*\n)|(?=\n\s*\n)"
)
# not the end: "Art. 5", "M. Dupont", "No. 12", "TP. Huế", "p. 3"
_SHORT = re.compile(
    r"(?:^|[\s(])(?:[A-ZĐ]|[Aa]rt|[Nn]o|[Nn]r|TP|TS|Mr|Mrs|Dr|pp?|al|cf|St|Sec|vs)\.$"
)
_SHORTEST = 12  # characters of a sentence; "1." and "I. -" are markers
_LONGEST_TOKEN = 2_000  # characters without a space that still count as one word


def pieces(text: str, span: Span) -> list[Span]:
    """Intervals that together hold every character of a leaf that is not white space.

    One interval for a leaf of at most ``LONGEST`` words. A sentence is cut only when it alone is
    longer than ``LONGEST_SENTENCE`` words.
    """
    start, end = span
    if end - start < 2 * LONGEST or _words(text, span) <= LONGEST:
        return [span]
    cuts = [c for s in _sentences(text, span) for c in _fitting(text, s)]
    found: list[Span] = []
    count = 0
    for sentence in cuts:
        words = _words(text, sentence)
        if found and count + words <= LONGEST:
            found[-1] = (found[-1][0], sentence[1])
            count += words
        else:
            found.append(sentence)
            count = words
    return found


def _words(text: str, span: Span) -> int:
    start, end = span
    return sum(
        1 + (m.end() - m.start()) // _LONGEST_TOKEN for m in _WORD.finditer(text, start, end)
    )


def _sentences(text: str, span: Span) -> list[Span]:
    start, end = span
    found: list[Span] = []
    at = start
    for match in _END.finditer(text, start, end):
        stop = match.end()
        if stop < at + _SHORTEST or _SHORT.search(text, max(at, stop - 8), stop):
            continue
        found.append((at, stop))
        at = stop
    found.append((at, end))
    return [s for s in (_stripped(text, s) for s in found) if s[0] < s[1]]


def _fitting(text: str, span: Span) -> list[Span]:
    """The sentence itself, or its stretches of at most ``LONGEST`` words when it is too long."""
    if _words(text, span) <= LONGEST_SENTENCE:
        return [span]
    found: list[Span] = []
    begin, count, soft = span[0], 0, 0
    for match in _WORD.finditer(text, *span):
        count += 1
        if match[0][-1] in ";,:" and count > LONGEST // 2:
            soft = match.end()
        if count >= LONGEST:
            stop = soft if soft > begin else match.end()
            found.append((begin, stop))
            begin, count, soft = stop, len(text[stop : match.end()].split()), 0
    found.append((begin, span[1]))
    stripped = (_stripped(text, s) for s in found)
    return [p for s in stripped if s[0] < s[1] for p in _tokens(s)]


def _tokens(span: Span) -> list[Span]:
    """A stretch without spaces of a megabyte is no word."""
    start, end = span
    size = LONGEST * _LONGEST_TOKEN // 20
    return [(a, min(a + size, end)) for a in range(start, end, size)]


def _stripped(text: str, span: Span) -> Span:
    piece = text[span[0] : span[1]]
    start = span[0] + len(piece) - len(piece.lstrip())
    return start, start + len(piece.strip())
