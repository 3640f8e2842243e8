"""The first screen: a draft in, findings out, both texts side by side."""

from __future__ import annotations

import base64
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event
from typing import Any

import gradio as gr

from assistant.decisions import account, remember
from assistant.errors import IndexBusy, StorageError, UsageError
from assistant.exports.html import Controls, report, review_page
from assistant.exports.html.style import sheet
from assistant.models import Progress
from assistant.review import review
from assistant.types import Document, Review
from assistant.ui import examples
from assistant.ui.decide import (
    ANSWER,
    ASK,
    LONGEST,
    Choice,
    answer,
    controls,
    decide_on,
    refusal,
)  # fmt: skip
from assistant.ui.desk import Desk, result
from assistant.ui.problems import notice
from assistant.ui.stopping import QUIET, Stops, hide, show
from assistant.wording import Strings, strings
from assistant.workspace import Workspace

TYPES = [
    *".pdf .docx .docm .doc .odt .rtf .html .htm .xml .akn .txt .md".split(),
    *".png .jpg .jpeg .tif .tiff".split(),  # pictures of pages
]


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A review and what it was made against: numbers of documents and provisions.

    ``stopped`` is true when it was stopped before its end.
    """

    review: Review
    counts: tuple[int, int]
    stopped: bool = False


def build(desk: Desk) -> None:
    """Lays out the screen and says what its buttons do."""
    add = desk.labels.add
    desk.labels.intro("draft.intro")
    with gr.Row(equal_height=True):
        file = add(
            gr.File(elem_classes="gon-drop", file_types=TYPES, height=150, elem_id="draft-file"),
            label="draft.file",
        )
        text = add(
            gr.Textbox(lines=4, max_lines=12, elem_id="draft-text"),
            label="draft.text",
            placeholder="draft.text_hint",
        )
    with gr.Row(elem_classes="gon-row"):
        go = add(
            gr.Button(variant="primary", scale=0, min_width=220, elem_id="draft-run"),
            value="draft.run",
        )
        example = add(
            gr.Button(scale=0, min_width=220, elem_id="draft-example"), value="draft.example"
        )
        stop = add(
            gr.Button(scale=0, min_width=120, visible=False, elem_id="draft-stop"), value="run.stop"
        )
    kept, stops = gr.State(), Stops()
    show(stops, stop, [go.click, example.click])
    user = _name(desk)
    shown = result(js_on_load=ASK)
    saved = gr.HTML(apply_default_css=False)

    def run(
        file: str | None,
        text: str,
        language: str,
        request: gr.Request = None,
        progress: Any = gr.Progress(),  # noqa: B008
    ) -> tuple[str, Reviewed | None]:
        words = strings(language)
        tell = _teller(progress, words)
        with stops.running(request) as cancel:
            found, problem = desk.problems.attempt(
                lambda: _reviewed(desk, _draft(desk.workspace, file, text, words), tell, cancel),
                words,
            )
        return (render(found, language) if found else problem), found

    running = {"fn": run, "inputs": [file, text, desk.language], "outputs": [shown, kept]}
    ran = go.click(**running, api_name="review")
    tried = example.click(
        lambda language: (str(examples.draft(language)), ""),
        desk.language,
        [file, text],
        api_visibility="private",
    ).then(**running, api_visibility="private")
    hide(stop, [ran, tried])
    for done in (ran, tried):
        done.then(_offered, [kept, desk.language], [user, saved], **QUIET)
    desk.language.input(
        lambda language, held: (render(held, language), offer(held, language)) if held
        else (gr.skip(), gr.skip()),
        [desk.language, kept],
        [shown, saved],
        api_visibility="private",
    )  # fmt: skip

    _decisions(desk, shown, [kept, user, desk.language], saved)


def _name(desk: Desk) -> Any:
    """Whose decisions these are: asked for once there is a finding to decide on."""
    box = gr.Textbox(
        value=account() if desk.local else "",
        lines=1,
        max_length=LONGEST,
        visible=False,
        elem_id="draft-user",
    )
    return desk.labels.add(box, label="decide.user")


def _decisions(desk: Desk, shown: Any, inputs: list[Any], saved: Any) -> None:
    """What is decided in the findings ``shown`` is stored; ``inputs``: review, name, language."""
    answered = gr.HTML(visible="hidden", js_on_load=ANSWER)

    def decided(
        held: Reviewed | None, user: str, language: str, event: gr.EventData = None
    ) -> tuple[Any, ...]:
        words, choice = strings(language), Choice.of(event)
        review = held.review if held else None
        found, problem = desk.problems.attempt(
            lambda: decide_on(desk.index.store, review, choice, user=user, words=words), words
        )
        if held is None or found is None:
            return refusal(choice, problem), gr.skip(), gr.skip()
        now = replace(held, review=found)
        return answer(found, choice, words), now, offer(now, language)

    shown.decide(
        decided, inputs, [answered, inputs[0], saved],
        api_visibility="private", show_progress="hidden",
    )  # fmt: skip


def render(reviewed: Reviewed, language: str) -> str:
    """The result in a language of the interface, with what people can decide under each finding."""
    words = strings(language)
    under: Controls = lambda finding, decision: controls(finding, decision, words)  # noqa: E731
    page = review_page(reviewed.review, reviewed.counts, words, under)
    return _stopped(reviewed, words) + page


def _stopped(reviewed: Reviewed, words: Strings) -> str:
    return notice(words["review.stopped"]) if reviewed.stopped else ""


def offer(reviewed: Reviewed, language: str) -> str:
    """A link that saves the report, with the decisions so far."""
    words = strings(language)
    body = _stopped(reviewed, words) + review_page(reviewed.review, reviewed.counts, words)
    title = words["review.title"].format(name=reviewed.review.document.name)
    page = report(body, title=title, language=language, style=sheet(), on=date.today())
    # inside the page itself: no copy of the texts is left on the disk
    packed = base64.b64encode(page.encode()).decode()
    stem = Path(reviewed.review.document.name).stem
    link = (
        f'<a class="gon-button" download="{words["review.file"]}-{escape(stem)}.html"'
        f' href="data:text/html;base64,{packed}">{escape(words["review.download"])}</a>'
    )
    return f'<div class="gon">{link}</div>'


def _offered(held: Reviewed | None, language: str) -> tuple[Any, str]:
    """Whether a name is asked for, and the report to save."""
    found = held.review if held else None
    return gr.update(visible=bool(found and (found.findings or found.rejected))), (
        offer(held, language) if held else ""
    )


def _draft(workspace: Workspace, file: str | None, text: str, words: Strings) -> Document:
    """The uploaded draft, or the pasted one."""
    if file and text.strip():
        raise UsageError(words["draft.both"])
    if file:
        return workspace.read(Path(file))
    if not text.strip():
        raise UsageError(words["draft.neither"])
    with TemporaryDirectory(prefix="gon-") as folder:
        path = Path(folder) / "draft.txt"
        path.write_text(text, "utf-8")
        return replace(workspace.read(path), name=words["draft.name"])


def _reviewed(desk: Desk, draft: Document, tell: Progress, cancel: Event) -> Reviewed:
    found = review(desk.index, draft, progress=tell, cancel=cancel)
    with suppress(StorageError, IndexBusy):  # an index that is only read answers all the same
        remember(desk.index, found)
    documents, provisions, _ = desk.index.store.counts()
    return Reviewed(found, (documents, provisions), stopped=cancel.is_set())


def _teller(progress: Any, words: Strings) -> Progress:
    progress(0, desc=words["draft.reading"])
    return lambda done, total: progress((done, total), desc=words["draft.progress"])
