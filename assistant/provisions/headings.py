"""What looks like a title or a heading, and what looks like a sentence."""

from __future__ import annotations

import re

FINISHED = re.compile(r"[.!?…][”»\"’)\]]{0,2}$|[\])]$")
OPENS = re.compile(r"[:—]\s?-?$")
_ASIDE = re.compile(r"\.\s\(")  # "Court means the County Court. (tribunal)" is a sentence
RULE = re.compile(r"[-–—_=~*•·|\s]+")  # a drawn line says nothing of the sentence before it
ENDS = re.compile(r"[.;:!?…,—]$")
LONGEST_HEADING = 200  # characters
LONGEST_TITLE_LINE = 160
SHORT_HEADING = 80
_LONG_PARAGRAPH = 120
_CAPITALS = 120
_SMALL_WORD = 4  # letters of the longest word that title case leaves small: "with"
_FEW_SMALL = 6  # of so many words one may be a longer small one: "among"
_LETTERS = 0.6  # of the characters of a heading in capitals


def is_title_line(text: str) -> bool:
    """A line that may stand in the title of a document."""
    if text.isupper():
        return len(text) <= 4 * LONGEST_TITLE_LINE
    announces = text.endswith(":") and len(text) > SHORT_HEADING  # "… the board decides:"
    return len(text) <= LONGEST_TITLE_LINE and not (announces or text.endswith((".", ";")))


def is_capitals(text: str) -> bool:
    """ "TÌNH HÌNH CHUNG": a heading of a report."""
    head = text[: _CAPITALS + 1]
    letters = sum(c.isalpha() for c in head)
    if letters < _LETTERS * (len(head) - head.count(" ")):  # "GAO-08-1126T", "12/2024/QĐ-UBND"
        return False
    return letters >= 4 and len(text) <= _CAPITALS and text.isupper() and text[-1] not in ".;,|"


def is_short_heading(text: str, after: str, *, marked: bool) -> bool:
    """ "Scope of the report" above a paragraph; ``marked``: what comes after has a marker."""
    if marked or len(text) > SHORT_HEADING or len(after) < _LONG_PARAGRAPH:
        return False
    plain = not (ENDS.search(text) or "|" in text)
    return plain and text[0].isupper() and " " in text and not after[0].islower()


def is_titled(
    text: str, after: str, *, marked: bool, predicate: re.Pattern[str] | None = None
) -> bool:
    """ "Powers" or "What We Found:" on a line apart, above a paragraph.

    Ended by a colon, it must be in title case, so that "They may:" opens a list.
    """
    if "|" in text or not text[0].isupper() or _ASIDE.search(text):
        return False
    if text.endswith(":"):
        return len(text) <= LONGEST_HEADING and _in_title_case(text) and not marked
    if len(text) > SHORT_HEADING or ENDS.search(text) or after[0].islower():
        return False
    sentence = ENDS.search(after) or FINISHED.search(after) or len(after) > _LONG_PARAGRAPH
    return marked or bool(sentence or (predicate and predicate.search(after)))


def _in_title_case(text: str) -> bool:
    words = [word for word in text.rstrip(": ").split() if word[0].isalpha()]
    small = sum(word[0].islower() for word in words if len(word) > _SMALL_WORD)
    return (
        bool(words)
        and small <= len(words) // _FEW_SMALL
        and (len(words) > 1 or text.isupper() or len(text) > 6)
    )
