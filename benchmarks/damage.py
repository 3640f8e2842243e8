"""Whole files of each format, and the same damaged: by bytes, by tokens, by the tree of their XML.

A case is its number: the same everywhere, so that one that failed can be made again.
"""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

import pypdf
from lxml import etree

from benchmarks.written import odt, rtf, zipped

DEMO = Path(__file__).parent.parent / "indexes/demo"
TOKENS = {
    ".pdf": [b"endobj", b"stream\n", b"/Kids [1 0 R]", b"/Length 999999999", b"<</Type/Page",
             b"/Filter/FlateDecode", b"xref", b"%%EOF", b"[(", b"-2147483649", b"/Parent 1 0 R",
             b" 1e9 0 0 1e9 0 0 cm ", b" Tm ", b" TJ ", b" Do ", b" BT ", b" ET ", b" Q "],
    ".html": [b"<table><tr><td>" * 40, b"<div>" * 200, b"&#xD800;", b"&nbsp;" * 9, b"<!--",
              b"<script>", b"\x00", b"<meta charset=utf-16>", b"</p>"],
    ".txt": ["Điều 1. ".encode(), b"\xff\xfe", b"\n" * 500, b"1.1.1.1.1.1.", b"(" * 300,
             b"\xcc\x81"],
    ".rtf": [b"{" * 200, b"}", b"\\u-99999?", b"\\'zz", b"\\bin99999999 ", b"\\ansicpg999999"],
    ".xml": [b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b"<w:p>" * 60, b"</w:p>", b"&b;", b"<!--", b"]]>",
             b'w:val="99999999999"', b"\x00", b"<w:tbl><w:tr><w:tc>" * 20],
}  # fmt: skip
VALUES = ("", "0", "-1", "99999999999", "x", "1" * 400, "Điều", "%1.%2.%9", "\u202e")
PACKED = (".docx", ".odt", ".zip")
Mutation = Callable[[bytearray, random.Random, str], None]


def seeds() -> list[tuple[str, bytes]]:
    """Whole files, by name."""
    found = [
        (path.name, path.read_bytes())
        for path in sorted(DEMO.rglob("*"))
        if path.suffix in (".pdf", ".docx", ".html", ".txt")
    ]
    texts = [data.decode() for name, data in found if name.endswith(".txt")]
    return [
        *found,
        *((f"plain-{name}", _unpacked(data)) for name, data in found if name.endswith(".pdf")),
        *((f"{i}.odt", odt(text)) for i, text in enumerate(texts[:3])),
        *((f"{i}.rtf", rtf(text)) for i, text in enumerate(texts[:3])),
        ("a.zip", zipped(found[:4])),
        ("b.zip", zipped(found[4:9])),
    ]


def _unpacked(data: bytes) -> bytes:
    """A PDF whose pages are written without compression, so that damage meets what they say."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(data))
    for page in writer.pages:
        contents = page.get_contents()
        if contents is not None:
            plain = pypdf.generic.DecodedStreamObject()
            plain.set_data(contents.get_data())
            page[pypdf.generic.NameObject("/Contents")] = writer._add_object(plain)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def damaged(case: int, files: list[tuple[str, bytes]]) -> tuple[str, bytes]:
    """The file of a case; its name keeps the suffix."""
    chance = random.Random(case)
    suffix = chance.choice(sorted({Path(name).suffix for name, _ in files}))
    data = chance.choice([data for name, data in files if name.endswith(suffix)])
    if suffix in PACKED and chance.random() < 0.8:
        data = _inside(data, chance)
    else:
        data = _changed(data, chance, suffix)
    return f"case-{case}{suffix}", data


def _inside(data: bytes, chance: random.Random) -> bytes:
    """A package with some of its parts changed, packed anew."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", 8) as new:
        parts = [item for item in old.infolist() if not item.is_dir()]
        chosen = {chance.choice(parts).filename for _ in range(chance.randint(1, 3))}
        for item in parts:
            content = old.read(item)
            if item.filename in chosen:
                suffix = Path(item.filename).suffix
                content = _part(content, chance, ".xml" if suffix == ".rels" else suffix)
            if chance.random() > 0.01:  # now and then a part is missing
                new.writestr(item.filename, content)
    return out.getvalue()


