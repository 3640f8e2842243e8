"""The word that a denial denies and the deed that an actor does, on both sides.

"Does not support" and "supports" say the contrary of one word; "the commune keeps the register"
and "the province keeps the register" give one deed to two actors.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from assistant.judgement import Pair
from assistant.judgement.likeness import Text
from assistant.verify.parties import Actor, actors
from assistant.verify.scopes import DENYING, Marked
from assistant.verify.tones import marks

SURE = 0.6  # a word above this is the same word, or says the same
BEFORE, AFTER = 6, 3  # words around a word among which its denial stands
AROUND = DENYING | {"less", "if", "even"}
TOLD = 0.5  # an actor above this is the same
CLAIMS = ("reason", "result", "aim", "how", "further")


def heads(pair: Pair) -> dict[str, float]:
    """Signs of denials lost and gained, of deeds given to another, of claims of its own; 0 to 1."""
    if not pair.likeness.matrix.size:
        return dict.fromkeys(("denial_off", "denial_on", "deed", "claim"), 0.0)
    ours, theirs = Marked(pair.likeness.draft), Marked(pair.likeness.existing)
    matrix = np.clip(pair.likeness.matrix, 0, 1)
    return {
        "denial_off": _denied(theirs, ours, matrix.T),
        "denial_on": _denied(ours, theirs, matrix),
        "deed": _deed(pair),
        "claim": _claim(pair),
    }


def _denied(side: Marked, other: Marked, matrix: np.typing.NDArray[np.float32]) -> float:
    """How surely a word that one side denies is said on the other one without a denial."""
    words = _denying(other)
    best = [0.0]
    for name, _, governed in side.marks:
        if name not in {"not", "forbid", "free"} or not governed:
            continue
        for head in governed[:2]:
            place = int(matrix[head].argmax())
            near = float(matrix[head, place])
            if near >= SURE:
                if not any(place - BEFORE <= at <= place + AFTER for at in words):
                    best.append(near)
                break
    return max(best)


def _denying(side: Marked) -> list[int]:
    """The places of the words that deny."""
    starts = np.array([start for start, _ in side.read.spans])
    return [int(np.searchsorted(starts, at)) for name, at, _ in side.marks if name in AROUND]


def _deed(pair: Pair) -> float:
    """How surely what an actor of the sentence does is another actor's deed in the evidence."""
    ours, theirs = pair.likeness.draft, pair.likeness.existing
    mine, others = actors(ours), actors(theirs)
    matrix = np.clip(pair.likeness.matrix, 0, 1)
    named = {i for one in others for i in pair.theirs.among(one.span)}
    best = [0.0]
    for one in mine:
        if one.role != "acts" or not any(_alike(pair, one, other) for other in others):
            continue
        for head in _after(ours, pair.ours.among(one.span)):
            place = int(matrix[head].argmax())
            near = float(matrix[head, place])
            if near < SURE or place in named:
                continue
            agent = _agent(theirs, others, theirs.spans[place])
            if agent is not None and not _alike(pair, one, agent):
                best.append(near)
            break
    return max(best)


def _after(text: Text, inside: Sequence[int]) -> list[int]:
    """The first words of meaning after an actor, or before one that "by" names."""
    if not inside:
        return []
    later = [i for i in range(inside[-1] + 1, len(text.words)) if text.weights[i] >= 1]
    return later[:2]


def _agent(text: Text, others: Sequence[Actor], word: tuple[int, int]) -> Actor | None:
    """Who does what a word of the evidence says: the last one before it that acts."""
    start = max(text.text.rfind(". ", 0, word[0]), text.text.rfind("; ", 0, word[0])) + 1
    before = [o for o in others if start <= o.span[0] < word[0] and o.role == "acts"]
    return before[-1] if before else None


def _alike(pair: Pair, one: Actor, other: Actor) -> bool:
    rows, columns = pair.ours.among(one.span), pair.theirs.among(other.span)
    if not rows or not columns:
        return True
    near = pair.likeness.matrix[np.ix_(rows, columns)].max(axis=1)
    return float(near.mean()) >= TOLD


def _claim(pair: Pair) -> float:
    """How far the words after a mark of a claim are from all that the evidence says."""
    ours, theirs = pair.likeness.draft, pair.likeness.existing
    known = {name for name, _ in marks(theirs.text, "claim", theirs.language)}
    side = Marked(ours)
    best = [0.0]
    for name, span in marks(ours.text, "claim", ours.language):
        words = side.governed(span)
        if name in known or len(words) < 2:
            continue
        best.append(1 - float(pair.likeness.ours[words].mean()))
    return max(best)
