"""A BERT of one layer and six words, in the form that the bundled encoder is unpacked to."""

from __future__ import annotations

import json
from pathlib import Path

WORDS = ("[PAD]", "xã", "phường", "tỉnh", "commune", "county")
SIZE, HEADS, INNER = 16, 2, 24


def tiny_bert(folder: Path, *, scale: float = 1.0) -> Path:
    """A BERT of one layer with random weights; ``scale`` enlarges its queries."""
    import torch
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
        "vocab_size": len(WORDS), "type_vocab_size": 1, "intermediate_size": INNER,
    }  # fmt: skip
    (folder / "config.json").write_text(json.dumps(config), "utf-8")
    tokenizer = Tokenizer(models.WordLevel({w: i for i, w in enumerate(WORDS)}, unk_token="[PAD]"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.save(str(folder / "tokenizer.json"))
    return folder
