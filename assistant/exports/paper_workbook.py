"""A paper as an Excel workbook: a sheet for each part, and one that says what made it."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from assistant.exports.paper import Cell, Paper, Part
from assistant.exports.sheets import dress, sheet_title, write_row
from assistant.wording import Strings

_NARROW, _WIDE = 12, 60  # characters
_NUMBER = re.compile(r"[1-9][0-9]{0,8}")


def paper_xlsx(paper: Paper, words: Strings) -> bytes:
    """Texts are texts, never formulas; a day is a day, which can be sorted and filtered.

    Small print and the source's words get columns of their own, after the others.
    """
    book = Workbook()
    book.remove(book.active)
    for part in paper.parts:
        sheet = book.create_sheet(sheet_title(part.heading, book.sheetnames))
        _fill(sheet, part, words)
    about = book.create_sheet(sheet_title(paper.about_heading, book.sheetnames))
    _about(about, paper)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _fill(sheet: Any, part: Part, words: Strings) -> None:
    columns = list(zip(*part.rows, strict=True))
    noted = [at for at, cells in enumerate(columns) if any(_note(cell) for cell in cells)]
    quoted = [at for at, cells in enumerate(columns) if any(cell.quote for cell in cells)]
    heads = [*part.columns]
    heads += [f"{part.columns[at]}: {words['brief.note'].lower()}" for at in noted]
    heads += [words["brief.source"] for _ in quoted]
    write_row(sheet, 1, heads)
    for place, row in enumerate(part.rows, start=2):
        small = [_note(row[at]) for at in noted]
        write_row(sheet, place, [*map(_value, row), *small, *(row[at].quote for at in quoted)])
    if not part.rows:
        write_row(sheet, 2, [part.empty])
    dress(sheet)
    for place, cells in enumerate(sheet.columns, start=1):
        longest = max(len(str(cell.value or "")) for cell in cells)
        width = min(max(longest + 2, _NARROW), _WIDE)
        sheet.column_dimensions[get_column_letter(place)].width = width


def _value(cell: Cell) -> Any:
    """The day itself, a number as a number, else the words."""
    if cell.day:
        return cell.day
    return int(cell.text) if _NUMBER.fullmatch(cell.text) else cell.text


def _note(cell: Cell) -> str:
    """The small print; of a day also its words, where they say more: "before 31/03/2027"."""
    more = cell.text if cell.day and cell.text != f"{cell.day:%d/%m/%Y}" else ""
    return "; ".join(filter(None, (more, cell.note)))


def _about(sheet: Any, paper: Paper) -> None:
    rows: Iterator[tuple[str, str]] = iter(
        [("", paper.title), ("", paper.told), *(("", note) for note in paper.notes), *paper.about]
    )
    for place, row in enumerate(rows, start=1):
        write_row(sheet, place, row)
        sheet.cell(place, 1).font = Font(bold=True)
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 40, 100
