"""Legal words and everyday words for the same thing, in three languages.

So that a search in a citizen's words ("virer un salarié") finds a rule in its own ("licenciement"),
and one in Vietnamese a rule in French. The concepts lie beside this file; see its README.md.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from assistant.stems import fold, function_words, stem, words
from assistant.types import Language

FOLDER = Path(__file__).parent
_LONGEST = 7  # words of a term that are looked for in a query
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Concept:
    """The terms of each language: legal ones first, then everyday ones."""

    terms: Mapping[Language, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Found:
    """Concepts that the words from ``start`` to ``end`` of a query stand for."""

    start: int
    end: int
    concepts: tuple[Concept, ...]


class Thesaurus:
    """Concepts, found by their terms whatever the endings."""

    def __init__(self, concepts: Iterable[Concept]) -> None:
        self.concepts = tuple(concepts)
        self._keys: dict[tuple[Language, bool], Mapping[Key, tuple[Concept, ...]]] = {}

    def find(self, plain: Sequence[str], language: Language) -> list[Found]:
        """The longest terms among the words of a query, from left to right, none over another.

        Function words between are passed over. French and English terms are found in any order of
        their words ("the employee was fired"), Vietnamese ones syllable by syllable; a single
        syllable says too little. Words without any diacritics are matched without.
        """
        bare = all(fold(word) == word for word in plain)
        known = self._by_key(language, bare)
        silent = function_words(language)
        places = [at for at, word in enumerate(plain) if word not in silent]
        stems = _stems([plain[at] for at in places], language, bare)
        found: list[Found] = []
        start = 0
        while start < len(stems):
            size, concepts = _longest(stems[start:], known, language)
            if concepts:
                found.append(Found(places[start], places[start + size - 1] + 1, concepts))
            start += size
        return found

    def _by_key(self, language: Language, bare: bool) -> Mapping[Key, tuple[Concept, ...]]:
        kept = self._keys.get((language, bare))
        if kept is None:
            by_key: dict[Key, dict[int, Concept]] = defaultdict(dict)
            for at, concept in enumerate(self.concepts):
                for term in concept.terms[language]:
                    plain = [w for w in words(term) if w not in function_words(language)]
                    by_key[_key(_stems(plain, language, bare), language)][at] = concept
            by_key.pop((), None)
            kept = {key: tuple(concepts.values()) for key, concepts in by_key.items()}
            self._keys[language, bare] = kept  # two threads may both make it: the same
        return kept


def _longest(
    stems: Sequence[str], known: Mapping[Key, tuple[Concept, ...]], language: Language
) -> tuple[int, tuple[Concept, ...]]:
    """How many stems the longest term at the beginning has, and its concepts; 1 and none."""
    for size in range(min(_LONGEST, len(stems)), 1 if language == "vi" else 0, -1):
        if concepts := known.get(_key(stems[:size], language)):
            return size, concepts
    return 1, ()


def _stems(plain: Sequence[str], language: Language, bare: bool) -> list[str]:
    return [stem(fold(word) if bare else word, language) for word in plain]


def _key(stems: Sequence[str], language: Language) -> Key:
    return tuple(stems) if language == "vi" else tuple(sorted(stems))


@cache
def thesaurus() -> Thesaurus:
    """The one of the package."""
    return Thesaurus(_concepts(FOLDER))


def _concepts(folder: Path) -> Iterator[Concept]:
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            given: dict[Language, list[str]] = json.loads(line)
            yield Concept({language: tuple(terms) for language, terms in given.items()})
