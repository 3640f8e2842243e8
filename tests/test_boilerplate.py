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
        # the day of its own entry into force is a mark in time for a rule
        (
            "vi",
            "Sau 3 năm kể từ ngày Luật này có hiệu lực, quán ăn không bán rượu cho trẻ em.",
            False,
        ),
        # a form that comes with the text is asked for
        ("vi", "Biển số nhà làm bằng nhôm, dài 20 cm (mẫu ban hành kèm theo Thông tư này).", False),
        # what a scope covers stands in the list below it
        ("vi", "Thông tư này áp dụng đối với:\n1. Các xã, phường;\n2. Các hộ nuôi chó, mèo.", True),
        ("vi", "Trong quá trình thực hiện, nếu có vướng mắc thì báo cáo về Sở Y tế.", True),
        # the other half is a rule
        (
            "vi",
            "Quy chế này áp dụng cho xã.\nNgười nuôi chó phải đeo rọ mõm cho chó khi ra đường.",
            False,
        ),
        # published where the text itself will be, but a rule about other decisions
        ("fr", "La liste des agréments est publiée au recueil des actes administratifs.", False),
        # an article is applied, not the text
        ("fr", "Un logement est attribué en application de l’article 3 du présent code.", False),
        (
            "fr",
            "Pour l’application du présent code à Mayotte, le mot « département » est omis.",
            True,
        ),
        ("fr", "Le présent arrêté entre en vigueur le lendemain de sa publication.", True),
        ("fr", "Le secrétaire général est chargé de l’exécution du présent arrêté.", True),
        ("fr", "Les guichets sont ouverts du lundi au vendredi.", False),
        # a condition of the text at hand, but a rule
        ("fr", "Toute demande accuse réception dans un délai de dix jours.", False),
        ("en", "This policy comes into force on 1 June 2026.", True),
        ("en", "These Regulations may be cited as the Records Regulations 2025.", True),
        ("en", "Every complaint must be acknowledged within five days.", False),
        # under its heading
        ("en", "1. Purpose\nThis policy brings together the standards of the front desk.", True),
        ("vi", "Điều 1. Phạm vi\nQuy chế này quy định việc tiếp công dân tại trụ sở.", True),
        ("fr", "Article 1er\nLa présente circulaire fixe les heures d’ouverture.", True),
        # where the act applies tells which ship is meant
        ("en", "A ship to which this Act applies must carry a flare for each boat.", False),
        # longer than a clause about itself can be
        ("en", "This policy applies to staff. " + "They must file a report. " * 20, False),
    ],
)
def test_is_boilerplate(language: Language, text: str, expected: bool) -> None:
    assert is_boilerplate(text, language) is expected
