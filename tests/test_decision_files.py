"""Decisions that come in a file: row by row, a bad one named."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant.decisions import decide
from assistant.decisions.files import decide_all
from assistant.errors import ReadError
from assistant.store import Store
from tests.test_decisions import noted

ONE, TWO = "0123456789abcdef", "fedcba9876543210"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store.create(tmp_path / "gon.sqlite", {"encoder": "w"})
    store.remember([noted(ONE), noted(TWO)])
    return store


def taken(store: Store, folder: Path, name: str, content: str | bytes) -> tuple[list[str], int]:
    """What holds after reading a file ("key verdict note by user"), and how many rows failed."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    failures = decide_all(store, path, user="me").failures
    assert all(f.startswith(f"{name}, ") for f in failures)
    holds = store.decisions().values()
    return [f"{d.key[0]} {d.verdict} {d.note} by {d.user}" for d in holds], len(failures)


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        # a row without a verdict is left alone; other columns do not matter
        ("a.csv", f"key,relation,decision,note\n{ONE},overlap,reject,no\n{TWO},overlap,,\n",
         ["0 reject no by me"]),
        # as Excel saves it where the comma is the decimal point, with its mark at the beginning
        ("a.csv", f"\ufeffkey;decision;note\n{ONE};Accept;oui, bien\n",
         ["0 accept oui, bien by me"]),
        # the apostrophe that kept a spreadsheet from taking a note for a formula goes
        ("a.csv", f"key,decision,note\n{ONE},note,'=see below\n", ["0 note =see below by me"]),
        # a note over two lines, and a user of its own
        ("a.csv", f'key,decision,note,user\n{ONE},reject,"a\nb",Lan\n', ["0 reject a\nb by Lan"]),
        # lines of plain decisions
        ("a.jsonl", f'{{"key":"{ONE}","decision":"reject"}}\n{{"key":"{TWO}","decision":"accept"}}',
         ["0 reject  by me", "f accept  by me"]),
        # a review's JSON: findings that were filled in, also among the rejected ones
        ("a.json", json.dumps({"id": "x", "findings": [{"key": ONE, "decision": "accept"}],
                               "rejected": [{"key": TWO, "decision": "undo"}]}),
         ["0 accept  by me"]),
    ],
)  # fmt: skip
def test_what_a_file_says_is_stored(
    store: Store, tmp_path: Path, name: str, content: str, expected: list[str]
) -> None:
    holds, failed = taken(store, tmp_path, name, content)
    assert holds == expected
    assert failed == ('"undo"' in content)  # nothing was there to take back


def test_a_bad_row_is_named_and_the_others_go_on(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "d.csv"
    path.write_text(
        f"key,decision,note\n{'9' * 16},reject,\n{ONE},maybe,\n{TWO},reject,yes\n", "utf-8"
    )
    result = decide_all(store, path, user="me")
    assert [d.key for d in result.decisions] == [TWO]
    unknown, maybe = result.failures
    assert unknown.startswith("d.csv, line 2: No finding with the key")
    assert maybe.startswith("d.csv, line 3: “maybe” is no decision; write one of accept, reject")


def test_reading_the_same_file_again_stores_nothing_new(store: Store, tmp_path: Path) -> None:
    """Also what a review's own JSON says of decisions that hold."""
    decide(store, ONE, "reject", note="no", user="Lan")
    (held,) = store.history()
    shown = {"key": ONE, "decision": {"verdict": held.verdict, "note": held.note, "user": "Lan"}}
    for name, content in (
        ("r.json", json.dumps({"findings": [shown]})),
        ("r.csv", f"key,decision,note\n{ONE},reject,no\n"),
    ):
        assert taken(store, tmp_path, name, content) == (["0 reject no by Lan"], 0)
    assert len(store.history()) == 1


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("d.txt", b"", "unknown type"),
        ("d.csv", b"a,b\n1,2\n", "no columns"),
        ("d.csv", "key,decision,note\nx,reject,é".encode("cp1252"), "CSV UTF-8"),
        ("d.json", b"{", "cannot be read"),
        ("missing.csv", None, "cannot be read"),
    ],
)
def test_a_file_that_cannot_be_read_is_named(
    store: Store, tmp_path: Path, name: str, content: bytes | None, why: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(ReadError, match=why) as raised:
        decide_all(store, tmp_path / name, user="me")
    assert name in str(raised.value)
    assert store.history() == []
