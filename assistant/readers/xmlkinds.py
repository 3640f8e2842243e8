"""XML files by what their root says they are."""

from __future__ import annotations

from lxml import etree

from assistant.errors import ReadError
from assistant.readers import Extract
from assistant.readers.akoma import is_akoma, read_akoma
from assistant.readers.html import read_html
from assistant.readers.odt import read_odf
from assistant.readers.wordxml import read_word_2003, read_word_package
from assistant.readers.xml import parsed

READS_XML = "Akoma Ntoso, Word XML, flat ODF and XHTML"
_KINDS = {
    "{http://schemas.microsoft.com/office/word/2003/wordml}wordDocument": "word 2003",
    "{http://schemas.microsoft.com/office/2006/xmlPackage}package": "word package",
    "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}document": "odf",
    "{http://www.w3.org/1999/xhtml}html": "html",
    "html": "html",
}


def read_xml(data: bytes, name: str, *, max_bytes: int) -> Extract:
    """The text of an XML file of a kind that offices write.

    Raises ReadError for another kind, entities, damage or a file without text.
    """
    root = parsed(data, name)
    if is_akoma(root):
        return read_akoma(root, name)
    kind = _KINDS.get(root.tag, "")
    if kind == "word 2003":
        return read_word_2003(root, name, max_bytes=max_bytes)
    if kind == "word package":
        return read_word_package(root, name, max_bytes=max_bytes)
    if kind == "odf":
        return read_odf(root, root, root, name)
    if kind == "html":
        return read_html(data, name)
    tag = etree.QName(root).localname[:40]
    raise ReadError(
        f"{name} is XML of an unknown kind (its root is <{tag}>); known are {READS_XML}."
    )
