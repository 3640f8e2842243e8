"""Uploaded files are kept in the index folder: the browser's copies are temporary."""

from __future__ import annotations

import filecmp
import shutil
from collections.abc import Sequence
from pathlib import Path

from assistant.errors import StorageError

FOLDER = "uploads"


def keep(files: Sequence[Path], index: Path) -> list[Path]:
    """Where the files now lie. One that is kept already is not copied again; another one of the
    same name gets a number: nothing is ever overwritten. Raises StorageError."""
    if not files:
        return []
    folder = index / FOLDER
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return [_kept(file, folder) for file in files]
    except OSError as error:
        raise StorageError(
            f"Uploaded files cannot be kept in {folder} ({error.strerror}); free some space or make"
            " the folder writable."
        ) from error


def _kept(file: Path, folder: Path) -> Path:
    target, number = folder / file.name, 1
    while target.exists():
        if filecmp.cmp(file, target, shallow=False):
            return target
        number += 1
        target = folder / f"{file.stem} ({number}){file.suffix}"
    half = target.with_name(f".{target.name}.part")  # a killed copy leaves no half file behind
    shutil.copyfile(file, half)
    half.replace(target)
    return target


def discard(path: Path, index: Path) -> None:
    """Deletes a kept upload; a file that lies elsewhere is the user's own and stays."""
    if path.parent.resolve() == (index / FOLDER).resolve():
        path.unlink(missing_ok=True)
