"""Decisions on findings: kept, taken back, applied to later reviews, never lost."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.decisions import decide, key_of, remember
from assistant.errors import StorageError, UsageError
from assistant.index import Index
from assistant.indexing import add_sources
from assistant.read import given_document
from assistant.review import review
from assistant.store import Entry, Noted, Source, Store, held, not_undone
from assistant.store.database import SCHEMA
from assistant.store.derived import SCHEMA as DERIVED
from assistant.types import (
    Decision,
    Document,
    Finding,
    Match,
    Provision,
    Relation,
    Review,
    SearchResult,
)
from tests.conftest import ROOT
from tests.fakes import WordEncoder
from tests.test_store import DOCUMENT, ENTRY, PROVISIONS, SOURCE, VECTORS

RULE = "Cơ quan tiếp nhận giải quyết hồ sơ trong thời hạn 15 ngày kể từ ngày nhận đủ hồ sơ hợp lệ."
OTHER = "Thư viện tỉnh mở cửa phục vụ bạn đọc từ thứ Hai đến thứ Bảy, trừ các ngày nghỉ lễ."


def made(folder: Path, rule: str = RULE) -> Index:
    """An index of one text with two articles."""
    source = folder / "rule.txt"
    source.write_text(f"Điều 1. Thời hạn\n{rule}\nĐiều 2. Thư viện\n{OTHER}\n", "utf-8")
    index = Index.create(folder / "index", WordEncoder())
    add_sources(index, [source], max_bytes=10**6)
    return index


def of(index: Index, text: str) -> Review:
    return review(index, given_document({"id": "draft", "text": text}))


def remembered(index: Index, text: str = RULE) -> Review:
    result = of(index, text)
    remember(index, result)
    return result


@pytest.fixture
def index(tmp_path: Path) -> Index:
    return made(tmp_path)


def provision(text: str, *, level: str = "article", id_: str = "d#1") -> Provision:
    return Provision(id_, "d", "art_1", "", level, text, 0, len(text), article_id=id_)


def finding(draft: Provision, *existing: str) -> Finding:
    found = tuple(
        SearchResult(Match(provision(t), provision(t), 0.9, 1.0), Document("d", "d", t, "vi"), "")
        for t in existing
    )
    return Finding(draft, found, "redundant", "verbatim", 1.0, 0.9, (), "", "")


def noted(
    key: str, confidence: float = 0.9, *, relation: Relation = "redundant", rules: str = "r"
) -> Noted:
    """A finding as it is remembered."""
    return Noted(
        key, rules, relation, "verbatim", confidence, "draft.txt", "Điều 1", "Điều 2 Luật",
        ("d1#art_1",), "c", "2026-01-01T00:00:00+00:00",
    )  # fmt: skip


BASE = key_of(finding(provision("Điều 5. Hồ sơ được nộp."), "Điều 2. Hồ sơ."), "vi")


@pytest.mark.parametrize(
    ("draft", "level", "existing", "same"),
    [
        # the very same pair
        ("Điều 5. Hồ sơ được nộp.", "article", ["Điều 2. Hồ sơ."], True),
        # an article was put in before it: another number, the same rule
        ("Điều 6. Hồ sơ được nộp.", "article", ["Điều 2. Hồ sơ."], True),
        # saved in another format: other spaces and line ends
        ("Điều 5.  Hồ sơ\nđược nộp.\n", "article", ["Điều 2. Hồ sơ."], True),
        # one word of the draft was changed
        ("Điều 5. Hồ sơ được gửi.", "article", ["Điều 2. Hồ sơ."], False),
        # one word of the existing text was changed
        ("Điều 5. Hồ sơ được nộp.", "article", ["Điều 2. Hồ sơ lưu."], False),
        # a capital letter is a change too
        ("Điều 5. hồ sơ được nộp.", "article", ["Điều 2. Hồ sơ."], False),
        # another provision beside the first
        ("Điều 5. Hồ sơ được nộp.", "article", ["Điều 2. Hồ sơ.", "Điều 3. Phí."], False),
        # a number that is not the provision's own stays
        ("Điều 5. Hồ sơ được nộp.", "text", ["Điều 2. Hồ sơ."], False),
    ],
)
def test_the_key_stands_for_both_texts(
    draft: str, level: str, existing: list[str], same: bool
) -> None:
    key = key_of(finding(provision(draft, level=level), *existing), "vi")
    assert (key == BASE) is same
    assert len(key) == 16
    assert int(key, 16) >= 0


def test_the_order_of_existing_provisions_does_not_matter() -> None:
    draft = provision("Điều 5. Hồ sơ được nộp.")
    there, back = finding(draft, "Một.", "Hai."), finding(draft, "Hai.", "Một.")
    assert key_of(there, "vi") == key_of(back, "vi")


def made_of(*verdicts: str) -> list[Decision]:
    """ "reject:why" → a rejection with a note, by a user named after its place."""
    found = []
    for place, said in enumerate(verdicts):
        verdict, _, note = said.partition(":")
        found.append(Decision("k", verdict, note, f"u{place}"))  # type: ignore[arg-type]
    return found


@pytest.mark.parametrize(
    ("history", "expected"),
    [
        # nothing was decided
        ([], None),
        # the latest decision holds
        (["reject", "accept"], ("accept", "", "u1")),
        # an undo takes back the last one
        (["reject", "accept", "undo"], ("reject", "", "u0")),
        # two undos take back two
        (["reject", "accept", "undo", "undo"], None),
        # an undo with nothing to take back does nothing
        (["undo", "reject"], ("reject", "", "u1")),
        # a note leaves the verdict as it is
        (["reject:typo", "note:seen by Lan"], ("reject", "seen by Lan", "u0")),
        # an undone note goes, the verdict stays
        (["reject:typo", "note:wrong", "undo"], ("reject", "typo", "u0")),
        # a note on an earlier verdict does not stick to a later one
        (["reject:typo", "accept"], ("accept", "", "u1")),
        # only notes
        (["note:ask the ministry"], ("note", "ask the ministry", "u0")),
    ],
)
def test_what_a_history_comes_to(history: list[str], expected: tuple[str, str, str] | None) -> None:
    found = held(made_of(*history))
    assert (found and (found.verdict, found.note, found.user)) == expected


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from(["accept", "reject", "undo"]))))
def test_each_undo_takes_back_one_of_its_own_key(steps: list[tuple[str, str]]) -> None:
    history = [Decision(key, verdict) for key, verdict in steps]  # type: ignore[arg-type]
    left = not_undone(history)
    for key in "ab":
        expected: list[int] = []
        for place, decision in enumerate(history):
            if decision.key == key:
                if decision.verdict == "undo":
                    expected = expected[:-1]
                else:
                    expected.append(place)
        assert [p for p in left if history[p].key == key] == expected


def test_a_rejected_pair_stays_silent_and_is_told_apart(index: Index) -> None:
    first = remembered(index)
    (found,) = first.findings
    assert first.clean == ()
    decide(index.store, found.key, "reject", note="quoted on purpose", user="Lan")
    again = of(index, RULE)
    assert again.findings == ()
    assert [f.key for f in again.rejected] == [found.key]
    assert [p.text for p in again.clean] == [RULE]
    decision = again.decisions[found.key]
    assert (decision.verdict, decision.note, decision.user) == (
        "reject",
        "quoted on purpose",
        "Lan",
    )
    assert decision.content == index.content()
    assert decision.when.startswith("20")


def test_an_accepted_finding_is_shown_with_its_decision(index: Index) -> None:
    (found,) = remembered(index).findings
    decide(index.store, found.key, "accept")
    again = of(index, RULE)
    assert [f.key for f in again.findings] == [found.key]
    assert again.decisions[found.key].verdict == "accept"


def test_a_changed_draft_is_judged_afresh(index: Index) -> None:
    decide(index.store, remembered(index).findings[0].key, "reject")
    assert of(index, RULE.replace("15 ngày", "30 ngày")).findings


def test_a_changed_existing_text_is_judged_afresh(index: Index, tmp_path: Path) -> None:
    decide(index.store, remembered(index).findings[0].key, "reject")
    assert of(index, RULE).findings == ()
    made(tmp_path, RULE.replace("hợp lệ", "hợp lệ theo quy định"))
    assert of(index, RULE).findings


def test_another_process_sees_a_decision_at_once(index: Index) -> None:
    (found,) = remembered(index).findings
    other = Index.open(index.folder, WordEncoder())
    decide(index.store, found.key, "reject")
    assert of(other, RULE).findings == ()
    decide(other.store, found.key, "undo")
    assert len(of(index, RULE).findings) == 1


def test_decisions_outlive_the_document(index: Index, tmp_path: Path) -> None:
    (found,) = remembered(index).findings
    decide(index.store, found.key, "reject", user="Lan")
    index.store.remove_source(str(tmp_path / "rule.txt"))
    assert [d.user for d in index.store.history()] == ["Lan"]
    add_sources(index, [tmp_path / "rule.txt"], max_bytes=10**6)
    assert of(index, RULE).findings == ()


def test_the_beginning_of_a_key_is_enough(index: Index) -> None:
    (found,) = remembered(index).findings
    assert decide(index.store, found.key[:8], "accept").key == found.key


@pytest.mark.parametrize("key", ["ffffffffffffffff", "", "abc", "%%%%%%%%", "______"])
def test_an_unknown_key_is_refused(index: Index, key: str) -> None:
    remembered(index)
    with pytest.raises(UsageError, match="is known to the index"):
        decide(index.store, key, "accept")
    assert index.store.history() == []


def test_a_key_that_several_findings_begin_with_is_refused(index: Index) -> None:
    remembered(index)
    (noted,) = index.store.remembered()
    index.store.remember([replace(noted, key="abcdef0123"), replace(noted, key="abcdef4567")])
    with pytest.raises(UsageError, match="Several findings"):
        decide(index.store, "abcdef", "accept")


def test_there_must_be_something_to_take_back(index: Index) -> None:
    (found,) = remembered(index).findings
    with pytest.raises(UsageError, match="no decision on"):
        decide(index.store, found.key, "undo")
    assert index.store.history() == []


@pytest.mark.parametrize("statement", ["DELETE FROM decisions", "UPDATE decisions SET note = ''"])
def test_the_database_itself_refuses_to_lose_a_decision(index: Index, statement: str) -> None:
    decide(index.store, remembered(index).findings[0].key, "reject", note="why")
    with sqlite3.connect(index.folder / "gon.sqlite") as db, pytest.raises(sqlite3.IntegrityError):
        db.execute(statement)
    db.close()
    assert index.store.history()[0].note == "why"


def test_no_text_of_the_draft_is_kept(index: Index) -> None:
    secret = f"{RULE} Mật danh của chuyên án là hoa sen trắng."
    assert remembered(index, secret).findings
    index.store.close()
    for file in index.folder.rglob("*"):
        if file.is_file():
            assert "hoa sen trắng".encode() not in file.read_bytes(), file


def test_an_index_of_an_older_version_keeps_all_and_takes_decisions(tmp_path: Path) -> None:
    """As it was before there were decisions: no such tables, but everything else."""
    path = tmp_path / "gon.sqlite"
    with sqlite3.connect(path) as db:
        db.executescript(SCHEMA + DERIVED)
        db.executemany("INSERT INTO meta VALUES (?, ?)", {"format": "1", "encoder": "w"}.items())
    db.close()
    store = Store(path)
    store.open_source(SOURCE)
    store.put([ENTRY], VECTORS)
    store.close_source(SOURCE.path, ["d1"])
    before = sqlite3.connect(path).execute("SELECT * FROM provisions").fetchall()
    assert store.history() == []
    assert store.decisions() == store.decisions(["k" * 16]) == {}
    assert store.remembered() == []
    with pytest.raises(UsageError):
        decide(store, "0123456789abcdef", "accept")
    index_key = "0123456789abcdef"
    store.remember([noted(index_key)])
    decide(store, index_key, "reject", user="Lan")
    assert [d.user for d in Store(path).history()] == ["Lan"]
    assert sqlite3.connect(path).execute("SELECT * FROM provisions").fetchall() == before
    assert store.document("d1") == DOCUMENT
    assert store.provisions("d1") == list(PROVISIONS)


def test_what_an_index_holds_has_a_name_of_its_own(tmp_path: Path) -> None:
    """The same documents, the same name, whatever came and went in between."""
    one, other = tmp_path / "one", tmp_path / "other"
    names = []
    for folder in (one, other):
        store = Store.create(Path(f"{folder}.sqlite"), {"encoder": "w"})
        store.open_source(Source("/a.txt", 1, 1, folder.name))
        store.put([ENTRY], VECTORS)
        names.append(store.content())
    assert names[0] == names[1]
    store.put([Entry("/a.txt", replace(DOCUMENT, id="d2"), (), {}, b"new")], {})
    assert store.content() != names[0]
    store.close_source("/a.txt", ["d1"])
    assert store.content() == names[0]


WRITER = """
import sys
from pathlib import Path
from assistant.decisions import decide
from assistant.store import Store
store = Store(Path(sys.argv[1]))
for i in range(10_000):
    decide(store, sys.argv[2], "accept" if i % 2 else "reject", note=str(i), content="c")
    print(i, flush=True)
"""


@pytest.mark.parametrize("after", [1, 40])
def test_a_killed_process_loses_no_decision_that_it_reported(index: Index, after: int) -> None:
    (found,) = remembered(index).findings
    process = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(index.folder / "gon.sqlite"), found.key],
        stdout=subprocess.PIPE, text=True, cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert process.stdout
    told = -1
    for line in process.stdout:
        told = int(line)
        if told >= after:
            break
    process.send_signal(signal.SIGKILL)
    told = max([told, *map(int, process.stdout.read().split())])
    process.wait()
    process.stdout.close()
    store = Store(index.folder / "gon.sqlite")
    notes = [int(d.note) for d in store.history()]
    assert notes == list(range(len(notes)))
    assert len(notes) >= told + 1
    assert store._rows("PRAGMA integrity_check") == [("ok",)]
    assert len(of(index, RULE).checked) == 1


def test_an_index_that_is_only_read_says_so(index: Index) -> None:
    index.store.close()
    reader = Store(index.folder / "gon.sqlite", immutable=True)
    with pytest.raises(StorageError, match="choose a folder you may write to"):
        reader.remember([noted("0123456789abcdef")])
    assert reader.remembered() == []
