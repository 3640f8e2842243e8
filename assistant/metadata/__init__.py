"""What a document says of itself: language, kind, number, issuer, level, title, dates, signatory.

Only what the text states; what it does not state is empty or ``None``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from assistant.metadata.dates import stated_dates
from assistant.metadata.language import detect_language
from assistant.metadata.names import Names, is_draft, names
from assistant.metadata.signatory import signatory
from assistant.metadata.tier import tier
from assistant.types import Language, Status, Tier


@dataclass(frozen=True, slots=True)
class Metadata:
    """The fields of ``Document`` that come from the text."""

    language: Language
    kind: str = ""
    number: str = ""
    issuer: str = ""
    title: str = ""
    signed: date | None = None
    in_force: date | None = None
    expires: date | None = None
    status: Status = "unknown"
    level: Tier = ""
    signatory: str = ""


def describe(text: str, *, name: str, title: str = "", today: date | None = None) -> Metadata:
    """Reads the head and the final provisions of a text.

    ``title``, when given, is kept and read too. ``status`` compares the stated dates with
    ``today``; without it, only a draft can be told.
    """
    language = detect_language(f"{title}\n{text}" if len(text) < 400 else text)
    found = names(text, language, title=title)
    signed, in_force, expires = stated_dates(text, language)
    draft = found.kind == "bill" or is_draft(text, language, title=title, name=name)
    return Metadata(
        language, found.kind, found.number, found.issuer, found.title, signed, in_force, expires,
        _status(in_force, expires, today, draft=draft),
        tier(found.issuer, found.number, found.kind, language), signatory(text, language),
    )  # fmt: skip


def with_stated(about: Metadata, stated: Mapping[str, Any], today: date | None) -> Metadata:
    """What a file's own metadata give, over what its text says; the status follows from both.

    The kind is the text's where it names one, since others may call kinds as they like.
    """
    if not stated:
        return about
    own = {name: value for name, value in stated.items() if name != "kind" or not about.kind}
    found = replace(about, **own)
    draft = found.status == "draft"
    return replace(found, status=_status(found.in_force, found.expires, today, draft=draft))


def _status(
    in_force: date | None, expires: date | None, today: date | None, *, draft: bool
) -> Status:
    if draft:
        return "draft"
    if today is None:
        return "unknown"
    if expires and expires <= today:
        return "expired"
    if in_force:
        return "in_force" if in_force <= today else "not_yet_in_force"
    return "unknown"


__all__ = ["Metadata", "Names", "describe", "detect_language"]
