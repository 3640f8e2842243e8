"""How a command is declared."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from assistant.wording import LANGUAGES
from assistant.workspace import Workspace


def command(
    commands: Any, name: str, run: Callable[[argparse.Namespace, Workspace], int], text: str
) -> argparse.ArgumentParser:
    """Adds a command that ``run`` carries out; every command takes ``--json``."""
    added: argparse.ArgumentParser = commands.add_parser(name, help=text, description=text)
    added.add_argument("--json", action="store_true", help="print JSON")
    added.set_defaults(run=run)
    return added


def report_options(
    added: argparse.ArgumentParser,
    formats: Iterable[str],
    *,
    output: str,
    files: str = "files",
    language: str = "of the headings; default: the document's",
) -> None:
    """``--output``, ``--format`` and ``--language`` of what a command writes, with their help."""
    added.add_argument("--output", type=Path, metavar="PATH", help=output)
    added.add_argument(
        "--format",
        action="append",
        choices=list(formats),
        default=[],
        help=f"of the {files}, may be repeated; default: as PATH is named, else html",
    )
    added.add_argument("--language", choices=LANGUAGES, default="", help=language)
