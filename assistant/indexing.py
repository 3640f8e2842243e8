"""Adds, updates and removes sources. What has not changed is neither read nor encoded again."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from assistant.errors import ReadError, UsageError
from assistant.index import Index
from assistant.lexical import LexicalWriter
from assistant.read import find_sources
from assistant.store import Entry, Source
from assistant.types import Document
from assistant.workers import Cut, Fault, Item, Order, Readers, cut_source
from assistant.workers.cutting import text_digest

BATCH = 512  # passages encoded and committed together; a kill loses no more than these
TELL = 2.0  # seconds between two reports
LEXICAL_BATCH = 20_000  # passages between two commits of the lexical index


@dataclass(slots=True)
class Indexing:
    """What a run did. ``failures`` hold one sentence for each file or line that was left out."""

    added: int = 0
    unchanged: int = 0
    removed: int = 0
    passages: int = 0
    encoded: int = 0
    source: str = ""
    files: int = 0
    failures: list[str] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)  # bugs among them


Report = Callable[[Indexing], None]


def add_sources(
    index: Index,
    paths: Iterable[Path],
    *,
    max_bytes: int,
    report: Report | None = None,
    readers: Readers | None = None,
) -> Indexing:
    """Brings files, folders and provision files in; good ones go in, bad ones are named.

    With ``readers`` files are read ahead in processes of their own, under their limits; what is
    stored is the same. ``report`` is called after each commit, and every other second between them.
    Raises IndexBusy, StorageError; what was committed before stays, and running again goes on from
    there.
    """
    run = Indexing()
    with index.lexical.writer() as writer:
        batch = _Batch(index, writer, run, report or (lambda _: None))
        jobs = _jobs(index, paths, max_bytes)
        with closing(readers.read(jobs) if readers else _read(jobs)) as read:
            for job, items in read:
                _take(job, items, batch)
        batch.flush()
        index.sync_lexical(writer)
    index.refresh()
    batch.report(run)
    return run


def remove_source(index: Index, path: str) -> int:
    """Forgets a source and its documents; returns their number. UsageError for an unknown one."""
    if index.store.source(path) is None:
        raise UsageError(f"{path} is not in the index {index.folder}.")
    with index.lexical.writer() as writer:
        gone = index.store.remove_source(path)
        index.sync_lexical(writer)
    index.refresh()
    return gone


@dataclass(slots=True)
class _Batch:
    """Documents on their way in, committed together to give the encoder full batches."""

    index: Index
    writer: LexicalWriter
    run: Indexing
    report: Report
    entries: list[Entry] = field(default_factory=list)
    texts: dict[bytes, str] = field(default_factory=dict)
    waiting: int = 0
    since_lexical: int = 0
    told: float = 0.0  # when the last report was
    owners: dict[str, str] = field(default_factory=dict)  # document id → source path
    # sources read to the end: their path, the ids they hold, whether all went in
    finished: list[tuple[str, set[str], bool]] = field(default_factory=list)

    def add(self, path: str, cut: Cut) -> None:
        """Queues a document."""
        digests = {i: text_digest(text) for i, text in cut.texts.items()}
        self.entries.append(Entry(path, cut.document, cut.provisions, digests, cut.digest))
        self.texts.update({digests[i]: text for i, text in cut.texts.items()})
        self.waiting += len(digests)
        if self.waiting >= BATCH:
            self.flush()

    def tell(self) -> None:
        """Reports, if it is some time since the last report."""
        if time.monotonic() > self.told + TELL:
            self.told = time.monotonic()
            self.report(self.run)

    def forget(self, path: str) -> None:
        """Drops what is queued from a file that turned out to be unreadable."""
        self.entries = [entry for entry in self.entries if entry.source != path]

    def flush(self) -> None:
        """Encodes what is new and commits it."""
        store, run = self.index.store, self.run
        known = store.known_vectors(self.texts)
        new = [digest for digest in self.texts if digest not in known]
        vectors = self.index.encoder.encode_passages([self.texts[d] for d in new])
        made = dict(zip(new, vectors, strict=True))
        store.put(self.entries, made, encoder=self.index.encoder.name)
        for path, kept, whole in self.finished:
            run.removed += store.close_source(path, kept, complete=whole)
        run.added += len(self.entries)
        run.passages += self.waiting
        run.encoded += len(new)
        self.since_lexical += self.waiting
        self.entries, self.texts, self.finished, self.waiting = [], {}, [], 0
        if self.since_lexical >= LEXICAL_BATCH:
            self.index.sync_lexical(self.writer)
            self.since_lexical = 0
        self.told = time.monotonic()
        self.report(run)


Job = tuple[Source, bool] | ReadError  # a file and whether it is as it was; or why it is none


def _jobs(
    index: Index, paths: Iterable[Path], max_bytes: int
) -> Iterator[tuple[Job, Order | None]]:
    """The files found, and what is to be read of them."""
    missing: list[ReadError] = []
    for path in find_sources(paths, on_error=missing.append):
        yield from ((error, None) for error in missing)
        missing.clear()
        try:
            yield _job(path, index, max_bytes)
        except ReadError as error:
            yield error, None
    yield from ((error, None) for error in missing)


def _job(path: Path, index: Index, max_bytes: int) -> tuple[Job, Order | None]:
    known = index.store.source(str(path.resolve()))
    source = _described(path, known)
    if known and known.complete and known.sha256 == source.sha256:
        return (known, True), None
    return (source, False), Order(path, max_bytes, index.store.source_digests(source.path))


def _read(
    jobs: Iterable[tuple[Job, Order | None]],
) -> Generator[tuple[Job, Iterator[Item]], None, None]:
    """Reads here, one file after the other."""
    for job, order in jobs:
        yield job, cut_source(order) if order else iter(())


def _take(job: Job, items: Iterator[Item], batch: _Batch) -> None:
    """Queues the documents of a file, or notes why it has none."""
    if isinstance(job, ReadError):
        batch.run.failures.append(str(job))
        return
    source, unchanged = job
    batch.run.source = Path(source.path).name
    if unchanged:
        batch.run.unchanged += source.documents
    else:
        try:
            _add_source(source, items, batch)
        except ReadError as error:
            batch.forget(source.path)
            batch.run.failures.append(str(error))
            if isinstance(error, Fault):
                batch.run.faults.append(error)
    batch.run.files += 1
    batch.tell()


def _add_source(source: Source, items: Iterator[Item], batch: _Batch) -> None:
    run, store = batch.run, batch.index.store
    kept: set[str] = set()
    failures = len(run.failures)
    for item in items:
        if isinstance(item, ReadError):
            run.failures.append(str(item))
            continue
        document = item.document
        if not kept:  # nothing is recorded of a file that cannot be read
            store.open_source(source)
        owner = batch.owners.setdefault(document.id, store.owner(document.id) or source.path)
        if owner != source.path:
            run.failures.append(_twice(document, Path(source.path), owner))
            continue
        kept.add(document.id)
        if item.known:
            run.unchanged += 1
        else:
            batch.add(source.path, item)
    if kept:
        batch.finished.append((source.path, kept, len(run.failures) == failures))


def _twice(document: Document, path: Path, owner: str) -> str:
    if document.given:
        return (
            f"{path.name}: the provision {document.id} is already indexed from {owner};"
            " give it another id, or remove that file first."
        )
    return f"{path.name} has the same text as {owner}, which is indexed; it was left out."


def _described(path: Path, known: Source | None) -> Source:
    """The file as it is now; its content is read only when size or time differ from the known."""
    try:
        stat = path.stat()
        if not path.is_file():
            raise ReadError(f"{path} is a pipe or a device, not a file; give a file.")
        if known and (known.size, known.modified) == (stat.st_size, stat.st_mtime_ns):
            return known
        with path.open("rb") as file:
            sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise ReadError(f"{path} cannot be read ({error.strerror}); check the file.") from error
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return Source(str(path.resolve()), stat.st_size, stat.st_mtime_ns, sha256, indexed=now)
