"""Where a document gives orders and where it only tells: by its kind and by its headings.

"Trung tâm niêm yết kết luận này" is a duty under "Tổ chức thực hiện" and a fact under "Khái quát";
"the clerk must reply in a week" is a duty in a policy and background in a report on that policy.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from assistant.norms.lexicon import Lexicon

# "reports": a document that as a whole tells, and may ask in any of its parts
Mood = Literal["orders", "tells", "reports", ""]

# characters at the beginning in which a document says what it is, and of a heading
_HEAD, _LONGEST = 1200, 90
_UNMARKED = "unmarked"
_LINE = re.compile(
    r"(?m)^[ \t#*]*(?:(?P<mark>[^\W\d_]{2,8}\s(?:\d{1,3}|[IVXLC]{1,6})(?:er)?"
    r"|\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|[A-Za-zđ])"
    r"(?:[ \t]*[.)–—:/-]+|(?<=\d\.\d)(?=\s)|(?=[ \t]*\n"
    r"|[ \t]+[–—-]))[ \t]*[–—-]*[ \t]*)?(?P<title>\S[^\n]{2,129})$"
)


@dataclass(frozen=True, slots=True)
class Moods:
    """The mood at each offset of a document."""

    starts: tuple[int, ...]
    moods: tuple[Mood, ...]

    def at(self, offset: int) -> Mood:
        """What the section around this offset does."""
        return self.moods[bisect_right(self.starts, offset) - 1]


def moods(text: str, lexicon: Lexicon) -> Moods:
    """The mood of each section of ``text``; that of its kind before and between known headings."""
    default = _kind(text, lexicon)
    starts, found = [0], [default]
    level = ""
    for start, mark, mood in _headings(text, lexicon):
        if mood or level in ("", _UNMARKED, _level(mark)) or not mark:
            starts.append(start)
            found.append(mood or default)
            level = _level(mark) if mood else ""
    return Moods(tuple(starts), tuple(found))


def _kind(text: str, lexicon: Lexicon) -> Mood:
    """By the first kind of document that a line at the top names."""
    head = text[:_HEAD]
    orders, tells = lexicon.ordering.search(head), lexicon.telling.search(head)
    if orders and (tells is None or orders.start() < tells.start()):
        return "orders"
    return "reports" if tells else ""


def _headings(text: str, lexicon: Lexicon) -> Iterator[tuple[int, str, Mood]]:
    """Where each heading stands, its marker, and the mood it names."""
    for line in _LINE.finditer(text):
        title, mark = line["title"].strip(), line["mark"] or ""
        if " | " in title or title[0].islower() or title[0] in "-–•*":
            continue
        told, asked = lexicon.tells.match(title), lexicon.orders.match(title)
        known = told or asked
        alone = (
            len(title) < _LONGEST
            and (title[-1] not in ".;,:" or title.isupper())
            and ": " not in title
            and " : " not in title
        )
        # "1. Ưu điểm. Trung tâm đã …": the heading and its text on one line
        rest = title[known.end() :] if known else ""
        inline = rest == ":" or (bool(mark) and rest.startswith((".", ":")))
        if alone or inline or " " in mark:  # "Article 4 : CHARGE le maire :"
            known = known if alone or inline else None
            yield line.start(), mark, "" if not known else "tells" if told else "orders"


def _level(mark: str) -> str:
    """The kind of a marker: "II" and "IV" are on one level, "2.1" is under "2"."""
    if not mark:
        return _UNMARKED
    if mark[0].isdigit():
        return f"digit{mark.count('.')}"
    if len(mark) > 2 and " " in mark:
        return mark.split()[0].lower()
    return "roman" if all(letter in "IVXLC" for letter in mark) else "letter"
