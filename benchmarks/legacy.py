"""Legacy Vietnamese on real documents: written in TCVN3 and VNI, read back, compared.

    python -m benchmarks.legacy --data FOLDER [--documents 60]

``whole``: documents written wholly in the encoding and read back equal (TCVN3 has no capitals with
marks, so it is compared in lower case). ``lines``: lines read back wrongly where every second line
is legacy and the others are Unicode. ``false``: documents in Unicode, of three languages, that
were taken for legacy ones.
"""

from __future__ import annotations

import argparse
import gzip
import json
import unicodedata
from collections.abc import Callable
from pathlib import Path

from assistant.hygiene import clean
from assistant.hygiene import legacy as tables

_TCVN3 = {letter: byte for byte, letter in tables._TCVN3.items()}
_SINGLE = {letter: byte for byte, letter in tables._VNI_SINGLE.items()}
_HORNED = {"o": "ô", "O": "Ô", "u": "ö", "U": "Ö"}
_HORN = "\u031b"
_LONGEST = 20_000  # characters of a document


def to_tcvn3(text: str) -> str:
    """As a TCVN3 font shows it read as Windows-1252; capitals with marks become small."""
    return "".join(_TCVN3.get(c) or (_TCVN3.get(c.lower(), c) if ord(c) > 127 else c) for c in text)


def to_vni(text: str) -> str:
    """A letter and, for its marks, a second one."""
    return "".join(map(_vni, text))


def _vni(letter: str) -> str:
    if letter in _SINGLE:
        return _SINGLE[letter]
    base, *marks = list(unicodedata.normalize("NFD", letter))
    if marks and marks[0] == _HORN:
        base, marks = _HORNED.get(base, base), marks[1:]
    for sign, value in tables._VNI_MARKS.items():
        if marks and set(value) == set(marks) and sign.isupper() == letter.isupper():
            return base + sign
    return letter


def texts(path: Path) -> list[str]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [clean(json.loads(line)["text"][:_LONGEST])[0] for line in file]


def wrong_lines(text: str, write: Callable[[str], str]) -> int:
    """Lines that come back otherwise where every second one is legacy."""
    lines = [line for line in text.split("\n") if line.strip()]
    mixed = "\n".join(write(line) if i % 2 else line for i, line in enumerate(lines))
    back = clean(mixed)[0].split("\n")
    return sum(a.lower() != b.lower() for a, b in zip(lines, back, strict=True))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, metavar="FOLDER")
    parser.add_argument("--documents", type=int, default=60, metavar="N")
    options = parser.parse_args()
    sets = {
        language: texts(options.data / f"{language}_docs_legal_sources" / "documents.jsonl.gz")
        for language in ("vi", "fr", "en")
    }
    chosen = sets["vi"][: options.documents]
    for name, write in (("TCVN3", to_tcvn3), ("VNI", to_vni)):
        whole = sum(clean(write(t))[0].lower() == t.lower() for t in chosen)
        wrong = sum(wrong_lines(t, write) for t in chosen)
        lines = sum(bool(line.strip()) for t in chosen for line in t.split("\n"))
        print(f"{name}: whole {whole} of {len(chosen)}; lines {wrong} of {lines} wrong")
    every = [t for found in sets.values() for t in found]
    false = sum(bool(tables.from_tcvn3(t) or tables.from_vni(t)) for t in every)
    print(f"false: {false} of {len(every)}")


if __name__ == "__main__":
    main()
