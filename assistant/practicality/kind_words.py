"""The words that tell a task from a standing rule, by language."""

from __future__ import annotations

from assistant.practicality import kinds_en, kinds_fr, kinds_vi
from assistant.practicality.kinds import KindWords
from assistant.types import Language

WORDS: dict[Language, KindWords] = {
    "vi": kinds_vi.WORDS,
    "fr": kinds_fr.WORDS,
    "en": kinds_en.WORDS,
}
