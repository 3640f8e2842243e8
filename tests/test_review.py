"""Review: what repeats or contradicts is found with its evidence; the rest is silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.index import Index
from assistant.indexing import add_sources
from assistant.models import Encoder
from assistant.read import given_document, read_source
from assistant.review import review
from assistant.types import Document, Finding
from tests.conftest import ROOT
from tests.test_search import indexed

EXISTING_VI = """QUYẾT ĐỊNH
Điều 1. Thời hạn giải quyết
Cơ quan tiếp nhận giải quyết hồ sơ trong thời hạn 15 ngày kể từ ngày nhận đủ hồ sơ hợp lệ.
Điều 2. Chế độ báo cáo
Ủy ban nhân dân cấp xã gửi báo cáo tháng trước ngày 18 hằng tháng về Văn phòng Ủy ban nhân dân tỉnh.
Điều 3. Xe công
Xe ô tô công chỉ được dùng cho nhiệm vụ công và phải về bãi đỗ trước 19 giờ trong ngày.
Điều 4. Hiệu lực thi hành
Quyết định này có hiệu lực từ ngày 01 tháng 3 năm 2025.
"""
EXISTING_FR = """ARRÊTÉ
Article 1er
Toute demande écrite fait l'objet d'un accusé de réception dans un délai de dix jours ouvrés.
Article 2
Les guichets sont ouverts au public du lundi au vendredi, de 9 heures à 17 heures.
Article 3
Le chef de service peut autoriser le télétravail un jour par semaine.
"""


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory, encoder: Encoder) -> Index:
    return indexed(tmp_path_factory.mktemp("review"), encoder, vi=EXISTING_VI, fr=EXISTING_FR)


def findings(index: Index, text: str) -> tuple[Finding, ...]:
    return review(index, given_document({"id": "draft", "text": text})).findings


@pytest.mark.parametrize(
    ("draft", "relation", "kind", "label"),
    [
        # the same words
        (
            "Cơ quan tiếp nhận giải quyết hồ sơ trong thời hạn 15 ngày kể từ ngày nhận đủ hồ sơ"
            " hợp lệ.",
            "redundant", "verbatim", "Điều 1",
        ),
        # the same words with another deadline
        (
            "Cơ quan tiếp nhận giải quyết hồ sơ trong thời hạn 30 ngày kể từ ngày nhận đủ hồ sơ"
            " hợp lệ.",
            "conflict", "deadline", "Điều 1",
        ),
        # another day of the month: a number in the place of another
        (
            "Ủy ban nhân dân cấp xã gửi báo cáo tháng trước ngày 25 hằng tháng về Văn phòng Ủy ban"
            " nhân dân tỉnh.",
            "conflict", "deadline", "Điều 2",
        ),
        (
            "Toute demande écrite fait l'objet d'un accusé de réception dans un délai de cinq jours"
            " ouvrés.",
            "conflict", "deadline", "Article 1er",
        ),
        # permission turned into a ban
        (
            "Le chef de service ne peut autoriser le télétravail un jour par semaine.",
            "conflict", "modality", "Article 3",
        ),
    ],
)  # fmt: skip
def test_relation_and_kind(index: Index, draft: str, relation: str, kind: str, label: str) -> None:
    first = findings(index, draft)[0]
    assert (first.relation, first.kind) == (relation, kind)
    assert first.existing[0].match.provision.label == label


@pytest.mark.parametrize(
    "draft",
    [
        # another subject altogether
        "Thư viện tỉnh tổ chức ngày hội đọc sách cho học sinh tiểu học vào tháng 4.",
        "Les composteurs collectifs sont entretenus par les associations de quartier.",
        # every text says this of itself
        "Quyết định này có hiệu lực từ ngày 01 tháng 6 năm 2026.",
        "Le présent arrêté entre en vigueur le lendemain de sa publication.",
        # an order to change another text has no rule in it
        "Au deuxième alinéa, les mots : « un jour par semaine » sont supprimés.",
        # the same bodies, another matter
        "Ủy ban nhân dân cấp xã trồng cây xanh trên các tuyến đường liên thôn.",
    ],
)
def test_silence_when_there_is_nothing(index: Index, draft: str) -> None:
    assert findings(index, draft) == ()


def test_words_said_in_passing_are_no_rule(tmp_path: Path, encoder: Encoder) -> None:
    existing = """ARRÊTÉ
