"""Can the text be acted on? Who, when, how much, with what; clashes; vague words; a score in parts.

Nothing is guessed: a slot that the text does not fill is missing, and it is only called missing
where it is to be expected (``assistant.practicality.duties`` says when that is).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from assistant.practicality.draft import Draft
from assistant.practicality.duties import duties
from assistant.practicality.heads import several_heads
from assistant.practicality.missing import missing
from assistant.practicality.past import no_such_day, past
from assistant.practicality.score import parts, score
from assistant.practicality.sequence import out_of_order
from assistant.practicality.vague import vague
from assistant.types import Document, Flaw, Norm, Practicality

__all__ = ["practicality"]

_ASKING = frozenset({"must", "must_not", "may", "need_not"})


def practicality(document: Document, today: date | None = None) -> Practicality:
    """The duties of a document, what keeps it from being acted on, and the score with its parts.

    Deadlines are compared with the day the document was signed, else with ``today``, else with
    nothing. An empty document has no duties, no flaws and no score.
    """
    draft = Draft(document)
    found = duties(draft)
    day = document.signed or today
    flaws: list[Flaw] = [
        *missing(draft, found),
        *several_heads(draft, found),
        *past(draft, found, day),
        *no_such_day(draft, found),
        *out_of_order(draft, found),
        *_vague(draft),
    ]
    made = parts(found, flaws, _words(draft.text, draft.norms))
    return Practicality(
        document=document,
        day=day,
        own_date=document.signed is not None,
        duties=found,
        flaws=tuple(sorted(flaws, key=lambda flaw: (flaw.span, flaw.kind))),
        parts=made,
        score=score(found, made),
    )


def _vague(draft: Draft) -> list[Flaw]:
    told = draft.words.told
    norms = [
        norm
        for norm in draft.norms
        if not (draft.recital(norm.span[0]) or told.search(draft.text, *norm.span))
    ]
    found = vague(draft.text, draft.document.language, norms)
    return [replace(flaw, label=draft.label(flaw.span[0])) for flaw in found]


def _words(text: str, norms: tuple[Norm, ...]) -> int:
    """Words in the spans of norms, each stretch counted once."""
    count, reached = 0, 0
    for start, end in sorted(norm.span for norm in norms if norm.modality in _ASKING):
        start = max(start, reached)
        if end > start:
            count += len(text[start:end].split())
            reached = end
    return count
