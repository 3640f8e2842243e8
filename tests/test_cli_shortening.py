"""shorten as a person uses it: a digest on the screen, files where they are asked for."""

from __future__ import annotations

import io
import json
from pathlib import Path

import docx
import pytest

from assistant.cli import main
from assistant.config import Settings
from assistant.exports.shortenings import WRITERS
from assistant.workspace import Workspace
from tests.test_cli_reviewing import RULE, Desk
from tests.tracked_files import revisions, settled, texts

LINES = (
    "Article 1. It should be noted that the clerk must keep the register.",
    "Article 2. The mayor shall reply in order to close the file.",
)
SHORT = [
    "Article 1. The clerk must keep the register.",
    "Article 2. The mayor shall reply to close the file.",
]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]):
    desk = Workspace(Settings.from_env({"GON_GENERATOR": "none"}))

    def run(*arguments: object) -> tuple[int, str, str]:
        capsys.readouterr()
        code = main(["shorten", *(str(a) for a in arguments)], desk)
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return code, out, err

    return run


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    document = docx.Document()
    for line in LINES:
        document.add_paragraph(line)
    document.save(str(tmp_path / "draft.docx"))
    return tmp_path / "draft.docx"


def test_the_draft_itself_with_tracked_changes(draft: Path, run) -> None:
    out = draft.with_name("short.docx")
    before = draft.read_bytes()
    code, printed, err = run(draft, "--output", out)
    assert (code, printed) == (0, "")
    assert draft.read_bytes() == before
    data = out.read_bytes()
    assert texts(settled(data, accept=True)) == SHORT
    assert texts(settled(data, accept=False)) == list(LINES)
    assert {e.get(e.tag.partition("}")[0] + "}author") for e in revisions(data)} == {"Gọn"}
    assert "2 of 2 changes are tracked in the document itself." in err


def test_every_format_into_a_folder(draft: Path, run) -> None:
    asked = [part for format_ in WRITERS for part in ("--format", format_)]
    code, printed, _ = run(draft, "--output", draft.parent / "out", *asked, "--json")
    assert code == 0
    assert json.loads(printed)["words"] == {"before": 25, "after": 18}
    names = sorted(p.name for p in (draft.parent / "out").iterdir())
    assert names == sorted(f"draft.docx.shortened.{f}" for f in WRITERS)
    line = json.loads((draft.parent / "out" / "draft.docx.shortened.json").read_text("utf-8"))
    assert line["file"] == {"own": True, "not_in_file": []}
    assert len(line["obligations"]) == 2


def test_another_format_becomes_a_plain_document(draft: Path, run) -> None:
    source = draft.with_name("draft.txt")
    source.write_text("\n".join(LINES), "utf-8")
    code, _, err = run(source, "--output", draft.with_name("short.docx"))
    assert code == 0
    assert "2 of 2 changes are tracked in a plain document with its text." in err
    written = docx.Document(io.BytesIO(draft.with_name("short.docx").read_bytes()))
    assert len(written.paragraphs) == 2


def test_what_is_not_in_the_file_is_told(draft: Path, run) -> None:
    """Somebody has commented on these very words."""
    document = docx.Document(str(draft))
    first = document.paragraphs[0]
    comment = first.runs[0]
    comment.text = "Article 1. "
    said = first.add_run("It should be noted")
    first.add_run(" that the clerk must keep the register.")
    document.add_comment(said, "Why?", author="Lan", initials="L")
    document.save(str(draft))
    _, _, err = run(draft, "--output", draft.with_name("short.docx"), "--language", "fr")
    assert "1 of 2 changes are tracked in the document itself." in err
    assert "Not in the file: “It should be noted that the” → “The”. A bookmark or" in err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--format", "html"], "--format is of the files that --output PATH writes"),
        (["--output", "{draft}"], "would be overwritten by its report; give another --output"),
        (["--output", "short.odt"], "short.odt is no report; name it .docx, .html"),
        (["--output", "a.html", "--format", "html", "--format", "md"], "one file; give a folder"),
    ],
)  # fmt: skip
def test_wrong_use(draft: Path, run, arguments: list[str], said: str) -> None:
    code, _, err = run(draft, *(a.format(draft=draft) for a in arguments))
    assert code == 2
    assert said in err


def test_with_an_index_what_is_law_becomes_a_reference(tmp_path: Path, run) -> None:
    desk = Desk(Settings.from_env({"GON_GENERATOR": "none"}))
    (tmp_path / "rule.txt").write_text(f"Règlement des archives\nArticle 1. {RULE}", "utf-8")
    assert main(["index", str(tmp_path / "index"), str(tmp_path / "rule.txt")], desk) == 0
    draft = tmp_path / "draft.txt"
    draft.write_text(f"Article 4. {RULE}\nArticle 5. Le maire paie les agents.\n", "utf-8")
    out = tmp_path / "out.json"
    asked = ["shorten", str(draft), "--index", str(tmp_path / "index"), "--output", str(out)]
    assert main(asked, desk) == 0
    line = json.loads(out.read_text("utf-8"))
    assert [(c["kind"], c["old"]) for c in line["changes"]] == [("restated", RULE)]
    assert "Article 4. Les règles applicables sont celles prévues" in line["text"]
    restated, kept = line["obligations"]
    assert (restated["after"], restated["reason"]) == (None, line["changes"][0]["reason"])
    assert kept["after"] == kept["before"]


def test_without_output_it_prints_as_before(draft: Path, run) -> None:
    code, printed, _ = run(draft)
    assert code == 0
    assert "25 words before, 18 after" in printed
    assert json.loads(run(draft, "--json")[1])["changes"][0]["kind"] == "introduction"
