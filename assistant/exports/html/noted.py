"""The observations of a review as HTML: what the draft shows by itself. Everything is escaped."""

from __future__ import annotations

from html import escape

from assistant.types import Document, Observation, Quote, Review, Span
from assistant.wording import Strings

LONGEST = 600  # characters of a text that is shown


def noted_section(review: Review, words: Strings) -> str:
    """A heading and a card for each observation; "" where there is none."""
    if not review.observations:
        return ""
    cards = "".join(_card(o, review.document, words) for o in review.observations)
    heading = f"{words['noted.heading']} ({len(review.observations)})"
    return f"<h4>{escape(heading)}</h4><p>{escape(words['noted.intro'])}</p>{cards}"


def _card(observation: Observation, draft: Document, words: Strings) -> str:
    label = observation.provision.label or words["finding.unlabelled"]
    also = "".join(_words(draft, span) for span in observation.also)
    told = f"<p>{escape(words['noted.also'])}</p>" if also else ""
    return (
        f'<article class="gon-card gon-noted"><header>'
        f'<span class="gon-relation">{escape(words[f"noted.{observation.kind}"])}</span>'
        f'<span class="gon-kind">{escape(label)}</span></header>'
        f"{_words(draft, observation.span)}{told}{also}"
        f"{''.join(_quote(q, words) for q in observation.quotes)}"
        f'<dl class="gon-advice" lang="{escape(draft.language)}">'
        f"<dt>{escape(words['finding.reason'])}</dt><dd>{escape(observation.reason)}</dd>"
        f"<dt>{escape(words['finding.suggestion'])}</dt><dd>{escape(observation.suggestion)}</dd>"
        "</dl></article>"
    )


def _quote(quote: Quote, words: Strings) -> str:
    state = escape(words[f"status.{quote.document.status}"])
    return (
        f'<div class="gon-source"><span class="gon-citation">{escape(quote.citation)}</span> '
        f'<span class="gon-badge gon-status-{quote.document.status}">{state}</span></div>'
        f"{_words(quote.document, quote.span)}"
    )


def _words(document: Document, span: Span) -> str:
    text = document.text[slice(*span)].strip()
    if not text:
        return ""
    cut = text if len(text) <= LONGEST else text[:LONGEST].rpartition(" ")[0] + " …"
    return f'<div class="gon-text" lang="{escape(document.language)}">{escape(cut)}</div>'
