"""What a text says of itself, and nothing that it does not say."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.metadata import describe
from assistant.metadata.dates import parse_date
from assistant.metadata.language import detect_language
from assistant.metadata.tier import tier
from assistant.types import Language

TODAY = date(2026, 1, 1)

VI = """ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH AN BÌNH | Độc lập - Tự do - Hạnh phúc
Số: 12/2024/QĐ-UBND | An Bình, ngày 05 tháng 02 năm 2024
QUYẾT ĐỊNH
Ban hành Quy chế báo cáo
Căn cứ Luật Ngân sách ngày 25 tháng 6 năm 2015;
Điều 1. Quyết định này có hiệu lực thi hành kể từ ngày 01/3/2024.
"""
FR = """PRÉFECTURE DU VAL
ARRÊTÉ N° 2024-117 du 3 juin 2024
relatif aux registres
Vu la loi n° 78-17 du 6 janvier 1978 ;
Article 1er
Le présent arrêté entre en vigueur le 1er juillet 2024.
Il cesse de produire effet le 31 décembre 2025.
"""
EN = """SMALL TOWN COUNCIL
Order No. 4 of 2025
Made: 11 March 2025
PURCHASES ORDER 2025
Having regard to the Procurement Act 2023,
This Order comes into force on 1 April 2026.
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # letterhead in two columns; the law it is based on is not its own number or date
        (
            VI,
            ("vi", "decision", "12/2024/QĐ-UBND", "ỦY BAN NHÂN DÂN TỈNH AN BÌNH",
             "QUYẾT ĐỊNH Ban hành Quy chế báo cáo",
             date(2024, 2, 5), date(2024, 3, 1), None, "in_force"),
        ),
        # the number of the law cited in a visa is not the order's
        (
            FR,
            ("fr", "order", "n° 2024-117", "PRÉFECTURE DU VAL",
             "ARRÊTÉ N° 2024-117 du 3 juin 2024 relatif aux registres",
             date(2024, 6, 3), date(2024, 7, 1), date(2025, 12, 31), "expired"),
        ),
        # the title is the line in capitals
        (
            EN,
            ("en", "order", "No. 4 of 2025", "SMALL TOWN COUNCIL", "PURCHASES ORDER 2025",
             date(2025, 3, 11), date(2026, 4, 1), None, "not_yet_in_force"),
        ),
    ],
)  # fmt: skip
def test_describe(text: str, expected: tuple[object, ...]) -> None:
    found = describe(text, name="file", today=TODAY)
    assert (
        found.language, found.kind, found.number, found.issuer, found.title,
        found.signed, found.in_force, found.expires, found.status,
    ) == expected  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Đơn vị báo cáo trước ngày 05 tháng 3 năm 2024 theo Quyết định số 12/2024/QĐ-UBND.",
        "La commune applique la loi n° 78-17 du 6 janvier 1978, entrée en vigueur le même mois.",
        "The council applies the Parks Act 2024, which came into force on 1 May 2024.",
    ],
)
def test_what_is_cited_is_not_what_is(text: str) -> None:
    found = describe(text, name="file", today=TODAY)
    assert (found.number, found.signed, found.in_force, found.expires) == ("", None, None, None)
    assert found.status == "unknown"


@pytest.mark.parametrize(
    ("line", "issuer"),
    [
        ("Department of Parks", "Department of Parks"),
        ("PARKS AUTHORITY", "PARKS AUTHORITY"),
        ("Text proposed by the Commission", ""),  # a column's heading
        ("The Council agreed to meet in May.", ""),  # a sentence
    ],
)
def test_issuer_is_a_name(line: str, issuer: str) -> None:
    text = f"{line}\nREPORT ON PARKS\nThe parks are open to the public."
    assert describe(text, name="f").issuer == issuer


