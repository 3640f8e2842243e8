"""A summary as JSON with what a reader of the line needs beside it: days, places, what made it."""

from __future__ import annotations

from assistant.exports.brief import Brief
from assistant.exports.json.documents import Json
from assistant.exports.json.summaries import summary_line
from assistant.exports.places import Places
from assistant.norms.due import Due, due
from assistant.provisions import split


def brief_line(id_: str, brief: Brief) -> Json:
    """``summary_line`` with the duties in the order asked.

    Each duty has ``due``, the days that its deadline means (null where that would be a guess), and
    ``place``, each point ``places``, as a person finds them. ``made`` says with what.
    """
    summary, account = brief.summary, brief.account
    document = summary.document
    places = Places(document, split(document), brief.words)
    at = {id(duty): place for place, duty in enumerate(summary.actions)}
    line = summary_line(id_, summary)
    line["actions"] = [
        {
            **line["actions"][at[id(duty)]],
            "due": due_line(due(duty, document)),
            "place": places.at(duty.evidence[0]),
        }
        for duty in brief.duties
    ]
    for told, point in zip(line["points"], summary.points, strict=True):
        told["places"] = [places.at(span[0]) for span in point.evidence]
    line["made"] = {
        "on": account.on.isoformat(timespec="seconds"),
        "program": account.program,
        "encoder": account.encoder,
        "generator": summary.verification.generator,
        "sent_to": account.where or None,
        "order": brief.order,
        "earlier": summary.earlier.name if summary.earlier else None,
    }
    return line


def due_line(found: Due | None) -> Json | None:
    """Days as ISO 8601; ``working_week``: weekdays counted as working, null where all count."""
    if found is None:
        return None
    return {
        "kind": found.kind,
        "first": found.first.isoformat() if found.first else None,
        "last": found.last.isoformat() if found.last else None,
        "before": found.before,
        "lasting": found.lasting,
        "event": found.event,
        "counted_from": found.origin.isoformat() if found.origin else None,
        "working_week": found.week or None,
        "rule": found.rule or None,
        "day_named": found.named,
    }
