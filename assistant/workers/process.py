"""The program's side of a process that reads: its limits, its orders, its end."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from threading import Lock

from assistant.config import PACKAGE
from assistant.errors import ReadError
from assistant.workers.cutting import Order
from assistant.workers.serving import HEAD, READY

_PROGRAM = "from assistant.workers.serving import main; main()"
DIED = b"d"  # the tag of what a process leaves that is gone: its exit code


class Fault(ReadError):  # noqa: N818 - a bug, not an error of the user's
    """A bug met while reading: ``kind`` of the exception and its ``places`` in the code."""

    def __init__(self, name: str, kind: str, places: list[str]) -> None:
        super().__init__(
            f"{name} could not be read: something went wrong that should not ({kind}); save it anew"
            " in another format, and tell the makers of this program."
        )
        self.kind, self.places = kind, places


@dataclass(frozen=True, slots=True)
class Limits:
    """What the reading of one file may take.

    Processor time is ``seconds`` and ``per_megabyte`` of the file. ``silence`` is how long its
    process may do nothing at all, by the clock. ``gigabytes`` is the address space of the process,
    on systems that can bound it (not Windows).
    """

    seconds: float = 120
    per_megabyte: float = 60
    silence: float = 300
    gigabytes: float = 4


class Process:
    """A running ``assistant.workers.serving.main``, ready for orders."""

    def __init__(self, limits: Limits) -> None:
        values = (limits.seconds, limits.per_megabyte, limits.gigabytes)
        paths = (str(PACKAGE.parent), os.environ.get("PYTHONPATH", ""))
        # -P: a folder of documents may hold a file named like one of ours
        self._popen = subprocess.Popen(
            [sys.executable, "-P", "-c", _PROGRAM, *map(str, values)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))},
            start_new_session=True,  # Ctrl-C is for the program that asks, which ends this one
        )
        assert self._popen.stdin and self._popen.stdout
        self._orders, self._answers = self._popen.stdin, self._popen.stdout
        self.ready = False
        self._killed = Lock()

    def send(self, order: Order) -> None:
        """Gives an order; that the process is gone is heard from ``frame``."""
        with suppress(OSError):
            self._orders.write(pickle.dumps(order, pickle.HIGHEST_PROTOCOL))
            self._orders.flush()

    def frame(self) -> tuple[bytes, bytes]:
        """The next answer; DIED and the exit code when there is none any more."""
        while True:
            with suppress(OSError, ValueError):
                head = self._answers.read(HEAD.size)
                if len(head) == HEAD.size:
                    tag, length = HEAD.unpack(head)
                    payload = self._answers.read(length)
                    if len(payload) == length:
                        if tag != READY:
                            return tag, payload
                        self.ready = True
                        continue
            self.kill()
            if not self.ready:
                raise RuntimeError(
                    f"the process that reads ended at once: {self._popen.returncode}"
                )
            return DIED, pickle.dumps(self._popen.returncode)

    def is_alive(self) -> bool:
        """Whether it can take an order."""
        with self._killed:
            return self._popen.poll() is None

    def kill(self) -> None:
        """Ends it, and the OCR it has started; may be called from any thread, more than once."""
        with self._killed:
            if self._popen.returncode is not None:
                return
            with suppress(OSError):
                if hasattr(os, "killpg") and self._popen.poll() is None:
                    os.killpg(self._popen.pid, 9)
            self._popen.kill()
            self._popen.wait()
            with suppress(OSError):
                self._orders.close()

    def close(self) -> None:
        """Ends it and lets go of its pipes; not while another thread listens."""
        self.kill()
        self._answers.close()
