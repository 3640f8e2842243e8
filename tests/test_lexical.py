"""Words, and BM25 against the formula worked by hand."""

from __future__ import annotations

from math import log
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.config import thresholds
from assistant.errors import IndexBusy
from assistant.lexical import CEILING, LexicalIndex
from assistant.lexical.asked import terms_of
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
    worth = (2 + thresholds()["pair_weight"]) * log(2)
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
    assert index.languages() == ("fr", "en")
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


LEGAL = {
    1: "Le licenciement d'un salarié pour motif économique est notifié par l'employeur",
    2: "Le maire délivre le permis de construire dans un délai de deux mois",
    3: "Les archives de la commune sont classées par le service des archives",
}


@pytest.mark.parametrize(
    ("query", "best"),
    [
        ("mon patron veut me mettre à la porte, mettre un employé à la porte", 1),  # everyday words
        ("người lao động bị đuổi việc", 1),  # another language, known to the index in no word
        ("nguoi lao dong bi duoi viec", 1),  # and typed without diacritics
        ("my employer wants to fire an employee", 1),
        ("giấy phép xây dựng", 2),
        ("building permit", 2),
    ],
)
def test_other_words_for_the_same_thing_are_found(tmp_path: Path, query: str, best: int) -> None:
    index = LexicalIndex(tmp_path)
    fill(index, LEGAL)
    hits = index.search(query, 3, reworded=True)
    assert hits[0].passage == best
    assert all(0 < hit.share <= 1 for hit in hits)
    assert hits[0].share > sum(hit.share for hit in index.search(query, 1))


def test_legal_words_are_worth_no_less_and_others_no_more(tmp_path: Path) -> None:
    """What holds the query's own words comes first, with the share that it has without others."""
    index = LexicalIndex(tmp_path)
    fill(index, LEGAL | {4: "Congédier un salarié sans motif est interdit"})
    own = index.search("licenciement", 9)
    other = index.search("licenciement", 9, reworded=True)
    assert [hit.passage for hit in own] == [1]
    assert [hit.passage for hit in other] == [1, 4]
    assert other[0].share == pytest.approx(own[0].share)


def test_one_expression_understood_of_many_is_not_the_whole(tmp_path: Path) -> None:
    """Words that an index of another language cannot hold lower the share, as a usual word does."""
    index = LexicalIndex(tmp_path)
    fill(index, LEGAL)
    short = index.search("giấy phép xây dựng", 1, reworded=True)[0]
    long = index.search("giấy phép xây dựng bươm bướm chuồn chuồn", 1, reworded=True)[0]
    assert short.passage == long.passage == 2
    assert long.share < short.share / 2


SOME = "licenciement salarié patron virer un employé permis construire đuổi việc dismissal zzz 2"


@given(st.lists(st.sampled_from(SOME.split()), min_size=1, max_size=12))
@settings(max_examples=40, deadline=None)
def test_shares_are_shares(tmp_path_factory: pytest.TempPathFactory, query: list[str]) -> None:
    index = LexicalIndex(tmp_path_factory.mktemp("shares"))
    fill(index, LEGAL | TEXTS)
    found = index.search(" ".join(query), 9, reworded=True)
    assert all(0 < hit.share <= 1 for hit in found)
    assert {hit.passage for hit in index.search(" ".join(query), 9)} <= {h.passage for h in found}
