"""One SQLite file: its schema, its connections, its transactions, its faults in plain words."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

from assistant.errors import AssistantError, IndexBusy, IndexDamaged, StorageError
from assistant.store import derived

FORMAT = "1"
BUSY_MS = 10_000
SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE sources (
    id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, size INTEGER NOT NULL,
    modified INTEGER NOT NULL, sha256 TEXT NOT NULL, complete INTEGER NOT NULL,
    indexed TEXT NOT NULL
);
CREATE TABLE documents (
    -- AUTOINCREMENT: a number is never used again, so a derived index cannot mistake an old
    -- document for a new one
    number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
    source INTEGER NOT NULL REFERENCES sources(id) ON DELETE CASCADE,
    digest BLOB NOT NULL, fields TEXT NOT NULL, text BLOB NOT NULL, offsets BLOB
);
CREATE INDEX documents_by_source ON documents(source);
CREATE TABLE provisions (
    number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL,
    document INTEGER NOT NULL REFERENCES documents(number) ON DELETE CASCADE,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, fields TEXT NOT NULL,
    vector INTEGER REFERENCES vectors(id)
);
CREATE INDEX provisions_by_id ON provisions(id);
CREATE INDEX provisions_by_document ON provisions(document);
CREATE INDEX provisions_by_vector ON provisions(vector) WHERE vector IS NOT NULL;
CREATE TABLE vectors (
    id INTEGER PRIMARY KEY AUTOINCREMENT, digest BLOB NOT NULL UNIQUE, value BLOB NOT NULL
);
-- documents whose change the lexical index has yet to take over
CREATE TABLE lexical_queue (document INTEGER PRIMARY KEY);
"""


class Database:
    """A database file; one connection a thread, since SQLite's are not shared between threads."""

    def __init__(self, path: Path, *, immutable: bool = False) -> None:
        self._path = path
        self._uri = f"{path.resolve().as_uri()}?mode={'ro&immutable=1' if immutable else 'rw'}"
        self._local = threading.local()

    @classmethod
    def create(cls, path: Path, meta: dict[str, str]) -> Self:
        """A new, empty store; complete under its name or not there at all."""
        half = path.with_suffix(".new")
        with faults(path):
            half.unlink(missing_ok=True)
            with sqlite3.connect(half) as db:
                db.execute("PRAGMA page_size = 8192")
                db.executescript(SCHEMA + derived.SCHEMA)
                db.executemany("INSERT INTO meta VALUES (?, ?)", {"format": FORMAT, **meta}.items())
            db.execute("PRAGMA journal_mode = WAL")
            db.close()
            half.replace(path)
        return cls(path)

    def close(self) -> None:
        """Closes this thread's connection."""
        if db := getattr(self._local, "db", None):
            db.close()
            self._local.db = None

    @property
    def _db(self) -> sqlite3.Connection:
        db: sqlite3.Connection | None = getattr(self._local, "db", None)
        if db is None:
            db = sqlite3.connect(self._uri, uri=True, isolation_level=None)
            db.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
            db.execute("PRAGMA foreign_keys = ON")
            db.execute("PRAGMA synchronous = NORMAL")
            self._local.db = db
        return db

    def _rows(self, sql: str, *values: Any) -> list[Any]:
        with faults(self._path):
            return self._db.execute(sql, values).fetchall()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All or nothing; the write lock is taken at once, so nothing is computed in vain."""
        with faults(self._path):
            db = self._db
            db.execute("BEGIN IMMEDIATE")
            try:
                yield db
                db.execute("COMMIT")
            except BaseException:
                if db.in_transaction:
                    db.execute("ROLLBACK")
                raise


def grow(db: sqlite3.Connection) -> None:
    """Counts a change, so that readers see that there is one."""
    db.execute(
        "INSERT INTO meta VALUES ('version', '1')"
        " ON CONFLICT (key) DO UPDATE SET value = CAST(value AS INTEGER) + 1"
    )


@contextmanager
def faults(path: Path) -> Iterator[None]:
    """Turns what SQLite and the system say into one sentence for the user."""
    try:
        yield
    except AssistantError:
        raise
    except sqlite3.Error as error:
        raise _explained(path, getattr(error, "sqlite_errorname", "") or "", error) from error
    except OSError as error:
        raise StorageError(
            f"Cannot write {path} ({error.strerror}); free some space or choose a folder you may"
            " write to. What was indexed before is untouched."
        ) from error


def _explained(path: Path, name: str, error: sqlite3.Error) -> AssistantError:
    if name.startswith(("SQLITE_FULL", "SQLITE_IOERR")):
        return StorageError(
            f"Cannot write {path}: the disk is full or failing. Free some space and run the"
            " command again; what was indexed before is untouched."
        )
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        return StorageError(f"Cannot write {path}; choose a folder you may write to.")
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return IndexBusy(f"Another process is writing to {path}; try again when it has finished.")
    return IndexDamaged(
        f"The index database {path} is damaged ({error}). Restore the file from a backup, or move"
        " the folder away and index the sources again."
    )
