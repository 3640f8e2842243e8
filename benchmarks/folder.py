"""A folder of a thousand mixed files: what reading ahead in other processes gives.

    python -m benchmarks.folder [--files 1000] [--processes 1,2] [--encoder bundled]

The files are written here, from the demo's texts with numbers that make each different: PDF, DOCX,
ODT, RTF, HTML and TXT. Reading, splitting, storing and the lexical index are measured with the
tests' encoder, so that the reading shows; ``--encoder bundled`` takes the real one. Each way is
run in a process of its own, and what is stored is compared.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import re
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from assistant.config import Settings
from assistant.index import DATABASE, Index
from assistant.indexing import Indexing, add_sources
from assistant.models import Encoder
from assistant.models.encoder import load_encoder
from assistant.workers import Readers
from benchmarks.damage import DEMO
from benchmarks.datasets import machine
from benchmarks.written import docx, odt, pdf, rtf

WRITERS: dict[str, Callable[[str], bytes]] = {
    "pdf": pdf, "docx": docx, "odt": odt, "rtf": rtf,
    "html": lambda text: ("<p>" + text.replace("\n", "</p>\n<p>") + "</p>").encode(),
    "txt": lambda text: text.encode(),
}  # fmt: skip
WORDS_PER_PAGE = 400


def write(folder: Path, count: int) -> int:
    """Writes so many files, the formats in turn; returns their pages, of 400 words each."""
    texts = [path.read_text("utf-8") for path in sorted(DEMO.rglob("sources/*/*.txt"))]
    chance, words = random.Random(1), 0
    for number in range(count):
        text = "\n".join(chance.choice(texts) for _ in range(chance.randint(1, 4)))
        text = re.sub(r"\b\d\d\b", lambda _: str(chance.randint(10, 9999)), text)
        suffix = list(WRITERS)[number % len(WRITERS)]
        (folder / f"{number:04}.{suffix}").write_bytes(WRITERS[suffix](f"{number}\n{text}"))
        words += len(text.split())
    return words // WORDS_PER_PAGE


def measured(folder: Path, processes: int, encoder: Encoder) -> dict[str, Any]:
    """Indexes the folder with so many reading processes; 0 reads in this one."""
    first: list[float] = []
    with tempfile.TemporaryDirectory() as place:
        index = Index.create(Path(place) / "index", encoder)
        started = time.perf_counter()

        def report(run: Indexing) -> None:
            if run.files and not first:
                first.append(time.perf_counter() - started)

        readers = Readers(processes) if processes else None
        run = add_sources(index, [folder], max_bytes=10**8, report=report, readers=readers)
        seconds = time.perf_counter() - started
        return {
            "processes": processes, "seconds": seconds, "first": first[0], "files": run.files,
            "passages": run.passages, "failures": len(run.failures), "digest": digest(index),
            "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        }  # fmt: skip


def digest(index: Index) -> str:
    """Of everything that is stored, in its order, but for times."""
    found = hashlib.sha256()
    database = sqlite3.connect(index.folder / DATABASE)
    for table in ("sources", "documents", "provisions", "vectors"):
        columns = "path, size, sha256, complete" if table == "sources" else "*"
        for row in database.execute(f"SELECT {columns} FROM {table} ORDER BY 1"):
            found.update(repr(row).encode())
    database.close()
    return found.hexdigest()[:12]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--processes", default="0,1,2", help="0: none but the program itself")
    parser.add_argument("--encoder", choices=("words", "bundled"), default="words")
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.folder:
        print(json.dumps(measured(options.folder, int(options.processes), _encoder(options))))
        return
    with tempfile.TemporaryDirectory() as place:
        pages = write(Path(place), options.files)
        print(f"{machine()}; {options.files} files, {pages} pages of {WORDS_PER_PAGE} words")
        print("| reading processes | s | files/s | pages/s | first progress, s | MB | stored |")
        print("|---|---|---|---|---|---|---|")
        for processes in options.processes.split(","):
            row = _apart(Path(place), processes, options.encoder)
            print(
                f"| {row['processes']} | {row['seconds']:.1f} | {row['files'] / row['seconds']:.1f}"
                f" | {pages / row['seconds']:.1f} | {row['first']:.2f} | {row['megabytes']} |"
                f" {row['digest']}, {row['passages']} passages, {row['failures']} failures |",
                flush=True,
            )


def _encoder(options: argparse.Namespace) -> Encoder:
    if options.encoder == "words":
        from tests.fakes import WordEncoder

        return WordEncoder()
    settings = Settings.from_env()
    encoder = load_encoder(settings.encoder, cache=settings.cache)
    encoder.encode_queries(["warm"])
    return encoder


def _apart(folder: Path, processes: str, encoder: str) -> dict[str, Any]:
    command = [sys.executable, "-m", "benchmarks.folder", "--folder", str(folder)]
    command += ["--processes", processes, "--encoder", encoder]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True, env=os.environ)
    row: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return row


if __name__ == "__main__":
    main()
