"""One answer a line, in order, whatever is wrong with some."""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from assistant.batch import Line, answer_lines
from assistant.errors import ReadError, UsageError

GOOD = '{"id": "1", "query": "a"}'


def echo(lines: Sequence[Line]) -> list[Line]:
    if any(line["query"] == "bad" for line in lines):
        raise UsageError("bad query")
    return [{"id": line["id"], "said": line["query"]} for line in lines]


@pytest.mark.parametrize(
    ("line", "error"),
    [
        ("{", "is not JSON"),
        ("[1]", "is not an object"),
        ('{"query": "x"}', 'has no "id"'),
        ('{"id": "9"}', 'has no text in "query"'),
        ('{"id": "9", "query": 5}', 'has no text in "query"'),
        ('{"id": "9", "query": "bad"}', "bad query"),  # refused by the verb itself
    ],
)
@pytest.mark.parametrize("size", [1, 2, 64])
def test_a_bad_line_fails_alone(tmp_path: Path, line: str, error: str, size: int) -> None:
    path = tmp_path / "q.jsonl"
    path.write_text(f"{GOOD}\n{line}\n\n{GOOD}\n", "utf-8")
    first, second, third = answer_lines(path, "query", echo, size=size)
    assert first == third == {"id": "1", "said": "a"}
    assert error in second["error"]


def test_gzip_and_numbers_as_ids(tmp_path: Path) -> None:
    path = tmp_path / "q.jsonl.gz"
    path.write_bytes(gzip.compress(json.dumps({"qid": 7, "query": "x"}).encode()))
    assert list(answer_lines(path, "query", echo)) == [{"id": 7, "said": "x"}]


@pytest.mark.parametrize("content", [None, b"\x1f\x8b\x08 cut short"])
def test_an_unreadable_file_is_named(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "q.jsonl.gz"
    if content:
        path.write_bytes(content)
    with pytest.raises(ReadError, match=r"q\.jsonl\.gz"):
        list(answer_lines(path, "query", echo))
