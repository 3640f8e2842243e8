# ruff: noqa: E501  a row of a table reads best on one line
"""Deadlines in ISO 8601, conditions and objects: tables per language and what always holds."""

from __future__ import annotations

import re
import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.norms import actions, norms
from assistant.norms.english_terms import CALENDAR as ENGLISH
from assistant.norms.french_terms import CALENDAR as FRENCH
from assistant.norms.lexicon import Calendar
from assistant.norms.terms import term
from assistant.norms.vietnamese_terms import CALENDAR as VIETNAMESE
from assistant.types import Norm, Slot, Term

CALENDARS: dict[str, Calendar] = {"en": ENGLISH, "fr": FRENCH, "vi": VIETNAMESE}

# language, deadline as printed, kind, ISO, working days, the event it counts from
TERMS: list[tuple[str, str, str, str, bool, str | None]] = [
    # fr: a day
    ("fr", "au plus tard le 15 mars 2026", "absolute", "2026-03-15", False, None),
    # fr: the first of a month
    ("fr", "avant le 1er septembre 2027", "absolute", "2027-09-01", False, None),
    # fr: in digits, day before month
    ("fr", "31/12/2026", "absolute", "2026-12-31", False, None),
    # fr: a month is all its days
    ("fr", "d’ici juin 2027", "absolute", "2027-06-01/2027-06-30", False, None),
    # fr: before a month is before its first day
    ("fr", "avant juin 2027", "absolute", "2027-06-01", False, None),
    # fr: the end of a month, in a leap year
    ("fr", "au plus tard à la fin du mois de février 2028", "absolute", "2028-02-29", False, None),
    # fr: before the end is the last day
    ("fr", "avant fin 2026", "absolute", "2026-12-31", False, None),
    # fr: a quarter
    ("fr", "au premier trimestre 2027", "absolute", "2027-01-01/2027-03-31", False, None),
    # fr: the end of a quarter
    ("fr", "avant la fin du quatrième trimestre 2027", "absolute", "2027-12-31", False, None),
    # fr: a quarter as tables print it
    ("fr", "T3 2027", "absolute", "2027-07-01/2027-09-30", False, None),
    # fr: half a year
    ("fr", "au second semestre 2027", "absolute", "2027-07-01/2027-12-31", False, None),
    # fr: a year
    ("fr", "d’ici à 2030", "absolute", "2030-01-01/2030-12-31", False, None),
    # fr: open at its end
    ("fr", "à compter du 1er janvier 2027", "absolute", "2027-01-01/..", False, None),
    # fr: a stretch whose month and year stand at its end
    ("fr", "du 1er au 30 avril 2027", "absolute", "2027-04-01/2027-04-30", False, None),
    # fr: a duration in words and what it counts from
    (
        "fr",
        "dans un délai de deux mois à compter de la notification",
        "relative",
        "P2M",
        False,
        "la notification",
    ),
    # fr: a date may be what it counts from
    (
        "fr",
        "dans un délai de six mois à compter du 1er janvier 2027",
        "relative",
        "P6M",
        False,
        "1er janvier 2027",
    ),
    # fr: in words and in digits, working days
    (
        "fr",
        "dans un délai de trente (30) jours ouvrés à compter du dépôt de la demande",
        "relative",
        "P30D",
        True,
        "dépôt de la demande",
    ),
    # fr: full days are no working days
    ("fr", "au moins 15 jours francs avant la séance", "relative", "-P15D", False, "la séance"),
    # fr: hours
    ("fr", "dans les 48 heures suivant l’accident", "relative", "PT48H", False, "l’accident"),
    # fr: one unit without a number
    ("fr", "dans le mois qui suit la réception", "relative", "P1M", False, "la réception"),
    ("fr", "dans le mois", "relative", "P1M", False, None),
    # fr: a word for a number of days
    ("fr", "sous huitaine", "relative", "P8D", False, None),
    # fr: how long to keep
    ("fr", "pendant dix ans", "relative", "P10Y", False, None),
    # fr: a day of every year, either way round
    ("fr", "avant le 15 avril de chaque année", "periodic", "--04-15", False, None),
    ("fr", "chaque année avant le 31 mars", "periodic", "--03-31", False, None),
    # fr: a day of every month
    ("fr", "le 5 de chaque mois", "periodic", "---05", False, None),
    # fr: a period that comes round
    ("fr", "chaque trimestre", "periodic", "R/P3M", False, None),
    ("fr", "tous les trois ans", "periodic", "R/P3Y", False, None),
    ("fr", "au moins une fois par an", "periodic", "R/P1Y", False, None),
    ("fr", "trimestriellement", "periodic", "R/P3M", False, None),
    # fr: a cell of a table
    ("fr", "Mensuel", "periodic", "R/P1M", False, None),
]

