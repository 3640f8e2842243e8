"""Whether a figure of a sentence stands in the evidence with the same thing.

A text has several amounts. Those words of the sentence that belong to one of
them answer words of the evidence, and these belong to the same one, or to a rival.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from assistant.judgement import Pair
from assistant.judgement.likeness import Text
from assistant.types import Span

Numbers = NDArray[np.float64]
REACH = 4.0  # words after which belonging counts half
OVER = 0.35  # what is left of it over the end of a clause
OTHER_SIDE = 0.3  # and on the other side than the one that says what it is of
_FOR = re.compile(
    r"(?:\s\w+){0,2}?\s(?:for|to|of|in|on|from|pour|aux?|à|par|des?|du|d[’']|dans|en|cho|đối với"
    r"|của|tại)(?!\w)",
    re.IGNORECASE,
)


def belonging(text: Text, spans: Sequence[Span]) -> Numbers:
    """For each stretch and word the share of the word that belongs to it: (stretches, words).

    Nearer words belong more; the words of its own side most: those after it where it is told for
    whom ("40 euros for a tractor and 25 for a trailer"), else those before it.
    """
    found = np.zeros((len(spans), len(text.spans)))
    if len(spans) == 1:  # everything is said of the only one
        start, end = spans[0]
        return np.array([[float(e <= start or s >= end) for s, e in text.spans]])
    for row, (start, end) in enumerate(spans):
        inside = [i for i, (s, e) in enumerate(text.spans) if s < end and e > start]
        if not inside:
            continue
        at = np.arange(len(text.spans))
        distance = np.maximum(inside[0] - at, 0) + np.maximum(at - inside[-1], 0)
        breaks = np.array([_breaks(text.text, (start, end), span) for span in text.spans])
        found[row] = OVER**breaks / (1 + (distance / REACH) ** 2)
        told = _FOR.match(text.text, end)
        found[row, : inside[0]] *= OTHER_SIDE if told else 1.0
        found[row, inside[-1] + 1 :] *= 1.0 if told else OTHER_SIDE
        found[row, inside] = 0.0
    total = found.sum(axis=0)
    shares: Numbers = found**2 / np.maximum(total, 1e-6)
    return shares


def _breaks(text: str, one: Span, other: Span) -> int:
    start, end = (one[1], other[0]) if one[1] <= other[0] else (other[1], one[0])
    between = text[start:end] if start < end else ""
    return len(re.findall(r"[;:.](?!\w)|,(?!\d)", between))


def elsewhere(
    pair: Pair,
    mine: Sequence[Span],
    others: Sequence[Span],
    same: Sequence[tuple[int, int]],
    rivals: Sequence[tuple[int, int]],
) -> float:
    """How much nearer a stretch's words answer those of a rival than those of its own, -1 to 1.

    ``same`` and ``rivals`` pair stretches of the sentence with stretches of the evidence. 0 where
    there is no rival.
    """
    if not rivals or not pair.likeness.matrix.size:
        return 0.0
    ours, theirs = belonging(pair.likeness.draft, mine), belonging(pair.likeness.existing, others)
    matrix = np.clip(pair.likeness.matrix, 0, 1).astype(float) ** 3
    matrix /= np.maximum(matrix.sum(axis=1, keepdims=True), 1e-6)
    ours = ours * pair.likeness.draft.weights * np.clip(pair.likeness.ours, 0, 1)
    worth = ours @ matrix @ theirs.T / np.maximum(ours.sum(axis=1, keepdims=True), 1e-6)
    gaps = []
    for i in {i for i, _ in rivals}:
        own = [worth[i, j] for k, j in same if k == i]
        other = [worth[i, j] for k, j in rivals if k == i]
        if own:
            gaps.append((max(other) - max(own)) / max(max(other) + max(own), 1e-6))
    return float(max(gaps, default=0.0))
