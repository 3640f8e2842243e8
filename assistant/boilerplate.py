"""Clauses that every text has about itself: scope, entry into force, execution, publication.

They are alike from text to text without repeating any rule, so no finding is made of them.
"""

from __future__ import annotations

import re

from assistant.types import Language

_ACT = {
    "vi": r"(?:luật|pháp lệnh|nghị định|nghị quyết|thông tư|quyết định|quy chế|quy định|chỉ thị"
    r"|kế hoạch|hướng dẫn|chương trình|văn bản|bộ luật)",
    "fr": r"(?:loi|ordonnance|décret|arrêté|circulaire|délibération|décision|règlement|instruction"
    r"|charte|convention|code)",
    "en": r"(?:act|regulations?|rules?|order|by-?laws?|policy|code|scheme|resolution|directive"
    r"|instrument|circular|guidance|plan|schedule|part)",
}
_ITSELF = {
    "vi": rf"{_ACT['vi']}\s+này",
    "fr": rf"(?:le\s+présent|la\s+présente|les\s+présent(?:e?s))\s+{_ACT['fr']}|du\s+présent"
    rf"\s+{_ACT['fr']}|de\s+la\s+présente\s+{_ACT['fr']}|au\s+présent\s+{_ACT['fr']}",
    "en": rf"(?:this|these)\s+{_ACT['en']}",
}
_CLAUSES: dict[Language, tuple[str, ...]] = {
    "vi": (
        rf"{_ITSELF['vi']}\s+(?:có hiệu lực|hết hiệu lực|thay thế|bãi bỏ|quy định|áp dụng"
        r"|điều chỉnh|gồm)",
        rf"(?:thi hành|thực hiện|tổ chức thực hiện|ban hành kèm theo)\s+{_ITSELF['vi']}",
        r"(?:có hiệu lực|hiệu lực thi hành)\s+(?:kể\s+)?từ\s+ngày",
    ),
    "fr": (
        rf"(?:{_ITSELF['fr']})\s+(?:entre|s[’']applique|fixe|a pour objet|définit|détermine"
        r"|prend effet|abroge|sera|est\s+(?:publié|affiché|notifié|applicable|abrogé))",
        rf"(?:exécution|application|publication|publié[e]?|recours)\b.{{0,120}}?(?:{_ITSELF['fr']})",
        r"recueil\s+des\s+actes\s+administratifs",
        r"tribunal\s+administratif.{0,80}délai\s+de\s+deux\s+mois",
    ),
    "en": (
        rf"{_ITSELF['en']}\s+(?:(?:shall|will)\s+)?(?:comes?|enters?|applies|apply|may be cited"
        r"|takes? effect|extends?|replaces?|revokes?|sets? out|brings? together|is revoked)",
        r"(?:comes?|coming|enters?|entry)\s+into\s+(?:force|operation)\s+on",
        rf"\b(?:commencement|citation|short title)\b.{{0,80}}{_ITSELF['en']}",
        rf"{_ITSELF['en']}(?:,[^,]+,)?\s+(?:comes?\s+into|extends?\s+to|has\s+the\s+same\s+extent)",
        r"comes?\s+into\s+force\s+(?:at\s+the\s+end|in\s+accordance|as)",
        r"different\s+(?:days|dates)\s+may\s+be\s+appointed",
        rf"(?:amendment|repeal|revocation)s?\s+(?:\w+\s+){{0,3}}made\s+by\s+{_ITSELF['en']}\s+ha",
        # how regulations are made under it, alike in every act
        r"\bare\s+to\s+be\s+made\s+by\s+statutory\s+instrument",
        r"statutory\s+instrument\s+containing\b",
        r"\b(?:affirmative|negative)\s+(?:resolution\s+)?procedure",
        r"\bpower\s+to\s+make\s+regulations\b.{0,80}\bincludes\s+(?:the\s+)?power\b",
        r"\b(?:transitional|saving)\b.{0,40}\bprovisions?\b.{0,80}\bcoming\s+into\s+force",
        r"\bmay,?\s+in\s+particular,?\s+amend,?\s.{0,60}\benactment",
        rf"provision\s+that\s+is\s+consequential\s+on\s+{_ITSELF['en']}",
    ),
}
_PATTERNS = {
    language: re.compile("|".join(f"(?:{c})" for c in clauses), re.IGNORECASE | re.DOTALL)
    for language, clauses in _CLAUSES.items()
}
LONGEST = 80  # words; a longer provision says more than where it applies


def is_boilerplate(text: str, language: Language) -> bool:
    """Whether a provision is about its own text: scope, force, execution, publication.

    >>> is_boilerplate("Quyết định này có hiệu lực từ ngày 01 tháng 6 năm 2026.", "vi")
    True
    """
    return len(text.split()) <= LONGEST and bool(_PATTERNS[language].search(text))
