"""What a reader is told of how a document was read."""

from __future__ import annotations

import pytest

from assistant.exports.html import review_page
from assistant.exports.reading import reading_notes
from assistant.provisions import split
from assistant.types import Document, Review
from assistant.wording import strings

LAW = Document("d", "law.pdf", "Điều 1. Phạm vi\nLuật này quy định về lưu trữ.", "vi")
PLAIN = Document("d", "memo.txt", "One paragraph.\n\nAnother one.", "en")
SCAN = Document(
    "d", "scan.pdf", LAW.text, "vi", recognised=((2, 0.91), (3, 0.75)),
    unread="scan.pdf: page 4 is scanned.",
)  # fmt: skip


@pytest.mark.parametrize(
    ("document", "said"),
    [
        (LAW, []),  # read whole, with its structure: nothing to say
        (PLAIN, ["memo.txt has no articles"]),
        # what is missing first, then what is unsure
        (SCAN, ["scan.pdf: page 4 is scanned.", "2 page(s) of scan.pdf"]),
    ],
)
def test_a_sentence_for_each_thing_to_know(document: Document, said: list[str]) -> None:
    notes = reading_notes(document, split(document))
    assert [note.startswith(start) for note, start in zip(notes, said, strict=True)] == [
        True for _ in said
    ]


def test_the_least_sure_page_is_named() -> None:
    assert "83 % on average, 75 % on page 3" in reading_notes(SCAN)[1]


def test_paragraphs_under_headings_are_structure_enough() -> None:
    """A review checks the paragraphs alone; the page must not say that there are no headings."""
    report = Document("d", "r.md", "# Results\n\nAll letters were answered in time.\n", "en")
    paragraphs = [p for p in split(report) if p.level == "paragraph"]
    assert paragraphs
    assert reading_notes(report, paragraphs) == []


@pytest.mark.parametrize("language", ["vi", "fr", "en"])
def test_the_page_says_it_in_its_language_and_escapes_the_name(language: str) -> None:
    document = Document("d", "<b>.txt", PLAIN.text, "en")
    review = Review(document, (), (), tuple(split(document)))
    page = review_page(review, (1, 1), strings(language))
    words = strings(language)["reading.unstructured"].format(name="&lt;b&gt;.txt")
    assert page.count('role="status"') == 2  # this, and that nothing was found
    assert words.replace("’", "’") in page
    assert "<b>.txt" not in page
