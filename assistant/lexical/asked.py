"""What a query asks of the index: terms, what each may be called there, and what it is worth."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log

from assistant.metadata.language import detect_language
from assistant.stems import fold, function_words, stem, words
from assistant.types import Language

PAIR = 0.5  # what a pair of words counts beside a word; fitted by benchmarks/words.py
MOST_TERMS = 200  # of one query; the rarest are kept
Count = Callable[[str, str], int]  # passages whose field has a term


@dataclass(frozen=True, slots=True)
class Term:
    """A word or a pair: the forms it has in the index, one a language, and its worth."""

    forms: tuple[str, ...]
    weight: float
    idf: float

    @property
    def worth(self) -> float:
        return self.weight * self.idf


@dataclass(frozen=True, slots=True)
class Asked:
    """The field to search and the terms. A word that the index lacks has its worth, and no form."""

    field: str
    terms: tuple[Term, ...]

    @property
    def worth(self) -> float:
        return sum(term.worth for term in self.terms)


def terms_of(tokens: Sequence[str]) -> list[str]:
    """The tokens, then each adjacent pair joined by an underscore."""
    return [*tokens, *(f"{a}_{b}" for a, b in pairwise(tokens))]


def stems_of(text: str, language: Language, field: str) -> list[str]:
    """What a passage is indexed under, and a query looked up by."""
    plain = words(text)
    if field == "folded":
        plain = [fold(word) for word in plain]
    return [stem(word, language) for word in plain]


def asked(query: str, count: Count, passages: int, languages: Sequence[Language]) -> Asked:
    """What ``query`` asks of an index of so many passages, in these languages.

    A query is matched without diacritics when it was typed without any. Function words are left
    out, unless there is nothing else.
    """
    plain = words(query)
    field = "folded" if all(fold(word) == word for word in plain) else "words"
    silent = function_words(detect_language(query))
    if all(word in silent for word in plain):
        silent = frozenset()
    forms = [stems_of(query, language, field) for language in languages]
    found: dict[tuple[str, ...], Term] = {}

    def add(names: dict[str, None], weight: float) -> None:
        known = {name: count(field, name) for name in names}
        there = tuple(name for name in names if known[name])
        idf = max((_idf(known[name], passages) for name in there), default=_idf(0, passages))
        found.setdefault(tuple(names), Term(there, weight, idf))

    for at, word in enumerate(plain):
        if word not in silent:
            add(dict.fromkeys(own[at] for own in forms), 1.0)
    for at, both in enumerate(pairwise(plain)):
        if not silent.issuperset(both):
            add(dict.fromkeys(f"{own[at]}_{own[at + 1]}" for own in forms), PAIR)
    rarest = sorted(found.values(), key=lambda term: -term.idf)[:MOST_TERMS]
    return Asked(field, tuple(rarest))


def _idf(frequency: int, passages: int) -> float:
    return log(1 + (passages - frequency + 0.5) / (frequency + 0.5))
