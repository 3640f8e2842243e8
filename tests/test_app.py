"""The app without a browser: its words, its messages, its handlers on a small real index."""

from __future__ import annotations

import asyncio
import re
from base64 import b64decode
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from html import unescape
from pathlib import Path
from string import Formatter
from types import SimpleNamespace
from typing import Any

import pytest

import app
from assistant import summarise
from assistant.config import Settings
from assistant.errors import IndexMissing, ReadError, StorageError
from assistant.indexing import add_sources
from assistant.ui import examples, review, search
from assistant.ui.problems import Problems
from assistant.ui.review import offer
from assistant.ui.uploads import discard, keep
from assistant.wording import LANGUAGES, preferred, strings
from assistant.workspace import Workspace
from tests.conftest import ROOT
from tests.fakes import Pointing, WordEncoder

HOSTILE = "<img src=x onerror=alert(1)>"
LAW = """Section 1 Complaints
(1) The office answers every written complaint within 10 working days of its receipt.
(2) The office keeps a register of complaints and publishes it every year.

Section 2 Vehicles
(1) Vehicles of the office are used for approved duties only and never for private journeys.
"""
DRAFT = """Section 1 Replies
(1) The office answers every written complaint within 10 working days of its receipt.

Section 2 Gardens
(1) Roses beside the northern fence are watered before sunrise from May until August.
"""


class Small(Workspace):
    """A workspace with a fast, deterministic encoder."""

    encoder = WordEncoder()  # type: ignore[assignment]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "law.txt").write_text(LAW, "utf-8")
    (tmp_path / "draft.txt").write_text(DRAFT, "utf-8")
    return tmp_path


@pytest.fixture
def workspace(folder: Path) -> Workspace:
    workspace = Small(Settings(generator="none", cache=folder / "cache", max_file_mb=1))
    index = workspace.index(folder / "index", create=True)
    add_sources(index, [folder / "law.txt"], max_bytes=workspace.max_bytes)
    return workspace


@pytest.fixture
def call(workspace: Workspace, folder: Path) -> Callable[..., Any]:
    """Calls a handler of the page by its name."""
    return handlers(built(workspace, index=folder / "index"))


def built(*given: Any, **options: Any) -> Any:
    """The page, built inside a running event loop: outside of one, Gradio leaves loops open."""

    async def build() -> Any:
        return app.build_app(*given, **options)

    with ThreadPoolExecutor(1) as aside:  # in case a loop runs in this thread already
        return aside.submit(lambda: asyncio.run(build())).result()


def handlers(blocks: Any) -> Callable[..., Any]:
    named = {f.api_name or f.fn.__name__: f.fn for f in blocks.fns.values() if f.fn}
    return lambda name, *values: named[name](*values)


def seen(page: str) -> str:
    """The page's words without its mark-up."""
    page = re.sub(r"</?(mark|b)( [^>]*)?>", "", page)
    return flat(unescape(re.sub(r"<style.*?</style>|<[^>]+>", " ", page, flags=re.S)))


def flat(text: str) -> str:
    """One kind of space, one at a time."""
    return " ".join(text.split())


# --- words -----------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_string_is_missing(language):
    ours, english = strings(language), strings("en")
    assert set(ours) == set(english)
    for key, text in english.items():
        assert ours[key].strip(), key
        assert fields(ours[key]) == fields(text), key


def fields(text: str) -> set[str | None]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_languages_are_not_copies_of_each_other():
    for language in ("vi", "fr"):
        same = {k for k, text in strings("en").items() if text == strings(language)[k]}
        # words that French shares with English
        french = {"relation.conflict", "summary.page", "library.documents", "table.relation"}
        french |= {f"brief.{word}" for word in ("document", "day", "question")}
        french |= {"slot.modality", "slot.condition"}
        assert same <= french | {"table.note", "about.on", "about.index"}, language


