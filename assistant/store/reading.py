"""Questions to the system of record. Each is one statement: it sees one committed state."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np

from assistant.errors import EncoderMismatch
from assistant.metadata.status import status_on
from assistant.models import Vectors
from assistant.store.database import Database
from assistant.store.effects import EFFECTS, effects_from
from assistant.store.records import Source, document_from, provision_from
from assistant.types import Document, Effect, Provision


class Reader(Database):
    """Reads documents, provisions and vectors."""

    def meta(self) -> dict[str, str]:
        """What the index says of itself: format, encoder, dimension, convention, created."""
        return dict(self._rows("SELECT key, value FROM meta"))

    def check_encoder(self, name: str) -> None:
        """Raises EncoderMismatch when the vectors are no longer those of the encoder ``name``."""
        now = self.meta().get("encoder", name)
        if name and now != name:
            raise EncoderMismatch(
                f"The index {self._path.parent} was encoded anew with {now} while it was open here"
                f" with {name}; open it again."
            )

    def version(self) -> int:
        """Grows with each committed change; the same number means nothing has changed."""
        row = self._rows("SELECT value FROM meta WHERE key = 'version'")
        return int(row[0][0]) if row else 0

    def content(self) -> str:
        """Twelve hex digits that stand for all documents held: the same ones, the same digits."""
        digest = hashlib.sha256()
        for id_, of in self._rows("SELECT id, digest FROM documents ORDER BY id"):
            digest.update(f"{id_}\0".encode("utf-8", "surrogatepass") + of)
        return digest.hexdigest()[:12]

    def sources(self) -> list[Source]:
        """Every indexed file, by path."""
        return self._sources("ORDER BY path")

    def _sources(self, clause: str, *values: Any) -> list[Source]:
        rows = self._rows(
            "SELECT path, size, modified, sha256, complete, indexed,"
            f" (SELECT count(*) FROM documents WHERE source = sources.id) FROM sources {clause}",
            *values,
        )
        return [Source(p, s, m, h, bool(c), i, n) for p, s, m, h, c, i, n in rows]

    def source(self, path: str) -> Source | None:
        """One indexed file by its path."""
        return next(iter(self._sources("WHERE path = ?", path)), None)

    def source_digests(self, path: str) -> dict[str, bytes]:
        """Document id → digest of what is stored from that file."""
        return dict(
            self._rows(
                "SELECT d.id, d.digest FROM documents d JOIN sources s ON s.id = d.source"
                " WHERE s.path = ?",
                path,
            )
        )

    def owner(self, document_id: str) -> str | None:
        """Path of the file that a document came from."""
        rows = self._rows(
            "SELECT path FROM sources s JOIN documents d ON d.source = s.id WHERE d.id = ?",
            document_id,
        )
        return rows[0][0] if rows else None

    def counts(self) -> tuple[int, int, int]:
        """Numbers of documents, provisions and passages."""
        row = self._rows(
            "SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM provisions),"
            " (SELECT count(*) FROM provisions WHERE vector IS NOT NULL)"
        )[0]
        return int(row[0]), int(row[1]), int(row[2])

    def numbers(self) -> list[int]:
        """Numbers of all documents, in the order they came in."""
        return [row[0] for row in self._rows("SELECT number FROM documents ORDER BY number")]

    def document(self, document_id: str) -> Document | None:
        """One document, whole."""
        rows = self._rows(
            "SELECT number, id, fields, text, offsets FROM documents WHERE id = ?", document_id
        )
        return self._standing(rows)[rows[0][0]] if rows else None

    def provisions(self, document_id: str) -> list[Provision]:
        """The provisions of a document, in order."""
        document = self.document(document_id)
        if document is None:
            return []
        rows = self._rows(
            'SELECT p.id, p.start, p."end", p.fields FROM provisions p'
            " JOIN documents d ON d.number = p.document WHERE d.id = ? ORDER BY p.number",
            document_id,
        )
        return [provision_from(document.id, document.text, *row) for row in rows]

    def by_number(self, numbers: Sequence[int]) -> dict[int, tuple[Provision, Document]]:
        """Provisions with their documents, by number; numbers that are gone are left out."""
        return self._found("p.number", numbers)

    def by_id(self, ids: Sequence[str]) -> dict[str, tuple[Provision, Document]]:
        """Provisions with their documents, by id; ids that are gone are left out."""
        return {p.id: (p, d) for p, d in self._found("p.id", ids).values()}

    def _found(self, column: str, values: Sequence[Any]) -> dict[int, tuple[Provision, Document]]:
        marks = ",".join("?" * len(values))
        rows = self._rows(
            'SELECT p.document, p.number, p.id, p.start, p."end", p.fields FROM provisions p'
            f" WHERE {column} IN ({marks})",
            *values,
        )
        documents = self._documents({row[0] for row in rows})
        found = {}
        for of, number, *rest in rows:
            document = documents[of]
            found[number] = (provision_from(document.id, document.text, *rest), document)
        return found

    def _documents(self, numbers: set[int]) -> dict[int, Document]:
        marks = ",".join("?" * len(numbers))
        rows = self._rows(
            f"SELECT number, id, fields, text, offsets FROM documents WHERE number IN ({marks})",
            *numbers,
        )
        return self._standing(rows)

    def _standing(self, rows: Sequence[Any]) -> dict[int, Document]:
        """Documents by number, with what others do to them and the status that follows today."""
        documents = {number: document_from(*rest) for number, *rest in rows}
        today = date.today()
        for number, effects in self._effects(list(documents)).items():
            documents[number] = replace(documents[number], effects=effects)
        return {n: replace(d, status=status_on(d, today)) for n, d in documents.items()}

    def _effects(self, numbers: Sequence[int]) -> dict[int, tuple[Effect, ...]]:
        if not self._derives():
            return {}
        marks = ",".join("?" * len(numbers))
        rows = self._rows(EFFECTS.format(marks=marks), *numbers)
        return effects_from(rows)

    def _derives(self) -> bool:
        """Whether the tables of ``derived`` are there: not in an old index that is only read."""
        return bool(self._rows("SELECT 1 FROM sqlite_master WHERE name = 'amendments'"))

    def neighbours(self, provision: Provision) -> tuple[Provision | None, Provision | None]:
        """The article before and the one after, in the document or, for a line, in its file."""
        here = self._rows(
            "SELECT p.number, p.document, d.source, d.id FROM provisions p"
            " JOIN documents d ON d.number = p.document WHERE p.id = ?",
            provision.id,
        )
        if not here:
            return None, None
        number, document, source, document_id = here[0]
        if document_id == provision.id:
            beside = [self._line_beside(source, document, side) for side in ("<", ">")]
        else:
            beside = [
                self._article_beside(document, number, provision.level, side) for side in ("<", ">")
            ]
        found = self.by_number([n for n in beside if n is not None])
        before, after = (found[n][0] if n in found else None for n in beside)
        return before, after

    def _line_beside(self, source: int, document: int, side: str) -> int | None:
        order = "DESC" if side == "<" else "ASC"
        return self._first(
            "SELECT min(number) FROM provisions WHERE document ="
            f" (SELECT number FROM documents WHERE source = ? AND number {side} ?"
            f" ORDER BY number {order} LIMIT 1)",
            source,
            document,
        )

    def _article_beside(self, document: int, number: int, level: str, side: str) -> int | None:
        order = "DESC" if side == "<" else "ASC"
        return self._first(
            f"SELECT number FROM provisions WHERE document = ? AND number {side} ?"
            " AND fields ->> '$.level' = ? AND fields ->> '$.article_id' = id"
            f" ORDER BY number {order} LIMIT 1",
            document,
            number,
            level,
        )

    def _first(self, sql: str, *values: Any) -> int | None:
        rows = self._rows(sql, *values)
        return rows[0][0] if rows else None

    def passages_of_vectors(self, vectors: Sequence[int]) -> list[tuple[int, int, str]]:
        """(vector, passage number, article id) of each passage with one of these vectors."""
        marks = ",".join("?" * len(vectors))
        return self._rows(
            "SELECT vector, number, fields ->> '$.article_id' FROM provisions"
            f" WHERE vector IN ({marks})",
            *vectors,
        )

    def vectors_of_passages(self, numbers: Sequence[int]) -> list[tuple[int, int, str]]:
        """(vector, passage number, article id) of each of these passages."""
        marks = ",".join("?" * len(numbers))
        return self._rows(
            "SELECT vector, number, fields ->> '$.article_id' FROM provisions"
            f" WHERE number IN ({marks})",
            *numbers,
        )

    def known_vectors(self, digests: Iterable[bytes]) -> set[bytes]:
        """Those digests whose vector is stored already."""
        known: set[bytes] = set()
        wanted = list(digests)
        for at in range(0, len(wanted), 500):
            part = wanted[at : at + 500]
            marks = ",".join("?" * len(part))
            rows = self._rows(f"SELECT digest FROM vectors WHERE digest IN ({marks})", *part)
            known.update(row[0] for row in rows)
        return known

    def vector_ids(self) -> np.ndarray[Any, np.dtype[np.int64]]:
        """Ids of all vectors, ascending."""
        return np.fromiter(
            (row[0] for row in self._rows("SELECT id FROM vectors ORDER BY id")), np.int64
        )

    def vectors_after(
        self, last: int, block: int = 16_384
    ) -> Iterator[tuple[np.ndarray[Any, np.dtype[np.int64]], Vectors]]:
        """Blocks of (ids, float32 vectors) with ids above ``last``, ascending."""
        while rows := self._rows(
            "SELECT id, value FROM vectors WHERE id > ? ORDER BY id LIMIT ?", last, block
        ):
            ids = np.fromiter((row[0] for row in rows), np.int64, len(rows))
            values = np.frombuffer(b"".join(row[1] for row in rows), np.float16)
            yield ids, values.reshape(len(rows), -1).astype(np.float32)
            last = int(ids[-1])

    def named(self, key: str, base: str = "") -> list[tuple[int, str, str]]:
        """(number, base, main name) of documents called ``key``: whole ones, and lines at ``base``.

        ``base`` is the normal address of a provision on a line of its own.
        """
        if not self._derives():
            return []
        return self._rows(
            "SELECT document, base, main FROM names WHERE key = ? AND base IN ('', ?)"
            " ORDER BY document",
            key,
            base,
        )

    def named_as(self, document_id: str) -> list[tuple[str, str]]:
        """(key, base) of a document's own names."""
        if not self._derives():
            return []
        return self._rows(
            "SELECT key, base FROM names n JOIN documents d ON d.number = n.document"
            " WHERE d.id = ?",
            document_id,
        )

    def addresses(self, number: int) -> tuple[str, list[tuple[str, str, str, str]]]:
        """A document's id, and (id, address, level, label) of its provisions, in order."""
        rows = self._rows("SELECT id FROM documents WHERE number = ?", number)
        if not rows:
            return "", []
        return rows[0][0], self._rows(
            "SELECT id, fields ->> '$.address', fields ->> '$.level', fields ->> '$.label'"
            " FROM provisions WHERE document = ? ORDER BY number",
            number,
        )

    def queued(self) -> list[int]:
        """Numbers of documents (some may be gone) that the lexical index has yet to take over."""
        return [row[0] for row in self._rows("SELECT document FROM lexical_queue")]

    def passages(self, document_number: int) -> list[tuple[int, Provision, Document]]:
        """(number, provision, document) of each passage of a document; empty when it is gone."""
        document = self._documents({document_number}).get(document_number)
        if document is None:
            return []
        found = self._rows(
            'SELECT number, id, start, "end", fields FROM provisions'
            " WHERE document = ? AND vector IS NOT NULL ORDER BY number",
            document_number,
        )
        return [(n, provision_from(document.id, document.text, *r), document) for n, *r in found]
