"""JSONL of provisions: one object {"id", "title", "text"} to a line, gzipped or not."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import IO, Any, cast

from assistant.errors import LimitError, ReadError

Line = dict[str, Any]
UNPACKED = 10  # times the limit of a file that its unpacked text may reach
_LONGEST_LINE = 50_000_000  # bytes


def read_lines(
    path: Path, *, max_bytes: int, on_error: Callable[[ReadError], None]
) -> Iterator[Line]:
    """Each good line, with a string ``id`` and ``text``; bad ones go to ``on_error`` by number.

    Raises ReadError for a damaged archive and LimitError for one that unpacks to too much.
    """
    seen: set[str] = set()
    size = number = 0
    with ExitStack() as stack:
        try:
            file: IO[bytes] = stack.enter_context(path.open("rb"))
            if path.suffix.lower() == ".gz":
                file = cast(IO[bytes], stack.enter_context(gzip.GzipFile(fileobj=file)))
            while data := file.readline(_LONGEST_LINE):
                number += 1
                size += len(data)
                if size > max_bytes * UNPACKED or len(data) == _LONGEST_LINE:
                    raise LimitError(
                        f"{path.name} unpacks to more than {max_bytes * UNPACKED / 1e6:.0f} MB or"
                        f" has an endless line ({number}); split it."
                    )
                if data.strip():
                    try:
                        yield _line(data, f"{path.name}, line {number}", seen)
                    except ReadError as error:
                        on_error(error)
        except (OSError, EOFError, zlib.error) as error:
            raise ReadError(
                f"{path.name} cannot be read after line {number} ({error}); check the file."
            ) from error


def _line(data: bytes, where: str, seen: set[str]) -> Line:
    try:
        line = json.loads(data.decode("utf-8-sig", errors="replace"))
    except (ValueError, RecursionError) as error:
        raise ReadError(f"{where} is not JSON ({error}); mend the line.") from error
    if not isinstance(line, dict):
        raise ReadError(f'{where} is not an object; write {{"id", "title", "text"}}.')
    id_, text = line.get("id"), line.get("text")
    if id_ is None or isinstance(id_, (dict, list)) or not str(id_).strip():
        raise ReadError(f'{where} has no "id"; give it one.')
    if not isinstance(text, str) or not text.strip():
        raise ReadError(f'{where} (id {id_}) has no text in "text"; give it one.')
    if str(id_) in seen:
        raise ReadError(f"{where} repeats the id {id_}; give it another.")
    seen.add(str(id_))
    return {**line, "id": str(id_)}