@pytest.mark.parametrize(
    ("text", "title", "name", "status"),
    [
        ("DỰ THẢO LẦN 2\nQUYẾT ĐỊNH\nVề báo cáo", "", "f", "draft"),
        ("PROJET D'ARRÊTÉ\nrelatif aux registres", "", "f", "draft"),
        ("1. Le maire tient un registre.", "Proposition de loi sur les registres", "f", "draft"),
        ("DRAFT FOR CONSULTATION\nRecords policy of the council", "", "f", "draft"),
        # a text about drafts is no draft
        ("Cơ quan soạn thảo gửi dự thảo văn bản để lấy ý kiến.", "", "f", "unknown"),
        ("The board discussed a draft of the policy in May.", "", "f", "unknown"),
    ],
)
def test_draft(text: str, title: str, name: str, status: str) -> None:
    assert describe(text, name=name, title=title, today=TODAY).status == status


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Cơ quan báo cáo hằng tháng", "vi"),
        ("Co quan bao cao theo quy dinh nay", "vi"),  # typed without tone marks
        ("Le maire tient un registre", "fr"),
        ("Les delais sont de trois mois", "fr"),  # without accents
        ("The council keeps a register", "en"),
        ("Báo cáo số 5 (Report No. 5)", "vi"),
        ("Article 5", "en"),  # reads as either; one answer, always the same
        ("Kinh phi lay mau kiem tra", "vi"),  # no function word: the shape of the syllables
        ("1. Ngân sách trung ương", "vi"),  # "â" is French too
        ("It is not in the car", "en"),  # each word could be a syllable
        ("Toute personne qui", "fr"),
        ("Section 41 d 1 A of title 35", "en"),  # "d" is French only with an apostrophe
        ("2024", "en"),  # nothing to tell
    ],
)
def test_language(words: str, expected: str) -> None:
    assert detect_language(words) == expected


ONE_LANGUAGE = {
    "vi": "Cơ quan chủ trì báo cáo Ủy ban nhân dân tỉnh trước ngày 15 hằng tháng. ",
    "fr": "Le maire adresse au préfet un rapport sur l’état des ponts de la commune. ",
    "en": "The council must send a report on the state of its bridges to the county. ",
}


@pytest.mark.parametrize("first", ONE_LANGUAGE)
@pytest.mark.parametrize("second", ONE_LANGUAGE)
@pytest.mark.parametrize("swapped", [False, True])
def test_most_of_a_bilingual_text_decides(first: str, second: str, swapped: bool) -> None:
    parts = [ONE_LANGUAGE[first] * 24, ONE_LANGUAGE[second] * 14]
    text = "\n".join(reversed(parts) if swapped else parts)
    assert detect_language(text) == first


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("ngày 05 tháng 02 năm 2024", date(2024, 2, 5)),
        ("01/3/2024", date(2024, 3, 1)),
        ("1er août 2024", date(2024, 8, 1)),
        ("1st March 2025", date(2025, 3, 1)),
        ("March 1, 2025", date(2025, 3, 1)),
        ("31 tháng 2 năm 2024", None),  # no such day
        ("31/31/2024", None),
        ("le premier jour du mois", None),
    ],
)
def test_parse_date(words: str, expected: date | None) -> None:
    assert parse_date(words) == expected


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        ("law", "Luật Lưu trữ"), ("decree", "Nghị định về báo cáo"),
        ("circular", "Thông tư về lưu trữ"), ("minutes", "Biên bản họp"),
        ("decree", "Décret relatif aux registres"),
        ("minutes", "Procès-verbal de la séance"), ("bill", "Projet de loi relatif aux parcs"),
        ("regulation", "Règlement intérieur de la commune"), ("act", "The Parks Act 2024"),
        ("regulation", "Parks Regulations 2024"), ("minutes", "Minutes of the board"),
    ],
)  # fmt: skip
def test_kind_from_title(kind: str, title: str) -> None:
    assert describe("", name="f", title=title).kind == kind


