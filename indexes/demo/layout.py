"""The demo texts as blocks: a small mark-up that every format can be made from.

A text starts with ``key: value`` lines and an empty line. Then one block per paragraph:

===========  =====================================================================
``# ``       title of the act, centred
``## ``      part, chapter or section heading
``### ``     article heading
``<< ``      line of a left-hand column (letterhead, recipients)
``>> ``      line of a right-hand column (motto, signature); follows the ``<<`` lines
``^ ``       centred line
``_ ``       line in italics (legal bases)
``| a | b``  row of a table, the first row being its head
``===``      page break (a regulation attached to a decision starts on its own page)
===========  =====================================================================
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

PREFIXES = {
    "# ": "title",
    "## ": "chapter",
    "### ": "article",
    "<< ": "left",
    ">> ": "right",
    "^ ": "centred",
    "_ ": "basis",
    "| ": "row",
}
# "a) ", "(a) ", "- ": points and dashes stand further in than paragraphs
POINT = re.compile(r"(?:[a-zđ]\)|\((?:[a-z]|[ivx]+)\)|\d+°|[-–—])\s")
# French sets a no-break space before high punctuation, inside guillemets, after n° and L.
FRENCH_SPACE = re.compile(r" (?=[;:?!»%€])|(?<=[«°]) (?=\S)|(?<=\b[LR]\.) (?=\d)")
QUOTED = re.compile(r'"([^"\n]*)"')


@dataclass(frozen=True, slots=True)
class Block:
    """One thing to lay out. ``rows`` is filled for ``table`` and for ``pair`` (left, right)."""

    kind: str
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    """One demo text: where it goes, how it is headed, what it says."""

    path: Path
    language: str
    group: str
    format: str
    title: str
    running: str
    blocks: tuple[Block, ...]

    @property
    def target(self) -> Path:
        """Where its made file lies below ``indexes/demo``."""
        folder = Path(self.group) / self.language if self.group == "sources" else Path(self.group)
        return folder / f"{self.path.stem}.{self.format}"


def read_text(path: Path) -> Text:
    """Read one file of ``texts/``.

    Raises ``ValueError`` naming the file where the head lacks a key.
    """
    head, _, body = path.read_text(encoding="utf-8").partition("\n\n")
    fields = {key: value for key, _, value in (line.partition(": ") for line in head.split("\n"))}
    missing = {"group", "format", "title", "running"} - fields.keys()
    if missing:
        raise ValueError(f"{path}: the head lacks {', '.join(sorted(missing))}; add the line.")
    return Text(
        path=path,
        language=path.parent.name,
        group=fields["group"],
        format=fields["format"],
        title=fields["title"],
        running=fields["running"],
        blocks=tuple(_blocks(_typeset(body, path.parent.name).split("\n"))),
    )


def _typeset(body: str, language: str) -> str:
    """Typed quotes, apostrophes and spaces as a printer sets them; ``texts/`` stay easy to type."""
    if language == "fr":
        body = FRENCH_SPACE.sub("\N{NO-BREAK SPACE}", body)
    if language != "vi":
        body = QUOTED.sub("“\\1”", body).replace("'", "’")
    return body


def _blocks(lines: list[str]) -> list[Block]:
    blocks: list[Block] = []
    columns: dict[str, list[str]] = {"left": [], "right": []}
    rows: list[tuple[str, ...]] = []
    for line in [*(line.strip() for line in lines), ""]:
        prefix = next((p for p in PREFIXES if line.startswith(p)), "")
        kind = PREFIXES.get(prefix, "paragraph")
        if kind in columns:
            columns[kind].append(line[len(prefix) :])
            continue
        if any(columns.values()):
            blocks.append(Block("pair", rows=(tuple(columns["left"]), tuple(columns["right"]))))
            columns = {"left": [], "right": []}
        if kind == "row":
            rows.append(tuple(cell.strip() for cell in line.strip("| ").split("|")))
            continue
        if rows:
            blocks.append(Block("table", rows=tuple(rows)))
            rows = []
        if line == "===":
            blocks.append(Block("break"))
        elif line:
            kind = "point" if kind == "paragraph" and POINT.match(line) else kind
            blocks.append(Block(kind, line[len(prefix) :]))
    return blocks
