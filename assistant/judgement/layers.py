"""The layers of the judgement by name, each of which can be left out.

A review uses all of them; a measurement leaves one out to show what it is worth. What a layer
contributes is declared here: the features and signs that count nothing without it. What it rules
beside these is asked for by its name where the rule stands.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args

from assistant.judgement.remainders import KINDS

Layer = Literal["text", "meaning", "slots", "neighbourhood", "merged", "abstention"]
LAYERS: frozenset[Layer] = frozenset(get_args(Layer))

# of assistant.compare.Features; a margin is a difference of cosines
FEATURES: Mapping[str, frozenset[Layer]] = {
    "similarity": frozenset({"meaning"}),
    "margin": frozenset({"meaning", "neighbourhood"}),
    "draft_coverage": frozenset({"text"}),
    "across": frozenset(),
}
# of assistant.judgement.closeness.Closeness
CLOSENESS: Mapping[str, frozenset[Layer]] = {
    "near": frozenset({"meaning"}),
    "answer_near": frozenset({"meaning"}),
    "answer_far": frozenset({"meaning"}),
    "lead": frozenset({"meaning", "neighbourhood"}),
}
# of assistant.judgement.signs, by the beginning of their names; a longer beginning goes first
SIGNS: Mapping[str, Layer] = {
    "copied": "text",
    "edit_": "text",
    "near": "meaning",
    "far": "meaning",
    "answer_": "meaning",
    "added": "meaning",
    "left_out": "meaning",
    "actor_": "slots",
    "body": "slots",
    "force": "slots",
    "outcome": "slots",
    "number": "slots",
    "deadline": "slots",
    "agreed": "slots",
    "added_amount": "slots",
    "clause_": "meaning",
    "words_": "text",
    **{f"{kind}_left_": "slots" for kind in KINDS},
    **dict.fromkeys(("names", "opened_denied", "denied_alone", "joints_"), "slots"),
    **{f"left_{kind}": "slots" for kind in ("condition", "denied", "anyone")},
}


def layer_of(sign: str) -> Layer | None:
    """The layer that a sign comes from; None for what is no finding of a layer ("across").

    >>> layer_of("added_amount"), layer_of("added_end"), layer_of("across")
    ('slots', 'meaning', None)
    """
    fitting = [start for start in SIGNS if sign.startswith(start)]
    return SIGNS[max(fitting, key=len)] if fitting else None


def counted(signs: Mapping[str, float], layers: frozenset[Layer]) -> Mapping[str, float]:
    """The signs, those of the layers left out being 0."""
    if layers == LAYERS:
        return signs
    return {name: 0.0 if layer_of(name) in LAYERS - layers else v for name, v in signs.items()}