def _part(content: bytes, chance: random.Random, suffix: str) -> bytes:
    """XML mostly stays XML: else no reader gets further than its parser."""
    if suffix == ".xml" and chance.random() < 0.7:
        return _tree(content, chance)
    return _changed(content, chance, suffix)


def _tree(content: bytes, chance: random.Random) -> bytes:
    """Elements taken out, doubled, moved, renamed or emptied, values changed."""
    root = etree.fromstring(content)
    for _ in range(chance.randint(1, 6)):
        elements = [e for e in root.iter() if isinstance(e.tag, str) and e is not root]
        if not elements:
            break
        one, other = chance.choice(elements), chance.choice(elements)
        _grafted(root, one, other, chance)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _grafted(root: etree._Element, one: etree._Element, other: etree._Element,
             chance: random.Random) -> None:  # fmt: skip
    parent = one.getparent()
    kind = chance.randrange(6)
    if kind == 0 and parent is not None:
        parent.remove(one)
    elif kind == 1:  # a copy elsewhere, perhaps where the format forbids it
        other.append(deepcopy(one))
    elif kind == 2 and parent is not None:
        for _ in range(chance.choice((2, 30))):
            parent.insert(parent.index(one), deepcopy(one))
    elif kind == 3:
        one.tag = other.tag
    elif kind == 4 and one.attrib:
        one.set(chance.choice(list(one.attrib)), chance.choice(VALUES))
    elif kind == 5:
        deepest = one
        for _ in range(chance.choice((3, 150))):
            deepest = etree.SubElement(deepest, one.tag)


def _changed(data: bytes, chance: random.Random, suffix: str) -> bytes:
    content = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        if content:
            chance.choice(MUTATIONS)(content, chance, suffix)
    return bytes(content)


def _bits(content: bytearray, chance: random.Random, suffix: str) -> None:
    for _ in range(chance.randint(1, 30)):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def _cut(content: bytearray, chance: random.Random, suffix: str) -> None:
    at = chance.randrange(len(content))
    del content[at : at + chance.randint(1, max(1, len(content) // chance.choice((2, 20))))]


def _end(content: bytearray, chance: random.Random, suffix: str) -> None:
    del content[chance.randrange(len(content)) :]


def _doubled(content: bytearray, chance: random.Random, suffix: str) -> None:
    at, to = chance.randrange(len(content)), chance.randrange(len(content))
    piece = content[at : at + chance.randint(1, 3000)]
    content[to:to] = piece * chance.choice((1, 2, 50))


def _overwritten(content: bytearray, chance: random.Random, suffix: str) -> None:
    at, size = chance.randrange(len(content)), chance.randint(1, 400)
    content[at : at + size] = chance.choice((bytes(size), b"\xff" * size, chance.randbytes(size)))


def _number(content: bytearray, chance: random.Random, suffix: str) -> None:
    """Figures become others: lengths, offsets, counts."""
    digits = [i for i, byte in enumerate(content[:200_000]) if 48 <= byte <= 57]
    if digits:
        at = chance.choice(digits)
        content[at : at + 1] = chance.choice((b"0", b"9", b"99999999", b"-1", b"4294967296"))


def _token(content: bytearray, chance: random.Random, suffix: str) -> None:
    at = chance.randrange(len(content))
    content[at:at] = chance.choice(TOKENS.get(suffix, TOKENS[".xml"]))


MUTATIONS: tuple[Mutation, ...] = (
    _bits, _cut, _end, _doubled, _overwritten, _number, _number, _token, _token,
)  # fmt: skip
