"""Dates that a text states of itself: signed, in force, expiring."""

from __future__ import annotations

import re
from datetime import date

from assistant.types import Language

_HEADS: dict[Language, int] = {"vi": 2_500, "fr": 1_000, "en": 2_500}  # characters
_TAIL = 4_000
_MONTHS = {
    name: number
    for names in (
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "january february march april may june july august september october november december",
    )
    for number, name in enumerate(names.split(), start=1)
}
_VI = r"(?:ngày\s)?\d{1,2}\s(?:tháng\s\d{1,2}\snăm\s\d{4})|(?:ngày\s)?\d{1,2}/\d{1,2}/\d{4}"
_FR = r"\d{1,2}(?:\s?er)?\s[a-zéû]{3,9}\s\d{4}|\d{1,2}/\d{1,2}/\d{4}"
_EN = r"\d{1,2}(?:st|nd|rd|th)?\s[A-Z][a-z]{2,8},?\s\d{4}|[A-Z][a-z]{2,8}\s\d{1,2},\s\d{4}"

# the text speaks of itself: "Quyết định này", "Le présent arrêté", "This Act"
_VI_SELF = (
    r"(?:Luật|Bộ\sluật|Pháp\slệnh|Nghị\sđịnh|Nghị\squyết|Quyết\sđịnh|Thông\stư|Chỉ\sthị|Quy\schế"
    r"|Quy\sđịnh|Văn\sbản)(?:\sliên\stịch)?\snày"
)
_FR_SELF = (
    r"(?i:(?:le|du|au)\sprésent\s[a-zéèê]{3,14}|(?:la|de\sla|à\sla)\sprésente\s[a-zéèê]{3,14}"
    r"|il|elle)"
)
_EN_SELF = (
    r"(?i:th(?:is|ese)\s(?:[A-Z][a-z]+\s){0,2}(?:act|regulations?|order|ordinance|by-?law|directive"
    r"|decision|policy|circular|resolution|rules))"
)
_BETWEEN = r"[^.\n]{0,80}?"
_FR_ACT = r"(?:arrêté|décret|loi|ordonnance|décision|circulaire|délibération|instruction)"
_FROM = r"(?:\sthi\shành)?(?:\skể)?\stừ"

