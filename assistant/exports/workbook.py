"""A review as an Excel workbook: findings to decide on, what is noted, what it was made with."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from assistant.exports.about import about, verdict_on_nothing
from assistant.exports.reading import reading_notes
from assistant.exports.rows import COLUMNS, NOTED, Row, heading, noted_rows, review_rows
from assistant.exports.sheets import dress, write_row
from assistant.types import Review
from assistant.wording import Strings

# widths in characters; columns of codes are narrow, those of texts wide
_WIDTHS = {
    "draft_text": 60, "existing_text": 60, "draft_evidence": 40, "existing_evidence": 40,
    "reason": 40, "suggestion": 40, "existing_citation": 30, "note": 30, "key": 19,
}  # fmt: skip
_NOTED = (  # columns of what the draft shows by itself
    "kind", "draft_label", "draft_evidence", "existing_citation", "existing_status",
    "existing_text", "reason", "suggestion",
)  # fmt: skip
_TYPED = ("decision", "note", "user")  # what a person fills in


def review_xlsx(review: Review, words: Strings) -> bytes:
    """Findings, observations if there are any, and what it was made with: a sheet each.

    Texts are texts, never formulas; the decision is chosen from a list.
    """
    book = Workbook()
    sheet = book.active
    sheet.title = words["table.findings"]
    _table(sheet, list(COLUMNS), review_rows(review), words)
    _decided_from_list(sheet, words)
    if review.observations:
        noted = book.create_sheet(words["noted.heading"][:31])
        _table(noted, _NOTED, noted_rows(review), words)
    _about(book.create_sheet(words["about.title"][:31]), review, words)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _table(sheet: Any, columns: Sequence[str], rows: Iterable[Row], words: Strings) -> None:
    write_row(sheet, 1, [heading(column, words) for column in columns])
    for place, row in enumerate(rows, start=2):
        said = _in_words(row, words)
        write_row(sheet, place, [said[column] for column in columns])
    for place, column in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = _WIDTHS.get(column, 15)
    dress(sheet, typed=[columns.index(column) + 1 for column in _TYPED if column in columns])


def _in_words(row: Row, words: Strings) -> dict[str, Any]:
    relation = words.get(f"relation.{row['relation']}", words["table.none"])
    verdict = words.get(f"decision.{row['decision']}", "")
    noted = words.get(f"noted.{str(row['kind']).partition('/')[0]}", row["kind"])
    kind = noted if row["relation"] == NOTED else words.get(f"kind.{row['kind']}", row["kind"])
    states = str(row["existing_status"]).split("; ")
    status = "; ".join(words.get(f"status.{state}", state) for state in states)
    return {
        **row, "relation": relation, "kind": kind, "existing_status": status, "decision": verdict,
    }  # fmt: skip


def _decided_from_list(sheet: Any, words: Strings) -> None:
    choices = ",".join(words[f"decision.{v}"] for v in ("accept", "reject", "note"))
    listed = DataValidation(type="list", formula1=f'"{choices}"', allow_blank=True)
    letter = get_column_letter(list(COLUMNS).index("decision") + 1)
    listed.add(f"{letter}2:{letter}{sheet.max_row}")
    sheet.add_data_validation(listed)


def _about(sheet: Any, review: Review, words: Strings) -> None:
    said = [*about(review, words)]
    said.append((words["batch.checked"], str(len(review.checked))))
    said.append((words["batch.clean"], str(len(review.clean))))
    said.append((words["batch.rejected"], str(len(review.rejected))))
    said.append((words["noted.heading"], str(len(review.observations))))
    said += [("", note) for note in reading_notes(review.document, review.checked, words)]
    said.append(("", words["review.caution" if review.findings else verdict_on_nothing(review)]))
    for place, row in enumerate(said, start=1):
        write_row(sheet, place, row)
        sheet.cell(place, 1).font = Font(bold=True)
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 40, 100