def test_every_string_is_used_and_every_used_one_exists():
    folders = ("ui", "exports", "cli")
    sources = [p for name in folders for p in (ROOT / "assistant" / name).rglob("*.py")]
    sources.append(ROOT / "assistant/decisions/files.py")
    code = "\n".join(path.read_text("utf-8") for path in sources)
    exact = set(re.findall(r'["\']([a-z]+\.[a-z_.]+)["\']', code))
    begun = tuple(re.findall(r'f["\']([a-z]+\.)\{', code))
    keys = set(strings("en"))
    chosen = {"review.nothing", "review.nothing_checked", "review.empty_library", "language"}
    unused = {k for k in keys - exact - chosen if not k.startswith(begun)}
    assert not unused
    families = {k.split(".")[0] for k in keys}
    files = {
        "app.log", "draft.txt", "draft.docx", "draft.docx.review.html", "summary.csv",
        "summary.html",
    }  # look like keys  # fmt: skip
    assert {k for k in exact - files if k.split(".")[0] in families} <= keys


def test_every_reason_for_leaving_out_is_in_every_language():
    reasons = {*summarise.APART.values(), summarise.IN_ACTIONS, summarise.LESS}
    for language in LANGUAGES:
        assert {f"omitted.{reason}" for reason in reasons} <= set(strings(language))


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("vi-VN,vi;q=0.9,en;q=0.8", "vi"),  # a Vietnamese browser
        ("fr-CA", "fr"),  # a region is no obstacle
        ("de-DE,de;q=0.9,fr;q=0.8,en;q=0.7", "fr"),  # the first of ours
        ("EN-us", "en"),  # case does not matter
        ("ja", "en"),  # none of ours
        ("frr", "en"),  # North Frisian is not French
        ("", "en"),  # a browser that does not say
    ],
)
def test_a_visitor_gets_the_language_of_the_browser(header, language):
    assert preferred(header) == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_is_an_example_for_each_language(language):
    assert examples.draft(language).is_file()
    assert examples.report(language).is_file()
    assert examples.QUERIES[language]


# --- messages --------------------------------------------------------------------------------


def test_a_known_error_is_its_sentence_escaped(tmp_path):
    def fail() -> None:
        raise ReadError(f"{HOSTILE}.pdf is empty; give another file.")

    found, message = Problems(tmp_path / "log").attempt(fail, strings("en"))
    assert found is None
    assert "&lt;img src=x onerror=alert(1)&gt;.pdf is empty" in message
    assert "<img" not in message
    assert not (tmp_path / "log").exists()


def test_an_unexpected_error_is_a_plain_sentence_and_a_log_without_texts(tmp_path):
    def fail() -> None:
        raise KeyError("words of a secret draft")

    found, message = Problems(tmp_path / "logs" / "app.log").attempt(fail, strings("en"))
    assert found is None
    for told in ("KeyError", "secret", "Traceback"):
        assert told not in message
    assert str(tmp_path / "logs" / "app.log") in seen(message)
    log = (tmp_path / "logs" / "app.log").read_text("utf-8")
    assert "KeyError at test_app.py:" in log
    assert "secret" not in log


def test_a_log_that_cannot_be_written_hides_nothing(tmp_path):
    (tmp_path / "file").write_text("")
    _, message = Problems(tmp_path / "file" / "app.log").attempt(lambda: 1 / 0, strings("vi"))
    assert strings("vi")["message.problem"] in message


# --- uploads ---------------------------------------------------------------------------------


def test_uploads_are_kept_and_never_overwritten(tmp_path):
    index = tmp_path / "index"
    one, other = tmp_path / "a" / "order.txt", tmp_path / "b" / "order.txt"
    for path, text in ((one, "one"), (other, "other")):
        path.parent.mkdir()
        path.write_text(text)
    first, second, again = keep([one], index), keep([other], index), keep([one], index)
    assert [p.name for p in first + second + again] == ["order.txt", "order (2).txt", "order.txt"]
    assert [p.read_text() for p in first + second] == ["one", "other"]
    assert {p.name for p in (index / "uploads").iterdir()} == {"order.txt", "order (2).txt"}


def test_only_kept_uploads_are_deleted(tmp_path):
    own = tmp_path / "order.txt"
    own.write_text("x")
    (kept,) = keep([own], tmp_path / "index")
    discard(kept, tmp_path / "index")
    discard(own, tmp_path / "index")
    assert not kept.exists()
    assert own.exists()


