"""Findings as a page: both texts side by side, what they share marked, what differs told apart.

Everything that comes from a document goes through ``html.escape`` here; a title like
``<img onerror=…>`` is shown, never obeyed. ``words`` are the strings of one interface language.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from html import escape
from itertools import pairwise

from assistant.alignment import Words, align
from assistant.exports.about import about, decided, rejected_line, verdict_on_nothing
from assistant.exports.noted import noted_section
from assistant.exports.reading import reading_notes
from assistant.types import (
    Decision,
    Document,
    Effect,
    Evidence,
    Finding,
    Provision,
    Review,
    SearchResult,
    Span,
)
from assistant.wording import Strings

RELATIONS = ("conflict", "redundant", "overlap")  # most serious first
CONTEXT = 240  # characters shown on each side of the evidence
LONG = 1200  # characters of a text that is shown whole
# Words are told apart only where most of them are shared; else every word would be
ALIKE = 0.5


def marked(text: str, *, start: int = 0, same: Iterable[Span], differs: Iterable[Span] = ()) -> str:
    """``text`` escaped, its ``same`` spans in ``<mark>``, its ``differs`` spans in ``<b>``.

    Spans refer to the document; ``start`` is where ``text`` begins in it. What lies outside the
    text is ignored; spans that touch or overlap become one mark.
    """
    length = len(text)
    same, differs = _inside(same, start, length), _inside(differs, start, length)
    cuts = sorted({0, length, *(at for span in (*same, *differs) for at in span)})
    pieces: list[tuple[bool, str]] = []
    for left, right in pairwise(cuts):
        piece = escape(text[left:right])
        if any(s <= left and right <= e for s, e in differs):
            piece = f'<b class="gon-differs">{piece}</b>'
        pieces.append((any(s <= left and right <= e for s, e in same), piece))
    out, open_ = [], False
    for shared, piece in pieces:
        if shared != open_:
            out.append("<mark>" if shared else "</mark>")
        open_ = shared
        out.append(piece)
    return "".join(out) + ("</mark>" if open_ else "")


def _inside(spans: Iterable[Span], start: int, length: int) -> list[Span]:
    moved = ((max(0, s - start), min(length, e - start)) for s, e in spans)
    return [(s, e) for s, e in moved if s < e]


def differences(
    draft: Provision, existing: Provision, evidence: Sequence[Evidence]
) -> tuple[list[Span], list[Span]]:
    """Words of each side that the other has not, between the first and the last shared word.

    The provisions' own numbers are left out: of course they differ. Empty on both sides where the
    texts share too few words to be told apart word by word.
    """
    ours = _window(draft, [e.draft_span for e in evidence])
    theirs = _window(existing, [e.existing_span for e in evidence])
    left = Words(draft.text[ours[0] : ours[1]])
    right = Words(existing.text[theirs[0] : theirs[1]])
    found = align(left, right)
    if found.draft_coverage < ALIKE:
        return [], []
    kept_left = {i for at, _, n in found.runs for i in range(at, at + n)}
    kept_right = {i for _, at, n in found.runs for i in range(at, at + n)}
    return (
        _after_label(draft, _others(left, kept_left, draft.start + ours[0])),
        _after_label(existing, _others(right, kept_right, existing.start + theirs[0])),
    )


def _window(provision: Provision, spans: Sequence[Span]) -> Span:
    inside = _inside(spans, provision.start, len(provision.text))
    return (min(s for s, _ in inside), max(e for _, e in inside)) if inside else (0, 0)


def _others(words: Words, kept: set[int], shift: int) -> list[Span]:
    """Words that are not kept, neighbours joined into one span."""
    spans: list[Span] = []
    last = -2
    for i, (start, end) in enumerate(words.spans):
        if i in kept:
            continue
        if i == last + 1:
            spans[-1] = (spans[-1][0], end + shift)
        else:
            spans.append((start + shift, end + shift))
        last = i
    return spans


def _after_label(provision: Provision, spans: list[Span]) -> list[Span]:
    text, label = provision.text, provision.label
    begin = provision.start + (len(label) if label and text.startswith(label) else 0)
    return [span for span in spans if span[0] >= begin]


def excerpt(provision: Provision, spans: Sequence[Span]) -> Span:
    """The stretch of a long provision around ``spans``, whole words; all of it when it is short."""
    if len(provision.text) <= LONG:
        return provision.start, provision.end
    first, last = _window(provision, spans)
    left, right = max(0, first - CONTEXT), min(len(provision.text), last + CONTEXT)
    while left > 0 and not provision.text[left - 1].isspace():
        left -= 1
    while right < len(provision.text) and not provision.text[right].isspace():
        right += 1
    return provision.start + left, provision.start + right


def passage(
    provision: Provision, language: str, same: Sequence[Span], differs: Sequence[Span] = ()
) -> str:
    """A marked provision as a block; a long one is cut around the marks, with ellipses."""
    start, end = excerpt(provision, same)
    text = provision.text[start - provision.start : end - provision.start]
    body = marked(text.strip("\n"), start=start, same=same, differs=differs)
    before = "… " if start > provision.start else ""
    after = " …" if end < provision.end else ""
    return f'<div class="gon-text" lang="{escape(language)}">{before}{body}{after}</div>'


def fold(summary: str, body: str) -> str:
    """``body`` (HTML) behind a line of text that opens it."""
    return f'<details class="gon-fold"><summary>{escape(summary)}</summary>{body}</details>'


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


def side_by_side(finding: Finding, existing: SearchResult, language: str, words: Strings) -> str:
    """The draft's provision and an existing one, in two columns."""
    provision = existing.match.provision
    evidence = [e for e in finding.evidence if e.provision_id == provision.id]
    ours, theirs = differences(finding.draft, provision, evidence)
    label = finding.draft.label or words["finding.unlabelled"]
    left = passage(finding.draft, language, [e.draft_span for e in evidence], ours)
    spans = [e.existing_span for e in evidence]
    right = passage(provision, existing.document.language, spans, theirs)
    whole = ""
    if excerpt(provision, spans) != (provision.start, provision.end):
        text = marked(provision.text, start=provision.start, same=spans, differs=theirs)
        whole = fold(words["finding.whole"], f'<div class="gon-text">{text}</div>')
    return (
        '<div class="gon-pair">'
        f'<section class="gon-side"><h5>{escape(words["finding.draft"])}</h5>'
        f'<div class="gon-source"><span class="gon-citation">{escape(label)}</span></div>'
        f"{left}</section>"
        f'<section class="gon-side"><h5>{escape(words["finding.existing"])}</h5>'
        f"{source_line(existing, words)}{right}{whole}</section></div>"
    )


