"""What one indexed text does to another shows on reading, whichever came first."""

from __future__ import annotations

import json
import os
import sqlite3
from datetime import date
from pathlib import Path

import pytest

from assistant.audit import audit
from assistant.index import DATABASE, Index
from assistant.indexing import add_sources, remove_source
from assistant.search import search
from assistant.standing import standing
from assistant.store import Store, derived
from assistant.types import Document, Status
from tests.fakes import WordEncoder

OLD = """ỦY BAN NHÂN DÂN
TỈNH AN BÌNH
Số: 12/2014/QĐ-UBND
QUYẾT ĐỊNH
Ban hành quy định về kho hồ sơ
Điều 1. Kho
Kho hồ sơ phải khô và sạch.
Điều 2. Người giữ
1. Người giữ kho ghi sổ.
2. Người giữ kho báo cáo hằng năm.
Điều 3. Hiệu lực
Quyết định này có hiệu lực từ ngày 01/02/2014.
"""
NEW = """ỦY BAN NHÂN DÂN
TỈNH AN BÌNH
Số: 7/2024/QĐ-UBND
QUYẾT ĐỊNH
Về kho hồ sơ điện tử
Điều 1. Hiệu lực
Quyết định này có hiệu lực từ ngày {day} và {verb} Quyết định số 12/2014/QĐ-UBND ngày 01/02/2014.
"""
PARTLY = NEW.replace("{verb} Quyết định", "bãi bỏ khoản 2 Điều 2 Quyết định")


@pytest.fixture
def index(tmp_path: Path, words: WordEncoder) -> Index:
    return Index.create(tmp_path / "index", words)


def write(folder: Path, name: str, text: str, **values: str) -> Path:
    for key, value in {"day": "01/7/2024", "verb": "thay thế", **values}.items():
        text = text.replace("{" + key + "}", value)
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def add(index: Index, *paths: Path) -> None:
    assert not add_sources(index, paths, max_bytes=1_000_000).failures


def found(index: Index, name: str) -> Document:
    documents = (d for n in index.store.numbers() for _, _, d in index.store.passages(n))
    return next(d for d in documents if d.name == name)


@pytest.mark.parametrize("order", [("old.txt", "new.txt"), ("new.txt", "old.txt")])
def test_the_order_does_not_matter(index: Index, tmp_path: Path, order: tuple[str, str]) -> None:
    write(tmp_path, "old.txt", OLD)
    write(tmp_path, "new.txt", NEW)
    for name in order:
        add(index, tmp_path / name)
    old = found(index, "old.txt")
    assert old.status == "expired"
    (effect,) = old.effects
    assert (effect.kind, effect.address, effect.citation, effect.effective) == (
        "replace", "", "7/2024/QĐ-UBND", date(2024, 7, 1),
    )  # fmt: skip
    assert effect.text.startswith("Quyết định này có hiệu lực từ ngày 01/7/2024 và thay thế")
    new = found(index, "new.txt")
    assert new.text[slice(*effect.span)].startswith(effect.text)
    assert new.status == "in_force"


def test_removing_or_changing_the_amending_text_undoes_it(index: Index, tmp_path: Path) -> None:
    old, new = write(tmp_path, "old.txt", OLD), write(tmp_path, "new.txt", NEW)
    add(index, old, new)
    write(
        tmp_path, "new.txt", NEW.replace("và {verb} Quyết định số 12/2014", "theo Luật số 1/2014")
    )
    add(index, new)
    assert (found(index, "old.txt").status, found(index, "old.txt").effects) == ("in_force", ())
    write(tmp_path, "new.txt", NEW)
    add(index, new)
    assert found(index, "old.txt").status == "expired"
    remove_source(index, str(new.resolve()))
    assert found(index, "old.txt").status == "in_force"


@pytest.mark.parametrize(
    ("text", "day", "status"),
    [
        ("DỰ THẢO\n" + NEW, "01/7/2024", "in_force"),  # a draft does nothing
        (NEW, "01/7/2999", "in_force"),  # not yet
        (NEW, "01/7/2024", "expired"),
    ],
)
def test_when_it_counts(index: Index, tmp_path: Path, text: str, day: str, status: Status) -> None:
    add(index, write(tmp_path, "old.txt", OLD), write(tmp_path, "new.txt", text, day=day))
    assert found(index, "old.txt").status == status


def test_a_name_that_two_texts_have_means_neither(index: Index, tmp_path: Path) -> None:
    law = "LUẬT KHO\nĐiều 1. Kho\nKho của {place} phải khô.\nĐiều 2. Sổ\nCó sổ."
    new = "LUẬT HỒ SƠ\nĐiều 1. Hiệu lực\n1. Luật này thay thế Luật Kho."
    first = write(tmp_path, "first.txt", "Luật số: 5/1999/QH10\n" + law, place="tỉnh")
    second = write(tmp_path, "second.txt", "Luật số: 6/2009/QH12\n" + law, place="huyện")
    add(index, first, write(tmp_path, "new.txt", new))
    assert found(index, "first.txt").status == "expired"
    add(index, second)
    assert found(index, "first.txt").status == found(index, "second.txt").status == "unknown"


