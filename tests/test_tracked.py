"""Tracked changes in the user's file: rejected it is as it was, accepted it is the short text."""

from __future__ import annotations

import io
import unicodedata
import zipfile
from copy import deepcopy
from datetime import UTC, datetime
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from assistant.exports.tracked import Tracked, track
from assistant.types import Change
from tests.libreoffice import PROGRAM
from tests.libreoffice import settled as libreoffice
from tests.tracked_files import (
    BY,
    SENTENCE,
    SHORT,
    around,
    canonical,
    made,
    paragraphs,
    part,
    parts,
    read,
    revisions,
    run,
    saved,
    settled,
    shortening,
    texts,
    with_changes,
)

WHEN = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)
NOTE = "<w:footnoteReference w:id='9'/>"
MARKED = "<w:bookmarkStart w:id='3' w:name='{}'/>{}<w:bookmarkEnd w:id='3'/>"
COMMENTED = (
    "<w:commentRangeStart w:id='1'/>{}<w:commentRangeEnd w:id='1'/>"
    "<w:r><w:commentReference w:id='1'/></w:r>"
)
FIELD = (
    "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>"
    "<w:r><w:fldChar w:fldCharType='separate'/></w:r>{}"
    "<w:r><w:fldChar w:fldCharType='end'/></w:r>"
)


def tracked(source: bytes, folder: Path, *pairs: tuple[str, str]) -> Tracked:
    """The file with changes; all that must hold of any such file is asked of it."""
    document = read(source, folder)
    wanted = shortening(document, *pairs)
    result = track(wanted, source, WHEN)
    there = [c for c in wanted.changes if c not in result.missing]
    rejected = settled(result.data, accept=False)
    assert canonical(rejected) == canonical(etree.fromstring(part(source)))
    accepted = read(result.data, folder, "accepted.docx").text.split("\n")
    expected = with_changes(document, there).text.split("\n")
    flat = [[" ".join(line.split()) for line in lines if line.strip()]
            for lines in (accepted, expected)]  # fmt: skip
    assert flat[0] == flat[1]
    before, after = parts(source), parts(result.data)
    assert list(before) == list(after)
    assert [n for n in before if before[n] != after[n]] == ["word/document.xml"] * bool(there)
    return result


def in_runs() -> bytes:
    """A sentence in five runs, some bold, some cut inside a word."""
    document = docx.Document()
    paragraph = document.add_paragraph("Section 4. ")
    for place, text in enumerate(
        ("The clerk shall re", "ply in or", "der t", "o clo", "se the file.")
    ):
        paragraph.add_run(text).bold = place % 2 == 1 or None
    return saved(document)


def in_a_table() -> bytes:
    document = docx.Document()
    document.add_paragraph("Duties")
    table = document.add_table(2, 2)
    for cell, text in zip(
        (c for row in table.rows for c in row.cells), ("Task", "Rule", "Files", SENTENCE),
        strict=True,
    ):  # fmt: skip
        cell.text = text
    document.add_paragraph("The end.")
    return saved(document)


def numbered() -> bytes:
    """Word makes the numbers: they are in the text, and in no run."""
    document = docx.Document()
    document.add_paragraph("Fees are paid in advance.", style="List Number")
    document.add_paragraph(SENTENCE, style="List Number")
    return saved(document)


def with_breaks() -> bytes:
    document = docx.Document()
    document.add_paragraph().add_run(f"1.\tFirst line\n{SENTENCE}\nThird line")
    return saved(document)


@pytest.mark.parametrize(
    ("source", "pair"),
    [
        (paragraphs("Title", SENTENCE), SHORT),
        (in_runs(), SHORT),
        (in_a_table(), SHORT),
        (numbered(), SHORT),
        (with_breaks(), SHORT),
        # a line of its own within a paragraph goes with its break
        (with_breaks(), ("\n" + SENTENCE, "")),
        # the first, the last and all words of a paragraph
        (paragraphs("Title", SENTENCE, "End"), ("The clerk", "He")),
        (paragraphs("Title", SENTENCE, "End"), ("the file.", "it.")),
        (paragraphs("Title", SENTENCE, "End"), (SENTENCE, "The clerk closes the file.")),
        # letters and marks apart, as some systems write them
        (paragraphs(unicodedata.normalize("NFD", f"Cơ quan phải trả lời. {SENTENCE}")), SHORT),
        (paragraphs(unicodedata.normalize("NFD", "Sở Tài chính tiến hành kiểm tra.")),
         ("tiến hành kiểm tra", "kiểm tra")),
        # a space that does not break, two spaces, a soft hyphen: not as in the text that was read
        (paragraphs("The clerk replies in\xa0order to  close."), SHORT),
        (paragraphs("The clerk replies in or\xadder to close."), SHORT),
        (paragraphs("First rule.  The clerk replies.  Last rule."), ("  The clerk replies.", "")),
        # one of two spaces goes
        (paragraphs("First rule.  Last rule."), (". ", ".")),
        # words come in, nothing goes
        (paragraphs("The clerk replies."), ("clerk replies", "clerk, today, replies")),
        # two lines of one paragraph, as a PDF breaks them: they become one
        (paragraphs("The clerk replies in", "order to close the file."), ("in\norder to", "to")),
    ],
)  # fmt: skip
def test_a_change_is_in_the_file(tmp_path: Path, source: bytes, pair: tuple[str, str]) -> None:
    result = tracked(source, tmp_path, pair)
    assert not result.missing
    assert result.own
    assert revisions(result.data)


@pytest.mark.parametrize(
    ("xml", "why"),
    [
        # the words of a field, and a field among the words
        (run("The clerk replies ") + FIELD.format(run("in order to")) + run(" close."), "object"),
        (run("The clerk replies in ") + FIELD.format(run("order")) + run(" to close."), "object"),
        (f"<w:fldSimple w:instr='REF x'>{run('Pay in order to')}</w:fldSimple>", "object"),
        # a field without a result
        (run("The clerk replies in order") + FIELD.format("") + run(" to close."), "object"),
        # a link
        (run("See ") + f"<w:hyperlink w:anchor='x'>{run('in order to')}</w:hyperlink>", "object"),
        (run("Do it in ") + f"<w:hyperlink w:anchor='x'>{run('order to')}</w:hyperlink>", "object"),
        # a picture, a note, a page break among the words
        (run("Do it in ") + "<w:r><w:drawing/></w:r>" + run("order to"), "object"),
        (run("Do it in ") + f"<w:r>{NOTE}</w:r>" + run("order to"), "object"),
        (run("Do it in order") + "<w:r><w:ptab/></w:r>" + run(" to"), "object"),
        # a locked content control
        (f"<w:sdt><w:sdtPr><w:lock w:val='contentLocked'/></w:sdtPr><w:sdtContent>{run(SENTENCE)}"
         "</w:sdtContent></w:sdt>", "object"),
        # other people's changes: in them, or around them
        (run("The clerk ") + f"<w:ins w:id='7' {BY}>{run('pays in order to')}</w:ins>", "tracked"),
        (run("Do it in ") + f"<w:ins w:id='7' {BY}>{run('order')}</w:ins>" + run(" to"), "tracked"),
        (run("Do it in ") + f"<w:del w:id='8' {BY}><w:r><w:delText>good </w:delText></w:r></w:del>"
         + run("order to"), "tracked"),
        # a bookmark, to which a reference may lead, and a comment, on these very words
        (run("Do it ") + MARKED.format("_Ref1", run("in order")) + run(" to do it"), "marked"),
        (run("Do it ") + COMMENTED.format(run("in order")) + run(" to do it"), "marked"),
        # a sign of a comment in the same run as the words
        (run("Do it in") + "<w:r><w:t xml:space='preserve'> </w:t><w:commentReference w:id='1'/>"
         "<w:t>order to</w:t></w:r>", "object"),
    ],
)  # fmt: skip
def test_a_change_without_a_safe_place_is_left_out(tmp_path: Path, xml: str, why: str) -> None:
    source = around(xml, run("The mayor must pay prior to May."))
    result = tracked(source, tmp_path, SHORT, ("prior to", "before"))
    (missing,) = result.missing.items()
    assert (missing[0].old, missing[1]) == ("in order to", why)
    assert len(revisions(result.data)) == 2  # the other change is there


def test_a_page_break_stays(tmp_path: Path) -> None:
    source = around(run("Do it in order") + "<w:r><w:br w:type='page'/></w:r>" + run("to pay."))
    result = tracked(source, tmp_path, ("in order\nto", "to"))
    assert list(result.missing.values()) == ["object"]
    assert result.data == source  # not a byte is changed


