"""Words of a text to the parts of mentions.

One alternation for each language is run once over the text; every pattern in it is bounded, so time
is linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.references.grammar import DOCUMENT, Grammar, Here, Level, Names, Step
from assistant.references.ranges import between
from assistant.types import Span

ARTICLE = 50  # its rank in every table
_MARKUP = 10  # characters before a heading
_HEADED = re.compile(
    r"[*\s]{0,3}(?:[.:)–—]|-\s)|[* \t]{0,8}(?:\n|$)|[ \t]{1,3}\((?:nouveau|[Ss]uppr)"
)
Row = Level | Here | Names


@dataclass(frozen=True, slots=True)
class Item:
    """One number of a part: where it stands and the steps it gives."""

    start: int
    end: int
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A level with its numbers, words for the text itself, or the name of another text."""

    start: int
    end: int
    rank: int
    items: tuple[Item, ...] = ()
    here: str | None = None  # "document", "art", …: part of the text itself
    name: str | None = None  # another text; "" is the one mentioned before
    alone: str | None = ""


class Parts:
    """A compiled table: words to parts."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self.rows: list[Row | None] = []
        patterns: list[str] = []
        rows: tuple[Row, ...] = (*grammar.names, *grammar.heres, *grammar.levels)
        for row in rows:
            pattern = self._pattern(row)
            # groups of a row are made its own, so that rows may use the same names
            patterns.append(f"(?P<row{len(self.rows)}>{_renamed(pattern, len(self.rows))})")
            self.rows.append(row)
        patterns.append(f"(?P<row{len(self.rows)}>{_renamed(grammar.same, len(self.rows))})")
        self.rows.append(None)
        self.pattern = re.compile("|".join(patterns))
        self.alone = [re.compile(self._pattern(row)) for row in self.rows[:-1] if row]
        self.alone.append(re.compile(grammar.same))
        self.numbers = {id(row): re.compile(row.number) for row in grammar.levels}
        self.separator = re.compile(grammar.separator)
        self.range_word = re.compile(grammar.range_word)

    def _pattern(self, row: Row) -> str:
        if not isinstance(row, Level):
            return row.pattern
        one = f"(?:{row.number})(?!{self.grammar.units})"
        more = rf"(?:(?:{self.grammar.separator}){one}){{0,40}}" if row.lists else ""
        return f"(?P<marker>{row.marker})(?P<list>{one}{more})"

    def of(self, text: str) -> list[Part]:
        """Every part in the text, in order."""
        found = []
        for match in self.pattern.finditer(text):
            number = int(match.lastgroup[3:]) if match.lastgroup else 0
            row = self.rows[number]
            part = self._part(row, number, text, match)
            if part and not (isinstance(row, Level) and _is_heading(text, part)):
                found.append(part)
        return found

    def _part(self, row: Row | None, number: int, text: str, match: re.Match[str]) -> Part | None:
        start, end = match.span()
        own = self.alone[number].match(text, start)
        if own is None:
            return None
        if row is None:
            article = own.groupdict().get("article")
            start = own.start("of") if own.groupdict().get("of") else start
            return Part(start, end, ARTICLE if article else DOCUMENT, name="")
        if isinstance(row, Here):
            return Part(start, end, row.rank, here=row.here)
        if isinstance(row, Names):
            name = row.name(own)
            if not name:
                return None
            start = own.start("of") if own.groupdict().get("of") else start
            end = own.end("of") if own.groupdict().get("of") else end
            steps = row.steps(own) if row.steps else ()
            items: tuple[Item, ...] = (Item(start, end, steps),) if steps else ()
            return Part(start, end, DOCUMENT, items, name=name)
        first = start if row.starts else own.start("list")
        items = tuple(self._items(row, text, own.span("list"), first))
        return Part(first, end, row.rank, items, alone=row.alone) if items else None

    def _items(self, row: Level, text: str, span: Span, first: int) -> Iterator[Item]:
        """The numbers of a list, ranges filled in."""
        at, before = span[0], None
        start = first
        joint = ""
        while at < span[1]:
            match = self.numbers[id(row)].match(text, at)  # what follows a list may be looked at
            if not match or match.end() > span[1]:
                return
            steps = row.steps(match[0])
            steps = _completed(steps, before.steps if before else ())
            item = Item(start, match.end(), steps)
            if before and self.range_word.search(joint):
                for inner in between(before.steps, steps, self.grammar.letters):
                    yield Item(before.start, match.end(), inner)
            yield item
            before = item
            gap = self.separator.match(text, match.end(), span[1])
            if not gap:
                return
            joint, at = gap[0], gap.end()
            start = at


def _is_heading(text: str, part: Part) -> bool:
    """Whether a part is the number of a provision itself: "Điều 5. Hồ sơ", "## § 3.1 Services"."""
    near = max(0, part.start - _MARKUP - 1)  # never the whole of an endless line
    line = text.rfind("\n", near, part.start) + 1
    if len(part.items) > 1 or (not line and near):
        return False
    before = text[line : part.start]
    return not before.strip("#* \t") and ("#" in before or bool(_HEADED.match(text, part.end)))


def _completed(steps: tuple[Step, ...], before: tuple[Step, ...]) -> tuple[Step, ...]:
    """ "(2)" after "4(1)" is 4(2): a number that begins with a bracket goes on from the last."""
    if not steps or not before or not steps[0][0].startswith("("):
        return tuple((p.lstrip("("), n) for p, n in steps)
    clean = tuple((p.lstrip("("), n) for p, n in steps)
    for at, (prefix, _) in reversed(list(enumerate(before))):
        if prefix == clean[0][0]:
            return (*before[:at], *clean)
    return (*before[:1], *clean)


def _renamed(pattern: str, number: int) -> str:
    """The pattern with its groups nameless: the alternation only finds, ``alone`` reads."""
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)
