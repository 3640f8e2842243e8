"""review, decide and calibrate as a script would use them. A stand-in encodes, so it is quick."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant.cli import main
from assistant.config import Settings
from assistant.decisions import decide
from assistant.index import Index
from assistant.workspace import Workspace
from tests.fakes import WordEncoder
from tests.test_decisions import noted

# the same matter in other words: a finding that is not wholly sure
LOOSER = (
    "Article 4. Le maire tient un registre des demandes du public et répond dans un délai de"
    " soixante jours au plus.\n"
)
RULE = "Le maire tient un registre des demandes et répond dans un délai de trente jours francs."


class Desk(Workspace):
    """A workspace whose encoder needs no model."""

    encoder = WordEncoder()  # type: ignore[assignment]


@pytest.fixture
def desk() -> Workspace:
    return Desk(Settings.from_env({"GON_GENERATOR": "none"}))


@pytest.fixture
def folder(tmp_path: Path, desk: Workspace) -> Path:
    """A folder with an index, and a draft that repeats it with another deadline."""
    (tmp_path / "rule.txt").write_text(f"Article 1. {RULE}", "utf-8")
    assert main(["index", str(tmp_path / "index"), str(tmp_path / "rule.txt")], desk) == 0
    draft = f"Article 4. {RULE.replace('trente', 'soixante')}\nArticle 5. Rien d'autre ici.\n"
    (tmp_path / "draft.txt").write_text(draft, "utf-8")
    return tmp_path


@pytest.fixture
def run(desk: Workspace, capsys: pytest.CaptureFixture[str]):
    def run(*arguments: object) -> tuple[int, str, str]:
        capsys.readouterr()
        code = main([str(a) for a in arguments], desk)
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return code, out, err

    return run


def test_a_finding_is_rejected_taken_back_and_accepted(folder: Path, run) -> None:
    index, draft = folder / "index", folder / "draft.txt"
    code, out, _ = run("review", index, draft, "--json")
    line = json.loads(out)
    (found,) = line["findings"]
    key = found["key"]
    assert (code, found["relation"], found["decision"]) == (0, "conflict", None)
    assert {"content", "encoder", "rules", "thresholds", "on", "program"} <= line["made"].keys()
    assert key in run("review", index, draft)[1]

    code, out, _ = run("decide", index, key, "reject", "--note", "cité exprès", "--user", "Lan")
    assert code == 0
    assert out.startswith(f"{key}  reject, Lan, 20")
    line = json.loads(run("review", index, draft, "--json")[1])
    assert line["findings"] == []
    assert [f["key"] for f in line["rejected"]] == [key]
    assert line["rejected"][0]["decision"]["note"] == "cité exprès"
    assert "Rejected before, for the same two texts (1)" in run("review", index, draft)[1]

    assert run("decide", index, key, "undo")[0] == 0
    assert run("decide", index, key[:7], "accept", "--json")[0] == 0
    code, out, _ = run("decide", index)
    assert (code, "accept" in out, "reject" in out, "draft.txt Article 4" in out) == (
        0, True, False, True,
    )  # fmt: skip
    history = [json.loads(text) for text in run("decide", index, "--json")[1].splitlines()]
    assert [(d["verdict"], d["holds"]) for d in history] == [
        ("reject", False), ("undo", False), ("accept", True),
    ]  # fmt: skip
    assert history[0]["finding"]["citation"]
    assert "Decided: accept" in run("review", index, draft)[1]


def test_a_review_filled_in_is_read_back(folder: Path, run) -> None:
    index, draft = folder / "index", folder / "draft.txt"
    line = json.loads(run("review", index, draft, "--json")[1])
    line["findings"][0] |= {"decision": "reject", "note": "non"}
    filled = folder / "filled.json"
    filled.write_text(json.dumps(line), "utf-8")
    code, out, err = run("decide", index, "--file", filled, "--user", "Lan")
    assert (code, err) == (0, "")
    assert "reject, Lan" in out
    assert json.loads(run("review", index, draft, "--json")[1])["findings"] == []
    filled.write_text('{"key":"0123456789abcdef","decision":"reject"}', "utf-8")
    code, out, err = run("decide", index, "--file", filled)
    assert (code, out) == (1, "")
    assert "filled.json, finding 1: No finding with the key" in err


def test_lines_of_provisions_can_be_decided_on_too(folder: Path, run) -> None:
    lines = folder / "lines.jsonl"
    lines.write_text(json.dumps({"id": "d", "text": RULE}), "utf-8")
    line = json.loads(run("review", folder / "index", "--provisions", lines)[1])
    assert "made" not in line
    key = line["findings"][0]["key"]
    assert run("decide", folder / "index", key, "reject")[0] == 0
    line = json.loads(run("review", folder / "index", "--provisions", lines)[1])
    assert line["findings"] == []


def test_nothing_decided_yet(folder: Path, run) -> None:
    code, out, _ = run("decide", folder / "index")
    assert (code, out.startswith("Nothing has been decided yet")) == (0, True)
    assert run("decide", folder / "index", "--json")[:2] == (0, "")
    code, out, _ = run("calibrate", folder / "index", "--apply")
    assert (code, out.startswith("Too few decisions to learn from"), out.count("\n")) == (
        0,
        True,
        1,
    )
    assert not (folder / "index" / "calibration.json").exists()


def test_calibrate_writes_only_when_told_to(folder: Path, run) -> None:
    """Repeats are accepted above 0.95 and rejected below; the draft's own finding is below."""
    index, draft = folder / "index", folder / "looser.txt"
    draft.write_text(LOOSER, "utf-8")
    line = json.loads(run("review", index, draft, "--json")[1])
    (found,) = line["findings"]
    relation, rules = found["relation"], line["made"]["rules"]
    store = Index.record(index)
    for place in range(40):
        sure = place < 25
        confidence = 1.0 if sure else found["confidence"]
        store.remember([noted(f"{place:016x}", confidence, relation=relation, rules=rules)])
        decide(store, f"{place:016x}", "accept" if sure else "reject")
    code, out, _ = run("calibrate", index)
    assert (code, "precision now 62% (25 of 40" in out, "Nothing was written" in out) == (
        0, True, True,
    )  # fmt: skip
    assert not (index / "calibration.json").exists()
    assert len(json.loads(run("review", index, draft, "--json")[1])["findings"]) == 1

    code, out, _ = run("calibrate", index, "--apply", "--json")
    report = json.loads(out)
    assert (code, report["applied"], report["decided"]) == (0, True, 40)
    assert json.loads((index / "calibration.json").read_text())["minimum"] == {relation: 1.0}
    line = json.loads(run("review", index, draft, "--json")[1])
    assert (line["findings"], line["unsure"], line["made"]["minimum"]) == ([], 1, {relation: 1.0})
    assert f"set by decisions: {relation} 1.000; under it: 1." in run("review", index, draft)[1]
    assert "Nothing to change." in run("calibrate", index, "--apply")[1]
    code, _, err = run("calibrate", index, "--precision", "2")
    assert (code, "--precision is 2.0" in err) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["decide", "{missing}"], "There is no index in"),
        (["calibrate", "{missing}"], "There is no index in"),
        (["decide", "{index}", "0123456789abcdef"], "Say what you decide"),
        (["decide", "{index}", "0123456789abcdef", "accept"], "run review on the draft"),
    ],
)
def test_wrong_usage(folder: Path, run, arguments: list[str], message: str) -> None:
    places = {"missing": str(folder / "nothing"), "index": str(folder / "index")}
    code, _, err = run(*(a.format(**places) for a in arguments))
    assert code == 2
    assert message in err
    assert len(err.strip().splitlines()) == 1
