"""Reading thousands of damaged files: nothing may crash, hang, fill the memory or come out empty.

    python -m benchmarks.fuzz [--cases 10000] [--first 0] [--seconds 20] [--gigabytes 2]

The files are the demo's own (PDF, DOCX, HTML, TXT) and ODT, RTF and ZIP made of their texts,
changed in one to six places (``benchmarks.damage``): bits turned, stretches cut, doubled, moved or
overwritten, lengths enlarged, tokens of the format put in, elements of the XML inside packages
moved. One that failed is run again by ``--first N --cases 1``. Each is read and split in a worker
under a limit of time and memory.
"""

from __future__ import annotations

import argparse
import json
import re
import resource
import subprocess
import sys
import tempfile
import time
import warnings
from collections import Counter
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import Any

from benchmarks.damage import damaged, seeds
from benchmarks.datasets import machine

MAX_BYTES = 20_000_000


def outcome(path: Path) -> str:
    """ "read", "refused: …", or what must not be: "empty", "crash: …", "bad refusal: …"."""
    from assistant.errors import AssistantError
    from assistant.provisions import split
    from assistant.read import read_source

    refused: list[str] = []
    try:
        documents = list(
            read_source(path, max_bytes=MAX_BYTES, on_error=lambda e: refused.append(str(e)))
        )
        for document in documents:
            for provision in split(document):
                if document.text[provision.start : provision.end] != provision.text:
                    return "crash: a span that is not its text"
    except AssistantError as error:
        refused.append(str(error))
        documents = []
    except Exception as error:  # what must never reach a user is what is looked for
        return f"crash: {type(error).__name__}: {error}"[:200]
    for said in refused:
        if path.stem not in said or len(said) > 500 or "\n" in said.strip():
            return f"bad refusal: {said[:200]}"
    if not any(document.text.strip() for document in documents):
        return f"refused: {refused[0]}" if refused else "empty"
    return "read"


def worker(gigabytes: float) -> None:
    """Reads numbers of cases, one a line, and answers each with one line of JSON."""
    most = int(gigabytes * 2**30)
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    warnings.simplefilter("ignore")
    files = seeds()
    with tempfile.TemporaryDirectory() as folder:
        for line in sys.stdin:
            name, data = damaged(int(line), files)
            path = Path(folder) / name
            path.write_bytes(data)
            started = time.perf_counter()
            row = {"case": int(line), "suffix": path.suffix, "outcome": outcome(path)}
            row["seconds"] = round(time.perf_counter() - started, 2)
            row["megabytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
            print(json.dumps(row), flush=True)
            path.unlink()


class Reader:
    """A worker process that is replaced when it hangs or dies."""

    def __init__(self, options: argparse.Namespace) -> None:
        self._options = options
        self._process: subprocess.Popen[str] | None = None
        self._lines: Queue[str] = Queue()

    def read(self, case: int) -> dict[str, Any]:
        """The row of a case; "hang" or "died" where the worker did not answer."""
        process = self._process or self._started()
        assert process.stdin
        try:
            process.stdin.write(f"{case}\n")
            process.stdin.flush()
            row: dict[str, Any] = json.loads(self._lines.get(timeout=self._options.seconds + 20))
        except Exception as error:  # silence of whatever kind
            died = process.poll() is not None
            self.stop()
            kind = "died" if died else "hang"
            return {"case": case, "suffix": "?", "outcome": f"{kind}: {type(error).__name__}"}
        if row["seconds"] > self._options.seconds:
            row["outcome"] = f"slow: {row['seconds']} s"
        return row

    def stop(self) -> None:
        if self._process:
            self._process.kill()
            self._process.wait()
            self._process = None

    def _started(self) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "benchmarks.fuzz", "--worker"]
        command += ["--gigabytes", str(self._options.gigabytes)]
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            text=True,
        )  # fmt: skip
        self._process, self._lines = process, Queue()
        Thread(target=_listen, args=(process, self._lines), daemon=True).start()
        return process


def _listen(process: subprocess.Popen[str], lines: Queue[str]) -> None:
    assert process.stdout
    for line in process.stdout:
        lines.put(line)
    lines.put("the worker ended")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--cases", type=int, default=10_000)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--gigabytes", type=float, default=2)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--worker", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.worker:
        worker(options.gigabytes)
        return
    rows = _run(options)
    faults = [row for row in rows if _kind(row) not in ("read", "refused")]
    print(machine())
    for suffix in sorted({row["suffix"] for row in rows}):
        kinds = Counter(_kind(row) for row in rows if row["suffix"] == suffix)
        print(f"{suffix}: " + ", ".join(f"{n} {kind}" for kind, n in kinds.most_common()))
    reasons = Counter(_reason(row) for row in rows if _kind(row) == "refused")
    for reason, count in reasons.most_common(25):
        print(f"  {count} × {reason}")
    slowest = max(rows, key=lambda row: float(row.get("seconds", 0)))
    print(f"{len(rows)} cases, {len(faults)} faults; slowest {slowest}")
    print(f"most memory of a worker: {max(row.get('megabytes', 0) for row in rows)} MB")
    for row in faults:
        print(json.dumps(row))
    sys.exit(bool(faults))


def _kind(row: dict[str, Any]) -> str:
    return str(row["outcome"]).partition(":")[0]


def _reason(row: dict[str, Any]) -> str:
    said = re.sub(r"case-\d+|[\w./]*\.\w+(?= )", "", row["outcome"].partition(": ")[2])
    return re.sub(r"\d+", "n", said)[:110]


def _run(options: argparse.Namespace) -> list[dict[str, Any]]:
    waiting: Queue[int] = Queue()
    for case in range(options.first, options.first + options.cases):
        waiting.put(case)
    rows: list[dict[str, Any]] = []

    def work() -> None:
        reader = Reader(options)
        while not waiting.empty():
            rows.append(reader.read(waiting.get()))
            if len(rows) % 500 == 0:
                print(f"{len(rows)} cases", file=sys.stderr, flush=True)
        reader.stop()

    threads = [Thread(target=work) for _ in range(options.workers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return rows


if __name__ == "__main__":
    main()
