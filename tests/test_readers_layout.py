"""Pages as offices lay them out: tables, notes, turned pages, outlines, and where lines stand."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

from assistant.errors import ReadError
from assistant.read import read_source
from assistant.readers import Extract
from assistant.readers.pages import boxes_of, render_page
from assistant.readers.pdf import read_pdf
from assistant.readers.printed import Page, as_shown, turned, turned_back
from assistant.types import Box, Document

STYLE = getSampleStyleSheet()["BodyText"]
GRID = [("GRID", (0, 0), (-1, -1), 0.5, "black"), ("VALIGN", (0, 0), (-1, -1), "TOP")]
TASKS = [
    ["No.", "Who", "What", "Deadline"],
    ["1", "Town clerk", "Draw up the list of all the buildings that are open to the public, with"
     " the year of their last inspection", "30 June 2026"],
    ["2", "Department of Works and Public Buildings", "Inspect the bridges", "every year"],
    ["3", "Mayor", "", "before the first meeting of the council"],
]  # fmt: skip
ROWS = [" | ".join(row) for row in TASKS]


def laid_out(*parts: object) -> Extract:
    """What is read of a document that reportlab lays out."""
    out = io.BytesIO()
    SimpleDocTemplate(out, pagesize=A4).build(list(parts))
    return read_pdf(out.getvalue(), "file.pdf")


def drawn(draw: Callable[[Canvas], None]) -> Extract:
    """What is read of pages that are drawn by hand."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    canvas.setFont("Helvetica", 10)
    draw(canvas)
    canvas.save()
    return read_pdf(out.getvalue(), "file.pdf")


def table(rows: list[list[str]], style: list[tuple[object, ...]] = GRID) -> Table:
    cells = [[Paragraph(cell, STYLE) for cell in row] for row in rows]
    return Table(cells, colWidths=[30, 120, 190, 100][: len(rows[0])], style=style)


def test_rows_of_a_ruled_table() -> None:
    before, after = "The tasks are shared out as follows.", "The mayor reports on them each year."
    extract = laid_out(Paragraph(before, STYLE), table(TASKS), Paragraph(after, STYLE))
    assert extract.text.split("\n") == [before, *ROWS, after]


def test_a_table_goes_on_on_the_next_page() -> None:
    rows = [TASKS[0], *([str(at), "Clerk", f"Task {at * at}", "in May"] for at in range(80))]
    extract = laid_out(Table(rows, style=GRID, repeatRows=1))
    printed = [" | ".join(row) for row in rows]
    lines = extract.text.split("\n")
    assert len(extract.pages) > 1
    assert [line for line in lines if line != printed[0]] == printed[1:]


def test_merged_cells_count_where_they_begin() -> None:
    rows = [["Department", "Tasks", ""], ["Works", "bridges", "roads"], ["", "schools", "parks"]]
    style = [*GRID, ("SPAN", (1, 0), (2, 0)), ("SPAN", (0, 1), (0, 2))]
    assert laid_out(Table(rows, style=style)).text.split("\n") == [
        "Department | Tasks |", "Works | bridges | roads", "| schools | parks",
    ]  # fmt: skip


@pytest.mark.parametrize("columns", [True, False])  # drawn cell by cell down, or across
def test_a_table_is_read_by_rows_however_it_is_drawn(columns: bool) -> None:
    cells = [(x, y) for x in range(3) for y in range(4)]
    if not columns:
        cells.sort(key=lambda cell: cell[1])

    def draw(canvas: Canvas) -> None:
        canvas.grid([100, 200, 300, 400], [700 - 20 * y for y in range(5)])
        for x, y in cells:
            canvas.drawString(105 + 100 * x, 686 - 20 * y, f"cell {x + 1}/{y + 1}")

    assert drawn(draw).text.split("\n") == [
        " | ".join(f"cell {x}/{y}" for x in (1, 2, 3)) for y in (1, 2, 3, 4)
    ]


