"""Deep search: a language model reads the first results and puts those forward that answer.

Search by meaning and words compares the query with each passage from outside; the model reads the
passage and says how probable the query then is (``assistant.models.likelihood``). Only the order
changes: similarities, scores and citations stay what they were.
"""

from __future__ import annotations

from collections.abc import Sequence
from threading import Event

from assistant.config import thresholds
from assistant.metadata.language import detect_language
from assistant.models import Judge
from assistant.passages import in_context
from assistant.types import Language, SearchResult

FIRST = 12  # results that are read; what more would cost and give: benchmarks/RESULTS.md
LEADS: dict[Language, str] = {"vi": "Câu hỏi:", "fr": "Question :", "en": "Question:"}


def reread(
    query: str, results: Sequence[SearchResult], judge: Judge, *, cancel: Event | None = None
) -> list[SearchResult]:
    """The results with the first ``FIRST`` in the order that the judge's reading gives.

    Stopped before the end, or with nothing to compare, the order stays. Raises ModelError.
    """
    first = results[:FIRST]
    if len(first) < 2:
        return list(results)
    likelihoods = judged(query, first, judge, cancel=cancel)
    if not likelihoods:
        return list(results)
    order = ranked([r.match.score for r in first], likelihoods, weight=thresholds()["deep_weight"])
    return [*(first[i] for i in order), *results[FIRST:]]


def judged(
    query: str, results: Sequence[SearchResult], judge: Judge, *, cancel: Event | None = None
) -> list[float]:
    """What the judge says of each result's matching part; empty when stopped."""
    texts = [in_context(r.match.part, title=r.document.title) for r in results]
    return judge.score(query, texts, lead=LEADS[detect_language(query)], cancel=cancel)


def ranked(scores: Sequence[float], likelihoods: Sequence[float], *, weight: float) -> list[int]:
    """Places, best first, by score plus weighted likelihood; equal ones keep their order.

    >>> ranked([0.9, 0.8, 0.7], [-3.0, -2.0, -4.0], weight=0.2)
    [1, 0, 2]
    """
    together = [s + weight * q for s, q in zip(scores, likelihoods, strict=True)]
    return sorted(range(len(together)), key=lambda i: -together[i])
