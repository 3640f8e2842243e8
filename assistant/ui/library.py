"""The fourth screen: what is in the index, adding to it, taking out of it."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Any

import gradio as gr

from assistant.errors import UsageError
from assistant.indexing import Indexing, remove_source
from assistant.store import Source
from assistant.ui.desk import Desk
from assistant.ui.problems import failures
from assistant.ui.review import TYPES as FILES
from assistant.ui.summarise import table
from assistant.ui.uploads import discard, keep
from assistant.wording import Strings, strings

TYPES = [*FILES, ".jsonl", ".gz", ".zip"]
MOST_ROWS = 300  # a library of thousands is searched, not scrolled


def build(desk: Desk) -> Any:
    """Lays out the screen and says what its buttons do; returns what shows it anew."""
    add = desk.labels.add
    desk.labels.intro("library.intro")
    contents = gr.HTML(apply_default_css=False, elem_id="library-contents")
    told = gr.HTML(apply_default_css=False, elem_id="library-told")
    with gr.Row(equal_height=True):
        files = add(
            gr.File(
                elem_classes="gon-drop",
                file_count="multiple",
                file_types=TYPES,
                height=150,
                elem_id="library-files",
            ),
            label="library.files",
        )
        path = add(
            gr.Textbox(lines=1, visible=desk.local, elem_id="library-path"),
            label="library.path",
            placeholder="library.path_hint",
        )
    with gr.Row(elem_classes="gon-row"):
        go = add(
            gr.Button(variant="primary", scale=0, min_width=220, elem_id="library-add"),
            value="library.add",
        )
    chosen = add(
        gr.Dropdown(multiselect=True, choices=[], elem_id="library-choose"),
        label="library.choose",
        info="library.remove_note",
    )
    with gr.Row(elem_classes="gon-row"):
        remove = add(
            gr.Button(scale=0, min_width=220, elem_id="library-remove"), value="library.remove"
        )
    shown = [contents, chosen]

    def show(language: str) -> tuple[str, Any]:
        words = strings(language)
        found, problem = desk.problems.attempt(lambda: _contents(desk, words), words)
        return found or (problem, gr.update())

    def bring(
        files: list[str] | None,
        path: str,
        language: str,
        progress: Any = gr.Progress(),  # noqa: B008
    ) -> tuple[Any, ...]:
        words = strings(language)
        run, problem = desk.problems.attempt(
            lambda: _bring(desk, files or [], path, words, progress), words
        )
        if run is None:
            return problem, gr.skip(), gr.skip(), *show(language)
        return _report(run, words), None, "", *show(language)

    def take(paths: list[str], language: str) -> tuple[Any, ...]:
        words = strings(language)
        gone, problem = desk.problems.attempt(lambda: _take(desk, paths, words), words)
        said = words["library.removed"].format(count=gone)
        return (problem or _said(said)), *show(language)

    go.click(
        bring, [files, path, desk.language], [told, files, path, *shown], api_visibility="private"
    )
    remove.click(take, [chosen, desk.language], [told, *shown], api_visibility="private")
    desk.language.input(show, desk.language, shown, api_visibility="private")
    return show, shown


def _contents(desk: Desk, words: Strings) -> tuple[str, Any]:
    """The table as HTML, and the choices of what to remove."""
    index = desk.index
    sources = index.store.sources()
    documents, provisions, _ = index.store.counts()
    counts = words["library.counts"].format(documents=documents, provisions=provisions)
    about = (
        f"<p><b>{escape(counts)}</b><br><span class='gon-told'>{escape(words['library.index'])}: "
        f"{escape(str(index.folder))}. {escape(words['library.encoder'])}: "
        f"{escape(index.encoder.name)}.</span></p>"
    )
    choices = [(Path(s.path).name, s.path) for s in sources]
    page = f'<div class="gon">{about}{_table(sources, words)}</div>'
    return page, gr.update(choices=choices, value=[])


def _table(sources: list[Source], words: Strings) -> str:
    if not sources:
        return f'<p class="gon-notice">{escape(words["library.empty"])}</p>'
    headings = [words[f"library.{key}"] for key in ("source", "folder", "documents", "added")]
    more = len(sources) - MOST_ROWS
    note = f"<p>{escape(words['library.more'].format(count=more))}</p>" if more > 0 else ""
    rows = table(headings, [_row(s, words) for s in sources[:MOST_ROWS]])
    return f'<div class="gon-shelf">{rows}</div>{note}'


def _row(source: Source, words: Strings) -> list[str]:
    path = Path(source.path)
    day = "/".join(reversed(source.indexed[:10].split("-")))
    when = day if source.complete else words["library.incomplete"]
    return [escape(path.name), escape(str(path.parent)), str(source.documents), escape(when)]


def _bring(desk: Desk, files: list[str], path: str, words: Strings, progress: Any) -> Indexing:
    wanted = [Path(path.strip()).expanduser()] if path.strip() else []
    if wanted and not desk.local:
        raise UsageError(words["library.path_refused"])
    if not files and not wanted:
        raise UsageError(words["library.nothing_to_add"])
    progress(0, desc=words["library.progress"])
    index = desk.index
    wanted += keep([Path(file) for file in files], index.folder)

    def report(run: Indexing) -> None:
        progress(None, desc=f"{words['library.progress']}: {run.source}")

    return desk.workspace.add(index, wanted, report=report)


def _report(run: Indexing, words: Strings) -> str:
    said = words["library.done"].format(
        added=run.added, unchanged=run.unchanged, removed=run.removed
    )
    if not run.failures:
        return _said(said)
    failed = words["library.failures"].format(count=len(run.failures))
    return _said(said) + failures(failed, run.failures)


def _said(sentence: str) -> str:
    return f'<div class="gon"><p class="gon-clear" role="status">{escape(sentence)}</p></div>'


def _take(desk: Desk, paths: list[str], words: Strings) -> int:
    if not paths:
        raise UsageError(words["library.nothing_to_remove"])
    index = desk.index
    gone = 0
    for path in paths:
        gone += remove_source(index, path)
        discard(Path(path), index.folder)
    return gone
