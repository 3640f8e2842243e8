"""Parts of a draft that are no rule by themselves, so that no finding is made of them.

The line above a list, a heading in capitals, the item that closes a list of powers or duties with
"others as the law provides", a term that one section defines for itself, and the orders of an act
that changes another one: what they share with an existing text is the form.
"""

from __future__ import annotations

import re

from assistant.types import Language

LONGEST = 40  # words of a formula, quoted words left out
NEW_RULE = 12  # words of a quotation that is a rule of its own
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")
_MARKER = r"^\W*(?:\(?\w{1,4}[.)°]\s*)?"
_OPEN = (":", "—", "–")

# "other duties as the law provides", by whatever verb they are done
_OTHERS: dict[Language, str] = {
    "vi": rf"{_MARKER}(?:(?:thực hiện|có|giải quyết|được hưởng|chấp hành|và)\s+)*"
    r"(?:các\s+|những\s+)?"
    r"(?:(?:chức năng|nhiệm vụ|quyền hạn|quyền|nghĩa vụ|trách nhiệm|công việc|nội dung|trường hợp"
    r"|hoạt động|vấn đề|lĩnh vực|khoản thu|khoản chi|nguồn|hành vi|giấy tờ|tài liệu)"
    r"(?:\s*,\s*|\s+và\s+|\s+))+(?:hợp pháp\s+|liên quan\s+)?khác\b"
    r"(?:\s+\w+){0,3}?\s*(?:(?:theo|do|được|có|mà|khi|thuộc)\b[^\d,;]{0,120})?\W*$",
    "fr": rf"{_MARKER}(?:(?:\w+er|\w+ir|\w+[et]|assure|accomplit)\s+)?(?:de\s+)?"
    r"(?:toute?s?|les|tous)\s+(?:les\s+)?autres?\s+(?:\w+\s+){1,2}(?:qui|que|prévue?s?|confiée?s?|définie?s?|fixée?s?"
    r"|déterminée?s?|utiles?|nécessaires?)\b.{0,120}\W*$",
    "en": rf"{_MARKER}(?:and\s+)?(?:(?:to\s+)?\w+\s+)?(?:any|such|all)\s+other\s+(?:\w+\s+){{1,3}}"
    r"(?:as|that|which|assigned|provided|prescribed|specified|required|necessary)\b.{0,120}\W*$",
}
# what an act that changes another one does to its words
_CHANGES: dict[Language, str] = {
    "vi": r"(?:sửa đổi|bổ sung|thay thế|bãi bỏ|bỏ|thay)\b.{0,40}\b(?:cụm từ|từ|khoản|điểm|điều|đoạn"
    r"|mục|chương|phụ lục)\b",
    "fr": r"(?:mots?|alinéas?|phrases?|articles?|références?|taux|nombres?|montants?|occurrences?"
    r"|sections?|chapitres?|paragraphes?|[IVX]+|\d°|[a-z]\))\W.{0,160}?\b(?:est|sont)\s+(?:ainsi\s+)?"
    r"(?:supprimée?s?|abrogée?s?|remplacée?s?|complétée?s?|insérée?s?|modifiée?s?|rétablie?s?"
    r"|rédigée?s?|ajoutée?s?)|\bil (?:est|sont) (?:insérée?s?|ajoutée?s?|rétablie?s?)",
    "en": r"\b(?:is|are) amended (?:as follows|in accordance|by)\b|\b(?:substitute|insert|omit)\b"
    r"|\b(?:is|are) (?:repealed|revoked|omitted|substituted|inserted|struck out|replaced by)\b",
}
# a term that one section defines for itself
_LOCAL: dict[Language, str] = {
    "vi": r"^\W*(?:\w{1,3}[.)]\s*)?(?:trong|tại|theo)\s+(?:điều|khoản|điểm|mục|chương)\s+này,?"
    r"\s.{0,80}(?:được hiểu|là)\b",
    "fr": r"^\W*(?:\w{1,4}[.°)]\s*)?(?:au sens|pour l[’']application)\s+"
    r"(?:du présent|de la présente)\s+(?:article|alinéa|section|chapitre|titre|paragraphe)\b"
    r".{0,80}(?:on entend|désigne|est regardé|s[’']entend)",
    "en": r"^\W*(?:\(?\w{1,4}[.)]\s*)?(?:in|for the purposes? of)\s+(?:this\s+)?(?:sub-?)?"
    r"(?:section|paragraph|schedule|part|chapter|article)s?\b.{0,80}"
    r"\b(?:means?|includes?|has the (?:same )?meaning)\b",
}
_OTHER = {lang: re.compile(said, re.I | re.S) for lang, said in _OTHERS.items()}
_CHANGE = {lang: re.compile(said, re.I | re.S) for lang, said in _CHANGES.items()}
_DEFINES_HERE = {lang: re.compile(said, re.I | re.S) for lang, said in _LOCAL.items()}


def is_fragment(text: str, language: Language) -> bool:
    """Whether a part of a draft is no rule by itself.

    >>> is_fragment("2. Ban quản lý chợ có các nhiệm vụ sau đây:", "vi")
    True
    >>> is_fragment("Le deuxième alinéa est supprimé ;", "fr")
    True
    """
    said = text.strip()
    if said.endswith(_OPEN) or _in_capitals(said) or defines_here(said, language):
        return True
    if any(len(quote.split()) >= NEW_RULE for quote in _new_wording(said)):
        return False
    plain = _QUOTED.sub(" ", said)
    if len(plain.split()) > LONGEST:
        return False
    return bool(_OTHER[language].match(plain) or _CHANGE[language].search(plain))


def defines_here(text: str, language: Language) -> bool:
    """Whether a text defines a term for its own section only, so that others may define it too.

    >>> defines_here("In this section, “vessel” means a boat.", "en")
    True
    """
    return bool(_DEFINES_HERE[language].match(text))


def _in_capitals(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return bool(letters) and all(c.isupper() for c in letters)


_GIVES = re.compile(
    r"(?:ainsi rédigée?s?|như sau|insert|substitute|to read)\W{0,4}(?:\(?\w{1,3}[.)]\s*)?$", re.I
)


def _new_wording(text: str) -> list[str]:
    """What a change puts in as a text of its own: the quotation after "ainsi rédigé :"."""
    return [q[0] for q in _QUOTED.finditer(text) if _GIVES.search(text, 0, q.start())]
