"""What counts as a mention, and of what: a table for each language, every row for a reason."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.references import references
from assistant.references.ranges import between
from assistant.types import Language

Row = tuple[str, str, str]  # document, address, here
DECREE = "30/2020/NĐ-CP"

VI: list[tuple[str, list[Row]]] = [
    # the article that the mention stands in
    ("theo khoản 2 Điều này", [("", "para_2", "art")]),
    ("tại điểm b, c khoản này", [("", "point_b", "para"), ("", "point_c", "para")]),
    # one article contains both; the decree contains the article
    (
        "điểm a khoản 1 và khoản 3 Điều 7 Nghị định số 30/2020/NĐ-CP",
        [(DECREE, "art_7/para_1/point_a", ""), (DECREE, "art_7/para_3", "")],
    ),
    # a list, its own law at the end
    ("các Điều 4, 5 và 6 của Luật này", [("", f"art_{n}", "document") for n in (4, 5, 6)]),
    # a range, filled in
    (
        "từ Điều 4 đến Điều 7 của Nghị định này",
        [("", f"art_{n}", "document") for n in (4, 5, 6, 7)],
    ),
    # names of laws: with a year, with "và" inside, in small letters, one with a number
    ("Luật Lưu trữ năm 2024 và các", [("Luật Lưu trữ 2024", "", "")]),
    ("Luật Phòng cháy và chữa cháy quy định", [("Luật Phòng cháy và chữa cháy", "", "")]),
    ("Điều 3 Luật lưu trữ;", [("Luật lưu trữ", "art_3", "")]),
    ("Luật Lưu trữ số 33/2024/QH15", [("33/2024/QH15", "", "")]),
    # what a law is changed by is another text
    (
        "Luật này được sửa đổi theo Luật số 35/2018/QH14",
        [("", "", "document"), ("35/2018/QH14", "", "")],
    ),
    # the Vietnamese alphabet: d, đ, e, g
    ("từ điểm c đến điểm g khoản này", [("", f"point_{x}", "para") for x in "cdđeg"]),
    ("Kết luận số 195-KL/TW", [("195-KL/TW", "", "")]),
    ("Phụ lục I ban hành kèm theo Thông tư này", [("", "annex_I", "document")]),
    ("khoản 2 mục I Thông tư này", [("", "sec_I/para_2", "document")]),
    # a text that no number or name tells: the words, never the text itself
    ("Điều 23 Pháp lệnh được áp dụng", [("Pháp lệnh", "art_23", "")]),
    # neither accounts nor places nor days, nor the number of a form
    ("mở tài khoản 2 tại địa điểm a trong thời điểm 3", []),
    ("theo Mẫu số 05/CC", []),
    ("theo Điều 5, 10 ngày sau đó", [("", "art_5", "")]),
    # the provision itself is not a mention of it
    ("Điều 5. Hồ sơ\n1. Hồ sơ gồm đơn.", []),
]
FR: list[tuple[str, list[Row]]] = [
    ("l'article L. 123-4 du code de commerce", [("code de commerce", "art_L123-4", "")]),
    ("les articles L. 1 à L. 4", [("", f"art_L{n}", "") for n in (1, 2, 3, 4)]),
    ("aux articles 39,40 et 43 de la loi n° 78-17 du 6 janvier 1978",
     [("loi n° 78-17", f"art_{n}", "") for n in (39, 40, 43)]),
    ("au II de l'article 3", [("", "art_3/para_II", "")]),
    # letters and bare digits only where they hang on something
    ("au d du 2° du I de l'article 150-0 B ter du code général des impôts",
     [("code général des impôts", "art_150-0Bter/para_I/point_2/point_d", "")]),
    ("en deuxième et troisième zones", []),
    ("aux 1°, 4°, a et b du 5° de l'article 8",
     [("", "art_8/point_1", ""), ("", "art_8/point_4", ""),
      ("", "art_8/point_5/point_a", ""), ("", "art_8/point_5/point_b", "")]),
    ("au 4° et a, b et c du 5° de l'article L. 8",
     [("", "art_L8/point_4", ""), *(("", f"art_L8/point_5/point_{x}", "") for x in "abc")]),
    ("à un prix et a été vendu en 3 lots", []),
    ("aux deuxième et troisième alinéas de l'article 4",
     [("", "art_4/par_2", ""), ("", "art_4/par_3", "")]),
    ("au premier alinéa du présent article", [("", "par_1", "art")]),
    ("au I et au 2° du II", [("", "para_I", "near"), ("", "para_II/point_2", "near")]),
    ("le décret n° 2020-123 du 3 mars 2020", [("décret n° 2020-123", "", "")]),
    ("la loi du 29 juillet 1881", [("loi 1881-07-29", "", "")]),
    ("un arrêté du 1er juin 2020", [("arrêté 2020-06-01", "", "")]),
    ("le règlement (UE) 2016/679", [("EU regulation 2016/679", "", "")]),
    ("la présente loi", [("", "", "document")]),
    # articles are counted through the code, not through its books
    ("l'article L. 2 du présent livre", [("", "art_L2", "document")]),
    ("l'article L. 833-2 1° à 3° du code de commerce", [("code de commerce", "art_L833-2", "")]),
    # the code named before
    ("l'article 1 du code civil et l'article 2 du même code",
     [("code civil", "art_1", ""), ("code civil", "art_2", "")]),
    ("les articles L. 2 et suivants du code du travail", [("code du travail", "art_L2", "")]),
    # a treaty that no table knows
    ("l'article 3 de la convention de Berne", [("convention de Berne", "art_3", "")]),
    ("Article 4\nLe maire tient un registre.", []),
]  # fmt: skip
EN: list[tuple[str, list[Row]]] = [
    ("section 4(2) of the Data Protection Act 2018",
     [("Data Protection Act 2018", "sec_4/para_2", "")]),
    ("under subsection (3)", [("", "para_3", "near")]),
    ("Article 6(1)(a) of Regulation (EU) 2016/679",
     [("EU regulation 2016/679", "art_6/para_1/point_a", "")]),
    ("paragraph 2 of this Article", [("", "para_2", "art")]),
    ("Article 5, paragraph 2", [("", "art_5/para_2", "")]),
    ("42 U.S.C. 1983", [("42 USC", "sec_1983", "")]),
    ("45 CFR 164.502(a)(1)", [("45 CFR", "sec_164.502/point_a/para_1", "")]),
    ("see Schedule 2", [("", "annex_2", "")]),
    # what a bracket goes on from
    ("section 77(1) or (2)", [("", "sec_77/para_1", ""), ("", "sec_77/para_2", "")]),
    ("section 58(1)(a) and (c)",
     [("", "sec_58/para_1/point_a", ""), ("", "sec_58/para_1/point_c", "")]),
    ("sections 3 to 5", [("", f"sec_{n}", "") for n in (3, 4, 5)]),
    # Canada counts subsections with their section
    ("subsection 7(3) of the Parks Act", [("Parks Act", "sec_7/para_3", "")]),
    ("points (b) and (c) of Article 4(2)",
     [("", "art_4/para_2/point_b", ""), ("", "art_4/para_2/point_c", "")]),
    ("Part 2 of Schedule 1", [("", "annex_1/div_2", "")]),
    ("Title VII of the Civil Rights Act of 1964", [("Civil Rights Act 1964", "tit_VII", "")]),
    ("the Parks Act 2024, and section 2 of that Act",
     [("Parks Act 2024", "", ""), ("Parks Act 2024", "sec_2", "")]),
    # unknown texts are named, never taken for this one
    ("Article 3 of the Rotterdam Convention", [("the Rotterdam Convention", "art_3", "")]),
    ("GDPR Article 6", [("GDPR", "art_6", "")]),
    ("Article 9(4) thereof", [("thereof", "art_9/para_4", "")]),
    ("Article 5(2), first subparagraph, point (b), of Regulation (EU) 2016/679",
     [("EU regulation 2016/679", "art_5/para_2/point_b", "")]),
    # decimal numbers are no count
    ("sections 5.5 to 5.81", [("", "sec_5.5", ""), ("", "sec_5.81", "")]),
    ("2003, c. 22, s. 12", [("c. 22,", "sec_12", "")]),
    ("the Article 5 Committee", [("Committee", "art_5", "")]),
    ("Annex II thereto", [("thereto", "annex_II", "")]),
    ("their Article 5 obligations", [("obligations", "art_5", "")]),
    ("section 5, 10 days later", [("", "sec_5", "")]),
    ("## § 3.1 Information services.", []),
    ("Article 2\nThis Decision is addressed to the States.", [("", "", "document")]),
]  # fmt: skip
CASES = [(lang, *row) for lang, rows in (("vi", VI), ("fr", FR), ("en", EN)) for row in rows]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_mentions(language: Language, text: str, expected: list[Row]) -> None:
    found = references(text, language)
    assert [(r.document, r.address, r.here) for r in found] == expected


def test_spans_say_where() -> None:
    text = "Theo điểm a khoản 1 và khoản 3 Điều 7 Nghị định số 30/2020/NĐ-CP."
    first, second = references(text, "vi")
    assert first.text == "điểm a khoản 1"
    assert second.text == "khoản 3 Điều 7 Nghị định số 30/2020/NĐ-CP"
    assert text[slice(*second.span)] == second.text


@pytest.mark.parametrize(
    ("first", "last", "inner"),
    [
        ("4", "7", ["5", "6"]),
        ("L612-57", "L612-60", ["L612-58", "L612-59"]),
        ("II", "V", ["III", "IV"]),
        ("c", "e", ["d"]),
        ("e", "h", ["f", "g"]),
        ("L311-2", "L312-5", []),  # two counts: nothing is made up
        ("1", "9999", []),  # more than any text means
        ("7", "4", []),
    ],
)
def test_ranges_count(first: str, last: str, inner: list[str]) -> None:
    found = list(between((("art", first),), (("art", last),)))
    assert [number for ((_, number),) in found] == inner


@given(
    st.lists(
        st.sampled_from(
            "Điều khoản điểm Luật này của và , 5 a 30/2020/NĐ-CP article L. 1-2 du code civil I"
            " 2° et à section (2) Act 2018 of the Schedule subsection to \n đến năm".split(" ")
        ),
        max_size=40,
    ),
    st.sampled_from(["vi", "fr", "en"]),
)
def test_spans_are_in_order_and_hold_their_text(words: list[str], language: Language) -> None:
    text = " ".join(words)
    found = references(text, language)
    assert all(text[slice(*r.span)] == r.text for r in found)
    ends = [r.span for r in found]
    assert all(a[0] <= b[0] or a[1] <= b[1] for a, b in pairwise(ends))


@pytest.mark.parametrize(
    ("language", "unit"),
    [
        ("vi", "Điều "), ("vi", "Luật "), ("vi", "khoản 1, "), ("fr", "articles L. 1, "),
        ("fr", "du "), ("en", "Parks and "), ("en", "(a)"), ("en", "section 1"),
    ],
)  # fmt: skip
def test_time_grows_with_the_length_only(language: Language, unit: str) -> None:
    """Ten times the text may not take much more than ten times the time."""

    def took(times: int) -> float:
        best = 99.0
        for _ in range(2):
            start = time.process_time()  # other work on the machine does not count
            references(unit * times, language)
            best = min(best, time.process_time() - start)
        return best

    took(100)
    assert took(40_000) < 40 * max(took(4_000), 0.002)
