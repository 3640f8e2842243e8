"""Figures, decisions, open questions and changes of a summary: the source's own words, in place."""

from __future__ import annotations

import pytest

from assistant.exports.json import summary_line
from assistant.exports.text import summary_text
from assistant.models.generator import NoGenerator
from assistant.summarise import summarise
from assistant.types import Document, Language, Summary
from tests.fakes import WordEncoder


def summary_of(language: Language, text: str, earlier: str | None = None) -> Summary:
    before = Document(id="e", name="e", text=earlier, language=language) if earlier else None
    document = Document(id="d", name="d", text=text, language=language)
    return summarise(document, WordEncoder(), NoGenerator(), budget=1, earlier=before)


@pytest.mark.parametrize(
    ("language", "text", "amount", "of", "period"),
    [
        # money, what it is of, a period elsewhere in the sentence
        ("vi", "Năm 2026, kinh phí thực hiện là 685 triệu đồng từ ngân sách xã.",
         "685 triệu đồng", "kinh phí thực hiện", "Năm 2026"),
        ("fr", "Le coût des travaux est estimé à 5,35 M€ pour l'ensemble du chantier.",
         "5,35 M€", "Le coût des travaux", None),
        ("en", "The cost of the repairs in 2026 was £1.18 million, which is over the budget.",
         "£1.18 million", "The cost of the repairs in 2026", "in 2026"),
        # a share
        ("vi", "Đến nay tỷ lệ hồ sơ nộp trực tuyến đạt 58,3% trên toàn xã.",
         "58,3%", "Đến nay tỷ lệ hồ sơ nộp trực tuyến", None),
    ],
)  # fmt: skip
def test_a_figure_says_what_it_is_of_and_when(
    language: Language, text: str, amount: str, of: str, period: str | None
) -> None:
    (figure,) = summary_of(language, text).figures
    assert figure.amount.text == amount
    assert figure.of is not None
    assert figure.of.text == of
    assert (figure.period.text if figure.period else None) == period
    for slot in filter(None, (figure.amount, figure.of, figure.period)):
        assert text[slice(*slot.span)] == slot.text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The report is sent within 30 days under Article 5 of the rules of 3 May 2026."),
        ("fr", "Le rapport est remis avant le 3 mai 2026 en application de l'article 12 du code."),
        ("vi", "Báo cáo gửi trước ngày 15 tháng 4 năm 2026 theo Điều 12 của Quyết định này."),
    ],
)
def test_dates_periods_and_numbers_of_articles_are_no_figures(
    language: Language, text: str
) -> None:
    assert summary_of(language, text).figures == ()


@pytest.mark.parametrize(
    ("language", "text", "decided", "by"),
    [
        # the sentence tells of it
        ("en", "It was agreed that the clerk would write to the rail operator again.",
         "It was agreed that the clerk would write to the rail operator again.", None),
        ("fr", "Le comité retient la suppression du préau nord et le maintien de la cour.",
         "Le comité retient la suppression du préau nord et le maintien de la cour.", "Le comité"),
        ("vi", "Hội nghị thống nhất giữ nguyên mục tiêu giảm tai nạn của cả năm.",
         "Hội nghị thống nhất giữ nguyên mục tiêu giảm tai nạn của cả năm.", "Hội nghị"),
        # the words stand after the announcement
        ("fr", "Décision : la cour est végétalisée dès la rentrée prochaine.",
         "la cour est végétalisée dès la rentrée prochaine.", None),
    ],
)  # fmt: skip
def test_a_decision_is_the_sources_words_with_who_took_it(
    language: Language, text: str, decided: str, by: str | None
) -> None:
    (ruling,) = summary_of(language, text).decisions
    assert ruling.text == decided == text[slice(*ruling.span)]
    assert (ruling.by.text if ruling.by else None) == by


def test_a_line_announces_the_decisions_that_follow_it() -> None:
    text = (
        "4. Damp and mould\n\nThe director introduced the report to the members.\n\nRESOLVED:\n\n"
        "(a) that the report be noted;\n\n(b) that no tenant be required to supply photographs.\n"
    )
    found = [d.text for d in summary_of("en", text).decisions]
    assert found == [
        "(a) that the report be noted;",
        "(b) that no tenant be required to supply photographs.",
    ]


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("en", "The request for the next two years was deferred to the January meeting.",
         "deferred"),
        ("en", "The cost of the second phase remains to be confirmed by the supplier.", "unclear"),
        ("en", "Members asked whether a contractor could help with the inspections.", "asked"),
        ("fr", "Il reste à déterminer qui assurera le transport des élèves.", "unclear"),
        ("fr", "La question des noms est évoquée sans qu'une décision soit prise.", "deferred"),
        ("fr", "La commune voisine conteste le montant de la participation demandée.",
         "disputed"),
        ("vi", "Việc lắp camera tại các trường chưa quyết định trong cuộc họp này.", "deferred"),
        ("vi", "Đề nghị làm rõ nguồn kinh phí thực hiện nhiệm vụ bổ sung.", "unclear"),
        ("vi", "Các đại biểu còn ý kiến khác nhau về mức hỗ trợ cho mỗi hộ.", "disputed"),
    ],
)  # fmt: skip
def test_what_is_left_open_is_told_with_its_kind(language: Language, text: str, kind: str) -> None:
    (question,) = summary_of(language, text).questions
    assert (question.kind, question.text) == (kind, text)


