"""The fitted combination of the signs: opinions on the kind of a relation.

Multinomial logistic regression, one weight a kind and sign, which knows what each sign is worth by
itself; and gradient boosting (Friedman 2001) of trees of a few questions, which knows what signs
mean together: half of each. Where both texts were read together (``assistant.models.cross``), that
is a third one. ``relations.json`` holds all, written by ``benchmarks/relations.py --fit``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import numpy as np

from assistant.types import Relation

FILE = Path(__file__).parent / "relations.json"

RELATIONS: dict[str, Relation | None] = {
    "paraphrase": "redundant",
    "narrower": "overlap",
    "broader": "overlap",
    "adds-condition": "overlap",
    "number": "conflict",
    "deadline": "conflict",
    "authority": "conflict",
    "modality": "conflict",
    "scope": "conflict",
    "none": None,
}


# a leaf's worth, or a sign, a limit, and the trees for signs up to it and above it
Tree = float | tuple[str, float, "Tree", "Tree"]


@dataclass(frozen=True, slots=True)
class Weights:
    """For each kind a bias and the weights of the signs, and short trees of questions about them.

    A sign without a weight counts nothing. Both opinions, the weighted sum and the sum of the
    trees' leaves, are log-odds and count half each; to these ``together`` times what the reading of
    both texts together says is added.
    """

    bias: Mapping[str, float]
    of: Mapping[str, Mapping[str, float]]
    trees: Mapping[str, Sequence[Tree]] = field(default_factory=dict)
    together: float = 0.0

    def probabilities(
        self, signs: Mapping[str, float], read: Mapping[str, float] | None = None
    ) -> dict[str, float]:
        """Of each kind; they add up to 1. ``read``: ``Sides.together``."""
        logits = np.array([self._sum(kind, signs) for kind in self.bias])
        if self.trees:
            leaves = [sum(worth(tree, signs) for tree in self.trees[kind]) for kind in self.bias]
            logits = (logits + np.array(leaves)) / 2
        if read:
            logits = logits + self.together * np.array([read[kind] for kind in self.bias])
        shares = np.exp(logits - logits.max())
        return dict(zip(self.bias, (shares / shares.sum()).tolist(), strict=True))

    def _sum(self, kind: str, signs: Mapping[str, float]) -> float:
        return self.bias[kind] + sum(w * signs[name] for name, w in self.of[kind].items())


def worth(tree: Tree, signs: Mapping[str, float]) -> float:
    """Of the leaf that the answers lead to.

    >>> worth(("near", 0.5, -1.0, ("far", 0.2, 2.0, 0.5)), {"near": 0.7, "far": 0.1})
    2.0
    """
    while not isinstance(tree, int | float):
        sign, limit, below, above = tree
        tree = below if signs[sign] <= limit else above
    return tree


@cache
def weights() -> Weights:
    """Those that the package comes with."""
    values = json.loads(FILE.read_text("utf-8"))
    return Weights(values["bias"], values["weights"], values["trees"], values["together"])


def likeliest(probabilities: Mapping[str, float]) -> tuple[str, float]:
    """The likeliest kind of the likeliest relation, and the probability of that relation."""
    of_relation: dict[Relation | None, float] = {}
    for kind, share in probabilities.items():
        relation = RELATIONS[kind]
        of_relation[relation] = of_relation.get(relation, 0.0) + share
    best = max(of_relation, key=lambda relation: of_relation[relation])
    kinds = {k: p for k, p in probabilities.items() if RELATIONS[k] == best}
    return max(kinds, key=lambda kind: kinds[kind]), of_relation[best]
