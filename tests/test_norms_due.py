# ruff: noqa: E501  a row of a table reads best on one line
"""Deadlines as days: tables per language, what stays unresolved, and what always holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from assistant.norms import actions
from assistant.norms.due import Due, due
from assistant.norms.events import CALENDARS, published
from assistant.norms.recurrence import dated, every, first, month_day
from assistant.norms.terms import term
from assistant.types import Action, Document, Language, Slot

SIGNED, IN_FORCE = date(2027, 1, 15), date(2027, 3, 1)  # a Friday, a Monday


def document(
    language: Language,
    text: str = "",
    *,
    signed: date | None = SIGNED,
    in_force: date | None = IN_FORCE,
) -> Document:
    return Document(
        id="d", name="d", text=text, language=language, signed=signed, in_force=in_force
    )


def resolved(language: Language, words: str, sentence: str = "", **days: date | None) -> Due | None:
    """What the deadline of one duty means; ``sentence`` is where it stands."""
    sentence = sentence or words
    when = term(Slot(words, (0, len(words))), CALENDARS[language])
    duty = Action(None, "…", words, None, None, (0, len(sentence)), term=when)
    return due(duty, document(language, sentence, **days))


# language, deadline as printed, first day, last day, before
STATED: list[tuple[Language, str, str, str, bool]] = [
    # a day; "before" it is said apart, the day stays the one that is named
    ("en", "by 31 March 2027", "", "2027-03-31", False),
    ("en", "before 31 March 2027", "", "2027-03-31", True),
    ("fr", "avant le 31 mars 2027", "", "2027-03-31", True),
    ("vi", "trước ngày 31/3/2027", "", "2027-03-31", True),
    ("vi", "chậm nhất ngày 31/3/2027", "", "2027-03-31", False),
    ("fr", "au plus tard le 1er avril 2027", "", "2027-04-01", False),
    # before an end is that end
    ("en", "before the end of June 2027", "", "2027-06-30", False),
    ("fr", "avant fin 2026", "", "2026-12-31", False),
    # a stretch has both days; "by" it, only its end counts
    ("vi", "trong quý IV năm 2027", "2027-10-01", "2027-12-31", False),
    ("fr", "au second semestre 2027", "2027-07-01", "2027-12-31", False),
    ("en", "by May 2027", "", "2027-05-31", False),
    ("fr", "d’ici juin 2027", "", "2027-06-30", False),
    ("vi", "đến năm 2030", "", "2030-12-31", False),
    # from a day on: no last day
    ("en", "from 1 April 2027", "2027-04-01", "", False),
    ("vi", "từ ngày 01/4/2027", "2027-04-01", "", False),
    # not before a day is no day to be ready by
    ("en", "no earlier than 1 April 2027", "2027-04-01", "", False),
]


@pytest.mark.parametrize(("language", "words", "begin", "end", "before"), STATED)
def test_days_that_are_named(
    language: Language, words: str, begin: str, end: str, before: bool
) -> None:
    found = resolved(language, words, signed=None, in_force=None)
    assert found is not None
    assert found.kind == "stated"
    assert (str(found.first or ""), str(found.last or "")) == (begin, end)
    assert found.before == before


# language, deadline as printed, last day, event, weekdays counted
COUNTED: list[tuple[Language, str, str, str, int]] = [
    # signed on 15 January: the month ends on the day of the same number
    ("fr", "dans un délai de deux mois à compter de la signature", "2027-03-15", "signed", 0),
    ("fr", "dans un délai de deux mois à compter de la signature du présent arrêté", "2027-03-15", "signed", 0),
    ("fr", "dans le mois suivant la signature de la présente convention", "2027-02-15", "signed", 0),
    ("vi", "trong vòng 30 ngày kể từ ngày ký Quyết định này", "2027-02-14", "signed", 0),
    ("vi", "trong thời hạn 30 ngày kể từ ngày ban hành", "2027-02-14", "signed", 0),
    ("en", "within one month of the date of this report", "2027-02-15", "signed", 0),
    ("en", "within 12 weeks of the making of this Order", "2027-04-09", "signed", 0),
    # in force since 1 March
    ("fr", "dans un délai de six mois à compter de l’entrée en vigueur du présent décret", "2027-09-01", "in_force", 0),
    # the event after "de" is no less named
    ("fr", "dans les douze mois de l'entrée en vigueur", "2028-03-01", "in_force", 0),
    ("vi", "trong thời hạn 06 tháng kể từ ngày Nghị định này có hiệu lực thi hành", "2027-09-01", "in_force", 0),
    ("vi", "trong thời hạn 01 năm kể từ ngày có hiệu lực", "2028-03-01", "in_force", 0),
    ("en", "within two years of the coming into force of this Act", "2029-03-01", "in_force", 0),
    # backwards from it
    ("fr", "au plus tard huit jours avant l'entrée en vigueur du présent arrêté", "2027-02-21", "in_force", 0),
    # working days: Monday to Friday after Friday 15 January; ouvrables have Saturdays
    ("vi", "trong thời hạn 05 ngày làm việc kể từ ngày ký", "2027-01-22", "signed", 5),
    ("en", "within 15 working days of the date of this notice", "2027-02-05", "signed", 5),
    ("fr", "dans un délai de cinq jours ouvrés à compter de la signature", "2027-01-22", "signed", 5),
    ("fr", "dans un délai de cinq jours ouvrables à compter de la signature", "2027-01-21", "signed", 6),
    # full days: neither the first nor the last one counts
    ("fr", "dans un délai de quinze jours francs à compter de la signature", "2027-01-31", "signed", 0),
    # beginning with the day: that one counts
    ("en", "within 28 days beginning with the date of this notice", "2027-02-11", "signed", 0),
    # a day that is named is an event too
    ("fr", "dans un délai de six mois à compter du 1er janvier 2027", "2027-07-01", "date", 0),
    ("vi", "trong vòng 10 ngày kể từ ngày 01/02/2027", "2027-02-11", "date", 0),
    # the 31st, in a month that has none
    ("en", "within one month of 31 January 2028", "2028-02-29", "date", 0),
]  # fmt: skip


@pytest.mark.parametrize(("language", "words", "end", "event", "week"), COUNTED)
def test_days_counted_from_the_documents_own(
    language: Language, words: str, end: str, event: str, week: int
) -> None:
    found = resolved(language, words)
    assert found is not None
    assert (found.kind, str(found.last), found.event, found.week) == ("counted", end, event, week)
    assert found.origin is not None


# language, deadline, its sentence: nobody knows the event, or whose it is, or the day
UNKNOWN: list[tuple[Language, str, str]] = [
    # events that only somebody else knows
    ("en", "within 15 working days of receipt", ""),
    ("vi", "trong 05 ngày làm việc kể từ ngày nhận đủ hồ sơ", ""),
    ("fr", "dans un délai de deux mois à compter de la notification", ""),
    ("vi", "trong thời hạn 15 ngày kể từ ngày nhận được Quyết định này", ""),
    # no event at all
    ("en", "within 28 days", ""),
    ("fr", "dans un délai de deux mois", ""),
    ("vi", "trong thời hạn 10 ngày làm việc", ""),
    # another text's
    ("vi", "trong thời hạn 30 ngày kể từ ngày quyết định phê duyệt phương án có hiệu lực", ""),
    ("fr", "dans un délai d’un an à compter de l’entrée en vigueur de la loi", ""),
    ("en", "within 3 months of the date of that report", ""),
    # a signature, but a contract's
    ("en", "within ten working days of signature", "Each body shall enter each new contract within ten working days of signature."),
    ("fr", "dans un délai de dix jours à compter de la signature", "Le titulaire du marché remet le plan dans un délai de dix jours à compter de la signature."),
    ("vi", "trong vòng 10 ngày kể từ ngày ký", "Bên thuê nộp hợp đồng trong vòng 10 ngày kể từ ngày ký."),
    # "its" of something that is not the document
    ("en", "within 18 months of its entry into force", "The Minister shall review the scheme within 18 months of its entry into force."),
    # whichever is later: two events
    ("en", "within one month of 31 January 2028 or receipt of the notice", ""),
    # hours need an hour to count from; school days a calendar of the school
    ("en", "within 24 hours of the date of this notice", ""),
    ("en", "within 15 school days of the date of this notice", ""),
    # no time at all
    ("fr", "sans délai", ""),
]  # fmt: skip


@pytest.mark.parametrize(("language", "words", "sentence"), UNKNOWN)
def test_what_would_be_a_guess_stays_unresolved(
    language: Language, words: str, sentence: str
) -> None:
    assert resolved(language, words, sentence) is None


def test_its_is_the_documents_where_the_sentence_is_about_it() -> None:
    words = "within 18 months of its entry into force"
    found = resolved("en", words, f"This Regulation shall be reviewed {words}.")
    assert found is not None
    assert found.last == date(2028, 9, 1)


def test_without_the_documents_day_nothing_is_counted() -> None:
    words = "dans un délai de deux mois à compter de la signature"
    assert resolved("fr", words, signed=None) is None


def test_at_least_after_an_event_says_from_when_on() -> None:
    found = resolved("en", "at least 30 days after the signature of this Agreement")
    assert found is not None
    assert (found.first, found.last) == (date(2027, 2, 14), None)


def test_a_duty_that_lasts_ends_on_that_day() -> None:
    found = resolved("fr", "pendant dix ans à compter de la signature du présent arrêté")
    assert found is not None
    assert (found.last, found.lasting) == (date(2037, 1, 15), True)


# language, a line of the text, the day
PUBLISHED: list[tuple[Language, str, date | None]] = [
    ("en", "Published on 3 May 2027", date(2027, 5, 3)),
    ("fr", "Publié au recueil des actes administratifs le 3 mai 2027.", date(2027, 5, 3)),
    ("vi", "Ngày đăng: 03/5/2027", date(2027, 5, 3)),
    # told in passing, of another text
    ("en", "The report published on 3 May 2027 says so.", None),
]


@pytest.mark.parametrize(("language", "line", "day"), PUBLISHED)
def test_publication_where_a_line_says_it(language: Language, line: str, day: date | None) -> None:
    assert published(document(language, f"Title\n{line}\nText")) == day


def test_counted_from_the_publication() -> None:
    words = "within 30 days of the publication of this report"
    text = f"{words}\nPublished on 3 May 2027"
    when = term(Slot(words, (0, len(words))), CALENDARS["en"])
    found = due(
        Action(None, "…", words, None, None, (0, len(words)), term=when), document("en", text)
    )
    assert found is not None
    assert (found.event, found.last) == ("published", date(2027, 6, 2))


# language, deadline, RRULE, its first day after 1 March 2027, whether the text names the day
RECURRING: list[tuple[Language, str, str, str, bool]] = [
    # a period of the calendar: in time until its last day
    ("vi", "hằng quý", "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1", "2027-03-31", False),
    ("fr", "chaque trimestre", "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1", "2027-03-31", False),
    ("en", "quarterly", "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1", "2027-03-31", False),
    ("vi", "hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=-1", "2027-03-31", False),
    ("en", "each year", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31", "2027-12-31", False),
    ("fr", "chaque semestre", "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1", "2027-06-30", False),
    ("vi", "mỗi tuần", "FREQ=WEEKLY;BYDAY=SU", "2027-03-07", False),
    ("en", "daily", "FREQ=DAILY", "2027-03-01", True),
    # a weekday that is named
    ("en", "every Monday", "FREQ=WEEKLY;BYDAY=MO", "2027-03-01", True),
    ("fr", "chaque vendredi", "FREQ=WEEKLY;BYDAY=FR", "2027-03-05", True),
    ("fr", "chaque dimanche", "FREQ=WEEKLY;BYDAY=SU", "2027-03-07", True),
    # a date that comes round
    ("vi", "trước ngày 15 tháng 12 hằng năm", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15", "2027-12-15", True),
    ("fr", "avant le 15 février de chaque année", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=15", "2028-02-15", True),
    ("en", "by the 5th of each month", "FREQ=MONTHLY;BYMONTHDAY=5", "2027-03-05", True),
    ("vi", "trước ngày 20 của tháng cuối quý", "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20", "2027-03-20", True),
    # the 31st of each month is the last day of a shorter one
    ("fr", "le 31 de chaque mois", "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1", "2027-03-31", True),
    # a number of them, counted from the document's day
    ("fr", "tous les trois ans", "FREQ=YEARLY;INTERVAL=3;BYMONTH=3;BYMONTHDAY=1", "2030-03-01", False),
    ("en", "every six months", "FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=1", "2027-09-01", False),
]  # fmt: skip


@pytest.mark.parametrize(("language", "words", "rule", "day", "named"), RECURRING)
def test_what_comes_round(language: Language, words: str, rule: str, day: str, named: bool) -> None:
    found = resolved(language, words)
    assert found is not None
    assert (found.kind, found.rule, str(found.last), found.named) == ("recurring", rule, day, named)


def test_before_a_day_that_comes_round_is_said_too() -> None:
    before, by = (resolved("vi", f"{w} ngày 25 hằng tháng") for w in ("trước", "chậm nhất"))
    assert before is not None
    assert by is not None
    assert (before.before, by.before) == (True, False)


def test_what_comes_round_only_under_a_condition_has_no_days() -> None:
    when = term(Slot("daily", (0, 5)), CALENDARS["en"])
    duty = Action(None, "warn", "daily", None, None, (0, 5), term=when)
    assert due(duty, document("en", "daily")) is not None
    assert due(replace(duty, condition="while there is a storm"), document("en", "daily")) is None


def test_a_month_of_each_year_has_both_days() -> None:
    found = resolved("fr", "chaque année en avril")
    assert found is not None
    assert (found.first, found.last) == (date(2027, 4, 1), date(2027, 4, 30))


def test_without_a_date_of_the_document_what_comes_round_has_no_day_yet() -> None:
    found = resolved("vi", "hằng quý", signed=None, in_force=None)
    assert found is not None
    assert found.day is None
    assert found.starting(date(2027, 5, 1)).day == date(2027, 6, 30)


def test_a_period_of_years_without_a_beginning_never_gets_a_day() -> None:
    found = resolved("en", "every three years", signed=None, in_force=None)
    assert found is not None
    assert found.starting(date(2027, 5, 1)).day is None


def test_a_financial_year_is_no_calendar_year() -> None:
    found = resolved("en", "every financial year")
    assert found is not None
    assert (found.day, found.rule) == (None, "FREQ=YEARLY;INTERVAL=1")


# a whole text each: the duty is found, then its day
TEXTS: list[tuple[Language, str, date]] = [
    ("fr", "Le présent arrêté entre en vigueur le 1er mars 2027. Le maire transmet le plan au préfet dans un délai de trois mois à compter de l’entrée en vigueur du présent arrêté.", date(2027, 6, 1)),
    ("vi", "Ủy ban nhân dân xã phải báo cáo Ủy ban nhân dân tỉnh trong thời hạn 15 ngày kể từ ngày Quyết định này có hiệu lực.", date(2027, 3, 16)),
    ("en", "The Council must publish its plan within six months of the coming into force of this Order.", date(2027, 9, 1)),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "day"), TEXTS)
def test_a_duty_of_a_text(language: Language, text: str, day: date) -> None:
    days = [due(action, document(language, text)) for action in actions(text, language)]
    assert day in [found.last for found in days if found]


dates = st.dates(date(1990, 1, 1), date(2100, 12, 31))


@given(dates, st.integers(1, 200), st.sampled_from(["working days", "jours ouvrables"]))
def test_working_days_are_as_many_as_were_asked(day: date, count: int, unit: str) -> None:
    saturday = unit == "jours ouvrables"
    language: Language = "fr" if saturday else "en"
    words = (
        f"dans un délai de {count} jours ouvrables à compter de la signature"
        if saturday
        else f"within {count} working days of the date of this notice"
    )
    found = resolved(language, words, signed=day)
    assert found is not None
    assert found.last is not None
    between = [day + timedelta(days=n) for n in range(1, (found.last - day).days + 1)]
    assert sum(d.weekday() < (6 if saturday else 5) for d in between) == count
    assert found.last.weekday() < (6 if saturday else 5)


@given(dates, st.integers(1, 60))
def test_months_end_on_the_same_number_or_the_last_day(day: date, count: int) -> None:
    found = resolved("en", f"within {count} months of the date of this notice", signed=day)
    assert found is not None
    assert found.last is not None
    months = (found.last.year - day.year) * 12 + found.last.month - day.month
    assert months == count
    last_of_month = (found.last + timedelta(days=1)).day == 1
    assert found.last.day == day.day or (found.last.day < day.day and last_of_month)


@given(dates, st.integers(1, 31))
def test_a_day_of_each_month_is_there_twelve_times_a_year(day: date, number: int) -> None:
    rule = rrulestr(f"FREQ=MONTHLY;{month_day(number)}", dtstart=datetime.combine(day, time.min))
    year = day.year + 1
    found = rule.between(datetime(year, 1, 1), datetime(year, 12, 31), inc=True)
    assert len(found) == 12
    assert all(f.day == number or (f + timedelta(days=1)).day == 1 for f in found)


@given(dates, st.sampled_from(["P1M", "P2M", "P18M", "P3Y", "P10D", "P14D", "P2W"]))
def test_what_is_counted_begins_where_it_began(start: date, iso: str) -> None:
    rule = every(iso, start)
    assert rule is not None
    found = rrulestr(rule, dtstart=datetime.combine(start, time.min))[0]
    assert found.date() == start


@given(st.sampled_from(["--02-29", "---30", "R/--03-25/P3M", "--12-01/--12-31"]), dates)
def test_the_first_day_is_never_before_the_day_asked(iso: str, day: date) -> None:
    rule = dated(iso)
    assert rule is not None
    found = first(rule, day)
    assert found is not None
    assert found >= day
    assert first(rule, found) == found


@given(st.text(max_size=60), st.sampled_from(["vi", "fr", "en"]))
def test_any_words_are_read_or_left(words: str, language: Language) -> None:
    found = resolved(language, words or "x")
    assert found is None or found.day or found.rule
