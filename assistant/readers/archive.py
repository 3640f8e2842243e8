"""ZIP archives of documents: their members one by one, in memory; nothing is written to disk.

The standard library's ``zipfile`` is enough: what it lacks are the refusals below.
"""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import PurePosixPath

from assistant.errors import LimitError, ReadError

UNPACKED = 10  # times the limit of a file that all members together may reach
_MOST_MEMBERS = 10_000
_RATIO = 200  # office files pack themselves, and long plain text packs 10 to 1
_SMALL = 1_000_000  # bytes; below them no ratio is a danger
_DEEPEST = 1  # archives inside the archive; not inside those again
# the others unpack without a bound on memory, and no office program writes them
METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_UTF8_NAME = 0x800  # APPNOTE.TXT 4.4.4, bit 11
_ENCRYPTED = 0x1
DAMAGE = (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, KeyError, RuntimeError,
           NotImplementedError)  # fmt: skip

OnError = Callable[[ReadError], None]


@dataclass(frozen=True, slots=True)
class Member:
    """One file of an archive; ``name`` begins with the archive's: ``archive.zip/folder/a.docx``."""

    name: str
    data: bytes


@dataclass(slots=True)
class _Allowance:
    """What may still come out of an archive and those inside it."""

    largest: int
    total: int
    members: int = _MOST_MEMBERS


def read_members(data: bytes, name: str, *, max_bytes: int, on_error: OnError) -> Iterator[Member]:
    """The members in the order of their names, hidden ones left out, inner archives one level deep.

    A bad member goes to ``on_error`` by name. Raises ReadError for a damaged archive, LimitError
    for one with too many members or too much in it, before any is unpacked.
    """
    yield from _members(data, name, _Allowance(max_bytes, max_bytes * UNPACKED), on_error, depth=0)


def _members(
    data: bytes, name: str, allowed: _Allowance, on_error: OnError, *, depth: int
) -> Iterator[Member]:
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except DAMAGE as error:
        raise _damaged(name, error) from error
    with archive:
        # is_dir fails on a damaged member without a name before Python 3.12
        items = [item for item in archive.infolist() if not item.filename.endswith("/")]
        _count(items, name, allowed)
        for shown, item in sorted(((_shown(item), item) for item in items), key=lambda x: x[0]):
            if _is_hidden(shown):
                continue
            try:
                _check(shown, item, f"{name}/{shown}", allowed.largest)
                member = Member(f"{name}/{shown}", _unpacked(archive, item, f"{name}/{shown}"))
                if not shown.lower().endswith(".zip"):
                    yield member
                elif depth < _DEEPEST:
                    yield from _members(
                        member.data, member.name, allowed, on_error, depth=depth + 1
                    )
                else:
                    raise ReadError(
                        f"{member.name} is an archive inside an archive inside an archive;"
                        " unpack it and read it by itself."
                    )
            except ReadError as error:
                on_error(error)


def _count(items: list[zipfile.ZipInfo], name: str, allowed: _Allowance) -> None:
    """Takes an archive's members off the allowance; LimitError when it does not suffice."""
    if len(items) > allowed.members:
        raise LimitError(
            f"{name} holds {len(items)} files, over the limit of {_MOST_MEMBERS}; split it."
        )
    size = sum(item.file_size for item in items)
    if size > allowed.total:
        raise LimitError(
            f"{name} unpacks to {size / 1e6:.0f} MB, over the limit of {allowed.total / 1e6:.0f}"
            " MB; it was not opened: split it or raise max_file_mb."
        )
    allowed.members -= len(items)
    allowed.total -= size


def _check(shown: str, item: zipfile.ZipInfo, name: str, largest: int) -> None:
    """Refuses what no archive of documents has."""
    path = PurePosixPath(shown)
    if path.is_absolute() or ".." in path.parts or shown[1:2] == ":":
        raise ReadError(f"{name} points outside its archive; it was refused: zip the file anew.")
    if stat.S_ISLNK(item.external_attr >> 16):
        raise ReadError(f"{name} is a link, not a file; zip the file that it points to.")
    if item.flag_bits & _ENCRYPTED:
        raise ReadError(f"{name} needs a password; zip it without one.")
    if item.compress_type not in METHODS:
        raise ReadError(
            f"{name} is packed by method {item.compress_type}, not by the usual 0 or 8;"
            " zip it anew."
        )
    if item.file_size > largest:
        raise LimitError(
            f"{name} has {item.file_size / 1e6:.0f} MB, over the limit of {largest / 1e6:.0f} MB;"
            " split it or raise max_file_mb."
        )
    if item.file_size > max(_SMALL, _RATIO * item.compress_size):
        raise LimitError(
            f"{name} unpacks to {item.file_size // max(item.compress_size, 1)} times its size, over"
            f" the limit of {_RATIO}; it was not opened: read the file by itself."
        )


def _unpacked(archive: zipfile.ZipFile, item: zipfile.ZipInfo, name: str) -> bytes:
    """A member's bytes; ``zipfile`` gives no more than the size that was declared and checked."""
    try:
        with archive.open(item) as file:
            return file.read(item.file_size + 1)
    except DAMAGE as error:
        raise _damaged(name, error) from error


def _shown(item: zipfile.ZipInfo) -> str:
    """The name with slashes; in UTF-8 where the archive forgot to say that it is."""
    name = item.filename
    if not item.flag_bits & _UTF8_NAME:
        with suppress(UnicodeError):
            name = name.encode("cp437").decode("utf-8")
    return "".join(c if c.isprintable() else "?" for c in name.replace("\\", "/"))


def _is_hidden(shown: str) -> bool:
    """Hidden files and folders, what macOS adds to each archive, and what Word leaves while open.

    A name that points outside or is missing is never hidden, so that its refusal is said.
    """
    parts = PurePosixPath(shown).parts
    if ".." in parts or not parts:
        return False
    return "__MACOSX" in parts or any(p.startswith(".") for p in parts) or parts[-1][:2] == "~$"


def _damaged(name: str, error: BaseException) -> ReadError:
    why = str(error).strip().split("\n")[0][:120] or type(error).__name__
    return ReadError(f"{name} is damaged ({why}); zip it anew.")