def test_uploads_that_cannot_be_kept_are_one_sentence(tmp_path):
    (tmp_path / "order.txt").write_text("x")
    (tmp_path / "index").write_text("a file where the folder should be")
    with pytest.raises(StorageError, match="cannot be kept in"):
        keep([tmp_path / "order.txt"], tmp_path / "index")


# --- handlers --------------------------------------------------------------------------------


def test_review_shows_the_repetition_and_counts_what_is_clean(call, folder):
    page, kept = call("review", str(folder / "draft.txt"), "", "en")
    assert kept is not None
    assert "Review of draft.txt" in page
    assert page.count("<mark>") >= 3  # the legend, the draft, the existing provision
    assert seen(page).count("The office answers every written complaint within") == 2
    report = offer(kept, "en")
    assert 'download="review-report-draft.html"' in report
    assert "gon-decide" in page and "gon-decide" not in report


def said(key: str, verdict: str, note: str = "") -> SimpleNamespace:
    """What the browser sends when a button is pressed."""
    return SimpleNamespace(key=key, verdict=verdict, note=note)


def test_a_rejected_finding_stays_silent_until_it_is_taken_back(call, workspace, folder):
    page, kept = call("review", None, DRAFT, "fr")
    (finding,) = kept.review.findings
    words = strings("fr")
    assert words["decide.reject"] in seen(page)
    told, kept, report = call("decided", kept, " Lan ", "fr", said(finding.key, "reject", "voulu"))
    assert f"{words['decision.reject']}, Lan" in seen(told) and "voulu" in told
    assert kept.review.findings  # it stays where it was clicked
    assert "voulu" in seen(unpacked(report))
    store = workspace.index(folder / "index").store
    (held,) = store.decisions().values()
    assert (held.verdict, held.user, held.note) == ("reject", "Lan", "voulu")
    assert held.content == store.content() and held.when
    # the next review says how many are silent, and shows them to who asks
    page, kept = call("review", None, DRAFT, "fr")
    assert not kept.review.findings
    assert words["review.rejected"].format(count=1) in seen(page)
    assert page.partition("<details")[2].count("data-key=") == 1
    told, kept, _ = call("decided", kept, "Lan", "fr", said(finding.key, "undo", "voulu"))
    assert words["decision.undo"] in told and 'data-verdict=""' in told
    assert call("review", None, DRAFT, "fr")[1].review.findings


def unpacked(link: str) -> str:
    """The report in a link to save it."""
    return b64decode(link.partition("base64,")[2].partition('"')[0]).decode()


def test_a_note_goes_with_the_verdict_that_holds(call):
    _, kept = call("review", None, DRAFT, "en")
    key = kept.review.findings[0].key
    for choice in (said(key, "accept"), said(key, "note", "quoted on purpose")):
        told, kept, _ = call("decided", kept, "Lan", "en", choice)
    assert 'data-verdict="accept"' in told and "quoted on purpose" in told
    page = review.render(kept, "en")
    assert 'value="quoted on purpose"' in page
    assert page.count('aria-pressed="true"') == 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("user", "verdict", "note", "key"),
    [
        ("  ", "accept", "", "decide.nobody"),  # no name
        ("Lan", "note", "  ", "decide.no_note"),  # nothing to note
        ("Lan", "undo", "", "decide.nothing"),  # nothing decided yet
        ("Lan", "delete", "", "decide.unknown"),  # no verdict: not sent by our buttons
    ],
)
def test_a_decision_that_cannot_be_made_is_explained(call, language, user, verdict, note, key):
    _, kept = call("review", None, DRAFT, language)
    choice = said(kept.review.findings[0].key, verdict, note)
    told = call("decided", kept, user, language, choice)[0]
    assert flat(strings(language)[key]) in seen(told)
    assert "data-verdict" not in told


def test_a_key_that_was_not_shown_is_refused(call):
    _, kept = call("review", None, DRAFT, "en")
    told = call("decided", kept, "Lan", "en", said('"><img src=x>', "accept"))[0]
    assert strings("en")["decide.unknown"] in seen(told)
    assert "<img" not in told


def test_review_of_a_pasted_text(call):
    page, _ = call("review", None, DRAFT, "fr")
    assert "Examen de Texte collé" in seen(page)


