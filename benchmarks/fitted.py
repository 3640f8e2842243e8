"""Where what was fitted goes: the file of limits and weights that the library reads."""

from __future__ import annotations

import json
from collections.abc import Mapping

from assistant.config import PACKAGE, thresholds

PATH = PACKAGE / "thresholds.json"


def keep(values: Mapping[str, float]) -> str:
    """Writes these beside what stands there, for this process too; returns the file's name."""
    held = json.loads(PATH.read_text("utf-8"))
    PATH.write_text(json.dumps({**held, **values}, indent=2) + "\n", "utf-8")
    thresholds.cache_clear()
    return PATH.name