def test_figures_between_two_rules_are_rows() -> None:
    towns = [("Val", "120", "7"), ("Aix", "98", "12"), ("Port", "77", "31"), ("Bourg", "5", "2")]

    def draw(canvas: Canvas) -> None:
        canvas.grid([100, 200, 300, 400], [700, 680, 600])
        for x, head in enumerate(("Town", "Requests", "Late")):
            canvas.drawString(105 + 100 * x, 686, head)
        for y, row in enumerate(towns):
            for x, cell in enumerate(row):
                canvas.drawString(105 + 100 * x, 666 - 18 * y, cell)

    lines = drawn(draw).text.split("\n")
    assert lines == ["Town | Requests | Late", *(" | ".join(row) for row in towns)]


OPEN = [("VALIGN", (0, 0), (-1, -1), "TOP")]


@pytest.mark.parametrize("style", [OPEN, [*OPEN, ("LINEBELOW", (0, 0), (-1, -1), 0.5, "black")]])
def test_rows_of_a_table_without_frames(style: list[tuple[object, ...]]) -> None:
    """Nothing between the columns but blank; what goes on in a cell stays in it."""
    rows = [*TASKS, ["4", "Council", "Set the fees", "in May"]]
    after = "The mayor reports on them each year, and the council takes note of the report."
    extract = laid_out(table(rows, style), Paragraph(after, STYLE))
    assert extract.text.split("\n") == [*ROWS, "4 | Council | Set the fees | in May", after]


@pytest.mark.parametrize(
    ("columns", "xs"),
    [
        # a list with its numbers set off
        ((["1.", "2.", "3.", "4.", "5.", "6."], ["Keep the register of the town."] * 6), (60, 90)),
        # columns of names, drawn one after the other
        ((["Aix", "Bourg", "Cos"], ["Eu", "Foix", "Gap"], ["Is", "Jeu", "Lys"]), (60, 200, 340)),
        # two sides of prose
        ((["The clerk keeps the register of all"] * 6, ["The mayor signs each of the letters"] * 6),
         (60, 320)),
    ],
)  # fmt: skip
def test_what_is_no_table(columns: tuple[list[str], ...], xs: tuple[int, ...]) -> None:
    def draw(canvas: Canvas) -> None:
        for x, column in zip(xs, columns, strict=True):
            for at, text in enumerate(column):
                canvas.drawString(x, 700 - 14 * at, text)

    assert " | " not in drawn(draw).text


def test_the_head_of_a_letter_is_read_side_by_side() -> None:
    left = ["TOWN OF VAL", "OFFICE OF THE MAYOR", "No. 12/2026"]
    right = ["DEPARTMENT OF THE UPPER RIVER", "Liberty and order", "Val, 5 March 2026"]

    def draw(canvas: Canvas) -> None:
        for at, (one, other) in enumerate(zip(left, right, strict=True)):
            canvas.drawCentredString(140, 780 - 14 * at, one)
            canvas.drawCentredString(410, 780 - 14 * at, other)
        canvas.drawString(60, 700, "The mayor decides as follows.")

    assert drawn(draw).text.split("\n") == [*left, *right, "The mayor decides as follows."]


def test_frames_around_prose_are_no_table() -> None:
    text = ("The clerk keeps a register of the requests and answers each of them. " * 4).strip()
    for row in ([text], [text, text]):  # one frame, and two side by side
        frames = Table(
            [[Paragraph(cell, STYLE) for cell in row]], colWidths=[200] * len(row), style=GRID
        )
        assert " | " not in laid_out(frames).text


NOTE = "See the register of the town hall, which lists the requests."


