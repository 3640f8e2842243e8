"""What the record derives from each document: its names, its place, what it does to others.

Kept in tables of their own, by document: they go when the document goes, and what one document
says of another is found on reading, whichever came in first. ``RULES`` grows when the same text
would give other rows; an index that was written with older rules is brought up to date from the
texts that it holds, without reading a source again.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from assistant.metadata import describe
from assistant.references.addresses import normal
from assistant.references.amending import amendments
from assistant.references.names import key, names_of, place_of
from assistant.store.records import document_from
from assistant.types import Amendment, Document

RULES = 3
SCHEMA = """
-- what a document may be called by others (key) and, of a line of JSONL, its place in that one
CREATE TABLE IF NOT EXISTS names (
    key TEXT NOT NULL, document INTEGER NOT NULL REFERENCES documents(number) ON DELETE CASCADE,
    base TEXT NOT NULL, main TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS names_by_key ON names(key, base);
CREATE INDEX IF NOT EXISTS names_by_document ON names(document);
-- what a document does to the one called key
CREATE TABLE IF NOT EXISTS amendments (
    document INTEGER NOT NULL REFERENCES documents(number) ON DELETE CASCADE,
    key TEXT NOT NULL, address TEXT NOT NULL, kind TEXT NOT NULL,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, words TEXT NOT NULL, effective TEXT
);
CREATE INDEX IF NOT EXISTS amendments_by_key ON amendments(key);
CREATE INDEX IF NOT EXISTS amendments_by_document ON amendments(document);
CREATE TABLE IF NOT EXISTS derived (
    document INTEGER PRIMARY KEY REFERENCES documents(number) ON DELETE CASCADE, rules INTEGER
);
"""
_LONGEST_EVIDENCE = 400  # characters of a statement that are kept


@dataclass(frozen=True, slots=True)
class Derived:
    """Rows of one document: (key, base, main) and amendments with their words."""

    names: tuple[tuple[str, str, str], ...]
    amendments: tuple[tuple[Amendment, str], ...]


def derive(document: Document) -> Derived:
    """Reads a document's names and statements; the slow part, done outside any transaction."""
    place = place_of(document)
    if place:
        base = normal(place[1])
        names: tuple[tuple[str, str, str], ...] = ((place[0], base, place[0]),)
    else:
        keys = names_of(document)
        names = tuple((k, "", keys[0]) for k in keys)
    own = {name for name, _, _ in names}
    found = amendments(document.text, document.language)
    return Derived(
        names,
        tuple(
            (a, document.text[a.span[0] : min(a.span[1], a.span[0] + _LONGEST_EVIDENCE)])
            for a in found
            if key(a.target.document) not in own
        ),
    )


def write(db: sqlite3.Connection, number: int, derived: Derived) -> None:
    """Replaces the rows of a document, inside the caller's transaction."""
    for table in ("names", "amendments", "derived"):
        db.execute(f"DELETE FROM {table} WHERE document = ?", (number,))
    db.executemany(
        "INSERT INTO names (key, document, base, main) VALUES (?, ?, ?, ?)",
        ((key_, number, base, main) for key_, base, main in derived.names),
    )
    db.executemany(
        'INSERT INTO amendments (document, key, address, kind, start, "end", words, effective)'
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                number, key(a.target.document), a.target.address, a.kind, *a.span, words,
                a.effective.isoformat() if a.effective else None,
            )
            for a, words in derived.amendments
        ),
    )  # fmt: skip
    db.execute("INSERT INTO derived VALUES (?, ?)", (number, RULES))


def brought_up(
    rows: Iterable[tuple[int, str, str, bytes, bytes | None]],
) -> list[tuple[int, str, Derived]]:
    """Of rows (number, id, fields, text, offsets): number, fields as of now, derived rows.

    Fields that older versions did not read come in from the text; what is there stays.
    """
    found = []
    for number, id_, fields, text, offsets in rows:
        document = document_from(id_, fields, text, offsets)
        values = json.loads(fields)
        if not document.given:
            about = describe(document.text, name=document.name, title=document.title)
            for name in ("level", "signatory"):
                if value := getattr(about, name):
                    values.setdefault(name, value)
        found.append((number, json.dumps(values, ensure_ascii=False), derive(document)))
    return found
