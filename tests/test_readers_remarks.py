"""Tracked changes and comments: the text is the final view, what people left beside it is kept."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import ReadError
from assistant.readers import Extract
from assistant.readers.docx import read_docx
from assistant.readers.odt import read_odt
from assistant.readers.remarks import Remarks, tidied, without_signs
from assistant.readers.rtf import read_rtf

LIMIT = 1_000_000
BY = 'w:author="Lan" w:date="2026-03-01T08:30:00Z"'
WHEN = "2026-03-01T08:30:00Z"
Shown = list[tuple[str, str, str, str]]


def shown(extract: Extract) -> Shown:
    """(kind, what the span covers, words, author) of each remark."""
    return [
        (r.kind, extract.text[slice(*r.span)], r.words, r.author) for r in extract.remarks
    ]  # fmt: skip


# DOCX


def run(text: str, tag: str = "t") -> str:
    return f'<w:r><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def ins(text: str) -> str:
    return f'<w:ins w:id="1" {BY}>{run(text)}</w:ins>'


def gone(text: str) -> str:
    return f'<w:del w:id="2" {BY}>{run(text, "delText")}</w:del>'


def p(*parts: str, end: str = "") -> str:
    marks = f'<w:pPr><w:rPr><w:{end} w:id="3" {BY}/></w:rPr></w:pPr>' if end else ""
    return f"<w:p>{marks}{''.join(parts)}</w:p>"


def move(tag: str, text: str) -> str:
    return f'<w:{tag} w:id="4" {BY}>{run(text)}</w:{tag}>'


def row(*cells: str, change: str = "") -> str:
    marks = f'<w:trPr><w:{change} w:id="5" {BY}/></w:trPr>' if change else ""
    return f"<w:tr>{marks}{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"


def word(*blocks: str, comments: tuple[str, ...] = ()) -> Extract:
    document = docx.Document()
    body = document.element.body
    for said in comments:
        runs = document.add_paragraph("x").runs
        document.add_comment(runs, text=said, author="Minh", initials="M")
    for child in list(body)[:-1]:
        body.remove(child)
    for block in reversed(blocks):
        body.insert(0, parse_xml(f"<w:x {nsdecls('w')}>{block}</w:x>")[0])
    out = io.BytesIO()
    document.save(out)
    return read_docx(out.getvalue(), "file.docx", max_bytes=LIMIT)


START, END = '<w:commentRangeStart w:id="0"/>', '<w:commentRangeEnd w:id="0"/>'
ABOUT = '<w:r><w:commentReference w:id="0"/></w:r>'


@pytest.mark.parametrize(
    ("blocks", "text", "remarks"),
    [
        # a word for another
        ([p(run("The fee is "), gone("five"), ins("six"), run(" euros."))],
         "The fee is six euros.",
         [("deletion", "", "five", "Lan"), ("insertion", "six", "", "Lan")]),
        # one change in two pieces is one remark
        ([p(run("Pay "), ins("with"), ins("in ten days"), run("."))],
         "Pay within ten days.", [("insertion", "within ten days", "", "Lan")]),
        ([p(run("Pay "), gone("at"), gone(" once"), run("now."))],
         "Pay now.", [("deletion", "", "at once", "Lan")]),
        # inserted by one, deleted by another: it is not there
        ([p(run("A"), f'<w:ins w:id="1" w:author="An">{gone("b")}</w:ins>', run("c"))],
         "Ac", [("deletion", "", "b", "Lan")]),
        # a move is a deletion and an insertion
        ([p(run("First. "), move("moveFrom", "Second.")), p(move("moveTo", "Second."))],
         "First.\nSecond.",
         [("deletion", "", "Second.", "Lan"), ("insertion", "Second.", "", "Lan")]),
        # a paragraph that went leaves no line; its deletion stands where the next begins
        ([p(run("One.")), p(gone("Two."), end="del"), p(run("Three."))],
         "One.\nThree.", [("deletion", "", "Two.", "Lan")]),
        # a paragraph end that went joins two
        ([p(run("The clerk "), end="del"), p(run("reports."))], "The clerk reports.", []),
        # but never a paragraph and a table
        ([p(run("Fees"), end="del"), f"<w:tbl>{row(p(run('A')), p(run('B')))}</w:tbl>"],
         "Fees\nA | B", []),
        # rows that went, and what went from a cell
        (["<w:p/>", p(run("Fees")), "<w:tbl>" + row(p(run("A")), p(run("B"), gone("C")))
          + row(p(run("D")), p(gone("E")), change="del") + "</w:tbl>"],
         "Fees\nA | B",
         [("deletion", "", "C", "Lan"), ("deletion", "", "D | E", "Lan")]),
        # the last words of the text
        ([p(run("End"), gone(" of it"), run("."))], "End.", [("deletion", "", " of it", "Lan")]),
        ([p(run("End.")), p(gone("Gone."))], "End.", [("deletion", "", "Gone.", "Lan")]),
        # a ligature and a soft hyphen before the change
        ([p(run("aﬀ\u00adaires "), ins("ﬁscales"), run("."))],
         "affaires fiscales.", [("insertion", "fiscales", "", "Lan")]),
    ],
)  # fmt: skip
def test_docx_changes(blocks: list[str], text: str, remarks: Shown) -> None:
    extract = word(*blocks)
    assert extract.text == text
    assert shown(extract) == remarks
    assert {r.when for r in extract.remarks} <= {WHEN}


def test_where_a_deletion_stands() -> None:
    extract = word(p(run("One.")), p(gone("Two.")), p(run("A "), gone("red "), run("car.")))
    assert [extract.text[r.span[0] :] for r in extract.remarks] == ["A car.", "car."]


@pytest.mark.parametrize(
    ("blocks", "about"),
    [
        # on a word
        ([p(run("The "), START, run("clerk"), END, ABOUT, run(" reports."))], "clerk"),
        # over two paragraphs
        ([p(run("One "), START, run("two.")), p(run("Three"), END, ABOUT, run(" four."))],
         "two.\nThree"),
        # begun and ended between paragraphs
        ([p(run("One.")), START, p(run("Two.")), END, p(ABOUT, run("Three."))], "Two."),
        # at a place
        ([p(run("One"), ABOUT, run(" two."))], ""),
        # on words that went
        ([p(run("One "), START, gone("two"), END, ABOUT, run("."))], ""),
        # on something that is not read
        ([p(run("One."))], ""),
        # in a numbered paragraph and a cell
        (['<w:tbl>' + row(p(run("A"))) * 3 + row(p(START, run("B "), END, ABOUT), p(run("C")))
          + '</w:tbl>'], "B"),
    ],
)  # fmt: skip
def test_docx_comments(blocks: list[str], about: str) -> None:
    extract = word(*blocks, comments=("Who?\nSince when?",))
    comments = [r for r in extract.remarks if r.kind == "comment"]
    assert [(extract.text[slice(*r.span)], r.words, r.author) for r in comments] == [
        (about, "Who?\nSince when?", "Minh")
    ]
    assert comments[0].when[:4] >= str(date.today().year - 1)


def test_words_of_remarks_in_a_legacy_encoding() -> None:
    words = "C¸c c¬ quan cña nhµ n\u00adíc vµ ng\u00adêi d©n ®\u00adîc th«ng b¸o "
    extract = word(p(run(words), gone("trong n¨m"), run(".")))
    assert extract.text.startswith("Các cơ quan của nhà nước")
    assert extract.remarks[0].words == "trong năm"


# ODT

SPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
WHO = "<dc:creator>Lan</dc:creator><dc:date>2026-03-01T08:30:00</dc:date>"


def region(id_: str, kind: str, words: str = "") -> str:
    return (
        f'<text:changed-region xml:id="{id_}" text:id="{id_}"><text:{kind}>'
        f"<office:change-info>{WHO}</office:change-info>{words}</text:{kind}></text:changed-region>"
    )


def odt(regions: str, content: str) -> Extract:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr(
            "content.xml",
            f"<office:document-content {SPACES}><office:body><office:text>"
            f"<text:tracked-changes>{regions}</text:tracked-changes>{content}"
            "</office:text></office:body></office:document-content>",
        )
    return read_odt(out.getvalue(), "file.odt", max_bytes=LIMIT)


@pytest.mark.parametrize(
    ("regions", "content", "text", "remarks"),
    [
        # a word for another
        (region("a", "deletion", "<text:p>five</text:p>") + region("b", "insertion"),
         '<text:p>The fee is <text:change text:change-id="a"/><text:change-start'
         ' text:change-id="b"/>six<text:change-end text:change-id="b"/> euros.</text:p>',
         "The fee is six euros.",
         [("deletion", "", "five", "Lan"), ("insertion", "six", "", "Lan")]),
        # a paragraph brought in, with signs between paragraphs
        (region("b", "insertion"),
         '<text:p>One.</text:p><text:change-start text:change-id="b"/><text:p>Two.</text:p>'
         '<text:change-end text:change-id="b"/><text:p>Three.</text:p>',
         "One.\nTwo.\nThree.", [("insertion", "Two.", "", "Lan")]),
        # a change of looks only
        (region("c", "format-change"),
         '<text:p>One <text:change-start text:change-id="c"/>two<text:change-end'
         ' text:change-id="c"/>.</text:p>', "One two.", []),
        # comments, on words and at a place
        ("", f'<text:p>The <office:annotation office:name="1">{WHO}<text:p>Who?</text:p>'
         '</office:annotation>clerk<office:annotation-end office:name="1"/> reports'
         f"<office:annotation>{WHO}<text:p>When?</text:p></office:annotation>.</text:p>",
         "The clerk reports.",
         [("comment", "clerk", "Who?", "Lan"), ("comment", "", "When?", "Lan")]),
        # in a table row
        (region("a", "deletion", "<text:p>C</text:p>"),
         "<table:table><table:table-row><table:table-cell><text:p>A</text:p></table:table-cell>"
         '<table:table-cell><text:p>B<text:change text:change-id="a"/></text:p></table:table-cell>'
         "</table:table-row></table:table>", "A | B", [("deletion", "", "C", "Lan")]),
    ],
)  # fmt: skip
def test_odt(regions: str, content: str, text: str, remarks: Shown) -> None:
    extract = odt(regions, content)
    assert extract.text == text
    assert shown(extract) == remarks
    assert {r.when for r in extract.remarks} <= {"2026-03-01T08:30:00"}


# RTF

# 1 March 2026, 8:30, as a DTTM number
DTTM = (30 | 8 << 6 | 1 << 11 | 3 << 16 | 126 << 20 | 7 << 29) - 2**32  # and the day of the week


def rtf(body: str) -> Extract:
    table = r"{\*\revtbl {Unknown;}{Lan;}}"
    return read_rtf(f"{{\\rtf1\\ansi{table} {body}\\par}}".encode("cp1252"), "file.rtf")


BROUGHT, WENT = rf"\revised\revauth1\revdttm{DTTM} ", rf"\deleted\revauthdel1\revdttmdel{DTTM} "


@pytest.mark.parametrize(
    ("body", "text", "remarks"),
    [
        # a word for another
        (f"The fee is {{{WENT}five}}{{{BROUGHT}six}} euros.", "The fee is six euros.",
         [("deletion", "", "five", "Lan"), ("insertion", "six", "", "Lan")]),
        # letters beyond the code page, and beyond the basic plane
        (rf"A {{{BROUGHT}\u7901?\u-10179?\u-8704?}} b", "A ờ\U0001f600 b",
         [("insertion", "ờ\U0001f600", "", "Lan")]),
        # a paragraph end that went
        (rf"The clerk {{{WENT}\par }}reports.", "The clerk reports.", []),
        # over a paragraph end
        (rf"One {{{BROUGHT}two.\par Three}} four.", "One two.\nThree four.",
         [("insertion", "two.", "", "Lan"), ("insertion", "Three", "", "Lan")]),
        # rows
        (rf"\trowd\intbl A{{{WENT}x}}\cell B\cell\row\pard End.", "A | B\nEnd.",
         [("deletion", "", "x", "Lan")]),
        # comments, on words and at a place
        (r"The {\*\atrfstart 1}clerk{\*\atrfend 1}{\*\atnid L}{\*\atnauthor Lan}\chatn"
         rf" {{\*\annotation{{\*\atnref 1}}{{\*\atndate {DTTM}}}\pard Who?\par Since?}} reports.",
         "The clerk reports.", [("comment", "clerk", "Who?\nSince?", "Lan")]),
        (rf"A{{\*\atnauthor Lan}}{{\*\annotation{{\*\atndate {DTTM}}} Who?}} b.", "A b.",
         [("comment", "", "Who?", "Lan")]),
    ],
)  # fmt: skip
def test_rtf(body: str, text: str, remarks: Shown) -> None:
    extract = rtf(body)
    assert extract.text == text
    assert shown(extract) == remarks
    assert {r.when for r in extract.remarks} <= {"2026-03-01T08:30:00"}


@pytest.mark.parametrize("number", [0, -5, 63, 2**31 - 1])  # nothing, minute 63
def test_rtf_time_that_is_none(number: int) -> None:
    extract = rtf(rf"A {{\revised\revauth0\revdttm{number} b}}")
    assert [(r.author, r.when) for r in extract.remarks] == [("", "")]


# signs

PIECES = st.sampled_from([" ", "  ", "a", "bc", "\t", "<", ">", "."])


@given(st.lists(PIECES, max_size=12))
def test_tidied_with_signs_is_tidied_without(pieces: list[str]) -> None:
    remarks = Remarks()
    noted = remarks.note("comment", "x")
    signs = {"<": noted.begin, ">": noted.end, ".": noted.here}
    line = "".join(signs.get(piece, piece) for piece in pieces)
    plain = "".join("" if piece in signs else piece for piece in pieces)
    assert without_signs(tidied(line)) == " ".join(plain.split())


WORDS = st.sampled_from(["clerk", "e\u0301t\u00e9", "ﬁ", "\u00ad", " ", "Điều", "x"])


@given(st.lists(st.tuples(WORDS, st.booleans(), st.booleans()), min_size=1, max_size=12))
def test_spans_cover_what_was_inserted(parts: list[tuple[str, bool, bool]]) -> None:
    """Each insertion's span holds its own words, cleaned, wherever it stands."""
    remarks, lines, expected = Remarks(), [""], []
    for words, inserted, ends in parts:
        piece = f"|{words}|"  # so that words do not meet
        if inserted:
            noted = remarks.note("insertion", author=str(len(expected)))
            expected.append(piece)
            piece = noted.begin + piece + noted.end
        lines[-1] += piece
        if ends:
            lines.append("")
    text, found = remarks.settled(lines)
    clean = {"|e\u0301t\u00e9|": "|été|", "|ﬁ|": "|fi|", "|\u00ad|": "||"}
    assert [text[slice(*r.span)] for r in found] == [clean.get(e, e) for e in expected]
    assert "\x01" not in text


def test_file_of_deletions_only_is_empty() -> None:
    with pytest.raises(ReadError, match="holds no text"):
        word(p(gone("All of it.")))


def test_thousands_of_changes() -> None:
    blocks = [p(run("a "), gone("b "), ins("c ")) for _ in range(3_000)]
    assert len(word(*blocks).remarks) == 6_000
