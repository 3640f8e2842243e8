"""A draft that stands in the index as a whole: said once, not of each of its provisions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from assistant.drafting.wording import told
from assistant.types import Document, Finding, Observation, Provision, Quote

MOSTLY = 0.9  # of the words that are judged
FEWEST = 3  # provisions; of one or two each has its own finding


def without_copied(
    findings: Sequence[Finding],
    judged: Sequence[Provision],
    draft: Document,
    same: Document | None = None,
) -> tuple[list[Finding], list[Observation]]:
    """The findings without those that say of each provision what is true of the whole draft.

    ``judged`` are the provisions that may have findings, ``same`` is the indexed document with the
    draft's own text, where there is one. What differs from the other text keeps its findings.
    """
    known = same or _mostly(findings, judged)
    if known is None or draft.given or not judged:
        return list(findings), []
    kept = [f for f in findings if not _of(f, known) or not (same or f.kind == "verbatim")]
    quote = Quote(known, known.title or known.number or known.name, (0, 0))
    first = judged[0]
    texts = told(draft.language, f"copy/{'same' if same else 'mostly'}", cite=_name(known))
    note = Observation(
        "copy", "same" if same else "mostly", first, (first.start, first.end), *texts,
        quotes=(quote,),
    )  # fmt: skip
    return kept, [note]


def _mostly(findings: Sequence[Finding], judged: Sequence[Provision]) -> Document | None:
    """The document that says nearly all of a draft in the same words."""
    if len(judged) < FEWEST:
        return None
    said: dict[str, dict[str, int]] = defaultdict(dict)
    documents: dict[str, Document] = {}
    for finding in findings:
        document = finding.existing[0].document
        if finding.kind == "verbatim" and not document.given:
            said[document.id][finding.draft.id] = len(finding.draft.text.split())
            documents[document.id] = document
    if not said:
        return None
    best = max(said, key=lambda id_: sum(said[id_].values()))
    whole = sum(len(p.text.split()) for p in judged)
    return documents[best] if sum(said[best].values()) >= MOSTLY * whole else None


def _of(finding: Finding, document: Document) -> bool:
    return all(r.document.id == document.id for r in finding.existing)


def _name(document: Document) -> str:
    return document.title or document.number or document.name
