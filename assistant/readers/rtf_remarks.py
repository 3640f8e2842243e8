r"""Revisions and comments of an RTF file: who, when, and the signs of where they stand.

Source: Microsoft, Rich Text Format Specification 1.9.1: track changes (\revtbl, \revised,
\deleted) and comments (\atrfstart, \atrfend, \annotation).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from assistant.readers.remarks import Noted, Remarks

# destinations whose words are about the document, and are kept apart from it
ASIDES = {"revtbl", "atrfstart", "atrfend", "atnauthor", "annotation", "atnref", "atndate"}
_NUMBER = re.compile(r"-?[0-9]{1,10}")
_Change = tuple[int, int]  # author's place in the table, time as a number


@dataclass(slots=True)
class RtfRemarks:
    """Gathers what the groups say, and tells the reader which signs to put between its words."""

    remarks: Remarks = field(default_factory=Remarks)
    _authors: list[str] = field(default_factory=list)
    _changes: list[tuple[Noted, _Change]] = field(default_factory=list)
    _comments: dict[str, Noted] = field(default_factory=dict)
    _author: str = ""  # of the comment that comes next
    _about: str = ""  # id of the range it is about
    _when: str = ""
    _inserting: tuple[Noted, _Change] | None = None
    _gone: list[str] = field(default_factory=list)
    _gone_by: _Change = (0, 0)

    def inserted(self, change: _Change | None) -> str:
        """The signs that come before words which ``change`` brought in, or nobody (None)."""
        signs = self._end_deletion()
        if self._inserting and self._inserting[1] != change:
            signs += self._inserting[0].end
            self._inserting = None
        if change and not self._inserting:
            self._inserting = (self.remarks.note("insertion"), change)
            self._changes.append(self._inserting)
            signs += self._inserting[0].begin
        return signs

    def deleted(self, words: str, change: _Change) -> str:
        """Takes words that went; gives the sign of those before, where someone else deleted."""
        signs = self._end_deletion() if self._gone and self._gone_by != change else ""
        self._gone.append(words)
        self._gone_by = change
        return signs

    def _end_deletion(self) -> str:
        words, self._gone = "".join(self._gone), []
        if not words.strip():
            return ""
        noted = self.remarks.note("deletion", words)
        self._changes.append((noted, self._gone_by))
        return noted.here

    def aside(self, kind: str, words: str) -> str:
        """Takes the words of a group that is about the document; gives its sign, if any."""
        words = words.strip()
        if kind == "revtbl":
            self._authors = [name.strip() for name in words.split(";")]
        elif kind == "atnauthor":
            self._author = words
        elif kind == "atnref":
            self._about = words
        elif kind == "atndate":
            self._when = _time(int(words)) if _NUMBER.fullmatch(words) else ""
        elif kind == "atrfstart":
            self._comments[words] = self.remarks.note("comment")
            return self._comments[words].begin
        elif kind == "atrfend":
            return self._comments[words].end if words in self._comments else ""
        elif kind == "annotation":
            return self._comment(words)
        return ""

    def _comment(self, words: str) -> str:
        noted, sign = self._comments.get(self._about), ""
        if noted is None:
            noted = self.remarks.note("comment")
            sign = noted.here
        noted.remark = replace(noted.remark, words=words, author=self._author, when=self._when)
        self._author = self._about = self._when = ""
        return sign

    def finish(self) -> None:
        """Names the authors of changes, whose table the whole file may stand before."""
        for noted, (author, when) in self._changes:
            name = self._authors[author] if 0 <= author < len(self._authors) else ""
            name = "" if name == "Unknown" and author == 0 else name
            noted.remark = replace(noted.remark, author=name, when=_time(when))


def _time(dttm: int) -> str:
    """A DTTM number (minutes, hours, day, month, year since 1900 in 6, 5, 5, 4, 9 bits)."""
    dttm &= 0xFFFFFFFF  # written as a signed number; the upper bits are the day of the week
    minute, hour, day = dttm & 63, dttm >> 6 & 31, dttm >> 11 & 31
    month, year = dttm >> 16 & 15, (dttm >> 20 & 511) + 1900
    if not (1 <= month <= 12 and 1 <= day <= 31 and hour < 24 and minute < 60):
        return ""
    return f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:00"