def test_review_of_something_new_finds_nothing_and_says_so(call):
    page, kept = call("review", None, DRAFT[DRAFT.index("Section 2") :], "en")
    assert strings("en")["review.nothing"] in seen(page)
    assert kept.review.checked


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("handler", "values", "key"),
    [
        ("review", (None, "  "), "draft.neither"),  # nothing given
        ("review", ("draft.txt", "text"), "draft.both"),  # two drafts given
        ("summarise", (None,), "report.none"),  # no file chosen
    ],
)
def test_what_is_missing_is_said_in_the_language_of_the_page(call, handler, values, key, language):
    page, kept = call(handler, *values, language)
    assert kept is None
    assert flat(strings(language)[key]) in seen(page)


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("empty.txt", b"", "empty.txt"),  # nothing in it
        ("not-a.pdf", b"plain words, no PDF", "not-a.pdf"),  # another format under the name
        ("big.txt", b"word " * 300_000, "big.txt"),  # over the limit of 1 MB
    ],
)
@pytest.mark.parametrize("handler", ["review", "summarise"])
def test_a_file_that_cannot_be_read_is_named(call, folder, handler, name, content, sentence):
    (folder / name).write_bytes(content)
    values = (str(folder / name), "") if handler == "review" else (str(folder / name),)
    page, kept = call(handler, *values, "en")
    assert kept is None
    assert 'role="alert"' in page and sentence in page
    assert "Something went wrong" not in page


def test_search_shows_citation_text_and_neighbours(call):
    page, kept = call("search", "complaint answered within working days", 5, "en")
    assert kept.results
    assert "1. Section 1, Section 1 Complaints" in seen(page)
    assert "within 10 working days" in seen(page)
    assert strings("en")["search.neighbours"] in page


@pytest.mark.parametrize("query", ["", "   ", "?!", "word " * 20_000])
def test_a_query_that_cannot_be_searched_is_explained(call, query):
    page, kept = call("search", query, 5, "en")
    assert kept is None
    assert "The query" in page


def test_deep_search_puts_forward_what_the_model_points_at(workspace, folder):
    workspace.judge = Pointing("private journeys")
    call = handlers(built(workspace, index=folder / "index"))
    query = "complaint answered within working days"
    usual, first = call("search", query, 1, "en")
    _, kept = call("search", query, 1, "en", True)
    assert "complaint" in first.results[0].match.part.text
    assert "private journeys" in kept.results[0].match.part.text
    for language in LANGUAGES:
        told = strings(language)["search.deep_told"].format(name="pointing")
        assert told in seen(search.render(kept, language))
        assert told not in seen(usual)


def test_deep_search_without_a_model_is_one_sentence_and_its_switch_is_off(call, workspace, folder):
    page, kept = call("search", "complaint", 5, "en", True)
    assert kept is None
    assert "GON_GENERATOR" in seen(page) and "Something went wrong" not in page
    assert call("search", "complaint", 5, "en", False)[1].results
    (off,) = switches(built(workspace, index=folder / "index"))
    assert (off["interactive"], off["info"]) == (False, strings("en")["search.deep_missing"])
    workspace.judge = Pointing("x")
    (on,) = switches(built(workspace, index=folder / "index"))
    assert (on["interactive"], on["info"]) == (True, strings("en")["search.deep_info"])


def switches(blocks: Any) -> list[dict[str, Any]]:
    parts = blocks.get_config_file()["components"]
    return [p["props"] for p in parts if p["props"].get("elem_id") == "search-deep"]


def test_a_stopped_deep_search_shows_the_usual_order_and_says_so(workspace, folder):
    class Stopping(Pointing):
        """Stopped by the reader while it reads."""

        def score(self, query, passages, *, lead, cancel=None):
            cancel.set()
            return super().score(query, passages, lead=lead, cancel=cancel)

    workspace.judge = Stopping("private journeys")
    call = handlers(built(workspace, index=folder / "index"))
    page, kept = call("search", "complaint answered within working days", 1, "fr", True)
    assert kept.stopped and "complaint" in kept.results[0].match.part.text
    assert flat(strings("fr")["search.stopped"]) in seen(page)


