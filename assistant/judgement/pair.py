"""A draft beside an existing text: which words answer which, what was added and what was left out.

Everything is worked out once, when it is first asked for.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from assistant.alignment import Alignment, Words, align
from assistant.bounds import Comparison, comparisons
from assistant.judgement.bodies import Body, bodies
from assistant.judgement.forces import Cue, Force, cues
from assistant.judgement.likeness import Likeness, Text
from assistant.judgement.scopes import Scope, scopes
from assistant.norms import norms, sentences
from assistant.types import Span

FAR = 0.5  # a word under this has no counterpart
SHARE = 0.25  # a statement that answers this share of the draft is part of the answer

Flags = NDArray[np.bool_]


@dataclass(frozen=True)
class Side:
    """One of the two texts, with what the layers read in it."""

    read: Text

    @cached_property
    def statements(self) -> list[Span]:
        """Sentences and items, as spans of the text."""
        return sentences(self.read.text, self.read.language)

    @cached_property
    def bodies(self) -> list[Body]:
        """The bodies it names."""
        return bodies(self.read.text, self.read.language)

    @cached_property
    def cues(self) -> list[Cue]:
        """What orders, forbids, allows or frees."""
        return cues(self.read.text, self.read.language)

    @cached_property
    def scopes(self) -> dict[Scope, list[Span]]:
        """What opens, closes or cuts the scope."""
        return scopes(self.read.text, self.read.language)

    @cached_property
    def actors(self) -> list[Span]:
        """Who its norms ask."""
        found = norms(self.read.text, self.read.language)
        return [norm.actor.span for norm in found if norm.actor]

    @cached_property
    def forces(self) -> list[Cue | None]:
        """For each word the cue that rules it: the last one before it in its clause, or the next.

        A clause ends with its statement or at a semicolon.
        """
        return [self._ruling(start) for start, _ in self.read.spans]

    def _ruling(self, at: int) -> Cue | None:
        first, last = next(
            ((s, e) for s, e in self.statements if s <= at < e), (0, len(self.read.text))
        )
        first = max(first, self.read.text.rfind(";", 0, at) + 1)
        end = self.read.text.find(";", at)
        last = last if end < 0 else min(last, end)
        inside = [cue for cue in self.cues if first <= cue.span[0] < last]
        before = [cue for cue in inside if cue.span[0] <= at]
        return before[-1] if before else inside[0] if inside else None

    def among(self, span: Span) -> list[int]:
        """The places of the words inside a span."""
        first, last = np.searchsorted(self._starts, span)
        return list(range(int(first), int(last)))

    @cached_property
    def _starts(self) -> NDArray[np.int64]:
        return np.array([start for start, _ in self.read.spans], np.int64)


@dataclass(frozen=True, eq=False)  # each is itself alone, so that what is found in it can be kept
class Pair:
    """Both sides, and what answers what; ``aligned`` where the texts were aligned before."""

    likeness: Likeness
    aligned: Alignment | None = None

    @cached_property
    def ours(self) -> Side:
        """The draft."""
        return Side(self.likeness.draft)

    @cached_property
    def theirs(self) -> Side:
        """The existing text."""
        return Side(self.likeness.existing)

    @cached_property
    def across(self) -> bool:
        """Whether they are in two languages."""
        return self.likeness.draft.language != self.likeness.existing.language

    @cached_property
    def alignment(self) -> Alignment:
        """The words that both have in the same order."""
        return self.aligned or align(
            Words(self.likeness.draft.text), Words(self.likeness.existing.text)
        )

    @cached_property
    def amounts(self) -> list[Comparison]:
        """Amounts and times that play the same role on both sides; surest first."""
        draft, existing = self.likeness.draft, self.likeness.existing
        found = comparisons(draft.text, existing.text, (draft.language, existing.language))
        return sorted(found, key=lambda one: -one.likeness)

    @property
    def disagreements(self) -> list[Comparison]:
        """Those of them that differ."""
        return [one for one in self.amounts if one.relation != "equal"]

    @cached_property
    def answer(self) -> Flags:
        """Which words of the existing text belong to the statements that answer the draft."""
        existing = self.likeness.existing
        kept = np.zeros(len(existing.words), bool)
        if not self.likeness.matrix.size:
            return ~kept
        nearest = self.likeness.matrix.argmax(axis=1)
        weight = self.likeness.draft.weights * self.likeness.ours
        starts = np.array([start for start, _ in existing.spans])
        shares: list[tuple[float, Flags]] = []
        for start, end in self.theirs.statements:
            inside = (starts >= start) & (starts < end)
            shares.append((float(weight[inside[nearest]].sum()), inside))
        least = min(SHARE * float(weight.sum()), max((s for s, _ in shares), default=0.0))
        for share, inside in shares:
            if share >= least:
                kept = kept | inside
        return kept

    def answers(self, span: Span) -> bool:
        """Whether a span of the existing text lies in what answers the draft."""
        return bool(self.answer[self.theirs.among(span)].any())

    @cached_property
    def edited(self) -> tuple[list[Span], list[Span]]:
        """What stands between shared stretches, on both sides: inserted, and deleted or replaced.

        Of the existing text only what lies between the first shared word and the last.
        """
        a = self.alignment
        mine = {d + i for d, _, n in a.runs for i in range(n)}
        others = {e + i for _, e, n in a.runs for i in range(n)}
        first, last = (min(others), max(others)) if others else (0, -1)
        return (
            _runs(a.draft.spans, (i for i in range(len(a.draft)) if i not in mine)),
            _runs(a.existing.spans, (i for i in range(first, last + 1) if i not in others)),
        )

    @cached_property
    def added(self) -> Span | None:
        """The longest stretch of the draft without a counterpart."""
        far = self.likeness.ours < FAR
        return longest(far, self.likeness.draft)

    @cached_property
    def left_out(self) -> Span | None:
        """The longest stretch of the answer without a counterpart in the draft."""
        far = (self.likeness.theirs < FAR) & self.answer
        return longest(far, self.likeness.existing)

    def nearness(self, mine: Span, other: Span) -> float:
        """The nearness of the nearest words of two spans."""
        rows, columns = self.ours.among(mine), self.theirs.among(other)
        if not rows or not columns:
            return 0.0
        return float(self.likeness.matrix[np.ix_(rows, columns)].max())


def _runs(spans: list[Span], places: Iterable[int]) -> list[Span]:
    """Neighbouring places joined, as spans of characters."""
    runs: list[list[int]] = []
    for i in places:
        if runs and runs[-1][-1] == i - 1:
            runs[-1].append(i)
        else:
            runs.append([i])
    return [(spans[run[0]][0], spans[run[-1]][1]) for run in runs]


def longest(far: Flags, text: Text) -> Span | None:
    """The heaviest stretch of flagged words; a single near word does not end it."""
    best: tuple[float, int, int] = (0.0, 0, -1)
    run, near, first = 0.0, 0, 0
    for i, weight in enumerate(text.weights):
        if far[i]:
            first = i if run == 0.0 else first
            run += float(weight)
            near = 0
            best = max(best, (run, first, i))
        elif weight == 1.0:
            near += 1
            run = 0.0 if near > 1 else run
    weighed, first, last = best
    return (text.spans[first][0], text.spans[last][1]) if weighed else None


def turned_force(pair: Pair, place: int) -> tuple[Cue | None, Cue | None]:
    """The cues that rule a word of the draft and its nearest word in the existing text."""
    other = int(pair.likeness.matrix[place].argmax())
    return pair.ours.forces[place], pair.theirs.forces[other]


def force_of(cue: Cue | None) -> Force:
    """A clause without a cue tells how it is, which orders it."""
    return cue.force if cue else "must"
