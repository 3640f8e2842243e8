"""Actions on our practice documents: F1, and the share of right slots, per language and part.

    python -m benchmarks.actions [--wrong] [--language vi]

Needs no model and no data beside ``benchmarks/practice/summary.{vi,fr,en}.jsonl``. The rules are
developed on part ``a``; part ``b`` is only scored. Scored as ``benchmarks.norms``; a duty that the
text gives to nobody is right when nobody is said. ``--wrong`` prints what is missed, what is said
too much and which slots differ, for part ``a`` alone.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from assistant.exports.missing import NOBODY
from assistant.norms import actions
from assistant.types import Action, Language
from benchmarks.norms import SLOTS, Tally, matched, right, score

PRACTICE = Path(__file__).parent / "practice"
LANGUAGES: tuple[Language, ...] = ("vi", "fr", "en")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print two lines per language."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--wrong", action="store_true", help="print what is wrong in part a")
    parser.add_argument("--language", choices=LANGUAGES)
    options = parser.parse_args(arguments)
    for language in LANGUAGES if options.language is None else (options.language,):
        for part in "ab":
            tally = Tally()
            for document in documents(language, part):
                said = actions(document["text"], language)
                score(document, said, tally, NOBODY[language])
                if options.wrong and part == "a":
                    print(document["id"], document["title"])
                    print(*wrong(document, said, language), sep="\n")
            print(tally.line(f"{language}-{part}"))
    return 0


def documents(language: Language, part: str) -> Iterator[dict[str, Any]]:
    """The practice documents of one part; nobody is said as a table says it."""
    path = PRACTICE / f"summary.{language}.jsonl"
    for line in path.read_text(encoding="utf8").splitlines() if path.is_file() else ():
        document = json.loads(line)
        if f"-{language[0]}{part}-" in document["id"]:
            for label in document["actions"]:
                label["who"] = label["who"] or NOBODY[language]
            yield document


def wrong(document: dict[str, Any], said: Sequence[Action], language: Language) -> Iterator[str]:
    """One line per label that is missed or has a wrong slot, and per action that has no label."""
    free = list(said)
    for label in document["actions"]:
        best = matched(document, label, free)
        if best is None:
            yield f"  missed: {label['who']}: {label['quote']}"
            continue
        free.remove(best)
        for name in SLOTS:
            given = getattr(best, name) or (NOBODY[language] if name == "who" else None)
            if not right(name, label.get(name), given):
                yield f"  {name}: {given!r} for {label.get(name)!r}: {label['quote']}"
    for action in free:
        yield f"  too much: {action.who}: {document['text'][slice(*action.evidence)]}"


if __name__ == "__main__":
    raise SystemExit(main())
