"""How well actions are found: F1, and the share of right slots, per language.

    python -m benchmarks.norms --data FOLDER

FOLDER holds ``gold/{vi,fr,en}/summary.dev.jsonl``: a document a line with ``text`` and ``actions``
(``who``, ``deadline``, ``target``, and ``quote``, a passage of the text). An action is found when
its evidence and the quote overlap by half of the shorter; each action found serves one quote. A
slot is right when half of the labelled words are there and every labelled number, or when both
sides are empty; ``who`` is judged by words only, as printed: nobody is "not specified in the text".
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from assistant.exports.missing import NOBODY
from assistant.norms import actions
from assistant.types import Action, Language, Span

SLOTS = ("who", "deadline", "target")


@dataclass(slots=True)
class Tally:
    """Counts of one language."""

    said: int = 0
    labelled: int = 0
    found: int = 0
    characters: int = 0
    seconds: float = 0.0
    right: dict[str, int] = field(default_factory=lambda: dict.fromkeys(SLOTS, 0))

    def line(self, language: str) -> str:
        """One line of the report."""
        precision = self.found / self.said if self.said else 0.0
        recall = self.found / self.labelled if self.labelled else 0.0
        both = precision + recall
        shares = (f"{name} {self.right[name] / max(1, self.found):.3f}" for name in SLOTS)
        return (
            f"{language}: actions P {precision:.3f} R {recall:.3f} "
            f"F1 {2 * precision * recall / both if both else 0.0:.3f}  {'  '.join(shares)}  "
            f"{self.characters / 1e6 / max(self.seconds, 1e-9):.2f} M characters/s"
        )


def main(arguments: Sequence[str] | None = None) -> int:
    """Print one line per language; 1 when there is nothing to measure."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="folder of labelled documents")
    folder: Path = parser.parse_args(arguments).data
    languages: tuple[Language, ...] = ("vi", "fr", "en")
    files = [(each, folder / f"gold/{each}/summary.dev.jsonl") for each in languages]
    there = [(language, path) for language, path in files if path.is_file()]
    if not there:
        print(f"No labelled documents under {folder}; nothing was measured.", file=sys.stderr)
        return 1
    for language, path in there:
        print(measure(path, language).line(language))
    return 0


def measure(path: Path, language: Language) -> Tally:
    """The counts over all documents of a file."""
    tally = Tally()
    for document in _documents(path):
        started = time.perf_counter()
        said = actions(document["text"], language)
        tally.seconds += time.perf_counter() - started
        tally.characters += len(document["text"])
        score(document, said, tally, NOBODY[language])
    return tally


def _documents(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def score(document: dict[str, Any], said: Sequence[Action], tally: Tally, nobody: str) -> None:
    """Adds the counts of one document; ``nobody`` is what stands for an actor that is missing."""
    free = list(said)
    tally.said += len(said)
    tally.labelled += len(document["actions"])
    for label in document["actions"]:
        best = matched(document, label, free)
        if best is None:
            continue
        free.remove(best)
        tally.found += 1
        for name in SLOTS:
            given = getattr(best, name) or (nobody if name == "who" else None)
            tally.right[name] += right(name, label.get(name), given)


def matched(
    document: dict[str, Any], label: dict[str, Any], free: Sequence[Action]
) -> Action | None:
    """The action whose evidence is the passage of the label, of those that serve no other."""
    start = document["text"].find(label["quote"])
    quote = (start, start + len(label["quote"]))
    best = max(free, key=lambda action: _shared(action.evidence, quote), default=None)
    return best if best and _same_passage(best.evidence, quote) else None


def _shared(one: Span, other: Span) -> int:
    return min(one[1], other[1]) - max(one[0], other[0])


def _same_passage(one: Span, other: Span) -> bool:
    shorter = max(1, min(one[1] - one[0], other[1] - other[0]))
    return _shared(one, other) >= 0.5 * shorter


def right(name: str, label: str | None, said: str | None) -> bool:
    """Half of the labelled words are there and every number, or both sides are empty."""
    if label == said:
        return True
    if name != "who" and not (label and said):
        return not label and not said
    wanted, given = _stems(label), _stems(said)
    enough = len(wanted & given) >= 0.5 * max(1, len(wanted))
    return enough and (name == "who" or _numbers(label) <= _numbers(said))


def _stems(text: str | None) -> set[str]:
    found = re.findall(r"\w+", (text or "").lower())
    return {word[:6] for word in found if len(word) > 2 or word.isdigit()}


def _numbers(text: str | None) -> set[str]:
    return {number.lstrip("0") or "0" for number in re.findall(r"\d+", text or "")}


if __name__ == "__main__":
    raise SystemExit(main())
