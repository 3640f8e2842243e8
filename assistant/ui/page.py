"""The page: header, language switch, four screens."""

from __future__ import annotations

import json
from html import escape
from pathlib import Path
from typing import Any

import gradio as gr

from assistant import faultlog
from assistant.ui import library, review, search, summarise
from assistant.ui.desk import Desk, Labels
from assistant.ui.problems import Problems
from assistant.wording import FALLBACK, LANGUAGES, Strings, preferred, strings
from assistant.workspace import Workspace

LOG = faultlog.NAME


def page(workspace: Workspace, *, folder: Path, local: bool = True) -> Any:
    """The whole page as ``gr.Blocks``, ready to be launched.

    ``local`` is false when other machines can open it. Raises ModelError when the settings name a
    generator that cannot be.
    """
    where = workspace.generator.where
    labels = Labels({"size": workspace.settings.max_file_mb})
    # what is uploaded to be read goes after an hour, and when the program ends
    with gr.Blocks(title="Gọn", analytics_enabled=False, delete_cache=(600, 3600)) as blocks:
        language = _header(labels, where)
        problems = Problems(workspace.settings.cache / LOG)
        desk = Desk(workspace, folder, language, labels, problems, local)
        with gr.Tabs():
            with labels.add(gr.Tab(id="review"), label="tab.review"):
                review.build(desk)
            with labels.add(gr.Tab(id="search"), label="tab.search"):
                search.build(desk)
            with labels.add(gr.Tab(id="summarise"), label="tab.summarise"):
                summarise.build(desk)
            with labels.add(gr.Tab(id="library"), label="tab.library"):
                show, shown = library.build(desk)
        _languages(blocks, labels, language)
        language.change(show, language, shown, api_visibility="private")
        blocks.load(show, language, shown, api_visibility="private")
    return blocks


def _header(labels: Labels, where: str) -> Any:
    """Name, purpose, where texts go; returns the language switch."""
    with gr.Row(equal_height=True):
        labels.add(
            gr.HTML(apply_default_css=False, scale=3), value=lambda words: _head(words, where)
        )
        return labels.add(
            gr.Radio(
                [(strings(code)["language"], code) for code in LANGUAGES],
                value=FALLBACK,
                elem_id="language",
                elem_classes="gon-language",
                min_width=340,
            ),
            label="language.label",
        )


def _head(words: Strings, where: str) -> str:
    key, kind = ("privacy.endpoint", "gon-sends") if where else ("privacy.local", "")
    privacy = words[key].format(address=where)
    # Gradio's own words on its drop zones follow the browser's language, not the switch: replaced
    drop = json.dumps(words["file.drop"], ensure_ascii=False)
    return (
        f"<style>:root {{ --gon-drop-here: {drop}; }}</style>"
        f'<header class="gon gon-head"><h1>Gọn</h1><p>{escape(words["app.tagline"])}</p>'
        f'<p class="gon-privacy {kind}">{escape(privacy)}</p></header>'
    )


def _languages(blocks: Any, labels: Labels, language: Any) -> None:
    """The switch changes every label; a new visitor gets the language of the browser."""

    def greet(request: gr.Request) -> list[Any]:
        chosen = preferred(request.headers.get("accept-language", ""))
        return [chosen, *labels.updates(chosen)]

    blocks.load(greet, None, [language, *labels.components], api_visibility="private")
    language.input(labels.updates, language, labels.components, api_visibility="private")
