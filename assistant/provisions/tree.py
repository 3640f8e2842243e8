"""Marked lines to a tree of nodes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from assistant.provisions.grammar import LETTER, PARAGRAPH, ROMAN, TITLE, Grammar, Level
from assistant.provisions.headings import (
    ENDS,
    FINISHED,
    LONGEST_HEADING,
    LONGEST_TITLE_LINE,
    OPENS,
    RULE,
    SHORT_HEADING,
    is_capitals,
    is_short_heading,
    is_title_line,
    is_titled,
)
from assistant.provisions.marks import Line, Mark
from assistant.provisions.order import follows, is_next, ordinal

_TITLE_LINES = 20
_PREFACE = 4  # parts before "Whereas" in an act: its title, "An Act to …"
_FORMULA = 160  # characters at the end of a line that hold "enacts as follows:"
_STYLE = re.compile(r"\s?[^\w\s]{0,3}")
_DASHES = str.maketrans("–—", "--")
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
    """Builds the tree line by line; ``root`` is the whole text.

    ``mixed``: a report only up to the first article, as of a rule with its reasons.
    """

    def __init__(
        self, text: str, grammar: Grammar, *, given: bool, report: bool, mixed: bool = False
    ) -> None:
        self.text, self.grammar, self.report, self.mixed = text, grammar, report, mixed
        self.given = given
        self.root = Node(TITLE, "", 0, 0, 0)
        self.open: list[Node] = [self.root]
        self.begun = False  # something other than a title or preamble has been seen
        self.numbered = False  # something with a number has been seen
        self.before = ""  # the previous line
        self.title_lines = 0
        # the last number of each series and what it was: "8." may go on after "II." from "7."
        self.last: dict[tuple[re.Pattern[str], str], tuple[str, Level]] = {}
        self.enacting = False  # a formula says where the provisions begin
        self.last_annex: dict[str, int] = {}  # number → where it stands last

    def build(self, lines: Sequence[Line]) -> Node:
        """The root, after all lines."""
        self.enacting = any(self._enacts(line) for line in lines)
        for mark in (m for line in lines for m in line.marks if m.levels[0].name == "annex"):
            self.last_annex[mark.number] = mark.start
        for line, after in zip(lines, (*lines[1:], None), strict=True):
            placed = 0
            for mark in line.marks:
                if not self._place(mark, line, within=bool(placed)):
                    break
                placed += 1
            if not placed:
                self._continue(line, after)
            end = line.end
            for node in self.open:
                node.end = end
            top = self.open[-1]
            if not top.children:
                top.own_end = end
            if not (line.bare and RULE.fullmatch(self.text, line.start, end)):
                self.before = self.text[max(line.start, end - 200) : end]
            if (block := self._block()) and block.level.name == "preamble" and self._enacts(line):
                self._close(5)
                self.before = ""
        return self.root

    # markers

    def _place(self, mark: Mark, line: Line, *, within: bool) -> bool:
        """Opens a node; ``within`` the one that the same line has just opened, or not at all."""
        level = self._chosen(mark, line)
        if level is None or (within and not self._fits(level)):
            return False
        if level.kind == "block" or self.open[-1].level is TITLE:
            self._close(5)
        elif level.kind in ("point", "para") and self.grammar.nesting == "as found":
            self._close_style(level)
        else:
            self._close(level.rank, item=level.kind in ("point", "para"))
        if level.kind in ("container", "article", "section", "para") or level.name == "annex":
            self.begun = self.numbered = True
        if level.kind in ("container", "article") and self.mixed:
            self.report = False
        self._add(Node(level, mark.number, mark.start, mark.body, line.end))
        self.last[self._series(level, mark)] = mark.number, level
        if level.kind == "article" or self._is_holder(level):
            self._head(self.open[-1], line)
        return True

    def _chosen(self, mark: Mark, line: Line) -> Level | None:
        """The level that a marker has here, or ``None`` where it is only text."""
        level = mark.levels[0]
        block = self._block()
        if level in (ROMAN, LETTER) and not self.report and not self._in_plain_annex():
            return None
        if self.report and level.name == "annex" and mark.number:
            # named before in a table of contents
            return level if mark.start == self.last_annex.get(mark.number) else None
        if level.name == "preamble":  # also that of a text attached after the signature
            attached = block is not None and block.level.name in ("signature", "preamble")
            late = self.enacting and not self.numbered and len(self.root.children) <= _PREFACE
            return level if attached or late or not self.begun else None
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

    def _in_plain_annex(self) -> bool:
        """In an annex that is a plan or a report: no article is open there."""
        block = self._block()
        inside = any(node.level.kind == "article" for node in self.open)
        return block is not None and block.level.name == "annex" and not inside

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
        # a heading's level may have become a paragraph's, with the same marker
        siblings = (n for n in reversed(self.open) if n.level.marker is level.marker)
        sibling = next(siblings, None)
        before = sibling.number if sibling else None
        last, was = self.last.get(self._series(level, mark), ("", level))
        goes_on = bool(last) and is_next(mark.number, last)
        if line.full and not (
            goes_on or (before and follows(mark.number, before)) or _first(level, mark.number)
        ):
            return None
        if mark.number[0].isdigit():
            high = (ordinal(mark.number) or 0) > _HIGHEST_FIRST
            if before is None and high and not goes_on and not self.given:
                return None
        elif not self._bracketed(level, mark) and not follows(
            mark.number, before, as_roman=_is_roman(level, mark.number)
        ):
            # after a table of contents the headings begin again
            again = self.report and level.kind == "section" and _first(level, mark.number)
            if not again or _first(level, before or ""):
                return None
        if level.kind == "section" and (
            self._is_sentence(line, mark) or (goes_on and was.kind == "para" and self._runs(mark))
        ):
            return Level("para", "para", self._depth(level, mark), level.marker, "para", "{n}")
        return level

    def _series(self, level: Level, mark: Mark | Node) -> tuple[re.Pattern[str], str]:
        """Numbers of one level in one style: "1." and "1)" are two series."""
        style = _STYLE.match(self.text, mark.start + len(mark.number))
        return level.marker, style[0].strip().translate(_DASHES) if style else ""

    def _depth(self, level: Level, mark: Mark) -> int:
        """The rank of a numbered paragraph: below a heading numbered in another style."""
        alike = (n for n in self.open if n.level.marker is level.marker)
        heads = (n for n in alike if n.level.kind == "section")
        series = self._series(level, mark)
        return level.rank + any(self._series(n.level, n) != series for n in heads)

    def _runs(self, mark: Mark) -> bool:
        """Paragraphs numbered through all sections; "3" and more, as two may be chance."""
        return (ordinal(mark.number) or 0) > _HIGHEST_FIRST

    def _bracketed(self, level: Level, mark: Mark) -> bool:
        return level.kind == "point" and ")" in self.text[mark.start : mark.body]

    def _is_sentence(self, line: Line, mark: Mark) -> bool:
        length = line.end - mark.body
        ends = self.text[line.end - 1]
        return (
            length > LONGEST_HEADING
            or ends == ";"
            or (length > 20 and ends in ".;,")
            or (length > SHORT_HEADING and ends in ":—")
        )

    def _block(self) -> Node | None:
        return self.open[1] if len(self.open) > 1 and self.open[1].level.kind == "block" else None

    # lines without a marker

    def _continue(self, line: Line, after: Line | None) -> None:
        top = self.open[-1]
        text = self._text_of(line)
        if top is self.root and not self.given and not self.root.children and is_title_line(text):
            self._add(Node(TITLE, "", line.start, line.start, line.end))
            self.title_lines = 1
            return
        at_top = top is self.root and not self.given
        if not at_top and (line.quoted or line.bare or self._runs_on(text)):
            return
        if top.level is TITLE and top is not self.root:
            self.title_lines += 1
            titled = self.title_lines <= _TITLE_LINES and is_title_line(text)
            if titled and not (self.grammar.titled and self._heads_sentence(text, line, after)):
                return
            self._close(5)
            self.before, at_top, top = "", True, self.root
        elif top.level.kind == "block" and top.level.name in ("preamble", "signature"):
            if not (self._ends_preamble(top) or self._leaves_preamble(line, after, top)):
                return
            self._close(5)
            at_top, top = True, self.root
        if self.report and (is_capitals(text) or self._is_short_heading(text, line, after)):
            level = _CAPITALS if is_capitals(text) else _SHORT
            self._close(level.rank)
            self._add(Node(level, "", line.start, line.start, line.end))
            self._head(self.open[-1], line)
            self.begun = True
            return
        if at_top:
            self._paragraph(line)
            return
        self._text(line, top)

    def _runs_on(self, text: str) -> bool:
        """A line that begins with a small letter, unless it defines a term."""
        defines = self.grammar.defines
        if not (text[0].islower() and self.before):
            return False
        return not (defines and defines.match(text) and FINISHED.search(self.before))

    def _enacts(self, line: Line) -> bool:
        opening = self.grammar.opening
        return opening is not None and bool(opening.search(self._text_of(line)[-_FORMULA:]))

    def _ends_preamble(self, block: Node) -> bool:
        """A sentence is over that no recital held: "Pursuant to your letter, we …. We found"."""
        plain = block.level.name == "preamble" and not block.children
        return plain and self.grammar.opening is not None and self.before.endswith(".")

    def _leaves_preamble(self, line: Line, after: Line | None, block: Node) -> bool:
        """In a text without articles: "AUTORISE …", or a heading under the last recital."""
        if block.level.name != "preamble" or not self.report:
            return False
        if self._decides(line):
            return True
        text = self._text_of(line)
        follows = after is not None and is_short_heading(
            text, self._text_of(after), marked=bool(after.marks)
        )
        return follows and self.before.endswith((".", ":", ";"))

    def _decides(self, line: Line) -> bool:
        """ "Recommande au maire :" in a decision that has no articles."""
        said = self.grammar.operative if self.report else None
        return said is not None and said.match(self.text, line.start, line.end) is not None

    def _text(self, line: Line, top: Node) -> None:
        """An unnumbered paragraph: a new one, or more of the one before."""
        goes_on = not (FINISHED.search(self.before) or self._decides(line))
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
        longest = LONGEST_HEADING if self._is_holder(top.level) else LONGEST_TITLE_LINE
        if top is not self.root and len(text) <= longest and not ENDS.search(text):
            top.heading, top.body = " ".join(text.split()), line.end

    def _heading_goes_on(self, line: Line, top: Node) -> bool:
        text = self.text[line.start : line.end]
        return text.isupper() and top.heading.isupper() and len(text) <= LONGEST_HEADING

    @staticmethod
    def _is_holder(level: Level) -> bool:
        return level.kind in ("container", "section") or level.name == "annex"

    def _paragraph(self, line: Line) -> None:
        while self.open[-1].level.kind in ("text", "point"):
            self.open.pop()
        if self._block() is None:
            self.begun = self.begun or self.report
        self._add(Node(PARAGRAPH, "", line.start, line.start, line.end))

    def _is_short_heading(self, text: str, line: Line, after: Line | None) -> bool:
        titled = self.grammar.titled
        listed = titled and self.before[:1].islower()  # an item without a full stop
        top = self.open[-1]
        headed = titled and bool(top.heading) and not top.children and not self._own(top)
        finished = not self.before or listed or headed or FINISHED.search(self.before)
        if after is None or after.full or not finished:
            return False
        below = self._text_of(after)
        if titled and self.text.count("\n", line.end, after.start) > 1:
            return is_titled(text, below, marked=bool(after.marks))
        return is_short_heading(text, below, marked=bool(after.marks))

    def _heads_sentence(self, text: str, line: Line, after: Line | None) -> bool:
        """ "Scope of the report", the last line of a title, above the first sentence."""
        if after is None or after.marks or not FINISHED.search(self._text_of(after)):
            return False
        self.before = ""
        return self.report and self._is_short_heading(text, line, after)

    def _text_of(self, line: Line) -> str:
        return self.text[line.start : line.end]

    def _head(self, node: Node, line: Line) -> None:
        """The rest of the marker's line is a heading when it is short and no sentence."""
        text = self.text[node.body : line.end].strip()
        if not text or len(text) > LONGEST_HEADING:
            return
        if node.level.kind == "section" or not (ENDS.search(text) or "|" in text):
            node.heading, node.body = " ".join(text.split()).strip(" :.–—-"), line.end

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
                if item and rank >= 70 and (top.children or OPENS.search(self.before)):
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
        elif self.open[-1].level.kind == "text" and not OPENS.search(self.before):
            self.open.pop()


def _first(level: Level, number: str) -> bool:
    """1, (a), I: anything else at the beginning of a line may go on with "(1) …; (2) …; or"."""
    as_roman = level.address in ("item", "clause") or _is_roman(level, number)
    return ordinal(number, as_roman=as_roman) == 1


def _is_roman(level: Level, number: str) -> bool:
    return level is ROMAN or (level.rank == 60 and number[:1] in "IVX")


_CAPITALS = Level("section", "section", 36, ROMAN.marker, "sec", "")
_SHORT = Level("section", "section", 48, ROMAN.marker, "sec", "")
