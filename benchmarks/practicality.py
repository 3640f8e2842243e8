"""What the practicality check says of real documents and of practice ones, for a person to judge.

    python -m benchmarks.practicality --data FILE.jsonl[.gz] ... [--most 40] [--kinds no_deadline,…]

Each finding is printed with its words and its document; the counts by kind, of duties by nature
and the scores come last. FILE holds lines of ``{"id", "title", "text"}``. Whether a finding is
right, a person says: what was read and how it was judged is in RESULTS.md.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from assistant.practicality import practicality
from assistant.read import given_document
from assistant.types import Flaw, Practicality

_AROUND = 60  # characters of context on both sides


def main(arguments: Sequence[str] | None = None) -> None:
    """Prints findings and counts."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--data", type=Path, nargs="+", required=True, metavar="FILE")
    parser.add_argument("--most", type=int, default=40, help="findings shown, drawn from a seed")
    parser.add_argument("--kinds", default="", help="only these, by comma")
    parser.add_argument("--longest", type=int, default=60_000, help="skip longer documents")
    parser.add_argument("--shortest", type=int, default=0, help="and shorter ones")
    options = parser.parse_args(arguments)
    kinds = set(filter(None, options.kinds.split(",")))
    checks = [
        practicality(given_document(line))
        for path in options.data
        for line in _lines(path)
        if options.shortest <= len(line["text"]) <= options.longest
    ]
    found = [(c, flaw) for c in checks for flaw in c.flaws if not kinds or flaw.kind in kinds]
    shown = found
    if len(found) > options.most:
        shown = random.Random(6).sample(found, options.most)
        shown.sort(key=lambda pair: (pair[0].document.id, pair[1].span))
    for check, flaw in shown:
        print(_line(check, flaw))
    print()
    print(f"{len(checks)} documents, {len(found)} findings, {len(shown)} shown")
    print("by kind:", dict(Counter(flaw.kind for _, flaw in found)))
    print("duties:", dict(Counter(d.nature for c in checks for d in c.duties)))
    print("scores:", sorted(round(c.score) for c in checks if c.score is not None))


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            given = json.loads(line)
            yield {"id": given.get("id", ""), "title": given.get("title", ""), **given}


def _line(check: Practicality, flaw: Flaw) -> str:
    text, (start, end) = check.document.text, flaw.span
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    said = f"…{before}[[{text[start:end]}]]{after}…".replace("\n", " ⏎ ")
    values = "; ".join(f"{k}={v}" for k, v in flaw.values if k in ("who", "bodies", "day", "step"))
    where = f"{check.document.id} {flaw.label}"
    return f"{where} | {flaw.kind} {flaw.detail} | {said} | {values}"


if __name__ == "__main__":
    main()
