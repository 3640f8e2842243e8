"""Whether a text can be acted on: what is missing, and what must not be called missing."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.exports.json import practicality_line
from assistant.exports.practicality import practicality_text
from assistant.practicality import practicality
from assistant.practicality.days import end_of_months, named_days
from assistant.practicality.heads import heads
from assistant.practicality.score import parts, score
from assistant.practicality.vague import measured
from assistant.read import given_document
from assistant.types import Action, Duty, Flaw, Norm, Practicality
from assistant.wording import LANGUAGES, strings
from tests.sentences import SENTENCES


def check(text: str, title: str = "", today: date | None = None) -> Practicality:
    return practicality(given_document({"id": "d", "title": title, "text": text}), today)


def kinds(found: Practicality) -> list[str]:
    return [f"{f.kind}/{f.detail}" if f.detail else f.kind for f in found.flaws]


PLAN_VI = """Số: 12/KH-UBND
An Phú, ngày 10 tháng 3 năm 2027

KẾ HOẠCH
Nâng cao chất lượng phục vụ của xã An Phú

1. Phòng Kinh tế lập danh mục thiết bị cần thay, gửi Ủy ban nhân dân xã.
2. Phòng Kinh tế phải mua sắm 03 máy quét trước ngày 15/5/2027.
3. Văn phòng HĐND và UBND xã tăng cường giải quyết hồ sơ trực tuyến.
4. Công bố danh sách hồ sơ quá hạn trước ngày 30/4/2027.
5. Công an xã phải báo cáo kết quả trước ngày 31/01/2027.
6. Phòng Văn hóa - Xã hội phải sửa chữa nhà văn hóa trước ngày 31/6/2027.
7. Trạm Y tế xã kịp thời thông báo cho người dân.
"""
PLAN_FR = """Plan d'actions 2027 de la commune de Valbrune
Valbrune, le 10 mars 2027

1. Le service technique remplace les deux pompes de la station.
2. La direction des finances doit transmettre le bilan avant le 31 janvier 2027.
3. Le service des écoles doit améliorer l'accueil des familles.
4. La liste des travaux doit être publiée avant le 30 avril 2027.
5. Le secrétariat doit répondre dans les meilleurs délais.
6. Le service des sports doit rénover le gymnase avant le lundi 5 mai 2027.
"""
PLAN_EN = """Action Plan for Street Lighting
Dated 10 March 2027

