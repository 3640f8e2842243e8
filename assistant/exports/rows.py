"""A review as rows, one for each finding and each observation: what CSV and XLSX hold.

What comes from documents or people may begin like a formula; ``plain`` neutralises it.
Source: OWASP, CSV Injection.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping

from assistant.exports.noted import places, words_at
from assistant.types import Finding, Observation, Review
from assistant.wording import Strings

# column → key of its heading for people; the order of the table
COLUMNS: Mapping[str, str] = {
    "draft": "about.draft", "draft_label": "table.draft_label", "draft_text": "table.draft_text",
    "draft_evidence": "table.draft_evidence", "relation": "table.relation", "kind": "table.kind",
    "confidence": "table.confidence", "existing_citation": "table.existing_citation",
    "existing_status": "table.existing_status", "existing_text": "table.existing_text",
    "existing_evidence": "table.existing_evidence", "reason": "finding.reason",
    "suggestion": "finding.suggestion", "decision": "finding.decision", "note": "table.note",
    "user": "table.user", "decided": "table.decided", "key": "finding.key",
    "provisions": "table.provisions", "date": "about.on", "index": "about.index",
    "content": "table.content", "models": "about.models", "rules": "table.rules",
    "program": "about.program",
}  # fmt: skip
FORMULA = ("=", "+", "-", "@", "\t", "\r")
MANY = " … "  # between several texts in one cell
NOTED = "noted"  # the relation of rows that are of the draft by itself
Row = dict[str, str | float]


def review_rows(review: Review) -> list[Row]:
    """Findings, most serious first, then those rejected earlier; all columns of ``COLUMNS``.

    A review without any gives one row, whose relation is "none", so that the file says what was
    checked with what.
    """
    about = _about(review)
    found = (*review.findings, *review.rejected)
    return [{**about, **_finding(f, review)} for f in found] or [{**about, "relation": "none"}]


def noted_rows(review: Review) -> list[Row]:
    """Observations in the draft's order: no relation to decide on, so no key and no confidence.

    ``kind`` is "reference/missing" and the like; other places of the draft follow the first.
    """
    about = _about(review)
    return [{**about, **_observation(o, review)} for o in review.observations]


def _observation(observation: Observation, review: Review) -> Row:
    quotes = observation.quotes
    texts = (words_at(q.document, q.span) for q in quotes)
    return {
        "relation": NOTED,
        "kind": "/".join(filter(None, (observation.kind, observation.detail))),
        "draft_label": observation.provision.label,
        "draft_text": observation.provision.text.strip(),
        "draft_evidence": MANY.join(places(observation, review.document)),
        "existing_citation": "; ".join(q.citation for q in quotes),
        "existing_status": "; ".join(q.document.status for q in quotes),
        "existing_text": MANY.join(filter(None, texts)),
        "reason": observation.reason,
        "suggestion": observation.suggestion,
    }


def _about(review: Review) -> Row:
    row: Row = dict.fromkeys(COLUMNS, "")
    row["draft"] = review.document.name
    if made := review.made:
        row |= {
            "date": made.on.isoformat(), "index": made.index, "content": made.content,
            "models": made.encoder, "rules": made.rules, "program": made.program,
        }  # fmt: skip
    return row


def _finding(finding: Finding, review: Review) -> Row:
    draft, decision = review.document, review.decisions.get(finding.key)
    texts = {r.match.provision.id: r.document.text for r in finding.existing}
    ours = (draft.text[slice(*e.draft_span)] for e in finding.evidence)
    theirs = (texts[e.provision_id][slice(*e.existing_span)] for e in finding.evidence)
    return {
        "key": finding.key,
        "relation": finding.relation,
        "kind": finding.kind,
        "confidence": round(finding.confidence, 3),
        "draft_label": finding.draft.label,
        "draft_text": finding.draft.text.strip(),
        "draft_evidence": MANY.join(ours),
        "existing_citation": "; ".join(r.citation for r in finding.existing),
        "existing_status": "; ".join(r.document.status for r in finding.existing),
        "existing_text": MANY.join(r.match.provision.text.strip() for r in finding.existing),
        "existing_evidence": MANY.join(theirs),
        "provisions": "; ".join(r.match.provision.id for r in finding.existing),
        "reason": finding.reason,
        "suggestion": finding.suggestion,
        "decision": decision.verdict if decision else "",
        "note": decision.note if decision else "",
        "user": decision.user if decision else "",
        "decided": decision.when if decision else "",
    }


def plain(value: str | float) -> str | float:
    """A text that a spreadsheet cannot take for a formula: with an apostrophe before it if need be.

    >>> plain("=1+1")
    "'=1+1"
    """
    risky = isinstance(value, str) and value.lstrip(" ").startswith(FORMULA)
    return f"'{value}" if risky else value


def table_csv(columns: Iterable[str], rows: Iterable[Row]) -> bytes:
    """UTF-8 with the mark that Excel looks for, commas, one heading line, no formulas."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(columns))
    writer.writeheader()
    writer.writerows({name: plain(value) for name, value in row.items()} for row in rows)
    return out.getvalue().encode("utf-8-sig", "replace")


def review_csv(review: Review) -> bytes:
    """One row for each finding, then for each observation, whose relation is "noted".

    The headings are the same in every language, for scripts.
    """
    return table_csv(COLUMNS, [*review_rows(review), *noted_rows(review)])


def heading(column: str, words: Strings) -> str:
    """A column's heading for people."""
    return words[COLUMNS[column]]
