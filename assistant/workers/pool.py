"""Files read ahead in several processes; the answers come in the order in which they were asked."""

from __future__ import annotations

import os
import pickle
import time
import weakref
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from typing import Any, TypeVar

from assistant.errors import LimitError, ReadError
from assistant.types import Document
from assistant.workers.cutting import Item, Order
from assistant.workers.process import DIED, Fault, Limits, Process
from assistant.workers.serving import BEAT, END, FAULT, ITEM, RAISED, TOO_LONG

T = TypeVar("T")
AHEAD = 64  # files that may be read before they are asked for …
BUFFERED = 64_000_000  # … and bytes of them, beside the file that is being asked for
FEW = 4  # files waiting, for which starting another process takes longer than it saves
_POLL = 0.05  # seconds
_FAILED = b"f"  # the tag of why a process cannot be started
_STARTING = 120  # seconds until a process must be ready, however busy the machine


@dataclass(slots=True, eq=False)
class _Reading:
    """A file on its way: answers that have come and not been asked for."""

    order: Order
    frames: SimpleQueue[tuple[bytes, bytes]] = field(default_factory=SimpleQueue)
    waiting: int = 0  # bytes of them
    process: Process | None = None
    alive: float = 0.0
    silent: bool = False  # its process did nothing for too long


class Readers:
    """Processes that read files, kept between calls. Calls may come from several threads.

    ``count`` is the number of processes of one call; by default as many as there are cores, at
    most four. They end with this object or the program, whatever its end.
    """

    def __init__(self, count: int = 0, limits: Limits | None = None) -> None:
        self.count = count or min(4, os.cpu_count() or 1)
        self.limits = limits or Limits()
        self._idle: list[Process] = []
        self._lock = Lock()
        weakref.finalize(self, _close, self._idle)

    def prepare(self) -> None:
        """Starts a process, so that it is ready when it is wanted."""
        with self._lock:
            if not self._idle:
                self._idle.append(Process(self.limits))

    def read(
        self, jobs: Iterable[tuple[T, Order | None]]
    ) -> Generator[tuple[T, Iterator[Item]], None, None]:
        """Each job with the documents of its file, in order, as ``cut_source`` gives them.

        A job without an order passes through. The documents of one are to be taken before the next
        job is. Close the iterator to stop the reading.
        """
        with closing(_Call(self)) as call:
            yield from call.run(jobs)

    def documents(self, path: Path, *, max_bytes: int) -> list[Document]:
        """The documents of one file, unsplit. Raises ReadError, also for part of the file."""
        order = Order(path, max_bytes, whole=True)
        found: list[Document] = []
        with closing(self.read([(None, order)])) as jobs:
            for _, items in jobs:
                for item in items:
                    if isinstance(item, ReadError):
                        raise item
                    found.append(item.document)
        return found

    def take(self) -> Process:
        """An idle process, or a new one."""
        with self._lock:
            while self._idle:
                process = self._idle.pop()
                if process.is_alive():
                    return process
                process.close()
        return Process(self.limits)

    def give(self, process: Process) -> None:
        """Back to the idle ones, unless there are enough."""
        with self._lock:
            if len(self._idle) < self.count:
                self._idle.append(process)
                return
        process.close()


def _close(idle: list[Process]) -> None:
    for process in idle:
        process.close()


