"""The relation of a draft to an existing text, from the signs, with the words that decide it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from rapidfuzz.fuzz import ratio

from assistant.alignment import Alignment
from assistant.judgement.actors import another
from assistant.judgement.bodies import LEVELS
from assistant.judgement.clashes import body_clash, body_edited, denial, forces, outcome_clash
from assistant.judgement.layers import LAYERS, Layer, counted
from assistant.judgement.pair import FAR, Pair
from assistant.judgement.scopes import Scope
from assistant.judgement.weights import RELATIONS, Weights, likeliest
from assistant.types import Relation, Span

VERBATIM = 0.97  # of the draft's words: all of them, but for a slip in a long provision
HEADING = 6  # words before the first that both share, at most, are a heading
FEWEST = 4  # words from which on a repeat is no chance
AMOUNTS = {"number", "deadline"}
LIKELIER = 0.5  # than all other kinds together
SLIP = 75  # of 100; words more alike than that are one word written wrong


@dataclass(frozen=True, slots=True)
class Decision:
    """A relation (None: another matter) and kind, how sure, and the decisive words on each side."""

    relation: Relation | None
    kind: str
    probability: float
    ours: Span | None = None
    theirs: Span | None = None


def decide(
    pair: Pair,
    signs: Mapping[str, float],
    weights: Weights,
    layers: frozenset[Layer] = LAYERS,
    read: Mapping[str, float] | None = None,
) -> Decision:
    """The relation of a pair: the same words are proof; otherwise the likeliest by the signs.

    ``read``: what reading both texts together says (``Sides.together``).
    """
    alignment = pair.alignment
    sure, changed = repeated(alignment, headed=not _ordered_first(pair)), changes(alignment)
    repeats = "text" in layers and sure >= VERBATIM and alignment.shared >= FEWEST
    if repeats and (proven := _proven(pair, sure, changed, slots="slots" in layers)):
        return proven
    read = read if "meaning" in layers else None
    shares: Mapping[str, float] = weights.probabilities(counted(signs, layers), read)
    if "abstention" not in layers:
        shares = {kind: share for kind, share in shares.items() if RELATIONS[kind]}
    if "slots" in layers:
        shares = _shown(pair, shares, changed=bool(changed))
    kind, probability = likeliest(shares)
    if "slots" in layers and kind in AMOUNTS and pair.disagreements:
        kind = pair.disagreements[0].kind  # arithmetic knows which of the two it is
    ours, theirs = decisive(pair, kind)
    if RELATIONS[kind] == "conflict" and not (ours or theirs):
        ours, theirs = changed[0][1] if changed else (pair.added, pair.left_out)
    return Decision(RELATIONS[kind], kind, probability, ours, theirs)


Changes = list[tuple[frozenset[str], tuple[Span, Span]]]


def _proven(pair: Pair, sure: float, changed: Changes, *, slots: bool) -> Decision | None:
    """What the same words prove: a repeat, or a conflict by the one thing that differs."""
    if slots and pair.disagreements:
        surest = pair.disagreements[0]
        return Decision("conflict", surest.kind, sure, surest.draft, surest.existing)
    level = next((spans for words, spans in changed if words <= LEVELS), None)
    if slots and level:
        return Decision("conflict", "authority", sure, *level)
    if slots and (denied := denial(pair)):
        return Decision("conflict", "modality", sure, *denied)
    if changed or (slots and body_edited(pair)):
        return None
    return Decision("redundant", "verbatim", sure)


def repeated(alignment: Alignment, *, headed: bool = True) -> float:
    """The share of the draft's words that the existing text has, its own heading left out."""
    heading = alignment.runs[0][0] if alignment.runs else 0
    said = len(alignment.draft) - (heading if headed and heading <= HEADING else 0)
    return alignment.shared / said if said else 0.0


def _ordered_first(pair: Pair) -> bool:
    """Whether what stands before the shared words orders or allows, and so is no heading."""
    runs = pair.alignment.runs
    if not runs:
        return False
    start = pair.alignment.draft.spans[runs[0][0]][0]
    return any(cue.span[0] < start for cue in pair.ours.cues)


def _shown(pair: Pair, shares: Mapping[str, float], *, changed: bool) -> Mapping[str, float]:
    """The kinds left when a conflict must show the words that differ; amounts, what they are.

    One that is likelier than all else together may show the longest stretches without counterpart.
    """
    stretch = pair.added or pair.left_out
    kept = {
        kind: share
        for kind, share in shares.items()
        if RELATIONS[kind] != "conflict"
        or any(decisive(pair, kind))
        or (kind not in AMOUNTS and (changed or (stretch and share > LIKELIER)))
    }
    whole = sum(kept.values())
    return {kind: share / whole for kind, share in kept.items()}


def changes(alignment: Alignment) -> Changes:
    """Single words in the place of others, as both words and both spans.

    Slips are left out, and figures: those that count are amounts, the others numbers of articles.
    """
    draft, existing = alignment.draft, alignment.existing
    found = []
    for d, e in alignment.replaced:
        ours, theirs = draft.words[d], existing.words[e]
        if ratio(ours, theirs) < SLIP and not (ours.isdigit() and theirs.isdigit()):
            found.append((frozenset((ours, theirs)), (draft.spans[d], existing.spans[e])))
    return found


def decisive(pair: Pair, kind: str) -> tuple[Span | None, Span | None]:
    """The words on both sides that a kind rests on, where there are such."""
    if kind in AMOUNTS:
        found = sorted(pair.disagreements, key=lambda one: one.kind != kind)
        return (found[0].draft, found[0].existing) if found else (None, None)
    if kind in {"adds-condition", "broader"}:
        return pair.added, None
    if kind == "narrower":
        return pair.added, pair.left_out
    if kind == "scope":
        return _scope(pair)
    clash = None
    if kind == "authority":
        clash = body_clash(pair) or another(pair)
    elif kind == "modality":
        clash = outcome_clash(pair) or forces(pair).clash
    return (clash.ours, clash.theirs) if clash else (None, None)


def _scope(pair: Pair) -> tuple[Span | None, Span | None]:
    """The first cue of a scope that stands on one side only, on each side."""
    order: tuple[Scope, ...] = ("only", "except", "all", "also")
    ours = next((s for k in order for s in pair.ours.scopes[k] if not pair.theirs.scopes[k]), None)
    theirs = next(
        (s for k in order for s in pair.theirs.scopes[k]
         if not pair.ours.scopes[k] and pair.answers(s)), None,
    )  # fmt: skip
    return ours, theirs


def restated(first: Pair, second: Pair, limits: Mapping[str, float]) -> float | None:
    """How sure two existing texts together say what a draft says, each a part of it; or None.

    Nearly every word of the draft has a counterpart in one of them, and each has a share of it that
    the other has not.
    """
    draft = first.likeness.draft
    weights = draft.weights
    ours, others = first.likeness.ours, second.likeness.ours
    total = float(weights.sum()) or 1.0
    joint = float((weights * np.maximum(ours, others)).sum() / total)
    gap = limits["merged_gap"]
    alone = [
        float(weights[(mine >= FAR) & (mine - other >= gap)].sum() / total)
        for mine, other in ((ours, others), (others, ours))
    ]
    if joint < limits["merged_near"] or min(alone) < limits["merged_share"]:
        return None
    return joint
