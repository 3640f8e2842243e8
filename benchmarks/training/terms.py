"""Pairs of words that mean the same, from the thesaurus that search by words uses."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from assistant.config import PACKAGE
from benchmarks.datasets import lines

FOLDER = PACKAGE / "thesaurus"
ACROSS = 0.6  # of the pairs are of two languages


@dataclass(frozen=True, slots=True)
class Concept:
    """The words of one concept in each language, those of rules first."""

    words: tuple[tuple[str, ...], ...]

    def two(self, chance: random.Random) -> tuple[str, str]:
        """Two different words: of two languages, or an everyday one and one of rules."""
        one, other = chance.sample(self.words, 2)
        if chance.random() < ACROSS or len(set(one)) < 2:
            return chance.choice(one), chance.choice(other)
        legal, *rest = one
        pair = [legal, chance.choice(rest)]
        chance.shuffle(pair)
        return pair[0], pair[1]


def concepts(folder: Path = FOLDER) -> Iterator[Concept]:
    """All concepts of the thesaurus."""
    for path in sorted(folder.glob("*.jsonl")):
        for row in lines(path):
            yield Concept(tuple(tuple(dict.fromkeys(row[key])) for key in ("vi", "fr", "en")))
