"""A document in short: key points, actions, and a receipt for every provision.

Sentences of the source are chosen by what they tell; the generator may say them shorter; the
verifier lets its words through or keeps the source's. Figures, decisions, open questions and what
changed against an earlier version are the source's own words with their place: no model takes part
in them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from threading import Event

from assistant.errors import ReadError, UsageError
from assistant.models import Encoder, Generator, Progress
from assistant.norms import actions
from assistant.provisions import split
from assistant.summarise.choice import Allowance, can_be_point, choose
from assistant.summarise.figures import figures
from assistant.summarise.languages import is_ours
from assistant.summarise.questions import questions
from assistant.summarise.revisions import is_another, revisions
from assistant.summarise.rulings import rulings
from assistant.summarise.sources import APART, IN_ACTIONS, LESS, Sentence, gather, receipt
from assistant.summarise.speaker import Speaker
from assistant.types import Action, Budget, Document, Note, Revision, Role, Summary

__all__ = ["APART", "BUDGET", "IN_ACTIONS", "LESS", "MOST_POINTS", "summarise"]

MOST_POINTS = 12  # where the user sets no budget
BUDGET = 0.24  # of the document's words
_LEAST_WORDS = 3  # of a text that is a single short sentence


def summarise(
    document: Document,
    encoder: Encoder,
    generator: Generator,
    *,
    budget: float | None = None,
    role: Role | None = None,
    earlier: Document | None = None,
    most_points: int | None = None,
    progress: Progress = lambda done, total: None,
    cancel: Event | None = None,
) -> Summary:
    """Key points in the order of their importance, actions, receipt and verification report.

    ``budget`` is what the points may use: up to 1 a share of the document's words, above 1 a count
    of words; None is ``BUDGET`` and at most ``MOST_POINTS`` points. ``role`` puts forward what
    concerns that reader. With ``earlier``, what changed since that version. ``progress`` counts
    sentences read and points written. A generator that fails or is cancelled leaves the source's
    own words in place. Raises ReadError for a document without a sentence, UsageError for a budget
    of nothing.
    """
    words = len(document.text.split())
    if budget is None and most_points is None:
        most_points = MOST_POINTS
    allowed = Allowance(allowance(BUDGET if budget is None else budget, words), most_points)
    leaves = [p for p in split(document) if p.is_leaf]
    read = gather(document, leaves)
    if not any(can_be_point(s.text, fewest=_LEAST_WORDS) for s in read):
        raise ReadError(f"{document.name} holds no sentence to summarise.")
    duties = actions(document.text, document.language)
    ahead = most_points or MOST_POINTS  # points to be written, as far as is known

    def reading(done: int, _: int) -> None:
        progress(done, len(read) + ahead)

    chosen = choose(
        document, read, duties, allowed, role=role, progress=reading, cancel=cancel
    )  # fmt: skip
    speaker = Speaker(document.language, generator, encoder, cancel)
    points = []
    for done, sentence in enumerate(chosen):
        progress(len(read) + done, len(read) + len(chosen))
        points.append(speaker.point(sentence))
    title, generated = speaker.title(document, [p.text for p in points])
    covered, omitted = receipt(leaves, points, duties)
    changes = revisions(document, earlier) if earlier else None
    progress(len(read) + len(chosen), len(read) + len(chosen))
    return Summary(
        document=document,
        title=title,
        title_generated=generated,
        points=tuple(points),
        actions=duties,
        covered=covered,
        omitted=omitted,
        verification=speaker.report(),
        figures=figures(read, document.language),
        decisions=rulings(read, document.language),
        questions=questions(read, document.language),
        changes=changes,
        earlier=earlier,
        role=role,
        budget=Budget(words, allowed.words, sum(len(p.text.split()) for p in points)),
        notes=tuple(_notes(document, read, duties, changes, earlier, cancel)),
    )


def _notes(
    document: Document,
    read: Sequence[Sentence],
    duties: Sequence[Action],
    changes: Sequence[Revision] | None,
    earlier: Document | None,
    cancel: Event | None,
) -> Iterator[Note]:
    if not is_ours(document.text, document.language):
        yield "language"
    if len(read) == 1:
        yield "one_sentence"
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
