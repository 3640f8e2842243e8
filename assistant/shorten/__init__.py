"""A document in fewer words that asks the same: each change is shown, and the norms are counted.

One module per kind of change. Words first; then clauses of one body are put together, and over-long
sentences split. After each step the norms of both texts are compared one by one, and a change after
which one is missing or different is undone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.errors import ReadError
from assistant.norms import norms
from assistant.proof import GOING, apply, proved
from assistant.readability import readability
from assistant.shorten.composing import composed
from assistant.shorten.empties import empties
from assistant.shorten.merging import merged
from assistant.shorten.repeats import repeats
from assistant.shorten.restated import restated
from assistant.shorten.sentences import Sentence, apart, changeable, quotations, within
from assistant.shorten.splitting import split_long
from assistant.shorten.wording import wording
from assistant.types import Change, Document, Norm, Review, Shortening
from assistant.wordiness import REASONS

__all__ = ["shorten"]

_Step = Callable[[Document, Sequence[Sentence], Sequence[Norm]], list[Change]]


def shorten(document: Document, review: Review | None = None) -> Shortening:
    """The shortened text, its changes, what was refused, and the counts of words and norms.

    Never touched: quotations, tables, preamble, titles, signatures, definitions. With a review of
    the same document, what is law already becomes a reference to it. Raises ReadError for a
    document without a word.
    """
    text, language = document.text, document.language
    if not text.strip():
        raise ReadError(f"{document.name} holds no text to shorten.")
    before = norms(text, language)
    changes, refused = _words(document, review, before)
    elsewhere = _elsewhere(changes, before)
    for step in (merged, split_long):
        done = replace(document, text=apply(text, changes))
        then, fewer = _step(done, step)
        if then:
            changes = composed(text, changes, then)
        if fewer:
            elsewhere["merge"] = elsewhere.get("merge", 0) + fewer
    short = apply(text, changes)
    return Shortening(
        document=document,
        text=short,
        changes=tuple(changes),
        refused=tuple(sorted(refused, key=lambda c: c.span)),
        words=(len(text.split()), len(short.split())),
        norms=(len(before), len(norms(short, language))),
        readability=(readability(text, language), readability(short, language)),
        added=sum(len(c.new.split()) - len(c.old.split()) for c in changes if c.kind == "split"),
        elsewhere=elsewhere,
    )


def _words(
    document: Document, review: Review | None, before: Sequence[Norm]
) -> tuple[list[Change], list[Change]]:
    """The changes that need no other, and those refused."""
    found = changeable(document, before)
    known, refused = restated(document, review, found, before) if review else ([], [])
    twice, judged = repeats(document, found, before)
    idle = empties(document, found, before)
    proposed = [*known, *twice, *idle, *wording(document, found, before)]
    changes, undone = proved(document, apart(proposed, quotations(document.text)), before)
    why = REASONS[document.language]["norm"]
    return changes, [*refused, *judged, *(replace(c, reason=why) for c in undone)]


def _step(document: Document, step: _Step) -> tuple[list[Change], int]:
    """What a later step changes in the text so far, and how many norms fewer are read for it."""
    before = norms(document.text, document.language)
    found = changeable(document, before)
    changes = apart(step(document, found, before), quotations(document.text))
    if not changes:
        return [], 0
    changes, _ = proved(document, changes, before)
    after = norms(apply(document.text, changes), document.language)
    return changes, max(0, len(before) - len(after))


def _elsewhere(changes: Sequence[Change], before: Sequence[Norm]) -> dict[str, int]:
    """How many norms stand elsewhere now, by the kind of the change."""
    counts: Counter[str] = Counter()
    for change in changes:
        if change.kind in GOING:
            counts[change.kind] += len(within(before, change.span))
    return dict(counts)
