"""The existing articles nearest to a draft provision, and how sure each is on the same matter.

Two looks. The first one has the cosine and the shared words of the nearest articles, which cost
nothing; it knows what is far. The second one reads the likeliest few word by word, where the first
sees any chance at all: a paraphrase, a special case and a translation share few words and have
cosines that neighbours have too, but their words have counterparts in one article more than in the
articles around it. Both are fitted by benchmarks/review.py. An encoder that does not read word by
word has the first look only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.alignment import Alignment
from assistant.boilerplate import is_boilerplate
from assistant.compare import (
    Features,
    Judging,
    beside,
    features,
    part_of,
    probability,
    proven,
)
from assistant.config import thresholds
from assistant.index import Candidate, Index
from assistant.judgement import Pair, Sides, closeness
from assistant.judgement.reading import Passage, ours, theirs
from assistant.passages import ITEMS
from assistant.search import best_parts, results
from assistant.types import Document, Provision, SearchResult

POOL = 10  # articles compared for each draft provision
FAR = slice(9, 30)  # ranks of articles that are near without being about the same matter
READ = 4  # articles read word by word

Compared = tuple[SearchResult, Features, Alignment]


@dataclass(frozen=True, slots=True)
class Near:
    """An article beside a draft provision, and the probability that both govern the same matter.

    ``proof`` is the share of the draft that the text itself proves; 0 where it proves nothing.
    """

    existing: SearchResult
    found: Features
    alignment: Alignment
    confidence: float
    proof: float = 0.0


@dataclass(frozen=True, slots=True)
class Nearest:
    """The articles, likeliest first, and the confidences from which on something is said."""

    near: tuple[Near, ...] = ()
    threshold: float = 1.0
    second: float = 1.0  # for further articles of the same provision


def nearest(
    draft: Document,
    unit: Provision,
    near: Iterable[Compared],
    sides: Sides | None,
    judging: Judging,
    *,
    proof: bool = True,
) -> Nearest:
    """Those of the nearest articles that may govern the same matter as a draft provision.

    ``proof`` tells whether the same words are proof of it.
    """
    limits = judging.limits
    first = likeliest(near, judging, proof=proof)
    if sides and _far(first, judging):
        return Nearest()
    if sides and (read := _read(sides, draft, unit, first, judging)):
        return Nearest(tuple(read), limits["read_threshold"], limits["read_second"])
    return Nearest(tuple(first), limits["relate_threshold"], limits["relate_second"])


def read_ahead(
    sides: Sides,
    draft: Document,
    units: Iterable[tuple[Provision, Sequence[Compared]]],
    judging: Judging,
) -> None:
    """Reads in one go what the second look at some provisions will read."""
    passages: list[Passage] = []
    for unit, near in units:
        first = likeliest(near, judging, proof=unit.level not in ITEMS)
        if _far(first, judging):
            continue
        passages.append(ours(unit.text, draft.language))
        for one in first[:READ]:
            match, language = one.existing.match, one.existing.document.language
            passages.append(theirs(match.provision.text, language, unit.text, part_of(match)))
    sides.read(passages)


def _far(first: Sequence[Near], judging: Judging) -> bool:
    """Whether even the likeliest has hardly a chance, where what is unsure is left unsaid."""
    surest = first[0].confidence if first else 0.0
    return "abstention" in judging.layers and surest < judging.limits["read_gate"]


def compared(
    index: Index, draft: Document, unit: Provision, candidates: Sequence[Candidate]
) -> Iterator[Compared]:
    """The nearest articles, each with what the first look measures beside the draft provision."""
    best = best_parts(candidates)
    crowd = floor(best)
    of_article = {c.article_id: c for c in best[:POOL]}
    for existing in results(index, best[:POOL]):
        if is_boilerplate(existing.match.part.text, existing.document.language):
            continue
        provision = existing.match.provision
        similarity = of_article[provision.id].similarity
        languages = (draft.language, existing.document.language)
        pair, alignment = features(unit, provision, similarity, similarity - crowd, languages)
        yield existing, pair, alignment


def likeliest(near: Iterable[Compared], judging: Judging, *, proof: bool = True) -> list[Near]:
    """The nearest articles by the first look's confidence, likeliest first."""
    found = []
    for existing, pair, alignment in near:
        share = proven(pair, alignment, judging) if proof else 0.0
        confidence = max(probability(pair, judging), share)
        found.append(Near(existing, pair, alignment, confidence, share))
    return sorted(found, key=lambda one: -one.confidence)


def _read(
    sides: Sides,
    draft: Document,
    unit: Provision,
    first: Sequence[Near],
    judging: Judging,
) -> list[Near]:
    """The second look at the likeliest; of the others those stay that the text itself proves.

    Empty where the encoder does not read word by word.
    """
    pairs = pairs_with(sides, draft, unit, first[:READ])
    if pairs is None:
        return []
    close = closeness(pairs, judging.limits["read_floor"])
    found = [
        replace(one, confidence=max(probability(one.found, judging, how), one.proof))
        for one, how in zip(first, close, strict=False)
    ]
    copies = [one for one in first[READ:] if one.proof]
    return sorted([*found, *copies], key=lambda one: -one.confidence)


def pairs_with(
    sides: Sides, draft: Document, unit: Provision, chosen: Iterable[Near]
) -> list[Pair] | None:
    """A draft provision beside each article; None where the encoder does not read word by word."""
    pairs: list[Pair] = []
    for one in chosen:
        pair = beside(sides, unit.text, draft.language, one.existing)
        if pair is None:
            return None
        pairs.append(pair)
    return pairs


def floor(best: Sequence[Candidate]) -> float:
    """The cosine of what is merely near: the candidates ranked tenth to thirtieth.

    A small index has no such crowd; there the usual height of it, from development data, stands in.
    """
    far = [c.similarity for c in best[FAR]]
    if len(best) >= FAR.stop:
        return sum(far) / len(far)
    return max([thresholds()["relate_floor"], *far])
