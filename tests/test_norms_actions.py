"""The duties of whole documents: one row each, in the document's own words."""

from __future__ import annotations

import pytest

from assistant.norms import actions

DECISION = """ỦY BAN NHÂN DÂN TỈNH HÒA AN
Số: 12/QĐ-UBND

QUYẾT ĐỊNH

Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;

Điều 1. Ban hành Kế hoạch số hóa hồ sơ năm 2026.

Điều 2. Giao Sở Nội vụ:

1. Hướng dẫn các đơn vị phân loại hồ sơ trước ngày 31/3/2026.

2. Định kỳ 6 tháng báo cáo Ủy ban nhân dân tỉnh.

Điều 3. Các đơn vị phải số hóa ít nhất 95 % hồ sơ trước ngày 15/12/2026; không được hủy bản giấy.

Điều 4. Quyết định này có hiệu lực kể từ ngày ký.

Nơi nhận: Như Điều 3; Lưu: VT.
"""

ARRETE = """Vu le code des collectivités ;

Article 1er
La commune publie chaque année un bilan de ses achats.

Article 2
Le maire peut créer un comité. Il réunit le comité avant le 30 juin.

Article 3
On entend par « achat » toute commande de plus de 500 euros.
Le présent arrêté entre en vigueur le 1er janvier 2027.
"""

MINUTES = """Minutes of the estates group

The chair welcomed members. The heating failed twice in May.

Action | Owner | Due date
Replace the boiler | M. Brown | 12 June 2026
Report savings of at least 10% | J. Roy | 30 June 2026

Action: S. Patel to circulate the contract by 5 May.
The group may meet in July.
"""

DOCUMENTS = [
    # vi: a decision: a list with a common body, a target, no preamble, no commencement
    (
        "vi",
        DECISION,
        [
            ("Sở Nội vụ", "trước ngày 31/3/2026", None),
            ("Sở Nội vụ", "Định kỳ 6 tháng", None),
            ("Các đơn vị", "trước ngày 15/12/2026", "ít nhất 95 % hồ sơ"),
            # what must not be done is asked too
            ("Các đơn vị", None, None),
        ],
    ),
    # fr: an order: the indicative binds, permission and definition do not
    (
        "fr",
        ARRETE,
        [("La commune", "chaque année", None), ("Le maire", "avant le 30 juin", None)],
    ),
    # en: minutes: a table of tasks and an action point
    (
        "en",
        MINUTES,
        [
            ("M. Brown", "12 June 2026", None),
            ("J. Roy", "30 June 2026", "at least 10%"),
            ("S. Patel", "by 5 May", None),
        ],
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), DOCUMENTS)
def test_every_duty_once(
    language: str, text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    found = actions(text, language)
    assert [(action.who, action.deadline, action.target) for action in found] == expected
    for action in found:
        start, end = action.evidence
        assert action.what.split()[0] in text[start:end]


# language, text without a duty to do anything
QUIET = [
    # vi: a report of what was done
    ("vi", "Sở Y tế đã tổ chức 12 lớp tập huấn trong năm 2025."),
    # en: an ability, no prohibition
    ("en", "The survey cannot show which of them mattered more."),
    # fr: a quality of a thing
    ("fr", "Le délai doit permettre un examen sérieux."),
    # fr: the present of a report describes
    (
        "fr",
        "La Cour constate des retards. La Cour relève des écarts. L’agence verse des aides.",
    ),
    # en: a rule about meaning
    ("en", "A reference to a site shall be construed as including its car park."),
    # en: a permission
    ("en", "The Minister may appoint an adviser."),
]


@pytest.mark.parametrize(("language", "text"), QUIET)
def test_nothing_to_do(language: str, text: str) -> None:
    assert actions(text, language) == ()


def test_a_duty_said_twice_is_one_action() -> None:
    said = "Le maire doit publier la liste avant le 3 mai."
    assert len(actions(f"{said}\n\n{said}", "fr")) == 1


def test_words_broken_over_lines_come_out_on_one_line() -> None:
    (action,) = actions("The council must\npublish the\nregister.", "en")
    assert action.what == "publish the register"
