"""Texts read word by word by the encoder, kept on disk, since reading is most of the time."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np

from assistant.judgement.likeness import Likeness, Text, read
from assistant.judgement.pair import Pair
from assistant.models.states import Reader, States
from assistant.types import Language
from assistant.workspace import Workspace
from benchmarks.datasets import WORK, settings


class Texts:
    """Reads texts with a user's encoder, each once."""

    def __init__(self) -> None:
        encoder = Workspace(settings()).encoder
        if not isinstance(encoder, Reader):
            raise SystemExit("This encoder does not read word by word; use the bundled one.")
        self.encoder = encoder
        self.name = encoder.name
        self._folder = WORK / "states" / encoder.name
        self._folder.mkdir(parents=True, exist_ok=True)

    def pair(self, draft: str, existing: str, languages: tuple[Language, Language]) -> Pair:
        """Two texts side by side."""
        return Pair(Likeness(self._read(draft, languages[0]), self._read(existing, languages[1])))

    def _read(self, text: str, language: Language) -> Text:
        return read(text, language, self._states(text))

    def _states(self, text: str) -> States:
        path = self._folder / f"{hashlib.sha256(text.encode()).hexdigest()[:24]}.npz"
        if path.is_file():
            with np.load(path) as held:
                spans = [(int(s), int(e)) for s, e in held["spans"]]
                return States(spans, held["rows"].astype(np.float32))
        states = self.encoder.token_states(text)
        if states is None:
            raise SystemExit("This encoder does not read word by word; use the bundled one.")
        _save(path, states)
        return states


def _save(path: Path, states: States) -> None:
    spans = np.array(states.spans, np.int32).reshape(-1, 2)
    np.savez(path, spans=spans, rows=states.rows.astype(np.float16))