def test_summary_without_a_model_says_so(call, folder):
    page, _ = call("summarise", str(folder / "law.txt"), "en")
    assert strings("en")["summary.no_generator"] in seen(page)
    assert strings("en")["summary.source_words"] in seen(page)


def test_library_adds_names_what_failed_and_removes(call, folder):
    (folder / "fees.txt").write_text("Section 1 Fees\n(1) The fee is 20 euros for each copy.\n")
    (folder / "empty.pdf").write_bytes(b"")
    given = [str(folder / "fees.txt"), str(folder / "empty.pdf")]
    told, files, path, contents, _ = call("bring", given, "", "en")
    assert "Added or updated: 1." in told and "empty.pdf" in told
    assert files is None and path == ""
    assert "fees.txt" in contents and "Documents: 2." in contents
    kept = folder / "index" / "uploads" / "fees.txt"
    told, contents, _ = call("take", [str(kept.resolve())], "en")
    assert "Documents removed: 1." in told
    assert "fees.txt" not in contents
    assert not kept.exists()
    assert (folder / "fees.txt").exists()


def test_library_adds_a_folder_of_this_machine(call, folder):
    (folder / "more").mkdir()
    (folder / "more" / "fees.txt").write_text("Section 1 Fees\n(1) The fee is 20 euros.\n")
    told, _, _, contents, _ = call("bring", None, str(folder / "more"), "en")
    assert "Added or updated: 1." in told
    assert str(folder / "more") in contents


def test_folders_are_out_of_reach_of_other_machines(workspace, folder):
    call = handlers(built(workspace, index=folder / "index", local=False))
    told, *_ = call("bring", None, str(folder), "en")
    assert strings("en")["library.path_refused"] in told
    assert workspace.index(folder / "index").store.counts()[0] == 1


@pytest.mark.parametrize("handler", ["bring", "take"])
def test_library_asks_for_what_is_missing(call, handler):
    told = call(handler, *((None, "") if handler == "bring" else ([],)), "en")[0]
    assert 'role="alert"' in told


def test_nothing_of_a_document_is_obeyed_on_any_screen(call, folder):
    text = f"Section 1 {HOSTILE}\n(1) The {HOSTILE} officer must answer within 3 days, always.\n"
    (folder / "hostile.txt").write_text(text, "utf-8")
    pages = [
        call("bring", [str(folder / "hostile.txt")], "", "en")[3],
        call("search", f"{HOSTILE} officer must answer", 5, "en")[0],
        call("review", None, text, "en")[0],
        call("summarise", str(folder / "hostile.txt"), "en")[0],
    ]
    for page in pages:
        assert "<img" not in page
    assert all("&lt;img" in page for page in pages[1:])


# --- the whole -------------------------------------------------------------------------------


def test_a_missing_index_is_an_error_that_says_how_to_make_one(tmp_path):
    workspace = Small(Settings(generator="none", cache=tmp_path))
    with pytest.raises(IndexMissing, match="python -m assistant index"):
        app.build_app(workspace, index=tmp_path / "nowhere")


def test_the_page_says_where_texts_go(folder, workspace):
    home = str(built(workspace, index=folder / "index").get_config_file())
    assert strings("en")["privacy.local"] in home
    settings = Settings(
        generator="endpoint",
        endpoint_url="http://127.0.0.1:9/v1",
        endpoint_model="m",
        cache=folder / "cache",
    )
    away = str(built(Small(settings), index=folder / "index").get_config_file())
    assert "http://127.0.0.1:9/v1" in away
    assert strings("en")["privacy.local"] not in away


def test_demo_index_is_finished_once_and_not_read_again(tmp_path, capsys):
    workspace = Small(Settings(generator="none", cache=tmp_path))
    said: list[str] = []
    folder = examples.demo_index(workspace, folder=tmp_path / "demo", log=said.append)
    documents = workspace.index(folder).store.counts()[0]
    assert documents == len(said) >= 20
    assert said[-1].startswith(f"Building the demo index: {documents}/{documents}")
    said.clear()
    examples.demo_index(workspace, folder=folder, log=said.append)
    assert said == []
