"""Model folders are whole or not there, whatever happens meanwhile."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from assistant.errors import StorageError
from assistant.models.unpacking import MANIFEST, is_whole, unpacked


def write(folder: Path) -> None:
    """Two files, one in a folder of its own."""
    (folder / "weights.bin").write_bytes(b"w" * 1000)
    (folder / "1_Pooling").mkdir()
    (folder / "1_Pooling/config.json").write_text("{}", "utf-8")


def fails(folder: Path) -> None:
    raise AssertionError("it was unpacked again")


def test_it_is_made_once(tmp_path: Path) -> None:
    folder = unpacked(tmp_path / "cache/model", write)
    assert is_whole(folder)
    assert set(json.loads((folder / MANIFEST).read_text())) == {
        "weights.bin",
        "1_Pooling/config.json",
    }
    assert unpacked(folder, fails) == folder
    assert [path.name for path in folder.parent.iterdir()] == ["model"]  # no temporary left


@pytest.mark.parametrize(
    "damage",
    [
        lambda folder: (folder / "weights.bin").write_bytes(b"w" * 999),  # cut short
        lambda folder: (folder / "weights.bin").write_bytes(b"x" * 1000),  # other bytes, same size
        lambda folder: (folder / "weights.bin").unlink(),  # gone
        lambda folder: (folder / MANIFEST).write_text("{", "utf-8"),  # half a manifest
        lambda folder: (folder / MANIFEST).write_text("{}", "utf-8"),  # an empty one
        lambda folder: (folder / MANIFEST).write_text("[1]", "utf-8"),  # another shape
        lambda folder: (folder / MANIFEST).unlink(),  # none
    ],
)
def test_a_damaged_folder_is_made_anew(tmp_path: Path, damage: object) -> None:
    folder = unpacked(tmp_path / "model", write)
    assert callable(damage)
    damage(folder)
    assert not is_whole(folder)
    unpacked(folder, write)
    assert (folder / "weights.bin").read_bytes() == b"w" * 1000
    assert [path.name for path in tmp_path.iterdir()] == ["model"]


def test_a_copied_folder_is_hashed_once(tmp_path: Path) -> None:
    folder = unpacked(tmp_path / "model", write)
    os.utime(folder / "weights.bin", ns=(1, 1))  # copying changes times, not contents
    assert is_whole(folder)
    noted = json.loads((folder / MANIFEST).read_text("utf-8"))
    assert noted["weights.bin"]["mtime_ns"] == 1


def test_a_killed_unpacking_leaves_nothing_half_made(tmp_path: Path) -> None:
    folder = tmp_path / "model"
    script = (
        "import os, signal, sys\n"
        "from pathlib import Path\n"
        "from assistant.models.unpacking import unpacked\n"
        "def write(folder):\n"
        "    (folder / 'weights.bin').write_bytes(b'w' * 10)\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
        "unpacked(Path(sys.argv[1]), write)\n"
    )
    died = subprocess.run([sys.executable, "-c", script, str(folder)], check=False)
    assert died.returncode == -9
    assert not folder.exists()
    left = [path for path in tmp_path.iterdir() if path != folder]
    assert len(left) == 1  # the temporary folder of the dead process
    os.utime(left[0], (0, 0))
    unpacked(folder, write)
    assert [path.name for path in tmp_path.iterdir()] == ["model"]  # swept, being old


def test_unpackings_at_once_do_no_harm(tmp_path: Path) -> None:
    folder, together, seen = tmp_path / "model", threading.Barrier(4), list[bool]()

    def slow(fresh: Path) -> None:
        write(fresh)
        together.wait(timeout=30)  # all four have written before anyone renames

    def run() -> None:
        seen.append(is_whole(unpacked(folder, slow)))

    threads = [threading.Thread(target=run) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [True] * 4
    assert [path.name for path in tmp_path.iterdir()] == ["model"]


def test_a_failed_unpacking_cleans_up_and_says_where(tmp_path: Path) -> None:
    def full(folder: Path) -> None:
        (folder / "weights.bin").write_bytes(b"w")
        raise OSError(28, "No space left on device")

    with pytest.raises(StorageError, match=f"'{tmp_path}' .*No space left") as caught:
        unpacked(tmp_path / "model", full)
    assert "GON_CACHE" in str(caught.value)
    assert list(tmp_path.iterdir()) == []


def test_a_cache_that_is_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("not a folder", "utf-8")
    with pytest.raises(StorageError, match="cache"):
        unpacked(tmp_path / "cache/model", write)
