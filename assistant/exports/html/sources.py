"""Where an existing text stands and in what state it is, as HTML."""

from __future__ import annotations

from html import escape

from assistant.types import Document, Effect, SearchResult
from assistant.wording import Strings


def status(document: Document, words: Strings) -> str:
    """The state of a document in words, with its date where one is known."""
    text = words[f"status.{document.status}"]
    if document.status in ("in_force", "not_yet_in_force") and document.in_force:
        text += " " + words["status.since"].format(date=f"{document.in_force:%d/%m/%Y}")
    elif document.status == "expired" and document.expires:
        text += " (" + words["status.until"].format(date=f"{document.expires:%d/%m/%Y}") + ")"
    badge = f'<span class="gon-badge gon-status-{document.status}">{escape(text)}</span>'
    return badge + "".join(_effect(effect, words) for effect in document.effects)


def _effect(effect: Effect, words: Strings) -> str:
    """Which document does what to this one; its own words on hovering."""
    told = words[f"effect.{effect.kind}"].format(document=effect.citation)
    if effect.effective:
        told += " (" + words["status.since"].format(date=f"{effect.effective:%d/%m/%Y}") + ")"
    return f' <span class="gon-effect" title="{escape(effect.text)}">{escape(told)}</span>'


def source_line(result: SearchResult, words: Strings) -> str:
    """Citation, title where it says more than the citation, and status."""
    title = result.document.title
    told = title and title.casefold() not in result.citation.casefold()
    under = f'<div class="gon-title">{escape(title)}</div>' if told else ""
    return (
        f'<div class="gon-source"><span class="gon-citation">{escape(result.citation)}</span> '
        f"{status(result.document, words)}{under}</div>"
    )
