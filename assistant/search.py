"""Finds provisions by meaning and by words, and says exactly where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from threading import Event

from assistant import deep as rereading
from assistant.citations import cite
from assistant.errors import UsageError
from assistant.index import Candidate, Index
from assistant.models import Judge
from assistant.standing import standing
from assistant.types import Document, Match, Provision, SearchResult

LONGEST_QUERY = 20_000  # characters


def search(
    index: Index,
    query: str,
    *,
    top_k: int = 10,
    longest: int = LONGEST_QUERY,
    deep: Judge | None = None,
    cancel: Event | None = None,
) -> list[SearchResult]:
    """The best ``top_k`` provisions, best first; empty for an empty index.

    With a judge it is a deep search: the judge reads the first results and puts those forward that
    answer (``assistant.deep``), which takes a second or two; their scores stay what they were, so
    they no longer fall from one result to the next. ``cancel`` ends the reading: the order is then
    the usual one. Raises UsageError for an empty query or one over ``longest`` characters, and
    ModelError when the judge's model cannot be loaded.
    """
    return search_many(index, [query], top_k=top_k, longest=longest, deep=deep, cancel=cancel)[0]


def search_many(
    index: Index,
    queries: Sequence[str],
    *,
    top_k: int = 10,
    longest: int = LONGEST_QUERY,
    deep: Judge | None = None,
    cancel: Event | None = None,
) -> list[list[SearchResult]]:
    """``search`` for several queries, encoded together."""
    for query in queries:
        _check(query, top_k, longest)
    index.refresh()
    found: list[list[SearchResult]] = []
    for query, candidates in zip(queries, index.candidates(queries, reworded=True), strict=True):
        wanted = max(top_k, rereading.FIRST) if deep else top_k
        first = results(index, best_parts(candidates)[:wanted])
        if deep:
            first = rereading.reread(query, first, deep, cancel=cancel)[:top_k]
        found.append([_with_neighbours(index, r) for r in first])
    return found


def best_parts(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The best passage of each article, best first."""
    best: dict[str, Candidate] = {}
    for candidate in candidates:
        held = best.get(candidate.article_id)
        if held is None or candidate.score > held.score:
            best[candidate.article_id] = candidate
    return sorted(best.values(), key=lambda c: -c.score)


def results(index: Index, chosen: Sequence[Candidate]) -> list[SearchResult]:
    """The candidates with their texts, documents and citations; neighbours are left open.

    One that another process has removed a moment ago is left out.
    """
    parts = index.store.by_number([c.passage for c in chosen])
    articles = index.store.by_id([c.article_id for c in chosen])
    return [
        _result(c, parts[c.passage], articles[c.article_id][0])
        for c in chosen
        if c.passage in parts and c.article_id in articles
    ]


def _result(
    candidate: Candidate, found: tuple[Provision, Document], provision: Provision
) -> SearchResult:
    part, document = found
    match = Match(provision, part, candidate.similarity, candidate.score)
    return SearchResult(match, standing(document, part), cite(part, document))


def _with_neighbours(index: Index, result: SearchResult) -> SearchResult:
    before, after = index.store.neighbours(result.match.provision)
    return replace(result, before=before, after=after)


def _check(query: str, top_k: int, longest: int) -> None:
    if not any(c.isalnum() for c in query):
        raise UsageError("The query is empty; type some words of what you are looking for.")
    if len(query) > longest:
        raise UsageError(
            f"The query has {len(query):,} characters and the limit is {longest:,};"
            " to compare a whole text with the index, use review."
        )
    if top_k < 1:
        raise UsageError(f"The number of results is {top_k}; ask for at least 1.")
