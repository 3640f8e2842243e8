"""Who does what to whom: actors of a sentence against those of its evidence.

An actor acts (the subject, or who is named by "par", "by", "do") or is acted on ("à", "to", "cho",
the subject of a passive). The same actor on the other end, a rank or a title that the evidence does
not give, or an actor whose deed is another's there, is no rewording.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

import numpy as np

from assistant.judgement import Pair
from assistant.judgement.bodies import bodies
from assistant.judgement.likeness import Text
from assistant.judgement.remainders import REMAINDERS
from assistant.stems import stem
from assistant.types import Language, Span
from assistant.verify.names import LEVELS

Role = Literal["acts", "acted on", "other"]
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_ROLES: dict[Language, str] = {
    "vi": r"nhà thầu|chủ (?!trì)\w+|trưởng \w+|trạm \w+(?: \w+)?|trung tâm|ban \w+|tổ \w+|đoàn \w+"
    r"|hội đồng|giám đốc|trường|kế toán|thanh tra|đơn vị \w+|bên \w+|ủy ban|chủ tịch|phòng \w+"
    r"|sở \w+"
    r"|thôn|chi cục|công an|bệnh viện|ngân hàng|hội \w+|cán bộ|công chức|chủ tọa|thư ký",
    "fr": r"président\w*|directeurs?|directrices?|responsables?|comptable|receveur|trésori\w+"
    r"|médecins?"
    r"|employeurs?|titulaires?|conseils? \w+|comités?|commission|syndicats?|régisseur|tribunal|cour"
    r"|sénat\w+|ministre\w*|préfet\w*|maires?|association|office|service|gouverneur|bourgmestre"
    r"|architecte|inspect\w+|recteur|commandant|chefs?|agence|région|département|commune"
    r"|communauté|chambre|usagers?|locataires?|bailleurs?|propriétaires?|rapporteur|greffe",
    "en": r"heads?|director\w*|officers?|boards?|committees?|councils?|auditors?|managers?"
    r"|delegation"
    r"|management|secretariat|treasur\w+|inspectors?|contractors?|suppliers?|operators?|mayors?"
    r"|governor\w*|commission\w*|agency|department|ministry|minister|centre|institute|chair\w*"
    r"|authority|tribunal|panel|province|commune|municipality|employer|pharmacist|engineer"
    r"|applicants?|tenants?|landlords?|owners?|court|registrar|clerk|company|ltd|services",
}
_RANKS: dict[Language, str] = {
    "vi": r"phó|quyền|thứ trưởng|trợ lý",
    "fr": r"vice|adjointe?s?|délégué\w*|suppléante?s?|intérim|sous",
    "en": r"deputy|vice|assistant|acting|under|junior|interim",
}
_TO: dict[Language, str] = {
    "vi": r"cho|với|về|gửi|đến|tới|giao|trình|thông báo cho|báo cáo|đề nghị|yêu cầu",
    "fr": r"à|au|aux|auprès de|auprès du|devant|contre|à la|à l",
    "en": r"to|from|before|against|with|on|instruct\w*|inform\w*|appoint\w*|told|tells?|asks?"
    r"|asked",
}
_BY: dict[Language, str] = {"vi": r"do|bởi", "fr": r"par", "en": r"by"}
_ARTICLES = r"(?:(?:le|la|les|l|un|une|des|the|a|an|its|their|son|sa|ses|leurs?|các|những)\W+)?"
NEAR, RIVAL = 0.05, 0.15


@dataclass(frozen=True, slots=True)
class Actor:
    """A stretch that names who may act, and what it is in its clause."""

    span: Span
    role: Role


def actors(text: Text) -> list[Actor]:
    """Bodies, roles and names in capitals, in order; none over another."""
    spans = _joined(sorted(_mentions(text)), text.text)
    found = []
    for at, span in enumerate(spans):
        before = spans[at - 1][1] if at else 0
        found.append(Actor(span, _role(text, span, before)))
    return found


def _mentions(text: Text) -> list[Span]:
    language = text.language
    found = [body.span for body in bodies(text.text, language)]
    found += [match.span() for match in _lexicon(language).finditer(text.text)]
    names = [match for match in _WORD.finditer(text.text) if match[0][0].isupper()]
    return found + [
        match.span() for match in names if not _STARTS.search(text.text[: match.start()])
    ]


@cache
def _lexicon(language: Language) -> re.Pattern[str]:
    tables = [_ROLES[language], *LEVELS[language].values(), REMAINDERS[language]["anyone"]]
    return re.compile(rf"(?<!\w)(?:{'|'.join(tables)})(?!\w)", re.IGNORECASE)


_STARTS = re.compile(r"(?:^|[.!?:]\s+)[\"'«“(]*$")
_OF = re.compile(r"\s*(?:(?:de la|de l['’]|du|des|de|d['’]|of the|of|for the|for)\s*)?")


def _joined(spans: Sequence[Span], text: str) -> list[Span]:
    """Stretches that touch, or that only "of" parts, are one name."""
    joined: list[Span] = []
    for start, end in spans:
        if joined and (start <= joined[-1][1] or _OF.fullmatch(text[joined[-1][1] : start])):
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined


_CLAUSE = re.compile(
    r"[.;:,]\s|(?<!\w)(?:que|qui|dont|et|mais|tandis|which|that|who|whose|and|but|while|whereas"
    r"|mà|rằng|và"
    r"|còn|nhưng)(?!\w)|(?<!\w)qu[’']",
    re.IGNORECASE,
)
# right after an actor, who then does not act
_PASSIVE: dict[Language, re.Pattern[str]] = {
    "vi": re.compile(r"(?:\s\w+){0,3}?\s(?:được|bị)\s(?!phép|quyền)", re.IGNORECASE),
    "fr": re.compile(
        r"(?:\s\w+){0,4}?\s(?:est|sont|sera|seront|était|étaient|a été|ont été"
        r"|être)\s(?:\w+ment\s)?"
        r"\w+(?:[éiu]|it|is)(?:e?s?)(?!\w)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?:\s\w+){0,4}?\s(?:is|are|was|were|be|been|being)\s(?:\w+ly\s)?"
        r"\w+(?:ed|en|wn|pt|ught|ade|eld|ent|ut)(?!\w)",
        re.IGNORECASE,
    ),
}


def _role(text: Text, span: Span, previous: int) -> Role:
    """By the word before it, or else by its place: first in its clause it acts, or is acted on."""
    language, lead = text.language, text.text[: span[0]]
    if re.search(rf"(?<!\w)(?:{_BY[language]})\W+{_ARTICLES}$", lead, re.I):
        return "acts"
    if re.search(rf"(?<!\w)(?:{_TO[language]})\W+{_ARTICLES}$", lead, re.I):
        return "acted on"
    breaks = [found.end() for found in _CLAUSE.finditer(lead)]
    first = not previous or (bool(breaks) and breaks[-1] >= previous)
    if not first:
        return "other"
    if _PASSIVE[language].match(text.text, span[1]):
        return "acted on"
    end = next((i for i in range(span[1], len(text.text)) if text.text[i] in ".;:"), None)
    rest = text.text[span[1] : end]
    passive = re.search(rf"(?<!\w)(?:{_BY[language]})(?!\w)", rest, re.I)
    return "acted on" if passive else "acts"


def parts(pair: Pair) -> dict[str, float]:
    """Signs of actors exchanged, put for another, or given another rank; 0 to 1."""
    mine, others = actors(pair.likeness.draft), actors(pair.likeness.existing)
    same = [_same(pair, one, others) for one in mine]
    return {
        "exchanged": _exchanged(mine, others, same),
        "elsewhere": _elsewhere(pair, mine, others, same),
        "new": _new(pair, mine),
        "rank": _rank(pair, mine, others, same),
    }


def _same(pair: Pair, one: Actor, others: Sequence[Actor]) -> list[int]:
    """The actors of the evidence that are the one of the sentence, by their words."""
    rows = pair.ours.among(one.span)
    if not rows:
        return []
    near = []
    for other in others:
        columns = pair.theirs.among(other.span)
        block = pair.likeness.matrix[np.ix_(rows, columns)]
        near.append(float(block.max(axis=1).mean()) if columns else 0.0)
    best = max(near, default=0.0)
    return [i for i, n in enumerate(near) if n >= best - NEAR] if best > 0.5 else []


def _exchanged(mine: Sequence[Actor], others: Sequence[Actor], same: Sequence[list[int]]) -> float:
    """Half for each actor on another end than in the evidence."""
    turned = 0
    for one, known in zip(mine, same, strict=True):
        roles = {others[i].role for i in known}
        if one.role != "other" and roles and one.role not in roles and "other" not in roles:
            turned += 1
    return min(turned / 2, 1.0)


def _elsewhere(
    pair: Pair, mine: Sequence[Actor], others: Sequence[Actor], same: Sequence[list[int]]
) -> float:
    """How much more of the sentence another actor's deed says than that of its own."""
    acting = [i for i, other in enumerate(others) if other.role == "acts"]
    own = next((k for one, k in zip(mine, same, strict=True) if one.role == "acts" and k), [])
    if len(acting) < 2 or not own:
        return 0.0
    rows = _deed(pair, mine)
    if not rows:
        return 0.0
    matrix = np.clip(pair.likeness.matrix, 0, 1)
    worth = {i: _told(matrix, rows, _stretch(pair, others, acting, i)) for i in acting}
    rivals = [worth[i] for i in acting if i not in own]
    mine_worth = max((worth[i] for i in own if i in worth), default=0.0)
    if not rivals:
        return 0.0
    return float(np.clip(max(rivals) - mine_worth, 0, 1))


