"""Who signed a text: the name below an office, a place and a day, or "(Đã ký)"."""

from __future__ import annotations

import re

from assistant.types import Language

_WHOLE, _TAIL, _LAST = 10**9, 6_000, 300  # characters
_LONGEST = 60

_VI_UPPER = "A-ZĐÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝĂĐĨŨƠƯẠ-Ỹ"
_VI_NAME = r"(?P<name>[A-ZĐÀ-Ỹ]\w{0,7}(?:\s[A-ZĐÀ-Ỹ]\w{1,7}){1,6})(?=\s*(?:$|\n|\||/))"
_VI_OFFICE = (
    r"(?:CHỦ\s?TỊCH|BỘ\s?TRƯỞNG|B\sỘ\sTRƯỞNG|THỨ\s?TRƯỞNG|THỦ\sTƯỚNG|GIÁM\s?ĐỐC|CHÁNH\sVĂN\sPHÒNG"
    r"|CỤC\s?TRƯỞNG|TRƯỞNG\sBAN|BÍ\sTHƯ|HIỆU\s?TRƯỞNG|VIỆN\s?TRƯỞNG|CHỦ\s?NHIỆM|TRƯỞNG\sPHÒNG"
    r"|CHÁNH\sÁN|CHÁNH\sTHANH\sTRA|TỔNG\sTHANH\sTRA|THỐNG\sĐỐC|TỔNG\sKIỂM\sTOÁN|TỔNG\sBÍ\sTHƯ"
    r"|THƯỜNG\sTRỰC|VỤ\sTRƯỞNG|CHỦ\sNHIỆM\sVĂN\sPHÒNG)"
)
_SIGNED = r"(?:\s|\||/|\((?:Đã\sk[ýí]|đã\sk[ýí]|Ký\stên|ký\stên|Ký)[^)\n]{0,40}\)|Đã\sk[ýí])*"
_FR_NAME = (
    r"(?!(?:Le|La|Les|Pour|Par)\b)"
    r"(?P<name>[A-ZÀÉÈ][\w’'.-]+(?:\s(?:de\s|du\s|d['’])?[A-ZÀÉÈ][\w’'.-]*){1,3})"
)
_EN_NAME = (
    r"(?!(?:The|For|On|By|Acting|Deputy|Director|Member|President|Secretary)\b)"
    r"(?P<name>[A-Z][\w’'.-]*(?:\s(?:(?i:von|van|de|der|la)\s)*[A-Z][\w’'.-]*){1,3})"
)
_FR_OFFICE = (
    r"(?:maire|préfète?|présidente?|ministre|direct(?:eur|rice)(?:\sgénérale?)?"
    r"|secrétaire(?:\sgénérale?)?|chef(?:fe)?|rect(?:eur|rice)|adjointe?|vice-présidente?)"
)
_BETWEEN_FR = r"(?:[^\n]{0,120}\n){0,8}?"
_NO_NAME = re.compile(
    r"(?i)^(?:the|for|le|la|les|pour|par|chapter|article|part|section|council|commission|president"
    r"|european|united|brussels|luxembourg|strasbourg|acting|deputy|director|secretary|member|annex"
    r"|federal|assistant|général|signé|nơi|căn|điều|ủy|uỷ|hội|bộ|sở)\b"
)
# a pattern, and how far from the end of the text it may begin; annexes may follow a signature
_PATTERNS: dict[Language, tuple[tuple[re.Pattern[str], int], ...]] = {
    "vi": (
        (re.compile(rf"{_VI_OFFICE}[{_VI_UPPER}\s,.–-]{{0,80}}?{_SIGNED}\s{_VI_NAME}"), _WHOLE),
        (re.compile(rf"\((?:Đã|đã)\sk[ýí]\)[\s|]*{_VI_NAME}"), _WHOLE),
    ),
    "fr": (
        (re.compile(rf"(?m)^\W{{0,3}}[Ff]ait\s(?:à|en)\s[^\n]{{2,80}}\n{_BETWEEN_FR}"
                    rf"\W{{0,3}}(?:M\.\s|Mme\s|Signé\s?:?\s)?{_FR_NAME}[ \t]*$"), _WHOLE),
        (re.compile(rf"[Ss]ignataires?\sd(?:u|es)\sdocuments?\sliés?\s?:\s*{_FR_NAME},"), _TAIL),
        (re.compile(rf"(?m)^\W{{0,3}}(?:Le|La)\s(?i:{_FR_OFFICE})[^\n]{{0,60}}?[,:]?\s*\n\s*"
                    rf"(?:M\.\s|Mme\s|Signé\s?:?\s)?{_FR_NAME}[ \t]*$"), _TAIL),
        # a first name and a name in capitals, alone on one of the last lines
        (re.compile(r"(?m)^(?P<name>[A-ZÉÈ][a-zéèêëïôç]+(?:-[A-ZÉÈ][a-zéèêëïôç]+)?"
                    r"(?:\s[A-ZÀÉÈÇ][A-ZÀÉÈÇ’'-]+){1,3})[ \t]*$"), _LAST),
    ),
    "en": (
        (re.compile(rf"(?m)^\W{{0,3}}Done\sat\s[^\n]{{2,80}}\n(?:[^\n]{{0,80}}\n){{0,8}}?\W{{0,3}}"
                    rf"{_EN_NAME}[ \t]*$"), _WHOLE),
        (re.compile(rf"(?m)^\W{{0,3}}(?:Dated|Issued|Signed)(?:\s(?:at|in|on|this))?[^\n]{{2,80}}\n"
                    rf"(?:\s*\n){{0,3}}\W{{0,3}}(?:/s/\s)?{_EN_NAME},?[ \t]*$"), _WHOLE),
        (re.compile(rf"(?m)^\W{{0,3}}[Ss]igned(?:\sby)?\s?:?\s{_EN_NAME}[ \t]*(?:$|,|\|)"), _TAIL),
    ),
}  # fmt: skip


def signatory(text: str, language: Language) -> str:
    """The signing person's name as printed, or ""; the first of several."""
    for pattern, reach in _PATTERNS[language]:
        for match in pattern.finditer(text, max(0, len(text) - reach)):
            words = match["name"].split()
            if language == "vi":
                words = _without_office(words)
            name = " ".join(words)
            if len(words) > 1 and len(name) <= _LONGEST and not _NO_NAME.match(name):
                return name
    return ""


def _without_office(words: list[str]) -> list[str]:
    """ "TỊCH Lê Văn An" is Lê Văn An: an office stands in capitals, a name does not."""
    names = [word[1:].islower() for word in words]
    first = names.index(True) if True in names else len(names)
    return words[first:] if all(names[first:]) else []
