"""Exact nearest vectors with FAISS. Derived from the store: built when an index opens."""

from __future__ import annotations

from collections.abc import Iterable
from threading import Lock

import faiss
import numpy as np
from numpy.typing import NDArray

from assistant.models import Vectors

Ids = NDArray[np.int64]
Scores = NDArray[np.float32]


class DenseIndex:
    """Unit vectors by id, searched exactly by inner product (the cosine).

    ``IndexFlatIP`` is exact, needs no training, and one GEMM answers a batch of queries; its cost
    is 1.5 kB of memory a vector (dimension 384) and time linear in their number. Safe for threads:
    FAISS may not be changed while it searches, and a search uses every core by itself.
    """

    def __init__(self, dimension: int) -> None:
        self._faiss = faiss.IndexFlatIP(dimension)
        self._lock = Lock()
        self._ids: Ids = np.empty(0, np.int64)  # ascending: the store gives ids in order

    def __len__(self) -> int:
        return len(self._ids)

    @property
    def last_id(self) -> int:
        """Highest id held, 0 when empty."""
        return int(self._ids[-1]) if len(self._ids) else 0

    def extend(self, blocks: Iterable[tuple[Ids, Vectors]]) -> None:
        """Adds blocks of (ids, vectors); ids ascend and are above ``last_id``."""
        for ids, vectors in blocks:
            with self._lock:
                self._faiss.add(np.ascontiguousarray(vectors, dtype=np.float32))
                self._ids = np.concatenate([self._ids, ids])

    def retain(self, ids: Ids) -> None:
        """Drops every vector whose id is not among ``ids``."""
        gone = np.flatnonzero(~np.isin(self._ids, ids))
        if len(gone):
            with self._lock:
                # by position; FAISS closes the gaps and keeps the order
                self._faiss.remove_ids(faiss.IDSelectorBatch(gone))
                self._ids = np.delete(self._ids, gone)

    def search(self, queries: Vectors, top_k: int) -> tuple[Scores, Ids]:
        """Cosines and ids, best first, both of shape (len(queries), min(top_k, len(self)))."""
        top_k = min(top_k, len(self))
        if not top_k:
            empty = np.empty((len(queries), 0))
            return empty.astype(np.float32), empty.astype(np.int64)
        with self._lock:
            scores, positions = self._faiss.search(np.ascontiguousarray(queries, np.float32), top_k)
            return scores, self._ids[positions]

    def similarities(self, query: Vectors, ids: Ids) -> Scores:
        """Cosine of one query, shape (dimension,), with each of ``ids``; 0 for unknown ids."""
        out = np.zeros(len(ids), np.float32)
        with self._lock:
            positions = np.searchsorted(self._ids, ids)
            known = positions < len(self._ids)
            known[known] = self._ids[positions[known]] == ids[known]
            if known.any():
                out[known] = self._faiss.reconstruct_batch(positions[known]) @ query
        return out
