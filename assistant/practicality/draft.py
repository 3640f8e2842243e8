"""A document as the checks see it: what kind of text it is, its duties and where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from assistant.drafting.places import Places
from assistant.norms import Reading, actions_as_read, deadline_in, norms, sentences
from assistant.practicality.kind_words import WORDS
from assistant.practicality.kinds import KindWords
from assistant.provisions import split
from assistant.types import Action, Document, Norm, Slot, Span

# tasks: a plan, minutes, an audit, a circular letter; rules: a law; mixed: a decision, a report, or
# a text that does not say what it is
Kind = Literal["tasks", "rules", "mixed"]
_TASKS = frozenset(
    {"plan", "programme", "project", "conclusion", "minutes", "circular", "letter", "notice",
     "instruction"}
)  # fmt: skip
_RULES = frozenset(
    {"law", "code", "decree", "ordinance", "constitution", "regulation", "act", "bill", "policy",
     "agreement", "order"}
)  # fmt: skip
_HEAD = 600  # characters in which a text without a kind says what it is
_ITEM = re.compile(r"\s*(?:[-–—•+*]|\(?\w{1,4}[.)]|\|)\s*")
_RECITAL = re.compile(r"\(\d{1,3}\)\s*\|")
_SHARED = 240  # characters of a sentence that sets the time of all tasks
_STOPS = re.compile(r"\.\s|\n")


@dataclass(frozen=True)
class Draft:
    """One document, read once for all checks."""

    document: Document

    @property
    def text(self) -> str:
        return self.document.text

    @cached_property
    def words(self) -> KindWords:
        return WORDS[self.document.language]

    @cached_property
    def places(self) -> Places:
        return Places(split(self.document))

    @cached_property
    def norms(self) -> tuple[Norm, ...]:
        return norms(self.text, self.document.language)

    @cached_property
    def asked(self) -> tuple[tuple[Reading, Action], ...]:
        return actions_as_read(self.text, self.document.language)

    @cached_property
    def dated_tables(self) -> bool:
        """Whether a table of this text says when: one of who does what only, need not."""
        return any(r.source == "table" and a.deadline for r, a in self.asked)

    @cached_property
    def kind(self) -> Kind:
        """What kind of text it is, by its title first: a decision that issues rules is rules."""
        document = self.document
        title = document.title or " ".join(self.text[:_HEAD].split("\n")[:12])
        if self.words.rules.search(title):
            return "mixed" if document.kind in _TASKS else "rules"
        if document.kind == "guidance":
            return "mixed"  # how to do it whenever it comes up, whatever plan it serves
        if document.kind in _TASKS or self.words.assigning_text.search(title):
            return "tasks"
        return "rules" if document.kind in _RULES else "mixed"

    def label(self, offset: int) -> str:
        """How the text calls the part that an offset stands in; "" where it calls it nothing."""
        return self.places.leaf(offset).label if self.places.leaves else ""

    def recital(self, offset: int) -> bool:
        """Whether an offset stands in a numbered recital of a Union act, as it is crawled."""
        return _RECITAL.match(self.text, self.text.rfind("\n", 0, offset) + 1) is not None

    def sentence(self, span: Span) -> Span:
        """A span up to the nearest stops and line ends around it."""
        before = [m.end() for m in _STOPS.finditer(self.text, max(0, span[0] - 400), span[0])]
        after = _STOPS.search(self.text, span[1])
        start = before[-1] if before else max(0, span[0] - 400)
        return start, after.start() if after else len(self.text)

    def introduction(self, offset: int) -> Span | None:
        """The line ending in a colon that opens the list an item stands in."""
        end = self.text.rfind("\n", 0, offset) + 1
        while end > 0:
            start = self.text.rfind("\n", 0, end - 1) + 1
            line = self.text[start:end].strip()
            if line.endswith(":"):
                return start, end
            if line and not _ITEM.match(line):
                return None
            end = start
        return None

    def headings(self, offset: int) -> tuple[str, ...]:
        """Every heading above an offset."""
        return self.places.headings(offset) if self.places.leaves else ()

    def frame(self, offset: int) -> Iterator[str]:
        """The headings above an offset, the lines that open what it lies in, and its list."""
        yield from self.headings(offset)
        if self.places.leaves:
            for part in self.places.above(self.places.leaf(offset)):
                if part.start < offset:
                    yield part.text.split("\n", 1)[0][:_SHARED]
        if opening := self.introduction(offset):
            yield self.text[slice(*opening)]

    @cached_property
    def shared_deadline(self) -> Slot | None:
        """The deadline of a sentence about all tasks: "These actions are due by 30 June"."""
        for start, end in sentences(self.text, self.document.language):
            if end - start <= _SHARED and self.words.shared.search(self.text, start, end):
                when = deadline_in(self.text, (start, end), self.document.language)
                if when and any(c.isdigit() for c in when.text):
                    return when
        return None
