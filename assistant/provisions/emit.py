"""The tree as provisions: addresses, labels, headings, leaves."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from assistant.provisions.grammar import Grammar
from assistant.provisions.leaves import pieces
from assistant.provisions.lines import spans
from assistant.provisions.nodes import Node
from assistant.types import Document, Provision, Span

_NOT_IN_ADDRESS = re.compile(r"[^\w\-*.]+|(?<!\d)\.|\.(?!\d)")
_NUMBER = re.compile(r"[\dIVXLA-H.]{1,8}")
_NUMBERED = re.compile(rf"(?:^|,\s){_NUMBER.pattern}$")
_LONGEST_LABEL = 80


@dataclass(slots=True)
class _Place:
    """What the provisions below a node take from it."""

    id: str | None = None
    address: str = ""
    label: str = ""
    heading: str = ""
    headings: tuple[str, ...] = ()
    article: str = ""
    group: str = ""  # "article", "section", "block", "container" or "": whose id ``article`` is
    block: str = ""
    annex: str = ""
    counts: dict[str, int] = field(default_factory=dict)


def provisions(document: Document, root: Node, grammar: Grammar) -> tuple[Provision, ...]:
    """All provisions of a tree, in document order."""
    return tuple(_Emitter(document, grammar).of_root(root))


class _Emitter:
    def __init__(self, document: Document, grammar: Grammar) -> None:
        self.document, self.text, self.grammar = document, document.text, grammar
        self.used: dict[str, int] = {}
        self.lines = [start for start, _ in spans(self.text)] if grammar.counts_lines else []

    def of_root(self, root: Node) -> Iterator[Provision]:
        place = _Place()
        if not self.document.given:
            for child in root.children:
                yield from self._of(child, place)
            return
        id_ = self.document.id
        place = _Place(id=id_, article=id_, group="given")
        span = self._stripped((0, len(self.text)))
        parts = [] if root.children else pieces(self.text, span)
        leaf = len(parts) == 1
        yield self._provision(id_, "", "provision", span, place, label="", leaf=leaf, parent=None)
        if not leaf:
            yield from self._inside(root, place, parts)

    def _of(self, node: Node, above: _Place) -> Iterator[Provision]:
        level, kind = node.level, node.level.kind
        key = self._key(node, above)
        address = self._address(key, above, kind)
        label = self._label(node, above)
        id_ = f"{self.document.id}#{address}"
        inherited = "" if above.group == "container" else above.heading
        place = _Place(id_, address, label, node.heading or inherited)
        place.annex = label if level.name == "annex" else above.annex
        place.group, place.article = self._article(kind, id_, above)
        place.block = level.name if kind == "block" and level.name != "annex" else above.block
        place.headings = above.headings
        span = self._stripped((node.start, node.end))
        parts = [] if node.children else pieces(self.text, span)
        leaf = len(parts) == 1
        yield self._provision(
            id_, address, place.block or level.name, span, place,
            label=label, leaf=leaf, parent=above.id,
        )  # fmt: skip
        if node.heading:
            own = label if label and label != node.heading else ""
            line = f"{own}. {node.heading}" if own else node.heading
            place.headings = (*above.headings, line)
        elif kind in ("container", "article", "section") and label:
            place.headings = (*above.headings, label)
        if not leaf:
            yield from self._inside(node, place, parts)

    def _inside(self, node: Node, place: _Place, parts: list[Span]) -> Iterator[Provision]:
        """The intro and the children of a node, or the parts of a long leaf."""
        if not node.children:
            yield from self._parts(parts, place)
            return
        own = self._stripped((node.start, node.own_end))
        if own[0] < own[1]:
            bare = not self.text[node.body : own[1]].strip()
            level = "heading" if bare and node.level.kind != "text" else "intro"
            if level == "intro" and self._is_paragraph(node):
                place.counts["par"] = 1
            yield from self._intro(level, own, place)
        for child in node.children:
            yield from self._of(child, place)

    def _is_paragraph(self, node: Node) -> bool:
        first = node.children[0]
        return first.level.kind == "text"

    def _intro(self, level: str, own: Span, place: _Place) -> Iterator[Provision]:
        id_ = self._unique(f"{place.address}/{level}" if place.address else level)
        address = self._within(id_)
        parts = pieces(self.text, own)
        inner = _Place(
            id_, address, place.label, place.heading, place.headings,
            place.article, place.group, place.block,
        )  # fmt: skip
        leaf = len(parts) == 1
        yield self._provision(
            id_, address, place.block or level, own, inner,
            label=place.label, leaf=leaf, parent=place.id,
        )  # fmt: skip
        if not leaf:
            yield from self._parts(parts, inner)

    def _parts(self, parts: list[Span], place: _Place) -> Iterator[Provision]:
        for number, span in enumerate(parts, start=1):
            step = f"part_{number}"
            id_ = self._unique(f"{place.address}/{step}" if place.address else step)
            yield self._provision(
                id_, self._within(id_), place.block or "part", span, place,
                label=place.label, leaf=True, parent=place.id,
            )  # fmt: skip

    # names

    def _key(self, node: Node, above: _Place) -> str:
        """The address's own step: the number as printed, or a count where there is none."""
        name = node.level.address
        number = _NOT_IN_ADDRESS.sub("", node.number).replace("‑", "-")
        titled = len(node.number) > 6 and not node.number[0].isdigit()
        if node.level.kind == "block" and titled:  # the title of an attached text
            return name
        if not number and node.level.kind not in ("block", "article"):
            above.counts[name] = above.counts.get(name, 0) + 1
            number = str(self._line_number(node) or above.counts[name])
            node.number = "" if node.level.name == "section" else number
        return f"{name}_{number}" if number else name

    def _line_number(self, node: Node) -> int:
        """Place of an alinéa among the lines of its article; 0 where lines are not counted."""
        parent = node.parent
        if not self.lines or node.level.kind != "text" or parent is None:
            return 0
        if parent.level.kind not in ("article", "para") and not self.document.given:
            return 0
        first = bisect_left(self.lines, parent.body)
        rest = self.text[parent.body : self.lines[first] if first < len(self.lines) else None]
        first -= 1 if rest.strip() else 0  # the first alinéa stands behind "Article 5. –"
        return bisect_right(self.lines, node.start) - first

    def _address(self, key: str, above: _Place, kind: str) -> str:
        # articles are numbered through the whole text: no chapter in their address
        base = above.address
        if kind == "article" and above.group in ("container", "section", "given"):
            base = base.split("/")[0] if base.startswith("annex") else ""
        address = f"{base}/{key}" if base else key
        return self._within(self._unique(address))

    def _unique(self, address: str) -> str:
        times = self.used.get(address, 0) + 1
        self.used[address] = times
        while times > 1:
            if (other := f"{address}~{times}") not in self.used:
                self.used[other] = 1
                address = other
                break
            times += 1
        return f"{self.document.id}#{address}"

    def _within(self, id_: str) -> str:
        """The address in an id; a given id may hold a "#" of its own."""
        return id_[len(self.document.id) + 1 :]

    def _own_label(self, node: Node) -> str:
        number = node.number
        if number.isupper() and len(number) > 6:
            number = number.capitalize()
        if not number and "{n}" not in node.level.label:
            return node.heading[:_LONGEST_LABEL]
        return node.level.label.replace("{n}", number).strip()

    def _label(self, node: Node, above: _Place) -> str:
        kind = node.level.kind
        own = self._own_label(node)
        if kind == "text":
            own = self.grammar.paragraph.replace("{n}", node.number)
        if kind in ("article", "container") or (kind == "section" and above.group == "block"):
            return f"{above.annex}, {own}" if above.annex and own else own
        if above.group == "section" and kind in ("section", "para"):
            return self._section_label(node.number if kind == "para" else own, above)
        if not above.label or not own:
            return own or above.label
        joint = self.grammar.tight if own.startswith("(") else self.grammar.joint
        if above.label == above.annex:
            joint = ", "
        return f"{above.label}{joint}{own}"

    def _section_label(self, own: str, above: _Place) -> str:
        """ "1.2" says it all; "2" under "I" is "I.2"; a heading without number is its own label."""
        joins = _NUMBER.fullmatch(own) and "." not in own and _NUMBERED.search(above.label)
        return f"{above.label}.{own}" if joins else own or above.label

    def _article(self, kind: str, id_: str, above: _Place) -> tuple[str, str]:
        """Whose results are grouped together: the article, the section, the block."""
        if above.group in ("given", "article"):
            return above.group, above.article
        if kind in ("container", "article", "section", "block"):
            return kind, id_
        if above.group in ("section", "block", "item"):
            return above.group, above.article
        return "item", id_

    def _provision(
        self, id_: str, address: str, level: str, span: Span, place: _Place,
        *, label: str, leaf: bool, parent: str | None,
    ) -> Provision:  # fmt: skip
        start, end = span
        return Provision(
            id=id_, document_id=self.document.id, address=address, label=label, level=level,
            text=self.text[start:end], start=start, end=end, heading=place.heading,
            headings=place.headings, parent_id=parent, article_id=place.article, is_leaf=leaf,
        )  # fmt: skip

    def _stripped(self, span: Span) -> Span:
        piece = self.text[span[0] : span[1]]
        start = span[0] + len(piece) - len(piece.lstrip())
        return start, start + len(piece.strip())
