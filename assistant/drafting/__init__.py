"""What a draft has in it that no comparison with one existing provision shows.

``needless``: clauses that ask nothing; ``repeats``: the same rule twice; ``definitions`` and
``known_terms``: terms defined elsewhere, or never used; ``citing``: references that lead nowhere or
to a text that is not in force; ``basis``: rules without a text that they are made under.
``wording`` has what is said of each.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.drafting.basis import lacks_basis
from assistant.drafting.citing import doubtful_references
from assistant.drafting.definitions import definitions, is_used
from assistant.drafting.known_terms import known_term
from assistant.drafting.needless import needless_clauses
from assistant.drafting.places import Places
from assistant.drafting.repeats import repeats
from assistant.drafting.wording import told, when
from assistant.fragments import defines_here
from assistant.index import Index
from assistant.norms import norms
from assistant.types import Document, Norm, Observation, Provision

__all__ = ["observations"]


def observations(
    index: Index, draft: Document, provisions: Sequence[Provision]
) -> tuple[Observation, ...]:
    """Everything noted of a draft, in its order. ``provisions`` are the draft's own."""
    if not provisions:
        return ()
    places = Places(provisions)
    read = norms(draft.text, draft.language)
    found = [
        *_basis(draft, places, read),
        *_needless(draft, places, read),
        *_repeats(draft, places, read),
        *_terms(index, draft, places),
        *_references(index, draft, places),
    ]
    return tuple(sorted(found, key=lambda o: o.span))


def _basis(draft: Document, places: Places, read: Sequence[Norm]) -> Iterator[Observation]:
    if span := lacks_basis(draft, places, read):
        texts = told(draft.language, "basis")
        yield Observation("basis", "", places.leaf(span[0]), span, *texts)


def _needless(draft: Document, places: Places, read: Sequence[Norm]) -> Iterator[Observation]:
    for clause in needless_clauses(draft, places, read):
        kind = "everybody" if clause.actor else "nobody"
        texts = told(draft.language, f"needless/{kind}", actor=clause.actor)
        yield Observation("needless", kind, places.leaf(clause.span[0]), clause.span, *texts)


def _repeats(draft: Document, places: Places, read: Sequence[Norm]) -> Iterator[Observation]:
    for repeat in repeats(draft, places, read):
        first, *others = repeat.spans
        labels = dict.fromkeys(places.leaf(start).label for start, _ in others)
        texts = told(draft.language, f"repeat/{repeat.by}", place="; ".join(filter(None, labels)))
        yield Observation(
            "repeat", repeat.by, places.leaf(first[0]), first, *texts, also=tuple(others)
        )


def _terms(index: Index, draft: Document, places: Places) -> Iterator[Observation]:
    for definition in definitions(draft, places.leaves):
        here = defines_here(draft.text[slice(*definition.span)], draft.language)
        if not here and (known := known_term(index, definition, draft)):
            detail = "same" if known.same else "other"
            cite = known.quote.citation
            texts = told(draft.language, f"definition/{detail}", term=definition.term, cite=cite)
            place = definition.provision, definition.span
            yield Observation("definition", detail, *place, *texts, quotes=(known.quote,))
        if not draft.given and not is_used(definition, draft):
            texts = told(draft.language, "unused", term=definition.term)
            yield Observation("unused", "", definition.provision, definition.span, *texts)


def _references(index: Index, draft: Document, places: Places) -> Iterator[Observation]:
    for doubt in doubtful_references(index.store, draft, places):
        first, *others = doubt.spans
        texts = told(
            draft.language,
            f"reference/{doubt.detail}",
            reference=doubt.reference.text,
            cite=doubt.quote.citation if doubt.quote else "",
            last=doubt.last,
            by=doubt.by,
            when=when(draft.language, doubt.detail, doubt.since),
        )
        quotes = (doubt.quote,) if doubt.quote else ()
        provision = places.leaf(first[0])
        yield Observation(
            "reference", doubt.detail, provision, first, *texts, also=tuple(others), quotes=quotes
        )
