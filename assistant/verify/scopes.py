"""Whether what orders, allows, proposes or denies on one side does so on the other.

A mark governs the words after it in its clause. It is lost where the sentence says those words
without a mark of such a class, and gained where the evidence says them without one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from assistant.judgement import Pair
from assistant.judgement.likeness import Text
from assistant.verify.tones import marks

Numbers = NDArray[np.float64]
GOVERNED = 8  # words of meaning
_BREAK = re.compile(r"[,;:.()](?!\w)")
# of each class, the classes that say the same or stand in for it
SOFT, HARD = frozenset({"try", "propose"}), frozenset({"must", "forbid"})
DENYING = frozenset({"not", "except", "forbid", "free", "only", "not only"})
LIKE = {
    "soft": SOFT,
    "may": frozenset({"may", "free"}) | SOFT,
    "must": HARD,
    "forbid": frozenset({"forbid", "not", "only", "except"}),
    "free": frozenset({"free", "not", "except"}),
    "denial": DENYING | {"less", "even"},
    "except": frozenset({"except", "only", "not", "free"}),
    "only": frozenset({"only", "except", "not", "forbid"}),
    "if": frozenset({"if", "after", "only", "except", "must"}),
    "even": frozenset({"even", "all"}),
}
# of each row, the classes whose marks are followed
FROM = {
    "soft": SOFT,
    "may": frozenset({"may"}),
    "must": frozenset({"must"}),
    "forbid": frozenset({"forbid"}),
    "free": frozenset({"free"}),
    "denial": frozenset({"not", "forbid"}),
    "except": frozenset({"except"}),
    "only": frozenset({"only"}),
    "if": frozenset({"if"}),
    "even": frozenset({"even"}),
}


@dataclass(frozen=True)
class Marked:
    """A text with the classes of its marks and what each governs, as places of words."""

    read: Text

    @cached_property
    def marks(self) -> list[tuple[str, int, list[int]]]:
        """Class, place in the text, and the words governed."""
        text, language = self.read.text, self.read.language
        found = [*marks(text, "tone", language), *marks(text, "polarity", language)]
        return [(name, span[0], self.governed(span)) for name, span in sorted(found, key=_start)]

    def governed(self, span: tuple[int, int]) -> list[int]:
        """The words of meaning after a mark in its clause; those before it where there are few."""
        heavy = self._heavy
        stop = next((at for at in self._breaks if at >= span[1]), len(self.read.text))
        after = [i for i, start in heavy if span[1] <= start < stop]
        if len(after) >= 2:
            return after[:GOVERNED]
        before = [i for i, start in heavy if start < span[0]]
        return before[-GOVERNED // 2 :] + after

    @cached_property
    def _heavy(self) -> list[tuple[int, int]]:
        """Each word of meaning and its place in the text."""
        weights = self.read.weights
        return [(i, start) for i, (start, _) in enumerate(self.read.spans) if weights[i] >= 1]

    @cached_property
    def _breaks(self) -> list[int]:
        """Where clauses end; not at a decimal point."""
        return [found.start() for found in _BREAK.finditer(self.read.text)]

    def clause(self, word: int) -> tuple[int, int]:
        """The characters of a word's clause."""
        at = self.read.spans[word][0]
        before = [i for i in self._breaks if i < at]
        stop = next((i for i in self._breaks if i >= at), len(self.read.text))
        return (before[-1] if before else 0, stop)

    def classes(self, start: int = 0, stop: int | None = None) -> set[str]:
        """Those whose marks begin in a stretch."""
        stop = len(self.read.text) if stop is None else stop
        return {name for name, at, _ in self.marks if start <= at < stop}


def _start(mark: tuple[str, tuple[int, int]]) -> tuple[int, int]:
    return mark[1]


def scopes(pair: Pair) -> dict[str, float]:
    """For each row of ``FROM`` what was lost of the evidence and gained in the sentence, 0 to 1."""
    ours, theirs = Marked(pair.likeness.draft), Marked(pair.likeness.existing)
    matrix = np.clip(pair.likeness.matrix, 0, 1)
    if not matrix.size:
        return dict.fromkeys((f"{row}_{way}" for row in FROM for way in ("lost", "gained")), 0.0)
    found: dict[str, float] = {}
    mine, others = ours.classes(), theirs.classes()
    for row, followed in FROM.items():
        alike = LIKE[row]
        found[f"{row}_lost"] = _said(theirs, followed, matrix.T) if not mine & alike else 0.0
        found[f"{row}_gained"] = _said(ours, followed, matrix) if not others & alike else 0.0
        found[f"{row}_here"] = _moved(ours, theirs, followed, alike, matrix)
    return found


def _said(side: Marked, followed: frozenset[str], matrix: NDArray[np.float32]) -> float:
    """How far the other side says what the marks of these classes govern: the most."""
    best = [0.0]
    for name, _, words in side.marks:
        if name in followed and words:
            best.append(float(np.mean(matrix[words].max(axis=1))))
    return max(best)


def _moved(
    ours: Marked,
    theirs: Marked,
    followed: frozenset[str],
    alike: frozenset[str],
    matrix: NDArray[np.float32],
) -> float:
    """How far what a mark of the evidence governs is said in a clause without such a mark."""
    best = [0.0]
    for name, _, words in theirs.marks:
        if name not in followed or not words:
            continue
        near = matrix[:, words]
        value = float(near.max(axis=0).mean())
        places = near.argmax(axis=0)
        clauses = {ours.clause(int(place)) for place in places}
        if not any(ours.classes(*clause) & alike for clause in clauses):
            best.append(value)
    return max(best)
