"""Pictures of pages to text, through the tesseract program where it is installed.

Called as a program, not through a wrapper: its TSV output has the words with their places and
confidence, and a process can be ended when it takes too long.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from assistant.errors import ReadError
from assistant.hygiene import clean
from assistant.readers.printed import Line

DPI = 300  # what tesseract's models were trained for
SURE = 0.4  # mean confidence below which what was recognised is noise: photographs, handwriting
_SECONDS = 120  # for one page; a dense one takes three
_LANGUAGES = {"vie": "Vietnamese", "fra": "French", "eng": "English"}
_WORD = "5"  # the level of the lines of TSV that are words


@dataclass(frozen=True, slots=True)
class Picture:
    """A page in shades of grey, one byte a pixel, row after row from the top."""

    width: int
    height: int
    pixels: bytes
    dpi: float = DPI


@dataclass(frozen=True, slots=True)
class Recognised:
    """The lines of a picture in reading order, and the mean confidence of their letters, 0 to 1."""

    lines: tuple[Line, ...]
    confidence: float


def recognise(pictures: Iterable[Picture]) -> Iterator[Recognised | None]:
    """What each picture says, in order; None where the program failed or took too long.

    The languages of the house are recognised together, as documents mix them. Needs ``missing()``
    to be empty. Two pages at once, with a thread each, are faster than one with two.
    """
    with ThreadPoolExecutor(max_workers=min(4, os.cpu_count() or 1)) as workers:
        # never all pictures of a long document at once: they are 9 MB each
        waiting = []
        for picture in pictures:
            waiting.append(workers.submit(_recognised, picture))
            if len(waiting) >= 2 * workers._max_workers:
                yield waiting.pop(0).result()
        for page in waiting:
            yield page.result()


def missing() -> str:
    """What must be installed before anything can be recognised, as a sentence; "" if nothing."""
    program = shutil.which("tesseract")
    if not program:
        packages, what = "tesseract-ocr", "the OCR program tesseract is not installed"
        lacking = list(_LANGUAGES)
    else:
        lacking = [code for code in _LANGUAGES if code not in _installed(program)]
        names = ", ".join(_LANGUAGES[code] for code in lacking)
        packages, what = "", f"tesseract lacks its data for {names}"
    if not lacking:
        return ""
    packages = " ".join(filter(None, [packages, *(f"tesseract-ocr-{code}" for code in lacking)]))
    return f"{what} (Debian, Ubuntu: apt-get install {packages})"


def refused(name: str, what: str) -> ReadError:
    """The refusal of a scan: what is scanned, and what to install."""
    why = missing() or "nothing could be recognised in it; scan it anew, straight and at 300 dpi"
    return ReadError(f"{name}: {what} and needs OCR, but {why}.")


@lru_cache
def _installed(program: str) -> frozenset[str]:
    try:
        listed = subprocess.run(
            [program, "--list-langs"], capture_output=True, text=True, timeout=_SECONDS, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return frozenset()
    return frozenset(listed.stdout.split())


def _recognised(picture: Picture) -> Recognised | None:
    program = shutil.which("tesseract")
    if not program:
        return None
    # 1: with the orientation of the page, which data of its own tells
    layout = "1" if "osd" in _installed(program) else "3"
    command = [program, "stdin", "stdout", "-l", "+".join(_LANGUAGES), "--psm", layout]
    header = f"P5\n{picture.width} {picture.height}\n255\n".encode()
    try:
        done = subprocess.run(
            [*command, "--dpi", str(round(picture.dpi)), "tsv"],
            input=header + picture.pixels,
            capture_output=True,
            timeout=_SECONDS,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return read_tsv(done.stdout.decode("utf-8", "replace"), picture.dpi)


def read_tsv(tsv: str, dpi: float) -> Recognised:
    """The lines of tesseract's TSV output, whose places are pixels."""
    words = [row for row in (line.split("\t", 11) for line in tsv.split("\n")) if _is_word(row)]
    lines = []
    for _, group in groupby(words, key=lambda row: row[2:5]):
        line = list(group)
        boxes = [[int(pixels) * 72 / dpi for pixels in row[6:10]] for row in line]
        lines.append(
            Line(
                clean(" ".join(row[11].strip() for row in line))[0],
                min(left for left, _, _, _ in boxes),
                min(top for _, top, _, _ in boxes),
                max(left + width for left, _, width, _ in boxes),
                max(top + height for _, top, _, height in boxes),
            )
        )
    letters = sum(len(row[11].strip()) for row in words)
    sure = sum(float(row[10]) * len(row[11].strip()) for row in words)
    return Recognised(tuple(lines), sure / letters / 100 if letters else 0.0)


def _is_word(row: list[str]) -> bool:
    return len(row) == 12 and row[0] == _WORD and bool(row[11].strip()) and float(row[10]) >= 0
