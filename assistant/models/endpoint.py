"""A generator behind an OpenAI-compatible address (vLLM, Ollama, llama.cpp server)."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Sequence
from queue import Empty, Queue
from threading import Event, Thread

import httpx

from assistant.errors import EndpointError
from assistant.models.streaming import until_stop

_POLL_SECONDS = 0.05
# a server that keeps talking is given up too, after this many times the timeout
_LONGEST_ANSWER = 5


class EndpointGenerator:
    """A ``Generator`` (see ``assistant.models``) that posts to ``/v1/chat/completions``.

    ``timeout`` is how many seconds the server may stay silent. The key goes into the
    ``Authorization`` header and nowhere else: no message holds it.
    """

    def __init__(self, *, url: str, model: str = "", key: str = "", timeout: float = 60.0) -> None:
        self.where = url.rstrip("/")
        self.name = f"{model or 'model'} at {self.where}"
        self._model = model
        self._headers = {"Authorization": f"Bearer {key}"} if key else {}
        self._timeout = timeout

    def prepare(self) -> None:
        """Nothing to load: the server has the model."""

    def generate(
        self,
        prompt: str,
        *,
        max_tokens: int = 128,
        stop: Sequence[str] = (),
        cancel: Event | None = None,
    ) -> Iterator[str]:
        """Pieces of text as they come. Ends at a stop string, the token budget, or ``cancel``.

        Raises EndpointError when the server is unreachable, late, refuses, or answers nonsense.
        """
        body: dict[str, object] = {
            "messages": [{"role": "user", "content": prompt}],
            "max_tokens": max_tokens,
            "temperature": 0,
            "stream": True,
        }
        if self._model:
            body["model"] = self._model
        if stop:
            body["stop"] = list(stop)[:4]  # the interface takes four; we cut at all of them
        return until_stop(self._pieces(body, cancel or Event()), stop)

    def _pieces(self, body: dict[str, object], cancel: Event) -> Iterator[str]:
        """What the reading thread passes on, so that a silent server can be left at any time."""
        queue: Queue[str | Exception | None] = Queue()
        left = Event()
        Thread(target=self._read, args=(body, queue, left), daemon=True).start()
        limit = time.monotonic() + self._timeout * _LONGEST_ANSWER
        try:
            while not cancel.is_set():
                if time.monotonic() > limit:
                    raise EndpointError(self._late())
                try:
                    item = queue.get(timeout=_POLL_SECONDS)
                except Empty:
                    continue
                if item is None:
                    return
                if isinstance(item, Exception):
                    raise self._explained(item) from item
                yield item
        finally:
            left.set()

    def _read(
        self, body: dict[str, object], queue: Queue[str | Exception | None], left: Event
    ) -> None:
        timeout = httpx.Timeout(self._timeout, connect=min(self._timeout, 10.0))
        try:
            # trust_env: no proxy from the environment gets to see a document
            with (
                httpx.Client(timeout=timeout, trust_env=False, headers=self._headers) as client,
                client.stream("POST", self._address(), json=body) as answer,
            ):
                if answer.status_code != httpx.codes.OK:
                    answer.read()
                    raise httpx.HTTPStatusError("", request=answer.request, response=answer)
                for piece in _contents(answer):
                    if left.is_set():
                        return
                    queue.put(piece)
            queue.put(None)
        except Exception as error:  # handed to the thread that asked, which explains it
            queue.put(error)

    def _address(self) -> str:
        return f"{self.where.removesuffix('/v1')}/v1/chat/completions"

    def _late(self) -> str:
        return (
            f"The generator at {self.where} was silent for {self._timeout:g} s, or spoke for over "
            f"{self._timeout * _LONGEST_ANSWER:g} s; check the server, or raise "
            "GON_GENERATOR_TIMEOUT."
        )

    def _explained(self, error: Exception) -> EndpointError:
        if isinstance(error, httpx.HTTPStatusError):
            code = error.response.status_code
            return EndpointError(
                f"The generator at {self.where} answered with HTTP {code}, expected 200; "
                "check GON_ENDPOINT_URL, GON_ENDPOINT_MODEL and GON_ENDPOINT_KEY."
            )
        if isinstance(error, httpx.ConnectError | httpx.ConnectTimeout | httpx.UnsupportedProtocol):
            return EndpointError(
                f"The generator at {self.where} cannot be reached; start the server, correct "
                "GON_ENDPOINT_URL, or set GON_GENERATOR to 'none'."
            )
        if isinstance(error, httpx.TimeoutException):
            return EndpointError(self._late())
        return EndpointError(
            f"The generator at {self.where} answered something else than a chat completion "
            f"({type(error).__name__}); check that GON_ENDPOINT_URL is an OpenAI-compatible server."
        )


def _contents(answer: httpx.Response) -> Iterator[str]:
    """Words of a streamed answer (server-sent events), or of one given whole."""
    if "text/event-stream" not in answer.headers.get("content-type", ""):
        answer.read()
        yield _content(answer.json(), "message")
        return
    for line in answer.iter_lines():
        if not line.startswith("data:"):
            continue  # blank lines, comments that keep the connection alive, event names
        data = line[5:].strip()
        if data == "[DONE]":
            return
        if piece := _content(json.loads(data), "delta"):
            yield piece


def _content(event: object, part: str) -> str:
    if not isinstance(event, dict):
        raise ValueError("not an object")
    if "error" in event:
        raise ValueError("the server reports an error")
    choices = event.get("choices")
    if not isinstance(choices, list):
        raise ValueError("no choices")
    if not choices:
        return ""  # a last event that holds only the usage
    content = choices[0][part].get("content")
    return content if isinstance(content, str) else ""
