"""What a summary holds beside points and actions, as lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.types import Figure, Note, Revision, Ruling, Summary

MOST_LISTED = 30  # lines of a section
NOTES: dict[Note, str] = {
    "no_duties": "No duty was found: the text asks nothing of anybody.",
    "language": "The document is in none of Vietnamese, French and English: points are sentences"
    " of it, chosen as for the nearest of them; duties and figures may be missing.",
    "one_sentence": "The document is one sentence, which is given whole.",
    "stopped": "Stopped before the end: points may all be the source's own words.",
    "strange_earlier": "Hardly a provision of the earlier version is left: is it the right file?",
    "unchanged": "Nothing changed against the earlier version but numbers of provisions.",
}


def brief_lines(summary: Summary) -> list[str]:
    """Figures, decisions, open questions, changes and notes; only those that there are."""
    return [
        *_section("Key figures", map(_figure, summary.figures)),
        *_section("Decisions", map(_ruling, summary.decisions)),
        *_section("Open questions", (f"{_flat(q.text)}  [{q.kind}]" for q in summary.questions)),
        *_section("Changed against the earlier version", map(_change, summary.changes or ())),
        *_section("Note", (NOTES[note] for note in summary.notes)),
    ]


def _section(heading: str, items: Iterable[str]) -> list[str]:
    lines = [f"- {item}" for item in items]
    more = [f"- and {len(lines) - MOST_LISTED} more; --json has all"] * (len(lines) > MOST_LISTED)
    return ["", heading, *lines[:MOST_LISTED], *more] if lines else []


def _figure(figure: Figure) -> str:
    of, period = (_flat(slot.text) if slot else "" for slot in (figure.of, figure.period))
    return (
        f"{_flat(figure.amount.text)}{f' | {of}' if of else ''}{f' | {period}' if period else ''}"
    )


def _ruling(ruling: Ruling) -> str:
    return f"{_flat(ruling.by.text)} | {_flat(ruling.text)}" if ruling.by else _flat(ruling.text)


def _change(change: Revision) -> str:
    label = f" {change.label}" if change.label else ""
    slots = "; ".join(
        f"{name}: {_flat(old) or 'none'} → {_flat(new) or 'none'}"
        for name, old, new in change.slots
    )
    words = {"added": change.text, "removed": change.text_before, "altered": change.text}
    asks = ", asks something else" if change.norm else ""
    said = slots or _flat(words[change.kind])
    return f"{change.kind}{label}{asks}: {said}"


def _flat(text: str) -> str:
    return " ".join(text.split())