def _deed(pair: Pair, mine: Sequence[Actor]) -> list[int]:
    """The words of meaning of the sentence that name no actor."""
    named = {i for one in mine for i in pair.ours.among(one.span)}
    weights = pair.likeness.draft.weights
    return [i for i in range(len(weights)) if i not in named and weights[i] >= 1]


def _stretch(pair: Pair, others: Sequence[Actor], acting: Sequence[int], own: int) -> list[int]:
    """The words from an actor to the next one that acts, or before one named by "by"."""
    text = pair.likeness.existing
    start = others[own].span[0]
    later = [others[i].span[0] for i in acting if others[i].span[0] > start]
    end = min(later, default=len(text.text))
    lead = text.text[:start]
    if re.search(rf"(?<!\w)(?:{_BY[text.language]})\W+{_ARTICLES}$", lead, re.I):
        start = max(lead.rfind(c) for c in ".;:") + 1
    return pair.theirs.among((start, end))


def _told(matrix: np.typing.NDArray[np.float32], rows: list[int], columns: list[int]) -> float:
    return float(matrix[np.ix_(rows, columns)].max(axis=1).mean()) if columns else 0.0


def _new(pair: Pair, mine: Sequence[Actor]) -> float:
    """How far the strangest word of an actor is that the evidence has in no form."""
    ours, theirs = pair.likeness.draft, pair.likeness.existing
    known = {stem(word, theirs.language) for word in theirs.words}
    strange = [0.0]
    for one in mine:
        words = [i for i in pair.ours.among(one.span) if ours.weights[i] >= 1]
        new = [i for i in words if stem(ours.words[i], ours.language) not in known]
        strange += [1 - float(pair.likeness.ours[i]) for i in new]
    return max(strange)


def _rank(
    pair: Pair, mine: Sequence[Actor], others: Sequence[Actor], same: Sequence[list[int]]
) -> float:
    """1 where a deputy is called the head or the head a deputy."""
    for one, known in zip(mine, same, strict=True):
        ranks = {_ranked(pair.likeness.existing, others[i]) for i in known}
        if ranks and _ranked(pair.likeness.draft, one) not in ranks:
            return 1.0
    return 0.0


def _ranked(text: Text, actor: Actor) -> bool:
    around = text.text[max(0, actor.span[0] - 12) : actor.span[1] + 10]
    return bool(re.search(rf"(?<!\w)(?:{_RANKS[text.language]})(?!\w)", around, re.I))
