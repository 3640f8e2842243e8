"""A document in short: key points, actions, and a receipt for every provision.

The encoder chooses sentences of the source; the generator may say them shorter; the verifier lets
its words through or keeps the source's. Figures, decisions, open questions and what changed against
an earlier version are the source's own words with their place: no model takes part in them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from threading import Event

from assistant.errors import ReadError, UsageError
from assistant.models import Encoder, Generator, Progress
from assistant.norms import actions
from assistant.provisions import split
from assistant.summarise.choice import choose, weighted
from assistant.summarise.figures import figures
from assistant.summarise.questions import questions
from assistant.summarise.revisions import is_another, revisions
from assistant.summarise.rulings import rulings
from assistant.summarise.sources import APART, IN_ACTIONS, LESS, gather, read_through, receipt
from assistant.summarise.speaker import Speaker
from assistant.types import Action, Budget, Document, Note, Revision, Role, Summary

__all__ = ["APART", "BUDGET", "IN_ACTIONS", "LESS", "MOST_POINTS", "summarise"]

MOST_POINTS = 12
BUDGET = 0.24  # of the document's words


def summarise(
    document: Document,
    encoder: Encoder,
    generator: Generator,
    *,
    budget: float = BUDGET,
    role: Role | None = None,
    earlier: Document | None = None,
    most_points: int = MOST_POINTS,
    progress: Progress = lambda done, total: None,
    cancel: Event | None = None,
) -> Summary:
    """Key points in the order of their importance, actions, receipt and verification report.

    ``budget`` is what the points may use: up to 1 a share of the document's words, above 1 a count
    of words. ``role`` puts forward what concerns that reader. With ``earlier``, what changed since
    that version. A generator that fails or is cancelled leaves the source's own words in place.
    Raises ReadError for a document without a sentence, UsageError for a budget of nothing.
    """
    words = len(document.text.split())
    allowed = allowance(budget, words)
    provisions = split(document)
    leaves = [p for p in provisions if p.is_leaf]
    found_actions = actions(document.text, document.language)
    found = gather(document, leaves, found_actions)
    if not found:
        raise ReadError(f"{document.name} holds no sentence to summarise.")
    chosen = choose(weighted(found, encoder), allowed, most_points)
    speaker = Speaker(document.language, generator, encoder, cancel)
    points = []
    for done, sentence in enumerate(chosen):
        progress(done, len(chosen))
        points.append(speaker.point(sentence))
    title, generated = speaker.title(document, [p.text for p in points])
    progress(len(chosen), len(chosen))
    covered, omitted = receipt(leaves, points, found_actions)
    read = list(read_through(document, leaves))
    changes = revisions(document, earlier) if earlier else None
    return Summary(
        document=document,
        title=title,
        title_generated=generated,
        points=tuple(points),
        actions=found_actions,
        covered=covered,
        omitted=omitted,
        verification=speaker.report(),
        figures=figures(found, document.language),
        decisions=rulings(read, document.language),
        questions=questions(read, document.language),
        changes=changes,
        earlier=earlier,
        role=role,
        budget=Budget(words, allowed, sum(len(p.text.split()) for p in points)),
        notes=tuple(_notes(document, found_actions, earlier, changes, cancel)),
    )


def _notes(
    document: Document,
    duties: Sequence[Action],
    earlier: Document | None,
    changes: Sequence[Revision] | None,
    cancel: Event | None,
) -> Iterator[Note]:
    if not duties:
        yield "no_duties"
    if cancel and cancel.is_set():
        yield "stopped"
    if earlier and changes is not None:
        if not changes:
            yield "unchanged"
        elif is_another(document, earlier, changes):
            yield "strange_earlier"


def allowance(budget: float, words: int) -> int:
    """Words that points may use: a share of ``words`` up to 1, a count above.

    >>> allowance(0.25, 400), allowance(150, 400), allowance(1, 400)
    (100, 150, 400)
    """
    if not budget > 0:
        raise UsageError(f"A budget of {budget} leaves no word; give a share (0.2) or words (150).")
    return int(budget if budget > 1 else budget * words)
