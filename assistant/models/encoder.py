"""Texts to unit vectors: prefixes, tokens, batches of like length, one forward pass each.

Four hops: ``load_encoder`` chooses the model, ``SentenceEncoder`` prepares the texts, ``batches``
groups them, an ``Engine`` computes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol

import numpy as np

from assistant.errors import ModelError
from assistant.models import Progress, Vectors, conventions, cross, e5
from assistant.models.adapter import open_adapter
from assistant.models.batching import batches
from assistant.models.conventions import Convention
from assistant.models.states import Comparer, Reader, States
from assistant.models.unpacking import is_whole, unpacked
from assistant.types import Span

STRETCH = 1200  # characters read word by word at once: under 512 tokens in the three languages


class Engine(Protocol):
    """What computes: tokens of a text, and vectors of a batch of token lists."""

    @property
    def dimension(self) -> int:
        """Length of a vector."""

    def tokenise(self, texts: Sequence[str]) -> list[list[int]]:
        """Token ids of each text with the special ones, cut at the model's longest sequence."""

    def embed(self, batch: Sequence[Sequence[int]]) -> Vectors:
        """float32 of shape (len(batch), dimension), unit rows."""


class SentenceEncoder:
    """An ``Encoder`` (see ``assistant.models``) over an engine and a prefix convention."""

    def __init__(self, *, name: str, engine: Engine, convention: Convention) -> None:
        self._name = name
        self._engine = engine
        self._convention = convention

    @property
    def name(self) -> str:
        """What an index records."""
        return self._name

    @property
    def dimension(self) -> int:
        """Length of a vector."""
        return self._engine.dimension

    @property
    def convention(self) -> str:
        """Prefixes, as ``query: |passage: ``."""
        return str(self._convention)

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """float32 of shape (len(texts), dimension), each row of length 1."""
        return self._encode(self._convention.query, texts, None)

    def encode_passages(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        """float32 of shape (len(texts), dimension), each row of length 1.

        Texts over the model's longest sequence (512 tokens) are cut at its end. A text that
        occurs twice is computed once. ``progress(done, total)`` counts texts given.
        """
        return self._encode(self._convention.passage, texts, progress)

    def token_states(self, texts: Sequence[str]) -> list[States] | None:
        """See ``assistant.models.states``; texts over 512 tokens are read in stretches."""
        if not isinstance(self._engine, Reader):
            return None
        prefix = self._convention.query
        cuts = [list(stretches(text)) for text in texts]
        found = self._engine.token_states(
            [
                prefix + text[start:end]
                for text, spans in zip(texts, cuts, strict=True)
                for start, end in spans
            ]
        )
        if found is None:
            return None
        read = iter(found)
        return [self._joined([(start, next(read)) for start, _ in spans]) for spans in cuts]

    def compared(self, ours: Vectors, theirs: Vectors) -> Mapping[str, float] | None:
        """See ``assistant.models.states.Comparer``."""
        if not isinstance(self._engine, Comparer):
            return None
        return self._engine.compared(ours, theirs)

    def _joined(self, parts: Sequence[tuple[int, States]]) -> States:
        """The states of a text's stretches, each with its start, without their prefixes."""
        ahead = len(self._convention.query)
        spans: list[Span] = []
        rows = [np.zeros((0, self.dimension), np.float32)]
        for start, found in parts:
            # a token's span may begin with the space before it: "query:[ Le]"
            kept = [i for i, (_, last) in enumerate(found.spans) if last > ahead]
            move = start - ahead
            for first, last in (found.spans[i] for i in kept):
                spans.append((max(first, ahead) + move, last + move))
            rows.append(found.rows[kept])
        return States(spans, np.concatenate(rows))

    def _encode(self, prefix: str, texts: Sequence[str], progress: Progress | None) -> Vectors:
        places: dict[str, list[int]] = {}
        for at, text in enumerate(texts):
            places.setdefault(text, []).append(at)
        vectors = np.empty((len(texts), self.dimension), dtype=np.float32)
        tokens = self._engine.tokenise([prefix + text for text in places])
        rows = list(places.values())
        done = 0
        for group in batches([len(ids) for ids in tokens]):
            computed = self._engine.embed([tokens[i] for i in group])
            for i, vector in zip(group, computed, strict=True):
                vectors[rows[i]] = vector
                done += len(rows[i])
            if progress is not None:
                progress(done, len(texts))
        return vectors


def stretches(text: str, longest: int = STRETCH) -> Iterator[Span]:
    """A text in pieces of at most ``longest`` characters, cut at white space where there is some.

    >>> list(stretches("one two three", longest=8))
    [(0, 8), (8, 13)]
    """
    start = 0
    while start < len(text):
        end = min(start + longest, len(text))
        if end < len(text):
            space = max(text.rfind(" ", start, end), text.rfind("\n", start, end))
            end = space + 1 if space > start else end
        yield start, end
        start = end


def load_encoder(
    name: str = "bundled",
    *,
    cache: Path,
    threads: int = 0,
    adapter: str = "none",
    log: Callable[[str], None] = lambda message: None,
) -> SentenceEncoder:
    """The encoder that a setting names.

    ``name`` is "bundled" (multilingual-e5-small, unpacked once into ``cache``), a folder in
    sentence-transformers form, or a hub name. ``adapter`` is "none", "bundled", or the file of one
    for the bundled encoder, which is then named after both. ``threads`` 0 lets torch choose.
    ``log`` gets one sentence when there is something to wait for.

    Raises ModelError when the model cannot be had or read, StorageError when it cannot be unpacked.
    """
    if name == "bundled":
        folder = cache / e5.folder_name()
        if not is_whole(folder):
            log("Unpacking the encoder (about 10 s, once)…")
        return _bundled(unpacked(folder, e5.write_folder), adapter, threads)
    folder = Path(name).expanduser()
    if folder.is_dir():
        return _from_folder(folder, name=folder.resolve().name, threads=threads)
    from assistant.models.modules import ModulesEngine

    engine = ModulesEngine(name, threads=threads, local=False)
    return SentenceEncoder(name=name, engine=engine, convention=conventions.of_model(name))


def _bundled(folder: Path, adapter: str, threads: int) -> SentenceEncoder:
    from assistant.models.bert import BertEngine

    convention = conventions.of_model(e5.NAME, folder)
    if adapter == "none":
        engine = BertEngine(folder, threads=threads, cross=cross.BUNDLED)
        return SentenceEncoder(name=e5.NAME, engine=engine, convention=convention)
    taught = open_adapter(adapter)
    if taught.base != e5.NAME:
        raise ModelError(
            f"The adapter {taught.path} is made for {taught.base}, not for {e5.NAME}; "
            "set GON_ADAPTER to 'none' or to an adapter made for it."
        )
    engine = BertEngine(folder, threads=threads, adapter=taught, cross=cross.BUNDLED)
    name = f"{e5.NAME}+{taught.name}"
    return SentenceEncoder(name=name, engine=engine, convention=convention)


def _from_folder(folder: Path, *, name: str, threads: int) -> SentenceEncoder:
    if not (folder / "modules.json").is_file() and not (folder / "config.json").is_file():
        raise ModelError(
            f"The folder '{folder}' holds no model (no modules.json, no config.json); "
            "set GON_ENCODER to a sentence-transformers folder, or to 'bundled'."
        )
    engine = _engine(folder, threads)
    return SentenceEncoder(name=name, engine=engine, convention=conventions.of_model(name, folder))


def _engine(folder: Path, threads: int) -> Engine:
    from assistant.models.bert import BertEngine, is_plain_bert

    if is_plain_bert(folder):
        return BertEngine(folder, threads=threads)
    from assistant.models.modules import ModulesEngine

    return ModulesEngine(str(folder), threads=threads, local=True)
