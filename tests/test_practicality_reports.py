"""Periodic reports beside a template, and minutes taken apart."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant.errors import UsageError
from assistant.practicality.minutes import minutes
from assistant.practicality.reports import check_report
from assistant.practicality.tables import indicator_rows
from assistant.practicality.templates import bare, house_template, read_template, template_of
from assistant.read import given_document
from assistant.types import Document, Ruling, Section, Slot, Template
from assistant.wording import LANGUAGES


def document(text: str) -> Document:
    return given_document({"id": "d", "title": "", "text": text})


REPORT_VI = """BÁO CÁO
Kết quả công tác quý III năm 2027 của xã An Phú

I. KẾT QUẢ THỰC HIỆN
Chỉ tiêu | Đơn vị tính | Kế hoạch | Thực hiện
Hồ sơ đúng hạn | % | 98 | 96,1
Máy quét đã thay | chiếc | 4 |
II. TỒN TẠI, HẠN CHẾ
III. NHIỆM VỤ QUÝ IV
1. Thay máy quét còn lại.
Mức độ hài lòng của người dân là 92 %, kế hoạch 95 %.
"""
REPORT_FR = """RAPPORT D'ACTIVITÉ
Troisième trimestre 2027

1. Résultats
Indicateur | Cible | Réalisé
Dossiers instruits (dossiers) | 120 | 98
Délai moyen | 15 jours | 18 jours
2. Difficultés
Deux agents ont manqué.
"""
REPORT_EN = """QUARTERLY REPORT

A. Performance
Indicator | Q1 2027 | Q2 2027 | Target
Lamps repaired | 40 lamps | 55 lamps | 60
B. Risks
None so far.
C. Next steps
The lamps in Mill Lane.
D. Recommendations
The board is asked for two posts.
"""


def names(sections: tuple[Section, ...]) -> list[str]:
    return [section.name for section in sections]


def test_sections_found_empty_and_missing() -> None:
    found = check_report(document(REPORT_VI))
    assert [heading.text for _, heading in found.found] == [
        "I. KẾT QUẢ THỰC HIỆN",
        "III. NHIỆM VỤ QUÝ IV",
    ]
    assert names(found.empty) == ["Tồn tại, hạn chế và nguyên nhân"]
    assert names(found.missing) == ["Đề xuất, kiến nghị"]
    assert found.period is not None and found.period.text == "quý III năm 2027"
    for _, heading in found.found:
        assert REPORT_VI[slice(*heading.span)] == heading.text


def test_a_report_that_has_all() -> None:
    found = check_report(document(REPORT_EN))
    assert (len(found.found), found.empty, found.missing) == (4, (), ())
    short = check_report(document(REPORT_FR))
    assert names(short.missing) == ["Suites prévues", "Demandes et propositions"]


def said(slot: Slot | None) -> str | None:
    return slot.text if slot else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # unit, period of the head, value, target; an empty cell is missing
        (REPORT_VI, [("Hồ sơ đúng hạn", "%", "quý III năm 2027", "96,1", "98"),
                     ("Máy quét đã thay", "chiếc", "quý III năm 2027", None, "4")]),
        # the unit in brackets after the name, or after the number
        (REPORT_FR, [("Dossiers instruits (dossiers)", "dossiers", "Troisième trimestre 2027", "98",
                      "120"),
                     ("Délai moyen", "jours", "Troisième trimestre 2027", "18 jours", "15 jours")]),
        # one indicator for each period in the heading; a report without a period of its own
        (REPORT_EN, [("Lamps repaired", "lamps", "Q1 2027", "40 lamps", "60"),
                     ("Lamps repaired", "lamps", "Q2 2027", "55 lamps", "60")]),
    ],
)  # fmt: skip
def test_indicators_of_tables(text: str, expected: list[tuple[str | None, ...]]) -> None:
    found = check_report(document(text)).indicators
    slots = [(i.name, i.unit, i.period, i.value, i.target) for i in found]
    assert [tuple(map(said, row)) for row in slots] == expected
    for row in slots:
        for slot in row:
            assert slot is None or text[slice(*slot.span)] == slot.text


def test_an_indicator_that_a_sentence_gives_and_one_that_nothing_gives() -> None:
    asked = Template("t", (), ("Mức độ hài lòng của người dân", "Số vụ cháy", "Máy quét đã thay"))
    found = check_report(document(REPORT_VI), asked)
    told = next(i for i in found.indicators if "hài lòng" in i.name.text)
    assert (said(told.value), said(told.unit), said(told.target)) == ("92", "%", "95 %")
    assert found.missing_indicators == ("Số vụ cháy",)
    (scanner,) = [i for i in found.indicators if "Máy" in i.name.text]
    assert scanner.missing == ("value",)


def test_a_table_of_tasks_holds_no_indicators() -> None:
    text = "No | Action | Lead | Due\n1 | Count the lamps | Highways Team | 30 June 2027\n"
    assert list(indicator_rows(text)) == []


def test_a_model_report_is_a_template() -> None:
    model = template_of(document(REPORT_VI))
    assert "Hồ sơ đúng hạn" in model.indicators
    found = check_report(document(REPORT_VI), model)
    assert (found.missing, found.missing_indicators) == ((), ())


def test_a_template_in_json(tmp_path: Path) -> None:
    path = tmp_path / "t.json"
    path.write_text(json.dumps({"sections": [{"name": "Results"}], "indicators": ["Lamps"]}))
    assert read_template(path) == Template("t", (Section("Results", ("results",)),), ("Lamps",))
    for wrong in ("", "[]", '{"sections": [3]}'):
        path.write_text(wrong)
        with pytest.raises(UsageError, match=r"t\.json"):
            read_template(path)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_report_lacks_everything(language: str) -> None:
    template = house_template(language)  # type: ignore[arg-type]
    found = check_report(document(""), template)
    assert (found.found, found.missing, found.indicators) == ((), template.sections, ())


def test_headings_without_their_numbers() -> None:
    assert [bare(h) for h in ("II. KẾT QUẢ", "## 3.1. Suites", "a) Next")] == [
        "KẾT QUẢ", "Suites", "Next"
    ]  # fmt: skip


MINUTES = """Minutes of the Harbour Committee, 3 May 2027

