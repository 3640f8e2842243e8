"""A log of unexpected errors: their kind and where in the code, never a word of a document."""

from __future__ import annotations

import logging
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path

NAME = "app.log"  # in the cache folder


def record(error: Exception, log: Path) -> None:
    """Adds a line; the message of an exception is left out, since it may quote a document."""
    note(type(error).__name__, places(error), log)


def places(error: Exception) -> list[str]:
    """Where in the code it was raised, the outermost first."""
    return [
        f"{Path(frame.filename).name}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]


def note(kind: str, places: list[str], log: Path) -> None:
    """Adds a line about an exception of this kind at these places."""
    logger = logging.Logger("gon.faults")  # outside the tree: nothing else hears of it
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(log, maxBytes=500_000, backupCount=1, delay=True)
    except OSError:  # a full or read-only disk must not hide the message to the user
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    logger.addHandler(handler)
    logger.error("%s at %s", kind, " < ".join(reversed(places)))
    handler.close()
