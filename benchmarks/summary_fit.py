"""Fits how important a sentence is: ``assistant/summarise/importance.json``.

A sentence teaches that it matters when it holds the evidence of a fact that the action table does
not say yet, as often as it holds one. The practice documents stand in two halves (``a`` and ``b``
in their ids), written apart: each half is first judged by the weights of the other, which chooses
the settings; then both halves teach together.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from statistics import mean
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

from assistant.exports.json import action_lines
from assistant.norms import actions
from assistant.provisions import split
from assistant.read import given_document
from assistant.summarise import BUDGET, MOST_POINTS
from assistant.summarise.choice import Allowance, choose
from assistant.summarise.features import NAMES, Matrix, features, scene
from assistant.summarise.importance import FILE, Importance, importance
from assistant.summarise.sources import Sentence, gather
from assistant.types import Action, Document
from benchmarks.datasets import lines
from benchmarks.fitted import keep
from benchmarks.summary_scorer import Scorer

REGULARISATIONS = (0.01, 0.03, 0.1)
LENGTHS = (0.3, 0.5, 0.7)
LANGUAGES = ("vi", "fr", "en")


@dataclass(frozen=True, slots=True)
class Lesson:
    """A practice document, read, with the features of its sentences and the facts they hold."""

    gold: Mapping[str, Any]
    half: str
    document: Document
    read: list[Sentence]
    duties: tuple[Action, ...]
    features: Matrix
    facts: Matrix  # (sentences,): number of facts that only this sentence says


def lessons(folder: Path, scorer: Scorer) -> list[Lesson]:
    """Every practice document: ``summary.{vi,fr,en}.jsonl`` in a folder."""
    found = []
    for language in LANGUAGES:
        for gold in lines(folder / f"summary.{language}.jsonl"):
            half = re.search(r"-[a-z]([ab])-\d+$", gold["id"])
            document = given_document(dict(gold))
            read = gather(document, [p for p in split(document) if p.is_leaf])
            duties = actions(document.text, document.language)
            rows = features(scene(document, read, duties, 0, len(read)))
            facts = _facts(gold, document, read, duties, scorer)
            name = half[1] if half else "a"
            found.append(Lesson(gold, name, document, read, duties, rows, facts))
    return found


def _facts(
    gold: Mapping[str, Any],
    document: Document,
    read: Sequence[Sentence],
    duties: Sequence[Action],
    scorer: Scorer,
) -> Matrix:
    held = np.zeros(len(read))
    told = scorer.facts(gold, (), action_lines(document, duties))
    for fact, known in zip(gold["facts"], told, strict=True):
        start = document.text.find(fact["evidence"])
        if known or start < 0:
            continue
        end = start + len(fact["evidence"])
        for at, sentence in enumerate(read):
            shared = min(end, sentence.span[1]) - max(start, sentence.span[0])
            if shared >= 0.5 * min(end - start, sentence.span[1] - sentence.span[0]):
                held[at] += 1
    return held


def fit(folder: Path, scorer: Scorer) -> str:
    """Chooses the settings by halves, writes the weights of all; says what was found."""
    taught = lessons(folder, scorer)
    halves = {half: [x for x in taught if x.half == half] for half in ("a", "b")}
    best = (0.0, REGULARISATIONS[0], LENGTHS[0])
    for c, length in product(REGULARISATIONS, LENGTHS):
        keep({"summary_length": length})
        shares = [
            share(halves[other], _taught(halves[half], c), scorer)
            for half, other in (("a", "b"), ("b", "a"))
        ]
        print(f"C={c} length={length}: a→b {shares[0]:.3f}, b→a {shares[1]:.3f}", flush=True)
        best = max(best, (mean(shares), c, length))
    found, c, length = best
    keep({"summary_length": length})
    _write(_taught(taught, c))
    importance.cache_clear()
    return f"{found:.3f} of the facts by halves with C={c}, length={length}; wrote {FILE.name}"


def share(read: Sequence[Lesson], by: Importance, scorer: Scorer) -> float:
    """Mean over the languages of the share of facts that points and actions say."""
    said: dict[str, list[bool]] = {}
    for lesson in read:
        words = len(lesson.document.text.split())
        allowed = Allowance(int(BUDGET * words), MOST_POINTS)
        chosen = choose(lesson.document, lesson.read, lesson.duties, allowed, by=by)
        rows = action_lines(lesson.document, lesson.duties)
        told = scorer.facts(lesson.gold, [s.text for s in chosen], rows)
        said.setdefault(lesson.document.language, []).extend(told)
    return mean(sum(told) / len(told) for told in said.values())


def _taught(from_: Sequence[Lesson], c: float) -> Importance:
    rows = np.concatenate([lesson.features for lesson in from_])
    facts = np.concatenate([lesson.facts for lesson in from_])
    means, spreads = rows.mean(axis=0), rows.std(axis=0)
    spreads[spreads < 1e-9] = 1.0
    model = LogisticRegression(C=c, max_iter=5000)
    model.fit((rows - means) / spreads, facts > 0, sample_weight=np.maximum(facts, 1))
    return Importance(
        float(model.intercept_[0]),
        np.stack([means, spreads, model.coef_[0]], axis=1),
        importance().roles,
    )


def _write(fitted: Importance) -> None:
    held = json.loads(FILE.read_text("utf-8"))
    rows = [[round(float(v), 4) for v in row] for row in fitted.rows]
    written = {
        "bias": round(fitted.bias, 4),
        "features": dict(zip(NAMES, rows, strict=True)),
        "roles": held["roles"],
    }
    text = json.dumps(written, indent=1)
    # a feature a line: mean, spread, weight
    text = re.sub(r"\[\s+([-\d.e]+),\s+([-\d.e]+),\s+([-\d.e]+)\s+\]", r"[\1, \2, \3]", text)
    FILE.write_text(text + "\n", "utf-8")