class _Call:
    """One run through some files."""

    def __init__(self, readers: Readers) -> None:
        self._readers = readers
        self._todo: SimpleQueue[_Reading | None] = SimpleQueue()
        self._threads: list[Thread] = []
        self._ahead: deque[tuple[Any, _Reading | None]] = deque()
        self._readings: list[_Reading] = []  # those ahead, and the one that is asked for
        self._head: _Reading | None = None
        self._stopped = False

    # the side of who asks

    def run(self, jobs: Iterable[tuple[T, Order | None]]) -> Iterator[tuple[T, Iterator[Item]]]:
        source = iter(jobs)
        while self._plan(source):
            job, reading = self._ahead.popleft()
            self._head = reading
            if reading is None:
                yield job, iter(())
                continue
            yield job, self._items(reading, source)
            self._readings.remove(reading)

    def _plan(self, source: Iterator[tuple[T, Order | None]]) -> bool:
        """Looks ahead; false when there is nothing more."""
        while len(self._ahead) < AHEAD and (following := next(source, None)):
            job, order = following
            reading = _Reading(order) if order else None
            self._ahead.append((job, reading))
            if reading:
                self._readings.append(reading)
                self._todo.put(reading)
        want = min(self._readers.count, 1 + self._todo.qsize() // (FEW + 1))
        while self._todo.qsize() and len(self._threads) < want:
            self._threads.append(Thread(target=self._work, daemon=True))
            self._threads[-1].start()
        return bool(self._ahead)

    def _items(self, reading: _Reading, source: Iterator[tuple[T, Order | None]]) -> Iterator[Item]:
        name = reading.order.path.name
        while True:
            tag, payload = self._frame(reading)
            content = pickle.loads(payload)
            if tag == END:
                return
            if tag == ITEM:
                yield content
                self._plan(source)
            elif tag in (RAISED, _FAILED):
                raise content
            elif tag == FAULT:
                raise Fault(name, *content)
            else:
                raise _gone(name, content, reading, self._readers.limits)

    def _frame(self, reading: _Reading) -> tuple[bytes, bytes]:
        since = time.monotonic()
        while True:
            try:
                tag, payload = reading.frames.get(timeout=0.5)
            except Empty:
                still = time.monotonic() - max(since, reading.alive)
                process, most = reading.process, self._readers.limits.silence
                if process and still > (most if process.ready else max(most, _STARTING)):
                    reading.silent = True
                    process.kill()
                continue
            reading.waiting -= len(payload)
            return tag, payload

    def close(self) -> None:
        """Ends what is being read."""
        self._stopped = True
        for _ in self._threads:
            self._todo.put(None)
        for reading in self._readings:
            if process := reading.process:
                process.kill()
        for thread in self._threads:
            thread.join()

    # the threads that listen to the processes

    def _work(self) -> None:
        process: Process | None = None
        while (reading := self._todo.get()) and not self._stopped:
            self._wait(reading)
            try:
                process = process or self._readers.take()
                usable = self._listen(process, reading)
            except Exception as error:  # no process can be started: for who asks to hear
                if process:
                    process.close()
                reading.frames.put((_FAILED, pickle.dumps(error)))
                return
            if not usable:
                process.close()
                process = None
        if process:
            self._readers.give(process)

    def _listen(self, process: Process, reading: _Reading) -> bool:
        """Takes the answers about one file; false when the process is of no more use."""
        reading.alive, reading.process = time.monotonic(), process
        if self._stopped:
            return True
        process.send(reading.order)
        while True:
            tag, payload = process.frame()
            reading.alive = time.monotonic()
            if tag == BEAT:
                continue
            if tag == ITEM:
                self._wait(reading)
            reading.waiting += len(payload)
            if tag in (END, RAISED, FAULT):
                reading.process = None
            reading.frames.put((tag, payload))
            if tag != ITEM:
                return tag != DIED and not (tag == END and pickle.loads(payload))

    def _wait(self, reading: _Reading) -> None:
        """Until there is room. There always is for the next answer that is asked for."""
        while not self._stopped:
            if sum(each.waiting for each in tuple(self._readings)) < BUFFERED:
                return
            if reading is self._head and not reading.waiting:
                return
            time.sleep(_POLL)


def _gone(name: str, code: int, reading: _Reading, limits: Limits) -> ReadError:
    """Why a process is gone, in words."""
    if reading.silent:
        return LimitError(
            f"{name} could not be read: nothing happened for {limits.silence:.0f} seconds, and it"
            " was given up; check the disk it lies on, or save it anew in another format."
        )
    if code == TOO_LONG:
        return LimitError(
            f"{name} takes too long to read (more than {limits.seconds:.0f} seconds, and"
            f" {limits.per_megabyte:.0f} for each megabyte) and was given up; split it or save it"
            " anew in another format."
        )
    return ReadError(
        f"{name} ended the process that read it (exit code {code}) and was left out; save it anew"
        " in another format."
    )
