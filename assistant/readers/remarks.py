"""Remarks while a file is read: signs inside the lines, taken out when the text is whole.

A reader joins, strips and numbers lines before their place in the text is known. Signs of control
characters, which neither XML nor a paragraph can hold, travel with the words until then.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Literal

from assistant.hygiene import clean
from assistant.types import OffsetMap, Remark, Span

_SIGN = re.compile("\x01([0-9]+)([<>.])\x02")
_ONE = "\x01[0-9]+[<>.]\x02"
_GAP = re.compile(rf"\s+(?:{_ONE}\s*)*")
_FIRST, _LAST = re.compile(rf"^((?:{_ONE})*) "), re.compile(rf" ((?:{_ONE})*)$")
_Kind = Literal["insertion", "deletion", "comment"]


def without_signs(line: str) -> str:
    """The words of a line alone."""
    return _SIGN.sub("", line) if "\x01" in line else line


def tidied(line: str) -> str:
    """White space as single spaces, none at the ends; signs stay beside their words."""
    if "\x01" not in line:
        return " ".join(line.split())
    spaced = _GAP.sub(lambda gap: " " + "".join(gap[0].split()), line)
    return _LAST.sub(r"\1", _FIRST.sub(r"\1", spaced)).strip()


@dataclass(slots=True)
class Noted:
    """A remark and where it stands; its signs go into the lines that a reader gives."""

    number: int
    remark: Remark
    lines: set[int] = field(default_factory=set)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)

    @property
    def begin(self) -> str:
        """The sign before the first word."""
        return f"\x01{self.number}<\x02"

    @property
    def end(self) -> str:
        """The sign behind the last word."""
        return f"\x01{self.number}>\x02"

    @property
    def here(self) -> str:
        """The sign of a place between words."""
        return f"\x01{self.number}.\x02"


class Remarks:
    """The remarks of one file while it is read."""

    def __init__(self) -> None:
        self._noted: list[Noted] = []

    def note(self, kind: _Kind, words: str = "", *, author: str = "", when: str = "") -> Noted:
        """A new remark, whose signs the reader puts where it stands."""
        remark = Remark(kind, (0, 0), without_signs(words), author.strip(), when)
        self._noted.append(Noted(len(self._noted), remark))
        return self._noted[-1]

    def deleted(self, words: str, *, author: str = "", when: str = "") -> str:
        """The sign of a deletion; nothing where no words went."""
        if not without_signs(words).strip():
            return ""
        return self.note("deletion", words, author=author, when=when).here

    def settled(self, lines: Iterable[str]) -> tuple[str, tuple[Remark, ...]]:
        """The clean text of the lines, and the remarks with their spans in it.

        A line without words is no line. What begins there begins with the next one, what ends
        there ends with the one before. A comment on something that is not read (a running head)
        stands at the end.
        """
        body = self._placed(lines)
        # one cleaning for all: the words of a remark are in the encoding of the text
        parts = [body, *(noted.remark.words for noted in self._noted)]
        cleaned, offsets = clean("\n".join(parts))
        marks = _Marks(cleaned, offsets)
        text = cleaned[: marks.place(len(body))]
        lead = len(text) - len(text.lstrip())
        text = text.strip()
        found, at = [], len(body) + 1
        for noted in self._noted:
            end = at + len(noted.remark.words)
            words = cleaned[marks.place(at) : marks.place(end)].strip("\n")
            at = end + 1
            if span := self._span(noted, len(body)):
                place = _trimmed(text, *(marks.place(p) - lead for p in span))
                if noted.remark.kind != "insertion" or place[0] < place[1]:
                    found.append((replace(noted.remark, span=place, words=words), noted.lines))
        return text, tuple(_merged(found))

    def _placed(self, lines: Iterable[str]) -> str:
        """The lines joined, without signs; what they stood at is noted."""
        pieces: list[str] = []
        length = 0
        waiting: list[Noted] = []
        for row, line in enumerate(lines):
            parts = _SIGN.split(line)
            words = "".join(parts[::3])
            inside = words.strip()
            start = length + bool(pieces)
            if inside:
                for noted in waiting:
                    noted.starts.append(start)
                waiting = []
            at = words.find(inside) if inside else 0
            seen = 0
            for before, number, sign in zip(parts[::3], parts[1::3], parts[2::3], strict=False):
                seen += len(before)
                noted = self._noted[int(number)]
                noted.lines.add(row)
                place = start + min(max(seen - at, 0), len(inside))
                if sign == ">":
                    noted.ends.append(place if inside else length)
                elif inside:
                    noted.starts.append(place)
                else:
                    waiting.append(noted)
            if inside:
                pieces.append(inside)
                length = start + len(inside)
        for noted in waiting:
            noted.starts.append(length)
        return "\n".join(pieces)

    @staticmethod
    def _span(noted: Noted, end: int) -> Span | None:
        if not noted.starts:
            return (end, end) if noted.remark.kind == "comment" else None
        start = noted.starts[0]
        return start, max([start, *noted.ends])


class _Marks:
    """From the text before cleaning to the clean one."""

    def __init__(self, text: str, offsets: OffsetMap) -> None:
        self.length, self.offsets = len(text), offsets

    def place(self, raw: int) -> int:
        """The first clean character that comes from ``raw`` or what stands behind it."""
        clean_, raws = self.offsets.clean, self.offsets.raw
        after = bisect_right(raws, raw - 1)  # the first stretch that begins at raw or later
        most = clean_[after] if after < len(clean_) else self.length
        if not after:
            return min(raw, most)
        return min(clean_[after - 1] + raw - raws[after - 1], most)


def _trimmed(text: str, start: int, end: int) -> Span:
    """Inside the text and without line ends at either side."""
    start = min(max(start, 0), len(text))
    end = min(max(end, start), len(text))
    while start < end and text[start] == "\n":
        start += 1
    while end > start and text[end - 1] == "\n":
        end -= 1
    return start, end


def _merged(found: list[tuple[Remark, set[int]]]) -> list[Remark]:
    """In order of place; one change that the file keeps in pieces is one remark."""
    found.sort(key=lambda item: item[0].span)
    whole: list[Remark] = []
    rows: set[int] = set()
    for remark, lines in found:
        last = whole[-1] if whole else None
        same = last is not None and remark.kind != "comment" and bool(rows & lines)
        if last and same and _key(last) == _key(remark) and last.span[1] == remark.span[0]:
            span, words = (last.span[0], remark.span[1]), last.words + remark.words
            whole[-1] = replace(last, span=span, words=words)
        else:
            whole.append(remark)
        rows = lines
    return whole


def _key(remark: Remark) -> tuple[str, str, str]:
    return remark.kind, remark.author, remark.when
