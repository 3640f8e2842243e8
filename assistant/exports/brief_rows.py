"""A summary as CSV: a row for each point, duty, figure, decision, question, change, omission.

The headings and codes are the same in every language, for scripts; days are ISO 8601.
"""

from __future__ import annotations

from collections.abc import Iterator

from assistant.exports.brief import Brief
from assistant.exports.places import Places
from assistant.exports.rows import Row, table_csv
from assistant.norms.due import due
from assistant.provisions import split
from assistant.types import Span, Summary

COLUMNS = (
    "section", "number", "text", "who", "what", "deadline", "due_first", "due_last", "due_before",
    "due_counted_from", "due_working_week", "due_rule", "target", "basis", "condition", "kind",
    "before", "place", "evidence", "generated", "document", "date", "program", "encoder",
    "generator", "sent_to", "words_used", "words_allowed", "passed", "refused",
)  # fmt: skip


def brief_csv(brief: Brief) -> bytes:
    """``section`` says what a row is: point, action, figure, decision, question, change, omitted.

    What the text does not say is an empty cell. Every row says what the summary was made with.
    """
    made = _made(brief)
    rows = [{**dict.fromkeys(COLUMNS, ""), **made, **row} for row in _rows(brief)]
    return table_csv(COLUMNS, rows)


def _made(brief: Brief) -> Row:
    summary, account = brief.summary, brief.account
    return {
        "document": summary.document.name,
        "date": account.on.date().isoformat(),
        "program": account.program,
        "encoder": account.encoder,
        "generator": summary.verification.generator,
        "sent_to": account.where,
        "words_used": summary.budget.used,
        "words_allowed": summary.budget.allowed,
        "passed": summary.verification.passed,
        "refused": len(summary.verification.rejected),
    }


def _rows(brief: Brief) -> Iterator[Row]:
    summary = brief.summary
    provisions = split(summary.document)
    places = Places(summary.document, provisions, brief.words)
    for number, point in enumerate(summary.points, start=1):
        where = "; ".join(dict.fromkeys(places.at(span[0]) for span in point.evidence))
        said = " … ".join(_at(summary, span) for span in point.evidence)
        yield {
            "section": "point", "number": number, "text": point.text, "place": where,
            "evidence": said, "generated": str(point.generated).lower(),
        }  # fmt: skip
    yield from _duties(brief, places)
    for number, figure in enumerate(summary.figures, start=1):
        yield {
            "section": "figure", "number": number, "text": figure.amount.text,
            "what": figure.of.text if figure.of else "",
            "kind": figure.period.text if figure.period else "",
            "place": places.at(figure.evidence[0]), "evidence": _at(summary, figure.evidence),
        }  # fmt: skip
    for number, ruling in enumerate(summary.decisions, start=1):
        yield {
            "section": "decision", "number": number, "text": ruling.text,
            "who": ruling.by.text if ruling.by else "", "place": places.at(ruling.span[0]),
            "evidence": _at(summary, ruling.span),
        }  # fmt: skip
    for number, question in enumerate(summary.questions, start=1):
        yield {
            "section": "question", "number": number, "text": question.text, "kind": question.kind,
            "place": places.at(question.span[0]), "evidence": _at(summary, question.span),
        }  # fmt: skip
    for number, change in enumerate(summary.changes or (), start=1):
        yield {
            "section": "change", "number": number, "text": change.text, "kind": change.kind,
            "before": change.text_before, "place": change.label,
        }  # fmt: skip
    for leaf in provisions:
        if leaf.id in summary.omitted:
            yield {
                "section": "omitted", "text": leaf.text.strip(), "kind": summary.omitted[leaf.id],
                "place": places.at(leaf.start),
            }  # fmt: skip


def _duties(brief: Brief, places: Places) -> Iterator[Row]:
    document = brief.summary.document
    for number, duty in enumerate(brief.duties, start=1):
        row: Row = {
            "section": "action", "number": number, "who": duty.who or "", "what": duty.what,
            "deadline": duty.deadline or "", "target": duty.target or "",
            "basis": duty.basis or "", "condition": duty.condition or "",
            "place": places.at(duty.evidence[0]), "evidence": _at(brief.summary, duty.evidence),
        }  # fmt: skip
        if found := due(duty, document):
            row |= {
                "due_first": found.first.isoformat() if found.first else "",
                "due_last": found.last.isoformat() if found.last else "",
                "due_before": str(found.before).lower(),
                "due_counted_from": found.origin.isoformat() if found.origin else "",
                "due_working_week": found.week or "",
                "due_rule": found.rule,
            }
        yield row


def _at(summary: Summary, span: Span) -> str:
    return " ".join(summary.document.text[slice(*span)].split())
