"""What a table says where the text names nobody: a reader must not take a gap for an oversight."""

from __future__ import annotations

from assistant.types import Language

NOBODY: dict[Language, str] = {
    "vi": "không nêu trong văn bản",
    "fr": "non précisé dans le texte",
    "en": "not specified in the text",
}
