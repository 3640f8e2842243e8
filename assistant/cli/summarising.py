"""The command that summarises: a document for people, files of it, or lines of documents."""

from __future__ import annotations

import argparse
import math
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any, get_args

from assistant import __version__
from assistant.batch import Line, answer_lines
from assistant.cli.options import command, report_options
from assistant.cli.output import DONE, FAILURES, batch, progress, show, tell_reading
from assistant.cli.targets import targets
from assistant.errors import UsageError
from assistant.exports.brief import Account, Brief
from assistant.exports.briefs import WRITERS, write_brief
from assistant.exports.deadlines import ORDERS, Order, ordered
from assistant.exports.json import summary_line
from assistant.exports.json.briefs import brief_line
from assistant.exports.text import summary_text
from assistant.read import given_document
from assistant.summarise import BUDGET, summarise
from assistant.types import Role, Summary
from assistant.wording import strings
from assistant.workspace import Workspace, say

KIND = "summary"  # in the names of reports


def add_commands(commands: Any) -> None:
    """summarise."""
    added = command(commands, "summarise", _summarise, "key points and actions of a document")
    added.add_argument("document", nargs="?", type=Path, metavar="DOCUMENT")
    added.add_argument("--documents", type=Path, metavar="FILE.jsonl", help='{"id","title","text"}')
    report_options(added, WRITERS, output="write it: a file, or a folder for many")
    added.add_argument(
        "--budget",
        type=budget,
        default=BUDGET,
        metavar="N",
        help=f"of the points: a share (0.2, 20%%) or words (150); default {BUDGET}",
    )
    added.add_argument("--sort", choices=ORDERS, help="of the duties; default: by deadline")
    added.add_argument("--role", choices=get_args(Role), help="for whom; default: for all")
    added.add_argument("--earlier", type=Path, metavar="FILE", help="what changed since this one")


def budget(said: str) -> float:
    """A share up to 1, words above: "0.2", "20%", "150". Raises ArgumentTypeError."""
    try:
        value = float(said.rstrip("% ")) / (100 if said.rstrip().endswith("%") else 1)
    except ValueError:
        value = math.nan
    if not 0 < value < math.inf:
        raise argparse.ArgumentTypeError(
            f"'{said}' is no length; give a share (0.2, 20%) or a number of words (150)"
        )
    return value


def _summarise(options: argparse.Namespace, workspace: Workspace) -> int:
    if options.document is None and not options.documents:
        raise UsageError("Give a document, summarise DOCUMENT, or --documents FILE.jsonl.")
    if options.format and not options.output:
        raise UsageError("--format is of the files that --output PATH writes; give that too.")
    if options.documents:
        if options.output or options.earlier:
            raise UsageError("--output and --earlier are for one DOCUMENT, not for --documents.")
        return _lines(options, workspace)
    places = _places(options)  # refused before anything is loaded
    brief = _brief(options, workspace)
    failed = [format_ for path, format_ in places if not _written(brief, path, format_)]
    if options.json or not options.output:
        name = brief.summary.document.name
        show(
            options,
            lambda: brief_line(name, brief),
            lambda: summary_text(_in_order(brief.summary, brief.order)),
        )
    return FAILURES if failed else DONE


def _places(options: argparse.Namespace) -> list[tuple[Path, str]]:
    if not options.output:
        return []
    return targets(options.document, options.output, asked=options.format, known=WRITERS, kind=KIND)


def _brief(options: argparse.Namespace, workspace: Workspace) -> Brief:
    document = workspace.read(options.document)
    tell_reading(document)
    earlier = workspace.read(options.earlier) if options.earlier else None
    encoder, generator = workspace.encoder, workspace.generator
    summary = summarise(
        document, encoder, generator, budget=options.budget, role=options.role, earlier=earlier,
        progress=progress("points written"),
    )  # fmt: skip
    language = options.language or document.language
    account = Account(datetime.now().astimezone(), __version__, encoder.name, generator.where)
    # lines of JSON are for programs: duties stay as the text goes on, unless asked otherwise
    order: Order = options.sort or ("deadline" if options.output or not options.json else "text")
    return Brief(summary, account, strings(language), language, order)


def _written(brief: Brief, path: Path, format_: str) -> bool:
    """Writes one file; a format that this summary cannot have is named, and the others go on."""
    try:
        write_brief(brief, path, format_=format_)
    except UsageError as error:
        say(str(error))
        return False
    say(f"{path} written.")
    return True


def _in_order(summary: Summary, order: Order) -> Summary:
    duties = ordered(summary.document, summary.actions, order)
    return replace(summary, actions=tuple(duties))


def _lines(options: argparse.Namespace, workspace: Workspace) -> int:
    encoder, generator = workspace.encoder, workspace.generator

    def line(given: Line) -> Line:
        document = given_document(given)
        found = summarise(document, encoder, generator, budget=options.budget, role=options.role)
        return summary_line(document.id, _in_order(found, options.sort or "text"))

    def answer(lines: Sequence[Line]) -> list[Line]:
        return [line(given) for given in lines]

    return batch(answer_lines(options.documents, "text", answer))
