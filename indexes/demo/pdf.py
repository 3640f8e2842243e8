"""PDF as an office prints it: running header, page numbers, an embedded free font."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from xml.sax.saxutils import escape

from layout import Block, Text
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Spacer
from reportlab.platypus import Table as Grid

FACES = {"Serif": "DejaVuSerif.ttf", "Serif-Bold": "DejaVuSerif-Bold.ttf"}
WIDTH = A4[0] - 45 * mm
PAGE_WORD = {"vi": "Trang", "fr": "Page", "en": "Page"}

_BODY = ParagraphStyle(
    "body", fontName="Serif", fontSize=10, leading=14, alignment=TA_JUSTIFY, spaceAfter=4
)
STYLES = {
    "paragraph": ParagraphStyle("paragraph", _BODY, firstLineIndent=8 * mm),
    "point": ParagraphStyle("point", _BODY, leftIndent=8 * mm),
    "basis": ParagraphStyle("basis", _BODY, firstLineIndent=8 * mm, spaceAfter=2),
    "centred": ParagraphStyle("centred", _BODY, alignment=TA_CENTER),
    "cell": ParagraphStyle("cell", _BODY, fontSize=9, leading=12, alignment=0, spaceAfter=0),
    "head": ParagraphStyle(
        "head", _BODY, fontName="Serif-Bold", fontSize=9, leading=12, alignment=TA_CENTER
    ),
    "column": ParagraphStyle("column", _BODY, fontSize=9, alignment=TA_CENTER, spaceAfter=0),
    "title": ParagraphStyle(
        "title",
        _BODY,
        fontName="Serif-Bold",
        fontSize=12,
        leading=16,
        alignment=TA_CENTER,
        spaceBefore=4,
        spaceAfter=8,
    ),
    "chapter": ParagraphStyle(
        "chapter",
        _BODY,
        fontName="Serif-Bold",
        alignment=TA_CENTER,
        spaceBefore=8,
        keepWithNext=True,
    ),
    "article": ParagraphStyle(
        "article", _BODY, fontName="Serif-Bold", alignment=0, spaceBefore=4, keepWithNext=True
    ),
}


def load_fonts(folder: Path) -> None:
    """Register the faces found in ``folder``.

    Raises ``SystemExit`` naming the missing file and the package that brings it.
    """
    for name, file in FACES.items():
        if not (folder / file).is_file():
            raise SystemExit(
                f"The font {folder / file} is missing. The made files are in the repository, so it "
                "is needed only to make them again: install the package fonts-dejavu-core, or name "
                "the folder of the DejaVu fonts with --fonts."
            )
        pdfmetrics.registerFont(TTFont(name, str(folder / file)))


def write_pdf(text: Text, target: Path) -> None:
    """Write ``text`` to ``target``; the same text gives the same bytes (no dates, no random id)."""
    document = SimpleDocTemplate(
        str(target),
        pagesize=A4,
        leftMargin=27 * mm,
        rightMargin=18 * mm,
        topMargin=24 * mm,
        bottomMargin=22 * mm,
        title=text.title,
        author="",
        invariant=1,
    )
    frame = partial(_furniture, text)
    flow = [part for block in text.blocks for part in _flowables(block)]
    document.build(flow, onFirstPage=frame, onLaterPages=frame)


def _furniture(text: Text, canvas: Canvas, document: SimpleDocTemplate) -> None:
    """Running header from the second page on, the page number at the foot of every page."""
    canvas.saveState()
    canvas.setFont("Serif", 8)
    if document.page > 1:
        canvas.drawString(27 * mm, A4[1] - 15 * mm, text.running)
        canvas.line(27 * mm, A4[1] - 17 * mm, A4[0] - 18 * mm, A4[1] - 17 * mm)
    word = PAGE_WORD[text.language]
    canvas.drawCentredString(A4[0] / 2, 12 * mm, f"{word} {document.page}")
    canvas.restoreState()


def _flowables(block: Block) -> list[Flowable]:
    if block.kind == "break":
        return [PageBreak()]
    if block.kind == "pair":
        cells = [
            [Paragraph(escape(line), STYLES["column"]) for line in column] or ""
            for column in block.rows
        ]
        return [Grid([cells], colWidths=[WIDTH * 0.45, WIDTH * 0.55], style=_PAIR), Spacer(1, 8)]
    if block.kind == "table":
        rows = [
            [Paragraph(escape(cell), STYLES["cell" if at else "head"]) for cell in row]
            for at, row in enumerate(block.rows)
        ]
        return [
            Grid(rows, colWidths=_widths(block), style=_RULED, repeatRows=1),
            Spacer(1, 8),
        ]
    return [Paragraph(escape(block.text), STYLES[block.kind])]


def _widths(block: Block) -> list[float]:
    """Column widths in points, by the longest cell; a short column keeps room for a word."""
    longest = [max(min(max(map(len, column)), 60), 11) for column in zip(*block.rows, strict=True)]
    return [WIDTH * length / sum(longest) for length in longest]


_PAIR = [("VALIGN", (0, 0), (-1, -1), "TOP")]
_RULED = [("GRID", (0, 0), (-1, -1), 0.4, "black"), ("VALIGN", (0, 0), (-1, -1), "TOP")]
