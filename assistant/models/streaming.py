"""Pieces of text as a model gives them, cut where they must end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence


def until_stop(pieces: Iterable[str], stop: Sequence[str]) -> Iterator[str]:
    """The pieces up to the first stop string, which is left out even when it spans pieces.

    >>> list(until_stop(["One.", "\\n", "\\nTwo"], ["\\n\\n"]))
    ['One.']
    """
    stops = [text for text in stop if text]
    held = ""
    for piece in pieces:
        held += piece
        ends = [at for text in stops if (at := held.find(text)) >= 0]
        if ends:
            if held[: min(ends)]:
                yield held[: min(ends)]
            return
        keep = _may_begin(held, stops)
        if len(held) > keep:
            yield held[: len(held) - keep]
            held = held[len(held) - keep :]
    if held:
        yield held


def _may_begin(text: str, stops: Sequence[str]) -> int:
    """Length of the longest end of ``text`` that may be the beginning of a stop string."""
    return max(
        (n for stop in stops for n in range(1, len(stop)) if text.endswith(stop[:n])), default=0
    )
