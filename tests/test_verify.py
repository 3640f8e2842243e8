"""What the verifier passes and what it refuses, in three languages."""
# ruff: noqa: E501  (a table is read by the line)

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from assistant.config import thresholds
from assistant.types import Language
from assistant.verify import check
from assistant.verify.facts import facts

VI_REPORT = (
    "Trong quá trình thực hiện nhiệm vụ, Sở Nội vụ phải gửi báo cáo biên chế bằng văn bản về "
    "Văn phòng Ủy ban trước ngày 15 tháng 12 năm 2025 theo quy định tại Điều 7 Quyết định số "
    "12/2023/QĐ-UBND."
)
VI_FEE = (
    "Đối với hồ sơ nộp trực tuyến, tổ chức đăng ký nộp phí 1.500.000 đồng cho mỗi lần thẩm định "
    "và không được ủy quyền cho người khác nộp thay, trừ trường hợp cha mẹ nộp cho con."
)
VI_TERM = (
    "Căn cứ kết quả kiểm tra, Ủy ban nhân dân xã có thể gia hạn giấy phép bến đò tối đa 30 ngày "
    "làm việc khi có văn bản đề nghị của chủ bến."
)
FR_REPORT = (
    "Dans le cadre de ses missions, le directeur du service des ponts doit transmettre au préfet, "
    "avant le 31 mars 2026, un rapport écrit sur l'état des ouvrages mentionnés à l'article L. 214-7."
)
FR_AID = (
    "Compte tenu des crédits ouverts, la commission peut accorder à chaque apiculteur une aide d'au "
    "plus 1 200 euros, versée dans un délai de trente jours à compter de la demande."
)
FR_BAN = (
    "Pour des raisons de sécurité, les usagers ne peuvent pas stationner sur le quai Nord entre 7 et "
    "9 heures, sauf autorisation du maire."
)
EN_REPORT = (
    "In carrying out its functions under this Act, the Harbour Authority shall publish a report on "
    "dredging, in writing and in both languages, within 30 days after the end of each quarter, as "
    "required by section 4(2)."
)
EN_LICENCE = (
    "Subject to the payment of a fee of 2,500 euros, the Licensing Board may grant a ferry licence "
    "for at least 15 % of the berths, which are listed in the annex, to local operators."
)
EN_BAN = (
    "For the protection of visitors, a warden shall not admit more than 40 persons to the tower at "
    "any one time, except during the annual fair."
)

