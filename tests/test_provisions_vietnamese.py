"""Vietnamese texts to provisions: what was met in real documents, in our own words."""

from __future__ import annotations

import pytest

from assistant.provisions import split
from assistant.types import Document

DECISION = (
    "ỦY BAN NHÂN DÂN TỈNH AN BÌNH | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do\n"
    "Số: 7/QĐ-UBND | An Bình, ngày 3 tháng 3 năm 2025\nQUYẾT ĐỊNH\nVỀ BẾN ĐÒ\n"
    "Căn cứ Luật Đò ngang;\n"
)
PLACES: list[tuple[str, list[str]]] = [
    # headings of a plan that a decision approves
    (
        "Điều 1. Phê duyệt kế hoạch như sau:\nI. MỤC TIÊU\n1. Chung:\na) An toàn.\n"
        "II. NHIỆM VỤ\n1. Sửa bến.\n2. Mua phao.\nĐiều 2. Thi hành.",
        [
            "art_1", "art_1/sec_I", "art_1/sec_I/para_1", "art_1/sec_I/para_1/point_a",
            "art_1/sec_II", "art_1/sec_II/para_1", "art_1/sec_II/para_2", "art_2",
        ],
    ),
    # "Điều thứ 1", "1-", as old laws print them
    (
        "Điều thứ 1\nBến đò do xã quản lý.\nĐiều thứ 2\nXã có quyền:\n1- Thu phí;\n2- Cấp phép.",
        ["art_1", "art_2", "art_2/para_1", "art_2/para_2"],
    ),
    # a heading in capitals between two articles
    (
        "Chương I\nBẾN ĐÒ\nĐiều 1\nBến do xã quản lý.\nNGƯỜI LÁI\nĐiều 2\nNgười lái có chứng chỉ.",
        ["chap_I", "art_1", "chap_I/sec_1", "art_2"],
    ),
    # an attached text and its forms after the signature; the form's head is no new text
    (
        "Điều 1. Ban hành quy định.\nTM. ỦY BAN NHÂN DÂN CHỦ TỊCH Lê Văn An\n"
        "QUY ĐỊNH\nVỀ BẾN ĐÒ (Kèm theo Quyết định số 7)\nĐiều 1. Phạm vi\nBến đò.\n"
        "Mẫu 01\nCHỦ BẾN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập\n1. Tên:\n2. Nơi ở:",
        ["art_1", "annex", "annex/art_1", "form_01", "form_01/para_1", "form_01/para_2"],
    ),
    # titles that only the line below shows to be attached
    (
        "Điều 1. Phân bổ kinh phí.\nCHỦ TỊCH Lê Văn An\nPHÂN BỔ KINH PHÍ\nNĂM 2025\n"
        "(Kèm theo Nghị quyết số 5)\nĐơn vị: đồng\nPHỤ LỤC II\nSỬA BẾN\nPHỤ LỤC 2.1\nMUA PHAO",
        ["art_1", "annex", "annex_II", "annex_2.1"],
    ),
    # a plan attached with a letterhead of its own is one annex
    (
        "Điều 1. Ban hành kế hoạch.\nNơi nhận: - Như trên.\n"
        "UBND TỈNH AN BÌNH | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập\nKẾ HOẠCH\n"
        "I. MỤC TIÊU\nAn toàn.\nII. NHIỆM VỤ\nSửa bến.",
        ["art_1", "annex", "annex/sec_I", "annex/sec_II"],
    ),
    # signs of bullets as the text orders them
    (
        "Điều 1. Việc:\na) Lập sổ, gồm:\n- Quy định về:\n* Phao;\n+ Loại;\n* Áo.\n- Nội quy.",
        [
            "art_1", "art_1/point_a", "art_1/point_a/dash_1", "art_1/point_a/dash_1/star_1",
            "art_1/point_a/dash_1/star_1/plus_1", "art_1/point_a/dash_1/star_2",
            "art_1/point_a/dash_2",
        ],
    ),
    # a paragraph between a) and b) belongs to a); an amount is no khoản, nor a number that falls
    (
        "Điều 1. Mức thu\n1. Người lớn:\na) Lượt đi.\nVé có tem.\nb) Lượt về.\n2. Trẻ em là\n"
        "167. 000 đồng.\n3. Xe máy.\n2. đồng",
        [
            "art_1", "art_1/para_1", "art_1/para_1/point_a", "art_1/para_1/point_b",
            "art_1/para_2", "art_1/para_3",
        ],
    ),
]  # fmt: skip


