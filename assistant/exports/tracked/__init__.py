"""A shortened text as tracked changes in the user's own Word file, or in a plain one made for it.

Only the part with the document's text is written anew, and in it only the runs that a change is
about: what Word calls ``w:del`` and ``w:ins``, each to be accepted or rejected by itself. What was
written is read again: accepted it must be the shorter text, rejected the text as it was; a change
that has no safe place, or fails this, is left out and named.
Source: ECMA-376 part 1, 17.13.5 (revisions).
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import docx

from assistant.exports.about import fit
from assistant.exports.tracked.layout import Layout
from assistant.exports.tracked.package import WordFile, opened, reread
from assistant.exports.tracked.places import Edit, Places
from assistant.exports.tracked.revisions import Pen, undone
from assistant.types import Change, Document, Shortening

AUTHOR = "Gọn"
_MOST_CHECKS = 64  # readings of a file in search of the changes that spoil it


@dataclass(frozen=True, slots=True)
class Tracked:
    """A Word file with tracked changes; ``missing``: what is not in it, and why (a key of words).

    ``own`` says whether it is the user's own file, or a plain one with the text.
    """

    data: bytes
    own: bool
    missing: Mapping[Change, str]


def track(shortening: Shortening, source: bytes | None, when: datetime) -> Tracked:
    """The changes as revisions of ``source``, where that is a .docx which holds the text."""
    document = shortening.document
    file = opened(source) if source is not None else None
    layout = Layout.of(file, document.text) if file else None
    own = layout is not None
    if file is None or layout is None:
        file = opened(_plain(document))
        layout = Layout.of(file, document.text) if file else None
    if file is None or layout is None:  # a text that Word cannot hold
        return Tracked(_plain(document), False, dict.fromkeys(shortening.changes, "place"))
    return _Writing(file, layout, document, when).written(shortening.changes, own=own)


def _plain(document: Document) -> bytes:
    """A new file with the text, a paragraph for each line."""
    file = docx.Document()
    file.core_properties.title = fit(document.title or document.name)[:255]
    file.core_properties.author = file.core_properties.comments = ""
    for line in document.text.split("\n"):
        if line.strip():
            file.add_paragraph(fit(line))
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


class _Writing:
    """One file with more or fewer changes in it, until what is read again is right."""

    def __init__(self, file: WordFile, layout: Layout, document: Document, when: datetime) -> None:
        self.file, self.layout, self.document, self.when = file, layout, document, when
        self.checks = 0

    def written(self, changes: Sequence[Change], *, own: bool) -> Tracked:
        _, missing = self._placed(changes)
        sound = self._sound([c for c in changes if c not in missing])
        missing |= {c: "check" for c in changes if c not in missing and c not in sound}
        return Tracked(self._file(sound), own, missing)

    def _placed(
        self, changes: Sequence[Change]
    ) -> tuple[list[tuple[Change, Edit]], dict[Change, str]]:
        """What is to be done to a fresh copy of the file, and what has no safe place in it."""
        places = Places(self.file.root(), self.layout, self.document.text)
        found = [(change, places.edit(change)) for change in changes]
        return (
            [(change, edit) for change, edit in found if isinstance(edit, Edit)],
            {change: why for change, why in found if isinstance(why, str)},
        )

    def _file(self, changes: Sequence[Change], *, rejected: bool = False) -> bytes:
        edits, _ = self._placed(changes)
        if not edits:
            return self.file.data
        root = edits[0][1].root
        pen = Pen(root, AUTHOR)
        moments = list(_moments([change for change, _ in edits], self.when))
        for (_, edit), moment in zip(reversed(edits), reversed(moments), strict=True):
            pen.write(edit, moment)
        if rejected:
            undone(root, pen.used)
        return self.file.with_root(root)

    def _sound(self, changes: Sequence[Change]) -> list[Change]:
        """The changes with which the file reads as it should; halves are tried if it does not."""
        if not changes or self._reads(changes):
            return list(changes)
        if len(changes) == 1 or self.checks >= _MOST_CHECKS:
            return []
        middle = len(changes) // 2
        left, right = self._sound(changes[:middle]), self._sound(changes[middle:])
        if left and right and not self._reads([*left, *right]):
            return max(left, right, key=len)
        return [*left, *right]

    def _reads(self, changes: Sequence[Change]) -> bool:
        self.checks += 1
        accepted = reread(self._file(changes))
        text = accepted[0] if accepted else ""
        if _lines(text) != _lines(_with(self.document.text, changes)):
            return False
        rejected = reread(self._file(changes, rejected=True))
        return rejected is not None and rejected[0] == self.layout.read


def _with(text: str, changes: Sequence[Change]) -> str:
    pieces, at = [], 0
    for change in changes:
        pieces += [text[at : change.span[0]], change.new]
        at = change.span[1]
    return "".join([*pieces, text[at:]])


def _lines(text: str) -> list[str]:
    """White space does not count: a file has no empty line, and a paragraph no space at its end."""
    return [flat for line in text.split("\n") if (flat := " ".join(line.split()))]


def _moments(changes: Sequence[Change], when: datetime) -> Iterator[datetime]:
    """The moment of each: programs take changes that touch and bear the same one for a single."""
    end = -1
    for change in changes:
        when = when + timedelta(minutes=1) if change.span[0] == end else when
        yield when
        end = change.span[1]
