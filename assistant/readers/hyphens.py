"""Words that a line end has broken, and compounds whose hyphen only happens to end a line."""

from __future__ import annotations

import re
from collections.abc import Iterable

_COMPOUND = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)+")
_LAST = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*[-‐]$")
_FIRST = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# a figure, a number or an address that goes on: "2018–" "23", "https://" "www."
_UNFINISHED = re.compile(r"(?:\w[–-]|\w://|\w/)$")
# compounds of administrative French and English, whether or not the text has them elsewhere;
# beginnings that also begin plain words ("par-tie", "ci-vil") are only here with what follows
_KNOWN = re.compile(
    r"""(?:vice|non|celui|celle|ceux|celles|quasi|self|well|rendez
        |(?:soixante|quatre|dix|vingt|trente|quarante|cinquante)
        |(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety))-\w
    | peut-être | au-d(?:elà|ess) | (?:long|short)-term
    | ci-(?:après|joint|dessus|dessous|avant|contre)
    | sous-(?:préf|direct|section|trait|commission) | avant-projet | par-d | là-
    | \w+-\w-\w  # c'est-à-dire, a-t-il
    """,
    re.VERBOSE | re.IGNORECASE,
)


def compounds(lines: Iterable[str]) -> frozenset[str]:
    """The words with a hyphen that stand inside a line, in small letters."""
    return frozenset(
        found.lower().replace("‐", "-")
        for line in lines
        if "-" in line or "‐" in line
        for found in _COMPOUND.findall(line)
    )


def is_broken(before: str, line: str, known: frozenset[str]) -> bool:
    """Whether the hyphen that ends ``before`` is the printer's and goes when the word is joined.

    It stays before a capital, and where the text or the language writes the compound so.
    """
    last, first = _LAST.search(before[-60:]), _FIRST.match(line[:60])
    if not last or not first or not line[0].islower():
        return False
    word = (last[0] + first[0]).lower().replace("‐", "-")
    return word not in known and not _KNOWN.match(word)


def is_unfinished(before: str, line: str) -> bool:
    """Whether a line ends inside a word, a number or an address, so that no space follows."""
    if before[-1] in "-‐" and len(before) > 2 and before[-2].isalpha():
        return True
    if not _UNFINISHED.search(before):
        return False
    return line[0].isdigit() if before[-1] in "–-" else line[0].isalnum()
