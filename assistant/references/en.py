"""English references: "section 4(2)(a) of the … Act 2010", "Article 6(1) of Regulation (EU) …".

Source: OPC Drafting Guidance (United Kingdom), EU Interinstitutional Style Guide, Canadian Guide to
the Making of Federal Acts, Bluebook forms for the U.S. Code and the CFR.
"""

from __future__ import annotations

import re

from assistant.references.fr import european
from assistant.references.grammar import DOCUMENT, Grammar, Here, Level, Names, Step, plain

_TAIL = (
    r"(?:\((?:[a-z]{1,4}|\d{1,3}[A-Z]{0,2}|[A-Z]{1,4}\d?)\)"
    r"|\s\((?:[a-z]{1,2}|[ivxl]{1,5}|\d{1,3}[A-Z]{0,2}|[A-Z])\))"  # never "section 4 (fees)"
)
_BRACKET = re.compile(r"\(([\w]+)\)")
_SECTION = (
    rf"(?:\d{{1,5}}[A-Za-z]{{0,3}}(?:[.\-–]\d{{1,5}}[a-z]?){{0,3}}(?![\w%/])(?!,\d{{3}})"
    rf"{_TAIL}{{0,6}}|{_TAIL}{{1,6}})"
)
_ARTICLE = (
    rf"(?:(?:\d{{1,4}}[a-zA-Z]{{0,2}}|[IVXLC]{{1,8}})(?![\w%/]){_TAIL}{{0,6}}|{_TAIL}{{1,6}})"
)
_ROMAN_NUMBER = re.compile(r"[ivxl]+")


def tail(brackets: str) -> list[Step]:
    """ "(2)(a)(i)" to steps; (i) after a letter is the roman one."""
    steps: list[Step] = []
    for number in _BRACKET.findall(brackets):
        before = steps[-1][0] if steps else ""
        if number[0].isdigit():
            prefix = "para"
        elif number.islower():
            lower = before == "point" or (before == "para" and len(steps) > 1)
            prefix = "item" if lower and _ROMAN_NUMBER.fullmatch(number) else "point"
        else:
            prefix = "subitem"
        steps.append((prefix, number))
    return steps


def _numbered(prefix: str, number: str) -> tuple[Step, ...]:
    head, bracket, rest = number.partition("(")
    steps = tail(bracket + rest)
    if head.strip():
        return ((prefix, head.strip().replace("–", "-")), *steps)
    # "(2)" after "4(1)": the engine goes on from there
    return ((f"({steps[0][0]}", steps[0][1]), *steps[1:]) if steps else ()


def section(number: str) -> tuple[Step, ...]:
    return _numbered("sec§", number)


def article(number: str) -> tuple[Step, ...]:
    return _numbered("art", number)


def _brackets(number: str) -> tuple[Step, ...]:
    return tuple(tail(number))


def _paragraph(number: str) -> tuple[Step, ...]:
    return _numbered("para", number)


def _federal(number: str) -> tuple[Step, ...]:
    """Of the CFR: 164.502(a) is a section, 60 a part."""
    return section(number) if "." in number else (("div", number),)


def _act(match: re.Match[str]) -> str:
    """ "Data Protection Act 2018"; the "of" of American acts is left out."""
    name = " ".join(match["name"].split())
    year = match.groupdict().get("year")
    return f"{name} {year}" if year else name


_CAP = r"(?:[A-Z][\w’'&-]*|\([A-Z][^()\n]{0,60}\))"
_NOT_FIRST = (
    r"(?!(?:The|This|That|These|Under|In|Of|For|By|An?|Any|Each|Sections?|Articles?|Parts?|Schedules?|If|"
    r"No|When|Where|Such|See|As|And|Or|On|To|From|Pursuant|With|Although|Since|After|Before|While"
    r"|Chapter|Title|Subsections?|Paragraphs?|Second|First|Both|Other|Every|All|Amending|Amend|Annual"
    r"|Final|Public|Draft|New)\s)"
)
_ACT_NAME = (
    rf"{_NOT_FIRST}{_CAP}(?:,?\s(?:{_CAP}|of|and|the|for|in|to|on|\d{{1,3}}|etc\.?)){{0,12}}?"
    r"\s(?:Act|Code|Ordinance|Measure)"
)
# a piece of an article that has no number: "Article 5(2), first subparagraph, point (b)"
_PIECE = (
    r"(?:,\s(?:the\s)?(?:first|second|third|fourth|fifth|sixth|last|introductory)"
    r"\s(?:sub-?paragraph|indent|sentence|part|wording)s?){0,3}"
)
_US = r"\s?(?:§{1,2}\s?|[Ss]ections?\s|[Pp]arts?\s)?"