1. Quay
The committee approved the plan by 7 to 2. The Clerk shall publish it by 30 June 2027.

2. Crane
The purchase was deferred to the next meeting.

3. Fees
It was agreed unanimously that the fees stay as they are.
"""


def test_minutes_into_decisions_and_actions() -> None:
    sentences = (
        "The committee approved the plan by 7 to 2.",
        "The purchase was deferred to the next meeting.",
        "It was agreed unanimously that the fees stay as they are.",
    )
    ruled = [Ruling(s, (at := MINUTES.index(s), at + len(s))) for s in sentences]
    found = minutes(document(MINUTES), ruled)
    assert [(d.kind, said(d.votes), d.actions) for d in found.decisions] == [
        ("adopted", "by 7 to 2", (0,)),
        ("deferred", None, ()),
        ("agreed", "unanimously", ()),
    ]
    (action,) = found.actions
    assert (action.who, action.deadline) == ("The Clerk", "by 30 June 2027")


@pytest.mark.parametrize(
    ("words", "kind", "votes"),
    [
        ("Le conseil approuve le projet à l'unanimité.", "adopted", "à l'unanimité"),
        ("L'amendement est rejeté par 9 voix contre 4.", "rejected", "par 9 voix contre 4"),
        ("Le point est reporté.", "deferred", None),
        ("Le comité prend acte du rapport.", "noted", None),
        ("Hội nghị thông qua dự thảo, 25/27 đại biểu tán thành.", "adopted",
         "25/27 đại biểu tán thành"),
        ("Hội nghị không thông qua dự thảo.", "rejected", None),  # a negation comes first
        ("Hội nghị thống nhất mức thu.", "agreed", None),
    ],
)  # fmt: skip
def test_kinds_of_decisions(words: str, kind: str, votes: str | None) -> None:
    (decided,) = minutes(document(words), [Ruling(words, (0, len(words)))]).decisions
    assert (decided.kind, said(decided.votes)) == (kind, votes)
