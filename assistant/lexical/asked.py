"""What a query asks of the index: terms, what else may stand in their place, and their worth."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import log

from assistant.config import thresholds
from assistant.metadata.language import detect_language
from assistant.stems import fold, function_words, stem, words
from assistant.thesaurus import Concept, Found, thesaurus
from assistant.types import Language
from assistant.wording import LANGUAGES

# What a pair of words counts beside a word, and what other words for the same thing count at most;
# measured by benchmarks/words.py.
PAIR, OTHER_WORDS = "pair_weight", "reworded_weight"
MOST_TERMS = 200  # of one query; the rarest are kept
MOST_OTHERS = 300  # terms of all other words together; each expression has its part
WRITTEN = "words"  # the field that other words are looked up in: they have their diacritics
_CONCEPTS, _NAMES = 3, 3  # of one expression; of one concept in one language
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
class Other:
    """Another name for what a part says, and what its terms count."""

    terms: tuple[Term, ...]
    weight: float


@dataclass(frozen=True, slots=True)
class Part:
    """Terms of the query that say one thing: they, or the best of the others, are counted.

    ``worth`` is the most that it may count.
    """

    terms: tuple[Term, ...]
    worth: float
    others: tuple[Other, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """The field to search and the parts. A word that the index lacks has its worth, and no form."""

    field: str
    parts: tuple[Part, ...]

    @property
    def worth(self) -> float:
        return sum(part.worth for part in self.parts)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What an index knows of its words: how many passages have each, in which languages."""

    count: Count
    passages: int
    languages: tuple[Language, ...]

    def idf(self, frequency: int) -> float:
        return log(1 + (self.passages - frequency + 0.5) / (frequency + 0.5))

    def term(self, field: str, names: Sequence[str], weight: float) -> Term:
        """One that may have several names; as rare as its rarest that is there."""
        counts = {name: self.count(field, name) for name in dict.fromkeys(names)}
        there = tuple(name for name, count in counts.items() if count)
        idf = max((self.idf(counts[name]) for name in there), default=self.idf(0))
        return Term(there, weight, idf)


def terms_of(tokens: Sequence[str]) -> list[str]:
    """The tokens, then each adjacent pair joined by an underscore."""
    return [*tokens, *(f"{a}_{b}" for a, b in pairwise(tokens))]


def stems_of(plain: Sequence[str], language: Language, field: str) -> list[str]:
    """What words are indexed under, and looked up by."""
    return [stem(fold(word) if field == "folded" else word, language) for word in plain]


def asked(query: str, known: Vocabulary, *, reworded: bool = False) -> Asked:
    """What ``query`` asks of an index; ``reworded``: other words for the same thing count too.

    A query is matched without diacritics when it was typed without any. Function words are left
    out, unless there is nothing else.
    """
    plain = words(query)
    field = "folded" if all(fold(word) == word for word in plain) else "words"
    language = detect_language(query)
    silent = function_words(language)
    if all(word in silent for word in plain):
        silent = frozenset()
    placed = _placed(plain, known, field, silent)
    if not reworded:
        return Asked(field, tuple(Part((one.term,), one.term.worth) for one in placed))
    parts = list(_parts(placed, _understood(plain, language), known))
    there = [bool(one.term.forms) for one in placed if one.end == one.start + 1]
    if language not in known.languages and 2 * sum(there) < len(there):
        parts = _typical(parts)
    return Asked(field, tuple(parts))


def _understood(plain: Sequence[str], language: Language) -> list[Found]:
    """What the thesaurus knows in the query's language, or else in another.

    One or two words without accents do not tell their language: "licenciement".
    """
    for one in dict.fromkeys((language, *LANGUAGES)):
        if found := thesaurus().find(plain, one):
            return found
    return []


@dataclass(frozen=True, slots=True)
class _Placed:
    """A term of the query and the words it covers."""

    term: Term
    start: int
    end: int