def places(text: str) -> list[str]:
    """Addresses without those of the head, unnumbered paragraphs and the parts of a leaf."""
    found = [p.address for p in split(Document("doc", "doc", text, "vi"))]
    aside = ("title", "preamble", "signature")
    ends = ("/intro", "/heading")
    kept = (a for a in found if not (a.startswith(aside) or a.endswith(ends)))
    return [a for a in kept if "par_" not in a.split("/")[-1]]


@pytest.mark.parametrize(("text", "addresses"), PLACES)
def test_places(text: str, addresses: list[str]) -> None:
    assert places(DECISION + text) == addresses


REPORTS: list[tuple[str, list[str]]] = [
    # the title of the text itself is no annex; decimals below a heading that is not the first
    (
        "UBND TỈNH AN BÌNH BAN QUẢN LÝ BẾN ĐÒ – SỞ TÀI CHÍNH - SỞ XÂY DỰNG – PHÒNG VẬN TẢI "
        "HÀNH KHÁCH ĐƯỜNG THỦY NỘI ĐỊA VÀ BẾN BÃI | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập\n"
        "HƯỚNG DẪN\nVỀ BẾN ĐÒ\nCăn cứ Luật Đò ngang;\nCác sở hướng dẫn như sau:\n1. Đối tượng\n"
        "Chủ bến.\n2. Phao\nĐủ.\n3. Sổ\nCó.\n4. Hồ sơ\nNộp.\n4.1. Đơn\nMột bản.\n4.2. Ảnh\nHai.",
        ["sec_1", "sec_2", "sec_3", "sec_4", "sec_4/sec_4.1", "sec_4/sec_4.2"],
    ),
    # a letter: numbered requests stand below no recital
    (
        "VĂN PHÒNG | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập\nSố: 9/VP V/v sửa bến\n"
        "Kính gửi: Sở Xây dựng\nXét đề nghị của Sở Xây dựng, Chủ tịch tỉnh yêu cầu:\n"
        "1. Sở Xây dựng sửa bến trước ngày 30/6.\n2. Sở Tài chính cấp vốn.",
        ["para_1", "para_2"],
    ),
    # a directive of the Party: what it asks is no part of the title, "2-" is one of three requests
    (
        "TỈNH ỦY AN BÌNH\n*\nSố 12-CT/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nCHỈ THỊ\nvề bến đò\n"
        "Thời gian qua, việc quản lý bến đò còn lỏng lẻo. Ban Thường vụ Tỉnh ủy An Bình yêu cầu:\n"
        "1- Các cấp ủy quán triệt Chỉ thị này.\n2- Ban cán sự đảng chỉ đạo:\n- Rà soát;\n"
        "3- Văn phòng Tỉnh ủy theo dõi, báo cáo Ban Thường vụ.\nT/M BAN THƯỜNG VỤ",
        ["para_1", "para_2", "para_2/dash_1", "para_3"],
    ),
    # a plan with the heads of its two columns one above the other, and an annex with its title
    (
        "ỦY BAN NHÂN DÂN\nTỈNH AN BÌNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập\nKẾ HOẠCH\n"
        "Sửa bến đò\nI. MỤC ĐÍCH\nAn toàn.\nII. NHIỆM VỤ\n1. Sở Nội vụ chủ trì rà soát bến đò.\n"
        "2. Các sở, ngành tự rà soát.\n2.1. Lập danh mục.\n2.2. Gửi Sở Nội vụ.\n"
        "Nơi nhận:\n- Lưu: VT.\nPHỤ LỤC\nPHÂN CÔNG NHIỆM VỤ\n(Kèm theo Kế hoạch số 5)\nBảng.",
        [
            "sec_I", "sec_II", "sec_II/para_1", "sec_II/para_2", "sec_II/para_2/subpara_2.1",
            "sec_II/para_2/subpara_2.2", "annex",
        ],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "addresses"), REPORTS)
def test_reports(text: str, addresses: list[str]) -> None:
    assert places(text) == addresses


def test_the_closing_formula_begins_the_signature() -> None:
    text = (
        "Điều 1. Bến\n1. Bến có phao.\nLuật này đã được Quốc hội thông qua ngày 3 tháng 3.\n"
        "Chủ tịch Quốc hội\n(Đã ký)\nLê Văn An"
    )
    signed = split(Document("doc", "doc", text, "vi"))[-1]
    assert (signed.level, signed.text[:12]) == ("signature", "Luật này đã ")


def test_the_office_above_the_signed_mark_belongs_to_the_signature() -> None:
    text = "Điều 1. Bến\n1. Bến có phao.\n2. Bến có sổ.\nChủ tịch tỉnh\n(Đã ký)\nLê Văn An"
    signed = split(Document("doc", "doc", text, "vi"))[-1]
    assert (signed.level, signed.text[:13]) == ("signature", "Chủ tịch tỉnh")
