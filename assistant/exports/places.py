"""Where something stands in a document, so that a person finds it: label as printed, and page."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from assistant.types import Document, Provision
from assistant.wording import Strings

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_LONGEST = 80  # characters of a heading that stands for a label


class Places:
    """The places of one document, for reports in the language of ``words``."""

    def __init__(self, document: Document, provisions: Sequence[Provision], words: Strings) -> None:
        self._document, self._words = document, words
        self._leaves = sorted((p for p in provisions if p.is_leaf), key=lambda p: p.start)
        self._starts = [p.start for p in self._leaves]
        self._lines = [found.start() for found in _LINE.finditer(document.text)]

    def at(self, offset: int) -> str:
        """ "Điều 5 khoản 2, trang 3"; the paragraph's number where nothing is printed there."""
        said = [self._label(offset)]
        if page := self._document.page_of(offset):
            said.append(self._words["summary.page"].format(page=page))
        if not any(said):
            number = max(1, bisect_right(self._lines, offset))
            said.append(self._words["brief.paragraph"].format(number=number))
        return ", ".join(filter(None, said))

    def _label(self, offset: int) -> str:
        at = bisect_right(self._starts, offset) - 1
        if at < 0 or offset >= self._leaves[at].end:
            return ""
        leaf = self._leaves[at]
        label = leaf.label or leaf.heading or (leaf.headings[-1] if leaf.headings else "")
        flat = " ".join(label.split())
        if flat and not any(character.isalpha() for character in flat):
            flat = self._words["brief.numbered"].format(number=flat)
        return flat if len(flat) <= _LONGEST else flat[:_LONGEST].rpartition(" ")[0] + " …"
