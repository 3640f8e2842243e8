"""Tokens of a text with what the encoder makes of each in its context, for comparing word by word.

The states are taken a few layers below the last one, where they still are about the word itself
(Zhang et al. 2020, BERTScore, choose such layers too). An encoder that has none is no ``Reader``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

import numpy as np

from assistant.models import Vectors
from assistant.types import Span


def unit(rows: Vectors) -> Vectors:
    """Rows made of length 1; one of zeros stays."""
    length_one: Vectors = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    return length_one


@dataclass(frozen=True, slots=True)
class States:
    """Spans of tokens in the text, and float32 of shape (len(spans), dimension), a row each."""

    spans: list[Span]
    rows: Vectors


@runtime_checkable
class Reader(Protocol):
    """What reads texts word by word."""

    def token_states(self, texts: Sequence[str]) -> list[States] | None:
        """The states of each text's tokens without special ones; None when the model has none.

        Texts read in one call are read sooner than one by one, and the same.
        """


@runtime_checkable
class Comparer(Protocol):
    """What reads two texts together."""

    def compared(self, ours: Vectors, theirs: Vectors) -> Mapping[str, float] | None:
        """Log-probability of each kind of relation, from the states of the words of both texts.

        None when the model was not taught to compare, or a text has no word.
        """
