"""What a language's table of levels says. The tables are in ``vi``, ``fr`` and ``en``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

# container: holds articles; article: what is cited; section: a heading of a report; para and point:
# numbered items; block: preamble, signature, annex; text: what has no number
Kind = Literal["container", "article", "section", "para", "point", "block", "text"]


@dataclass(frozen=True, slots=True)
class Level:
    """One kind of marker.

    ``marker`` matches at the beginning of a line; its group ``n`` is the number as printed.
    A marker closes everything open of its rank or a higher one. ``address`` is the prefix of the
    machine-readable part, ``label`` the printed form with ``{n}``.
    """

    name: str
    kind: Kind
    rank: int
    marker: re.Pattern[str]
    address: str
    label: str


@dataclass(frozen=True, slots=True)
class Grammar:
    """A language's levels, in the order in which they are tried, and how labels are joined.

    ``joint`` comes between the labels of a citation, ``tight`` between two of which the second
    begins with a bracket. ``leads`` matches the end of a line after which a marker is no marker but
    the rest of a reference. ``structure`` levels make a text a law; ``report`` levels are used
    when there are none, ``items`` always. ``enacting`` shows that bare numbers are sections,
    ``enacted`` that they are even in a text given on one line of JSONL. ``amending`` is found in an
    item that changes another act.
    """

    structure: tuple[Level, ...]
    report: tuple[Level, ...]
    items: tuple[Level, ...]
    joint: str
    tight: str
    paragraph: str
    leads: re.Pattern[str]
    nesting: Literal["ranked", "as found"] = "ranked"
    bare: Level | None = None
    enacting: re.Pattern[str] | None = None
    enacted: re.Pattern[str] | None = None
    amending: re.Pattern[str] | None = None
    opening: re.Pattern[str] | None = None  # ends the line after which the provisions begin
    defines: re.Pattern[str] | None = None  # begins a definition, also in small letters
    predicate: re.Pattern[str] | None = None  # tells a short sentence from a heading with a stop
    titled: bool = False  # a short line apart is a heading, also above a short paragraph
    # where a decision without articles begins to decide: "AUTORISE …", "Recommande au maire …"
    operative: re.Pattern[str] | None = None
    letterhead: Level | None = None  # heads a text, and a text attached to another one
    masthead: re.Pattern[str] | None = None  # begins further lines above the text proper
    attached: re.Pattern[str] | None = None  # ends the title of an attached text
    signed: re.Pattern[str] | None = None  # a whole line below the office that signs
    inner: Level | None = None  # "I." inside an article
    recitals: bool = True  # a preamble holds numbered items
    capitals: bool = False  # a line in capitals between two articles is a heading
    rising: bool = False  # the numbers of a series rise, by little
    counts_lines: bool = False  # an alinéa is any line, numbered or not


def level(name: str, kind: Kind, rank: int, marker: str, address: str, label: str) -> Level:
    """A row of a table; white space and comments in ``marker`` are ignored."""
    return Level(name, kind, rank, re.compile(marker, re.VERBOSE), address, label)


# after a container's number: nothing, punctuation, or a heading in capitals (never "Part 2 of the")
HEADING_FOLLOWS = r"(?=\s*$|\s*[.:–—\-(\[]|\s+[A-ZÀ-ÖØ-ÞĐĂƠƯẠ-Ỹ«“\"])"

ATTACHED = level("annex", "block", 5, r"(?!)(?P<n>)", "annex", "")
TITLE = level("title", "block", 5, r"(?!)(?P<n>)", "title", "")
PARAGRAPH = level("paragraph", "text", 58, r"(?!)(?P<n>)", "par", "{n}")

MARKDOWN = tuple(
    level("section", "section", 29 + depth, rf"\#{{{depth}}}\s+(?P<n>)(?=\S)", "sec", "")
    for depth in range(1, 7)
)
ROMAN = level(
    "section", "section", 40, r"(?P<n>[IVX]{1,6})\s?[.\-–:)/]+\s+(?:[-–—]\s+)?(?=\S)", "sec", "{n}"
)
LETTER = level("section", "section", 42, r"(?P<n>[A-H])\s?[.\-–)]\s+(?=\S)", "sec", "{n}")
DECIMALS = tuple(
    level(
        "section", "section", 44 + 2 * depth, rf"(?P<n>\d{{1,3}}{more})[.)]?\s+(?=\S)", "sec", "{n}"
    )
    for depth, more in ((3, r"(?:\.\d{1,3}){3}"), (2, r"(?:\.\d{1,3}){2}"), (1, r"\.\d{1,2}"))
)
DECIMAL = level("section", "section", 44, r"(?P<n>\d{1,2})\s?[.)/\-–](?!\d)\s*(?=\S)", "sec", "{n}")
REPORT = (*MARKDOWN, ROMAN, LETTER, *DECIMALS, DECIMAL)
