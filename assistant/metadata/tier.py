"""At which level of the State, or above it, a text was issued: from its issuer, number and kind."""

from __future__ import annotations

import re

from assistant.types import Language, Tier

# the first row that fits wins; "n" looks at the number, "k" at the kind, "i" at the issuer
_Row = tuple[str, str, Tier]
_CITIES = r"(?:hà\snội|hồ\schí\sminh|hải\sphòng|đà\snẵng|cần\sthơ|huế)"
_PEOPLE = r"(?:(?:ủy|uỷ)\sban\snhân\sdân|ubnd|hội\sđồng\snhân\sdân|hđnd)"

_ROWS: dict[Language, tuple[_Row, ...]] = {
    "vi": (
        ("n", r"/QH\d|UBTVQH|NĐ-CP|NQ-CP|-TTg\b|/TW\b|-TW\b|/L-CTN|QĐ-CTN", "central"),
        ("n", r"/TT(?:LT)?-", "ministry"),
        ("i", r"\bsở\s|tỉnh\sủy|tỉnh\suỷ", "province"),
        ("i", rf"{_PEOPLE}\s(?:xã|phường|thị\strấn|đặc\skhu)\b", "commune"),
        ("i", rf"{_PEOPLE}\s(?:huyện|quận|thị\sxã)\b", "district"),
        ("i", rf"{_PEOPLE}\s(?:tỉnh|(?:thành\sphố|tp\.?)\s{_CITIES})\b", "province"),
        ("i", rf"{_PEOPLE}\s(?:thành\sphố|tp\.?)\s", "district"),
        ("i", r"^(?:xã|phường|thị\strấn|đảng\sủy\s(?:xã|phường))\b", "commune"),
        ("i", r"^(?:huyện|quận|thị\sxã|huyện\sủy|phòng)\b", "district"),
        ("i", r"^tỉnh\b", "province"),
        ("i", r"^(?:quốc\shội|chính\sphủ|thủ\stướng|chủ\stịch\snước|ủy\sban\sthường\svụ\squốc\shội"
              r"|ban\s(?:chấp\shành\strung\sương|bí\sthư)|bộ\schính\strị|văn\sphòng\squốc\shội"
              r"|(?:tòa|toà)\sán\snhân\sdân\stối\scao|viện\skiểm\ssát\snhân\sdân\stối\scao"
              r"|kiểm\stoán\snhà\snước|hội\sđồng\sbầu\scử)", "central"),
        ("i", r"^(?:bộ\s|liên\sbộ|ngân\shàng\snhà\snước|thanh\stra\schính\sphủ"
              r"|(?:ủy|uỷ)\sban\sdân\stộc|văn\sphòng\schính\sphủ)", "ministry"),
        ("i", r"^(?:tổng\scục|cục|vụ|viện|bảo\shiểm\sxã\shội|kho\sbạc|ban\squản\slý|hội|liên\sđoàn"
              r"|tổng\scông\sty|trường|đại\shọc)\b", "agency"),
        ("k", r"^(?:law|constitution|ordinance)$", "central"),
    ),
    "fr": (
        ("n", r"\((?:UE|CE|CEE)\)|/(?:UE|CE|CEE)\b", "union"),
        ("i", r"commune\b|ville\sde|mairie|\bmaire\b|métropole|communauté|conseil\smunicipal"
              r"|conseil\scommunautaire|arrondissement", "commune"),
        ("i", r"préfe[ct]|région\b|conseil\srégional|département", "province"),
        ("i", r"minist[èe]re|\bministre|secrétari?at\sd['’]état|direction\sgénérale", "ministry"),
        ("i", r"assemblée\snationale|sénat|premier\sministre|président\sde\sla\srépublique"
              r"|conseil\sd['’]état|conseil\sconstitutionnel|parlement", "central"),
        ("i", r"autorité|agence|commission|cour\b|chambre|défenseur|office|établissement|université"
              r"|centre\s|institut|direction|conseil\b", "agency"),
        ("k", r"^(?:law|decree|ordinance|bill|code)$", "central"),
    ),
    "en": (
        ("n", r"\((?:EU|EC|EEC|CFSP)\)|/(?:EU|EC|EEC|CFSP)\b", "union"),
        ("i", r"european|^(?:the\s)?commission$|council\sof\sthe", "union"),
        ("i", r"county\scouncil|state\sof\s|province\sof|provincial", "province"),
        ("i", r"\bdistrict\scouncil", "district"),
        ("i", r"council\b|city\sof|town\sof|borough|parish|municipal", "commune"),
        ("i", r"parliament|congress|prime\sminister|cabinet\soffice|white\shouse", "central"),
        ("i", r"ministry|department|secretary\sof\sstate|minister\b|treasury", "ministry"),
        ("i", r"agency|authority|office|commission|administration|service|bureau|board", "agency"),
        ("k", r"^(?:act|bill)$", "central"),
    ),
}  # fmt: skip
_TABLE = {
    language: tuple((what, re.compile(pattern), tier) for what, pattern, tier in rows)
    for language, rows in _ROWS.items()
}


def tier(issuer: str, number: str, kind: str, language: Language) -> Tier:
    """The level; "" where neither issuer nor number nor kind tells it."""
    said = {"i": issuer.casefold(), "n": number, "k": kind}
    for what, pattern, found in _TABLE[language]:
        if said[what] and pattern.search(said[what]):
            return found
    return ""
