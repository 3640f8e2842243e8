"""Decisions that come in a file: a review saved as CSV, XLSX or JSON, with verdicts filled in."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from assistant.decisions.record import decide
from assistant.errors import ReadError, UsageError
from assistant.exports.rows import COLUMNS, FORMULA, heading
from assistant.store import Store
from assistant.types import Decision, Verdict
from assistant.wording import LANGUAGES, strings

Row = Mapping[str, Any]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)


@dataclass(frozen=True, slots=True)
class Taken:
    """What was stored, and one sentence for each row that was not."""

    decisions: list[Decision] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)


def decide_all(store: Store, path: Path, *, user: str) -> Taken:
    """Stores every decision of a file, row by row; a bad row is named and the others go on.

    A row without a verdict is left alone; one that says what holds already is not stored again.
    Raises ReadError for a file that cannot be read.
    """
    taken = Taken()
    holds, content = store.decisions(), store.content()
    for place, row in rows_of(path):
        key, verdict = _said(row, "key"), _verdicts().get(_said(row, "decision").casefold(), "?")
        if not verdict:
            continue
        note = _plain(_said(row, "note"))
        now = holds.get(key)
        if now and (now.verdict, now.note) == (verdict, note):
            continue
        try:
            if verdict not in VERDICTS:
                raise UsageError(
                    f"“{_said(row, 'decision')}” is no decision; write one of"
                    f" {', '.join(VERDICTS)}."
                )
            done = decide(
                store, key, verdict, note=note, user=_said(row, "user") or user,
                content=content,
            )  # fmt: skip
        except UsageError as error:
            taken.failures.append(f"{path.name}, {place}: {error}")
        else:
            taken.decisions.append(done)
    return taken


@cache
def _verdicts() -> Mapping[str, Verdict | Literal["", "?"]]:
    """What a cell may say → the verdict: its name, or the word for it in a language of ours."""
    words: dict[str, Verdict | Literal["", "?"]] = {"": ""}
    for verdict in VERDICTS:
        words[verdict] = verdict
        words |= {strings(code)[f"decision.{verdict}"]: verdict for code in LANGUAGES}
    return words


@cache
def _columns() -> Mapping[str, str]:
    """A heading in a language of ours → the column's name."""
    return {heading(c, strings(code)): c for code in LANGUAGES for c in COLUMNS}


def _said(row: Row, column: str) -> str:
    value = row.get(column)
    return str(value if value is not None else "").strip()


def _plain(text: str) -> str:
    """A cell's text without the apostrophe that keeps spreadsheets from taking it for a formula."""
    return text[1:] if text[:1] == "'" and text[1:].lstrip(" ").startswith(FORMULA) else text


def rows_of(path: Path) -> Iterator[tuple[str, Row]]:
    """("line 3", row) of each row of a CSV, JSON or JSONL file. Raises ReadError."""
    read = _READERS.get(path.suffix.lower())
    if read is None:
        raise ReadError(f"{path} is of an unknown type; give one of {', '.join(_READERS)}.")
    try:
        yield from read(path.read_bytes())
    except (OSError, ValueError, csv.Error) as error:
        raise ReadError(f"{path} cannot be read ({error}); check the file.") from error


def _csv(data: bytes) -> Iterator[tuple[str, Row]]:
    """Separated by commas, or by what Excel writes where the comma is the decimal point."""
    text = _text(data)
    head = text.partition("\n")[0]
    separator = max(",;\t", key=head.count)
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=separator)
    if not {"key", "decision"} <= set(reader.fieldnames or ()):
        raise ValueError("it has no columns “key” and “decision”")
    for row in reader:
        yield f"line {reader.line_num}", row


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ValueError("it is not in UTF-8; save it as “CSV UTF-8”") from None


def _json(data: bytes) -> Iterator[tuple[str, Row]]:
    """Lines, or one value: reviews, findings, or {"key", "decision", "note", "user"}."""
    text = _text(data)
    try:
        values = [json.loads(text)]
    except ValueError:
        values = [json.loads(line) for line in text.splitlines() if line.strip()]
    found = list(_findings(values))
    yield from ((f"finding {i}", row) for i, row in enumerate(found, start=1))


def _findings(value: Any) -> Iterator[Row]:
    if isinstance(value, list):
        for item in value:
            yield from _findings(item)
    elif isinstance(value, dict) and "key" in value:
        held = value.get("decision")  # of a review's JSON: what holds
        yield {**value, **held, "decision": held["verdict"]} if isinstance(held, dict) else value
    elif isinstance(value, dict):
        yield from _findings([*value.get("findings", ()), *value.get("rejected", ())])


def _xlsx(data: bytes) -> Iterator[tuple[str, Row]]:
    """The first sheet, with headings in any language of ours."""
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        lines = book.worksheets[0].iter_rows(values_only=True)
        names = [_columns().get(str(name), str(name)) for name in next(lines, ())]
        rows = [dict(zip(names, line, strict=False)) for line in lines]
    except (InvalidFileException, BadZipFile, KeyError, IndexError, TypeError) as error:
        raise ValueError(f"it is no Excel workbook ({type(error).__name__})") from error
    if not {"key", "decision"} <= set(names):
        raise ValueError("its first sheet has no columns for key and decision")
    yield from ((f"row {place}", row) for place, row in enumerate(rows, start=2))


_READERS: dict[str, Callable[[bytes], Iterator[tuple[str, Row]]]] = {
    ".csv": _csv, ".xlsx": _xlsx, ".json": _json, ".jsonl": _json,
}  # fmt: skip
