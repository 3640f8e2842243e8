"""Whether an existing text ranks above, beside or below a draft, as far as both kinds tell it."""

from __future__ import annotations

from assistant.types import Document, Language, Rank

_Row = tuple[str, str]  # levels of the State, kinds; separated by spaces
# highest first; a text that fits no row has no rank that could be told
_ORDER: dict[Language, tuple[_Row, ...]] = {
    # Law on the promulgation of legal documents: the order of articles 4 and following
    "vi": (
        ("central", "constitution"),
        ("central", "law"),
        ("central", "ordinance"),
        ("central", "decree"),
        ("central", "decision"),
        ("ministry", "circular"),
        ("province", "resolution"),
        ("province", "decision regulation"),
        ("district", "resolution"),
        ("district", "decision regulation"),
        ("commune", "resolution"),
        ("commune", "decision regulation"),
    ),
    "fr": (
        ("union", "regulation directive decision"),
        ("central", "law ordinance"),
        ("central", "decree"),
        ("ministry", "order"),
        ("province", "order"),
        ("commune", "order resolution"),
    ),
    "en": (
        ("union", "regulation directive decision"),
        ("central", "act"),
        ("central ministry", "regulation order"),
        ("province district commune", "regulation order"),
    ),
}


def rank(existing: Document, draft: Document) -> Rank:
    """The existing text's rank beside the draft's; "" where it cannot be told.

    Texts of two languages are of two States, or of a State and a Union: nothing is told of them.
    """
    if existing.language != draft.language:
        return ""
    theirs, ours = _place(existing), _place(draft)
    if theirs is None or ours is None:
        return ""
    return "equal" if theirs == ours else "above" if theirs < ours else "below"


def same_issuer(existing: Document, draft: Document) -> bool:
    """Whether the same body issues both."""
    return bool(draft.issuer) and _plain(existing.issuer) == _plain(draft.issuer)


def _plain(name: str) -> str:
    return " ".join(name.casefold().replace("uỷ", "ủy").split())


def _place(document: Document) -> int | None:
    for place, (levels, kinds) in enumerate(_ORDER[document.language]):
        if document.level in levels.split() and document.kind in kinds.split():
            return place
    return None
