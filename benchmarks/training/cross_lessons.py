"""What the reading of two texts together is taught with: our drafts, and pairs made from them.

Each draft of ``benchmarks/practice/taught.*.jsonl`` beside its provision, as labelled. Made from
these: a draft beside a neighbouring provision, on which it says nothing; the two sides exchanged,
by which what is broader becomes narrower; and drafts of one rule beside its paraphrase, so that the
existing text is not always the long one.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from assistant.judgement.weights import RELATIONS
from benchmarks import practice
from benchmarks.kept import Kept
from benchmarks.training.pairs import LANGUAGES

SEED = 11
EXCHANGED = {"narrower": "broader", "broader": "narrower", "adds-condition": ""}
# shares of the drafts, or the number for each rule, and what such a pair counts
EXCHANGES, NEIGHBOURS, BESIDE = 0.1, 0.2, 4
EXCHANGE_COUNTS, NEIGHBOUR_COUNTS, BESIDE_COUNTS = 0.3, 0.6, 0.5
NEAREST = 3  # neighbours, of which one is taken


@dataclass(frozen=True, slots=True)
class Lesson:
    """Two texts and the kind of relation between them; how much the pair counts."""

    draft: str
    existing: str
    kind: str
    counts: float = 1.0


def lessons(data: Path, encoder: Kept, *, seed: int = SEED) -> list[Lesson]:
    """All of them, in no order; none where the provisions are missing."""
    chance = random.Random(seed)
    found: list[Lesson] = []
    for language in LANGUAGES:
        rows = [row for row in practice.taught(data, language) if row["kind"] in RELATIONS]
        if rows:
            drafts = [Lesson(row["draft"], row["text"], row["kind"]) for row in rows]
            found += drafts
            found += _exchanged(drafts, chance)
            found += _beside_neighbours(drafts, encoder, chance)
            found += _beside_paraphrases(drafts, chance)
    return found


def _exchanged(drafts: Sequence[Lesson], chance: random.Random) -> Iterator[Lesson]:
    for one in drafts:
        kind = EXCHANGED.get(one.kind, one.kind)
        if kind and chance.random() < EXCHANGES:
            yield Lesson(one.existing, one.draft, kind, EXCHANGE_COUNTS)


def _beside_neighbours(
    drafts: Sequence[Lesson], encoder: Kept, chance: random.Random
) -> Iterator[Lesson]:
    """Some drafts beside a near provision of the same language that is not theirs."""
    provisions = list(dict.fromkeys(one.existing for one in drafts))
    place = {text: i for i, text in enumerate(provisions)}
    asked = [one for one in drafts if chance.random() < NEIGHBOURS]
    near = encoder.encode_queries([one.draft for one in asked]) @ (
        encoder.encode_passages(provisions).T
    )
    near[np.arange(len(asked)), [place[one.existing] for one in asked]] = -1.0
    nearest = np.argsort(-near, axis=1)[:, :NEAREST]
    for one, row in zip(asked, nearest, strict=True):
        yield Lesson(one.draft, provisions[int(chance.choice(row))], "none", NEIGHBOUR_COUNTS)


def _beside_paraphrases(drafts: Sequence[Lesson], chance: random.Random) -> Iterator[Lesson]:
    """Drafts on one rule beside a paraphrase of it, and the other way round."""
    rules: dict[str, list[Lesson]] = {}
    for one in drafts:
        rules.setdefault(one.existing, []).append(one)
    for rule in rules.values():
        made = []
        for said in (one for one in rule if one.kind == "paraphrase"):
            for one in rule:
                if one is said:
                    continue
                made.append(Lesson(one.draft, said.draft, one.kind, BESIDE_COUNTS))
                if kind := EXCHANGED.get(one.kind, one.kind):
                    made.append(Lesson(said.draft, one.draft, kind, BESIDE_COUNTS))
        yield from chance.sample(made, min(BESIDE, len(made)))
