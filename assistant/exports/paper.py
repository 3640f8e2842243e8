"""A report as it is in every format: title, notes, parts with lists and tables, what made it.

Who fills a ``Paper`` says what it holds; who renders one (``paper_html`` and its neighbours) knows
one format, and nothing of summaries or changes.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from assistant.wording import Strings


@dataclass(frozen=True, slots=True)
class Cell:
    """Words of one cell or item. ``missing``: it says that there is nothing.

    ``note`` is small print under them, ``quote`` the source's words that they rest on, ``day`` the
    day that ``text`` is, for formats that know days. ``language`` where it is not the report's.
    """

    text: str = ""
    note: str = ""
    quote: str = ""
    day: date | None = None
    missing: bool = False
    language: str = ""


Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A list (each row one item: the first cell its text, the others small print) or a table.

    ``columns`` are the headings for people, also of a list, for formats that have only tables.
    ``empty`` is what is said where there is no row; ``folded``: an annex, for those who ask.
    """

    heading: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    layout: Literal["list", "table"] = "table"
    empty: str = ""
    intro: str = ""
    folded: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """A report. ``language`` is that of its own words, ``source`` that of the document's."""

    title: str
    told: str
    notes: tuple[str, ...]
    parts: tuple[Part, ...]
    about: tuple[tuple[str, str], ...]
    about_heading: str
    on: date
    language: str
    source: str

    @property
    def main(self) -> tuple[Part, ...]:
        """What everybody reads."""
        return tuple(part for part in self.parts if not part.folded)

    @property
    def annexes(self) -> tuple[Part, ...]:
        """What stands at the end, after what made the report."""
        return tuple(part for part in self.parts if part.folded)


def absent(words: Strings) -> Cell:
    """A cell that says that the text does not say it."""
    return Cell(words["summary.missing"], missing=True)
