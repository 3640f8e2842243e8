"""Nodes of the tree, and the stack of those still open."""

from __future__ import annotations

from dataclasses import dataclass, field

from assistant.provisions.grammar import ROMAN, TITLE, Level
from assistant.provisions.headings import OPENS
from assistant.provisions.order import follows, is_next, ordinal


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
    in_row: bool = False  # an item that is a row of a table ends with the row

    @property
    def last(self) -> Node | None:
        """The last child."""
        return self.children[-1] if self.children else None


@dataclass(slots=True)
class Seen:
    """What the lines so far, and a look ahead, say of the text."""

    report: bool  # nothing so far is an article
    begun: bool = False  # something other than a title or preamble has been seen
    numbered: bool = False  # something with a number has been seen
    enacting: bool = False  # a formula says where the provisions begin
    starred: bool = False  # after a line "* * *"
    notes: bool = False  # in the footnotes under such a line
    row_over: bool = False  # after the line under a row of a table
    last_annex: dict[str, int] = field(default_factory=dict)  # number → where it stands last


class Stack:
    """The open nodes, from the whole text to the innermost; ``before`` ends the last line."""

    def __init__(self, *, gathers: bool, recitals: bool) -> None:
        self.recitals = recitals  # numbered ones stand inside a preamble
        self.gathers = gathers  # paragraphs between a) and b) belong to a)
        self.root = Node(TITLE, "", 0, 0, 0)
        self.open: list[Node] = [self.root]
        self.before = ""

    @property
    def top(self) -> Node:
        """The innermost open node."""
        return self.open[-1]

    def block(self) -> Node | None:
        """The title, preamble, annex or signature that is open."""
        return self.open[1] if len(self.open) > 1 and self.open[1].level.kind == "block" else None

    def add(self, node: Node) -> None:
        """Opens a node in the innermost one."""
        parent = self.open[-1]
        if self.gathers and node.number and node.level.kind == "point":
            _gather(parent, node)
        if not parent.children:
            parent.own_end = min(parent.own_end, node.start)
        node.parent, node.own_end = parent, node.end
        parent.children.append(node)
        self.open.append(node)

    def close_bullet(self, level: Level) -> None:
        """Back to the open item of the same sign; after a colon the new sign goes below."""
        if any(node.level is level for node in self.open):
            while self.open.pop().level is not level:
                pass
        elif self.open[-1].level.kind != "point" or not OPENS.search(self.before):
            self.close(level.rank, item=True)

    def close(self, rank: int, *, item: bool = False) -> None:
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

    def _holds(self, block: Node) -> bool:
        return block.level.name == "preamble" and self.recitals

    def close_style(self, level: Level, number: str) -> None:
        """Back to the open item that this one follows; otherwise the new style goes below.

        "1." under "5.1" begins a list of its own, and "6." after its "7." goes on from "5.".
        """
        same = [node for node in reversed(self.open) if node.level is level]
        roman = level.address in ("item", "clause")
        after = next((n for n in same if is_next(number, n.number, as_roman=roman)), None)
        after = after or next((n for n in same if follows(number, n.number, as_roman=roman)), None)
        below = self.open[-1] is not (same[0] if same else None) or OPENS.search(self.before)
        if after is None and same and not (below and number and is_first(level, number)):
            after = same[0]
        if after:
            while self.open[-1] is not after:
                self.open.pop()
            self.open.pop()
        elif self.open[-1].level.kind == "text" and not OPENS.search(self.before):
            self.open.pop()

    def close_items(self, *, rows: bool = False) -> None:
        """Closes the open paragraphs and items; ``rows``: of the items those in a table only."""
        while self.top.level.kind == "text" or (
            self.top.level.kind in ("para", "point") and (not rows or self.top.in_row)
        ):
            self.open.pop()


def is_roman(level: Level, number: str) -> bool:
    """Whether a number of this level counts as a roman one."""
    return level.marker is ROMAN.marker or (level.rank == 60 and number[:1] in "IVX")


def is_first(level: Level, number: str) -> bool:
    """1, (a), I: anything else at the beginning of a line may go on with "(1) …; (2) …; or"."""
    as_roman = level.address in ("item", "clause") or is_roman(level, number)
    return ordinal(number, as_roman=as_roman) == 1


def _gather(parent: Node, node: Node) -> None:
    """Gives the paragraphs after the point before to that point, when ``node`` is the next."""
    texts: list[Node] = []
    for child in reversed(parent.children):
        if child.level.kind != "text":
            break
        texts.append(child)
    if not texts or len(texts) == len(parent.children):
        return
    texts.reverse()
    before = parent.children[-len(texts) - 1]
    if before.level is not node.level or not is_next(node.number, before.number):
        return
    if not before.children:
        before.own_end = texts[0].start
    for text in texts:
        text.parent = before
    before.children.extend(texts)
    before.end = texts[-1].end
    del parent.children[-len(texts) :]
