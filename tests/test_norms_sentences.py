"""Sentence boundaries: what ends a sentence in legal text and what only looks like it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.norms import sentences

ROWS = [
    # vi: a city's abbreviation before its name
    ("vi", "UBND TP. Hòa An họp. Sở Y tế báo cáo.", ["UBND TP. Hòa An họp.", "Sở Y tế báo cáo."]),
    # vi: degrees before a name
    ("vi", "ThS. Lan trình bày. Cuộc họp kết thúc.", ["ThS. Lan trình bày.", "Cuộc họp kết thúc."]),
    # vi: an article's number belongs to its text
    ("vi", "Điều 5. Kinh phí do tỉnh cấp.", ["Điều 5. Kinh phí do tỉnh cấp."]),
    # vi: thousands and dates with dots
    ("vi", "Chi 1.000 đồng từ 31.12.2025. Hết.", ["Chi 1.000 đồng từ 31.12.2025.", "Hết."]),
    # vi: items of a list on their own lines
    ("vi", "1. Lập kế hoạch;\n2. Gửi báo cáo.", ["1. Lập kế hoạch;", "2. Gửi báo cáo."]),
    # vi: a line broken in the middle of a sentence
    (
        "vi",
        "Sở Y tế có trách nhiệm\ntổng hợp số liệu.",
        ["Sở Y tế có trách nhiệm\ntổng hợp số liệu."],
    ),
    # vi: a line that ends in a function word goes on, even before a capital
    ("vi", "theo đề nghị của\nSở Y tế.", ["theo đề nghị của\nSở Y tế."]),
    # fr: references with dots
    ("fr", "Voir art. 5 et p. 12. Le maire signe.", ["Voir art. 5 et p. 12.", "Le maire signe."]),
    # fr: a code's article number
    ("fr", "L’article L. 123-4 suffit. Fin.", ["L’article L. 123-4 suffit.", "Fin."]),
    # fr: a title before a name
    ("fr", "M. Durand préside. Mme Roy vote.", ["M. Durand préside.", "Mme Roy vote."]),
    # fr: a roman number and a dash are a marker
    ("fr", "I. – Le maire signe. Il publie.", ["I. – Le maire signe.", "Il publie."]),
    # fr: a heading and a paragraph
    ("fr", "Titre II\n\nLe maire signe.", ["Titre II", "Le maire signe."]),
    # fr: a quotation closes with its sentence
    ("fr", "Il dit « non. » Le maire part.", ["Il dit « non. »", "Le maire part."]),
    # en: Latin abbreviations inside a sentence
    (
        "en",
        "Use one form, e.g. the A form. Sign it.",
        ["Use one form, e.g. the A form.", "Sign it."],
    ),
    # en: numbers of documents
    ("en", "See Order No. 12 now. Then stop.", ["See Order No. 12 now.", "Then stop."]),
    # en: initials of a person
    ("en", "J. Smith to reply. T. Jones to check.", ["J. Smith to reply.", "T. Jones to check."]),
    # en: a saint's town
    ("en", "Meet at St. Mary House. Bring it.", ["Meet at St. Mary House.", "Bring it."]),
    # en: "etc." before a capital ends the sentence
    ("en", "Pens, paper, etc. The clerk signs.", ["Pens, paper, etc.", "The clerk signs."]),
    # en: decimals
    ("en", "It costs 3.5 million. Pay it.", ["It costs 3.5 million.", "Pay it."]),
    # en: a section's number
    ("en", "Section 4. The clerk signs.", ["Section 4. The clerk signs."]),
    # en: a row of a table stays whole
    ("en", "Send it. Now | J. Roy | 5 May\nNext.", ["Send it. Now | J. Roy | 5 May", "Next."]),
    # nothing to split
    ("en", "   \n ", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), ROWS)
def test_boundaries(language: str, text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text, language)] == expected


def test_spans_are_offset_by_the_start_of_the_text() -> None:
    assert sentences("Một. Hai.", "vi", start=100) == [(100, 104), (105, 109)]


@given(st.text(alphabet="aB1 .\n;:|-–«»)(Điều°", max_size=200))
def test_every_visible_character_lies_in_exactly_one_sentence(text: str) -> None:
    spans = sentences(text, "fr")
    covered = [at for start, end in spans for at in range(start, end)]
    assert len(covered) == len(set(covered))
    assert {at for at, character in enumerate(text) if not character.isspace()} <= set(covered)
    assert all(not text[start].isspace() and not text[end - 1].isspace() for start, end in spans)


@pytest.mark.parametrize("unit", ["a. ", "\n", " ", "Điều 5. ", ". ", "x\n", " | ", "1.\n"])
def test_time_grows_with_length_not_faster(unit: str) -> None:
    started = time.process_time()
    sentences(unit * (400_000 // len(unit)), "vi")
    assert time.process_time() - started < 5
