"""Archives and the office formats beside DOCX and PDF: what is read, what is refused."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import LimitError, ReadError
from assistant.index import Index
from assistant.indexing import add_sources
from assistant.read import find_sources, read_source
from assistant.readers.archive import read_members
from assistant.readers.docx import read_docx
from assistant.types import Document
from tests.fakes import WordEncoder

LIMIT = 1_000_000
MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml"
PLAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def zipped(members: Mapping[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def word(*lines: str) -> bytes:
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def with_macros(data: bytes) -> bytes:
    """The same document as Word saves it with a macro in it."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts: dict[str, bytes | str] = {name: package.read(name) for name in package.namelist()}
    types = parts["[Content_Types].xml"]
    assert isinstance(types, bytes)
    parts["[Content_Types].xml"] = types.replace(PLAIN.encode(), MACROS.encode())
    parts["word/vbaProject.bin"] = b"Sub AutoOpen() : Shell 'secret' : End Sub"
    return zipped(parts)


def read(path: Path, data: bytes) -> tuple[list[Document], list[str]]:
    path.write_bytes(data)
    said: list[str] = []
    documents = list(read_source(path, max_bytes=LIMIT, on_error=lambda e: said.append(str(e))))
    return documents, said


# archives


def test_members_are_documents(tmp_path: Path) -> None:
    data = zipped({
        "b/quy định.docx": word("Điều 1. Cơ quan báo cáo hằng tháng."),
        "a.txt": "The officer keeps a register.",
        "inner.zip": zipped({"note.html": "<html><body><p>Le maire décide.</p></body></html>"}),
        "no_suffix": "Plain words.",
        ".DS_Store": b"\0\0\0\1",
        "__MACOSX/._a.txt": b"\0\5\x16\7",
        "b/~$quy.docx": b"lock",
    })  # fmt: skip
    documents, said = read(tmp_path / "all.zip", data)
    assert [(d.name, d.language, d.given, d.text) for d in documents] == [
        ("all.zip/a.txt", "en", False, "The officer keeps a register."),
        ("all.zip/b/quy định.docx", "vi", False, "Điều 1. Cơ quan báo cáo hằng tháng."),
        ("all.zip/inner.zip/note.html", "fr", False, "Le maire décide."),
        ("all.zip/no_suffix", "en", False, "Plain words."),
    ]
    assert said == []


def test_same_text_once_and_same_id_as_alone(tmp_path: Path) -> None:
    documents, said = read(tmp_path / "a.zip", zipped({"1.txt": "Same.", "2.txt": "Same."}))
    alone, _ = read(tmp_path / "1.txt", b"Same.")
    assert [d.id for d in documents] == [alone[0].id]
    assert said == ["a.zip/2.txt has the same text as a.zip/1.txt; it was left out."]


def link() -> zipfile.ZipInfo:
    item = zipfile.ZipInfo("link.txt")
    item.external_attr = 0o120777 << 16
    return item


def with_link() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(link(), "/etc/hostname")
        archive.writestr("good.txt", "Good text.")
    return out.getvalue()


def locked() -> bytes:
    """An archive that says that its first member is encrypted (APPNOTE 4.4.4, bit 0)."""
    data = bytearray(zipped({"locked.txt": "secret words", "z.txt": "Good text."}))
    data[data.index(b"PK\x03\x04") + 6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def spoilt() -> bytes:
    data = zipped({"bad.txt": "some words", "good.txt": "Good text."}, zipfile.ZIP_STORED)
    return data.replace(b"some words", b"same words")  # no longer of its checksum


GOOD = {"good.txt": "Good text."}
NESTED = zipped({"b.zip": zipped({"c.zip": zipped({"d.txt": "deep"})})} | GOOD)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        # a name that would be written outside a folder
        (zipped({"../../evil.txt": "text"} | GOOD), "../../evil.txt points outside its archive"),
        (zipped({"a/../../.evil.txt": "t"} | GOOD), "points outside its archive"),
        (zipped({"/etc/evil.txt": "text"} | GOOD), "points outside its archive"),
        (zipped({"C:\\evil.txt": "text"} | GOOD), "C:/evil.txt points outside its archive"),
        (zipped({"..\\evil.txt": "text"} | GOOD), "../evil.txt points outside its archive"),
        (with_link(), "link.txt is a link"),
        (locked(), "locked.txt needs a password"),
        (spoilt(), "bad.txt is damaged (Bad CRC-32"),
        (NESTED, "a.zip/b.zip/c.zip is an archive inside an archive inside an archive"),
        (zipped({"b.zip": "no archive"} | GOOD), "a.zip/b.zip is damaged"),
        # 990 kB of nothing is small; over a megabyte the ratio counts
        (zipped({"bomb.txt": b"0" * 1_000_001} | GOOD), "bomb.txt has 1 MB, over the limit of 1"),
        (zipped({"photo.jpg": b"\xff\xd8\xff"} | GOOD), "a.zip/photo.jpg is of an unknown type"),
        (zipped({"empty.txt": ""} | GOOD), "a.zip/empty.txt is empty"),
        (zipped({"rules.jsonl": '{"id": 1, "text": "x"}'} | GOOD), "is a provisions file"),
        (zipped({"bad.docx": "PK"} | GOOD), "a.zip/bad.docx is a damaged DOCX"),
    ],
)  # fmt: skip
def test_a_bad_member_is_named_and_the_others_go_on(tmp_path: Path, data: bytes, says: str) -> None:
    documents, said = read(tmp_path / "a.zip", data)
    assert [d.text for d in documents] == ["Good text."]
    assert len(said) == 1
    assert says in said[0]
    assert "\n" not in said[0]


