"""Which words of two texts are the same, in the same order, and where they stand on both sides."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from rapidfuzz.distance import LCSseq

from assistant.spelling import one_spelling
from assistant.types import Span

WORD = re.compile(r"[^\W_]+")
SHORTEST_RUN = 3  # words; shorter runs are chance, unless they touch a longer one
WIDEST_GAP = 2  # words between runs of one block


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch that both texts share, up to a word or two."""

    draft: Span
    existing: Span
    words: int


# what numbers a provision and is no part of what it says: "Điều 5.", "Article 3 –", "(2)", "II. –"
MARKER = re.compile(
    r"^[ \t]*(?:(?:điều|article|section|khoản)\s+[\w.\-]{1,12}\s*[.:–—-]*"
    r"|\(?\w{1,4}[.)](?:[ \t]*[–—-])?)(?=\s)",
    re.IGNORECASE | re.MULTILINE,
)


class Words:
    """The words of a text, lower-case, in one spelling, with their places.

    Numbers of provisions are left out.
    """

    def __init__(self, text: str) -> None:
        text = one_spelling(text)
        # as long as before, so that the places stay
        said = MARKER.sub(lambda marker: " " * len(marker[0]), text)
        self.spans: list[Span] = [m.span() for m in WORD.finditer(said)]
        self.words = [text[start:end].casefold() for start, end in self.spans]

    def __len__(self) -> int:
        return len(self.words)


@dataclass(frozen=True)
class Alignment:
    """The longest common subsequence of words, without the chance matches."""

    draft: Words
    existing: Words
    runs: tuple[tuple[int, int, int], ...]  # (first word of draft, of existing, length)

    @cached_property
    def shared(self) -> int:
        """Number of shared words."""
        return sum(length for _, _, length in self.runs)

    @property
    def draft_coverage(self) -> float:
        """Share of the draft's words found in the existing text, 0 to 1."""
        return self.shared / len(self.draft) if len(self.draft) else 0.0

    @property
    def common(self) -> float:
        """Share of both texts' words that stand in both, in order, 0 to 1 (Dice 1945)."""
        words = len(self.draft) + len(self.existing)
        return 2 * self.shared / words if words else 0.0

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """Runs joined over small gaps, in order, as spans of characters."""
        groups: list[list[tuple[int, int, int]]] = []
        for run in self.runs:
            if groups and _gap(groups[-1][-1], run) <= WIDEST_GAP:
                groups[-1].append(run)
            else:
                groups.append([run])
        return tuple(self._block(group) for group in groups)

    @cached_property
    def replaced(self) -> tuple[tuple[int, int], ...]:
        """Places (word of the draft, of the existing text) of single words that differ in a block.

        >>> [(a.draft.words[d], a.existing.words[e]) for a in
        ...  [align(Words("send it by day 25 each month"), Words("send it by day 18 each month"))]
        ...  for d, e in a.replaced]
        [('25', '18')]
        """
        pairs = []
        for (d, e, length), following in pairwise(self.runs):
            if following[0] - d - length == following[1] - e - length == 1:
                pairs.append((d + length, e + length))
        return tuple(pairs)

    def _block(self, group: Sequence[tuple[int, int, int]]) -> Block:
        (d, e, _), (last_d, last_e, length) = group[0], group[-1]
        return Block(
            (self.draft.spans[d][0], self.draft.spans[last_d + length - 1][1]),
            (self.existing.spans[e][0], self.existing.spans[last_e + length - 1][1]),
            sum(n for _, _, n in group),
        )


def align(draft: Words, existing: Words) -> Alignment:
    """Aligns two texts word by word; time is their product over the machine's word length."""
    equal = [
        (op.src_start, op.dest_start, op.src_end - op.src_start)
        for op in LCSseq.opcodes(draft.words, existing.words)
        if op.tag == "equal"
    ]
    return Alignment(draft, existing, tuple(_meant(equal)))


def _meant(runs: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Long runs, and short ones that touch a kept run."""
    keep = [length >= SHORTEST_RUN for _, _, length in runs]
    for order in (range(1, len(runs)), range(len(runs) - 2, -1, -1)):
        for i in order:
            beside = i - 1 if order.step > 0 else i + 1
            first, second = sorted((runs[i], runs[beside]))
            keep[i] = keep[i] or (keep[beside] and _gap(first, second) <= WIDEST_GAP)
    return [run for run, kept in zip(runs, keep, strict=True) if kept]


def _gap(first: tuple[int, int, int], second: tuple[int, int, int]) -> int:
    """Words between two runs, on the side where there are more."""
    return max(second[0] - first[0] - first[2], second[1] - first[1] - first[2])