def finding_card(
    finding: Finding, language: str, words: Strings, decision: Decision | None = None
) -> str:
    """One finding: what it is, how sure, both texts, why, what may be done, what was decided.

    ``language`` is the draft's.
    """
    kind = words.get(f"kind.{finding.kind}", finding.kind)
    sure = words["finding.confidence"].format(percent=_percent(finding.confidence))
    pairs = "".join(side_by_side(finding, e, language, words) for e in finding.existing)
    return (
        f'<article class="gon-card gon-{finding.relation}">'
        f'<header><span class="gon-relation">{escape(words[f"relation.{finding.relation}"])}</span>'
        f'<span class="gon-kind">{escape(kind)}</span>'
        f"{_rank(finding, words)}"
        f'<span class="gon-confidence">{escape(sure)}</span></header>{pairs}'
        f'<dl class="gon-advice" lang="{escape(language)}">'
        f"<dt>{escape(words['finding.reason'])}</dt><dd>{escape(finding.reason)}</dd>"
        f"<dt>{escape(words['finding.suggestion'])}</dt><dd>{escape(finding.suggestion)}</dd>"
        f"{_kept(finding, words, decision)}</dl></article>"
    )


def _kept(finding: Finding, words: Strings, decision: Decision | None) -> str:
    """By what a finding is decided on, and what was decided."""
    rows = []
    if decision:
        rows.append((words["finding.decision"], escape(decided(decision, words))))
    if finding.key:
        rows.append((words["finding.key"], f"<code>{escape(finding.key)}</code>"))
    return "".join(f"<dt>{escape(name)}</dt><dd>{value}</dd>" for name, value in rows)


def _rank(finding: Finding, words: Strings) -> str:
    """Whether the existing text ranks above, beside or below the draft; "" where unknown."""
    if not finding.rank:
        return ""
    return f'<span class="gon-kind">{escape(words[f"rank.{finding.rank}"])}</span>'


def _percent(confidence: float) -> int:
    """Whole per cent, never rounded up to certainty."""
    return min(99, round(100 * confidence))


def review_page(review: Review, counts: tuple[int, int], words: Strings) -> str:
    """The review's result: counts, findings by seriousness, and what is clean.

    ``counts`` are the documents and provisions that the draft was compared with.
    """
    title = words["review.title"].format(name=review.document.name)
    told = words["review.checked"].format(
        checked=len(review.checked), documents=counts[0], provisions=counts[1]
    )
    parts = [f"<h3>{escape(title)}</h3>", f'<p class="gon-told">{escape(told)}</p>']
    parts += notes(reading_notes(review.document, review.checked, words))
    if review.findings:
        parts += [_counted(review, words), _legend(words)]
        parts += [_group(review, relation, words) for relation in RELATIONS]
    else:
        parts.append(_nothing(review, counts, words))
    parts.append(noted_section(review, words))
    if review.rejected:
        parts.append(_rejected(review, words))
    if review.clean:
        parts.append(_clean(review, words))
    if review.made:
        parts.append(_about(review, words))
    return f'<div class="gon gon-review">{"".join(parts)}</div>'


def _rejected(review: Review, words: Strings) -> str:
    items = "".join(f"<li>{escape(rejected_line(f, review, words))}</li>" for f in review.rejected)
    said = words["review.rejected"].format(count=len(review.rejected))
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


def _group(review: Review, relation: str, words: Strings) -> str:
    found = _of(review, relation)
    if not found:
        return ""
    cards = "".join(
        finding_card(f, review.document.language, words, review.decisions.get(f.key)) for f in found
    )
    heading = words[f"relation.{relation}.heading"]
    return f"<h4>{escape(heading)} ({len(found)})</h4>{cards}"


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
