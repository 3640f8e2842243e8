"""The thesaurus as it is shipped, and how its terms are found in a query."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest

from assistant.stems import words
from assistant.thesaurus import FOLDER, Concept, Thesaurus, thesaurus
from assistant.types import Language

FILES = sorted(FOLDER.glob("*.jsonl"))
SMALL = Thesaurus(
    [
        Concept({"vi": ("sa thải", "đuổi việc"), "fr": ("licenciement", "virer un salarié"),
                 "en": ("dismissal", "fire an employee")}),
        Concept({"vi": ("lửa",), "fr": ("salarié",), "en": ("employee",)}),
    ]
)  # fmt: skip


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_has_the_form_its_readme_promises(path: Path) -> None:
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    assert len(rows) > 300
    for row in rows:
        assert list(row) == ["vi", "fr", "en"], row
        for terms in row.values():
            assert 2 <= len(terms) <= 7, row
            assert len(set(terms)) == len(terms), row
            for term in terms:
                assert words(term) and term == term.strip(), row
                assert unicodedata.is_normalized("NFC", term), row
    for language in ("vi", "fr", "en"):
        legal = [row[language][0] for row in rows]
        assert len(set(legal)) == len(legal), sorted(t for t in legal if legal.count(t) > 1)


def test_all_files_are_loaded_once() -> None:
    lines = sum(len(path.read_text("utf-8").splitlines()) for path in FILES)
    assert len(thesaurus().concepts) == lines
    assert thesaurus() is thesaurus()


@pytest.mark.parametrize(
    ("language", "query", "expected"),
    [
        ("fr", "les licenciements", [(1, 2)]),  # endings
        ("fr", "mon patron a viré ses salariés", [(3, 6)]),  # words between that say nothing
        ("fr", "le salarié", [(1, 2)]),
        ("en", "an employee was fired", [(1, 4)]),  # another order
        ("en", "employees fired, then dismissals", [(0, 2), (3, 4)]),  # the longest first
        ("vi", "bị đuổi việc hôm qua", [(1, 3)]),  # syllables in order
        ("vi", "bi duoi viec hom qua", [(1, 3)]),  # typed without diacritics
        ("vi", "việc đuổi", []),  # not in another order
        ("vi", "bị duổi việc", []),  # with diacritics, they count
        ("vi", "lửa", []),  # a single syllable says too little
        ("en", "", []),
    ],
)
def test_find(language: Language, query: str, expected: list[tuple[int, int]]) -> None:
    found = SMALL.find(words(query), language)
    assert [(one.start, one.end) for one in found] == expected


def test_a_term_of_two_concepts_gives_both() -> None:
    one, other = (Concept({"vi": (a,), "fr": ("bail",), "en": (a,)}) for a in ("x y", "z t"))
    assert Thesaurus([one, other]).find(["bail"], "fr")[0].concepts == (one, other)
