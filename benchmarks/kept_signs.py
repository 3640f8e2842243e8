"""Signs of pairs of texts, kept on disk as long as nothing changes that they are made of."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType

import assistant
from assistant.judgement import Sides, signs
from assistant.judgement.reading import ours, theirs
from assistant.models import Encoder
from assistant.models.states import Reader
from assistant.types import Language
from assistant.workspace import say
from benchmarks.datasets import WORK
from benchmarks.states import UNREADABLE

Texts = tuple[str, str, tuple[Language, Language]]  # draft, existing, their languages
AT_ONCE = 40  # pairs read together, and kept
TELL = 1000  # pairs between two lines of progress
# of the package: what signs are made of, and what only judges by them
SOURCES = (
    "judgement", "bounds", "norms", "provisions", "models/bert.py", "models/encoder.py",
    "alignment.py", "numerals.py", "quantities.py", "spelling.py",
)  # fmt: skip
JUDGING = {"decision.py", "layers.py", "weights.py"}


class KeptSigns:
    """The signs of pairs by their texts; ``made_by`` names what works them out."""

    def __init__(self, encoder: Encoder, made_by: str, folder: Path = WORK) -> None:
        if not isinstance(encoder, Reader):
            raise SystemExit(UNREADABLE)
        self._sides = Sides(encoder)
        folder.mkdir(parents=True, exist_ok=True)
        self._database = sqlite3.connect(folder / "signs.sqlite", timeout=60)
        self._made_by = f"{encoder.name} {made_by}"
        with self._database:
            self._database.execute(
                "CREATE TABLE IF NOT EXISTS signs (key TEXT PRIMARY KEY, made_by TEXT, signs TEXT)"
            )
            self._database.execute("DELETE FROM signs WHERE made_by != ?", [self._made_by])

    def __enter__(self) -> KeptSigns:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._database.close()

    def of(self, pairs: Sequence[Texts]) -> list[Mapping[str, float]]:
        """Those of each pair; what is not known is worked out, as a review does."""
        known: dict[str, Mapping[str, float]] = {
            key: json.loads(found)
            for key, found in self._database.execute("SELECT key, signs FROM signs")
        }
        new = {_key(pair): pair for pair in pairs if _key(pair) not in known}
        waiting = list(new)
        for start in range(0, len(waiting), AT_ONCE):
            if start % TELL == 0:
                say(f"signs: {start} of {len(waiting)} pairs")
            chosen = waiting[start : start + AT_ONCE]
            known |= self._worked_out([new[key] for key in chosen])
        return [known[_key(pair)] for pair in pairs]

    def _worked_out(self, pairs: Sequence[Texts]) -> dict[str, Mapping[str, float]]:
        self._sides.read(
            passage
            for draft, existing, (mine, other) in pairs
            for passage in (ours(draft, mine), theirs(existing, other, draft))
        )
        found: dict[str, Mapping[str, float]] = {}
        for draft, existing, languages in pairs:
            pair = self._sides.pair(draft, existing, languages)
            if pair is None:
                raise SystemExit(UNREADABLE)
            found[_key((draft, existing, languages))] = signs(pair)
        with self._database:
            self._database.executemany(
                "INSERT OR REPLACE INTO signs VALUES (?, ?, ?)",
                [(key, self._made_by, json.dumps(one)) for key, one in found.items()],
            )
        return found


def fingerprint() -> str:
    """Of the sources that signs are made of."""
    root = Path(assistant.__file__).parent
    digest = hashlib.sha256()
    for name in SOURCES:
        path = root / name
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            if file.name not in JUDGING:
                digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def _key(pair: Texts) -> str:
    return hashlib.sha256("\0".join((pair[0], pair[1], *pair[2])).encode()).hexdigest()[:24]
