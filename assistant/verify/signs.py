"""What a sentence beside its evidence shows against it, as numbers of which the verdict is made.

From 0, nothing to see, to about 1. Which word answers which comes from the layers of the judgement
(``assistant.judgement``); what is compared here is figures, actors, forces, denials, and what the
sentence says that the evidence does not.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from assistant.judgement import Pair
from assistant.judgement import signs as layers
from assistant.judgement.likeness import Text
from assistant.stems import stem
from assistant.types import Language
from assistant.verify.figures import Figure, figures
from assistant.verify.heads import heads
from assistant.verify.names import levels
from assistant.verify.parties import parts
from assistant.verify.periods import periods, strange_period
from assistant.verify.roles import elsewhere
from assistant.verify.scopes import scopes
from assistant.verify.support import supporting
from assistant.verify.tones import marks
from assistant.verify.turns import turns

Numbers = NDArray[np.float64]
NEAR = 0.55  # a word above this has a counterpart
LONG = 0.25  # a stretch, or a claim, up to this is a synonym here and there
# of assistant.judgement.signs
LAYERS = (
    "actor_elsewhere", "added", "body", "deadline", "far_last", "force_both", "force_one",
    "number", "outcome_any",
)  # fmt: skip


def signs(pair: Pair) -> dict[str, float]:
    """Each sign by its name, of a sentence (``pair.ours``) and its evidence (``pair.theirs``)."""
    known = layers(pair)
    return (
        {name: known[name] for name in LAYERS}
        | {"clause_lack": 1 - known["clause_least"]}
        | _words(pair)
        | turns(pair)
        | {f"scope_{name}": value for name, value in scopes(pair).items()}
        | _heads(pair)
        | figure_signs(pair)
        | _actors(pair)
    )


def stems(words: tuple[str, ...], language: Language) -> list[str]:
    """What two forms of a word share: Vietnamese has none."""
    return list(words) if language == "vi" else [stem(word, language)[:7] for word in words]


def new_words(pair: Pair) -> NDArray[np.bool_]:
    """The words of meaning of the sentence that the evidence has in no form."""
    ours, theirs = pair.likeness.draft, pair.likeness.existing
    known = set(stems(theirs.words, theirs.language))
    mine = stems(ours.words, ours.language)
    return np.array([word not in known for word in mine], bool) & (ours.weights >= 1)


def _words(pair: Pair) -> dict[str, float]:
    """Words of meaning that the evidence has in no form: how far they are, how many in a row."""
    heavy = pair.likeness.draft.weights >= 1
    new = new_words(pair)
    near = pair.likeness.ours.astype(float)
    lonely = 1 - near[new]
    return {
        "new_most": float(lonely.max()) if lonely.size else 0.0,
        "new_sum": min(float(lonely.sum()) / 5, 2.0),
        "run_long": max(min(_longest_run(new, near, heavy) / 5, 2.0) - LONG, 0.0),
        "window_lack": 1 - _window(near[heavy], 3),
        "window_lack5": 1 - _window(near[heavy], 5),
    }


def _longest_run(new: NDArray[np.bool_], near: Numbers, heavy: NDArray[np.bool_]) -> float:
    """The heaviest stretch of new words, each counting for how far it is; one known ends it."""
    best = run = 0.0
    for i in range(len(new)):
        if new[i]:
            run += 1 - near[i]
            best = max(best, run)
        elif heavy[i] and near[i] > NEAR:
            run = 0.0
    return best


def _window(near: Numbers, width: int) -> float:
    """The least mean nearness of so many words of meaning in a row."""
    if len(near) < width:
        return float(near.mean()) if len(near) else 1.0
    return float((np.convolve(near, np.ones(width), "valid") / width).min())


def _heads(pair: Pair) -> dict[str, float]:
    found = heads(pair)
    return {
        "head_denial_off": found["denial_off"],
        "head_denial_on": found["denial_on"],
        "head_deed": found["deed"],
        "claim_long": max(found["claim"] - LONG, 0.0),
    }


def _actors(pair: Pair) -> dict[str, float]:
    """Actors that stand in the evidence for another deed, or on the other end of one."""
    ours, theirs = pair.likeness.draft, pair.likeness.existing
    mine = {body.name for body in pair.ours.bodies}
    others = {body.name for body in pair.theirs.bodies}
    new = levels(ours.text, ours.language) - levels(theirs.text, theirs.language)
    return {f"who_{name}": value for name, value in parts(pair).items()} | {
        "body_new": float(bool(mine - others)),
        "level_new": float(bool(new)),
    }


def figure_signs(pair: Pair) -> dict[str, float]:
    """Figures that stand in the evidence with something else, or with another limit."""
    ours, theirs = pair.likeness.draft, pair.likeness.existing
    mine, others = (
        figures(ours.text, ours.language),
        figures(theirs.text, theirs.language),
    )
    places = [(i, j) for i in range(len(mine)) for j in range(len(others))]
    same = [(i, j) for i, j in places if supporting(mine[i], [others[j]])]
    held = {i for i, _ in same}
    rivals = [
        (i, j) for i, j in places if i in held and (i, j) not in same and _rival(mine[i], others[j])
    ]
    spans, known = ([figure.span for figure in side] for side in (mine, others))
    limits = [min(_limits(mine[i], others[j], pair) for k, j in same if k == i) for i in held]
    period = strange_period(
        periods(ours.text, ours.language), periods(theirs.text, theirs.language)
    )
    return {
        "figure_rivals": float(bool(rivals)),
        "figure_elsewhere": max(elsewhere(pair, spans, known, same, rivals), 0.0),
        "limit_differs": float(1.0 in limits),
        "limit_new": float(any(0 < one < 1 for one in limits)),
        "period_strange": float(period is not None),
    }


def _rival(figure: Figure, other: Figure) -> bool:
    """Whether the other could have been meant: the same kind of thing, another value."""
    if "reference" in {figure.kind, other.kind}:
        return False
    mine, others = figure.measures, other.measures
    if mine and others:
        return mine[0].dimension == others[0].dimension
    return figure.kind == other.kind


_CONTRARY = ({"most", "least"}, {"before", "after"})


def _limits(figure: Figure, other: Figure, pair: Pair) -> float:
    """1 where one is a least and the other a most, or one before and the other after."""
    sides = {_side(figure, pair.likeness.draft), _side(other, pair.likeness.existing)}
    lead = {figure.bound.lead if figure.bound else 0, other.bound.lead if other.bound else 0}
    if sides in _CONTRARY or lead == {-1, 1}:
        return 1.0
    return 0.3 if "exactly" in sides and len(sides) > 1 else 0.0


_SIDES = {"at_least": "least", "at_most": "most", "over": "least", "under": "most",
          "before": "before", "after": "after"}  # fmt: skip
_TURNING = {"not", "forbid", "only"}


def _side(figure: Figure, text: Text) -> str:
    """The side of a limit; none where its clause is denied: "may not work more than three days"."""
    side = figure.bound.side if figure.bound else _SIDES.get(figure.limit, "exactly")
    start = max(text.text.rfind(mark, 0, figure.span[0]) for mark in ",;:.(") + 1
    clause = text.text[start : figure.span[1]]
    said = {n for t in ("tone", "polarity") for n, _ in marks(clause, t, text.language)}
    return "exactly" if said & _TURNING else side
