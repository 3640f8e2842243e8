"""What says something of a draft: three usual tools, and ours with layers left out.

Each is fitted on some labelled drafts and then asked about others.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from assistant.alignment import Alignment
from assistant.compare import Judging
from assistant.config import thresholds
from assistant.judgement import LAYERS, Layer, Pair, Sides, Weights
from assistant.judgement.layers import counted
from assistant.judgement.weights import weights
from assistant.models import Encoder
from assistant.models.states import Reader
from assistant.review import findings_of
from assistant.types import Language, Span
from benchmarks import relating, rereading
from benchmarks.cases import Case, pairs
from benchmarks.relation_items import Row
from benchmarks.relations import fitted, teaching

Said = tuple[frozenset[str], str]  # provisions of a finding and its relation, "" where none is told
Say = Callable[[Case], list[Said]]
System = Callable[[Sequence[Case]], Say]  # fitted on cases

OF_SIGNS: frozenset[Layer] = frozenset({"text", "meaning", "slots"})  # layers that signs come from


def exact(taught: Sequence[Case]) -> Say:
    """Says that a draft stands in an article word by word; nothing is fitted."""
    return _exactly


def _exactly(case: Case) -> list[Said]:
    return [
        (frozenset({existing.match.provision.id}), "redundant")
        for existing, _, alignment in case.near
        if _stands_in(alignment)
    ][:1]


def _stands_in(alignment: Alignment) -> bool:
    """Whether all of the draft's words stand in the existing text in one stretch."""
    ours, theirs = (f" {' '.join(side.words)} " for side in (alignment.draft, alignment.existing))
    return len(alignment.draft) > 0 and ours in theirs


Best = Callable[[Case], tuple[str, float] | None]


def best_above(best: Best, taught: Sequence[Case]) -> Say:
    """Says the article with the highest score where it is high enough; never of what kind."""
    found = [(case, best(case)) for case in taught]
    scored = [(case, one) for case, one in found if one]
    least = relating.lowest(
        [score for _, (_, score) in scored], [id_ in case.gold for case, (id_, _) in scored]
    )

    def say(case: Case) -> list[Said]:
        one = best(case)
        return [(frozenset({one[0]}), "")] if one and one[1] >= least else []

    return say


def by_words(case: Case) -> tuple[str, float] | None:
    """BM25 of the best passage, as a share of what the draft's words could score."""
    first = case.by_words[:1]
    return (first[0].article_id, first[0].share) if first else None


def by_cosine(encoder: Encoder, chosen: Sequence[Case]) -> Best:
    """Cosine of the draft and whole articles: of those that are near by passages or by words."""
    ours = dict(
        zip([c.unit.text for c in chosen], encoder.encode_queries([c.unit.text for c in chosen]),
            strict=True)
    )  # fmt: skip
    texts = {id_: text for case in chosen for id_, text in _articles(case).items()}
    theirs = dict(zip(texts, encoder.encode_passages(list(texts.values())), strict=True))

    def best(case: Case) -> tuple[str, float] | None:
        mine = ours[case.unit.text]
        scores = {id_: float(mine @ theirs[id_]) for id_ in _articles(case)}
        return max(scores.items(), key=lambda one: one[1], default=None)

    return best


def _articles(case: Case) -> dict[str, str]:
    fused = {e.match.provision.id: e.match.provision.text for e, *_ in case.near}
    return fused | dict(case.further)


class Remembered(Sides):
    """Pairs of texts read word by word, all of them kept: each system judges the same ones."""

    def __init__(self, reader: Reader) -> None:
        super().__init__(reader)
        self._pairs: dict[tuple[str, str], Pair | None] = {}

    def pair(
        self,
        draft: str,
        existing: str,
        languages: tuple[Language, Language],
        aligned: Alignment | None = None,
        near: Span | None = None,
    ) -> Pair | None:
        """See ``Sides``."""
        key = draft, existing
        if key not in self._pairs:
            self._pairs[key] = super().pair(draft, existing, languages, aligned, near)
        return self._pairs[key]


@dataclass
class Ours:
    """The review, its limits and weights fitted anew for the layers that take part."""

    sides: Sides
    rows: Mapping[
        tuple[str, str], Sequence[Row]
    ]  # set and id of a practice draft → what it teaches
    further: Sequence[Row] = ()  # of drafts on other provisions, which teach every fold
    _weights: dict[tuple[frozenset[Layer], frozenset[tuple[str, str]]], Weights] = field(
        default_factory=dict
    )

    def without(self, *left_out: Layer) -> System:
        """The review without some of its layers."""
        return partial(self.fitted, LAYERS - set(left_out))

    def fitted(self, layers: frozenset[Layer], taught: Sequence[Case]) -> Say:
        """What the review says with what was fitted on some drafts."""
        limits = {**thresholds(), **relating.limits(pairs(taught), layers)}
        first = Judging(limits, layers=layers)
        limits |= rereading.limits(taught, self.sides, first)
        judging = Judging(limits, self._weights_of(layers, taught), layers)
        return partial(self.said, judging)

    def said(self, judging: Judging, case: Case) -> list[Said]:
        """The findings of a draft."""
        found = findings_of(case.draft, case.unit, case.near, self.sides, judging)
        return [
            (frozenset(r.match.provision.id for r in one.existing), one.relation) for one in found
        ]

    def _weights_of(self, layers: frozenset[Layer], taught: Sequence[Case]) -> Weights:
        drafts = frozenset((case.set, str(case.row["id"])) for case in taught)
        key = layers & OF_SIGNS, drafts
        if key not in self._weights:
            rows = [row for draft in sorted(drafts) for row in self.rows.get(draft, ())]
            rows += self.further
            taught_rows = [
                replace(row, signs=counted(row.signs, layers | (LAYERS - OF_SIGNS)))
                for row in teaching(rows)
            ]
            # one number for all folds: what it weighs has seen none of the drafts
            self._weights[key] = replace(fitted(taught_rows), together=weights().together)
        return self._weights[key]
