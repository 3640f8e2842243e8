"""Sections of acts: whole rules with their lists, at addresses that find them again."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.training.acts import FEWEST, cut, sections
from benchmarks.training.pairs import barred_ids, chosen, parallel, written

RULE = "The keeper of a public garden must lock the gates at nightfall, must ring the bell first, "
LONG = (
    RULE + "must look behind each hedge, and must write down in the book who was last to leave " * 2
)

# paragraphs -> ordinals at which sections begin
CUTS = [
    (["A short rule."], [0]),  # never dropped
    ([LONG + "today.", "Another rule."], [0, 1]),  # long enough: the next rule begins a section
    (["A short rule.", LONG + "today.", "Another rule."], [0, 2]),  # short ones go together
    ([LONG + "if—", "it rains, or", "it snows.", "Another rule."], [0, 3]),  # a list stays whole
    ([LONG + "if—", "“Rain” falls.", "Another rule."], [0, 2]),  # an item may begin with a capital
]


@pytest.mark.parametrize(("paragraphs", "starts"), CUTS)
def test_sections_are_whole_rules(paragraphs: list[str], starts: list[int]) -> None:
    assert [start for start, _ in cut("\n\n".join(paragraphs))] == starts


@given(st.lists(st.sampled_from(["A rule.", "if—", "rain,", LONG + "now.", "“Gate” means that—"])))
def test_every_paragraph_stands_in_one_section_at_its_ordinal(paragraphs: list[str]) -> None:
    found = list(cut("\n\n".join(paragraphs)))
    assert [line for _, text in found for line in text.split("\n")] == (paragraphs or [""])
    for start, text in found:
        assert not paragraphs or text.split("\n")[0] == paragraphs[start]
    assert all(len(text.split()) >= FEWEST for _, text in found[:-1])


def test_sections_with_words_of_the_development_corpus_are_barred(tmp_path: Path) -> None:
    (tmp_path / "en_docs_legal_sources").mkdir()
    (tmp_path / "gold/en").mkdir(parents=True)
    text = f"{LONG}today.\n\n{LONG.replace('garden', 'library').replace('hedge', 'shelf')}today."
    row = {"_id": "act/1", "_source": "UK/Legislation", "title": "Keepers Act", "text": text}
    other = row | {"_id": "report/1", "_source": "UK/NAO"}
    _write(tmp_path / "en_docs_legal_sources/documents.jsonl.gz", [row, other])
    _write(tmp_path / "gold/en/corpus.jsonl.gz", [{"id": "keepers-1", "text": LONG}])
    assert [s["id"] for s in sections(tmp_path)] == ["act/1#0", "act/1#1"]
    assert "act/1#0" in barred_ids(tmp_path, "en")


def test_every_target_is_chosen_however_few_articles_are_wanted(tmp_path: Path) -> None:
    ids = sorted({row["target"] for row in written("fr", held_out=False)})
    (tmp_path / "fr_codes_legifrance").mkdir()
    rows = [
        {
            "id": id_,
            "section": "Marchés",
            "code": "Code",
            "text": "Le maire ferme la halle le soir.",
        }
        for at, target in enumerate(ids)
        for id_ in (f"before-{at}", target, f"after-{at}")
    ]
    _write(tmp_path / "fr_codes_legifrance/articles.jsonl.gz", rows)
    ours = {row["fr"] for row in parallel()}
    few = chosen(tmp_path, "fr", count=0, seed=1)
    assert set(few) == set(ids) | {row["id"] for row in parallel()}
    more = chosen(tmp_path, "fr", count=50, seed=1)
    assert set(few) < set(more)
    assert len(more) == len(ids) + 50 + len(ours)


def _write(path: Path, rows: list[dict[str, str]]) -> None:
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows)
