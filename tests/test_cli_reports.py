# ruff: noqa: F811 - fixtures of another module
"""Reviews written to files: one draft in every format, and a folder of drafts."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import docx
import pytest
from openpyxl import load_workbook

from assistant.cli.reports import review_folder
from assistant.exports.reports import WRITERS
from assistant.types import Document, Review
from assistant.wording import strings
from tests.test_cli_reviewing import RULE, desk, folder, run  # noqa: F401

CLEAN = "Article 1. Les composteurs collectifs sont entretenus par les associations du quartier."


@pytest.fixture
def drafts(folder: Path) -> Path:
    """A folder of drafts: a repeat, one in a folder below, a clean one, two that cannot be read."""
    drafts = folder / "drafts"
    (drafts / "été").mkdir(parents=True)
    document = docx.Document()
    document.add_paragraph(f"Article 4. {RULE}")
    document.save(str(drafts / "copie n° 1.docx"))
    (drafts / "été" / "autre.txt").write_text(
        f"Article 4. {RULE.replace('trente', 'soixante')}", "utf-8"
    )
    (drafts / "propre.txt").write_text(CLEAN, "utf-8")
    (drafts / "abîmé.pdf").write_bytes(b"no pdf at all")
    (drafts / "notes.xyz").write_bytes(b"\0\1\2")
    (drafts / "~$propre.docx").write_bytes(b"what Word leaves while it is open")
    return drafts


def summary(out: Path) -> dict[str, dict[str, str]]:
    text = (out / "summary.csv").read_text("utf-8-sig")
    return {row["draft"]: row for row in csv.DictReader(io.StringIO(text, newline=""))}


def test_a_folder_gives_a_report_for_each_draft_and_a_summary(
    folder: Path,
    drafts: Path,
    run,
) -> None:
    out = folder / "out"
    code, printed, err = run(
        "review", folder / "index", drafts, "--output", out, "--format", "html", "--format",
        "docx", "--json",
    )  # fmt: skip
    assert code == 1
    assert sorted(p.relative_to(out).as_posix() for p in out.rglob("*") if p.is_file()) == [
        "copie n° 1.docx.review.docx", "copie n° 1.docx.review.html", "propre.txt.review.docx",
        "propre.txt.review.html", "summary.csv", "summary.html", "été/autre.txt.review.docx",
        "été/autre.txt.review.html",
    ]  # fmt: skip
    rows = summary(out)
    assert [(name, r["redundant"], r["conflict"], r["checked"]) for name, r in rows.items()] == [
        ("abîmé.pdf", "", "", ""), ("copie n° 1.docx", "1", "0", "1"), ("notes.xyz", "", "", ""),
        ("propre.txt", "0", "0", "1"), ("été/autre.txt", "0", "1", "1"),
    ]  # fmt: skip
    assert "abîmé.pdf" in rows["abîmé.pdf"]["error"]
    assert "notes.xyz is of an unknown type" in rows["notes.xyz"]["error"]
    assert re.fullmatch("[0-9a-f]{12}", rows["propre.txt"]["content"])
    page = (out / "summary.html").read_text("utf-8")
    links = re.findall(r'href="([^"]+)"', page)
    assert len(links) == 6
    assert "copie%20n%C2%B0%201.docx.review.html" in links
    assert rows["propre.txt"]["content"] in page
    for said in ("abîmé.pdf", "notes.xyz", "3 drafts reviewed, 2 not"):
        assert said in err
    lines = [json.loads(line) for line in printed.splitlines()]
    assert [("error" in line, line["id"]) for line in lines] == [
        (True, "abîmé.pdf"), (False, "copie n° 1.docx"), (True, "notes.xyz"),
        (False, "propre.txt"), (False, "été/autre.txt"),
    ]  # fmt: skip


def test_reports_among_the_drafts_are_not_drafts_themselves(
    folder: Path,
    drafts: Path,
    run,
) -> None:
    for _ in "ab":
        run("review", folder / "index", drafts, "--output", drafts / "out")
    assert len(summary(drafts / "out")) == 5


def test_a_folder_without_failures_is_done(
    folder: Path,
    drafts: Path,
    run,
) -> None:
    (drafts / "abîmé.pdf").unlink()
    (drafts / "notes.xyz").unlink()
    code, printed, _ = run("review", folder / "index", drafts, "--output", folder / "out")
    assert (code, printed) == (0, "")
    page = (folder / "out" / "summary.html").read_text("utf-8")
    assert strings("fr")["batch.error"] not in page  # nobody failed: no such column


@pytest.mark.parametrize("format_", WRITERS)
def test_each_format_says_what_was_found_and_with_what(
    folder: Path,
    run,
    format_: str,
) -> None:
    index, draft = folder / "index", folder / "draft.txt"
    line = json.loads(run("review", index, draft, "--json")[1])
    out = folder / f"rapport.{format_}"
    code, printed, err = run("review", index, draft, "--output", out, "--language", "fr")
    assert (code, printed) == (0, "")
    assert "written" in err
    text = _text(out)
    key, content = line["findings"][0]["key"], line["made"]["content"]
    for said in (key, content, "words", line["made"]["rules"], "soixante jours"):
        assert said in text, said
    assert "2026" in text or line["made"]["on"][:4] in text
    run("decide", index, key, "reject", "--note", "voulu", "--user", "Lan")
    assert run("review", index, draft, "--output", out, "--language", "fr")[0] == 0
    text = _text(out)
    assert "voulu" in text
    assert "Lan" in text


def _text(path: Path) -> str:
    if path.suffix == ".docx":
        document = docx.Document(str(path))
        return "\n".join([*(p.text for p in document.paragraphs),
                          *(c.text for c in document.comments)])  # fmt: skip
    if path.suffix == ".xlsx":
        cells = (c for s in load_workbook(path) for line in s.iter_rows(values_only=True)
                 for c in line)  # fmt: skip
        return "\n".join(map(str, cells))
    text = path.read_text("utf-8-sig")
    return re.sub(r"<[^>]+>", "", text) if path.suffix == ".html" else text


def test_an_interrupted_folder_leaves_what_is_done(
    drafts: Path,
    folder: Path,
) -> None:
    def reviewed(path: Path) -> Review:
        if path.name == "propre.txt":
            raise KeyboardInterrupt
        return Review(Document("d", path.name, "x", "fr"), (), (), ())

    with pytest.raises(KeyboardInterrupt):
        review_folder(drafts, folder / "out", reviewed, tell=lambda _: None)
    assert list(summary(folder / "out")) == ["abîmé.pdf", "copie n° 1.docx", "notes.xyz"]
    assert (folder / "out" / "copie n° 1.docx.review.html").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        # a folder needs a place for its reports
        (["{drafts}"], "say where its reports go"),
        # which is a folder
        (["{drafts}", "--output", "{draft}"], "is a file; give a folder"),
        # not that of the drafts
        (["{drafts}", "--output", "{drafts}"], "holds the drafts"),
        # nor a file of another kind
        (["{draft}", "--output", "{out}.pdf"], "is no report; name it .html"),
        # there must be drafts
        (["{empty}", "--output", "{out}"], "holds no drafts"),
        # a draft is never overwritten
        (["{draft}", "--output", "{draft}", "--format", "html"], "would be overwritten"),
        # two formats do not fit in one file
        (["{draft}", "--output", "{out}.html", "--format", "html", "--format", "csv"], "one file"),
        # a format of nothing
        (["{draft}", "--format", "csv"], "give that too"),
    ],
)
def test_wrong_usage(
    folder: Path,
    drafts: Path,
    run,
    arguments: list[str],
    message: str,
) -> None:
    (folder / "empty").mkdir()
    before = (folder / "draft.txt").read_bytes()
    places = {
        "drafts": str(drafts), "draft": str(folder / "draft.txt"), "out": str(folder / "out"),
        "empty": str(folder / "empty"),
    }  # fmt: skip
    code, _, err = run("review", folder / "index", *(a.format(**places) for a in arguments))
    assert code == 2
    assert message in err
    assert (folder / "draft.txt").read_bytes() == before


def test_a_place_that_cannot_be_written_is_named(folder: Path, run) -> None:
    (folder / "file").write_text("x")
    code, _, err = run(
        "review", folder / "index", folder / "draft.txt", "--output", folder / "file" / "r.html"
    )
    assert code == 1
    assert "r.html" in err
