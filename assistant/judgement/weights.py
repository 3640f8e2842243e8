"""The fitted combination of the signs: multinomial logistic regression over the kinds.

``relations.json`` holds one weight a kind and sign, written by ``benchmarks/relations.py --fit``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Weights:
    """For each kind a bias and the weights of the signs; a sign without a weight counts nothing."""

    bias: Mapping[str, float]
    of: Mapping[str, Mapping[str, float]]

    def probabilities(self, signs: Mapping[str, float]) -> dict[str, float]:
        """Of each kind; they add up to 1."""
        logits = np.array(
            [
                bias + sum(weight * signs[name] for name, weight in self.of[kind].items())
                for kind, bias in self.bias.items()
            ]
        )
        shares = np.exp(logits - logits.max())
        return dict(zip(self.bias, (shares / shares.sum()).tolist(), strict=True))


@cache
def weights() -> Weights:
    """Those that the package comes with."""
    values = json.loads(FILE.read_text("utf-8"))
    return Weights(values["bias"], values["weights"])


def likeliest(probabilities: Mapping[str, float]) -> tuple[str, float]:
    """The likeliest kind of the likeliest relation, and the probability of that relation."""
    of_relation: dict[Relation | None, float] = {}
    for kind, share in probabilities.items():
        relation = RELATIONS[kind]
        of_relation[relation] = of_relation.get(relation, 0.0) + share
    best = max(of_relation, key=lambda relation: of_relation[relation])
    kinds = {k: p for k, p in probabilities.items() if RELATIONS[k] == best}
    return max(kinds, key=lambda kind: kinds[kind]), of_relation[best]
