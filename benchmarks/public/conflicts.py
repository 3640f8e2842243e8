"""Whether conflicts between contract clauses are found; contracts are no administrative texts."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from assistant.compare import features, judge
from assistant.config import thresholds
from assistant.index import Index
from assistant.judgement import Sides
from assistant.provisions import split
from assistant.read import given_document
from assistant.review import review
from assistant.types import Match
from benchmarks.datasets import lines
from benchmarks.figures import Figure, f1, share
from benchmarks.public.alike import best_threshold
from benchmarks.public.rows import Bench, Row
from benchmarks.relating import lowest

SEED = 5
FOLDS = 5
CLAUSES = 15  # pairs of a condition and clauses, times the sample
Data = Mapping[str, Any]


def contracts(bench: Bench) -> Iterator[Row]:
    """The judgement alone: a condition beside the clauses of a contract that answer it."""
    rows = [r for r in lines(bench.data / "en_contractnli/pairs.jsonl.gz") if r["evidence"]]
    rows = random.Random(SEED).sample(rows, min(CLAUSES * bench.sample or len(rows), len(rows)))
    relations, cosines = _judged(bench, [(r["hypothesis"], "\n".join(r["evidence"])) for r in rows])
    gold = [r["label"] == "Contradiction" for r in rows]
    _show("contracts", relations, gold)
    of = [r["doc_id"] for r in rows]
    # a contradicted condition may be the nearer or the farther one: the better way of both
    usual = [f1(_by_cosine([sign * c for c in cosines], gold, of), gold) for sign in (1, -1)]
    told = [relation == "conflict" for relation in relations]
    name = "contracts, clause given"
    yield Row(name, "F1 of conflicts", f1(told, gold), max(usual, key=lambda one: one.value))
    yield from _both(name, told, gold)


def whole_contracts(bench: Bench) -> Iterator[Row]:
    """The review of a condition against an index of one whole contract."""
    folder = bench.data / "en_contractnli"
    rows = list(lines(folder / "pairs.jsonl.gz"))
    documents = {r["doc_id"]: r["text"] for r in lines(folder / "documents.jsonl.gz")}
    count = min(bench.sample or len(documents), len(documents))
    drawn = set(random.Random(SEED).sample(sorted(documents), count))
    rows = sorted((r for r in rows if r["doc_id"] in drawn), key=lambda r: r["doc_id"])
    said = []
    for id_ in sorted(drawn):
        index = _contract(bench, str(id_), documents[id_])
        said += [_against(index, r["hypothesis"]) for r in rows if r["doc_id"] == id_]
    gold = [r["label"] == "Contradiction" for r in rows]
    told, of = [found for found, _ in said], [r["doc_id"] for r in rows]
    usual = _by_cosine([cosine for _, cosine in said], gold, of)
    yield Row("contracts, whole", "F1 of conflicts", f1(told, gold), f1(usual, gold))
    yield from _both("contracts, whole", told, gold)


def _both(name: str, told: Sequence[bool], gold: Sequence[bool]) -> Iterator[Row]:
    pairs = list(zip(told, gold, strict=True))
    yield Row(name, "recall of conflicts", share([t for t, g in pairs if g]))
    yield Row(name, "conflict told where there is none", share([t for t, g in pairs if not g]))


def _by_cosine(scores: Sequence[float], gold: Sequence[bool], of: Sequence[int]) -> list[bool]:
    """What is over a threshold that is fitted on the contracts of the other folds."""
    told = []
    for score, contract in zip(scores, of, strict=True):
        others = [i for i, id_ in enumerate(of) if id_ % FOLDS != contract % FOLDS]
        least = best_threshold([scores[i] for i in others], [gold[i] for i in others])
        told.append(score >= least)
    return told


def _contract(bench: Bench, name: str, text: str) -> Index:
    return bench.index(f"contract-{name}", bench.written(f"contract-{name}.txt", text))


def _against(index: Index, condition: str) -> tuple[bool, float]:
    """Whether the review calls it a conflict, and the nearest passage's cosine."""
    nearest = max((c.similarity for c in index.candidates([condition])[0]), default=0.0)
    return bool(_contradicted(index, condition)), nearest


