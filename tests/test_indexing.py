"""Sources in and out of an index; unchanged text is not encoded again; a kill loses little."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest
import tantivy

from assistant.errors import EncoderMismatch, IndexDamaged, IndexMissing, StorageError, UsageError
from assistant.index import DATABASE, Index, _copied
from assistant.indexing import Indexing, add_sources, remove_source
from assistant.models import Encoder
from tests.conftest import ROOT
from tests.fakes import WordEncoder

LIMIT = 1_000_000
RULES = [
    {"id": "a", "title": "Registre", "text": "Le maire tient un registre des demandes."},
    {"id": "b", "title": "Délai", "text": "Le maire répond dans un délai de trente jours."},
    {"id": "c", "title": "Archives", "text": "Hồ sơ được lưu trữ trong thời hạn mười năm."},
]


def jsonl(path: Path, rules: list[dict[str, str]]) -> Path:
    text = "".join(json.dumps(rule, ensure_ascii=False) + "\n" for rule in rules)
    if path.suffix == ".gz":
        path.write_bytes(gzip.compress(text.encode()))
    else:
        path.write_text(text, "utf-8")
    return path


def add(index: Index, *paths: Path) -> Indexing:
    return add_sources(index, paths, max_bytes=LIMIT)


@pytest.fixture
def index(tmp_path: Path, words: WordEncoder) -> Index:
    return Index.create(tmp_path / "index", words)


@pytest.mark.parametrize("name", ["rules.jsonl", "rules.jsonl.gz"])
def test_lines_go_in_under_their_own_ids(index: Index, tmp_path: Path, name: str) -> None:
    run = add(index, jsonl(tmp_path / name, RULES))
    assert (run.added, run.failures) == (3, [])
    assert index.candidates(["registre des demandes"])[0][0].article_id == "a"


def test_a_second_run_reads_and_encodes_nothing(
    index: Index, tmp_path: Path, words: WordEncoder
) -> None:
    path = jsonl(tmp_path / "rules.jsonl", RULES)
    add(index, path)
    encoded = len(words.encoded)
    path.touch()  # another time, the same content
    run = add(index, path)
    assert (run.added, run.unchanged, run.encoded) == (0, 3, 0)
    assert len(words.encoded) == encoded


def test_only_what_changed_is_encoded(index: Index, tmp_path: Path, words: WordEncoder) -> None:
    path = jsonl(tmp_path / "rules.jsonl", RULES)
    add(index, path)
    words.encoded.clear()
    changed = [RULES[0], RULES[1] | {"text": "Le maire répond dans les soixante jours."}]
    run = add(index, jsonl(path, changed))
    assert (run.added, run.unchanged, run.removed) == (1, 1, 1)
    assert len(words.encoded) == 1
    assert "soixante" in words.encoded[0]
    assert {c.article_id for c in index.candidates(["maire lưu trữ"])[0]} == {"a", "b"}


def test_the_same_words_are_encoded_once(index: Index, tmp_path: Path, words: WordEncoder) -> None:
    twins = [RULES[0], RULES[0] | {"id": "twin"}]
    add(index, jsonl(tmp_path / "twins.jsonl", twins))
    assert len(words.encoded) == 1
    found = index.candidates(["registre des demandes"])[0]
    assert {c.article_id for c in found} == {"a", "twin"}


def test_an_id_of_another_file_is_refused_by_name(index: Index, tmp_path: Path) -> None:
    add(index, jsonl(tmp_path / "one.jsonl", RULES))
    run = add(index, jsonl(tmp_path / "two.jsonl", [RULES[0] | {"text": "Autre chose."}]))
    assert run.added == 0
    (failure,) = run.failures
    assert "two.jsonl" in failure
    assert "one.jsonl" in failure


def test_a_bad_file_among_good_ones_is_named_and_the_others_go_in(
    index: Index, tmp_path: Path
) -> None:
    folder = tmp_path / "sources"
    folder.mkdir()
    (folder / "good.txt").write_text("Article 1. Le maire tient un registre.", "utf-8")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "fake.pdf").write_text("not a pdf", "utf-8")
    run = add(index, folder)
    assert run.added == 1
    assert len(run.failures) == 2
    assert any("empty.txt" in f for f in run.failures)
    assert any("fake.pdf" in f for f in run.failures)


def test_a_file_that_became_unreadable_keeps_what_was_indexed(index: Index, tmp_path: Path) -> None:
    path = tmp_path / "rule.txt"
    path.write_text("Article 1. Le maire tient un registre.", "utf-8")
    add(index, path)
    path.write_bytes(b"")
    run = add(index, path)
    assert len(run.failures) == 1
    assert index.store.counts()[0] == 1


def test_remove(index: Index, tmp_path: Path) -> None:
    path = jsonl(tmp_path / "rules.jsonl", RULES)
    add(index, path)
    assert remove_source(index, str(path)) == 3
    assert index.candidates(["registre"]) == [[]]
    with pytest.raises(UsageError, match="is not in the index"):
        remove_source(index, str(path))


def test_an_open_reader_sees_what_another_adds(
    index: Index, tmp_path: Path, words: WordEncoder
) -> None:
    reader = Index.open(index.folder, words)
    assert reader.candidates(["registre"]) == [[]]
    add(index, jsonl(tmp_path / "rules.jsonl", RULES))
    reader.refresh()
    assert reader.candidates(["registre des demandes"])[0][0].article_id == "a"


def test_every_candidate_has_both_measures(index: Index, tmp_path: Path) -> None:
    add(index, jsonl(tmp_path / "rules.jsonl", RULES))
    by_words = {c.article_id: c.share for c in index.candidates(["registre délai"], pool=1)[0]}
    wide = {c.article_id: c.share for c in index.candidates(["registre délai"], pool=9)[0]}
    assert by_words.items() <= wide.items()


def test_a_lost_lexical_index_is_made_anew(
    index: Index, tmp_path: Path, words: WordEncoder
) -> None:
    add(index, jsonl(tmp_path / "rules.jsonl", RULES))
    expected = index.candidates(["registre des demandes"])
    for file in (index.folder / "lexical").iterdir():
        file.write_bytes(b"damaged") if file.suffix == ".json" else None
    again = Index.open(index.folder, words)
    assert again.candidates(["registre des demandes"]) == expected


def _of_an_older_version(folder: Path) -> None:
    """Words as an index held them before stems: the same fields but for the version's."""
    shutil.rmtree(folder)
    folder.mkdir()
    builder = tantivy.SchemaBuilder()
    builder.add_unsigned_field("passage", indexed=True, fast=True)
    builder.add_unsigned_field("document", indexed=True)
    for field in ("words", "folded"):
        builder.add_text_field(field, tokenizer_name="whitespace", index_option="freq")
    old = tantivy.Index(builder.build(), path=str(folder))
    writer = old.writer()
    writer.commit()
    writer.wait_merging_threads()


