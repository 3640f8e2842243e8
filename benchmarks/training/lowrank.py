"""The encoder as a thing that learns: frozen weights in bfloat16, a low-rank change beside each.

Word embeddings are frozen too: they are 81 % of the weights, and no batch sees many of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from assistant.models.batching import batches

CHUNK = 4096  # tokens of one forward pass


class LowRank(nn.Module):
    """A frozen linear layer with a change of rank r, which begins as none."""

    weight: Tensor
    bias: Tensor

    def __init__(self, linear: nn.Linear, rank: int) -> None:
        super().__init__()
        self.register_buffer("weight", linear.weight.detach())
        self.register_buffer("bias", linear.bias.detach())
        self.down = nn.Parameter(torch.randn(rank, linear.in_features) / linear.in_features**0.5)
        self.up = nn.Parameter(torch.zeros(linear.out_features, rank))

    def forward(self, x: Tensor) -> Tensor:
        change = functional.linear(functional.linear(x, self.down.to(x.dtype)), self.up.to(x.dtype))
        return functional.linear(x, self.weight, self.bias) + change


def teach(network: nn.Module, rank: int) -> None:
    """Puts a ``LowRank`` in the place of each linear layer inside a network."""
    for name, module in list(network.named_modules()):
        if isinstance(module, nn.Linear):
            parent, _, leaf = name.rpartition(".")
            setattr(network.get_submodule(parent), leaf, LowRank(module, rank))


class Learner(nn.Module):
    """BERT with mean pooling over a sentence-transformers folder, its layers ``LowRank``."""

    def __init__(self, folder: Path, *, rank: int, dtype: torch.dtype) -> None:
        super().__init__()
        from tokenizers import Tokenizer
        from transformers import AutoModel

        self.bert = AutoModel.from_pretrained(
            folder, dtype=dtype, attn_implementation="eager", local_files_only=True
        )
        self.bert.requires_grad_(requires_grad=False)
        teach(self.bert.encoder, rank)
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.enable_truncation(192)

    def taught(self) -> Iterator[tuple[str, LowRank]]:
        """The layers by the names that the weights have in the folder."""
        for name, module in self.bert.named_modules():
            if isinstance(module, LowRank):
                yield name, module

    def take(self, path: Path) -> None:
        """Begins from an adapter's file of the same rank."""
        from safetensors.torch import load_file

        parts = load_file(path)
        with torch.no_grad():
            for layer, part in self.taught():
                part.down.copy_(parts[f"{layer}.down"])
                part.up.copy_(parts[f"{layer}.up"])

    def forward(self, texts: Sequence[str]) -> Tensor:
        """float32 of shape (len(texts), dimension), unit rows; texts with their prefix."""
        ids = [e.ids for e in self.tokenizer.encode_batch_fast(list(texts))]
        vectors: list[Tensor] = []
        order: list[int] = []
        for group in batches([len(row) for row in ids], CHUNK):
            vectors.append(self._pooled([ids[i] for i in group]))
            order += group
        back = torch.tensor(order).argsort()
        return functional.normalize(torch.cat(vectors)[back], dim=1)

    def _pooled(self, rows: list[list[int]]) -> Tensor:
        width = max(map(len, rows))
        ids = torch.tensor([row + [1] * (width - len(row)) for row in rows])
        kept = torch.arange(width) < torch.tensor([len(row) for row in rows])[:, None]
        states = self.bert(input_ids=ids, attention_mask=kept).last_hidden_state.float()
        mean: Tensor = (states * kept[:, :, None]).sum(1) / kept.sum(1, keepdim=True)
        return mean
