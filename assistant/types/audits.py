"""What a whole index holds."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.types.documents import Document, Span
from assistant.types.norms import Modality


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in an index. ``span`` refers to the text as it was given."""

    document_id: str
    provision_id: str
    address: str
    citation: str
    span: Span


@dataclass(frozen=True, slots=True)
class Repeat:
    """Passages of different articles with exactly the same words; ``text`` is the first one's."""

    words: int
    text: str
    places: tuple[Place, ...]

    @property
    def spare(self) -> int:
        """Words that would go if the text stood once."""
        return self.words * (len(self.places) - 1)


@dataclass(frozen=True, slots=True)
class Copied:
    """A document most of whose words stand word for word in ``source``. Both without their text."""

    document: Document
    source: Document
    shared: int
    words: int


@dataclass(frozen=True, slots=True)
class Reporting:
    """A duty to report. ``actor`` and ``deadline`` as they stand, or None."""

    actor: str | None
    action: str
    deadline: str | None
    place: Place


@dataclass(frozen=True, slots=True)
class Audit:
    """What an index holds, what stands in it more than once, what is not in force, who reports.

    ``norms``: issuer ("" where none is known) → modality → count. Documents are without their text.
    """

    documents: int
    provisions: int
    passages: int
    words: int
    norms: dict[str, dict[Modality, int]]
    languages: dict[str, int]
    kinds: dict[str, int]
    statuses: dict[str, int]
    expired: tuple[Document, ...]
    not_yet_in_force: tuple[Document, ...]
    repeats: tuple[Repeat, ...]
    copies: tuple[Copied, ...]
    reporting: tuple[Reporting, ...]
