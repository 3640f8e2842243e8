"""Word in one XML file: Word 2003 XML, and the "Word XML document" that newer versions write.

Both become the package that they describe, for our DOCX reader. Sources: Microsoft, Office 2003 XML
Reference Schemas; ECMA-376 part 2 annex (flat OPC).
"""

from __future__ import annotations

import base64
import binascii
import io
import zipfile
from typing import Any

from docx.oxml.ns import qn
from lxml import etree

from assistant.errors import ReadError
from assistant.readers import Extract
from assistant.readers.docx import read_docx

_OLD = "{http://schemas.microsoft.com/office/word/2003/wordml}"
_AUX = "{http://schemas.microsoft.com/office/word/2003/auxHint}"
_AML = "{http://schemas.microsoft.com/aml/2001/core}"
_PKG = "{http://schemas.microsoft.com/office/2006/xmlPackage}"
_W = qn("w:p")[:-1]
_CHANGES = {"Word.Insertion": "ins", "Word.Deletion": "del"}
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
    'relationships+xml"/>{overrides}</Types>'
)
_PART = '<Override PartName="{name}" ContentType="{kind}"/>'
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Target="word/document.xml" Type="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships/officeDocument"/></Relationships>'
)


def read_word_2003(root: Any, name: str, *, max_bytes: int) -> Extract:
    """Paragraphs and rows of Word 2003 XML, numbered as the file itself prints them.

    Raises as ``read_docx``.
    """
    body = root.find(f"{_OLD}body")
    if body is None:
        raise ReadError(f"{name} is Word XML without a body; open and save it anew.")
    for element in list(body.iter(etree.Element)):
        _renew(element)
    document = etree.Element(f"{_W}document")
    document.append(body)
    types = _TYPES.format(overrides=_PART.format(name="/word/document.xml", kind=_MAIN))
    parts = {
        "[Content_Types].xml": types.encode(),
        "_rels/.rels": _RELATIONS.encode(),
        "word/document.xml": etree.tostring(document),
    }
    return read_docx(_packed(parts), name, max_bytes=max_bytes)


def _renew(element: Any) -> None:
    """One element as ECMA-376 names it."""
    tag = element.tag
    if tag == f"{_AML}annotation":
        change = _CHANGES.get(element.get(f"{_OLD}type", ""), "")
        element.tag = f"{_W}{change or 'customXml'}"
        for old, new in (("author", "author"), ("createdate", "date")):
            element.set(f"{_W}{new}", element.get(f"{_AML}{old}", ""))
    elif tag in (f"{_AUX}sect", f"{_AUX}sub-section", f"{_AUX}pBdrGroup", f"{_AML}content"):
        element.tag = f"{_W}customXml"
    elif tag == f"{_OLD}listPr":
        _number(element)
    elif tag.startswith(_OLD):
        element.tag = _W + tag[len(_OLD) :]
        for key in [k for k in element.attrib if k.startswith(_OLD)]:
            element.set(_W + key[len(_OLD) :], element.attrib.pop(key))


def _number(list_: Any) -> None:
    """The printed number, which the file holds, as the first words of its paragraph."""
    shown = list_.find(f"{_AUX}t")
    paragraph = next(list_.iterancestors(f"{_OLD}p", f"{_W}p"), None)
    if shown is None or paragraph is None or not (number := shown.get(f"{_AUX}val", "").strip()):
        return
    run = etree.Element(f"{_W}r")
    etree.SubElement(run, f"{_W}t").text = ("-" if number in "·•§o" else number) + " "
    paragraph.insert(1, run)


def read_word_package(root: Any, name: str, *, max_bytes: int) -> Extract:
    """The package of a flat OPC file. Raises as ``read_docx``."""
    parts: dict[str, bytes] = {}
    kinds = []
    for part in root.iterchildren(f"{_PKG}part"):
        path, kind = part.get(f"{_PKG}name", ""), part.get(f"{_PKG}contentType", "")
        xml, binary = part.find(f"{_PKG}xmlData"), part.find(f"{_PKG}binaryData")
        if xml is not None and len(xml):
            parts[path.lstrip("/")] = etree.tostring(xml[0])
        elif binary is not None:
            parts[path.lstrip("/")] = _bytes(binary.text or "", name)
        if not path.endswith(".rels"):
            kinds.append((path, kind))
    types = etree.fromstring(_TYPES.format(overrides=""))
    for path, kind in kinds:
        etree.SubElement(types, types[0].tag.replace("Default", "Override"), PartName=path,
                         ContentType=kind)  # fmt: skip
    parts["[Content_Types].xml"] = etree.tostring(types)
    return read_docx(_packed(parts), name, max_bytes=max_bytes)


def _bytes(text: str, name: str) -> bytes:
    try:
        return base64.b64decode(text)
    except (binascii.Error, ValueError) as error:
        raise ReadError(f"{name} is damaged ({error}); open and save it anew.") from error


def _packed(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for path, data in parts.items():
            package.writestr(path, data)
    return out.getvalue()