REST = (
    f"<w:r>{NOTE}</w:r>",
    "<w:r><w:drawing/></w:r>",
    FIELD.format(run("Section 5")),
    f"<w:hyperlink w:anchor='x'>{run('the form')}</w:hyperlink>",
    f"<w:ins w:id='7' {BY}>{run('at once')}</w:ins>",
    f"<w:del w:id='8' {BY}><w:r><w:delText>soon</w:delText></w:r></w:del>",
    MARKED.format("_Ref2", run("the desk")),
    COMMENTED.format(run("this")),
    "<w:r><w:rPr><w:b/><w:rPrChange w:id='11' w:author='Lan'><w:rPr/></w:rPrChange></w:rPr>"
    "<w:t>bold</w:t></w:r>",
)  # fmt: skip


@pytest.mark.parametrize("there", REST)
def test_what_else_is_in_the_paragraph_survives(tmp_path: Path, there: str) -> None:
    """Around words that change, also right beside them, and in the middle of another change."""
    source = around(
        run("The clerk replies in order to close. See ") + there + run(" prior to May. ") + there,
        run("The mayor must, ") + there + run(", in the event that it rains, close the road."),
    )
    result = tracked(
        source, tmp_path, SHORT, ("prior to", "before"), ("in the event that", "if"),
    )  # fmt: skip
    assert not result.missing
    for accept in (True, False):
        root = settled(result.data, accept=accept)
        kinds = [e.tag for e in root.iter(etree.Element) if e.tag not in _CUT]
        before = etree.fromstring(part(source))
        assert kinds == [e.tag for e in before.iter(etree.Element) if e.tag not in _CUT]


_CUT = {qn("w:r"), qn("w:rPr"), qn("w:t"), qn("w:b"), qn("w:rPrChange")}


PAGE = ("Article 1. The mayor keeps a register.", "The mayor pays the clerk.",
        "Article 2. The clerk keeps a list.", "The mayor pays the clerk.", "End.")  # fmt: skip


def test_a_paragraph_goes_with_its_end(tmp_path: Path) -> None:
    """Accepted, no empty paragraph is left, and the next one keeps its own form."""
    document = docx.Document()
    for text in PAGE:
        document.add_paragraph(text)
    document.paragraphs[-1].alignment = 1
    source = saved(document)
    result = tracked(source, tmp_path, ("\nThe mayor pays the clerk.", ""))
    root = settled(result.data, accept=True)
    assert texts(root) == [*PAGE[:3], PAGE[4]]
    assert len(list(root.iter(qn("w:p")))) == len(PAGE) - 1
    assert [e.getparent().getparent().tag for e in root.iter(qn("w:jc"))] == [qn("w:p")]
    assert root.find(f".//{qn('w:jc')}/../..").findtext(f".//{qn('w:t')}") == PAGE[4]


@pytest.mark.parametrize("behind", ["table", "section", "nothing"])
def test_a_paragraph_that_must_stay_stays_empty(tmp_path: Path, behind: str) -> None:
    document = docx.Document()
    for text in PAGE[:4]:
        document.add_paragraph(text)
    if behind == "table":
        document.add_table(1, 1).cell(0, 0).text = "Cell"
    elif behind == "section":
        section = document.element.body.find(qn("w:sectPr"))
        document.paragraphs[-1]._p.get_or_add_pPr().append(deepcopy(section))
        document.add_paragraph("Next section")
    source = saved(document)
    result = tracked(source, tmp_path, ("\nThe mayor pays the clerk.", ""))
    assert not result.missing
    root = settled(result.data, accept=True)
    assert texts(root)[:3] == list(PAGE[:3])
    count = len(list(etree.fromstring(part(source)).iter(qn("w:p"))))
    assert len(list(root.iter(qn("w:p")))) == count


def test_each_change_is_settled_by_itself(tmp_path: Path) -> None:
    """In one run, next to each other, and as a paragraph: any one alone can be accepted."""
    source = paragraphs(
        "It should be noted that the clerk shall reply prior to May in order to close.", *PAGE
    )
    pairs = (("It should be noted that the clerk", "The clerk"), ("prior to", "before"),
             (" May in", " May, in"), ("\nThe mayor pays the clerk.", ""))  # fmt: skip
    document = read(source, tmp_path)
    wanted = shortening(document, *pairs)
    data = tracked(source, tmp_path, *pairs).data
    numbers = [element.get(qn("w:id")) for element in revisions(data)]
    assert len(set(numbers)) == len(numbers)
    for change in wanted.changes:
        alone = track(with_changes(document, [change]), source, WHEN).data
        ids = _ids_of(data, alone)
        assert len(ids) == len(revisions(alone))
        root = settled(settled_bytes(data, ids), accept=False)
        assert texts(root) == texts(settled(alone, accept=True))


def _ids_of(data: bytes, alone: bytes) -> set[str]:
    """The revisions of a file that another one has alone, by what they hold."""
    held = {_held(e) for e in revisions(alone)}
    return {e.get(qn("w:id")) for e in revisions(data) if _held(e) in held}


def _held(revision: etree._Element) -> tuple[str, str]:
    return str(revision.tag), "".join(revision.itertext())


def settled_bytes(data: bytes, ids: set[str]) -> bytes:
    """The file after some revisions were accepted."""
    root = settled(data, accept=True, only=ids)
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(out, "w") as new:
        for name in package.namelist():
            new.writestr(name, etree.tostring(root) if name.endswith("document.xml")
                         else package.read(name))  # fmt: skip
    return out.getvalue()


def test_changes_that_touch_bear_moments_of_their_own(tmp_path: Path) -> None:
    """Programs take neighbours by one author at one moment for one change."""
    source = paragraphs("First rule. Second rule. Third rule.")
    document = read(source, tmp_path)
    at = document.text.index("Second")
    cut = at + len("Second rule. ")
    changes = [Change("repeat", "", (at, cut), document.text[at:cut], ""),
               Change("repeat", "", (cut, cut + 11), "Third rule.", "")]  # fmt: skip
    data = track(with_changes(document, changes), source, WHEN).data
    assert [e.get(qn("w:date")) for e in revisions(data)] == [
        "2026-11-25T09:30:00Z", "2026-11-25T09:31:00Z",
    ]  # fmt: skip