def clauses(bench: Bench) -> Iterator[Row]:
    """All pairs are conflicts; what is told of a clause against itself is a false alarm."""
    rows = list(lines(bench.data / "en_norm_conflicts/pairs.jsonl"))
    relations, _ = _judged(bench, [(r["norm2"], r["norm1"]) for r in rows])
    _show("clauses", relations, [True] * len(rows))
    yield Row("clauses, side by side", "recall of conflicts",
              share([relation == "conflict" for relation in relations]))  # fmt: skip
    texts = list(dict.fromkeys(r["norm1"] for r in rows))
    written = [json.dumps({"id": str(i), "title": "", "text": t}) for i, t in enumerate(texts)]
    index = bench.index("clauses", bench.written("clauses.jsonl", "\n".join(written)))
    found = [str(texts.index(r["norm1"])) in _contradicted(index, r["norm2"]) for r in rows]
    same = [bool(_contradicted(index, text)) for text in texts]
    yield Row("clauses, indexed", "recall of conflicts", share(found), _flagged(bench, rows, texts))
    yield Row("clauses, indexed", "conflicts told of a clause against itself", share(same))


def _contradicted(index: Index, text: str) -> set[str]:
    """Ids of the provisions that the review says a text is in conflict with."""
    found = review(index, given_document({"id": "draft", "text": text})).findings
    return {
        r.match.provision.id for one in found if one.relation == "conflict" for r in one.existing
    }


def _flagged(bench: Bench, rows: Sequence[Data], texts: Sequence[str]) -> Figure:
    """The right clause first and over the threshold, which is fitted on the same pairs; no kind."""
    near = bench.encoder.encode_queries([r["norm2"] for r in rows])
    near = near @ bench.encoder.encode_passages(texts).T
    best = near.argmax(axis=1)
    right = [texts[int(i)] == r["norm1"] for i, r in zip(best, rows, strict=True)]
    scores = [float(row[i]) for row, i in zip(near, best, strict=True)]
    least = lowest(scores, right)
    return share([hit and score >= least for hit, score in zip(right, scores, strict=True)])


def _judged(bench: Bench, pairs: Sequence[tuple[str, str]]) -> tuple[list[str], list[float]]:
    """The relation of each pair however unsure, and its cosine. Both sides are English."""
    ours = bench.encoder.encode_queries([draft for draft, _ in pairs])
    theirs = bench.encoder.encode_passages([existing for _, existing in pairs])
    cosines = [float(cosine) for cosine in np.einsum("ij,ij->i", ours, theirs)]
    sides = bench.sides()
    relations = [
        _relation(draft, existing, cosine, sides)
        for (draft, existing), cosine in zip(pairs, cosines, strict=True)
    ]
    return relations, cosines


def _relation(draft: str, existing: str, cosine: float, sides: Sides) -> str:
    unit = split(given_document({"id": "draft", "text": draft}))[0]
    whole = split(given_document({"id": "existing", "text": existing}))[0]
    margin = cosine - thresholds()["relate_floor"]
    found, alignment = features(unit, whole, cosine, margin, ("en", "en"))
    match = Match(whole, whole, cosine, cosine)
    verdict = judge(unit, match, found, alignment, ("en", "en"), sides=sides, least=0.0)
    return verdict.relation if verdict else "none"


def _show(name: str, relations: Sequence[str], gold: Sequence[bool]) -> None:
    """How often each relation was told of conflicts and of the others."""
    for title, kept in (("conflicts", True), ("others", False)):
        told = Counter(r for r, g in zip(relations, gold, strict=True) if g == kept)
        print(f"  {name}, {title}: " + ", ".join(f"{r} {n}" for r, n in told.most_common()))
