"""The words an encoder was trained to see before a query or a passage.

A wrong prefix costs more than a wrong weight, so the convention belongs to the model: what its
folder says first (``config_sentence_transformers.json``), else its family's published convention.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Convention:
    """Prefixes; empty where the model wants none."""

    query: str = ""
    passage: str = ""

    def __str__(self) -> str:
        return f"{self.query}|{self.passage}"


# Part of a model's name, lower case -> its convention, from each model's published card
_FAMILIES = {
    "multilingual-e5-large-instruct": Convention(
        "Instruct: Given a question or a draft provision, retrieve the legal provisions "
        "on the same matter\nQuery: "
    ),
    "qwen3-embedding": Convention(
        "Instruct: Given a question or a draft provision, retrieve the legal provisions "
        "on the same matter\nQuery:"
    ),
    "e5": Convention("query: ", "passage: "),
    "nomic-embed-text": Convention("search_query: ", "search_document: "),
    "arctic-embed": Convention("query: "),
    "bge-m3": Convention(),
    "gte": Convention(),
}


def of_model(name: str, folder: Path | None = None) -> Convention:
    """The convention of a model's folder, else of its family, else none.

    >>> str(of_model("intfloat/multilingual-e5-base"))
    'query: |passage: '
    """
    if folder is not None and (said := _said_by(folder)) is not None:
        return said
    lower = name.lower()
    return next((entry for part, entry in _FAMILIES.items() if part in lower), Convention())


def _said_by(folder: Path) -> Convention | None:
    try:
        content = json.loads((folder / "config_sentence_transformers.json").read_text("utf-8"))
        prompts = content.get("prompts") or {}
    except (OSError, ValueError, AttributeError):
        return None
    query = prompts.get("query") or ""
    passage = prompts.get("passage") or prompts.get("document") or ""
    return Convention(query, passage) if query or passage else None
