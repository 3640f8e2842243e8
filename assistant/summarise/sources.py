"""The sentences that a summary may choose from, and the receipt of what became of each part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.norms import norms, sentences
from assistant.norms.slots import overlaps
from assistant.types import Action, Document, Point, Provision, Span

FEWEST_WORDS = 6  # of a sentence that can be a point
# parts of a document that say nothing of who does what
APART = {
    "title": "title",
    "heading": "heading",
    "preamble": "legal basis",
    "signature": "signature and recipients",
}
IN_ACTIONS = "in the action table"
LESS = "less important than the points chosen"


@dataclass(slots=True)
class Sentence:
    """A sentence of the body with its provision and what the choice knows of it."""

    span: Span
    text: str
    provision: Provision
    norm: bool = False
    weight: float = 0.0  # importance, 0 to 1


def read_through(document: Document, leaves: Sequence[Provision]) -> Iterator[Sentence]:
    """Every sentence of the document, headings and legal bases too, in reading order."""
    for leaf in leaves:
        for start, end in sentences(leaf.text, document.language, leaf.start):
            yield Sentence((start, end), document.text[start:end], leaf)


def gather(document: Document, leaves: Sequence[Provision]) -> list[Sentence]:
    """Every sentence of the document, in reading order, with what it asks."""
    found = []
    for leaf in leaves:
        asked = [n.span for n in norms(leaf.text, document.language, start=leaf.start)]
        for sentence in read_through(document, [leaf]):
            sentence.norm = any(overlaps(span, sentence.span) for span in asked)
            found.append(sentence)
    return found


def receipt(
    leaves: Sequence[Provision], points: Sequence[Point], duties: Sequence[Action]
) -> tuple[dict[str, tuple[int, ...]], dict[str, str]]:
    """Every leaf: which points cover it, or why there is none."""
    covered: dict[str, tuple[int, ...]] = {}
    omitted: dict[str, str] = {}
    for leaf in leaves:
        by = tuple(i for i, p in enumerate(points) if leaf.id in p.covers)
        if by:
            covered[leaf.id] = by
        elif any(overlaps(a.evidence, (leaf.start, leaf.end)) for a in duties):
            omitted[leaf.id] = IN_ACTIONS
        else:
            omitted[leaf.id] = APART.get(leaf.level, LESS)
    return covered, omitted
