"""Repeats, terms and references of a draft: what is told, and what must stay silent."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.drafting import observations
from assistant.index import Index
from assistant.indexing import add_sources
from assistant.provisions import split
from assistant.read import read_source
from assistant.types import Observation
from tests.fakes import WordEncoder

OLD = """ỦY BAN NHÂN DÂN
TỈNH AN BÌNH
Số: 12/2014/QĐ-UBND
QUYẾT ĐỊNH
Ban hành quy định về kho hồ sơ
Điều 1. Giải thích từ ngữ
1. Kho hồ sơ là nơi giữ hồ sơ của cơ quan sau khi công việc đã kết thúc.
2. Người giữ kho là công chức được giao trông coi kho hồ sơ.
Điều 2. Người giữ
Người giữ kho ghi sổ.
Điều 3. Hiệu lực
Quyết định này có hiệu lực từ ngày 01/02/2014.
"""
GONE = (
    OLD.replace("12/2014", "5/2010")
    .replace("01/02/2014", "01/02/2010")
    .replace("Kho hồ sơ là", "Kho tạm là")
)
NEW = """ỦY BAN NHÂN DÂN
TỈNH AN BÌNH
Số: 7/2012/QĐ-UBND
QUYẾT ĐỊNH
Về kho hồ sơ điện tử
Điều 1. Hiệu lực
Quyết định này có hiệu lực từ ngày 01/7/2012 và thay thế Quyết định số 5/2010/QĐ-UBND.
"""
FUTURE = NEW.replace("7/2012/QĐ", "9/2090/QĐ").replace("01/7/2012", "01/7/2090")
FUTURE = FUTURE.replace(" và thay thế Quyết định số 5/2010/QĐ-UBND", "")
HEAD = "DỰ THẢO\nQUYẾT ĐỊNH\nVề lưu trữ\n"
BODY = """Điều 1. Hồ sơ
1. Phòng Nội vụ lập danh mục hồ sơ của cơ quan.
2. Danh mục hồ sơ có tên và số của từng hồ sơ.
Điều 2. Kho
1. Kho có khóa.
2. Kho có sổ.
Điều 3. Sổ
{text}
"""


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    folder = tmp_path_factory.mktemp("drafting")
    sources = folder / "sources"
    sources.mkdir()
    for name, text in {"old": OLD, "gone": GONE, "new": NEW, "future": FUTURE}.items():
        (sources / f"{name}.txt").write_text(text, "utf-8")
    index = Index.create(folder / "index", WordEncoder())
    assert not add_sources(index, [sources], max_bytes=10**6).failures
    return index


def noted(index: Index, folder: Path, text: str) -> list[Observation]:
    path = folder / "draft.txt"
    path.write_text(text, "utf-8")
    (draft,) = read_source(path, max_bytes=10**6)
    found = list(observations(index, draft, split(draft)))
    # none of these drafts names its basis; tests/test_basis.py is about that
    return [one for one in found if one.kind != "basis"]


def kinds(found: list[Observation]) -> list[tuple[str, str]]:
    return [(o.kind, o.detail) for o in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an article, a paragraph that the draft does not have
        ("Sổ theo Điều 9 Quyết định này.", ("reference", "missing")),
        ("Sổ theo khoản 5 Điều 2 Quyết định này.", ("reference", "missing")),
        # without the text's own name
        ("Sổ được lập theo Điều 8.", ("reference", "missing")),
        # an article that a text of the index does not have
        ("Sổ theo Điều 30 Quyết định số 12/2014/QĐ-UBND.", ("reference", "absent")),
        # a text that another one has replaced, one that is not yet in force
        ("Sổ theo Quyết định số 5/2010/QĐ-UBND.", ("reference", "replaced")),
        ("Sổ theo Điều 2 Quyết định số 5/2010/QĐ-UBND.", ("reference", "replaced")),
        ("Sổ theo Quyết định số 9/2090/QĐ-UBND.", ("reference", "not_yet")),
    ],
)
def test_doubtful_references_are_told(
    index: Index, tmp_path: Path, text: str, expected: tuple[str, str]
) -> None:
    found = noted(index, tmp_path, HEAD + BODY.format(text=text))
    assert kinds(found) == [expected]
    assert found[0].reason
    assert "{" not in found[0].reason + found[0].suggestion


@pytest.mark.parametrize(
    "text",
    [
        # they are there
        "Sổ theo Điều 2 và khoản 2 Điều 1 Quyết định này.",
        "Sổ theo Điều 2 Quyết định số 12/2014/QĐ-UBND.",
        # the index does not have the text
        "Sổ theo Điều 90 Luật Lưu trữ.",
        "Sổ theo Điều 90 Nghị định số 99/2020/NĐ-CP.",
        # the number is of a text named in other words
        "Sổ theo Điều 45 của luật nói trên.",
        "Luật Lưu trữ có hiệu lực; sổ theo Điều 45.",
        # no step of a paragraph is counted where there are none
        "Sổ theo khoản 7 Điều 3 Quyết định này.",
        # the draft itself ends the older text
        "Bãi bỏ Quyết định số 5/2010/QĐ-UBND.",
    ],
)
def test_references_that_are_right_or_unknown_stay_silent(
    index: Index, tmp_path: Path, text: str
) -> None:
    assert noted(index, tmp_path, HEAD + BODY.format(text=text)) == []


def test_the_same_doubtful_reference_is_told_once_with_all_its_places(
    index: Index, tmp_path: Path
) -> None:
    text = "Sổ theo Quyết định số 5/2010/QĐ-UBND.\nĐiều 4. Phiếu\nPhiếu theo Quyết định số"
    (found,) = noted(index, tmp_path, HEAD + BODY.format(text=text + " 5/2010/QĐ-UBND."))
    assert len(found.also) == 1
    assert "7/2012/QĐ-UBND" in found.reason


def test_older_texts_may_be_named_in_transitional_rules(index: Index, tmp_path: Path) -> None:
    text = "Sổ.\nĐiều 4. Quy định chuyển tiếp\nHồ sơ cũ theo Quyết định số 5/2010/QĐ-UBND."
    assert noted(index, tmp_path, HEAD + BODY.format(text=text)) == []


TERMS = """Điều 1. Giải thích từ ngữ
1. {first}
2. Sổ mượn là sổ ghi hồ sơ được đưa ra khỏi kho.
Điều 2. Kho
Kho hồ sơ có sổ mượn. Người giữ kho giữ sổ. Kho tạm có khóa.
"""


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        # the same content, another one, no such term, an older text that is no longer in force
        (
            "Kho hồ sơ là nơi giữ hồ sơ của cơ quan sau khi công việc đã kết thúc.",
            [("definition", "same")],
        ),
        ("Kho hồ sơ là phòng có khóa ở tầng trệt của trụ sở.", [("definition", "other")]),
        ("Sổ là tập giấy được đóng và đánh số trang.", []),
        ("Kho tạm là nơi giữ hồ sơ của cơ quan sau khi công việc đã kết thúc.", []),
        # used nowhere
        ("Tủ sắt là tủ bằng thép có hai lớp khóa.", [("unused", "")]),
        # only points to another text
        ("Kho hồ sơ là kho theo quy định tại Luật Lưu trữ.", []),
    ],
)
def test_terms(index: Index, tmp_path: Path, first: str, expected: list[tuple[str, str]]) -> None:
    found = noted(index, tmp_path, HEAD + TERMS.format(first=first))
    assert kinds(found) == expected


def test_a_known_term_comes_with_both_texts(index: Index, tmp_path: Path) -> None:
    first = "Kho hồ sơ là phòng có khóa ở tầng trệt của trụ sở."
    (found,) = noted(index, tmp_path, HEAD + TERMS.format(first=first))
    (quote,) = found.quotes
    assert "12/2014/QĐ-UBND" in quote.citation
    assert quote.document.text[slice(*quote.span)].startswith("1. Kho hồ sơ là nơi giữ")


RULE = "Phòng Nội vụ gửi danh mục hồ sơ cho Chi cục Lưu trữ trước ngày 15 tháng 12 hằng năm."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # word for word, and by who must do what by when
        (f"{RULE}\nĐiều 4. Gửi\n{RULE}", [("repeat", "words")]),
        (
            f"{RULE}\nĐiều 4. Gửi\nTrước ngày 15 tháng 12 hằng năm, Phòng Nội vụ gửi danh mục hồ sơ"
            " cho Chi cục Lưu trữ.",
            [("repeat", "norms")],
        ),
        # another deadline, another actor
        (f"{RULE}\nĐiều 4. Gửi\n{RULE.replace('15 tháng', '20 tháng')}", []),
        (f"{RULE}\nĐiều 4. Gửi\n{RULE.replace('Phòng Nội vụ', 'Phòng Tài chính')}", []),
        # the same item of two bodies' duties
        (
            "Phòng Nội vụ có trách nhiệm:\na) Gửi danh mục hồ sơ cho Chi cục Lưu trữ hằng năm;\n"
            "Điều 4. Tài chính\nPhòng Tài chính có trách nhiệm:\na) Gửi danh mục hồ sơ cho Chi cục"
            " Lưu trữ hằng năm;",
            [],
        ),
        # what needs the sentence before it, and what every text says of itself
        (
            "Việc thực hiện các nhiệm vụ này do Phòng Nội vụ hướng dẫn.\nĐiều 4. Gửi\n"
            "Việc thực hiện các nhiệm vụ này do Phòng Nội vụ hướng dẫn.",
            [],
        ),
        (
            "Quyết định này có hiệu lực kể từ ngày 01 tháng 01 năm 2027.\nĐiều 4. Gửi\n"
            "Quyết định này có hiệu lực kể từ ngày 01 tháng 01 năm 2027.",
            [],
        ),
        # a short formula
        ("Sổ có bìa.\nĐiều 4. Sổ khác\nSổ có bìa.", []),
    ],
)
def test_repeats(index: Index, tmp_path: Path, text: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(noted(index, tmp_path, HEAD + BODY.format(text=text))) == expected
