"""What a language's table of references says. The tables are in ``vi``, ``fr`` and ``en``."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

LATIN = "abcdefghijklmnopqrstuvwxyz"
Step = tuple[str, str]  # ("para", "2"): one step of an address
DOCUMENT = 0  # the rank of a whole text: it contains every level


@dataclass(frozen=True, slots=True)
class Level:
    """Words that announce numbers of one level: ``khoản 1, 2 và 3``, ``articles L. 1 à L. 5``.

    ``marker`` matches the announcing words (its end is where the numbers begin), ``number`` one
    number, which ``steps`` turns into steps of an address. ``rank`` orders levels, lower contains
    higher. ``alone`` says what a mention without a container is: "" belongs to the text as a whole,
    "near" is looked for around the place it stands at, None is no reference at all. ``lists`` says
    whether several numbers may follow, ``starts`` whether the mention begins with the marker.
    """

    marker: str
    number: str
    rank: int
    steps: Callable[[str], tuple[Step, ...]]
    alone: str | None = ""
    lists: bool = True
    starts: bool = True


@dataclass(frozen=True, slots=True)
class Here:
    """Words for a part of the text itself: ``Điều này``, ``le présent article``, ``this Part``.

    ``here`` is the address prefix of that part; "document" is the whole text.
    """

    pattern: str
    here: str
    rank: int


@dataclass(frozen=True, slots=True)
class Names:
    """Words that name another text; ``name`` gives its canonical name, "" for no name after all.

    ``steps`` gives the address that the same words hold ("42 U.S.C. 1983").
    """

    pattern: str
    name: Callable[[re.Match[str]], str]
    steps: Callable[[re.Match[str]], tuple[Step, ...]] | None = None


@dataclass(frozen=True, slots=True)
class Grammar:
    """One language. The patterns of gaps match what stands between two parts of one mention.

    ``inside``: the second contains the first ("of the"); ``outside``: the first the second;
    ``beside``: they are listed; ``through``: a range. ``foreign`` matches behind a mention the
    words for a text that no row of ``names`` knows ("of the basic Agreement", group ``name``),
    ``before`` those in front of it ("GDPR Article 6"). ``same`` matches words for the text or
    article mentioned before ("du même code"); its group ``article`` tells the second. ``units``
    follow a number that is no address. ``loose``: a comma before a higher level still means "of".
    ``letters``: the alphabet that points are counted with.
    """

    levels: tuple[Level, ...]
    heres: tuple[Here, ...]
    names: tuple[Names, ...]
    same: str
    before: re.Pattern[str]
    foreign: re.Pattern[str]
    inside: re.Pattern[str]
    outside: re.Pattern[str]
    beside: re.Pattern[str]
    through: re.Pattern[str]
    separator: str
    range_word: str
    units: str
    loose: bool = False
    letters: str = LATIN


def plain(prefix: str) -> Callable[[str], tuple[Step, ...]]:
    """Steps of a number that stands as it is: ``plain("art")("5 a") == (("art", "5a"),)``."""
    return lambda number: ((prefix, "".join(number.split())),)
