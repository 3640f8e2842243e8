"""What a draft provision has to do with an existing one, decided in layers that can be explained.

1. Whether the existing provision governs the same matter: a calibrated probability from cosine,
   shared words and alignment; under the threshold nothing is said.
2. What it has to do with it: ``assistant.judgement`` compares both word by word, with an encoder
   that reads so. With any other encoder the shared words, the amounts and the modal words decide.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from math import exp

from assistant.alignment import Alignment, Words, align
from assistant.bounds import disagreements
from assistant.config import thresholds
from assistant.judgement import (
    CLOSENESS,
    FEATURES,
    LAYERS,
    VERBATIM,
    Closeness,
    Layer,
    Pair,
    Sides,
    Weights,
    decide,
    restated,
    signs,
    weights,
)
from assistant.norms import norms, sentences
from assistant.types import Language, Match, Provision, Relation, SearchResult, Span

Limits = Mapping[str, float]
SURE_WORDS = 8  # shared words from which on a repeat is no chance
IN_PASSING = 0.5  # of a sentence; a draft with fewer words than that is said in passing
EVIDENCE_WORDS = 4  # shorter stretches prove nothing to a reader


@dataclass(frozen=True, slots=True)
class Features:
    """What the probability is computed from; all between 0 and 1.

    The share of rare words and the coverage of the existing text were tried too and add nothing.
    """

    similarity: float  # cosine of the draft and the best part
    margin: float  # cosine above that of the candidates ranked tenth and further
    draft_coverage: float  # share of the draft's words that stand in the existing text, in order
    across: float  # 1 for texts in two languages, which share no words and are less alike


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict on one pair, with the stretches that prove it (spans of both documents)."""

    relation: Relation
    kind: str
    confidence: float
    evidence: tuple[tuple[Span, Span], ...]
    decisive: tuple[str, str] | None = None  # the words that differ, draft and existing


@dataclass(frozen=True, slots=True)
class Judging:
    """What is judged by: the fitted limits and weights, and the layers that take part."""

    limits: Limits = field(default_factory=thresholds)
    weights: Weights = field(default_factory=weights)
    layers: frozenset[Layer] = LAYERS


def counting(name: str, layers: frozenset[Layer]) -> bool:
    """Whether a feature counts: a layer that is left out takes its features with it."""
    return {**FEATURES, **CLOSENESS}[name] <= layers


def probability(found: Features, judging: Judging, close: Closeness | None = None) -> float:
    """That the existing provision governs the same matter; fitted by benchmarks/review.py.

    From the features alone, or with what reading both texts word by word says.
    """
    group = "read" if close else "relate"
    z = judging.limits[f"{group}_bias"]
    for values in (found, close) if close else (found,):
        for one in fields(values):
            if counting(one.name, judging.layers):
                z += judging.limits[f"{group}_{one.name}"] * getattr(values, one.name)
    return 1 / (1 + exp(-z))


def confidence_of(
    found: Features, alignment: Alignment, judging: Judging, *, proof: bool = True
) -> float:
    """The probability; where the text itself is ``proof``, the share of it, whatever the cosine."""
    said = proven(found, alignment, judging) if proof else 0.0
    return max(probability(found, judging), said)


def proven(found: Features, alignment: Alignment, judging: Judging) -> float:
    """The share of the draft that is repeated, where it is (nearly) all of it; 0 otherwise."""
    repeats = "text" in judging.layers and _repeats(found, alignment, judging.limits)
    return found.draft_coverage if repeats else 0.0


def alike(
    similarity: float,
    alignment: Alignment,
    *,
    across: bool = False,
    limits: Limits | None = None,
) -> float:
    """How alike two texts are, 0 to 1: their cosine, and the share of words that both have.

    Cosines of related texts lie close together; words tell a rewrite from a copy. Texts in two
    languages have no words in common, so that the cosine alone speaks. The weight of words is
    fitted by benchmarks/public.
    """
    share = 0.0 if across else (limits or thresholds())["alike_words"]
    return (1 - share) * similarity + share * alignment.common


def features(
    draft: Provision,
    existing: Provision,
    similarity: float,
    margin: float,
    languages: tuple[Language, Language],
) -> tuple[Features, Alignment]:
    """The features of a pair and the alignment that they rest on."""
    alignment = align(Words(draft.text), Words(existing.text))
    across = float(languages[0] != languages[1])
    return Features(similarity, margin, alignment.draft_coverage, across), alignment


def judge(
    draft: Provision,
    match: Match,
    found: Features,
    alignment: Alignment,
    languages: tuple[Language, Language],
    judging: Judging | None = None,
    sides: Sides | None = None,
    least: float | None = None,
    proof: bool = True,
    confidence: float | None = None,
) -> Judgement | None:
    """The relation of a draft provision to a match, or None: nothing worth saying.

    ``sides`` reads both word by word; without it the judgement is the simpler one. ``least`` is the
    confidence under which nothing is said, by default the fitted threshold. ``proof`` tells whether
    the same words are proof of the same matter; ``confidence`` is the one of this pair, by default
    the one that its features give.
    """
    judging = judging or Judging()
    limits = judging.limits
    if confidence is None:
        confidence = confidence_of(found, alignment, judging, proof=proof)
    if confidence < (limits["relate_threshold"] if least is None else least):
        return None
    existing = match.provision
    if _in_passing(existing, alignment, languages[1]):
        return None
    near = part_of(match)
    if sides and (pair := sides.pair(draft.text, existing.text, languages, alignment, near)):
        return _weighed(draft, match, pair, confidence, judging, sides.together(pair))
    part = match.part.start, match.part.end
    evidence = _evidence(draft, existing, part, alignment)
    shared = found.draft_coverage >= limits["clash_coverage"]
    if clash := _clash(draft, existing, alignment, languages, shared=shared):
        kind, decisive = clash
        return Judgement("conflict", kind, confidence, evidence, decisive)
    if found.draft_coverage >= VERBATIM:
        return Judgement("redundant", "verbatim", confidence, evidence)
    same = found.similarity >= limits["same_matter"]
    if same or found.draft_coverage >= limits["near_verbatim"]:
        return Judgement("redundant", "paraphrase", confidence, evidence)
    return Judgement("overlap", "narrower", confidence, evidence)


