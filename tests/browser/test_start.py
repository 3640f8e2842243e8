"""How the program starts, and what it refuses."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser.server import make_index, served
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("start")
    (folder / "law.txt").write_text("Section 1 Fees\n(1) The fee is 20 euros for each copy.\n")
    make_index(folder / "index", [folder / "law.txt"])
    return folder / "index"


@pytest.mark.parametrize("case", ["port taken", "no index", "no endpoint"])
def test_what_cannot_start_is_one_sentence(index, tmp_path, case):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        folder = tmp_path / "nowhere" if case == "no index" else index
        generator = "endpoint" if case == "no endpoint" else "none"
        done = subprocess.run(
            [sys.executable, "-m", "assistant", "serve", "--index", str(folder), "--port", port],
            cwd=ROOT,
            env={"PATH": "/usr/bin:/bin", "HOME": str(Path.home()), "GON_GENERATOR": generator},
            capture_output=True,
            text=True,
            timeout=120,
        )
    assert done.returncode in (1, 2)
    named = {"port taken": port, "no index": str(folder), "no endpoint": "GON_ENDPOINT_URL"}
    assert named[case] in done.stderr
    assert "Traceback" not in done.stderr


def test_a_file_over_the_limit_is_refused_in_words(index, browser, tmp_path):
    (tmp_path / "big.txt").write_text("word " * 500_000)  # 2.5 MB
    with served(index, generator="none", max_file_mb="1") as address:
        page = browser.new_page(locale="en-GB")
        page.goto(address)
        page.set_input_files("#draft-file input[type=file]", tmp_path / "big.txt")
        page.get_by_text("exceed the maximum allowed size", exact=False).first.wait_for(
            timeout=30_000
        )
        page.close()