_NAMED = (rf"(?im)^\W{{0,3}}{_FR_ACT}", r"(?m)^[^\n]{0,40}(?i:", r"(?m)(?<=\n)[ ]*of")
# anchored at the line or the cell: a date further in belongs to a text that is cited
_CELL = r"(?:^|\||[ ]{3})[ ]*"
_SIGNED: dict[Language, tuple[str, ...]] = {
    "vi": (
        rf"(?m){_CELL}[^\n|;]{{2,40}}?,\s?(?P<d>{_VI})\s*(?:$|\|)",
        rf"(?:[Ll]uật|Nghị\squyết|Pháp\slệnh|Hiến\spháp)\snày[^.;]{{0,200}}?"
        rf"thông\squa\s(?:trong\sphiên\shọp\s)?(?P<d>{_VI})",
    ),
    "fr": (
        rf"(?im)^\W{{0,3}}{_FR_ACT}\b[^\n]{{0,60}}?\bdu\s(?P<d>{_FR})",
        rf"(?im){_CELL}[^\n|,]{{2,40}},\s?le\s(?P<d>{_FR})\s*(?:$|\|)",
        rf"(?im){_CELL}conseil\s[^\n|,]{{0,40}}?\sdu\s(?P<d>{_FR})\s*(?:$|\|)",
        rf"(?im)^\W{{0,3}}fait\s(?:à|en)\s[^\n]{{2,50}}?\ble\s(?P<d>{_FR})",
    ),
    "en": (
        rf"(?m)(?<=\n)[ ]*of\s(?P<d>{_EN})[ ]*$",  # under the title of a regulation
        rf"(?m)^\W{{0,3}}Done\sat\s[^\n]{{2,40}}?[,\s](?P<d>{_EN})",
        rf"(?im){_CELL}(?:made|signed|adopted|approved|dated?)\b[^\n\d|]{{0,30}}?\s(?P<d>{_EN})",
        rf"(?m)^[^\n]{{0,40}}(?i:regulation|directive|decision)[^\n]{{0,120}}?\sof\s(?P<d>{_EN})",
    ),
}
_IN_FORCE: dict[Language, str] = {
    "vi": rf"{_VI_SELF}[^.;]{{0,160}}?\scó\shiệu\slực{_FROM}\s(?P<d>{_VI}|ngày\s(?:ký|thông\squa))",
    "fr": rf"{_FR_SELF}[^.\n]{{0,80}}?\s"
    r"(?:entr(?:e|ent|era|eront)\sen\svigueur|pren(?:d|nent|dra)\seffet|s['’]appliqu(?:e|ent|era))"
    rf"\s(?:le|à\scompter\sdu|à\spartir\sdu|au)\s(?P<d>{_FR})"
    rf"|(?P<e>{_FR}),\sdate\sd['’]entrée\sen\svigueur\sd(?:u\sprésent|e\sla\sprésente)",
    "en": rf"{_EN_SELF}\s{_BETWEEN}"
    r"(?:comes?|enters?|coming|takes?)\s(?:into\s(?:force|operation)|effect)"
    rf"\son\s(?P<d>{_EN})"
    rf"|(?m:{_CELL}(?i:in\sforce|effective)(?:\s(?i:from|on|date))?\s?:\s(?P<e>{_EN}))",
}
_EXPIRES: dict[Language, str] = {
    "vi": rf"{_VI_SELF}\s(?:có\shiệu\slực[^.\n]{{0,60}}?\s)?"
    rf"(?:đến\shết|hết\shiệu\slực{_FROM})\s(?P<d>{_VI})",
    "fr": rf"{_FR_SELF}\s{_BETWEEN}(?:expire|est\s(?:applicable|valable)|est\sabrogée?"
    r"|cesse(?:nt|ra)?\s(?:de\sproduire\seffet|d['’]être\s(?:en\svigueur|applicable)))"
    rf"\s(?:le\s|à\scompter\sdu\s|au\s|jusqu['’]au\s)?(?P<d>{_FR})",
    "en": rf"{_EN_SELF}\s{_BETWEEN}"
    r"(?:expires?|ceases?\sto\s(?:have\seffect|apply)|lapses?|shall\sapply\suntil|is\srepealed)"
    rf"\s(?:on\s)?(?P<d>{_EN})|(?m:{_CELL}(?i:expires|expiry)\s?:\s(?P<e>{_EN}))",
}
# without one of these no date of force can be stated; much faster to look for
_SPEAKS: dict[Language, re.Pattern[str]] = {
    "vi": re.compile(r"hiệu lực"),
    "fr": re.compile(r"en vigueur|effet|appliqu|cess|expir|abrog|jusqu"),
    "en": re.compile(r"(?i)in(?:to)? force|into operation|effect|expir|cease|lapse|until|repealed"),
}
_PATTERNS = {
    language: (
        tuple(re.compile(p) for p in _SIGNED[language]),
        re.compile(_IN_FORCE[language]),
        re.compile(_EXPIRES[language]),
    )
    for language in _SIGNED
}


def stated_dates(text: str, language: Language) -> tuple[date | None, date | None, date | None]:
    """When the text says it was signed, comes into force, expires; ``None`` where not stated."""
    signings, in_force, expires = _PATTERNS[language]
    edges = (text[: _HEADS[language]], text[-_TAIL:])
    signed = next(
        (
            day
            for pattern in signings
            # an act named at the beginning of a line, further down, is another one
            for edge in (edges[:1] if pattern.pattern.startswith(_NAMED) else edges)
            for match in pattern.finditer(edge)
            if (day := parse_date(match["d"]))
        ),
        None,
    )
    if not _SPEAKS[language].search(text):
        return signed, None, None
    return signed, _first(in_force, text, signed), _first(expires, text, None)


def _first(pattern: re.Pattern[str], text: str, signed: date | None) -> date | None:
    match = pattern.search(text)
    if not match:
        return None
    words: str = match["d"] or match.groupdict()["e"]
    return signed if words.endswith(("ký", "thông qua")) else parse_date(words)


def parse_date(words: str) -> date | None:
    """A date as it is written in Vietnamese, French or English; ``None`` for no real day."""
    numbers = [int(n) for n in re.findall(r"\d{1,4}", words)]
    try:
        if len(numbers) == 3:
            return date(numbers[2], numbers[1], numbers[0])
        name = next((w for w in re.findall(r"[^\W\d]{3,}", words.lower()) if w in _MONTHS), None)
        if name and len(numbers) == 2:
            return date(numbers[1], _MONTHS[name], numbers[0])
    except ValueError:
        return None
    return None
