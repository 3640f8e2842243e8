"""Which passage of the article answers, and which passages of others only seem to."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from assistant.models import Encoder, Vectors
from benchmarks.training.pairs import Pair

FIRST, LAST = 1, 40  # ranks among which negatives are taken
TWIN = 0.955  # cosine of two passages that say the same: never one against the other


def mine(
    found: Sequence[Pair],
    passages: Sequence[str],
    owners: Sequence[str],
    vectors: Vectors,
    encoder: Encoder,
) -> None:
    """Sets each pair's positive and negatives, as places in ``passages``.

    The positive is the passage of its article most similar to the query; a negative is similar to
    the query, of another article, and no twin of the positive.
    """
    places: dict[str, list[int]] = {}
    for at, owner in enumerate(owners):
        places.setdefault(owner, []).append(at)
    where = {text: at for at, text in enumerate(passages)}
    queries = encoder.encode_queries([pair.query for pair in found])
    names = np.array(owners)
    for start in range(0, len(found), 256):
        scores = queries[start : start + 256] @ vectors.T
        for pair, row in zip(found[start : start + 256], scores, strict=True):
            own = [where[text] for text in pair.article.passages if text in where]
            pair.positive = max(own, key=lambda at, row=row: float(row[at]))  # type: ignore[misc]
            best = np.argpartition(-row, LAST)[:LAST]
            twin = vectors[best] @ vectors[pair.positive] > TWIN
            other = names[best] != pair.article.id
            ordered = sorted(best[other & ~twin], key=lambda at: -float(row[at]))
            pair.negatives = [int(at) for at in ordered[FIRST - 1 :]]
