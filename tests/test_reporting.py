"""Duties to report: who sends a report is found, who receives or judges one is not."""

from __future__ import annotations

import pytest

from assistant.norms import norms
from assistant.reporting import reports
from assistant.types import Language


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("vi", "Sở Nội vụ báo cáo Ủy ban nhân dân tỉnh trước ngày 15 hằng tháng.", True),
        ("vi", "Ủy ban nhân dân cấp xã gửi báo cáo tháng trước ngày 18 hằng tháng.", True),
        ("vi", "Sở Nội vụ tổng hợp kết quả, báo cáo Chủ tịch tỉnh trước ngày 30 tháng 6.", True),
        (
            "vi",
            "Sở Y tế kiểm tra các trạm y tế và báo cáo Ủy ban nhân dân tỉnh.",
            True,
        ),  # a task more
        # the report of another
        ("vi", "Sở Tài chính thẩm định báo cáo của Ủy ban nhân dân cấp xã.", False),
        ("vi", "Sở Tài chính xem xét tờ trình, báo cáo của cấp xã.", False),
        # what a report must hold
        ("vi", "Báo cáo phải nêu rõ kết quả bằng số liệu.", False),
        # one report among many that a body hears
        ("vi", "Quốc hội phải xem xét:\na) Báo cáo công tác hằng năm của Chính phủ.", False),
        # a list of those who send reports
        ("vi", "Văn phòng phải công khai danh sách cơ quan gửi báo cáo chậm.", False),
        ("fr", "Le directeur rend compte au maire chaque trimestre.", True),
        ("fr", "Le service transmet au préfet, avant le 31 mars, un rapport sur les achats.", True),
        ("fr", "La présidente adresse, avant le 30 mai, un rapport au maire.", True),  # set apart
        ("fr", "Le rapport annuel est remis avant le 28 février.", True),  # passive
        # "par rapport", "rapport" received, an account of money, a public service
        ("fr", "Le maire adresse au préfet l’écart par rapport au budget.", False),
        ("fr", "Le conseil examine le rapport dans un délai d’un mois.", False),
        ("fr", "Le service public verse la somme au compte du rapporteur.", False),
        ("en", "The director shall report to the mayor every quarter.", True),
        ("en", "Each service must submit its annual return to the Ministry by 1 May.", True),
        ("en", "A report shall be sent to the council by 31 March.", True),
        ("en", "The clerk must inspect the roads and report the defects to the council.", True),
        # a verb "return", a report read, a report that must hold something, a permission
        ("en", "The holder must return the key within two days.", False),
        ("en", "The board must consider the report within ten days.", False),
        ("en", "The report must set out the costs.", False),
        ("en", "The clerk may report to the mayor.", False),
        ("en", "The clerk must send the figures for the annual report to the printer.", False),
    ],
)
def test_reports(language: Language, text: str, expected: bool) -> None:
    found = norms(text, language)
    assert found  # the sentence does ask or allow something
    assert any(reports(norm, language) for norm in found) is expected