@given(st.text(max_size=300), st.sampled_from([VI, FR, EN]))
def test_never_fails(text: str, head: str) -> None:
    found = describe(head + text, name="f", title=text[:20], today=TODAY)
    assert found.language in ("vi", "fr", "en")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # office and person on one line of a table, as copied from a portal
        ("Nơi nhận: - Như trên. | KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lê Thị An", "Lê Thị An"),
        ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n(Đã ký)\nTrần Văn Bình", "Trần Văn Bình"),
        # the body that decides, above the bases
        ("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH AN BÌNH\nCăn cứ Luật Kho;\nĐiều 1. Cơ quan giữ kho.", ""),
        ("Fait à Val, le 3 juin 2024.\nLe maire,\nJeanne Martin", "Jeanne Martin"),
        ("Le maire décide de la présente délibération.\nLa cheffe du service\n\nLéa DURAND",
         "Léa DURAND"),
        ("Done at Brussels, 5 May 2026.\nFor the Council\nThe President\nA. PERSON", "A. PERSON"),
        ("The council keeps a register.\nThe register is public.", ""),
    ],
)  # fmt: skip
def test_signatory(text: str, name: str) -> None:
    assert describe(text, name="f").signatory == name


@pytest.mark.parametrize(
    ("issuer", "number", "kind", "language", "level"),
    [
        ("ỦY BAN NHÂN DÂN TỈNH AN BÌNH", "7/2024/QĐ-UBND", "decision", "vi", "province"),
        ("ỦY BAN NHÂN DÂN XÃ HÒA AN", "", "plan", "vi", "commune"),
        ("ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI", "", "plan", "vi", "province"),
        ("ỦY BAN NHÂN DÂN THÀNH PHỐ AN LẠC", "", "plan", "vi", "district"),
        ("SỞ NỘI VỤ", "", "report", "vi", "province"),
        ("BỘ NỘI VỤ", "1/2024/TT-BNV", "circular", "vi", "ministry"),
        ("", "57/2020/QH14", "law", "vi", "central"),
        ("", "195-KL/TW", "conclusion", "vi", "central"),
        ("PRÉFECTURE DU VAL", "n° 2024-1", "order", "fr", "province"),
        ("Commune de Val", "", "resolution", "fr", "commune"),
        ("", "n° 2020-1", "decree", "fr", "central"),
        ("", "(EU) 2016/679", "regulation", "en", "union"),
        ("SMALL TOWN COUNCIL", "", "policy", "en", "commune"),
        ("Department of Parks", "", "circular", "en", "ministry"),
        ("", "", "report", "en", ""),  # nothing tells
    ],
)
def test_level(issuer: str, number: str, kind: str, language: Language, level: str) -> None:
    assert tier(issuer, number, kind, language) == level


def test_a_letter_and_a_number_with_spaces() -> None:
    letter = "VĂN PHÒNG CHÍNH PHỦ\nSố: 45/VPCP-KTN V/v xây dựng kho lưu trữ của các tỉnh trong vùng"
    found = describe(letter, name="f")
    assert (found.kind, found.number) == ("letter", "45/VPCP-KTN")
    decision = "ỦY BAN NHÂN DÂN TỈNH AN BÌNH\nSố: 17/2015/QĐ -UBND\nQUYẾT ĐỊNH\nBan hành quy định"
    assert describe(decision, name="f").number == "17/2015/QĐ-UBND"


def test_a_regulation_of_the_union() -> None:
    text = (
        "COMMISSION IMPLEMENTING REGULATION (EU) 2026/9\n\nof 5 May 2026\n\non stores\n\n"
        "THE EUROPEAN COMMISSION,\nHaving regard to Regulation (EU) 2019/1 of 3 April 2019,\n"
        "HAS ADOPTED THIS REGULATION:\nArticle 1\nStores are dry.\n"
    )
    found = describe(text, name="f")
    assert (found.number, found.issuer, found.level, found.signed) == (
        "(EU) 2026/9", "European Commission", "union", date(2026, 5, 5),
    )  # fmt: skip