OLD = """Article 1. The office keeps a register of the reports that it receives from the districts.
Article 2. The head of unit must send the report to the ministry within 30 days.
Article 3. Districts may ask for the forms on paper at the counter of the office.
Article 4. This decision is published in the bulletin of the province.
"""
NEW = """Article 1. This decision is published in the bulletin of the province.
Article 2. The office keeps a register of the reports that it receives from the districts.
Article 3. The head of unit must send the report to the ministry within 15 days.
Article 4. The archive must destroy paper copies after five years.
"""


def test_changes_say_what_is_asked_now_and_was_before() -> None:
    changes = summary_of("en", NEW, OLD).changes
    assert changes is not None
    altered, *rest = changes
    assert altered.kind == "altered"
    assert altered.norm
    assert altered.slots == (("deadline", "within 30 days", "within 15 days"),)
    assert NEW[slice(*altered.span or (0, 0))] == altered.text
    assert OLD[slice(*altered.earlier or (0, 0))] == altered.text_before
    # the article that only moved and the one that was renumbered are no changes
    assert {(c.kind, c.label) for c in rest} == {("removed", "Article 3"), ("added", "Article 4")}


def test_the_same_text_has_no_changes_and_says_so() -> None:
    summary = summary_of("en", OLD, OLD)
    assert summary.changes == ()
    assert "unchanged" in summary.notes
    assert summary_line("d", summary)["changes"] == []


def test_another_text_as_the_earlier_version_is_told() -> None:
    other = (
        "Article 1. Dogs must be kept on a lead.\nArticle 2. Fires may not be lit in the park.\n"
    )
    assert "strange_earlier" in summary_of("en", NEW, other).notes


def test_without_an_earlier_version_nothing_is_said_of_changes() -> None:
    assert summary_of("en", OLD).changes is None
    assert summary_line("d", summary_of("en", OLD))["changes"] is None


def test_a_text_that_asks_nothing_says_so() -> None:
    text = "The bridge was built by the county.\n\nIt was opened to traffic in May of that year."
    summary = summary_of("en", text)
    assert summary.actions == ()
    assert summary.notes == ("no_duties",)
    assert "asks nothing of anybody" in summary_text(summary)


def test_the_terminal_shows_every_part() -> None:
    shown = summary_text(summary_of("en", NEW, OLD))
    assert "deadline: within 30 days → within 15 days" in shown
    assert "Changed against the earlier version" in shown


def test_one_sentence_is_given_whole_and_said_to_be_one() -> None:
    summary = summary_of("en", "Approved by council.")
    assert [p.text for p in summary.points] == ["Approved by council."]
    assert "one_sentence" in summary.notes


@pytest.mark.parametrize(
    ("text", "read_as", "ours"),
    [
        # German, Spanish, Italian, Polish: read as the nearest of ours, and told
        ("Die Gemeinden sind verpflichtet, den Bericht mit der Anlage bis zum Ende des Monats an"
         " das Amt zu senden und die Unterlagen nicht zu vernichten.", "en", False),
        ("Los municipios deben enviar el informe con el anexo al ministerio por vía electrónica"
         " antes del final del mes y conservar los documentos.", "fr", False),
        ("I comuni devono inviare la relazione con gli allegati al ministero per via elettronica"
         " e conservare i documenti che sono stati ricevuti.", "fr", False),
        ("Gminy są obowiązane przesłać sprawozdanie do ministerstwa w terminie i nie mogą niszczyć"
         " dokumentów, które się znajdują na miejscu.", "en", False),
        # another script
        ("Муниципалитеты обязаны направить отчёт в министерство до конца месяца.", "en", False),
        # ours, also without tone marks and in capitals
        ("The municipalities must send the report with its annex to the ministry by the end of"
         " the month and keep the documents.", "en", True),
        ("LES COMMUNES TRANSMETTENT LE RAPPORT ET SES ANNEXES AU MINISTÈRE AVANT LA FIN DU MOIS"
         " ET CONSERVENT LES DOCUMENTS.", "fr", True),
        ("Các xã gửi báo cáo kèm phụ lục về Bộ trước ngày cuối tháng và lưu giữ hồ sơ.", "vi",
         True),
        # names and figures tell nothing
        ("Table 4: 12, 13, 15, 16.", "en", True),
    ],
)  # fmt: skip
def test_another_language_is_told_and_summarised_all_the_same(
    text: str, read_as: Language, ours: bool
) -> None:
    summary = summary_of(read_as, text)
    assert ("language" not in summary.notes) is ours
    assert summary.points[0].text in text
