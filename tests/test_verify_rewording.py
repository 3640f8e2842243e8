"""What is hard in a rewording, what its signs are, and the verdict with a reader.

Cases of our own, none of them among those that the weights are fitted on.
"""
# ruff: noqa: E501  (a table is read by the line)

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.judgement import Pair, Sides
from assistant.models.encoder import SentenceEncoder
from assistant.types import Language
from assistant.verify import check
from assistant.verify.doubts import WAYS, Doubts, doubts
from assistant.verify.rewording import hard_fault
from assistant.verify.signs import signs
from assistant.verify.tones import marks
from tests.test_verify import ALTERED, FAITHFUL

# --- figures and names: by arithmetic, with no model
SAME_FIGURES: list[tuple[Language, str, str]] = [
    # a number in words
    ("fr", "La réponse est due sous quinze jours.", "Réponse sous 15 jours."),
    ("en", "The reply is due within fifteen days.", "Reply within 15 days."),
    ("vi", "Trả lời trong thời hạn mười lăm ngày.", "Trả lời trong 15 ngày."),
    # a date in figures
    ("fr", "Le tarif vaut à partir du 1er mars 2027.", "Tarif valable dès le 1/3/2027."),
    ("en", "The tariff applies from 1 March 2027.", "Tariff from 1/3/2027."),
    ("vi", "Áp dụng từ ngày 1 tháng 3 năm 2027.", "Áp dụng từ 1/3/2027."),
    # millions
    ("fr", "Le fonds dispose de 2 500 000 euros.", "Le fonds a 2,5 millions d'euros."),
    ("en", "The fund holds 2.5 million euros.", "The fund has 2,500,000 euros."),
    ("vi", "Quỹ có 2.500.000 đồng.", "Quỹ có 2,5 triệu đồng."),
    # a share in words
    ("fr", "L'aide couvre 50 % du prix.", "L'aide couvre la moitié du prix."),
    ("en", "The grant covers 25 per cent of the price.", "The grant covers a quarter of the price."),
    ("vi", "Hỗ trợ 50% chi phí giống.", "Hỗ trợ một nửa chi phí giống."),
    # how often, by an adjective
    ("fr", "Le comité siège chaque mois.", "La réunion du comité est mensuelle."),
    ("en", "The panel meets every quarter.", "The panel holds quarterly meetings."),
    # a difference of two figures: 124 less 98
    ("vi", "Số thủ tục giảm từ 124 xuống còn 98.", "Cắt được 26 thủ tục."),
    # the share of a count in another, in words
    ("en", "Of the 15 stations, 8 are closed.", "More than half of the stations are closed."),
    # the unit understood
    ("en", "The office is open from 9 a.m. to 5 p.m.", "The office opens from 9 to 5."),
    # a month of a date
    ("fr", "La visite a eu lieu le 12 mars 2026.", "La visite a eu lieu en mars."),
    # a year told by the next one
    ("en", "In 2024 costs rose, compared with the preceding year.", "Costs rose from 2023 to 2024."),
    # a label in short
    ("fr", "Le délai court selon l'article 12.", "Le délai court selon l'art. 12."),
]  # fmt: skip
OTHER_FIGURES: list[tuple[Language, str, str, str]] = [
    ("fr", "La réponse est due sous quinze jours.", "Réponse sous 5 jours.", "number"),
    ("fr", "Le tarif vaut à partir du 1er mars 2027.", "Tarif valable dès le 1er mai 2027.", "date"),
    # working days are no days
    ("fr", "Le délai est de dix jours ouvrables.", "Le délai est de dix jours.", "number"),
    ("en", "A reply is due within ten working days.", "A reply is due within ten days.", "number"),
    ("vi", "Trả lời trong 10 ngày làm việc.", "Trả lời trong 10 ngày.", "number"),
    # another unit of money, another thousand
    ("vi", "Chi 2,9 tỷ đồng cho kênh.", "Chi 2,9 triệu đồng cho kênh.", "number"),
    ("en", "The fund holds 2.5 million euros.", "The fund has 2,500 euros.", "number"),
    # another share
    ("en", "The grant covers 25 per cent of the price.", "The grant covers a third of the price.", "number"),
    ("vi", "Hỗ trợ 30% chi phí giống.", "Hỗ trợ một nửa chi phí giống.", "number"),
    # another article, another level of it
    ("fr", "Le délai court selon l'article 12.", "Le délai court selon l'article 21.", "reference"),
    ("vi", "Thực hiện theo Điều 7.", "Thực hiện theo khoản 7.", "reference"),
    # a figure that is nowhere
    ("vi", "Hội nhận 420 suất quà.", "Hội nhận 420 suất quà trị giá 500.000 đồng.", "number"),
    # another day of the week
    ("en", "The desk is open on Mondays.", "The desk is open on Fridays.", "number"),
    # names
    ("en", "The bridge at Selby is closed.", "The bridge near Harrow is closed.", "name"),
    ("fr", "Le pont de Cernay est fermé.", "Le pont près de Valbrune est fermé.", "name"),
    ("vi", "Cầu tại Trà Bình tạm đóng.", "Cầu gần Lạc Giang tạm đóng.", "name"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "evidence", "sentence"), SAME_FIGURES)
