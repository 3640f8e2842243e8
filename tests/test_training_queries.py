"""The queries that we wrote: each line is whole, of its style, and stands once."""

from __future__ import annotations

import re

import pytest

from assistant.types import Language
from benchmarks.datasets import lines
from benchmarks.training.pairs import FOLDER, LANGUAGES, practised, written

WORDS = {  # fewest and most of each style
    "question": (5, 40),
    "keywords": (3, 16),  # a Vietnamese word is often two
    "situation": (8, 48),
    "crosslingual": (4, 45),
    "nodiacritics": (4, 25),
    "draft": (8, 90),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_is_of_its_style_and_stands_once(language: Language) -> None:
    rows = written(language)
    assert rows
    for row in rows:
        assert set(row) == {"target", "style", "lang", "query"}
        if row["style"] != "draft":  # a clause restates a rule of its language or of another
            assert (row["lang"] == language) == (row["style"] != "crosslingual"), row
        assert row["lang"] in LANGUAGES
        fewest, most = WORDS[row["style"]]
        assert fewest <= len(row["query"].split()) <= most, row
        assert row["query"].isascii() or row["style"] != "nodiacritics", row
        assert row["query"] == row["query"].strip()
    queries = [row["query"].casefold() for row in rows]
    assert len(set(queries)) == len(queries)


def test_ids_are_addresses_of_their_collection() -> None:
    shapes = {
        "vi": r"\d{20,120}",
        "fr": r"LEGITEXT\d{12}#\S.*",
        "en": r"ukpga/\d{4}/\d+/[\w-]+#\d+|own-[a-z]+-[a-z\d]+",
    }
    for language in LANGUAGES:
        for row in written(language):
            assert re.fullmatch(shapes[language], row["target"]), row


def test_every_invented_provision_is_asked_about_and_every_address_of_one_exists() -> None:
    ids = [row["id"] for row in lines(FOLDER / "provisions.en.jsonl")]
    asked = {row["target"] for row in written("en") if row["target"].startswith("own-")}
    assert len(set(ids)) == len(ids)
    # what a practice draft is about is left to the practice
    assert asked <= set(ids) <= asked | practised()