FAITHFUL: list[tuple[Language, str, str]] = [
    # the opening words taken away
    ("vi", VI_REPORT, "Sở Nội vụ phải gửi báo cáo biên chế về Văn phòng Ủy ban trước ngày 15 tháng 12 năm 2025."),
    # the date in figures
    ("vi", VI_REPORT, "Sở Nội vụ phải gửi báo cáo biên chế trước ngày 15/12/2025."),
    # without the year, which the evidence has
    ("vi", VI_REPORT, "Sở Nội vụ phải gửi báo cáo biên chế trước ngày 15/12."),
    # the reference kept
    ("vi", VI_REPORT, "Sở Nội vụ phải gửi báo cáo biên chế theo Điều 7 Quyết định số 12/2023/QĐ-UBND."),
    # nothing but the duty
    ("vi", VI_REPORT, "Sở Nội vụ phải gửi báo cáo biên chế bằng văn bản."),
    # ban and exception kept, thousands written with spaces
    ("vi", VI_FEE, "Tổ chức đăng ký nộp phí 1 500 000 đồng cho mỗi lần thẩm định và không được ủy quyền cho người khác nộp thay, trừ trường hợp cha mẹ nộp cho con."),
    # the amount in millions
    ("vi", VI_FEE, "Tổ chức đăng ký nộp phí 1,5 triệu đồng và không được ủy quyền cho người khác, trừ trường hợp cha mẹ nộp cho con."),
    # permission, bound and condition kept
    ("vi", VI_TERM, "Ủy ban nhân dân xã có thể gia hạn giấy phép bến đò tối đa 30 ngày làm việc khi có văn bản đề nghị."),
    ("vi", VI_TERM, "Ủy ban nhân dân xã có thể gia hạn giấy phép khi có văn bản đề nghị của chủ bến."),
    # the opening words taken away
    ("fr", FR_REPORT, "Le directeur du service des ponts doit transmettre au préfet un rapport avant le 31 mars 2026."),
    # the date in figures
    ("fr", FR_REPORT, "Le directeur du service des ponts doit transmettre un rapport avant le 31/03/2026."),
    # the reference kept
    ("fr", FR_REPORT, "Le directeur doit transmettre au préfet un rapport sur les ouvrages mentionnés à l'article L. 214-7."),
    # another number of the noun
    ("fr", FR_REPORT, "Le directeur doit transmettre au préfet des rapports écrits."),
    # the number in figures, thousands closed up
    ("fr", FR_AID, "La commission peut accorder à chaque apiculteur une aide d'au plus 1200 euros."),
    ("fr", FR_AID, "La commission peut accorder une aide, versée dans un délai de 30 jours à compter de la demande."),
    # permission and ground kept
    ("fr", FR_AID, "Compte tenu des crédits, la commission peut accorder une aide."),
    # ban and exception kept
    ("fr", FR_BAN, "Les usagers ne peuvent pas stationner sur le quai Nord, sauf autorisation du maire."),
    ("fr", FR_BAN, "Les usagers ne peuvent pas stationner sur le quai entre 7 et 9 heures, sauf autorisation."),
    # the opening words taken away
    ("en", EN_REPORT, "The Harbour Authority shall publish a report on dredging within 30 days after the end of each quarter."),
    # the deadline moved to the front
    ("en", EN_REPORT, "Within 30 days, the Harbour Authority shall publish a report on dredging."),
    # "must" for "shall"
    ("en", EN_REPORT, "The Harbour Authority must publish a report on dredging in both languages."),
    # the number in words
    ("en", EN_REPORT, "The Harbour Authority shall publish a report within thirty days after the end of each quarter."),
    # the reference kept
    ("en", EN_REPORT, "The Harbour Authority shall publish a report on dredging as required by section 4(2)."),
    # a closed clause taken out of the middle, per cent closed up
    ("en", EN_LICENCE, "Subject to the payment of a fee of 2,500 euros, the Licensing Board may grant a ferry licence for at least 15% of the berths to local operators."),
    # thousands closed up
    ("en", EN_LICENCE, "Subject to the payment of a fee of 2500 euros, the Licensing Board may grant a ferry licence to local operators."),
    # ban and exception kept
    ("en", EN_BAN, "A warden shall not admit more than 40 persons to the tower at any one time, except during the annual fair."),
    ("en", EN_BAN, "A warden shall not admit more than 40 persons, except during the fair."),
    # "must not" for "shall not"
    ("en", EN_BAN, "A warden must not admit more than 40 persons to the tower, except during the annual fair."),
]  # fmt: skip

