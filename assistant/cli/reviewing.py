"""The commands around a review: review itself, decisions on its findings, calibration from them."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from assistant.batch import Line, answer_lines
from assistant.calibration import save_calibration
from assistant.cli.options import command, report_options
from assistant.cli.output import (
    DONE,
    FAILURES,
    batch,
    print_line,
    progress,
    show,
    tell_reading,
)
from assistant.cli.reports import review_folder, write_one
from assistant.decisions import account, decide, remember
from assistant.decisions.files import VERDICTS, decide_all
from assistant.decisions.refit import FEWEST, TARGET, refit_confidence
from assistant.errors import IndexBusy, StorageError, UsageError
from assistant.exports.decisions import decisions_text, history_lines, refit_line, refit_text
from assistant.exports.json import decision_line, review_line
from assistant.exports.reports import WRITERS
from assistant.exports.text import decision_text, review_text
from assistant.index import Index
from assistant.provisions import split
from assistant.read import given_document
from assistant.review import review
from assistant.types import Decision, Review
from assistant.workspace import Workspace, say


def add_commands(commands: Any) -> None:
    """review, decide, calibrate."""
    added = command(commands, "review", _review, "compare a draft with the index")
    added.add_argument("index", metavar="INDEX", type=Path)
    added.add_argument("draft", nargs="?", type=Path, metavar="DRAFT", help="a file or a folder")
    added.add_argument("--provisions", type=Path, metavar="FILE.jsonl", help='{"id","text"}')
    report_options(
        added,
        WRITERS,
        output="write reports: a file, or a folder for many",
        files="reports",
        language="default: the draft's",
    )
    added.add_argument(
        "--unsure", action="store_true", help="show what is not sure enough to be said, at the end"
    )

    added = command(
        commands,
        "decide",
        _decide,
        "accept or reject a finding; alone: what was decided",
    )
    added.add_argument("index", metavar="INDEX", type=Path)
    added.add_argument("key", nargs="?", metavar="KEY", help="as the review gives it")
    added.add_argument("decision", nargs="?", choices=VERDICTS)
    added.add_argument("--note", default="", metavar="TEXT")
    added.add_argument("--user", default="", metavar="NAME", help="default: your account's")
    added.add_argument(
        "--file",
        type=Path,
        metavar="FILE",
        help="a review's CSV, XLSX or JSON, filled in",
    )

    added = command(
        commands, "calibrate", _calibrate, "what decisions say of the confidence asked for"
    )
    added.add_argument("index", metavar="INDEX", type=Path)
    added.add_argument(
        "--precision", type=float, default=TARGET, metavar="P", help=f"wanted; default {TARGET}"
    )
    added.add_argument("--apply", action="store_true", help="write it, for this index only")


def _review(options: argparse.Namespace, workspace: Workspace) -> int:
    if options.draft is None and not options.provisions:
        raise UsageError("Give a draft, review INDEX DRAFT, or --provisions FILE.jsonl.")
    if options.format and not options.output:
        raise UsageError("--format is of the reports that --output PATH writes; give that too.")
    index = workspace.index(options.index)
    if options.provisions:

        def answer(lines: Sequence[Line]) -> list[Line]:
            drafts = [given_document(line) for line in lines]
            return [review_line(d.id, _remembered(index, review(index, d))) for d in drafts]

        return batch(answer_lines(options.provisions, "text", answer))

    def reviewed(path: Path) -> Review:
        draft = workspace.read(path)
        tell_reading(draft, split(draft))
        return _remembered(index, review(index, draft, progress=progress("provisions checked")))

    if options.draft.is_dir():
        return _review_folder(options, reviewed)
    result = reviewed(options.draft)
    if options.output:
        for path in write_one(
            options.draft, options.output, result, asked=options.format, language=options.language
        ):
            say(f"{path} written.")
    if options.json or not options.output:
        name = result.document.name
        unsure = options.unsure
        show(
            options,
            lambda: review_line(name, result, made=True, unsure=unsure),
            lambda: review_text(result, unsure=unsure),
        )
    return DONE


def _review_folder(options: argparse.Namespace, reviewed: Callable[[Path], Review]) -> int:
    if options.output is None:
        raise UsageError(f"{options.draft} is a folder; say where its reports go: --output FOLDER.")
    done = review_folder(
        options.draft, options.output, reviewed,
        asked=options.format, language=options.language, tell=say,
    )  # fmt: skip
    for drafted in done if options.json else ():
        found = drafted.review
        print_line(
            review_line(drafted.name, found, made=True)
            if found
            else {"id": drafted.name, "error": drafted.error}
        )
    failed = sum(drafted.review is None for drafted in done)
    say(f"{len(done) - failed} drafts reviewed, {failed} not; {options.output}/summary.html")
    return FAILURES if failed else DONE


def _remembered(index: Index, result: Review) -> Review:
    """Notes the findings for ``decide``; an index that is only read answers all the same."""
    try:
        remember(index, result)
    except (StorageError, IndexBusy) as error:
        say(f"The findings cannot be decided on later, as they could not be noted: {error}")
    return result


def _decide(options: argparse.Namespace, workspace: Workspace) -> int:
    store = Index.record(options.index)
    user = options.user or account()
    if options.file:
        taken = decide_all(store, options.file, user=user)
        for decision in taken.decisions:
            _tell(options, decision)
        for failure in taken.failures:
            say(failure)
        return FAILURES if taken.failures else DONE
    if options.key is None:
        noted = {n.key: n for n in store.remembered()}
        if not options.json:
            print(decisions_text(store.decisions(), noted))
        for line in history_lines(store.history(), noted) if options.json else ():
            print_line(line)
        return DONE
    if options.decision is None:
        raise UsageError(f"Say what you decide: decide INDEX KEY {'|'.join(VERDICTS)}.")
    decision = decide(store, options.key, options.decision, note=options.note, user=user)
    _tell(options, decision)
    return DONE


def _tell(options: argparse.Namespace, decision: Decision) -> None:
    show(
        options,
        lambda: decision_line(decision),
        lambda: f"{decision.key}  {decision_text(decision)}",
    )


def _calibrate(options: argparse.Namespace, workspace: Workspace) -> int:
    if not 0 < options.precision < 1:
        raise UsageError(f"--precision is {options.precision}; give a share between 0 and 1.")
    refit = refit_confidence(Index.record(options.index), options.index, target=options.precision)
    applied = ""
    if options.apply and refit.enough and refit.changes:
        applied = str(save_calibration(refit.proposal, options.index))
    show(
        options,
        lambda: refit_line(refit, applied=bool(applied)),
        lambda: refit_text(refit, fewest=FEWEST, applied=applied),
    )
    return DONE
