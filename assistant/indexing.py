"""Adds, updates and removes sources. What has not changed is neither read nor encoded again."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from assistant import __version__
from assistant.errors import ReadError, UsageError
from assistant.index import Index
from assistant.lexical import LexicalWriter
from assistant.passages import in_context, passages
from assistant.provisions import split
from assistant.read import find_sources, read_source
from assistant.store import Entry, Source
from assistant.types import Document

BATCH = 512  # passages encoded and committed together; a kill loses no more than these
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
    failures: list[str] = field(default_factory=list)


Report = Callable[[Indexing], None]


def add_sources(
    index: Index, paths: Iterable[Path], *, max_bytes: int, report: Report | None = None
) -> Indexing:
    """Brings files, folders and provision files in; good ones go in, bad ones are named.

    ``report`` is called after each commit. Raises IndexBusy, StorageError; what was committed
    before stays, and running again goes on from there.
    """
    run = Indexing()
    with index.lexical.writer() as writer:
        batch = _Batch(index, writer, run, report or (lambda _: None))
        for path in find_sources(paths, on_error=lambda e: run.failures.append(str(e))):
            run.source = path.name
            try:
                _add_source(path, batch, max_bytes)
            except ReadError as error:
                batch.forget(str(path.resolve()))
                run.failures.append(str(error))
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
    owners: dict[str, str] = field(default_factory=dict)  # document id → source path
    # sources read to the end: their path, the ids they hold, whether all went in
    finished: list[tuple[str, set[str], bool]] = field(default_factory=list)

    def add(self, path: str, document: Document, digest: bytes) -> None:
        """Cuts a document into passages and queues it."""
        provisions = split(document)
        cut = passages(provisions)
        texts = {i: in_context(provisions[i], title=document.title) for i in cut}
        digests = {i: _digest(text) for i, text in texts.items()}
        self.entries.append(Entry(path, document, provisions, digests, digest))
        self.texts.update({digests[i]: text for i, text in texts.items()})
        self.waiting += len(cut)
        if self.waiting >= BATCH:
            self.flush()

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
        self.report(run)


def _add_source(path: Path, batch: _Batch, max_bytes: int) -> None:
    run, store = batch.run, batch.index.store
    known = store.source(str(path.resolve()))
    source = _described(path, known)
    if known and known.complete and known.sha256 == source.sha256:
        run.unchanged += known.documents
        return
    stored = store.source_digests(source.path)
    kept: set[str] = set()
    failures = len(run.failures)
    for document in read_source(
        path, max_bytes=max_bytes, on_error=lambda e: run.failures.append(str(e))
    ):
        if not kept:  # nothing is recorded of a file that cannot be read
            store.open_source(source)
        owner = batch.owners.setdefault(document.id, store.owner(document.id) or source.path)
        if owner != source.path:
            run.failures.append(_twice(document, path, owner))
            continue
        kept.add(document.id)
        digest = _document_digest(document)
        if stored.get(document.id) == digest:
            run.unchanged += 1
        else:
            batch.add(source.path, document, digest)
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
        if known and (known.size, known.modified) == (stat.st_size, stat.st_mtime_ns):
            return known
        with path.open("rb") as file:
            sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise ReadError(f"{path} cannot be read ({error.strerror}); check the file.") from error
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return Source(str(path.resolve()), stat.st_size, stat.st_mtime_ns, sha256, indexed=now)


def _digest(text: str) -> bytes:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _document_digest(document: Document) -> bytes:
    """Of everything that a new reading might change; a new version reads every source anew."""
    return _digest(f"{__version__}\0{document.title}\0{document.language}\0{document.text}")
