"""Which amount of a draft answers which amount of an existing text, and whether they agree.

The two texts are known to govern the same matter. An amount that the other text has too is settled;
of those left over on both sides, two are compared when each is the other's nearest by the words
around it, near enough, and no third is as near. Across languages the words say little: the unit,
the side of the limit and of the event, and the order decide instead.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from assistant.bounds.bound import Bound, Relation, relation
from assistant.bounds.scan import bounds
from assistant.bounds.setting import Setting, Settings, likeness
from assistant.bounds.units import same
from assistant.config import thresholds
from assistant.types import Language, Span

WEAK = {"period", "absolute_date"}  # "hằng năm" stands everywhere and limits little
CLOSE = 0.1  # in likeness: rules for the sizes of one thing stand side by side
FAR = 200  # times as long
STEM = 4  # letters that tell a counted noun from another


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two amounts that play the same role, with their spans and how far they are alike, 0 to 1."""

    kind: Literal["number", "deadline"]
    draft: Span
    existing: Span
    relation: Relation
    likeness: float


def disagreements(
    draft: str,
    existing: str,
    languages: tuple[Language, Language],
    limits: Mapping[str, float] | None = None,
) -> list[Comparison]:
    """Amounts in which a draft differs from an existing text on the same matter, in order.

    Nothing where the pairing is not clear. Spans refer to the texts given.
    """
    found = comparisons(draft, existing, languages, limits)
    return [one for one in found if one.relation != "equal"]


def comparisons(
    draft: str,
    existing: str,
    languages: tuple[Language, Language],
    limits: Mapping[str, float] | None = None,
) -> list[Comparison]:
    """Every pair of amounts that play the same role, those that agree too."""
    return Pairs(draft, existing, languages).compared(limits or thresholds())


class Pairs:
    """The amounts of two texts and how near each is to each; the limits come later."""

    def __init__(self, draft: str, existing: str, languages: tuple[Language, Language]) -> None:
        self.across = languages[0] != languages[1]
        self.ours = bounds(draft, languages[0])
        self.theirs = bounds(existing, languages[1]) if self.ours else []
        mine = self._settings(draft, languages[0], self.ours)
        others = self._settings(existing, languages[1], self.theirs)
        self.near = {
            (d, e): self._nearness(d, e, mine[d], others[e])
            for d in range(len(self.ours))
            for e in range(len(self.theirs))
            if comparable(self.ours[d], self.theirs[e], across=self.across)
        }

    def _settings(self, text: str, language: Language, found: Sequence[Bound]) -> list[Setting]:
        words = Settings(text, language, across=self.across) if self.ours and found else None
        return [words.of(bound) for bound in found] if words else []

    def compared(self, limits: Mapping[str, float]) -> list[Comparison]:
        """Every pair that plays the same role."""
        settled = dict(self.settled(limits))
        found = [self.comparison(d, e) for d, e in settled.items()]
        found += [self.comparison(d, e) for d, e in self.left_over(settled, limits)]
        return sorted(found, key=lambda one: one.draft)

    def _nearness(self, d: int, e: int, mine: Setting, other: Setting) -> float:
        words = likeness(mine, other)
        role = _role(self.ours[d], self.theirs[e])
        return (words + role) / 2 if self.across else 0.9 * words + 0.1 * role

    def comparison(self, d: int, e: int) -> Comparison:
        ours, theirs = self.ours[d], self.theirs[e]
        due = ours.deadline or theirs.deadline
        related: Relation = "equal" if _said(ours, theirs) else relation(ours, theirs)
        return Comparison(
            "deadline" if due else "number", ours.span, theirs.span, related, self.near[d, e]
        )

    def settled(self, limits: Mapping[str, float]) -> Iterator[tuple[int, int]]:
        """Amounts that the other text has too, each with its nearest twin, one to one first."""
        twins = sorted(
            (pair for pair in self.near if self._twins(*pair)),
            key=lambda pair: -self.near[pair],
        )
        best: dict[int, float] = {}
        for (d, _), near in self.near.items():
            best[d] = max(best.get(d, 0.0), near)
        twins = [p for p in twins if self.near[p] > best[p[0]] - limits["bound_twin"]]
        taken: set[int] = set()
        done: set[int] = set()
        for again in (False, True):
            for d, e in twins:
                if d not in done and (again or e not in taken):
                    done.add(d)
                    taken.add(e)
                    yield d, e

    def _twins(self, d: int, e: int) -> bool:
        units = {self.ours[d].measure.unit, self.theirs[e].measure.unit}
        at_once = "at_once" in units and len(units) > 1  # within hours may be meant so, or not
        other_side = self.ours[d].lead * self.theirs[e].lead < 0  # three days before, or after it
        return not (at_once or other_side) and _said(self.ours[d], self.theirs[e])

    def left_over(
        self, settled: Mapping[int, int], limits: Mapping[str, float]
    ) -> Iterator[tuple[int, int]]:
        """Pairs of what has no twin, nearest first, near enough and without a rival then left."""
        taken = set(settled.values())
        margin = limits["bound_margin"]
        free = {p: s for p, s in self.near.items() if p[0] not in settled and p[1] not in taken}
        for d, e in sorted(free, key=lambda pair: (-free[pair], pair)):
            near = free.get((d, e), 0.0)
            if near < self._least(d, e, limits) or self._differs_in_role(d, e):
                continue
            rivals = [
                s for (x, y), s in free.items() if (x == d) != (y == e) and self._rival(x, y, d, e)
            ]
            if any(s > near - margin for s in rivals):
                continue
            if any(self.near.get((d, y), 0) > near + margin for y in taken):
                continue  # its role is played by an amount that has its twin already
            free = {p: s for p, s in free.items() if p[0] != d and p[1] != e}
            yield d, e

    def _rival(self, x: int, y: int, d: int, e: int) -> bool:
        """Another pair with one of the two, unless it would say the same."""
        other, one = (self.theirs[y], self.theirs[e]) if x == d else (self.ours[x], self.ours[d])
        return not _said(one, other)

    def _least(self, d: int, e: int, limits: Mapping[str, float]) -> float:
        name = "bound_across" if self.across else "bound_near"
        strange = self.ours[d].measure.unit != self.theirs[e].measure.unit
        weak = self.ours[d].dimension in WEAK
        return limits[name] + (limits["bound_strange"] if strange or weak else 0.0)

    def _differs_in_role(self, d: int, e: int) -> bool:
        """Before and after an event; until and from a date; a case that falls under a threshold.

        Such a case: "a library of 450 books" where there is a rule for those "from 300 upwards".
        """
        ours, theirs = self.ours[d], self.theirs[e]
        if ours.lead * theirs.lead < 0 or _far_apart(ours, theirs):
            return True
        if ours.dimension in {"date", "absolute_date"}:
            return {ours.side, theirs.side} == {"most", "least"}
        if ours.side != "exactly" or ours.dimension in {"time", "age"}:
            return False
        return any(
            x == d
            and near > self.near[d, e] - CLOSE
            and self.theirs[y].side == "least"
            and relation(ours, self.theirs[y]) == "stricter"
            for (x, y), near in self.near.items()
        )


