"""Pages as programs lay them out: columns drawn by turns, and tables that are none."""

from __future__ import annotations

import io
from collections.abc import Iterable

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from assistant.readers.lines import paragraphs
from assistant.readers.pdf import read_pdf
from assistant.readers.printed import Line
from assistant.readers.running import without_running_lines

LEFT = [
    "Section 1. The clerk keeps a list",
    "of all the requests that are made",
    "at the town hall and answers each",
    "of them within ten days of the day",
    "on which the request was made.",
]
MIDDLE = [
    "Section 2. The fee for a copy is",
    "set each year by the council and",
    "is paid before the copy is made,",
    "unless the person who asks for it",
    "is exempt under these rules.",
]
RIGHT = [
    "Section 3. The mayor reports on",
    "the requests once a year, at the",
    "first meeting of the council, and",
    "says how many of them were late",
    "and for which of the reasons.",
]
TITLE = "Rules of the town of Val on the requests for copies of the records that it keeps"
Piece = tuple[float, float, str]


def drawn(pieces: Iterable[Piece]) -> str:
    """The text read from one page of pieces (x, line, text), drawn in this order."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    canvas.setFont("Helvetica", 9)
    for x, line, text in pieces:
        canvas.drawString(x, 780 - 12 * line, text)
    canvas.save()
    return read_pdf(out.getvalue(), "file.pdf").text


def rows(*columns: list[str], start: int = 0) -> list[Piece]:
    """Columns drawn row by row."""
    width = 520 / len(columns)
    return [
        (40 + width * at, start + number, text)
        for number, row in enumerate(zip(*columns, strict=True))
        for at, text in enumerate(row)
    ]


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        # rows across two columns
        (rows(LEFT, RIGHT), [LEFT, RIGHT]),
        # rows across three columns
        (rows(LEFT, MIDDLE, RIGHT), [LEFT, MIDDLE, RIGHT]),
        # a title over both columns comes first
        ([(40, 0, TITLE), *rows(LEFT, RIGHT, start=2)], [[TITLE], LEFT, RIGHT]),
        # one column after the other, as most programs draw them
        ([*rows(LEFT), *((300, at, text) for at, text in enumerate(RIGHT))], [LEFT, RIGHT]),
    ],
)  # fmt: skip
def test_columns_are_read_one_after_the_other(
    pieces: list[Piece], expected: list[list[str]]
) -> None:
    assert drawn(pieces).split("\n") == [" ".join(column) for column in expected]


def test_rows_of_a_table_stay_rows() -> None:
    cells = ["Clerk", "Mayor", "Council", "Officer", "Panel"]
    text = drawn(rows(cells, [f"{day} May" for day in range(1, 6)]))
    assert text.split("\n") == [f"{cell} | {day} May" for day, cell in enumerate(cells, start=1)]


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        # a page number beside the name of the act, set off by a dash or a bar
        ([["Article 1", "Texte", "Ville de Val – Page 1"], ["Article 2", "Val | Page 2"]],
         [["Article 1", "Texte"], ["Article 2"]]),
        # the same in Vietnamese, at the top; the first page has none
        ([["Điều 1. Báo cáo"], ["Quyết định số 5/QĐ-UBND   Trang 2", "Điều 2. Hiệu lực"]],
         [["Điều 1. Báo cáo"], ["Điều 2. Hiệu lực"]]),
        # no dash: the number and the total are this page's
        ([["Section 1", "Val Order Page 1 of 2"], ["Section 2", "Val Order Page 2 of 2"]],
         [["Section 1"], ["Section 2"]]),
        # a form's own way
        ([["Section 1", "1 | Page"], ["Section 2", "2 | Page"]], [["Section 1"], ["Section 2"]]),
        # words that end with a page are no folio
        ([["Section 1", "the table on page 2"], ["Section 2", "the map on page 7 of 9"]],
         [["Section 1", "the table on page 2"], ["Section 2", "the map on page 7 of 9"]]),
        # a head on both pages stays once
        ([["ỦY BAN NHÂN DÂN TỈNH AN BÌNH", "Điều 1"], ["ỦY BAN NHÂN DÂN TỈNH AN BÌNH", "Điều 2"]],
         [["ỦY BAN NHÂN DÂN TỈNH AN BÌNH", "Điều 1"], ["Điều 2"]]),
        # so does a foot, and a sentence runs on from page to page
        ([["The clerk reports to", "Val Order"], ["the council.", "Val Order"]],
         [["The clerk reports to"], ["the council.", "Val Order"]]),
        # provisions and sentences are no running lines
        ([["1. Fees", "None."]] * 2, [["1. Fees", "None."]] * 2),
    ],
)  # fmt: skip
def test_running_lines_of_two_pages(pages: list[list[str]], expected: list[list[str]]) -> None:
    found = without_running_lines([[Line(line) for line in page] for page in pages])
    assert [[line.text for line in page] for page in found] == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # a word broken by the printer
        (["la régle-", "mentation locale"], "la réglementation locale"),
        # beginnings of compounds that begin plain words, too
        (["une par-", "tie du ci-", "vil"], "une partie du civil"),
        # a compound of the language
        (["le vice-", "président"], "le vice-président"),
        (["il en est peut-", "être ainsi, c'est-à-", "dire non"],
         "il en est peut-être ainsi, c'est-à-dire non"),
        # a compound that the text has elsewhere
        (["the market-hall is open; the market-", "hall closes at six"],
         "the market-hall is open; the market-hall closes at six"),
        # a number that goes on after its dash
        (["Order No. 2018–", "23 of the town"], "Order No. 2018–23 of the town"),
        # an address that goes on
        (["see https://", "www.val.example/fees"], "see https://www.val.example/fees"),
        # a dash between words is no part of them
        (["the clerk –", "and nobody else"], "the clerk – and nobody else"),
    ],
)  # fmt: skip
def test_words_over_two_lines(lines: list[str], expected: str) -> None:
    assert paragraphs([[Line(line) for line in lines]])[0] == expected
