"""Sentences that stand twice: those that may go, and those that a person must judge."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.proof import same_norm
from assistant.shorten.sentences import Places, Sentence, whole, within
from assistant.types import Change, Document, Norm
from assistant.wordiness import LEANING, REASONS

SHORTEST = 8  # words


def repeats(
    document: Document, found: Sequence[Sentence], before: Sequence[Norm]
) -> tuple[list[Change], list[Change]]:
    """Sentences that stand twice: those that may go, and those that a person must judge."""
    first: dict[str, Sentence] = {}
    changes: list[Change] = []
    refused: list[Change] = []
    places = Places(found)
    for sentence in found:
        if len(sentence.key.split()) < SHORTEST or document.text[sentence.span[1] - 1] == ":":
            continue
        twin = first.setdefault(sentence.key, sentence)
        if twin is sentence:
            continue
        why = _why_not(document, sentence, twin, before)
        if not why and not places.leave_something(document.text, sentence):
            why = "whole"
        if not why:
            places.remove(sentence)
        change = _removal(document, sentence, twin, why or "repeat")
        (refused if why else changes).append(change)
    return changes, refused


def _why_not(document: Document, sentence: Sentence, twin: Sentence, before: Sequence[Norm]) -> str:
    """Why a repeated sentence must stay: it asks something else, or leans on its place."""
    ours, theirs = within(before, sentence.span), within(before, twin.span)
    if len(ours) != len(theirs) or not all(
        same_norm(a, b, document) for a, b in zip(ours, theirs, strict=True)
    ):
        return "norm"
    text = document.text
    between = text[twin.span[1] : sentence.span[0]]
    if not between.strip():
        return ""  # one right after the other: a slip
    if sentence.leaf.heading != twin.leaf.heading or "#" in between:
        return "context"  # each heading says what the words under it are about
    if LEANING[document.language].search(text, *sentence.span):
        return "context"
    # the sentence begins with the body that acts: a passive leaves open what it is about
    named = bool(ours) and all(n.actor and n.actor.span[0] == sentence.body for n in ours)
    return "" if named else "context"


def _removal(document: Document, sentence: Sentence, twin: Sentence, why: str) -> Change:
    reasons = REASONS[document.language]
    span = whole(document.text, sentence.body, sentence.span[1])
    where = twin.leaf.label or reasons["above"]
    return Change("repeat", reasons[why].format(where=where), span, document.text[slice(*span)], "")
