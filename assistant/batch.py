"""JSONL in, JSONL out: one line per input line, in order; a bad line fails alone."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from assistant.errors import AssistantError, ReadError

Line = dict[str, Any]
Answer = Callable[[Sequence[Line]], list[Line]]


def answer_lines(path: Path, field: str, answer: Answer, *, size: int = 1) -> Iterator[Line]:
    """The answers to a file of lines, ``size`` at a time; ``{"id", "error"}`` for a bad line.

    ``answer`` gets lines that have an id and the text ``field``. When it raises for several lines
    together, each is tried alone. Raises ReadError when the file itself cannot be read.
    """
    lines = _lines(path, field)
    while group := list(islice(lines, size)):
        good = [line for line in group if "error" not in line]
        answers = iter(_answered(good, answer))
        yield from (line if "error" in line else next(answers) for line in group)


def _answered(lines: list[Line], answer: Answer) -> list[Line]:
    try:
        return answer(lines) if lines else []
    except AssistantError as error:
        if len(lines) == 1:
            return [{"id": lines[0]["id"], "error": str(error)}]
        return [_answered([line], answer)[0] for line in lines]


def _lines(path: Path, field: str) -> Iterator[Line]:
    try:
        opened = gzip.open if path.suffix == ".gz" else open
        with opened(path, "rt", encoding="utf-8-sig", errors="replace") as file:
            for number, text in enumerate(file, start=1):
                if text.strip():
                    yield _line(text, number, path, field)
    except (OSError, EOFError, zlib.error) as error:
        raise ReadError(f"{path} cannot be read ({error}); check the file.") from error


def _line(text: str, number: int, path: Path, field: str) -> Line:
    where = f"{path.name}, line {number}"
    try:
        line = json.loads(text)
    except ValueError as error:
        return {"id": None, "error": f"{where} is not JSON ({error}); mend the line."}
    if not isinstance(line, dict):
        return {"id": None, "error": f'{where} is not an object; write {{"id", "{field}"}}.'}
    id_ = line.get("id", line.get("qid"))
    if id_ is None:
        return {"id": None, "error": f'{where} has no "id"; give it one.'}
    if not isinstance(line.get(field), str):
        return {"id": id_, "error": f'{where} has no text in "{field}"; give it one.'}
    return {**line, "id": id_}
