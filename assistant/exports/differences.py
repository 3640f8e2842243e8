"""Two texts beside each other, the same in every format: what differs, and how much is shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from assistant.alignment import Words, align
from assistant.types import Evidence, Provision, Span

CONTEXT = 240  # characters shown on each side of the evidence
LONG = 1200  # characters of a text that is shown whole
# Words are told apart only where most of them are shared; else every word would be
ALIKE = 0.5


def differences(
    draft: Provision, existing: Provision, evidence: Sequence[Evidence]
) -> tuple[list[Span], list[Span]]:
    """Words of each side that the other has not, between the first and the last shared word.

    The provisions' own numbers are left out: of course they differ. Empty on both sides where the
    texts share too few words to be told apart word by word.
    """
    ours = _window(draft, [e.draft_span for e in evidence])
    theirs = _window(existing, [e.existing_span for e in evidence])
    left = Words(draft.text[ours[0] : ours[1]])
    right = Words(existing.text[theirs[0] : theirs[1]])
    found = align(left, right)
    if found.draft_coverage < ALIKE:
        return [], []
    kept_left = {i for at, _, n in found.runs for i in range(at, at + n)}
    kept_right = {i for _, at, n in found.runs for i in range(at, at + n)}
    return (
        _after_label(draft, _others(left, kept_left, draft.start + ours[0])),
        _after_label(existing, _others(right, kept_right, existing.start + theirs[0])),
    )


def _window(provision: Provision, spans: Sequence[Span]) -> Span:
    inside = within(spans, provision.start, len(provision.text))
    return (min(s for s, _ in inside), max(e for _, e in inside)) if inside else (0, 0)


def _others(words: Words, kept: set[int], shift: int) -> list[Span]:
    """Words that are not kept, neighbours joined into one span."""
    spans: list[Span] = []
    last = -2
    for i, (start, end) in enumerate(words.spans):
        if i in kept:
            continue
        if i == last + 1:
            spans[-1] = (spans[-1][0], end + shift)
        else:
            spans.append((start + shift, end + shift))
        last = i
    return spans


def _after_label(provision: Provision, spans: list[Span]) -> list[Span]:
    text, label = provision.text, provision.label
    begin = provision.start + (len(label) if label and text.startswith(label) else 0)
    return [span for span in spans if span[0] >= begin]


def excerpt(provision: Provision, spans: Sequence[Span]) -> Span:
    """The stretch of a long provision around ``spans``, whole words; all of it when it is short."""
    if len(provision.text) <= LONG:
        return provision.start, provision.end
    first, last = _window(provision, spans)
    left, right = max(0, first - CONTEXT), min(len(provision.text), last + CONTEXT)
    while left > 0 and not provision.text[left - 1].isspace():
        left -= 1
    while right < len(provision.text) and not provision.text[right].isspace():
        right += 1
    return provision.start + left, provision.start + right


def within(spans: Iterable[Span], start: int, length: int) -> list[Span]:
    """The parts of spans that lie in a text of ``length`` beginning at ``start``, from there on."""
    moved = ((max(0, s - start), min(length, e - start)) for s, e in spans)
    return [(s, e) for s, e in moved if s < e]
