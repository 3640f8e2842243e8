"""What a user reads when something goes wrong: one sentence; the rest in a log without texts."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable, Sequence
from html import escape
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TypeVar

from assistant.errors import AssistantError
from assistant.exports.html import Strings

T = TypeVar("T")


class Problems:
    """Runs work and turns what it raises into a message for the page."""

    def __init__(self, log: Path) -> None:
        self.log = log

    def attempt(self, work: Callable[[], T], words: Strings) -> tuple[T | None, str]:
        """The result and "", or None and the message as HTML."""
        try:
            return work(), ""
        except AssistantError as error:
            return None, message(str(error), words)
        except Exception as error:
            self._record(error)
            return None, message(words["message.unexpected"].format(log=self.log), words)

    def _record(self, error: Exception) -> None:
        """Type and places only: the message of an exception may quote a document."""
        places = [
            f"{Path(frame.filename).name}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(error.__traceback__)
        ]
        logger = logging.Logger("gon.app")  # outside the tree: nothing else hears of it
        try:
            self.log.parent.mkdir(parents=True, exist_ok=True)
            handler = RotatingFileHandler(self.log, maxBytes=500_000, backupCount=1, delay=True)
        except OSError:  # a full or read-only disk must not hide the message on the page
            return
        handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
        logger.addHandler(handler)
        logger.error("%s at %s", type(error).__name__, " < ".join(reversed(places)))
        handler.close()


def message(sentence: str, words: Strings) -> str:
    """A problem as a box that screen readers announce."""
    return (
        f'<div class="gon"><div class="gon-problem" role="alert">'
        f"<b>{escape(words['message.problem'])}</b> {escape(sentence)}</div></div>"
    )


def failures(heading: str, sentences: Sequence[str]) -> str:
    """What was left out while the rest went on: one sentence each."""
    items = "".join(f"<li>{escape(sentence)}</li>" for sentence in sentences)
    return (
        f'<div class="gon"><div class="gon-problem" role="alert"><b>{escape(heading)}</b>'
        f'<ul class="gon-clean">{items}</ul></div></div>'
    )


def notice(sentence: str) -> str:
    """Something to do first; not a fault."""
    return f'<div class="gon"><p class="gon-notice" role="status">{escape(sentence)}</p></div>'
