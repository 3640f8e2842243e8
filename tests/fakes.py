"""Deterministic stand-ins that implement the Protocols. No test patches our own code."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from threading import Event

import numpy as np

from assistant.models import Progress, Vectors
from assistant.models.states import Reader, States
from assistant.stems import words


class WordEncoder:
    """A bag of words hashed into a small space: the same words give the same vector."""

    def __init__(self, name: str = "words", dimension: int = 64) -> None:
        self.name = name
        self.dimension = dimension
        self.convention = "none"
        self.encoded: list[str] = []

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        return self._encode(texts)

    def encode_passages(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        self.encoded.extend(texts)
        return self._encode(texts)

    def _encode(self, texts: Sequence[str]) -> Vectors:
        out = np.full((len(texts), self.dimension), 1e-3, np.float32)
        for row, text in zip(out, texts, strict=True):
            for word in words(text):
                digest = hashlib.blake2b(word.encode(), digest_size=4).digest()
                row[int.from_bytes(digest) % self.dimension] += 1
        vectors: Vectors = out / np.linalg.norm(out, axis=1, keepdims=True)
        return vectors


class Heard(WordEncoder):
    """Reads word by word with another reader, and keeps what it was asked to read."""

    def __init__(self, reader: Reader) -> None:
        super().__init__("heard")
        self.reader = reader
        self.asked: list[str] = []

    def token_states(self, texts: Sequence[str]) -> list[States] | None:
        self.asked += texts
        return self.reader.token_states(texts)


class Scripted:
    """A generator that says what it is told to, in order, then nothing."""

    name = "scripted"
    where = ""

    def __init__(self, *answers: str | Exception) -> None:
        self.answers = list(answers)
        self.prompts: list[str] = []

    def prepare(self) -> None:
        """Nothing to load."""

    def generate(
        self,
        prompt: str,
        *,
        max_tokens: int = 128,
        stop: Sequence[str] = (),
        cancel: Event | None = None,
    ) -> Iterator[str]:
        self.prompts.append(prompt)
        answer = self.answers.pop(0) if self.answers else ""
        if isinstance(answer, Exception):
            raise answer
        yield from answer.split(" ") if not answer else (f"{w} " for w in answer.split(" "))


class Pointing:
    """A judge for whom passages with a word answer every query, and all others alike do not."""

    name = "pointing"

    def __init__(self, word: str) -> None:
        self.word = word
        self.read: list[str] = []
        self.leads: list[str] = []

    def score(
        self, query: str, passages: Sequence[str], *, lead: str, cancel: Event | None = None
    ) -> list[float]:
        self.read.extend(passages)
        self.leads.append(lead)
        if cancel is not None and cancel.is_set():
            return []
        return [-1.0 if self.word in passage else -100.0 for passage in passages]
