"""What a draft shows by itself: the words that an observation is about, for every format."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.types import Document, Observation, Quote, Review, Span
from assistant.wording import Strings

LONGEST = 600  # characters of a text that is shown


def words_at(document: Document, span: Span) -> str:
    """The text at a span; a long one is cut between words. "" for a document as a whole."""
    text = document.text[slice(*span)].strip()
    return text if len(text) <= LONGEST else text[:LONGEST].rpartition(" ")[0] + " …"


def places(observation: Observation, draft: Document) -> Iterator[str]:
    """The words at each of its places in the draft, the first one first."""
    for span in (observation.span, *observation.also):
        if text := words_at(draft, span):
            yield text


def heading(observation: Observation, words: Strings) -> str:
    """What is noted, in the reader's language."""
    return words[f"noted.{observation.kind}"]


def label(observation: Observation, words: Strings) -> str:
    """Where in the draft."""
    return observation.provision.label or words["finding.unlabelled"]


def state(quote: Quote, words: Strings) -> str:
    """Whether the text that is quoted is in force."""
    return words[f"status.{quote.document.status}"]


def counted(review: Review, words: Strings) -> str:
    """ "Also noted (3)"."""
    return f"{words['noted.heading']} ({len(review.observations)})"
