"""Marked lines to a tree of nodes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from assistant.provisions.grammar import PARAGRAPH, ROMAN, TITLE, Grammar, Level
from assistant.provisions.marks import Line, Mark
from assistant.provisions.order import follows, is_next, ordinal

_FINISHED = re.compile(r"[.!?…][”»\"’)\]]{0,2}$|[\])]$")
_OPEN = re.compile(r"[:—]\s?-?$")
_ENDS = re.compile(r"[.;:!?…,—]$")
_LONGEST_HEADING = 200  # characters
_LONGEST_TITLE_LINE = 160
_TITLE_LINES = 20
_HIGHEST_FIRST = 3  # a numbered item with no sibling before it begins no higher


@dataclass(slots=True, eq=False)
class Node:
    """A provision in the making. Its own text ends where its first child begins."""

    level: Level
    number: str
    start: int
    body: int
    end: int
    parent: Node | None = None
    children: list[Node] = field(default_factory=list)
    heading: str = ""
    own_end: int = 0  # end of the text before the first child

    @property
    def last(self) -> Node | None:
        """The last child."""
        return self.children[-1] if self.children else None


class Tree:
    """Builds the tree line by line; ``root`` is the whole text."""

    def __init__(self, text: str, grammar: Grammar, *, given: bool, report: bool) -> None:
        self.text, self.grammar, self.report = text, grammar, report
        self.given = given
        self.root = Node(TITLE, "", 0, 0, 0)
        self.open: list[Node] = [self.root]
        self.begun = given  # something other than a title or preamble has been seen
        self.before = ""  # the previous line
        self.title_lines = 0

    def build(self, lines: Iterable[Line]) -> Node:
        """The root, after all lines."""
        for line in lines:
            placed = 0
            for mark in line.marks:
                if not self._place(mark, line, within=bool(placed)):
                    break
                placed += 1
            if not placed:
                self._continue(line)
            end = line.end
            for node in self.open:
                node.end = end
            top = self.open[-1]
            if not top.children:
                top.own_end = end
            self.before = self.text[max(line.start, end - 200) : end]
        return self.root

    # markers

    def _place(self, mark: Mark, line: Line, *, within: bool) -> bool:
        """Opens a node; ``within`` the one that the same line has just opened, or not at all."""
        level = self._chosen(mark, line)
        if level is None or (within and not self._fits(level)):
            return False
        if level.kind == "block":
            self._close(5)
        elif level.kind in ("point", "para") and self.grammar.nesting == "as found":
            self._close_style(level)
        else:
            self._close(level.rank, item=level.kind in ("point", "para"))
        if level.kind in ("container", "article", "section", "para") or level.name == "annex":
            self.begun = True
        self._add(Node(level, mark.number, mark.start, mark.body, line.end))
        if level.kind == "article" or self._is_holder(level):
            self._head(self.open[-1], line)
        return True

    def _chosen(self, mark: Mark, line: Line) -> Level | None:
        """The level that a marker has here, or ``None`` where it is only text."""
        level = mark.levels[0]
        block = self._block()
        if level.name == "preamble":
            return level if not self.begun and not self.given else None
        if level.name == "signature":
            return level if self.begun and not (block and block.level.name == "signature") else None
        if block and block.level.name == "signature" and level.kind in ("para", "point", "section"):
            return None
        if block and block.level.name == "preamble" and not mark.number.isdigit():
            return None if level.kind in ("para", "point") else level
        if len(mark.levels) > 1:
            level = self._alike(mark)
        if level.kind in ("para", "section", "point"):
            return self._in_series(level, mark, line)
        return level

    def _alike(self, mark: Mark) -> Level:
        """(i) is the letter after (h), or the roman one."""
        for node in reversed(self.open):
            for level in mark.levels:
                roman = level.address in ("item", "clause")
                if node.level is level and is_next(mark.number, node.number, as_roman=roman):
                    return level
        for level in mark.levels:
            if ordinal(mark.number, as_roman=level.address in ("item", "clause")) == 1:
                return level
        opened = [level for level in mark.levels if any(n.level is level for n in self.open)]
        return (opened or mark.levels)[0]

    def _fits(self, level: Level) -> bool:
        if self.grammar.nesting == "as found":
            return all(node.level is not level for node in self.open)
        return level.rank > self.open[-1].level.rank

    def _in_series(self, level: Level, mark: Mark, line: Line) -> Level | None:
        if not mark.number or level.name == "subpara":
            return level
        sibling = next((n for n in reversed(self.open) if n.level is level), None)
        before = sibling.number if sibling else None
        if mark.number[0].isdigit():
            if before is None and (ordinal(mark.number) or 0) > _HIGHEST_FIRST and not self.given:
                return None
        elif not self._bracketed(level, mark) and not follows(
            mark.number, before, as_roman=_is_roman(level, mark.number)
        ):
            return None
        if level.kind == "section" and mark.number[0].isdigit() and self._is_sentence(line, mark):
            return Level("para", "para", level.rank, level.marker, "para", "{n}")
        return level

    def _bracketed(self, level: Level, mark: Mark) -> bool:
        return level.kind == "point" and ")" in self.text[mark.start : mark.body]

    def _is_sentence(self, line: Line, mark: Mark) -> bool:
        length = line.end - mark.body
        return length > _LONGEST_HEADING or (length > 20 and self.text[line.end - 1] in ".;,")

    def _block(self) -> Node | None:
        return self.open[1] if len(self.open) > 1 and self.open[1].level.kind == "block" else None

    # lines without a marker

    def _continue(self, line: Line) -> None:
        top = self.open[-1]
        first = self.text[line.start]
        if line.quoted or (first.islower() and self._carries_on(top)):
            return
        if top is self.root and not self.root.children and not self.given:
            self._add(Node(TITLE, "", line.start, line.start, line.end))
            self.title_lines = 1
            return
        if top.level is TITLE and top is not self.root:
            self.title_lines += 1
            if self.title_lines <= _TITLE_LINES and self._is_title_line(line):
                return
            self._close(5)
            self._paragraph(line)
            return
        if top.level.kind == "block" and top.level.name in ("preamble", "signature"):
            return
        if self.report and self._is_capitals(line):
            self._close(35)
            self._add(Node(_CAPITALS, "", line.start, line.start, line.end))
            self._head(self.open[-1], line)
            self.begun = True
            return
        self._text(line, top)

    def _carries_on(self, top: Node) -> bool:
        return top is not self.root or bool(self.root.own_end)

    def _text(self, line: Line, top: Node) -> None:
        """An unnumbered paragraph: a new one, or more of the one before."""
        goes_on = not _FINISHED.search(self.before)
        if top.children:
            pass
        elif top.level.kind in ("text", "point"):
            if goes_on:  # a sentence or a list that goes on
                return
        elif top.level.kind == "para":  # a second paragraph of "2."
            return
        elif not self._own(top):
            if not top.heading:
                self._under_bare_marker(line, top)
                return
            if top.level.kind == "container" and self._heading_goes_on(line, top):
                top.heading += f" {self.text[line.start : line.end]}"
                top.body = line.end
                return
            if top.level.kind == "article":
                return
        elif goes_on and top.level.kind in ("article", "block"):
            return
        self._paragraph(line)

    def _own(self, node: Node) -> str:
        """A node's own text without its marker and heading, before any child."""
        return self.text[node.body : node.own_end].strip()

    def _under_bare_marker(self, line: Line, top: Node) -> None:
        """The line under "Chương I" or "Article 5": its heading, or its first paragraph."""
        text = self.text[line.start : line.end]
        longest = _LONGEST_HEADING if self._is_holder(top.level) else _LONGEST_TITLE_LINE
        if top is not self.root and len(text) <= longest and not _ENDS.search(text):
            top.heading, top.body = text, line.end

    def _heading_goes_on(self, line: Line, top: Node) -> bool:
        text = self.text[line.start : line.end]
        return text.isupper() and top.heading.isupper() and len(text) <= _LONGEST_HEADING

    @staticmethod
    def _is_holder(level: Level) -> bool:
        return level.kind in ("container", "section") or level.name == "annex"

    def _paragraph(self, line: Line) -> None:
        while self.open[-1].level.kind in ("text", "point"):
            self.open.pop()
        if self._block() is None:
            self.begun = self.begun or self.report
        self._add(Node(PARAGRAPH, "", line.start, line.start, line.end))

    def _is_title_line(self, line: Line) -> bool:
        text = self.text[line.start : line.end]
        return len(text) <= _LONGEST_TITLE_LINE and (
            not text.endswith((".", ";")) or text.isupper()
        )

    def _is_capitals(self, line: Line) -> bool:
        text = self.text[line.start : line.end]
        letters = sum(c.isalpha() for c in text)
        return letters >= 4 and len(text) <= 120 and text.isupper() and text[-1] not in ".;,|"

    def _head(self, node: Node, line: Line) -> None:
        """The rest of the marker's line is a heading when it is short and no sentence."""
        text = self.text[node.body : line.end].strip()
        if not text or len(text) > _LONGEST_HEADING:
            return
        if node.level.kind == "section" or not (_ENDS.search(text) or "|" in text):
            node.heading, node.body = text.rstrip(" :."), line.end

    # the stack

    def _add(self, node: Node) -> None:
        parent = self.open[-1]
        if not parent.children:
            parent.own_end = min(parent.own_end, node.start)
        node.parent, node.own_end = parent, node.end
        parent.children.append(node)
        self.open.append(node)

    def _close(self, rank: int, *, item: bool = False) -> None:
        """Closes what is open of this rank or a lower level."""
        while len(self.open) > 1:
            top = self.open[-1]
            block = top.level.kind == "block"
            if block and rank > 5 and (top.level.name == "annex" or (item and self._holds(top))):
                return
            if top.level.kind == "text":
                if item and rank >= 70 and _OPEN.search(self.before):
                    return
            elif not block and top.level.rank < rank:
                return
            self.open.pop()

    @staticmethod
    def _holds(block: Node) -> bool:
        """Recitals stand inside a preamble."""
        return block.level.name == "preamble"

    def _close_style(self, level: Level) -> None:
        """Back to the open item of the same style; otherwise the new style goes below."""
        if any(node.level is level for node in self.open):
            while self.open[-1].level is not level:
                self.open.pop()
            self.open.pop()
        elif self.open[-1].level.kind == "text" and not _OPEN.search(self.before):
            self.open.pop()


def _is_roman(level: Level, number: str) -> bool:
    return level is ROMAN or (level.rank == 60 and number[:1] in "IVX")


_CAPITALS = Level("section", "section", 35, ROMAN.marker, "sec", "")
