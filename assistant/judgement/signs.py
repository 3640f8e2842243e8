"""What the layers say of a pair of texts, as a few numbers of which the decision is made."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from assistant.judgement.actors import actors
from assistant.judgement.clashes import (
    body_clash,
    edited_cues,
    forces,
    outcome_clash,
    same_body,
)
from assistant.judgement.pair import FAR, Pair
from assistant.judgement.remainders import remainders
from assistant.judgement.scopes import Scope
from assistant.quantities import quantities
from assistant.types import Span

Numbers = NDArray[np.float64]
SCOPE: tuple[Scope, ...] = ("only", "all", "except", "also", "if")


def signs(pair: Pair) -> dict[str, float]:
    """Each sign by its name; about 0 to 1, a stretch is in tens of words (2 at most)."""
    layers = (
        _matter(pair)
        | _added(pair)
        | _edits(pair)
        | _clashes(pair)
        | actors(pair)
        | remainders(pair)
    )
    return layers | _across(pair, layers)


# read otherwise where the two sides are in two languages: words are never as near there
APART = (
    "near", "near_least", "far", "answer_near", "answer_far", "added", "left_out",
    "clause_least", "clause_rest", "clause_gap", "clause_new",
)  # fmt: skip


def _across(pair: Pair, layers: dict[str, float]) -> dict[str, float]:
    return {f"{name}_across": layers[name] if pair.across else 0.0 for name in APART}


def _matter(pair: Pair) -> dict[str, float]:
    """How far each side is said on the other one."""
    near, weights = pair.likeness.ours.astype(float), pair.likeness.draft.weights
    far = (near < FAR).astype(float)
    answer = pair.answer
    theirs = pair.likeness.theirs[answer].astype(float)
    others = pair.likeness.existing.weights[answer]
    place = np.arange(len(near)) / max(len(near), 1)
    low = np.quantile(near[weights >= 1], 0.1) if (weights >= 1).any() else 0.0
    return {
        "near": _mean(near, weights),
        "near_least": float(low),
        "far": _mean(far, weights),
        "far_first": _mean(far[place < 1 / 3], weights[place < 1 / 3]),
        "far_last": _mean(far[place >= 2 / 3], weights[place >= 2 / 3]),
        "added": _length(pair.added, pair, ours=True),
        "answer_near": _mean(theirs, others),
        "answer_far": _mean((theirs < FAR).astype(float), others),
        "left_out": _length(pair.left_out, pair, ours=False),
        "across": float(pair.across),
    }


def _mean(values: Numbers, weights: Numbers) -> float:
    total = float(weights.sum())
    return float((values * weights).sum() / total) if total else 0.0


def _length(stretch: Span | None, pair: Pair, *, ours: bool) -> float:
    side = pair.ours if ours else pair.theirs
    return min(len(side.among(stretch)) / 10, 2.0) if stretch else 0.0


JOINING = frozenset("và cùng kèm đồng thời et ainsi and also with plus".split())
OFFERING = frozenset("hoặc hay kể cả ou même compris or including even".split())


def _added(pair: Pair) -> dict[str, float]:
    """Where the longest addition of the draft stands, and how it is joined to the rest."""
    added, draft = pair.added, pair.likeness.draft
    places = pair.ours.among(added) if added else []
    if not places:
        return dict.fromkeys(("added_start", "added_end", "added_joined", "added_offered"), 0.0)
    first, last = places[0], places[-1]
    near = set(draft.words[max(first - 2, 0) : first + 2])
    before = draft.text[max(draft.spans[first][0] - 3, 0) : draft.spans[first][0]]
    return {
        "added_start": float(first <= 2),
        "added_end": float(last >= len(draft.words) - 2),
        "added_joined": float(bool(near & JOINING) or any(c in before for c in ";.")),
        "added_offered": float(bool(set(draft.words[max(first - 2, 0) : last + 2]) & OFFERING)),
    }


def _edits(pair: Pair) -> dict[str, float]:
    """What an edit of shared wording touched; nothing where little is shared."""
    copied = pair.alignment.draft_coverage if pair.alignment.shared >= 8 else 0.0
    inserted, deleted = pair.edited
    touched = set(edited_cues(pair)) if copied else set()
    ins = sum(len(pair.ours.among(span)) for span in inserted)
    out = sum(len(pair.theirs.among(span)) for span in deleted)
    return {
        "copied": copied,
        "copied_inserted": copied * min(ins / 10, 2.0),
        "copied_deleted": copied * min(out / 10, 2.0),
    } | {f"edit_{cue}": copied * float(cue in touched) for cue in ("force", "body", *SCOPE)}


def _clashes(pair: Pair) -> dict[str, float]:
    body, force, outcome = body_clash(pair), forces(pair), outcome_clash(pair)
    kinds = {one.kind for one in pair.disagreements}
    draft = pair.likeness.draft
    inside = [q.span for q in quantities(draft.text, draft.language) if _in(q.span, pair.added)]
    return {
        "body": body.strength if body else 0.0,
        "body_any": float(body is not None),
        "body_same": float(same_body(pair)),
        "force_both": force.both,
        "force_one": force.one,
        "force_same": force.same,
        "outcome": outcome.strength if outcome else 0.0,
        "outcome_any": float(outcome is not None),
        "number": float("number" in kinds),
        "deadline": float("deadline" in kinds),
        "agreed": float(len(pair.amounts) > len(pair.disagreements)),
        "added_amount": float(bool(inside)),
    }


def _in(span: Span, stretch: Span | None) -> bool:
    return stretch is not None and stretch[0] <= span[0] < stretch[1]
