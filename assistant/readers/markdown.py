"""Markdown: its words without the marks of print; "#" stays, since it says what is a heading.

A parser (markdown-it) would give blocks without their place in the file; spans must lead back to
it, so the few marks that office texts have are taken out in place. Source: CommonMark 0.31; GitHub
Flavored Markdown (tables, footnotes); front matter as Pandoc and Jekyll have it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.hygiene import Edit, clean, edited
from assistant.readers import Extract
from assistant.readers.plain import decode, joined

_FRONT = re.compile(r"\A---[ \t]*\n(?P<fields>(?:[^\n]*\n){1,200}?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_FIELD = re.compile(
    r"^title:[ \t]*(?P<quote>[\"']?)(?P<title>[^\n]{1,300}?)(?P=quote)[ \t]*$", re.M
)
_HEADING = re.compile(r"^#[ \t]+(?P<title>[^\n]{1,300})", re.MULTILINE)
_MARKS = re.compile(
    r"""
    (?P<comment><!--(?:(?!<!--).){0,5000}?-->)
  | (?P<rule>^[ \t]*+(?:\|[ \t]*+)?:?-{3,}+:?[ \t]*+(?:\|[ \t]*+:?-{3,}+:?[ \t]*+)++\|?[ \t]*+\n)
  | (?P<edge>^[ \t]*+\|[ \t]*+(?=[^\n]*\|) | (?<![ \t])[ \t]*+\|[ \t]*+$)
  | (?P<image>!\[[^\]\n]{0,500}\]\([^)\n]{0,1000}\))
  | (?<!\!)\[(?P<link>[^\[\]\n]{1,500})\]\((?:[^()\n]{0,1000})\)
  | \[\^(?P<note>[\w\-]{1,20})\](?P<colon>:?)
  | \\(?P<escaped>[\\`*_{}\[\]()\#+\-.!|<>~])
  | (?P<bold>\*\*|__)(?=\S)(?P<words>[^*_\n]{1,1000}?)(?<=\S)(?P=bold)
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)


def read_markdown(data: bytes) -> Extract:
    """The words, links and bold type plain, table rows joined by " | ", no front matter.

    The title is that of the front matter, else the first heading of the first level.
    """
    text, offsets = clean(decode(data))
    front = _FRONT.match(text)
    field = _FIELD.search(front["fields"]) if front else None
    start = front.end() if front else 0
    marks = (edit for found in _MARKS.finditer(text, start) for edit in _edits(found))
    text, offsets = edited(text, offsets, ((0, start, ""), *marks))
    heading = _HEADING.search(text)
    found = field or heading
    return Extract(joined(text), found["title"].strip() if found else "", (), offsets)


def _edits(found: re.Match[str]) -> Iterator[Edit]:
    """What goes around the words of a mark; they themselves stay in their place."""
    for name in ("link", "words", "escaped"):
        if found[name] is not None:
            yield found.start(), found.start(name), ""
            yield found.end(name), found.end(), ""
            return
    yield found.start(), found.end(), f"[{found['note']}]" if found["note"] else ""
