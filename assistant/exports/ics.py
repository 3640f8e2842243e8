"""Lines of an iCalendar file. Source: RFC 5545, sections 3.1 (folding) and 3.3.11 (text)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime

_OCTETS = 75  # of a line, without its end
_ESCAPED = {"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"}
_CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f\ud800-\udfff]")


def text(value: str) -> str:
    """A TEXT value: separators escaped, controls gone, line breaks kept as ``\\n``.

    >>> print(text("a, b; c"))
    a\\, b\\; c
    """
    lines = value.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    clean = _CONTROLS.sub("", lines)
    return re.sub(r"[\\;,\n]", lambda found: _ESCAPED[found[0]], clean)


def day(value: date) -> str:
    """A DATE value: ``20270331``."""
    return f"{value.year:04}{value:%m%d}"


def moment(value: datetime) -> str:
    """A DATE-TIME in UTC, of a moment that knows its zone."""
    return f"{value:%Y%m%dT%H%M%SZ}"


def folded(line: str) -> str:
    """A content line of at most 75 octets, or several, cut between characters only."""
    pieces, piece, size = [], "", 0
    for character in line:
        octets = len(character.encode())
        if size + octets > _OCTETS:
            pieces.append(piece)
            piece, size = " ", 1
        piece, size = piece + character, size + octets
    return "\r\n".join([*pieces, piece])


def calendar(lines: Iterable[str]) -> bytes:
    """Content lines as a file: folded, each ended by CR LF, UTF-8."""
    return "".join(f"{folded(line)}\r\n" for line in lines).encode()
