"""Numbers written out in words, in Vietnamese, French and English: patterns and values.

A pattern per language fits exactly the numbers that are written so, since the words themselves mean
other things too: "hai mươi năm" is twenty years (25 is "hai mươi lăm"), "five and ten" two numbers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from assistant.types import Language

_VI_DIGITS = "một hai ba bốn năm sáu bảy tám chín"
_FR_ONES = (
    "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
)
_EN_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
)
_FR_TENS = {"vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50,
            "soixante": 60, "septante": 70, "huitante": 80, "octante": 80,
            "nonante": 90}  # fmt: skip
_EN_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
            "eighty": 80, "ninety": 90}  # fmt: skip


def _counted(words: str) -> dict[str, int]:
    return {word: i for i, word in enumerate(words.split(), start=1)}


# what a word adds
_ADDED: dict[Language, dict[str, int]] = {
    "vi": _counted(_VI_DIGITS) | {"mười": 10, "bẩy": 7, "mốt": 1, "tư": 4, "lăm": 5},
    "fr": _counted(_FR_ONES) | _FR_TENS | {"une": 1},
    "en": _counted(_EN_ONES) | _EN_TENS | {"a": 1},
}
# what a word multiplies: (the number before it, below a thousand)
_TIMES: dict[Language, dict[str, int]] = {
    "vi": {"mươi": 10, "chục": 10, "trăm": 100, "nghìn": 1000, "ngàn": 1000},
    "fr": {"cent": 100, "cents": 100, "mille": 1000},
    "en": {"hundred": 100, "thousand": 1000},
}


def _any(words: Mapping[str, int] | str) -> str:
    listed = words.split() if isinstance(words, str) else list(words)
    return "(?:" + "|".join(sorted(listed, key=len, reverse=True)) + ")"


def _vietnamese() -> str:
    one = _any(_VI_DIGITS + " bẩy")
    # after "mươi" five is "lăm", so that "hai mươi năm" stays twenty years; after "mười" too
    last = _any("mốt hai ba bốn tư lăm sáu bảy bẩy tám chín")
    ten = rf"(?:{one} mươi(?: {last})?|mười(?: {_any('một hai ba bốn lăm sáu bảy bẩy tám chín')})?)"
    hundred = rf"{one} trăm(?: (?:linh|lẻ) {one}| {ten})?"
    low = rf"(?:{hundred}|{ten}|{one}(?: chục)?)"
    return rf"(?:{low} (?:nghìn|ngàn)(?: {hundred})?|{low})"


def _french() -> str:
    one, ten = _any(_FR_ONES + " une"), _any(_FR_TENS)
    seam = r"[ -]"
    teens = rf"dix{seam}(?:sept|huit|neuf)"
    eighty = rf"quatre{seam}vingts?(?:{seam}(?:{teens}|{one}))?"
    tens = rf"{ten}(?:{seam}et{seam}(?:une?|onze)|{seam}(?:{teens}|{one}))?"
    two = rf"(?:{eighty}|{tens}|{teens}|{one})"
    times = _any("deux trois quatre cinq six sept huit neuf")
    hundred = rf"(?:{times}{seam})?cents?(?:{seam}{two})?"
    low = rf"(?:(?<![\w-]){hundred}|{two})"
    return rf"(?:(?:{low}{seam})?mille(?:{seam}(?:{hundred}|{two}))?|{hundred}|{two})"


def _english() -> str:
    one, ten = _any(_EN_ONES), _any(_EN_TENS)
    two = rf"(?:{ten}(?:[ -]{_any('one two three four five six seven eight nine')})?|{one})"
    hundred = rf"(?:{one}|a)[ ]hundred(?:(?:[ ]and)?[ ]{two})?"
    low = rf"(?:{hundred}|{two})"
    return rf"(?:(?:{low}|a)[ ]thousand(?:,?[ ]{hundred}|[ ]and[ ]{two})?|{low})"


def _spaced(pattern: str) -> str:
    """A text breaks its lines anywhere."""
    return pattern.replace("[ -]", r"[\s-]").replace("[ ]", r"\s").replace(" ", r"\s")


# of one number, its words parted by single spaces or hyphens; without groups
NUMERAL: dict[Language, str] = {
    "vi": _spaced(_vietnamese()),
    "fr": _spaced(_french()),
    "en": _spaced(_english()),
}


def numeral(words: str, language: Language) -> int:
    """The value of a number that ``NUMERAL`` has found; any case.

    >>> [numeral(words, "fr") for words in ("quatre-vingt-dix-sept", "deux mille trois cents")]
    [97, 2300]
    >>> numeral("một trăm hai mươi lăm", "vi"), numeral("a hundred and five", "en")
    (125, 105)
    """
    total = below = last = 0
    for word in re.split(r"[\s,-]+", words.lower()):
        if factor := _TIMES[language].get(word):
            if factor == 1000:
                total, below = total + max(below, 1) * 1000, 0
            elif factor == 100:
                below = max(below, 1) * 100
            else:  # "hai mươi": the digit before it counts tens
                below += last * (factor - 1)
            last = 0
        elif added := _ADDED[language].get(word):
            fourscore = language == "fr" and added == 20 and last == 4
            below += 76 if fourscore else added
            last = added
    return total + below
