"""Blocks that a later line announces: "(Kèm theo Quyết định số …)" under a title, "(Đã ký)".

The mark goes to the first line of the block, which shows nothing of it by itself.
"""

from __future__ import annotations

from dataclasses import replace

from assistant.provisions.grammar import ATTACHED, Grammar, Level
from assistant.provisions.headings import ENDS
from assistant.provisions.lines import Line, Mark

_TITLE_LINES = 4  # of an attached text, the announcing one among them
_BOUND = 600  # characters of a line that are searched
_LONGEST_OFFICE = 60  # characters of the line above "(Đã ký)"


def announced(text: str, lines: list[Line], grammar: Grammar) -> list[Line]:
    """The lines, with marks where an attached text or a signature begins. Linear."""
    signature = next((level for level in grammar.structure if level.name == "signature"), None)
    found = list(lines)
    for i, line in enumerate(lines):
        if line.marks or line.quoted or line.bare:
            continue
        stop = min(line.end, line.start + _BOUND)
        if grammar.attached and (match := grammar.attached.search(text, line.start, stop)):
            first = _title(text, lines, i, match.start())
            if first >= 0:
                _mark(found, first, ATTACHED)
        elif grammar.signed and signature and grammar.signed.fullmatch(text, line.start, line.end):
            _mark(found, _office(text, lines, i), signature)
    return found


def _mark(lines: list[Line], i: int, level: Level) -> None:
    line = lines[i]
    if not line.marks:
        lines[i] = replace(line, marks=(Mark((level,), "", line.start, line.start),))


def _title(text: str, lines: list[Line], i: int, bracket: int) -> int:
    """The first line in capitals of the title above (or before) the bracket; -1: there is none."""
    head = text[lines[i].start : bracket].strip()
    if head and not head[:40].isupper():
        return -1
    first = i if head else -1
    for j in range(i - 1, max(-1, i - _TITLE_LINES), -1):
        line = lines[j]
        if line.marks or line.quoted or line.bare or not text[line.start : line.end].isupper():
            # "PHỤ LỤC I" or "QUY CHẾ" above has opened the block already
            opened = bool(line.marks) and line.marks[0].levels[0].name == "annex"
            return -1 if opened else first
        first = j
    return first


def _office(text: str, lines: list[Line], i: int) -> int:
    """ "Chủ tịch Quốc hội" above "(Đã ký)"."""
    if i and not (lines[i - 1].marks or lines[i - 1].quoted or lines[i - 1].bare):
        above = text[lines[i - 1].start : lines[i - 1].end]
        if len(above) <= _LONGEST_OFFICE and not ENDS.search(above):
            return i - 1
    return i
