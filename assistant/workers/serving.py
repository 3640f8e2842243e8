"""A process that reads files: orders come in, answers go out as frames.

A frame is a tag, a length of eight bytes and a pickle, which is as safe as the program itself: both
ends are the same program. A beat now and then says that work goes on; a process whose own work on
one file has taken too much processor time ends itself. The work of OCR is not counted: each page
has a limit of its own there.
"""

from __future__ import annotations

import os
import pickle
import struct
import sys
import time
from contextlib import suppress
from pathlib import Path
from threading import Lock, Thread
from typing import Any, BinaryIO

from assistant.errors import LimitError, ReadError
from assistant.faultlog import places
from assistant.workers.cutting import cut_source

READY, ITEM, RAISED, FAULT, END, BEAT = b"h", b"i", b"r", b"x", b"e", b"b"
HEAD = struct.Struct(">cQ")
TOO_LONG = 86  # exit code of a process that gave up
_BEAT = 0.5  # seconds
_SWOLLEN = 600_000_000  # bytes
_MAXRSS = 1 if sys.platform == "darwin" else 1024  # the unit of that figure


class Answers:
    """Writes frames, one at a time."""

    def __init__(self, out: BinaryIO) -> None:
        self._out, self._lock = out, Lock()

    def send(self, tag: bytes, content: Any = None) -> None:
        payload = b"" if content is None else pickle.dumps(content, pickle.HIGHEST_PROTOCOL)
        with self._lock:
            self._out.write(HEAD.pack(tag, len(payload)))
            self._out.write(payload)
            self._out.flush()


class Watch:
    """Says that work goes on, and ends the process when one file has taken too long."""

    def __init__(self, answers: Answers, seconds: float, per_megabyte: float) -> None:
        self._answers, self._seconds, self._per_megabyte = answers, seconds, per_megabyte
        self._until: float | None = None
        Thread(target=self._run, daemon=True).start()

    def begin(self, size: int) -> None:
        """A file of so many bytes is begun."""
        allowed = self._seconds + self._per_megabyte * size / 1e6
        self._until = time.process_time() + allowed

    def end(self) -> None:
        self._until = None

    def _run(self) -> None:
        spent = 0.0
        while True:
            time.sleep(_BEAT)
            until = self._until
            if until is None:
                continue
            if time.process_time() > until:
                os._exit(TOO_LONG)
            # with what ended children have used: a process that only waits gives no beat
            if (now := sum(os.times()[:4])) > spent + _BEAT / 5:
                spent = now
                try:
                    self._answers.send(BEAT)
                except OSError:  # nobody listens any more
                    os._exit(0)


def serve(orders: BinaryIO, answers: Answers, watch: Watch) -> None:
    """Reads what is ordered until there are no more orders."""
    answers.send(READY)
    while True:
        try:
            order = pickle.load(orders)
        except EOFError:
            return
        watch.begin(_size(order.path))
        try:
            for item in cut_source(order):
                answers.send(ITEM, item)
            answers.send(END, _is_swollen())
        except ReadError as error:
            answers.send(RAISED, error)
        except MemoryError:
            answers.send(RAISED, too_much_memory(order.path.name))
        except Exception as error:  # a bug: this file is named, the others go on
            answers.send(FAULT, (type(error).__name__, places(error)))
        finally:
            watch.end()


def too_much_memory(name: str) -> ReadError:
    return LimitError(f"{name} needs too much memory to read, and was given up; split it.")


def _is_swollen() -> bool:
    """Whether this process holds so much memory by now that a new one should take its place."""
    try:
        import resource
    except ImportError:
        return False
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _MAXRSS > _SWOLLEN


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def bound_memory(gigabytes: float) -> None:
    """No more than so much address space, where the system knows such a bound (not Windows)."""
    try:
        import resource
    except ImportError:
        return
    most = int(gigabytes * 2**30)
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    with suppress(OSError, ValueError):  # a lower bound is set already, or none can be
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))


def main() -> None:
    """Arguments: seconds for a file, seconds for each megabyte of it, gigabytes of memory."""
    seconds, per_megabyte, gigabytes = (float(value) for value in sys.argv[1:4])
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not come between the frames
    bound_memory(gigabytes)
    answers = Answers(out)
    try:
        serve(sys.stdin.buffer, answers, Watch(answers, seconds, per_megabyte))
    except BrokenPipeError:  # nobody listens any more
        os._exit(0)
