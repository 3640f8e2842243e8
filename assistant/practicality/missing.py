"""Duties that lack who, when, how much or with what, where such is to be expected."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.practicality.draft import Draft
from assistant.practicality.vague import vague
from assistant.reporting import reports
from assistant.types import Duty, Flaw, FlawKind, Slotted

_KINDS: dict[Slotted, FlawKind] = {
    "actor": "no_actor",
    "deadline": "no_deadline",
    "target": "no_target",
    "means": "no_means",
}


def missing(draft: Draft, duties: Sequence[Duty]) -> Iterator[Flaw]:
    """One flaw for each slot that a duty needs and lacks.

    A deadline that is only a vague word is told as that word, not as missing; so is a wish to do
    more ("strive to improve").
    """
    for duty in duties:
        for slot, kind in _KINDS.items():
            if slot in duty.expected and slot not in duty.given and not _told(slot, duty, draft):
                detail = "budget" if slot == "means" else ""
                yield Flaw(kind, duty.action.evidence, duty.label, detail, _values(duty))
        if _without_form(duty, draft):
            yield Flaw("no_means", duty.action.evidence, duty.label, "form", _values(duty))


def _told(slot: Slotted, duty: Duty, draft: Draft) -> bool:
    """Whether a vague word in the duty says already that the slot is open."""
    if slot != "deadline":
        return False
    language = draft.document.language
    return any(
        flaw.detail in ("prompt", "often") for flaw in vague(draft.text, language, [duty.norm])
    )


def _without_form(duty: Duty, draft: Draft) -> bool:
    """A report that comes back, in a text that names no form, template or system for any."""
    term = duty.action.term
    return (
        term is not None
        and term.kind == "periodic"
        and reports(duty.norm, draft.document.language)
        and not draft.words.form.search(draft.text)
    )


def _values(duty: Duty) -> tuple[tuple[str, str], ...]:
    return (("what", duty.action.what), ("who", duty.action.who or ""))
