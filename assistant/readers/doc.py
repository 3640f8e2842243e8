"""Word 97 to 2003 (.doc), through LibreOffice where it is installed.

No Python library reads its tables, notes and numbering; LibreOffice does, and our DOCX reader reads
what it writes. It runs apart: a profile and a folder of its own that are thrown away, no macro,
no link followed, a time limit.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from assistant.errors import ReadError
from assistant.readers import Extract
from assistant.readers.docx import read_docx

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PROGRAMS = ("soffice", "libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice")
SECONDS = 120  # a long report on a slow machine needs 20
# streams of a compound file, as its directory names them; the first that is there decides
_STREAMS = (
    ("EncryptedPackage", "is encrypted; save it without a password and read it again."),
    ("WordDocument", ""),
    ("Workbook", "is a spreadsheet; save the sheets that matter as PDF, or copy them into a DOCX."),
    ("PowerPoint Document", "is a presentation; export it as PDF and read that."),
    ("__properties_version1.0", "is an e-mail; save its text or its attachments by themselves."),
)
_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
{items}</oor:items>
"""
_SETTING = '<item oor:path="/org.openoffice.Office.{path}"><prop oor:name="{name}" oor:op="fuse">\
<value>{value}</value></prop></item>\n'
# no macro of any origin, nothing fetched, no link brought up to date
_SAFE = (
    ("Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Writer/Content/Update", "Link", "0"),
)


def read_doc(data: bytes, name: str, *, max_bytes: int, seconds: float = SECONDS) -> Extract:
    """The paragraphs, rows and remarks of an old Word file.

    Raises ReadError where LibreOffice is absent, takes longer than ``seconds`` or cannot open the
    file; LimitError as ``read_docx``.
    """
    if not data.startswith(OLE):
        raise ReadError(f"{name} is no Word file from 97 to 2003; check what it is.")
    stream = next((s for s in _STREAMS if s[0].encode("utf-16-le") in data), None)
    if stream is None:
        raise ReadError(f"{name} holds no Word document; check what it is.")
    if stream[1]:
        raise ReadError(f"{name} {stream[1]}")
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        raise ReadError(
            f"{name} is of Word 97 to 2003, which is read through LibreOffice, and that is not"
            " installed here; install it, or open the file in Word and save it as DOCX."
        )
    with tempfile.TemporaryDirectory(prefix="gon-doc-", ignore_cleanup_errors=True) as folder:
        return read_docx(
            _converted(data, name, program, Path(folder), seconds), name, max_bytes=max_bytes
        )


def _converted(data: bytes, name: str, program: str, folder: Path, seconds: float) -> bytes:
    """The file as LibreOffice saves it in DOCX."""
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    items = "".join(_SETTING.format(path=p, name=n, value=v) for p, n, v in _SAFE)
    (profile / "user" / "registrymodifications.xcu").write_text(_PROFILE.format(items=items))
    (folder / "file.doc").write_bytes(data)
    command = [
        program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore",
        "--nolockcheck", "--nodefault", "--convert-to", "docx:MS Word 2007 XML",
        "--outdir", str(folder / "out"), str(folder / "file.doc"),
    ]  # fmt: skip
    try:
        ended = _run(command, folder, seconds)
    except subprocess.TimeoutExpired:
        raise ReadError(
            f"{name} took LibreOffice longer than {seconds:.0f} seconds; open it in Word and save"
            " it as DOCX."
        ) from None
    except OSError as error:
        raise ReadError(
            f"{name} needs LibreOffice, which does not start ({error.strerror}); save it as DOCX."
        ) from error
    result = folder / "out" / "file.docx"
    if not ended or not result.exists():
        raise ReadError(
            f"{name} cannot be opened by LibreOffice (damaged, or with a password); open it in Word"
            " and save it as DOCX without a password."
        )
    return result.read_bytes()


def _run(command: list[str], folder: Path, seconds: float) -> bool:
    """Whether it ended well; killed with all that it started when time is up."""
    process = subprocess.Popen(
        command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    try:
        return process.wait(seconds) == 0
    except BaseException:
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        process.kill()
        process.wait()
        raise
