"""A review in the format that a person asks for."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from assistant.exports.html import report, review_page
from assistant.exports.html.style import sheet
from assistant.exports.json import review_line
from assistant.exports.markdown import review_markdown
from assistant.exports.rows import review_csv
from assistant.exports.word import review_docx
from assistant.exports.workbook import review_xlsx
from assistant.store.files import save
from assistant.types import Review
from assistant.wording import Strings

Write = Callable[[Review, str, Strings, bytes | None], bytes]


def review_html(review: Review, language: str, words: Strings) -> bytes:
    """A page that needs nothing else."""
    made = review.made
    counts = (made.documents, made.provisions) if made else (0, 0)
    title = words["review.title"].format(name=review.document.name)
    body = review_page(review, counts, words)
    on = made.on if made else date.today()
    page = report(body, title=title, language=language, style=sheet(), on=on)
    return page.encode("utf-8", "replace")


def _json(review: Review) -> bytes:
    line = review_line(review.document.name, review, made=True)
    return (json.dumps(line, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")


# suffix → how; arguments: the review, language and words of the report, the draft's own .docx
WRITERS: Mapping[str, Write] = {
    "html": lambda review, language, words, _: review_html(review, language, words),
    "docx": lambda review, _, words, source: review_docx(review, words, source),
    "xlsx": lambda review, _, words, __: review_xlsx(review, words),
    "csv": lambda review, *_: review_csv(review),
    "md": lambda review, _, words, __: review_markdown(review, words).encode("utf-8", "replace"),
    "json": lambda review, *_: _json(review),
}


def write_report(
    review: Review, path: Path, *, format_: str, language: str, words: Strings,
    source: bytes | None = None,
) -> None:  # fmt: skip
    """Writes a report: whole under its name, or not at all. Raises StorageError."""
    save(path, WRITERS[format_](review, language, words, source))
