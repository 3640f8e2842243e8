"""The observations of a review as HTML. Everything is escaped."""

from __future__ import annotations

from html import escape

from assistant.exports.noted import counted, heading, label, state, words_at
from assistant.types import Document, Observation, Quote, Review, Span
from assistant.wording import Strings


def noted_section(review: Review, words: Strings) -> str:
    """A heading and a card for each observation; "" where there is none."""
    if not review.observations:
        return ""
    cards = "".join(_card(o, review.document, words) for o in review.observations)
    intro = escape(words["noted.intro"])
    return f"<h4>{escape(counted(review, words))}</h4><p>{intro}</p>{cards}"


def _card(observation: Observation, draft: Document, words: Strings) -> str:
    also = "".join(_words(draft, span) for span in observation.also)
    told = f"<p>{escape(words['noted.also'])}</p>" if also else ""
    return (
        f'<article class="gon-card gon-noted"><header>'
        f'<span class="gon-relation">{escape(heading(observation, words))}</span>'
        f'<span class="gon-kind">{escape(label(observation, words))}</span></header>'
        f"{_words(draft, observation.span)}{told}{also}"
        f"{''.join(_quote(q, words) for q in observation.quotes)}"
        f'<dl class="gon-advice" lang="{escape(draft.language)}">'
        f"<dt>{escape(words['finding.reason'])}</dt><dd>{escape(observation.reason)}</dd>"
        f"<dt>{escape(words['finding.suggestion'])}</dt><dd>{escape(observation.suggestion)}</dd>"
        "</dl></article>"
    )


def _quote(quote: Quote, words: Strings) -> str:
    badge = f'<span class="gon-badge gon-status-{quote.document.status}">'
    return (
        f'<div class="gon-source"><span class="gon-citation">{escape(quote.citation)}</span> '
        f"{badge}{escape(state(quote, words))}</span></div>{_words(quote.document, quote.span)}"
    )


def _words(document: Document, span: Span) -> str:
    text = words_at(document, span)
    lang = escape(document.language)
    return f'<div class="gon-text" lang="{lang}">{escape(text)}</div>' if text else ""
