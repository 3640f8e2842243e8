"""Generators: none, an endpoint on this machine, and the bundled model with its real weights."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.config import Settings
from assistant.errors import EndpointError, ModelError, UsageError
from assistant.models.generator import NoGenerator, load_generator
from assistant.models.streaming import until_stop


def said(*words: str) -> bytes:
    """A streamed answer, as servers send it."""
    events = [json.dumps({"choices": [{"delta": {"content": word}}]}) for word in words]
    lines = [": keep-alive", *(f"data: {event}" for event in events), "data: [DONE]", ""]
    return "\n\n".join(lines).encode()


EVENTS = "text/event-stream"
WHOLE = json.dumps({"choices": [{"message": {"content": "All at once."}}]}).encode()


@contextmanager
def server(
    body: bytes, *, kind: str = EVENTS, status: int = 200, silence: float = 0.0
) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """A server on loopback that answers so; yields its address and what it was asked."""
    asked: list[dict[str, Any]] = []
    free = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            content = self.rfile.read(int(self.headers["Content-Length"]))
            asked.append({"path": self.path, "key": self.headers["Authorization"]})
            asked[-1]["body"] = json.loads(content)
            free.wait(silence)
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Nothing on the screen."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        running.handle_error = lambda request, address: None  # type: ignore[method-assign]
        threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.02}).start()
        try:
            yield f"http://127.0.0.1:{running.server_address[1]}", asked
        finally:
            free.set()
            running.shutdown()


def at(url: str, **changes: Any) -> Settings:
    return replace(Settings(generator="endpoint", endpoint_url=url), **changes)


def text(settings: Settings, **options: Any) -> str:
    return "".join(load_generator(settings).generate("Say it.", **options))


def test_none_says_nothing() -> None:
    generator = load_generator(Settings(generator="none"))
    assert isinstance(generator, NoGenerator)
    assert (generator.name, generator.where, list(generator.generate("x"))) == ("none", "", [])


def test_an_endpoint_streams_and_gets_what_it_needs() -> None:
    with server(said("One", " two", ".")) as (url, asked):
        settings = at(url + "/v1/", endpoint_model="small", endpoint_key="secret-7")
        generator = load_generator(settings)
        assert list(generator.generate("Say it.", max_tokens=9)) == ["One", " two", "."]
    assert generator.where == url + "/v1"
    assert asked[0]["path"] == "/v1/chat/completions"
    assert asked[0]["key"] == "Bearer secret-7"
    body = asked[0]["body"]
    assert (body["model"], body["max_tokens"], body["stream"]) == ("small", 9, True)
    assert body["messages"] == [{"role": "user", "content": "Say it."}]


def test_an_endpoint_that_does_not_stream_is_understood() -> None:
    with server(WHOLE, kind="application/json") as (url, _):
        assert text(at(url)) == "All at once."


def test_an_endpoint_stops_at_a_stop_string() -> None:
    with server(said("One.\n", "Two")) as (url, asked):
        assert text(at(url), stop=("\n",)) == "One."
        assert asked[0]["body"]["stop"] == ["\n"]


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        ({"body": b"", "status": 500}, "HTTP 500"),  # it fails
        ({"body": b"", "status": 401}, "HTTP 401"),  # the key is wrong
        ({"body": b"", "status": 302}, "HTTP 302"),  # it points elsewhere: nothing is sent there
        ({"body": b"data: {oops\n\n"}, "something else"),  # not JSON
        ({"body": b'data: {"a": 1}\n\n'}, "something else"),  # JSON of another shape
        ({"body": b"<html>", "kind": "text/html"}, "something else"),  # a web page
        ({"body": b'data: {"error": "busy"}\n\n'}, "something else"),  # an error in the stream
        ({"body": b'data: {"choices": [{}]}\n\n'}, "something else"),  # a choice without words
        ({"body": said("late"), "silence": 5.0}, "silent"),  # too late
    ],
)
def test_an_endpoint_that_misbehaves_is_named(answer: dict[str, Any], message: str) -> None:
    with server(**answer) as (url, _):
        with pytest.raises(EndpointError, match=message) as caught:
            text(at(url, generator_timeout=0.5, endpoint_key="secret-7"))
        assert url in str(caught.value)
        assert "secret-7" not in str(caught.value)


@pytest.mark.parametrize("url", ["http://127.0.0.1:9", "gopher://127.0.0.1", "127.0.0.1:9"])
def test_an_endpoint_that_is_not_there_is_named(url: str) -> None:
    with pytest.raises(EndpointError, match=f"{url} cannot be reached"):
        text(at(url))


def test_an_endpoint_without_address_is_a_mistake() -> None:
    with pytest.raises(UsageError, match="GON_ENDPOINT_URL is empty"):
        load_generator(Settings(generator="endpoint"))


def test_cancelling_leaves_a_silent_endpoint_at_once() -> None:
    with server(said("late"), silence=20.0) as (url, _):
        cancel = threading.Event()
        threading.Timer(0.2, cancel.set).start()
        start = time.monotonic()
        assert text(at(url), cancel=cancel) == ""
        assert time.monotonic() - start < 5


def test_an_unknown_folder_or_name_is_an_error_with_the_name(tmp_path: Path) -> None:
    generator = load_generator(Settings(generator=str(tmp_path)))  # a folder without a model
    with pytest.raises(ModelError, match=str(tmp_path)):
        list(generator.generate("x"))


@given(
    st.text(alphabet="ab\n", max_size=30), st.integers(1, 5), st.sampled_from(["\n", "ab", "aab"])
)
def test_stopping_does_not_depend_on_the_pieces(whole: str, size: int, stop: str) -> None:
    pieces = [whole[i : i + size] for i in range(0, len(whole), size)]
    assert "".join(until_stop(pieces, [stop])) == whole.partition(stop)[0]


@pytest.fixture(scope="module")
def bundled() -> Any:
    """Gemma 3 270M, converted into the user's cache at first."""
    return load_generator(replace(Settings.from_env(), generator="bundled"))


def test_the_bundled_model_knows_a_little(bundled: Any) -> None:
    answer = "".join(bundled.generate("The capital of France is Paris. The capital of Italy is",
                                      max_tokens=2))  # fmt: skip
    assert answer.strip().startswith("Rome")


def test_the_bundled_model_obeys_budget_stop_and_cancel(bundled: Any) -> None:
    prompt = "one, two, three, four, five, six,"
    assert 1 <= len(list(bundled.generate(prompt, max_tokens=3))) <= 3
    assert "," not in "".join(bundled.generate(prompt, max_tokens=8, stop=(",",)))
    cancel = threading.Event()
    pieces: list[str] = []
    for piece in bundled.generate(prompt, max_tokens=50, cancel=cancel):
        pieces.append(piece)
        cancel.set()
    assert len(pieces) == 1
