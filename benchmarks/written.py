"""Small files of formats that the demo has none of, written here."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from xml.sax.saxutils import escape

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