def test_notes_come_after_the_paragraph_that_goes_on(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for at in range(9):
            canvas.drawString(60, 780 - 14 * at, f"{at + 1}. The clerk answers all the requests.")
        canvas.drawString(60, 640, "10. The fee for a copy of the records of the town")
        x = 60 + canvas.stringWidth("10. The fee for a copy of the records of the town")
        canvas.setFont("Helvetica", 6)
        canvas.drawString(x, 645, "1")
        canvas.drawString(60, 104, "1")
        canvas.setFont("Helvetica", 8)
        canvas.drawString(66, 100, NOTE)
        canvas.showPage()
        canvas.setFont("Helvetica", 10)
        canvas.drawString(60, 780, "is paid before the copy is made.")

    extract = drawn(draw)
    assert extract.text.split("\n")[-2:] == [
        "10. The fee for a copy of the records of the town is paid before the copy is made.",
        f"[1] {NOTE}",
    ]


def test_notes_of_columns_are_kept_apart() -> None:
    def draw(canvas: Canvas) -> None:
        for x, number in ((60, "1"), (310, "2")):
            canvas.setFont("Helvetica", 10)
            for at in range(12):
                canvas.drawString(x, 780 - 14 * at, f"the clerk of the town answers, says {at}")
            canvas.drawString(x, 600, "and the mayor too")
            canvas.setFont("Helvetica", 6)
            canvas.drawString(x + 82, 604, number)
            for note in range(2):
                canvas.setFont("Helvetica", 5)
                if not note:
                    canvas.drawString(x, 504, number)
                canvas.setFont("Helvetica", 8)
                canvas.drawString(x + 6, 500 - 10 * note, f"The {'book seal'.split()[note]} of it")

    lines = drawn(draw).text.split("\n")
    assert lines[-2:] == ["[1] The book of it The seal of it", "[2] The book of it The seal of it"]
    assert "¹" not in " ".join(lines) and "²" not in " ".join(lines)


def test_words_struck_out_and_underlined_are_no_table() -> None:
    lines = ["The clerk keeps a register", "of the requests that come", "in, and answers each."]

    def draw(canvas: Canvas) -> None:
        canvas.grid([50, 250, 450], [750, 640])
        for x in (60, 260):
            for at, line in enumerate(lines):
                y = 730 - 14 * at
                canvas.drawString(x, y, line)
                if x > 250:
                    canvas.line(x, y + 3, x + canvas.stringWidth(line), y + 3)
                canvas.line(x, y - 1.5, x + canvas.stringWidth(line), y - 1.5)

    assert drawn(draw).text.split("\n") == [" ".join(lines)] * 2


def test_a_title_drawn_last_comes_first() -> None:
    def draw(canvas: Canvas) -> None:
        for at in range(5):
            canvas.drawString(60, 700 - 14 * at, "The clerk keeps the register of requests and")
        canvas.drawString(60, 760, "RULES OF THE TOWN")
        canvas.drawString(60, 745, "ON RECORDS")

    assert drawn(draw).text.startswith("RULES OF THE TOWN\nON RECORDS\nThe clerk keeps")


def test_sides_that_are_drawn_block_by_block_stay_blocks() -> None:
    left = [
        "The clerk keeps a register of the",
        "requests and answers each of them",
        "within ten days of the request, as",
        "the rules of the council say there.",
    ]
    right = [line.replace("clerk", "mayor").replace("ten", "two") for line in left]

    def draw(canvas: Canvas) -> None:
        for block in range(3):
            top = 780 - 100 * block
            canvas.drawString(60, top, f"Amendment {block + 1}")
            for x, side in ((60, left), (310, right)):
                for at, line in enumerate(side):
                    canvas.drawString(x, top - 20 - 14 * at, line)

    assert drawn(draw).text.split("\n") == [
        line for block in range(3)
        for line in (f"Amendment {block + 1}", " ".join(left), " ".join(right))
    ]  # fmt: skip


def test_small_print_that_no_mark_refers_to_stays() -> None:
    def draw(canvas: Canvas) -> None:
        for at in range(9):
            canvas.drawString(60, 780 - 14 * at, f"{at + 1}. The clerk answers all the requests.")
        canvas.setFont("Helvetica", 8)
        canvas.drawString(60, 300, "22 January 2026")

    assert drawn(draw).text.split("\n")[-1] == "22 January 2026"


def test_raised_figures_are_superscripts() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(60, 700, "The hall has 300 m")
        x = 60 + canvas.stringWidth("The hall has 300 m")
        canvas.setFont("Helvetica", 6)
        canvas.drawString(x, 704, "2")
        canvas.setFont("Helvetica", 10)
        canvas.drawString(x + 4, 700, ".")

    assert drawn(draw).text == "The hall has 300 m²."


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_turned_pages_are_read_in_order(rotation: int, turn: int) -> None:
    lines = ["Section 1. The clerk keeps a register.", "Section 2. The mayor reads it each year."]

    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(rotation)
        canvas.translate(300, 400)
        canvas.rotate(turn)
        for at, line in enumerate(lines):
            canvas.drawString(-120, -14 * at, line)

    extract = drawn(draw)
    assert extract.text.split("\n") == lines
    first, second = extract.boxes
    upright = (turn - rotation) % 360
    assert [upright == 0, upright == 180] == [
        first.bottom <= second.bottom - 10 and first.right - first.left > 50,
        first.top >= second.top + 10 and first.right - first.left > 50,
    ]


def test_headings_of_the_outline_stand_alone() -> None:
    lines = [
        "The register is open to everybody who asks for it and",
        "Duties of the clerk and of the",
        "mayor of Val",
        "the fee is set by the council each year.",
    ]

    def draw(canvas: Canvas) -> None:
        canvas.bookmarkPage("here")
        canvas.addOutlineEntry("Duties of the clerk and of the mayor of Val", "here")
        for at, line in enumerate(lines):
            canvas.drawString(60, 700 - 14 * at, line)

    assert drawn(draw).text.split("\n")[1] == "Duties of the clerk and of the mayor of Val"


def test_boxes_are_where_lines_are_printed(tmp_path: Path) -> None:
    out = io.BytesIO()
    SimpleDocTemplate(out, pagesize=A4, leftMargin=72, topMargin=72).build(
        [Paragraph("The clerk keeps the register. " * 12, STYLE), Spacer(1, 20), table(TASKS)]
    )
    path = tmp_path / "file.pdf"
    path.write_bytes(out.getvalue())
    (document,) = read_source(path, max_bytes=10**7)
    boxes = document.boxes
    assert boxes[0].start == 0 and boxes[0].left == pytest.approx(78, abs=1)
    assert 72 < boxes[0].top < boxes[0].bottom < 100
    assert [box.start for box in boxes] == sorted(box.start for box in boxes)
    second = document.text[boxes[1].start : boxes[2].start]
    assert second.startswith(("The", "clerk", "keeps", "the", "register."))
    assert document.text[boxes[-1].start :] == ROWS[-1]


@given(
    st.tuples(*[st.floats(-1000, 2000)] * 4),
    st.integers(0, 3),
    st.tuples(*[st.floats(-100, 1000)] * 4),
)
def test_turning_back_undoes_turning(
    box: tuple[float, float, float, float], quarters: int, frame: tuple[float, float, float, float]
) -> None:
    again = turned_back(turned(box, frame, quarters), frame, quarters)
    assert again == pytest.approx(box, abs=1e-6)


def test_a_page_turned_by_the_viewer() -> None:
    # text that runs upwards on a page of 200 by 100 points, which the viewer turns clockwise
    page = Page((), frame=(0, 0, 200, 100), upright=0, shown=1)
    assert as_shown((10, 20, 60, 30), page) == (70, 10, 80, 60)


def test_a_page_with_a_line_marked(tmp_path: Path) -> None:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    canvas.drawString(60, 700, "Section 1. The clerk keeps a register.")
    canvas.drawString(60, 600, "Section 2. The mayor reads it.")
    canvas.save()
    path = tmp_path / "file.pdf"
    path.write_bytes(out.getvalue())
    (document,) = read_source(path, max_bytes=10**7)
    start = document.text.index("mayor")
    (box,) = boxes_of(document, (start, start + 5))
    page = Image.open(io.BytesIO(render_page(path, 1, [box])))
    colours = {
        (x, y) for y in range(page.height) for x in range(page.width)
        if page.getpixel((x, y)) == (255, 213, 79)
    }  # fmt: skip
    scale = page.height / A4[1]
    assert all(A4[1] - 600 - 15 < y / scale < A4[1] - 600 + 8 for _, y in colours)
    assert min(x for x, _ in colours) / scale == pytest.approx(59, abs=1)
    with pytest.raises(ReadError, match="no page 2"):
        render_page(path, 2, [])


def test_boxes_of_a_passage_over_lines_and_pages() -> None:
    boxes = (Box(0, 1, 0, 0, 9, 9), Box(10, 1, 0, 10, 9, 19), Box(20, 2, 0, 0, 9, 9))
    document = Document("d", "a.pdf", "x" * 30, "en", boxes=boxes)
    assert boxes_of(document, (12, 21)) == boxes[1:]
    assert boxes_of(document, (0, 10)) == boxes[:1]
    assert boxes_of(Document("d", "a.txt", "text", "en"), (0, 4)) == ()
