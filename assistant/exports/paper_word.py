"""A paper as a Word file of its own: headings, numbered points, tables that repeat their heads."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime, time
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from assistant.exports.about import fit
from assistant.exports.paper import Cell, Paper, Part

_TAGS = {"vi": "vi-VN", "fr": "fr-FR", "en": "en-GB"}
_SOFT = RGBColor(0x55, 0x60, 0x6B)
_TEXT, _SMALL = Pt(9), Pt(8)  # in tables
_WIDTH = 25.7  # cm of A4 lying down, less its margins
_NARROW, _WIDE = 8, 60  # characters: columns get widths in proportion, between these


def paper_docx(paper: Paper) -> bytes:
    """Title, notes, parts, what it was made with; A4 lying down, so that tables have room."""
    document = docx.Document()
    _set_up(document, paper)
    document.add_heading(fit(paper.title), level=1)
    _soft(document.add_paragraph(), paper.told)
    for note in paper.notes:
        document.add_paragraph(fit(note), style="Intense Quote")
    for part in paper.main:
        _part(document, part)
    document.add_heading(fit(paper.about_heading), level=2)
    for name, value in paper.about:
        line = document.add_paragraph()
        line.add_run(f"{fit(name)}: ").bold = True
        line.add_run(fit(value))
    for part in paper.annexes:
        _part(document, part)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _set_up(document: Any, paper: Paper) -> None:
    properties = document.core_properties
    properties.title, properties.author, properties.comments = fit(paper.title)[:255], "Gọn", ""
    properties.created = properties.modified = datetime.combine(paper.on, time.min)
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin = section.bottom_margin = Cm(1.8)
    style = document.styles["Normal"].element.get_or_add_rPr()
    language = OxmlElement("w:lang")  # that words are checked in
    language.set(qn("w:val"), _TAGS.get(paper.source, "en-GB"))
    style.append(language)


def _part(document: Any, part: Part) -> None:
    document.add_heading(fit(part.heading), level=2)
    if part.intro:
        _soft(document.add_paragraph(), part.intro)
    if not part.rows:
        document.add_paragraph(fit(part.empty))
    elif part.layout == "list":
        for number, (said, *rest) in enumerate(part.rows, start=1):
            # numbers of our own: Word's would go on counting in the next list
            line = document.add_paragraph(f"{number}. {fit(said.text)} ")
            _soft(line, f"({' · '.join(cell.text for cell in rest if cell.text)})")
            if said.quote:
                _soft(document.add_paragraph(style="Quote"), said.quote)
    else:
        _table(document, part)


def _table(document: Any, part: Part) -> None:
    table = document.add_table(rows=1, cols=len(part.columns), style="Table Grid")
    table.autofit = False
    widths = _widths(part)
    head = table.rows[0]
    for cell, column, width in zip(head.cells, part.columns, widths, strict=True):
        cell.width = width
        run = cell.paragraphs[0].add_run(fit(column))
        run.bold, run.font.size = True, _TEXT
    _mark(head, "w:tblHeader")
    for row in part.rows:
        line = table.add_row()
        _mark(line, "w:cantSplit")
        for cell, said, width in zip(line.cells, row, widths, strict=True):
            cell.width = width
            _cell(cell.paragraphs[0], said)
    # Word goes by the cells, LibreOffice by the columns
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width


def _widths(part: Part) -> Sequence[Any]:
    """Of the columns: in proportion to their longest words, none too narrow or too wide."""
    texts = zip(*part.rows, strict=True)
    longest = [
        max(len(column), *(len(cell.text) + len(cell.note) // 2 for cell in cells))
        for column, cells in zip(part.columns, texts, strict=True)
    ]
    shares = [min(max(length, _NARROW), _WIDE) ** 0.7 for length in longest]
    return [Cm(_WIDTH * share / sum(shares)) for share in shares]


def _mark(row: Any, name: str) -> None:
    """Says of a row that it is repeated on each page, or never cut by one."""
    row._tr.get_or_add_trPr().append(OxmlElement(name))


def _cell(paragraph: Any, cell: Cell) -> None:
    run = paragraph.add_run(fit(cell.text))
    run.font.size = _TEXT
    if cell.missing:
        run.italic, run.font.color.rgb = True, _SOFT
    if cell.note:
        _soft(paragraph, f"\n{cell.note}" if cell.text else cell.note)


def _soft(paragraph: Any, text: str) -> None:
    run = paragraph.add_run(fit(text))
    run.font.size, run.font.color.rgb = _SMALL, _SOFT
