"""Readability: one measure per language that has one, worked out by hand."""

from __future__ import annotations

import pytest

from assistant.readability import readability, syllables
from assistant.types import Language


@pytest.mark.parametrize(
    ("language", "word", "count"),
    [
        ("en", "must", 1), ("en", "clerk", 1), ("en", "reply", 2), ("en", "notified", 3),
        ("en", "committee", 3),
        ("en", "issued", 2),  # "ed" that is not said
        ("en", "united", 3),  # "ed" that is said
        ("en", "licence", 2), ("en", "businesses", 4), ("en", "area", 3), ("en", "science", 2),
        ("fr", "maire", 1),  # the last e is not said
        ("fr", "préfecture", 3), ("fr", "dossiers", 2), ("fr", "procède", 2), ("fr", "délai", 2),
        ("fr", "l", 0),  # an elided article
        ("fr", "création", 3), ("fr", "doivent", 1),
        ("vi", "nghiêm", 1),  # each written word is a syllable
    ],
)  # fmt: skip
def test_syllables(language: Language, word: str, count: int) -> None:
    assert syllables(word, language) == count


def test_english_is_flesch_1948() -> None:
    # 12 words in 2 sentences; "reply" and no other has two syllables: 13
    result = readability("The clerk must reply in ten days. The fee is ten pounds.", "en")
    assert (result.sentences, result.words_per_sentence) == (2, 6.0)
    assert result.score == pytest.approx(206.835 - 1.015 * 6 - 84.6 * 13 / 12, abs=0.05)
    assert "1948" in result.measure


def test_french_is_kandel_and_moles_1958() -> None:
    # "Le maire répond à l'usager": le mair(e) ré-pond à l' u-sa-ger = 8 syllables in 6 words
    result = readability("Le maire répond à l'usager.", "fr")
    assert result.score == pytest.approx(207 - 1.015 * 6 - 73.6 * 8 / 6, abs=0.05)
    assert "Kandel" in result.measure


def test_vietnamese_has_words_per_sentence_only() -> None:
    result = readability("Sở Tài chính báo cáo hằng tháng. Văn phòng theo dõi.", "vi")
    assert (result.words_per_sentence, result.score, result.measure) == (5.5, None, "")


def test_numbers_and_labels_are_no_sentences() -> None:
    assert readability("1.\n\nArticle 2\n\n", "en").sentences == 0


def test_shorter_sentences_read_more_easily() -> None:
    one = "The clerk keeps the list and the mayor signs the list and the council reads the list."
    many = "The clerk keeps the list. The mayor signs the list. The council reads the list."
    first, second = readability(one, "en").score, readability(many, "en").score
    assert first is not None and second is not None and first < second
