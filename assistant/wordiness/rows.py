"""What a row of the tables is, and how its words become a pattern."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

Kind = Literal["phrase", "doublet", "nominalisation"]
# a template (``\1`` is the first group), or what makes the words; None where they must stay
Short: TypeAlias = "str | Callable[[re.Match[str]], str | None]"


@dataclass(frozen=True, slots=True)
class Introduction:
    """Words at the head of a sentence; ``subject``: only where a body that acts comes next."""

    pattern: re.Pattern[str]
    subject: bool


@dataclass(frozen=True, slots=True)
class Wordy:
    """Words with a shorter twin.

    ``before`` must not stand between the head of the sentence and the words, ``after`` not in the
    rest of the sentence: a negation, a relative clause, a second object. ``later`` must not follow
    within a few lines.
    """

    kind: Kind
    pattern: re.Pattern[str]
    short: Short
    before: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None
    later: re.Pattern[str] | None = None

    def twin(self, found: re.Match[str]) -> str | None:
        """The short form of what was found; None where the words must stay."""
        short = found.expand(self.short) if isinstance(self.short, str) else self.short(found)
        if not short:
            return short
        return short[0].upper() + short[1:] if found[0][0].isupper() else short


def compiled(words: str) -> re.Pattern[str]:
    """A line may be wrapped anywhere: each space stands for any white space."""
    spaced = words.replace("'", "['’]").replace(" ", r"\s+")
    return re.compile(rf"(?<![\w-]){spaced}(?:(?<=\W)|(?![\w-]))", re.IGNORECASE)


def rows(
    kind: Kind,
    table: Iterable[tuple[str, str]],
    *,
    before: re.Pattern[str] | None = None,
    after: re.Pattern[str] | None = None,
) -> tuple[Wordy, ...]:
    """The rows of a table that share a kind and guards."""
    return tuple(Wordy(kind, compiled(long), short, before, after) for long, short in table)
