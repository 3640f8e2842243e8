"""Figures that recognition took for letters: "Điều l2" → "Điều 12", "2O26" → "2026".

Only inside numbers, and only for pages that were read by OCR: elsewhere "2l" is two litres and "l)"
an item. Every mended text has the length of the one before, so no offset moves.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_FIGURES = str.maketrans("lIOoQ", "11000")
_ALIKE = "lIOoQ"
# words that a number follows, whatever it looks like
_LED = re.compile(
    rf"""(?<!\w)(?P<word>(?i:điều|khoản|chương|mục|phụ\slục|trang|ngày|tháng|năm|số
    |articles?|art\.|section|sec\.|paragraph|chapter|chapitre|page|alinéa|n°|no\.|§))
    (?P<space>[ ]?)(?P<number>[\d{_ALIKE}]{{1,4}})(?![\w'’])""",
    re.VERBOSE,
)
# a letter among figures, also of a year or in groups of thousands
_INSIDE = re.compile(
    rf"(?<![\w.,/\-])(?=[\d.,/{_ALIKE}]*[{_ALIKE}])"
    rf"(?P<number>\d[\d{_ALIKE}]*+(?:[.,/](?=[{_ALIKE}]*+\d)[\d{_ALIKE}]++|[.,][{_ALIKE}]{{3}})*)(?![\w'’])"
)
_DATE = re.compile(
    rf"(?<![\w.,/\-])[\d{_ALIKE}]{{1,2}}([/.])[\d{_ALIKE}]{{1,2}}\1(?P<year>[\d{_ALIKE}]{{4}})"
    r"(?!\w)"
)
# "5l" is litres, "2o" an ordinal, "1I" the Roman number of a part
_OTHER = re.compile(r"\d+(?:[.,]\d+)*[lIo]")


def mend_numbers(text: str) -> str:
    """The text of a recognised page with figures in its numbers; as long as before.

    A number must hold a figure, or be "l" behind a word that numbers follow ("khoản l"). Roman
    numbers, litres and ordinals stay. Idempotent; linear in the length.

    >>> mend_numbers("Điều l2 khoản 1O, ngày O5/l2/2O26")
    'Điều 12 khoản 10, ngày 05/12/2026'
    """
    return _INSIDE.sub(_inside, _DATE.sub(_date, _LED.sub(_led, text)))


def mend_pages(text: str, pages: Sequence[int], numbers: Iterable[int]) -> str:
    """The text with the numbers mended on some of its pages, given by number from one."""
    pieces = [text]
    for number in sorted(numbers, reverse=True):
        if 0 < number <= len(pages):
            rest = pieces.pop()
            end = pages[number] if number < len(pages) else len(text)
            start = pages[number - 1]
            pieces += (rest[end:], mend_numbers(rest[start:end]), rest[:start])
    return "".join(reversed(pieces))


def _date(found: re.Match[str]) -> str:
    """Three groups of which the year has a figure: no words look like this."""
    has_figure = any(c.isdigit() for c in found["year"])
    return found[0].translate(_FIGURES) if has_figure else found[0]


def _led(found: re.Match[str]) -> str:
    number = found["number"]
    known = number == "l" or (any(c.isdigit() for c in number) and not _OTHER.fullmatch(number))
    apart = found["space"] or not found["word"][-1].isalpha()
    if not known or not apart:
        return found[0]
    return f"{found['word']}{found['space']}{number.translate(_FIGURES)}"


def _inside(found: re.Match[str]) -> str:
    number = found["number"]
    return number if _OTHER.fullmatch(number) else number.translate(_FIGURES)