TERMS += [
    # en: a day, in both orders, with its weekday
    ("en", "by Friday 7 May 2027", "absolute", "2027-05-07", False, None),
    ("en", "no later than March 31, 2027", "absolute", "2027-03-31", False, None),
    # en: an hour of a day
    ("en", "by 5 pm on 1 June 2027", "absolute", "2027-06-01", False, None),
    # en: in digits, where only one reading is a date
    ("en", "31/12/2027", "absolute", "2027-12-31", False, None),
    ("en", "12/31/2027", "absolute", "2027-12-31", False, None),
    # en: a quarter, its end, and half a year
    ("en", "in the second quarter of 2027", "absolute", "2027-04-01/2027-06-30", False, None),
    ("en", "by the end of Q2 2027", "absolute", "2027-06-30", False, None),
    ("en", "during the first half of 2028", "absolute", "2028-01-01/2028-06-30", False, None),
    # en: before a month is before its first day; its end is its last
    ("en", "before June 2027", "absolute", "2027-06-01", False, None),
    ("en", "before the end of February 2028", "absolute", "2028-02-29", False, None),
    # en: open at its end, and a stretch
    ("en", "from 1 April 2027", "absolute", "2027-04-01/..", False, None),
    ("en", "between 1 and 30 April 2027", "absolute", "2027-04-01/2027-04-30", False, None),
    # en: a duration and what it counts from
    (
        "en",
        "within 30 days of receiving the claim",
        "relative",
        "P30D",
        False,
        "receiving the claim",
    ),
    ("en", "within three working days of the vote", "relative", "P3D", True, "the vote"),
    ("en", "within a week", "relative", "P1W", False, None),
    ("en", "forthwith and in any event within 24 hours", "relative", "PT24H", False, None),
    (
        "en",
        "before the end of the period of 28 days beginning with the day of the notice",
        "relative",
        "P28D",
        False,
        "the day of the notice",
    ),
    # en: backwards from an event
    ("en", "at least two working days in advance", "relative", "-P2D", True, None),
    ("en", "not later than 15 days before the fair", "relative", "-P15D", False, "the fair"),
    # en: what comes round
    ("en", "no later than 31 March each year", "periodic", "--03-31", False, None),
    ("en", "by the 5th of each month", "periodic", "---05", False, None),
    ("en", "every six months", "periodic", "R/P6M", False, None),
    ("en", "at least once in every 12 months", "periodic", "R/P12M", False, None),
    ("en", "by the end of each quarter", "periodic", "R/P3M", False, None),
    ("en", "every Friday", "periodic", "R/P1W", False, None),
    ("en", "on a quarterly basis", "periodic", "R/P3M", False, None),
]

