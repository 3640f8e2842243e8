"""Words that make a duty a duty: modality, negation, exception, condition."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from assistant.types import Language

# class → words, tried in this order; what an earlier class took, a later one does not see
_CUES: dict[Language, dict[str, str]] = {
    "vi": {
        "need not": r"không (?:phải|bắt buộc|cần(?: thiết)?)",
        "must not": r"không được(?: phép)?|không có quyền|nghiêm cấm|cấm|chưa được",
        "must": r"phải|có (?:trách nhiệm|nghĩa vụ|nhiệm vụ)|bắt buộc|cần",
        "may": r"có thể|có quyền|được(?: phép| quyền)?",
        "not": r"không|chưa|chẳng|từ chối|miễn",
        "except": r"trừ(?: trường hợp| khi)?|ngoại trừ|ngoại lệ",
        "if": r"nếu|trường hợp|trong trường hợp|khi|với điều kiện",
        "only": r"chỉ|duy nhất",
        "or": r"hoặc|hay",
    },
    "fr": {
        "only": r"seule?s?|seulement|uniquement|exclusivement|ne \w+ que|n[’']\w+ que",
        "need not": r"n[e’'] ?\w* ?pas (?:tenue?s?|obligée?s?)|dispensée?s?"
        r"|ne \w+ pas nécessairement|facultati(?:f|ve)s?",
        "must not": r"ne (?:peu(?:t|vent)|pourr(?:a|ont)|doi(?:t|vent)|devr(?:a|ont))"
        r"(?: \w+)? (?:pas|plus|jamais|en aucun cas)|interdi(?:t|te|ts|tes|sent|ction)"
        r"|ne (?:peu(?:t|vent)|pourr(?:a|ont))|prohibée?s?|défendue?s?",
        "must": r"doi(?:t|vent)|devr(?:a|ont)|(?:est|sont) (?:tenue?s?|obligée?s?)|obligatoires?"
        r"|(?:est|sont) (?:chargée?s?)|il faut",
        "may": r"peu(?:t|vent)|pourr(?:a|ont)|(?:est|sont) (?:autorisée?s?)|a le droit|permis",
        "not": r"ne|n(?=[’'])|pas|aucune?|nulle?|jamais|ni|sans|refuse(?:r|nt)?",
        "except": r"sauf|excepté|hormis|à l[’']exception|sous réserve|à moins",
        "if": r"si|s(?=[’']ils?)|lorsqu(?:e|(?=[’']))|en cas|à condition|quand",
        "or": r"ou",
    },
    "en": {
        "need not": r"need not|(?:is|are|be) not (?:required|obliged|bound)|(?:does|do) not have to"
        r"|exempt(?:ed)?|optional",
        "must not": r"(?:shall|must|may|can|will|should) (?:not|never)|cannot|prohibited|forbidden"
        r"|(?:is|are) not (?:allowed|permitted|entitled)|no (?=\w+ (?:shall|may|must))",
        "must": r"shall|must|(?:is|are) (?:required|obliged|bound|responsible)|ha(?:s|ve) to"
        r"|mandatory",
        "should": r"should|ought|recommended",
        "may": r"(?<!\d )may(?! \d)|can|(?:is|are) (?:allowed|permitted|entitled)",
        "not": r"not|no|never|none|nor|neither|without|refuses?|fails?",
        "except": r"except(?:ing|ion)?|unless|save|other than|excluding",
        "if": r"if|where|when|provided that|subject to|in case",
        "only": r"only|solely|exclusively",
        "or": r"or",
    },
}
# kept by any shortening that keeps the duty; the others may go only with what they belong to
_ALWAYS_KEPT = (
    "need not",
    "must not",
    "must",
    "should",
    "may",
    "not",
    "except",
    "only",
    "if",
    "or",
)


# "shall be sent", "doit être remis", "if the": auxiliaries and articles say nothing
_NEXT = re.compile(
    r"\W*(?:(?:be|also|être|the|an?|any|les?|la|l[’'](?=\w)|une?|des?|du|d[’'](?=\w)|các|những)"
    r"(?!\w)\s*)*(\w+)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Cue:
    """A class of the table above, the words, and the word that comes next."""

    kind: str
    text: str
    following: str


@cache
def pattern(language: Language) -> re.Pattern[str]:
    """All cues of a language; the group that matched names the class."""
    groups = (f"(?P<{kind.replace(' ', '_')}>{words})" for kind, words in _CUES[language].items())
    return re.compile(rf"(?<!\w)(?:{'|'.join(groups)})(?!\w)", re.IGNORECASE)


def cues(text: str, language: Language) -> list[Cue]:
    """Every cue with the word after it, in order.

    >>> [(cue.kind, cue.following) for cue in cues("The office shall not publish it.", "en")]
    [('must not', 'publish')]
    """
    found = list(pattern(language).finditer(text))
    return [
        Cue((match.lastgroup or "").replace("_", " "), match[0], _next_word(text, match.end()))
        for match in found
    ]


def _next_word(text: str, at: int) -> str:
    after = _NEXT.match(text, at)
    return after[1].casefold() if after else ""


def changed_cue(sentence: str, evidence: str, language: Language, *, keep: bool) -> str | None:
    """A cue that was added, lost or put before another word, as a reason.

    With ``keep`` false (titles) cues may be lost, not added.
    """
    said, source = cues(sentence, language), cues(evidence, language)
    for cue in said:
        alike = [other for other in source if other.kind == cue.kind]
        if not alike:
            return f"{cue.kind}: '{cue.text}' is not in the source"
        if not any(_like(cue.following, other.following) for other in alike):
            return f"{cue.kind}: '{cue.text} {cue.following}' is not in the source"
    kinds = {cue.kind for cue in said}
    lost = [cue for cue in source if cue.kind in _ALWAYS_KEPT and cue.kind not in kinds]
    if keep and lost:
        return f"{lost[0].kind}: '{lost[0].text}' of the source is lost"
    return None


def _like(one: str, other: str) -> bool:
    """Same word or another form of it."""
    return one == other or (len(one) > 4 and one[:5] == other[:5])
