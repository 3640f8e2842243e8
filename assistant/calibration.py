"""An index's own least confidences: a small readable file beside it, used for that index only."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any, get_args

from assistant.errors import IndexDamaged
from assistant.store.files import save
from assistant.types import Calibration, Relation

NAME = "calibration.json"
ABOUT = (
    "Findings under these confidences stay silent in reviews with this index. Written by"
    " `python -m assistant calibrate --apply` from people's decisions; delete this file to go back."
)


def read_calibration(folder: Path) -> Calibration | None:
    """The one beside an index, None where there is none. Raises IndexDamaged."""
    path = folder / NAME
    try:
        values = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise _damaged(path, type(error).__name__) from error
    return _checked(path, values)


def save_calibration(calibration: Calibration, folder: Path) -> Path:
    """Writes the file: whole under its name, or not at all. Raises StorageError."""
    path = folder / NAME
    text = json.dumps({"about": ABOUT, **asdict(calibration)}, ensure_ascii=False, indent=2)
    save(path, f"{text}\n".encode())
    return path


def _checked(path: Path, values: Any) -> Calibration:
    try:
        values.pop("about", None)
        found = Calibration(**values)
        known = set(get_args(Relation))
        fine = all(k in known and 0 <= v <= 1 for k, v in found.minimum.items())
    except (AttributeError, TypeError) as error:
        raise _damaged(path, "fields are missing or unknown") from error
    if not fine:
        raise _damaged(path, "a confidence is no number from 0 to 1, or of no relation")
    return found


def _damaged(path: Path, why: str) -> IndexDamaged:
    return IndexDamaged(
        f"{path} cannot be used ({why}); delete it, and run calibrate --apply to write it anew."
    )
