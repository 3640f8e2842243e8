"""Scans, which the tests make: text drawn, rendered as a picture, and recognised again."""

from __future__ import annotations

import io
import shutil
from collections.abc import Sequence
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from rapidfuzz.distance import Levenshtein
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from assistant.errors import ReadError
from assistant.read import read_source
from assistant.readers.ocr import read_tsv
from assistant.types import Document

FONT = Path("/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf")
needs_tesseract = pytest.mark.skipif(
    shutil.which("tesseract") is None or not FONT.exists(),
    reason="needs tesseract and the DejaVu fonts (.ci/run installs both)",
)
TEXTS = {
    "vi": [
        "Điều 5. Chế độ báo cáo",
        "1. Ủy ban nhân dân xã gửi báo cáo trước ngày 25 hằng tháng về Sở Nội vụ,",
        "kèm theo bảng tổng hợp số liệu theo mẫu quy định tại Phụ lục II.",
        "2. Giám đốc Sở Nội vụ trình Chủ tịch Ủy ban nhân dân tỉnh trong thời hạn",
        "05 ngày làm việc kể từ ngày nhận được báo cáo.",
    ],
    "fr": [
        "Article 5. Compte rendu",
        "1° Le maire adresse au préfet, avant le 25 de chaque mois, l'état des dépenses",
        "engagées, accompagné des pièces justificatives prévues à l'annexe II.",
        "2° À défaut, le préfet met en demeure la commune de régulariser sa situation",
        "dans un délai de quinze jours à compter de la réception.",
    ],
    "en": [
        "Section 5. Reports",
        "(1) The clerk must send the report to the council before the 25th of each month,",
        "with the table of figures that Schedule 2 requires.",
        "(2) The council publishes the report within 15 days of its receipt, unless",
        "the mayor decides otherwise in writing.",
    ],
}


def scan(lines: Sequence[str], *, turned: int = 0) -> Image.Image:
    """The picture of a page at 200 dpi, as an office's scanner makes it."""
    pdfmetrics.registerFont(TTFont("Serif", FONT))
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    canvas.setFont("Serif", 12)
    for at, line in enumerate(lines):
        canvas.drawString(60, 780 - 18 * at, line)
    canvas.save()
    with pypdfium2.PdfDocument(out.getvalue()) as document:
        picture = document[0].render(scale=200 / 72, grayscale=True).to_pil()
    return picture.rotate(turned, expand=True)


