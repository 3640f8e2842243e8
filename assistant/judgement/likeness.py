"""How near each word of a draft is to each word of an existing text, in its context.

Two words are near when the encoder's states of them are: a synonym, an inflected form and a
translation are, the same word in another role is less so. The mean of both texts is taken away
first, since all states of one text share a direction (Ethayarajh 2019).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from assistant.judgement.particles import PARTICLES
from assistant.models.states import States, unit
from assistant.spelling import one_spelling
from assistant.types import Language, Span

WORD = re.compile(r"[^\W_]+")
SAME = 0.6  # the least nearness of the same word: it may stand in another role
PARTICLE = 0.2  # weight of a word that only joins others

Matrix = NDArray[np.float32]


@dataclass(frozen=True)
class Text:
    """A text with its words, their weights and their states (rows of length 1 are not required)."""

    text: str
    language: Language
    spans: tuple[Span, ...]
    words: tuple[str, ...]
    states: Matrix  # (words, dimension)

    @cached_property
    def weights(self) -> NDArray[np.float64]:
        """1 for a word that carries meaning, less for one that joins others."""
        joining = PARTICLES[self.language]
        return np.array([PARTICLE if w in joining else 1.0 for w in self.words])


def read(text: str, language: Language, states: States) -> Text:
    """The words of a text; the state of a word is the mean of its tokens'.

    A word that the encoder has no token of is left out.
    """
    starts = np.array([span[0] for span in states.spans], int)
    ends = np.array([span[1] for span in states.spans], int)
    spans, rows = [], []
    for found in WORD.finditer(text):
        first = int(np.searchsorted(ends, found.start(), side="right"))
        last = int(np.searchsorted(starts, found.end(), side="left"))
        if first < last:
            spans.append(found.span())
            rows.append(states.rows[first:last].mean(axis=0))
    alike = one_spelling(text)
    words = tuple(alike[start:end].casefold() for start, end in spans)
    joined = np.array(rows) if rows else np.zeros((0, states.rows.shape[1]), np.float32)
    return Text(text, language, tuple(spans), words, joined)


@dataclass(frozen=True)
class Likeness:
    """Two texts and the nearness of their words, up to 1."""

    draft: Text
    existing: Text

    @cached_property
    def matrix(self) -> Matrix:
        """Of shape (words of the draft, words of the existing text)."""
        ours, theirs = self.draft.states, self.existing.states
        if not len(ours) or not len(theirs):
            return np.zeros((len(ours), len(theirs)), np.float32)
        centre = np.vstack([ours, theirs]).mean(axis=0)
        near: Matrix = unit(ours - centre) @ unit(theirs - centre).T
        if self.draft.language == self.existing.language:
            known = {word: i for i, word in enumerate(dict.fromkeys(self.draft.words))}
            mine = np.array([known[word] for word in self.draft.words])
            others = np.array([known.get(word, -1) for word in self.existing.words])
            same = mine[:, None] == others[None, :]
            near = np.where(same, np.maximum(near, SAME), near)
        return near

    @cached_property
    def ours(self) -> Matrix:
        """For each word of the draft, how near the nearest of the existing text is."""
        return _best(self.matrix, 1)

    @cached_property
    def theirs(self) -> Matrix:
        """For each word of the existing text, how near the nearest of the draft is."""
        return _best(self.matrix, 0)


def _best(matrix: Matrix, axis: int) -> Matrix:
    best: Matrix = (
        np.clip(matrix.max(axis=axis), 0, 1)
        if matrix.shape[axis]
        else np.zeros(matrix.shape[1 - axis], np.float32)
    )
    return best
