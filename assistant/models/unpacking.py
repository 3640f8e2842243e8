"""Model folders in the cache: made once, whole or not at all, and checked when opened.

A folder is written beside its place under a temporary name, synced to the disk, then renamed, so
a kill at any moment leaves nothing half-made. Two processes that unpack at once both write; the
second to finish throws its copy away.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from assistant.errors import ModelError, StorageError

MANIFEST = "manifest.json"
_STALE_SECONDS = 3600.0
_Entry = dict[str, int | str]


def unpacked(folder: Path, write: Callable[[Path], None]) -> Path:
    """``folder`` if it is there and whole, else made anew by ``write(temporary_folder)``.

    Raises StorageError when the disk is full or the cache cannot be written, ModelError when the
    folder is damaged and making it anew does not mend it.
    """
    if is_whole(folder):
        return folder
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        _sweep(folder)
        fresh = Path(tempfile.mkdtemp(prefix=_prefix(folder), dir=folder.parent))
        try:
            write(fresh)
            _seal(fresh)
            _swap(fresh, folder)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)
    except OSError as error:
        raise StorageError(
            f"The model could not be unpacked into '{folder.parent}' ({error.strerror or error}); "
            "free about 1 GB there, or set GON_CACHE to a folder that can be written."
        ) from error
    if not is_whole(folder):
        raise ModelError(
            f"The model folder '{folder}' does not match its manifest after unpacking; "
            "check the disk, delete that folder and start again."
        )
    return folder


def is_whole(folder: Path) -> bool:
    """Whether every file is there as the manifest says.

    Sizes are compared always; contents only when a file's time differs from the manifest's, as
    it does in a folder that was copied from elsewhere.
    """
    try:
        manifest: dict[str, _Entry] = json.loads((folder / MANIFEST).read_text("utf-8"))
        found = {name: (folder / name).stat() for name in manifest}
        if not manifest or any(manifest[n]["size"] != stat.st_size for n, stat in found.items()):
            return False
        changed = [n for n, stat in found.items() if manifest[n]["mtime_ns"] != stat.st_mtime_ns]
        if any(manifest[name]["sha256"] != _sha256(folder / name) for name in changed):
            return False
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return False
    if changed:
        _remember_times(folder, manifest)
    return True


def _seal(folder: Path) -> None:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    manifest = {path.relative_to(folder).as_posix(): _entry(path) for path in files}
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=1), "utf-8")
    for path in (*files, folder / MANIFEST, *(p for p in folder.rglob("*") if p.is_dir()), folder):
        _sync(path)


def _entry(path: Path) -> _Entry:
    stat = path.stat()
    return {"size": stat.st_size, "mtime_ns": stat.st_mtime_ns, "sha256": _sha256(path)}


def _swap(fresh: Path, folder: Path) -> None:
    """Put ``fresh`` in its place; a whole folder that got there first stays."""
    while True:
        try:
            fresh.rename(folder)
            _sync(folder.parent)
            return
        except OSError:
            if is_whole(folder) or not folder.exists():
                if folder.exists():
                    return
                raise
        # what stands there is damaged: out of the way, under a name of its own
        aside = Path(tempfile.mkdtemp(prefix=_prefix(folder), dir=folder.parent))
        try:
            folder.rename(aside / "damaged")
        except FileNotFoundError:
            pass  # another process moved it first
        finally:
            shutil.rmtree(aside, ignore_errors=True)


def _remember_times(folder: Path, manifest: dict[str, _Entry]) -> None:
    """Note the times of verified files, so that the next start need not hash them."""
    for name, entry in manifest.items():
        entry["mtime_ns"] = (folder / name).stat().st_mtime_ns
    try:
        handle, name = tempfile.mkstemp(dir=folder, prefix=".manifest-")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(manifest, file, indent=1)
        Path(name).replace(folder / MANIFEST)
    except OSError:
        return  # a read-only cache: it is hashed at each start, which is only slower


def _sweep(folder: Path) -> None:
    """Remove what killed unpackings of this folder left behind."""
    for left in folder.parent.glob(_prefix(folder) + "*"):
        if time.time() - left.stat().st_mtime > _STALE_SECONDS:
            shutil.rmtree(left, ignore_errors=True)


def _prefix(folder: Path) -> str:
    return f".{folder.name}-"


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _sync(path: Path) -> None:
    if path.is_dir() and os.name == "nt":
        return  # Windows has no handle to sync a folder by
    handle = os.open(path, os.O_RDONLY if os.name != "nt" else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
