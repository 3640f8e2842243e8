"""The project's scorer of summaries, a program of its own, asked for one document at a time.

``python SCORER.py GOLD.jsonl RESULTS.jsonl`` prints a line of figures; for intervals and for
fitting, the same functions are called here for each document.
"""

from __future__ import annotations

import contextlib
import importlib.util
import io
import json
import re
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

Json = Mapping[str, Any]
_SLOTS = ("who", "what", "deadline", "target")


class Scorer:
    """What the scorer's program finds in a summary."""

    def __init__(self, path: Path) -> None:
        if not path.is_file():
            sys.exit(f"No {path}; give --scorer.")
        spec = importlib.util.spec_from_file_location("summary_scorer", path)
        assert spec is not None
        assert spec.loader is not None
        self._module: ModuleType = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(self._module)

    def figures(self, gold: Sequence[Json], said: Sequence[Json]) -> dict[str, float]:
        """Its line of figures: ``{"F1": 0.8, "facts": 0.75, …}``."""
        with tempfile.TemporaryDirectory() as folder:
            paths = [str(Path(folder) / name) for name in ("gold.jsonl", "said.jsonl")]
            for path, rows in zip(paths, (gold, said), strict=True):
                lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
                Path(path).write_text(lines, "utf-8")
            printed = io.StringIO()
            with contextlib.redirect_stdout(printed):
                self._module.main(*paths)
        found = re.findall(r"([\w/]+)=([\d.]+)", printed.getvalue())
        return {name: float(value) for name, value in found}

    def facts(self, gold: Json, points: Sequence[str], actions: Sequence[Json]) -> list[bool]:
        """Of each fact, whether one or two lines of a summary say it, as the program counts."""
        m = self._module
        rows = [" ".join(str(a.get(slot) or "") for slot in _SLOTS) for a in actions]
        lines = [(line, m.stems(line)) for line in (*points, *rows)]
        found = []
        for fact in gold["facts"]:
            numbers, stems = m.numbers(fact["fact"]), m.stems(fact["fact"])
            top = sorted(lines, key=lambda line: -len(stems & line[1]))[:2]
            both = " ".join(line for line, _ in top)
            said = numbers <= m.flat(m.numbers(both))
            found.append(said and len(stems & m.stems(both)) >= 0.5 * len(stems))
        return found
