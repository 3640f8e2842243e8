"""What a clause does to its act: orders it, forbids it, allows it, or frees from it.

Also without a modal verb: "est interdit", "à titre facultatif", "is exempt", "không bắt buộc". A
clause without any cue tells how it is, which in a rule orders it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from assistant.types import Language, Span

Force = Literal["must", "must_not", "may", "need_not"]

# in the order in which they are tried at one place
CUES: dict[Language, dict[Force, str]] = {
    "vi": {
        "need_not": r"không (?:bắt buộc|cần(?: phải)?|phải|thu phí|thu)|được miễn|miễn(?! dịch)"
        r"|không có (?:nghĩa vụ|trách nhiệm)|khỏi phải|tự nguyện|khuyến khích|tùy chọn|không mất",
        "must_not": r"không được(?: phép)?|nghiêm cấm|bị (?:nghiêm )?cấm|cấm|không cho phép"
        r"|không có quyền|chưa được|bảo mật|giữ kín|không thể",
        "may": r"có thể|được(?: phép| quyền)(?! giao)|có quyền|được tự do|tự do|tùy ý|cho phép"
        r"|tự quyết định",
        "must": r"phải|bắt buộc|có (?:trách nhiệm|nghĩa vụ)|chịu trách nhiệm|buộc|cần",
    },
    "fr": {
        "need_not": r"n'(?:est|a|ont|est plus) pas (?:tenue?s?|obligatoires?|obligés?|à)"
        r"|dispensée?s?"
        r"|exonérée?s?|exemptée?s?|facultati(?:f|ve)s?|sans être tenue?s?|n'[ayeont]+ pas besoin"
        r"|n'est pas responsable|n'(?:a|ont) pas l'obligation|ne répond pas|pas obligatoires?"
        r"|peu(?:t|vent) s'abstenir"
        r"|peu(?:t|vent) refuser|si (?:elles?|ils?) le souhait\w+|s'(?:il|ils) le souhait\w+",
        "must_not": r"(?:est|sont|demeurent?|reste) (?:strictement )?(?:interdit|prohibé"
        r"|défendu)e?s?"
        r"|interdit\w*|ne (?:peut|peuvent|pourra|pourront|doit|doivent|saurait) (?:\w+ ){0,2}?"
        r"(?:être|\w+er|\w+ir|\w+re)\b|ne (?:peut|peuvent|pourra|doit|doivent|saurai(?:t|ent))\b"
        r"|nul ne peut|n'(?:est|sont) pas (?:permis|autorisé|admis)e?s?|n'(?:a|ont) pas le droit"
        r"|en aucun cas|fermé à|aucune? \w+ ne|défense de",
        "may": r"peu(?:t|vent)|pourr(?:a|ont)|a (?:le droit|la faculté) de|(?:est"
        r"|sont) (?:autorisé|"
        r"permis|libre|admis)e?s?|il est (?:permis|loisible)|librement|faculté|habilitée?s? à"
        r"|autorisée?s? à|cessible|a toute latitude",
        "must": r"doi(?:t|vent)|devr(?:a|ont)|(?:est|sont) tenue?s?|obligatoire(?:ment|s)?|incombe"
        r"|il (?:appartient|revient) à|impérativement|a l'obligation|fait l'objet|toujours"
        r"|sans pouvoir y renoncer|responsable de plein droit",
    },
    "en": {
        "need_not": r"need(?:s)? not|(?:is|are|be) not (?:required|obliged|bound)"
        r"|(?:will|shall|would) not be (?:required|obliged|bound|compelled)"
        r"|(?:(?:shall|will) )?(?:have|has) no (?:duty|obligation|need)"
        r"|under no (?:duty|obligation)"
        r"|(?:may|can|(?:is|are) free to) (?:choose|decide|elect) not to"
        r"|exempt(?:ed)?(?: from)?"
        r"|not (?:compulsory|mandatory)|optional|voluntary|without having to"
        r"|do(?:es)? not (?:have|need)"
        r" to|no duty|free to decline|at (?:its|his|her|the) discretion|if [\w ]+ (?:wishes"
        r"|allows)",
        "must_not": r"(?:must|may|shall|can|could|should|will|ought) (?:not|never)|cannot"
        r"|(?:is|are) (?:forbidden|prohibited|barred)"
        r"|(?:is|are) not (?:allowed|permitted|entitled|authori[sz]ed)"
        r"|no \w+(?: \w+){0,3} (?:may|shall|must|can)|nobody may|no one may"
        r"|neither \w+(?: \w+){0,5} (?:may|shall|must|can|will)|nor (?:may|shall|must|can|will)"
        r"|(?:(?:shall|will) )?(?:have|has) no (?:right|power|authority)"
        r"|(?:in no (?:event|case)|under no circumstances|at no time) (?:may|shall|must|can|will)"
        r"|(?:agrees?|undertakes?) not to|must refrain|refrain from|prohibited|forbidden",
        "may": r"(?:shall|will) (?:be (?:free|entitled|allowed|permitted|authori[sz]ed|at liberty)"
        r"|have the (?:right|power|option))(?: to)?|may|can"
        r"|(?:is|are) (?:free|entitled|allowed|permitted|authori[sz]ed|at liberty)(?: to)?"
        r"|(?:has|have) (?:the right|the option|power to)|is at the discretion|authori[sz]e",
        "must": r"must|shall|(?:is|are) (?:required|obliged|bound|to be)|has to|have to|required to"
        r"|duty|ought to|(?:agrees?|undertakes?) to|it is for|only if|compulsory|mandatory",
    },
}


def _pattern(cues: Mapping[Force, str]) -> re.Pattern[str]:
    forms = "|".join(f"(?P<{force}>{said})" for force, said in cues.items())
    return re.compile(rf"(?<!\w)(?:{forms})(?!\w)", re.IGNORECASE)


_PATTERNS = {language: _pattern(cues) for language, cues in CUES.items()}


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue with its force and its span in the text it was read from."""

    force: Force
    span: Span


def cues(text: str, language: Language) -> list[Cue]:
    """Every cue of a force, in order."""
    kinds: tuple[Force, ...] = ("need_not", "must_not", "may", "must")
    return [
        Cue(next(kind for kind in kinds if found[kind]), found.span())
        for found in _PATTERNS[language].finditer(text)
    ]


TURNED: frozenset[frozenset[Force]] = frozenset(
    frozenset(pair)
    for pair in (
        ("must", "may"),
        ("must", "must_not"),
        ("must", "need_not"),
        ("may", "must_not"),
        ("must_not", "need_not"),
    )
)


def turned(one: Force, other: Force) -> bool:
    """Whether two forces on the same act cannot both hold as they stand."""
    return frozenset((one, other)) in TURNED
