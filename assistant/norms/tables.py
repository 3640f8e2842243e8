"""Tables of tasks: a header that names who, what and when, and the rows under it."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.norms.lexicon import Lexicon
from assistant.norms.slots import quantities, slot
from assistant.types import Norm, Slot, Span

_HEADER_CELL = 60


def is_row(text: str, span: Span) -> bool:
    """Two or more cell borders."""
    return text.count(" | ", *span) >= 2


def header(text: str, span: Span, lexicon: Lexicon) -> dict[int, str] | None:
    """Which column says who, what, when and how much; None when the row is no header."""
    roles: dict[int, str] = {}
    for at, cell in enumerate(cells(text, span)):
        if cell is None or len(cell.text) > _HEADER_CELL:
            continue
        role = next((name for name, seen in lexicon.columns if seen.search(cell.text)), None)
        if role and role not in roles.values():
            roles[at] = role
    return roles if {"what", "who"} <= set(roles.values()) else None


def row(text: str, span: Span, roles: dict[int, str], lexicon: Lexicon) -> Norm | None:
    """The task that a row states, or None for a row that names no task."""
    row_cells = dict(enumerate(cells(text, span)))
    said = {role: row_cells.get(at) for at, role in roles.items()}
    if not (what := said["what"]) or not (said.get("who") or said.get("deadline")):
        return None
    if not any(character.isalpha() for character in what.text):
        return None
    goal = said.get("target")
    return Norm(
        modality="must",
        span=span,
        actor=said.get("who"),
        action=what,
        deadline=said.get("deadline"),
        quantities=(goal,) if goal else quantities(text, what.span, lexicon),
    )


def cells(text: str, span: Span) -> Iterator[Slot | None]:
    """The cells of a row from left to right; None for an empty one."""
    start, end = span
    start += text[start] == "|"
    end -= text[end - 1] == "|"
    while start <= end:
        border = text.find("|", start, end)
        border = end if border < 0 else border
        yield slot(text, start, border)
        start = border + 1
