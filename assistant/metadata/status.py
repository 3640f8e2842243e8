"""Whether a text is in force on a day: what it says of itself, and what others do to it."""

from __future__ import annotations

from datetime import date

from assistant.types import Document, Status


def status_on(document: Document, day: date) -> Status:
    """The status on a day. Dates may have passed, and others repealed it, since it was read.

    A draft stays one. A text that another one ends on or before ``day`` is expired.
    """
    if document.status == "draft":
        return "draft"
    whole = [effect for effect in document.effects if not effect.address]
    if any(effect.ends(day) for effect in whole) or (document.expires and document.expires <= day):
        return "expired"
    if document.in_force and (document.status != "unknown" or not document.given):
        return "in_force" if document.in_force <= day else "not_yet_in_force"
    # it was found expired for what another one does later only
    return "unknown" if document.status == "expired" and whole else document.status
