"""XML parsed with no entity, no network and a bounded depth."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from assistant.errors import ReadError

_DEEPEST = 200  # elements in elements; libxml2 itself stops at 256
_DECLARES = re.compile(rb"<\x00?!\x00?D\x00?O\x00?C\x00?T", re.IGNORECASE)  # UTF-16 too


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


def _depth(root: Any) -> int:
    deepest = depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest
