"""Clauses that every text has about itself: scope, entry into force, execution, publication.

They are alike from text to text without repeating any rule, so no finding is made of them.
"""

from __future__ import annotations

import re

from assistant.norms import sentences
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
# the text is what its own clause speaks of, not a mark in time or place for another rule
_FIRST = r"^(?:\W*(?:\d+|[a-zđ])\s*[.)])?\W*"  # a line, after its number; a heading may stand above
_SUBJECT: dict[Language, str] = {
    "vi": rf"{_FIRST}(?:các quy định (?:tại|của) )?",
    "fr": rf"{_FIRST}(?:[^,;.]{{0,60}}\s)?",
    "en": rf"{_FIRST}(?:[^,;.]{{1,60}},\s+)?(?:the\s+(?:\S+\s+){{1,3}}of\s+)?",
}
_CLAUSES: dict[Language, tuple[str, ...]] = {
    "vi": (
        rf"{_SUBJECT['vi']}{_ITSELF['vi']}\s+(?:có hiệu lực|hết hiệu lực|thay thế|bãi bỏ"
        r"|quy định|áp dụng|điều chỉnh|hướng dẫn|gồm)",
        r"(?:trong )?quá trình (?:triển khai |tổ chức )?thực hiện,? (?:nếu|trường hợp) .{0,60}"
        r"(?:vướng mắc|khó khăn|phát sinh)",
        rf"{_FIRST}(?:bãi bỏ|thay thế) {_ACT['vi']} (?:liên tịch )?số",
        rf"(?:thi hành|thực hiện|tổ chức thực hiện)\s+{_ITSELF['vi']}",
        rf"{_FIRST}ban hành (?:kèm )?theo\s+{_ITSELF['vi']}",
        rf"{_FIRST}(?:các )?(?:{_ACT['vi']}|quy chuẩn)\b.{{0,300}}\b(?:có|hết) hiệu lực\s+"
        r"(?:thi hành\s+)?(?:kể\s+)?từ\s+(?:ngày|khi)",
    ),
    "fr": (
        rf"{_SUBJECT['fr']}(?:{_ITSELF['fr']})\s+(?:entre|s[’']applique|fixe|a pour objet|définit"
        r"|détermine|prend effet|abroge|sera|est\s+(?:publié|affiché|notifié|applicable|abrogé))",
        r"(?:exécution|application|publication|publié[e]?|recours)\b(?:(?!\barticle).){0,120}?"
        rf"(?:{_ITSELF['fr']})",
        r"pour l[’']application\b.{0,120}\b(?:mots?|références?|lieu de lire)\b",
        r"\bser(?:a|ont)\b.{0,60}recueil\s+des\s+actes\s+administratifs",
        r"tribunal\s+administratif.{0,80}délai\s+de\s+deux\s+mois",
    ),
    "en": (
        rf"{_SUBJECT['en']}{_ITSELF['en']}\s+(?:(?:shall|will)\s+)?(?:comes?|enters?|applies|apply"
        r"|may be cited|takes? effect|extends?|replaces?|revokes?|sets? out|brings? together"
        r"|is revoked)",
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
    language: re.compile(
        "|".join(f"(?:{c})" for c in clauses), re.IGNORECASE | re.DOTALL | re.MULTILINE
    )
    for language, clauses in _CLAUSES.items()
}
LONGEST = 80  # words; a longer provision says more than where it applies
MOSTLY = 0.5  # of the words; what stands in the other sentences may be a rule


def is_boilerplate(text: str, language: Language) -> bool:
    """Whether a provision is about its own text, mostly: scope, force, execution, publication.

    >>> is_boilerplate("Quyết định này có hiệu lực từ ngày 01 tháng 6 năm 2026.", "vi")
    True
    >>> is_boilerplate("Sau 3 năm kể từ ngày Luật này có hiệu lực, không ai được bán rượu.", "vi")
    False
    """
    whole = len(text.split())
    pattern = _PATTERNS[language]
    if whole > LONGEST or not pattern.search(text):
        return False
    about = 0
    for start, end in sentences(text, language):
        if pattern.search(one := text[start:end]):
            if one.endswith((":", "—")):  # the list that follows is its own
                return about + len(text[start:].split()) >= MOSTLY * whole
            about += len(one.split())
    return about >= MOSTLY * whole
