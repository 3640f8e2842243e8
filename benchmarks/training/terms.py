"""Pairs of words that mean the same, from the thesaurus that search by words uses."""

from __future__ import annotations

import random

from assistant.thesaurus import Concept
from benchmarks.training.pairs import LANGUAGES

ACROSS = 0.6  # of the pairs are of two languages


def two(concept: Concept, chance: random.Random) -> tuple[str, str]:
    """Two different words: of two languages, or an everyday one and one of rules."""
    words = [concept.terms[language] for language in LANGUAGES]
    one, other = chance.sample(words, 2)
    if chance.random() < ACROSS or len(one) < 2:
        return chance.choice(one), chance.choice(other)
    legal, *rest = one
    pair = [legal, chance.choice(rest)]
    chance.shuffle(pair)
    return pair[0], pair[1]
