"""What is taught at one step, and how wrong the encoder is about it."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from assistant.models import e5
from assistant.thesaurus import Concept
from benchmarks.training.pairs import Pair
from benchmarks.training.terms import two

TEMPERATURE = 0.02
MOST_ASKED = 4  # queries of one article in a batch
NEAREST = 20  # hard negatives that one is drawn from
BACK = 0.5  # weight of passages that look for their query
TERMS = 32  # concepts in a batch
TERMS_WEIGHT = 0.3
SEED = 7

Embed = Callable[[Sequence[str]], Tensor]


@dataclass(slots=True)
class Lessons:
    """Pairs of one target language and the passages they point into."""

    pairs: list[Pair]
    passages: list[str]

    def batch(self, step: int, size: int) -> list[Pair]:
        """Pairs of ``size`` articles: each passage is encoded once for all its queries.

        Every article comes once before any comes again; of many queries, others each time.
        """
        asked: dict[str, list[Pair]] = {}
        for pair in self.pairs:
            asked.setdefault(pair.article.id, []).append(pair)
        size = min(size, len(asked))
        turn, at = divmod(step, max(1, len(asked) // size))
        order = sorted(asked)
        random.Random(SEED + turn).shuffle(order)
        chance = random.Random(f"{SEED} {step}")
        return [
            pair
            for article in order[at * size : (at + 1) * size]
            for pair in chance.sample(asked[article], min(MOST_ASKED, len(asked[article])))
        ]


def loss_of(embed: Embed, lesson: Lessons, batch: Sequence[Pair], step: int) -> Tensor:
    """Cross-entropy of each query's passage among all of the batch, and of the way back.

    One hard negative an article joins the passages. Other passages of a query's own article count
    neither for nor against it.
    """
    chance = random.Random(SEED * 1000 + step)
    # a pair may have none: all that is near its answer says the same
    wrong = {p.article.id: chance.choice(p.negatives[:NEAREST]) for p in batch if p.negatives}
    places = list(dict.fromkeys([*(pair.positive for pair in batch), *wrong.values()]))
    owners = {pair.positive: pair.article.id for pair in batch}
    queries = embed([e5.PROMPTS["query"] + pair.query for pair in batch])
    passages = embed([e5.PROMPTS["passage"] + lesson.passages[at] for at in places])
    return contrastive(
        queries,
        passages,
        targets=[places.index(pair.positive) for pair in batch],
        asked=[pair.article.id for pair in batch],
        owners=[owners.get(at, "") for at in places],
    )


def contrastive(
    queries: Tensor,
    passages: Tensor,
    *,
    targets: Sequence[int],
    asked: Sequence[str],
    owners: Sequence[str],
) -> Tensor:
    """InfoNCE (van den Oord et al. 2018) both ways, the way back weighted ``BACK``.

    ``queries`` of shape (n, d) and ``passages`` of shape (m, d), unit rows; ``targets`` the place
    of each query's passage; ``asked`` and ``owners`` the articles of queries and passages.
    """
    scores = queries @ passages.T / TEMPERATURE
    right = torch.tensor(targets)
    rows = torch.arange(len(targets))
    same = torch.tensor([[a == o for o in owners] for a in asked])
    same[rows, right] = False
    there = functional.cross_entropy(scores.masked_fill(same, -torch.inf), right)
    twins = torch.tensor([[a == b for b in asked] for a in asked])
    twins[rows, rows] = False
    returned = scores[:, right].T.masked_fill(twins, -torch.inf)
    return (there + BACK * functional.cross_entropy(returned, rows)) / (1 + BACK)


def terms_loss(embed: Embed, concepts: Sequence[Concept], step: int) -> Tensor:
    """Words of one concept find each other among those of others, across languages too."""
    chance = random.Random(f"{SEED} terms {step}")
    drawn = chance.sample(list(concepts), min(TERMS, len(concepts)))
    chosen = [two(concept, chance) for concept in drawn]
    names = [str(i) for i in range(len(chosen))]
    loss = contrastive(
        embed([e5.PROMPTS["query"] + asked for asked, _ in chosen]),
        embed([e5.PROMPTS["passage"] + answer for _, answer in chosen]),
        targets=list(range(len(chosen))),
        asked=names,
        owners=names,
    )
    return TERMS_WEIGHT * loss