# what can be read in two ways, or is no time
NO_TERMS: list[tuple[str, str]] = [
    # fr: of which year?
    ("fr", "avant le 1er septembre"),
    # fr: two dates, two numbers, a sum
    ("fr", "avant le 1er mars 2027 ou le 1er septembre 2027"),
    ("fr", "dans un délai de cinq ou dix jours"),
    ("fr", "dans un délai d’un an et six mois"),
    # fr: no such day
    ("fr", "le 31 février 2027"),
    # fr: not the same day each year
    ("fr", "fin février de chaque année"),
    # fr: the date belongs to the event
    ("fr", "avant la publication du décret du 5 mars 2026"),
    # fr: twice a year is not every six months
    ("fr", "deux fois par an"),
    # fr: urgent, but no number
    ("fr", "sans délai"),
    # fr: the tenth of the following month counts from an event
    ("fr", "avant le 10 du mois suivant"),
]

NO_TERMS += [
    # en: of which year?
    ("en", "by 9 February"),
    # en: the fifth of June, or the sixth of May?
    ("en", "by 05/06/2027"),
    # en: two dates, two numbers
    ("en", "by 1 March 2027 or 1 September 2027"),
    ("en", "within five or ten days"),
    # en: a year that begins in some other month
    ("en", "in fiscal year 2027"),
    # en: working days are not days of the month
    ("en", "by the fifth working day of each month"),
    # en: twice a year is not every six months
    ("en", "at least twice a year"),
    # en: an event, and no number
    ("en", "before the meeting"),
    ("en", "immediately"),
]

# language, sentence, object, condition
DETAILS: list[tuple[str, str, str | None, str | None]] = [
    # fr: the object ends before the recipient
    ("fr", "Le préfet transmet le bilan annuel au ministre chaque année.", "le bilan annuel", None),
    # fr: the object of a passive is its subject
    ("fr", "Le registre est adressé au maire par le greffe.", "Le registre", None),
    # fr: a compound verb
    (
        "fr",
        "La commune doit mettre en place un registre des plaintes avant le 1er mai 2027.",
        "un registre des plaintes",
        None,
    ),
    # fr: no object
    ("fr", "Le comité se réunit chaque trimestre.", None, None),
    # fr: a condition before the subject
    (
        "fr",
        "Lorsque le dossier est incomplet, le service en informe le demandeur.",
        "le demandeur",
        "Lorsque le dossier est incomplet",
    ),
    # fr: with a comma of its own
    (
        "fr",
        "En cas de grève, de panne ou de crue, le maire informe les usagers.",
        "les usagers",
        "En cas de grève, de panne ou de crue",
    ),
    # fr: at the end of the sentence
    (
        "fr",
        "Le titulaire doit restituer la carte si le contrat prend fin.",
        "la carte",
        "si le contrat prend fin",
    ),
    # fr: an exception
    (
        "fr",
        "L’exploitant conserve les factures pendant dix ans, sauf accord écrit du préfet.",
        "les factures",
        "sauf accord écrit du préfet",
    ),
    # fr: an indirect question is no condition
    ("fr", "Le maire vérifie si les locaux sont conformes.", None, None),
]


DETAILS += [
    # en: the object ends before the recipient
    ("en", "The clerk must send the annual report to the Minister.", "the annual report", None),
    # en: the object of a passive is its subject
    ("en", "The register shall be kept by the clerk.", "The register", None),
    # en: no object, and none after "develop and"
    ("en", "The board meets every quarter and must report.", None, None),
    ("en", "The office should develop and test a plan.", None, None),
    # en: conditions before the subject, one with commas of its own
    (
        "en",
        "If the file is incomplete, the office must inform the applicant.",
        "the applicant",
        "If the file is incomplete",
    ),
    (
        "en",
        "Where a bridge closes, sinks or burns, the mayor must inform users.",
        "users",
        "Where a bridge closes, sinks or burns",
    ),
    # en: at the end, and an exception
    (
        "en",
        "The holder must return the card when the contract ends.",
        "the card",
        "when the contract ends",
    ),
    (
        "en",
        "The operator must keep invoices, unless the regulator agrees.",
        "invoices",
        "unless the regulator agrees",
    ),
    # en: an indirect question is no condition
    ("en", "The council must check if the premises comply.", None, None),
]


