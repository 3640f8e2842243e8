"""Quotations of a text: the new wording that an amending act gives, and quoted words in a line.

Vietnamese closes once: “Điều 5. … ”. French and English repeat the opening mark before every
paragraph and close only the last: « I. … / « II. … ». Both are read the same way.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from assistant.types import Span

_CLOSES = {"“": "”", "«": "»", '"': '"', "``": "''", "‘": "’"}
_CLOSERS = frozenset(_CLOSES.values())
_MARK = re.compile(r"[“”«»\"‘’\n]|``|''")
LONGEST = 400  # lines of a quotation
_DEEPEST = 8  # quotations inside quotations
_INLINE = 4_000  # characters of a quotation inside a line
_BROKEN = 50  # characters of a line that may have been broken at the margin
_ASIDE = " \t"


@dataclass(slots=True)
class _Open:
    """A quotation that has not been closed yet; ``block`` may run over several lines."""

    closer: str
    start: int
    line: int
    block: bool


def quoted_spans(text: str) -> tuple[Span, ...]:
    """Outermost quotations with their marks, disjoint and in order. Linear in the length.

    One that runs over several lines begins a line or follows a colon, and ends a line. A mark that
    is never closed, or more than ``LONGEST`` lines later, opens nothing.
    """
    return _Reader(text).spans()


def unclosed(text: str) -> tuple[int, ...]:
    """Where a line begins with, or goes on after a colon with, a quotation that is never closed."""
    reader = _Reader(text)
    reader.spans()
    return tuple(reader.lost)


@dataclass(slots=True)
class _Reader:
    text: str
    open: list[_Open] = field(default_factory=list)
    found: list[Span] = field(default_factory=list)
    lost: list[int] = field(default_factory=list)
    line: int = 0
    ends: dict[str, list[int]] = field(default_factory=dict)  # lines that a mark ends

    def spans(self) -> tuple[Span, ...]:
        """Reads the text once for the lines that marks end, once for the quotations."""
        line = 0
        for mark, _, end in self._marks():
            if mark == "\n":
                line += 1
            elif self._ends_line(end):
                self.ends.setdefault(mark, []).append(line)
        for mark, start, end in self._marks():
            if mark == "\n":
                self.line += 1
                while self.open and not self.open[-1].block:
                    self.open.pop()
            elif self._closed(mark, start, end):
                continue
            elif mark in _CLOSES:
                self._opened(mark, start, end)
        return tuple(self.found)

    def _marks(self) -> Iterator[tuple[str, int, int]]:
        for match in _MARK.finditer(self.text):
            yield match[0], match.start(), match.end()

    def _opened(self, mark: str, start: int, end: int) -> None:
        if mark in '"‘' and not self._opens(start, end):
            return
        begins, block = self._begins_line(start), False
        alone = begins and not self._mid_sentence(start)
        follows = self._after_colon(start) and not self._closes_in_a_line(mark, end)
        if not self.open and (alone or follows):
            block = self._has_end(_CLOSES[mark])
            if not block and not self._closes_soon(_CLOSES[mark], end):
                self.lost.append(start)
        elif begins:  # the opening mark repeated before a paragraph of the same quotation
            return
        if len(self.open) < _DEEPEST:
            self.open.append(_Open(_CLOSES[mark], start, self.line, block))

    def _closed(self, mark: str, start: int, end: int) -> bool:
        """Whether the mark closes the innermost quotation, or the one that runs over lines."""
        if mark == '"' and self._opens(start, end) and not self._ends_line(end):
            return False
        if mark not in _CLOSERS:
            return False
        at = next((i for i in reversed(range(len(self.open))) if self._fits(i, mark, end)), -1)
        if at < 0:
            return False
        first = self.open[at]
        del self.open[at:]
        if not at:
            self.found.append((first.start, end))
        return True

    def _fits(self, at: int, mark: str, end: int) -> bool:
        quotation = self.open[at]
        inline = quotation.line == self.line
        if self.line - quotation.line > LONGEST:
            return False
        # “ may be closed by a straight mark, at the end of a line only
        same = quotation.closer == mark or (
            mark == '"' and quotation.closer == "”" and self._ends_line(end)
        )
        return same and (inline or self._ends_line(end))

    def _has_end(self, closer: str) -> bool:
        marks = (closer, '"') if closer == "”" else (closer,)
        for mark in marks:
            places = self.ends.get(mark, [])
            at = bisect_left(places, self.line)
            if at < len(places) and places[at] - self.line <= LONGEST:
                return True
        return False

    # the characters around a mark

    def _opens(self, start: int, end: int) -> bool:
        """A straight mark opens before a word, where no word stands before it."""
        before, after = self.text[start - 1 : start], self.text[end : end + 1]
        return (not before or before in "\n (:[—–-") and bool(after.strip())

    def _begins_line(self, start: int) -> bool:
        return self._passed(start, "\n")

    def _mid_sentence(self, start: int) -> bool:
        """The line before is long and goes on here: a paragraph broken at the margin."""
        at = self.text.rfind("\n", 0, start)
        above = self.text[self.text.rfind("\n", 0, max(0, at)) + 1 : max(0, at)].rstrip()
        return len(above) >= _BROKEN and (above[-1].isalnum() or above[-1] in ",’'")

    def _after_colon(self, start: int) -> bool:
        return self._passed(start, ":")

    def _passed(self, start: int, wanted: str) -> bool:
        at = start
        while at and start - at < 4 and self.text[at - 1] in _ASIDE:
            at -= 1
        return self.text[at - 1 : at] == wanted or (not at and wanted == "\n")

    def _ends_line(self, end: int) -> bool:
        rest = self.text[end : end + 6].split("\n")[0]
        whole = "\n" in self.text[end : end + 6] or end + 6 >= len(self.text)
        return whole and not rest.strip(' \t.,;:”»"’)')

    def _closes_in_a_line(self, mark: str, at: int) -> bool:
        """Words said in a paragraph that is broken at the margin: « … » and it goes on."""
        closer = _CLOSES[mark]
        close = self.text.find(closer, at, at + _INLINE)
        if close < 0 or mark in self.text[at:close]:
            return False
        return not self._ends_line(close + len(closer))

    def _closes_soon(self, closer: str, at: int) -> bool:
        return closer in self.text[at : at + _INLINE].split("\n", 1)[0]
