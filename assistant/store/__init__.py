"""The system of record: one SQLite file per index.

Everything else (FAISS, the lexical index) is derived from it. Each change is one transaction, in
write-ahead-log mode: readers are never blocked, and a crash leaves the last committed state.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence

import numpy as np

from assistant.models import Vectors
from assistant.store import derived
from assistant.store.database import FORMAT, grow
from assistant.store.decisions import Decided, Noted, held, not_undone
from assistant.store.records import Entry, Source, document_fields, pack, provision_fields
from assistant.store.renewal import Renewal

__all__ = ["FORMAT", "Entry", "Noted", "Source", "Store", "held", "not_undone"]


class Store(Renewal, Decided):
    """Documents, provisions and vectors of one index, and what was decided on its findings."""

    def open_source(self, source: Source) -> None:
        """Records a file whose documents are about to come in."""
        with self.transaction() as db:
            db.execute(
                "INSERT INTO sources (path, size, modified, sha256, complete, indexed)"
                " VALUES (?, ?, ?, ?, 0, ?) ON CONFLICT (path) DO UPDATE SET size = excluded.size,"
                " modified = excluded.modified, sha256 = excluded.sha256, complete = 0,"
                " indexed = excluded.indexed",
                (source.path, source.size, source.modified, source.sha256, source.indexed),
            )
            grow(db)

    def close_source(self, path: str, kept: Iterable[str], *, complete: bool = True) -> int:
        """Marks a file as read to the end; documents it no longer holds go. Returns how many.

        ``complete`` is false when part of the file was refused: the next run reads it again.
        """
        with self.transaction() as db:
            db.execute("CREATE TEMP TABLE IF NOT EXISTS kept (id TEXT PRIMARY KEY)")
            db.execute("DELETE FROM kept")
            db.executemany("INSERT OR IGNORE INTO kept VALUES (?)", ((id_,) for id_ in kept))
            gone = db.execute(
                "SELECT d.number FROM documents d JOIN sources s ON s.id = d.source"
                " WHERE s.path = ? AND d.id NOT IN (SELECT id FROM kept)",
                (path,),
            ).fetchall()
            _remove(db, [row[0] for row in gone])
            db.execute("UPDATE sources SET complete = ? WHERE path = ?", (complete, path))
            grow(db)
        return len(gone)

    def remove_source(self, path: str) -> int:
        """Forgets a file and its documents. Returns how many documents went."""
        gone = self.close_source(path, ())
        with self.transaction() as db:
            db.execute("DELETE FROM sources WHERE path = ?", (path,))
            grow(db)
        return gone

    def put(
        self, entries: Sequence[Entry], vectors: dict[bytes, Vectors], *, encoder: str = ""
    ) -> None:
        """Stores documents with their new vectors, replacing those of the same ids.

        ``encoder`` made the vectors. Raises EncoderMismatch when the index has been given those of
        another one since it was opened.
        """
        rows = [derived.derive(entry.document) for entry in entries]
        with self.transaction() as db:
            self.check_encoder(encoder)
            sources = dict(db.execute("SELECT path, id FROM sources"))
            db.executemany(
                "INSERT OR IGNORE INTO vectors (digest, value) VALUES (?, ?)",
                ((d, v.astype(np.float16).tobytes()) for d, v in vectors.items()),
            )
            stale: list[int] = []
            for entry, derived_rows in zip(entries, rows, strict=True):
                stale += _drop_by_id(db, entry.document.id)
                number = _insert(db, sources[entry.source], entry)
                derived.write(db, number, derived_rows)
                db.execute("INSERT OR IGNORE INTO lexical_queue VALUES (?)", (number,))
            # only now: an entry may use a vector that an older version of another one left
            _sweep(db, stale)
            grow(db)

    def dequeue(self, numbers: Iterable[int]) -> None:
        """The lexical index has taken these over."""
        with self.transaction() as db:
            db.executemany("DELETE FROM lexical_queue WHERE document = ?", ((n,) for n in numbers))

    def enqueue_all(self) -> None:
        """Every document is to be taken over by the lexical index again."""
        with self.transaction() as db:
            db.execute("INSERT OR IGNORE INTO lexical_queue SELECT number FROM documents")

    def bring_up_to_date(self) -> int:
        """Derives anew what older rules derived, from the stored texts; returns how many.

        A batch is one transaction: a kill in between leaves the rest to the next time.
        """
        if self._derives() and not self._rows(_OLD, derived.RULES):
            return 0  # nothing is written, so no writer is waited for
        with self.transaction() as db:
            for statement in filter(str.strip, derived.SCHEMA.split(";")):
                db.execute(statement)
        done = 0
        while rows := self._rows(_OLD, derived.RULES):
            found = derived.brought_up(rows)
            with self.transaction() as db:
                for number, fields, derived_rows in found:
                    if db.execute(
                        "UPDATE documents SET fields = ? WHERE number = ?", (fields, number)
                    ).rowcount:
                        derived.write(db, number, derived_rows)
                grow(db)
            done += len(found)
        return done


_OLD = (
    "SELECT number, id, fields, text, offsets FROM documents WHERE number NOT IN"
    " (SELECT document FROM derived WHERE rules = ?) ORDER BY number LIMIT 200"
)


def _drop_by_id(db: sqlite3.Connection, document_id: str) -> list[int]:
    """Deletes a document if it is there; returns the vectors that it used."""
    row = db.execute("SELECT number FROM documents WHERE id = ?", (document_id,)).fetchone()
    if row is None:
        return []
    vectors = _vectors_of(db, row[0])
    _drop(db, row[0])
    return vectors


def _insert(db: sqlite3.Connection, source: int, entry: Entry) -> int:
    document = entry.document
    offsets = document.offsets
    packed = pack(json.dumps([offsets.clean, offsets.raw])) if offsets.clean else None
    number = db.execute(
        "INSERT INTO documents (id, source, digest, fields, text, offsets) VALUES (?,?,?,?,?,?)",
        (document.id, source, entry.digest, document_fields(document), pack(document.text), packed),
    ).lastrowid
    assert number is not None
    digests = list(set(entry.passages.values()))
    ids: dict[bytes, int] = {}
    for at in range(0, len(digests), 500):
        part = digests[at : at + 500]
        marks = ",".join("?" * len(part))
        ids.update(db.execute(f"SELECT digest, id FROM vectors WHERE digest IN ({marks})", part))
    of_place = {place: ids[digest] for place, digest in entry.passages.items()}
    db.executemany(
        'INSERT INTO provisions (id, document, start, "end", fields, vector) VALUES (?,?,?,?,?,?)',
        (
            (p.id, number, p.start, p.end, provision_fields(p), of_place.get(i))
            for i, p in enumerate(entry.provisions)
        ),
    )
    return number


def _vectors_of(db: sqlite3.Connection, document: int) -> list[int]:
    rows = db.execute(
        "SELECT vector FROM provisions WHERE document = ? AND vector IS NOT NULL", (document,)
    )
    return [row[0] for row in rows]


def _drop(db: sqlite3.Connection, document: int) -> None:
    db.execute("DELETE FROM documents WHERE number = ?", (document,))
    db.execute("INSERT OR IGNORE INTO lexical_queue VALUES (?)", (document,))


def _remove(db: sqlite3.Connection, documents: Iterable[int]) -> None:
    for number in documents:
        stale = _vectors_of(db, number)
        _drop(db, number)
        _sweep(db, stale)


def _sweep(db: sqlite3.Connection, vectors: Iterable[int]) -> None:
    """Deletes those vectors that no provision uses any more."""
    db.executemany(
        "DELETE FROM vectors WHERE id = ?1"
        " AND NOT EXISTS (SELECT 1 FROM provisions WHERE vector = ?1)",
        ((v,) for v in vectors),
    )
