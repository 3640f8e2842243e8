"""Each format: what is text, what is not, and what is refused."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from pypdf import PdfReader, PdfWriter
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from assistant.errors import LimitError, ReadError
from assistant.readers.docx import read_docx
from assistant.readers.html import read_html
from assistant.readers.lines import paragraphs
from assistant.readers.markdown import read_markdown
from assistant.readers.pdf import read_pdf
from assistant.readers.plain import decode, read_plain
from assistant.readers.printed import Line
from assistant.readers.running import without_running_lines

LIMIT = 1_000_000


def pdf(pages: Sequence[Sequence[str]]) -> bytes:
    """A PDF with these lines on its pages."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    canvas.setTitle("title")
    for lines in pages:
        canvas.setFont("Helvetica", 11)
        for number, line in enumerate(lines):
            canvas.drawString(50, 780 - 16 * number, line)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def word(fill: Callable[[docx.document.Document], object]) -> bytes:
    document = docx.Document()
    fill(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


# lines to paragraphs


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # a sentence over two lines
        (["Le maire tient un registre de toutes les demandes qui lui sont",
          "adressées par écrit."],
         "Le maire tient un registre de toutes les demandes qui lui sont adressées par écrit."),
        # a word broken at the line end
        (["The authority must keep a regis-", "ter of all requests."],
         "The authority must keep a register of all requests."),
        # a name with its hyphen
        (["Le préfet de la région Provence-Alpes-", "Côte d'Azur décide."],
         "Le préfet de la région Provence-Alpes-Côte d'Azur décide."),
        # markers begin a line, whatever came before
        (["Điều 5. Trách nhiệm của cơ quan", "1. Lập báo cáo", "a) Hằng tháng", "đ) Hằng năm"],
         "Điều 5. Trách nhiệm của cơ quan\n1. Lập báo cáo\na) Hằng tháng\nđ) Hằng năm"),
        (["Vu le code des communes", "Article 1er", "(b) the fee", "Căn cứ Luật Ngân sách"],
         "Vu le code des communes\nArticle 1er\n(b) the fee\nCăn cứ Luật Ngân sách"),
        # a title in capitals stays apart from the text below
        (["QUY ĐỊNH CHUNG", "Quy chế này quy định việc báo cáo."],
         "QUY ĐỊNH CHUNG\nQuy chế này quy định việc báo cáo."),
        # no stop at the end of a nearly full line: a name follows
        (["The officer reports to the council of", "Valcernay each year in the month of May."],
         "The officer reports to the council of Valcernay each year in the month of May."),
        # but a heading stays a heading
        (["Điều 5. Trách nhiệm của các cơ quan", "Cơ quan lập báo cáo theo quy định của tỉnh."],
         "Điều 5. Trách nhiệm của các cơ quan\nCơ quan lập báo cáo theo quy định của tỉnh."),
        # an empty line ends a paragraph
        (["first part", "", "second part"], "first part\nsecond part"),
    ],
)  # fmt: skip
def test_paragraphs(lines: list[str], expected: str) -> None:
    assert paragraphs(printed([lines]))[0] == expected


def printed(pages: Sequence[Sequence[str]]) -> list[list[Line]]:
    """Pages of lines whose places are not known."""
    return [[Line(line) for line in page] for page in pages]


