"""Deep search: what the judge changes, and what it must leave alone."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from threading import Event

import pytest
from hypothesis import given
from hypothesis import settings as trying
from hypothesis import strategies as st

from assistant.config import Settings
from assistant.deep import FIRST, WINDOW, around, excerpt, ranked
from assistant.errors import ModelError, UsageError
from assistant.index import Index
from assistant.models.generator import load_generator
from assistant.models.likelihood import judge_of
from assistant.search import search, search_many
from tests.fakes import Pointing, WordEncoder
from tests.test_search import RULES, indexed

MANY = "QUYẾT ĐỊNH\n" + "\n".join(
    f"Điều {n}. Báo cáo số {n}\nSở thứ {n} báo cáo Ủy ban nhân dân tỉnh, hồ sơ {n * 7}."
    for n in range(1, FIRST + 9)
)


@pytest.fixture
def index(tmp_path: Path, words: WordEncoder) -> Index:
    return indexed(tmp_path, words, rules=RULES)


@pytest.fixture
def many(tmp_path: Path, words: WordEncoder) -> Index:
    return indexed(tmp_path, words, rules=MANY)


def test_the_provision_that_the_judge_points_at_comes_first(index: Index) -> None:
    usual = search(index, "báo cáo hằng tháng")
    deep = search(index, "báo cáo hằng tháng", deep=Pointing("có hiệu lực"))
    assert usual[0].match.provision.label == "Điều 2"
    assert deep[0].match.provision.label == "Điều 3"
    # nothing but the order differs: scores, citations and neighbours are those of each result
    assert [r for r in usual if r.match.provision.label == "Điều 3"] == deep[:1]
    assert sorted(map(repr, deep)) == sorted(map(repr, usual))


def test_a_result_comes_up_from_below_what_is_asked_for(index: Index) -> None:
    found = search(index, "báo cáo hằng tháng", top_k=1, deep=Pointing("có hiệu lực"))
    assert [r.match.provision.label for r in found] == ["Điều 3"]


def test_only_the_first_results_are_read_and_the_rest_follows_as_it_was(many: Index) -> None:
    usual = search(many, "báo cáo Ủy ban nhân dân tỉnh", top_k=FIRST + 5)
    last = usual[-1].match.provision.label
    judge = Pointing(last)
    deep = search(many, "báo cáo Ủy ban nhân dân tỉnh", top_k=FIRST + 5, deep=judge)
    assert len(judge.read) == FIRST
    assert deep == usual  # the judge would point at the last one, and never sees it


def test_the_judge_reads_the_part_within_its_article(index: Index) -> None:
    judge = Pointing("")
    first = search(index, "lịch tiếp của người đứng đầu", deep=judge)[0]
    assert first.match.part.label.endswith("khoản 2")
    read = next(text for text in judge.read if first.match.part.text.strip() in text)
    assert read.startswith("Điều 1. Tiếp công dân\n1. Trụ sở")


def test_the_heading_is_read_where_the_article_is_too_long(
    tmp_path: Path, words: WordEncoder
) -> None:
    lines = "\n".join(f"({n}) The office keeps register {n} in room {n}." for n in range(1, 60))
    index = indexed(tmp_path, words, long=f"Section 1 Registers\n{lines}\n")
    judge = Pointing("")
    search(index, "register 40 in room 40", deep=judge)
    assert judge.read == []  # one article: nothing to compare
    (result,) = search(index, "register 40 in room 40")
    read = excerpt(result)
    assert read.startswith("Registers\n") and result.match.part.text.strip() in read
    assert len(read) <= WINDOW + len("Registers\n")


SPANS = st.tuples(*[st.integers(0, 2000)] * 4).map(sorted)


@trying(deadline=None)
@given(SPANS, st.integers(0, 900))
def test_the_window_shows_the_part_and_stays_in_the_article(places: list[int], length: int) -> None:
    whole, part = (places[0], places[3]), (places[1], places[2])
    start, end = around(part, whole, length=length)
    assert whole[0] <= start <= part[0] and part[1] <= end <= whole[1]
    assert end - start == min(whole[1] - whole[0], max(length, part[1] - part[0]))


@pytest.mark.parametrize(
    ("query", "lead"),
    [
        ("Cơ quan nào phải báo cáo hằng tháng?", "Câu hỏi:"),
        ("co quan nao phai bao cao hang thang", "Câu hỏi:"),  # without diacritics
        ("Quel service doit rendre compte chaque mois ?", "Question :"),
        ("Which office must report each month?", "Question:"),
    ],
)
def test_the_query_is_announced_in_its_own_language(index: Index, query: str, lead: str) -> None:
    judge = Pointing("báo cáo")
    search(index, query, deep=judge)
    assert judge.leads == [lead]


def test_many_gives_what_one_by_one_gives(index: Index) -> None:
    queries, judge = ["báo cáo tháng", "tiếp công dân"], Pointing("có hiệu lực")
    assert search_many(index, queries, deep=judge) == [
        search(index, q, deep=judge) for q in queries
    ]


def test_stopped_the_order_is_the_usual_one(index: Index) -> None:
    cancel = Event()
    cancel.set()
    query = "báo cáo hằng tháng"
    assert search(index, query, deep=Pointing("hiệu lực"), cancel=cancel) == search(index, query)


def test_an_empty_index_and_a_single_result_need_no_reading(
    tmp_path: Path, words: WordEncoder
) -> None:
    judge = Pointing("x")
    assert search(Index.create(tmp_path / "empty", words), "báo cáo", deep=judge) == []
    one = indexed(tmp_path, words, one="Section 1 Fees\n(1) The fee is 20 euros.\n")
    assert len(search(one, "fee", deep=judge)) == 1
    assert judge.read == []


@pytest.mark.parametrize(
    ("query", "message"),
    [("", "empty"), ("x" * 100_000, "the limit is 20,000")],
)
def test_a_query_that_makes_no_sense_is_refused_before_reading(
    index: Index, query: str, message: str
) -> None:
    judge = Pointing("x")
    with pytest.raises(UsageError, match=message):
        search(index, query, deep=judge)
    assert judge.read == []


LIKELIHOODS = st.lists(st.tuples(st.floats(-1, 1), st.floats(-20, 0)), min_size=1, max_size=FIRST)


@trying(deadline=None)  # a busy machine is no fault
@given(LIKELIHOODS, st.floats(0, 2))
def test_ranking_loses_nothing_and_follows_the_sum(
    pairs: Sequence[tuple[float, float]], weight: float
) -> None:
    scores, likelihoods = [s for s, _ in pairs], [q for _, q in pairs]
    order = ranked(scores, likelihoods, weight=weight)
    assert sorted(order) == list(range(len(pairs)))
    sums = [scores[i] + weight * likelihoods[i] for i in order]
    assert sums == sorted(sums, reverse=True)


@trying(deadline=None)
@given(st.lists(st.floats(-1, 1), min_size=1, max_size=FIRST), st.floats(-20, 0))
def test_where_all_are_alike_the_order_stays(scores: list[float], likelihood: float) -> None:
    scores = sorted(scores, reverse=True)
    alike = [likelihood] * len(scores)
    assert ranked(scores, alike, weight=0.0) == list(range(len(scores)))


def test_a_model_that_cannot_be_loaded_is_named(tmp_path: Path, index: Index) -> None:
    judge = judge_of(load_generator(Settings(generator=str(tmp_path))))  # a folder without a model
    with pytest.raises(ModelError, match=str(tmp_path)):
        search(index, "báo cáo", deep=judge)
