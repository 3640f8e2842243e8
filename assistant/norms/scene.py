"""What the reader of a clause knows beforehand, and what it finds."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.norms.clauses import Carry, Clause
from assistant.norms.lexicon import Lexicon
from assistant.norms.mood import Mood
from assistant.types import Norm, Slot


@dataclass(frozen=True, slots=True)
class Reading:
    """A norm and how it was recognised.

    ``source``: "cue" (a modal word), "list" (an item of a list with a common actor), "table",
    "schedule" ("label: date") or "indicative" (a body and a verb, no modal word). ``thing``: the
    subject is no body but a thing ("the deadline must be short").
    """

    norm: Norm
    source: str
    advice: bool = False
    passive: bool = False
    future: bool = False
    thing: bool = False
    # an item that only says when the duty of its introduction is due
    timed: bool = False
    # what the section does that the norm stands in; "" where nothing tells
    mood: Mood = ""


@dataclass(frozen=True, slots=True)
class Assigned:
    """ "Responsible officer: the porter", "Target date: May 2028": said after the task."""

    who: Slot | None
    when: Slot | None


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known when a clause is read: its introduction, and who was spoken of before."""

    text: str
    lexicon: Lexicon
    clause: Clause
    carry: Carry | None
    topic: Slot | None
    given: Slot | None
    # the body whose heading stands above: "you" are they
    addressed: Slot | None = None
    # the text lays down the law, where any verb in the present binds
    law: bool = False
    # a whole document is read, and what its section does
    whole: bool = False
    mood: Mood = ""

    @property
    def items(self) -> bool:
        """The clause is an item of a list that shares one actor or one cue."""
        carry = self.carry
        return carry is not None and carry.mode != "object" and bool(carry.actor or carry.cue)
