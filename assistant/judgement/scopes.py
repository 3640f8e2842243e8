"""Words that open, close or cut the scope of a rule, and outcomes that exclude each other."""

from __future__ import annotations

import re
from typing import Literal

from assistant.types import Language, Span

Scope = Literal["only", "all", "except", "also", "if"]

SCOPES: dict[Language, dict[Scope, str]] = {
    "vi": {
        "except": r"trừ(?: trường hợp)?|ngoại trừ|không áp dụng|loại trừ|riêng",
        "all": r"mọi|tất cả|bất kỳ|bất kể|không phân biệt|toàn bộ|bất cứ|ai",
        "also": r"kể cả|cả|và cả|cũng|đồng thời|ngoài ra|bao gồm cả|cùng",
        "only": r"chỉ|duy nhất|riêng",
        "if": r"nếu|trường hợp|khi|với điều kiện|trong trường hợp",
    },
    "fr": {
        "except": r"sauf|excepté|à l'(?:exception|exclusion)|hormis|hors|ne (?:s'applique(?:nt)?|"
        r"concerne(?:nt)?) pas|dispensée?s?|sous réserve|par dérogation",
        "all": r"tout(?:e|es|s)?|tous|quel(?:le)?s? qu'\w+ soi(?:t|ent)|quiconque|chaque"
        r"|sans exception"
        r"|nul|aucune?|sans distinction",
        "also": r"y compris|également|même|ainsi que|en outre|aussi|par ailleurs",
        "only": r"seule?s?|seulement|uniquement|exclusivement|ne \w+ que|n'\w+(?: \w+)? que"
        r"|limitée?s?"
        r"|réservée?s?",
        "if": r"si|lorsqu\w*|quand|à condition|dès lors|pour autant|en cas",
    },
    "en": {
        "except": r"except(?:ing)?|unless|other than|save|exempt|do(?:es)? not apply|apart from"
        r"|exclud\w+",
        "all": r"any|every|all|each|whether or not|whoever|no matter|regardless|irrespective|nobody"
        r"|without exception",
        "also": r"also|including|includes?|as well as|even|too|both",
        "only": r"only|solely|exclusively|alone|merely|limited to|restricted to",
        "if": r"if|where|when|provided|on condition|as long as|once",
    },
}

# words of which each excludes the other, stems
OPPOSITES: dict[Language, tuple[tuple[str, str], ...]] = {
    "vi": (
        ("tự nguyện", "bắt buộc"),
        ("miễn", "phải nộp"),
        ("không thu", "trả cước|thu phí|nộp"),
        ("công khai", "bảo mật|giữ kín"),
        ("chấp thuận", "từ chối"),
        ("cho phép", "cấm"),
        ("giữ nguyên", "thu hồi"),
        ("trước khi", "sau khi"),
        ("tối thiểu", "tối đa"),
        ("ít nhất", "không quá|tối đa"),
        ("tăng", "giảm"),
        ("trung ương", "địa phương"),
    ),
    "fr": (
        ("rejet|refus", "accept|acquis|accord|plein droit"),
        ("maintenu", "retir"),
        ("interdi", "autoris|peuvent avoir lieu|permis|admis"),
        ("préalable", "a posteriori"),
        ("public", "confidentiel|secret"),
        ("gratuit", "payant|à la charge"),
        ("cessible", "incessible|ne peut être cédé"),
        ("avant", "après"),
        ("obligatoire", "facultati"),
        ("au moins|minimum", "au plus|maximum"),
        ("annuel|chaque année", "mensuel|chaque mois"),
    ),
    "en": (
        ("grant|accept|approv", "refus|reject|declin"),
        ("open", "closed"),
        ("publi", "confidential|secret"),
        ("free of charge|no charge|no cost", "at the cost|fee"),
        ("before", "after"),
        ("not less|at least|minimum", "not more|at most|maximum|up to"),
        ("voluntar", "compulsor|mandator"),
        ("landlord", "tenant"),
        ("retain|keep|kept", "remov|destroy|delet"),
    ),
}

_PATTERNS = {
    language: {
        scope: re.compile(rf"(?<!\w)(?:{said})(?!\w)", re.IGNORECASE)
        for scope, said in table.items()
    }
    for language, table in SCOPES.items()
}
_SIDES = {
    language: tuple(
        (re.compile(rf"(?<!\w)(?:{one})", re.I), re.compile(rf"(?<!\w)(?:{other})", re.I))
        for one, other in pairs
    )
    for language, pairs in OPPOSITES.items()
}


def scopes(text: str, language: Language) -> dict[Scope, list[Span]]:
    """The cues of each kind with their spans."""
    return {
        scope: [found.span() for found in pattern.finditer(text)]
        for scope, pattern in _PATTERNS[language].items()
    }


def opposites(draft: str, existing: str, language: Language) -> tuple[Span, Span] | None:
    """Outcomes that exclude each other, one a side, in texts of one language."""
    for one, other in _SIDES[language]:
        for first, second in ((one, other), (other, one)):
            ours, theirs = first.search(draft), second.search(existing)
            if ours and theirs and not second.search(draft) and not first.search(existing):
                return ours.span(), theirs.span()
    return None
