"""Hears what a language model says without depending on it: it may stall, break or never end."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from queue import Empty, Queue
from threading import Event, Thread

from assistant.errors import ModelError

_POLL = 0.1  # seconds between looks at the user's wish to stop
Speak = Callable[[Event], Iterator[str]]  # given an event that ends it


def listen(speak: Speak, *, patience: float, cancel: Event | None) -> Iterator[str]:
    """The pieces as they come; nothing more once ``cancel`` is set.

    The model speaks in a thread of its own, which is left behind where it does not end. Raises
    ModelError where it breaks, and after ``patience`` seconds of silence or of talk.
    """
    heard: Queue[str | Exception | None] = Queue()
    left = Event()
    Thread(target=_pass_on, args=(speak, heard, left), daemon=True).start()
    limit = time.monotonic() + patience
    try:
        while not (cancel and cancel.is_set()):
            if time.monotonic() >= limit:
                raise ModelError(f"stopped after {patience:.0f} s")
            try:
                piece = heard.get(timeout=max(0.0, min(_POLL, limit - time.monotonic())))
            except Empty:
                continue
            if piece is None:
                return
            if isinstance(piece, ModelError):
                raise piece
            if isinstance(piece, Exception):
                raise ModelError(f"broke off with {type(piece).__name__}") from piece
            yield piece
    finally:
        left.set()


def _pass_on(speak: Speak, heard: Queue[str | Exception | None], left: Event) -> None:
    try:
        for piece in speak(left):
            if left.is_set():
                return
            heard.put(piece)
        heard.put(None)
    except Exception as error:  # whatever a model breaks with is told by the thread that listens
        heard.put(error)
