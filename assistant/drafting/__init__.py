"""What a draft has in it that no comparison with one existing provision shows.

``needless``: clauses that ask nothing. One module for each thing noted; ``wording`` has what is
said of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.drafting.needless import needless_clauses
from assistant.drafting.places import Places
from assistant.drafting.wording import told
from assistant.types import Document, Observation, Provision

__all__ = ["observations"]


def observations(draft: Document, provisions: Sequence[Provision]) -> tuple[Observation, ...]:
    """Everything noted of a draft, in its order. ``provisions`` are the draft's own."""
    if not provisions:
        return ()
    places = Places(provisions)
    return tuple(sorted(_needless(draft, places), key=lambda o: o.span))


def _needless(draft: Document, places: Places) -> Iterator[Observation]:
    for clause in needless_clauses(draft, places):
        kind = "everybody" if clause.actor else "nobody"
        reason, suggestion = told(draft.language, f"needless/{kind}", actor=clause.actor)
        yield Observation(
            "needless", kind, places.leaf(clause.span[0]), clause.span, reason, suggestion
        )
