"""What is read of files as offices have them, against pypdf and pdfplumber alone, in one run.

    python -m benchmarks.reading --data FOLDER [--seconds 60] [--gigabytes 2] [--rounds 3]

FOLDER holds ``real_files`` with a ``manifest.jsonl`` (fields ``file`` and ``kind`` are used). Each
file is read by each program in a process of its own with a limit of time and memory, so that a
hang or a crash is a row of the table. Characters are those that are not white space: running heads
and page numbers that we leave out count for the others. Times are the median of the rounds and
leave out the start of Python. pdfplumber is optional: without it its column is empty.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import platform
import re
import resource
import statistics
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

MAX_BYTES = 100_000_000
Row = dict[str, Any]
_NOTE = re.compile(r"\[(?:\d{1,3}|[*†‡]{1,3})\] ")
HEADS = (
    "file", "kind", "pages", "ours, chars", "pypdf, chars", "ours/pypdf", "provisions",
    "table rows", "notes", "recognised", "ours, ms/page", "pypdf, ms/page", "refused with",
)  # fmt: skip


def ours(path: Path) -> Row:
    """Characters, provisions and pages as the library reads them, or its refusal."""
    from assistant.errors import AssistantError
    from assistant.provisions import split
    from assistant.read import read_source

    start = time.perf_counter()
    try:
        documents = list(read_source(path, max_bytes=MAX_BYTES))
    except AssistantError as error:
        return {"refused": str(error)}
    spent = time.perf_counter() - start
    lines = [line for document in documents for line in document.text.split("\n")]
    return {
        "seconds": spent,
        "chars": sum(_filled(document.text) for document in documents),
        "rows": sum(line.count(" | ") > 0 for line in lines),
        "notes": sum(bool(_NOTE.match(line)) for line in lines),
        "boxes": sum(len(document.boxes) for document in documents),
        "recognised": [sure for document in documents for _, sure in document.recognised],
        "unread": " ".join(document.unread for document in documents).strip(),
        "pages": sum(len(document.pages) for document in documents),
        "provisions": sum(len(split(document)) for document in documents),
    }


def pypdf_alone(path: Path) -> Row:
    """The text of all pages by pypdf's own extract_text."""
    from pypdf import PdfReader

    return _timed(lambda: [page.extract_text() for page in PdfReader(path).pages])


def pdfplumber_alone(path: Path) -> Row:
    """The text of all pages by pdfplumber's own extract_text."""
    import pdfplumber  # type: ignore[import-not-found,unused-ignore]

    def read() -> list[str]:
        with pdfplumber.open(path) as file:
            return [page.extract_text() or "" for page in file.pages]

    return _timed(read)


PROGRAMS: dict[str, Callable[[Path], Row]] = {
    "ours": ours, "pypdf": pypdf_alone, "pdfplumber": pdfplumber_alone,
}  # fmt: skip


def _timed(read: Callable[[], list[str]]) -> Row:
    start = time.perf_counter()
    pages = read()
    spent = time.perf_counter() - start
    return {"seconds": spent, "pages": len(pages), "chars": sum(_filled(page) for page in pages)}


def _filled(text: str) -> int:
    """Characters that are not white space."""
    return sum(not c.isspace() for c in text)


def child(path: Path, program: str, gigabytes: float) -> None:
    """Read one file within the limit of memory and print the row as JSON, with the peak in MB."""
    most = int(gigabytes * 2**30)
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    warnings.simplefilter("ignore")
    try:
        row = PROGRAMS[program](path)
    except Exception as error:  # what a program raises is what is measured here
        row = {"crash": f"{type(error).__name__}: {error}"[:150]}
    row["megabytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(json.dumps(row))


def measure(path: Path, program: str, options: argparse.Namespace) -> Row:
    """The row of one file by one program; "crash" or "hang" say what went wrong."""
    command = [sys.executable, "-m", "benchmarks.reading", "--file", str(path)]
    command += ["--program", program, "--gigabytes", str(options.gigabytes)]
    rows = []
    for _ in range(options.rounds):
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=options.seconds)
        except subprocess.TimeoutExpired:
            return {"hang": f"over {options.seconds} s"}
        last = done.stdout.strip().split("\n")[-1]
        if done.returncode or not last.startswith("{"):
            return {"crash": f"exit {done.returncode}: {done.stderr.strip()[-120:]}"}
        rows.append(json.loads(last))
        if "seconds" not in rows[0]:
            break
    if "seconds" in rows[0]:
        rows[0]["seconds"] = statistics.median(row["seconds"] for row in rows)
    return dict(rows[0])


