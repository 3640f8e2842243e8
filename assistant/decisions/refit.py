"""Refits the least confidence of each relation from people's decisions on one index.

Precision is the share of accepted findings among those that were accepted or rejected. Of a
relation whose precision is under the target, the lowest confidence is looked for from which on it
is met. It is chosen on the same decisions that it is then measured on, which flatters it; so the
precision that is reported for it is held out: each tenth of the findings is judged with a
confidence fitted on the other nine. Nothing under the program's own threshold was ever shown, so
nothing can be learnt about it, and the confidence is never set lower than that.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import get_args

from assistant.calibration import read_calibration
from assistant.decisions.record import rules_of
from assistant.store import Noted, Store
from assistant.types import Calibration, Fit, Refit, Relation, Share

FEWEST = 30  # decisions on a relation: a share of 0.9 of them is known to ± 0.11
TARGET = 0.9
FOLDS = 10

Vote = tuple[float, bool, int]  # confidence, accepted, fold


def refit_confidence(store: Store, folder: Path, *, target: float = TARGET) -> Refit:
    """The refit for an index; writes nothing. Raises IndexDamaged for an unreadable calibration."""
    rules = rules_of(store.meta().get("encoder", ""))
    current = read_calibration(folder)
    minimum: Mapping[Relation, float] = (
        current.minimum if current and current.rules == rules else {}
    )
    verdicts = {
        key: decision.verdict == "accept"
        for key, decision in store.decisions().items()
        if decision.verdict != "note"
    }
    noted = store.remembered(rules)
    fits = tuple(
        _fit(relation, noted, verdicts, minimum.get(relation, 0.0), target)
        for relation in get_args(Relation)
    )
    decided = sum(n.key in verdicts for n in noted)
    proposal = Calibration(
        rules=rules,
        content=store.content(),
        written=date.today().isoformat(),
        decided=decided,
        target=target,
        minimum={fit.relation: fit.least for fit in fits if fit.least},
    )
    return Refit(fits, decided, len(verdicts) - decided, proposal)


def _fit(
    relation: Relation,
    noted: Sequence[Noted],
    verdicts: Mapping[str, bool],
    before: float,
    target: float,
) -> Fit:
    of_it = [n for n in noted if n.relation == relation]
    votes: list[Vote] = [
        (n.confidence, verdicts[n.key], int(n.key, 16) % FOLDS) for n in of_it if n.key in verdicts
    ]
    accepted = sum(good for _, good, _ in votes)
    now = _precision(votes, before)
    rest = (relation, accepted, len(votes) - accepted, before)
    if len(votes) < FEWEST:
        return Fit(*rest, before, now, now, enough=False)
    least = least_confidence(votes, target)
    if least is None:
        return Fit(*rest, before, now, now, enough=True, found=False)
    moved = [n for n in of_it if min(before, least) <= n.confidence < max(before, least)]
    return Fit(
        *rest,
        least,
        now,
        _held_out(votes, target),
        enough=True,
        silent=sum(verdicts.get(n.key, True) for n in moved) if least > before else 0,
        silent_accepted=sum(verdicts.get(n.key, False) for n in moved) if least > before else 0,
        appear=sum(verdicts.get(n.key, True) for n in moved) if least < before else 0,
    )


def least_confidence(votes: Sequence[Vote], target: float) -> float | None:
    """The lowest confidence, in thousandths, from which on precision meets the target.

    0 where it does so for all votes; None where no confidence does that keeps half of what was
    accepted.
    """
    accepted = sum(good for _, good, _ in votes)
    for least in (0.0, *sorted({math.floor(c * 1000) / 1000 for c, _, _ in votes})):
        share = _precision(votes, least)
        if share.value is not None and share.value >= target:
            return least if share.hits * 2 >= accepted else None
    return None


def _precision(votes: Sequence[Vote], least: float) -> Share:
    kept = [good for confidence, good, _ in votes if confidence >= least]
    return Share(sum(kept), len(kept))


def _held_out(votes: Sequence[Vote], target: float) -> Share:
    """Precision where each fold is judged with the confidence that the other folds ask for."""
    hits = total = 0
    for fold in range(FOLDS):
        least = least_confidence([v for v in votes if v[2] != fold], target)
        if least is not None:
            share = _precision([v for v in votes if v[2] == fold], least)
            hits, total = hits + share.hits, total + share.total
    return Share(hits, total)
