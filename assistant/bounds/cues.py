"""The words that make a number a limit, in Vietnamese, French and English.

``before`` stands right before the number, ``after`` right after its unit. The first row that fits
decides, so a denied form comes before the plain one ("not less than" before "less than").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.types import Language

Row = tuple[re.Pattern[str], str]


@dataclass(frozen=True, slots=True)
class Cues:
    """One language's words around a number."""

    before: tuple[Row, ...]
    after: tuple[Row, ...]
    between: re.Pattern[str]  # before the first of two numbers
    joined: re.Pattern[str]  # between the two of a range
    either: re.Pattern[str]  # between two that are alternatives
    lead: tuple[tuple[re.Pattern[str], int], ...]  # after the amount: before or after an event
    due: re.Pattern[str]  # around an amount of time by which something is to be done
    lasting: re.Pattern[str]  # right before one for which something lasts
    kept: re.Pattern[str]  # in the sentence before such a one


# of what is counted, before the words that close: "300 đơn vị bảo quản trở xuống"
_COUNTED = r"(?:[^\W\d]+\s){0,5}?"


def _ends(rows: Sequence[tuple[str, str]]) -> tuple[Row, ...]:
    return tuple((re.compile(rf"(?<!\w)(?:{words})\W{{0,3}}$", re.I), side) for words, side in rows)


def _begins(rows: Sequence[tuple[str, str]]) -> tuple[Row, ...]:
    return tuple(
        (re.compile(rf"[\s,]{{0,3}}(?:{words})(?!\w)", re.I), side) for words, side in rows
    )


def _around(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.I)


def _leads(rows: Sequence[tuple[str, int]]) -> tuple[tuple[re.Pattern[str], int], ...]:
    return tuple(
        (re.compile(rf"[\s,]{{0,3}}(?:{words})(?!\w)", re.I), sign) for words, sign in rows
    )


