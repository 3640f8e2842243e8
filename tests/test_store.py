"""The system of record: what goes in comes out, all or nothing."""

from __future__ import annotations

import sqlite3
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from assistant.errors import IndexDamaged, StorageError
from assistant.store import Entry, Source, Store
from assistant.types import Document, OffsetMap, Provision, Remark

TEXT = "Điều 1. Hồ sơ\nHồ sơ được nộp.\nĐiều 2. Thời hạn\nTrong 15 ngày."
DOCUMENT = Document(
    id="d1",
    name="quy-che.txt",
    text=TEXT,
    language="vi",
    title="Quy chế",
    signed=date(2024, 5, 6),
    status="in_force",
    pages=(0, 30),
    offsets=OffsetMap((0, 5), (0, 7)),
    remarks=(Remark("deletion", (3, 3), "cũ", "Lan", "2026-03-01T08:30:00Z"),),
    recognised=((2, 0.87),),
)


def provision(address: str, start: int, end: int) -> Provision:
    return Provision(
        id=f"d1#{address}",
        document_id="d1",
        address=address,
        label=address,
        level="article",
        text=TEXT[start:end],
        start=start,
        end=end,
        headings=("Chương I",),
        article_id=f"d1#{address}",
    )


CUT = TEXT.index("Điều 2")
PROVISIONS = (provision("art_1", 0, CUT - 1), provision("art_2", CUT, len(TEXT)))
ENTRY = Entry("/a.txt", DOCUMENT, PROVISIONS, {0: b"one", 1: b"two"}, b"digest")
VECTORS = {b"one": np.array([1, 0], np.float32), b"two": np.array([0, 1], np.float32)}
SOURCE = Source("/a.txt", 10, 20, "sha", indexed="2025-01-01")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store.create(tmp_path / "gon.sqlite", {"encoder": "words"})
    store.open_source(SOURCE)
    store.put([ENTRY], VECTORS)
    store.close_source("/a.txt", ["d1"])
    return store


def test_what_goes_in_comes_out(store: Store) -> None:
    assert store.document("d1") == DOCUMENT
    assert store.provisions("d1") == list(PROVISIONS)
    assert store.by_id(["d1#art_2", "gone"]) == {"d1#art_2": (PROVISIONS[1], DOCUMENT)}
    assert store.counts() == (1, 2, 2)
    assert store.meta()["encoder"] == "words"


def test_sources_say_what_they_hold(store: Store) -> None:
    (source,) = store.sources()
    assert (source.path, source.complete, source.documents) == ("/a.txt", True, 1)
    assert store.source("/a.txt") == source
    assert store.source("/b.txt") is None
    assert store.owner("d1") == "/a.txt"


def test_vectors_come_back_in_order(store: Store) -> None:
    ((ids, vectors),) = store.vectors_after(0)
    assert ids.tolist() == store.vector_ids().tolist() == [1, 2]
    np.testing.assert_array_equal(vectors, [[1, 0], [0, 1]])
    assert store.known_vectors([b"one", b"new"]) == {b"one"}
    rows = store.passages_of_vectors([2])
    assert rows == [(2, 2, "d1#art_2")] == store.vectors_of_passages([2])


def test_replacing_a_document_keeps_shared_vectors_and_sweeps_the_rest(store: Store) -> None:
    store.put([Entry("/a.txt", DOCUMENT, PROVISIONS[:1], {0: b"two"}, b"new")], {})
    assert store.known_vectors(VECTORS) == {b"two"}
    assert store.source_digests("/a.txt") == {"d1": b"new"}
    assert store.counts() == (1, 1, 1)


def test_removing_a_source_leaves_nothing_of_it(store: Store) -> None:
    before = store.version()
    assert store.remove_source("/a.txt") == 1
    assert store.counts() == (0, 0, 0)
    assert store.sources() == []
    assert len(store.vector_ids()) == 0
    assert store.version() > before


def test_the_lexical_queue_holds_changes_until_they_are_taken_over(store: Store) -> None:
    (number,) = store.queued()
    assert [p.id for _, p, _ in store.passages(number)] == ["d1#art_1", "d1#art_2"]
    store.dequeue([number])
    assert store.queued() == []
    store.remove_source("/a.txt")
    assert store.queued() == [number]  # a removal is a change too
    assert store.passages(number) == []
    store.enqueue_all()
    assert store.queued() == [number]


def test_a_failing_put_changes_nothing(store: Store) -> None:
    broken = Entry("/a.txt", DOCUMENT, PROVISIONS, {0: b"unknown"}, b"x")
    with pytest.raises(KeyError):
        store.put([broken], {})
    assert store.source_digests("/a.txt") == {"d1": b"digest"}
    assert store.counts() == (1, 2, 2)


def test_a_reader_is_not_blocked_by_a_writer(store: Store, tmp_path: Path) -> None:
    reader = Store(tmp_path / "gon.sqlite")
    with store.transaction() as db:
        db.execute("DELETE FROM documents")
        assert reader.counts() == (1, 2, 2)
    assert reader.counts()[0] == 0


def test_neighbours_are_of_the_same_level(store: Store) -> None:
    assert store.neighbours(PROVISIONS[0]) == (None, PROVISIONS[1])
    assert store.neighbours(PROVISIONS[1]) == (PROVISIONS[0], None)


def test_a_damaged_database_is_said_in_one_sentence(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    path.write_bytes(b"this is no database" * 500)
    with pytest.raises(IndexDamaged, match=r"other\.sqlite is damaged"):
        Store(path).counts()


def test_a_full_disk_is_said_in_one_sentence_and_loses_nothing(store: Store) -> None:
    """SQLite's own limit of pages stands for the disk's: the same error, SQLITE_FULL."""
    pages = store._db.execute("PRAGMA page_count").fetchone()[0]
    store._db.execute(f"PRAGMA max_page_count = {pages}")
    big = Document(id="d2", name="big", text="é" * 10, language="fr", title="x" * 500_000)
    with pytest.raises(StorageError, match="disk is full"):
        store.put([Entry("/a.txt", big, (), {}, b"")], {})
    assert store.counts() == (1, 2, 2)


def test_create_into_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="choose a folder"):
        Store.create(tmp_path / "no" / "gon.sqlite", {})


def test_surrogates_from_broken_files_survive(store: Store) -> None:
    odd = Document(id="d3", name="odd", text="a\ud800b", language="en")
    store.put([Entry("/a.txt", odd, (), {}, b"")], {})
    found = store.document("d3")
    assert found is not None
    assert found.text == "a\ud800b"


def test_the_schema_has_no_dangling_references(store: Store, tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "gon.sqlite") as db:
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    db.close()
