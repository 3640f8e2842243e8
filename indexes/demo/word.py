"""DOCX with real heading styles, justified text, a page number field, and fixed dates."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph
from layout import Block, Text

FIXED = datetime(2025, 1, 1)
FONT = "Times New Roman"
STYLES = {"title": "Title", "chapter": "Heading 1", "article": "Heading 2"}
LOCALES = {"vi": "vi-VN", "fr": "fr-FR", "en": "en-GB"}


def write_docx(text: Text, target: Path) -> None:
    """Write ``text`` to ``target``; the same text gives the same bytes (dates are fixed)."""
    document = Document()
    _set_styles(document)
    _set_properties(document, text)
    _set_furniture(document, text)
    for block in text.blocks:
        _add(document, block)
    buffer = io.BytesIO()
    document.save(buffer)
    _write_fixed(buffer, target)


def _set_properties(document: WordDocument, text: Text) -> None:
    properties = document.core_properties
    properties.title, properties.author, properties.comments = text.title, "", ""
    properties.language = LOCALES[text.language]
    properties.created = properties.modified = FIXED


def _set_styles(document: WordDocument) -> None:
    for name, size, bold in (
        ("Normal", 13, False),
        ("Title", 14, True),
        ("Heading 1", 13, True),
        ("Heading 2", 13, True),
    ):
        style = document.styles[name]
        style.font.name, style.font.size, style.font.bold = FONT, Pt(size), bold
        style.font.color.rgb = RGBColor(0, 0, 0)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)  # a theme font would win over the name
        style.paragraph_format.space_after = Pt(6)
    for border in document.styles["Title"].element.iter(qn("w:pBdr")):
        border.getparent().remove(border)
        break


def _set_furniture(document: WordDocument, text: Text) -> None:
    """Running header and, at the foot, the page number as Word counts it."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(30), Mm(18)
    section.header.paragraphs[0].text = text.running
    foot = section.footer.paragraphs[0]
    foot.alignment = ALIGN.CENTER
    run = foot.add_run()
    for kind, code in (("begin", ""), ("", "PAGE"), ("end", "")):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = code
        run._r.append(element)


def _add(document: WordDocument, block: Block) -> None:
    if block.kind == "break":
        document.add_page_break()
    elif block.kind in ("pair", "table"):
        _add_table(document, block)
    elif block.kind in STYLES:
        paragraph = document.add_paragraph(block.text, style=STYLES[block.kind])
        paragraph.alignment = ALIGN.LEFT if block.kind == "article" else ALIGN.CENTER
    else:
        _add_paragraph(document, block)


def _add_paragraph(document: WordDocument, block: Block) -> None:
    paragraph = document.add_paragraph()
    run = paragraph.add_run(block.text)
    run.italic = True if block.kind == "basis" else None
    paragraph.alignment = ALIGN.CENTER if block.kind == "centred" else ALIGN.JUSTIFY
    if block.kind == "point":
        paragraph.paragraph_format.left_indent = Mm(10)
    elif block.kind != "centred":
        paragraph.paragraph_format.first_line_indent = Mm(10)


def _add_table(document: WordDocument, block: Block) -> None:
    pair = block.kind == "pair"
    if pair:
        grid = [["\n".join(column) for column in block.rows]]
    else:
        grid = [list(row) for row in block.rows]
    table = document.add_table(rows=len(grid), cols=len(grid[0]))
    if not pair:
        table.style = "Table Grid"
    for row, texts in zip(table.rows, grid, strict=True):
        for cell, content in zip(row.cells, texts, strict=True):
            lines = content.split("\n")
            _fill(cell.paragraphs[0], lines[0], centred=pair)
            for line in lines[1:]:
                _fill(cell.add_paragraph(), line, centred=pair)
    document.add_paragraph()


def _fill(paragraph: Paragraph, line: str, *, centred: bool) -> None:
    paragraph.text = line
    paragraph.paragraph_format.space_after = Pt(0)
    paragraph.alignment = ALIGN.CENTER if centred else ALIGN.LEFT


def _write_fixed(buffer: io.BytesIO, target: Path) -> None:
    """Copy the package with one date on every member, so that making twice gives equal bytes."""
    with (
        zipfile.ZipFile(buffer) as made,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as fixed,
    ):
        for name in sorted(made.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
            info = zipfile.ZipInfo(name, date_time=FIXED.timetuple()[:6])
            info.compress_type = zipfile.ZIP_DEFLATED
            fixed.writestr(info, made.read(name))
