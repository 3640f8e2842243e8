"""Two texts read together: the encoder's upper layers over the words of both at once.

The lower layers read each text alone (``assistant.models.states``), which is done once a text. From
there on every word of one text attends to the words of the other, as in a cross-encoder (Nogueira
and Cho 2019) that begins late (MacAvaney et al. 2020, PreTTR): a few milliseconds a pair. What the
layers were taught is a low-rank change of their weights and a small head, in one file of
safetensors; see adapters/README.md.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from assistant.errors import ModelError
from assistant.models import Vectors, attention
from assistant.models.adapter import open_adapter
from assistant.models.layers import Weights, layer, through
from assistant.models.states import unit

if TYPE_CHECKING:
    from torch import Tensor

# its training data, figures and limits: adapters/README.md
BUNDLED = Path(__file__).parent / "adapters" / "cross-1.safetensors"
LONGEST = 180  # words of each text: a sentence or two, or a short article


def lower_layers(layers: int) -> int:
    """Of so many layers, those that read each text alone."""
    return layers * 2 // 3


def upper_layers(layers: int) -> range:
    """The others, which read two texts together."""
    return range(lower_layers(layers), layers)


class CrossEncoder:
    """Log-probabilities of kinds of relation for two texts, given as the states of their words.

    ``plain`` are the encoder's own weights, before any adapter. Raises ModelError when the file
    cannot be read or does not fit them.
    """

    def __init__(
        self,
        plain: dict[str, Tensor],
        config: dict[str, Any],
        *,
        dtype: Any,
        path: Path = BUNDLED,
    ) -> None:
        from safetensors.torch import load_file

        taught = open_adapter(path)
        self._parts = {
            n: t.float() for n, t in load_file(path).items() if not n.startswith("encoder.")
        }
        self.kinds = tuple(taught.about.get("kinds", "").split())
        if len(self._parts.get("outer.bias", ())) != len(self.kinds) or not self.kinds:
            raise ModelError(f"The file {path} does not name the kinds that it tells; reinstall.")
        weights = Weights(taught.merged(plain), config, dtype)
        count = int(config["num_hidden_layers"])
        self._layers = [layer(weights, f"encoder.layer.{n}") for n in upper_layers(count)]
        self._dtype = dtype

    def log_probabilities(self, ours: Vectors, theirs: Vectors) -> dict[str, float]:
        """Of each kind; states of shape (words, dimension), of both texts at least one word."""
        import torch

        ours, theirs = window(ours, theirs)
        sides = self._parts["sides"]
        with torch.inference_mode():
            both = [torch.from_numpy(np.ascontiguousarray(rows)).float() for rows in (ours, theirs)]
            begun = torch.cat([rows + side for rows, side in zip(both, sides, strict=True)])
            ways = attention.products, attention.fused
            hidden = through(self._layers, begun.to(self._dtype), 1, None, ways)
            said = torch.log_softmax(self._head(hidden.float(), len(ours)), dim=0)
        return dict(zip(self.kinds, said.tolist(), strict=True))

    def _head(self, hidden: Tensor, count: int) -> Tensor:
        import torch

        linear, parts = torch.nn.functional.linear, self._parts
        ours, theirs = hidden[:count], hidden[count:]
        whole = torch.cat([ours.mean(0), theirs.mean(0), ours.max(0).values])
        inner = torch.nn.functional.gelu(linear(whole, parts["inner.weight"], parts["inner.bias"]))
        return linear(inner, parts["outer.weight"], parts["outer.bias"])


def window(ours: Vectors, theirs: Vectors, *, longest: int = LONGEST) -> tuple[Vectors, Vectors]:
    """The first words of ours, and the stretch of theirs that answers them best.

    States of shape (words, dimension) on both sides; what is left has at most ``longest`` rows.
    """
    ours = ours[:longest]
    if len(theirs) <= longest or not len(ours):
        return ours, theirs[:longest]
    centre = np.vstack([ours, theirs]).mean(axis=0)
    near = (unit(ours - centre) @ unit(theirs - centre).T).max(axis=0).clip(0)
    sums = np.concatenate([[0.0], np.cumsum(near, dtype=np.float64)])
    first = int(np.argmax(sums[longest:] - sums[:-longest]))
    return ours, theirs[first : first + longest]