ALTERED: list[tuple[Language, str, str, str]] = [
    # --- dates
    ("vi", VI_REPORT, "Sở Nội vụ phải gửi báo cáo biên chế trước ngày 25 tháng 12 năm 2025.", "date"),
    ("vi", VI_REPORT, "Sở Nội vụ phải gửi báo cáo biên chế trước ngày 15/11/2025.", "date"),
    ("vi", VI_REPORT, "Sở Nội vụ phải gửi báo cáo biên chế sau ngày 15 tháng 12 năm 2025.", "bound"),
    ("fr", FR_REPORT, "Le directeur du service des ponts doit transmettre un rapport avant le 31 mars 2027.", "date"),
    ("fr", FR_REPORT, "Le directeur du service des ponts doit transmettre un rapport avant le 31 mai 2026.", "date"),
    ("fr", FR_REPORT, "Le directeur du service des ponts doit transmettre un rapport après le 31 mars 2026.", "bound"),
    # --- numbers and units
    ("vi", VI_FEE, "Tổ chức đăng ký nộp phí 1.800.000 đồng và không được ủy quyền cho người khác, trừ trường hợp cha mẹ.", "number"),
    ("vi", VI_FEE, "Tổ chức đăng ký nộp phí 15 triệu đồng và không được ủy quyền cho người khác, trừ trường hợp cha mẹ.", "number"),
    ("vi", VI_TERM, "Ủy ban nhân dân xã có thể gia hạn giấy phép tối đa 30 ngày khi có văn bản đề nghị.", "number"),
    ("vi", VI_TERM, "Ủy ban nhân dân xã có thể gia hạn giấy phép tối thiểu 30 ngày làm việc khi có văn bản.", "bound"),
    ("fr", FR_AID, "La commission peut accorder à chaque apiculteur une aide d'au plus 12 000 euros.", "number"),
    ("fr", FR_AID, "La commission peut accorder à chaque apiculteur une aide d'au moins 1 200 euros.", "bound"),
    ("fr", FR_AID, "La commission peut accorder une aide, versée dans un délai de trois jours.", "number"),
    ("fr", FR_AID, "La commission peut accorder une aide, versée dans un délai de 30 mois.", "number"),
    ("fr", FR_BAN, "Les usagers ne peuvent pas stationner sur le quai entre 6 et 9 heures, sauf autorisation.", "number"),
    ("en", EN_REPORT, "The Harbour Authority shall publish a report within 60 days after the end of each quarter.", "number"),
    ("en", EN_REPORT, "The Harbour Authority shall publish a report within 30 weeks after each quarter.", "number"),
    ("en", EN_LICENCE, "Subject to the payment of a fee, the Licensing Board may grant a ferry licence for at most 15 % of the berths.", "bound"),
    ("en", EN_LICENCE, "Subject to the payment of a fee of 25,000 euros, the Licensing Board may grant a ferry licence.", "number"),
    ("en", EN_BAN, "A warden shall not admit more than 14 persons to the tower, except during the annual fair.", "number"),
    ("en", EN_BAN, "A warden shall not admit 40 persons to the tower, except during the annual fair.", "bound"),
    # --- references
    ("vi", VI_REPORT, "Sở Nội vụ phải gửi báo cáo biên chế theo Điều 17.", "reference"),
    ("vi", VI_REPORT, "Sở Nội vụ phải gửi báo cáo biên chế theo khoản 7.", "reference"),
    ("vi", VI_REPORT, "Sở Nội vụ phải gửi báo cáo theo Quyết định số 12/2024/QĐ-UBND.", "reference"),
    ("fr", FR_REPORT, "Le directeur doit transmettre au préfet un rapport mentionné à l'article L. 214-1.", "reference"),
    ("fr", FR_REPORT, "Le directeur doit transmettre au préfet un rapport mentionné à l'article R. 214-7.", "reference"),
    ("en", EN_REPORT, "The Harbour Authority shall publish a report as required by section 4(3).", "reference"),
    ("en", EN_REPORT, "The Harbour Authority shall publish a report as required by section 2.", "reference"),
    # --- actors and names
    ("vi", VI_REPORT, "Sở Tài chính phải gửi báo cáo biên chế về Văn phòng Ủy ban.", "name"),
    ("vi", VI_REPORT, "Văn phòng Ủy ban phải gửi báo cáo biên chế về Sở Nội vụ.", "order"),
    ("vi", VI_TERM, "Ủy ban nhân dân huyện có thể gia hạn giấy phép bến đò khi có văn bản đề nghị.", "word"),
    ("fr", FR_REPORT, "Le préfet doit transmettre au directeur du service des ponts un rapport écrit.", "order"),
    ("fr", FR_REPORT, "Le trésorier du service des ponts doit transmettre au préfet un rapport.", "word"),
    ("fr", FR_BAN, "Les usagers ne peuvent pas stationner sur le quai Sud, sauf autorisation du maire.", "word"),
    ("en", EN_REPORT, "The Bridge Authority shall publish a report on dredging.", "name"),
    ("en", EN_LICENCE, "Subject to the payment of a fee, local operators may grant a ferry licence to the Licensing Board.", "order"),
    ("en", EN_BAN, "A curator shall not admit more than 40 persons, except during the annual fair.", "word"),
    # --- modality and negation
    ("vi", VI_REPORT, "Sở Nội vụ có thể gửi báo cáo biên chế về Văn phòng Ủy ban.", "may"),
    ("vi", VI_REPORT, "Sở Nội vụ không phải gửi báo cáo biên chế về Văn phòng Ủy ban.", "need not"),
    ("vi", VI_REPORT, "Sở Nội vụ gửi báo cáo biên chế về Văn phòng Ủy ban.", "must"),
    ("vi", VI_FEE, "Tổ chức đăng ký nộp phí và được ủy quyền cho người khác nộp thay, trừ trường hợp cha mẹ.", "may"),
    ("vi", VI_TERM, "Ủy ban nhân dân xã phải gia hạn giấy phép bến đò khi có văn bản đề nghị.", "must"),
    ("fr", FR_AID, "La commission doit accorder à chaque apiculteur une aide.", "must"),
    ("fr", FR_AID, "La commission ne peut pas accorder à chaque apiculteur une aide.", "must not"),
    ("fr", FR_BAN, "Les usagers peuvent stationner sur le quai Nord, sauf autorisation du maire.", "may"),
    ("fr", FR_REPORT, "Le directeur transmet au préfet un rapport écrit.", "must"),
    ("en", EN_REPORT, "The Harbour Authority may publish a report on dredging.", "may"),
    ("en", EN_REPORT, "The Harbour Authority shall not publish a report on dredging.", "must not"),
    ("en", EN_LICENCE, "Subject to the payment of a fee, the Licensing Board shall grant a ferry licence.", "must"),
    ("en", EN_BAN, "A warden shall admit more than 40 persons to the tower, except during the annual fair.", "must"),
    # --- exceptions and conditions lost or added
    ("vi", VI_FEE, "Tổ chức đăng ký nộp phí và không được ủy quyền cho người khác nộp thay.", "except"),
    ("vi", VI_TERM, "Ủy ban nhân dân xã có thể gia hạn giấy phép bến đò.", "if"),
    ("fr", FR_BAN, "Les usagers ne peuvent pas stationner sur le quai Nord.", "except"),
    ("fr", FR_AID, "Seule la commission peut accorder une aide.", "only"),
    ("en", EN_BAN, "A warden shall not admit more than 40 persons to the tower.", "except"),
    ("en", EN_LICENCE, "The Licensing Board may grant a ferry licence to local operators.", "if"),
    # --- claims added
    ("vi", VI_REPORT, "Sở Nội vụ phải gửi báo cáo biên chế và danh sách khen thưởng.", "word"),
    ("fr", FR_REPORT, "Le directeur doit transmettre au préfet un rapport public.", "word"),
    ("en", EN_REPORT, "The Harbour Authority shall publish a free report on dredging.", "word"),
    ("en", EN_BAN, "A warden shall not admit international visitors, except during the annual fair.", "word"),
    # --- two clauses made one: the berths are listed, not the licence
    ("en", EN_LICENCE, "Subject to the payment of a fee, the Licensing Board may grant a ferry licence listed in the annex.", "clause"),
    # --- form
    ("en", EN_REPORT, "Shall the Harbour Authority publish a report on dredging?", "form"),
    ("fr", FR_REPORT, "Le directeur doit transmettre au préfet un", "form"),
    ("vi", VI_REPORT, "Sở Nội vụ phải gửi báo cáo.\nPassage:", "form"),
    ("en", EN_REPORT, "The Harbour Authority shall publish a report, shall publish a report, shall publish a report.", "loop"),
    ("fr", FR_REPORT, "", "form"),
    # another language: none of its words is in the source
    ("fr", FR_REPORT, "The director shall send a report to the prefect.", "word"),
    # the whole source again is not shorter
    ("vi", VI_TERM, VI_TERM, "length"),
]  # fmt: skip


