"""A shortening in the format that a person asks for."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path

from assistant.exports.html.papers import paper_html
from assistant.exports.json.shortenings import shortened_line
from assistant.exports.paper_markdown import paper_markdown
from assistant.exports.paper_workbook import paper_xlsx
from assistant.exports.shortening import Shortened, paper
from assistant.exports.shortening_rows import shortening_csv
from assistant.store.files import save


def _json(shortened: Shortened) -> bytes:
    line = shortened_line(shortened)
    return (json.dumps(line, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")


def _docx(shortened: Shortened) -> bytes:
    assert shortened.tracked is not None, "who asks for a Word file has it made"
    return shortened.tracked.data


# suffix → how
WRITERS: Mapping[str, Callable[[Shortened], bytes]] = {
    "docx": _docx,
    "html": lambda shortened: paper_html(paper(shortened), shortened.words),
    "md": lambda shortened: paper_markdown(paper(shortened)),
    "xlsx": lambda shortened: paper_xlsx(paper(shortened), shortened.words),
    "csv": shortening_csv,
    "json": _json,
}


def write_shortening(shortened: Shortened, path: Path, *, format_: str) -> None:
    """Writes a file: whole under its name, or not at all. Raises StorageError."""
    save(path, WRITERS[format_](shortened))
