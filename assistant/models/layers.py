"""One layer of BERT (Devlin et al. 2019, post-norm) as a function, from named weights."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from assistant.models import packed

if TYPE_CHECKING:
    from torch import Tensor

Attend = Callable[["Tensor", "Tensor", "Tensor", "Tensor | None"], "Tensor"]
Layer = Callable[["Tensor", int, "Tensor | None", Attend], "Tensor"]


class Weights:
    """Parts of the network from named weights, their products in ``dtype``."""

    def __init__(self, weights: dict[str, Tensor], config: dict[str, Any], dtype: Any) -> None:
        self.weights, self.dtype = weights, dtype
        self.heads = int(config["num_attention_heads"])
        self._epsilon = float(config.get("layer_norm_eps", 1e-12))

    def linear(self, *names: str, gelu: bool = False) -> Callable[[Tensor], Tensor]:
        """One product for all the named ones, their outputs side by side."""
        import torch

        weight = torch.cat([self.weights[f"{name}.weight"] for name in names]).to(self.dtype)
        bias = torch.cat([self.weights[f"{name}.bias"] for name in names]).to(self.dtype)
        return packed.linear(weight, bias, gelu=gelu)

    def norm(self, name: str, dtype: Any = None) -> Callable[[Tensor], Tensor]:
        """Layer normalisation."""
        import torch

        weight = self.weights[f"{name}.weight"].to(dtype or self.dtype)
        bias = self.weights[f"{name}.bias"].to(dtype or self.dtype)
        return lambda x: torch.nn.functional.layer_norm(
            x, weight.shape, weight, bias, self._epsilon
        )


def layer(reader: Weights, name: str) -> Layer:
    """One block: attention, then two linear layers, each added to its input and normalised."""
    attended = [f"{name}.attention.self.{part}" for part in ("query", "key", "value")]
    joint, out = reader.linear(*attended), reader.linear(f"{name}.attention.output.dense")
    up = reader.linear(f"{name}.intermediate.dense", gelu=True)
    down = reader.linear(f"{name}.output.dense")
    norm_attention = reader.norm(f"{name}.attention.output.LayerNorm")
    norm_output = reader.norm(f"{name}.output.LayerNorm")

    def compute(hidden: Tensor, rows: int, kept: Tensor | None, attend: Attend) -> Tensor:
        width, size = hidden.shape[0] // rows, hidden.shape[1]
        parts = joint(hidden).reshape(rows, width, 3, reader.heads, size // reader.heads)
        query, key, value = parts.permute(2, 0, 3, 1, 4).unbind(0)
        mixed = attend(query, key, value, kept)
        flat = mixed.transpose(1, 2).reshape(rows * width, size)
        hidden = norm_attention(out(flat) + hidden)
        return norm_output(down(up(hidden)) + hidden)

    return compute


def through(
    layers: Sequence[Layer], begun: Tensor, rows: int, kept: Tensor | None, ways: Sequence[Attend]
) -> Tensor:
    """What layers make of states, of shape (rows * width, dimension).

    The first of the ways to attend whose result is finite, else what the last one gives.
    """
    for attend in ways:
        hidden = begun
        for compute in layers:
            hidden = compute(hidden, rows, kept, attend)
        if hidden.isfinite().all():
            break
    return hidden
