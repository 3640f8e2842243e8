"""How a command is declared."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Any

from assistant.workspace import Workspace


def command(
    commands: Any, name: str, run: Callable[[argparse.Namespace, Workspace], int], text: str
) -> argparse.ArgumentParser:
    """Adds a command that ``run`` carries out; every command takes ``--json``."""
    added: argparse.ArgumentParser = commands.add_parser(name, help=text, description=text)
    added.add_argument("--json", action="store_true", help="print JSON")
    added.set_defaults(run=run)
    return added
