"""Where the two texts say otherwise of the same act: another body, the force turned, the outcome.

Each finds the decisive words on both sides and how strong the sign is; none decides alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from assistant.judgement.bodies import Body, alike
from assistant.judgement.forces import turned
from assistant.judgement.pair import Pair, force_of, turned_force
from assistant.judgement.scopes import opposites
from assistant.types import Language, Span

KEPT = 4  # pairs whose clashes are kept: signs and decisive words are asked for in turn
SLIGHT = 3  # words: an edit no longer than that changes what it touches and no more
SAID = 0.5  # a word of the draft that is nearer than this to one of theirs is said there too


@dataclass(frozen=True, slots=True)
class Clash:
    """A strength from 0 to 1 and the decisive words on both sides."""

    strength: float
    ours: Span
    theirs: Span


@lru_cache(maxsize=KEPT)
def body_clash(pair: Pair) -> Clash | None:
    """A body that only the draft names, in the place of one that only the answer names."""
    found = [
        Clash(max(pair.nearness(mine.span, other.span), 0.1), mine.span, other.span)
        for mine in pair.ours.bodies
        if not _named(mine, pair.theirs.bodies, pair)
        for other in pair.theirs.bodies
        if pair.answers(other.span) and not _named(other, pair.ours.bodies, pair)
    ]
    return max(found, key=lambda clash: clash.strength, default=None)


def _named(body: Body, others: list[Body], pair: Pair) -> bool:
    """Whether the other text names the body too; of two bodies of a kind their own names decide."""
    return any(alike(body, other, across=pair.across) for other in others)


def same_body(pair: Pair) -> bool:
    """Whether the answer names a body that the draft names."""
    said = [body for body in pair.theirs.bodies if pair.answers(body.span)]
    return any(_named(body, said, pair) for body in pair.ours.bodies)


@dataclass(frozen=True, slots=True)
class Forces:
    """Shares of the shared words whose force is turned round, by a cue on both sides or on one."""

    both: float
    one: float
    same: float
    clash: Clash | None


@lru_cache(maxsize=KEPT)
def forces(pair: Pair) -> Forces:
    """Compares the force of each word of the draft with that of its counterpart."""
    total = both = one = same = 0.0
    votes: dict[tuple[Span, Span], float] = {}
    for i, near in enumerate(pair.likeness.ours):
        if near < SAID or pair.likeness.draft.weights[i] < 1:
            continue
        total += near
        mine, other = turned_force(pair, i)
        if turned(force_of(mine), force_of(other)):
            both += near if mine and other else 0.0
            one += 0.0 if mine and other else near
            spans = (mine.span if mine else pair.likeness.draft.spans[i],
                     other.span if other else _counterpart(pair, i))  # fmt: skip
            votes[spans] = votes.get(spans, 0.0) + float(near)
        elif mine and other:
            same += near
    if not total:
        return Forces(0.0, 0.0, 0.0, None)
    chosen = max(votes, key=lambda spans: votes[spans], default=None)
    clash = Clash(float((both + one) / total), *chosen) if chosen else None
    return Forces(float(both / total), float(one / total), float(same / total), clash)


def _counterpart(pair: Pair, place: int) -> Span:
    return pair.likeness.existing.spans[int(pair.likeness.matrix[place].argmax())]


@lru_cache(maxsize=KEPT)
def outcome_clash(pair: Pair) -> Clash | None:
    """Outcomes of which each excludes the other: "réputée acquise", "réputée rejetée"."""
    if pair.across:
        return None
    draft, existing = pair.likeness.draft, pair.likeness.existing
    found = opposites(draft.text, existing.text, draft.language)
    if not found or not pair.answers(found[1]):
        return None
    return Clash(max(pair.nearness(*found), 0.1), *found)


def edited_cues(pair: Pair) -> Iterator[str]:
    """Which kinds of cues lie in what an edit of shared wording inserted, deleted or replaced."""
    for side, edits in zip((pair.ours, pair.theirs), pair.edited, strict=True):
        for start, end in edits:
            for cue in side.cues:
                if start <= cue.span[0] < end:
                    yield "force"
            for body in side.bodies:
                if start <= body.span[0] < end:
                    yield "body"
            for scope, spans in side.scopes.items():
                if any(start <= s < end for s, _ in spans):
                    yield scope


# words without which, or with which alone, a sentence says the contrary; "n° 5", "No. 5" are none
DENIALS: dict[Language, str] = {
    "vi": r"không|chẳng|chưa|chỉ|trừ|cấm|miễn",
    "fr": r"pas|non|aucune?|nulle?|sauf|seule?s?|sans",
    "en": r"not|no(?!\.?\s*\d)|never|nobody|only|except|unless|without|non",
}
_DENIALS = {
    language: re.compile(rf"(?<!\w)(?:{said})(?!\w)", re.IGNORECASE)
    for language, said in DENIALS.items()
}


def slight_edits(pair: Pair) -> Iterator[tuple[Span | None, Span | None]]:
    """Short edits between shared words, and before the first: spans inserted, spans deleted."""
    aligned = pair.alignment
    runs = aligned.runs
    if not runs:
        return
    d, e, _ = runs[0]
    gaps = [((0, d), (max(e - max(d, 1), 0), e))]
    gaps += [
        ((d + n, following[0]), (e + n, following[1]))
        for (d, e, n), following in pairwise(runs)
    ]  # fmt: skip
    for mine, other in gaps:
        if max(mine[1] - mine[0], other[1] - other[0]) <= SLIGHT:
            yield _span(aligned.draft.spans, mine), _span(aligned.existing.spans, other)


def _span(spans: list[Span], places: tuple[int, int]) -> Span | None:
    first, last = places
    return (spans[first][0], spans[last - 1][1]) if first < last else None


def denial(pair: Pair) -> tuple[Span | None, Span | None] | None:
    """A slight edit of shared wording that denies it on one side only: "may [not] be lent"."""
    if pair.across:
        return None
    pattern = _DENIALS[pair.likeness.draft.language]
    ours, theirs = (
        [found.start() for found in pattern.finditer(side.read.text)]
        for side in (pair.ours, pair.theirs)
    )
    for mine, other in slight_edits(pair):
        if _any_in(ours, mine) != _any_in(theirs, other):
            return mine, other
    return None


def _any_in(places: list[int], span: Span | None) -> bool:
    return span is not None and any(span[0] <= at < span[1] for at in places)


def body_edited(pair: Pair) -> bool:
    """Whether a slight edit of shared wording put a body there or took one away."""
    return any(
        _any_in([body.span[0] for body in side.bodies], span)
        for edit in slight_edits(pair)
        for side, span in zip((pair.ours, pair.theirs), edit, strict=True)
    )
