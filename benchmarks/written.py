"""A text as a file of each format."""

from __future__ import annotations

import io
import textwrap
import zipfile
from collections.abc import Iterable
from pathlib import Path
from xml.sax.saxutils import escape

_FONT = Path("/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf")  # has all Vietnamese letters
_NAMESPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"'
    for short in ("office", "text", "table", "style")
)


def zipped(files: Iterable[tuple[str, bytes]]) -> bytes:
    """A ZIP archive of files by name."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            archive.writestr(name, data)
    return out.getvalue()


def odt(text: str) -> bytes:
    """An OpenDocument text: the first lines a heading and a list, the others paragraphs."""
    lines = [escape(line) for line in text.splitlines()]
    first = "".join(
        f"<text:list-item><text:p>{line}</text:p></text:list-item>" for line in lines[1:4]
    )
    rest = "".join(f"<text:p>{line}</text:p>" for line in lines[4:-3])
    cells = "".join(
        f"<table:table-cell><text:p>{line}</text:p></table:table-cell>" for line in lines[-3:]
    )
    content = (
        f'<?xml version="1.0"?><office:document-content {_NAMESPACES}><office:body><office:text>'
        f'<text:h text:outline-level="1">{lines[0]}</text:h><text:list>{first}</text:list>{rest}'
        f"<table:table><table:table-row>{cells}</table:table-row></table:table>"
        "</office:text></office:body></office:document-content>"
    )
    kind = b"application/vnd.oasis.opendocument.text"
    return zipped([("mimetype", kind), ("content.xml", content.encode())])


def rtf(text: str) -> bytes:
    """An RTF file with one paragraph a line."""
    body = "\\par\n".join(
        "".join(c if ord(c) < 128 else f"\\u{ord(c) - 65536 * (ord(c) > 32767)}?" for c in line)
        for line in text.replace("\\", "").splitlines()
    )
    return f"{{\\rtf1\\ansi\\ansicpg1252 {body}}}".encode("ascii", "replace")


def docx(text: str) -> bytes:
    """A Word file with one paragraph a line."""
    from docx import Document

    document, out = Document(), io.BytesIO()
    for line in text.splitlines():
        document.add_paragraph(line)
    document.save(out)
    return out.getvalue()


def pdf(text: str) -> bytes:
    """A PDF file of pages of 52 lines, with page numbers."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    if "Serif" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont("Serif", str(_FONT)))
    lines = [part for line in text.splitlines() for part in textwrap.wrap(line, 85) or [""]]
    out = io.BytesIO()
    canvas = Canvas(out)
    for page, at in enumerate(range(0, len(lines), 52), 1):
        writing = canvas.beginText(60, 780)
        writing.setFont("Serif", 10)
        for line in lines[at : at + 52]:
            writing.textLine(line)
        canvas.drawText(writing)
        canvas.drawCentredString(297, 30, str(page))
        canvas.showPage()
    canvas.save()
    return out.getvalue()
