"""What stands on a page: lines of text and where they are printed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line. Points from the upper left corner of the page as it is shown.

    ``right`` is zero where the place is not known.
    """

    text: str
    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
