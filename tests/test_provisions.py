"""Texts to provisions: markers, labels, what belongs under what, and the invariants."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.provisions import split
from assistant.types import Document, Language, Provision

DECISION = """ỦY BAN NHÂN DÂN TỈNH AN BÌNH | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 12/2024/QĐ-UBND
QUYẾT ĐỊNH
Ban hành Quy chế báo cáo
Căn cứ Luật Tổ chức chính quyền địa phương;
Theo đề nghị của Giám đốc Sở Nội vụ,
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Quy chế báo cáo.
Điều 2. Giao Sở Nội vụ:
a) Chủ trì theo dõi;
đ) Báo cáo theo quy định tại
Điều 5 của Quy chế.
Nơi nhận:
- Như Điều 2;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
QUY CHẾ
Báo cáo (Ban hành kèm theo Quyết định số 12/2024/QĐ-UBND)
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh
Quy chế này quy định việc báo cáo.
Điều 2. Trách nhiệm
1. Giám đốc sở:
a) Lập báo cáo:
- Báo cáo tháng;
- Báo cáo quý;
b) Gửi báo cáo.
Trường hợp chậm thì nêu lý do.
2. Đơn vị khác phối hợp.
"""
ORDER = """PRÉFECTURE DU VAL
Arrêté n° 2024-12 du 3 mars 2024
Le préfet,
Vu le code des communes ;
Considérant que cela est utile ;
ARRÊTE :
TITRE Ier
DISPOSITIONS GÉNÉRALES
Article 1er. – Les communes :
1° Tiennent un registre ;
2° Le transmettent :
a) Par courrier ;
b) Par voie électronique.
Le maire rend compte.
Article L. 123-4
I. - Le conseil décide.
II. - 1° Le maire exécute ;
2° Il signe.
La préfète,
Signé
Anne Val
"""
ACT = """Parks Act 2024
An Act to make provision about parks.
Be it enacted by the Assembly as follows:
Part 1
General
1 Duty to report
(1) The authority must report—
(a) once a year;
(b) when
(i) asked; or
(ii) needed.
(2) A report is public.
2 Fees
The fee is £5.
3 Lists
(h) the eighth
(i) the ninth
4 Short title
This Act may be cited as the Parks Act 2024.
Schedule 1
Forms
1. Use form A.
"""
REPORT = """BÁO CÁO
Kết quả công tác năm 2024
I. TÌNH HÌNH
1. Kết quả
Đã hoàn thành kế hoạch. Kết quả tốt.
Còn tồn tại:
- Chậm báo cáo;
- Thiếu số liệu.
1.1. Nguyên nhân
II. NHIỆM VỤ
1. Giao Sở Tài chính báo cáo Ủy ban nhân dân tỉnh trước ngày 30 tháng 6 năm 2025.
"""
MINUTES = """Minutes of the board
# Budget
The board approved the budget.
## Staff
- Hire two clerks.
"""
EU = """COUNCIL DECISION (EU) 2024/1
Having regard to the Treaty,
Whereas:
(1) Reports are late.
(2) They should be on time.
HAS ADOPTED THIS DECISION:
Article 1
Definitions
For this Decision, "report" means a report.
Article 2
This Decision enters into force today.
ANNEX II
Tables
"""

LABELS: list[tuple[str, Language, dict[str, str]]] = [
    (
        DECISION,
        "vi",
        {
            "art_1": "Điều 1",
            # a reference broken over two lines opens no article
            "art_2/point_đ": "Điều 2 điểm đ",
            # the attached text numbers its own articles
            "annex/art_1": "Quy chế, Điều 1",
            "annex/art_2/para_1/point_a/dash_2": ("Quy chế, Điều 2 khoản 1 điểm a gạch đầu dòng 2"),
            # after the last point the khoản goes on
            "annex/art_2/para_1/par_1": "Quy chế, Điều 2 khoản 1 đoạn 1",
            "annex/art_2/para_2": "Quy chế, Điều 2 khoản 2",
        },
    ),
    (
        ORDER,
        "fr",
        {
            "tit_Ier": "Titre Ier",
            "art_1er/point_2/point_b": "Article 1er, 2°, b)",
            # an alinéa is any line: 1 + 4 items come before this one
            "art_1er/par_6": "Article 1er, alinéa 6",
            "art_L123-4/para_II/point_1": "Article L. 123-4, II, 1°",
        },
    ),
    (
        ACT,
        "en",
        {
            "sec_1/para_1/point_b/item_ii": "Section 1(1)(b)(ii)",
            # (i) after (h) is a letter, after (b) a roman numeral
            "sec_3/point_i": "Section 3(i)",
            "sec_1/para_2": "Section 1(2)",
            "annex_1/sec_1": "Schedule 1, Section 1",
        },
    ),
    (
        REPORT,
        "vi",
        {
            "sec_I": "I",
            "sec_I/sec_1": "I.1",
            "sec_I/sec_1/par_2/dash_1": "I.1 đoạn 2 gạch đầu dòng 1",
            "sec_I/sec_1/sec_1.1": "1.1",
            # a numbered sentence is an item, no heading
            "sec_II/para_1": "II.1",
        },
    ),
    (
        MINUTES,
        "en",
        {"sec_1": "Budget", "sec_1/par_1": "Budget, paragraph 1", "sec_1/sec_1": "Staff"},
    ),
    (EU, "en", {"art_1": "Article 1", "art_2": "Article 2", "annex_II": "Annex II"}),
]


def provisions_of(text: str, language: Language, *, given: bool = False) -> list[Provision]:
    return list(split(Document("doc", "doc", text, language, given=given)))


@pytest.mark.parametrize(("text", "language", "labels"), LABELS)
def test_labels(text: str, language: Language, labels: dict[str, str]) -> None:
    found = {p.address: p.label for p in provisions_of(text, language)}
    assert {address: found.get(address) for address in labels} == labels


@pytest.mark.parametrize(
    ("text", "language", "address", "level", "article", "heading"),
    [
        # the article is what results are grouped by
        (DECISION, "vi", "annex/art_2/para_1/point_b", "point", "annex/art_2", "Trách nhiệm"),
        (DECISION, "vi", "annex/chap_I", "chapter", "annex/chap_I", "QUY ĐỊNH CHUNG"),
        # every legal basis and the recipients stand apart
        (DECISION, "vi", "preamble~2", "preamble", "preamble~2", ""),
        (DECISION, "vi", "signature", "signature", "signature", ""),
        (ORDER, "fr", "preamble", "preamble", "preamble", ""),
        (ORDER, "fr", "signature", "signature", "signature", ""),
        # recitals are preamble, too
        (EU, "en", "preamble~2/para_2", "preamble", "preamble~2", ""),
        # a heading may stand on the line below
        (EU, "en", "art_1", "article", "art_1", "Definitions"),
        # the words before a list are a leaf of their own
        (ACT, "en", "sec_1/para_1/intro", "intro", "sec_1", "Duty to report"),
        # without articles the section groups
        (REPORT, "vi", "sec_I/sec_1/par_1", "paragraph", "sec_I/sec_1", "Kết quả"),
    ],
)
def test_levels_and_groups(
    text: str, language: Language, address: str, level: str, article: str, heading: str
) -> None:
    found = {p.address: p for p in provisions_of(text, language)}[address]
    assert (found.level, found.article_id, found.heading) == (level, f"doc#{article}", heading)


GIVEN: list[tuple[str, Language, list[tuple[str, str, str]]]] = [
    # the body of an article, without its number
    (
        "1. Giám đốc:\na) Quyết định;\nb) Ký.\n2. Phó giám đốc giúp việc.",
        "vi",
        [
            ("para_1/intro", "khoản 1", "1. Giám đốc:"),
            ("para_1/point_a", "khoản 1 điểm a", "a) Quyết định;"),
            ("para_1/point_b", "khoản 1 điểm b", "b) Ký."),
            ("para_2", "khoản 2", "2. Phó giám đốc giúp việc."),
        ],
    ),
    # one sentence is one leaf: the whole line
    ("Thông tư này quy định về báo cáo.", "vi", [("", "", "Thông tư này quy định về báo cáo.")]),
    # two alinéas and a list
    (
        "Sont interdits :\n1° La vente ;\n2° Le prêt.\nToutefois, le don est permis.",
        "fr",
        [
            ("intro", "", "Sont interdits :"),
            ("point_1", "1°", "1° La vente ;"),
            ("point_2", "2°", "2° Le prêt."),
            ("par_4", "alinéa 4", "Toutefois, le don est permis."),
        ],
    ),
    # a list that belongs to the second alinéa
    (
        "Le maire signe.\nIl rend compte :\n1° Au conseil ;\n2° Au préfet.\nIl publie.",
        "fr",
        [
            ("intro", "", "Le maire signe."),
            ("par_2/intro", "alinéa 2", "Il rend compte :"),
            ("par_2/point_1", "alinéa 2, 1°", "1° Au conseil ;"),
            ("par_2/point_2", "alinéa 2, 2°", "2° Au préfet."),
            ("par_5", "alinéa 5", "Il publie."),
        ],
    ),
    # as the codes print it, without spaces
    (
        "I.-Le maire décide.\nII.-Il rend compte :\n1° Au conseil ;\n2° Au préfet.",
        "fr",
        [
            ("para_I", "I", "I.-Le maire décide."),
            ("para_II/intro", "II", "II.-Il rend compte :"),
            ("para_II/point_1", "II, 1°", "1° Au conseil ;"),
            ("para_II/point_2", "II, 2°", "2° Au préfet."),
        ],
    ),
    # stars hold dashes
    (
        "1. Thời gian:\n* Học kỳ I:\n- Mầm non: 31/12;\n- Tiểu học: 09/01.\n* Học kỳ II.",
        "vi",
        [
            ("para_1/intro", "khoản 1", None),
            ("para_1/star_1/intro", "khoản 1 dấu sao 1", "* Học kỳ I:"),
            ("para_1/star_1/dash_1", "khoản 1 dấu sao 1 gạch đầu dòng 1", None),
            ("para_1/star_1/dash_2", "khoản 1 dấu sao 1 gạch đầu dòng 2", None),
            ("para_1/star_2", "khoản 1 dấu sao 2", "* Học kỳ II."),
        ],
    ),
    # a whole decision on one line of JSONL keeps its preamble apart
    (
        "QUYẾT ĐỊNH\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\nCăn cứ Luật A;\nĐiều 1. Giao Sở Nội vụ.",
        "vi",
        [
            ("intro", "", None),
            ("preamble", "", "Căn cứ Luật A;"),
            ("art_1", "Điều 1", "Điều 1. Giao Sở Nội vụ."),
        ],
    ),
    # American order: (a), then (1)
    (
        "(a) In general.\n(1) The board meets.\n(2) It votes.\n(b) Quorum.",
        "en",
        [
            ("point_a/intro", "(a)", "(a) In general."),
            ("point_a/para_1", "(a)(1)", "(1) The board meets."),
            ("point_a/para_2", "(a)(2)", "(2) It votes."),
            ("point_b", "(b)", "(b) Quorum."),
        ],
    ),
    # an amount at the beginning of a line is no number of a khoản
    ("Mức chi như sau:\n167.000 đồng một ngày.", "vi", [("", "", None)]),
    # the year ends a date broken over two lines
    ("Báo cáo lập trong quý I và gửi trước ngày\n30. Sau đó lưu.", "vi", [("", "", None)]),
    # new wording in an amending text is no provision of that text
    (
        "1. Sửa đổi Điều 5 như sau:\n“Điều 5. Báo cáo\n1. Báo cáo tháng.\n2. Báo cáo quý.”\n"
        "2. Bãi bỏ Điều 6.",
        "vi",
        [("para_1", "khoản 1", None), ("para_2", "khoản 2", "2. Bãi bỏ Điều 6.")],
    ),
]


@pytest.mark.parametrize(("text", "language", "leaves"), GIVEN)
def test_given_provision(
    text: str, language: Language, leaves: list[tuple[str, str, str | None]]
) -> None:
    found = provisions_of(text, language, given=True)
    assert (found[0].id, found[0].level, found[0].address) == ("doc", "provision", "")
    assert found[0].text == text
    assert {p.article_id for p in found} == {"doc"}
    assert {p.id for p in found[1:]} == {f"doc#{p.address}" for p in found[1:]}
    got = [(p.address, p.label, p.text) for p in found if p.is_leaf]
    assert [(a, b) for a, b, _ in got] == [(a, b) for a, b, _ in leaves]
    assert all(c is None or c == text for (_, _, text), (_, _, c) in zip(got, leaves, strict=True))


BILINGUAL = """Điều 1. Bến
Bến đò do xã quản lý.
Điều 2. Phí
1. Xã thu phí.
CHAPTER I
FERRIES
Article 1. Ferries
The commune runs the ferry.
Article 2. Fees
The commune charges fees.
Article 3. Entry into force
This decision enters into force today.
"""


def test_both_languages_of_a_text_have_their_articles() -> None:
    found = [p.address for p in provisions_of(BILINGUAL, "vi") if "par_" not in p.address]
    assert [a for a in found if "/" not in a] == [
        "art_1", "art_2", "chap_I", "art_1~2", "art_2~2", "art_3"
    ]  # fmt: skip
    # two lines of a reference make no second language
    quoted = "Điều 1. Bến\nXem:\nArticle 1. Ferries\nArticle 2. Fees\nĐiều 2. Phí"
    assert [p.address for p in provisions_of(quoted, "vi")] == ["art_1", "art_2"]


def test_given_id_may_hold_a_hash() -> None:
    text = "Le maire signe.\nIl rend compte :\n1° Au conseil ;\n2° Au préfet."
    found = split(Document("code#L1", "code#L1", text, "fr", given=True))
    assert [p.id for p in found] == ["code#L1", *(f"code#L1#{p.address}" for p in found[1:])]
    assert [p.address for p in found[1:4]] == ["intro", "par_2", "par_2/intro"]


def test_repeated_address_is_told_apart() -> None:
    found = provisions_of("Điều 1. Một.\nĐiều 1. Hai.\nĐiều 1. Ba.", "vi")
    assert [p.id for p in found] == ["doc#art_1", "doc#art_1~2", "doc#art_1~3"]


def test_long_leaf_is_cut_at_sentence_ends() -> None:
    sentence = "Le maire transmet au préfet le registre de l'année dans le mois qui suit. "
    found = provisions_of("Article 1\n" + sentence * 40, "fr")
    parts = [p for p in found if p.level == "part"]
    assert [p.address for p in parts] == ["art_1/part_1", "art_1/part_2", "art_1/part_3"]
    assert all(p.text.endswith("suit.") and len(p.text.split()) <= 220 for p in parts)


def test_only_an_endless_sentence_is_cut_inside() -> None:
    long = "Điều 1. " + "một hai ba, " * 120 + "hết."  # 363 words
    assert [p.is_leaf for p in provisions_of(long, "vi")] == [True]
    endless = provisions_of("Điều 1. " + "một hai ba, " * 300 + "hết.", "vi")
    assert all(len(p.text.split()) <= 220 for p in endless if p.is_leaf)


def check_invariants(document: Document) -> None:
    text, seen, last = document.text, set(), 0
    for p in split(document):
        assert text[p.start : p.end] == p.text
        assert p.id not in seen
        seen.add(p.id)
        assert p.parent_id is None or p.parent_id in seen
        assert p.article_id in seen
        if p.is_leaf:
            assert p.start >= last and not text[last : p.start].strip()
            last = p.end
    assert not text[last:].strip()


LINES = st.sampled_from(
    """Phần thứ nhất|Chương II|QUY ĐỊNH CHUNG|Mục 1|Điều 5. Báo cáo|Điều 6.|1. Một.|2. Hai:|a) Ba;
    đ) Bốn.|- Năm;|+ Sáu|1.1. Bảy|Căn cứ Luật A;|Nơi nhận:|Phụ lục I|QUY CHẾ|tiếp theo|Câu không số.
    “Điều 9. Mới|hết.”||---|   |TITRE Ier|Article 1er. – I. – 1° Texte|II. - Suite|2° bis Texte
    a) b) c) d)|Vu A|Section 4|(1) One (2)|(a) (i) two|(i) three|(A) four|Whereas:|SCHEDULE 2|# H
    I. A|II. B|1 Duty|BE IT ENACTED|Fait à B, le 1er mai 2024|3.000 đồng|Điều Điều""".replace(
        "\n", "|"
    ).split("|")
)
TEXTS = st.lists(LINES | st.text(max_size=30), max_size=25).map("\n".join)


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.sampled_from(["vi", "fr", "en"]), st.booleans())
def test_invariants(text: str, language: Language, given: bool) -> None:
    check_invariants(Document("doc", "doc", text, language, given=given))


@pytest.mark.parametrize("document", [(t, lang) for t, lang, _ in LABELS])
def test_invariants_of_the_examples(document: tuple[str, Language]) -> None:
    check_invariants(Document("doc", "doc", *document))


HOSTILE = [
    "Điều ",  # a marker without its number, a megabyte long
    "Điều 1. Điều\n",  # nothing but articles
    "x",  # one line without a space
    "“Điều 5.\n",  # quotations that never close
    "1. a) - 1. a) - ",  # markers behind markers
    "I. - 1° a) \n",
    "(a)(i)(A)(I)(1)\n",
    "Article L. 1-1-1-1-1-1-1-1-1",
    "một hai ba, ",  # one sentence
    "#### ",
    "A. B. C. ",  # nothing but abbreviations
]


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("language", ["vi", "fr", "en"])
def test_hostile_text_takes_linear_time(piece: str, language: Language) -> None:
    def seconds(size: int) -> float:
        document = Document("doc", "doc", piece * (size // len(piece)), language)
        start = time.perf_counter()
        split(document)
        return time.perf_counter() - start

    small, large = seconds(20_000), seconds(160_000)
    assert large < 32 * small + 0.5, "eight times the text, at most four times the usual slack"
