"""A document in fewer words that asks the same: each change is shown, and the norms are counted.

One module per kind of change. Then the norms of both texts are compared one by one, and a change
after which one is missing or different is undone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from assistant.errors import ReadError
from assistant.norms import norms
from assistant.proof import GOING, apply, proved
from assistant.readability import readability
from assistant.shorten.empties import empties
from assistant.shorten.repeats import repeats
from assistant.shorten.sentences import apart, changeable, quotations, within
from assistant.shorten.wording import wording
from assistant.types import Change, Document, Norm, Shortening
from assistant.wordiness import REASONS

__all__ = ["shorten"]


def shorten(document: Document) -> Shortening:
    """The shortened text, its changes, what was refused, and the counts of words and norms.

    Never touched: quotations, tables, preamble, titles, signatures, definitions. Raises ReadError
    for a document without a word.
    """
    text, language = document.text, document.language
    if not text.strip():
        raise ReadError(f"{document.name} holds no text to shorten.")
    before = norms(text, language)
    found = changeable(document, before)
    twice, refused = repeats(document, found, before)
    idle = empties(document, found, before)
    changes = apart([*twice, *idle, *wording(document, found, before)], quotations(text))
    changes, undone = proved(document, changes, before)
    undone = [replace(c, reason=REASONS[language]["norm"]) for c in undone]
    short = apply(text, changes)
    return Shortening(
        document=document,
        text=short,
        changes=tuple(changes),
        refused=tuple(sorted([*refused, *undone], key=lambda c: c.span)),
        words=(len(text.split()), len(short.split())),
        norms=(len(before), len(norms(short, language))),
        readability=(readability(text, language), readability(short, language)),
        elsewhere=_elsewhere(changes, before),
    )


def _elsewhere(changes: Sequence[Change], before: Sequence[Norm]) -> dict[str, int]:
    """How many norms stand elsewhere now, by the kind of the change."""
    counts: Counter[str] = Counter()
    for change in changes:
        if change.kind in GOING:
            counts[change.kind] += len(within(before, change.span))
    return dict(counts)
