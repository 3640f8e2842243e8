"""A shortening in every format: each change with its reason, obligations before and after."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import UTC, datetime
from html import unescape
from typing import Literal

import pytest
from lxml import html
from markdown_it import MarkdownIt
from openpyxl import load_workbook

from assistant.exports.shortening import Shortened, in_whole_words, paper
from assistant.exports.shortening_duties import kept, said
from assistant.exports.shortenings import WRITERS
from assistant.exports.tracked import Tracked, track
from assistant.shorten import shorten
from assistant.types import Change, Document, Readability, Shortening
from assistant.wording import LANGUAGES, strings
from tests.tracked_files import made, with_changes

WHEN = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)
RULE = "The town council shall send the accounts of the town to the prefect within ten days."
TEXT = (
    "Article 1. It should be noted that the clerk must keep the register.\n"
    f"Article 2. {RULE} The mayor may close the desk prior to noon.\n"
    f"Article 3. The clerk must not smoke. {RULE}\n"
)
FORMULAS = ("=1+1", "+1", "-2+3", "@SUM(A1)", "\t=1")


def shortened(
    result: Shortening, *, language: str = "en", tracked: Tracked | None = None
) -> Shortened:
    return Shortened(result, tracked, WHEN, "0.1", strings(language), language)


def result() -> Shortening:
    """An introduction, a phrase and a sentence that stands twice."""
    return with_changes(made(TEXT), [
        _change("introduction", "It should be noted that the", "The", "An empty introduction."),
        _change("phrase", "prior to", "before", "A shorter wording."),
        _change("repeat", f" {RULE}", "", "Repeats Article 2."),
    ])  # fmt: skip


def _change(
    kind: Literal["introduction", "phrase", "repeat"], old: str, new: str, why: str
) -> Change:
    at = TEXT.rindex(old)
    return Change(kind, why, (at, at + len(old)), old, new)


def real() -> Shortened:
    return shortened(result(), tracked=track(result(), None, WHEN))


def hostile(text: str) -> Shortened:
    """Every text that comes from a document or a person is the same dangerous one."""
    document = made(f"{text} must be.\nArticle 1. The clerk must pay {text}.", name=text)
    at = document.text.index("must be")
    change = Change("phrase", text, (0, at), document.text[:at], f"{text} ")
    dangerous = replace(with_changes(document, [change]), refused=(replace(change, new=""),))
    return shortened(dangerous, tracked=Tracked(b"", True, {change: "object"}))


def test_obligations_are_found_again() -> None:
    """What changed around a norm moves it; the second telling of a duty stands no more."""
    found = kept(result())
    assert [(said(one.before, "actor"), one.before.modality) for one in found] == [
        ("", "must"), ("The town council", "must"), ("The mayor", "may"),
        ("The clerk", "must_not"), ("The town council", "must"),
    ]  # fmt: skip
    assert [one.after is not None for one in found] == [True, True, True, True, False]
    assert not any(one.lost for one in found)
    assert found[-1].change is not None
    assert found[-1].change.kind == "repeat"
    assert found[0].after is not None
    assert said(found[0].after, "actor") == "The clerk"  # the introduction had hidden who
    assert found[1].differs() == found[3].differs() == []


def test_duties_put_together_are_found_in_one() -> None:
    """The second body's sentence ends elsewhere now: its task is a part of the first one's."""
    document = made(
        "Article 1. The clerk shall keep the register. The clerk shall publish the list.\n"
        "Article 2. The mayor may close the desk."
    )
    old = ". The clerk shall publish"
    at = document.text.index(old)
    change = Change("merge", "One body, one sentence.", (at, at + len(old)), old, " and publish")
    found = kept(with_changes(document, [change]))
    assert [said(one.before, "action") for one in found][:2] == [
        "keep the register", "publish the list",
    ]  # fmt: skip
    assert not any(one.lost for one in found)
    assert found[0].after is not None
    assert "action" in found[0].differs()
    assert found[2].differs() == []


def test_readability_and_what_stands_elsewhere_are_told() -> None:
    words = strings("en")
    easier = Readability(2, 9.0, 60.0, "Flesch (1948)")
    longer = replace(easier, words_per_sentence=18.0, score=40.0)
    told = replace(
        result(), readability=(longer, easier), added=3, elsewhere={"repeat": 1, "merge": 2}
    )
    about = dict(paper(shortened(told)).about)
    assert about[words["short.length"]] == "18.0 → 9.0"
    assert about[words["short.readability"]] == "40.0 → 60.0 (Flesch (1948))"
    assert about[words["short.added"]] == "3"
    assert about[words["short.elsewhere"]] == "repeat: 1; duplicates merged: 2"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        # a capital moves to the first word that stays: the word is told whole
        ("It should be noted that t", "T", ("It should be noted that the", "The")),
        ("prior to", "before", ("prior to", "before")),
        # what goes and leaves whole words on both sides is told as it is
        (" must keep", "", ("must keep", "")),
        ("he register.\nArticle 2. T", "t", ("the register. Article 2. The", "tthe")),
    ],
)  # fmt: skip
def test_words_are_told_whole(old: str, new: str, told: tuple[str, str]) -> None:
    assert in_whole_words(_change("phrase", old, new, ""), TEXT) == told


def test_an_obligation_that_is_not_found_is_said_to_be_lost() -> None:
    """A change that no proof would pass: the table must not hide it."""
    document = made(TEXT)
    at = document.text.index("must not smoke")
    change = Change("phrase", "", (at, at + 8), "must not", "does")
    wrong = with_changes(document, [change])
    assert [one.lost for one in kept(wrong)] == [False, False, False, True, False]
    report = paper(shortened(wrong))
    assert strings("en")["short.lost"].format(count=1) in report.notes


def test_every_format_tells_each_change_and_each_obligation() -> None:
    written = real()
    for format_, write in WRITERS.items():
        data = write(written)
        if format_ in ("docx", "xlsx"):
            continue
        text = unescape(data.decode("utf-8-sig")).replace("\\", "")
        for change in written.shortening.changes:
            for words in (" ".join(change.old.split()), change.reason):
                assert words in text, (format_, words)
        assert "must keep the register" in text or "keep the register" in text
        assert "within ten days" in text


def test_the_page_needs_nothing_else() -> None:
    page = html.fromstring(WRITERS["html"](real()).decode())
    assert not page.xpath("//script | //link | //img | //iframe | //@src | //@href")
    heads = [h.text for h in page.iter("h4")]
    words = strings("en")
    assert heads == [words["short.changes"], words["short.duties"], words["short.about"]]
    rows = page.xpath("(//table)[1]//tbody/tr")
    assert len(rows) == len(real().shortening.changes)
    assert rows[0].xpath("string(td[2])").startswith("Article 1")


def test_a_change_that_is_not_in_the_file_is_named_with_its_reason() -> None:
    intro, phrase, _ = result().changes
    missing = {intro: "object", phrase: "tracked"}
    written = shortened(result(), tracked=Tracked(b"", True, missing))
    words = strings("en")
    page = unescape(WRITERS["html"](written).decode())
    assert page.count(words["short.not_in_file"]) == 2
    assert words["why.object"] in page
    assert words["why.tracked"] in page
    rows = csv_rows(WRITERS["csv"](written))
    states = [row["in_file"] for row in rows if row["section"] == "change"]
    assert states == ["no", "no", "yes"]
    line = json.loads(WRITERS["json"](written))
    assert line["file"] == {"own": True, "not_in_file": [
        {"change": 0, "why": "object"}, {"change": 1, "why": "tracked"}]}  # fmt: skip


def csv_rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("text", FORMULAS)
def test_no_text_is_a_formula(text: str) -> None:
    for row in csv_rows(WRITERS["csv"](hostile(text))):
        for value in row.values():
            assert not value.startswith(("=", "+", "-", "@", "\t", "\r")), value
    book = load_workbook(io.BytesIO(WRITERS["xlsx"](hostile(text))))
    cells = [c for sheet in book for line in sheet.iter_rows() for c in line]
    assert {c.data_type for c in cells} <= {"s", "n", "inlineStr"}  # never "f"
    assert any(str(c.value).startswith(text.strip()) for c in cells if c.data_type != "n")


@pytest.mark.parametrize(
    "text", ["<img src=x onerror=alert(1)>", "</td><script>", "*a* | `b` [c](d)"]
)
def test_nothing_of_a_text_is_obeyed(text: str) -> None:
    written = hostile(text)
    page = html.fromstring(WRITERS["html"](written).decode())
    assert not page.xpath("//script | //img")
    rendered = html.fromstring(
        MarkdownIt("commonmark").enable("table").render(WRITERS["md"](written).decode())
    )
    assert not rendered.xpath("//script | //img | //a | //code")
    assert {len(row) for row in rendered.xpath("(//table)[1]//tr")} == {7}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_in_every_language(language: str) -> None:
    written = shortened(result(), language=language, tracked=track(result(), None, WHEN))
    report = paper(written)
    words = strings(language)
    assert report.title == words["short.title"].format(name="draft.txt")
    assert words["short.plain"] in report.notes
    for format_, write in WRITERS.items():
        assert write(written), format_


def test_nothing_to_shorten_is_said() -> None:
    document = Document("d", "tight.txt", "The clerk must pay.", "en")
    report = paper(shortened(shorten(document)))
    assert strings("en")["short.nothing"] in report.notes
    (row,) = report.parts[1].rows
    assert row[-1].text == strings("en")["short.same"]
    assert row[4].missing  # no deadline in the text
