"""The app in a process of its own, on a free port, for tests that speak to it from outside."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.request import ProxyHandler, build_opener

from tests.conftest import ROOT

PATIENCE = 180  # seconds until it answers; the models may have to be unpacked first


def free_port() -> int:
    """A port that nothing listened on a moment ago."""
    with closing(socket.socket()) as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def make_index(folder: Path, sources: Sequence[Path]) -> None:
    """An index made as a user makes it."""
    command = [sys.executable, "-m", "assistant", "index", str(folder), *map(str, sources)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=PATIENCE)


@contextmanager
def served(
    index: Path,
    *,
    command: Sequence[str] = ("-m", "assistant"),
    temporary: Path | None = None,
    **settings: str,
) -> Iterator[str]:
    """The address of the running app; it is stopped at the end. ``settings`` are GON_ ones."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    environ = os.environ | {f"GON_{name.upper()}": value for name, value in settings.items()}
    if temporary:
        environ["TMPDIR"] = str(temporary)
    with tempfile.TemporaryFile("w+") as said:
        process = subprocess.Popen(
            [sys.executable, *command, "serve", "--index", str(index), "--port", str(port)],
            cwd=ROOT,
            env=environ,
            stdout=said,
            stderr=subprocess.STDOUT,
        )
        try:
            if not _answers(process, address):
                said.seek(0)
                raise RuntimeError(f"The app did not start: {said.read()}")
            yield address
        finally:
            process.terminate()
            process.wait(30)


def _answers(process: subprocess.Popen[bytes], address: str) -> bool:
    opener = build_opener(ProxyHandler({}))
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        try:
            with opener.open(address, timeout=5):
                return True
        except OSError:
            time.sleep(0.2)
    return False