def bound(*pages: Image.Image | str) -> bytes:
    """A PDF of pictures that cover their pages, and of pages with one line of text."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    for page in pages:
        if isinstance(page, str):
            canvas.drawString(60, 780, page)
        else:
            width, height = (side * 72 / 200 for side in page.size)
            canvas.setPageSize((width, height))
            canvas.drawImage(ImageReader(page), 0, 0, width, height)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def read(folder: Path, name: str, data: bytes) -> Document:
    path = folder / name
    path.write_bytes(data)
    return next(iter(read_source(path, max_bytes=10**8)))


@needs_tesseract
@pytest.mark.parametrize(("language", "turned"), [("vi", 0), ("fr", 90), ("en", 180)])
def test_a_scan_is_recognised(language: str, turned: int, tmp_path: Path) -> None:
    lines = TEXTS[language]
    document = read(tmp_path, "scan.pdf", bound(scan(lines * 3, turned=turned)))
    ((page, sure),) = document.recognised
    assert page == 1 and 0.8 < sure <= 1 and document.language == language
    wrong = Levenshtein.distance(
        "".join(lines * 3).replace(" ", ""), "".join(document.text.split())
    )
    assert wrong <= len("".join(lines * 3)) // 100


@needs_tesseract
@pytest.mark.parametrize("suffix", [".png", ".jpg", ".tif"])
def test_pictures_are_documents(suffix: str, tmp_path: Path) -> None:
    out = io.BytesIO()
    scan(TEXTS["vi"]).save(out, {".jpg": "JPEG", ".png": "PNG", ".tif": "TIFF"}[suffix])
    document = read(tmp_path, "scan" + suffix, out.getvalue())
    assert document.text.split("\n")[0] == "Điều 5. Chế độ báo cáo"
    assert document.recognised


@needs_tesseract
def test_a_tiff_has_pages(tmp_path: Path) -> None:
    out = io.BytesIO()
    first, second = (scan(TEXTS[language]) for language in ("fr", "en"))
    first.save(out, "TIFF", save_all=True, append_images=[second], dpi=(200, 200))
    document = read(tmp_path, "scan.tif", out.getvalue())
    assert [page for page, _ in document.recognised] == [1, 2]
    assert document.text[document.pages[1] :].startswith("Section 5. Reports")


@needs_tesseract
def test_only_scanned_pages_are_recognised(tmp_path: Path) -> None:
    data = bound("Article 1. The town keeps a register.", scan(TEXTS["en"]), "Article 9. Fees.")
    document = read(tmp_path, "mixed.pdf", data)
    assert [page for page, _ in document.recognised] == [2]
    assert document.unread == ""
    starts = [document.text[at:].split("\n")[0] for at in document.pages]
    assert starts == [
        "Article 1. The town keeps a register.", "Section 5. Reports", "Article 9. Fees.",
    ]  # fmt: skip


@needs_tesseract
def test_a_picture_without_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"blank\.png.*nothing could be recognised"):
        read(tmp_path, "blank.png", _png(Image.new("L", (800, 1100), 255)))


def _png(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


GREY = Image.new("L", (600, 800), 200)


@pytest.mark.parametrize(("name", "data"), [("a.pdf", bound(GREY)), ("b.png", _png(GREY))])
def test_without_tesseract_a_scan_says_what_to_install(
    name: str, data: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ReadError) as caught:
        read(tmp_path, name, data)
    said = str(caught.value)
    assert said.startswith(name) and "needs OCR" in said
    assert "apt-get install tesseract-ocr tesseract-ocr-vie tesseract-ocr-fra" in said


def test_a_missing_language_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "tesseract"
    program.write_text("#!/bin/sh\necho 'List of languages (2):'\necho eng\necho fra\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ReadError, match=r"Vietnamese.*apt-get install tesseract-ocr-vie") as caught:
        read(tmp_path, "a.pdf", bound(GREY))
    assert "French" not in str(caught.value)


def test_without_tesseract_the_other_pages_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    path = tmp_path / "mixed.pdf"
    path.write_bytes(bound("Article 1. The town keeps a register.", GREY, GREY))
    told: list[ReadError] = []
    (document,) = read_source(path, max_bytes=10**8, on_error=told.append)
    assert document.text == "Article 1. The town keeps a register."
    assert document.unread == str(told[0])
    assert "mixed.pdf: pages 2 and 3 are scanned" in document.unread


@needs_tesseract
def test_letters_drawn_as_shapes_are_recognised(tmp_path: Path) -> None:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    for at in range(0, 400, 2):  # a hatched bar, as charts and outlined letters are
        canvas.line(60 + at, 300, 60 + at, 320)
    letters = scan(TEXTS["en"])  # half the page: not covered
    canvas.drawImage(ImageReader(letters), 0, 421, A4[0], A4[1] / 2)
    canvas.save()
    assert "clerk must send" in read(tmp_path, "shapes.pdf", out.getvalue()).text


def test_a_page_with_one_figure_is_read(tmp_path: Path) -> None:
    assert read(tmp_path, "figures.pdf", bound("1", "2")).text == "1\n2"


def test_a_damaged_picture_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"torn\.png"):
        read(tmp_path, "torn.png", _png(GREY)[:60])


def test_places_of_recognised_lines_are_points() -> None:
    rows = [
        "level\tpage\tblock\tpar\tline\tword\tleft\ttop\twidth\theight\tconf\ttext",
        "4\t1\t1\t1\t1\t0\t300\t600\t900\t50\t-1\t",  # a line is no word
        "5\t1\t1\t1\t1\t1\t300\t610\t400\t40\t90.0\tTown",
        "5\t1\t1\t1\t1\t2\t750\t600\t450\t50\t60.0\thall",
        "5\t1\t1\t1\t2\t1\t300\t700\t400\t40\t95.0\t ",  # a speck
    ]
    page = read_tsv("\n".join(rows), 300)
    (line,) = page.lines
    assert (line.text, line.left, line.top, line.right, line.bottom) == (
        "Town hall", 72, 144, 288, 156,
    )  # fmt: skip
    assert page.confidence == pytest.approx(0.75)
