"""Whether a marker opens a provision here, and of which level."""

from __future__ import annotations

import re

from assistant.provisions.grammar import LETTER, ROMAN, Grammar, Level
from assistant.provisions.headings import LONGEST_HEADING, SHORT_HEADING
from assistant.provisions.lines import Line, Mark
from assistant.provisions.nodes import Node, Seen, Stack, is_first, is_roman
from assistant.provisions.order import follows, is_next, ordinal

_STYLE = re.compile(r"\s?[^\w\s]{0,3}")
_DASHES = str.maketrans("–—", "--")
_PREFACE = 4  # parts before "Whereas" in an act: its title, "An Act to …"
_WIDEST_GAP = 20  # numbers that may be missing where articles are put together
_HIGHEST_FIRST = 3  # a numbered item with no sibling before it begins no higher


class Choice:
    """Chooses by what is open and what has been seen."""

    def __init__(
        self, text: str, grammar: Grammar, stack: Stack, seen: Seen, *, given: bool
    ) -> None:
        self.text, self.grammar, self.stack, self.seen = text, grammar, stack, seen
        self.given = given
        # the last number of each series and what it was: "8." may go on after "II." from "7."
        self.last: dict[tuple[re.Pattern[str], str], tuple[str, Level]] = {}

    def opened(self, level: Level, mark: Mark) -> None:
        """Remembers a marker that has opened a node."""
        self.last[self._series(level, mark)] = mark.number, level

    def level(self, mark: Mark, line: Line) -> Level | None:
        """The level that a marker has here, or ``None`` where it is only text."""
        level = mark.levels[0]
        block = self.stack.block()
        if self._is_note(level, mark):
            return None
        if level in (ROMAN, LETTER) and not self.seen.report and not self._in_plain_annex():
            level = self._inside_article(level) or level
            if level in (ROMAN, LETTER):
                return None
        if level.name == "annex" and not self._attaches(level, mark, block):
            return None
        if self.seen.report and level.name == "annex" and mark.number:
            # named before in a table of contents
            return level if mark.start == self.seen.last_annex.get(mark.number) else None
        if level.name == "preamble":  # also that of a text attached after the signature
            attached = block is not None and block.level.name in ("signature", "preamble")
            early = not self.seen.numbered and len(self.stack.root.children) <= _PREFACE
            late = self.seen.enacting and early
            return level if attached or late or not self.seen.begun else None
        if level.name == "signature":
            signed = block is not None and block.level.name == "signature"
            return level if self.seen.begun and not signed else None
        if block and block.level.name == "signature" and level.kind in ("para", "point", "section"):
            return None
        if block and block.level.name == "preamble" and not mark.number.isdigit():
            return None if level.kind in ("para", "point") else level
        if len(mark.levels) > 1:
            level = self._alike(mark)
        if level.kind in ("para", "section", "point"):
            return self._in_series(level, mark, line)
        return level

    def _is_note(self, level: Level, mark: Mark) -> bool:
        """ "* * *", then "(1) OJ L 12 …": footnotes, up to the next part."""
        seen, item = self.seen, level.kind in ("para", "point")
        bracketed = "(" in self.text[mark.start : mark.body]
        seen.notes = item and bracketed and (seen.notes or (seen.starred and mark.number == "1"))
        return seen.notes

    def _attaches(self, level: Level, mark: Mark, block: Node | None) -> bool:
        """Whether an annex begins: its title may follow on the heading "Phụ lục I"."""
        titled = not mark.number or not (mark.number[0].isdigit() or len(mark.number) < 7)
        if not titled:
            return True
        if not self.seen.numbered and not (block and block.level.name == "signature"):
            return False  # the title of the text itself
        headed = block is not None and block.level.name == "annex" and not block.children
        if headed and block and not block.number and level is not self.grammar.letterhead:
            block.number = mark.number
        return not headed

    def _inside_article(self, level: Level) -> Level | None:
        """ "I." below "Điều 1", where a decision approves a plan with its headings."""
        inside = any(node.level.kind == "article" for node in self.stack.open)
        return self.grammar.inner if level is ROMAN and inside else None

    def _in_plain_annex(self) -> bool:
        """In an annex that is a plan or a report: no article is open there."""
        block = self.stack.block()
        inside = any(node.level.kind == "article" for node in self.stack.open)
        return block is not None and block.level.name == "annex" and not inside

    def _alike(self, mark: Mark) -> Level:
        """(i) is the letter after (h), or the roman one."""
        for node in reversed(self.stack.open):
            for level in mark.levels:
                roman = level.address in ("item", "clause")
                if node.level is level and is_next(mark.number, node.number, as_roman=roman):
                    return level
        for level in mark.levels:
            if ordinal(mark.number, as_roman=level.address in ("item", "clause")) == 1:
                return level
        opened = [level for level in mark.levels if any(n.level is level for n in self.stack.open)]
        return (opened or mark.levels)[0]

    def fits(self, level: Level) -> bool:
        """Whether the level can stand in what the same line has just opened."""
        if self.grammar.nesting == "as found":
            return all(node.level is not level for node in self.stack.open)
        return level.rank > self.stack.open[-1].level.rank

    def _in_series(self, level: Level, mark: Mark, line: Line) -> Level | None:
        if not mark.number or level.name in ("subpara", "subheading"):
            return level
        # a heading's level may have become a paragraph's, with the same marker
        siblings = (n for n in reversed(self.stack.open) if n.level.marker is level.marker)
        sibling = next(siblings, None)
        before = sibling.number if sibling else None
        last, was = self.last.get(self._series(level, mark), ("", level))
        goes_on = bool(last) and is_next(mark.number, last)
        if line.full and not (
            goes_on or (before and follows(mark.number, before)) or is_first(level, mark.number)
        ):
            return None
        if mark.number[0].isdigit():
            if before and self.grammar.rising and not _rises(mark.number, before):
                return None
            high = (ordinal(mark.number.split(".")[-1]) or 0) > _HIGHEST_FIRST
            if before is None and high and not goes_on and not self.given:
                return None
        elif not self._bracketed(level, mark) and not follows(
            mark.number, before, as_roman=is_roman(level, mark.number)
        ):
            # after a table of contents the headings begin again
            again = self.seen.report and level.kind == "section" and is_first(level, mark.number)
            if not again or is_first(level, before or ""):
                return None
        if level.kind == "section" and self._is_part_of_item(mark):
            return Level("subpara", "para", level.rank, level.marker, "subpara", "{n}")
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
        alike = (n for n in self.stack.open if n.level.marker is level.marker)
        heads = (n for n in alike if n.level.kind == "section")
        series = self._series(level, mark)
        return level.rank + any(self._series(n.level, n) != series for n in heads)

    def _is_part_of_item(self, mark: Mark) -> bool:
        """ "2.1." below the paragraph "2."."""
        above = mark.number.rpartition(".")[0]
        return bool(above) and any(
            node.level.kind == "para" and node.number == above for node in self.stack.open
        )

    def _runs(self, mark: Mark) -> bool:
        """Paragraphs numbered through all sections; "3" and more, as two may be chance."""
        return self.grammar.rising or (ordinal(mark.number) or 0) > _HIGHEST_FIRST

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


def _rises(number: str, before: str) -> bool:
    """3, 3a or 7 after 3, or 1 again; never 2, nor 167 ("167. 000 đồng")."""
    now, last = (ordinal(each.split(".")[-1]) or 0 for each in (number, before))
    return now == 1 or last <= now <= last + _WIDEST_GAP
