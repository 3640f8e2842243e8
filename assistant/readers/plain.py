"""Plain text."""

from __future__ import annotations

import codecs
import re

import ftfy  # noqa: F401 - registers the sloppy code pages, which accept every byte

from assistant.hygiene import clean
from assistant.readers import Extract

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# a line broken by hand: the words go on in lower case on the next line, with no blank line between
_WRAPPED = re.compile(r"(?<=[^\s.:;!?…])[ \t]*\n[ \t]*(?=[a-zà-öø-ÿđăơưạ-ỹ]+[ ,;.])")
_NARROW = 110  # characters; text broken by hand is no wider


def read_plain(data: bytes) -> Extract:
    """The text as given, with lines that were broken by hand joined again."""
    text, offsets = clean(decode(data))
    return Extract(joined(text), "", (), offsets)


def decode(data: bytes) -> str:
    """The text of bytes: by byte order mark, else UTF-8, else Windows-1252 (never fails).

    TCVN3 and VNI come out as Windows-1252 shows them; ``assistant.hygiene`` converts them.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start > 1_000 and error.start > 0.99 * len(data):  # cut in the last character
            return data.decode("utf-8", errors="replace")
    if data[:200].count(0) > 50:
        return data.decode("utf-16-le" if data[1:2] == b"\0" else "utf-16-be", errors="replace")
    return data.decode("sloppy-windows-1252")


def joined(text: str) -> str:
    """Line ends inside a sentence that was broken by hand as spaces: offsets stay."""
    lines = [len(line) for line in text.split("\n") if line.strip()]
    if len(lines) < 3 or max(lines) > _NARROW:
        return text
    return _WRAPPED.sub(lambda found: " " * len(found[0]), text)
