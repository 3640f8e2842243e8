"""A summary in every format: what it says, what it says is missing, and that nothing is obeyed."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from datetime import datetime
from typing import Any

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html
from markdown_it import MarkdownIt
from openpyxl import load_workbook

from assistant.exports.brief import paper
from assistant.exports.briefs import WRITERS
from assistant.exports.deadlines import ORDERS, Order
from assistant.exports.places import Places
from assistant.exports.sheets import sheet_title
from assistant.provisions import split
from assistant.types import Document, Revision
from assistant.wording import LANGUAGES, strings
from tests.briefs import brief, document, hostile, summary

TITLE = "<img src=x onerror=alert(1)>"
FORMULAS = ["=1+1", "+1", "-2+3", "@SUM(A1)", "\t=1", "=cmd|'/c calc'!A1"]


def text_of(format_: str, data: bytes) -> str:
    """What a reader sees."""
    if format_ == "docx":
        opened = docx.Document(io.BytesIO(data))
        cells = [c.text for t in opened.tables for row in t.rows for c in row.cells]
        return "\n".join([*(p.text for p in opened.paragraphs), *cells])
    if format_ == "xlsx":
        book = load_workbook(io.BytesIO(data))
        values = (c for sheet in book for row in sheet.iter_rows(values_only=True) for c in row)
        return "\n".join(
            f"{v:%d/%m/%Y}" if isinstance(v, datetime) else str(v) for v in values if v is not None
        )
    if format_ == "html":
        return str(html.fromstring(data.decode()).text_content())
    return data.decode("utf-8-sig")


def rows(data: bytes, section: str) -> list[dict[str, str]]:
    table = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    return [row for row in table if row["section"] == section]


@pytest.mark.parametrize("format_", ["html", "docx", "xlsx", "md"])
def test_each_format_says_what_is_asked_and_with_what_it_was_made(format_: str) -> None:
    said = " ".join(text_of(format_, WRITERS[format_](brief())).split()).replace("\\", "")
    for expected in (
        "Order on quarterly returns",  # the title
        "The Registrar", "before 31 March 2027",  # who, and the deadline in the text's words
        "31/03/2027", "01/05/2027", "31/03/2027",  # and its day
        "counted from the entry into force, 01/03/2027",
        "the text names no day",  # quarterly
        "within 15 working days of receipt",  # whose day nobody knows
        "not stated",  # no deadline, no target, no actor
        "Article 1", "1,250,000 euros",
        "01/02/2027", "Gọn 0.1", "words; No language model was used",  # date, program, models
        "of 60 allowed", "Monday to Friday", "signed 15/01/2027",
        "Points in the source's own words",
    ):  # fmt: skip
        assert expected in said, expected


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("format_", WRITERS)
def test_every_format_in_every_language(format_: str, language: Any) -> None:
    said = text_of(format_, WRITERS[format_](brief(language=language)))
    assert "31 March 2027" in said.replace("\r\n ", "").replace("\\", "")
    if format_ not in ("json", "csv"):
        flat = " ".join(said.replace("\r\n ", "").replace("\\", "").split())
        assert strings(language)["brief.days"] in flat


def test_the_days_stand_beside_the_words_and_never_in_their_place() -> None:
    table = paper(brief()).parts[1]
    by_deadline = {row[3].text: row[4] for row in table.rows}
    assert {said: cell.text for said, cell in by_deadline.items()} == {
        "before 31 March 2027": "before 31/03/2027",
        "within two months of the coming into force of this Order": "01/05/2027",
        "quarterly": "31/03/2027",
        "within 15 working days of receipt": "",
        "not stated": "",
    }
    assert table.intro == "Duties: 5. With a date: 3."


def test_what_the_text_does_not_say_is_missing_and_never_filled() -> None:
    table = paper(brief()).parts[1]
    kept = next(row for row in table.rows if "kept open" in row[2].text)
    assert [cell.missing for cell in kept] == [False, True, False, True, False, True, False]


@pytest.mark.parametrize(
    ("order", "deadlines"),
    [
        # by day, then those whose day nobody knows, then those without a deadline
        ("deadline", ["before", "quarterly", "within two", "within 15", None]),
        # Each school, The Council, The Inspector, The Registrar, nobody
        ("actor", ["quarterly", "within two", "within 15", "before", None]),
        ("text", ["before", "within two", "within 15", "quarterly", None]),
    ],
)
def test_the_order_of_the_duties(order: Order, deadlines: list[str | None]) -> None:
    found = [duty.deadline for duty in brief(order=order).duties]
    assert [
        said is None if begin is None else str(said).startswith(begin)
        for said, begin in zip(found, deadlines, strict=True)
    ] == [True] * 5


def test_every_order_keeps_every_duty() -> None:
    kept = [sorted(d.what for d in brief(order=order).duties) for order in ORDERS]
    assert kept[0] == kept[1] == kept[2]


def test_a_day_in_a_workbook_is_a_day() -> None:
    sheet = load_workbook(io.BytesIO(WRITERS["xlsx"](brief())))["Who does what"]
    lines = list(sheet.iter_rows(values_only=True))
    at, note = lines[0].index("Date"), lines[0].index("Date: note")
    assert lines[1][at] == datetime(2027, 3, 31)
    assert lines[1][note] == "before 31/03/2027"
    assert sheet.cell(2, at + 1).number_format == "dd/mm/yyyy"


def test_csv_for_scripts() -> None:
    data = WRITERS["csv"](brief())
    first, *_ = rows(data, "action")
    assert (first["who"], first["due_last"], first["due_before"]) == (
        "The Registrar", "2027-03-31", "true",
    )  # fmt: skip
    quarterly = next(r for r in rows(data, "action") if r["deadline"] == "quarterly")
    assert quarterly["due_rule"] == "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1"
    assert rows(data, "action")[-1]["who"] == ""
    assert {r["date"] for r in rows(data, "point")} == {"2027-02-01"}
    assert all(r["evidence"] for r in rows(data, "point"))
    found = summary()
    left_out = replace(found, covered={}, omitted={next(iter(found.covered)): "title"})
    (omitted,) = rows(WRITERS["csv"](brief(left_out)), "omitted")
    assert omitted["kind"] == "title"


def test_json_has_the_days_the_places_and_what_made_it() -> None:
    line = json.loads(WRITERS["json"](brief()))
    counted = next(a for a in line["actions"] if "two months" in (a["deadline"] or ""))
    assert counted["due"] == {
        "kind": "counted", "first": None, "last": "2027-05-01", "before": False, "lasting": False,
        "event": "in_force", "counted_from": "2027-03-01", "working_week": None, "rule": None,
        "day_named": True,
    }  # fmt: skip
    assert counted["place"].startswith("Article 1")
    assert counted["deadline"] == "within two months of the coming into force of this Order"
    unknown = next(a for a in line["actions"] if "receipt" in (a["deadline"] or ""))
    assert unknown["due"] is None
    assert line["made"]["encoder"] == "words"
    assert line["made"]["on"] == "2027-02-01T09:30:00+00:00"


def test_a_page_is_escaped_and_needs_nothing_else() -> None:
    page = WRITERS["html"](hostile(TITLE)).decode()
    assert TITLE not in page
    tree = html.fromstring(page)
    assert not tree.xpath("//img | //script | //link | //iframe | //@onerror | //@src | //@href")
    assert TITLE in tree.text_content()
    assert "default-src 'none'" in page


@settings(deadline=None, max_examples=30)
@given(st.text(min_size=1, max_size=40))
def test_nothing_said_becomes_an_element_of_the_page(said: str) -> None:
    plain = html.fromstring(WRITERS["html"](hostile("plain")))
    tree = html.fromstring(WRITERS["html"](hostile(said)).decode("utf-8"))
    assert [e.tag for e in tree.iter("script", "img", "a")] == []
    assert len(tree.xpath("//tr")) == len(plain.xpath("//tr"))


@pytest.mark.parametrize("said", [TITLE, "*a* [x](http://y.z) | b", "# 1", "`x` <b>", "| --- |"])
def test_markdown_shows_it_and_obeys_nothing(said: str) -> None:
    shown = MarkdownIt("commonmark").enable("table").render(WRITERS["md"](hostile(said)).decode())
    assert not re.search(
        r"<(?!/?(?:h[12]|p|ol|li|ul|em|table|thead|tbody|tr|th|td|blockquote)\b)", shown
    )
    columns = {row.count("<td>") for row in re.findall(r"<tr>(.*?)</tr>", shown, re.DOTALL)}
    assert columns <= {0, 3, 4, 8}
    assert said in html.fromstring(shown).text_content()


@pytest.mark.parametrize("said", FORMULAS)
def test_no_cell_is_a_formula(said: str) -> None:
    table = csv.reader(io.StringIO(WRITERS["csv"](hostile(said)).decode("utf-8-sig"), newline=""))
    cells = [cell for row in table for cell in row]
    assert f"'{said}" in cells
    assert not [c for c in cells if c.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r"))]
    book = load_workbook(io.BytesIO(WRITERS["xlsx"](hostile(said))))
    found = [c for sheet in book for row in sheet.iter_rows() for c in row]
    assert all(c.data_type != "f" for c in found)
    assert any(c.value == said.replace("\t", "\t") and c.quotePrefix for c in found)


@settings(deadline=None, max_examples=20)
@given(st.text(max_size=30))
def test_any_text_can_be_written(said: str) -> None:
    for format_ in ("docx", "xlsx", "md", "csv", "json"):
        assert WRITERS[format_](hostile(said))


def test_a_document_without_duties_says_so() -> None:
    text = "Article 1. The archive holds 1,200 boxes of letters from the nineteenth century."
    found = paper(brief(summary(document(text))))
    assert found.parts[1].empty == "No duty was found in this document."
    assert "No duty was found: the text asks nothing of anybody." in found.notes
    assert "No duty was found in this document." in text_of(
        "docx", WRITERS["docx"](brief(summary(document(text))))
    )


def test_a_reworded_point_shows_the_sources_words() -> None:
    found = summary()
    point = replace(found.points[0], text="In short: returns.", generated=True)
    given_ = brief(replace(found, points=(point, *found.points[1:])))
    source = " ".join(found.document.text[slice(*point.evidence[0])].split())
    for format_ in ("html", "docx", "md", "xlsx"):
        said = " ".join(text_of(format_, WRITERS[format_](given_)).split()).replace("\\", "")
        assert "Model's words, verified" in said
        assert source in said


def test_what_changed_against_an_earlier_version() -> None:
    change = Revision(
        "altered", "Article 1", (0, 5), (0, 5), "within 15 days", "within 30 days", norm=True,
        slots=(("deadline", "within 30 days", "within 15 days"),),
    )  # fmt: skip
    found = replace(summary(), changes=(change,), earlier=replace(document(), name="old.txt"))
    said = " ".join(text_of("html", WRITERS["html"](brief(found))).split())
    assert "deadline: within 30 days → within 15 days" in said
    assert "changes what is asked" in said
    assert "old.txt" in said
    assert rows(WRITERS["csv"](brief(found)), "change")[0]["before"] == "within 30 days"


def test_a_place_is_the_label_the_page_or_the_paragraph() -> None:
    text = "One line.\n\nAnother line, on the second page."
    given_ = Document("d", "d", text, "en", pages=(0, 11))
    paged = Places(given_, (), strings("en"))
    assert paged.at(12) == "page 2"
    assert Places(replace(given_, pages=()), (), strings("fr")).at(12) == "paragraphe 2"
    order = document()
    assert (
        Places(order, split(order), strings("en"))
        .at(order.text.index("Each school"))
        .startswith("Article 2")
    )


@pytest.mark.parametrize(
    ("heading", "taken", "name"),
    [
        ("What is covered: 5 of 9", [], "What is covered"),  # a colon is not allowed
        ("a/b [c]", [], "a b  c"),
        ("x" * 40, [], "x" * 31),
        ("Points", ["points"], "Points 2"),  # letters of either case are one
        ("???", [], "1"),
    ],
)
def test_names_of_sheets(heading: str, taken: list[str], name: str) -> None:
    assert sheet_title(heading, taken) == name


def test_the_word_file_repeats_heads_and_names_its_language() -> None:
    opened = docx.Document(io.BytesIO(WRITERS["docx"](brief())))
    assert opened.core_properties.title == "Order on quarterly returns"
    xml = opened.element.xml
    assert xml.count("<w:tblHeader/>") == len(opened.tables)
    assert 'w:val="en-GB"' in opened.styles.element.xml
