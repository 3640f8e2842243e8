"""Written-out numbers in three languages."""

from __future__ import annotations

import re

import pytest

from assistant.numerals import NUMERAL, numeral
from assistant.quantities import quantities
from assistant.types import Language


@pytest.mark.parametrize(
    ("language", "text", "words", "value"),
    [
        ("vi", "hai mươi năm", "hai mươi", 20),  # twenty years: 25 is "hai mươi lăm"
        ("vi", "hai mươi lăm năm", "hai mươi lăm", 25),
        ("vi", "năm năm", "năm", 5),  # five years
        ("vi", "mười lăm ngày", "mười lăm", 15),
        ("vi", "một trăm năm mươi người", "một trăm năm mươi", 150),
        ("vi", "một trăm năm", "một trăm", 100),  # a hundred years
        ("vi", "một trăm linh năm", "một trăm linh năm", 105),
        ("vi", "hai nghìn ba trăm", "hai nghìn ba trăm", 2300),
        ("vi", "chín mươi chín", "chín mươi chín", 99),
        ("vi", "ba chục", "ba chục", 30),
        ("fr", "quatre-vingts jours", "quatre-vingts", 80),
        ("fr", "quatre-vingt-dix-sept", "quatre-vingt-dix-sept", 97),
        ("fr", "soixante et onze", "soixante et onze", 71),
        ("fr", "soixante-dix-huit", "soixante-dix-huit", 78),
        ("fr", "vingt-et-un", "vingt-et-un", 21),  # the spelling of 1990
        ("fr", "cent vingt", "cent vingt", 120),
        ("fr", "quatre cents", "quatre cents", 400),  # four times a hundred
        ("fr", "mille", "mille", 1000),
        ("fr", "deux cent cinquante mille", "deux cent cinquante mille", 250_000),
        ("en", "one hundred and twenty", "one hundred and twenty", 120),
        ("en", "five and ten", "five", 5),  # two numbers
        ("en", "ninety-nine", "ninety-nine", 99),
        ("en", "twenty five", "twenty five", 25),
        ("en", "two thousand five hundred", "two thousand five hundred", 2500),
        ("en", "a hundred", "a hundred", 100),
    ],
)
def test_numerals(language: Language, text: str, words: str, value: int) -> None:
    found = re.match(NUMERAL[language], text, re.IGNORECASE)
    assert found and found[0] == words
    assert numeral(found[0], language) == value


def test_quantities_read_numbers_beyond_a_hundred() -> None:
    (found,) = quantities("pendant deux cent quarante jours", "fr")
    assert (found.value, found.unit) == (240, "day")
