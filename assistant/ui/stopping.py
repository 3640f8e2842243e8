"""The stop button: a flag for each visitor's run, which the library looks at between two steps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from threading import Event
from typing import Any

import gradio as gr

QUIET = {"queue": False, "api_visibility": "private", "show_progress": "hidden"}


class Stops:
    """Flags of the runs of one screen, by the visitor's session."""

    def __init__(self) -> None:
        self._flags: dict[str, Event] = {}

    @contextmanager
    def running(self, request: Any) -> Iterator[Event]:
        """The flag of a run, there as long as the run."""
        session = _session(request)
        flag = self._flags[session] = Event()
        try:
            yield flag
        finally:
            if self._flags.get(session) is flag:
                del self._flags[session]

    def stop(self, request: gr.Request) -> None:
        """Raises the flag of the visitor's run, if there is one."""
        if flag := self._flags.get(_session(request)):
            flag.set()


def _session(request: Any) -> str:
    return str(request.session_hash) if request else ""


def show(stops: Stops, button: Any, starts: Sequence[Any], *, when: Any = None) -> None:
    """The button appears at these events, if the box ``when`` is ticked, and stops what they
    started.

    To be called before the events are given their work: the browser tells listeners in order, and
    one that works keeps the next waiting.
    """
    gr.on(list(starts), lambda slow=True: gr.update(visible=slow), when, button, **QUIET)
    button.click(stops.stop, None, None, **QUIET)


def hide(button: Any, ends: Sequence[Any]) -> None:
    """The button goes when a run has ended."""
    for end in ends:
        end.then(lambda: gr.update(visible=False), None, button, **QUIET)
