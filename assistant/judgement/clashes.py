"""Where the two texts say otherwise of the same act: another body, the force turned, the outcome.

Each finds the decisive words on both sides and how strong the sign is; none decides alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.judgement.bodies import Body, alike
from assistant.judgement.forces import turned
from assistant.judgement.pair import Pair, force_of, turned_force
from assistant.judgement.scopes import opposites
from assistant.types import Span

SAID = 0.5  # a word of the draft that is nearer than this to one of theirs is said there too


@dataclass(frozen=True, slots=True)
class Clash:
    """A strength from 0 to 1 and the decisive words on both sides."""

    strength: float
    ours: Span
    theirs: Span


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