def test_a_figure_may_be_written_otherwise(
    language: Language, evidence: str, sentence: str
) -> None:
    assert hard_fault(sentence, evidence, language) is None


@pytest.mark.parametrize(("language", "evidence", "sentence", "kind"), OTHER_FIGURES)
def test_no_other_figure_or_name_is_let_through(
    language: Language, evidence: str, sentence: str, kind: str
) -> None:
    fault = hard_fault(sentence, evidence, language)
    assert fault is not None
    assert fault.startswith(f"{kind}:")


@given(st.integers(2, 10**6), st.integers(2, 10**6), st.sampled_from(["vi", "fr", "en"]))
def test_an_amount_is_supported_by_itself_alone(
    written: int, true: int, language: Language
) -> None:
    unit = {"vi": "đồng", "fr": "euros", "en": "euros"}[language]
    fault = hard_fault(f"{written} {unit}.", f"{true} {unit}.", language)
    assert (fault is None) is (written == true)


def test_the_short_form_of_a_name_is_the_name() -> None:
    assert hard_fault("Do UBND lập.", "Do Ủy ban nhân dân xã lập.", "vi") is None
    assert hard_fault("Do BTC lập.", "Do Ủy ban nhân dân xã lập.", "vi") is not None


# --- marks
@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("vi", "Đoàn kiến nghị giảm phí.", "propose"),
        ("vi", "Đề án phấn đấu giảm phí.", "try"),
        ("vi", "Không được thu phí.", "forbid"),
        ("vi", "Hộ nghèo được miễn phí.", "free"),
        ("fr", "Le comité préconise une baisse.", "propose"),
        ("fr", "Le plan vise à réduire le prix.", "try"),
        ("fr", "L'agent est tenu de répondre.", "must"),
        ("fr", "Nul ne peut entrer.", "forbid"),
        ("en", "The panel recommends a cut.", "propose"),
        ("en", "The plan aims to cut prices.", "try"),
        ("en", "The clerk need not reply.", "free"),
        ("en", "Entry is prohibited.", "forbid"),
    ],
)
def test_a_tone_is_known_by_its_class(language: Language, text: str, name: str) -> None:
    assert [found for found, _ in marks(text, "tone", language)][:1] == [name]


# --- signs, with the states of the real encoder
SIGNS: list[tuple[Language, str, str, str]] = [
    # the least for the most
    ("en", "The hall admits at most 200 persons at a time.", "At least 200 persons fit in the hall.", "limit_differs"),
    ("fr", "La salle accueille au plus 200 personnes.", "Il faut au moins 200 personnes dans la salle.", "limit_differs"),
    ("vi", "Hội trường chứa tối đa 200 người.", "Hội trường phải có tối thiểu 200 người.", "limit_differs"),
    # an amount of another thing
    ("en", "Adults pay 4 euros, while children pay 2 euros.", "Children pay 4 euros.", "figure_elsewhere"),
    # how often
    ("en", "The lift is inspected every month.", "The lift is inspected every year.", "period_strange"),
    # allowed, then ordered
    ("fr", "Le maire peut fermer le marché.", "Le maire est tenu de fermer le marché.", "may_to_must"),
    ("vi", "Ủy ban xã có thể đóng chợ.", "Ủy ban xã phải đóng chợ.", "may_to_must"),
    # proposed, then decided
    ("en", "The panel proposes that the ferry be sold.", "The panel has decided to sell the ferry.", "soft_to_decided"),
    ("fr", "La commission recommande de vendre le bac.", "La commission impose de vendre le bac.", "soft_to_must"),
    # an exception, then a "kể cả"
    ("vi", "Mọi hộ nộp phí, trừ hộ nghèo.", "Mọi hộ nộp phí, kể cả hộ nghèo.", "exception_to_even"),
    ("en", "All stalls pay, except charities.", "All stalls pay, including charities.", "exception_to_even"),
    # a denial taken out
    ("en", "The fund does not support trips abroad.", "The fund supports trips abroad.", "head_denial_off"),
    ("fr", "Le fonds ne finance pas les voyages.", "Le fonds finance les voyages.", "head_denial_off"),
    # a deputy for the head
    ("vi", "Phó Giám đốc trung tâm ký giấy phép.", "Giám đốc trung tâm ký giấy phép.", "who_rank"),
    # both ends exchanged
    ("en", "The clerk sends the register to the mayor.", "The mayor sends the register to the clerk.", "who_exchanged"),
    ("fr", "Le greffier remet le registre au maire.", "Le maire remet le registre au greffier.", "who_exchanged"),
    # another level
    ("vi", "Chủ tịch xã ký quyết định.", "Chủ tịch huyện ký quyết định.", "level_new"),
    # a reason of its own
    ("en", "The ferry stops on 3 May.", "The ferry stops on 3 May because of a strike.", "claim_reason_gained"),
]  # fmt: skip


