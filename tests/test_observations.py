"""What is noted of a draft by itself comes with the review, in every form of output."""

from __future__ import annotations

import json
from pathlib import Path

from assistant.exports.html import review_page
from assistant.exports.json import review_line
from assistant.exports.text import review_text
from assistant.index import Index
from assistant.read import given_document, read_source
from assistant.review import review
from assistant.types import Document
from assistant.wording import strings
from tests.fakes import WordEncoder

DRAFT = """QUYẾT ĐỊNH
Điều 1. Hồ sơ
1. Hồ sơ được lưu tại kho trong 10 năm.
2. Các cơ quan, đơn vị tăng cường phối hợp <chặt chẽ> với nhau.
"""


def read(folder: Path, text: str) -> Document:
    path = folder / "draft.txt"
    path.write_text(text, "utf-8")
    (draft,) = read_source(path, max_bytes=10**6)
    return draft


def test_a_review_notes_what_the_draft_shows_by_itself(tmp_path: Path, words: WordEncoder) -> None:
    draft = read(tmp_path, DRAFT)
    result = review(Index.create(tmp_path / "index", words), draft)
    (noted,) = result.observations
    assert (noted.kind, noted.provision.label) == ("needless", "Điều 1 khoản 2")
    assert draft.text[slice(*noted.span)].startswith("2. Các cơ quan")
    assert "Các cơ quan, đơn vị" in noted.reason


def test_every_output_tells_it(tmp_path: Path, words: WordEncoder) -> None:
    draft = read(tmp_path, DRAFT)
    result = review(Index.create(tmp_path / "index", words), draft)
    (told,) = json.loads(json.dumps(review_line("d", result)))["observations"]
    assert told["kind"] == "needless"
    assert draft.text[slice(*told["draft"]["span"])].startswith("2. Các cơ quan")
    text = review_text(result)
    assert "Also noted (1)" in text
    assert told["suggestion"] in text
    for language in ("vi", "fr", "en"):
        page = review_page(result, (0, 0), strings(language))
        assert strings(language)["noted.heading"] in page
        assert "&lt;chặt chẽ&gt;" in page  # the draft's words, escaped


def test_a_draft_of_one_line_is_noted_too(tmp_path: Path, words: WordEncoder) -> None:
    line = given_document({"id": "1", "text": "Agencies shall endeavour to cooperate."})
    (noted,) = review(Index.create(tmp_path / "index", words), line).observations
    assert noted.kind == "needless"


def test_nothing_is_noted_of_a_draft_that_asks_something(
    tmp_path: Path, words: WordEncoder
) -> None:
    draft = read(tmp_path, DRAFT.rpartition("2. ")[0])
    result = review(Index.create(tmp_path / "index", words), draft)
    assert result.observations == ()
    assert "Also noted" not in review_text(result)
    assert review_line("d", result)["observations"] == []


def test_the_rank_of_the_existing_text_is_told_in_every_language() -> None:
    for language in ("vi", "fr", "en"):
        texts = [strings(language)[f"rank.{rank}"] for rank in ("above", "equal", "below")]
        assert len(set(texts)) == 3
