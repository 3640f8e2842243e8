"""Who must do what by when: the norms of Vietnamese, French and English administrative text.

One engine and one declarative lexicon per language. Every slot is a piece of the text and knows
where it stands; a slot that the text does not fill is None, never guessed.
"""

from __future__ import annotations

from dataclasses import replace

from assistant.errors import UsageError
from assistant.norms import english, french, vietnamese
from assistant.norms.actions import asked, extract
from assistant.norms.engine import read
from assistant.norms.lexicon import Lexicon
from assistant.norms.scene import Reading
from assistant.norms.sentences import sentences
from assistant.norms.slots import deadline
from assistant.types import Action, Norm, Slot, Span

__all__ = [
    "Reading",
    "actions",
    "actions_as_read",
    "deadline_in",
    "names_body",
    "norms",
    "sentences",
]

_LEXICONS = {"vi": vietnamese.LEXICON, "fr": french.LEXICON, "en": english.LEXICON}


def norms(
    text: str, language: str, *, start: int = 0, actor: Slot | None = None
) -> tuple[Norm, ...]:
    """What each sentence of ``text`` asks, allows, forbids or defines, in reading order.

    ``start`` is where ``text`` stands in its document; spans refer to the document, so that
    ``document.text[span[0]:span[1]] == slot.text``. ``actor`` is whom an outer list already named.
    A sentence that only tells something gives no norm. Raises UsageError for another language.
    """
    found = (reading.norm for reading in read(text, _lexicon(language), actor))
    return tuple(_moved(norm, start, actor) for norm in found)


def actions(text: str, language: str) -> tuple[Action, ...]:
    """The duties and recommendations of a whole document, one per duty, in its own words.

    ``who`` is the body as named, also where a list names it once; ``target`` the quantity to reach.
    Permissions, definitions, prohibitions and entry into force are no actions. Evidence spans refer
    to ``text``. Raises UsageError for another language.
    """
    return extract(text, _lexicon(language))


def actions_as_read(text: str, language: str) -> tuple[tuple[Reading, Action], ...]:
    """The same duties, each with how it was recognised and where its slots stand.

    Raises UsageError for another language.
    """
    return asked(text, _lexicon(language))


def deadline_in(text: str, span: Span, language: str) -> Slot | None:
    """The deadline that words of ``text`` give, be they a duty or not (a heading, an aside).

    Raises UsageError for another language.
    """
    return deadline(text, span, _lexicon(language))


def names_body(text: str, language: str, *, first: bool = False) -> bool:
    """Whether words name a body, an office or a person, or begin with one (``first``).

    Raises UsageError for another language.
    """
    actor = _lexicon(language).actor
    return (actor.match(text) if first else actor.search(text)) is not None


def _lexicon(language: str) -> Lexicon:
    try:
        return _LEXICONS[language]
    except KeyError:
        raise UsageError(
            f"Norms are read in vi, fr and en, not in '{language}'; choose one of the three."
        ) from None


def _moved(norm: Norm, by: int, given: Slot | None) -> Norm:
    """The norm with its spans in the document; an actor given from outside is there already."""
    if not by:
        return norm

    def move(slot: Slot | None) -> Slot | None:
        if slot is None or slot is given:
            return slot
        return Slot(slot.text, (slot.span[0] + by, slot.span[1] + by))

    return replace(
        norm,
        span=(norm.span[0] + by, norm.span[1] + by),
        cue=move(norm.cue),
        actor=move(norm.actor),
        action=move(norm.action),
        deadline=move(norm.deadline),
        quantities=tuple(moved for each in norm.quantities if (moved := move(each))),
        basis=move(norm.basis),
        object=move(norm.object),
        condition=move(norm.condition),
        term=replace(norm.term, after=move(norm.term.after)) if norm.term else None,
    )
