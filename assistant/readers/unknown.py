"""What to do with a file of a kind that is not read."""

from __future__ import annotations

from pathlib import PurePosixPath

_SHEET = "is a spreadsheet ({kind}); save the sheets that matter as PDF, or copy them into a DOCX."
_SLIDES = "is a presentation ({kind}); export it as PDF and read that."
_PACKED = "is an archive ({kind}); unpack it, or pack it as ZIP."
_MAIL = "is an e-mail ({kind}); save its text or its attachments by themselves."
_PAGES = "is of another word processor ({kind}); export it as DOCX or PDF."
_ADVICE = {
    ".xlsx": _SHEET, ".xlsm": _SHEET, ".xlsb": _SHEET, ".xls": _SHEET, ".ods": _SHEET,
    ".csv": _SHEET, ".numbers": _SHEET,
    ".pptx": _SLIDES, ".pptm": _SLIDES, ".ppsx": _SLIDES, ".ppt": _SLIDES, ".odp": _SLIDES,
    ".key": _SLIDES,
    ".rar": _PACKED, ".7z": _PACKED, ".tar": _PACKED, ".tgz": _PACKED,
    ".eml": _MAIL, ".msg": _MAIL,
    ".pages": _PAGES, ".wps": _PAGES, ".wpd": _PAGES,
    ".doc": "is named {kind} but is no Word file; check what it is.",
}  # fmt: skip


def advice(name: str) -> str:
    """One sentence for a file whose kind is known but not read; "" for any other kind."""
    kind = PurePosixPath(name).suffix.lower()
    said = _ADVICE.get(".doc" if kind == ".dot" else kind, "")
    return f"{name} {said.format(kind=kind)}" if said else ""
