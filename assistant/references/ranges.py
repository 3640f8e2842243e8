"""Numbers between two numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.references.grammar import LATIN, Step

_LONGEST_RANGE = 200
_LAST = re.compile(r"(.*?)(\d+|[A-Za-zđ])$", re.DOTALL)
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_ROMAN_NUMBER = re.compile(r"[IVXLC]+")


def between(
    first: tuple[Step, ...], last: tuple[Step, ...], letters: str = LATIN
) -> Iterator[tuple[Step, ...]]:
    """Steps strictly between two; none where the two do not count in the same way.

    ``art_4`` to ``art_7`` gives 5 and 6; ``art_L612-57`` to ``art_L612-60`` counts at the end.
    ``letters`` is the alphabet that points are counted with.
    """
    if len(first) != len(last) or not first or first[:-1] != last[:-1]:
        return
    (prefix, low), (other, high) = first[-1], last[-1]
    if prefix != other:
        return
    for number in _numbers(low, high, letters):
        yield (*first[:-1], (prefix, number))


def _numbers(low: str, high: str, letters: str) -> Iterator[str]:
    if _ROMAN_NUMBER.fullmatch(low) and _ROMAN_NUMBER.fullmatch(high) and low + high != "CC":
        yield from (_roman(n) for n in _inner(_value(low), _value(high)))
        return
    before, after = _LAST.match(low), _LAST.match(high)
    if not before or not after or before[1] != after[1]:
        return
    if before[2].isdigit() and after[2].isdigit():
        decimal = before[1].endswith(".")  # 5.5, 5.51, …, 5.6: no count
        if decimal and len(before[2]) != len(after[2]):
            return
        width = len(before[2]) if decimal else 0
        yield from (f"{before[1]}{n:0{width}}" for n in _inner(int(before[2]), int(after[2])))
    elif before[2].islower() and after[2].islower():
        if before[2] in letters and after[2] in letters:
            places = _inner(letters.index(before[2]), letters.index(after[2]))
            yield from (f"{before[1]}{letters[place]}" for place in places)
    elif before[2].isupper() and after[2].isupper():
        yield from (f"{before[1]}{chr(n)}" for n in _inner(ord(before[2]), ord(after[2])))


def _inner(low: int, high: int) -> range:
    return range(low + 1, high) if high - low <= _LONGEST_RANGE else range(0)


def _value(roman: str) -> int:
    values = [_ROMAN[letter] for letter in roman]
    nexts = [*values[1:], 0]
    return sum(-v if v < after else v for v, after in zip(values, nexts, strict=True))


def _roman(number: int) -> str:
    table = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"),
             (4, "IV"), (1, "I"))  # fmt: skip
    out = ""
    for value, letters in table:
        while number >= value:
            out, number = out + letters, number - value
    return out
