"""Chromium, and the app it visits: one index and one server for all journeys."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browser.server import make_index, served
from tests.conftest import ROOT

DEMO = ROOT / "indexes" / "demo"
expect.set_options(timeout=60_000)  # a machine in CI may be busy
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Chromium; where there is none the journeys are skipped, but never in CI.

    It goes with this folder's last test: while it is there, an event loop runs in this thread.
    """
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if not path or not Path(path).exists():
        reason = "no Chromium was found: apt-get install chromium, or set CHROMIUM to its path"
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(reason)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The running app, with an index of the Vietnamese demo regulations, no generator."""
    index = tmp_path_factory.mktemp("browser") / "index"
    make_index(index, [DEMO / "sources" / "vi"])
    with served(index, generator="none") as address:
        yield address


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Any]:
    """Opens the page in a language; afterwards every request must have stayed on this machine."""
    contexts, requests, faults = [], [], []

    def open_(locale: str = "vi-VN") -> Page:
        context = browser.new_context(locale=locale, viewport={"width": 1280, "height": 720})
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(60_000)
        page.on("request", lambda request: requests.append(request.url))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(address)
        page.wait_for_selector("#draft-run")
        # the language of the browser has arrived
        page.wait_for_selector(f"#language label.selected input[value={locale[:2]}]")
        return page

    yield open_
    for context in contexts:
        context.close()
    outside = [url for url in requests if not url.startswith((address, "data:", "blob:"))]
    assert not outside
    assert not faults
