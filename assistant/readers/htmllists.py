"""Numbers of lists as a browser shows them, and small raised signs."""

from __future__ import annotations

import re
from typing import Any

from assistant.readers.numbering import _formatted as formatted

_TYPES = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman",
          "I": "upperRoman"}  # fmt: skip
_STYLES = {
    "decimal": "decimal", "lower-alpha": "lowerLetter", "lower-latin": "lowerLetter",
    "upper-alpha": "upperLetter", "upper-latin": "upperLetter", "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman", "none": "none",
}  # fmt: skip
_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z\-]+)")
# the author's own number, in the text
_NUMBERED = re.compile(r"\s*(?:\(?(?:\d{1,3}|[a-zđ]{1,2}|[ivx]{1,5})[.)°]|[-–—•+*]\s|Điều\s|Art)")
_NOTE = re.compile(r"\s*[\[(]?\s*([0-9]{1,3}|[*†‡a-z])\s*[\])]?\s*")
_NOTED = re.compile(r"note|(?:^|[\s_-])fn|cite|ref(?:$|[\s_-])", re.IGNORECASE)
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class Labels:
    """Counts the items of lists, which come in the order of the page."""

    def __init__(self) -> None:
        self._last: dict[Any, int] = {}  # list → number of its last item

    def of(self, item: Any) -> str:
        """ "3. ", "c) " or "- "; "" where the list shows none or the text has its own number."""
        parent = item.getparent()
        if parent is None or parent.tag not in ("ol", "ul", "menu"):
            return ""
        number = self._last[parent] = self._number(item, parent)
        style = _style(parent)
        said = "".join(_first_words(item, 40))
        if style == "none" or not said.strip() or _NUMBERED.match(said):
            return ""
        if parent.tag != "ol":
            return "- "
        shown = formatted(number, style)
        return f"{shown}) " if style == "lowerLetter" else f"{shown}. "

    def _number(self, item: Any, list_: Any) -> int:
        value, start = item.get("value") or "", list_.get("start") or ""
        if _is_number(value):
            return int(value)
        if list_ in self._last:
            return self._last[list_] + 1
        return int(start) if _is_number(start) else 1


def _first_words(element: Any, length: int) -> list[str]:
    """The first pieces of an element's text, about ``length`` characters."""
    pieces: list[str] = []
    size = 0
    for piece in element.itertext(with_tail=False):
        pieces.append(piece)
        size += len(piece.strip())
        if size >= length:
            break
    return pieces


def _style(list_: Any) -> str:
    found = _STYLE.search((list_.get("style") or "").lower())
    own = _STYLES.get(found[1]) if found else None
    return own or _TYPES.get(list_.get("type") or "1", "decimal")


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 7


def superscript(element: Any) -> str | None:
    """ "[1]" for the sign of a note, "²" for a raised figure, None for any other: "1er"."""
    said = "".join(_first_words(element, 8))
    found = _NOTE.fullmatch(said)
    if not found:
        return None
    around = (element, *element.iterdescendants(), element.getparent())
    linked = any(item is not None and item.tag == "a" for item in around)
    named = any(
        _NOTED.search(f"{item.get('class') or ''} {item.get('role') or ''}")
        for item in around
        if item is not None and isinstance(item.tag, str)
    )
    if linked or named or found[1] in "*†‡":
        return f"[{found[1]}]"
    return found[1].translate(_RAISED) if found[1].isdigit() else None
