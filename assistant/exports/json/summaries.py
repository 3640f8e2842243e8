"""Summaries and shorter texts as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from assistant.exports.json.documents import Json, raw, remarks
from assistant.exports.missing import NOBODY
from assistant.types import Action, Change, Document, Shortening, Slot, Summary, Term


def summary_line(id_: str, summary: Summary) -> Json:
    """One document: points and actions with evidence, coverage receipt, verification report.

    ``who`` always says something: where the text names nobody, that it names nobody, in the
    document's language (``NOBODY``). Other slots that the text does not fill are null. ``changes``
    is null where no earlier version was given; its ``earlier`` spans are of that version as given.
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
                "rank": rank,
            }
            for rank, p in enumerate(summary.points, start=1)
        ],
        "actions": action_lines(document, summary.actions),
        "figures": [
            {
                "amount": _slot(f.amount, document),
                "of": _slot(f.of, document),
                "period": _slot(f.period, document),
                "evidence": raw(document, f.evidence),
            }
            for f in summary.figures
        ],
        "decisions": [
            {"text": d.text, "by": _slot(d.by, document), "evidence": raw(document, d.span)}
            for d in summary.decisions
        ],
        "questions": [
            {"kind": q.kind, "text": q.text, "evidence": raw(document, q.span)}
            for q in summary.questions
        ],
        "changes": _changes(summary),
        "role": summary.role,
        "budget": asdict(summary.budget),
        "notes": list(summary.notes),
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


def action_lines(document: Document, actions: Sequence[Action]) -> list[Json]:
    """The action table, a dictionary for each duty."""
    return [
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
        for a in actions
    ]


def _slot(slot: Slot | None, document: Document) -> Json | None:
    return {"text": slot.text, "span": raw(document, slot.span)} if slot else None


def _changes(summary: Summary) -> list[Json] | None:
    """Norms that changed first; each with the words then and now."""
    if summary.changes is None or summary.earlier is None:
        return None
    return [
        {
            "kind": c.kind,
            "label": c.label,
            "norm": c.norm,
            "text": c.text,
            "text_before": c.text_before,
            "evidence": raw(summary.document, c.span) if c.span else None,
            "earlier": raw(summary.earlier, c.earlier) if c.earlier else None,
            "slots": [{"slot": s, "before": old, "after": new} for s, old, new in c.slots],
        }
        for c in summary.changes
    ]


def _term(term: Term | None, document: Document) -> Json | None:
    """The deadline in ISO 8601; ``after`` as printed and where."""
    if term is None:
        return None
    return {
        "kind": term.kind,
        "iso": term.iso,
        "working": term.working,
        "after": _slot(term.after, document),
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
