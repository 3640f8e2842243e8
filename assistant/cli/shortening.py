"""The command that shortens: a digest for people, or files, of which one is the draft itself."""

from __future__ import annotations

import argparse
from datetime import date, datetime
from pathlib import Path
from typing import Any

from assistant import __version__
from assistant.cli.options import command, report_options
from assistant.cli.output import DONE, progress, show, tell_reading
from assistant.cli.targets import targets
from assistant.errors import UsageError
from assistant.exports.json import practicality_line, shortening_line
from assistant.exports.practicality import practicality_text
from assistant.exports.shortening import Shortened, in_whole_words
from assistant.exports.shortenings import WRITERS, write_shortening
from assistant.exports.text import shortening_text
from assistant.exports.tracked import Tracked, track
from assistant.practicality import practicality
from assistant.review import review
from assistant.shorten import shorten
from assistant.types import Shortening
from assistant.wording import strings
from assistant.workspace import Workspace, say

KIND = "shortened"  # in the names of files


def add_commands(commands: Any) -> None:
    """shorten."""
    added = command(commands, "shorten", _shorten, "fewer words, the same duties, each change")
    added.add_argument("document", type=Path, metavar="DOCUMENT")
    added.add_argument(
        "--index", type=Path, metavar="INDEX", help="what is law there becomes a reference to it"
    )
    report_options(
        added,
        WRITERS,
        output="write it: a file (.docx: the document itself with tracked changes), or a folder",
    )


def _shorten(options: argparse.Namespace, workspace: Workspace) -> int:
    if options.format and not options.output:
        raise UsageError("--format is of the files that --output PATH writes; give that too.")
    places = []
    if options.output:  # refused before anything is read
        places = targets(
            options.document, options.output, asked=options.format, known=WRITERS, kind=KIND
        )
    index = workspace.index(options.index) if options.index else None
    document = workspace.read(options.document)
    tell_reading(document)
    found = None
    if index:
        found = review(index, document, progress=progress("provisions checked"))
    result = shorten(document, found)
    if places:
        _write(result, places, options)
    if options.json or not places:
        check = practicality(document, today=date.today())
        words = strings(options.language or document.language)
        show(
            options,
            lambda: {
                **shortening_line(document.name, result),
                "practicality": practicality_line(check, words),
            },
            lambda: f"{practicality_text(check, words)}\n\n{shortening_text(result)}",
        )
    return DONE


def _write(result: Shortening, places: list[tuple[Path, str]], options: argparse.Namespace) -> None:
    now = datetime.now().astimezone()
    language = options.language or result.document.language
    word = any(format_ == "docx" for _, format_ in places)
    tracked = _tracked(result, options.document, now, word=word)
    shortened = Shortened(result, tracked, now, __version__, strings(language), language)
    for path, format_ in places:
        write_shortening(shortened, path, format_=format_)
        say(f"{path} written.")
    if tracked and word:
        _tell(shortened, tracked)


def _tracked(result: Shortening, path: Path, now: datetime, *, word: bool) -> Tracked | None:
    """The Word file: where it is asked for, and of a .docx also to say what would be in it."""
    if path.suffix.lower() == ".docx":
        return track(result, path.read_bytes(), now)
    return track(result, None, now) if word else None


def _tell(shortened: Shortened, tracked: Tracked) -> None:
    """What is in the Word file, and what is not."""
    count = len(shortened.shortening.changes)
    where = "the document itself" if tracked.own else "a plain document with its text"
    say(f"{count - len(tracked.missing)} of {count} changes are tracked in {where}.")
    english = strings("en")
    for change in shortened.shortening.changes:
        if why := tracked.missing.get(change):
            old, new = in_whole_words(change, shortened.shortening.document.text)
            say(f"Not in the file: “{old}” → “{new}”. {english[f'why.{why}']}")
