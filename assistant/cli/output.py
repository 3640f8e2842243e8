"""What commands print: results on stdout, progress on stderr; and their exit codes."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from assistant.batch import Line
from assistant.exports.reading import reading_notes
from assistant.types import Document, Provision
from assistant.workspace import say

DONE, FAILURES, WRONG = 0, 1, 2


def tell_reading(document: Document, provisions: Sequence[Provision] | None = None) -> None:
    """Says how a document was read, where its reader should know."""
    for note in reading_notes(document, provisions):
        say(note)


def batch(lines: Iterable[Line]) -> int:
    """Prints the answers to a file of lines; names the ones that failed."""
    failed = False
    for line in lines:
        print_line(line)
        if "error" in line:
            failed = True
            say(f"{line['id']}: {line['error']}")
    return FAILURES if failed else DONE


def show(
    options: argparse.Namespace, as_json: Callable[[], Any], as_text: Callable[[], str]
) -> None:
    """The result as JSON, or for people."""
    if options.json:
        print_line(as_json())
    else:
        print(as_text())


def print_line(line: Any) -> None:
    """One line of JSON."""
    print(json.dumps(line, ensure_ascii=False), flush=True)


def progress(what: str) -> Callable[[int, int], None]:
    """Counts on one line of a terminal; nothing elsewhere."""

    def tell(done: int, total: int) -> None:
        if sys.stderr.isatty():
            print(f"\r{done}/{total} {what}", end="\n" if done == total else "", file=sys.stderr)

    return tell