GRAMMAR = Grammar(
    levels=(
        Level(
            r"(?<![\w-])(?:[Pp]oints?|[Ss]ub-?paragraphs?|[Ii]tems?|[Cc]lauses?)\s",
            rf"{_TAIL}{{1,4}}",
            70,
            _brackets,
            "near",
        ),
        Level(r"(?<![\w-])[Pp]aragraphs?\s", rf"{_TAIL}{{1,4}}", 65, _brackets, "near"),
        # Canadian: subsection 7(3), paragraph 31(1)(d), subparagraph 5(1)(a)(ii)
        Level(
            r"(?<![\w-])[Ss]ub-?sections?\s(?=\d)",
            rf"(?:\d{{1,4}}(?:\.\d{{1,3}})?[A-Z]?{_TAIL}{{1,3}}|{_TAIL}{{1,3}})",
            50,
            section,
        ),
        Level(r"(?<![\w-])[Ss]ub-?sections?\s", rf"{_TAIL}{{1,4}}", 60, _brackets, "near"),
        Level(
            r"(?<![\w-])(?:[Pp]aragraphs?|[Ss]ubparagraphs?)\s(?=\d{1,4}(?:\.\d+)?\(\d{1,3}(?:\.\d+)?\)\([a-z]|\d{1,4}(?:\.\d+)?\([a-z]\))",
            rf"(?:\d{{1,4}}(?:\.\d{{1,3}})?{_TAIL}{{1,4}}|{_TAIL}{{1,4}})",
            50,
            section,
        ),
        Level(
            r"(?<![\w-])[Pp]aragraphs?\s",
            rf"\d{{1,3}}[A-Z]{{0,2}}(?![\w%/.-]){_TAIL}{{0,4}}",
            60,
            _paragraph,
            "near",
        ),
        Level(r"(?<![\w-])(?:[Ss]ections|ss\.|§§)\s?", _SECTION, 50, section),
        Level(r"(?<![\w-])(?:[Ss]ection|SECTION|[Ss]ec\.|s\.|§)\s?", _SECTION, 50, section),
        Level(r"(?<![\w-])(?:Articles|articles)\s", _ARTICLE, 50, article),
        Level(r"(?<![\w-])(?:Article|article|Art\.)\s", _ARTICLE, 50, article),
        Level(
            r"(?<![\w-])(?:[Rr]egulations?|[Rr]ules?)\s",
            rf"\d{{1,3}}[A-Z]{{0,2}}(?![\w%/.,]\d|[\w%/]){_TAIL}{{0,5}}",
            50,
            section,
        ),
        Level(
            r"(?<![\w-])Chapters?\s", r"(?:[IVXLC]{1,6}|\d{1,2}[A-Z]?)(?![\w-])", 20, plain("chap")
        ),
        Level(
            r"(?<![\w-])Parts?\s",
            r"(?:[IVXLC]{1,6}|\d{1,3}[A-Z]{0,2}(?:\.\d{1,2})?)(?![\w-])",
            10,
            plain("div"),
        ),
        Level(r"(?<![\w-])Titles?\s", r"[IVXLC]{1,7}(?![\w-])", 14, plain("tit")),
        Level(
            r"(?<![\w-])(?:Schedules?|Annex(?:es)?|Appendi(?:x|ces))\s(?:No\.?\s)?",
            r"(?:[IVXLC]{1,6}|\d{1,3}[A-Z]{0,2}|[A-Z]{1,2}\d?)(?![\w-])",
            5,
            plain("annex"),
        ),
    ),
    heres=(
        Here(r"(?<![\w-])[Tt]his\ssub-?paragraph(?!\w)", "point", 70),
        Here(r"(?<![\w-])[Tt]his\ssubsection(?!\w)", "para", 60),
        Here(r"(?<![\w-])[Tt]his\sparagraph(?!\w)", "near", 60),
        Here(r"(?<![\w-])[Tt]his\s(?:[Aa]rticle|section|Section|regulation)(?!\w)", "art", 50),
        Here(r"(?<![\w-])[Tt]his\s(?:Chapter|chapter)(?!\w)", "chap", 20),
        Here(r"(?<![\w-])[Tt]his\s(?:Part|part)(?!\w)", "div", 10),
        Here(r"(?<![\w-])[Tt]his\sTitle(?!\w)", "tit", 14),
        Here(r"(?<![\w-])[Tt]his\s(?:Schedule|Annex|Appendix)(?!\w)", "annex", 5),
        Here(
            r"(?<![\w-])(?:[Tt]his\s(?:Act|Regulation|Directive|Decision|Order|Ordinance|By-?law"
            r"|Policy|Code|Measure)|[Tt]hese\s(?:Regulations|Rules|By-?laws))(?!\w)",
            "document",
            DOCUMENT,
        ),
    ),
    names=(
        Names(
            r"(?<!\w)(?P<of>(?P<title>\d{1,2})\sU\.?\s?S\.?\s?C\.?(?:A\.)?"
            + _US
            + rf"(?P<number>\d{{1,5}}[a-z]{{0,2}}(?:-\d{{1,3}}[a-z]?)?(?![\w/]){_TAIL}{{0,5}}))",
            lambda m: f"{m['title']} USC",
            lambda m: section(m["number"]),
        ),
        Names(
            r"(?<!\w)(?P<of>(?P<title>\d{1,2})\sC\.?F\.?R\.?"
            + _US
            + rf"(?P<no>\d{{1,5}}(?:\.\d{{1,5}}[a-z]?(?:-\d{{1,4}})?)?(?![\w/]){_TAIL}{{0,5}}))",
            lambda m: f"{m['title']} CFR",
            lambda m: _federal(m["no"]),
        ),
        Names(
            r"(?<!\w)(?P<of>(?i:(?:Commission|Council|Implementing|Delegated|Framework)\s){0,3}"
            r"(?P<kind>(?i:Regulation|Directive|Decision))\s\((?:EU|EC|EEC|CFSP|EU,\sEuratom|Euratom)\)\s(?:No\.?\s)?"
            r"(?P<number>\d{1,4}/\d{1,4}))(?!\d)",
            european,
        ),
        Names(
            r"(?<!\w)(?P<of>(?:(?:Commission|Council|Implementing|Delegated|Framework)\s){0,3}"
            r"(?P<kind>Directive|Decision|Regulation)\s(?:No\.?\s)?(?P<number>\d{2,4}/\d{1,4})/(?:EU|EC|EEC|JHA|CFSP))"
            r"(?!\w)",
            european,
        ),
        Names(
            r"(?<!\w)(?P<of>(?:Public\sLaw|Pub\.\s?L\.|P\.\s?L\.)\s(?:No\.?\s)?(?P<number>\d{2,3}[-–]\d{1,4}))",
            lambda m: f"Public Law {m['number'].replace('–', '-')}",
        ),
        Names(
            r"(?<!\w)(?P<of>S\.?\s?I\.?\s(?P<number>\d{4}/\d{1,5}))", lambda m: f"SI {m['number']}"
        ),
        Names(
            r"(?<!\w)(?P<of>(?:Executive\sOrder|E\.O\.)\s(?P<number>\d{4,5}))",
            lambda m: f"Executive Order {m['number']}",
        ),
        Names(
            rf"(?<![\w-])(?P<of>(?P<name>{_ACT_NAME}),?(?:\sof)?\s(?P<year>(?:1[6-9]|20)\d\d))(?!\w)",
            _act,
        ),
        Names(rf"(?<=\bthe\s)(?P<of>(?P<name>{_ACT_NAME}))(?!\w)", _act),
        Names(
            r"(?<=\bthe\s)(?P<of>(?P<name>[A-Z][\w’'-]*(?:,?\s(?:[A-Z(][\w’'&)-]*|of|and|the|for|in)){0,12}?\s"
            r"(?:Regulations|Order|Rules))\s(?P<year>(?:19|20)\d\d))(?!\w)",
            _act,
        ),
    ),
    same=r"(?<![\w-])[Tt]hat\s(?:(?P<article>section|Article)|Act|Regulation|Directive|Decision|Order)(?!\w)",
    # "GDPR Article 6"; "2003, c. 22, s. 12"
    before=re.compile(r"(?<![\w-])(?P<name>[A-Z]{3,8}|c\.\s\d{1,3},)\s$"),
    foreign=re.compile(
        rf"(?:\s\([a-z][^()\n]{{2,60}}\))?{_PIECE}"
        r"(?:\s(?P<there>there(?:of|to)|[A-Z][a-z]+|(?:obligation|extension|commitment|tariff|requirement|court"
        r"|proceeding|investigation|declaration)s?)|,?\sof,?\s(?P<name>(?:or\s|the\s|that\s|those\s|its\s)?"
        r"[\w’'-]+(?:\s[\w’'-]+){0,3})|,?\sto\s(?P<other>(?:the\s|that\s)?(?:[\w’'-]+\s){0,5}(?:Act|Agreement"
        r"|Convention|Regulations?|Order|Code|Treaty|Directive|Decision|Protocol|Constitution)))(?!\w)"
    ),
    outside=re.compile(rf"{_PIECE},\s(?:in\s)?"),
    inside=re.compile(
        rf"{_PIECE},?\s(?:of|in|to)\s(?:the\s)?(?:Annex\sto\s)?"
        r"|\sof,\sor\s[^\n]{1,30}?\sto,\sthe\s"
        r"|\s\([a-z][^()\n]{2,38}\)\sof\s(?:the\s)?|,\s(?=[A-Z\d])|\s(?:set\sout|contained)\sin\s(?:the\s)?"
    ),
    beside=re.compile(
        r",\s(?:and\s|or\s)?(?:in\s|under\s)?|\s(?:and|or|and/or)\s(?:in\s|under\s|of\s)?(?:the\s)?|;\s(?:and\s|or\s)?"
    ),
    through=re.compile(r"\s(?:to|through|[-–])\s|[-–]"),
    separator=r",\s(?:and\s|or\s)?|\s(?:and|or|to|through)\s",
    range_word=r"\b(?:to|through)\b",
    units=r"\s?(?:%|per\scent|percent|days?|months?|years?|hours?|million|billion|euros?|feet|miles)(?!\w)",
)
