"""Texts made to take for ever: what each step makes of them, small and eight times as long.

    python -m benchmarks.hostile [--megabytes 1] [--only split] [--texts articles,quotes,words]

No grammar may be slower than linear: "ratio" is the time of the long text over that of the short,
about eight when it is linear. ``tests/test_hostile.py`` holds the same texts to that at smaller
sizes.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable

from assistant.hygiene import clean
from assistant.metadata import describe
from assistant.norms import norms
from assistant.provisions import split
from assistant.read import given_document
from assistant.references import references
from assistant.types import Document, Language
from benchmarks.datasets import machine

TIMES = 8
_SHORTEST = 0.25  # seconds; under them a ratio says nothing
Text = Callable[[int], str]  # of about so many characters


def _repeated(piece: str) -> Text:
    return lambda size: piece * (size // len(piece))


def _counted(piece: str) -> Text:
    """The same with a number that grows."""
    return lambda size: "".join(piece.format(n=n) for n in range(1, size // len(piece) + 1))


def _opened(first: str, piece: str, last: str = "") -> Text:
    """Something that opens and never, or only at the very end, closes."""
    return lambda size: first + piece * (size // len(piece)) + last


HOSTILE: dict[str, Text] = {
    "articles without numbers": _repeated("Điều Điều Điều "),
    "points on one line": _repeated("a) b) c) "),
    "points on lines": _repeated("a) b\n1. c\n"),
    "quotes that open": _repeated('“Điều 1. « " '),
    "quotes on lines": _repeated("“Điều 1.\n"),
    "quotes that close": _repeated("Điều 1.” » \n"),
    "nested quotes": lambda size: "“a " * (size // 6) + "b” " * (size // 6),
    "brackets": _repeated("((((\n))((("),
    "nested brackets": lambda size: "(" * (size // 2) + ")" * (size // 2),
    "figures and dots": _repeated("1.1.1.1.1"),
    "figures": _repeated("7"),
    "dots": _repeated("."),
    "leaders": _repeated(". . . "),
    "numbers": _repeated("12/2024/QĐ-UBND ngày 1/1/2024 "),
    "lines": _repeated("\n"),
    "spaces": _repeated(" \t"),
    "spaces before a word": _opened("a", " ", "b"),
    "lines before a word": _opened("a", "\n ", "b"),
    "marks": _repeated("e\u0323\u0302"),
    "stacked marks": _opened("e", "\u0323"),
    "roman": _repeated("I. II. III. IV\n"),
    "headings": _repeated("CHƯƠNG I QUY ĐỊNH\n"),
    "capitals on lines": _repeated("QUY ĐỊNH CHUNG\n"),
    "titles on lines": _repeated("Purpose of this order\n"),
    "one article again": _repeated("Điều 1. Article 1 Section 1\nx.\n"),
    "articles": _counted("Điều {n}. Quy định\n"),
    "sections": _counted("{n}. The council must do it.\n"),
    "deep numbers": _counted("{n}.{n}.{n}.{n} x\n"),
    "dashes": _repeated("- a\n+ b\n* c\n"),
    "hyphens": _repeated("quy-\nđịnh-\n"),
    "hashes": _repeated("# # ## "),
    "rows": _repeated("| a | b |\n"),
    "one row": _repeated("| a "),
    "duties": _repeated("must shall doit phải không được "),
    "duties on commas": _repeated("doit, must, phải, "),
    "list": _repeated("The council must: (a) "),
    "list that goes on": _opened("The council must:\n", "(a) send the report;\n"),
    "giao": _opened("Giao Sở Nội vụ:\n", "a) Báo cáo kết quả;\n"),
    "actors": _repeated("the Director of the Office of the "),
    "dates": _repeated("before 1 March 2027, within 30 days, "),
    "terms": _repeated("trước ngày 31/12 hằng năm dans un délai de deux mois à compter de "),
    "references": _repeated("section 4(2)(a) of the Act, article L. 12-4 du code, khoản 2 Điều 5 "),
    "names of acts": _repeated("the Local Government Act 2000 (c. 22) of the 1999 Regulations "),
    "numbers of a list": _repeated("articles 1, 2, 3 à 5, "),
    "a list of numbers": _opened("khoản ", "1, 2 và "),
    "a long range": _repeated("Articles 1 to 9999, L. 1-1 à L. 1-999, Điều 1 đến Điều 999 "),
    "a long title": _opened("l'arrêté du 3 mars 2021 relatif ", "à la gestion de la "),
    "capitals before an act": _opened("the ", "Public Order "),
    "legal bases": _repeated("Căn cứ Luật; Vu le code; Whereas "),
    "legal bases on lines": _repeated("Căn cứ Luật số 1/2020/QH14;\nVu le code,\n"),
    "entities": _repeated("&amp;&lt;"),
    "mojibake": _repeated("Ã©Ä‘iá»u "),
    "TCVN3": _repeated("§iÒu ¸®µ "),
    "ligatures": _repeated("ﬁﬂ\u00ad\u200b"),
    "one letter": _repeated("a"),
    "one capital": _repeated("Đ"),
    "one line of words": _repeated("quy định "),
    "one line of sentences": _repeated("Le maire répond. "),
}  # fmt: skip


def _split(text: str, language: Language) -> object:
    return split(Document(id="d", name="d", text=text, language=language))


WORK: dict[str, Callable[[str], object]] = {
    "hygiene": clean,
    "given": lambda text: given_document({"id": "x", "title": text[:10_000], "text": text}),
    "metadata": lambda text: describe(text, name="n"),
    "split vi": lambda text: _split(text, "vi"),
    "split fr": lambda text: _split(text, "fr"),
    "split en": lambda text: _split(text, "en"),
    "norms vi": lambda text: norms(text, "vi"),
    "norms fr": lambda text: norms(text, "fr"),
    "norms en": lambda text: norms(text, "en"),
    "references vi": lambda text: references(text, "vi"),
    "references fr": lambda text: references(text, "fr"),
    "references en": lambda text: references(text, "en"),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--megabytes", type=float, default=1, help="length of the long texts")
    parser.add_argument("--only", default="", help="steps that begin so: hygiene, split, norms")
    parser.add_argument("--texts", default="", help="names of texts, with commas between")
    options = parser.parse_args()
    names = [name.strip() for name in options.texts.split(",") if name.strip()] or list(HOSTILE)
    size = int(options.megabytes * 1e6)
    print(machine())
    print(f"| step | mean s | slowest s | its text | worst ratio ({TIMES} is linear) | its text |")
    print("|---|---|---|---|---|---|")
    for work, do in WORK.items():
        if not work.startswith(options.only):
            continue
        took = {name: _seconds(do, HOSTILE[name](size)) for name in names}
        ratios = {
            name: seconds / _seconds(do, HOSTILE[name](size // TIMES))
            for name, seconds in took.items()
            if seconds > _SHORTEST
        } or {"-": 0.0}
        slowest, worst = max(took, key=took.__getitem__), max(ratios, key=ratios.__getitem__)
        mean = sum(took.values()) / len(took)
        print(
            f"| {work} | {mean:.2f} | {took[slowest]:.2f} | {slowest} | {ratios[worst]:.1f} |"
            f" {worst} |", flush=True,
        )  # fmt: skip


def _seconds(do: Callable[[str], object], text: str) -> float:
    started = time.process_time()
    do(text)
    return time.process_time() - started


if __name__ == "__main__":
    main()
