"""The calendar of a summary, read back by a library that did not write it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from icalendar import Calendar, Component

from assistant.errors import UsageError
from assistant.exports import ics
from assistant.exports.brief import Brief
from assistant.exports.calendar import brief_ics
from tests.briefs import ACCOUNT, brief, document, hostile, summary


def events(given_: Brief) -> list[Component]:
    return Calendar.from_ical(brief_ics(given_)).walk("VEVENT")


def test_one_event_for_each_duty_with_a_day() -> None:
    found = events(brief())
    assert [str(e["summary"]).split(":")[0] for e in found] == [
        "The Registrar", "Each school", "The Council",
    ]  # fmt: skip
    assert [e.decoded("dtstart") for e in found] == [
        date(2027, 3, 31), date(2027, 3, 31), date(2027, 5, 1),
    ]  # fmt: skip
    assert all(e.decoded("dtend") - e.decoded("dtstart") == timedelta(days=1) for e in found)
    assert all(e["transp"] == "TRANSPARENT" for e in found)
    assert {e.decoded("dtstamp") for e in found} == {datetime(2027, 2, 1, 9, 30, tzinfo=UTC)}


def test_an_event_says_the_deadline_in_the_texts_words_the_grounds_and_the_place() -> None:
    council = events(brief())[2]["description"]
    assert "By when: within two months of the coming into force of this Order\n" in council
    assert "Date: 01/05/2027; counted from the entry into force, 01/03/2027\n" in council
    assert "Target: not stated\n" in council
    assert "Where: Article 1" in council


def test_what_comes_round_comes_by_rule() -> None:
    school = events(brief())[1]
    assert school["rrule"].to_ical() == b"FREQ=YEARLY;BYMONTHDAY=-1;BYMONTH=3,6,9,12"


def test_it_ends_with_the_document() -> None:
    found = summary(replace(document(), expires=date(2028, 12, 31)))
    assert events(brief(found))[1]["rrule"]["until"] == [date(2028, 12, 31)]


def test_without_a_date_of_the_document_it_begins_with_the_export() -> None:
    found = summary(replace(document(), signed=None, in_force=None))
    school = next(e for e in events(brief(found)) if "rrule" in e)
    assert school.decoded("dtstart") == date(2027, 3, 31)  # exported on 1 February


def test_the_calendar_says_how_many_duties_are_not_in_it_and_what_made_it() -> None:
    told = str(Calendar.from_ical(brief_ics(brief()))["description"])
    assert told.startswith("Duties: 5. With a date: 3.\n")
    for said in ("01/02/2027", "words; No language model", "of 60 allowed", "Monday to Friday"):
        assert said in told


def test_an_event_keeps_its_name_when_other_parts_of_the_document_change() -> None:
    text = document().text.replace("Fund was 1,250,000 euros", "Fund was 2 euros")
    altered = replace(document(text), id="another", name="order-v2.txt")
    later = replace(
        brief(summary(altered)), account=replace(ACCOUNT, on=datetime(2028, 1, 1, tzinfo=UTC))
    )
    assert [e["uid"] for e in events(later)] == [e["uid"] for e in events(brief())]
    assert len({e["uid"] for e in events(brief())}) == 3


def test_the_same_duty_twice_is_two_events() -> None:
    found = summary()
    doubled = replace(found, actions=(*found.actions, found.actions[0]))
    uids = [e["uid"] for e in events(brief(doubled))]
    assert len(uids) == len(set(uids)) == 4


def test_no_duty_with_a_day_is_refused_in_words() -> None:
    text = "Article 1. The Inspector shall answer each claim within 15 working days of receipt."
    with pytest.raises(UsageError, match=r"No duty of order\.txt has a date"):
        brief_ics(brief(summary(document(text))))


@settings(deadline=None, max_examples=40)
@given(st.text(max_size=120))
@example("BEGIN:VEVENT\r\nSUMMARY:x; y, z\\n")
@example("\x00")
@example("x\r")
@example("Ủy ban nhân dân " * 9)
def test_any_text_comes_back_as_it_was(said: str) -> None:
    read = Calendar.from_ical(brief_ics(hostile(said))).walk("VEVENT")
    assert len(read) == (2 if said else 3)  # what comes round under a condition has no day
    line = f"{said or 'not stated'}\n"  # a return at its end is one line break with this one
    lines = line.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    clean = "".join(c for c in lines if c == "\n" or (c >= " " and c != "\x7f"))
    assert f"Who: {clean}" in str(read[0]["description"])


@given(st.text(max_size=400))
def test_lines_are_folded_within_75_octets_between_characters(said: str) -> None:
    line = ics.text(said)
    folded = ics.folded(line)
    assert all(len(piece.encode()) <= 75 for piece in folded.split("\r\n"))
    assert folded.replace("\r\n ", "") == line


def test_lines_end_as_the_standard_asks() -> None:
    data = brief_ics(brief())
    assert data.count(b"\n") == data.count(b"\r\n")
    assert data.startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
    assert data.endswith(b"END:VCALENDAR\r\n")


def test_a_vietnamese_document() -> None:
    text = (
        "Điều 1. Ủy ban nhân dân xã phải báo cáo Ủy ban nhân dân tỉnh trước ngày 31/3/2027.\n"
        "Điều 2. Sở Tư pháp phải tổng hợp kết quả hằng quý.\n"
    )
    found = events(brief(summary(document(text, "vi")), language="vi"))
    assert [e.decoded("dtstart") for e in found] == [date(2027, 3, 31), date(2027, 3, 31)]
    assert "Thời hạn: trước ngày 31/3/2027" in found[0]["description"]
