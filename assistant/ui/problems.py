"""What a user reads when something goes wrong: one sentence; the rest in a log without texts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path
from typing import TypeVar

from assistant.errors import AssistantError
from assistant.faultlog import record
from assistant.wording import Strings

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
            record(error, self.log)
            return None, message(words["message.unexpected"].format(log=self.log), words)


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
