"""Results as a person reads them in a terminal."""

from __future__ import annotations

import textwrap

from assistant.types import Finding, Review, SearchResult, Summary

WIDTH = 96


def search_text(results: list[SearchResult]) -> str:
    """Numbered citations with the part that matched."""
    if not results:
        return "Nothing found."
    return "\n\n".join(
        f"{i}. {r.citation}  (similarity {r.match.similarity:.2f})\n{_block(r.match.part.text)}"
        for i, r in enumerate(results, start=1)
    )


def review_text(review: Review) -> str:
    """Findings, most serious first, then how much was checked."""
    checked = f"{len(review.checked)} provisions checked, {len(review.clean)} with nothing to say."
    return "\n\n".join([*(_finding(f, review.document.text) for f in review.findings), checked])


def _finding(finding: Finding, draft: str) -> str:
    lines = [
        f"{finding.relation.upper()} ({finding.kind}, confidence {finding.confidence:.2f})",
        f"Draft: {finding.draft.label}",
        *(f"Existing: {r.citation}" for r in finding.existing),
        finding.reason,
    ]
    texts = {r.match.provision.id: r.document.text for r in finding.existing}
    for evidence in finding.evidence:
        lines += ["  draft:", _block(draft[slice(*evidence.draft_span)])]
        existing = texts[evidence.provision_id]
        lines += ["  existing:", _block(existing[slice(*evidence.existing_span)])]
    return "\n".join([*lines, f"Suggestion: {finding.suggestion}"])


def summary_text(summary: Summary) -> str:
    """Title, points, actions, what was left out, and whose words they are."""
    lines = [summary.title, ""]
    lines += [f"- {p.text}{'' if not p.generated else '  [reworded]'}" for p in summary.points]
    if summary.actions:
        lines += ["", "Actions"]
    for action in summary.actions:
        deadline = action.deadline or "no deadline stated"
        lines.append(f"- {action.who or 'no body named'} | {action.what} | {deadline}")
    omitted = len(summary.omitted)
    total = omitted + len(summary.covered)
    report = summary.verification
    lines += [
        "",
        f"{total - omitted} of {total} provisions are covered by a point, {omitted} left out.",
        f"Generator: {report.generator}; {report.passed} sentences passed the verifier,"
        f" {len(report.rejected)} refused and replaced by the source's words.",
    ]
    return "\n".join(lines)


def _block(text: str) -> str:
    flat = " ".join(text.split())
    return textwrap.fill(flat, WIDTH, initial_indent="    ", subsequent_indent="    ")
