"""Files to documents: what kind of file it is, its text, what it says of itself."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any

from assistant.errors import LimitError, ReadError
from assistant.hygiene import clean
from assistant.hygiene.numbers import mend_pages
from assistant.metadata import describe, with_stated
from assistant.readers import Extract
from assistant.readers.archive import Member, read_members
from assistant.readers.doc import OLE, read_doc
from assistant.readers.docx import read_docx
from assistant.readers.html import read_html
from assistant.readers.image import read_image
from assistant.readers.jsonl import read_lines
from assistant.readers.markdown import read_markdown
from assistant.readers.odt import read_odt
from assistant.readers.pdf import read_pdf
from assistant.readers.plain import read_plain
from assistant.readers.rtf import read_rtf
from assistant.readers.unknown import advice
from assistant.readers.xmlkinds import read_xml
from assistant.types import Document

SUFFIXES = {
    ".pdf": "pdf", ".docx": "docx", ".docm": "docx", ".dotx": "docx", ".html": "html",
    ".htm": "html", ".xhtml": "html", ".txt": "plain", ".text": "plain", ".md": "markdown",
    ".markdown": "markdown", ".jsonl": "jsonl", ".ndjson": "jsonl", ".zip": "zip",
    ".odt": "odt", ".ott": "odt", ".rtf": "rtf", ".xml": "xml", ".fodt": "xml",
    ".akn": "xml",
    ".png": "image", ".jpg": "image", ".jpeg": "image", ".tif": "image", ".tiff": "image",
}  # fmt: skip
READS = (
    "PDF, DOCX, DOC, ODT, RTF, HTML, Akoma Ntoso, Word and ODF XML, TXT, Markdown, JSONL, PNG, JPG,"
    " TIFF and ZIP archives of these"
)
_PICTURE_STARTS = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"II*\0", b"MM\0*")
_HTML_STARTS = (b"<!doctype html", b"<html", b"<head", b"<body", b"<?xml")

_READERS = {"plain": read_plain, "markdown": read_markdown}

OnError = Callable[[ReadError], None]


def find_sources(paths: Iterable[Path], on_error: OnError) -> Iterator[Path]:
    """The files to read: those given, and those of known type in the folders given, sorted.

    Hidden files are skipped; a missing path and a file of unknown type in a folder go to
    ``on_error`` by name.
    """
    for path in paths:
        if path.is_dir():
            yield from _in_folder(path, on_error)
        elif path.exists():
            yield path
        else:
            on_error(ReadError(f"{path} does not exist; check the path."))


def _in_folder(folder: Path, on_error: OnError) -> Iterator[Path]:
    def unreadable(error: OSError) -> None:
        on_error(ReadError(f"{error.filename} cannot be opened ({error.strerror}); check access."))

    for where, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(where) / name
            if name.startswith((".", "~$")):
                continue
            if kind_of(path):
                yield path
            else:
                on_error(_unknown(path.name))


def kind_of(path: Path) -> str:
    """One of the values of SUFFIXES, by name, else by content; "" when unknown."""
    if kind := _kind_by_name(path.name):
        return kind
    try:
        if not path.is_file():
            return ""
        with path.open("rb") as file:
            return _kind_by_content(path.name, file.read(1024))
    except OSError:
        return ""


def _kind_by_name(name: str) -> str:
    unpacked = name.lower().removesuffix(".gz")
    kind = SUFFIXES.get(PurePosixPath(unpacked).suffix, "")
    return kind if unpacked == name.lower() or kind == "jsonl" else ""


def _kind_by_content(name: str, head: bytes) -> str:
    if name.lower().endswith(".gz"):
        return ""
    if head.startswith(b"%PDF"):
        return "pdf"
    if head.startswith(b"PK") and (b"word/" in head or name.lower().endswith(".doc")):
        return "docx"
    if head.startswith(OLE) and name.lower().endswith((".doc", ".dot")):
        return "doc"
    if head.startswith(b"{\\rtf"):
        return "rtf"
    if head.startswith(_PICTURE_STARTS):
        return "image"
    if head.startswith(b"PK") and b"mimetypeapplication/vnd.oasis.opendocument.text" in head:
        return "odt"
    if head.lstrip().lower().startswith(_HTML_STARTS[:4]):
        return "html"
    if head.removeprefix(b"\xef\xbb\xbf").startswith(b"<?xml"):
        return "xml"
    return "plain" if not PurePosixPath(name).suffix and head and _is_text(head) else ""


def read_source(
    path: Path, *, max_bytes: int, on_error: OnError | None = None, today: date | None = None
) -> Iterator[Document]:
    """The document of a file, or one for each line of JSONL ({"id", "title", "text"}) or member.

    A member of an archive is named after both: ``archive.zip/folder/file.docx``. A bad line or
    member goes to ``on_error`` by name; without it, it is raised. Pages that could not be read are
    named there and in ``Document.unread``. ``today``
    (by default the day of reading) decides the status. Raises ReadError, and LimitError over
    ``max_bytes``.
    """
    size = _size(path)
    if size > max_bytes:
        raise LimitError(
            f"{path.name} has {size / 1e6:.0f} MB, over the limit of {max_bytes / 1e6:.0f} MB;"
            " split it or raise max_file_mb."
        )
    kind = kind_of(path)
    if not kind:
        raise _unknown(path.name)
    if kind == "jsonl":
        lines = read_lines(path, max_bytes=max_bytes, on_error=on_error or _raised)
        yield from (given_document(line, today=today) for line in lines)
        return
    data, today = _bytes(path), today or date.today()
    if kind == "zip":
        yield from _read_archive(data, path.name, max_bytes, on_error or _raised, today)
    else:
        document = _document(path.name, _extract(data, path.name, kind, max_bytes), today)
        if document.unread and on_error:
            on_error(ReadError(document.unread))
        yield document


def _read_archive(
    data: bytes, name: str, max_bytes: int, on_error: OnError, today: date
) -> Iterator[Document]:
    """One document for each member that can be read; the same text once."""
    names: dict[str, str] = {}
    failed = False

    def refuse(error: ReadError) -> None:
        nonlocal failed
        failed = True
        on_error(error)

    _filled(data, name)
    for member in read_members(data, name, max_bytes=max_bytes, on_error=refuse):
        try:
            document = _member(member, max_bytes, today)
        except ReadError as error:
            refuse(error)
            continue
        if first := names.get(document.id):
            refuse(ReadError(f"{member.name} has the same text as {first}; it was left out."))
            continue
        names[document.id] = member.name
        if document.unread:
            on_error(ReadError(document.unread))
        yield document
    if not names and not failed:
        raise ReadError(f"{name} holds no files; check the archive.")


def _member(member: Member, max_bytes: int, today: date) -> Document:
    kind = _kind_by_name(member.name) or _kind_by_content(member.name, member.data[:1024])
    if not kind:
        raise _unknown(member.name)
    if kind == "jsonl":  # ids of its own, which would mix with the hashes of the other members
        raise ReadError(f"{member.name} is a provisions file; take it out and read it by itself.")
    return _document(member.name, _extract(member.data, member.name, kind, max_bytes), today)


def given_document(line: Mapping[str, Any], *, today: date | None = None) -> Document:
    """The document of one provision or text that came with its own id: {"id", "title", "text"}."""
    text, offsets = clean(line["text"])
    title = clean(str(line.get("title") or ""))[0].strip()
    id_ = str(line["id"])
    about = describe(text, name=id_, title=title, today=today)
    return Document(
        id=id_, name=id_, text=text, language=about.language, title=title, kind=about.kind,
        number=about.number, issuer=about.issuer, signed=about.signed, in_force=about.in_force,
        expires=about.expires, status=about.status, offsets=offsets, given=True,
        level=about.level,
    )  # fmt: skip


def _document(name: str, extract: Extract, today: date) -> Document:
    text = mend_pages(extract.text, extract.pages, (n for n, _ in extract.recognised))
    about = describe(text, name=PurePosixPath(name).stem, today=today)
    about = with_stated(about, extract.stated, today)
    return Document(
        id=hashlib.sha256(text.encode()).hexdigest()[:16],
        name=name, text=text, language=about.language, title=about.title or extract.title,
        kind=about.kind, number=about.number, issuer=about.issuer, signed=about.signed,
        in_force=about.in_force, expires=about.expires, status=about.status, pages=extract.pages,
        offsets=extract.offsets, remarks=extract.remarks, recognised=extract.recognised,
        boxes=extract.boxes, unread=extract.unread, level=about.level, signatory=about.signatory,
    )  # fmt: skip


def _extract(data: bytes, name: str, kind: str, max_bytes: int) -> Extract:
    _filled(data, name)
    if kind == "pdf":
        return read_pdf(data, name)
    if kind == "image":
        return read_image(data, name)
    if kind == "rtf":
        return read_rtf(data, name)
    if kind == "odt":
        return read_odt(data, name, max_bytes=max_bytes)
    if kind == "doc" or (kind == "docx" and data.startswith(OLE)):
        return read_doc(data, name, max_bytes=max_bytes)
    if kind == "docx":
        return read_docx(data, name, max_bytes=max_bytes)
    if kind == "xml":
        return read_xml(data, name, max_bytes=max_bytes)
    if data.startswith((b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0")) or not _is_text(data[:4096]):
        raise ReadError(
            f"{name} is named {PurePosixPath(name).suffix} but is no text; check what it is."
        )
    extract = read_html(data, name) if kind == "html" else _READERS[kind](data)
    if not extract.text.strip():
        raise ReadError(f"{name} holds no text; check the file.")
    return extract


def _filled(data: bytes, name: str) -> None:
    if not data.strip():
        raise ReadError(f"{name} is empty (0 bytes of content); check the file.")


def _is_text(head: bytes) -> bool:
    """No NUL bytes, except those of UTF-16 and UTF-32."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")):
        return True
    nulls = head.count(0)
    return nulls == 0 or (nulls > len(head) // 4 and (not any(head[::2]) or not any(head[1::2])))


def _size(path: Path) -> int:
    try:
        if path.is_dir():
            raise ReadError(f"{path} is a folder; give a file.")
        if not path.is_file() and path.exists():  # opening a pipe would wait for a writer
            raise ReadError(f"{path} is a pipe or a device, not a file; give a file.")
        return path.stat().st_size
    except FileNotFoundError as error:
        raise ReadError(f"{path} does not exist; check the path.") from error
    except OSError as error:
        raise ReadError(f"{path} cannot be read ({error.strerror}); check access.") from error


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ReadError(f"{path} cannot be read ({error.strerror}); check access.") from error


def _unknown(name: str) -> ReadError:
    kind = PurePosixPath(name).suffix or "no suffix"
    if said := advice(name):
        return ReadError(said)
    return ReadError(f"{name} is of an unknown type ({kind}); known are {READS}.")


def _raised(error: ReadError) -> None:
    raise error
