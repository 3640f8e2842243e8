"""Who is asked: the actors of the norms on both sides, whether they are bodies in the table or not.

An actor in the place of another, all else being said, is another authority; one that is told more
closely ("a hotel" for "an employer") is a special case. What a text does not say is no sign.
"""

from __future__ import annotations

import numpy as np

from assistant.judgement.clashes import Clash
from assistant.judgement.pair import FAR, Pair, Side

LONG = 5.0  # words that one actor has more than the other count in parts of this
NAMES = ("actor_both", "actor_near", "actor_theirs_near", "actor_far", "actor_elsewhere",
         "actor_longer", "actor_shorter")  # fmt: skip


def actors(pair: Pair) -> dict[str, float]:
    """Each sign by its name; all 0 where one side names no actor."""
    mine, others = _words(pair.ours), [i for i in _words(pair.theirs) if pair.answer[i]]
    if not mine or not others:
        return dict.fromkeys(NAMES, 0.0)
    near = np.clip(pair.likeness.matrix[np.ix_(mine, others)], 0, 1)
    ours, theirs = near.max(axis=1), near.max(axis=0)
    anywhere = pair.likeness.ours[mine]
    heavy = pair.likeness.draft.weights[mine]
    longer = (len(mine) - len(others)) / LONG
    return {
        "actor_both": 1.0,
        "actor_near": float(np.average(ours, weights=heavy)),
        "actor_theirs_near": float(
            np.average(theirs, weights=pair.likeness.existing.weights[others])
        ),
        "actor_far": float(np.average(ours < FAR, weights=heavy)),
        "actor_elsewhere": float(np.average(anywhere - ours, weights=heavy)),
        "actor_longer": float(np.clip(longer, 0, 1)),
        "actor_shorter": float(np.clip(-longer, 0, 1)),
    }


def another(pair: Pair) -> Clash | None:
    """The actors of both sides that are least alike, where a word of the draft's is not theirs."""
    known = set(pair.likeness.existing.words)
    found = [
        (pair.nearness(mine, other), mine, other)
        for mine in pair.ours.actors
        if not {pair.likeness.draft.words[i] for i in pair.ours.among(mine)} <= known
        for other in pair.theirs.actors
        if pair.answers(other)
    ]
    if not found:
        return None
    near, ours, theirs = min(found)
    return Clash(1 - max(near, 0.0), ours, theirs)


def _words(side: Side) -> list[int]:
    """The places of the words of its actors."""
    return sorted({i for span in side.actors for i in side.among(span)})
