"""Files that are written whole under their name, or not at all."""

from __future__ import annotations

from pathlib import Path

from assistant.store.database import faults


def save(path: Path, content: bytes) -> None:
    """Writes a file and the folders above it: whole or not at all. Raises StorageError."""
    half = path.with_name(f".{path.name}.part")
    with faults(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        half.write_bytes(content)
        half.replace(path)
