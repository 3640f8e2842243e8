"""In its default configuration the whole app opens no connection but on loopback."""

from __future__ import annotations

import subprocess
import sys
import warnings
from pathlib import Path

import pytest

from tests.browser.server import make_index, served
from tests.conftest import ROOT

SOURCES = ROOT / "indexes" / "demo" / "sources" / "vi"
QUERY = "thời hạn phân loại, xử lý đơn"

# Runs the app with a hook on every look-up, connection and datagram of the interpreter: what is not
# on this machine is written down, then refused. A hook cannot be taken off again.
WATCHED = """
import ipaddress, sys
from pathlib import Path
record = Path({record!r})
AT = {{"socket.connect": 1, "socket.getaddrinfo": 0, "socket.gethostbyname": 0, "socket.sendto": 1}}
def ours(host):
    if isinstance(host, bytes):
        host = host.decode()
    if host in (None, "", "localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
def watch(event, arguments):
    if event not in AT:
        return
    target = arguments[AT[event]]
    if isinstance(target, (str, bytes)) and event == "socket.connect":
        return  # a socket in the file system
    host = target[0] if isinstance(target, tuple) else target
    if not ours(host):
        with record.open("a") as lines:
            lines.write(f"{{event}} {{host}}\\n")
        raise OSError(f"refused: {{event}} {{host}}")
sys.addaudithook(watch)
{then}
"""
SERVE = "from assistant.cli import main; sys.exit(main())"


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("offline") / "index"
    make_index(folder, [SOURCES / "35-2025-qd-ubnd-xu-ly-don.pdf"])
    return folder


def test_the_watch_sees_what_it_is_there_for(tmp_path):
    record = tmp_path / "record"
    then = (
        "import socket\n"
        "for call in (lambda: socket.create_connection(('192.0.2.1', 80), 1),\n"
        "             lambda: socket.getaddrinfo('example.org', 443),\n"
        "             lambda: socket.create_connection(('127.0.0.1', 9), 1)):\n"
        "    try: call()\n"
        "    except OSError: pass\n"
    )
    code = WATCHED.format(record=str(record), then=then)
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
    seen = record.read_text().splitlines()
    assert "socket.getaddrinfo example.org" in seen
    assert any(line.endswith("192.0.2.1") for line in seen)
    assert not any("127.0.0.1" in line for line in seen)


@pytest.mark.parametrize("generator", ["bundled", "none"])
def test_nothing_leaves_this_machine(index, tmp_path, generator):
    record = tmp_path / "record"
    draft = tmp_path / "draft.txt"
    draft.write_text(
        "Điều 1. Phân loại đơn\nTrong thời hạn 05 ngày làm việc kể từ ngày nhận đơn, cơ quan tiếp"
        " nhận phải phân loại và xử lý đơn.\n",
        "utf-8",
    )
    code = WATCHED.format(record=str(record), then=SERVE)
    uploads = tmp_path / "temporary"
    uploads.mkdir()
    with served(index, command=("-c", code), temporary=uploads, generator=generator) as address:
        found = ask(address, "/search", query=QUERY, count=3)
        reviewed = ask(address, "/review", file=draft, text="")
        summary = ask(address, "/summarise", file=draft)
        assert list(uploads.rglob("draft.txt"))  # what was uploaded lies here …
    # the three did their work, over loopback
    assert "05 ngày làm việc" in found
    assert "gon-review" in reviewed and "gon-problem" not in reviewed
    assert "gon-summary" in summary
    assert not list(uploads.rglob("draft.txt"))  # … and is gone with the program
    assert not record.exists(), record.read_text()


def ask(address: str, name: str, **given: object) -> str:
    """The page that one of the app's handlers answers with."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the client library's own
        from gradio_client import Client, handle_file

        client = Client(address, verbose=False)
        values = {k: handle_file(v) if isinstance(v, Path) else v for k, v in given.items()}
        answer = client.predict(**values, language="vi", api_name=name)
        client.close()
    return answer if isinstance(answer, str) else str(answer[0])