def test_a_repealed_paragraph_is_shown_as_such(index: Index, tmp_path: Path) -> None:
    add(index, write(tmp_path, "old.txt", OLD), write(tmp_path, "new.txt", PARTLY))
    whole = found(index, "old.txt")
    assert whole.status == "in_force"
    results = search(index, "Người giữ kho báo cáo ghi sổ")
    article = next(r for r in results if r.match.part.address.startswith("art_2"))
    assert [e.address for e in article.document.effects] == ["art_2/para_2"]
    other = next(r for r in results if r.match.part.address == "art_1")
    assert (other.document.effects, other.document.status) == ((), "in_force")
    parts = {p.address: p for p in index.store.provisions(whole.id)}
    statuses = {a: standing(whole, parts[a]).status for a in ("art_2/para_1", "art_2/para_2")}
    assert statuses == {"art_2/para_1": "in_force", "art_2/para_2": "expired"}


def test_lines_of_a_provisions_file_are_reached_by_their_titles(
    index: Index, tmp_path: Path
) -> None:
    lines = [
        {"id": str(n), "title": f"Kho (Điều {n} Thông tư số 3/2012/TT-BNV)", "text": f"Kho số {n}."}
        for n in (1, 2)
    ]
    rules = tmp_path / "rules.jsonl"
    rules.write_text("\n".join(json.dumps(line) for line in lines), "utf-8")
    new = "THÔNG TƯ\nĐiều 1. Hiệu lực\n1. Bãi bỏ Điều 2 Thông tư số 3/2012/TT-BNV."
    add(index, rules, write(tmp_path, "new.txt", new))
    statuses = {
        d.id: d.status for n in index.store.numbers() for _, _, d in index.store.passages(n)
    }
    assert (statuses["1"], statuses["2"]) == ("unknown", "expired")


def test_the_audit_lists_what_others_ended(index: Index, tmp_path: Path) -> None:
    add(index, write(tmp_path, "old.txt", OLD), write(tmp_path, "new.txt", NEW))
    told = audit(index, today=date(2026, 1, 1))
    assert [d.name for d in told.expired] == ["old.txt"]
    assert told.expired[0].effects[0].citation == "7/2024/QĐ-UBND"
    assert not audit(index, today=date(2024, 6, 30)).expired  # the day before


def age(folder: Path) -> None:
    """Makes the index one that a version without these tables has written."""
    with sqlite3.connect(folder / DATABASE) as db:
        for table in ("names", "amendments", "derived"):
            db.execute(f"DROP TABLE {table}")
        fields = "json_remove(fields, '$.level', '$.signatory')"
        db.execute(f"UPDATE documents SET fields = {fields}")
    db.close()


def test_an_old_index_is_brought_up_to_date(
    index: Index, tmp_path: Path, words: WordEncoder
) -> None:
    old, new = write(tmp_path, "old.txt", OLD), write(tmp_path, "new.txt", NEW)
    add(index, old, new)
    before = found(index, "old.txt")
    index.store.close()
    age(index.folder)
    encoded = len(words.encoded)
    again = Index.open(index.folder, words)
    assert found(again, "old.txt") == before
    assert before.level == "province"
    assert len(words.encoded) == encoded
    assert again.store.bring_up_to_date() == 0


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_an_old_index_that_may_only_be_read_stays_as_it_is(
    index: Index, tmp_path: Path, words: WordEncoder
) -> None:
    add(index, write(tmp_path, "old.txt", OLD), write(tmp_path, "new.txt", NEW))
    index.store.close()
    age(index.folder)
    for path in (*index.folder.rglob("*"), index.folder):
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        assert found(Index.open(index.folder, words), "old.txt").status == "in_force"
    finally:
        for path in (index.folder, *index.folder.rglob("*")):
            path.chmod(0o755)


def test_a_store_without_the_tables_answers(tmp_path: Path, index: Index) -> None:
    add(index, write(tmp_path, "old.txt", OLD))
    index.store.close()
    age(index.folder)
    store = Store(index.folder / DATABASE)
    (number,) = store.numbers()
    assert store.passages(number)[0][2].effects == ()
    assert store.named("12/2014/qđ-ubnd") == []
    store.close()


def test_rules_that_changed_are_applied_again(index: Index, tmp_path: Path) -> None:
    add(index, write(tmp_path, "old.txt", OLD), write(tmp_path, "new.txt", NEW))
    with index.store.transaction() as db:
        db.execute("UPDATE derived SET rules = ?", (derived.RULES - 1,))
        db.execute("DELETE FROM amendments")
    assert found(index, "old.txt").status == "in_force"
    assert index.store.bring_up_to_date() == 2
    assert found(index, "old.txt").status == "expired"