def test_unusual_packing_is_refused(tmp_path: Path) -> None:
    documents, said = read(tmp_path / "a.zip", zipped(GOOD, zipfile.ZIP_LZMA))
    assert documents == []
    assert "good.txt is packed by method 14" in said[0]


def test_ratio() -> None:
    said: list[ReadError] = []
    bomb = zipped({"bomb.txt": b"0" * 2_000_000})
    assert list(read_members(bomb, "a.zip", max_bytes=10**7, on_error=said.append)) == []
    assert "bomb.txt unpacks to" in str(said[0]) and "limit of 200" in str(said[0])


@pytest.mark.parametrize(
    ("members", "says"),
    [
        # twenty files of 900 kB each are more than ten times the limit
        ({f"{n}.txt": b"0" * 900_000 for n in range(20)}, "unpacks to 18 MB, over the limit of 10"),
        ({f"{n}.txt": b"" for n in range(10_001)}, "holds 10001 files, over the limit of 10000"),
    ],
)  # fmt: skip
def test_too_much_is_refused_whole(tmp_path: Path, members: dict[str, bytes], says: str) -> None:
    (tmp_path / "a.zip").write_bytes(zipped(members, zipfile.ZIP_DEFLATED))
    with pytest.raises(LimitError, match=says):
        next(read_source(tmp_path / "a.zip", max_bytes=LIMIT))


def test_inner_archives_share_the_allowance(tmp_path: Path) -> None:
    inner = zipped({f"{n}.txt": b"0" * 900_000 for n in range(6)})
    _, said = read(tmp_path / "a.zip", zipped({"1.zip": inner, "2.zip": inner}))
    assert any("a.zip/2.zip unpacks to 5 MB, over the limit of 5 MB" in s for s in said)


@pytest.mark.parametrize(
    ("data", "says"),
    [(zipped({}), "holds no files"), (b"PK\x03\x04 and no more", "is damaged"),
     (b"words", "is damaged"), (b"", "is empty")],
)  # fmt: skip
def test_no_archive(tmp_path: Path, data: bytes, says: str) -> None:
    (tmp_path / "a.zip").write_bytes(data)
    with pytest.raises(ReadError, match=says):
        list(read_source(tmp_path / "a.zip", max_bytes=LIMIT))


@given(st.binary(max_size=40), st.integers(0, 400))
def test_spoilt_archives_are_refused_in_words(patch: bytes, at: int) -> None:
    data = bytearray(zipped({"a.txt": "Some words.", "b/c.txt": "Other words."}))
    data[at : at + len(patch)] = patch
    said: list[ReadError] = []
    try:
        members = list(read_members(bytes(data), "a.zip", max_bytes=LIMIT, on_error=said.append))
    except ReadError as error:
        assert str(error).startswith("a.zip")
    else:
        assert all(m.name.startswith("a.zip/") and len(m.data) < LIMIT for m in members)


def test_an_archive_is_indexed_as_one_source(tmp_path: Path, words: WordEncoder) -> None:
    folder = tmp_path / "sources"
    folder.mkdir()
    members = {"a.txt": "Le maire tient un registre.", "b.txt": "Hồ sơ được lưu trữ mười năm."}
    (folder / "rules.zip").write_bytes(zipped(members))
    assert [p.name for p in find_sources([folder], pytest.fail)] == ["rules.zip"]
    index = Index.create(tmp_path / "index", words)
    first = add_sources(index, [folder], max_bytes=LIMIT)
    again = add_sources(index, [folder], max_bytes=LIMIT)
    (folder / "rules.zip").write_bytes(zipped({"a.txt": members["a.txt"]}))
    fewer = add_sources(index, [folder], max_bytes=LIMIT)
    assert [(r.added, r.unchanged, r.removed) for r in (first, again, fewer)] == [
        (2, 0, 0), (0, 2, 0), (0, 1, 1),
    ]  # fmt: skip
    assert first.failures == again.failures == fewer.failures == []


# DOCX


def test_a_file_with_macros_is_read_without_them() -> None:
    data = with_macros(word("Article 1", "Le maire décide."))
    assert read_docx(data, "a.docm", max_bytes=LIMIT).text == "Article 1\nLe maire décide."
