"""How a document was read, where its reader should know: pages left out, pictures, no structure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from assistant.provisions import structured
from assistant.types import Document, Provision

ENGLISH = {
    "reading.recognised": "{pages} page(s) of {name} were read from pictures (sure to {sure} % on"
    " average, {least} % on page {worst}); check names and figures against the original.",
    "reading.unstructured": "{name} has no articles, headings or numbered items; its paragraphs"
    " stand for provisions.",
}


def reading_notes(
    document: Document,
    provisions: Sequence[Provision] | None = None,
    words: Mapping[str, str] = ENGLISH,
) -> list[str]:
    """One sentence each; none for a text that was read whole, as it stands, with its structure.

    ``provisions``: those of the document, where its structure matters.
    """
    notes = [document.unread] if document.unread else []
    if document.recognised:
        sure = [confidence for _, confidence in document.recognised]
        worst, least = min(document.recognised, key=lambda page: page[1])
        notes.append(
            words["reading.recognised"].format(
                name=document.name, pages=len(sure), sure=round(100 * sum(sure) / len(sure)),
                least=round(100 * least), worst=worst,
            )
        )  # fmt: skip
    if provisions and not structured(provisions):
        notes.append(words["reading.unstructured"].format(name=document.name))
    return notes