TERMS += [
    # vi: a day, in digits and in words, with an hour
    ("vi", "trước ngày 30/4/2027", "absolute", "2027-04-30", False, None),
    ("vi", "chậm nhất ngày 20 tháng 6 năm 2027", "absolute", "2027-06-20", False, None),
    ("vi", "trước 17 giờ ngày 10/6/2027", "absolute", "2027-06-10", False, None),
    # vi: a month, a quarter, half a year, a year, their ends
    ("vi", "tháng 4/2027", "absolute", "2027-04-01/2027-04-30", False, None),
    ("vi", "quý I/2026", "absolute", "2026-01-01/2026-03-31", False, None),
    ("vi", "quý IV năm 2026", "absolute", "2026-10-01/2026-12-31", False, None),
    ("vi", "6 tháng cuối năm 2027", "absolute", "2027-07-01/2027-12-31", False, None),
    ("vi", "từ nay đến hết tháng 2/2028", "absolute", "2028-02-29", False, None),
    ("vi", "hết quý III/2027", "absolute", "2027-09-30", False, None),
    ("vi", "trước quý III/2027", "absolute", "2027-07-01", False, None),
    ("vi", "đến năm 2030", "absolute", "2030-01-01/2030-12-31", False, None),
    # vi: stretches, one open at its end
    ("vi", "từ ngày 01 đến ngày 30/4/2027", "absolute", "2027-04-01/2027-04-30", False, None),
    ("vi", "giai đoạn 2026 - 2030", "absolute", "2026-01-01/2030-12-31", False, None),
    ("vi", "từ ngày 01 tháng 01 năm 2027", "absolute", "2027-01-01/..", False, None),
    # vi: a duration and what it counts from
    (
        "vi", "trong thời hạn 15 ngày làm việc kể từ ngày nhận đủ hồ sơ", "relative", "P15D", True,
        "ngày nhận đủ hồ sơ",
    ),
    ("vi", "trong thời hạn 20 (hai mươi) ngày, kể từ ngày ký", "relative", "P20D", False, "ngày ký"),
    ("vi", "trong thời hạn ba mươi ngày", "relative", "P30D", False, None),
    ("vi", "trong 24 giờ", "relative", "PT24H", False, None),
    # vi: "năm" is five and a year
    ("vi", "trong vòng năm năm", "relative", "P5Y", False, None),
    # vi: backwards from the event
    ("vi", "ít nhất 05 ngày trước ngày họp", "relative", "-P5D", False, "ngày họp"),
    ("vi", "trước ít nhất 03 ngày làm việc", "relative", "-P3D", True, None),
    # vi: each year, month and quarter on a day
    ("vi", "trước ngày 31/12 hằng năm", "periodic", "--12-31", False, None),
    ("vi", "hằng năm, trước ngày 15/12", "periodic", "--12-15", False, None),
    ("vi", "tháng 6 hằng năm", "periodic", "--06-01/--06-30", False, None),
    ("vi", "vào ngày 05 hàng tháng", "periodic", "---05", False, None),
    ("vi", "chậm nhất là ngày 25 của tháng cuối quý", "periodic", "R/--03-25/P3M", False, None),
    ("vi", "ngày 15 tháng đầu quý sau", "periodic", "R/--01-15/P3M", False, None),
    # vi: what comes round
    ("vi", "định kỳ 6 tháng", "periodic", "R/P6M", False, None),
    ("vi", "định kỳ hằng quý", "periodic", "R/P3M", False, None),
    ("vi", "6 tháng một lần", "periodic", "R/P6M", False, None),
    ("vi", "01 lần/năm", "periodic", "R/P1Y", False, None),
    ("vi", "hàng tháng", "periodic", "R/P1M", False, None),
]  # fmt: skip

