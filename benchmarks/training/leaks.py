"""Proof that nothing is taught on what quality is measured on.

    python -m benchmarks.training.leaks --data FOLDER

For each target of a query, or of a draft that teaches relations (benchmarks/practice): its id is in
no development corpus, no measured practice draft is about it, and less than a tenth of its runs of
eight words stand in a passage that a development query, draft or question is about. For each query
and draft: it shares no run of eight words with a development query, and is not one of them. For
each provision of ``parallel.jsonl``: less than a tenth of its runs stand in those passages and
queries. Exits 1 on a leak.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from assistant.types import Language
from benchmarks.datasets import arguments, lines
from benchmarks.training.pairs import (
    LANGUAGES,
    MOST,
    barred_ids,
    drafted_for,
    grams,
    joined,
    parallel,
    practised,
    rows,
    shared,
    written,
)


def asked(data: Path) -> tuple[set[tuple[str, ...]], set[str]]:
    """Runs of words of all development queries and drafts, and the queries themselves."""
    texts = [
        str(row.get("query") or row.get("draft") or "")
        for path in [*data.glob("gold/*/*.dev.jsonl"), data / "vi_alqac/queries.jsonl"]
        if path.is_file() and "summary" not in path.name
        for row in lines(path)
    ]
    return joined(texts), {" ".join(text.lower().split()) for text in texts}


def answers(data: Path, language: Language) -> set[tuple[str, ...]]:
    """Runs of words of the provisions that development questions and drafts are about."""
    ids = {
        id_
        for name in ("search", "review")
        for folder in (language, "crosslingual")
        for row in _there(data / f"gold/{folder}/{name}.dev.jsonl")
        for id_ in [*row["gold"], row.get("distractor")]
    }
    texts = [r["text"] for r in _there(data / f"gold/{language}/corpus.jsonl.gz") if r["id"] in ids]
    if language == "vi":
        texts += [row["text"] for row in _there(data / "vi_alqac/articles.jsonl.gz")]
    return joined(texts)


def _there(path: Path) -> Iterator[dict[str, Any]]:
    return lines(path) if path.is_file() else iter(())


def leaks(data: Path, language: Language) -> list[str]:
    """One sentence for each leak."""
    pool = {row["id"]: row["text"] for row in rows(data, language)}
    barred = barred_ids(data, language)
    runs, queries = asked(data)
    about = answers(data, language)
    drafted = practised()
    found = []
    ours = [(row["target"], row["query"]) for row in written(language)]
    ours += [(row["target"], row["draft"]) for row in drafted_for(language)]
    for target, query in ours:
        if target not in pool:
            found.append(f"{target} is in no collection.")
        elif target in barred:
            found.append(f"{target} is in a development corpus.")
        elif target in drafted:
            found.append(f"{target} is what a practice draft is about.")
        elif shared(pool[target], about) >= MOST:
            found.append(f"{target} has the words of a development target.")
        if grams(query) & runs or " ".join(query.lower().split()) in queries:
            found.append(f"A query or draft for {target} has the words of a development one.")
    found += [
        f"{row['id']} has the words of a development target or draft."
        for row in parallel()
        if shared(row[language], about | runs) >= MOST
    ]
    return found


def main() -> None:
    options = arguments(__doc__ or "").parse_args()
    leaking = False
    for language in LANGUAGES:
        found = leaks(options.data, language)
        count = f"{len(written(language))} queries, {len(drafted_for(language))} drafts"
        print(f"{language}: {count}, {len(found)} leaks", *found, sep="\n  ")
        leaking = leaking or bool(found)
    sys.exit(leaking)


if __name__ == "__main__":
    main()
