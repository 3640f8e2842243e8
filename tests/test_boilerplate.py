"""What every text says of itself is no finding; rules are never taken for it."""

from __future__ import annotations

import pytest

from assistant.boilerplate import is_boilerplate
from assistant.types import Language


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("vi", "Quyết định này có hiệu lực từ ngày 01 tháng 6 năm 2026.", True),  # in force
        ("vi", "Thủ trưởng các sở chịu trách nhiệm thi hành Quyết định này.", True),  # execution
        ("vi", "Quy chế này quy định việc tiếp công dân tại trụ sở.", True),  # scope
        ("vi", "Giám đốc Sở Nội vụ báo cáo trước ngày 15 hằng tháng.", False),
        # refers to its own text and is a rule all the same
        ("vi", "Kinh phí quy định tại Điều 5 do ngân sách tỉnh bảo đảm.", False),
        ("fr", "Le présent arrêté entre en vigueur le lendemain de sa publication.", True),
        ("fr", "Le secrétaire général est chargé de l’exécution du présent arrêté.", True),
        ("fr", "Les guichets sont ouverts du lundi au vendredi.", False),
        # a condition of the text at hand, but a rule
        ("fr", "Toute demande accuse réception dans un délai de dix jours.", False),
        ("en", "This policy comes into force on 1 June 2026.", True),
        ("en", "These Regulations may be cited as the Records Regulations 2025.", True),
        ("en", "Every complaint must be acknowledged within five days.", False),
        # longer than a clause about itself can be
        ("en", "This policy applies to staff. " + "They must file a report. " * 20, False),
    ],
)
def test_is_boilerplate(language: Language, text: str, expected: bool) -> None:
    assert is_boilerplate(text, language) is expected
