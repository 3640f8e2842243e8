"""Summaries on labelled documents, scored by the project's scorer, beside baselines.

python -m benchmarks.summary --data FOLDER --scorer SCORER.py [--generator none] [--fit]

Runs ``summarise`` over the development documents and our practice documents of each language, and
the first sentences, TextRank and LexRank with the same budget and the same action table, so that
only the choice of points differs. ``points`` is the share of facts that points say alone; the range
is the middle 95 % of 2,000 draws of documents with replacement. ``--fit`` first fits what makes a
sentence important (``benchmarks.summary_fit``).
"""

from __future__ import annotations

import dataclasses
import random
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.exports.json import summary_line
from assistant.provisions import split
from assistant.read import given_document
from assistant.summarise import BUDGET, MOST_POINTS, summarise
from assistant.summarise.choice import can_be_point
from assistant.summarise.sources import APART, read_through
from assistant.workspace import Workspace
from benchmarks.baselines import BASELINES, Baseline
from benchmarks.datasets import arguments, lines, machine, settings
from benchmarks.summary_fit import LANGUAGES, fit
from benchmarks.summary_scorer import Scorer

DRAWS = 2_000
PRACTICE = Path(__file__).parent / "practice"
COLUMNS = ("F1", "who", "deadline", "target", "facts", "invented/doc", "spans", "ratio")
Line = dict[str, Any]


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.add_argument("--scorer", type=Path, default=Path("../shared/score/summary.py"))
    parser.add_argument("--practice", type=Path, default=PRACTICE, metavar="FOLDER")
    parser.add_argument("--generator", default="none")
    parser.add_argument("--fit", action="store_true")
    options = parser.parse_args()
    scorer = Scorer(options.scorer)
    workspace = Workspace(dataclasses.replace(settings(), generator=options.generator))
    print(machine(), "generator:", options.generator)
    if options.fit:
        print(fit(options.practice, scorer))
    for language in LANGUAGES:
        for name, path in (
            ("gold", options.data / f"gold/{language}/summary.dev.jsonl"),
            ("practice", options.practice / f"summary.{language}.jsonl"),
        ):
            if path.is_file():
                _report(f"{name} {language}", list(lines(path)), workspace, scorer)
            else:
                print(f"No {path}.")


def _report(name: str, gold: list[Line], workspace: Workspace, scorer: Scorer) -> None:
    """One line a system."""
    started = time.perf_counter()
    ours = [_ours(line, workspace) for line in gold]
    took = time.perf_counter() - started
    pages = sum(len(line["text"].split()) for line in gold) / 500
    print(f"\n{name}: {len(gold)} documents, {took / pages:.2f} s a page of 500 words")
    systems = {"Gọn": ours}
    for label, baseline in BASELINES.items():
        pairs = zip(gold, ours, strict=True)
        systems[label] = [_theirs(line, said, baseline) for line, said in pairs]
    for label, said in systems.items():
        print(Row.of(label, gold, said, scorer), flush=True)


def _ours(line: Line, workspace: Workspace) -> Line:
    summary = summarise(given_document(dict(line)), workspace.encoder, workspace.generator)
    return summary_line(line["id"], summary)


def _theirs(line: Line, ours: Line, choose: Baseline) -> Line:
    """The points of a baseline beside our action table."""
    document = given_document(dict(line))
    leaves = [p for p in split(document) if p.is_leaf and p.level not in APART]
    read = [s for s in read_through(document, leaves) if can_be_point(s.text)]
    budget = int(BUDGET * len(document.text.split()))
    chosen = choose([s.text for s in read], document.language, budget, MOST_POINTS)
    points = [{"text": read[i].text, "evidence": [list(read[i].span)]} for i in chosen]
    return {"id": line["id"], "points": points, "actions": ours["actions"]}


@dataclass(frozen=True, slots=True)
class Row:
    """The scorer's figures of one system, the facts of its points alone, and their range."""

    label: str
    figures: Mapping[str, float]
    points: float
    low: float
    high: float

    @classmethod
    def of(cls, label: str, gold: Sequence[Line], said: Sequence[Line], scorer: Scorer) -> Row:
        pairs = list(zip(gold, said, strict=True))
        texts = [[p["text"] for p in line["points"]] for line in said]
        told = [
            scorer.facts(g, t, line["actions"]) for (g, line), t in zip(pairs, texts, strict=True)
        ]
        alone = [f for g, t in zip(gold, texts, strict=True) for f in scorer.facts(g, t, ())]
        low, high = _range(told)
        return cls(label, scorer.figures(gold, said), sum(alone) / len(alone), low, high)

    def __str__(self) -> str:
        shown = " ".join(f"{name}={self.figures[name]:.3f}" for name in COLUMNS)
        between = f"(facts {self.low:.2f}–{self.high:.2f}) points={self.points:.3f}"
        return f"  {self.label:9} {shown} {between}"


def _range(told: Sequence[Sequence[bool]]) -> tuple[float, float]:
    """Bootstrap over documents (Efron 1979): the middle 95 % of the share of facts."""
    chance = random.Random(6)
    shares = []
    for _ in range(DRAWS):
        drawn = chance.choices(told, k=len(told))
        facts = sum(len(one) for one in drawn)
        shares.append(sum(sum(one) for one in drawn) / facts)
    shares.sort()
    return shares[int(0.025 * DRAWS)], shares[int(0.975 * DRAWS)]


if __name__ == "__main__":
    main()
