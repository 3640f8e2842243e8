"""XML files: which format their root names, parsed with no entity, no network and a bounded depth."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from assistant.errors import ReadError

_DEEPEST = 200  # elements in elements; libxml2 itself stops at 256
_KINDS = {
    ("http://docs.oasis-open.org/legaldocml/ns/akn/3.0", "akomaNtoso"): "akoma",
    ("http://schemas.microsoft.com/office/word/2003/wordml", "wordDocument"): "word 2003",
    ("http://schemas.microsoft.com/office/2006/xmlPackage", "package"): "word package",
    ("urn:oasis:names:tc:opendocument:xmlns:office:1.0", "document"): "odf",
    ("http://www.w3.org/1999/xhtml", "html"): "html",
    ("", "html"): "html",
}
# earlier drafts of the standard, which the same elements serve
_EARLIER = re.compile(r"http://(?:docs\.oasis-open\.org/legaldocml|www\.akomantoso\.org)/")
_DECLARES = re.compile(rb"<!(?:DOCTYPE|ENTITY)|<\x00?!\x00?D\x00?O\x00?C\x00?T", re.IGNORECASE)


def parsed(data: bytes, name: str) -> Any:
    """The root element. Raises ReadError for entities, damage and nesting without end."""
    if _DECLARES.search(data):
        raise ReadError(f"{name} declares a document type or entities in XML; refused.")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError) as error:
        why = str(error).strip().split("\n")[0][:120]
        raise ReadError(f"{name} is damaged XML ({why}); check the file.") from error
    if _depth(root) > _DEEPEST:
        raise ReadError(f"{name} has over {_DEEPEST} elements inside one another; check the file.")
    return root


def kind_of_xml(root: Any) -> str:
    """ "akoma", "word 2003", "word package", "odf", "html", or "" for an unknown root."""
    name = etree.QName(root)
    space = name.namespace or ""
    if name.localname == "akomaNtoso" and (not space or _EARLIER.match(space)):
        return "akoma"
    return _KINDS.get((space, name.localname), "")


def _depth(root: Any) -> int:
    deepest = depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest
