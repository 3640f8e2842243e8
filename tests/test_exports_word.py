"""A draft with comments: the text as it was, each comment on the words it is about."""

from __future__ import annotations

import io
import unicodedata
from datetime import date
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.exports.anchors import Anchors, cut, skeleton
from assistant.exports.word import review_docx
from assistant.read import read_source
from assistant.types import (
    Decision,
    Document,
    Evidence,
    Finding,
    Made,
    Match,
    Provision,
    Review,
    SearchResult,
)
from assistant.wording import strings

WORDS = strings("en")
LAW = "The clerk answers within five working days."
EXISTING = Document("law", "law.txt", LAW, "en", title="Act")
MADE = Made(date(2026, 11, 24), "0.1", "rules", "c0ffee", 3, 9, "words", "ab12", {"x": 0.5})


def read(data: bytes, folder: Path, name: str = "draft.docx") -> Document:
    path = folder / name
    path.write_bytes(data)
    (document,) = read_source(path, max_bytes=10**7)
    return document


def saved(document: docx.document.Document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def finding(draft: Document, *quotes: str, key: str = "0123456789abcdef") -> Finding:
    """On the provision that holds these words of the draft."""
    spans = [(at := draft.text.index(q), at + len(q)) for q in quotes]
    start = draft.text.rfind("\n", 0, spans[0][0]) + 1
    end = (draft.text + "\n").index("\n", spans[-1][1])
    provision = Provision(
        "p", draft.id, "a", "Section 4", "article", draft.text[start:end], start, end
    )
    law = Provision("law#1", "law", "a", "Section 1", "article", LAW, 0, len(LAW))
    return Finding(
        draft=provision,
        existing=(SearchResult(Match(law, law, 0.9, 1.0), EXISTING, "Section 1, Act"),),
        relation="conflict", kind="deadline", confidence=0.97, similarity=0.9,
        evidence=tuple(Evidence(s, "law#1", (0, len(LAW))) for s in spans),
        reason="Five, not ten.", suggestion="Choose one.", key=key,
    )  # fmt: skip


def review(draft: Document, *findings: Finding, rejected: tuple[Finding, ...] = ()) -> Review:
    decision = Decision("f" * 16, "reject", "on purpose", "Lan", "2026-11-01T08:00:00+00:00")
    return Review(draft, findings, (), (), rejected, (), {decision.key: decision}, MADE)


def commented(source: bytes, folder: Path, *quotes: str) -> list[tuple[str, str]]:
    """(the words that a comment is on, what it says), as read again; the text must be the same."""
    draft = read(source, folder)
    written = review_docx(review(draft, finding(draft, *quotes)), WORDS, source)
    again = read(written, folder, "reviewed.docx")
    assert again.text == draft.text
    docx.Document(io.BytesIO(written))
    ours = [r for r in again.remarks if r.kind == "comment" and r.author == "Gọn"]
    return [(again.text[slice(*r.span)], r.words) for r in ours]


def paragraphs(*texts: str) -> bytes:
    document = docx.Document()
    for text in texts:
        document.add_paragraph(text)
    return saved(document)


def in_runs() -> bytes:
    """One sentence in five runs, bold in the middle, cut inside a word."""
    document = docx.Document()
    paragraph = document.add_paragraph("Section 4. ")
    for place, text in enumerate(("The cl", "erk answers ", "within ", "ten", " days.")):
        paragraph.add_run(text).bold = place == 2
    return saved(document)


def in_a_table() -> bytes:
    document = docx.Document()
    document.add_paragraph("Duties")
    document.add_paragraph("Who does what")
    table = document.add_table(2, 2)
    for cell, text in zip(
        (c for row in table.rows for c in row.cells),
        ("Task", "Time", "Answering letters", "The clerk answers within ten days."),
        strict=True,
    ):
        cell.text = text
    return saved(document)


def with_breaks() -> bytes:
    """Lines and tabs inside one run: w:t, w:br, w:t."""
    document = docx.Document()
    document.add_paragraph().add_run("1.\tFirst line\nThe clerk answers within ten days.\nThird")
    return saved(document)


def numbered() -> bytes:
    """Numbers that Word makes are in the text, and in no run."""
    document = docx.Document()
    document.add_paragraph("Fees are paid in advance.", style="List Number")
    document.add_paragraph("The clerk answers within ten days.", style="List Number")
    return saved(document)


def decomposed() -> bytes:
    """Letters and marks apart, as some systems write them; reading puts them together."""

    return paragraphs(
        unicodedata.normalize("NFD", "Cơ quan trả lời. The clerk answers within ten days.")
    )


def around(xml: str) -> bytes:
    """A paragraph with something of Word's inside."""
    document = docx.Document()
    document.add_paragraph("Before it.")
    p = parse_xml(f"<w:p {nsdecls('w', 'r')}>{xml}</w:p>")
    document.element.body.insert(1, p)
    return saved(document)


RUN = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
SENTENCE = RUN.format("The clerk answers within ten days.")
LINK = f"{RUN.format('See: ')}<w:hyperlink w:anchor='x'>{SENTENCE}</w:hyperlink>"
BY = "w:author='Lan' w:date='2026-01-01T00:00:00Z'"
INSERTED = (
    f"{RUN.format('The clerk ')}<w:ins w:id='7' {BY}>{RUN.format('answers within ten days.')}"
    f"</w:ins><w:del w:id='8' {BY}><w:r><w:delText>answers within ten days.</w:delText></w:r>"
    "</w:del>"
)
WHOLE = "The clerk answers within ten days"


@pytest.mark.parametrize(
    ("source", "quotes", "on"),
    [
        # a paragraph of one run: it is cut in three
        (paragraphs("Title", "Section 4. The clerk answers within ten days."), ["within ten days"],
         "within ten days"),
        # words in several runs, with a format of their own, cut inside a word
        (in_runs(), ["clerk answers within ten"], "clerk answers within ten"),
        # several stretches: from the first to the last
        (in_runs(), ["clerk", "ten days"], "clerk answers within ten days"),
        # the whole provision
        (paragraphs("Section 4. The clerk answers."), ["Section 4. The clerk answers"],
         "Section 4. The clerk answers"),
        (in_a_table(), [WHOLE], WHOLE),
        (with_breaks(), [WHOLE], WHOLE),
        (numbered(), [WHOLE], WHOLE),
        (decomposed(), [WHOLE], WHOLE),
        # the same words twice: the second is meant
        (paragraphs("Fees are due.", "Fees are due. No more.", "Fees"), ["Fees are due. No more"],
         "Fees are due. No more"),
        # a link is commented on as a whole
        (around(LINK), ["clerk answers"], "The clerk answers within ten days."),
        # so is a tracked insertion; the deletion is not in the text
        (around(INSERTED), ["answers within"], "answers within ten days."),
    ],
)  # fmt: skip
def test_a_comment_is_on_its_words(
    tmp_path: Path, source: bytes, quotes: list[str], on: str
) -> None:
    opening, (words, said) = commented(source, tmp_path, *quotes)
    assert words == on
    for part in (
        "Contradiction – another time limit (Confidence 97 %)", "Section 4: Five, not ten.",
        "Section 1, Act (Status not known)", f"“{LAW}”", "Suggestion: Choose one.",
        "Key: 0123456789abcdef",
    ):  # fmt: skip
        assert part in said.split("\n")
    assert "rules, content c0ffee (documents: 3, provisions: 9)" in opening[1]


def test_formats_and_peoples_own_comments_stay(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Section 4. The clerk ")
    bold = paragraph.add_run("answers within ten")
    bold.bold = True
    paragraph.add_run(" days.")
    document.add_comment(bold, "Check this.", author="Lan", initials="L")
    source = saved(document)
    draft = read(source, tmp_path)
    written = review_docx(review(draft, finding(draft, "clerk answers within")), WORDS, source)
    again = docx.Document(io.BytesIO(written))
    assert [(r.text, r.bold) for r in again.paragraphs[0].runs if r.text] == [
        ("Section 4. The ", None), ("clerk ", None), ("answers within", True), (" ten", True),
        (" days.", None),
    ]  # fmt: skip
    assert [(c.author, c.text) for c in again.comments if c.author == "Lan"] == [
        ("Lan", "Check this.")
    ]
    ids = [c.comment_id for c in again.comments]
    assert len(set(ids)) == len(ids) == 3


def test_findings_on_the_same_words_do_not_lose_each_other(tmp_path: Path) -> None:
    source = paragraphs("Section 4. The clerk answers within ten days.", "Section 5. End.")
    draft = read(source, tmp_path)
    one, two = finding(draft, "clerk answers"), finding(draft, "answers within ten", key="b" * 16)
    three = finding(draft, "clerk answers", key="c" * 16)
    written = review_docx(review(draft, two, one, three), WORDS, source)
    again = read(written, tmp_path, "again.docx")
    assert again.text == draft.text
    on = {r.words.rpartition("Key: ")[2]: again.text[slice(*r.span)] for r in again.remarks[1:]}
    assert on == {
        one.key: "clerk answers", two.key: "answers within ten", three.key: "clerk answers",
    }  # fmt: skip


def test_a_finding_whose_place_is_not_found_is_told_all_the_same(tmp_path: Path) -> None:
    """The file at hand is another one than the text that was reviewed."""
    draft = read(paragraphs("Section 3. Fees.", "Section 4. The clerk answers."), tmp_path)
    source = paragraphs("Section 3. Fees.", "Something else altogether.")
    written = review_docx(review(draft, finding(draft, "clerk answers")), WORDS, source)
    _, remark = read(written, tmp_path, "again.docx").remarks
    assert "Section 4: Five, not ten." in remark.words
    assert remark.span[0] >= 0


@pytest.mark.parametrize("source", [None, b"PK\x03\x04 no archive"])
def test_a_draft_in_another_format_becomes_a_document_with_its_text(
    tmp_path: Path, source: bytes | None
) -> None:
    text = "Section 3. Fees\x0b are due.\n\nSection 4. The clerk answers within ten days.\ud800\n"
    draft = Document("d", "draft.pdf", text, "en", title="Draft\x00 rules")
    rejected = finding(draft, "Fees", key="f" * 16)
    written = review_docx(
        review(draft, finding(draft, "clerk answers"), rejected=(rejected,)), WORDS, source
    )
    again = docx.Document(io.BytesIO(written))
    assert [p.text for p in again.paragraphs] == [
        "Section 3. Fees are due.", "Section 4. The clerk answers within ten days.",
    ]  # fmt: skip
    opening, found = again.comments
    assert "Rejected earlier for the same two texts, so not shown again: 1" in opening.text
    assert "rejected, Lan, 01/11/2026: on purpose" in opening.text
    assert "Choose one." in found.text
    assert again.core_properties.title == "Draft rules"


def test_nothing_found_is_said_in_the_opening_comment(tmp_path: Path) -> None:
    document = docx.Document()
    source = saved(document)  # not even a paragraph
    draft = Document("d", "d.docx", "x", "vi")
    written = review_docx(review(draft), strings("vi"), source)
    (opening,) = docx.Document(io.BytesIO(written)).comments
    assert opening.text.endswith(strings("vi")["review.nothing_checked"])


def test_every_comment_has_its_three_signs_in_order(tmp_path: Path) -> None:
    source = in_runs()
    draft = read(source, tmp_path)
    written = review_docx(review(draft, finding(draft, "clerk answers")), WORDS, source)
    body = docx.Document(io.BytesIO(written)).element.body
    for tag in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert sorted(e.get(qn("w:id")) for e in body.iter(qn(f"w:{tag}"))) == ["0", "1"]
    for element in body.iter(qn("w:commentRangeStart"), qn("w:commentRangeEnd")):
        assert element.getparent().tag == qn("w:p")


@pytest.mark.parametrize(
    ("text", "letters", "offsets"),
    [
        ("Điều 5.", "đieu5", [0, 1, 2, 3, 5]),  # marks, case and points do not matter
        ("ﬁn", "fin", [0, 0, 1]),  # a ligature is two letters at one place
        ("a\u0302b", "ab", [0, 2]),  # a mark that stands apart
        ("– 1°", "1", [2]),
    ],
)
def test_skeleton(text: str, letters: str, offsets: list[int]) -> None:
    assert skeleton(text) == (letters, offsets)


pieces = st.lists(
    st.lists(st.text("ab ", min_size=1, max_size=6), min_size=1, max_size=3), min_size=1, max_size=4
)


@settings(deadline=None)
@given(pieces, st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=5))
def test_cutting_keeps_the_text_and_gives_whole_runs(
    runs: list[list[str]], spans: list[tuple[int, int]]
) -> None:
    """Runs of several texts with breaks between them, cut at any places, also the same ones."""
    inner = "".join(
        "<w:r>" + "<w:br/>".join(f'<w:t xml:space="preserve">{t}</w:t>' for t in texts) + "</w:r>"
        for texts in runs
    )
    body = parse_xml(f"<w:body {nsdecls('w')}><w:p>{inner}</w:p></w:body>")
    text = "".join(t for texts in runs for t in texts)
    anchors = Anchors(body, text)
    wanted = [(min(s, e), max(s, e)) for s, e in spans]
    found = [place for span in wanted if (place := anchors.places(span))]
    said = [text[slice(*span)].strip(" ") for span in wanted if anchors.places(span)]
    ends = cut(found)
    assert "".join(t.text or "" for t in body.iter(qn("w:t"))) == text
    order = list(body.iter(qn("w:r")))
    for (first, last), words in zip(ends, said, strict=True):
        between = order[order.index(first) : order.index(last) + 1]
        assert "".join(t.text for r in between for t in r.iter(qn("w:t"))) == words
