"""The models: an encoder (texts to vectors), a generator (words, always verified), and a judge
(how well passages answer a query).

They are Protocols with a method or two; heavy libraries are imported when a model is loaded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from threading import Event
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
Progress = Callable[[int, int], None]  # (done, total)


class Encoder(Protocol):
    """Texts to unit vectors, so that the inner product is the cosine."""

    @property
    def name(self) -> str:
        """What an index records, e.g. ``multilingual-e5-small``; another name, another space."""

    @property
    def dimension(self) -> int:
        """Length of a vector."""

    @property
    def convention(self) -> str:
        """Prefixes the model was trained with, e.g. ``query: |passage: ``."""

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """float32 of shape (len(texts), dimension), each row of length 1."""

    def encode_passages(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        """float32 of shape (len(texts), dimension), each row of length 1."""


class Generator(Protocol):
    """A language model. What it writes is never shown before ``assistant.verify`` passed it."""

    @property
    def name(self) -> str:
        """Model name for the verification report."""

    @property
    def where(self) -> str:
        """ "" when it runs on this machine, else the address that texts are sent to."""

    def prepare(self) -> None:
        """Loads what ``generate`` needs, so that the first answer need not wait.

        Raises ModelError.
        """

    def generate(
        self,
        prompt: str,
        *,
        max_tokens: int = 128,
        stop: Sequence[str] = (),
        cancel: Event | None = None,
    ) -> Iterator[str]:
        """Pieces of text as they come. Ends at a stop string, the token budget, or ``cancel``.

        Raises ModelError, or EndpointError when a server is late or answers wrongly.
        """


class Judge(Protocol):
    """Reads passages for a query and says how well each answers it; writes nothing."""

    @property
    def name(self) -> str:
        """Model name."""

    def score(
        self, query: str, passages: Sequence[str], *, lead: str, cancel: Event | None = None
    ) -> list[float]:
        """One number for each passage, higher is better; comparable within one query only.

        ``lead`` is the word that announces a query in its language, e.g. ``Question:``. Empty when
        ``cancel`` was set before the end. Raises ModelError.
        """