def test_a_lexical_index_of_an_older_version_is_made_anew(
    index: Index, tmp_path: Path, words: WordEncoder
) -> None:
    add(index, jsonl(tmp_path / "rules.jsonl", RULES))
    expected = index.candidates(["registre des demandes"])
    _of_an_older_version(index.folder / "lexical")
    again = Index.open(index.folder, words)
    assert again.candidates(["registre des demandes"]) == expected
    assert again.candidates(["registre des demandes"])[0][0].share > 0


def test_a_copy_that_may_only_be_read_gets_its_words_anew_as_well(
    index: Index, tmp_path: Path
) -> None:
    add(index, jsonl(tmp_path / "rules.jsonl", RULES))
    expected = index.lexical.search("registre des demandes", 9)
    _of_an_older_version(index.folder / "lexical")
    assert _copied(index.folder / "lexical", index.store).search("registre des demandes", 9) == (
        expected
    )


@pytest.mark.skipif(os.geteuid() != 0, reason="needs root to become another user")
def test_an_index_that_may_only_be_read_answers(
    index: Index, tmp_path: Path, words: WordEncoder
) -> None:
    add(index, jsonl(tmp_path / "rules.jsonl", RULES))
    index.store.close()
    temporary = Path(tempfile.gettempdir())
    for path in (*tmp_path.parents, tmp_path, *tmp_path.rglob("*")):
        if temporary in path.parents:
            path.chmod(0o755 if path.is_dir() else 0o644)
    os.seteuid(65534)
    try:
        reader = Index.open(index.folder, words)
        assert reader.candidates(["registre des demandes"])[0][0].article_id == "a"
        with pytest.raises(StorageError):
            add(reader, tmp_path / "rules.jsonl")
    finally:
        os.seteuid(0)


