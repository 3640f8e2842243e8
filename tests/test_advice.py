"""What a drafter may do: by relation, rank, issuer and state, with the reference written out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from assistant.citations import cite
from assistant.drafting.advice import advice
from assistant.drafting.cross_reference import cross_reference
from assistant.drafting.ranks import rank
from assistant.index import Index
from assistant.indexing import add_sources
from assistant.provisions import split
from assistant.read import read_source
from assistant.review import review
from assistant.types import Document, Language, Match, Rank, Relation, SearchResult
from tests.fakes import WordEncoder
from tests.test_standing import NEW, OLD, write

VI = "QUYẾT ĐỊNH\nĐiều 5. Sổ\n1. Sổ có bìa.\n2. Sổ có:\na) Tên;\nb) Số."
FR = "ARRÊTÉ\nArticle 5\nI. – Le registre.\nII. – Il comprend :\n1° Le nom ;\n2° Le numéro."
EN = "POLICY\nSection 4\n(1) The book.\n(2) The book has:\n(a) a name;\n(b) a number."


def existing(text: str, address: str, language: Language, **about: str) -> SearchResult:
    document = replace(Document("d", "d", text, language), **about)
    part = next(p for p in split(document) if p.address == address)
    return SearchResult(Match(part, part, 1.0, 1.0), document, cite(part, document))


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        # from the smallest part to the text
        (
            existing(VI, "art_5/para_2/point_b", "vi", kind="decision", number="7/2024/QĐ-UBND"),
            "theo quy định tại điểm b khoản 2 Điều 5 Quyết định số 7/2024/QĐ-UBND",
        ),
        (
            existing(VI, "art_5", "vi", kind="decision", number="7/2024/QĐ-UBND"),
            "theo quy định tại Điều 5 Quyết định số 7/2024/QĐ-UBND",
        ),
        (
            existing(FR, "art_5/para_II/point_2", "fr", kind="order", number="n° 2024-7"),
            "dans les conditions prévues au 2° du II de l'article 5 de l'arrêté n° 2024-7",
        ),
        # a code has a name only
        (
            existing(FR, "art_5", "fr", title="Code du sport"),
            "dans les conditions prévues à l'article 5 du code du sport",
        ),
        (
            existing(EN, "sec_4/para_2", "en", title="Records Policy"),
            "as provided in section 4(2) of Records Policy",
        ),
    ],
)
def test_a_reference_is_written_out_in_the_local_form(found: SearchResult, expected: str) -> None:
    assert cross_reference(found, found.document.language) == expected


def test_a_paragraph_numbered_within_its_part_is_named_with_it() -> None:
    found = existing(EN, "sec_4/para_2", "en", number="CP/2024/07")
    part = replace(found.match.part, label="Part 2, 4.2")
    found = replace(found, match=replace(found.match, part=part))
    assert cross_reference(found, "en") == "as provided in paragraph 4.2 of Part 2 of CP/2024/07"


def test_two_provisions_that_say_it_together_are_both_named() -> None:
    about = {"kind": "decision", "number": "7/2024/QĐ-UBND"}
    one, other = (existing(VI, f"art_5/para_{n}", "vi", **about) for n in (1, 2))
    named = "khoản {} Điều 5 Quyết định số 7/2024/QĐ-UBND"
    expected = f"theo quy định tại {named.format(1)} và {named.format(2)}"
    assert cross_reference(one, "vi", [other]) == expected


def test_a_line_is_cited_by_the_source_in_its_title() -> None:
    line = Document(
        "1", "1", "Kho.", "vi", title="Kho (Điều 7 Nghị định số 1/2020/NĐ-CP)", given=True
    )
    (part, *_) = split(line)
    found = SearchResult(Match(part, part, 1.0, 1.0), line, cite(part, line))
    expected = "theo quy định tại Điều 7 Nghị định số 1/2020/NĐ-CP"
    assert cross_reference(found, "vi") == expected
    assert cross_reference(found, "fr") == ""  # there is no form for a text of another language


@pytest.mark.parametrize(
    ("theirs", "ours", "expected"),
    [
        # kind and level of the existing text, and of the draft
        (("decree", "central"), ("decision", "province"), "above"),
        (("law", "central"), ("decree", "central"), "above"),
        (("decision", "province"), ("decision", "province"), "equal"),
        (("decision", "commune"), ("decision", "province"), "below"),
        (("resolution", "province"), ("decision", "province"), "above"),
        # a report has no rank, and a level that is not known tells nothing
        (("report", "province"), ("decision", "province"), ""),
        (("decision", ""), ("decision", "province"), ""),
    ],
)
def test_rank(theirs: tuple[str, str], ours: tuple[str, str], expected: Rank) -> None:
    texts = [
        replace(Document("d", "d", "", "vi"), kind=kind, level=level)
        for kind, level in (theirs, ours)
    ]
    assert rank(texts[0], texts[1]) == expected


@pytest.mark.parametrize(
    ("relation", "kind", "level", "issuer", "expected"),
    [
        # restating a higher text, contradicting one
        ("redundant", "decree", "central", "", "Văn bản cấp trên đã quy định"),
        ("conflict", "decree", "central", "", "sửa dự thảo theo “15 ngày”"),
        # a lower one must give way if the draft is kept
        ("conflict", "decision", "commune", "", "nếu giữ “30 ngày”"),
        # of the same body and rank: amend that one
        ("overlap", "decision", "province", "UBND tỉnh An Bình", "cân nhắc sửa đổi"),
        ("conflict", "decision", "province", "UBND tỉnh An Bình", "“30 ngày” hoặc “15 ngày”"),
        # nothing is known of it
        ("conflict", "", "", "", "Chọn một nội dung (“30 ngày” hoặc “15 ngày”)"),
        ("redundant", "", "", "", "theo quy định tại Điều 5"),
    ],
)
def test_advice(relation: Relation, kind: str, level: str, issuer: str, expected: str) -> None:
    draft = replace(
        Document("x", "x", "", "vi"), kind="decision", level="province", issuer="UBND tỉnh An Bình"
    )
    about = {"kind": kind, "level": level, "issuer": issuer, "number": "7/2024/QĐ-UBND"}
    said = advice(relation, existing(VI, "art_5", "vi", **about), draft, ("30 ngày", "15 ngày"))
    assert expected in said
    assert "{" not in said


def test_a_text_not_yet_in_force_is_told_as_such() -> None:
    draft = Document("x", "x", "", "vi")
    found = existing(VI, "art_5", "vi", number="7/2024/QĐ-UBND", status="not_yet_in_force")
    assert "chưa có hiệu lực" in advice("conflict", found, draft, ("", ""))


def test_a_text_that_was_replaced_is_no_conflict(tmp_path: Path, words: WordEncoder) -> None:
    index = Index.create(tmp_path / "index", words)
    paths = [write(tmp_path, "old.txt", OLD)]
    add_sources(index, paths, max_bytes=10**6)
    draft_path = tmp_path / "draft.txt"
    draft_path.write_text("QUYẾT ĐỊNH\nĐiều 1. Kho\nKho hồ sơ phải khô và sạch.\n", "utf-8")
    (draft,) = read_source(draft_path, max_bytes=10**6)
    before = review(index, draft)
    add_sources(index, [write(tmp_path, "new.txt", NEW)], max_bytes=10**6)
    after = review(index, draft)
    assert [f.relation for f in before.findings] == ["redundant"]
    assert after.findings == ()
    assert [(o.kind, o.detail) for o in after.observations] == [("lapsed", "redundant")]
    assert "12/2014/QĐ-UBND" in after.observations[0].reason
    assert [p.label for p in after.clean] == ["Điều 1"]
