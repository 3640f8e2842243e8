"""Words, and BM25 against the formula worked by hand."""

from __future__ import annotations

from math import log
from pathlib import Path

import pytest

from assistant.errors import IndexBusy
from assistant.lexical import CEILING, LexicalIndex
from assistant.lexical.asked import PAIR, terms_of
from assistant.metadata.language import detect_language

TEXTS = {
    1: "Sở Nội vụ báo cáo Ủy ban nhân dân tỉnh trước ngày 15 hằng tháng",
    2: "Hồ sơ được nộp tại bộ phận một cửa",
    3: "Le préfet adresse un rapport annuel au ministre",
    4: "The council shall publish a report every year",
}


@pytest.fixture
def index(tmp_path: Path) -> LexicalIndex:
    index = LexicalIndex(tmp_path)
    fill(index, TEXTS)
    return index


def fill(index: LexicalIndex, texts: dict[int, str]) -> None:
    writer = index.writer()
    for number, text in texts.items():
        writer.replace(number, [(number, text)], detect_language(text))
    writer.commit()
    writer.close()
    index.reload()


@pytest.mark.parametrize(
    ("query", "best"),
    [
        ("báo cáo hằng tháng", 1),
        ("bao cao hang thang", 1),  # typed without diacritics
        ("hồ sơ một cửa", 2),
        ("rapport du préfet", 3),
        ("publish a report", 4),
        ("publishing of reports", 4),  # other endings than the text's
        ("les rapports annuels du préfet", 3),
        ("rapports annuels du prefet", 3),  # endings, and an accent not typed
        ("report published by councils", 4),
    ],
)
def test_search_finds_the_words(index: LexicalIndex, query: str, best: int) -> None:
    assert index.search(query, 4)[0].passage == best


def test_share_is_bm25_over_what_the_query_could_score(tmp_path: Path) -> None:
    """Two passages of four words, two of them in the query: idf ln 2, k1 1.2, b 0.75.

    Each text has four words and three pairs. "rapport annuel" has two words and one pair, each in
    one text of two, so idf = ln(1 + 1.5 / 1.5) = ln 2; tf = 1 and the length is the average, so
    each word scores ln 2 * 2.2 / 2.2 = ln 2, of at most 2.2 ln 2, and the pair a part of it.
    """
    index = LexicalIndex(tmp_path)
    fill(index, {1: "un rapport annuel complet", 2: "le président du conseil"})
    (hit,) = index.search("rapport annuel", 5)
    assert hit.passage == 1
    worth = (2 + PAIR) * log(2)
    assert hit.share == pytest.approx(worth / (CEILING * worth), rel=1e-3)


@pytest.mark.parametrize(
    ("bare", "said"),
    [
        ("publish report", "I would that they publish a report"),  # English
        ("préfet rapport", "est-ce que le préfet a un rapport"),  # French
    ],
)
def test_function_words_take_nothing_away(index: LexicalIndex, bare: str, said: str) -> None:
    """But for the pairs they stand in, a query scores as it does without them."""
    fewer, more = (index.search(query, 1)[0] for query in (bare, said))
    assert fewer.passage == more.passage
    assert more.share > fewer.share / 2


def test_a_query_of_function_words_alone_is_asked_as_it_is(index: LexicalIndex) -> None:
    assert index.search("shall a", 1)[0].passage == 4


def test_each_passage_has_the_stems_of_its_own_language(tmp_path: Path) -> None:
    """ "licences" has one stem in French and another in English; both passages are found."""
    index = LexicalIndex(tmp_path)
    fill(index, {1: "les licences de la commune", 2: "the licences of the council"})
    assert index.languages() == ["fr", "en"]
    assert {hit.passage for hit in index.search("licence", 9)} == {1, 2}


def test_unknown_words_lower_the_share(index: LexicalIndex) -> None:
    known = index.search("báo cáo hằng tháng", 1)[0].share
    assert index.search("báo cáo hằng tháng zzzz yyyy", 1)[0].share < known


def test_among_scores_only_those(index: LexicalIndex) -> None:
    everywhere = {h.passage: h.share for h in index.search("rapport report báo cáo", 9)}
    only = {h.passage: h.share for h in index.search("rapport report báo cáo", 9, among=[3, 4])}
    assert only.keys() == {3, 4}
    assert only == pytest.approx({3: everywhere[3], 4: everywhere[4]})


def test_replace_is_idempotent_and_can_delete(index: LexicalIndex) -> None:
    fill(index, {1: TEXTS[1]})
    assert len([h for h in index.search("báo cáo", 9) if h.passage == 1]) == 1
    writer = index.writer()
    writer.replace(1, [], "vi")
    writer.commit()
    writer.close()
    index.reload()
    assert all(h.passage != 1 for h in index.search("báo cáo", 9))


def test_a_second_writer_is_told_to_wait(index: LexicalIndex, tmp_path: Path) -> None:
    writer = index.writer()
    with pytest.raises(IndexBusy, match="Another process"):
        LexicalIndex(tmp_path).writer()
    writer.close()


@pytest.mark.parametrize("query", ["", "…", "%%% ---"])
def test_a_query_without_words_finds_nothing(index: LexicalIndex, query: str) -> None:
    assert index.search(query, 5) == []


def test_pairs_are_adjacent_words() -> None:
    assert terms_of(["a", "b", "c"]) == ["a", "b", "c", "a_b", "b_c"]
