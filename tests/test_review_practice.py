"""The drafts that we wrote for the review: each line is whole and of a known kind."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from pathlib import Path

import pytest

from benchmarks import practice
from benchmarks.datasets import lines

KINDS = {
    "redundant": {"verbatim", "paraphrase", "merged"},
    "overlap": {"narrower", "broader", "adds-condition"},
    "conflict": {"number", "deadline", "authority", "modality", "scope"},
    "none": {"new-topical", "new-unrelated"},
}
FIELDS = {"id", "draft", "relation", "kind", "gold", "distractor", "why"}
SETS = [  # name, fewest lines
    ("vi", 130),
    ("fr", 120),
    ("en", 90),
    ("crosslingual", 40),
]


@pytest.mark.parametrize(("name", "fewest"), SETS)
def test_every_draft_is_whole_and_stands_once(name: str, fewest: int) -> None:
    rows = list(lines(practice.drafts(name)))
    assert len(rows) >= fewest
    for row in rows:
        assert set(row) == FIELDS, row
        assert row["kind"] in KINDS[row["relation"]], row
        assert len(row["draft"].split()) >= 6, row
        assert row["draft"] == row["draft"].strip()
        assert row["why"].endswith("."), row
        assert len(set(row["gold"])) == len(row["gold"]), row
        assert bool(row["gold"]) == (row["relation"] != "none"), row
        assert bool(row["distractor"]) == (row["kind"] == "new-topical"), row
        assert row["kind"] != "merged" or len(row["gold"]) == 2, row
    for key in ("id", "draft"):
        assert len({row[key].casefold() for row in rows}) == len(rows)


@pytest.mark.parametrize(("name", "_fewest"), SETS)
def test_every_relation_has_its_share(name: str, _fewest: int) -> None:
    rows = list(lines(practice.drafts(name)))
    counts = Counter(row["relation"] for row in rows)
    assert set(counts) == set(KINDS)
    assert min(counts.values()) >= len(rows) // 10
    assert max(counts.values()) <= len(rows) // 2


def test_provisions_are_of_the_chosen_topics_and_codes(tmp_path: Path) -> None:
    articles = {
        "vi_phapdien": [
            {"id": "1", "topic": practice.TOPICS[0], "text": "Một", "title": "A"},
            {"id": "2", "topic": "Đề mục 1.1 Khác", "text": "Hai", "title": "B"},
        ],
        "fr_codes_legifrance": [
            {"id": f"{practice.CODES[0]}#L1", "section": "S", "code": "C", "text": "Un"},
            {"id": "LEGITEXT0#L1", "section": "S", "code": "C", "text": "Deux"},
        ],
    }
    for folder, rows in articles.items():
        (tmp_path / folder).mkdir()
        text = "".join(
            json.dumps({"kind": "luật", "law": "1", "code": "1"} | row) + "\n" for row in rows
        )
        with gzip.open(tmp_path / folder / "articles.jsonl.gz", "wt", encoding="utf-8") as file:
            file.write(text)
    assert [row["id"] for row in practice.corpus(tmp_path, "vi")] == ["1"]
    assert [row["id"] for row in practice.corpus(tmp_path, "fr")] == [f"{practice.CODES[0]}#L1"]
    assert list(practice.corpus(tmp_path, "en")) == []  # no acts there
