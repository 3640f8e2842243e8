"""The bundled generator in the app: its name is told, its work can be stopped."""

from __future__ import annotations

from dataclasses import replace

from playwright.sync_api import expect

from assistant.config import Settings
from assistant.models.generator import load_generator
from assistant.wording import strings
from tests.browser.conftest import DEMO
from tests.browser.server import make_index, served

EN = strings("en")
REPORT = DEMO / "reports" / "minutes-governance-board-2025-12.html"


def test_a_summary_is_stopped_and_still_comes(browser, tmp_path):
    # converted once, in a minute, while the app starts; here the summary is stopped, not that
    load_generator(replace(Settings.from_env(), generator="bundled")).prepare()
    (tmp_path / "law.txt").write_text("Section 1 Fees\n(1) The fee is 20 euros for each copy.\n")
    make_index(tmp_path / "index", [tmp_path / "law.txt"])
    with served(tmp_path / "index", generator="bundled") as address:
        page = browser.new_page(locale="en-GB")
        page.goto(address)
        page.get_by_role("tab", name=EN["tab.summarise"]).click()
        expect(page.locator("#report-stop")).to_be_hidden()
        page.set_input_files("#report-file input[type=file]", REPORT)
        expect(page.locator("#report-file")).to_contain_text(REPORT.stem)
        page.click("#report-run")
        page.get_by_text(EN["report.progress"]).first.wait_for(timeout=60_000)
        page.click("#report-stop")
        summary = page.locator(".gon-summary")
        expect(summary).to_be_visible()
        expect(page.get_by_text(EN["summary.stopped"])).to_be_visible()
        expect(page.locator("#report-stop")).to_be_hidden()
        assert page.locator(".gon-points > li").count() >= 5
        expect(summary).to_contain_text("gemma-3-270m, run on this machine")
        page.close()
