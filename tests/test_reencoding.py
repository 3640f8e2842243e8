"""Another encoder's vectors for an index that exists: all at once, resumable, nothing lost."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import numpy as np
import pytest

from assistant.errors import EncoderMismatch, IndexMissing
from assistant.index import DATABASE, Index
from assistant.indexing import add_sources
from assistant.models import Progress, Vectors
from assistant.reencoding import reencode
from assistant.search import search
from assistant.store import Store
from tests.fakes import WordEncoder

LINES = [
    '{"id": "a", "title": "Waste", "text": "Glass is collected on Mondays."}',
    '{"id": "b", "title": "Dogs", "text": "Dogs are kept on a lead."}',
    '{"id": "c", "title": "Books", "text": "A book is lent for four weeks."}',
]
OLD, NEW = WordEncoder("old", 64), WordEncoder("new", 32)


def built(folder: Path, lines: list[str] = LINES) -> Index:
    source = folder / "rules.jsonl"
    source.write_text("\n".join(lines), "utf-8")
    index = Index.create(folder / "index", OLD)
    add_sources(index, [source], max_bytes=10**6)
    return index


class Dying(WordEncoder):
    """Is killed when it has encoded one batch."""

    def encode_passages(self, texts: list[str], progress: Progress | None = None) -> Vectors:  # type: ignore[override]
        if self.encoded:
            raise KeyboardInterrupt
        return super().encode_passages(texts, progress)


def test_the_index_answers_with_the_new_vectors(tmp_path: Path) -> None:
    old = built(tmp_path)
    seen: list[tuple[int, int]] = []
    told = lambda done, total: seen.append((done, total))  # noqa: E731
    assert reencode(old.folder, NEW, progress=told) == 3
    assert seen[-1] == (3, 3)
    index = Index.open(old.folder, NEW)
    assert [r.match.provision.id for r in search(index, "a book lent", top_k=1)] == ["c"]
    stored = np.concatenate([v for _, v in index.store.vectors_after(0)])
    assert stored.shape == (3, NEW.dimension)
    with sqlite3.connect(old.folder / DATABASE) as db:
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    # and again: nothing to do
    assert reencode(old.folder, NEW) == 0


def test_new_texts_go_on_coming_in_afterwards(tmp_path: Path) -> None:
    folder = built(tmp_path).folder
    reencode(folder, NEW)
    index = Index.open(folder, NEW)
    more = tmp_path / "more.jsonl"
    more.write_text('{"id": "d", "title": "Trees", "text": "Oaks are protected."}', "utf-8")
    run = add_sources(index, [more], max_bytes=10**6)
    assert (run.added, run.encoded) == (1, 1)
    assert search(index, "oaks", top_k=1)[0].match.provision.id == "d"
    add_sources(index, [tmp_path / "rules.jsonl"], max_bytes=10**6)
    assert index.store.counts() == (4, 4, 4)


def test_interrupted_it_goes_on_and_the_old_vectors_answer_meanwhile(tmp_path: Path) -> None:
    many = [f'{{"id": "{n}", "title": "", "text": "Rule number{n} holds."}}' for n in range(700)]
    index = built(tmp_path, many)
    with pytest.raises(KeyboardInterrupt):
        reencode(index.folder, Dying("new", 32))
    assert Index.open(index.folder, OLD).store.counts()[2] == 700
    assert search(index, "number699", top_k=1)[0].match.provision.id == "699"
    encoder = WordEncoder("new", 32)
    assert reencode(index.folder, encoder) == len(encoder.encoded) == 700 - 512


def test_what_was_begun_for_another_encoder_is_not_taken(tmp_path: Path) -> None:
    folder = built(tmp_path).folder
    store = Store(folder / DATABASE)
    store.begin_renewal("third")
    digests = [digest for _, digest, _, _ in store.to_renew(0, 10)]
    store.renew({digest: np.zeros(7, np.float32) for digest in digests})
    store.close()
    encoder = WordEncoder("new", 32)
    assert reencode(folder, encoder) == len(encoder.encoded) == 3


def test_what_comes_in_meanwhile_is_encoded_before_the_change(tmp_path: Path) -> None:
    index = built(tmp_path)
    more = tmp_path / "more.jsonl"
    more.write_text('{"id": "d", "title": "Trees", "text": "Oaks are protected."}', "utf-8")

    def add(done: int, total: int) -> None:
        if done == 3:
            add_sources(index, [more], max_bytes=10**6)

    assert reencode(index.folder, NEW, progress=add) == 4
    assert Index.open(index.folder, NEW).store.counts()[2] == 4


def test_whoever_holds_the_index_open_is_told(tmp_path: Path) -> None:
    index = built(tmp_path)
    more = tmp_path / "more.jsonl"
    more.write_text('{"id": "d", "title": "Trees", "text": "Oaks are protected."}', "utf-8")
    reencode(index.folder, NEW)
    with pytest.raises(
        EncoderMismatch, match="with new while it was open here with old; open it again"
    ):
        search(index, "dogs")
    with pytest.raises(EncoderMismatch, match="open it again"):
        add_sources(index, [more], max_bytes=10**6)
    assert Index.open(index.folder, NEW).store.counts()[0] == 3


class Overtaken(WordEncoder):
    """Sees another process do the whole of it while it encodes its first batch."""

    folder: Path

    def encode_passages(self, texts: list[str], progress: Progress | None = None) -> Vectors:  # type: ignore[override]
        assert reencode(self.folder, NEW) == 3
        return super().encode_passages(texts, progress)


def test_of_two_at_once_the_sooner_one_takes_over(tmp_path: Path) -> None:
    slow = Overtaken("new", 32)
    slow.folder = built(tmp_path).folder
    reencode(slow.folder, slow)
    index = Index.open(slow.folder, NEW)
    assert [r.match.provision.id for r in search(index, "a book lent", top_k=1)] == ["c"]
    assert reencode(slow.folder, NEW) == 0


def test_an_index_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(IndexMissing):
        reencode(tmp_path / "none", NEW)
