"""What looks like a title or a heading, and what looks like a sentence."""

from __future__ import annotations

import re

FINISHED = re.compile(r"[.!?…][”»\"’)\]]{0,2}$|[\])]$")
OPENS = re.compile(r"[:—]\s?-?$")
ENDS = re.compile(r"[.;:!?…,—]$")
LONGEST_HEADING = 200  # characters
LONGEST_TITLE_LINE = 160
SHORT_HEADING = 80
_LONG_PARAGRAPH = 120
_CAPITALS = 120


def is_title_line(text: str) -> bool:
    """A line that may stand in the title of a document."""
    if text.isupper():
        return len(text) <= 4 * LONGEST_TITLE_LINE
    return len(text) <= LONGEST_TITLE_LINE and not text.endswith((".", ";"))


def is_capitals(text: str) -> bool:
    """ "TÌNH HÌNH CHUNG": a heading of a report."""
    letters = sum(c.isalpha() for c in text[: _CAPITALS + 1])
    return letters >= 4 and len(text) <= _CAPITALS and text.isupper() and text[-1] not in ".;,|"


def is_short_heading(text: str, after: str, *, marked: bool) -> bool:
    """ "Scope of the report" above a paragraph; ``marked``: what comes after has a marker."""
    if marked or len(text) > SHORT_HEADING or len(after) < _LONG_PARAGRAPH:
        return False
    plain = not (ENDS.search(text) or "|" in text)
    return plain and text[0].isupper() and " " in text and not after[0].islower()
