"""A finding as a card: both texts side by side, why, what may be done, what was decided."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from assistant.exports.about import decided
from assistant.exports.differences import differences, excerpt
from assistant.exports.html.marks import fold, marked, passage
from assistant.exports.html.sources import source_line
from assistant.types import Decision, Finding, SearchResult
from assistant.wording import Strings

# what stands under a finding where people can decide on it, as HTML
Controls = Callable[[Finding, Decision | None], str]


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
    finding: Finding,
    language: str,
    words: Strings,
    decision: Decision | None = None,
    *,
    controls: Controls | None = None,
) -> str:
    """One finding: what it is, how sure, both texts, why, what may be done, what was decided.

    ``language`` is the draft's; ``controls`` tell the decision where people can make one.
    """
    under = controls(finding, decision) if controls else ""
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
        f"{_kept(finding, words, None if controls else decision)}</dl>{under}</article>"
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
