"""Findings whose existing text is no longer in force: told apart, for there is no conflict."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.drafting.wording import told
from assistant.types import Document, Finding, Observation, Quote


def without_lapsed(
    findings: Sequence[Finding], draft: Document
) -> tuple[list[Finding], list[Observation]]:
    """The findings that rest on a text in force, and an observation for each of the others."""
    kept: list[Finding] = []
    ended: list[Observation] = []
    for finding in findings:
        if all(r.document.status == "expired" for r in finding.existing):
            ended.append(_observation(finding, draft))
        else:
            kept.append(finding)
    return kept, ended


def _observation(finding: Finding, draft: Document) -> Observation:
    by_id = {r.match.provision.id: r for r in finding.existing}
    cite = "; ".join(r.citation for r in finding.existing)
    quotes = tuple(
        Quote(r.document, r.citation, e.existing_span)
        for e in finding.evidence[:1]
        if (r := by_id.get(e.provision_id))
    )
    return Observation(
        "lapsed",
        finding.relation,
        finding.draft,
        finding.evidence[0].draft_span
        if finding.evidence
        else (finding.draft.start, finding.draft.end),
        *told(draft.language, f"lapsed/{finding.relation}", cite=cite),
        quotes=quotes,
    )
