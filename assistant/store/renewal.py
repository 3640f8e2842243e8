"""New vectors for an old index: collected beside the old ones, and taken over all at once.

Until then the index answers with the old vectors; a kill loses no batch that was committed. Taken
over, vectors get new ids, so that a process that holds the old ones in memory notices.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

import numpy as np

from assistant.models import Vectors
from assistant.store.database import grow
from assistant.store.reading import Reader
from assistant.types import Document, Provision

_BESIDE = "CREATE TABLE IF NOT EXISTS renewed (digest BLOB PRIMARY KEY, value BLOB NOT NULL)"
_MISSING = (
    "FROM vectors v JOIN provisions p ON p.vector = v.id"
    " WHERE v.digest NOT IN (SELECT digest FROM renewed)"
)


class Renewal(Reader):
    """The steps of giving an index another encoder's vectors."""

    def begin_renewal(self, encoder: str) -> None:
        """Goes on with what was begun for this encoder; what was begun for another one goes."""
        with self.transaction() as db:
            db.execute(_BESIDE)
            begun = db.execute("SELECT value FROM meta WHERE key = 'renewing'").fetchone()
            if begun is None or begun[0] != encoder:
                db.execute("DELETE FROM renewed")
                db.execute("INSERT OR REPLACE INTO meta VALUES ('renewing', ?)", (encoder,))

    def to_renew(self, after: int, limit: int) -> list[tuple[int, bytes, Provision, Document]]:
        """Vectors above the id ``after`` that have no new one yet: id, digest, a passage."""
        rows = self._rows(
            f"SELECT v.id, v.digest, min(p.number) {_MISSING} AND v.id > ?"
            " GROUP BY v.id ORDER BY v.id LIMIT ?",
            after,
            limit,
        )
        found = self.by_number([number for _, _, number in rows])
        return [(id_, digest, *found[at]) for id_, digest, at in rows if at in found]

    def renewal_left(self) -> int:
        """How many texts have no new vector yet."""
        return int(self._rows(f"SELECT count(DISTINCT v.id) {_MISSING}")[0][0])

    def renew(self, vectors: Mapping[bytes, Vectors]) -> None:
        """Keeps new vectors by digest, beside the old ones; none where they were taken over."""
        with self.transaction() as db:
            if _taken_over(db):
                return
            db.executemany(
                "INSERT OR REPLACE INTO renewed VALUES (?, ?)",
                ((d, v.astype(np.float16).tobytes()) for d, v in vectors.items()),
            )

    def finish_renewal(self, meta: Mapping[str, str]) -> bool:
        """Takes the new vectors over; false when texts came in that have none yet.

        True too where another process has done it. ``meta``: what the index says of its encoder
        from now on.
        """
        with self.transaction() as db:
            if _taken_over(db):
                return True
            if db.execute(f"SELECT 1 {_MISSING} LIMIT 1").fetchone():
                return False
            self._take_over(db)
            db.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", meta.items())
            db.execute("DELETE FROM meta WHERE key = 'renewing'")
            db.execute("DELETE FROM renewed")  # the table stays: another process may ask it
            grow(db)
        return True

    @staticmethod
    def _take_over(db: sqlite3.Connection) -> None:
        db.execute("PRAGMA defer_foreign_keys = ON")  # of this transaction only
        highest = "(SELECT seq FROM sqlite_sequence WHERE name = 'vectors')"
        shift = db.execute(f"SELECT coalesce({highest}, 0)").fetchone()[0]
        # what no passage uses any more has no new vector and goes
        db.execute("DELETE FROM vectors WHERE digest NOT IN (SELECT digest FROM renewed)")
        db.execute(
            "UPDATE vectors SET value ="
            " (SELECT r.value FROM renewed r WHERE r.digest = vectors.digest)"
        )
        # negative first: an id may not be taken twice at any moment
        db.execute("UPDATE vectors SET id = -(id + ?)", (shift,))
        db.execute("UPDATE vectors SET id = -id")
        db.execute("UPDATE provisions SET vector = vector + ? WHERE vector NOTNULL", (shift,))
        db.execute(
            "UPDATE sqlite_sequence SET seq = coalesce((SELECT max(id) FROM vectors), seq)"
            " WHERE name = 'vectors'"
        )


def _taken_over(db: sqlite3.Connection) -> bool:
    """Whether another process, which did the same at the same time, was sooner."""
    return db.execute("SELECT 1 FROM meta WHERE key = 'renewing'").fetchone() is None