def files(folder: Path) -> Iterator[tuple[Path, str]]:
    """The files of the manifest that are there, with their kind."""
    with (folder / "manifest.jsonl").open(encoding="utf-8") as manifest:
        for line in manifest:
            entry = json.loads(line)
            path = folder / entry["file"]
            if path.is_file():
                yield path, entry["kind"]


def shown(path: Path, kind: str, mine: Row, theirs: Row) -> tuple[str, ...]:
    """One row of the table."""
    pages = mine.get("pages") or theirs.get("pages") or 0
    trouble = (
        mine.get("refused") or mine.get("unread") or mine.get("crash") or mine.get("hang") or ""
    )
    if not trouble and not mine.get("chars"):
        trouble = "EMPTY"
    both = mine.get("chars") and theirs.get("chars")
    return (
        path.name.rsplit("__", 1)[-1][:36], kind, str(pages or "–"),
        str(mine.get("chars", "–")), str(theirs.get("chars", "–")),
        f"{mine['chars'] / theirs['chars']:.3f}" if both else "–",
        str(mine.get("provisions", "–")), str(mine.get("rows", "–")), str(mine.get("notes", "–")),
        " ".join(f"{sure:.2f}" for sure in mine.get("recognised", ())) or "–",
        _per_page(mine, pages), _per_page(theirs, pages),
        trouble,
    )  # fmt: skip


def _per_page(row: Row, pages: int) -> str:
    return f"{1000 * row['seconds'] / max(1, pages):.1f}" if "seconds" in row else "–"


def totals(results: list[dict[str, Row]]) -> Iterator[tuple[str, str]]:
    """What is claimed: counts over all files, and pages a second where all programs read."""
    mine = [result["ours"] for result in results]
    yield "files", str(len(mine))
    yield "read", str(sum(bool(row.get("chars")) for row in mine))
    yield "refused with a sentence", str(sum("refused" in row for row in mine))
    yield "crashes", str(sum("crash" in row for row in mine))
    yield "hangs", str(sum("hang" in row for row in mine))
    yield "silently empty", str(sum(row.get("chars") == 0 for row in mine))
    yield "most memory of one file, MB", str(max(row.get("megabytes", 0) for row in mine))
    yield "rows of tables", str(sum(row.get("rows", 0) for row in mine))
    yield "notes kept apart", str(sum(row.get("notes", 0) for row in mine))
    yield "lines with their place", str(sum(row.get("boxes", 0) for row in mine))
    yield "pages recognised", str(sum(len(row.get("recognised", ())) for row in mine))
    pdfs = [result for result in results if "pypdf" in result]
    for program in PROGRAMS:
        count = sum(result.get(program, {}).get("chars", 0) for result in pdfs)
        yield f"characters of PDF, {program}", f"{count:,}"
    timed = [r for r in pdfs if all(row.get("chars") and "seconds" in row for row in r.values())]
    pages = sum(result["pypdf"]["pages"] for result in timed)
    for program in PROGRAMS:
        spent = sum(result[program]["seconds"] for result in timed if program in result)
        speed = f"{pages / spent:.1f}" if spent else "–"
        yield f"pages/s, {program} ({len(timed)} PDF, {pages} pages)", speed


def run(options: argparse.Namespace) -> None:
    """Both tables on standard output, progress on standard error."""
    results = []
    print(f"{datetime.now(UTC):%Y-%m-%d}, {platform.machine()}, Python {platform.python_version()}")
    print(f"\n| {' | '.join(HEADS)} |\n|{'---|' * len(HEADS)}")
    for path, kind in files(options.data / "real_files"):
        programs = ["ours"]
        if path.suffix == ".pdf":
            programs += ["pypdf"]
            programs += ["pdfplumber"] if importlib.util.find_spec("pdfplumber") else []
        result = {program: measure(path, program, options) for program in programs}
        results.append(result)
        cells = shown(path, kind, result["ours"], result.get("pypdf", {}))
        print(f"| {' | '.join(cells)} |", flush=True)
    print("\n| | |\n|---|---|")
    for name, value in totals(results):
        print(f"| {name} | {value} |")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--data", type=Path, help="the folder of development data")
    parser.add_argument("--seconds", type=float, default=60, help="limit for one file")
    parser.add_argument("--gigabytes", type=float, default=2, help="limit of memory for one file")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--file", type=Path, help="read this file only and print JSON")
    parser.add_argument("--program", choices=PROGRAMS, default="ours")
    options = parser.parse_args()
    if options.file:
        child(options.file, options.program, options.gigabytes)
    elif options.data:
        run(options)
    else:
        parser.error("give --data FOLDER")


if __name__ == "__main__":
    main()
