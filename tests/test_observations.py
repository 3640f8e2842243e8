"""What is noted of a draft by itself comes with the review, in every form of output."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from openpyxl import load_workbook

from assistant.exports.html import review_page
from assistant.exports.json import review_line
from assistant.exports.markdown import review_markdown
from assistant.exports.rows import review_csv
from assistant.exports.text import review_text
from assistant.exports.word import AUTHOR, review_docx
from assistant.exports.workbook import review_xlsx
from assistant.index import Index
from assistant.read import given_document, read_source
from assistant.review import review
from assistant.types import Document, Quote, Review
from assistant.wording import LANGUAGES, strings
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


TWICE = """QUYẾT ĐỊNH
Điều 1. Kho
1. Thủ kho phải ghi sổ nhập, xuất hồ sơ trước ngày 05 hằng tháng.
2. Các cơ quan, đơn vị tăng cường phối hợp <chặt chẽ> với nhau.
Điều 2. Sổ
1. Thủ kho phải ghi sổ nhập, xuất hồ sơ trước ngày 05 hằng tháng.
2. Sổ có đánh số trang.
"""


@pytest.fixture
def noted(tmp_path: Path, words: WordEncoder) -> Review:
    """A review with no finding and two observations: a repeat in two places, a needless clause."""
    result = review(Index.create(tmp_path / "index", words), read(tmp_path, TWICE))
    assert [o.kind for o in result.observations] == ["repeat", "needless"]
    assert not result.findings
    return result


@pytest.mark.parametrize("language", LANGUAGES)
def test_word_comments_stand_at_the_place_under_an_author_of_their_own(
    noted: Review, language: str
) -> None:
    said = strings(language)
    document = docx.Document(io.BytesIO(review_docx(noted, said)))
    opening, repeat, needless = document.comments
    assert f"{said['noted.heading']} (2)" in opening.text
    assert opening.author == AUTHOR
    assert {repeat.author, needless.author} == {f"{AUTHOR} – {said['noted.heading']}"}
    assert said["noted.repeat"] in repeat.text
    assert noted.observations[0].suggestion in repeat.text
    # the other place is quoted
    assert said["noted.also"] in repeat.text
    assert repeat.text.count("ghi sổ nhập") == 1
    on = {
        c.comment_id: "".join(
            t.text
            for t in document.element.body.xpath(
                f"//w:t[preceding::w:commentRangeStart[@w:id='{c.comment_id}']"
                f" and following::w:commentRangeEnd[@w:id='{c.comment_id}']]"
            )
        )
        for c in (repeat, needless)
    }
    assert on[repeat.comment_id].endswith("trước ngày 05 hằng tháng")
    assert "tăng cường phối hợp <chặt chẽ>" in on[needless.comment_id]


def test_csv_rows_say_that_they_are_no_findings(noted: Review) -> None:
    text = review_csv(noted).decode("utf-8-sig")
    none, repeat, needless = csv.DictReader(io.StringIO(text, newline=""))
    assert none["relation"] == "none"
    assert {repeat["relation"], needless["relation"]} == {"noted"}
    assert (repeat["kind"], needless["kind"]) == ("repeat/words", "needless/everybody")
    assert repeat["draft_evidence"].count("ghi sổ nhập") == 2  # both places
    assert (repeat["key"], repeat["decision"], repeat["confidence"]) == ("", "", "")
    assert repeat["date"] == none["date"] != ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_workbook_has_a_sheet_of_them(noted: Review, language: str) -> None:
    said = strings(language)
    book = load_workbook(io.BytesIO(review_xlsx(noted, said)))
    assert book.sheetnames == [
        said["table.findings"], said["noted.heading"], said["about.title"][:31],
    ]  # fmt: skip
    head, repeat, needless = book[said["noted.heading"]].iter_rows(values_only=True)
    assert head[:2] == (said["table.kind"], said["table.draft_label"])
    assert (repeat[0], needless[0]) == (said["noted.repeat"], said["noted.needless"])
    assert needless[-1] == noted.observations[1].suggestion
    rows = list(book[said["table.findings"]].iter_rows(values_only=True))
    assert len(rows) == 2  # the headings, and that nothing was found


@pytest.mark.parametrize("language", LANGUAGES)
def test_markdown_has_a_section_of_them(noted: Review, language: str) -> None:
    said = strings(language)
    text = review_markdown(noted, said)
    section = text.partition(f"## {said['noted.heading']} (2)")[2]
    assert f"### Điều 1 khoản 1 – {said['noted.repeat']}" in section
    assert section.count("ghi sổ nhập, xuất") == 2
    assert "\\<chặt chẽ\\>" in section  # shown, not obeyed


def test_a_document_that_is_cited_as_a_whole_is_named_without_words(noted: Review) -> None:
    law = Document("law", "law.txt", "Section 1 Fees", "en", title="Act", status="expired")
    first = replace(noted.observations[0], quotes=(Quote(law, "Fees Act", (0, 0)),))
    result = replace(noted, observations=(first,))
    said = strings("en")
    text = review_markdown(result, said)
    assert "> **Fees Act** (Expired)\n\n- Why" in text
    (_, comment) = docx.Document(io.BytesIO(review_docx(result, said))).comments
    assert "Fees Act (Expired)" in comment.text and "“”" not in comment.text


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
