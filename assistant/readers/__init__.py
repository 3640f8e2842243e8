"""One reader per format: the bytes of a file to its text, page starts and title.

A reader knows its format and nothing else: the text it returns is normalised line by line (one
paragraph per line) by ``assistant.hygiene``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from assistant.types import Box, OffsetMap, Remark


@dataclass(frozen=True, slots=True)
class Extract:
    """What a reader found; fields as in ``Document``.

    ``offsets`` map to the file's own text where it has one (txt, md). ``unread`` says in a sentence
    what of the file could not be read, "" where all was. ``stated`` holds fields of ``Document``
    that the file's own metadata give, beside what its text says.
    """

    text: str
    title: str = ""
    pages: tuple[int, ...] = ()
    offsets: OffsetMap = field(default_factory=OffsetMap)
    remarks: tuple[Remark, ...] = ()
    recognised: tuple[tuple[int, float], ...] = ()
    boxes: tuple[Box, ...] = ()
    unread: str = ""
    stated: Mapping[str, Any] = field(default_factory=dict)
