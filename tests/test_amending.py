"""What a text does to others: only what it says in its own name, with target, wording and date."""

from __future__ import annotations

import time
from datetime import date

import pytest

from assistant.references.amending import amendments
from assistant.types import Language

Row = tuple[str, str, str]  # kind, document, address

VI_AMENDING = """Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 12/2020/NĐ-CP về kho như sau:
1. Sửa đổi khoản 2 Điều 5 như sau:
“2. Hồ sơ được giữ 10 năm. Bãi bỏ Quyết định số 9/2001/QĐ-TTg.”
2. Bổ sung Điều 5a vào sau Điều 5 như sau:
“Điều 5a. Kho
Kho phải khô.”
3. Bãi bỏ Điều 7 và khoản 3 Điều 9.
Điều 2. Hiệu lực
1. Nghị định này có hiệu lực từ ngày 01/7/2024 và thay thế Nghị định số 3/2010/NĐ-CP ngày 1/1/2010 \
của Chính phủ hướng dẫn thi hành Luật Kho, Nghị định số 4/2011/NĐ-CP ngày 2/2/2011 về kho.
"""
FR_AMENDING = """Article 2
La loi n° 2010-123 du 3 mars 2010 est ainsi modifiée :
1° L'article 5 est abrogé ;
2° L'article 7 est ainsi modifié :
a) Le II est supprimé ;
b) Le premier alinéa est ainsi rédigé :
« Le maire décide. » ;
3° Après l'article 9, il est inséré un article 9-1 ainsi rédigé :
« Art. 9-1. – Le décret n° 2000-1 du 1er mai 2000 est abrogé. »
Article 3
Le III est abrogé.
"""
EN_AMENDING = """4 The Parks Act 2010 is amended as follows.
In section 4 (fees), omit subsection (2).
Section 7 is repealed.
After section 9 insert—
“9A Rangers
The Rangers Act 1950 is repealed.”
5 Commencement
This Act comes into force on 1 May 2025.
"""
CASES: list[tuple[Language, str, list[Row]]] = [
    # under a heading that names the decree; quoted words are no statement; what describes a
    # target ("hướng dẫn thi hành Luật Kho, …") is none
    ("vi", VI_AMENDING, [
        ("amend", "12/2020/NĐ-CP", ""), ("amend", "12/2020/NĐ-CP", "art_5/para_2"),
        ("insert", "12/2020/NĐ-CP", "art_5a"), ("repeal", "12/2020/NĐ-CP", "art_7"),
        ("repeal", "12/2020/NĐ-CP", "art_9/para_3"), ("replace", "3/2010/NĐ-CP", ""),
    ]),
    ("vi", "2. Quyết định số 5/2015/QĐ-UBND và Quyết định số 6/2015/QĐ-UBND hết hiệu lực.",
     [("expire", "5/2015/QĐ-UBND", ""), ("expire", "6/2015/QĐ-UBND", "")]),
    ("vi", "Quyết định này thay thế Quyết định số 5/2012/QĐ-UBND; "
     "bãi bỏ Quyết định số 6/2012/QĐ-UBND.",
     [("replace", "5/2012/QĐ-UBND", ""), ("repeal", "6/2012/QĐ-UBND", "")]),
    # a list below
    ("vi", "2. Các văn bản sau hết hiệu lực:\na) Nghị định số 1/2011/NĐ-CP;\nb) Luật Kho năm 2001.",
     [("expire", "1/2011/NĐ-CP", ""), ("expire", "Luật Kho 2001", "")]),
    # conditions, what another text does, what stays, its own end
    ("vi", "Khi Luật Kho năm 2001 hết hiệu lực thì áp dụng Luật này.", []),
    ("vi", "Nghị định số 15/2018/NĐ-CP sửa đổi Nghị định số 1/2011/NĐ-CP được áp dụng.", []),
    ("vi", "1. Quyết định này hết hiệu lực từ ngày 01/01/2030.", []),
    # an exception leaves the text in force
    ("vi", "2. Thông tư số 15/2015/TT-BNV hết hiệu lực, trừ Điều 5 Thông tư này.",
     [("amend", "15/2015/TT-BNV", "")]),
    ("fr", FR_AMENDING, [
        ("amend", "loi n° 2010-123", ""), ("repeal", "loi n° 2010-123", "art_5"),
        ("amend", "loi n° 2010-123", "art_7"), ("repeal", "loi n° 2010-123", "art_7/para_II"),
        ("replace", "loi n° 2010-123", "art_7/par_1"),
        ("insert", "loi n° 2010-123", "art_9-1"),
    ]),
    ("fr", "Le décret n° 2001-5 pris pour l'application de la loi n° 2000-3 est abrogé.",
     [("repeal", "décret n° 2001-5", "")]),
    ("fr", "Sont abrogés :\n1° Le décret n° 2001-5 ;\n2° L'arrêté du 4 mai 2003.",
     [("repeal", "décret n° 2001-5", ""), ("repeal", "arrêté 2003-05-04", "")]),
    ("fr", "La présente circulaire abroge et remplace la circulaire du 5 mai 2015.",
     [("replace", "circulaire 2015-05-05", "")]),
    # a reference is replaced, not the law
    ("fr", "La référence à la loi n° 78-17 est remplacée par la référence au règlement.", []),
    ("fr", "Lorsque la loi n° 78-17 est abrogée, le maire informe le conseil.", []),
    ("en", EN_AMENDING, [
        ("amend", "Parks Act 2010", ""), ("repeal", "Parks Act 2010", "sec_4/para_2"),
        ("repeal", "Parks Act 2010", "sec_7"), ("insert", "Parks Act 2010", "sec_9"),
    ]),
    ("en", "Regulation (EU) No 5/2010 is repealed.", [("repeal", "EU regulation 5/2010", "")]),
    ("en", "Sections 3 and 5 of the Parks Act 2010 are repealed.",
     [("repeal", "Parks Act 2010", "sec_3"), ("repeal", "Parks Act 2010", "sec_5")]),
    ("en", "If the Parks Act 2010 is repealed, the council decides.", []),
    ("en", "The fee under the Parks Act 2010 which the council set is revoked.", []),
    ("en", "4 The Parks Act 2010 is amended as follows.\n"
     "In section 6 (rules for Part 4), for subsection (1) substitute—\n“(1) Parks are dry.”",
     [("amend", "Parks Act 2010", ""), ("replace", "Parks Act 2010", "sec_6/para_1")]),
    ("en", "The list in section 5 of the Parks Act 2010 is replaced.", []),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_statements(language: Language, text: str, expected: list[Row]) -> None:
    found = amendments(text, language)
    assert [(a.kind, a.target.document, a.target.address) for a in found] == expected


def test_wording_and_evidence() -> None:
    _, second, third, *_ = amendments(VI_AMENDING, "vi")
    assert second.wording is not None
    assert VI_AMENDING[slice(*second.wording)].startswith("“2. Hồ sơ")
    assert VI_AMENDING[slice(*second.span)] == "1. Sửa đổi khoản 2 Điều 5 như sau:"
    assert third.wording is not None
    assert VI_AMENDING[slice(*third.wording)].endswith("Kho phải khô.”")


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("vi", "1. Thông tư số 1/2015/TT-BNV hết hiệu lực kể từ ngày 01 tháng 3 năm 2024.",
         date(2024, 3, 1)),
        # the day of the other text, which is not known here
        ("vi", "1. Thông tư số 1/2015/TT-BNV hết hiệu lực từ ngày Thông tư này có hiệu lực.", None),
        ("fr", "Le décret n° 2001-5 est abrogé à compter du 1er janvier 2025.", date(2025, 1, 1)),
        ("en", "The Parks Act 1990 is repealed with effect from 1 January 2025.", date(2025, 1, 1)),
    ],
)  # fmt: skip
def test_since_when(language: Language, text: str, day: date | None) -> None:
    (found,) = amendments(text, language)
    assert found.effective == day


@pytest.mark.parametrize(
    ("language", "unit"),
    [
        ("vi", "1. Bãi bỏ Điều 7.\n"), ("vi", "thay thế "), ("fr", "l'article 5 est abrogé "),
        ("en", "is amended as follows "), ("en", "omit section 5, "),
    ],
)  # fmt: skip
def test_time_grows_with_the_length_only(language: Language, unit: str) -> None:
    def took(times: int) -> float:
        start = time.perf_counter()
        amendments(unit * times, language)
        return time.perf_counter() - start

    took(100)
    assert took(10_000) < 40 * max(took(1_000), 0.005)
