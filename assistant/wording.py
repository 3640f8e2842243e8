"""The words of the interface, one JSON file per language."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from assistant.types import Language

Strings = Mapping[str, str]  # the words of one language, by key
FOLDER = Path(__file__).parent / "strings"
LANGUAGES: tuple[Language, ...] = ("vi", "fr", "en")
FALLBACK: Language = "en"  # for a browser that asks for none of them


@cache
def strings(language: str) -> Strings:
    """Key → text of one language; an unknown language gives the fallback's."""
    known = language if language in LANGUAGES else FALLBACK
    words: dict[str, str] = json.loads((FOLDER / f"{known}.json").read_text("utf-8"))
    return words


def preferred(accept_language: str) -> Language:
    """The first of ours that a browser asks for, e.g. ``fr`` for ``de-DE,fr-CA;q=0.8``.

    Browsers list languages in the order of preference, so weights need not be compared.
    """
    for asked in re.findall(r"[A-Za-z]{2,3}(?=[-,;\s]|$)", accept_language):
        for language in LANGUAGES:
            if asked.lower() == language:
                return language
    return FALLBACK