Article 1er
Le registre du bac, où sont portés la visite annuelle des amarres par un expert agréé, les
réparations et les crues, est présenté au maire.
Article 2
Visite annuelle des amarres par un expert agréé.
"""
    long, short = existing.split("Article 2")
    (tmp_path / "long").mkdir()
    (tmp_path / "short").mkdir()
    draft = given_document({"id": "d", "text": "Visite annuelle des amarres."})
    assert review(indexed(tmp_path / "long", encoder, fr=long), draft).findings == ()
    (found,) = review(
        indexed(tmp_path / "short", encoder, fr=f"ARRÊTÉ\nArticle 2{short}"), draft
    ).findings
    assert found.existing[0].match.provision.label == "Article 2"


def test_one_provision_has_three_findings_at_most(tmp_path: Path, encoder: Encoder) -> None:
    rule = "Le passeur remet à chaque voyageur un billet daté qui vaut pour le retour."
    acts = "".join(f"Article {n}\n{rule}\n" for n in range(1, 7))
    index = indexed(tmp_path, encoder, fr=f"ARRÊTÉ\n{acts}")
    assert len(findings(index, rule)) == 3


def test_evidence_points_at_the_same_words_on_both_sides(index: Index) -> None:
    draft = "Theo đó, xe ô tô công chỉ được dùng cho nhiệm vụ công và phải về bãi đỗ sớm."
    first = findings(index, draft)[0]
    ours, theirs = first.evidence[0].draft_span, first.evidence[0].existing_span
    existing = first.existing[0].document.text
    shared = draft[slice(*ours)].lower()
    assert shared in existing[slice(*theirs)].lower()  # there, after the heading "Xe công"
    assert len(shared.split()) >= 8


def test_the_reason_names_the_provision_and_both_values(index: Index) -> None:
    first = findings(
        index,
        "Cơ quan tiếp nhận giải quyết hồ sơ trong thời hạn 30 ngày kể từ ngày nhận đủ hồ sơ.",
    )[0]
    assert "Điều 1" in first.reason
    assert "15 ngày" in first.reason
    assert "30 ngày" in first.reason


def test_a_draft_that_merges_two_provisions_names_both(index: Index) -> None:
    first = findings(
        index,
        "Les guichets accueillent le public du lundi au vendredi, de 9 heures à 17 heures. Le chef"
        " de service peut permettre le télétravail un jour par semaine.",
    )[0]
    assert (first.relation, first.kind) == ("redundant", "merged")
    labels = {r.match.provision.label for r in first.existing}
    assert labels == {"Article 2", "Article 3"}
    assert {e.provision_id for e in first.evidence} == {
        r.match.provision.id for r in first.existing
    }
    assert all(r.citation in first.reason for r in first.existing)


def test_a_document_is_reviewed_provision_by_provision(index: Index, tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_text(EXISTING_FR.replace("dix jours", "vingt jours"), "utf-8")
    (draft,) = read_source(path, max_bytes=10**6)
    calls: list[tuple[int, int]] = []
    result = review(index, draft, progress=lambda done, total: calls.append((done, total)))
    assert {f.draft.label: f.relation for f in result.findings} == {
        "Article 1er": "conflict",
        "Article 2": "redundant",
        "Article 3": "redundant",
    }
    assert result.findings[0].relation == "conflict"  # the most serious first
    assert len(result.checked) == len(result.clean) + 3
    assert calls[-1] == (len(result.checked), len(result.checked))


def test_an_empty_index_finds_nothing(tmp_path: Path, encoder: Encoder) -> None:
    draft = Document("d", "d", "Les guichets sont ouverts.", "fr", given=True)
    result = review(Index.create(tmp_path / "empty", encoder), draft)
    assert result.findings == ()
    assert len(result.clean) == 1


def test_the_demo_drafts_show_what_was_built_in(tmp_path: Path, encoder: Encoder) -> None:
    """The French demo draft: its verbatim articles are found as redundant, new ones are clean."""
    demo = ROOT / "indexes" / "demo"
    index = Index.create(tmp_path / "demo", encoder)
    add_sources(index, [demo / "sources" / "fr"], max_bytes=10**7)
    (draft,) = read_source(demo / "drafts/projet-reglement-usagers-dossiers.docx", max_bytes=10**7)
    result = review(index, draft)
    found = {f.draft.label: f.relation for f in reversed(result.findings)}
    assert found["Article 11"] == "redundant"
    assert found["Article 2, I"] == "redundant"
    assert found["Article 2, II"] == "conflict"
    clean = {p.label for p in result.clean}
    assert {"Article 6, I", "Article 6, II", "Article 7", "Article 10"} <= clean


def test_the_paragraphs_of_an_article_are_judged_each_by_itself(
    tmp_path: Path, encoder: Encoder
) -> None:
    """The English demo draft: a deadline of one paragraph is not set against another one's."""
    demo = ROOT / "indexes" / "demo"
    index = Index.create(tmp_path / "demo", encoder)
    add_sources(index, [demo / "sources" / "en"], max_bytes=10**7)
    name = "draft-public-service-and-records-policy.docx"
    (draft,) = read_source(demo / "drafts" / name, max_bytes=10**7)
    found = {
        (f.draft.label, f.existing[0].citation): (f.relation, f.kind)
        for f in review(index, draft).findings
    }
    assert found["Part 2, 3.1", "Part 3, 5.1, CP/2025/02"] == ("conflict", "deadline")
    assert found["Part 2, 3.2", "Part 3, 6, CP/2025/02"] == ("redundant", "verbatim")
    assert found["Part 3, 8.2", "Part 2, 5, CP/2024/07"] == ("conflict", "deadline")
    # "closed within 30 days" is not about the transfer "within three years of closure"
    assert found["Part 3, 8.1", "Part 2, 4.1, CP/2024/07"][0] != "conflict"
