"""What reviews found and what people decided about it: written down, never changed or deleted.

Findings are kept without a word of their texts, by the pair of texts (``key``) and the rules they
were found under. Decisions are only ever added: taking one back is another row. An index of an
older version gets the tables with the first thing to write; the rest of it stays as it is.
"""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from assistant.errors import UsageError
from assistant.store.reading import Reader
from assistant.types import Decision, Relation

TABLES = (
    """
CREATE TABLE IF NOT EXISTS findings (
    key TEXT NOT NULL, rules TEXT NOT NULL, relation TEXT NOT NULL, kind TEXT NOT NULL,
    confidence REAL NOT NULL, draft TEXT NOT NULL, label TEXT NOT NULL, citation TEXT NOT NULL,
    provisions TEXT NOT NULL, content TEXT NOT NULL, found TEXT NOT NULL,
    PRIMARY KEY (key, rules)
)""",
    """
CREATE TABLE IF NOT EXISTS decisions (
    number INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('accept', 'reject', 'note', 'undo')),
    note TEXT NOT NULL, user TEXT NOT NULL, decided TEXT NOT NULL, content TEXT NOT NULL,
    -- the finding as it stood then
    rules TEXT NOT NULL, relation TEXT NOT NULL, kind TEXT NOT NULL, confidence REAL NOT NULL
)""",
    "CREATE INDEX IF NOT EXISTS decisions_by_key ON decisions(key)",
    """
CREATE TRIGGER IF NOT EXISTS decisions_stay BEFORE DELETE ON decisions
BEGIN SELECT RAISE(ABORT, 'a decision is never deleted'); END""",
    """
CREATE TRIGGER IF NOT EXISTS decisions_stand BEFORE UPDATE ON decisions
BEGIN SELECT RAISE(ABORT, 'a decision is never changed'); END""",
)
SHORTEST = 6  # characters of a key that may stand for it
_ORDER = "ORDER BY number"


@dataclass(frozen=True, slots=True)
class Noted:
    """A finding as it is remembered: of which pair of texts, under which rules, where, how sure."""

    key: str
    rules: str
    relation: Relation
    kind: str
    confidence: float
    draft: str
    label: str
    citation: str
    provisions: tuple[str, ...]
    content: str
    found: str  # ISO 8601, UTC: the last time


def not_undone(history: Sequence[Decision]) -> list[int]:
    """Places in a history of the decisions that were not taken back, in order."""
    stacks: dict[str, list[int]] = defaultdict(list)
    for place, decision in enumerate(history):
        stack = stacks[decision.key]
        if decision.verdict != "undo":
            stack.append(place)
        elif stack:
            stack.pop()
    return sorted(place for stack in stacks.values() for place in stack)


def held(history: Sequence[Decision]) -> Decision | None:
    """What the history of one key comes to: the last verdict that was not undone, with its note.

    A later note replaces that. Only notes give a decision whose verdict is "note".
    """
    stack = [history[place] for place in not_undone(history)]
    if not stack:
        return None
    verdicts = [i for i, d in enumerate(stack) if d.verdict != "note"]
    at = verdicts[-1] if verdicts else len(stack) - 1
    note = next((d.note for d in reversed(stack[at:]) if d.note), "")
    return replace(stack[at], note=note)


