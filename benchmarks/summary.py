"""Summaries on labelled documents, scored by the project's scorer.

python -m benchmarks.summary --data FOLDER --scorer SCORER.py [--generator none] [--fit]

Runs ``summarise`` over the development documents of each language and hands the lines to the
scorer, a program that takes the gold file and the results file. ``--fit`` chooses the weights of
the key points on a small grid by the share of facts found, and writes assistant/thresholds.json.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import subprocess
import sys
import time
from collections.abc import Sequence
from itertools import product
from pathlib import Path
from statistics import mean

import numpy as np

from assistant.config import PACKAGE, thresholds
from assistant.exports.json import summary_line
from assistant.models import Encoder, Generator, Progress, Vectors
from assistant.read import given_document
from assistant.summarise import summarise
from assistant.workspace import Workspace
from benchmarks.datasets import WORK, arguments, lines, machine, settings

LANGUAGES = ("vi", "fr", "en")
GRID = {
    "summary_acted": (0.0, -1.0, -2.0),
    "summary_norm": (0.0, 1.0),
    "summary_figures": (0.5, 1.0),
}


class Remembering:
    """An encoder that encodes a text once, for trying many weights on the same documents."""

    def __init__(self, encoder: Encoder) -> None:
        self.name, self.dimension = encoder.name, encoder.dimension
        self.convention = encoder.convention
        self._encoder = encoder
        self._known: dict[str, Vectors] = {}

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        return self._encoder.encode_queries(texts)

    def encode_passages(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        if new:
            vectors = self._encoder.encode_passages(new)
            self._known.update(zip(new, vectors, strict=True))
        return np.stack([self._known[text] for text in texts])


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.add_argument("--scorer", type=Path, default=Path("../shared/score/summary.py"))
    parser.add_argument("--generator", default="none")
    parser.add_argument("--fit", action="store_true")
    options = parser.parse_args()
    if not options.scorer.is_file():
        sys.exit(f"No {options.scorer}; give --scorer.")
    workspace = Workspace(dataclasses.replace(settings(), generator=options.generator))
    encoder = Remembering(workspace.encoder)
    print(machine(), "generator:", options.generator)
    WORK.mkdir(exist_ok=True)
    if options.fit:
        _fit(options, encoder, workspace.generator)
    for language in LANGUAGES:
        started = time.perf_counter()
        scores = _scored(options, language, encoder, workspace.generator)
        print(language, f"{time.perf_counter() - started:.0f} s", scores, flush=True)


def _scored(
    options: argparse.Namespace, language: str, encoder: Encoder, generator: Generator
) -> str:
    """The scorer's line for one language."""
    gold = options.data / f"gold/{language}/summary.dev.jsonl"
    if not gold.is_file():
        sys.exit(f"No {gold}; give --data.")
    results = WORK / f"summary-{language}.jsonl"
    with results.open("w", encoding="utf-8") as file:
        for line in lines(gold):
            summary = summarise(given_document(line), encoder, generator)
            print(json.dumps(summary_line(line["id"], summary), ensure_ascii=False), file=file)
    command = [sys.executable, str(options.scorer), str(gold), str(results)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def _fit(options: argparse.Namespace, encoder: Encoder, generator: Generator) -> None:
    """Writes the weights with the best mean share of facts; ties go to the first of the grid."""
    path = PACKAGE / "thresholds.json"
    values = json.loads(path.read_text("utf-8"))
    best = (0.0, values)
    for weights in product(*GRID.values()):
        path.write_text(json.dumps(values | dict(zip(GRID, weights, strict=True)), indent=2) + "\n")
        thresholds.cache_clear()
        facts = [
            float(_scored(options, language, encoder, generator).split("facts=")[1].split()[0])
            for language in LANGUAGES
        ]
        print(weights, facts, flush=True)
        best = max(best, (mean(facts), json.loads(path.read_text("utf-8"))), key=lambda b: b[0])
    path.write_text(json.dumps(best[1], indent=2) + "\n", "utf-8")
    thresholds.cache_clear()


if __name__ == "__main__":
    main()
