"""What a language's table of amending statements says. The tables: ``verbs_vi``, ``_fr``, ``_en``.

Sources: Vietnam's Law 63/2025/QH15 (effect of legal documents); Guide de légistique, fiches on
modifying texts; OPC Drafting Guidance, part 6; EU Joint Practical Guide, guidelines 18 to 21.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Kind = Literal["replace", "insert", "repeal", "amend", "expire"]
Side = Literal["after", "before"]  # of the verb: "repeals X"; "X is repealed"


@dataclass(frozen=True, slots=True)
class Statement:
    """One form of words. ``pattern`` matches the verb, ``side`` says where its target stands.

    After one that ``heads``, what follows in the article speaks of that target ("… is amended as
    follows:").
    """

    kind: Kind
    side: Side
    pattern: re.Pattern[str]
    heads: bool = False


@dataclass(frozen=True, slots=True)
class Verbs:
    """One language.

    ``speaks``: a word of it stands in every text that amends another, and is fast to look for.
    ``unless``: before the verb it makes a condition of the statement, which then states nothing.
    ``apart``: the target is only partly meant. ``heads``: an article begins, and a scope ends.
    ``effective``: since when, group ``d``. ``leads``: all that may stand before the first target;
    ``lists``: the end of what stands before a further one. ``partly``: before a whole text it says
    that only some of it is meant. ``parts``: between target and verb it says that the verb has
    another subject. ``open_end``: behind the verb it makes a condition of it.
    """

    statements: tuple[Statement, ...]
    speaks: re.Pattern[str]
    unless: re.Pattern[str]
    apart: re.Pattern[str]
    heads: re.Pattern[str]
    effective: re.Pattern[str]
    leads: re.Pattern[str]
    lists: re.Pattern[str]
    partly: re.Pattern[str]
    parts: re.Pattern[str]
    open_end: re.Pattern[str]


def row(kind: Kind, side: Side, pattern: str, *, heads: bool = False) -> Statement:
    """A row of a table."""
    return Statement(kind, side, re.compile(pattern), heads)
