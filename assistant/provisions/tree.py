"""Marked lines to a tree of nodes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.provisions.choice import Choice
from assistant.provisions.grammar import PARAGRAPH, ROMAN, TITLE, Grammar, Level
from assistant.provisions.headings import (
    ENDS,
    FINISHED,
    LONGEST_HEADING,
    LONGEST_TITLE_LINE,
    OPENS,
    RULE,
    is_capitals,
    is_short_heading,
    is_title_line,
    is_titled,
)
from assistant.provisions.lines import Line, Mark
from assistant.provisions.nodes import Node, Seen, Stack

_TITLE_LINES = 20
_STOPPED = 100  # characters of a heading with a full stop
_SENTENCE = 40  # characters
_INK = re.compile(r"\S")
_FORMULA = 160  # characters at the end of a line that hold "enacts as follows:"


class Tree:
    """Builds the tree line by line; ``root`` is the whole text.

    ``mixed``: a report only up to the first article, as of a rule with its reasons.
    """

    def __init__(
        self, text: str, grammar: Grammar, *, given: bool, report: bool, mixed: bool = False
    ) -> None:
        self.text, self.grammar, self.given, self.mixed = text, grammar, given, mixed
        self.stack, self.seen = (
            Stack(gathers=_gathers(grammar), recitals=grammar.recitals),
            Seen(report),
        )
        self.choice = Choice(text, grammar, self.stack, self.seen, given=given)
        self.title_lines = 0
        self.after: Line | None = None  # the next line

    def build(self, lines: Sequence[Line]) -> Node:
        """The root, after all lines."""
        self.seen.enacting = any(self._enacts(line) for line in lines)
        for mark in (m for line in lines for m in line.marks if m.levels[0].name == "annex"):
            self.seen.last_annex[mark.number] = mark.start
        for line, after in zip(lines, (*lines[1:], None), strict=True):
            placed, self.after = 0, after
            for mark in line.marks:
                if not self._place(mark, line, within=bool(placed)):
                    break
                placed += 1
            if not placed:
                self._continue(line, after)
            end = line.end
            for node in self.stack.open:
                node.end = end
            top = self.stack.top
            if not top.children:
                top.own_end = end
            self._remember(line)
            block = self.stack.block()
            if block and block.level.name == "preamble" and self._enacts(line):
                self.stack.close(5)
                self.stack.before = ""
        return self.stack.root

    def _remember(self, line: Line) -> None:
        """What the next line may follow from; a drawn line says nothing."""
        piece = self._text_of(line)
        drawn = bool(line.bare and RULE.fullmatch(piece))
        self.seen.starred = drawn and "*" in piece
        self.seen.row_over = drawn and "|" in piece
        if not drawn:
            self.stack.before = piece[-200:]

    # markers

    def _place(self, mark: Mark, line: Line, *, within: bool) -> bool:
        """Opens a node; ``within`` the one that the same line has just opened, or not at all."""
        level = self.choice.level(mark, line)
        if level is None or (within and not self.choice.fits(level)):
            return False
        if level.kind == "block" or self.stack.top.level is TITLE:
            self.stack.close(5)
        elif level.kind in ("point", "para") and self.grammar.nesting == "as found":
            self.stack.close_style(level, mark.number)
        elif level.kind == "point" and not mark.number:
            self.stack.close_bullet(level)
        else:
            self.stack.close(level.rank, item=level.kind in ("point", "para"))
        if level.kind in ("container", "article", "section", "para") or level.name == "annex":
            self.seen.begun = self.seen.numbered = True
        if level.kind in ("container", "article") and self.mixed:
            self.seen.report = False
        self.stack.add(Node(level, mark.number, mark.start, mark.body, line.end))
        self.stack.top.in_row = "|" in self.text[mark.start : mark.body + 1]
        self.choice.opened(level, mark)
        if level.kind == "article" or self._is_holder(level):
            self._head(self.stack.top, line)
        return True

    # lines without a marker

    def _continue(self, line: Line, after: Line | None) -> None:
        top = self.stack.top
        text = self._text_of(line)
        at_top = top is self.stack.root and not self.given
        if at_top and not top.children and (is_title_line(text) or self._is_letterhead(line)):
            self.stack.add(Node(TITLE, "", line.start, line.start, line.end))
            self.title_lines = 1
            return
        if not at_top and (line.quoted or line.bare or self._runs_on(text)):
            return
        if top.level is TITLE and top is not self.stack.root:
            self.title_lines += 1
            head = self.grammar.masthead
            above = is_title_line(text) or (head and head.match(text)) or self._is_letterhead(line)
            titled = self.title_lines <= _TITLE_LINES and above
            if titled and not (self.grammar.titled and self._heads_sentence(text, line, after)):
                return
            self.stack.close(5)
            self.stack.before, at_top, top = "", True, self.stack.root
        elif top.level.kind == "block" and top.level.name in ("preamble", "signature"):
            if not (self._ends_preamble(top) or self._leaves_preamble(line, after, top)):
                return
            self.stack.close(5)
            self.stack.before, at_top, top = "", True, self.stack.root
        if top.level.name == "annex" and not (top.heading or top.children or self._own(top)):
            self._under_bare_marker(line, top)
            return
        if self.seen.report and (is_capitals(text) or self._is_short_heading(text, line, after)):
            level = _CAPITALS if is_capitals(text) else _SHORT
            self.stack.close(level.rank)
            self.stack.add(Node(level, "", line.start, line.start, line.end))
            self._head(self.stack.top, line)
            self.seen.begun = True
            return
        if self.grammar.capitals and self._parts_articles(text, after):
            self.stack.close(_BETWEEN.rank)
            self.stack.add(Node(_BETWEEN, "", line.start, line.start, line.end))
            self._head(self.stack.top, line)
            return
        if at_top:
            self._paragraph(line)
            return
        self._text(line, top)

    def _is_letterhead(self, line: Line) -> bool:
        head = self.grammar.letterhead
        return head is not None and bool(line.marks) and line.marks[0].levels[0] is head

    def _parts_articles(self, text: str, after: Line | None) -> bool:
        """ "TOÀ ÁN NHÂN DÂN" after the last words of an article and before the next one."""
        if after is None or not after.marks or not is_capitals(text):
            return False
        inside = any(node.level.kind == "article" for node in self.stack.open)
        next_ = after.marks[0].levels[0].kind in ("article", "container")
        return inside and next_ and bool(FINISHED.search(self.stack.before))

    def _runs_on(self, text: str) -> bool:
        """A line that begins with a small letter, unless it defines a term."""
        defines = self.grammar.defines
        if not (text[0].islower() and self.stack.before):
            return False
        return not (defines and defines.match(text) and FINISHED.search(self.stack.before))

    def _enacts(self, line: Line) -> bool:
        opening = self.grammar.opening
        return opening is not None and bool(opening.search(self._text_of(line)[-_FORMULA:]))

    def _ends_preamble(self, block: Node) -> bool:
        """A sentence is over that no recital held: "Pursuant to your letter, we …. We found"."""
        plain = block.level.name == "preamble" and not block.children
        return plain and self.grammar.opening is not None and self.stack.before.endswith(".")

    def _leaves_preamble(self, line: Line, after: Line | None, block: Node) -> bool:
        """In a text without articles: "AUTORISE …", or a heading under the last recital."""
        if block.level.name != "preamble" or not self.seen.report:
            return False
        if self._decides(line):
            return True
        before = self.stack.before
        if not before.endswith((".", ":", ";")):
            return False
        self.stack.before = ""  # the recital's end says nothing of what comes after
        heads = self._is_short_heading(self._text_of(line), line, after)
        self.stack.before = before
        return heads

    def _decides(self, line: Line) -> bool:
        """ "Recommande au maire :" in a decision that has no articles."""
        said = self.grammar.operative if self.seen.report else None
        return said is not None and said.match(self.text, line.start, line.end) is not None

    def _text(self, line: Line, top: Node) -> None:
        """An unnumbered paragraph: a new one, or more of the one before."""
        goes_on = not (FINISHED.search(self.stack.before) or self._decides(line))
        if top.children:
            pass
        elif self.seen.row_over and not goes_on and "|" not in self._text_of(line):
            self.stack.close_items(rows=True)
        elif top.level.kind in ("text", "point"):
            if goes_on and not self._after_list(line):  # a sentence or a list that goes on
                return
        elif top.level.kind == "para" and self.text[line.start] == "[" and not goes_on:
            self.stack.close_items()  # "[Amended 2019]"
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

    def _after_list(self, line: Line) -> bool:
        """A sentence apart, after a list whose last item lacks a full stop."""
        text, before = self._text_of(line), self.stack.before
        sentence = text[0].isupper() and len(text) >= _SENTENCE and text[-1] in ".—:"
        listed = self.grammar.titled and before[:1].islower() and not OPENS.search(before)
        return sentence and listed and self.text.count("\n", line.start - 3, line.start) > 1

    def _own(self, node: Node) -> bool:
        """Whether a node has text of its own after its marker and heading, before any child."""
        return _INK.search(self.text, node.body, node.own_end) is not None

    def _under_bare_marker(self, line: Line, top: Node) -> None:
        """The line under "Chương I" or "Article 5": its heading, or its first paragraph."""
        text = self.text[line.start : line.end]
        longest = LONGEST_HEADING if self._is_holder(top.level) else LONGEST_TITLE_LINE
        if top is not self.stack.root and len(text) <= longest and not ENDS.search(text):
            top.heading, top.body = " ".join(text.split()), line.end

    def _heading_goes_on(self, line: Line, top: Node) -> bool:
        text = self.text[line.start : line.end]
        return text.isupper() and top.heading.isupper() and len(text) <= LONGEST_HEADING

    @staticmethod
    def _is_holder(level: Level) -> bool:
        return level.kind in ("container", "section") or level.name == "annex"

    def _paragraph(self, line: Line) -> None:
        while self.stack.top.level.kind in ("text", "point"):
            self.stack.open.pop()
        if self.stack.block() is None:
            self.seen.begun = self.seen.begun or self.seen.report
        self.stack.add(Node(PARAGRAPH, "", line.start, line.start, line.end))

    def _is_short_heading(self, text: str, line: Line, after: Line | None) -> bool:
        titled = self.grammar.titled
        listed = titled and self.stack.before[:1].islower()  # an item without a full stop
        top = self.stack.top
        headed = titled and bool(top.heading) and not top.children and not self._own(top)
        finished = not self.stack.before or listed or headed or FINISHED.search(self.stack.before)
        if after is None or after.full or not finished:
            return False
        below = self._text_of(after)
        if titled and self.text.count("\n", line.end, after.start) > 1:
            predicate = self.grammar.predicate
            return is_titled(text, below, marked=bool(after.marks), predicate=predicate)
        return is_short_heading(text, below, marked=bool(after.marks))

    def _heads_sentence(self, text: str, line: Line, after: Line | None) -> bool:
        """ "Scope of the report", the last line of a title, above the first sentence."""
        if after is None or after.marks or not FINISHED.search(self._text_of(after)):
            return False
        self.stack.before = ""
        return self.seen.report and self._is_short_heading(text, line, after)

    def _text_of(self, line: Line) -> str:
        return self.text[line.start : line.end]

    def _head(self, node: Node, line: Line) -> None:
        """The rest of the marker's line is a heading when it is short and no sentence."""
        text = self.text[node.body : line.end].strip()
        if not text or len(text) > LONGEST_HEADING:
            return
        plain = node.level.kind == "section" or not (ENDS.search(text) or "|" in text)
        if plain or self._is_stopped_heading(text):
            node.heading, node.body = " ".join(text.split()).strip(" :.–—-"), line.end

    def _is_stopped_heading(self, text: str) -> bool:
        """ "§ 4 Duty to report.", where a paragraph comes below."""
        verb = self.grammar.predicate
        if verb is None or len(text) > _STOPPED or text[-1] != "." or ". " in text:
            return False
        marks = self.after.marks if self.after else ()
        below = self.after is not None and not (marks and marks[0].levels[0].kind == "article")
        return below and (text.isupper() or not verb.search(text))


def _gathers(grammar: Grammar) -> bool:
    return grammar.nesting == "ranked" and not grammar.counts_lines


_BETWEEN = Level("section", "container", 45, ROMAN.marker, "sec", "")
_CAPITALS = Level("section", "section", 36, ROMAN.marker, "sec", "")
_SHORT = Level("section", "section", 48, ROMAN.marker, "sec", "")
