"""Over-long sentences cut where one task of a body ends and its next begins; the body is repeated.

Only at joints after which the body's own verb goes on, with no condition over both parts and no
clause before it that the verb could belong to.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.shorten.sentences import Sentence, within
from assistant.types import Change, Document, Language, Norm, Span
from assistant.wordiness import REASONS
from assistant.wordiness.nominal_french import FINITE
from assistant.wordiness.vietnamese import TASKS

# words from which a sentence is over-long; Vietnamese words are counted by syllables
LIMITS: dict[Language, int] = {"en": 40, "fr": 40, "vi": 60}
_SHORTEST = 8  # words of a part
_LONGEST_BODY = 10  # words of a name that is repeated
_MODALS = r"(?:shall|must|may)"
_JOINT: dict[Language, re.Pattern[str]] = {
    "en": re.compile(rf"[,;]\s+(?:and\s+)?(?:also\s+)?(?={_MODALS}\s)"),
    "fr": re.compile(rf"[,;]\s+(?:et\s+)?(?=(?:{FINITE})\s)"),
    "vi": re.compile(
        rf";\s+(?:đồng thời,?\s+)?(?=(?:{TASKS})\s)|,\s+đồng thời\s+(?=(?:{TASKS})\s)"
    ),
}
# the verb after the joint could go on from here, or a condition covers both parts
_HELD: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        rf"\b(?:who|which|that)\s+{_MODALS}\b|\b(?:if|unless|when|where|provided)\b", re.I
    ),
    "fr": re.compile(r"\b(?:qui|si|sauf|lorsque|quand)\b|\bs['’]il", re.IGNORECASE),
    "vi": re.compile(r"\b(?:nếu|trừ|khi|trường hợp|như sau)\b", re.IGNORECASE),
}


def split_long(
    document: Document, found: Sequence[Sentence], before: Sequence[Norm]
) -> list[Change]:
    """A full stop and the body's name in place of the joint nearest to the middle."""
    text, language = document.text, document.language
    changes: list[Change] = []
    for sentence in found:
        start, end = sentence.body, sentence.span[1]
        if len(text[start:end].split()) <= LIMITS[language] or text[end - 1] not in ".;":
            continue
        joints = _joints(document, sentence, within(before, sentence.span))
        if not joints:
            continue
        span, new = min(joints, key=lambda j: abs(j[0][0] + j[0][1] - start - end))
        reason = REASONS[language]["split"]
        changes.append(Change("split", reason, span, text[slice(*span)], new))
    return changes


def _joints(
    document: Document, sentence: Sentence, norms: Sequence[Norm]
) -> list[tuple[Span, str]]:
    """Where the sentence may be cut, and the words that stand there instead."""
    text, language = document.text, document.language
    first = norms[0] if norms else None
    if not first or not first.actor or first.actor.span[0] != sentence.body:
        return []
    actor = first.actor.text
    held = _HELD[language].search(text, *sentence.span)
    if len(actor.split()) > _LONGEST_BODY or "\n" in actor or ":" in text[slice(*sentence.span)]:
        return []
    cue = first.cue if first.cue and first.cue.span[0] >= first.actor.span[1] else None
    again = f"{cue.text} " if cue and language == "vi" else ""
    out: list[tuple[Span, str]] = []
    for joint in _JOINT[language].finditer(text, first.actor.span[1], sentence.span[1]):
        parts = text[sentence.body : joint.start()], text[joint.end() : sentence.span[1]]
        if not held and all(len(part.split()) >= _SHORTEST for part in parts):
            out.append((joint.span(), f". {actor[0].upper()}{actor[1:]} {again}"))
    return out
