"""Reviews written to files: one draft in a format, or a folder of drafts with a summary."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from assistant.cli.targets import report_name, targets
from assistant.errors import AssistantError, IndexFault, StorageError, UsageError
from assistant.exports.reports import WRITERS, write_report
from assistant.exports.summary import Drafted, summary_csv, summary_html
from assistant.store.files import save
from assistant.types import Review
from assistant.wording import strings

KIND = "review"  # in the names of reports
Reviewed = Callable[[Path], Review]


def write_one(
    draft: Path, output: Path, reviewed: Review, *, asked: Sequence[str], language: str = ""
) -> list[Path]:
    """Writes the reports of one draft and returns where; ``output`` is a file or a folder.

    Raises UsageError for a file of no format of ours, and where a report would take the draft's
    own place.
    """
    places = targets(draft, output, asked=asked, known=WRITERS, kind=KIND)
    _write(reviewed, draft, places, language)
    return [path for path, _ in places]


def _write(review: Review, draft: Path, places: Sequence[tuple[Path, str]], language: str) -> None:
    language = language or review.document.language
    source = draft.read_bytes() if draft.suffix.lower() == ".docx" else None
    for path, format_ in places:
        write_report(
            review, path, format_=format_, language=language, words=strings(language), source=source
        )


def review_folder(
    folder: Path,
    output: Path,
    reviewed: Reviewed,
    *,
    asked: Sequence[str] = (),
    language: str = "",
    tell: Callable[[str], None],
) -> list[Drafted]:
    """Reviews every draft of a folder; a bad one is named, and the others go on.

    ``output`` gets the reports in the folders that the drafts are in, ``summary.csv`` and
    ``summary.html``; these are written also when the run is stopped. Raises StorageError,
    IndexFault, and UsageError for a folder without drafts.
    """
    if output.exists() and not output.is_dir():
        raise UsageError(f"{output} is a file; give a folder for the reports as --output.")
    if output.resolve() == folder.resolve():
        raise UsageError(f"{output} holds the drafts; give another folder for the reports.")
    formats = list(dict.fromkeys(asked)) or ["html"]
    done: list[Drafted] = []
    try:
        for draft in _drafts(folder, output.resolve()):
            done.append(_drafted(draft, folder, output, reviewed, formats, language))
            tell(_line(done[-1]))
    finally:
        if done:
            _summarise(done, output, language)
    if not done:
        raise UsageError(f"{folder} holds no drafts; give a folder with documents in it.")
    return done


def _drafts(folder: Path, output: Path) -> Iterator[Path]:
    """Every file of a folder and those below, but for hidden ones and reports of an earlier run."""
    for where, folders, names in os.walk(folder):
        here = Path(where)
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".") and (here / name).resolve() != output
        )
        yield from (here / n for n in sorted(names) if not n.startswith((".", "~$")))


def _drafted(
    draft: Path, folder: Path, output: Path, reviewed: Reviewed, formats: Sequence[str],
    language: str,
) -> Drafted:  # fmt: skip
    inside = draft.relative_to(folder)
    try:
        review = reviewed(draft)
    except (IndexFault, StorageError):
        raise  # the same for every draft
    except AssistantError as error:
        return Drafted(inside.as_posix(), error=str(error))
    places = [(output / inside.parent / report_name(inside.name, f, KIND), f) for f in formats]
    _write(review, draft, places, language)
    written = [path.relative_to(output).as_posix() for path, _ in places]
    return Drafted(inside.as_posix(), review, written)


def _line(drafted: Drafted) -> str:
    if drafted.review is None:
        return f"{drafted.name}: {drafted.error}"
    return f"{drafted.name}: {len(drafted.review.findings)} findings"


def _summarise(done: Sequence[Drafted], output: Path, language: str) -> None:
    reviews = [d.review for d in done if d.review]
    language = language or (reviews[0].document.language if reviews else "en")
    save(output / "summary.csv", summary_csv(done))
    save(output / "summary.html", summary_html(done, language, strings(language)))
