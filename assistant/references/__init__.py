"""Mentions of provisions and documents in Vietnamese, French and English texts.

``grammar`` and ``vi``/``fr``/``en``: the tables; ``engine``: how they are read; ``ranges``: what
stands between two numbers. Which provisions of an index they mean is for ``assistant.resolution``.
"""

from __future__ import annotations

from assistant.references import en, fr, vi
from assistant.references.engine import Finder
from assistant.types import Language, Reference

_FINDERS: dict[Language, Finder] = {
    "vi": Finder(vi.GRAMMAR), "fr": Finder(fr.GRAMMAR), "en": Finder(en.GRAMMAR)
}  # fmt: skip


def references(text: str, language: Language) -> tuple[Reference, ...]:
    """Every mention in order; enumerations and ranges give one reference for each number.

    Spans do not overlap, but the numbers of a range share one. Linear in the length of the text.
    """
    return tuple(_FINDERS[language].find(text))


__all__ = ["references"]
