"""A line of the table: one measure of one set, ours and the usual way."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from assistant.index import Index
from assistant.judgement import Sides
from benchmarks.datasets import WORK, Questions
from benchmarks.figures import Figure
from benchmarks.kept import Kept
from benchmarks.search import built


@dataclass(frozen=True, slots=True)
class Row:
    """``usual`` is what cosine (with a threshold where one is needed) reaches on the same cases."""

    name: str
    measure: str
    ours: Figure
    usual: Figure | None = None
    aim: str = ""

    def __str__(self) -> str:
        cells = (
            f"{self.name} ({self.ours.of})", self.measure, figure(self.ours),
            figure(self.usual) if self.usual else "–", self.aim or "–",
        )  # fmt: skip
        return f"| {' | '.join(cells)} |"


def figure(one: Figure) -> str:
    """With three places, since aims have two.

    >>> figure(Figure(0.5, 0.25, 0.75, 4))
    '0.500 [0.250, 0.750]'
    """
    return f"{one.value:.3f} [{one.low:.3f}, {one.high:.3f}]"


@dataclass(frozen=True, slots=True)
class Bench:
    """What every measurement needs: the data, the encoder, how much of long sets is taken."""

    data: Path
    encoder: Kept
    sample: int

    def sides(self) -> Sides:
        """A reader word by word."""
        return Sides(self.encoder)

    def index(self, name: str, source: Path) -> Index:
        """An index of a file, built once for a name and brought up to date."""
        return built(Questions(f"public-{name}", source, source), self.encoder)

    def written(self, name: str, text: str) -> Path:
        """A file that an index is built from, in the benchmarks' own folder."""
        path: Path = WORK / f"public-{name}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        return path
