"""Words as they are cut, and what is left of them."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from assistant.stems import fold, function_words, stem, words
from assistant.types import Language


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Điều 5. Hồ sơ", ["điều", "5", "hồ", "sơ"]),  # case and punctuation go, tones stay
        ("l'arrêté n° 12", ["l", "arrêté", "n", "12"]),  # elision splits
        ("a_b", ["a", "b"]),  # the underscore joins pairs and nothing else
        ("", []),
        ("x" * 99, ["x" * 40]),  # a hostile word is cut
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("word", "plain"),
    [("đường", "duong"), ("été", "ete"), ("Ủy".lower(), "uy"), ("report", "report")],
)
def test_fold(word: str, plain: str) -> None:
    assert fold(word) == plain


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "permits", "permit"),  # plural
        ("en", "dismissed", "dismissing"),  # verb forms
        ("fr", "permis", "permis"),
        ("fr", "déclarées", "déclarer"),  # participle, infinitive
        ("fr", "communales", "communal"),  # gender and number
    ],
)
def test_inflected_forms_share_a_stem(language: Language, one: str, other: str) -> None:
    assert stem(one, language) == stem(other, language)


@pytest.mark.parametrize("word", ["phép", "đất", "nghỉ", "sans"])
def test_vietnamese_words_are_their_stems(word: str) -> None:
    assert stem(word, "vi") == word


def test_threads_stem_together() -> None:
    """The stemmer of the library holds the word it works on; ours may not be shared by threads."""
    given = [f"déclarations{n}ment" for n in range(4_000)]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda word: stem(word, "fr"), given))
    stem.cache_clear()
    assert together == [stem(word, "fr") for word in given]


def test_function_words_are_known_without_their_accents_too() -> None:
    assert {"où", "ou", "même", "meme"} <= function_words("fr")
    assert not function_words("vi")
