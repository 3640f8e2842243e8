"""Files read in other processes: the same as in this one, whatever happens to the processes."""

from __future__ import annotations

import gc
import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from threading import Thread

import psutil
import pytest

from assistant.errors import ReadError
from assistant.index import DATABASE, Index
from assistant.indexing import Indexing, add_sources
from assistant.workers import Cut, Limits, Order, Readers, cut_source
from tests.conftest import ROOT
from tests.fakes import WordEncoder

LIMIT = 50_000_000
pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs signals")


@pytest.fixture(scope="module")
def readers() -> Readers:
    return Readers(2)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Files of several kinds, good and bad ones mixed."""
    folder = tmp_path / "sources"
    folder.mkdir()
    for n in range(30):
        text = "".join(f"Article {a}. Le maire tient le registre {n}.\n" for a in range(1, 4 + n))
        (folder / f"{n:02}.txt").write_text(text, "utf-8")
    (folder / "03 twin.txt").write_bytes((folder / "03.txt").read_bytes())
    (folder / "05 empty.txt").write_bytes(b"")
    (folder / "07 fake.pdf").write_bytes(b"not a pdf")
    (folder / "09 unknown.xyz").write_bytes(b"\0\1")
    lines = ['{"id": "a", "text": "Hồ sơ được lưu."}', "no JSON", '{"id": "b", "text": "x y"}']
    (folder / "11 rules.jsonl").write_text("\n".join(lines), "utf-8")
    os.mkfifo(folder / "13 pipe.txt")  # whoever opens it waits for ever
    return folder


def stored(index: Index) -> list[tuple[object, ...]]:
    """Every row of the record but for times."""
    with closing(sqlite3.connect(index.folder / DATABASE)) as database:
        return [
            row
            for what in (
                "path, size, sha256, complete FROM sources ORDER BY id",
                "* FROM documents ORDER BY number",
                "* FROM provisions ORDER BY number",
                "* FROM vectors ORDER BY id",
            )
            for row in database.execute(f"SELECT {what}")
        ]


def test_what_is_stored_and_said_is_the_same(
    tmp_path: Path, folder: Path, readers: Readers
) -> None:
    def indexed(name: str, with_readers: Readers | None) -> tuple[Index, Indexing]:
        index = Index.create(tmp_path / name, WordEncoder())
        return index, add_sources(index, [folder], max_bytes=LIMIT, readers=with_readers)

    (here, alone), (there, ahead) = indexed("here", None), indexed("there", readers)
    assert stored(there) == stored(here)
    assert ahead == alone
    assert (ahead.added, ahead.files, len(ahead.failures)) == (32, 34, 6), ahead.failures
    (folder / "29.txt").write_text("Article 1. Autre chose.", "utf-8")
    rules = folder / "11 rules.jsonl"
    rules.write_text(rules.read_text("utf-8").replace("x y", "x z"), "utf-8")
    again = add_sources(there, [folder], max_bytes=LIMIT, readers=readers)
    assert again == add_sources(here, [folder], max_bytes=LIMIT)
    assert (again.added, again.unchanged, again.removed) == (2, 30, 1)
    assert stored(there) == stored(here)


def test_a_document_as_it_is(folder: Path, readers: Readers) -> None:
    path = ROOT / "indexes/demo/sources/en/records-management-policy-2024.pdf"
    (here,) = cut_source(Order(path, LIMIT, whole=True))
    assert isinstance(here, Cut)
    assert readers.documents(path, max_bytes=LIMIT) == [here.document]
    for wrong in ("05 empty.txt", "11 rules.jsonl", "13 pipe.txt", "none.txt"):
        with pytest.raises(ReadError) as said:
            list(cut_source(Order(folder / wrong, LIMIT, whole=True)))
        with pytest.raises(ReadError, match=re.escape(str(said.value))):
            readers.documents(folder / wrong, max_bytes=LIMIT)


@pytest.fixture
def slow(tmp_path: Path) -> Path:
    """A file that takes seconds to read."""
    path = tmp_path / "slow.txt"
    path.write_text("".join(f"{n}. The council must do {n}.\n" for n in range(80_000)), "utf-8")
    return path


def pids() -> set[int]:
    """The processes that this one has started and that are still there."""
    return {child.pid for child in psutil.Process().children()}


def child_of(parent: int, *, but: set[int]) -> psutil.Process:
    """The process that reads for the program; waits until it is there and at work."""
    for _ in range(600):
        for child in psutil.Process(parent).children():
            if child.pid not in but and child.cpu_times().user > 0.8:
                return child
        time.sleep(0.05)
    raise AssertionError("no process at work")


def reading(readers: Readers, paths: list[Path]) -> Iterator[str]:
    """For each file its name, or what is said of it."""
    with closing(readers.read((path, Order(path, LIMIT)) for path in paths)) as jobs:
        for path, items in jobs:
            try:
                list(items)
                yield path.name
            except ReadError as error:
                yield str(error)


@pytest.mark.parametrize(
    ("limits", "what", "said"),
    [
        # too much of the processor's time: the process gives up
        (Limits(seconds=0.5, per_megabyte=0), None, "slow.txt takes too long to read (more than 0"),
        # stopped as a dead disk would: nothing is heard of it
        (Limits(silence=1), signal.SIGSTOP, "slow.txt could not be read: nothing happened for 1 s"),
        # killed from outside, as the system does when memory runs out
        (Limits(), signal.SIGKILL, "slow.txt ended the process that read it (exit code -9)"),
        # more memory than it may have
        (Limits(gigabytes=0.2), None, "slow.txt needs too much memory to read"),
    ],
)
def test_a_bad_file_is_named_and_the_others_are_read(
    slow: Path, folder: Path, limits: Limits, what: signal.Signals | None, said: str
) -> None:
    good, others = folder / "01.txt", pids()
    read = reading(Readers(1, limits), [good, slow, good])
    assert next(read) == "01.txt"
    if what:
        interfere = Thread(target=lambda: child_of(os.getpid(), but=others).send_signal(what))
        interfere.start()
    assert next(read).startswith(said)
    assert next(read) == "01.txt"


def test_closing_ends_what_is_being_read_at_once(slow: Path, tmp_path: Path) -> None:
    paths = [slow, *(tmp_path / f"{n}.txt" for n in range(12))]
    for path in paths[1:]:
        path.write_bytes(slow.read_bytes())
    others = pids()
    readers = Readers(2)
    jobs = readers.read((path, Order(path, LIMIT)) for path in paths)
    next(jobs)
    child_of(os.getpid(), but=others)
    started = time.monotonic()
    jobs.close()
    assert time.monotonic() - started < 2
    del readers, jobs
    gc.collect()
    assert pids() <= others


def test_closing_before_a_process_is_ready_leaves_no_pipe_open(slow: Path) -> None:
    """An open pipe would be a warning when it is collected, and so a failure."""
    others = pids()
    readers = Readers(1)
    jobs = readers.read([(slow, Order(slow, LIMIT))])
    next(jobs)
    while pids() <= others:
        time.sleep(0.001)
    jobs.close()
    del readers, jobs
    gc.collect()
    assert pids() <= others


PROGRAM = """
import signal
import sys
from pathlib import Path
from assistant import indexing
from assistant.index import Index
from assistant.workers import Readers
from tests.fakes import WordEncoder

signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background ignores it
indexing.BATCH = 20
index = Index.create(Path(sys.argv[1]), WordEncoder())
try:
    indexing.add_sources(
        index, [Path(sys.argv[2])], max_bytes=10**8, readers=Readers(2),
        report=lambda run: print(run.added, flush=True),
    )
except KeyboardInterrupt:
    print("stopped", flush=True)
"""


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_a_run_that_is_ended_goes_on_where_it_was(
    tmp_path: Path, folder: Path, slow: Path, how: signal.Signals
) -> None:
    """Killed or stopped by Ctrl-C while a long file is read; run again, all is there, once."""
    (folder / "20 slow.txt").write_bytes(slow.read_bytes())
    arguments = [sys.executable, "-c", PROGRAM, str(tmp_path / "index"), str(folder)]
    program = subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    assert program.stdout
    while int(program.stdout.readline()) < 8:
        pass
    children = psutil.Process(program.pid).children()
    assert children
    started = time.monotonic()
    program.send_signal(how)
    said, _ = program.communicate(timeout=20)
    if how == signal.SIGINT:
        assert said.endswith("stopped\n")
        assert program.returncode == 0
        assert time.monotonic() - started < 5
    _, left = psutil.wait_procs(children, timeout=20)
    assert left == []  # nobody reads on for a program that is gone
    (folder / "20 slow.txt").unlink()
    index = Index.open(tmp_path / "index", WordEncoder())
    before = index.store.counts()[0]
    assert before >= 8
    run = add_sources(index, [folder], max_bytes=LIMIT, readers=Readers(1))
    assert run.added + before == 32
    assert index.store.counts()[0] == 32
