"""A periodic report beside its template: sections, indicators as a table, and what is missing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.norms import sentences
from assistant.practicality.tables import indicator_rows, period_in
from assistant.practicality.templates import NUMBERED, bare, headings, house_template
from assistant.types import Document, Indicator, ReportCheck, Section, Slot, Template

ALIKE = 0.75  # share of the words of a name that a heading or a row must have
_HEAD = 900  # characters in which a report says what period it is on
_WORD = re.compile(r"[^\W_]+")
_VALUE = re.compile(
    r"(?<![\w/.,])(?P<number>\d[\d.,]*(?:[ \u202f]\d{3})*)\s?(?P<unit>%|€|£|\$|[^\W\d_]+"
    r"(?: [^\W\d_]+)?)?"
)
_TARGET = re.compile(
    r"(?:kế hoạch|chỉ tiêu|mục tiêu|targets?|plan|objectifs?|cible|prévus?)\D{0,30}?"
    r"(?P<number>\d[\d.,]*\s?%?)",
    re.IGNORECASE,
)
_SMALL = frozenset(
    "của và các theo trong de la le les des du et of the and in for số tỷ lệ".split()
)


def check_report(document: Document, template: Template | None = None) -> ReportCheck:
    """Which sections a report has, which are empty or missing, and its indicators.

    Without a template the house's own is used. An indicator's period is that of its row or column,
    else the one that the report's head names; what the report does not give stays None.
    """
    template = template or house_template(document.language)
    heads = list(headings(document.text))
    found, empty, missing = [], [], []
    for section in template.sections:
        at = next((i for i, h in enumerate(heads) if _stands_for(h.text, section)), None)
        if at is None:
            missing.append(section)
        elif _is_empty(document.text, heads, at):
            empty.append(section)
        else:
            found.append((section, heads[at]))
    period = period_in(document.text[:_HEAD], 0)
    rows = [_dated(row, period) for row in _indicators(document, template)]
    return ReportCheck(
        document=document,
        template=template,
        period=period,
        found=tuple(found),
        empty=tuple(empty),
        missing=tuple(missing),
        indicators=tuple(rows),
        missing_indicators=tuple(
            name for name in template.indicators if not any(_alike(name, r.name.text) for r in rows)
        ),
    )


def _stands_for(heading: str, section: Section) -> bool:
    said = bare(heading).casefold()
    return any(
        re.search(rf"(?<!\w){re.escape(word)}(?!\w)", said) or _alike(word, said)
        for word in section.words
    )


def _is_empty(text: str, heads: list[Slot], at: int) -> bool:
    """Nothing but white space to the next heading, which does not lie deeper."""
    end = heads[at + 1].span[0] if at + 1 < len(heads) else len(text)
    if re.search(r"\w", text[heads[at].span[1] : end]):
        return False
    return at + 1 == len(heads) or not _deeper(heads[at].text, heads[at + 1].text)


def _deeper(one: str, other: str) -> bool:
    """ "1." lies in "II.", "2.1." in "2."; so does a numbered line in one without a number."""
    first, second = (NUMBERED.match(h) for h in (one, other))
    if second is None:
        return False
    if first is None:
        return True
    roman = re.compile(r"[IVXLC]+\W")
    depth = [0 if roman.match(h) else 1 + h.split(" ")[0].count(".") for h in (one, other)]
    return depth[1] > depth[0]


def _indicators(document: Document, template: Template) -> Iterator[Indicator]:
    """Those of tables, then those that the template names and a sentence gives."""
    rows = list(indicator_rows(document.text))
    yield from rows
    for name in template.indicators:
        if not any(_alike(name, row.name.text) for row in rows):
            told = _told(document, name)
            if told:
                yield told


def _told(document: Document, name: str) -> Indicator | None:
    """ "Tỷ lệ hồ sơ đúng hạn đạt 96,1 %, kế hoạch 98 %": the number after the name."""
    wanted = _content(name)
    for start, end in sentences(document.text, document.language):
        words = list(_WORD.finditer(document.text, start, end))
        hits = [word for word in words if word[0].casefold() in wanted]
        if not wanted or len({h[0].casefold() for h in hits}) < ALIKE * len(wanted):
            continue
        after = max(hits[: len(wanted)], key=lambda word: word.end()).end()
        if value := _VALUE.search(document.text, after, end):
            target = _TARGET.search(document.text, value.end(), end)
            return Indicator(
                name=_slot(document.text, hits[0].start(), after),
                unit=_slot(document.text, *value.span("unit")) if value["unit"] else None,
                period=period_in(document.text[start:end], start),
                value=_slot(document.text, *value.span("number")),
                target=_slot(document.text, *target.span("number")) if target else None,
            )
    return None


def _dated(row: Indicator, period: Slot | None) -> Indicator:
    return replace(row, period=row.period or period)


def _slot(text: str, start: int, end: int) -> Slot:
    said = text[start:end].rstrip(" .,;")
    return Slot(said, (start, start + len(said)))


def _alike(name: str, said: str) -> bool:
    wanted = _content(name)
    return bool(wanted) and len(wanted & _content(said)) >= ALIKE * len(wanted)


def _content(words: str) -> frozenset[str]:
    found = frozenset(_WORD.findall(words.casefold()))
    return found - _SMALL or found
