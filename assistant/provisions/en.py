"""English: Part, Chapter, Title, Section or Article, (1), (a), (i), Schedule.

Source: Drafting Guidance of the UK Office of the Parliamentary Counsel; House Legislative Counsel's
Manual on Drafting Style (where (a) comes above (1)); EU Joint Practical Guide. As the order of
item styles differs, it is taken from the text: a style not yet open goes below what is open.
"""

from __future__ import annotations

import re

from assistant.provisions.grammar import HEADING_FOLLOWS, REPORT, ROMAN, Grammar, Level, level

_NUMBER = (
    r"(?P<n>[IVXLC]{1,8}|\d{1,3}[A-Z]{0,2}|[A-Z]"
    r"|(?i:one|two|three|four|five|six|seven|eight|nine|ten))(?![\w'’])"
)


def _container(name: str, rank: int, word: str, address: str) -> Level:
    return level(
        name,
        "container",
        rank,
        rf"(?:{word.upper()}|{word})\s{_NUMBER}{HEADING_FOLLOWS}",
        address,
        f"{word} {{n}}",
    )


def _annex(word: str) -> Level:
    number = r"(?P<n>[IVXLC]{1,6}|\d{1,3}[A-Z]?|[A-Z])(?![\w'’])"
    marker = rf"(?:{word.upper()}|{word})(?:\s{number})?{HEADING_FOLLOWS}"
    return level("annex", "block", 5, marker, "annex", f"{word} {{n}}")


_END = r"(?:\s?[.:–—-]+\s*|\s*$|\s+(?=[A-Z“\"(\[]))"

GRAMMAR = Grammar(
    structure=(
        level(
            "preamble",
            "block",
            5,
            r"(?P<n>)(?:(?:[Aa]nd\s|AND\s)?(?:[Ww]hereas|WHEREAS)|Now,\stherefore|NOW,\sTHEREFORE|Having\sregard|HAVING\sREGARD|Acting\sin\saccordance|"
            r"Pursuant\sto|(?:The\s[^\n]{0,80},\s)?[Ii]n\sexercise\sof|Be\sit\s(?:therefore\s)?enacted|"
            r"BE\sIT\sENACTED)\b",
            "preamble",
            "",
        ),
        level(
            "signature",
            "block",
            5,
            r"(?P<n>)(?:Done\sat\s|Dated(?::|\sat|\sthis)\s|Issued\s(?:in|at|on)\s[A-Z]|Signed\s(?:by|at|on)\s|(?i:distribution)\s?:\s|"
            r"Copies\sto\s?:|For\sthe\s(?:Council|European\sParliament|Commission)\s*$)",
            "signature",
            "",
        ),
        _annex("Schedule"),
        _annex("Annex"),
        _annex("Appendix"),
        _container("division", 10, "Part", "div"),
        _container("title", 14, "Title", "tit"),
        _container("subtitle", 16, "Subtitle", "subtit"),
        _container("subchapter", 24, "Subchapter", "subchap"),
        _container("subpart", 25, "Subpart", "subdiv"),
        _container("chapter", 20, "Chapter", "chap"),
        level(
            "article",
            "article",
            50,
            rf"(?:Article|ARTICLE|Art\.)\s(?P<n>\d{{1,4}}[a-zA-Z]{{0,2}}|[IVXLC]{{1,8}})(?![\w'’]){_END}",
            "art",
            "Article {n}",
        ),
        level(
            "article",
            "article",
            50,
            rf"(?:Section|SECTION|SEC\.|Sec\.|§{{1,2}})\s?(?P<n>\d{{1,5}}[A-Za-z]{{0,2}}(?:[.\-–]\d{{1,5}}[a-z]?){{0,3}})(?![\w'’]){_END}",
            "sec",
            "Section {n}",
        ),
        ROMAN,  # the headings of an attached plan
    ),
    report=REPORT,
    items=(
        # "1\\." where a text came from Markdown
        level("para", "para", 60, r"(?P<n>\d{1,3}[A-Z]?)\\?\.(?!\d)\s*(?=\S)", "para", "{n}"),
        level(
            "subpara",
            "para",
            63,
            r"(?P<n>\d{1,2}(?:\.\d{1,2}){1,3})[.)]?\s+(?=\S)",
            "subpara",
            "{n}",
        ),
        level("para", "para", 65, r"\(?(?P<n>\d{1,3}[A-Z]{0,2})\)\s*(?=[^\s,;])", "para", "({n})"),
        level("point", "point", 70, r"\(?(?P<n>[a-z]{1,2})\)\s*(?=[^\s,;])", "point", "({n})"),
        level("point", "point", 75, r"\(?(?P<n>[ivxl]{1,6})\)\s*(?=[^\s,;])", "item", "({n})"),
        level("point", "point", 80, r"\((?P<n>[A-Z]{1,2})\)\s*(?=\S)", "subitem", "({n})"),
        level("point", "point", 85, r"\((?P<n>[IVXL]{1,6})\)\s*(?=\S)", "clause", "({n})"),
        # no rule ("-----"), no gap ("* * *"), no frame ("** note **")
        level(
            "indent",
            "point",
            90,
            r"(?P<n>)(?:[-–—•·*])(?![-*])\s*(?=[^\s\d*])",
            "dash",
            "indent {n}",
        ),
    ),
    joint=", ",
    tight="",
    paragraph="paragraph {n}",
    amending=re.compile(
        r"(?i)\b(?:is|are) (?:hereby )?(?:amended|replaced|inserted|repealed|deleted|added)\b"
        r"|\b(?:after|before|for|in)\b[^\n]{1,120}\b(?:insert|substitute|omit)\b"
    ),
    leads=re.compile(
        r"(?:[,(]|\b(?i:of|in|to|under|and|or|by|the|section|sections|article|articles|paragraph|subsection|part|see|with|from|than|at|on|schedule|chapter))$"
    ),
    nesting="as found",
    titled=True,
    predicate=re.compile(
        r"(?i)\b(?:shall|must|may|can|will|is|are|was|were|has|have|means?|includes?|applies|apply"
        r"|takes?|comes?|see|repealed|amended)\b"
    ),
    defines=re.compile(
        r"[“\"‘]?[a-z][^.;:\n]{1,90}?[”\"’]?,?\s(?:means?|includes?|has\sthe\s(?:same\s)?meaning)\s"
    ),
    opening=re.compile(
        r"(?i)(?:\benacts(?:\sas\sfollows)?|\b(?:same|Majesty|assembled|enacted)\b[^\n.]{0,80}\sas\sfollows"
        r"|\bhas\s(?:adopted|decided|resolved)\b[^\n.]{0,60}"
        r"|\b(?:makes|orders|resolves|decides)\s(?:as\sfollows|the\s(?:following|annexed)\b[^\n]{1,80}))"
        r"\s?[:.]?[—–-]*$"
    ),
    bare=level(
        "article",
        "article",
        50,
        r"(?P<n>\d{1,3}[A-Z]{0,2})\.?\s+(?=[A-Z“\"(])",
        "sec",
        "Section {n}",
    ),
    enacted=re.compile(r"(?i)\bbe it enacted|enacts as follows"),
    enacting=re.compile(
        r"(?i)\b(?:be it enacted|enacts as follows|enacts:|short title|may be cited"
        r"|this (?:act|ordinance|order|by-?law|regulation)s?\b)"
    ),
)
