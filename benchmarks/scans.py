"""How well scans are recognised: texts printed on a page, scanned as an office does, read again.

    python -m benchmarks.scans --data FOLDER [--pages 5] [--fonts FOLDER]

FOLDER holds ``gold/{vi,fr,en}/summary.dev.jsonl`` (the field ``text`` is used). Each page has the
first lines of a document in 12 points, drawn at 200 dpi in shades of grey, turned by half a degree,
blurred a little and strewn with specks. The error is the edit distance to what was printed, white
space apart, for each printed character. Words with their accents are counted too: a word is right
where it stands in the result as often as it was printed.
"""

from __future__ import annotations

import argparse
import io
import json
import random
import textwrap
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
from PIL import Image, ImageFilter
from rapidfuzz.distance import Levenshtein
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from assistant.readers.image import read_image

_LINES, _WIDTH = 40, 68  # of a page
_DPI = 200
_TILT = 0.5  # degrees
_SPECKS = 2000


def texts(path: Path, count: int) -> Iterator[str]:
    """The first lines of the first documents that fill a page."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            wrapped = [
                part
                for paragraph in json.loads(line)["text"].split("\n")
                for part in textwrap.wrap(paragraph, _WIDTH)
            ]
            if count and len(wrapped) >= _LINES:
                count -= 1
                yield "\n".join(wrapped[:_LINES])


def scan(text: str, seed: int) -> bytes:
    """The page as a scanner gives it, as PNG."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    canvas.setFont("Scan", 12)
    for at, line in enumerate(text.split("\n")):
        canvas.drawString(50, 790 - 18 * at, line)
    canvas.save()
    with pypdfium2.PdfDocument(out.getvalue()) as document:
        page = document[0].render(scale=_DPI / 72, grayscale=True).to_pil()
    page = page.rotate(_TILT, fillcolor=255, resample=Image.Resampling.BILINEAR)
    page = page.filter(ImageFilter.GaussianBlur(0.7))
    specks = random.Random(seed)
    for _ in range(_SPECKS):
        where = specks.randrange(page.width), specks.randrange(page.height)
        page.putpixel(where, specks.randrange(60, 200))
    out = io.BytesIO()
    page.save(out, "PNG", dpi=(_DPI, _DPI))
    return out.getvalue()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--pages", type=int, default=5, help="of each language")
    parser.add_argument("--fonts", type=Path, default=Path("/usr/share/fonts/truetype/dejavu"))
    options = parser.parse_args()
    pdfmetrics.registerFont(TTFont("Scan", options.fonts / "DejaVuSerif.ttf"))
    print("| language | pages | characters | error | words right | confidence | s/page |")
    print("|---|---|---|---|---|---|---|")
    for language in ("vi", "fr", "en"):
        printed = errors = words = right = pages = 0
        sure = spent = 0.0
        path = options.data / "gold" / language / "summary.dev.jsonl"
        for seed, text in enumerate(texts(path, options.pages)):
            page = scan(text, seed)
            start = time.perf_counter()
            extract = read_image(page, "scan.png")
            spent += time.perf_counter() - start
            one, other = "".join(text.split()), "".join(extract.text.split())
            errors += Levenshtein.distance(one, other)
            printed += len(one)
            expected = Counter(text.split())
            words += expected.total()
            right += (expected & Counter(extract.text.split())).total()
            sure += extract.recognised[0][1]
            pages += 1
        print(
            f"| {language} | {pages} | {printed:,} | {errors / printed:.2%} | {right / words:.1%}"
            f" | {sure / pages:.2f} | {spent / pages:.1f} |",
            flush=True,
        )


if __name__ == "__main__":
    main()