def _placed(
    plain: Sequence[str], known: Vocabulary, field: str, silent: frozenset[str]
) -> list[_Placed]:
    """Words and pairs, each once: the rarest of them."""
    stems = [stems_of(plain, language, field) for language in known.languages]
    found: dict[tuple[str, ...], _Placed] = {}
    for at, word in enumerate(plain):
        if word not in silent:
            names = tuple(own[at] for own in stems)
            found.setdefault(names, _Placed(known.term(field, names, 1.0), at, at + 1))
    for at, both in enumerate(pairwise(plain)):
        if not silent.issuperset(both):
            names = tuple(f"{own[at]}_{own[at + 1]}" for own in stems)
            found.setdefault(
                names, _Placed(known.term(field, names, thresholds()[PAIR]), at, at + 2)
            )
    return sorted(found.values(), key=lambda one: -one.term.idf)[:MOST_TERMS]


def _parts(placed: Sequence[_Placed], found: Sequence[Found], known: Vocabulary) -> Iterator[Part]:
    """One part for each expression that has other words, and one for each term outside them."""
    inside: set[int] = set()
    for span in found:
        own = [p for p in placed if span.start <= p.start and p.end <= span.end]
        terms = tuple(p.term for p in own)
        others = _others(span.concepts, terms, known, MOST_OTHERS // len(found))
        if own and others:
            inside.update(map(id, own))
            yield Part(terms, _worth(terms, others), others)
    for one in placed:
        if id(one) not in inside:
            yield Part((one.term,), one.term.worth)


def _others(
    concepts: Sequence[Concept], own: Sequence[Term], known: Vocabulary, most: int
) -> tuple[Other, ...]:
    """The first names of each concept, in each language, whose words are all in the index.

    They count no more than a share of the query's own words, where the index has those; and they
    have at most so many terms, but for the first.
    """
    worth = sum(term.worth for term in own) if any(term.forms for term in own) else 0.0
    found: dict[tuple[Term, ...], Other] = {}
    for concept in concepts[:_CONCEPTS]:
        for language in known.languages:
            named = {_named(name, language, known): None for name in concept.terms[language]}
            for terms in [terms for terms in named if terms and set(terms) != set(own)][:_NAMES]:
                limit = min(1.0, worth / sum(term.worth for term in terms)) if worth else 1.0
                if sum(map(len, found)) + len(terms) <= most or not found:
                    found.setdefault(terms, Other(terms, thresholds()[OTHER_WORDS] * limit))
    return tuple(found.values())


def _named(name: str, language: Language, known: Vocabulary) -> tuple[Term, ...]:
    """The terms of a name; none where a word of it is unknown to the index."""
    plain = words(name)
    silent = function_words(language)
    stems = stems_of(plain, language, WRITTEN)
    single = [
        known.term(WRITTEN, [own], 1.0)
        for own, word in zip(stems, plain, strict=True)
        if word not in silent
    ]
    if not all(term.forms for term in single):
        return ()
    pairs = [
        known.term(WRITTEN, [f"{a}_{b}"], thresholds()[PAIR])
        for (a, b), both in zip(pairwise(stems), pairwise(plain), strict=True)
        if not silent.issuperset(both)
    ]
    return tuple(dict.fromkeys(term for term in (*single, *pairs) if term.forms))


def _worth(own: Sequence[Term], others: Sequence[Other]) -> float:
    """What the words are worth; where the index has none of them, what is said in their place."""
    if any(term.forms for term in own):
        return sum(term.worth for term in own)
    return max(sum(term.worth for term in other.terms) for other in others)


def _typical(parts: Sequence[Part]) -> list[Part]:
    """For a query in a language that the index lacks: words without a form are worth the usual.

    They can be in no passage, so that their being rare says nothing: each counts as much as what
    was understood does on average, and pairs of theirs nothing. So a passage that has the one
    expression understood of ten has a tenth, not the whole.
    """
    understood = [p.worth for p in parts if p.others or any(t.forms for t in p.terms)]
    usual = sum(understood) / len(understood) if understood else 0.0
    return [
        part
        if part.others or any(term.forms for term in part.terms)
        else replace(part, worth=usual if part.terms[0].weight == 1 else 0.0)
        for part in parts
    ]
