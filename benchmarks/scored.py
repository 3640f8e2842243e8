"""What was said of labelled drafts, counted as people who use it would count."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.cases import Case
from benchmarks.figures import Figure, ratio
from benchmarks.systems import Said, Say, System

COLUMNS = ("precision", "recall", "relation", "false/100", "stray")
GROUPS = {  # what is counted together
    "vi": ("vi",),
    "fr": ("fr",),
    "en": ("en",),
    "vi + fr + en": ("vi", "fr", "en"),
    "across languages": ("crosslingual",),
}


@dataclass(frozen=True, slots=True)
class Score:
    """What is counted of one draft.

    Of those that got a finding, the first is ``right`` on a labelled provision (precision). Those
    that have a labelled provision are ``found`` by any finding on it (recall), and ``typed`` where
    the first such one has the right relation. ``stray`` findings point at no labelled provision.
    """

    flagged: bool
    right: bool
    related: bool
    found: bool
    typed: bool
    stray: int

    @classmethod
    def of(cls, case: Case, said: Sequence[Said]) -> Score:
        """Of a draft and the findings that it got, the surest first."""
        hits = [relation for ids, relation in said if ids & case.gold]
        related = case.relation != "none"
        return cls(
            flagged=bool(said),
            right=bool(said) and bool(said[0][0] & case.gold),
            related=related,
            found=related and bool(hits),
            typed=related and hits[:1] == [case.relation],
            stray=len(said) - len(hits),
        )


def figures(scores: Sequence[Score], *, tells: bool = True) -> dict[str, Figure]:
    """Each column with its interval; without the relation where a system tells none."""
    found = {
        "precision": ratio([s.right for s in scores], [s.flagged for s in scores]),
        "recall": ratio([s.found for s in scores], [s.related for s in scores]),
        "relation": ratio([s.typed for s in scores], [s.found and tells for s in scores]),
        "false/100": ratio(
            [100.0 * (s.flagged and not s.related) for s in scores],
            [not s.related for s in scores],
        ),
        "stray": ratio([s.stray for s in scores], [1.0 for _ in scores]),
    }
    return {name: found[name] for name in COLUMNS}


def by_folds(system: System, cases: Sequence[Case]) -> Iterator[tuple[Case, list[Said]]]:
    """What a system says of each draft, fitted on those of the other folds."""
    for fold in sorted({case.fold for case in cases}):
        say = system([case for case in cases if case.fold != fold])
        for case in cases:
            if case.fold == fold:
                yield case, say(case)


def asked(say: Say, cases: Sequence[Case]) -> Iterator[tuple[Case, list[Said]]]:
    """What a fitted system says of each draft."""
    for case in cases:
        yield case, say(case)


def rows(title: str, said: Sequence[tuple[Case, list[Said]]], *, tells: bool) -> Iterator[str]:
    """The lines of a Markdown table: one for each group of sets that is there."""
    scored = [(case.set, Score.of(case, found)) for case, found in said]
    for group, sets in GROUPS.items():
        mine = [score for name, score in scored if name in sets]
        if mine:
            cells: Mapping[str, Figure] = figures(mine, tells=tells)
            yield (
                " | ".join([f"| {title}", f"{group} ({len(mine)})", *map(str, cells.values())])
                + " |"
            )
