"""An index: a folder with the system of record and what is derived from it, open for questions.

INDEX/gon.sqlite    the record (assistant.store)
INDEX/lexical/      words, derived (assistant.lexical)
vectors             in memory, derived (assistant.dense)
"""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from threading import Lock

import numpy as np

from assistant.config import thresholds
from assistant.dense import DenseIndex
from assistant.errors import EncoderMismatch, IndexBusy, IndexDamaged, IndexMissing
from assistant.lexical import LexicalIndex, LexicalWriter
from assistant.models import Encoder, Vectors
from assistant.passages import in_context
from assistant.store import FORMAT, Store
from assistant.store.database import faults

DATABASE = "gon.sqlite"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage that may answer a query: cosine, share of the query's words, fused score."""

    passage: int
    article_id: str
    similarity: float
    share: float
    score: float


class Index:
    """Opened for reading by any number of threads and processes, while one other writes."""

    def __init__(self, folder: Path, store: Store, encoder: Encoder) -> None:
        self.folder = folder
        self.store = store
        self.encoder = encoder
        self.lexical = _lexical(folder / "lexical", store)
        self.dense = DenseIndex(encoder.dimension)
        self._version = -1
        self._content = -1, ""
        self._refreshing = Lock()
        if _writable(folder):
            self._bring_up_to_date()
            self._catch_up()
        self.refresh()

    @staticmethod
    def require(folder: Path) -> None:
        """Raises IndexMissing where there is no index."""
        if not (folder / DATABASE).is_file():
            raise IndexMissing(
                f"There is no index in {folder}; make one with: "
                f"python -m assistant index {folder} YOUR-FILES"
            )

    @staticmethod
    def built_with(folder: Path) -> str:
        """The name of the encoder an index was built with; "" where there is no index."""
        if not (folder / DATABASE).is_file():
            return ""
        store = Index.record(folder)
        name = store.meta().get("encoder", "")
        store.close()
        return name

    @classmethod
    def open(cls, folder: Path, encoder: Encoder) -> Index:
        """Opens an index. Raises IndexMissing, IndexDamaged, EncoderMismatch."""
        cls.require(folder)
        store = Store(folder / DATABASE, immutable=not _writable(folder))
        _check(folder, store.meta(), encoder)
        return cls(folder, store, encoder)

    @classmethod
    def create(cls, folder: Path, encoder: Encoder) -> Index:
        """Opens an index, making an empty one where there is none. Raises StorageError too."""
        path = folder / DATABASE
        with faults(folder):
            folder.mkdir(parents=True, exist_ok=True)
            there = path.exists()
        if not there:
            Store.create(
                path,
                {
                    "encoder": encoder.name,
                    "dimension": str(encoder.dimension),
                    "convention": encoder.convention,
                    "created": datetime.now(UTC).isoformat(timespec="seconds"),
                },
            ).close()
        return cls.open(folder, encoder)

    @staticmethod
    def record(folder: Path) -> Store:
        """The system of record alone, without vectors or an encoder. Raises IndexMissing."""
        Index.require(folder)
        return Store(folder / DATABASE, immutable=not _writable(folder))

    def content(self) -> str:
        """A hash of what the index holds; computed once for each state of it."""
        now = self._version
        version, known = self._content
        if version != now:
            known = self.store.content()
            self._content = now, known
        return known

    def refresh(self) -> None:
        """Sees what others have committed since; costs one small question when nothing has.

        Raises EncoderMismatch when the index has been given another encoder's vectors meanwhile.
        """
        with self._refreshing:
            version = self.store.version()
            if version == self._version:
                return
            self.store.check_encoder(self.encoder.name)
            ids = self.store.vector_ids()
            self.dense.retain(ids)
            self.dense.extend(self.store.vectors_after(self.dense.last_id))
            self.lexical.reload()
            self._version = version

    def _bring_up_to_date(self) -> None:
        """Derives what an older version did not; where another process writes, it does it."""
        try:
            self.store.bring_up_to_date()
        except IndexBusy:
            return

    def _catch_up(self) -> None:
        """Gives the lexical index what a killed run left queued; a live writer does it itself."""
        if not self.store.queued():
            return
        try:
            writer = self.lexical.writer()
        except IndexBusy:
            return
        with writer:
            self.sync_lexical(writer)

    def sync_lexical(self, writer: LexicalWriter) -> None:
        """Lets the lexical index take over what the record has queued for it.

        The queue is emptied only after the lexical commit: a kill in between repeats work, no more.
        """
        if not (queued := self.store.queued()):
            return
        _take_over(self.store, queued, writer)
        self.store.dequeue(queued)

    def candidates(
        self, queries: Sequence[str], *, pool: int = 200, reworded: bool = False
    ) -> list[list[Candidate]]:
        """Passages for each query, best first: the nearest by meaning and by words, all scored.

        ``reworded``: other words for the same thing count too, for questions of people.

        Every candidate gets both measures, wherever it was found, so that the fused score compares
        like with like.
        """
        vectors = self.encoder.encode_queries(list(queries))
        _, near = self.dense.search(vectors, pool)
        return [
            self._fused(query, vector, ids, pool, reworded)
            for query, vector, ids in zip(queries, vectors, near, strict=True)
        ]

    def _fused(
        self, query: str, vector: Vectors, near: Vectors, pool: int, reworded: bool
    ) -> list[Candidate]:
        by_words = partial(self.lexical.search, query, reworded=reworded)
        shares = {hit.passage: hit.share for hit in by_words(pool)}
        rows = dict.fromkeys(self.store.passages_of_vectors([int(i) for i in near]))
        rows |= dict.fromkeys(self.store.vectors_of_passages(list(shares)))
        missing = [passage for _, passage, _ in rows if passage not in shares]
        for hit in by_words(len(missing), among=missing) if missing else ():
            shares[hit.passage] = hit.share
        ids = np.array([vector_id for vector_id, _, _ in rows], np.int64)
        cosines = self.dense.similarities(vector, ids)
        found = [
            Candidate(passage, article, float(cosine), share, fused(float(cosine), share))
            for (_, passage, article), cosine in zip(rows, cosines, strict=True)
            for share in (shares.get(passage, 0.0),)
        ]
        return sorted(found, key=lambda c: -c.score)