def test_the_format_of_the_words_that_go_is_that_of_those_that_come(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("The clerk replies ")
    paragraph.add_run("prior").bold = True
    paragraph.add_run(" to May ").italic = True
    paragraph.add_run("at once.").underline = True
    data = tracked(saved(document), tmp_path, ("prior to", "before")).data
    (new,) = [e for e in revisions(data) if e.tag == qn("w:ins")]
    assert [child.tag for child in new[0].find(qn("w:rPr"))] == [qn("w:b")]
    accepted = io.BytesIO(settled_bytes(data, set()))
    runs = docx.Document(accepted).paragraphs[0].runs
    assert [(r.text, r.bold, r.italic, r.underline) for r in runs if r.text] == [
        ("The clerk replies ", None, None, None), ("before", True, None, None),
        (" May ", None, True, None), ("at once.", None, None, True),
    ]  # fmt: skip


def test_people_s_earlier_changes_stay_theirs(tmp_path: Path) -> None:
    """Accepting ours leaves Lan's to be decided, and the ids do not meet."""
    source = around(
        run("The clerk ") + f"<w:ins w:id='41' {BY}>{run('of the town ')}</w:ins>"
        + f"<w:del w:id='42' {BY}><w:r><w:delText>shall</w:delText></w:r></w:del>"
        + run("replies prior to May.")
    )  # fmt: skip
    data = tracked(source, tmp_path, ("prior to", "before")).data
    lan = revisions(settled_bytes(data, set()), "Lan")
    assert [e.get(qn("w:id")) for e in lan] == ["41", "42"]
    assert min(int(e.get(qn("w:id"))) for e in revisions(data)) > 42
    assert texts(settled(data, accept=True, author="Lan"))[1].startswith(
        "The clerk of the town rep"
    )


@pytest.mark.parametrize(
    "source",
    [None, b"PK\x03\x04 no archive", b"", paragraphs("Another text altogether.")],
)
def test_a_text_of_another_format_becomes_a_plain_file(source: bytes | None) -> None:
    document = made(
        "# Rules\n\n1. The clerk replies in\norder to  close.\n\n| a | b |\n", name="r.md"
    )
    wanted = shortening(document, ("in\norder to", "to"))
    result = track(wanted, source, WHEN)
    assert (result.own, result.missing) == (False, {})
    lines = ["# Rules", "1. The clerk replies in", "order to close.", "| a | b |"]
    assert texts(settled(result.data, accept=False)) == lines
    accepted = ["# Rules", "1. The clerk replies to close.", "| a | b |"]
    assert texts(settled(result.data, accept=True)) == accepted
    assert docx.Document(io.BytesIO(result.data)).core_properties.title == "r.md"


def test_what_spoils_the_file_is_left_out(tmp_path: Path) -> None:
    """Without the paragraph the numbers behind it would be others: the reader finds it out."""
    document = docx.Document()
    for text in PAGE:
        document.add_paragraph(text, style="List Number")
    source = saved(document)
    draft = read(source, tmp_path)
    at = draft.text.rindex("4. The mayor pays the clerk.\n") + len("4. ")
    span = (at, at + len("The mayor pays the clerk."))
    spoils = Change("repeat", "", span, draft.text[slice(*span)], "")
    harmless = Change("phrase", "", (draft.text.index("keeps a reg"), draft.text.index("register")),
                      "keeps a ", "keeps the ")  # fmt: skip
    result = track(with_changes(draft, [harmless, spoils]), source, WHEN)
    assert spoils not in result.missing or result.missing[spoils] == "check"
    assert harmless not in result.missing
    lines = read(result.data, tmp_path, "accepted.docx").text.split("\n")
    assert lines[0].endswith("keeps the register.")


WORDS = st.text("abé .", min_size=1, max_size=8)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.lists(WORDS, min_size=1, max_size=3), min_size=1, max_size=3), st.data())
def test_any_change_is_right_or_left_out(runs: list[list[str]], data: st.DataObject) -> None:
    """Any words of any paragraph become any others: the file is right, or says it is not there."""
    document = docx.Document()
    for words in runs:
        paragraph = document.add_paragraph()
        for place, text in enumerate(words):
            paragraph.add_run(text).bold = place == 1 or None
    source = saved(document)
    text = "\n".join(t for words in runs if (t := "".join(words).strip()))
    if not text:
        return
    draft = made(text)
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=6)))
    changes = [
        Change("phrase", "", (a, b), text[a:b], data.draw(WORDS | st.just("")))
        for a, b in zip(cuts[::2], cuts[1::2], strict=False)
    ]
    result = track(with_changes(draft, changes), source, WHEN)
    assert result.own
    there = [c for c in changes if c not in result.missing]
    assert canonical(settled(result.data, accept=False)) == canonical(
        etree.fromstring(part(source))
    )
    accepted = texts(settled(result.data, accept=True))
    expected = with_changes(draft, there).text.split("\n")
    assert accepted == [flat for line in expected if (flat := " ".join(line.split()))]


@pytest.mark.skipif(PROGRAM is None, reason="LibreOffice is not installed: apt install"
                    " libreoffice-writer-nogui")  # fmt: skip
def test_libreoffice_accepts_and_rejects(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Article 1. It should be noted that the ")
    paragraph.add_run("clerk").bold = True
    paragraph.add_run(" shall reply prior to 3 May.")
    for text in PAGE:
        document.add_paragraph(text)
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Task", SENTENCE
    source = saved(document)
    pairs = (("It should be noted that the clerk", "The clerk"), ("prior to", "before"),
             ("\nThe mayor pays the clerk.", ""), SHORT)  # fmt: skip
    result = tracked(source, tmp_path, *pairs)
    assert not result.missing
    accepted, rejected = libreoffice(result.data, tmp_path / "office")
    assert rejected == texts(etree.fromstring(part(source)))
    assert accepted == texts(settled(result.data, accept=True))
    assert accepted[0] == "Article 1. The clerk shall reply before 3 May."
    assert "The mayor pays the clerk." not in accepted[3:]


def test_a_comment_that_ends_among_the_words_stays(tmp_path: Path) -> None:
    """It is on more than these words, so it does not go with them."""
    inside = run("The clerk replies in ") + "<w:commentRangeEnd w:id='1'/>"
    source = around(
        "<w:commentRangeStart w:id='1'/>" + inside
        + "<w:r><w:commentReference w:id='1'/></w:r>" + run("order to close.")
    )  # fmt: skip
    result = tracked(source, tmp_path, ("replies in order to", "pays to"))
    assert not result.missing
    accepted = settled(result.data, accept=True)
    assert accepted.find(f".//{qn('w:commentReference')}") is not None
