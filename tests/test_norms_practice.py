"""Short documents of our own, every action labelled: what is reached must stay reached."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from assistant.norms import actions
from assistant.types import Action

_DATA = Path(__file__).parent / "data" / "norms"

# language, lowest F1 of the actions found, and with the right who, deadline and target
FLOORS = [
    # vi: two tasks that share a deadline are read as two actions, labelled as one; an amount
    # without a comparator ("600 áo phao") is labelled as a target, and not read as one
    ("vi", {"found": 0.95, "who": 0.95, "deadline": 0.92, "target": 0.92}),
    # fr: the deadline of a relative clause ("le comité, qui se réunit chaque trimestre") is taken
    ("fr", {"found": 0.99, "who": 0.99, "deadline": 0.97, "target": 0.99}),
    # en: "asked Ms Patel to" is told, not asked
    ("en", {"found": 0.97, "who": 0.97, "deadline": 0.95, "target": 0.97}),
]


@pytest.mark.parametrize(("language", "floors"), FLOORS)
def test_labelled_documents(language: str, floors: dict[str, float]) -> None:
    said = labelled = 0
    right = dict.fromkeys(floors, 0)
    for document in json.loads((_DATA / f"{language}.json").read_text(encoding="utf8")):
        found = list(actions(document["text"], language))
        said += len(found)
        labelled += len(document["actions"])
        for label in document["actions"]:
            action = _taken(found, label, document["text"])
            for slot in right if action else ():
                right[slot] += slot == "found" or _same(label[slot], getattr(action, slot))
    reached = {slot: 2 * count / (said + labelled) for slot, count in right.items()}
    assert {slot: reached[slot] >= floor for slot, floor in floors.items()} == dict.fromkeys(
        floors, True
    ), reached


def _taken(found: list[Action], label: dict[str, Any], text: str) -> Action | None:
    """The action whose evidence shares half of the shorter passage; it serves one label."""
    start = text.index(label["quote"])
    stop = start + len(label["quote"])
    for action in _nearest(found, start, stop):
        begin, end = action.evidence
        if min(end, stop) - max(begin, start) >= 0.5 * min(end - begin, stop - start):
            found.remove(action)
            return action
    return None


def _nearest(found: Sequence[Action], start: int, stop: int) -> list[Action]:
    def shared(action: Action) -> int:
        return min(action.evidence[1], stop) - max(action.evidence[0], start)

    return sorted(found, key=shared, reverse=True)


def _same(label: str | None, said: str | None) -> bool:
    """Both empty, or half of the labelled words are there."""
    if not label or not said:
        return not label and not said
    wanted, given = set(label.lower().split()), set(said.lower().split())
    return len(wanted & given) >= 0.5 * len(wanted)
