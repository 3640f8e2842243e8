"""The command line. Results on stdout, progress on stderr.

Exit code 0 done, 1 done with failures named, 2 wrong usage.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from assistant import __version__, faultlog
from assistant.audit import audit
from assistant.batch import Line, answer_lines
from assistant.cli import reviewing, shortening, summarising
from assistant.cli.options import command as _command
from assistant.cli.output import (
    DONE,
    FAILURES,
    WRONG,
    batch,
    print_line,
    progress,
    show,
    tell_reading,
)
from assistant.config import Settings
from assistant.errors import AssistantError, IndexFault, UsageError
from assistant.exports.akoma import akoma_xml
from assistant.exports.json import (
    audit_line,
    document_line,
    search_line,
)
from assistant.exports.text import (
    audit_text,
    search_text,
)
from assistant.indexing import Indexing, remove_source
from assistant.provisions import split
from assistant.search import search, search_many
from assistant.workspace import Workspace, say

QUERIES_AT_ONCE = 64


def main(arguments: Sequence[str] | None = None, workspace: Workspace | None = None) -> int:
    """Runs one command; every error a user can meet is one sentence on stderr.

    ``workspace`` keeps models open over several calls; by default each call has its own.
    """
    options = _parser().parse_args(arguments)
    try:
        workspace = workspace or Workspace(Settings.from_env())
        return _run(options, workspace)
    except (UsageError, IndexFault) as error:
        say(str(error))
        return WRONG
    except AssistantError as error:
        say(str(error))
        return FAILURES
    except KeyboardInterrupt:
        say("Stopped; what was committed stays, run the command again to go on.")
        return FAILURES
    except BrokenPipeError:  # the reader of our output has gone
        sys.stderr.close()
        return DONE


def _run(options: argparse.Namespace, workspace: Workspace) -> int:
    try:
        return int(options.run(options, workspace))
    except (AssistantError, BrokenPipeError):
        raise
    except Exception as error:
        log = workspace.settings.cache / faultlog.NAME
        faultlog.record(error, log)
        say(f"Something went wrong that should not ({type(error).__name__}); {log} says where.")
        return FAILURES


def _index(options: argparse.Namespace, workspace: Workspace) -> int:
    if options.reencode:
        count = workspace.reencode(options.index, progress("texts encoded"))
        say(f"{count} texts encoded with {workspace.encoder.name}.")
    if options.paths:
        workspace.readers.prepare()  # while the encoder loads
    index = workspace.index(options.index, create=bool(options.paths))
    if options.remove:
        gone = sum(remove_source(index, path) for path in options.remove)
        say(f"Removed {gone} documents.")
    if not options.paths:
        return DONE
    run = workspace.add(index, options.paths, report=None if options.json else _tell)
    documents, provisions, passages = index.store.counts()
    if options.json:
        print_line(_report(run, documents, provisions, passages))
    else:
        say(
            f"{run.added} documents added or updated, {run.unchanged} unchanged, {run.removed}"
            f" removed; the index holds {documents} documents, {provisions} provisions."
        )
    for failure in run.failures:
        say(failure)
    return FAILURES if run.failures else DONE


def _tell(run: Indexing) -> None:
    documents = run.added + run.unchanged
    say(f"  {run.files} files, {documents} documents, {run.passages} passages; {run.source}")


def _report(run: Indexing, documents: int, provisions: int, passages: int) -> dict[str, Any]:
    return {
        "added": run.added,
        "unchanged": run.unchanged,
        "removed": run.removed,
        "encoded": run.encoded,
        "failures": run.failures,
        "documents": documents,
        "provisions": provisions,
        "passages": passages,
    }


def _search(options: argparse.Namespace, workspace: Workspace) -> int:
    if options.query is None and not options.queries:
        raise UsageError('Give a query, search INDEX "query", or --queries FILE.jsonl.')
    deep = workspace.judge if options.deep else None  # refused before anything is loaded
    index = workspace.index(options.index)
    longest = workspace.settings.max_query_chars
    if options.queries:

        def answer(lines: Sequence[Line]) -> list[Line]:
            queries = [line["query"] for line in lines]
            found = search_many(index, queries, top_k=options.top, longest=longest, deep=deep)
            return [search_line(line["id"], r) for line, r in zip(lines, found, strict=True)]

        return batch(answer_lines(options.queries, "query", answer, size=QUERIES_AT_ONCE))
    results = search(index, options.query, top_k=options.top, longest=longest, deep=deep)
    show(options, lambda: search_line(None, results), lambda: search_text(results))
    return DONE


def _convert(options: argparse.Namespace, workspace: Workspace) -> int:
    document = workspace.read(options.document)
    provisions = split(document)
    tell_reading(document, provisions)
    if options.json:
        print_line(document_line(document, provisions))
        return DONE
    xml = akoma_xml(document, provisions, country=options.country)
    if options.out is None:
        print(xml.decode())
        return DONE
    try:
        options.out.write_bytes(xml)
    except OSError as error:
        raise UsageError(
            f"{options.out} cannot be written ({error.strerror}); give another --out."
        ) from error
    return DONE


def _audit(options: argparse.Namespace, workspace: Workspace) -> int:
    result = audit(workspace.index(options.index), progress=progress("documents audited"))
    show(options, lambda: audit_line(result), lambda: audit_text(result))
    return DONE


def _serve(options: argparse.Namespace, workspace: Workspace) -> int:
    from app import serve  # the top of the house; imported only where it is wanted

    serve(workspace, index=options.index, host=options.host, port=options.port)
    return DONE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m assistant",
        description="Reviews, searches and shortens administrative documents on this machine.",
    )
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    command = _command(commands, "index", _index, "add or update files, folders, .jsonl provisions")
    command.add_argument("index", metavar="INDEX", type=Path)
    command.add_argument("paths", metavar="PATH", type=Path, nargs="*")
    command.add_argument(
        "--reencode", action="store_true", help="first encode what is indexed with the encoder set"
    )
    command.add_argument("--remove", metavar="PATH", action="append", help="forget this source")

    command = _command(commands, "search", _search, "find provisions by meaning and by words")
    command.add_argument("index", metavar="INDEX", type=Path)
    command.add_argument("query", nargs="?")
    command.add_argument("--top", type=int, default=10, metavar="N")
    command.add_argument("--queries", type=Path, metavar="FILE.jsonl", help='{"id","query"} a line')
    command.add_argument(
        "--deep", action="store_true", help="let the language model read the first results: slower"
    )

    reviewing.add_commands(commands)

    summarising.add_commands(commands)

    shortening.add_commands(commands)

    command = _command(
        commands, "convert", _convert, "a document as Akoma Ntoso, or with --json as it is read"
    )
    command.add_argument("document", type=Path, metavar="DOCUMENT")
    command.add_argument("--out", type=Path, metavar="FILE", help="default: standard output")
    command.add_argument("--country", default="", metavar="XX", help="of the identifiers, e.g. fr")

    command = _command(commands, "audit", _audit, "counts, repeats, dead texts, duties to report")
    command.add_argument("index", metavar="INDEX", type=Path)

    command = _command(commands, "serve", _serve, "the app in the browser")
    command.add_argument("--index", type=Path, metavar="INDEX", help="default: the demo index")
    command.add_argument("--host", default="127.0.0.1")
    command.add_argument("--port", type=int, default=7860)
    return parser
