"""Summaries and shorter texts as JSON."""

from __future__ import annotations

from assistant.exports.json.documents import Json, raw, remarks
from assistant.exports.missing import NOBODY
from assistant.types import Change, Document, Shortening, Summary, Term


def summary_line(id_: str, summary: Summary) -> Json:
    """One document: points and actions with evidence, coverage receipt, verification report.

    ``who`` always says something: where the text names nobody, that it names nobody, in the
    document's language (``NOBODY``). Other slots that the text does not fill are null.
    """
    document = summary.document
    return {
        "id": id_,
        "title": summary.title,
        "title_generated": summary.title_generated,
        "points": [
            {
                "text": p.text,
                "evidence": [raw(document, span) for span in p.evidence],
                "generated": p.generated,
            }
            for p in summary.points
        ],
        "actions": [
            {
                "who": a.who or NOBODY[document.language],
                "what": a.what,
                "deadline": a.deadline,
                "target": a.target,
                "basis": a.basis,
                "object": a.object,
                "condition": a.condition,
                "term": _term(a.term, document),
                "evidence": raw(document, a.evidence),
            }
            for a in summary.actions
        ],
        "coverage": {
            "covered": {k: list(v) for k, v in summary.covered.items()},
            "omitted": summary.omitted,
        },
        "verification": {
            "generator": summary.verification.generator,
            "passed": summary.verification.passed,
            "rejected": [
                {"text": r.text, "reason": r.reason, "evidence": raw(document, r.evidence)}
                for r in summary.verification.rejected
            ],
        },
        **remarks(document),
    }


def _term(term: Term | None, document: Document) -> Json | None:
    """The deadline in ISO 8601; ``after`` as printed and where."""
    if term is None:
        return None
    after = term.after
    return {
        "kind": term.kind,
        "iso": term.iso,
        "working": term.working,
        "after": {"text": after.text, "span": raw(document, after.span)} if after else None,
    }


def shortening_line(id_: str, shortening: Shortening) -> Json:
    """One document: the shorter text, each change, what was refused, words and norms."""
    document = shortening.document
    return {
        "id": id_,
        "text": shortening.text,
        "changes": [_change(c, document) for c in shortening.changes],
        "refused": [_change(c, document) for c in shortening.refused],
        "words": dict(zip(("before", "after"), shortening.words, strict=True)),
        "norms": dict(zip(("before", "after"), shortening.norms, strict=True)),
        **remarks(document),
    }


def _change(change: Change, document: Document) -> Json:
    return {
        "kind": change.kind,
        "reason": change.reason,
        "span": raw(document, change.span),
        "old": change.old,
        "new": change.new,
    }
