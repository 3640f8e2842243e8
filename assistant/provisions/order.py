"""Numbers of markers: their order, and whether one can follow another."""

from __future__ import annotations

import re

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_IS_ROMAN = re.compile(r"(?=[IVXLC])C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$")
_DIGITS = re.compile(r"\d{1,6}")
_GAP = 5  # numbers that may be missing (repealed) between two neighbours


def roman(number: str) -> int | None:
    """Value of a roman numeral, ``None`` when it is not one."""
    upper = number.upper()
    if not _IS_ROMAN.match(upper):
        return None
    values = [_ROMAN[c] for c in upper]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)


def ordinal(number: str, *, as_roman: bool = False) -> int | None:
    """Place of a number in its series: 3, "c", "iii", "2bis" → 3, 3, 3, 2."""
    if digits := _DIGITS.match(number):
        return int(digits[0])
    if as_roman:
        return roman(number.split(" ")[0])
    letter = number[:1].lower()
    if letter == "đ" or not letter.isalpha():
        return 5 if letter == "đ" else None
    if len(number) == 2 and number[0] == number[1]:
        return 26 + ord(letter) - 96
    return ord(letter) - 96 if len(number) == 1 else None


def follows(number: str, before: str | None, *, as_roman: bool = False) -> bool:
    """Whether a number can come after ``before``, or begin a series when there is none.

    "I bis" comes after "I".
    """
    now = ordinal(number, as_roman=as_roman)
    if now is None:
        return False
    if before is None:
        return now == 1
    last = ordinal(before, as_roman=as_roman)
    return last is not None and last <= now <= last + _GAP and number != before


def is_next(number: str, before: str, *, as_roman: bool = False) -> bool:
    """Whether a number comes directly after ``before`` ("đ" after "d", "g" after "e" too)."""
    now, last = ordinal(number, as_roman=as_roman), ordinal(before, as_roman=as_roman)
    return now is not None and last is not None and now == last + 1
