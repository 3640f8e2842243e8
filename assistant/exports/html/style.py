"""The style sheet of saved reports, which the app uses too. It fetches nothing."""

from __future__ import annotations

from functools import cache
from pathlib import Path

SHEET = Path(__file__).parent / "style.css"


@cache
def sheet() -> str:
    """The style sheet."""
    return SHEET.read_text("utf-8")
