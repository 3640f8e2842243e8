"""Clauses put together, long sentences split, restated law referred to."""

from __future__ import annotations

import pytest

from assistant.proof import apply
from assistant.provisions import split
from assistant.shorten import shorten
from assistant.shorten.composing import composed
from assistant.types import (
    Change,
    Document,
    Evidence,
    Finding,
    Language,
    Match,
    Review,
    SearchResult,
)


def short(text: str, language: Language) -> str:
    return shorten(Document("d", "d.txt", text, language)).text


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # one duty on two objects
        ("en", "The clerk shall keep a list of members. The clerk shall keep a list of guests.",
         "The clerk shall keep a list of members and a list of guests."),
        ("fr", "Le locataire range la salle. Le locataire range la cuisine.",
         "Le locataire range la salle et la cuisine."),
        # the verb is the same only once the noun is a verb
        ("fr", "Le maire effectue un contrôle des carnets. Le maire effectue un contrôle des"
         " cartes.", "Le maire contrôle les carnets et les cartes."),
        ("vi", "Ủy ban nhân dân các xã niêm yết tài liệu tại nhà văn hóa. Ủy ban nhân dân các xã"
         " niêm yết tài liệu tại trụ sở.",
         "Ủy ban nhân dân các xã niêm yết tài liệu tại nhà văn hóa và tại trụ sở."),
        # a subject and its modal said twice
        ("en", "The clerk must set the rate, and the clerk must publish the rate.",
         "The clerk must set the rate and publish the rate."),
        ("vi", "Văn phòng phải ghi sổ và phải bảo quản xe.",
         "Văn phòng phải ghi sổ và bảo quản xe."),
    ],
)  # fmt: skip
def test_clauses_put_together(language: Language, text: str, expected: str) -> None:
    assert short(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # another deadline for each
        ("en", "The clerk shall send the list by 1 May. The clerk shall send the plan by 2 June."),
        # a deadline that would be read over both
        ("vi", "Văn phòng có trách nhiệm tiếp nhận hồ sơ và có trách nhiệm trả kết quả trong 03"
         " ngày."),
        # a condition of the first only
        ("en", "If the hall is closed, the clerk must call the owner, and the clerk must keep the"
         " key."),
        # another force
        ("en", "The clerk shall keep the list of members. The clerk may keep the list of guests."),
        # another body
        ("fr", "Le locataire range la salle. Le gardien range la cuisine."),
        # what is shared may be a subject of its own
        ("vi", "Tổ công nghệ hướng dẫn người dân cài đặt ứng dụng. Tổ công nghệ hướng dẫn người dân"
         " nộp hồ sơ."),
    ],
)  # fmt: skip
def test_clauses_left_apart(language: Language, text: str) -> None:
    assert short(text, language) == text


LONG_EN = (
    "The clerk shall keep the register of members of all the clubs and societies of the town in"
    " the form approved by the council for the year{joint}publish the list of the members"
    " on the website of the council before 1 March 2027 together with the names."
)


def test_a_long_sentence_is_split_and_its_subject_named_again() -> None:
    result = shorten(Document("d", "d", LONG_EN.format(joint=", and shall "), "en"))
    assert result.text == LONG_EN.format(joint=". The clerk shall ")
    assert [c.kind for c in result.changes] == ["split"]
    assert result.added == 1  # counted apart
    assert result.norms == (2, 2)


def test_a_long_sentence_under_a_condition_stays_whole() -> None:
    text = LONG_EN.format(joint=", and shall ").replace("before 1", "unless told before 1")
    assert short(text, "en") == text


def test_later_changes_take_in_the_earlier_ones_they_touch() -> None:
    text = "aa bb cc dd"
    first = [Change("phrase", "", (3, 5), "bb", "B"), Change("phrase", "", (9, 11), "dd", "D")]
    # "aa B cc D": from within the first change to the end of "cc"
    then = [Change("merge", "", (3, 7), "B cc", "X")]
    both = composed(text, first, then)
    assert [(c.span, c.new) for c in both] == [((3, 8), "X"), ((9, 11), "D")]
    assert apply(text, both) == "aa X D"


LAW = (
    "Section 5. Registers\nThe clerk must keep a register of visitors for ten years and show it to"
    " any member who asks."
)


def _review(draft: Document, law: Document) -> Review:
    (ours,) = [p for p in split(draft) if p.is_leaf and p.level != "title"]
    (theirs,) = [p for p in split(law) if p.is_leaf and p.level != "title"]
    existing = SearchResult(Match(theirs, theirs, 0.99, 1.0), law, "Section 5, Records Act")
    evidence = Evidence((ours.start, ours.end), theirs.id, (theirs.start, theirs.end))
    finding = Finding(ours, (existing,), "redundant", "verbatim", 0.99, 0.99, (evidence,), "", "")
    return Review(draft, (finding,), (), (ours,))


def _law() -> Document:
    return Document("law", "law.txt", LAW, "en", title="Records Act 2020")


def test_restated_law_becomes_a_reference() -> None:
    text = LAW.replace("Section 5", "Section 2")
    draft = Document("d", "d", text, "en")
    result = shorten(draft, _review(draft, _law()))
    assert result.text == "Section 2. Registers\nSection 5 of Records Act 2020 applies."
    assert [c.kind for c in result.changes] == ["restated"]
    assert result.elsewhere == {"restated": 1}
    assert "Records Act" in result.changes[0].reason


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("ten years", "two years"),  # another figure is another rule
        ("must", "may"),  # another force
        ("The clerk", "The mayor"),  # another body
    ],
)
def test_what_the_law_does_not_say_is_never_referred_to_it(old: str, new: str) -> None:
    text = LAW.replace("Section 5", "Section 2").replace(old, new)
    draft = Document("d", "d", text, "en")
    result = shorten(draft, _review(draft, _law()))
    assert result.text == text
    assert [c.kind for c in result.refused] == ["restated"]
