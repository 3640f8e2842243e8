"""The command line as a script would use it: output, exit codes, one sentence for each fault."""

from __future__ import annotations

import dataclasses
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.cli import main
from assistant.config import Settings
from assistant.workspace import Workspace
from tests.conftest import ROOT
from tests.fakes import Pointing

RULE = "Le maire tient un registre des demandes et répond dans un délai de trente jours."


WORKSPACE = Workspace(dataclasses.replace(Settings.from_env({}), generator="none", threads=2))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an index of two small sources, built through the command line."""
    folder = tmp_path_factory.mktemp("cli")
    (folder / "rule.txt").write_text(f"Article 1. {RULE}", "utf-8")
    lines = [
        {"id": "given-1", "title": "Xe công", "text": "Xe ô tô công về bãi đỗ trước 19 giờ."},
        {"id": "given-2", "title": "", "text": "The council shall publish a report every year."},
    ]
    (folder / "rules.jsonl").write_text("\n".join(map(json.dumps, lines)), "utf-8")
    arguments = ["index", folder / "index", folder / "rule.txt", folder / "rules.jsonl"]
    assert main([str(a) for a in arguments], WORKSPACE) == 0
    return folder


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = main([str(a) for a in arguments], WORKSPACE)
    out, err = capsys.readouterr()
    assert "Traceback" not in err
    return code, out, err


def test_index_again_changes_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "index", folder / "index", folder / "rule.txt", "--json")
    assert code == 0
    told = json.loads(out)
    assert (told["added"], told["unchanged"], told["encoded"]) == (0, 1, 0)
    assert told["documents"] == 3


def test_search_prints_citations(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "search", folder / "index", "registre des demandes", "--top", 1)
    assert code == 0
    assert "registre des demandes" in out


def test_search_json_has_the_promised_fields(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, _ = run(capsys, "search", folder / "index", "xe công", "--json")
    assert code == 0
    first = json.loads(out)["results"][0]
    assert first["provision"] == "given-1"
    assert {"title", "score", "similarity", "text", "address"} <= first.keys()


def test_queries_answer_line_by_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    queries = folder / "queries.jsonl"
    queries.write_text('{"id":"q1","query":"xe công"}\nnot json\n{"id":"q3","query":"report"}\n')
    code, out, err = run(capsys, "search", folder / "index", "--queries", queries, "--top", 2)
    first, second, third = map(json.loads, out.splitlines())
    assert code == 1
    assert first["id"] == "q1"
    assert first["results"][0]["provision"] == "given-1"
    assert "error" in second
    assert third["results"][0]["provision"] == "given-2"
    assert "line 2" in err


def test_deep_search_reads_one_query_or_a_file_of_them(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    reader = Workspace(WORKSPACE.settings)
    reader.encoder, reader.judge = WORKSPACE.encoder, Pointing("council")
    queries = folder / "deep.jsonl"
    queries.write_text('{"id":"q1","query":"xe công"}\n{"id":"q2","query":"registre"}\n')
    index = str(folder / "index")
    for given in (["xe công", "--json"], ["--queries", str(queries)]):
        assert main(["search", index, *given, "--deep", "--top", "1"], reader) == 0
    out, err = capsys.readouterr()
    assert err == ""
    first = [json.loads(line)["results"][0] for line in out.splitlines()]
    assert [r["provision"] for r in first] == ["given-2"] * 3
    assert len({r["score"] for r in first}) > 1  # the scores are those of the usual search


def test_review_lines_give_ids_and_spans_of_the_text_as_given(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "Xe\u00ad ô tô công về bãi đỗ trước 19 giờ."  # a soft hyphen that reading removes
    drafts = folder / "drafts.jsonl"
    drafts.write_text(
        json.dumps({"id": "d1", "text": text})
        + "\n"
        + json.dumps({"id": "d2", "text": "The library lends books to children on Sundays."})
    )
    code, out, _ = run(capsys, "review", folder / "index", "--provisions", drafts)
    assert code == 0
    first, second = map(json.loads, out.splitlines())
    finding = first["findings"][0]
    assert finding["relation"] == "redundant"
    assert finding["provisions"] == ["given-1"]
    start, end = finding["evidence"][0]["draft"]
    assert text[start:end].endswith("19 giờ")
    assert finding["evidence"][0]["existing"]["provision"] == "given-1"
    clean = {"id": "d2", "findings": [], "observations": [], "checked": 1, "clean": 1}
    assert second == clean


def test_review_of_a_file_in_words(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft = folder / "draft.txt"
    draft.write_text(f"Article 1. {RULE.replace('trente', 'soixante')}", "utf-8")
    code, out, _ = run(capsys, "review", folder / "index", draft)
    assert code == 0
    assert "CONFLICT (deadline" in out
    assert "trente jours" in out


def test_summarise_lines(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    documents = folder / "documents.jsonl"
    documents.write_text(json.dumps({"id": "x", "title": "Registre", "text": RULE}))
    code, out, _ = run(capsys, "summarise", "--documents", documents)
    assert code == 0
    line = json.loads(out)
    assert line["title"] == "Registre"
    assert line["points"][0]["generated"] is False
    start, end = line["points"][0]["evidence"][0]
    assert RULE[start:end] == line["points"][0]["text"]
    assert {"coverage", "verification", "actions"} <= line.keys()


def test_shorten_gives_spans_of_the_text_as_given(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = "The cl\u00aderk must answer in writing prior to noon."  # a soft hyphen goes on reading
    (folder / "wordy.txt").write_text(given, "utf-8")
    code, out, _ = run(capsys, "shorten", folder / "wordy.txt", "--json")
    assert code == 0
    line = json.loads(out)
    (change,) = line["changes"]
    start, end = change["span"]
    assert (given[start:end], change["old"], change["new"]) == ("prior to", "prior to", "before")
    assert line["text"] == "The clerk must answer in writing before noon."
    assert line["words"] == {"before": 9, "after": 8}
    assert line["norms"] == {"before": 1, "after": 1}


def test_changes_tracked_in_a_file_stand_in_its_json(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = folder / "draft.rtf"
    draft.write_bytes(
        rb"{\rtf1\ansi{\*\revtbl{Unknown;}{Lan;}}"
        rb" The clerk reports each {\deleted\revauthdel1 week}{\revised\revauth1 month}.\par}"
    )
    code, out, _ = run(capsys, "shorten", draft, "--json")
    text = "The clerk reports each month."
    at = text.index("month")
    assert code == 0
    assert json.loads(out)["remarks"] == [
        {"kind": "deletion", "span": [at, at], "text": "", "words": "week", "author": "Lan",
         "when": None},
        {"kind": "insertion", "span": [at, at + 5], "text": "month", "words": "", "author": "Lan",
         "when": None},
    ]  # fmt: skip


def test_convert(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft = folder / "order.txt"
    draft.write_text("Vu le code des communes\nArticle 1\nLe maire tient un registre.", "utf-8")
    code, out, _ = run(capsys, "convert", draft)
    assert code == 0
    assert '<article eId="art_1"><num>Article 1</num>' in out
    assert run(capsys, "convert", draft, "--out", folder / "order.akn")[:2] == (0, "")
    code, out, _ = run(capsys, "convert", folder / "order.akn", "--json")
    line = json.loads(out)
    assert code == 0
    assert line["text"] == draft.read_text("utf-8")
    spans = {p["address"]: line["text"][slice(*p["span"])] for p in line["provisions"]}
    assert spans["art_1"] == "Article 1\nLe maire tient un registre."


def test_a_text_without_structure_says_so(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft = folder / "letter.txt"
    draft.write_text("The mayor keeps a register.\n\nIt is public.", "utf-8")
    assert "letter.txt has no articles, headings or" in run(capsys, "convert", draft)[2]
    draft.write_text("Article 1\nThe mayor keeps a register.", "utf-8")
    assert run(capsys, "convert", draft)[2] == ""


def test_convert_into_a_folder_that_is_not_there(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = folder / "one.txt"
    draft.write_text("One line.", "utf-8")
    code, _, err = run(capsys, "convert", draft, "--out", folder / "none" / "a.akn")
    assert code == 2
    assert "a.akn cannot be written" in err


def test_shorten_in_words(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "wordy.txt").write_text("Members vote in order to decide.", "utf-8")
    code, out, _ = run(capsys, "shorten", folder / "wordy.txt")
    assert code == 0
    assert "6 words before, 4 after" in out
    assert "“in order to” → “to”" in out
    assert out.endswith("Members vote to decide.\n")
    (folder / "wordy.txt").write_text(f"Il est à noter que {RULE[0].lower()}{RULE[1:]}", "utf-8")
    code, out, _ = run(capsys, "shorten", folder / "wordy.txt")
    assert code == 0
    assert "1 norms before, 1 after" in out
    assert out.endswith(f"{RULE.replace('dans un délai de', 'sous')}\n")
    (folder / "tight.txt").write_text("Members vote.", "utf-8")
    code, out, _ = run(capsys, "shorten", folder / "tight.txt")
    assert code == 0
    assert "Nothing to shorten" in out


def test_audit_in_words_and_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "audit", folder / "index")
    assert code == 0
    assert "3 documents" in out
    code, out, err = run(capsys, "audit", folder / "index", "--json")
    assert (code, err) == (0, "")
    line = json.loads(out)
    assert line["languages"] == {"vi": 1, "fr": 1, "en": 1}
    assert line["repeats"] == []
    (duty,) = line["reporting"]
    assert (duty["who"], duty["provision"]) == ("The council", "given-2")


BAD = {
    "empty.txt": b"",
    "empty.pdf": b"",
    "fake.pdf": b"this is no PDF at all",
    "fake.docx": b"PK\x03\x04 not a real archive",
    "picture.xyz": b"\x89PNG\r\n\x1a\n\0\0\0",
}


@pytest.mark.parametrize("name", BAD)
@pytest.mark.parametrize("verb", ["index", "review", "summarise", "shorten"])
def test_a_bad_file_is_named_in_one_sentence(
    folder: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    name: str,
    verb: str,
) -> None:
    path = tmp_path / name
    path.write_bytes(BAD[name])
    arguments = [verb, path] if verb in ("summarise", "shorten") else [verb, folder / "index", path]
    code, out, err = run(capsys, *arguments)
    assert code == 1
    assert out == ""
    assert name in err


def test_a_file_over_the_limit_is_refused_by_name(
    folder: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    big = tmp_path / "big.txt"
    with big.open("wb") as file:
        file.truncate(200_000_000)
    code, _, err = run(capsys, "index", folder / "index", big)
    assert code == 1
    assert "big.txt has 200 MB, over the limit of 100 MB" in err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["search", "{missing}", "x"], "There is no index in"),
        (["audit", "{missing}"], "There is no index in"),
        (["search", "{index}", ""], "The query is empty"),
        (["search", "{index}", "x" * 100_000], "100,000 characters"),
        (["search", "{index}"], "Give a query"),
        (["search", "{index}", "x", "--top", "0"], "at least 1"),
        (["search", "{index}", "x", "--deep"], "the generator set is 'none'"),
        (["review", "{index}"], "Give a draft"),
        (["summarise"], "Give a document"),
        (["index", "{index}", "--remove", "nowhere.txt"], "is not in the index"),
    ],
)
def test_wrong_usage_is_one_sentence_and_exit_code_2(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    places = {"missing": str(folder / "nothing"), "index": str(folder / "index")}
    code, _, err = run(capsys, *(a.format(**places) if a[:1] == "{" else a for a in arguments))
    assert code == 2
    assert message in err
    assert len(err.strip().splitlines()) == 1


@pytest.mark.parametrize("arguments", [[], ["frobnicate"], ["search"], ["shorten"]])
def test_unknown_words_show_the_usage(
    capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2
    assert "usage:" in capsys.readouterr().err


def test_a_wrong_setting_is_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GON_MAX_FILE_MB", "many")
    assert main(["summarise", "x.txt"]) == 2
    err = capsys.readouterr().err
    assert "GON_MAX_FILE_MB is 'many'" in err


def test_an_unreachable_endpoint_leaves_the_sources_words(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GON_GENERATOR", "endpoint")
    monkeypatch.setenv("GON_ENDPOINT_URL", "http://127.0.0.1:9/v1")
    monkeypatch.setenv("GON_ENDPOINT_MODEL", "any")
    assert main(["summarise", str(folder / "rule.txt")]) == 0
    out = capsys.readouterr().out
    assert RULE in out
    assert "127.0.0.1:9" in out


def test_as_a_program_nothing_but_json_reaches_stdout(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "assistant", "search", str(folder / "index"), "xe", "--json"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
        check=True,
    )
    assert json.loads(done.stdout)["results"]
    assert done.stderr == ""
