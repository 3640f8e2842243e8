"""Where the index already defines a term."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.alignment import Words, align
from assistant.citations import cite
from assistant.drafting.definitions import Definition, definitions, key_of_term
from assistant.index import Index
from assistant.quantities import quantities
from assistant.standing import standing
from assistant.types import Document, Language, Quote

POOL = 30  # passages looked at for each term
SAME = 0.9  # of the words of both definitions
_DEFINES: dict[Language, str] = {
    "vi": "được hiểu là",
    "fr": "on entend par désigne",
    "en": "means",
}


@dataclass(frozen=True, slots=True)
class Known:
    """A term that an indexed text defines as well; ``same``: with the same content."""

    definition: Definition
    quote: Quote
    same: bool


def known_term(index: Index, definition: Definition, draft: Document) -> Known | None:
    """The definition of the index nearest in content; None where it has none of that term."""
    language = draft.language
    wanted = key_of_term(definition.term)
    numbers: dict[int, None] = {}
    for query in (
        f"{definition.term} {_DEFINES[language]}",
        f"{definition.term} {definition.says}",
    ):
        numbers |= {hit.passage: None for hit in index.lexical.search(query, POOL)}
    found: list[tuple[float, Known]] = []
    for passage, document in index.store.by_number(list(numbers)).values():
        if document.language != language or document.id == draft.id:
            continue
        stands = standing(document, passage)
        if stands.status in ("expired", "draft"):
            continue
        for other in definitions(document, [passage]):
            if key_of_term(other.term) == wanted:
                likeness = _likeness(definition.says, other.says)
                same = likeness >= SAME and _amounts(definition.says, language) == _amounts(
                    other.says, language
                )
                quote = Quote(stands, cite(passage, document), other.span)
                found.append((likeness, Known(definition, quote, same)))
    return max(found, key=lambda one: (one[1].same, one[0]))[1] if found else None


def _likeness(one: str, other: str) -> float:
    """The share of words in the same order, of the longer text."""
    left, right = Words(one), Words(other)
    longest = max(len(left), len(right))
    return align(left, right).shared / longest if longest else 0.0


def _amounts(text: str, language: Language) -> list[tuple[str, str]]:
    return [(str(q.value), q.unit) for q in quantities(text, language)]
