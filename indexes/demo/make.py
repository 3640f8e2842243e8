"""Make the demo files from ``texts/``: ``python indexes/demo/make.py [--out FOLDER]``.

The made files are in the repository; reportlab and the DejaVu fonts (Debian: fonts-dejavu-core)
are needed only to make the PDF files again.

Reads ``texts/{vi,fr,en}/*.md`` and writes ``sources/``, ``drafts/`` and ``reports/`` below the
output folder (this folder unless told). The same texts give the same bytes.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from layout import Text, read_text
from pdf import load_fonts, write_pdf
from web import write_html, write_txt
from word import write_docx

HERE = Path(__file__).parent
FONTS = Path("/usr/share/fonts/truetype/dejavu")
WRITERS = {"pdf": write_pdf, "docx": write_docx, "html": write_html, "txt": write_txt}


def texts() -> list[Text]:
    """All demo texts, in the order of their paths."""
    return [read_text(path) for path in sorted((HERE / "texts").rglob("*.md"))]


def main() -> None:
    """Make every file; a file that no text stands behind any more is left for git to show."""
    parser = argparse.ArgumentParser(description="Make the demo sources, drafts and reports.")
    parser.add_argument("--out", type=Path, default=HERE, help="folder to write to")
    parser.add_argument("--fonts", type=Path, default=FONTS, help="folder of the DejaVu fonts")
    parser.add_argument(
        "--formats", nargs="+", choices=WRITERS, default=list(WRITERS), help="which files to make"
    )
    options = parser.parse_args()
    if "pdf" in options.formats:
        load_fonts(options.fonts)
    for text in texts():
        if text.format not in options.formats:
            continue
        target = options.out / text.target
        target.parent.mkdir(parents=True, exist_ok=True)
        WRITERS[text.format](text, target)
        print(target.relative_to(options.out))


if __name__ == "__main__":
    main()
