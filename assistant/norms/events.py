"""What a time may be counted from, that a document itself says: its signature, force, publication.

Each language gives its words. An event counts only where it is the document's own: "the entry into
force of this Order", or without any "of". "The signature of the contract" is somebody else's.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from assistant.norms.english_terms import CALENDAR as ENGLISH
from assistant.norms.french_terms import CALENDAR as FRENCH
from assistant.norms.lexicon import Calendar, compiled
from assistant.norms.terms import term, turn
from assistant.norms.vietnamese_terms import CALENDAR as VIETNAMESE
from assistant.types import Document, Language, Slot

Event = Literal["signed", "in_force", "published", "date"]
CALENDARS: Mapping[Language, Calendar] = {"vi": VIETNAMESE, "fr": FRENCH, "en": ENGLISH}
_HEAD, _TAIL = 3_000, 2_000  # characters at both ends, where a text says when it was published


@dataclass(frozen=True, slots=True)
class _Words:
    """``own``: the document, as it calls itself. ``bare``: a signature that names nothing signed;
    it is the document's where its sentence speaks of nothing else that is signed (``signable``).
    ``its``: an event of what the sentence is about. ``published``: before the day, in a line.
    """

    own: re.Pattern[str]
    events: tuple[tuple[Event, re.Pattern[str]], ...]
    bare: re.Pattern[str]
    its: re.Pattern[str]
    signable: re.Pattern[str]
    published: re.Pattern[str]


_EN_OWN = (
    r"(?:this|these|the present) (?:[a-z-]+ ){0,2}?(?:act|regulations?|order|ordinance|by-?law"
    r"|rules?|directive|decision|policy|circular|resolution|instruction|guidance|notice|report"
    r"|plan|programme|letter|memorandum|agreement|convention|contract|protocol|charter|statement)"
)
_EN_FORCE = r"(?:(?:entry|coming) into (?:force|effect|operation)|commencement)"
_FR_OWN = r"(?:(?:le|la|les|du|de la) )?présente?s? [^\W\d_]{3,20}"
_FR_OF = r"(?: (?:du|de la|des) présente?s? [^\W\d_]{3,20})"
_VI_OWN = (
    r"(?:luật|bộ luật|pháp lệnh|nghị định|nghị quyết|quyết định|thông tư|chỉ thị|quy chế|quy định"
    r"|kế hoạch|văn bản|công văn|thông báo|kết luận|hướng dẫn|đề án|chương trình|phương án"
    r"|báo cáo|điều lệ)(?: liên tịch)? này"
)
_VI_FORCE = r"(?:bắt đầu )?(?:có )?hiệu lực(?: thi hành| pháp luật)?"

_WORDS: Mapping[Language, _Words] = {
    "en": _Words(
        own=compiled(_EN_OWN),
        events=(
            (
                "signed",
                compiled(
                    r"(?:the )?(?:(?:date|day) of )?(?:(?:the )?(?:signature|signing|adoption|issue"
                    rf"|making|date) of )?{_EN_OWN}"
                    rf"|(?:the )?(?:date|day) on which {_EN_OWN} (?:is|was|are|were)"
                    r" (?:signed|made|adopted|issued)"
                ),
            ),
            (
                "in_force",
                compiled(
                    rf"(?:the )?(?:(?:date|day) of )?(?:the )?{_EN_FORCE}(?: of {_EN_OWN})?"
                    rf"|(?:the )?(?:(?:date|day) on which )?{_EN_OWN} (?:comes?|enters?|came"
                    r"|entered) into (?:force|effect|operation)"
                ),
            ),
            (
                "published",
                compiled(
                    rf"(?:the )?(?:date of )?(?:the )?publication(?: of {_EN_OWN})?"
                    r"(?: in the official (?:gazette|journal))?"
                ),
            ),
        ),
        bare=compiled(r"(?:the )?(?:date of )?(?:the )?(?:signature|signing)"),
        its=compiled(rf"its (?:(?P<signed>signature|adoption)|(?P<in_force>{_EN_FORCE})"
                     r"|(?P<published>publication))"),
        signable=compiled(r"\b(?:contracts?|agreements?|lease|convention|deed|memorandum|minutes"
                          r"|statements?|letters?|sign(?:s|ed|ing)?)\b"),
        published=compiled(r"(?m)^\W*(?:published(?: on)?|publication date|date of publication)"
                           r" ?:? ?"),
    ),
    "fr": _Words(
        own=compiled(_FR_OWN),
        events=(
            (
                "signed",
                compiled(
                    rf"(?:la )?(?:date de )?(?:la )?signature{_FR_OF}|(?:la date )?{_FR_OWN}"
                    rf"|(?:la date d[’'])?l?[’']?(?:adoption|édiction){_FR_OF}"
                ),
            ),
            (
                "in_force",
                compiled(
                    rf"(?:la date d[’'])?(?:l[’'])?entrée en vigueur{_FR_OF}?"
                    rf"|(?:la )?prise d[’']effet{_FR_OF}?"
                ),
            ),
            (
                "published",
                compiled(
                    rf"(?:la )?(?:date de )?(?:la )?publication{_FR_OF}?(?: au (?:journal officiel"
                    r"(?: de la république française)?|recueil des actes administratifs))?"
                ),
            ),
        ),
        bare=compiled(r"(?:la )?(?:date de )?(?:la )?signature"),
        its=compiled(
            r"s(?:a|on) (?:(?P<signed>signature|adoption)|(?P<in_force>entrée en vigueur)"
            r"|(?P<published>publication))(?: au (?:journal officiel|recueil des actes"
            r" administratifs))?"
        ),
        signable=compiled(
            r"\b(?:contrats?|conventions?|marchés?|bail|baux|avenants?|actes?|accords?|protocoles?"
            r"|procès-verb\w+|sign(?:e|ent|er|ée?s?))\b"
        ),
        published=compiled(
            r"(?m)^\W*(?:publiée?(?: au [^\n\d]{3,60}?)? le|date de publication|mise? en ligne"
            r" le) ?:? ?"
        ),
    ),
    "vi": _Words(
        own=compiled(_VI_OWN),
        events=(
            (
                "signed",
                compiled(
                    rf"(?:ngày )?(?:ký ban hành|ký|ban hành|thông qua) {_VI_OWN}"
                    rf"|(?:ngày )?(?:có )?{_VI_OWN}(?: được (?:ký|ký ban hành|ban hành"
                    r"|thông qua))?"
                ),
            ),
            (
                "in_force",
                compiled(
                    rf"(?:ngày )?{_VI_FORCE}(?: của {_VI_OWN})?|(?:ngày )?{_VI_OWN} {_VI_FORCE}"
                ),
            ),
            (
                "published",
                compiled(
                    rf"(?:ngày )?(?:công bố|đăng công báo)(?: {_VI_OWN})?"
                    rf"|(?:ngày )?{_VI_OWN} được (?:công bố|đăng công báo)"
                ),
            ),
        ),
        bare=compiled(r"(?:ngày )?(?:ký ban hành|ký|ban hành)"),
        its=compiled(r"(?!)"),
        signable=compiled(
            r"(?<!\w)(?:hợp đồng|thỏa thuận|thoả thuận|biên bản|phụ lục|cam kết|bản ghi nhớ|ký)"
            r"(?!\w)"
        ),
        published=compiled(r"(?m)^\W*(?:ngày (?:đăng|công bố)|đăng ngày|công bố ngày) ?:? ?"),
    ),
}  # fmt: skip


def origin(event: str, sentence: str, document: Document) -> tuple[Event, date] | None:
    """The event that is meant and its day; None where it is another one, or its day not known.

    ``sentence`` is where the event is named, without the words of the deadline.
    """
    said = " ".join(event.split()).strip(" ,")
    if day := _day(said, CALENDARS[document.language]):
        return "date", day
    name = _named(said, sentence, _WORDS[document.language])
    day = name and _when(name, document)
    return (name, day) if name and day else None


def _named(said: str, sentence: str, words: _Words) -> Event | None:
    if words.bare.fullmatch(said):
        return None if words.signable.search(sentence) else "signed"
    if found := words.its.fullmatch(said):
        about = words.own.match(sentence.lstrip(" -–•.0123456789)"))
        names: tuple[Event, ...] = ("signed", "in_force", "published")
        return next((n for n in names if found[n]), None) if about else None
    return next((name for name, pattern in words.events if pattern.fullmatch(said)), None)


def _when(event: Event, document: Document) -> date | None:
    if event == "signed":
        return document.signed
    return document.in_force if event == "in_force" else published(document)


def published(document: Document) -> date | None:
    """The day that a line at either end of the text names as that of its publication."""
    calendar, words = CALENDARS[document.language], _WORDS[document.language]
    text = document.text
    for edge in (text[:_HEAD], text[-_TAIL:]):
        for found in words.published.finditer(edge):
            line = edge[found.end() : found.end() + 40].split("\n")[0].rstrip(" .;,")
            if day := _day(line, calendar):
                return day
    return None


def _day(said: str, calendar: Calendar) -> date | None:
    """A single day that is all that is said."""
    found = turn(said, calendar)
    if found is None or said[found.end() :].strip():
        return None
    when = term(Slot(said, (0, len(said))), calendar)
    if when is None or when.kind != "absolute" or "/" in when.iso:
        return None
    return date.fromisoformat(when.iso)
