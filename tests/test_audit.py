"""An audit of a small index, worked by hand."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from assistant.audit import audit
from assistant.exports.json import audit_line
from assistant.exports.text import audit_text
from assistant.index import Index
from assistant.indexing import add_sources
from assistant.types import Audit
from tests.fakes import WordEncoder

KEEP = "The clerk shall keep the register of visitors in the main office for two years."
LOCK = "Each officer must lock the archive room and return the key to the porter every evening."
CLOSE = "The archive is closed to visitors on public holidays and during the annual stocktaking."
NEVER = "Visitors may not smoke, eat or drink in the reading room or in the archive."
RULES = f"""ARCHIVE RULES
Section 1. Register
{KEEP}
Section 2. Key
{LOCK}
Section 3. Holidays
{CLOSE}
Section 4. Commencement
These Rules come into force on 1 March 2024.
"""
# two of its three rules are the Rules' own, under other numbers and headings
COPY = f"""READING ROOM POLICY
Section 7. Locking up
{LOCK}
Section 8. Days
{CLOSE.upper()}
Section 9. Conduct
Visitors may not smoke.
Section 10. Commencement
These Rules come into force on 1 March 2024.
"""
OTHER = """QUYẾT ĐỊNH
Điều 1. Báo cáo
Sở Nội vụ báo cáo Ủy ban nhân dân tỉnh trước ngày 15 hằng tháng.
Điều 2. Hiệu lực
Quyết định này có hiệu lực từ ngày 01 tháng 3 năm 2024 đến hết ngày 31 tháng 12 năm 2030.
"""


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    folder = tmp_path_factory.mktemp("audit")
    sources = folder / "sources"
    sources.mkdir()
    for name, text in {"a-rules": RULES, "b-copy": COPY, "c-other": OTHER}.items():
        (sources / f"{name}.txt").write_text(text, "utf-8")
    lines = [{"id": f"line-{i}", "title": "Rule", "text": t} for i, t in enumerate((KEEP, NEVER))]
    (sources / "lines.jsonl").write_text("\n".join(map(json.dumps, lines)), "utf-8")
    index = Index.create(folder / "index", WordEncoder())
    assert add_sources(index, [sources], max_bytes=10**6).failures == []
    return index


@pytest.fixture(scope="module")
def result(index: Index) -> Audit:
    return audit(index, today=date(2026, 1, 1))


def test_counts(result: Audit, index: Index) -> None:
    assert (result.documents, result.provisions, result.passages) == index.store.counts()
    assert result.languages == {"en": 4, "vi": 1}
    assert result.words == sum(len(t.split()) for t in (RULES, COPY, OTHER, KEEP, NEVER))
    total = audit_line(result)["norms"]["total"]
    # keep (twice), lock (twice), report; may not smoke (twice)
    assert (total["must"], total["must_not"]) == (5, 2)
    assert sum(map(sum, (c.values() for c in result.norms.values()))) == sum(total.values())


def test_repeats_have_the_same_words_in_different_articles(result: Audit) -> None:
    found = {r.text.split("\n")[-1]: {p.citation for p in r.places} for r in result.repeats}
    assert found.keys() == {KEEP, LOCK, CLOSE}  # no boilerplate, nothing under eight words
    assert len(found[LOCK]) == 2
    assert any("Section 2" in c for c in found[LOCK])
    assert any("Section 7" in c for c in found[LOCK])
    assert "Rule" in found[KEEP]  # a line of JSONL, by its title
    assert [r.spare for r in result.repeats] == sorted(
        (r.spare for r in result.repeats), reverse=True
    )
    assert {r.words for r in result.repeats} == {len(t.split()) for t in (KEEP, LOCK, CLOSE)}


def test_the_later_document_is_the_copy(result: Audit) -> None:
    (copy,) = result.copies
    assert (copy.document.name, copy.source.name) == ("b-copy.txt", "a-rules.txt")
    shared = len(LOCK.split()) + len(CLOSE.split())
    assert copy.shared == shared
    assert shared / copy.words > 0.5
    assert copy.document.text == ""  # texts are not kept


def test_duties_to_report(result: Audit) -> None:
    (duty,) = result.reporting
    assert duty.actor == "Sở Nội vụ"
    assert duty.deadline == "trước ngày 15 hằng tháng"
    assert "Điều 1" in duty.place.citation
    start, end = duty.place.span
    assert OTHER[start:end].rstrip(".").endswith("hằng tháng")


@pytest.mark.parametrize(
    ("today", "expired", "coming"),
    [
        (date(2024, 1, 1), 0, 1),  # before the day it comes into force
        (date(2026, 1, 1), 0, 0),
        (date(2031, 1, 1), 1, 0),  # the dates have passed since it was indexed
    ],
)
def test_what_is_in_force_is_decided_today(
    index: Index, today: date, expired: int, coming: int
) -> None:
    result = audit(index, today=today)
    vi = [d for d in (*result.expired, *result.not_yet_in_force) if d.language == "vi"]
    assert len([d for d in result.expired if d.language == "vi"]) == expired
    assert len(vi) == expired + coming


def test_progress_reaches_the_end(index: Index) -> None:
    calls: list[tuple[int, int]] = []
    audit(index, progress=lambda done, total: calls.append((done, total)))
    assert calls[-1] == (5, 5)


def test_text_and_json_say_the_same(result: Audit) -> None:
    line, text = audit_line(result), audit_text(result)
    json.dumps(line)
    assert len(line["repeats"]) == 3
    assert line["reporting"][0]["who"] == "Sở Nội vụ"
    assert f"{line['documents']} documents" in text
    assert LOCK[:40] in text
    assert "b-copy" in text or "READING ROOM POLICY" in text


def test_an_empty_index_is_audited_too(tmp_path: Path) -> None:
    result = audit(Index.create(tmp_path / "empty", WordEncoder()))
    assert (result.documents, result.repeats, result.reporting) == (0, (), ())
    assert "No passage" in audit_text(result)
