"""Several bodies at the head of one task: whoever leads with another leads nothing.

Two ways: one clause or cell names two bodies as the lead, or two places of the document give the
same task to different leads. A cell that names the bodies which cooperate is another column, and
"each department" or "the communes" each lead their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from assistant.practicality.draft import Draft
from assistant.types import Duty, Flaw, Language

SHORTEST = 5  # words of a task that can be told from another
SAME = 0.8  # share of words that two wordings of one task have in common
_LEADS: dict[Language, re.Pattern[str]] = {
    "vi": re.compile(r"chủ trì|đầu mối", re.IGNORECASE),
    "fr": re.compile(r"pilot\w*|chefs? de file|co-?pilot\w*|coordinat\w+", re.IGNORECASE),
    "en": re.compile(r"\b(?:jointly |co-?)?leads?\b|\bowner\b|\bco-?leads?\b", re.IGNORECASE),
}
# at the head of a prose action: who acts is who leads
_LEADING: dict[Language, re.Pattern[str]] = {
    "vi": re.compile(r"(?:(?:cùng|đồng|phải|có trách nhiệm) )*(?:chủ trì|làm đầu mối)", re.I),
    "fr": re.compile(r"(?:co-?)?pilot\w+|(?:est|sont|assurent) (?:les )?(?:chefs? de file"
                     r"|pilotes?|(?:conjointement )?le pilotage)", re.I),
    "en": re.compile(r"(?:(?:jointly|together) )?(?:co-?)?lead\b|take the lead", re.I),
}  # fmt: skip
_SEPARATOR = re.compile(r"\s*(?:;|,| / |/|\n| và | et | and | & )\s*")
# bodies whose names hold a conjunction
_ONE = re.compile(
    r"(?:hội đồng nhân dân|HĐND)(?: và |, )(?:ủy ban nhân dân|uỷ ban nhân dân|UBND)"
    r"|đoàn đại biểu quốc hội và (?:hội đồng nhân dân|HĐND)",
    re.IGNORECASE,
)
_BODY: dict[Language, re.Pattern[str]] = {
    "vi": re.compile(
        r"(?:Sở|Bộ|Phòng|Ban|Văn phòng|Trung tâm|Chi cục|Cục|Công an|Ủy ban|UBND|Thanh tra|Trạm"
        r"|Trường|Chi nhánh|Hội|Đoàn|Chánh|Giám đốc|Trưởng|Kho bạc|Bảo hiểm|Thuế|Quỹ|Tổ|[A-ZĐ]{3,})"
        r"(?!\w)"
    ),
    "fr": re.compile(
        r"(?:(?:la|le|l['’]|les|du|de la)\s?)?(?:direction|service|bureau|pôle|préfecture|préfet"
        r"|département|commune|mairie|conseil|comité|agence|office|secrétariat|cellule|mission"
        r"|chef\w*|direct(?:eur|rice)|responsable|métropole|région|(?-i:[A-Z]{2,})\d*)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r".*\b(?:department|council|office|officer|team|unit|committee|board|agency|service|ministry"
        r"|director|directorate|manager|clerk|head of|division|bureau|authority|commission"
        r"|secretary|treasurer|engineer|chief executive|(?-i:[A-Z]{2,}))\b",
        re.IGNORECASE | re.DOTALL,
    ),
}
_MANY = re.compile(
    r"(?:các|những|mỗi|từng|toàn bộ|tất cả|chaque|chacun|toutes?|tous|les|each|every|all)\s", re.I
)
_WORD = re.compile(r"[^\W_]+")


def several_heads(draft: Draft, duties: Sequence[Duty]) -> Iterator[Flaw]:
    """Tasks with more than one lead; ``others`` of a flaw are the other places of the task."""
    language = draft.document.language
    leading = [duty for duty in duties if duty.action.who and _leads(duty, draft)]
    for duty in leading:
        bodies = heads(duty.action.who or "", language)
        if len(bodies) > 1:
            yield _flaw(duty, ", ".join(bodies))
    tasks = [duty for duty in leading if duty.nature != "rule"]  # rules: each in its own case
    for one, other in combinations(tasks, 2):
        if _different(one.action.who or "", other.action.who or "") and _same_task(one, other):
            yield _flaw(other, f"{one.action.who}; {other.action.who}", one)


def heads(who: str, language: Language) -> list[str]:
    """The bodies that a name joins: one unless every piece of it is a body by itself.

    >>> heads("Phòng Kinh tế, Hạ tầng và Đô thị", "vi")
    ['Phòng Kinh tế, Hạ tầng và Đô thị']
    """
    masked = _ONE.sub(lambda m: m[0].replace(" và ", "_và_").replace(", ", "_,_"), who)
    pieces = [piece.strip() for piece in _SEPARATOR.split(masked) if piece.strip()]
    if len(pieces) < 2 or _MANY.match(who):
        return [who]
    if not all(_BODY[language].match(p) and not _MANY.match(p) for p in pieces):
        return [who]
    return [piece.replace("_và_", " và ").replace("_,_", ", ") for piece in pieces]


def _leads(duty: Duty, draft: Draft) -> bool:
    """Whether the text calls who acts the lead: in words, or in the heading of the column."""
    language, norm = draft.document.language, duty.norm
    if _LEADING[language].match(duty.action.what):
        return True
    if norm.actor is None or draft.text.count("|", *norm.span) < 2:
        return False
    column = draft.text.count("|", norm.span[0], norm.actor.span[0])
    top = norm.span[0]
    while top > 0 and "|" in draft.text[draft.text.rfind("\n", 0, top - 1) + 1 : top]:
        top = draft.text.rfind("\n", 0, top - 1) + 1
    cells = draft.text[top : draft.text.find("\n", top)].split("|")
    return column < len(cells) and _LEADS[language].search(cells[column]) is not None


def _different(one: str, other: str) -> bool:
    """Two bodies, and not one of them in a longer name or many that each act for themselves."""
    a, b = (" ".join(_WORD.findall(who.casefold())) for who in (one, other))
    return not (a in b or b in a or _MANY.match(one) or _MANY.match(other))


def _same_task(one: Duty, other: Duty) -> bool:
    a, b = (_content(duty) for duty in (one, other))
    if min(len(a), len(b)) < SHORTEST or _figures(a) != _figures(b):
        return False
    return len(a & b) / len(a | b) >= SAME


def _content(duty: Duty) -> frozenset[str]:
    return frozenset(_WORD.findall(duty.action.what.casefold()))


def _figures(words: frozenset[str]) -> set[str]:
    return {word for word in words if word[0].isdigit()}


def _flaw(duty: Duty, bodies: str, twin: Duty | None = None) -> Flaw:
    others = (twin.action.evidence,) if twin else ()
    values = (("what", duty.action.what), ("bodies", bodies))
    return Flaw("several_heads", duty.action.evidence, duty.label, values=values, others=others)