class Decided(Reader):
    """Remembers findings, and the decisions on them."""

    def remember(self, findings: Sequence[Noted]) -> None:
        """Keeps findings; one that is known under the same rules gets its latest circumstances."""
        if not findings:
            return
        with self.transaction() as db:
            _prepare(db)
            db.executemany(
                "INSERT INTO findings VALUES (?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT (key, rules) DO"
                " UPDATE SET relation = excluded.relation, kind = excluded.kind,"
                " confidence = excluded.confidence, draft = excluded.draft, label = excluded.label,"
                " citation = excluded.citation, provisions = excluded.provisions,"
                " content = excluded.content, found = excluded.found",
                [_row(f) for f in findings],
            )

    def decide(self, decision: Decision) -> Decision:
        """Adds a decision on a finding that was remembered, on the disk when this returns.

        ``key`` may be the beginning of one. Returns the decision as stored. Raises UsageError for
        an unknown key, and for an undo where nothing is left to take back.
        """
        found = self._known(decision.key)
        self._db.execute("PRAGMA synchronous = FULL")  # what a person typed outlives a power cut
        with self.transaction() as db:
            _prepare(db)
            rows = db.execute(f"{_DECISIONS} WHERE key = ? {_ORDER}", (found.key,))
            if decision.verdict == "undo" and held([_decision(row) for row in rows]) is None:
                raise UsageError(f"There is no decision on {found.key} to take back.")
            db.execute(
                "INSERT INTO decisions (key, verdict, note, user, decided, content, rules,"
                " relation, kind, confidence) VALUES (?,?,?,?,?,?,?,?,?,?)",
                (
                    found.key, decision.verdict, decision.note, decision.user, decision.when,
                    decision.content, found.rules, found.relation, found.kind, found.confidence,
                ),
            )  # fmt: skip
        return replace(decision, key=found.key)

    def history(self) -> list[Decision]:
        """Every decision, in the order they were made."""
        if not self._decides():
            return []
        return [_decision(row) for row in self._rows(f"{_DECISIONS} {_ORDER}")]

    def decisions(self, keys: Iterable[str] | None = None) -> dict[str, Decision]:
        """What holds now, by key: of these keys, or of all."""
        histories: dict[str, list[Decision]] = defaultdict(list)
        for row in self._of_keys(keys) if self._decides() else ():
            histories[row[0]].append(_decision(row))
        found = {key: held(history) for key, history in histories.items()}
        return {key: decision for key, decision in found.items() if decision}

    def _of_keys(self, keys: Iterable[str] | None) -> list[Any]:
        if keys is None:
            return self._rows(f"{_DECISIONS} {_ORDER}")
        wanted = list(dict.fromkeys(keys))
        rows: list[Any] = []
        for at in range(0, len(wanted), 500):
            part = wanted[at : at + 500]
            marks = ",".join("?" * len(part))
            rows += self._rows(f"{_DECISIONS} WHERE key IN ({marks}) {_ORDER}", *part)
        return rows

    def remembered(self, rules: str | None = None) -> list[Noted]:
        """Findings of past reviews, the latest last; under these rules, or under all."""
        if not self._decides():
            return []
        clause, values = ("WHERE rules = ?", (rules,)) if rules is not None else ("", ())
        rows = self._rows(f"{_FINDINGS} {clause} ORDER BY found, key", *values)
        return [_noted(row) for row in rows]

    def _known(self, key: str) -> Noted:
        """The finding that a key or the beginning of one stands for, as it was last found."""
        if len(key) < SHORTEST or not self._decides():
            raise self._unknown(key)
        rows = self._rows(
            f"{_FINDINGS} WHERE substr(key, 1, ?) = ? ORDER BY found", len(key), key.lower()
        )
        if len({row[0] for row in rows}) > 1:
            raise UsageError(f"Several findings have a key that begins with {key}; give all of it.")
        if not rows:
            raise self._unknown(key)
        return _noted(rows[-1])

    def _unknown(self, key: str) -> UsageError:
        return UsageError(
            f"No finding with the key “{key}” is known to the index {self._path.parent}; run review"
            " on the draft and take the key that stands with the finding."
        )

    def _decides(self) -> bool:
        """Whether the tables are there: not in an index of an older version."""
        return bool(self._rows("SELECT 1 FROM sqlite_master WHERE name = 'decisions_stand'"))


_DECISIONS = "SELECT key, verdict, note, user, decided, content FROM decisions"
_FINDINGS = (
    "SELECT key, rules, relation, kind, confidence, draft, label, citation, provisions, content,"
    " found FROM findings"
)


def _prepare(db: sqlite3.Connection) -> None:
    for statement in TABLES:
        db.execute(statement)


def _row(f: Noted) -> tuple[str | float, ...]:
    provisions = json.dumps(f.provisions, ensure_ascii=False)
    return (
        f.key, f.rules, f.relation, f.kind, f.confidence, f.draft, f.label, f.citation, provisions,
        f.content, f.found,
    )  # fmt: skip


def _decision(row: Sequence[Any]) -> Decision:
    return Decision(*row)


def _noted(row: Sequence[Any]) -> Noted:
    values = dict(zip(Noted.__dataclass_fields__, row, strict=True))
    return Noted(**{**values, "provisions": tuple(json.loads(values["provisions"]))})
