"""Models and indexes held open between requests, for the command line and the app."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path
from threading import RLock

from assistant import faultlog
from assistant.config import Settings
from assistant.errors import ReadError
from assistant.index import Index
from assistant.indexing import Indexing, Report, add_sources
from assistant.models import Encoder, Generator, Judge, e5
from assistant.models.encoder import load_encoder
from assistant.models.generator import load_generator
from assistant.models.likelihood import judge_of
from assistant.reencoding import reencode
from assistant.types import Document
from assistant.workers import Fault, Readers


def say(message: str) -> None:
    """One line of progress on stderr."""
    print(message, file=sys.stderr, flush=True)


class Workspace:
    """What a user works with. Models load on first use; an index opens once and stays open."""

    def __init__(self, settings: Settings, *, log: Callable[[str], None] = say) -> None:
        self.settings = settings
        self._log = log
        self._indexes: dict[Path, Index] = {}
        self._lock = RLock()

    @cached_property
    def encoder(self) -> Encoder:
        """The encoder the settings name. Raises ModelError."""
        with self._lock:
            return self._encoder(self.settings.adapter)

    @cached_property
    def _plain(self) -> Encoder:
        """The encoder without an adapter, for indexes that were built before there was one."""
        return self._encoder("none")

    def _encoder(self, adapter: str) -> Encoder:
        s = self.settings
        return load_encoder(
            s.encoder, cache=s.cache, threads=s.threads, adapter=adapter, log=self._log
        )

    @cached_property
    def generator(self) -> Generator:
        """The generator the settings name; the bundled one loads at its first word."""
        return load_generator(self.settings, log=self._log)

    @cached_property
    def judge(self) -> Judge:
        """Reads for deep search with the generator's model. Raises UsageError where it cannot."""
        return judge_of(self.generator)

    @cached_property
    def readers(self) -> Readers:
        """Processes that read files, so that a bad one cannot bring this program down."""
        return Readers()

    @property
    def max_bytes(self) -> int:
        """Largest file that is read."""
        return self.settings.max_file_mb * 1_000_000

    def index(self, folder: Path, *, create: bool = False) -> Index:
        """An index, opened once. Raises IndexFault."""
        with self._lock:
            key = folder.resolve()
            if key in self._indexes and self._is_reencoded(self._indexes[key]):
                del self._indexes[key]
            if key not in self._indexes:
                if not create:
                    Index.require(folder)  # before the encoder is loaded in vain
                make = Index.create if create else Index.open
                self._indexes[key] = make(folder, self._encoder_of(folder))
            return self._indexes[key]

    @staticmethod
    def _is_reencoded(index: Index) -> bool:
        return index.store.meta().get("encoder") != index.encoder.name

    def reencode(self, folder: Path, progress: Callable[[int, int], None] | None = None) -> int:
        """Gives an index the vectors of the encoder that is set; returns how many texts."""
        return reencode(folder, self.encoder, progress=progress)

    def _encoder_of(self, folder: Path) -> Encoder:
        """The one an index was built with, where that is the bundled one without its adapter."""
        s = self.settings
        taught = s.encoder == "bundled" and s.adapter != "none"
        plain = taught and Index.built_with(folder) == e5.NAME
        return self._plain if plain else self.encoder

    def add(self, index: Index, paths: Iterable[Path], *, report: Report | None = None) -> Indexing:
        """Brings sources into an index; see ``add_sources``."""
        self.readers.prepare()
        run = add_sources(
            index, paths, max_bytes=self.max_bytes, report=report, readers=self.readers
        )
        for fault in run.faults:
            self._note(fault)
        return run

    def _note(self, fault: Fault) -> None:
        faultlog.note(fault.kind, fault.places, self.settings.cache / faultlog.NAME)

    def read(self, path: Path) -> Document:
        """The one document of a file. Raises ReadError, also for a file of many provisions.

        It is read in a process of its own, under the limits of ``assistant.workers``.
        """
        try:
            documents = self.readers.documents(path, max_bytes=self.max_bytes)
        except Fault as fault:
            self._note(fault)
            raise
        if len(documents) != 1:
            raise ReadError(
                f"{path.name} holds {len(documents)} texts, not one; give one document, or use the"
                " command line's --provisions or --documents for a file of lines."
            )
        return documents[0]
