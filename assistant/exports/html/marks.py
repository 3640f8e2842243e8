"""Texts of documents as HTML: escaped, what is shared and what differs marked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from itertools import pairwise

from assistant.exports.differences import excerpt, within
from assistant.types import Provision, Span


def marked(text: str, *, start: int = 0, same: Iterable[Span], differs: Iterable[Span] = ()) -> str:
    """``text`` escaped, its ``same`` spans in ``<mark>``, its ``differs`` spans in ``<b>``.

    Spans refer to the document; ``start`` is where ``text`` begins in it. What lies outside the
    text is ignored; spans that touch or overlap become one mark.
    """
    length = len(text)
    same, differs = within(same, start, length), within(differs, start, length)
    cuts = sorted({0, length, *(at for span in (*same, *differs) for at in span)})
    pieces: list[tuple[bool, str]] = []
    for left, right in pairwise(cuts):
        piece = escape(text[left:right])
        if any(s <= left and right <= e for s, e in differs):
            piece = f'<b class="gon-differs">{piece}</b>'
        pieces.append((any(s <= left and right <= e for s, e in same), piece))
    out, open_ = [], False
    for shared, piece in pieces:
        if shared != open_:
            out.append("<mark>" if shared else "</mark>")
        open_ = shared
        out.append(piece)
    return "".join(out) + ("</mark>" if open_ else "")


def passage(
    provision: Provision, language: str, same: Sequence[Span], differs: Sequence[Span] = ()
) -> str:
    """A marked provision as a block; a long one is cut around the marks, with ellipses."""
    start, end = excerpt(provision, same)
    text = provision.text[start - provision.start : end - provision.start]
    body = marked(text.strip("\n"), start=start, same=same, differs=differs)
    before = "… " if start > provision.start else ""
    after = " …" if end < provision.end else ""
    return f'<div class="gon-text" lang="{escape(language)}">{before}{body}{after}</div>'


def fold(summary: str, body: str) -> str:
    """``body`` (HTML) behind a line of text that opens it."""
    return f'<details class="gon-fold"><summary>{escape(summary)}</summary>{body}</details>'
