"""How alike two texts are, against what people said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from assistant.alignment import Alignment, Words, align
from assistant.compare import alike
from benchmarks.datasets import lines
from benchmarks.figures import f1, rank_correlation, spearman
from benchmarks.public.rows import Bench, Row

SHARES = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1.0)
FOLDS = 10
RELATED = 2  # of the five levels: related, almost identical, identical


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of texts with what people said of them, the cosines and the alignments."""

    labels: list[float]
    cosines: list[float]
    alignments: list[Alignment]

    def ours(self, share: float | None = None) -> list[float]:
        """What the product says, with its own weight of words or another one."""
        limits = None if share is None else {"alike_words": share}
        return [
            alike(cosine, alignment, limits=limits)
            for cosine, alignment in zip(self.cosines, self.alignments, strict=True)
        ]


def read_bills(bench: Bench) -> Pairs:
    """Sections of bills, in five levels."""
    rows = list(lines(bench.data / "en_bill_similarity/pairs.jsonl.gz"))
    return _measured(bench, [(r["a"], r["b"]) for r in rows], [r["label"] for r in rows])


def read_sentences(bench: Bench) -> Pairs:
    """Everyday sentences in French."""
    rows = list(lines(bench.data / "fr_en_stsb/pairs.jsonl.gz"))
    scores = [float(r["score"]) for r in rows]
    return _measured(bench, [(r["fr1"], r["fr2"]) for r in rows], scores)


def _measured(bench: Bench, pairs: Sequence[tuple[str, str]], labels: list[float]) -> Pairs:
    left = bench.encoder.encode_passages([a for a, _ in pairs])
    right = bench.encoder.encode_passages([b for _, b in pairs])
    cosines = [float(cosine) for cosine in (left * right).sum(1)]
    return Pairs(labels, cosines, [align(Words(a), Words(b)) for a, b in pairs])


def bills(bench: Bench) -> Iterator[Row]:
    """The weight of words and the thresholds are fitted on the other folds."""
    pairs = read_bills(bench)
    related = [label >= RELATED for label in pairs.labels]
    ours, told, told_by_cosine = list(pairs.cosines), list(related), list(related)
    for fold in range(FOLDS):
        others = [i for i in range(len(related)) if i % FOLDS != fold]
        scores = pairs.ours(best_share(pairs, others))
        least, near = (
            best_threshold([of[i] for i in others], [related[i] for i in others])
            for of in (scores, pairs.cosines)
        )
        for i in range(fold, len(related), FOLDS):
            ours[i], told[i] = scores[i], scores[i] >= least
            told_by_cosine[i] = pairs.cosines[i] >= near
    rank = spearman(ours, pairs.labels), spearman(pairs.cosines, pairs.labels)
    yield Row("bills", "Spearman", *rank, "≥ 0.90")
    yield Row("bills", "F1, levels 2-4 against 0-1", f1(told, related), f1(told_by_cosine, related))


def sentences(bench: Bench) -> Iterator[Row]:
    """Nothing was fitted on them."""
    pairs = read_sentences(bench)
    ours, cosines, labels = pairs.ours(), pairs.cosines, pairs.labels
    yield Row("sentences", "Spearman", spearman(ours, labels), spearman(cosines, labels))


def fitted(bench: Bench) -> float:
    """The weight of words that is best for all of the bills."""
    pairs = read_bills(bench)
    return best_share(pairs, range(len(pairs.labels)))


def best_share(pairs: Pairs, places: Sequence[int]) -> float:
    """The weight of words with the best rank correlation on some of the pairs."""
    labels = [pairs.labels[i] for i in places]

    def worth(share: float) -> float:
        scores = pairs.ours(share)
        return rank_correlation([scores[i] for i in places], labels)

    return max(SHARES, key=worth)


def best_threshold(scores: Sequence[float], gold: Sequence[bool]) -> float:
    """The score with the best F1 of what is at least as high.

    >>> best_threshold([0.9, 0.8, 0.7], [True, True, False])
    0.8
    """
    order = np.argsort(-np.asarray(scores), kind="stable")
    right = np.cumsum(np.asarray(gold, float)[order])
    values = 2 * right / (np.arange(1, len(order) + 1) + sum(gold))
    return float(np.asarray(scores)[order[int(values.argmax())]])
