"""States of tokens: every word has some, at its own place, however long the text."""

from __future__ import annotations

import re

import numpy as np
import pytest

from assistant.models import Encoder
from assistant.models.encoder import STRETCH, stretches
from assistant.models.states import Reader


@pytest.mark.parametrize("text", ["Le maire signe.", "Chủ hộ ký đơn. " * 120, "", "   "])
def test_every_word_has_states(encoder: Encoder, text: str) -> None:
    assert isinstance(encoder, Reader)
    read = encoder.token_states([text])
    assert read is not None
    (states,) = read
    assert states.rows.shape == (len(states.spans), encoder.dimension)
    assert states.spans == sorted(states.spans)
    covered = {i for start, end in states.spans for i in range(start, end)}
    assert covered <= set(range(len(text)))
    for word in re.finditer(r"\w+", text):
        assert set(range(*word.span())) <= covered


def test_texts_read_together_are_read_as_alone(encoder: Encoder) -> None:
    assert isinstance(encoder, Reader)
    texts = [
        "Le maire signe.",
        "Chủ hộ ký đơn tại xã trong năm ngày. " * 60,
        "",
        "The mayor signs.",
    ]
    together = encoder.token_states(texts)
    assert together is not None
    for text, states in zip(texts, together, strict=True):
        alone = encoder.token_states([text])
        assert alone is not None
        assert states.spans == alone[0].spans
        length = np.linalg.norm(states.rows, axis=1) * np.linalg.norm(alone[0].rows, axis=1)
        assert ((states.rows * alone[0].rows).sum(axis=1) > 0.99 * length).all()


@pytest.mark.parametrize("text", ["a" * (2 * STRETCH + 1), "ab " * STRETCH, "x\n" * 10, ""])
def test_stretches_cover_a_text(text: str) -> None:
    found = list(stretches(text))
    assert "".join(text[start:end] for start, end in found) == text
    assert all(end - start <= STRETCH for start, end in found)
