"""Turns of phrase that say an amount without number and unit side by side: dates, quarters, hours
of the clock, periods, fractions, classes, at once. One table of patterns per language and kind.

``{n}`` is a number in digits or words, ``{month}``, ``{ordinal}``, ``{denominator}`` and ``{span}``
(a unit of time) are the words of the tables; see ``calendar`` for what becomes of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from assistant.numerals import NUMERAL
from assistant.types import Language

DIGITS = r"\d{1,3}(?:[., \u202f\u00a0]\d{3})+(?!\d)|\d+(?:[.,]\d+)?"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One language's words of the calendar."""

    months: dict[str, int]
    ordinals: dict[str, int]
    denominators: dict[str, int]
    spans: dict[str, float]  # days
    rows: tuple[tuple[str, str], ...]  # kind, pattern


def _numbered(words: str, start: int = 1) -> dict[str, int]:
    return {word: i for i, word in enumerate(words.split(), start=start)}


_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_YEAR = 365.25
_VI = Lexicon(
    months={},
    ordinals={str(i): i for i in range(1, 5)}
    | _ROMAN
    | {"một": 1, "nhất": 1, "hai": 2, "nhì": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6}
    | {"bảy": 7, "tám": 8, "chín": 9, "mười": 10},
    denominators={"hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8,
                  "chín": 9, "mười": 10},
    spans={"giờ": 1 / 24, "ngày": 1, "tuần": 7, "tháng": _YEAR / 12, "quý": _YEAR / 4,
           "năm": _YEAR},
    rows=(
        ("absolute",
         r"(?:ngày\s)?(?P<day>\d{1,2})(?:/|\stháng\s)(?P<month>\d{1,2})(?:/|"
         r"\snăm\s)(?P<year>\d{4})"),
        ("name",
         r"tháng\s\d{1,2}(?:/|\snăm\s)\d{4}|quý\s\w+(?:/|\snăm\s)\d{4}|"
         r"(?<!\d\s)năm\s\d{4}(?:\s?-\s?\d{4})?"),
        ("date",
         r"(?P<day>\d{1,2})\stháng\s(?P<month>1[0-2]|0?[1-9])(?![/\w])(?:\s(?:hằng|hàng|"
         r"mỗi)\snăm)?"),
        ("date",
         r"(?:ngày\s)(?P<day>\d{1,2})(?:/|\stháng\s)(?P<month>\d{1,2})(?![/\d])(?:\s(?:hằ"
         r"ng|hàng|mỗi)\snăm)?"),
        ("date",
         r"(?:(?<=trước\s)|(?<=đến\s)|(?<=chậm nhất\s)|"
         r"(?<=từ\s))(?P<day>\d{1,2})/(?P<month>\d{1,2})(?![/\d])(?:\s(?:hằng|hàng|"
         r"mỗi)\snăm)?"),
        ("date",
         r"(?P<day>1[3-9]|2\d|3[01])/(?P<month>\d{1,2})(?![/\d])(?:\s(?:hằng|hàng|"
         r"mỗi)\snăm)?"),
        ("quarter",
         r"quý\s(?P<ordinal>IV|I{1,3}|[1-4]|một|nhất|hai|ba|tư)(?!\w)(?:\s(?:hằng|hàng|"
         r"mỗi)\snăm)?"),
        ("half", r"(?:6|06|sáu)\stháng\s(?P<first>đầu|cuối)\snăm"),
        ("month", r"tháng\s(?P<month>1[0-2]|0?[1-9])(?!\w)(?:\s(?:hằng|hàng|mỗi)\snăm)?"),
        ("month_day",
         r"ngày\s(?:mồng\s|mùng\s)?(?P<day>\d{1,2})\s(?:hằng|hàng|mỗi|của|"
         r"của\smỗi)\stháng"),
        ("name", r"ngày\s\d{1,2}\s(?:tháng|của)\s(?:đầu|cuối|tháng)\w*"),
        ("clock",
         r"(?P<hour>\d{1,2})\s?(?:giờ|h)\s?(?:(?P<minute>\d{2})(?:\sphút)?)(?!\w)(?:\s(?P"
         r"<half>sáng|chiều|tối|đêm|trưa))?"),
        ("clock", r"(?P<hour>\d{1,2}|{n})\sgiờ\s(?P<half>sáng|chiều|tối|đêm|trưa)"),
        ("clock",
         r"(?:(?<=trước\s)|(?<=lúc\s)|(?<=vào\s))(?P<hour>1\d|2[0-4]|0?\d)\sgiờ(?!\w|"
         r"\slàm|\skể|\sso)"),
        ("every",
         r"(?:định\skỳ\s|cứ\s)?(?P<n>{n})\s(?P<span>{span})(?:\s?/\s?(?:(?:01|1|một)\s)?|"
         r"\s(?:một|01|1)\s)lần"),
        ("every", r"định\skỳ\s(?P<n>{n})\s(?P<span>{span})"),
        ("often",
         r"(?P<n>{n})\slần(?:\s?/\s?|\s(?:trong|mỗi|một|hằng|hàng|trong\smỗi|trong\smột|"
         r"trên)\s)(?:(?P<m>{n})\s)?(?P<span>{span})(?!\w)"),
        ("every", r"(?:hằng|hàng|mỗi|từng)\s(?:(?P<n>{n})\s)?(?P<span>{span})(?!\w)"),
        ("fraction", r"(?P<n>{n})\sphần\s(?P<denominator>{n}|tư)(?!\w)"),
        ("fraction",
         r"(?P<n>\d{1,2})/(?P<below>\d{1,2})(?![\d/])(?=\s(?:tổng|số|thời|diện|thành|mức|"
         r"giá|trên|vốn|ngày))"),
        ("part", r"(?P<half>một\snửa|quá\snửa|nửa(?=\s(?:tổng|số|thời|mức)))"),
        ("class", r"(?:hạng|bậc|cấp\sđộ)\s(?P<class>đặc\sbiệt|IV|I{1,3}|\d{1,2})(?!\w)"),
        ("nth", r"(?P<span>ngày|tuần|tháng|năm)\sthứ\s(?P<n>{n}|hai|ba|tư|nhất)"),
        ("year", r"(?:trước|sau|từ)\snăm\s(?P<year>1[5-9]\d\d|20\d\d)"),
        ("at_once",
         r"ngay\slập\stức|không\schậm\strễ|(?:báo|báo\scáo|thông\sbáo|gửi|nộp|trình|"
         r"chuyển)\sngay"),
        ("name", r"(?:ví\sdụ|chẳng\shạn)[^\n.;)]*"),
    ),
)  # fmt: skip
_FR_MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
_FR = Lexicon(
    months=_numbered(_FR_MONTHS),
    ordinals={"premier": 1, "première": 1, "1er": 1, "1re": 1, "second": 2, "seconde": 2,
              "2e": 2, "2ème": 2, "3e": 3, "4e": 4, "5e": 5, "dernier": 4}
    | _numbered("deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième"
                " onzième douzième treizième quatorzième quinzième", 2)
    | {"vingtième": 20, "trentième": 30},
    denominators={"demi": 2, "demie": 2, "tiers": 3, "quart": 4, "quarts": 4}
    | {f"{w}{s}": i for w, i in _numbered("cinquième sixième septième huitième neuvième dixième", 5)
       .items() for s in ("", "s")} | {"vingtième": 20, "centième": 100, "centièmes": 100},
    spans={"heure": 1 / 24, "heures": 1 / 24, "jour": 1, "jours": 1, "semaine": 7, "semaines": 7,
           "mois": _YEAR / 12, "trimestre": _YEAR / 4, "trimestres": _YEAR / 4,
           "semestre": _YEAR / 2, "semestres": _YEAR / 2, "an": _YEAR, "ans": _YEAR,
           "année": _YEAR, "années": _YEAR},
    rows=(
        ("absolute", r"(?P<day>1er|\d{1,2}|{n})\s(?P<month>{month})\s(?P<year>\d{4})"),
        ("date",
         r"(?P<day>1er|\d{1,2}|{n}|premier)\s(?P<month>{month})(?!\w)(?:\sde\schaque\sann"
         r"ée)?"),
        ("quarter", r"(?P<ordinal>{ordinal})\strimestre(?:\sde\schaque\sannée)?"),
        ("half", r"(?P<ordinal>{ordinal})\ssemestre"),
        ("month", r"(?:en|mois\sd[e'’]\s?)\s?(?P<month>{month})(?!\w)(?!\s\d)"),
        ("year_end",
         r"(?:la\sfin|le\sterme|l['’]expiration)\sde\sl['’]année(?!\s(?:scolaire|"
         r"suivant))|fin\sd['’]année"),
        ("month_day", r"le\s(?P<day>1er|\d{1,2}|{n})\s(?:de\schaque|du)\smois"),
        ("clock", r"(?P<hour>\d{1,2})\s?h(?:\s?(?P<minute>\d{2}))?(?!\w)"),
        ("clock",
         r"(?:(?<=avant\s)|(?<=à\s)|(?<=dès\s)|(?<=entre\s)|(?<=jusqu'à\s)|"
         r"(?<=et\s))(?P<hour>\d{1,2}|{n})\sheures?(?:\s(?P<minute>\d{2}|trente|quinze|"
         r"quarante-cinq)(?!\w))?(?:\sdu\s(?P<half>matin|soir))?(?!\w|\s(?:à\scompter|"
         r"avant|après))"),
        ("clock", r"(?P<noon>minuit|midi)(?!\w)"),
        ("every", r"tou(?:s|tes)\sles\s(?:(?P<n>{n})\s)?(?P<span>{span})(?!\w)"),
        ("often",
         r"(?P<n>{n})\sfois\s(?:par|dans\sl['’]|chaque|"
         r"au\scours\sde\sl['’])\s?(?P<span>{span})(?!\w)"),
        ("every", r"(?:chaque|une\sfois\spar)\s(?P<span>{span})(?!\w)"),
        ("every",
         r"(?P<adjective>annuel|mensuel|trimestriel|semestriel|hebdomadaire|quotidien|"
         r"biennal|triennal|quinquennal)(?:le)?(?:ment|s)?(?!\w)"),
        ("fraction",
         r"(?P<n>{n}|les?|au|du|a)\s(?P<denominator>{denominator})(?!\w)(?!\s(?:alinéa|"
         r"jour|mois|année|classe|catégorie))"),
        ("part", r"(?P<half>moitié)(?!\w)"),
        ("class", r"(?P<ordinal>{ordinal})\s(?:classe|catégorie)(?!\w)"),
        ("nth",
         r"(?P<ordinal>{ordinal})\s(?P<span>{span})(?:\s(?P<working>ouvré|"
         r"ouvrable))?(?=\s(?:suivant|à|qui|après|de))"),
        ("year",
         r"(?:avant|après|depuis|antérieurement\sà|postérieurement\sà|"
         r"à\spartir\sde)\s(?:l['’]année\s)?(?P<year>1[0-9]\d\d|20\d\d)(?!\w)"),
        ("at_once",
         r"sans\s(?:délai|tarder|retard)(?!\w)|immédiatement|aussitôt|"
         r"(?:dès\sque\spossible)|dans\sles\s(?:meilleurs|plus\sbrefs)\sdélais"),
        ("name", r"par\sexemple[^\n.;)]*"),
    ),
)  # fmt: skip
_EN_MONTHS = "january february march april may june july august september october november december"
_EN = Lexicon(
    months=_numbered(_EN_MONTHS),
    ordinals=_numbered("first second third fourth fifth sixth seventh eighth ninth tenth eleventh"
                       " twelfth thirteenth fourteenth fifteenth")
    | {"1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "last": 4, "twentieth": 20, "thirtieth": 30},
    denominators={"half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4}
    | {f"{w}{s}": i for w, i in _numbered("fifth sixth seventh eighth ninth tenth", 5).items()
       for s in ("", "s")} | {"twentieth": 20, "hundredth": 100},
    spans={"hour": 1 / 24, "hours": 1 / 24, "day": 1, "days": 1, "night": 1, "morning": 1,
           "evening": 1, "week": 7, "weeks": 7,
           "fortnight": 14, "month": _YEAR / 12, "months": _YEAR / 12, "quarter": _YEAR / 4,
           "quarters": _YEAR / 4, "year": _YEAR, "years": _YEAR},
    rows=(
        ("absolute",
         r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\s(?:of\s|"
         r"day\sof\s)?(?P<month>{month}),?\s(?P<year>\d{4})"),
        ("absolute", r"(?P<month>{month})\s(?P<day>\d{1,2}),?\s(?P<year>\d{4})"),
        ("date",
         r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\s(?:of\s|"
         r"day\sof\s)?(?P<month>{month})(?!\w)(?:\s(?:in|of)?\s?(?:each|"
         r"every)\s(?:\w+\s)?year)?"),
        ("date", r"(?P<month>{month})\s(?P<day>\d{1,2})(?:st|nd|rd|th)?(?!\w)"),
        ("quarter",
         r"(?P<ordinal>{ordinal})\squarter(?!\w)(?:\sof\s(?:each|every|"
         r"the)\s(?:\w+\s)?year)?|Q(?P<q>[1-4])(?!\w)"),
        ("half", r"(?P<ordinal>first|second)\shalf\sof\s(?:the|each|every)\s(?:\w+\s)?year"),
        ("month", r"(?:in|during)\s(?P<month>{month})(?!\w)(?!\s\d)"),
        ("year_end", r"(?:the\s)?end\sof\s(?:the|each|every)\s(?:calendar\s)?year"),
        ("month_day", r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\s(?:day\s)?of\s(?:each|every|the)\smonth"),
        ("clock",
         r"half\spast\s(?P<halfpast>{n})(?:\sin\sthe\s(?P<half>morning|afternoon|"
         r"evening))?"),
        ("clock",
         r"(?P<hour>\d{1,2}|{n})(?:[:.](?P<minute>\d{2}))?\s?(?P<half>a\.?m\.?|"
         r"p\.?m\.?)(?!\w)"),
        ("clock",
         r"(?P<hour>\d{1,2}|{n})\s(?:o['’]clock(?:\sin\sthe\s(?P<half>morning|afternoon|"
         r"evening))?|in\sthe\s(?P<part>morning|afternoon|evening)|at\snight)"),
        ("clock", r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?!\w)"),
        ("clock", r"(?P<noon>midnight|noon)(?!\w)"),
        ("every", r"(?:once\s)?(?:every|each)\s(?:(?P<n>{n})\s)?(?P<span>{span})(?!\w)"),
        ("often",
         r"(?P<n>{n}|once|twice)\s?(?:times)?\s(?:an?|per|every|each|in\sany|"
         r"in\sa)\s(?:calendar\s)?(?P<span>{span})(?!\w)"),
        ("every",
         r"(?P<adjective>annual|yearly|monthly|quarterly|weekly|daily|biennial|triennial|"
         r"nightly)(?:ly)?(?!\w)"),
        ("fraction",
         r"(?P<n>{n}|(?<!and\s)an?)[\s-](?P<denominator>{denominator})(?!\w)(?!\s(?:of\san?\s)?(?:h"
         r"our|day|month|person|party|year))"),
        ("part", r"(?P<half>half(?=\s(?:of|the|its|their))|(?:a|the|simple)\smajority)(?!\w)"),
        ("class", r"level\s(?P<class>\d)(?!\w)"),
        ("nth",
         r"(?P<ordinal>{ordinal})\s(?:(?P<working>working)\s)?(?P<span>day|week|month|"
         r"year)(?!\w)"),
        ("year", r"(?:before|after|since)\s(?:the\syear\s)?(?P<year>1[0-9]\d\d|20\d\d)(?!\w)"),
        ("at_once",
         r"without\s(?:undue\s)?delay|immediately|forthwith|at\sonce|"
         r"as\ssoon\sas\s(?:is\s)?(?:reasonably\s)?(?:practicable|possible)|promptly"),
        ("name", r"(?:for\sexample|e\.g\.)[^\n.;)]*"),
    ),
)  # fmt: skip
LEXICONS: dict[Language, Lexicon] = {"vi": _VI, "fr": _FR, "en": _EN}


def _any(words: Iterable[str]) -> str:
    return "(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + ")"


def _compiled(language: Language) -> tuple[tuple[str, re.Pattern[str]], ...]:
    lexicon = LEXICONS[language]
    parts = {
        "{n}": f"(?:{NUMERAL[language]}|\\d+)(?:\\s\\(\\w+\\))?",  # "four (4)"
        "{month}": _any(lexicon.months),
        "{ordinal}": _any(lexicon.ordinals),
        "{denominator}": _any(lexicon.denominators),
        "{span}": _any(lexicon.spans),
    }
    rows = []
    for kind, pattern in lexicon.rows:
        for name, words in parts.items():
            pattern = pattern.replace(name, words)
        rows.append((kind, re.compile(rf"(?<![\w/.,-])(?:{pattern})", re.IGNORECASE)))
    return tuple(rows)


TURNS = {language: _compiled(language) for language in LEXICONS}