def test_another_encoder_is_refused_by_both_names(index: Index) -> None:
    with pytest.raises(EncoderMismatch, match=r"words.*other"):
        Index.open(index.folder, WordEncoder("other"))


def test_a_missing_index_is_said(tmp_path: Path, words: WordEncoder) -> None:
    with pytest.raises(IndexMissing, match="no index in"):
        Index.open(tmp_path / "nowhere", words)


def test_a_damaged_database_is_said_and_left_alone(index: Index, words: WordEncoder) -> None:
    path = index.folder / DATABASE
    index.store.close()
    path.write_bytes(b"SQLite format 3\0" + b"rubbish" * 1000)
    with pytest.raises(IndexDamaged, match="damaged"):
        Index.open(index.folder, words)
    assert path.read_bytes().startswith(b"SQLite format 3\0rubbish")


@pytest.mark.skipif(os.geteuid() != 0, reason="needs root to become another user")
def test_a_folder_that_may_not_be_written(tmp_path: Path, words: WordEncoder) -> None:
    tmp_path.chmod(0o755)
    os.seteuid(65534)
    try:
        with pytest.raises(StorageError, match="choose a folder"):
            Index.create(tmp_path / "index", words)
    finally:
        os.seteuid(0)


CHILD = """
import sys, time
from pathlib import Path
from assistant import indexing
from assistant.index import Index
from tests.conftest import ROOT
from tests.fakes import WordEncoder

class Slow(WordEncoder):
    def encode_passages(self, texts, progress=None):
        time.sleep(0.02)
        return super().encode_passages(texts)

indexing.BATCH = 5
index = Index.create(Path(sys.argv[1]), Slow())
indexing.add_sources(index, [Path(sys.argv[2])], max_bytes=10**6)
"""


@pytest.mark.parametrize("moment", [0.0, 0.15, 0.4, 0.8])
def test_kill_9_loses_at_most_what_was_not_committed(
    tmp_path: Path, words: WordEncoder, moment: float
) -> None:
    """Killed ``moment`` seconds after its first commit, then run again: all is there, once."""
    rules = [
        {"id": f"r{i}", "title": "", "text": f"Règle {i} du registre {i}."} for i in range(200)
    ]
    source, folder = jsonl(tmp_path / "rules.jsonl", rules), tmp_path / "index"
    child = subprocess.Popen([sys.executable, "-c", CHILD, str(folder), str(source)])
    while child.poll() is None and _count(folder, words) == 0:
        time.sleep(0.02)
    time.sleep(moment)
    child.send_signal(signal.SIGKILL)
    child.wait()
    index = Index.open(folder, words)
    before = index.store.counts()[0]
    assert before > 0
    run = add(index, source)
    assert (run.added, run.unchanged) == (200 - before, before)
    assert index.store.counts() == (200, 200, 200)
    assert len(index.lexical) == 200
    assert index.candidates(["règle 150"])[0][0].article_id == "r150"


def _count(folder: Path, words: WordEncoder) -> int:
    try:
        return Index.open(folder, words).store.counts()[0]
    except IndexMissing:
        return 0


FULL = """
import resource, signal, sys
from pathlib import Path
from assistant.cli import main

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # the write fails instead of the process
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), int(sys.argv[1])))
sys.exit(main(["index", *sys.argv[2:]]))
"""


@pytest.mark.parametrize("limit", [30_000, 100_000])
def test_a_full_disk_is_one_sentence_and_what_was_indexed_stays(
    tmp_path: Path, encoder: Encoder, limit: int
) -> None:
    """No file may grow past the limit: the database or the lexical index hits it first."""
    folder, first = tmp_path / "index", jsonl(tmp_path / "first.jsonl", RULES)
    index = Index.create(folder, encoder)
    add(index, first)
    before = index.store.counts()
    index.store.close()
    many = [
        {"id": f"m{i}", "title": "", "text": f"Règle {i} : " + f"mot{i} " * 150} for i in range(20)
    ]
    second = jsonl(tmp_path / "second.jsonl", many)
    arguments = [sys.executable, "-c", FULL, str(limit), str(folder), str(second)]
    done = subprocess.run(arguments, capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr
    assert "disk is full" in done.stderr
    again = Index.open(folder, encoder)
    assert again.store.counts() >= before
    assert again.candidates(["registre des demandes"])[0][0].article_id == "a"
    assert add(again, second).failures == []
    assert again.store.counts()[0] == before[0] + 20
