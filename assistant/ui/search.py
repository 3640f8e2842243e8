"""The second screen: a question in, provisions out, cited and in their context."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from threading import Event
from typing import Any

import gradio as gr

from assistant.errors import UsageError
from assistant.exports.html import fold, marked, source_line
from assistant.search import search
from assistant.types import Provision, SearchResult
from assistant.ui import examples
from assistant.ui.desk import Desk, result
from assistant.ui.problems import notice
from assistant.ui.stopping import Stops, hide, show
from assistant.wording import Strings, strings
from assistant.workspace import Workspace

MOST = 50


@dataclass(frozen=True, slots=True)
class Found:
    """Results, and the number of documents they were chosen from.

    ``reader`` names the model that put the first ones in order, "" for the usual order;
    ``stopped`` is true when it was stopped before its end.
    """

    results: list[SearchResult]
    documents: int
    reader: str = ""
    stopped: bool = False


def build(desk: Desk) -> None:
    """Lays out the screen and says what its buttons do."""
    add = desk.labels.add
    desk.labels.intro("search.intro")
    with gr.Row(equal_height=True):
        query = add(
            gr.Textbox(lines=1, scale=4, elem_id="search-query"),
            label="search.query",
            placeholder="search.query_hint",
        )
        count = add(
            gr.Slider(1, MOST, value=10, step=1, scale=1, min_width=300), label="search.count"
        )
    with gr.Row(elem_classes="gon-row"):
        go = add(
            gr.Button(variant="primary", scale=0, min_width=220, elem_id="search-run"),
            value="search.run",
        )
        example = add(
            gr.Button(scale=0, min_width=220, elem_id="search-example"), value="search.example"
        )
        stop = add(
            gr.Button(scale=0, min_width=120, visible=False, elem_id="search-stop"),
            value="run.stop",
        )
        deep = _switch(desk)
    kept, stops = gr.State(), Stops()
    show(stops, stop, [go.click, query.submit, example.click], when=deep)
    shown = result()

    def run(
        query: str, count: float, language: str, deep: bool = False, request: gr.Request = None
    ) -> tuple[str, Found | None]:
        words = strings(language)
        with stops.running(request) as cancel:
            found, problem = desk.problems.attempt(
                lambda: _found(desk, query, int(count), deep, cancel), words
            )
        return (render(found, language) if found else problem), found

    running = {"fn": run, "inputs": [query, count, desk.language, deep], "outputs": [shown, kept]}
    ran = gr.on([go.click, query.submit], **running, api_name="search")
    tried = example.click(
        lambda language: examples.QUERIES[language],
        desk.language,
        query,
        api_visibility="private",
    ).then(**running, api_visibility="private")
    hide(stop, [ran, tried])
    desk.language.input(
        lambda language, held: render(held, language) if held else gr.skip(),
        [desk.language, kept],
        shown,
        api_visibility="private",
    )


def _switch(desk: Desk) -> Any:
    """The switch for deep search; without a model that can read it says why it cannot be moved."""
    able = _can_read(desk.workspace)
    return desk.labels.add(
        gr.Checkbox(value=False, interactive=able, scale=0, min_width=420, elem_id="search-deep"),
        label="search.deep",
        info="search.deep_info" if able else "search.deep_missing",
    )


def _can_read(workspace: Workspace) -> bool:
    try:
        return bool(workspace.judge.name)
    except UsageError:
        return False


def _found(desk: Desk, query: str, count: int, deep: bool, cancel: Event) -> Found:
    longest = desk.workspace.settings.max_query_chars
    judge = desk.workspace.judge if deep else None
    results = search(desk.index, query, top_k=count, longest=longest, deep=judge, cancel=cancel)
    documents = desk.index.store.counts()[0]
    return Found(results, documents, judge.name if judge else "", stopped=cancel.is_set())


def render(found: Found, language: str) -> str:
    """Cards, best first."""
    words = strings(language)
    if not found.results:
        return notice(words["search.nothing" if found.documents else "search.empty_library"])
    told = words["search.found"].format(count=len(found.results), documents=found.documents)
    if found.reader and not found.stopped:
        told += " " + words["search.deep_told"].format(name=found.reader)
    stopped = notice(words["search.stopped"]) if found.stopped else ""
    cards = "".join(_card(i, r, words) for i, r in enumerate(found.results, start=1))
    return (
        f'{stopped}<div class="gon gon-search"><p class="gon-told">{escape(told)}</p>{cards}</div>'
    )


def _card(place: int, result: SearchResult, words: Strings) -> str:
    part, whole = result.match.part, result.match.provision
    close = words["search.similarity"].format(value=_number(result.match.similarity, words))
    folds = ""
    if part.id != whole.id:
        text = marked(whole.text, start=whole.start, same=[(part.start, part.end)])
        folds += fold(words["search.whole"], _text(text, result))
    folds += _neighbours(result, words)
    return (
        f'<article class="gon-card"><header><span class="gon-place">{place}.</span>'
        f'{source_line(result, words)}<span class="gon-confidence">{escape(close)}</span></header>'
        f"{_text(escape(part.text.strip()), result)}{folds}</article>"
    )


def _number(value: float, words: Strings) -> str:
    return f"{value:.2f}".replace(".", words["number.decimal"])


def _neighbours(result: SearchResult, words: Strings) -> str:
    sides: list[tuple[str, Provision | None]] = [
        (words["search.before"], result.before),
        (words["search.after"], result.after),
    ]
    body = "".join(
        f"<h5>{escape(name)}</h5>{_text(escape(p.text.strip()), result)}" for name, p in sides if p
    )
    return fold(words["search.neighbours"], body) if body else ""


def _text(body: str, result: SearchResult) -> str:
    return f'<div class="gon-text" lang="{result.document.language}">{body}</div>'
