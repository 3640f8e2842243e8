"""What the practicality check found, as JSON."""

from __future__ import annotations

from assistant.exports.json.documents import Json, raw
from assistant.exports.practicality import advice, reason
from assistant.types import Duty, Flaw, Practicality
from assistant.wording import Strings


def practicality_line(check: Practicality, words: Strings) -> Json:
    """The score with its parts, each flaw with its place, each duty with what it lacks.

    ``score`` is null where there is no duty; spans refer to the text as it was given.
    """
    return {
        "score": None if check.score is None else round(check.score, 1),
        "parts": [
            {
                "name": part.name,
                "count": part.count,
                "of": part.of,
                "share": None if part.share is None else round(part.share, 4),
                **({"per_hundred": round(part.per_hundred, 2)} if part.per_hundred else {}),
            }
            for part in check.parts
        ],
        "compared_with": {
            "day": check.day.isoformat() if check.day else None,
            "own_date": check.own_date,
        },
        "findings": [_flaw(flaw, check, words) for flaw in check.flaws],
        "duties": [_duty(duty, check) for duty in check.duties],
    }


def _flaw(flaw: Flaw, check: Practicality, words: Strings) -> Json:
    document = check.document
    return {
        "kind": flaw.kind,
        "detail": flaw.detail,
        "label": flaw.label,
        "span": raw(document, flaw.span),
        "text": document.text[slice(*flaw.span)],
        "others": [raw(document, span) for span in flaw.others],
        "reason": reason(flaw, words),
        "advice": advice(flaw, words),
    }


def _duty(duty: Duty, check: Practicality) -> Json:
    return {
        "who": duty.action.who,
        "what": duty.action.what,
        "nature": duty.nature,
        "expected": sorted(duty.expected),
        "missing": sorted(duty.expected - duty.given),
        "evidence": raw(check.document, duty.action.evidence),
    }
