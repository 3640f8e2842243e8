"""Rows of a workbook in which texts stay texts."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from datetime import date
from typing import Any

from openpyxl.styles import Alignment, Font, PatternFill

from assistant.exports.about import fit
from assistant.exports.rows import FORMULA

LONGEST = 32_767  # characters that a cell can hold
_TITLE = 31  # and the name of a sheet
_NOT_IN_TITLES = re.compile(r"[\[\]:*?/\\]")


def write_row(sheet: Any, place: int, values: Iterable[Any]) -> None:
    """Texts as texts, never formulas; numbers and days as such."""
    for column, value in enumerate(values, start=1):
        cell = sheet.cell(place, column)
        if isinstance(value, str):
            text = fit(value)
            cell.value = text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
            cell.data_type = "s"  # "=1+1" is a text
            cell.quotePrefix = text.lstrip(" ").startswith(FORMULA)  # and stays one when edited
        else:
            cell.value = value
            if isinstance(value, date):
                cell.number_format = "dd/mm/yyyy"
        cell.alignment = Alignment(wrap_text=True, vertical="top")


def dress(sheet: Any, *, typed: Collection[int] = ()) -> None:
    """A heading line that stays in view and is printed on each page; ``typed`` columns stand out.

    Columns count from 1; people fill those in.
    """
    for cell in sheet[1]:
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="FDF0B5" if cell.column in typed else "E3EEF3")
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def sheet_title(heading: str, taken: Collection[str]) -> str:
    """A name that a sheet may have, and none of those that are taken."""
    name = _NOT_IN_TITLES.sub(" ", fit(heading).partition(":")[0]).strip(" '")[:_TITLE] or "1"
    number = 2
    while name.casefold() in {one.casefold() for one in taken}:
        end = f" {number}"
        name, number = name[: _TITLE - len(end)] + end, number + 1
    return name
