"""Files and folders to documents; one clear sentence for what cannot be read."""

from __future__ import annotations

import gzip
import io
import json
import os
from datetime import date
from pathlib import Path

import docx
import pytest

from assistant.errors import LimitError, ReadError
from assistant.provisions import split
from assistant.read import find_sources, given_document, kind_of, read_source

LIMIT = 1_000_000
DECISION = """ỦY BAN NHÂN DÂN TỈNH AN BÌNH
Số: 12/2024/QĐ-UBND
QUYẾT ĐỊNH
Về báo cáo
Căn cứ Luật Ngân sách ngày 25 tháng 6 năm 2015;
Điều 1. Cơ quan báo cáo hằng tháng.
Điều 2. Quyết định này có hiệu lực từ ngày 01 tháng 3 năm 2024.
"""


def word(text: str) -> bytes:
    document = docx.Document()
    for line in text.splitlines():
        document.add_paragraph(line)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_the_same_document_from_each_format(tmp_path: Path) -> None:
    page = "".join(f"<p>{line}</p>" for line in DECISION.splitlines())
    files = {
        "a.txt": DECISION.encode(),
        "a.docx": word(DECISION),
        "a.html": f"<html><title>x</title><body>{page}</body></html>".encode(),
        "a.md": DECISION.encode(),
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
        (document,) = read_source(tmp_path / name, max_bytes=LIMIT, today=date(2026, 1, 1))
        assert (document.name, document.language, document.given) == (name, "vi", False)
        assert (document.kind, document.number) == ("decision", "12/2024/QĐ-UBND")
        assert (document.status, document.in_force) == ("in_force", date(2024, 3, 1))
        assert len(document.id) == 16
        articles = [p.label for p in split(document) if p.level == "article"]
        assert articles == ["Điều 1", "Điều 2"]


def test_id_is_of_the_text(tmp_path: Path) -> None:
    paths = [tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "c.txt"]
    for path, text in zip(paths, ("same", "same", "other"), strict=True):
        path.write_text(text)
    a, b, c = (next(read_source(path, max_bytes=LIMIT)).id for path in paths)
    assert a == b != c


LINES = [
    '{"id": "a", "title": "Điều 5", "text": "Báo ca\u0301o."}',
    "",
    "no json",
    '["a list"]',
    '{"text": "no id"}',
    '{"id": "b"}',
    '{"id": "c", "text": "  "}',
    '{"id": "a", "text": "again"}',
    '{"id": 7, "text": "Le maire décide."}',
]
SAYS = [(3, "not JSON"), (4, "not an object"), (5, 'no "id"'), (6, "no text"), (7, "no text"),
        (8, "repeats the id a")]  # fmt: skip


@pytest.mark.parametrize("name", ["p.jsonl", "p.jsonl.gz"])
def test_jsonl(tmp_path: Path, name: str) -> None:
    data = "\n".join(LINES).encode()
    (tmp_path / name).write_bytes(gzip.compress(data) if name.endswith("gz") else data)
    errors: list[ReadError] = []
    documents = list(read_source(tmp_path / name, max_bytes=LIMIT, on_error=errors.append))
    assert [(d.id, d.title, d.text, d.given) for d in documents] == [
        ("a", "Điều 5", "Báo cáo.", True),
        ("7", "", "Le maire décide.", True),
    ]
    assert len(errors) == len(SAYS)
    for error, (number, says) in zip(errors, SAYS, strict=True):
        assert f"{name}, line {number} " in str(error) and says in str(error)


def test_bad_line_is_raised_when_nobody_listens(tmp_path: Path) -> None:
    path = tmp_path / "p.jsonl"
    path.write_text('{"id": "a", "text": "b"}\nbad\n')
    lines = read_source(path, max_bytes=LIMIT)
    assert next(lines).id == "a"
    with pytest.raises(ReadError, match="line 2"):
        next(lines)


def test_given_offsets_lead_back() -> None:
    raw = "Điê\u0300u 5: ba\u0301o ca\u0301o năm"
    document = given_document({"id": "a", "text": raw})
    at = document.text.index("năm")
    assert raw[document.offsets.to_raw(at) :] == "năm"


def test_gzip_bomb(tmp_path: Path) -> None:
    path = tmp_path / "p.jsonl.gz"
    line = json.dumps({"id": "a", "text": "0" * 900_000}) + "\n"
    path.write_bytes(gzip.compress((line * 20).encode()))
    with pytest.raises(LimitError, match=r"p\.jsonl\.gz unpacks to more than 10 MB"):
        list(read_source(path, max_bytes=LIMIT, on_error=lambda _: None))


@pytest.mark.parametrize(
    ("name", "data", "error", "says"),
    [
        ("missing.txt", None, ReadError, "does not exist"),
        ("empty.txt", b"", ReadError, "is empty"),
        ("blank.md", b" \n \n", ReadError, "is empty"),
        ("zero.pdf", b"", ReadError, "is empty"),
        ("letter.pdf", b"Dear all", ReadError, "is no PDF"),
        ("broken.docx", b"PK\x03\x04....", ReadError, "damaged"),
        ("page.html", b"<html><body></body></html>", ReadError, "holds no text"),
        ("image.txt", b"\x89PNG\x00\x00\x01", ReadError, "is no text"),
        ("scan.txt", b"%PDF-1.7 something", ReadError, "is no text"),
        ("table.xyz", b"a;b", ReadError, "unknown type"),
        ("old.doc", b"\xd0\xcf\x11\xe0", ReadError, "is no Word file"),
        ("large.txt", b"a" * (LIMIT + 1), LimitError, "over the limit of 1 MB"),
        ("cut.jsonl.gz", gzip.compress(b'{"id": "a"}' * 99)[:-9], ReadError, "cannot be read"),
        ("no.jsonl.gz", b"not gzip", ReadError, "cannot be read"),
    ],
    ids=lambda value: "data" if isinstance(value, bytes) else None,
)
def test_refused_in_one_sentence(
    tmp_path: Path, name: str, data: bytes | None, error: type[ReadError], says: str
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    with pytest.raises(error, match=says) as caught:
        list(read_source(tmp_path / name, max_bytes=LIMIT, on_error=lambda _: None))
    assert name in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="is a folder"):
        list(read_source(tmp_path, max_bytes=LIMIT))


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_no_access(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("text")
    path.chmod(0)
    with pytest.raises(ReadError, match="cannot be read"):
        list(read_source(path, max_bytes=LIMIT))


def test_find_sources(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/10.PDF", "a.html", "b/.hidden.txt", ".git/config.txt", "b/~$a.docx",
                 "b/photo.heic", "README", "data.jsonl.gz", "x.tar.gz"):  # fmt: skip
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("some text")
    errors: list[ReadError] = []
    given = [tmp_path, tmp_path / "b" / "photo.heic", tmp_path / "nothing"]
    found = list(find_sources(given, errors.append))
    assert [path.relative_to(tmp_path).as_posix() for path in found] == [
        "README", "a.html", "data.jsonl.gz", "b/10.PDF", "b/2.txt",
        "b/photo.heic",  # given by name: read_source will say why it cannot be read
    ]  # fmt: skip
    said = [str(error) for error in errors]
    assert len(said) == 3
    assert "x.tar.gz is of an unknown type" in said[0]
    assert "photo.heic is of an unknown type" in said[1]
    assert "nothing does not exist" in said[2]


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.PDF", b"", "pdf"),  # by name, whatever its case
        ("a", b"%PDF-1.4", "pdf"),  # no suffix: by content
        ("a", b"<!DOCTYPE html><p>", "html"),
        ("a", b"plain words", "plain"),
        ("a", b"\x00\x01\x02", ""),
        ("a.bin", b"%PDF-1.4", "pdf"),
        ("a.bin", b"words", ""),
        ("a.ndjson", b"", "jsonl"),
        ("a.txt.gz", b"", ""),
    ],
)
def test_kind_of(tmp_path: Path, name: str, data: bytes, kind: str) -> None:
    (tmp_path / name).write_bytes(data)
    assert kind_of(tmp_path / name) == kind
