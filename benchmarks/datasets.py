"""Development data, read where it lies; nothing of it is kept in the repository."""

from __future__ import annotations

import argparse
import gzip
import json
import platform
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from platformdirs import user_cache_path

from assistant.config import Settings

# indexes built by benchmarks; kept from one clone to the next, since encoding takes long
WORK = user_cache_path("gon", appauthor=False) / "benchmarks"


@dataclass(frozen=True, slots=True)
class Questions:
    """A corpus of provisions and questions with the provisions that answer them."""

    name: str
    corpus: Path
    queries: Path


def arguments(description: str) -> argparse.ArgumentParser:
    """A parser that knows ``--data``."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), metavar="FOLDER")
    return parser


def question_sets(data: Path) -> list[Questions]:
    """Those search sets that are there; ends the program plainly when none is."""
    sets = [
        Questions("vi_alqac", data / "vi_alqac/articles.jsonl.gz", data / "vi_alqac/queries.jsonl"),
        *(
            Questions(
                f"gold/{language}",
                data / f"gold/{language}/corpus.jsonl.gz",
                data / f"gold/{language}/search.dev.jsonl",
            )
            for language in ("vi", "fr", "en")
        ),
    ]
    there = [s for s in sets if s.corpus.is_file() and s.queries.is_file()]
    if not there:
        sys.exit(f"No search data under {data}; give its folder with --data.")
    return there


REVIEW_SETS = (("vi", "vi"), ("fr", "fr"), ("en", "en"), ("crosslingual", "en"))


def development(data: Path) -> Iterator[tuple[str, Questions]]:
    """The names and files of the development drafts, each set against its own provisions."""
    for name, corpus in REVIEW_SETS:
        source = data / f"gold/{corpus}/corpus.jsonl.gz"
        yield name, Questions(f"gold/{corpus}", source, data / f"gold/{name}/review.dev.jsonl")


def lines(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSONL file, gzipped or not."""
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as file:
        for line in file:
            if line.strip():
                yield json.loads(line)


def settings() -> Settings:
    """Settings as a user's."""
    return Settings.from_env()


def machine() -> str:
    """The machine in one line, for a table of results."""
    model = platform.processor() or platform.machine()
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.is_file():
        names = [r for r in cpuinfo.read_text().splitlines() if r.startswith("model name")]
        model = f"{len(names)} x {names[0].split(':')[1].strip()}" if names else model
    return f"{model}, {platform.system()}, Python {platform.python_version()}"
