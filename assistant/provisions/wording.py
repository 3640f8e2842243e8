"""Lines that an amending act quotes: the new wording of another act, no provision of its own."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from assistant.provisions.grammar import Grammar
from assistant.provisions.order import is_next
from assistant.provisions.quotes import LONGEST, quoted_spans, unclosed
from assistant.types import Span

_BACK = 60  # lines before a quotation in which its own article or item begins
_BOUND = 200  # characters in which a marker, and what it does to the other act, are told


def quoted_lines(text: str, lines: Sequence[Span], grammar: Grammar) -> set[int]:
    """Numbers of the lines inside quotations that run over several lines.

    A quotation that is never closed ends before the act's next article, or before its next
    numbered item that amends; it counts only where the line before announces it with a colon.
    """
    starts = [start for start, _ in lines]
    found: set[int] = set()
    for start, end in quoted_spans(text):
        if "\n" in text[start:end] and not _is_all(text, start, end):
            first = _line(starts, start)
            begins = lines[first][0] == start
            found.update(range(first if begins else first + 1, _line(starts, end - 1) + 1))
    tried = 0
    for start in unclosed(text):
        first = _line(starts, start)
        if first >= tried and first not in found and _announced(text, lines, first, start):
            stop, tried = _end(text, lines, first, grammar)
            begins = lines[first][0] == start
            found.update(range(first if begins else first + 1, stop))
    found.update(_unmarked(text, lines, grammar, found))
    return found


def _unmarked(
    text: str, lines: Sequence[Span], grammar: Grammar, quoted: set[int]
) -> Iterator[int]:
    """New wording without any mark: an article that is not the act's next, once announced.

    "L'article 12 est ainsi rédigé :", then "Art. 12. – …", up to the act's own next article.
    """
    tried = 0
    for first in range(1, len(lines)):
        start, end = lines[first - 1]
        if first < tried or first in quoted or text[end - 1] != ":":
            continue
        number = _number(text, lines[first], grammar, "article")
        if not number or not _amends(text, (max(start, end - _BOUND), end), grammar):
            continue
        own = next((n for kind, n in _outer(text, lines, first, grammar) if kind == "article"), "")
        if own and not is_next(number, own):
            stop, tried = _end(text, lines, first, grammar)
            yield from range(first, stop)


def _is_all(text: str, start: int, end: int) -> bool:
    """Nothing stands outside: the text is the wording itself, as a line of JSONL may give it."""
    return not text[:start].strip() and not text[end:].strip(" \n\t.;,")


def _line(starts: list[int], offset: int) -> int:
    return bisect_right(starts, offset) - 1


def _announced(text: str, lines: Sequence[Span], line: int, start: int) -> bool:
    if start > lines[line][0]:
        return True  # it follows a colon
    return line > 0 and text[lines[line - 1][1] - 1] == ":"


def _end(text: str, lines: Sequence[Span], first: int, grammar: Grammar) -> tuple[int, int]:
    """The line after an unclosed quotation (``first`` when none is known), and how far was seen."""
    outer = list(_outer(text, lines, first, grammar))
    stop = min(len(lines), first + LONGEST)
    for i in range(first + 1, stop):
        for kind, before in outer:
            number = _number(text, lines[i], grammar, kind)
            if number and is_next(number, before) and (
                kind == "article" or _amends(text, lines[i], grammar)
            ):  # fmt: skip
                return i, i
    return first, stop


def _outer(
    text: str, lines: Sequence[Span], first: int, grammar: Grammar
) -> Iterator[tuple[str, str]]:
    """Kind and number of the act's own article and item that the quotation stands in."""
    wanted = ["para", "article"]
    for i in range(first - 1, max(-1, first - _BACK), -1):
        for kind in wanted:
            if number := _number(text, lines[i], grammar, kind):
                yield kind, number
                wanted = wanted[wanted.index(kind) + 1 :]
                break
        if not wanted:
            return


def _number(text: str, line: Span, grammar: Grammar, kind: str) -> str:
    start, end = line
    levels = grammar.structure if kind == "article" else grammar.items
    for level in levels:
        if level.kind == kind and (
            match := level.marker.match(text, start, min(end, start + _BOUND))
        ):
            return match["n"]
    return ""


def _amends(text: str, line: Span, grammar: Grammar) -> bool:
    start, end = line
    return bool(grammar.amending and grammar.amending.search(text, start, min(end, start + _BOUND)))