def test_enough_is_tried() -> None:
    assert len(FAITHFUL) >= 25
    assert len(ALTERED) >= 40
    assert {language for language, *_ in FAITHFUL} == {"vi", "fr", "en"}


@pytest.mark.parametrize(("language", "evidence", "sentence"), FAITHFUL)
def test_faithful_sentences_pass(language: Language, evidence: str, sentence: str) -> None:
    assert check(sentence, evidence, language=language) is None


@pytest.mark.parametrize(("language", "evidence", "sentence", "reason"), ALTERED)
def test_altered_sentences_are_refused(
    language: Language, evidence: str, sentence: str, reason: str
) -> None:
    refused = check(sentence, evidence, language=language)
    assert refused is not None
    assert refused.startswith(f"{reason}:")


@pytest.mark.parametrize(
    ("language", "title", "passes"),
    [
        ("vi", "Báo cáo biên chế của Sở Nội vụ", True),  # no full stop, no duty: a heading
        ("fr", "Rapport sur l'état des ouvrages", True),
        ("en", "Report of the Harbour Authority on dredging", True),
        ("en", "Report of the Port Authority on dredging", False),  # another name
        ("fr", "Rapport de 2027 sur l'état des ouvrages", False),  # another year
    ],
)
def test_titles_need_no_duty_but_no_new_fact(language: Language, title: str, passes: bool) -> None:
    evidence = {"vi": VI_REPORT, "fr": FR_REPORT, "en": EN_REPORT}[language]
    assert (check(title, evidence, language=language, title=True) is None) is passes


