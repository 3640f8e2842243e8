"""Attention from two products agrees with torch's, and gives way where its numbers overflow."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

torch = pytest.importorskip("torch")

from assistant.models import attention  # noqa: E402
from assistant.models.bert import BertEngine  # noqa: E402

WORDS = ("[PAD]", "xã", "phường", "tỉnh", "commune", "county")
SIZE, HEADS, INNER = 16, 2, 24


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


def tiny_bert(folder: Path, *, scale: float) -> Path:
    """A BERT of one layer with random weights; ``scale`` enlarges its queries."""
    from safetensors.torch import save_file
    from tokenizers import Tokenizer, models, pre_tokenizers

    chance = torch.Generator().manual_seed(1)
    shapes = {
        "embeddings.word_embeddings": (len(WORDS), SIZE),
        "embeddings.position_embeddings": (32, SIZE),
        "embeddings.token_type_embeddings": (1, SIZE),
        "encoder.layer.0.intermediate.dense": (INNER, SIZE),
        "encoder.layer.0.output.dense": (SIZE, INNER),
    } | {
        f"encoder.layer.0.attention.{part}": (SIZE, SIZE)
        for part in ("self.query", "self.key", "self.value", "output.dense")
    }
    weights = {f"{n}.weight": torch.randn(*s, generator=chance) for n, s in shapes.items()}
    weights["encoder.layer.0.attention.self.query.weight"] *= scale
    for name, shape in shapes.items():
        if "dense" in name or "self" in name:
            weights[f"{name}.bias"] = torch.zeros(shape[0])
    for name in ("embeddings", "encoder.layer.0.attention.output", "encoder.layer.0.output"):
        weights[f"{name}.LayerNorm.weight"] = torch.ones(SIZE)
        weights[f"{name}.LayerNorm.bias"] = torch.zeros(SIZE)
    save_file(weights, folder / "model.safetensors")
    config = {
        "hidden_size": SIZE, "num_hidden_layers": 1, "num_attention_heads": HEADS,
        "max_position_embeddings": 32, "model_type": "bert",
    }  # fmt: skip
    (folder / "config.json").write_text(json.dumps(config), "utf-8")
    tokenizer = Tokenizer(models.WordLevel({w: i for i, w in enumerate(WORDS)}, unk_token="[PAD]"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.save(str(folder / "tokenizer.json"))
    return folder


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
