"""A review as a page: counts, findings by seriousness, what is noted, what it was made with."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from html import escape

from assistant.exports.about import RELATIONS, about, rejected_line, verdict_on_nothing
from assistant.exports.html.cards import Controls, finding_card
from assistant.exports.html.marks import fold
from assistant.exports.html.noted import noted_section
from assistant.exports.reading import reading_notes
from assistant.types import Finding, Provision, Review
from assistant.wording import Strings


def review_page(
    review: Review, counts: tuple[int, int], words: Strings, controls: Controls | None = None
) -> str:
    """The review's result: counts, findings by seriousness, and what is clean.

    ``counts`` are the documents and provisions that the draft was compared with. With ``controls``
    what was rejected before can be read as a whole, so that it can be taken back.
    """
    title = words["review.title"].format(name=review.document.name)
    told = words["review.checked"].format(
        checked=len(review.checked), documents=counts[0], provisions=counts[1]
    )
    parts = [f"<h3>{escape(title)}</h3>", f'<p class="gon-told">{escape(told)}</p>']
    parts += notes(reading_notes(review.document, review.checked, words))
    if review.findings:
        parts += [_counted(review, words), _legend(words)]
        parts += [_group(review, relation, words, controls) for relation in RELATIONS]
    else:
        parts.append(_nothing(review, counts, words))
    parts.append(noted_section(review, words))
    if review.rejected:
        parts.append(_rejected(review, words, controls))
    if review.clean:
        parts.append(_clean(review, words))
    if review.made:
        parts.append(_about(review, words))
    return f'<div class="gon gon-review">{"".join(parts)}</div>'


def _rejected(review: Review, words: Strings, controls: Controls | None) -> str:
    said = words["review.rejected"].format(count=len(review.rejected))
    if controls:
        return fold(said, _cards(review, review.rejected, words, controls))
    items = "".join(f"<li>{escape(rejected_line(f, review, words))}</li>" for f in review.rejected)
    return fold(said, f'<ul class="gon-clean">{items}</ul>')


def _about(review: Review, words: Strings) -> str:
    rows = "".join(
        f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in about(review, words)
    )
    return (
        f'<section class="gon-about"><h4>{escape(words["about.title"])}</h4>'
        f'<dl class="gon-advice">{rows}</dl></section>'
    )


def notes(sentences: Sequence[str]) -> list[str]:
    """What a reader should know before reading on."""
    return [f'<p class="gon-notice" role="status">{escape(sentence)}</p>' for sentence in sentences]


def _nothing(review: Review, counts: tuple[int, int], words: Strings) -> str:
    key = verdict_on_nothing(review) if counts[0] else "review.empty_library"
    kind = "gon-clear" if key in ("review.nothing", "review.nothing_left") else "gon-notice"
    return f'<p class="{kind}" role="status">{escape(words[key])}</p>'


def _of(review: Review, relation: str) -> list[Finding]:
    return [f for f in review.findings if f.relation == relation]


def _counted(review: Review, words: Strings) -> str:
    items = "".join(
        f'<li class="gon-{r}"><b>{len(found)}</b> {escape(words[f"relation.{r}.heading"])}</li>'
        for r in RELATIONS
        if (found := _of(review, r))
    )
    return f'<ul class="gon-counts">{items}</ul>'


def _legend(words: Strings) -> str:
    return (
        f'<p class="gon-legend">{escape(words["review.legend"])} '
        f"<mark>{escape(words['review.legend_same'])}</mark> "
        f'<b class="gon-differs">{escape(words["review.legend_differs"])}</b><br>'
        f"{escape(words['review.caution'])}</p>"
    )


def _group(review: Review, relation: str, words: Strings, controls: Controls | None) -> str:
    found = _of(review, relation)
    if not found:
        return ""
    heading = words[f"relation.{relation}.heading"]
    return f"<h4>{escape(heading)} ({len(found)})</h4>{_cards(review, found, words, controls)}"


def _cards(
    review: Review, findings: Sequence[Finding], words: Strings, controls: Controls | None
) -> str:
    language, held = review.document.language, review.decisions
    return "".join(
        finding_card(f, language, words, held.get(f.key), controls=controls) for f in findings
    )


def _clean(review: Review, words: Strings) -> str:
    items = "".join(
        f"<li><b>{escape(p.label or words['finding.unlabelled'])}</b> {escape(_opening(p))}</li>"
        for p in review.clean
    )
    said = words["review.clean"].format(count=len(review.clean))
    return fold(said, f'<ul class="gon-clean" lang="{review.document.language}">{items}</ul>')


def _opening(provision: Provision, most: int = 14) -> str:
    """The first words of a provision without its label."""
    words = provision.text.removeprefix(provision.label).lstrip(" .:)-\n").split()
    return " ".join(words[:most]) + (" …" if len(words) > most else "")


def report(body: str, *, title: str, language: str, style: str, on: date) -> str:
    """A page that needs nothing else: ``body`` (HTML), the style sheet within, no script."""
    return (
        f'<!doctype html>\n<html lang="{escape(language)}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        '<meta http-equiv="Content-Security-Policy"'
        " content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f"<title>{escape(title)}</title><style>{style}</style></head>"
        f'<body class="gon-page">{body}<p class="gon-date">{on:%d/%m/%Y}</p></body></html>\n'
    )
