"""Search: order, citation, neighbours, and what it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.errors import UsageError
from assistant.index import Candidate, Index
from assistant.indexing import add_sources
from assistant.models import Encoder
from assistant.search import best_parts, search, search_many
from tests.fakes import WordEncoder

RULES = """QUYẾT ĐỊNH
Điều 1. Tiếp công dân
1. Trụ sở tiếp công dân mở cửa từ thứ hai đến thứ sáu hằng tuần.
2. Người đứng đầu cơ quan trực tiếp tiếp công dân ít nhất một ngày trong tháng, lịch tiếp được niêm
yết công khai và thông báo trên trang thông tin điện tử của cơ quan trước mười ngày làm việc.
Điều 2. Báo cáo
Sở Nội vụ báo cáo Ủy ban nhân dân tỉnh trước ngày 15 hằng tháng.
Điều 3. Hiệu lực
Quyết định này có hiệu lực từ ngày 01 tháng 3 năm 2025.
"""


def indexed(folder: Path, encoder: Encoder, **files: str) -> Index:
    """An index of small text files."""
    sources = folder / "sources"
    sources.mkdir()
    for name, text in files.items():
        (sources / f"{name}.txt").write_text(text, "utf-8")
    index = Index.create(folder / "index", encoder)
    run = add_sources(index, [sources], max_bytes=10**6)
    assert run.failures == []
    return index


@pytest.fixture
def index(tmp_path: Path, words: WordEncoder) -> Index:
    return indexed(tmp_path, words, rules=RULES)


def test_the_article_is_found_with_its_part_and_its_neighbours(index: Index) -> None:
    first = search(index, "Sở Nội vụ báo cáo hằng tháng")[0]
    assert first.match.provision.label == "Điều 2"
    assert "Điều 2" in first.citation
    assert first.before is not None
    assert first.before.label == "Điều 1"
    assert first.after is not None
    assert first.after.label == "Điều 3"
    document, part = first.document, first.match.part
    assert document.text[part.start : part.end] == part.text


def test_each_article_comes_once(index: Index) -> None:
    results = search(index, "tiếp công dân của người đứng đầu cơ quan", top_k=10)
    ids = [r.match.provision.id for r in results]
    assert len(ids) == len(set(ids))


def test_top_k_and_order(index: Index) -> None:
    results = search(index, "báo cáo", top_k=2)
    assert len(results) == 2
    assert results[0].match.score >= results[1].match.score


def test_many_gives_what_one_by_one_gives(index: Index) -> None:
    queries = ["báo cáo tháng", "tiếp công dân", "hiệu lực"]
    together = [[r.match.provision.id for r in found] for found in search_many(index, queries)]
    assert together == [[r.match.provision.id for r in search(index, q)] for q in queries]


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("", "empty"),
        (" \n…", "empty"),  # punctuation asks nothing
        ("x" * 100_000, "100,000 characters and the limit is 20,000"),
    ],
)
def test_a_query_that_makes_no_sense_is_refused(index: Index, query: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        search(index, query)


def test_less_than_one_result_is_refused(index: Index) -> None:
    with pytest.raises(UsageError, match="at least 1"):
        search(index, "báo cáo", top_k=0)


def test_an_empty_index_finds_nothing(tmp_path: Path, words: WordEncoder) -> None:
    assert search(Index.create(tmp_path / "empty", words), "báo cáo") == []


def test_best_parts_keeps_the_best_of_each_article() -> None:
    candidates = [
        Candidate(1, "a", 0.9, 0.1, 0.93),
        Candidate(2, "b", 0.8, 0.9, 1.07),
        Candidate(3, "a", 0.7, 0.9, 0.97),
    ]
    assert [c.passage for c in best_parts(candidates)] == [2, 3]


@pytest.mark.parametrize(
    ("query", "label"),
    [
        ("Cơ quan nào phải báo cáo mỗi tháng?", "Điều 2"),  # a question
        ("tiep cong dan", "Điều 1"),  # without diacritics
        ("When is the citizen reception office open?", "Điều 1"),  # another language
        ("À quelle date la décision entre-t-elle en vigueur ?", "Điều 3"),
    ],
)
def test_real_encoder_finds_by_meaning(
    tmp_path: Path, encoder: Encoder, query: str, label: str
) -> None:
    index = indexed(tmp_path, encoder, rules=RULES)
    assert search(index, query, top_k=1)[0].match.provision.label == label