1. The Highways Team shall replace the lamps in Mill Lane.
2. The Finance Office shall submit the accounts by 31 January 2027.
3. The Lighting Unit shall improve the response to faults.
4. A list of faulty lamps must be published by 30 April 2027.
5. The Clerk shall answer complaints in a timely manner.
6. The Highways Team shall survey the columns by Monday 5 May 2027.
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # one flaw of each kind, in the order of the text
        (PLAN_VI, ["no_deadline", "no_means/budget", "no_target", "vague/extent", "no_actor",
                   "past_deadline", "no_means/budget", "no_such_day/day", "vague/prompt"]),
        (PLAN_FR, ["no_deadline", "no_means/budget", "past_deadline", "no_target", "no_actor",
                   "vague/prompt", "no_means/budget", "no_such_day/weekday"]),
        (PLAN_EN, ["no_deadline", "no_means/budget", "past_deadline", "no_target", "no_actor",
                   "vague/prompt", "no_such_day/weekday"]),
    ],
)  # fmt: skip
def test_a_flawed_plan(text: str, expected: list[str]) -> None:
    assert kinds(check(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        # rules of a law need no day
        "Luật Lưu trữ\n\nĐiều 5. Trách nhiệm\n\nCơ quan nhà nước phải lập danh mục hồ sơ.",
        "Décret n° 2026-10 du 3 mars 2026\n\nArticle 1\n\nLe maire établit la liste des rues.",
        "Street Works Act 2026\n\n1. The authority shall publish a register of works.",
        # a decision that issues rules is rules
        "QUYẾT ĐỊNH\nBan hành Quy chế làm việc\n\nĐiều 3. Văn phòng lập lịch công tác của Sở.",
        # prohibitions and permissions are no tasks
        "Action Plan\n\n1. The Clerk must not publish the list.\n2. The Clerk may issue a notice.",
        # no end: "ensure", "theo dõi", "veiller"
        "Action Plan\n\n1. The Lighting Unit shall ensure that the stairs are lit.",
        "KẾ HOẠCH\nPhòng cháy\n\n1. Công an xã phải theo dõi, đôn đốc các thôn.",
        "Plan d'actions\n\n1. Le service technique doit veiller à la propreté des quais.",
        # comes back, or answers an event
        "Action Plan\n\n1. The Clerk shall publish the minutes every month.",
        "Action Plan\n\n1. If a lamp fails, the Highways Team shall replace it.",
        "KẾ HOẠCH\nPhòng cháy\n\n1. Khi có cháy, Công an xã phải lập biên bản.",
        "Plan d'actions\n\n1. En cas de panne, le service technique doit remplacer la pompe.",
        # whoever comes
        "Plan d'actions\n\n1. Tout demandeur doit déposer un dossier complet.",
        # the day stands in the introduction of the list, or for all tasks
        "Action Plan\n\nBy 30 June 2027 the Clerk shall:\n(a) publish the list;\n(b) issue a map.",
        "Action Plan\n\n1. The Clerk shall publish the list.\n\nAll actions are to be completed by"
        " 30 June 2027.",
        "KẾ HOẠCH\nKiểm kê\n\n1. Phòng Kinh tế lập danh mục.\n\nThời gian thực hiện: hoàn thành"
        " trước ngày 30/6/2027.",
        # the body stands in the heading above, or before
        "KẾ HOẠCH\nKiểm kê\n\n1. Đối với Trạm Y tế xã\na) Mở sổ theo dõi trước ngày 15/5/2027;",
        # formulas
        "QUYẾT ĐỊNH\nVề giao nhiệm vụ\n\nĐiều 3. Chánh Văn phòng chịu trách nhiệm thi hành Quyết"
        " định này.",
        # a measured time beside a vague word; a figure after a wish; terms of art
        "Action Plan\n\n1. The Clerk shall answer promptly and within 14 days of the request.",
        "KẾ HOẠCH\nGiải ngân\n\n1. Phòng Kinh tế phấn đấu giải ngân tối thiểu 70% trước ngày"
        " 30/9/2027.",
        "KẾ HOẠCH\nChi\n\n1. Phòng Kinh tế quản lý kinh phí chi thường xuyên.",
        # what is only told
        "Kết luận\n\nTrong tháng 8/2026, Đoàn kiểm tra đã kiểm tra 52 bếp ăn.",
        "Report\n\nThe Council answered in a timely manner.",
        # a year that dates a thing, not the duty
        "KẾ HOẠCH\nBồi thường\nAn Phú, ngày 10 tháng 3 năm 2027\n\n1. Phòng Kinh tế rà soát các hộ"
        " có công trình xây dựng trước năm 2014 trong tháng 5/2027.",
        # found wrong in real acts: guidance says how, whenever it comes up
        "HƯỚNG DẪN\nThực hiện Đề án nhà ở\n\n1. Phòng Dân tộc lập danh sách hộ gửi huyện.",
        # a schedule is everybody's
        "KẾ HOẠCH\nNăm học\n\n1. Thi học sinh giỏi lớp 9: Ngày 22/3/2027.",
        # what a text is for
        "KẾ HOẠCH\nCải cách\n\nI. MỤC ĐÍCH, YÊU CẦU\n- Tăng cường trách nhiệm của xã.",
        # the first verb after the bodies counts: to guide and inspect has no end
        "KẾ HOẠCH\nCải cách\n\n1. Ban Pháp chế chủ trì, phối hợp với Văn phòng hướng dẫn, kiểm tra,"
        " đánh giá các đơn vị.",
        # recitals, what anybody may send, and what others asked
        "Notice\n\n1. Queries should be sent to the helpdesk.",
        "Report\n\nThe agency requested the following changes: remove the reference.",
        # a date in the past that only tells
        "Décision\nValbrune, le 10 mars 2027\n\nLe plan a été transmis par la mairie le 6 février"
        " 2027 à la préfecture.",
        # a name that holds a conjunction is one body
        "KẾ HOẠCH\nHọp\n\nTT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn\n1 | Lập lịch họp năm 2027 |"
        " Văn phòng HĐND và UBND xã | 30/6/2027",
    ],
)
def test_nothing_is_wrong(text: str) -> None:
    assert kinds(check(text)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # two leads in one cell
        ("KẾ HOẠCH\nHọp\n\nTT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn\n1 | Lập lịch họp giao ban |"
         " Sở Nội vụ; Sở Tài chính | 30/6/2027", ["several_heads"]),
        ("Plan d'actions\n\nN° | Action | Pilote | Échéance\n1 | Recenser les bornes | Direction de"
         " l'eau et service voirie | 30 juin 2027", ["several_heads"]),
        ("Action Plan\n\nNo | Action | Lead | Due\n1 | Count the lamps | Highways Team / Lighting"
         " Unit | 30 June 2027", ["several_heads"]),
        # the same task, two leads, in two places
        ("KẾ HOẠCH\nHọp\n\nTT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn\n1 | Lập lịch họp giao ban"
         " của huyện | Sở Nội vụ | 30/6/2027\n2 | Lập lịch họp giao ban của huyện | Sở Tài chính |"
         " 30/6/2027", ["several_heads"]),
        # one leads, the other cooperates, in a column of its own
        ("KẾ HOẠCH\nHọp\n\nTT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn\n1 | Lập"
         " lịch họp giao ban | Sở Nội vụ | Sở Tài chính | 30/6/2027", []),
        # a step before the one it names
        ("Action Plan\n\nNo | Action | Lead | Due\n1 | Survey the columns | Highways Team | 30 June"
         " 2027\n2 | Order lamps after task 1 | Clerk | 1 May 2027", ["before_step"]),
        # approved before it is drawn up
        ("Action Plan\n\nNo | Action | Lead | Due\n1 | Draft the flood response plan | Clerk | 30"
         " June 2027\n2 | Approve the flood response plan | Board | 1 May 2027", ["before_step"]),
        # in order
        ("Action Plan\n\nNo | Action | Lead | Due\n1 | Draft the flood response plan | Clerk | 1"
         " May 2027\n2 | Approve the flood response plan | Board | 30 June 2027", []),
        # a report before its period ends; in Vietnam a year closes on 14 December
        ("KẾ HOẠCH\nBáo cáo\n\n1. Phòng Kinh tế phải báo cáo kết quả năm 2027 theo mẫu trước ngày"
         " 01/12/2027.", ["before_period_ends"]),
        ("KẾ HOẠCH\nBáo cáo\n\n1. Phòng Kinh tế phải báo cáo kết quả năm 2027 theo mẫu trước ngày"
         " 20/12/2027.", []),
        ("Plan d'actions\n\n1. Le service doit transmettre le rapport du premier trimestre 2027"
         " avant le 15 mars 2027.", ["before_period_ends"]),
        ("Action Plan\n\n1. The Clerk shall submit the report for the second quarter of 2027 by"
         " 1 June 2027.", ["before_period_ends"]),
        ("Action Plan\n\n1. The Clerk shall submit the report for the second quarter of 2027 by"
         " 15 July 2027.", []),
    ],
)  # fmt: skip
def test_clashes(text: str, expected: list[str]) -> None:
    assert kinds(check(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # every class in every language
        ("Le maire prend rapidement les mesures appropriées.", ["prompt", "quality"]),
        (
            "Le service doit contrôler régulièrement les quais et, le cas échéant, les fermer.",
            ["often", "case"],
        ),
        ("Le service doit réduire progressivement les rejets.", ["extent"]),
        ("La commune doit s'efforcer de réunir les associations.", ["effort"]),
        ("The Board shall, as appropriate, consult the residents.", ["case"]),
        ("The Board shall regularly inspect the quay as far as practicable.", ["often", "extent"]),
        ("The Board shall take appropriate measures.", ["quality"]),
        # what stands after the words does not make the duty a tale
        (
            "The Board shall report, as far as practicable, how often access has been given.",
            ["extent"],
        ),
        ("The Board shall endeavour to meet the residents.", ["effort"]),
        ("Phòng Kinh tế phải thường xuyên kiểm tra và xử lý kịp thời.", ["often", "prompt"]),
        ("Phòng Kinh tế phải tổ chức họp khi cần thiết.", ["case"]),
        ("Phòng Kinh tế phải từng bước số hóa hồ sơ.", ["extent"]),
        ("Phòng Kinh tế phải cử người phù hợp.", ["quality"]),
        # terms of art and alternatives
        ("Le patient ou, le cas échéant, son représentant doit être informé.", []),
        ("Le conseil régulièrement convoqué doit délibérer en séance.", []),
        ("Trung tâm giáo dục thường xuyên phải lập sổ.", []),
        ("The appropriate authority shall keep a register.", []),
        # "if there is one"; early rice; what is over
        ("Le taux doit s'appliquer à la base et, le cas échéant, à la base de l'EPCI.", []),
        ("Trung tâm phải trồng lúa mùa sớm.", []),
        # quoted words are another's
        ("The clerk shall add the word “promptly” to the form.", []),
    ],
)
def test_vague_words(text: str, expected: list[str]) -> None:
    assert [f.detail for f in check(text).flaws if f.kind == "vague"] == expected