def fused(similarity: float, share: float) -> float:
    """One score for ordering: the cosine, plus the share of the query's words found, weighted.

    The share is absolute (1 when a passage holds every word of the query, rare words counting
    more), so a query in other words than the law's leans on meaning by itself, and one that copies
    the law on words.
    """
    return similarity + thresholds()["lexical_weight"] * share


def _writable(folder: Path) -> bool:
    return os.access(folder, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _take_over(store: Store, numbers: Sequence[int], writer: LexicalWriter) -> None:
    for number in numbers:
        found = store.passages(number)
        language = found[0][2].language if found else "en"  # nothing to write: it is gone
        texts = ((n, in_context(passage, title=d.title)) for n, passage, d in found)
        writer.replace(number, texts, language)
    writer.commit()


def _lexical(folder: Path, store: Store) -> LexicalIndex:
    """The lexical index; one that is missing, damaged or of an older version is made anew.

    It is queued, and taken over when the index is open.
    """
    if not _writable(folder.parent):
        return _copied(folder, store)
    if folder.is_dir():
        try:
            return LexicalIndex(folder)
        except ValueError:  # tantivy cannot read its own files, or they have other fields
            shutil.rmtree(folder)
    store.enqueue_all()
    return LexicalIndex(folder)


def _copied(folder: Path, store: Store) -> LexicalIndex:
    """From a folder that may only be read: tantivy wants to write a lock, so a copy is opened."""
    copy = Path(tempfile.mkdtemp(prefix="gon-"))
    atexit.register(shutil.rmtree, copy, ignore_errors=True)
    if folder.is_dir():
        shutil.copytree(folder, copy, dirs_exist_ok=True)
        try:
            return LexicalIndex(copy)
        except ValueError:
            shutil.rmtree(copy)
    made = LexicalIndex(copy)
    with made.writer() as writer:
        _take_over(store, store.numbers(), writer)
    made.reload()
    return made


def _check(folder: Path, meta: dict[str, str], encoder: Encoder) -> None:
    if meta.get("format") != FORMAT:
        raise IndexDamaged(
            f"The index in {folder} has format {meta.get('format', 'unknown')}, this version reads"
            f" format {FORMAT}; index the sources again into a new folder."
        )
    theirs = (meta["encoder"], int(meta["dimension"]), meta["convention"])
    ours = (encoder.name, encoder.dimension, encoder.convention)
    if theirs != ours:
        raise EncoderMismatch(
            f"The index in {folder} was made with the encoder {theirs[0]} ({theirs[1]} numbers a"
            f" vector), and the one set now is {ours[0]} ({ours[1]}). Give it new vectors with:"
            f" python -m assistant index {folder} --reencode; or set GON_ENCODER and GON_ADAPTER"
            " to what it was made with."
        )
