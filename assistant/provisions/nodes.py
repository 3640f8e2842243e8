"""Nodes of the tree, and the stack of those still open."""

from __future__ import annotations

from dataclasses import dataclass, field

from assistant.provisions.grammar import TITLE, Level
from assistant.provisions.headings import OPENS


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


@dataclass(slots=True)
class Seen:
    """What the lines so far, and a look ahead, say of the text."""

    report: bool  # nothing so far is an article
    begun: bool = False  # something other than a title or preamble has been seen
    numbered: bool = False  # something with a number has been seen
    enacting: bool = False  # a formula says where the provisions begin
    last_annex: dict[str, int] = field(default_factory=dict)  # number → where it stands last


class Stack:
    """The open nodes, from the whole text to the innermost; ``before`` ends the last line."""

    def __init__(self) -> None:
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
        if not parent.children:
            parent.own_end = min(parent.own_end, node.start)
        node.parent, node.own_end = parent, node.end
        parent.children.append(node)
        self.open.append(node)

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

    @staticmethod
    def _holds(block: Node) -> bool:
        """Recitals stand inside a preamble."""
        return block.level.name == "preamble"

    def close_style(self, level: Level) -> None:
        """Back to the open item of the same style; otherwise the new style goes below."""
        if any(node.level is level for node in self.open):
            while self.open[-1].level is not level:
                self.open.pop()
            self.open.pop()
        elif self.open[-1].level.kind == "text" and not OPENS.search(self.before):
            self.open.pop()
