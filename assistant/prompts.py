"""Prompts: one text file per task and language, filled strictly."""

from __future__ import annotations

import string

from assistant.config import PROMPTS
from assistant.errors import UsageError

# what a prompt puts around a document's words; no document can close it
_MARKS = ("<<<", ">>>")


def render(task: str, language: str, **variables: str) -> str:
    """The prompt of ``prompts/{task}.{language}.txt`` with ``$name`` replaced by each variable.

    The markers that set data apart are taken out of the variables, so that a document cannot end
    its own quotation. Raises UsageError for a prompt that does not exist, and for variables that
    are missing or not used.
    """
    path = PROMPTS / f"{task}.{language}.txt"
    try:
        template = string.Template(path.read_text("utf-8").rstrip("\n"))
    except OSError:
        known = ", ".join(sorted(p.name.removesuffix(".txt") for p in PROMPTS.glob("*.txt")))
        raise UsageError(
            f"There is no prompt '{task}.{language}' ({path.name}); there are: {known}."
        ) from None
    wanted, given = set(template.get_identifiers()), set(variables)
    if wanted != given:
        raise UsageError(
            f"The prompt {path.name} takes {_names(wanted)} but was given {_names(given)}; "
            "correct the file or the call."
        )
    return template.substitute({name: _unmarked(text) for name, text in variables.items()})


def _unmarked(text: str) -> str:
    for mark in _MARKS:
        text = text.replace(mark, "")
    return text


def _names(variables: set[str]) -> str:
    return ", ".join(f"${name}" for name in sorted(variables)) or "no variables"
