"""What a sentence orders, allows, proposes, denies or excepts where its evidence does otherwise.

Classes of marks against classes, on the whole sentence and the statements that answer it.
"""

from __future__ import annotations

from collections import Counter

import numpy as np
from numpy.typing import NDArray

from assistant.judgement import Pair
from assistant.types import Language
from assistant.verify.tones import marks

Numbers = NDArray[np.float64]
SOFT, HARD = {"try", "propose"}, {"must", "forbid"}
DENYING = {"not", "except", "forbid", "free"}
MUCH = 0.3  # of the words may stand in a clause that is denied by other means
# class of a table, whether the sentence has it alone ("gained") or its answer ("lost")
ALONE = (
    ("tone", "try", "lost"), ("tone", "must", "gained"), ("tone", "forbid", "lost"),
    ("tone", "decide", "gained"), ("polarity", "even", "gained"), ("polarity", "not only", "lost"),
    ("polarity", "except", "gained"), ("polarity", "not", "lost"), ("polarity", "only", "lost"),
    ("polarity", "before", "lost"), ("polarity", "before", "gained"),
    ("polarity", "after", "lost"), ("polarity", "after", "gained"),
    ("claim", "reason", "gained"), ("claim", "result", "gained"), ("claim", "aim", "gained"),
    ("claim", "how", "gained"),
)  # fmt: skip


def turns(pair: Pair) -> dict[str, float]:
    """Each sign by its name; 1 where it shows."""
    ours, theirs = pair.likeness.draft, pair.likeness.existing
    mine = {t: {n for n, _ in marks(ours.text, t, ours.language)} for t in _TABLES}
    spans = {t: marks(theirs.text, t, theirs.language) for t in _TABLES}
    others = {t: {n for n, _ in found} for t, found in spans.items()}
    answer = {t: {n for n, s in found if _answers(pair, s[0])} for t, found in spans.items()}
    found = {}
    for table, name, way in ALONE:
        lost = name in answer[table] and name not in mine[table]
        gained = name in mine[table] and name not in others[table]
        key = f"{table}_{name.replace(' ', '_')}_{way}"
        found[key] = float(lost if way == "lost" else gained)
    return found | _tones(mine, answer, others["polarity"]) | _turned(pair)


_TABLES = ("tone", "polarity", "claim")


def _answers(pair: Pair, at: int) -> bool:
    """Whether a place in the evidence lies in a statement that answers the sentence."""
    statement = next(((s, e) for s, e in pair.theirs.statements if s <= at < e), None)
    return statement is None or pair.answers(statement)


def _tones(
    mine: dict[str, set[str]], answer: dict[str, set[str]], denied: set[str]
) -> dict[str, float]:
    """What the sentence orders, allows, … against what the words that answer it do."""
    said, known, saying = mine["tone"], answer["tone"], mine["polarity"]
    firm = not said & SOFT
    shown = {
        "may_to_must": "may" in known and "must" in said and not known & HARD,
        "may_gone": "may" in known and not said & {"may", "free", "forbid", *SOFT},
        "must_to_may": "must" in known and "may" in said and "may" not in known,
        "must_lost": known & HARD and not said & {*HARD, "may", "free"},
        "soft_to_must": known & SOFT and firm and said & HARD,
        "must_to_soft": known & HARD and said & SOFT and not known & SOFT,
        "soft_to_decided": known & SOFT and firm and "decide" in said,
        "free_gained": "free" in said and "free" not in known and "not" not in denied,
        "exception_to_even": denied & {"except", "not", "only"}
        and "even" in saying
        and "even" not in denied,
    }
    return {name: float(bool(value)) for name, value in shown.items()}


def _turned(pair: Pair) -> dict[str, float]:
    """The share of words whose clause is denied on one side only, and denials of one side alone."""
    ours, theirs = pair.likeness.draft, pair.likeness.existing
    if not ours.words or not theirs.words:
        return dict.fromkeys(("turned", "turned_much", "denied_more", "denied_less"), 0.0)
    mine = _polarities(ours.text, ours.language, [start for start, _ in ours.spans])
    others = _polarities(theirs.text, theirs.language, [start for start, _ in theirs.spans])
    weight = ours.weights * pair.likeness.ours
    differs = np.abs(mine - others[pair.likeness.matrix.argmax(axis=1)])
    share = float((weight * differs).sum() / max(float(weight.sum()), 1e-9))
    there = bool(others[pair.answer].any())
    return {
        "turned": share,
        "turned_much": max(share - MUCH, 0.0),
        "denied_more": float(mine.any() and not there),
        "denied_less": float(there and not mine.any()),
    }


def _polarities(text: str, language: Language, starts: list[int]) -> Numbers:
    """For each word how many words deny its clause, modulo two; "ne … pas" denies once."""
    found = [*marks(text, "tone", language), *marks(text, "polarity", language)]
    denying = {span[0] for name, span in found if name in DENYING}
    cuts = [0, *(i + 1 for i, mark in enumerate(text) if mark in ",;:.("), len(text) + 1]
    inside = Counter(int(np.searchsorted(cuts, at, side="right")) for at in denying)
    if language == "fr":
        inside = Counter({clause: (count + 1) // 2 for clause, count in inside.items()})
    clauses = np.searchsorted(cuts, starts, side="right")
    return np.array([inside[int(clause)] % 2 for clause in clauses], float)
