# ruff: noqa: F811 - fixtures of another module
"""summarise as people and scripts would use it. A stand-in encodes, so it is quick."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import pytest

from assistant.cli.summarising import budget
from assistant.exports.briefs import WRITERS
from tests.briefs import TEXT
from tests.test_cli_reviewing import desk, run  # noqa: F401

UNDATED = "Article 1. The Inspector shall answer each claim within 15 working days of receipt."


@pytest.fixture
def order(tmp_path: Path) -> Path:
    path = tmp_path / "order.txt"
    path.write_text(TEXT, "utf-8")
    return path


def test_every_format_in_a_folder(order: Path, run) -> None:
    out = order.parent / "out"
    asked = [part for format_ in WRITERS for part in ("--format", format_)]
    code, printed, err = run("summarise", order, "--output", out, *asked)
    assert (code, printed) == (0, "")
    assert sorted(path.name for path in out.iterdir()) == sorted(
        f"order.txt.summary.{format_}" for format_ in WRITERS
    )
    assert all(path.stat().st_size for path in out.iterdir())
    assert err.count(" written.") == len(WRITERS)


def test_the_name_of_the_file_says_the_format(order: Path, run) -> None:
    code, _, _ = run("summarise", order, "--output", order.parent / "deadlines.ics")
    assert code == 0
    assert (order.parent / "deadlines.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")


def test_headings_in_another_language(order: Path, run) -> None:
    page = order.parent / "a.html"
    assert run("summarise", order, "--output", page, "--language", "fr")[0] == 0
    assert "Qui fait quoi" in page.read_text("utf-8")


def test_duties_in_the_order_asked(order: Path, run) -> None:
    def whose(*asked: str) -> list[str]:
        code, printed, _ = run("summarise", order, "--json", *asked)
        assert code == 0
        return [action["who"] for action in json.loads(printed)["actions"]]

    text = ["The Registrar", "The Council", "The Inspector", "Each school"]
    assert whose()[:4] == text  # lines for programs stay as they were
    assert whose("--sort", "text")[:4] == text
    assert whose("--sort", "actor")[:4] == ["Each school", *text[1:3], text[0]]
    code, printed, _ = run("summarise", order)
    assert code == 0
    assert printed.index("The Registrar |") < printed.index("The Council |")


def test_an_earlier_version_and_a_role(order: Path, run) -> None:
    earlier = order.parent / "earlier.txt"
    earlier.write_text(TEXT.replace("15 working days", "30 working days"), "utf-8")
    code, printed, _ = run(
        "summarise", order, "--json", "--earlier", earlier, "--role", "head", "--budget", "30"
    )
    line = json.loads(printed)
    assert code == 0
    assert line["role"] == "head"
    assert line["budget"]["allowed"] == 30
    assert [slot["after"] for change in line["changes"] for slot in change["slots"]] == [
        "within 15 working days of receipt"
    ]
    assert line["made"]["earlier"] == "earlier.txt"


def test_lines_take_a_budget_and_an_order(order: Path, run) -> None:
    lines = order.parent / "lines.jsonl"
    lines.write_text(json.dumps({"id": "a", "title": "Order", "text": TEXT}) + "\n", "utf-8")
    code, printed, _ = run("summarise", "--documents", lines, "--budget", "20%", "--sort", "actor")
    line = json.loads(printed)
    assert (code, line["id"]) == (0, "a")
    assert line["actions"][0]["who"] == "Each school"
    assert line["budget"]["allowed"] == int(0.2 * line["budget"]["document"])


def test_a_calendar_of_nothing_is_named_and_the_others_are_written(order: Path, run) -> None:
    order.write_text(UNDATED, "utf-8")
    out = order.parent / "out"
    code, _, err = run("summarise", order, "--output", out, "--format", "ics", "--format", "md")
    assert code == 1
    assert "No duty of order.txt has a date that is known" in err
    assert [path.name for path in out.iterdir()] == ["order.txt.summary.md"]


# what is asked, the exit code, and a piece of the sentence
REFUSED = [
    # a format without a place
    (["order.txt", "--format", "html"], "--format is of the files"),
    # one file for two formats
    (["order.txt", "--output", "a.md", "--format", "md", "--format", "csv"], "is one file"),
    # no format of ours
    (["order.txt", "--output", "a.pdf"], "name it .html"),
    # the document's own place
    (["order.txt", "--output", "order.txt", "--format", "md"], "would be overwritten"),
    # lines have no files
    (["--documents", "l.jsonl", "--output", "a.md"], "are for one DOCUMENT"),
    # nothing to summarise
    ([], "Give a document"),
]


@pytest.mark.parametrize(("asked", "said"), REFUSED)
def test_what_makes_no_sense_is_refused_in_words(
    asked: list[str], said: str, order: Path, run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(order.parent)
    code, printed, err = run("summarise", *asked)
    assert (code, printed) == (2, "")
    assert said in err


def test_an_earlier_version_that_is_not_there(order: Path, run) -> None:
    code, _, err = run("summarise", order, "--earlier", order.parent / "none.txt")
    assert code == 1
    assert "none.txt" in err


@pytest.mark.parametrize(
    ("said", "value"),
    [("0.2", 0.2), ("20%", 0.2), ("20 %", 0.2), ("150", 150.0), ("1", 1.0)],
)
def test_a_budget(said: str, value: float) -> None:
    assert budget(said) == pytest.approx(value)


@pytest.mark.parametrize("said", ["0", "-1", "many", "nan", "inf", "", "%"])
def test_no_budget(said: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError, match="is no length"):
        budget(said)
