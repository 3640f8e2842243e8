"""Gives an index the vectors of another encoder, while the index goes on answering."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from assistant.index import DATABASE, Index
from assistant.models import Encoder
from assistant.passages import in_context
from assistant.store import Store

BATCH = 512  # texts encoded and committed together; a kill loses no more than these


def reencode(
    folder: Path, encoder: Encoder, *, progress: Callable[[int, int], None] | None = None
) -> int:
    """Encodes every passage of an index anew; returns how many texts, 0 when nothing was to do.

    Sources are not read: the texts are in the record. Interrupted, it goes on where it was. The
    new vectors are taken over in one transaction, at the end; processes that hold the index open
    are told to open it again. Two at once share the work's end: the sooner one takes over, the
    other stops. ``progress(done, total)`` counts texts.

    Raises IndexMissing, IndexBusy, StorageError.
    """
    Index.require(folder)
    store = Store(folder / DATABASE)
    try:
        if store.meta()["encoder"] == encoder.name:
            return 0
        store.begin_renewal(encoder.name)
        total, done = store.renewal_left(), 0
        while True:
            last = 0
            while batch := store.to_renew(last, BATCH):
                texts = [in_context(part, title=document.title) for _, _, part, document in batch]
                vectors = encoder.encode_passages(texts)
                digests = [digest for _, digest, _, _ in batch]
                store.renew(dict(zip(digests, vectors, strict=True)))
                if store.meta()["encoder"] == encoder.name:
                    return done
                last, done = batch[-1][0], done + len(batch)
                if progress:
                    progress(done, max(total, done))
            if store.finish_renewal(_meta(encoder)):
                return done
    finally:
        store.close()


def _meta(encoder: Encoder) -> dict[str, str]:
    return {
        "encoder": encoder.name,
        "dimension": str(encoder.dimension),
        "convention": encoder.convention,
    }