@pytest.mark.parametrize(
    ("who", "language", "number"),
    [
        ("Phòng Kinh tế, Hạ tầng và Đô thị", "vi", 1),  # a name with a comma
        ("Văn phòng Hội đồng nhân dân và Ủy ban nhân dân", "vi", 1),
        ("Sở Nội vụ, Sở Tài chính", "vi", 2),
        ("Các sở, ban, ngành", "vi", 1),  # each its own
        ("Direction de la commande publique, avec le service énergie", "fr", 1),
        ("DDT et ARS", "fr", 2),
        ("Parks and Landscape Unit", "en", 1),
        ("Health and Care Partnership", "en", 1),
        ("Planning Department and Roads Department", "en", 2),
    ],
)
def test_heads(who: str, language: str, number: int) -> None:
    assert len(heads(who, language)) == number  # type: ignore[arg-type]


def test_deadlines_are_compared_with_the_texts_own_date_or_the_one_given() -> None:
    text = "Action Plan\n\n1. The Clerk shall publish the list by 3 May 2026."
    assert kinds(check(text)) == []  # no date: nothing is past
    late = check(text, today=date(2026, 5, 4))
    assert (kinds(late), late.day, late.own_date) == (["past_deadline"], date(2026, 5, 4), False)
    assert kinds(check(text, today=date(2026, 5, 3))) == []  # the day itself is not past