def unheaded(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    return [[line.text for line in page] for page in without_running_lines(printed(pages))]


def test_running_lines_are_left_out() -> None:
    pages = [
        [
            "Town of Val – Records",
            f"Section {n}. Duty {n}",
            f"The officer reports on {'abcd'[n - 1]}.",
            f"Page {n} of 4",
        ]
        for n in range(1, 5)
    ]
    assert unheaded(pages) == [page[1:3] for page in pages]


def test_head_of_a_second_page() -> None:
    second = ["Val Transport – Order No. 4", "Page 2", "Section 9. Fees", "The fee is due."]
    assert unheaded([["Section 1. Duty"], second])[1] == second[2:]


def test_short_documents_keep_their_lines() -> None:
    pages = [["Article 1", "Texte."], ["Article 2", "Texte."]]
    assert unheaded(pages) == pages


def test_page_starts_point_at_the_first_line_of_the_page() -> None:
    text, starts, _ = paragraphs(
        printed([["1. The first duty of the officer is"], ["to report."], ["2. End."]])
    )
    assert [text[start:].split(" ")[0] for start in starts] == ["1.", "to", "2."]


# PDF


def test_pdf_paragraphs_and_pages() -> None:
    extract = read_pdf(
        pdf([
            ["Val town council", "Section 1. Registers", "The officer keeps a register of all the",
             "requests received.", "1"],
            ["Val town council", "(a) By month.", "2"],
            ["Val town council", "(b) By year.", "3"],
        ]),
        "file.pdf",
    )  # fmt: skip
    assert extract.text == (
        "Section 1. Registers\nThe officer keeps a register of all the requests received.\n"
        "(a) By month.\n(b) By year."
    )
    assert [extract.text[start : start + 3] for start in extract.pages] == ["Sec", "(a)", "(b)"]


def encrypted(user: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf([["Some text."]]))))
    writer.encrypt(user_password=user, owner_password="owner", algorithm="AES-256")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_pdf_with_an_empty_password_opens() -> None:
    assert read_pdf(encrypted(""), "file.pdf").text == "Some text."


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (encrypted("secret"), "encrypted"),
        (b"Dear all,\nthis is no PDF.", "is no PDF"),
        (b"%PDF-1.7\ngarbage", "damaged"),
        (pdf([["Some text."]])[:300], "damaged"),
        (pdf([[]]), "no text in them"),
    ],
    ids=lambda value: "data" if isinstance(value, bytes) else None,
)
def test_pdf_refused(data: bytes, says: str) -> None:
    with pytest.raises(ReadError, match=says) as caught:
        read_pdf(data, "file.pdf")
    assert "file.pdf" in str(caught.value)
    assert "\n" not in str(caught.value)


# DOCX


def numbered(document: docx.document.Document) -> None:
    for text, style in (
        ("Duties", "List Number"), ("Reports", "List Number"), ("Monthly", "List Bullet"),
    ):  # fmt: skip
        document.add_paragraph(text, style=style)


def tabled(document: docx.document.Document) -> None:
    document.add_paragraph("Tasks")
    table = document.add_table(rows=2, cols=3)
    for cell, text in zip(
        table._cells, ("Who", "What", "When", "Clerk", "Report", "May"), strict=True
    ):
        cell.text = text
    document.add_paragraph("End.")


def letterhead(document: docx.document.Document) -> None:
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "ỦY BAN NHÂN DÂN TỈNH AN BÌNH"
    table.cell(0, 0).add_paragraph("Số: 5/QĐ-UBND")
    table.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    document.add_paragraph("QUYẾT ĐỊNH")


def tracked(document: docx.document.Document) -> None:
    paragraph = document.add_paragraph("The fee is ")
    for change, text, tag in (("del", "five", "delText"), ("ins", "six", "t")):
        paragraph._p.append(
            parse_xml(
                f'<w:{change} {nsdecls("w")} w:id="1" w:author="a"><w:r><w:{tag}>{text}</w:{tag}>'
                f"</w:r></w:{change}>"
            )
        )
    paragraph.add_run(" euros.")


@pytest.mark.parametrize(
    ("fill", "expected"),
    [
        # automatic numbers and bullets as printed
        (numbered, "1. Duties\n2. Reports\n- Monthly"),
        # tables in their place, a row to a line
        (tabled, "Tasks\nWho | What | When\nClerk | Report | May\nEnd."),
        # a table that only lays out the head is columns
        (letterhead, "ỦY BAN NHÂN DÂN TỈNH AN BÌNH\nSố: 5/QĐ-UBND\n"
                     "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nQUYẾT ĐỊNH"),
        # the final view of tracked changes
        (tracked, "The fee is six euros."),
    ],
)  # fmt: skip
def test_docx(fill: Callable[[docx.document.Document], object], expected: str) -> None:
    assert read_docx(word(fill), "file.docx", max_bytes=LIMIT).text == expected