_VI = Cues(
    before=_ends(
        (
            (
                r"(?:không|chưa)(?:\sđược)?(?:\sphép)?\s(?:ít\shơn|thấp\shơn|nhỏ\shơn|kém|dưới)"
                r"(?:\slà|\smức)?",
                "least",
            ),
            (
                r"(?:không|chưa)(?:\sđược)?(?:\sphép)?\s(?:vượt\squá|vượt|quá|trên|lớn\shơn|cao\shơn|"
                r"nhiều\shơn|dài\shơn|lâu\shơn)(?:\smức)?",
                "most",
            ),
            (
                r"(?:tối\sđa|nhiều\snhất|cao\snhất|dài\snhất|lâu\snhất)(?:\s(?:là|bằng|không\squá|đến|cho))?",
                "most",
            ),
            (r"(?:tối\sthiểu|ít\snhất|thấp\snhất)(?:\s(?:là|bằng|phải|có|cho|trước))*", "least"),
            (r"(?:chậm|muộn)\snhất(?:\s(?:là|sau|trong|thời\shạn|vào|vòng|trước))*", "most"),
            (r"sớm\snhất(?:\s(?:là|sau|trước))*", "least"),
            (r"(?:trong|có|với)?\s*(?:thời\shạn|khoảng|thời\sgian|vòng|quá\strình)", "most"),
            (
                r"(?:dưới|ít\shơn|thấp\shơn|nhỏ\shơn|chưa\sđến|chưa\sđủ|ngắn\shơn|nhẹ\shơn|xuống\scòn)",
                "most",
            ),
            (
                r"(?:trên|hơn|quá|vượt|vượt\squá|lớn\shơn|cao\shơn|nhiều\shơn|dài\shơn|lâu\shơn|từ\sđủ|đủ)",
                "least",
            ),
            (r"(?:lên\sđến|lên\stới|cho\sđến|đến|tới|trong|sau)", "most"),
            (r"tối\sđa\s[^.;,\d]{0,45}\s(?:là|bằng)", "most"),
            (r"tối\sthiểu\s[^.;,\d]{0,45}\s(?:là|bằng)", "least"),
            (r"từ", "from"),
        )
    ),
    after=_begins(
        (
            (_COUNTED + r"(?:trở\slên)", "least"),
            (_COUNTED + r"(?:trở\sxuống)", "most"),
            (r"(?:hoặc\s(?:hơn|nhiều\shơn)|là\sít\snhất|là\stối\sthiểu)", "least"),
            (r"(?:hoặc\sít\shơn|là\snhiều\snhất|là\stối\sđa)", "most"),
        )
    ),
    between=re.compile(r"(?<!\w)(?:từ|khoảng)\W{1,2}$", re.I),
    joined=re.compile(r"\s*(?:đến(?:\s(?:dưới|hết|không\squá))?|tới|[-–—])\s*", re.I),
    either=re.compile(r"\s*(?:hoặc|hay)\s*", re.I),
    lead=_leads(
        (
            (r"trước\s(?:khi|ngày|thời|lúc|giờ)|trước(?=\w*\s)", -1),
            (r"(?:kể|tính)\s(?:từ|đến)|sau\s(?:khi|ngày)|từ\s(?:khi|ngày)|sau", 1),
        )
    ),
    due=_around(
        r"(?:chậm|muộn|sớm)\snhất|trong(?:\s(?:thời\shạn|vòng))?|thời\shạn|trước|phải|sau|có"
    ),
    lasting=_around(r"thời\sgian|thời\shạn\stối\sthiểu"),
    kept=_around(
        r"lưu(?:\s(?:trữ|giữ))?|giữ|có\sgiá\strị|có\shiệu\slực|nhiệm\skỳ|bảo\shành|bảo\squản"
    ),
)
_FR = Cues(
    before=_ends(
        (
            (
                r"(?:ne|n['’])[^.;]{0,25}(?:inférieur\w*(?:\sou\séga\w+)?\sà|moins\sd[e'’]|en[\s-]dessous\sd[e'’])",
                "least",
            ),
            (
                r"(?:ne|n['’])\s?[^.;]{0,25}?(?:(?:excéd\w+|dépass\w+|excèd\w+)(?:\spas)?|supérieur\w*\sà|plus\sd[e'’]|au-delà\sd[e'’])"
                r"(?:\s(?:la|le|un|une)\s\w+\sd[e'’])?",
                "most",
            ),
            (
                r"(?:au\splus(?:\stard)?(?:\sdans)?(?:\s(?:à|de|le|les|un|délai|égale?))*|au\smaximum(?:\sde)?)",
                "most",
            ),
            (r"(?:maxim(?:um|al\w*|aux)(?:\s(?:est|sont|de|d['’]|à|fixée?s?|égale?))*)", "most"),
            (r"(?:au\smoins(?:\s(?:égal\w*\s)?(?:à|de))?|au\sminimum(?:\sde)?)", "least"),
            (r"(?:minim(?:um|al\w*|aux)(?:\s(?:est|sont|de|d['’]|à|fixée?s?|égale?))*)", "least"),
            (
                r"(?:dans|sous)\s(?:un|le|les|ce|des)?\s?(?:délais?\s)?(?:maxim\w+\s)?(?:de\s|d['’])?",
                "most",
            ),
            (r"(?:délai|période|durée)(?:\smaxim\w+)?\s(?:de\s|d['’])", "most"),
            (r"dispos\w+\s(?:de|d['’])", "most"),
            (r"(?:inférieur\w*|antérieur\w*)(?:\sou\séga\w+)?\sà", "most"),
            (r"(?:supérieur\w*|postérieur\w*)(?:\sou\séga\w+)?\sà", "least"),
            (
                r"moins\sd[e'’]|en[\s-]dessous\sd[e'’]|jusqu['’]à|(?:à\sconcurrence|dans\sla\slimite)\sde|plafonn\w+\sà",
                "most",
            ),
            (
                r"plus\sd[e'’]|au-delà\sd[e'’]|au-dessus\sd[e'’]|excédant|dépassant|à\spartir\sd[eu'’]|dès|passé",
                "least",
            ),
            (r"d['’]ici|avant|sous|dans", "most"),
            (r"maxim\w+\s[^.;,\d]{0,45}\s(?:est|sont)\s(?:fixée?s?\s)?(?:de|d['’]|à)", "most"),
            (r"minim\w+\s[^.;,\d]{0,45}\s(?:est|sont)\s(?:fixée?s?\s)?(?:de|d['’]|à)", "least"),
            (r"pendant|sur", "exactly"),
        )
    ),
    after=_begins(
        (
            (_COUNTED + r"(?:ou|et)\splus", "least"),
            (_COUNTED + r"ou\smoins", "most"),
            (r"(?:au\smoins|au\sminimum|révolus)", "least"),
            (r"(?:au\splus|au\smaximum)", "most"),
        )
    ),
    between=re.compile(r"(?<!\w)(?:entre|de|d['’])\W{0,2}$", re.I),
    joined=re.compile(r"\s*(?:à|et|[-–—])\s*", re.I),
    either=re.compile(r"\s*ou\s*", re.I),
    lead=_leads(
        (
            (r"(?:au\smoins\s)?(?:avant|à\sl['’]avance|précédant|d['’]avance)|auparavant", -1),
            (
                r"(?:francs?\s)?(?:à\s(?:compter|partir|dater)|après|suivant|qui\ssui\w+|de\s(?:la|leur|son|sa)|du|depuis|de\sl(?=['’]))",
                1,
            ),
        )
    ),
    due=_around(r"délais?|au\splus\stard|dans|sous|dispos\w+|après|avant|pour|à\ssavoir|passé"),
    lasting=_around(r"durée|pendant|période|âgée?s?|maximum"),
    kept=_around(r"valables?|valid\w+|conserv\w+|emprisonnement|mandats?|garde\w*"),
)
_EN = Cues(
    before=_ends(
        (
            (
                r"(?:not|no|nor|never)\b(?:\s(?:be|a|an|the|any|in|have|contain))*\s(?:less|fewer|lower|smaller|younger|"
                r"narrower|earlier|shorter|lighter|nearer)\s(?:than|before)(?:\sthe\s\w+\sof)?",
                "least",
            ),
            (
                r"(?:not|no|nor|never)\b(?:\s\w+){0,3}?\s(?:more|greater|higher|larger|later|longer|older|further|wider|"
                r"heavier|faster)\sthan(?:\sthe\s\w+\sof)?",
                "most",
            ),
            (r"(?:not|no|nor|never|neither)\b[^.;]{0,25}?(?:exceed\w*|over|above)", "most"),
            (
                r"at\s(?:the\s)?(?:latest|most)(?:\s(?:by|within))?|maximum(?:\s(?:is|of|term|period))*",
                "most",
            ),
            (r"at\sleast|(?:a\s)?minimum(?:\s(?:is|of|age|period))*|no\searlier", "least"),
            (
                r"within(?:\s(?:a|the))?(?:\s(?:further|period|time|limit|next|first))*(?:\sof)?(?:\sthe)?",
                "most",
            ),
            (
                r"before\sthe\s(?:end|expiry)\sof(?:\sthe|\sa)?(?:\speriod\sof)?|(?:a|the)\speriod\sof",
                "most",
            ),
            (
                r"(?:less|fewer|lower|smaller|younger|narrower|shorter|lighter|nearer|sooner|earlier)\sthan",
                "most",
            ),
            (
                r"(?:more|greater|higher|larger|older|longer|wider|heavier|further|later)\sthan",
                "least",
            ),
            (r"exceed(?:s|ing|ed)?|over|above|from|after|beyond|aged", "least"),
            (r"up\sto|under|below|until|till|by|in|before|to", "most"),
            (r"maximum\s[^.;,\d]{0,45}\s(?:is|are)", "most"),
            (r"minimum\s[^.;,\d]{0,45}\s(?:is|are)", "least"),
            (r"for|during", "exactly"),
        )
    ),
    after=_begins(
        (
            (
                _COUNTED
                + r"(?:or\s(?:more|over|above|older|longer)|and\s(?:over|above|upwards)|upwards)",
                "least",
            ),
            (_COUNTED + r"or\s(?:less|fewer|under|below|younger)", "most"),
            (r"at\s(?:the\s)?(?:most|latest)", "most"),
            (r"at\sleast", "least"),
        )
    ),
    between=re.compile(r"(?<!\w)(?:between|from)\W{1,2}$", re.I),
    joined=re.compile(r"\s*(?:to|and|[-–—])\s*", re.I),
    either=re.compile(r"\s*or\s*", re.I),
    lead=_leads(
        (
            (r"(?:at\sleast\s)?(?:before|in\sadvance|prior\sto|beforehand|ahead|preceding)", -1),
            (r"(?:after|from|of|beginning|following|since|starting)", 1),
        )
    ),
    due=_around(
        r"within|latest|later|before|by|after|in|until|has|have|(?:end|expiry)\sof|notice\sof"
    ),
    lasting=_around(r"for|during|aged?|under"),
    kept=_around(r"kept|keeps?|valid|lasts?|retain\w*|stored?|imprisonment|term\sof"),
)
CUES: dict[Language, Cues] = {"vi": _VI, "fr": _FR, "en": _EN}

# before or after a date or an hour, anywhere in the words before it; the three languages together
TEMPORAL: tuple[Row, ...] = tuple(
    (re.compile(rf"(?<!\w)(?:{words})", re.I), side)
    for words, side in (
        (
            r"trước|đến|hết|chậm\snhất|avant|au\splus\stard|jusqu|antérieur\w*|before|by|until|"
            r"no\slater",
            "most",
        ),
        (
            r"từ|sau|kể\stừ|à\s(?:compter|partir)|après|postérieur\w*|depuis|from|after|since",
            "least",
        ),
    )
)
