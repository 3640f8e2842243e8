"""Which sentences become points: importance for their length, less what is said already.

A long document is read in stretches: candidates are chosen in each, then points among them, so
that no stretch is passed over and memory does not grow with the document.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from threading import Event

import numpy as np
from numpy.typing import NDArray

from assistant.config import thresholds
from assistant.models import Progress, Vectors
from assistant.summarise.features import features, scene
from assistant.summarise.importance import Importance, importance
from assistant.summarise.sources import FEWEST_WORDS, Sentence
from assistant.summarise.vectors import bags, word_vectors
from assistant.types import Action, Document, Role, Span

STRETCH = 400  # sentences read at once: about twenty pages
_LEAST = 40  # sentences of a stretch that a new part of the document may end
_CANDIDATES = 3  # times the points and words of a stretch's share go on to the last choice
_MORE = 1  # point over its share that a stretch may give


@dataclass(frozen=True, slots=True)
class Allowance:
    """Words and points that a summary may have; ``points`` is None for any number."""

    words: int
    points: int | None


def choose(
    document: Document,
    read: Sequence[Sentence],
    duties: Sequence[Action],
    allowed: Allowance,
    *,
    role: Role | None = None,
    by: Importance | None = None,
    progress: Progress = lambda done, total: None,
    cancel: Event | None = None,
) -> list[Sentence]:
    """The most important first. ``progress`` counts sentences; cancelled, what was read so far."""
    cuts = list(stretches(read))
    kept: list[list[Sentence]] = []
    for start, end in cuts:
        if kept and cancel and cancel.is_set():
            break
        weigh(document, read, duties, (start, end), role, by or importance())
        part = read[start:end]
        share = allowed if len(cuts) == 1 else _share(allowed, part, read)
        kept.append(_picked(part, share))
        progress(end, len(read))
    if len(kept) == 1:
        chosen = kept[0]
    else:
        most = None if allowed.points is None else -(-allowed.points // len(kept)) + _MORE
        chosen = _picked([s for part in kept for s in part], allowed, kept, most)
    return sorted(chosen, key=lambda s: -s.weight) or shortest(read)


def stretches(read: Sequence[Sentence]) -> Iterator[Span]:
    """Places of at most ``STRETCH`` sentences, cut where a part of the document begins."""
    start, part = 0, ""
    for at, sentence in enumerate(read):
        heads = sentence.provision.headings
        begins = bool(heads) and heads[0] != part
        if at - start >= STRETCH or (begins and at - start >= _LEAST and len(read) > STRETCH):
            yield start, at
            start = at
        part = heads[0] if heads else part
    yield start, len(read)


def weigh(
    document: Document,
    read: Sequence[Sentence],
    duties: Sequence[Action],
    span: Span,
    role: Role | None,
    by: Importance,
) -> None:
    """Gives each sentence of a stretch its importance, 0 to 1."""
    part = read[span[0] : span[1]]
    around = [d for d in duties if part[0].span[0] < d.evidence[1]]
    around = [d for d in around if d.evidence[0] < part[-1].span[1]]
    found = features(scene(document, part, around, span[0], len(read)))
    for sentence, weight in zip(part, by.of(found, role), strict=True):
        sentence.weight = float(weight)


def _share(allowed: Allowance, part: Sequence[Sentence], read: Sequence[Sentence]) -> Allowance:
    """What a stretch may send on: its share of words and points, several times over."""
    share = _CANDIDATES * len(part) / len(read)
    points = None if allowed.points is None else max(_CANDIDATES, round(share * allowed.points))
    return Allowance(min(allowed.words, int(share * allowed.words)), points)


def _picked(
    found: Sequence[Sentence],
    allowed: Allowance,
    parts: Sequence[Sequence[Sentence]] = (),
    most: int | None = None,
) -> list[Sentence]:
    """Maximal marginal relevance within a budget (Carbonell and Goldstein 1998).

    At most ``most`` of each of ``parts``, in whose order ``found`` stands.
    """
    lengths = np.array([max(1, len(s.text.split())) for s in found])
    rest = np.array([can_be_point(s.text) for s in found])
    value = np.array([s.weight for s in found]) / lengths ** thresholds()["summary_length"]
    of = np.repeat(np.arange(len(parts)), [len(p) for p in parts]) if parts else None
    vectors = word_vectors(bags([s.text for s in found]))
    said = np.zeros(len(found), np.float32)
    chosen: list[int] = []
    spent = 0
    while allowed.points is None or len(chosen) < allowed.points:
        rest &= lengths <= allowed.words - spent
        if not rest.any():
            break
        best = int(np.argmax(np.where(rest, value * _new(said), -1.0)))
        chosen.append(best)
        rest[best] = False
        spent += int(lengths[best])
        said = _said(said, vectors, best)
        if of is not None and most and int((of[chosen] == of[best]).sum()) >= most:
            rest &= of != of[best]
    return [found[at] for at in chosen]


def _new(said: NDArray[np.float32]) -> NDArray[np.float32]:
    """How much of each sentence the chosen ones leave unsaid, 0 to 1."""
    floor = thresholds()["summary_floor"]
    repeats = np.maximum(0.0, said - floor) / (1 - floor)
    new: NDArray[np.float32] = 1 - np.minimum(1.0, thresholds()["summary_repeat"] * repeats)
    return new


def _said(said: NDArray[np.float32], vectors: Vectors, chosen: int) -> NDArray[np.float32]:
    nearer: NDArray[np.float32] = np.maximum(said, vectors @ vectors[chosen])
    return nearer


def can_be_point(text: str, fewest: int = FEWEST_WORDS) -> bool:
    """Whether a sentence has enough words to stand alone."""
    return len(text.split()) >= fewest and any(c.isalpha() for c in text)


def shortest(read: Sequence[Sentence]) -> list[Sentence]:
    """Where nothing fits the budget: a summary is never empty."""
    able = [s for s in read if can_be_point(s.text)] or list(read)
    return [min(able, key=lambda s: len(s.text.split()))]
