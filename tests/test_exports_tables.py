"""CSV, XLSX and Markdown: every finding, what it was made with, and nothing that is obeyed."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from openpyxl import load_workbook

from assistant.decisions.files import decide_all
from assistant.errors import ReadError
from assistant.exports.about import about
from assistant.exports.markdown import escaped, review_markdown
from assistant.exports.rows import COLUMNS, plain, review_csv
from assistant.exports.sheets import LONGEST
from assistant.exports.workbook import review_xlsx
from assistant.store import Store
from assistant.types import Document, Review
from assistant.wording import LANGUAGES, strings
from tests.test_decisions import noted
from tests.test_exports_word import LAW, MADE, finding, review

DRAFT = Document("d", "draft.txt", "Section 4. The clerk answers within ten days.", "en")
FOUND = finding(DRAFT, "The clerk answers within ten days")
FORMULAS = ["=1+1", "+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "  =cmd|'/c calc'!A1", "= 1"]


def csv_rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def sheet_rows(data: bytes) -> list[dict[str, object]]:
    lines = list(load_workbook(io.BytesIO(data)).worksheets[0].iter_rows(values_only=True))
    return [dict(zip(COLUMNS, line, strict=True)) for line in lines[1:]]


def hostile(text: str) -> Review:
    found = replace(FOUND, reason=text, suggestion=text, kind=text)
    return replace(review(replace(DRAFT, name=text, title=text), found), made=MADE)


@pytest.mark.parametrize(
    ("text", "safe"),
    [*((text, f"'{text}") for text in FORMULAS),
     # texts that begin in another way stay
     ("Điều 5", "Điều 5"), ("'quoted'", "'quoted'"), ("", ""), ("5 - 3", "5 - 3"), (" x", " x"),
     # a number is a number
     (0.5, 0.5), (-1, -1)],
)  # fmt: skip
def test_plain(text: str | float, safe: str | float) -> None:
    assert plain(text) == safe


@settings(deadline=None)
@given(st.text())
def test_no_cell_begins_like_a_formula(text: str) -> None:
    assert not str(plain(text)).lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r"))


def test_csv_has_a_row_for_each_finding() -> None:
    rejected = replace(FOUND, key="f" * 16)
    rows = csv_rows(review_csv(review(DRAFT, FOUND, rejected=(rejected,))))
    assert [list(row) for row in rows] == [list(COLUMNS)] * 2
    one, other = rows
    assert one == {
        "draft": "draft.txt", "draft_label": "Section 4", "draft_text": DRAFT.text,
        "draft_evidence": "The clerk answers within ten days", "relation": "conflict",
        "kind": "deadline", "confidence": "0.97", "existing_citation": "Section 1, Act",
        "existing_status": "unknown", "existing_text": LAW, "existing_evidence": LAW,
        "reason": "Five, not ten.", "suggestion": "Choose one.", "decision": "", "note": "",
        "user": "", "decided": "", "key": FOUND.key, "provisions": "law#1", "date": "2026-11-24",
        "index": "rules", "content": "c0ffee", "models": "words", "rules": "ab12",
        "program": "0.1",
    }  # fmt: skip
    assert (other["decision"], other["note"], other["user"]) == ("reject", "on purpose", "Lan")


@pytest.mark.parametrize("text", FORMULAS)
def test_csv_and_xlsx_hold_no_formula(text: str) -> None:
    (row,) = csv_rows(review_csv(hostile(text)))
    assert {row["draft"], row["reason"], row["kind"]} == {f"'{text}"}
    book = load_workbook(io.BytesIO(review_xlsx(hostile(text), strings("en"))))
    cells = [cell for sheet in book for line in sheet.iter_rows() for cell in line]
    assert {cell.data_type for cell in cells} <= {"s", "n", "inlineStr"}
    holding = [c for c in cells if isinstance(c.value, str) and c.value.strip() == text.strip()]
    assert len(holding) >= 4
    assert all(cell.quotePrefix for cell in holding)


@pytest.mark.parametrize("language", LANGUAGES)
def test_xlsx_speaks_the_language(language: str) -> None:
    words = strings(language)
    data = review_xlsx(review(DRAFT, FOUND), words)
    book = load_workbook(io.BytesIO(data))
    findings, made = book.worksheets
    assert [c.value for c in findings[1]] == [words[key] for key in COLUMNS.values()]
    (row,) = sheet_rows(data)
    assert row["relation"] == words["relation.conflict"]
    assert row["kind"] == words["kind.deadline"]
    assert row["existing_status"] == words["status.unknown"]
    assert row["confidence"] == 0.97
    said = {str(line[0].value): str(line[1].value) for line in made.iter_rows()}
    for name, value in about(review(DRAFT, FOUND), words):
        assert said[name] == value
    (choices,) = findings.data_validations.dataValidation
    assert words["decision.reject"] in choices.formula1
    assert findings.freeze_panes == "A2"


@pytest.mark.parametrize("language", LANGUAGES)
def test_decisions_are_typed_into_the_workbook_and_read_back(language: str, tmp_path: Path) -> None:
    """By a person, in any of the languages; also into the CSV."""
    words = strings(language)
    store = Store.create(tmp_path / "gon.sqlite", {"encoder": "w"})
    store.remember([noted(FOUND.key)])
    book = load_workbook(io.BytesIO(review_xlsx(review(DRAFT, FOUND), words)))
    place = {column: i for i, column in enumerate(COLUMNS, start=1)}
    sheet = book.worksheets[0]
    sheet.cell(2, place["decision"]).value = words["decision.reject"]
    sheet.cell(2, place["note"]).value = "cố ý"
    book.save(tmp_path / "filled.xlsx")
    assert decide_all(store, tmp_path / "filled.xlsx", user="Lan").failures == []
    (decision,) = store.decisions().values()
    assert (decision.verdict, decision.note, decision.user) == ("reject", "cố ý", "Lan")
    text = review_csv(review(DRAFT, FOUND)).decode("utf-8-sig")
    head, row, _ = text.split("\r\n")
    cells = next(csv.reader([row]))
    cells[place["decision"] - 1] = words["decision.accept"].upper()
    with (tmp_path / "filled.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows([head.split(","), cells])
    assert decide_all(store, tmp_path / "filled.csv", user="Lan").failures == []
    assert store.decisions()[FOUND.key].verdict == "accept"


@pytest.mark.parametrize(
    "content", [b"", b"no workbook", b"PK\x03\x04", review_csv(review(DRAFT, FOUND))]
)
def test_a_workbook_that_is_none_is_named(tmp_path: Path, content: bytes) -> None:
    store = Store.create(tmp_path / "gon.sqlite", {"encoder": "w"})
    (tmp_path / "d.xlsx").write_bytes(content)
    with pytest.raises(ReadError, match=r"d\.xlsx cannot be read"):
        decide_all(store, tmp_path / "d.xlsx", user="me")


def test_a_workbook_takes_long_and_broken_texts() -> None:
    odd = hostile("x" * (LONGEST + 9) + "\x00\ud800")
    (row,) = sheet_rows(review_xlsx(odd, strings("en")))
    assert row["reason"] == "x" * (LONGEST - 1) + "…"


def test_a_clean_draft_gives_one_row_that_says_so() -> None:
    (row,) = csv_rows(review_csv(review(DRAFT)))
    assert (row["draft"], row["relation"], row["key"]) == ("draft.txt", "none", "")
    assert row["content"] == "c0ffee"
    (line,) = sheet_rows(review_xlsx(review(DRAFT), strings("fr")))
    assert line["relation"] == strings("fr")["table.none"]


def test_markdown_shows_both_texts_with_the_differing_words_in_bold() -> None:
    text = review_markdown(review(DRAFT, FOUND), strings("en"))
    assert "## Contradicts an existing provision (1)" in text
    assert "> Section 4. The clerk answers within **ten** days." in text
    assert "> The clerk answers within **five working** days." in text
    assert "**Section 1, Act** (Status not known)" in text
    for part in ("Why: Five, not ten.", "Key: 0123456789abcdef", "content c0ffee"):
        assert part in text


def test_markdown_lists_what_was_rejected_and_what_is_clean() -> None:
    rejected = replace(FOUND, key="f" * 16)
    one = replace(review(DRAFT, rejected=(rejected,)), clean=(FOUND.draft,), checked=(FOUND.draft,))
    text = review_markdown(one, strings("en"))
    assert "Rejected earlier for the same two texts, so not shown again: 1" in text
    assert "rejected, Lan, 01/11/2026: on purpose" in text
    assert "everything found in this draft was rejected earlier" in text
    assert "Provisions with nothing to report: 1" in text


MARKUP = "<img src=x> [a](http://x) `b` # c * d _e_ | f &lt; ![g](h) \\i 1. ~~j~~ $k$"


def test_markdown_obeys_nothing_of_a_text() -> None:
    text = review_markdown(hostile(MARKUP), strings("en"))
    html = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(text)
    assert not any(tag in html for tag in ("<img", "<a ", "<table", "<s>", "<em>"))
    assert "&lt;img src=x&gt; [a](http://x) `b` # c * d _e_ | f &amp;lt;" in html


@settings(deadline=None)  # the first use of the renderer is slow
@given(st.text(max_size=60))
def test_escaped_text_is_shown_as_it_is(text: str) -> None:
    html = MarkdownIt("commonmark").render(f"x {escaped(text)}")
    words = " ".join(text.replace("\x00", "�").split())
    assert unescape(html.removeprefix("<p>x").removesuffix("</p>\n")).split() == words.split()
