"""An encoder that remembers on disk what it computed, so that a measurement is quick to run again.

Vectors lie in one SQLite file an encoder (by its name, so that another adapter starts anew), states
of tokens in one file a text. Both are kept as they are computed: a run that is stopped goes on
where it was.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np

from assistant.models import Encoder, Progress, Vectors
from assistant.models.states import Comparer, Reader, States
from benchmarks.datasets import WORK

AT_ONCE = 128  # texts between two commits


class Kept:
    """An ``Encoder`` and ``Reader`` over another one."""

    def __init__(self, encoder: Encoder, folder: Path = WORK) -> None:
        self._encoder = encoder
        self._states = folder / "states" / encoder.name
        self._states.mkdir(parents=True, exist_ok=True)
        (folder / "vectors").mkdir(parents=True, exist_ok=True)
        self._vectors = sqlite3.connect(folder / "vectors" / f"{encoder.name}.sqlite", timeout=60)
        with self._vectors:
            self._vectors.execute(
                "CREATE TABLE IF NOT EXISTS vectors (key TEXT PRIMARY KEY, row BLOB)"
            )

    @property
    def name(self) -> str:
        """The other one's."""
        return self._encoder.name

    @property
    def dimension(self) -> int:
        """The other one's."""
        return self._encoder.dimension

    @property
    def convention(self) -> str:
        """The other one's."""
        return self._encoder.convention

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """See ``assistant.models.Encoder``."""
        return self._encoded("query", texts, self._encoder.encode_queries)

    def encode_passages(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        """See ``assistant.models.Encoder``; ``progress`` is told of the end alone."""
        rows = self._encoded("passage", texts, self._encoder.encode_passages)
        if progress is not None:
            progress(len(texts), len(texts))
        return rows

    def token_states(self, texts: Sequence[str]) -> list[States] | None:
        """See ``assistant.models.states``; None where the other one has none. Of half precision."""
        paths = {text: self._states / f"{_digest(text)}.npz" for text in texts}
        new = [text for text, path in paths.items() if not path.is_file()]
        if new:
            read = self._encoder.token_states(new) if isinstance(self._encoder, Reader) else None
            if read is None:
                return None
            for text, states in zip(new, read, strict=True):
                spans = np.array(states.spans, np.int32).reshape(-1, 2)
                np.savez(paths[text], spans=spans, rows=states.rows.astype(np.float16))
        return [_held(paths[text]) for text in texts]

    def compared(self, ours: Vectors, theirs: Vectors) -> Mapping[str, float] | None:
        """See ``assistant.models.states.Comparer``; worked out anew each time."""
        other = self._encoder
        return other.compared(ours, theirs) if isinstance(other, Comparer) else None

    def _encoded(
        self, side: str, texts: Sequence[str], encode: Callable[[Sequence[str]], Vectors]
    ) -> Vectors:
        keys = [f"{side} {_digest(text)}" for text in texts]
        known = self._known(keys)
        new = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
        # of like length together, since the encoder fills a batch up to its longest text
        waiting = sorted(new, key=lambda key: len(new[key]))
        for start in range(0, len(waiting), AT_ONCE):
            chosen = waiting[start : start + AT_ONCE]
            rows = encode([new[key] for key in chosen])
            known |= dict(zip(chosen, rows, strict=True))
            with self._vectors as database:
                database.executemany(
                    "INSERT OR REPLACE INTO vectors VALUES (?, ?)",
                    [
                        (key, row.astype(np.float32).tobytes())
                        for key, row in zip(chosen, rows, strict=True)
                    ],
                )
        found = np.array([known[key] for key in keys], np.float32)
        return found.reshape(len(texts), self.dimension)

    def _known(self, keys: Sequence[str]) -> dict[str, Vectors]:
        held: dict[str, Vectors] = {}
        for start in range(0, len(keys), 500):
            some = keys[start : start + 500]
            marks = ",".join("?" * len(some))
            found = self._vectors.execute(
                f"SELECT key, row FROM vectors WHERE key IN ({marks})",
                some,
            )
            held |= {key: np.frombuffer(row, np.float32) for key, row in found}
        return held


def _held(path: Path) -> States:
    with np.load(path) as held:
        spans = [(int(start), int(end)) for start, end in held["spans"]]
        return States(spans, held["rows"].astype(np.float32))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:24]
