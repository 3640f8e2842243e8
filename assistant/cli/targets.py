"""Where the reports of one document go, and in which formats."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from assistant.errors import UsageError


def targets(
    source: Path, output: Path, *, asked: Sequence[str], known: Collection[str], kind: str
) -> list[tuple[Path, str]]:
    """(path, format) of each report on ``source``; ``output`` is a file or a folder.

    ``kind`` is part of the names in a folder: "draft.docx.review.html". Raises UsageError for a
    file of no format that is known, and where a report would take the document's own place.
    """
    named = output.suffix.lstrip(".").lower()
    formats = list(dict.fromkeys(asked)) or [named if named in known else "html"]
    one = not output.is_dir() and (named in known or output.is_file())
    if one and len(formats) > 1:
        raise UsageError(f"{output} is one file; give a folder for {', '.join(formats)}.")
    if named and not asked and named not in known and not output.is_dir():
        raise UsageError(f"{output} is no report; name it .{', .'.join(known)}, or a folder.")
    paths = [output if one else output / report_name(source.name, f, kind) for f in formats]
    if any(path.resolve() == source.resolve() for path in paths):
        raise UsageError(f"{source} would be overwritten by its report; give another --output.")
    return list(zip(paths, formats, strict=True))


def report_name(source: str, format_: str, kind: str) -> str:
    """ "draft.docx" → "draft.docx.review.html": of two documents, no reports have the same name."""
    return f"{source}.{kind}.{format_}"
