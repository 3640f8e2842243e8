"""The layers that read two texts together as a thing that learns; see ``assistant.models.cross``.

Frozen upper layers of the encoder, a low-rank change beside each, a vector that says whose word it
is, and a head over the mean of each text's words and the largest of the draft's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from assistant.models import Vectors
from assistant.models.adapter import save_parts
from assistant.models.cross import lower_layers
from benchmarks.training.lowrank import LowRank, teach

INNER = 256  # width of the head
DROPPED = 0.1  # of the head's values; half of it of the states'
OURS, THEIRS, PADDING = 0, 1, 2

Sides = tuple[Vectors, Vectors]  # states of the words of a draft and of an existing text


class CrossLearner(nn.Module):
    """Log-odds of ``kinds`` classes for pairs of texts, given as the states of their words."""

    def __init__(self, folder: Path, *, kinds: int, rank: int, dtype: torch.dtype) -> None:
        super().__init__()
        from transformers import AutoModel

        bert = AutoModel.from_pretrained(
            folder, dtype=dtype, attn_implementation="sdpa", local_files_only=True
        )
        below = lower_layers(bert.config.num_hidden_layers)
        self.layers = bert.encoder.layer[below:]
        self.layers.requires_grad_(requires_grad=False)
        teach(self.layers, rank)
        self.first, self.dtype = below, dtype
        size = bert.config.hidden_size
        self.sides = nn.Parameter(torch.randn(2, size) * 0.02)
        self.inner, self.outer = nn.Linear(3 * size, INNER), nn.Linear(INNER, kinds)

    def forward(self, pairs: Sequence[Sides]) -> Tensor:
        """float32 of shape (len(pairs), kinds)."""
        states, whose = _padded(pairs)
        whole = torch.cat([self.sides, torch.zeros(1, self.sides.shape[1])])
        hidden = nn.functional.dropout(states + whole[whose], DROPPED / 2, self.training)
        hidden = hidden.to(self.dtype)
        mask = torch.zeros(len(pairs), 1, 1, states.shape[1], dtype=self.dtype)
        mask = mask.masked_fill((whose == PADDING)[:, None, None, :], -1e4)
        for layer in self.layers:
            out = layer(hidden, attention_mask=mask)
            hidden = out[0] if isinstance(out, tuple) else out
        return self._head(hidden.float(), whose)

    def _head(self, hidden: Tensor, whose: Tensor) -> Tensor:
        means = []
        for side in (OURS, THEIRS):
            kept = (whose == side)[:, :, None]
            means.append((hidden * kept).sum(1) / kept.sum(1).clamp(min=1))
        most = hidden.masked_fill((whose != OURS)[:, :, None], -1e4).max(1).values
        inner = nn.functional.gelu(self.inner(torch.cat([*means, most], 1)))
        out: Tensor = self.outer(nn.functional.dropout(inner, DROPPED, self.training))
        return out

    def parts(self) -> dict[str, Tensor]:
        """What was taught, under the names of the file that ``assistant.models.cross`` reads."""
        found: dict[str, Tensor] = {
            "sides": self.sides,
            **{f"inner.{n}": p for n, p in self.inner.named_parameters()},
            **{f"outer.{n}": p for n, p in self.outer.named_parameters()},
        }
        for name, module in self.layers.named_modules():
            if isinstance(module, LowRank):
                number, _, rest = name.partition(".")
                layer = f"encoder.layer.{self.first + int(number)}.{rest}"
                found |= {f"{layer}.down": module.down, f"{layer}.up": module.up}
        return found


def _padded(pairs: Sequence[Sides]) -> tuple[Tensor, Tensor]:
    """States side by side, of shape (pairs, width, dimension), and whose each row is."""
    width = max(len(ours) + len(theirs) for ours, theirs in pairs)
    states = np.zeros((len(pairs), width, pairs[0][0].shape[1]), np.float32)
    whose = np.full((len(pairs), width), PADDING)
    for i, (ours, theirs) in enumerate(pairs):
        both = len(ours) + len(theirs)
        states[i, : len(ours)], states[i, len(ours) : both] = ours, theirs
        whose[i, : len(ours)], whose[i, len(ours) : both] = OURS, THEIRS
    return torch.from_numpy(states), torch.from_numpy(whose)


def write(model: CrossLearner, path: Path, about: Mapping[str, str]) -> None:
    """The file of safetensors with what was taught, complete under its name or not at all."""
    save_parts(model.parts(), path, about)