def duty(expected: set[str], given: set[str]) -> Duty:
    action = Action(None, "publish the list", None, None, None, (0, 1))
    norm = Norm("must", (0, 1))
    return Duty(action, norm, "task", "", frozenset(expected), frozenset(given))  # type: ignore[arg-type]


def test_the_score_by_hand() -> None:
    both = {"actor", "deadline"}
    duties = [duty(both, both), duty(both, both), duty(both, {"actor"}), duty(both, set())]
    flaws = [Flaw("vague", (0, 1)), Flaw("past_deadline", (0, 1)), Flaw("no_actor", (0, 1))]
    made = parts(duties, flaws, words=50)
    assert [p.share for p in made] == [0.75, 0.5, None, pytest.approx(1 / 3), 0.75]
    assert score(duties, made) == pytest.approx(100 * (0.75 + 0.5 + 1 / 3 + 0.75) / 4)
    assert made[3].per_hundred == 2.0


def test_nothing_to_score() -> None:
    found = check("The river rose in spring.")
    assert (found.score, found.duties, found.flaws) == (None, (), ())
    assert check("").score is None


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", [PLAN_VI, PLAN_FR, PLAN_EN])
def test_every_flaw_can_be_said_in_every_language(text: str, language: str) -> None:
    found, words = check(text), strings(language)
    line = practicality_line(found, words)
    for flaw in line["findings"]:
        assert "{" not in flaw["reason"] + flaw["advice"]
        assert flaw["text"] == text[slice(*flaw["span"])]
    said = practicality_text(found, words)
    assert words["practical.heading"] in said
    assert len([p for p in line["parts"] if p["share"] is not None]) >= 4


def test_days() -> None:
    text = "due on Monday 5 May 2027, or 31 June 2027, or Wednesday 5 May 2027"
    found = list(named_days(text, (0, len(text)), "en"))
    assert [(n.day, n.wrong) for n in found] == [
        (date(2027, 5, 5), True),  # a Wednesday
        (None, False),  # June has 30 days
        (date(2027, 5, 5), False),
    ]
    assert end_of_months(2027, 12, "vi") == date(2027, 12, 14)
    assert end_of_months(2027, 12, "fr") == date(2027, 12, 31)
    assert end_of_months(2028, 2, "en") == date(2028, 2, 29)


def test_what_is_a_measured_deadline() -> None:
    assert measured("before the next meeting", "en")
    assert not measured("dans les meilleurs délais", "fr")
    assert not measured("kịp thời", "vi")
    assert measured("kịp thời, trong 02 ngày", "vi")


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), max_size=6), st.text(max_size=80))
def test_spans_stand_in_the_text_and_shares_are_shares(chosen: list[str], noise: str) -> None:
    text = "\n".join([*chosen, noise])
    found = check(text)
    for flaw in found.flaws:
        for start, end in (flaw.span, *flaw.others):
            assert 0 <= start < end <= len(found.document.text)
    for part in found.parts:
        assert part.share is None or 0 <= part.share <= 1
        assert part.count >= 0
    for each in found.duties:
        assert each.given <= each.expected