def test_a_distant_sentence_is_refused() -> None:
    sentence = "A warden shall not admit more than 40 persons, except during the fair."
    least = thresholds()["verify_similarity"]
    assert check(sentence, EN_BAN, language="en", similarity=least) is None
    refused = check(sentence, EN_BAN, language="en", similarity=least - 0.01)
    assert refused is not None
    assert refused.startswith("similarity:")


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("vi", "ngày 5 tháng 3 năm 2024", "ngày 05/3/2024"),  # words and figures
        ("fr", "le 1er janvier 2025", "le 01/01/2025"),  # the ordinal
        ("en", "January 5, 2025", "5 January 2025"),  # two orders
        ("en", "2025-01-05", "5 January 2025"),  # ISO 8601
        ("fr", "1 200 euros", "1.200 euros"),  # separators of thousands
        ("en", "15 %", "15 per cent"),  # sign and words
        ("fr", "article L. 214-7", "article L214-7"),  # with and without stop and space
        ("vi", "ba mươi ngày", "30 ngày"),  # a number in words
    ],
)
def test_two_ways_to_write_one_fact(language: Language, one: str, other: str) -> None:
    values = [[(f.kind, f.value) for f in facts(text, language)] for text in (one, other)]
    assert values[0] == values[1]
    assert len(values[0]) == 1


@given(st.text(max_size=200), st.text(max_size=200), st.sampled_from(["vi", "fr", "en"]))
def test_a_word_from_elsewhere_never_passes(before: str, evidence: str, language: Language) -> None:
    sentence = f"{before} xylofonarium."  # in no language, and not in the evidence
    assume("xylofon" not in evidence.casefold())
    assert check(sentence, evidence, language=language) is not None


@given(st.integers(2, 10**6), st.integers(2, 10**6))
def test_another_number_never_passes(written: int, true: int) -> None:
    evidence = f"For the sake of order the office shall keep {true} files in the archive."
    sentence = f"The office shall keep {written} files."
    assert (check(sentence, evidence, language="en") is None) is (written == true)
