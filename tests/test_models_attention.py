"""Attention from two products agrees with torch's, and gives way where its numbers overflow."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

torch = pytest.importorskip("torch")

from assistant.models import attention  # noqa: E402
from assistant.models.bert import BertEngine  # noqa: E402
from tests.tiny_bert import tiny_bert  # noqa: E402


@given(
    rows=st.integers(1, 3),
    lengths=st.lists(st.integers(1, 9), min_size=1, max_size=3),
    seed=st.integers(0, 99),
)
@settings(max_examples=40, deadline=None)
def test_products_agree_with_the_fused_kernel(rows: int, lengths: list[int], seed: int) -> None:
    width = max(lengths)
    lengths = (lengths * rows)[:rows]
    chance = torch.Generator().manual_seed(seed)
    query, key, value = (torch.randn(rows, 2, width, 4, generator=chance) for _ in range(3))
    kept = torch.arange(width) < torch.tensor(lengths)[:, None]
    ours = attention.products(query, key, value, kept)
    theirs = attention.fused(query, key, value, kept)
    assert torch.allclose(ours, theirs, atol=1e-5)
    whole = attention.products(query, key, value, None)
    assert torch.allclose(whole, attention.fused(query, key, value, None), atol=1e-5)


# 1: as trained; 1e4: scores whose exponential overflows, so the fused kernel must take over
@pytest.mark.parametrize("scale", [1.0, 1e4])
def test_vectors_are_those_of_float32(tmp_path: Path, scale: float) -> None:
    folder = tiny_bert(tmp_path, scale=scale)
    quick = BertEngine(folder, precision="bfloat16")
    exact = BertEngine(folder, precision="float32")
    batch = quick.tokenise(["xã phường tỉnh commune", "county xã"])
    vectors = quick.embed(batch)
    assert np.isfinite(vectors).all()
    assert (vectors * exact.embed(batch)).sum(1).min() > 0.99
