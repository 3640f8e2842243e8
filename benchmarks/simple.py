"""The fit of the judgement for encoders that do not read word by word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product

from assistant.compare import Judging, judge
from assistant.matching import Compared
from benchmarks.cases import Case

GRID = {
    "clash_coverage": (0.3, 0.4, 0.5, 0.6, 0.7),
    "near_verbatim": (0.6, 0.7, 0.8, 0.9),
    "same_matter": (0.91, 0.92, 0.93, 0.94, 0.95, 0.96, 1.01),
}


def simplest(cases: Sequence[Case], limits: Mapping[str, float]) -> dict[str, float]:
    """The limits with which most labelled pairs get the right relation; ties to the strictest."""
    labelled = [
        (case, one) for case in cases for one in case.near if one[0].match.provision.id in case.gold
    ]
    best = (-1, dict(limits))
    for values in product(*GRID.values()):
        tried = {**limits, **dict(zip(GRID, values, strict=True))}
        right = sum(_said(case, one, tried) == case.relation for case, one in labelled)
        if right >= best[0]:
            best = (right, tried)
    print(f"right relation in {best[0]} of {len(labelled)} labelled pairs (fitted on them)")
    return best[1]


def _said(case: Case, one: Compared, limits: Mapping[str, float]) -> str:
    existing, found, alignment = one
    languages = (case.draft.language, existing.document.language)
    verdict = judge(
        case.unit, existing.match, found, alignment, languages, Judging(limits), least=0.0
    )
    return verdict.relation if verdict else "none"