def _pair(encoder: SentenceEncoder, sentence: str, evidence: str, language: Language) -> Pair:
    pair = Sides(encoder).pair(sentence, evidence, (language, language))
    assert pair is not None
    return pair


@pytest.mark.parametrize(("language", "evidence", "sentence", "name"), SIGNS)
def test_a_sign_shows(
    encoder: SentenceEncoder, language: Language, evidence: str, sentence: str, name: str
) -> None:
    assert signs(_pair(encoder, sentence, evidence, language))[name] > 0


@pytest.mark.parametrize(("language", "evidence", "sentence", "name"), SIGNS)
def test_nothing_speaks_against_the_evidence_itself(
    encoder: SentenceEncoder, language: Language, evidence: str, sentence: str, name: str
) -> None:
    found = signs(_pair(encoder, evidence, evidence, language))
    assert found[name] == 0
    assert set().union(*WAYS.values()) <= set(found)
    assert doubts().reason(found) is None


# --- the verdict
@pytest.fixture(scope="module")
def reader(encoder: SentenceEncoder) -> Sides:
    return Sides(encoder)


@pytest.mark.parametrize(("language", "evidence", "sentence", "reason"), ALTERED)
def test_what_is_refused_in_the_sources_words_is_refused_with_a_reader(
    reader: Sides, language: Language, evidence: str, sentence: str, reason: str
) -> None:
    assert check(sentence, evidence, language=language, reader=reader) is not None


@pytest.mark.parametrize(("language", "evidence", "sentence"), FAITHFUL)
def test_what_passes_without_a_reader_passes_with_one(
    reader: Sides, language: Language, evidence: str, sentence: str
) -> None:
    assert check(sentence, evidence, language=language, reader=reader) is None


REWORDED: list[tuple[Language, str, str]] = [
    # introductions cut, nouns made verbs, other words
    ("en", "It is hereby provided that the wardens shall, at the end of each month, forward to the treasurer a statement of the entry fees collected by them.", "At the end of every month the wardens send the treasurer a statement of the entry fees they collected."),
    ("fr", "Les exploitants de gîtes sont tenus de déclarer à la mairie, au plus tard quinze jours après l'ouverture, le nombre de lits dont ils disposent.", "Les exploitants de gîtes doivent déclarer leur nombre de lits en mairie dans les 15 jours suivant l'ouverture."),
    ("fr", "Il appartient au gardien de procéder, chaque soir avant 19 heures, à la fermeture de l'ensemble des portes du parc municipal.", "Le gardien ferme toutes les portes du parc municipal chaque soir avant 19 heures."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "evidence", "sentence"), REWORDED)
def test_a_rewording_passes_with_a_reader_alone(
    reader: Sides, language: Language, evidence: str, sentence: str
) -> None:
    assert check(sentence, evidence, language=language) is not None
    assert check(sentence, evidence, language=language, reader=reader) is None


MISTAKEN: list[tuple[Language, str, str]] = [
    # the amount of the other one, in the source's own words
    ("en", "Adults pay 4 euros, while children pay 2 euros.", "Children pay 4 euros."),
    # an actor of another deed
    ("fr", "Le greffier tient le registre ; le maire délivre les copies aux familles.", "Le maire tient le registre."),
    # an order for a permission, in other words
    ("vi", "Chủ tịch xã có thể tạm dừng phiên chợ khi có dịch bệnh lây lan.", "Chủ tịch xã phải tạm dừng chợ khi dịch lây lan."),
    # another language than the source's
    ("fr", "Le directeur du service des ponts doit transmettre au préfet un rapport écrit.", "The director shall send a report to the prefect."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "evidence", "sentence"), MISTAKEN)
def test_a_mistaken_rewording_is_refused(
    reader: Sides, language: Language, evidence: str, sentence: str
) -> None:
    refused = check(sentence, evidence, language=language, reader=reader)
    assert refused is not None
    assert not refused.startswith(("form", "length", "loop"))


def test_weights_speak_against_a_sentence_only() -> None:
    fit = doubts()
    assert fit.weights.keys() == WAYS.keys()
    assert all(w > 0 for weights in fit.weights.values() for w in weights.values())
    assert all(set(fit.weights[way]) <= set(names) for way, names in WAYS.items())


def test_the_likeliest_way_is_the_reason() -> None:
    fit = Doubts({"figure": -2.0, "claim": -2.0}, {"figure": {"a": 3.0}, "claim": {"b": 4.0}}, 0.0)
    assert fit.reason({"a": 0.0, "b": 0.0}) is None
    assert str(fit.reason({"a": 1.0, "b": 0.0})).startswith("figure:")
    assert str(fit.reason({"a": 1.0, "b": 1.0})).startswith("claim:")
