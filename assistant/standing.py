"""A document as one of its provisions stands: what others do to it, and the status it has."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from assistant.references.addresses import normal, within
from assistant.types import Document, Provision


def standing(document: Document, provision: Provision, *, day: date | None = None) -> Document:
    """The document with those effects only that touch the provision, the part above or below it.

    A provision that is repealed, itself or with what contains it, has the status expired though
    the rest of its document is in force. ``day`` is today by default.
    """
    if not document.effects:
        return document
    place = normal(provision.address)
    touching = tuple(
        effect
        for effect in document.effects
        if within(place, there := normal(effect.address)) or within(there, place)
    )
    ended = any(e.ends(day or date.today()) and within(place, normal(e.address)) for e in touching)
    status = "expired" if ended and document.status != "draft" else document.status
    return replace(document, effects=touching, status=status)
