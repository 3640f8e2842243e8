"""A Word file as a package: the part with the text is written anew, the others byte by byte."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from typing import Any

from docx.opc.constants import CONTENT_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docx.package import Package
from lxml import etree

from assistant.errors import AssistantError
from assistant.readers.docx import read_docx
from assistant.types import Remark

_LIMIT = 10**9  # bytes: the file has been read under the user's own limit before
_DAMAGE = (
    AssistantError, PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError, OSError,
    AttributeError, etree.LxmlError,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class WordFile:
    """The file and the name of the part with its text."""

    data: bytes
    part: str

    def root(self) -> Any:
        """A fresh tree of the part."""
        with zipfile.ZipFile(io.BytesIO(self.data)) as package:
            return etree.fromstring(package.read(self.part), _parser())

    def with_root(self, root: Any) -> bytes:
        """The file with another tree in the place of that part."""
        xml = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        out = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(self.data)) as package, zipfile.ZipFile(out, "w") as new:
            for item in package.infolist():
                new.writestr(item, xml if item.filename == self.part else package.read(item))
        return out.getvalue()


def opened(data: bytes) -> WordFile | None:
    """A plain Word document; None for anything else: damaged, with macros, a template."""
    try:
        part = Package.open(io.BytesIO(data)).main_document_part
        if part.content_type != CONTENT_TYPE.WML_DOCUMENT_MAIN:
            return None
        file = WordFile(data, part.partname.lstrip("/"))
        file.root()
    except _DAMAGE:
        return None
    return file


def reread(data: bytes) -> tuple[str, tuple[Remark, ...]] | None:
    """The text of a file, all its changes accepted, and its remarks; None where it has none."""
    try:
        extract = read_docx(data, "", max_bytes=_LIMIT)
    except AssistantError:
        return None
    return extract.text, extract.remarks


def _parser() -> Any:
    return etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
