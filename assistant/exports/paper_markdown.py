"""A paper as Markdown (CommonMark with tables): nothing of a text is obeyed."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.exports.markdown import escaped
from assistant.exports.paper import Cell, Paper, Part


def paper_markdown(paper: Paper) -> bytes:
    """Title, notes, parts, what it was made with."""
    lines = [f"# {escaped(paper.title)}", "", escaped(paper.told)]
    for note in paper.notes:
        lines += ["", f"> {escaped(note)}"]
    for part in paper.main:
        lines += ["", *_part(part)]
    lines += ["", f"## {escaped(paper.about_heading)}", ""]
    lines += [f"- {escaped(name)}: {escaped(value)}" for name, value in paper.about]
    for part in paper.annexes:
        lines += ["", *_part(part)]
    return ("\n".join(lines) + "\n").encode("utf-8", "replace")


def _part(part: Part) -> Iterator[str]:
    yield f"## {escaped(part.heading)}"
    yield ""
    if part.intro:
        yield from (escaped(part.intro), "")
    if not part.rows:
        yield escaped(part.empty)
    elif part.layout == "list":
        for number, (said, *rest) in enumerate(part.rows, start=1):
            small = " · ".join(cell.text for cell in rest if cell.text)
            yield f"{number}. {escaped(said.text)} *({escaped(small)})*"
            if said.quote:
                yield from ("", f"   > {escaped(said.quote)}", "")
    else:
        yield f"| {' | '.join(escaped(column) for column in part.columns)} |"
        yield f"|{' --- |' * len(part.columns)}"
        for row in part.rows:
            yield f"| {' | '.join(_cell(cell) for cell in row)} |"


def _cell(cell: Cell) -> str:
    """The words, what is missing in italics, and the small print in brackets after them."""
    text = escaped(cell.text)
    if cell.missing:
        text = f"*{text}*"
    note = f"*({escaped(cell.note)})*" if cell.note else ""
    return " ".join(filter(None, (text, note)))
