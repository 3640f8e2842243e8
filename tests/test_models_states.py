"""States of tokens: every word has some, at its own place, however long the text."""

from __future__ import annotations

import re

import pytest

from assistant.models import Encoder
from assistant.models.encoder import STRETCH, stretches
from assistant.models.states import Reader


@pytest.mark.parametrize("text", ["Le maire signe.", "Chủ hộ ký đơn. " * 120, "", "   "])
def test_every_word_has_states(encoder: Encoder, text: str) -> None:
    assert isinstance(encoder, Reader)
    states = encoder.token_states(text)
    assert states is not None
    assert states.rows.shape == (len(states.spans), encoder.dimension)
    assert states.spans == sorted(states.spans)
    covered = {i for start, end in states.spans for i in range(start, end)}
    assert covered <= set(range(len(text)))
    for word in re.finditer(r"\w+", text):
        assert set(range(*word.span())) <= covered


@pytest.mark.parametrize("text", ["a" * (2 * STRETCH + 1), "ab " * STRETCH, "x\n" * 10, ""])
def test_stretches_cover_a_text(text: str) -> None:
    found = list(stretches(text))
    assert "".join(text[start:end] for start, end in found) == text
    assert all(end - start <= STRETCH for start, end in found)
