"""Deep search: a language model reads the first results and puts those forward that answer.

Search by meaning and words compares the query with each passage from outside; the model reads the
passage and says how probable the query then is (``assistant.models.likelihood``). Only the order
changes: similarities, scores and citations stay what they were.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from threading import Event

from assistant.config import thresholds
from assistant.metadata.language import detect_language
from assistant.models import Judge
from assistant.passages import in_context
from assistant.types import Language, SearchResult, Span

FIRST = 10  # results that are read; what more would cost and give: benchmarks/RESULTS.md
WINDOW = 560  # characters; about the tokens of ``models.likelihood.LONGEST_PASSAGE``
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
    """What the judge says of each result; empty when stopped."""
    texts = [excerpt(r) for r in results]
    return judge.score(query, texts, lead=LEADS[detect_language(query)], cancel=cancel)


def excerpt(result: SearchResult) -> str:
    """What is read of a result: its heading, and the matching part within its article.

    The article tells who and when where the part alone is a line of a list; nDCG@10 on held-out
    queries rose by 0.02 to 0.03 over reading the part alone.
    """
    part, article = result.match.part, result.match.provision
    start, end = around((part.start, part.end), (article.start, article.end))
    text = result.document.text[start:end]
    if part.heading and part.heading in text:
        return text
    return in_context(replace(part, start=start, end=end, text=text), title=result.document.title)


def around(part: Span, whole: Span, *, length: int = WINDOW) -> Span:
    """The span inside ``whole`` that shows ``part`` and as much around it as ``length`` allows.

    What one side does not need, the other gets; a part that is longer stays as it is.

    >>> around((40, 60), (0, 1000), length=100)
    (0, 100)
    """
    spare = max(0, length - (part[1] - part[0]))
    start = max(whole[0], part[0] - spare // 2)
    end = min(whole[1], part[1] + spare - (part[0] - start))
    start = max(whole[0], min(start, end - length))
    return min(start, part[0]), max(end, part[1])


def ranked(scores: Sequence[float], likelihoods: Sequence[float], *, weight: float) -> list[int]:
    """Places, best first, by score plus weighted likelihood; equal ones keep their order.

    >>> ranked([0.9, 0.8, 0.7], [-3.0, -2.0, -4.0], weight=0.2)
    [1, 0, 2]
    """
    together = [s + weight * q for s, q in zip(scores, likelihoods, strict=True)]
    return sorted(range(len(together)), key=lambda i: -together[i])