NO_TERMS += [
    # vi: no year
    ("vi", "trước ngày 15/6"),
    # vi: the beginning of a year has no day
    ("vi", "đầu năm 2027"),
    # vi: no such day, or not in every quarter
    ("vi", "ngày 31/02/2027"),
    ("vi", "ngày 31 của tháng cuối quý"),
    # vi: several
    ("vi", "trước ngày 10, 20 và 30/6/2027"),
    ("vi", "trong 5 hoặc 10 ngày"),
    ("vi", "6 tháng và hằng năm"),
    # vi: a school year is none of the calendar
    ("vi", "năm học 2026-2027"),
    # vi: no time
    ("vi", "khi có yêu cầu"),
    ("vi", "trong thời gian sớm nhất"),
]

DETAILS += [
    # vi: the deadline between condition and subject belongs to neither
    (
        "vi",
        "Trường hợp hồ sơ chưa hợp lệ, trong thời hạn 03 ngày, cơ quan tiếp nhận phải thông báo lý do cho người nộp.",
        "lý do",
        "Trường hợp hồ sơ chưa hợp lệ",
    ),
    # vi: "thì" leads to the rule
    ("vi", "Nếu chậm thì đơn vị phải báo cáo nguyên nhân.", "nguyên nhân", "Nếu chậm"),
    # vi: the verb after the office that helps
    (
        "vi",
        "Sở Tài chính chủ trì, phối hợp với Sở Nội vụ xây dựng kế hoạch sắp xếp bến đò trước ngày 30/6/2027.",
        "kế hoạch sắp xếp bến đò",
        None,
    ),
    # vi: a report is handed in; when asked for is a condition
    (
        "vi",
        "Đơn vị phải nộp báo cáo năm về Sở Nội vụ khi có yêu cầu.",
        "báo cáo năm",
        "khi có yêu cầu",
    ),
    # vi: two verbs, one object
    (
        "vi",
        "Ủy ban nhân dân xã rà soát, cập nhật danh sách hộ nghèo định kỳ 6 tháng.",
        "danh sách hộ nghèo",
        None,
    ),
    # vi: an exception
    (
        "vi",
        "Chủ bến không được thu thêm phí, trừ trường hợp người dân đồng ý.",
        "thêm phí",
        "trừ trường hợp người dân đồng ý",
    ),
    # vi: the object of a passive is its subject
    ("vi", "Hồ sơ phải được gửi về Phòng Nội vụ trước ngày 5/6/2027.", "Hồ sơ", None),
    # vi: "sau khi" is when, "các trường hợp" is a noun
    ("vi", "Giám đốc Sở có trách nhiệm phê duyệt danh sách sau khi thẩm định.", "danh sách", None),
]


@pytest.mark.parametrize(("language", "said", "kind", "iso", "working", "event"), TERMS)
def test_terms(
    language: str, said: str, kind: str, iso: str, working: bool, event: str | None
) -> None:
    found = term(Slot(said, (7, 7 + len(said))), CALENDARS[language])
    assert found is not None
    assert (found.kind, found.iso, found.working) == (kind, iso, working)
    assert (found.after.text if found.after else None) == event
    if found.after:
        start, end = found.after.span
        assert said[start - 7 : end - 7] == found.after.text


@pytest.mark.parametrize(("language", "said"), NO_TERMS)
def test_ambiguous_is_none(language: str, said: str) -> None:
    assert term(Slot(said, (0, len(said))), CALENDARS[language]) is None


@pytest.mark.parametrize(("language", "sentence", "thing", "condition"), DETAILS)
def test_objects_and_conditions(
    language: str, sentence: str, thing: str | None, condition: str | None
) -> None:
    (norm,) = norms(sentence, language)
    assert norm.object == _slot(sentence, thing)
    assert norm.condition == _slot(sentence, condition)


