"""English: "is repealed", "for subsection (2) substitute", "is replaced by the following"."""

from __future__ import annotations

import re

from assistant.references.verbs import Verbs, row

_IS = r"(?:(?:is|are)(?:\shereby)?|shall\sbe|are\sto\sbe)"
_ITSELF = r"\bThis\s(?:Act|Order|Regulation|Directive|Decision|Policy|Circular|Ordinance)\s"
_PARTS = r"(?:sub-?sections?|sub-?paragraphs?|paragraphs?|sections?|Articles?|Parts?|Schedules?)"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?\s[A-Z][a-z]{2,8}\s\d{4}|[A-Z][a-z]{2,8}\s\d{1,2},\s\d{4}"

VERBS = Verbs(
    statements=(
        row(
            "amend",
            "before",
            rf"\s{_IS}\s(?:further\s)?amended\s(?:as\sfollows|in\saccordance\swith)",
            heads=True,
        ),
        row("repeal", "before", rf"\s{_IS}\s(?:repealed|revoked|rescinded|deleted|omitted)\b"),
        row("replace", "before", rf"\s{_IS}\s(?:replaced|superseded|substituted)\b"),
        row("amend", "before", rf"\s{_IS}\s(?:further\s)?amended\b"),
        row(
            "expire",
            "before",
            r"\s(?:ceases?\sto\s(?:have\seffect|be\sin\sforce|apply)|lapses?)\b",
        ),
        row("repeal", "after", rf"{_ITSELF}(?:repeals|revokes|supersedes)\s"),
        row(
            "repeal",
            "after",
            r"(?:(?<=\n)|(?<=[,—;]\s)|(?<=—\n))(?i:omit|repeals?|revoke)\s(?=the\s|[a-zA-Z]+\s\(?\d)",
        ),
        row("replace", "after", rf"{_ITSELF}replaces\s"),
        row(
            "replace",
            "after",
            rf"\b[Ff]or\s(?=(?:the\s)?{_PARTS}\s(?:(?!\),|\sfor\s)[^\n“\"]){{1,60}}?\ssubstitute)",
        ),
        row(
            "insert",
            "after",
            rf"\b(?:[Aa]fter|[Bb]efore)\s(?={_PARTS}\s[^\n“\"]{{1,60}}?\sinsert)",
        ),
    ),
    speaks=re.compile(
        r"(?i)repeal|revok|rescind|delet|omit|replac|supersed|substitut|amend|cease|lapse|insert"
    ),
    unless=re.compile(
        r"(?i)(?:^|\s)(?:if|when|where|until|before|unless|whether|after the)\s|[“\"]"
    ),
    apart=re.compile(r"(?i)\s(?:except|other than|apart from|so far as|to the extent)\s"),
    heads=re.compile(
        r"\n[*#\s]{0,6}(?:(?:Article|ARTICLE|Section|SECTION|SEC\.|§)\s?\d[\w.-]{0,12}"
        r"(?:[ \t]*\n|[.:—–][ \n]|\s[A-Z(])|\d{1,3}\s+[A-Z])"
    ),
    effective=re.compile(rf"(?:with\seffect\sfrom|from|as\sof|on)\s(?P<d>{_DAY})"),
    leads=re.compile(
        r"(?i)(?:\W|\d|\b(?:[a-z]|[ivx]+|the|in|of|commission|council|implementing|delegated"
        r"|provisions?|for|after|before|omit|following|with effect from [^,\n]{4,40},)\b){0,60}"
    ),
    lists=re.compile(r"(?i)(?:[,;]|(?:^|\s)(?:and|or))\s*(?:the\s)?(?:\([a-z]\)\s)?$"),
    partly=re.compile(r"(?i)provisions?|references?"),
    parts=re.compile(
        r"(?i)[:|‘“]|\s(?:which|that|must|may|shall|is|are|has|have|appl(?:y|ies)|words?|rows?|entry|entries|references?)\s"
    ),
    open_end=re.compile(r"\s(?:if|when|where|unless|until)\s"),
)
