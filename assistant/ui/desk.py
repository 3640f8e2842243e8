"""What every screen is given: the workspace, the index, the language switch, the wording."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import Any

import gradio as gr

from assistant.index import Index
from assistant.ui.problems import Problems
from assistant.wording import FALLBACK, Strings, strings
from assistant.workspace import Workspace

Said = str | Callable[[Strings], str]  # the key of a string, or what to make of them all


@dataclass(slots=True)
class Labels:
    """Which component says which string, so that one event changes the language of the page."""

    fill: dict[str, object]  # what stands for {size} and the like
    said: list[tuple[Any, dict[str, Said]]] = field(default_factory=list)

    def add(self, component: Any, **attributes: Said) -> Any:
        """Remembers the component, gives it its first words, and returns it."""
        for name, text in self._texts(attributes, strings(FALLBACK)).items():
            setattr(component, name, text)
        self.said.append((component, attributes))
        return component

    def intro(self, key: str) -> Any:
        """A paragraph that says what a screen is for."""
        return self.add(
            gr.HTML(apply_default_css=False),
            value=lambda words: f'<p class="gon gon-intro">{escape(words[key])}</p>',
        )

    @property
    def components(self) -> list[Any]:
        """The outputs of the event that changes the language."""
        return [component for component, _ in self.said]

    def updates(self, language: str) -> list[Any]:
        """One update for each of ``components``."""
        words = strings(language)
        return [gr.update(**self._texts(attributes, words)) for _, attributes in self.said]

    def _texts(self, attributes: dict[str, Said], words: Strings) -> dict[str, str]:
        return {
            name: words[said].format(**self.fill) if isinstance(said, str) else said(words)
            for name, said in attributes.items()
        }


@dataclass(frozen=True, slots=True)
class Desk:
    """Passed to each screen's ``build``. ``local`` is false when other machines can open the page:
    folders of this machine are then out of reach."""

    workspace: Workspace
    folder: Path
    language: Any
    labels: Labels
    problems: Problems
    local: bool = True

    @property
    def index(self) -> Index:
        """The index that the app works with. Raises IndexFault."""
        return self.workspace.index(self.folder)


def result(**options: Any) -> Any:
    """Where a screen shows what it found; ``options`` are of ``gr.HTML``."""
    return gr.HTML(apply_default_css=False, min_height=80, elem_classes="gon-result", **options)