def _slot(sentence: str, said: str | None) -> Slot | None:
    if said is None:
        return None
    start = sentence.index(said)
    return Slot(said, (start, start + len(said)))


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_every_day_of_the_calendar(day: date) -> None:
    months = sorted(FRENCH.months, key=lambda name: FRENCH.months[name])
    name = next(name for name in months if FRENCH.months[name] == day.month)
    said = f"au plus tard le {'1er' if day.day == 1 else day.day} {name} {day.year}"
    found = term(Slot(said, (0, len(said))), FRENCH)
    assert found is not None and found.iso == day.isoformat()


ISO = re.compile(
    r"(-?P\d+[DWMY]|-?PT\d+H|R/PT?\d+[DWMYH]|R/--0[1-3]-\d\d/P3M|---\d\d|--\d\d-\d\d(/--\d\d-\d\d)?"
    r"|\d{4}-\d\d-\d\d(/(\d{4}-\d\d-\d\d|\.\.))?)"
)
PIECES = st.sampled_from(
    "avant le|au plus tard|dans un délai de|1er|31|0|99|février|trimestre|mois|jours|ouvrés|2027"
    "|de chaque année|chaque|et|ou|du|au|fin|premier|à compter de|la loi|/|tous les|,".split("|")
)


@given(st.lists(PIECES, max_size=12))
def test_any_words_give_iso_or_nothing(pieces: list[str]) -> None:
    said = " ".join(pieces)
    found = term(Slot(said, (0, len(said))), FRENCH)
    assert found is None or ISO.fullmatch(found.iso)


WORDS = st.sampled_from(
    "trước|chậm nhất là|ngày|31|0|99|tháng|năm|quý|IV|2027|hằng|đến hết|và|kể từ|/|cuối|đầu|của"
    "|định kỳ|làm việc|6 tháng|giờ|sau khi|họp|,".split("|")
)


@given(st.lists(WORDS, max_size=12))
def test_any_vietnamese_words_give_iso_or_nothing(pieces: list[str]) -> None:
    said = " ".join(pieces)
    found = term(Slot(said, (0, len(said))), VIETNAMESE)
    assert found is None or ISO.fullmatch(found.iso)


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_every_day_of_the_calendar_in_vietnamese(day: date) -> None:
    for said in (f"{day:%d/%m/%Y}", f"ngày {day.day} tháng {day.month} năm {day.year}"):
        found = term(Slot(said, (0, len(said))), VIETNAMESE)
        assert found is not None and found.iso == day.isoformat()


def test_spans_move_with_the_text() -> None:
    sentence = "En cas de refus, le maire motive sa décision dans un délai de deux mois à compter du recours."
    (norm,) = norms(sentence, "fr", start=100)
    assert norm.term and norm.term.after
    for slot in (norm.object, norm.condition, norm.term.after):
        assert slot and sentence[slot.span[0] - 100 : slot.span[1] - 100] == slot.text


@pytest.mark.parametrize("hostile", ["au plus tard le " * 20_000, "si le maire, " * 20_000])
def test_slots_take_linear_time(hostile: str) -> None:
    def seconds(text: str) -> float:
        started = time.perf_counter()
        norms(f"Le maire doit publier le plan {text}", "fr")
        return time.perf_counter() - started

    half, full = seconds(hostile[: len(hostile) // 2]), seconds(hostile)
    assert full < 5 * half + 1.0


def _of(sentence: str) -> Norm:
    (norm,) = norms(sentence, "fr")
    return norm


def test_a_table_has_terms_too() -> None:
    table = (
        "| Action | Pilote | Échéance |\n|---|---|---|\n"
        "| Installer deux bornes | Service informatique | juin 2027 |"
    )
    norm = _of(table)
    assert norm.term and norm.term.iso == "2027-06-01/2027-06-30"
    assert norm.object and norm.object.text == "deux bornes"


def test_actions_carry_the_finer_slots() -> None:
    text = "Si le pont ferme, le maire doit publier un avis dans un délai de deux jours ouvrés."
    (action,) = actions(text, "fr")
    assert (action.object, action.condition) == ("un avis", "Si le pont ferme")
    assert action.term == Term("relative", "P2D", working=True)
