"""A summary in the format that a person asks for."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path

from assistant.exports.brief import Brief, paper
from assistant.exports.brief_rows import brief_csv
from assistant.exports.calendar import brief_ics
from assistant.exports.html.papers import paper_html
from assistant.exports.json.briefs import brief_line
from assistant.exports.paper_markdown import paper_markdown
from assistant.exports.paper_word import paper_docx
from assistant.exports.paper_workbook import paper_xlsx
from assistant.store.files import save


def _json(brief: Brief) -> bytes:
    line = brief_line(brief.summary.document.name, brief)
    return (json.dumps(line, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")


# suffix → how
WRITERS: Mapping[str, Callable[[Brief], bytes]] = {
    "html": lambda brief: paper_html(paper(brief), brief.words),
    "docx": lambda brief: paper_docx(paper(brief)),
    "md": lambda brief: paper_markdown(paper(brief)),
    "xlsx": lambda brief: paper_xlsx(paper(brief), brief.words),
    "csv": brief_csv,
    "json": _json,
    "ics": brief_ics,
}


def write_brief(brief: Brief, path: Path, *, format_: str) -> None:
    """Writes a summary: whole under its name, or not at all. Raises StorageError, UsageError."""
    save(path, WRITERS[format_](brief))