def _said(ours: Bound, theirs: Bound) -> bool:
    """The same number of the same thing, whatever the words around it: nothing to report.

    Whether it is the most or the least hangs on words that are easily misread, so it is left out.
    """
    mine = {end for end in (ours.low, ours.high) if end}
    other = {end for end in (theirs.low, theirs.high) if end}
    if ours.side == theirs.side == "between":
        return relation(ours, theirs) == "equal"
    if ours.dimension != "date" and "between" in {ours.side, theirs.side}:
        return relation(ours, theirs) == "equal"
    return relation(ours, theirs) == "equal" or any(same(a, b) for a in mine for b in other)


def _far_apart(ours: Bound, theirs: Bound) -> bool:
    """An hour and six months are not two answers to one question."""
    sizes = sorted((ours.measure.size, theirs.measure.size))
    return ours.dimension == "time" and 0 < sizes[0] * FAR < sizes[1]


def comparable(ours: Bound, theirs: Bound, *, across: bool) -> bool:
    """Whether the two count the same: the dimension, and for what is no unit the noun."""
    mine, other = ours.dimension, theirs.dimension
    if {mine, other} == {"time", "age"}:
        return ours.measure.unit == "year" or theirs.measure.unit == "year"
    if not (mine.startswith("count") and other.startswith("count")):
        return mine == other
    if mine == other != "count":
        return True
    if across:
        return "count" in {mine, other}
    if not ours.words or not theirs.words:
        return mine == other
    stems = {word[:STEM] for word in ours.words}
    return bool(stems & {word[:STEM] for word in theirs.words})


def _role(ours: Bound, theirs: Bound) -> float:
    """How far two amounts do the same without a look at words, 0 to 1."""
    units = {ours.measure.unit, theirs.measure.unit}
    alike = (
        (0.15, ours.dimension == theirs.dimension),
        (0.20, len(units) == 1 or "number" in units),
        (0.30, ours.side == theirs.side or "exactly" in {ours.side, theirs.side}),
        (0.20, ours.lead == theirs.lead),
        (0.15, ours.deadline == theirs.deadline),
    )
    return sum(weight for weight, so in alike if so)