def zipped(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "error", "says"),
    [
        (b"PK\x03\x04 and then nothing", ReadError, "damaged"),
        (word(tabled)[:2000], ReadError, "damaged"),
        (zipped(word__document_xml=b"<a/>"), ReadError, "damaged"),
        (word(lambda document: None), ReadError, "OCR"),
        (zipped(word__document_xml=b"0" * (LIMIT * 11)), LimitError, "unpacks to 11 MB"),
        (
            zipped(word__document_xml=b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hosts">]><a/>'),
            ReadError,
            "entities",
        ),
    ],
    ids=lambda value: "data" if isinstance(value, bytes) else None,
)
def test_docx_refused(data: bytes, error: type[ReadError], says: str) -> None:
    with pytest.raises(error, match=says) as caught:
        read_docx(data, "file.docx", max_bytes=LIMIT)
    assert "file.docx" in str(caught.value)


# HTML


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        # blocks are lines, white space as a browser shows it
        ("<p>Điều 1.\n  Báo   cáo</p><div>Một<br>Hai</div>", "Điều 1. Báo cáo\nMột\nHai"),
        # nothing that is not the text
        ("<head><title>T</title></head><nav>Home</nav><script>x()</script><style>p{}</style>"
         "<p>Text</p><p style='display: none'>hidden</p><!-- no -->", "Text"),
        # rows of tables
        ("<table><tr><th>Who</th><th>When</th></tr><tr><td><p>Clerk</p></td><td>May</td></tr>"
         "</table>", "Who | When\nClerk | May"),
        # a table of one column lays out the page
        ("<table><tr><td><p>One</p><p>Two</p></td></tr></table>", "One\nTwo"),
        # numbered lists as a browser numbers them
        ("<ol><li>One</li><li>Two</li></ol><ol type=a start=2><li>B</li></ol>",
         "1. One\n2. Two\nb) B"),
        # inline elements do not break words
        ("<p>Le <b>pré</b>sent <i>arrêté</i></p>", "Le présent arrêté"),
        # external entities stay closed
        ('<!DOCTYPE html [<!ENTITY e SYSTEM "file:///etc/hosts">]><p>a&amp;b &e; c</p>',
         "a&b &e; c"),
    ],
)  # fmt: skip
def test_html(page: str, expected: str) -> None:
    assert read_html(page.encode(), "page.html").text == expected


def test_html_in_its_own_encoding() -> None:
    page = '<meta charset="iso-8859-1"><title>Été</title><p>Arrêté</p>'.encode("iso-8859-1")
    extract = read_html(page, "page.html")
    assert (extract.text, extract.title) == ("Arrêté", "Été")


def test_html_that_goes_on_after_its_end() -> None:
    page = b"<p>Article 1 is in force</p></html><main><p>Article 2</p></main>"
    assert read_html(page, "page.html").text == "Article 1 is in force\nArticle 2"


def test_html_nested_without_end() -> None:
    assert read_html(b"<div>" * 50_000 + b"deep", "page.html").text in ("deep", "")


# text


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("Điều 5".encode(), "Điều 5"),
        (b"\xef\xbb\xbf" + "été".encode(), "été"),
        ("été".encode("utf-16"), "été"),
        ("Le maire décide. L'arrêté…".encode("cp1252"), "Le maire décide. L'arrêté…"),
    ],
    ids=lambda value: "data" if isinstance(value, bytes) else None,
)
def test_decode(data: bytes, expected: str) -> None:
    assert decode(data) == expected


def test_tcvn3_file() -> None:
    words = "§iÒu 1. C¸c c¬ quan cña nhµ n\u00adíc vµ ng\u00adêi d©n ®\u00adîc th«ng b¸o"
    assert read_plain(words.encode("latin-1")).text.startswith("Điều 1. Các cơ quan của nhà nước")


def test_lines_broken_by_hand_are_joined_in_place() -> None:
    given = "Section 1. The officer keeps\na register.\n\nSection 2. End.\n"
    extract = read_plain(given.encode())
    assert extract.text == given.replace("keeps\na", "keeps a")
    assert extract.offsets.to_raw(extract.text.index("End")) == given.index("End")


def test_markdown_title() -> None:
    assert read_markdown(b"# Minutes of May\n\nText.").title == "Minutes of May"
