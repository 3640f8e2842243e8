"""The review beside the usual tools, and without each of its layers; the fit of its limits.

    python -m benchmarks.review --data FOLDER [--group practice|gold] [--system NAME …]
        [--fit [--simple]]

Each system says what it finds for labelled drafts: our own (benchmarks/practice), each draft judged
by what was fitted without those on its provision, and the development sets, judged by what was
fitted on all of our own. Thresholds, of the usual tools too, are the lowest with which 0.95 of the
first findings are right on our own drafts. Intervals hold 95 % of resamples of the drafts. "as
shipped" is the review with the limits and weights of the package, which have seen our own drafts.

``--fit`` fits the limits on our own drafts and writes assistant/thresholds.json; with ``--simple``
also those of the judgement for encoders that do not read word by word, which takes long. What the
encoder computes is kept on disk: the first run takes long, the next ones minutes.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from functools import cache, partial
from pathlib import Path

import numpy as np

from assistant.compare import Judging
from assistant.config import thresholds
from assistant.judgement import LAYERS
from assistant.workspace import Workspace
from benchmarks import practice, relating, relation_items, rereading
from benchmarks.cases import Case, cases, pairs
from benchmarks.datasets import Questions, arguments, development, machine, settings
from benchmarks.fitted import keep
from benchmarks.kept import Kept
from benchmarks.scored import COLUMNS, asked, by_folds, rows
from benchmarks.simple import simplest
from benchmarks.states import Texts
from benchmarks.systems import Ours, Remembered, System, best_above, by_cosine, by_words, exact

SHIPPED = "as shipped"
TELLING = ("exact", "ours", "without", SHIPPED)  # beginnings of systems that tell a relation


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.add_argument("--group", choices=("practice", "gold"), help="these drafts only")
    parser.add_argument("--system", nargs="*", metavar="NAME", help="names begin so")
    parser.add_argument("--fit", action="store_true")
    parser.add_argument("--simple", action="store_true", help="fit the simple judgement too")
    options = parser.parse_args()
    encoder = Kept(Workspace(settings()).encoder)
    print(f"{machine()}; {encoder.name}", flush=True)
    sets = list(practice.questions(options.data))
    ours = list(cases("practice", sets, encoder))
    if options.fit:
        fitted = {**thresholds(), **relating.limits(pairs(ours))}
        fitted |= rereading.limits(ours, Remembered(encoder), Judging(fitted))
        fitted["relate_floor"] = round(float(np.median([case.floor for case in ours])), 4)
        print(f"written to {keep(simplest(ours, fitted) if options.simple else fitted)}")
        return
    checked = development(options.data) if options.group != "practice" else iter(())
    gold = list(cases("gold", checked, encoder))
    chosen = systems(ours, gold, encoder, sets, options.data)
    wanted = tuple(options.system or [""])
    print(f"| | drafts | {' | '.join(COLUMNS)} |\n|{'---|' * (len(COLUMNS) + 2)}")
    for name, system in chosen.items():
        if name.startswith(wanted):
            _measure(name, system, ours if options.group != "gold" else [], gold, ours)


def systems(
    ours: Sequence[Case],
    gold: Sequence[Case],
    encoder: Kept,
    sets: Sequence[tuple[str, Questions]],
    data: Path,
) -> dict[str, System]:
    """By the name that the table gives them."""
    texts = Texts(encoder)
    taught = {
        (item.set, item.id): list(relation_items.rows(item, texts))
        for item in relation_items.items("practice", iter(sets))
    }
    whole = cache(partial(by_cosine, encoder, [*ours, *gold]))  # encodes them when it is asked
    apart = (*relation_items.of_kinds(), *relation_items.items("practice", practice.paired()))
    further = [row for item in apart for row in relation_items.rows(item, texts)]
    further += relation_items.taught_rows(data)
    review = Ours(Remembered(encoder), taught, further)
    return {
        "exact match": exact,
        "BM25": partial(best_above, by_words),
        "cosine of whole provisions": lambda taught: best_above(whole(), taught),
        "ours": review.without(),
        "without the text": review.without("text"),
        "without meaning": review.without("meaning"),
        "without slots": review.without("slots"),
        "without the neighbourhood": review.without("neighbourhood"),
        "without merging": review.without("merged"),
        "without abstention": review.without("abstention"),
        SHIPPED: lambda taught: partial(review.said, Judging(layers=LAYERS)),
    }


def _measure(
    name: str, system: System, ours: Sequence[Case], gold: Sequence[Case], taught: Sequence[Case]
) -> None:
    started = time.perf_counter()
    tells = name.startswith(TELLING)
    if ours and name != SHIPPED:  # what is shipped has seen them
        for line in rows(f"{name}, ours", list(by_folds(system, ours)), tells=tells):
            print(line)
    if gold:
        for line in rows(f"{name}, gold", list(asked(system(taught), gold)), tells=tells):
            print(line)
    print(f"{name}: {time.perf_counter() - started:.0f} s", file=sys.stderr)
    sys.stdout.flush()


if __name__ == "__main__":
    main()