def _in_passing(existing: Provision, alignment: Alignment, language: Language) -> bool:
    """Whether a longer sentence says a few words of a draft on its way to something else.

    A draft of a few words is a rule of its own where the existing text has it as one, too.
    """
    if len(alignment.draft) >= SURE_WORDS or not alignment.blocks:
        return False
    start = max(alignment.blocks, key=lambda block: block.words).existing[0]
    for first, last in sentences(existing.text, language):
        if first <= start < last:
            said = sum(first <= s < last for s, _ in alignment.existing.spans)
            return len(alignment.draft) < IN_PASSING * said
    return False


def _weighed(
    draft: Provision,
    match: Match,
    pair: Pair,
    confidence: float,
    judging: Judging,
    read: Mapping[str, float] | None,
) -> Judgement | None:
    """What the layers say of both texts; ``read``: what reading both together says."""
    decision = decide(pair, signs(pair), judging.weights, judging.layers, read)
    if decision.relation is None:
        return None
    evidence = _evidence(draft, match.provision, _answering(match, pair), pair.alignment)
    words = (
        draft.text[slice(*decision.ours)] if decision.ours else "",
        match.provision.text[slice(*decision.theirs)] if decision.theirs else "",
    )
    return Judgement(decision.relation, decision.kind, confidence, evidence, words)


def together(
    sides: Sides, draft: str, language: Language, existing: Sequence[SearchResult]
) -> bool:
    """Whether two existing texts say what a draft says only together."""
    first, second = (beside(sides, draft, language, one) for one in existing)
    return bool(first and second and restated(first, second, thresholds()))


def beside(sides: Sides, draft: str, language: Language, existing: SearchResult) -> Pair | None:
    """A draft and an article, read around its nearest part; None as in ``Sides.pair``."""
    match, languages = existing.match, (language, existing.document.language)
    return sides.pair(draft, match.provision.text, languages, near=part_of(match))


def part_of(match: Match) -> Span:
    """Where the nearest part of an article stands in its text."""
    return _shift((match.part.start, match.part.end), -match.provision.start)


def _answering(match: Match, pair: Pair) -> Span:
    """The sentences that answer the draft, from the first to the last; spans of the document."""
    spans = [span for span in pair.theirs.statements if pair.answers(span)]
    if not spans:
        return match.part.start, match.part.end
    return _shift((spans[0][0], spans[-1][1]), match.provision.start)


def _repeats(found: Features, alignment: Alignment, limits: Limits) -> bool:
    """Whether (nearly) all of the draft's words stand in the existing text, and they are many."""
    return found.draft_coverage >= limits["near_verbatim"] and alignment.shared >= SURE_WORDS


def _evidence(
    draft: Provision, existing: Provision, part: Span, alignment: Alignment
) -> tuple[tuple[Span, Span], ...]:
    """Shared stretches; where the words are too different, the provisions themselves."""
    blocks = [b for b in alignment.blocks if b.words >= EVIDENCE_WORDS]
    if not blocks:
        return (((draft.start, draft.end), part),)
    return tuple((_shift(b.draft, draft.start), _shift(b.existing, existing.start)) for b in blocks)


def _shift(span: Span, by: int) -> Span:
    return span[0] + by, span[1] + by


def _clash(
    draft: Provision,
    existing: Provision,
    alignment: Alignment,
    languages: tuple[Language, Language],
    *,
    shared: bool,
) -> tuple[str, tuple[str, str]] | None:
    """A slot that differs: its kind, and the words on both sides.

    Amounts are compared by the roles they play; modal words only inside ``shared`` wording.
    """
    if differing := disagreements(draft.text, existing.text, languages):
        surest = max(differing, key=lambda one: one.likeness)
        words = draft.text[slice(*surest.draft)], existing.text[slice(*surest.existing)]
        return surest.kind, words
    if not (shared and alignment.blocks):
        return None
    return _modal_clash(draft, existing, _window(alignment), languages)


def _window(alignment: Alignment) -> Span:
    blocks = alignment.blocks
    return blocks[0].existing[0], blocks[-1].existing[1]


def _inside(span: Span, window: Span) -> bool:
    return window[0] - 60 <= span[0] and span[1] <= window[1] + 60


OPPOSITE = {("must", "must_not"), ("must", "may"), ("must", "need_not"), ("may", "must_not")}


def _modal_clash(
    draft: Provision, existing: Provision, window: Span, languages: tuple[Language, Language]
) -> tuple[str, tuple[str, str]] | None:
    """One norm on each side, in the same wording, with opposite modality."""
    ours = norms(draft.text, languages[0])
    theirs = [n for n in norms(existing.text, languages[1]) if _inside(n.span, window)]
    if len(ours) != 1 or len(theirs) != 1 or not (ours[0].cue and theirs[0].cue):
        return None
    pair = (ours[0].modality, theirs[0].modality)
    if pair in OPPOSITE or pair[::-1] in OPPOSITE:
        return "modality", (ours[0].cue.text, theirs[0].cue.text)
    return None
