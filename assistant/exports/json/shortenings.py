"""A shortening with its Word file and its obligations, as JSON."""

from __future__ import annotations

from assistant.exports.json.documents import Json, raw
from assistant.exports.json.summaries import shortening_line
from assistant.exports.shortening import Shortened
from assistant.exports.shortening_duties import SLOTS, Kept, kept, said


def shortened_line(shortened: Shortened) -> Json:
    """``shortening_line``, what is in the Word file, and each obligation before and after.

    ``file`` is null where no Word file was made; ``after`` of an obligation is null where it
    stands no more by itself, and ``reason`` says why.
    """
    shortening, tracked = shortened.shortening, shortened.tracked
    line = shortening_line(shortening.document.name, shortening)
    missing = tracked.missing if tracked else {}
    return {
        **line,
        "file": tracked and {
            "own": tracked.own,
            "not_in_file": [
                {"change": number, "why": missing[change]}
                for number, change in enumerate(shortening.changes)
                if change in missing
            ],
        },
        "obligations": [_obligation(one, shortened) for one in kept(shortening)],
        "made": {"on": shortened.on.date().isoformat(), "program": shortened.program},
    }  # fmt: skip


def _obligation(one: Kept, shortened: Shortened) -> Json:
    return {
        "modality": one.before.modality,
        "span": raw(shortened.shortening.document, one.before.span),
        "before": {slot: said(one.before, slot) or None for slot in SLOTS},
        "after": one.after and {slot: said(one.after, slot) or None for slot in SLOTS},
        "reason": one.change.reason if one.change else None,
    }
