"""The demo: an index made on first start from sources in the repository, and things to try."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from assistant import __version__
from assistant.read import find_sources
from assistant.workspace import Workspace

ROOT = Path(__file__).parent.parent.parent
DEMO = ROOT / "indexes" / "demo"
DEMO_INDEX = ROOT / "indexes" / "demo-index"

DRAFTS = {
    "vi": "du-thao-quy-dinh-ho-so-va-bao-cao.docx",
    "fr": "projet-reglement-usagers-dossiers.docx",
    "en": "draft-public-service-and-records-policy.docx",
}
REPORTS = {
    "vi": "bao-cao-thuc-hien-cai-cach-2025.pdf",
    "fr": "rapport-audit-achats-archives-2025.docx",
    "en": "minutes-governance-board-2025-12.html",
}
QUERIES = {
    "vi": "thời hạn phân loại, xử lý đơn",
    "fr": "délai de réponse à une réclamation",
    "en": "how soon must a complaint be answered",
}


def demo_index(
    workspace: Workspace, *, folder: Path = DEMO_INDEX, log: Callable[[str], None]
) -> Path:
    """The demo index's folder; made, or finished, when it is not whole. Raises AssistantError.

    A file beside the index names the version that finished it, so that a build that was killed
    goes on and a new version reads the sources anew.
    """
    whole = folder / "whole"
    if whole.is_file() and whole.read_text("utf-8") == __version__:
        return folder
    index = workspace.index(folder, create=True)
    sources = list(find_sources([DEMO / "sources"], on_error=lambda e: log(str(e))))
    for done, path in enumerate(sources):
        log(f"Building the demo index: {done + 1}/{len(sources)} {path.name}")
        run = workspace.add(index, [path])
        for failure in run.failures:
            log(failure)
    whole.write_text(__version__, "utf-8")
    return folder


def draft(language: str) -> Path:
    """The draft to review in that language."""
    return DEMO / "drafts" / DRAFTS[language]


def report(language: str) -> Path:
    """The document to summarise in that language."""
    return DEMO / "reports" / REPORTS[language]
