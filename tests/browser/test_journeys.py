"""One journey for each screen, on real files, as a user makes it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from assistant.wording import strings
from tests.browser.conftest import DEMO
from tests.conftest import ROOT

DRAFT = DEMO / "drafts" / "du-thao-quy-dinh-ho-so-va-bao-cao.docx"
REPORT = DEMO / "reports" / "bao-cao-thuc-hien-cai-cach-2025.pdf"
# set to keep pictures of the screens: GON_SCREENSHOTS=docs/screenshots pytest tests/browser
PICTURES = os.environ.get("GON_SCREENSHOTS")
VI, EN = strings("vi"), strings("en")


def tab(page: Page, number: int) -> None:
    page.get_by_role("tab").nth(number).click()


def picture(page: Page, name: str) -> None:
    if PICTURES:
        page.wait_for_timeout(500)  # the progress bar fades
        page.screenshot(path=ROOT / PICTURES / f"{name}.png")


def test_review_of_a_draft_shows_a_repetition_with_both_texts_marked(visit, tmp_path):
    page = visit()
    picture(page, "start")
    page.set_input_files("#draft-file input[type=file]", DRAFT)
    expect(page.locator("#draft-file")).to_contain_text(DRAFT.stem)
    page.click("#draft-run")
    card = page.locator(".gon-card.gon-redundant").first
    expect(card).to_be_visible()
    for side in (0, 1):
        expect(card.locator(".gon-side").nth(side).locator("mark").first).to_be_visible()
    expect(card).to_contain_text(VI["relation.redundant"])
    expect(card).to_contain_text(VI["finding.suggestion"])
    page.locator(".gon-review h3").evaluate("heading => heading.scrollIntoView()")
    picture(page, "review")
    _saved_report_stands_alone(page, tmp_path)


def _saved_report_stands_alone(page: Page, folder: Path) -> None:
    with page.expect_download() as download:
        page.click(".gon-button[download]")
    saved = folder / download.value.suggested_filename
    assert saved.name == f"{VI['review.file']}-{DRAFT.stem}.html"
    download.value.save_as(saved)
    shown = page.locator(".gon-review .gon-card").count()
    other = page.context.new_page()
    other.set_content(saved.read_text("utf-8"))
    assert other.locator(".gon-card").count() == shown > 0
    other.close()


DUTY = (
    "Trong thời hạn 05 ngày làm việc kể từ ngày nhận đơn, cơ quan tiếp nhận phải phân loại và xử"
    " lý đơn."
)


@pytest.mark.parametrize("locale", ["vi-VN", "fr-FR", "en-GB"])
def test_a_finding_is_rejected_with_a_note_and_stays_silent(visit, locale):
    """By keyboard alone once the review is there."""
    page, words = visit(locale), strings(locale[:2])
    # another text for each language: decisions stay in the index that all journeys share
    text = f"Điều 1. Đơn\n{DUTY} ({locale})\n"
    _reviewed(page, text)
    card = page.locator(".gon-card:has(.gon-decide)").first
    expect(page.locator("#draft-user")).to_be_visible()
    page.fill("#draft-user input, #draft-user textarea", "Lan Nguyễn")
    reject = card.get_by_role("button", name=words["decide.reject"])
    card.get_by_label(words["decide.label"]).fill("<b>chép</b> có chủ ý")
    page.keyboard.press("Shift+Tab")
    expect(reject).to_be_focused()
    page.keyboard.press("Enter")
    expect(card.locator(".gon-decided")).to_contain_text(f"{words['decision.reject']}, Lan Nguyễn")
    expect(card.locator(".gon-decided")).to_contain_text("<b>chép</b> có chủ ý")
    expect(reject).to_have_attribute("aria-pressed", "true")
    expect(reject).to_be_focused()  # the page did not move under the reader
    card.scroll_into_view_if_needed()
    picture(page, f"decide-{locale[:2]}")
    told = words["review.rejected"].partition("{")[0].strip()
    page.click("#draft-run")
    silent = page.locator("details", has_text=told)
    expect(silent).to_be_visible()
    shown = silent.locator(".gon-decide").first
    expect(shown).to_be_hidden()
    silent.locator("summary").first.focus()
    page.keyboard.press("Enter")
    expect(shown).to_be_visible()
    shown.get_by_role("button", name=words["decide.undo"]).press("Enter")
    expect(shown.locator(".gon-decided")).to_have_text(words["decision.undo"])
    _reviewed(page, text)
    expect(page.locator("details", has_text=told)).to_have_count(0)


def _reviewed(page: Page, text: str) -> None:
    page.fill("#draft-text textarea", text)
    page.click("#draft-run")
    expect(page.locator(".gon-review > .gon-card .gon-decide").first).to_be_visible()


def test_a_decision_without_a_name_is_refused_in_the_card(visit):
    page = visit("en-GB")
    _reviewed(page, f"Điều 1. Đơn\n{DUTY}\n")
    page.fill("#draft-user input, #draft-user textarea", "")
    card = page.locator(".gon-card:has(.gon-decide)").first
    card.get_by_role("button", name=EN["decide.accept"]).click()
    expect(card.locator(".gon-decided")).to_contain_text(EN["decide.nobody"])
    pressed = card.get_by_role("button", name=EN["decide.accept"])
    expect(pressed).to_have_attribute("aria-pressed", "false")


def test_review_of_a_pasted_text_without_a_match_says_nothing_found(visit):
    page = visit("en-GB")
    page.fill("#draft-text textarea", "Roses are watered before sunrise from May until August.")
    page.click("#draft-run")
    expect(page.locator(".gon-clear")).to_contain_text(EN["review.nothing"])


def test_search_finds_the_provision_and_its_neighbours(visit):
    page = visit()
    tab(page, 1)
    page.fill("#search-query input, #search-query textarea", "phân loại, xử lý đơn bao nhiêu ngày")
    page.keyboard.press("Enter")
    first = page.locator(".gon-search .gon-card").first
    expect(first).to_contain_text("05 ngày làm việc")
    first.get_by_text(VI["search.neighbours"]).click()
    expect(first.get_by_text(VI["search.after"], exact=True)).to_be_visible()
    picture(page, "search")


def test_summary_has_points_duties_and_a_receipt(visit):
    page = visit()
    tab(page, 2)
    page.set_input_files("#report-file input[type=file]", REPORT)
    expect(page.locator("#report-file")).to_contain_text(REPORT.stem)
    page.click("#report-run")
    expect(page.locator(".gon-summary")).to_be_visible()
    points = page.locator(".gon-points > li")
    assert points.count() >= 5
    points.first.locator("summary").click()
    expect(points.first.locator("mark")).to_be_visible()
    expect(page.locator(".gon-table").first).to_contain_text("Sở Nội vụ")
    expect(page.locator(".gon-summary")).to_contain_text(VI["summary.no_generator"])
    picture(page, "summarise")


def test_library_adds_and_removes_a_file(visit, tmp_path):
    page = visit()
    tab(page, 3)
    expect(page.locator("#library-contents")).to_contain_text("12-2024-qd-ubnd-van-thu-luu-tru")
    new = tmp_path / "quy-dinh-moi.txt"
    new.write_text("Điều 1. Cây xanh\nCây xanh trong khuôn viên được tưới trước 07 giờ.\n", "utf-8")
    bad = tmp_path / "hong.pdf"
    bad.write_bytes(b"no PDF at all")
    page.set_input_files("#library-files input[type=file]", [new, bad])
    expect(page.locator("#library-files")).to_contain_text(bad.stem)
    page.click("#library-add")
    expect(page.locator("#library-contents")).to_contain_text(new.name)
    expect(page.locator("#library-told [role=alert]")).to_contain_text(bad.name)
    page.click("#library-choose input")
    page.get_by_role("option", name=new.name).click()
    page.keyboard.press("Escape")
    page.click("#library-remove")
    expect(page.locator("#library-contents")).not_to_contain_text(new.name)


def test_the_switch_changes_the_page_and_what_is_shown(visit):
    page = visit("fr-FR")
    tab(page, 1)
    page.click("#search-example")
    expect(page.locator(".gon-search")).to_contain_text(strings("fr")["search.neighbours"])
    page.get_by_text(strings("en")["language"], exact=True).click()
    expect(page.get_by_role("tab").first).to_have_text(EN["tab.review"])
    expect(page.locator("#search-run")).to_have_text(EN["search.run"])
    expect(page.locator(".gon-search")).to_contain_text(EN["search.neighbours"])
    expect(page.locator(".gon-privacy")).to_have_text(EN["privacy.local"])


HOSTILE = "<img src=x onerror=\"document.title='taken'\"> ${7*7} {{value}}"


def test_a_hostile_text_is_shown_and_never_obeyed(visit):
    page = visit("en-GB")
    page.fill(
        "#draft-text textarea",
        f"Điều 1. {HOSTILE}\nTrong thời hạn 05 ngày làm việc kể từ ngày nhận đơn, cơ quan tiếp"
        f" nhận phải phân loại và xử lý đơn. {HOSTILE}\n",
    )
    page.click("#draft-run")
    expect(page.locator(".gon-review")).to_contain_text("<img src=x")
    expect(page.locator(".gon-review")).to_contain_text("${7*7} {{value}}")
    assert page.locator(".gon-review img").count() == 0
    assert page.title() == "Gọn"


@pytest.mark.parametrize("name", ["film.mp4", "sheet.xlsx"])
def test_a_type_that_is_not_read_is_refused_before_it_is_sent(visit, tmp_path, name):
    page = visit("en-GB")
    (tmp_path / name).write_bytes(b"x" * 10)
    sent: list[str] = []
    page.on("request", lambda r: sent.append(r.url) if "/upload" in r.url else None)
    page.set_input_files("#draft-file input[type=file]", tmp_path / name)
    expect(page.get_by_text("Invalid file type")).to_be_visible()
    assert not sent
