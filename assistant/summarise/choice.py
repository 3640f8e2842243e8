"""Which sentences become points: importance, less what the chosen ones already say."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from assistant.config import thresholds
from assistant.models import Encoder
from assistant.summarise.sources import Sentence


def weighted(found: list[Sentence], encoder: Encoder) -> list[Sentence]:
    """Importance: near the middle of the document's meaning, asking something, giving figures."""
    vectors = encoder.encode_passages([s.text for s in found])
    centre = vectors.mean(axis=0)
    centre /= np.linalg.norm(centre) or 1.0
    central = vectors @ centre
    spread = float(central.std()) or 1.0
    t = thresholds()
    for sentence, vector, near in zip(found, vectors, central, strict=True):
        sentence.vector = vector
        figures = any(c.isdigit() for c in sentence.text)
        sentence.weight = (
            (float(near) - float(central.mean())) / spread
            + t["summary_norm"] * sentence.norm
            + t["summary_figures"] * figures
            + t["summary_acted"] * sentence.acted
        )
    return found


def choose(found: list[Sentence], budget: int, most: int) -> list[Sentence]:
    """Maximal marginal relevance within a budget of words, the most important first."""
    chosen: list[Sentence] = []
    rest = sorted(found, key=lambda s: -s.weight)
    if not any(len(s.text.split()) <= budget for s in rest):
        return [min(rest, key=lambda s: len(s.text.split()))]  # a summary is never empty
    spent = 0
    while rest and len(chosen) < most:
        best = max(rest, key=lambda s: s.weight - _repeats(s, chosen))
        rest.remove(best)
        length = len(best.text.split())
        if spent + length > budget:
            continue
        chosen.append(best)
        spent += length
    return sorted(chosen, key=lambda s: -s.weight)


def _repeats(sentence: Sentence, chosen: Sequence[Sentence]) -> float:
    """How much of a sentence the chosen ones already say, 0 to ``summary_repeat``."""
    nearest = max((float(sentence.vector @ c.vector) for c in chosen), default=0.0)
    floor = thresholds()["summary_floor"]
    return thresholds()["summary_repeat"] * max(0.0, nearest - floor) / (1 - floor)
