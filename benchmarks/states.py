"""Texts read word by word by the encoder, kept on disk, since reading is most of the time."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.judgement.likeness import Likeness, Text, read
from assistant.judgement.pair import Pair
from assistant.models.states import States
from assistant.types import Language
from assistant.workspace import Workspace
from benchmarks.datasets import settings
from benchmarks.kept import Kept

UNREADABLE = "This encoder does not read word by word; use the bundled one."


class Texts:
    """Reads texts with an encoder, by default a user's, each once."""

    def __init__(self, encoder: Kept | None = None) -> None:
        self.encoder = encoder or Kept(Workspace(settings()).encoder)
        self.name = self.encoder.name
        self._together: dict[tuple[str, str], Mapping[str, float] | None] = {}

    def pair(self, draft: str, existing: str, languages: tuple[Language, Language]) -> Pair:
        """Two texts side by side."""
        return Pair(Likeness(self._read(draft, languages[0]), self._read(existing, languages[1])))

    def together(self, pair: Pair) -> Mapping[str, float] | None:
        """What reading both at once says, worked out once a pair of texts."""
        key = pair.likeness.draft.text, pair.likeness.existing.text
        if key not in self._together:
            draft, existing = pair.likeness.draft, pair.likeness.existing
            self._together[key] = self.encoder.compared(draft.states, existing.states)
        return self._together[key]

    def _read(self, text: str, language: Language) -> Text:
        return read(text, language, self._states(text))

    def _states(self, text: str) -> States:
        states = self.encoder.token_states([text])
        if states is None:
            raise SystemExit(UNREADABLE)
        return states[0]
