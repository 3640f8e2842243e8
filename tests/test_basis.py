"""A whole draft act without a basis is told so once, at its top; everything else stays silent."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.drafting.basis import lacks_basis
from assistant.drafting.places import Places
from assistant.norms import norms
from assistant.provisions import split
from assistant.read import given_document, read_source
from assistant.types import Document

VI = """DỰ THẢO
QUYẾT ĐỊNH
Ban hành quy định về quản lý kho hồ sơ
{basis}
Điều 1. Trách nhiệm
Thủ trưởng cơ quan phải lập danh mục hồ sơ trước ngày 31 tháng 12 hằng năm.
Điều 2. Hiệu lực
Quyết định này có hiệu lực kể từ ngày ký.
"""
FR = """PROJET D'ARRÊTÉ
relatif à la garde des archives de la commune
Le maire de Valbrume,
{basis}
Arrête :
Article 1er
Tout usager doit déposer sa demande au guichet avant le 15 de chaque mois.
Article 2
Le présent arrêté entre en vigueur le 1er janvier 2027.
"""
EN = """DRAFT
The Town Archives Regulations 2026
{basis}
Section 1 Deposits
Every department must deposit its closed records within 30 days.
Section 2 Commencement
These Regulations come into force on 1 January 2027.
"""


def read(folder: Path, text: str) -> Document:
    path = folder / "text.txt"
    path.write_text(text, "utf-8")
    (document,) = read_source(path, max_bytes=10**6)
    return document


def said_of(draft: Document) -> str | None:
    span = lacks_basis(draft, Places(split(draft)), norms(draft.text, draft.language))
    return draft.text[slice(*span)] if span else None


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (VI.format(basis=""), "QUYẾT ĐỊNH"),
        # a need and a proposal are no text
        (VI.format(basis="Căn cứ nhu cầu công việc;\nXét đề nghị của Văn phòng."), "QUYẾT ĐỊNH"),
        # no duty, but a fee
        (VI.format(basis="").replace(
            "Thủ trưởng cơ quan phải lập danh mục hồ sơ trước ngày 31 tháng 12 hằng năm.",
            "Mức thu phí khai thác là 20.000 đồng mỗi hồ sơ."), "QUYẾT ĐỊNH"),
        (VI.format(basis="").replace("QUYẾT ĐỊNH\nBan", "THÔNG TƯ\nBan"), "THÔNG TƯ"),
        (FR.format(basis=""), "PROJET D'ARRÊTÉ"),
        # a visa of a request is no legal basis
        (FR.format(basis="Vu la demande du service des archives ;"), "PROJET D'ARRÊTÉ"),
        (FR.format(basis="").replace("D'ARRÊTÉ", "DE DÉCRET"), "PROJET DE DÉCRET"),
        (EN.format(basis=""), "The Town Archives Regulations 2026"),
        (EN.format(basis="").replace("Regulations 2026", "Order 2026"),
         "The Town Archives Order 2026"),
    ],
)  # fmt: skip
def test_a_whole_draft_act_without_a_basis(tmp_path: Path, text: str, line: str) -> None:
    told = said_of(read(tmp_path, text))
    assert told
    assert told.startswith(line)


@pytest.mark.parametrize(
    "text",
    [
        VI.format(basis="Căn cứ Luật Lưu trữ số 33/2024/QH15;"),
        # in small letters, after the body that decides, in one line
        VI.format(basis="ỦY BAN NHÂN DÂN TỈNH căn cứ Nghị định số 30/2020/NĐ-CP quyết định:"),
        VI.format(basis="Thực hiện Chỉ thị số 5/CT-UBND về kho hồ sơ,"),
        # to be filled in: the drafter knows
        VI.format(basis="Căn cứ ………………;"),
        FR.format(basis="Vu le code du patrimoine, notamment son article L. 212-6 ;"),
        FR.format(basis="Vu la loi n° 79-18 du 3 janvier 1979 ;"),
        FR.format(basis="En application du décret relatif aux archives,"),
        EN.format(basis="The Minister makes these Regulations in exercise of the powers conferred"
                  " by section 4 of the Archives Act 2019."),
        EN.format(basis="Having regard to the Treaty,"),
        # named at the end, as some do
        EN.format(basis="") + "Authority: section 4 of the Archives Act 2019.\n",
        EN.format(basis="Made under the Archives Act 2019"),
        # parliaments rest on the constitution alone
        VI.format(basis="").replace("QUYẾT ĐỊNH\nBan hành quy định", "LUẬT\nBan hành quy định"),
        FR.format(basis="").replace("PROJET D'ARRÊTÉ", "PROJET DE LOI"),
        EN.format(basis="").replace("Regulations 2026", "Act 2026"),
        # a regulation that a decision brings with it
        VI.format(basis="(Ban hành kèm theo Quyết định số 12/2026/QĐ-UBND)"),
        VI.format(basis="").replace("QUYẾT ĐỊNH\nBan", "QUY CHẾ\nBan"),
        EN.format(basis="").replace("Regulations 2026", "Policy"),
        # fragments: no head, no beginning, no end
        VI.format(basis="").partition("quản lý kho hồ sơ")[2],
        VI.format(basis="").replace("Điều 2", "Điều 9").replace("Điều 1", "Điều 8"),
        VI.format(basis="").partition("Điều 2.")[0],
        FR.format(basis="").partition("Article 2")[0],
        EN.format(basis="").partition("Section 1")[2],
        # nothing is asked of anybody
        VI.format(basis="").replace("Thủ trưởng cơ quan phải lập danh mục hồ sơ trước ngày 31 tháng"
                                    " 12 hằng năm.", "Kho hồ sơ đặt tại tầng 2."),
        # reports
        VI.format(basis="").replace("QUYẾT ĐỊNH\nBan hành quy định", "BÁO CÁO\nKết quả"),
        FR.format(basis="").replace("PROJET D'ARRÊTÉ", "RAPPORT"),
        EN.format(basis="").replace("Regulations 2026", "Report 2026"),
    ],
)  # fmt: skip
def test_what_has_a_basis_or_needs_none(tmp_path: Path, text: str) -> None:
    assert said_of(read(tmp_path, text)) is None


def test_a_line_that_is_given_by_itself_is_a_fragment() -> None:
    assert said_of(given_document({"id": "1", "text": VI.format(basis="")})) is None
