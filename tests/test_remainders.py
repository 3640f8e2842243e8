"""What remains of two texts once what answers is put aside, on sentences of our own."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.judgement import decide, signs, weights
from assistant.judgement.clashes import denial
from assistant.judgement.remainders import remainders
from assistant.types import Language
from benchmarks import practice
from benchmarks.datasets import lines
from tests.test_judgement import beside


@pytest.mark.parametrize(
    ("language", "draft", "existing", "denied"),
    [
        ("en", "A permit may be lent or sold to others.",
         "A permit may not be lent or sold to others.", True),  # the word left out
        ("en", "Any breach by the club makes the club liable at law.",
         "No breach by the club makes the club liable at law.", True),  # before the first shared
        ("en", "Boats pay as laid down in Regulation 178 of the port office.",
         "Boats pay as laid down in Regulation No 178 of the port office.", False),  # a number
        ("en", "A permit may be lent or sold to others.",
         "A permit may be lent or sold to others.", False),  # nothing changed
        ("fr", "Le titre d'accès peut être cédé à un proche du titulaire.",
         "Le titre d'accès ne peut pas être cédé à un proche du titulaire.", True),
        ("fr", "Les étals sont ouverts selon l'arrêté 12 de la ville.",
         "Les étals sont ouverts selon l'arrêté n° 12 de la ville.", False),  # a number
        ("vi", "Chủ hộ không phải nộp phí vệ sinh trong năm đầu.",
         "Chủ hộ phải nộp phí vệ sinh trong năm đầu.", True),  # the word put in
        ("vi", "Chủ hộ phải nộp phí vệ sinh ngay trong năm đầu.",
         "Chủ hộ phải nộp phí vệ sinh trong năm đầu.", False),  # another word put in
    ],
)  # fmt: skip
def test_a_slight_edit_denies(language: Language, draft: str, existing: str, denied: bool) -> None:
    assert (denial(beside(draft, existing, language)) is not None) == denied


def test_shared_wording_denied_is_a_conflict_and_no_repeat() -> None:
    pair = beside(
        "A licence names the place, the days and the goods, and may be lent or sold.",
        "A licence names the place, the days and the goods, and may not be lent or sold.",
    )
    found = decide(pair, signs(pair), weights())
    assert (found.relation, found.kind) == ("conflict", "modality")
    assert found.theirs is not None
    assert pair.theirs.read.text[slice(*found.theirs)] == "not"


def test_a_level_in_the_place_of_another_is_another_body() -> None:
    pair = beside(
        "Ủy ban nhân dân huyện công bố danh sách các điểm dừng xe trong tháng một.",
        "Ủy ban nhân dân tỉnh công bố danh sách các điểm dừng xe trong tháng một.",
        "vi",
    )
    found = decide(pair, signs(pair), weights())
    assert (found.relation, found.kind) == ("conflict", "authority")


@pytest.mark.parametrize(
    ("sign", "language", "draft", "existing"),
    [
        # a widening that only the draft has
        ("open_left_ours", "en", "Boats, whatever their length, pay.", "Long boats pay."),
        ("open_left_ours", "fr", "Tout bateau, quel qu'en soit le poids, paie.", "Le bateau paie."),
        ("open_left_ours", "vi", "Thuyền đóng phí, bất kể chiều dài.", "Thuyền đóng phí."),
        # a denial that only one side has
        ("denied_alone", "en", "Rafts do not pay.", "Boats and rafts pay."),
        ("denied_left_theirs", "fr", "Les barques paient.", "Les barques paient, sauf le soir."),
        # what theirs leaves out is declared in
        ("opened_denied", "vi", "Kể cả bè cũng đóng phí.", "Thuyền đóng phí, trừ bè."),
        # a condition that only the existing rule has
        ("condition_left_theirs", "en", "Boats pay.", "Boats pay if they stay overnight."),
        # a name of one of theirs
        ("names", "en", "The ferry at Lodham pays.", "A boat pays."),
        # one more in a list
        ("joints_more", "fr", "Barques, radeaux et canots paient.", "Les barques paient."),
        # words of meaning in any order
        ("words_ours", "en", "Boats pay fees.", "Fees are what boats pay."),
    ],
)
def test_what_remains_is_named(sign: str, language: Language, draft: str, existing: str) -> None:
    assert remainders(beside(draft, existing, language))[sign] > 0
    assert remainders(beside(existing, existing, language))[sign] == (sign == "words_ours")


def test_a_clause_that_is_new_beside_others_that_are_said() -> None:
    said = "The keeper locks the northern gate every evening"
    new = remainders(beside(f"{said}; visitors receive printed maps free.", f"{said}."))
    none = remainders(beside(f"{said}; the keeper locks the gate.", f"{said}."))
    assert new["clause_new"] > 0.5 > none["clause_new"]


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=80), st.text(max_size=80))
def test_signs_are_bounded_whatever_the_texts(draft: str, existing: str) -> None:
    found = remainders(beside(draft, existing))
    assert all(-1 <= value <= 1.001 for name, value in found.items() if name[:6] != "clause")
    assert all(-1 <= value <= 2.001 for value in found.values())
    assert found.keys() == remainders(beside("a", "b")).keys()


def test_drafts_of_each_kind_have_one_provision_in_two_languages() -> None:
    rows = list(lines(practice.KINDS))
    wanted = {"paraphrase", "narrower", "broader", "adds-condition", "scope", "none"}
    assert all(wanted <= set(row["drafts"]) and len(row["existing"]) == 2 for row in rows)
    drafts = [draft for row in rows for draft in row["drafts"].values()]
    assert len(set(drafts)) == len(drafts)
    assert {language for row in rows for language in row["existing"]} == {"vi", "fr", "en"}
