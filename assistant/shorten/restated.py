"""Rules that the law has already, replaced by a reference to it: from the findings of a review.

Only a provision that a review found redundant, whose every norm stands in the existing text with
the same force, body, deadline and figures, and never where that text ranks below the draft.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.drafting.cross_reference import cross_reference
from assistant.norms import norms
from assistant.shorten.sentences import Sentence, within
from assistant.types import Change, Document, Finding, Language, Norm, Review
from assistant.verify.facts import facts
from assistant.wordiness import REASONS, plain


def restated(
    document: Document, review: Review, found: Sequence[Sentence], before: Sequence[Norm]
) -> tuple[list[Change], list[Change]]:
    """Cross-references in place of what is law already, and those that a norm forbids."""
    changes: list[Change] = []
    refused: list[Change] = []
    for finding in review.findings:
        inside = [
            s for s in found if finding.draft.start <= s.body and s.span[1] <= finding.draft.end
        ]
        while inside and document.text[inside[0].span[1] - 1] not in ".;:":
            inside.pop(0)  # its heading stays
        if finding.relation != "redundant" or finding.rank == "below" or not inside:
            continue
        change = _reference(document, finding, inside)
        if change is None:
            continue
        if _stands(document, finding, within(before, (inside[0].span[0], inside[-1].span[1]))):
            changes.append(change)
        else:
            refused.append(change)
    reason = REASONS[document.language]["norm"]
    return changes, [_because(change, reason) for change in refused]


def _because(change: Change, reason: str) -> Change:
    return Change(change.kind, reason, change.span, change.old, change.new)


def _reference(document: Document, finding: Finding, inside: Sequence[Sentence]) -> Change | None:
    """The sentence that refers, where it is shorter; None where the form cannot be written."""
    language = document.language
    words = cross_reference(finding.existing[0], language, finding.existing[1:])
    if not words:
        return None
    span = (inside[0].body, inside[-1].span[1])
    old = document.text[slice(*span)]
    new = _sentence(words, language, several=len(finding.existing) > 1)
    if old.endswith(";"):
        new = new[:-1] + ";"
    if len(new.split()) >= len(old.split()):
        return None
    where = " ; ".join(r.citation for r in finding.existing)
    reason = REASONS[language]["restated"].format(where=where)
    return Change("restated", reason, span, old, new)


def _sentence(words: str, language: Language, *, several: bool) -> str:
    """ "as provided in section 5 of …" as a sentence of its own."""
    if language == "vi":
        return f"Thực hiện {words}."
    if language == "fr":
        return f"Les règles applicables sont celles {words.removeprefix('dans les conditions ')}."
    place = words.removeprefix("as provided in ")
    return f"{place[0].upper()}{place[1:]} {'apply' if several else 'applies'}."


def _stands(document: Document, finding: Finding, ours: Sequence[Norm]) -> bool:
    """Whether every norm of the draft's rule stands in the existing text, figures included."""
    theirs: list[Norm] = []
    known: set[tuple[str, tuple[str, ...], str]] = set()
    for result in finding.existing:
        part = result.match.part
        language = result.document.language
        if language != document.language:
            return False
        theirs += norms(part.text, language)
        known.update((f.kind, f.value, f.bound) for f in facts(part.text, language))
    mine = {
        (f.kind, f.value, f.bound)
        for e in finding.evidence
        for f in facts(document.text[slice(*e.draft_span)], document.language)
    }
    mine |= {
        (f.kind, f.value, f.bound)
        for norm in ours
        for f in facts(document.text[slice(*norm.span)], document.language)
    }
    numbers = {fact for fact in mine if fact[0] != "reference"}
    return numbers <= known and all(
        any(_same(norm, other, document.language) for other in theirs) for norm in ours
    )


def _same(ours: Norm, theirs: Norm, language: Language) -> bool:
    if ours.modality != theirs.modality:
        return False
    if ours.actor and theirs.actor:
        one, other = plain(ours.actor.text, language), plain(theirs.actor.text, language)
        if one != other:
            return False
    if (ours.deadline is None) != (theirs.deadline is None):
        return False
    if ours.term and theirs.term:
        return (ours.term.iso, ours.term.working) == (theirs.term.iso, theirs.term.working)
    return True
