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
RELATED = 2  # of the five levels: related, almost identical, identical


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of texts with what people said of them, the cosines and the alignments."""

    labels: list[float]
    splits: list[str]
    cosines: list[float]
    alignments: list[Alignment]

    def ours(self, share: float | None = None) -> list[float]:
        """What the product says, with its own weight of words or another one."""
        limits = None if share is None else {"alike_words": share}
        return [
            alike(cosine, alignment, limits=limits)
            for cosine, alignment in zip(self.cosines, self.alignments, strict=True)
        ]

    def of(self, split: str) -> list[int]:
        """Places of a part."""
        return [i for i, name in enumerate(self.splits) if name == split]


def read_bills(bench: Bench) -> Pairs:
    """Sections of bills, in five levels."""
    rows = list(lines(bench.data / "en_bill_similarity/pairs.jsonl.gz"))
    splits = [r["split"] for r in rows]
    return _measured(bench, [(r["a"], r["b"]) for r in rows], [r["label"] for r in rows], splits)


def read_sentences(bench: Bench) -> Pairs:
    """Everyday sentences in French."""
    rows = list(lines(bench.data / "fr_en_stsb/pairs.jsonl.gz"))
    scores = [float(r["score"]) for r in rows]
    return _measured(
        bench, [(r["fr1"], r["fr2"]) for r in rows], scores, [r["split"] for r in rows]
    )


def _measured(
    bench: Bench, pairs: Sequence[tuple[str, str]], labels: list[float], splits: list[str]
) -> Pairs:
    left = bench.encoder.encode_passages([a for a, _ in pairs])
    right = bench.encoder.encode_passages([b for _, b in pairs])
    cosines = [float(cosine) for cosine in (left * right).sum(1)]
    return Pairs(labels, splits, cosines, [align(Words(a), Words(b)) for a, b in pairs])


def bills(bench: Bench) -> Iterator[Row]:
    """The weight of words and the thresholds are fitted on the validation part."""
    pairs = read_bills(bench)
    ours, cosines, held, fitting = pairs.ours(), pairs.cosines, pairs.of("test"), pairs.of("val")
    for title, chosen in (("test", held), ("validation", fitting)):
        labels = [pairs.labels[i] for i in chosen]
        yield Row(
            f"bills, {title}", "Spearman", spearman([ours[i] for i in chosen], labels),
            spearman([cosines[i] for i in chosen], labels), "≥ 0.90",
        )  # fmt: skip
    related = [label >= RELATED for label in pairs.labels]
    found = []
    for scores in (ours, cosines):
        least = best_threshold([scores[i] for i in fitting], [related[i] for i in fitting])
        found.append(f1([scores[i] >= least for i in held], [related[i] for i in held]))
    yield Row("bills, test", "F1, levels 2-4 against 0-1", found[0], found[1])


def sentences(bench: Bench) -> Iterator[Row]:
    """Nothing was fitted on them."""
    pairs = read_sentences(bench)
    ours, cosines, labels = pairs.ours(), pairs.cosines, pairs.labels
    yield Row("sentences", "Spearman", spearman(ours, labels), spearman(cosines, labels))


def fitted(bench: Bench) -> float:
    """The weight of words with the best rank correlation on the validation part of the bills."""
    pairs = read_bills(bench)
    places = pairs.of("val")
    labels = [pairs.labels[i] for i in places]
    values = {}
    for share in SHARES:
        scores = pairs.ours(share)
        values[share] = rank_correlation([scores[i] for i in places], labels)
    print("  " + ", ".join(f"{share}: {value:.4f}" for share, value in values.items()))
    return max(values, key=lambda share: values[share])


def best_threshold(scores: Sequence[float], gold: Sequence[bool]) -> float:
    """The score with the best F1 of what is at least as high.

    >>> best_threshold([0.9, 0.8, 0.7], [True, True, False])
    0.8
    """
    order = np.argsort(-np.asarray(scores), kind="stable")
    right = np.cumsum(np.asarray(gold, float)[order])
    values = 2 * right / (np.arange(1, len(order) + 1) + sum(gold))
    return float(np.asarray(scores)[order[int(values.argmax())]])
