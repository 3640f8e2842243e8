"""A shortening as one table for scripts: changes, refused ones, obligations before and after."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.exports.places import Places
from assistant.exports.rows import Row, table_csv
from assistant.exports.shortening import Shortened, in_whole_words, why_missing
from assistant.exports.shortening_duties import SLOTS, kept, said
from assistant.provisions import split
from assistant.types import Change

COLUMNS = (
    "section", "number", "place", "kind", "before", "after", "reason", "in_file", "why_not_in_file",
    "modality", "actor", "action", "deadline", "quantities", "actor_after", "action_after",
    "deadline_after", "quantities_after", "document", "date", "program",
)  # fmt: skip


def shortening_csv(shortened: Shortened) -> bytes:
    """One row each; ``section`` says what it is: "change", "refused" or "norm".

    The headings are the same in every language, for scripts.
    """
    about: Row = {
        "document": shortened.shortening.document.name,
        "date": shortened.on.date().isoformat(),
        "program": shortened.program,
    }
    return table_csv(COLUMNS, ({**row, **about} for row in _rows(shortened)))


def _rows(shortened: Shortened) -> Iterator[Row]:
    shortening = shortened.shortening
    text = shortening.document.text
    places = Places(shortening.document, split(shortening.document), shortened.words)
    for number, change in enumerate(shortening.changes, start=1):
        row = _change("change", number, change, places, text)
        if shortened.tracked:
            why = shortened.tracked.missing.get(change)
            row["in_file"] = "no" if why else "yes"
            row["why_not_in_file"] = why_missing(change, shortened)
        yield row
    for number, change in enumerate(shortening.refused, start=1):
        yield _change("refused", number, change, places, text)
    for number, one in enumerate(kept(shortening), start=1):
        state = "lost" if one.lost else "elsewhere" if one.after is None else "kept"
        yield {
            "section": "norm", "number": number, "place": places.at(one.before.span[0]),
            "kind": state, "modality": one.before.modality,
            "reason": one.change.reason if one.change else "",
            **{slot: said(one.before, slot) for slot in SLOTS},
            **{f"{s}_after": said(one.after, s) if one.after else "" for s in SLOTS},
        }  # fmt: skip


def _change(section: str, number: int, change: Change, places: Places, text: str) -> Row:
    old, new = in_whole_words(change, text)
    return {
        "section": section, "number": number, "place": places.at(change.span[0]),
        "kind": change.kind, "before": old, "after": new, "reason": change.reason,
    }  # fmt: skip
