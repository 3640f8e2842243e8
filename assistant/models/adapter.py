"""A low-rank adapter of an encoder (Hu et al. 2021), added to its weights when they are loaded.

A file of safetensors: for each linear layer that was taught, ``NAME.down`` of shape (rank, inputs)
and ``NAME.up`` of shape (outputs, rank); its metadata name the adapter and the encoder it belongs
to. Encoding costs the same with it as without: weight + up @ down takes the weight's place.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.errors import ModelError

if TYPE_CHECKING:
    from torch import Tensor

# its training data, figures and limits: adapters/README.md
BUNDLED = Path(__file__).parent / "adapters" / "gon-3.safetensors"


@dataclass(frozen=True, slots=True)
class Adapter:
    """A file and what it says of itself; ``about`` holds all of it."""

    path: Path
    name: str
    base: str
    about: Mapping[str, str] = field(default_factory=dict)

    def merged(self, weights: dict[str, Tensor], *, strength: float = 1.0) -> dict[str, Tensor]:
        """The weights with ``strength`` times the adapter added; those not named stay the same.

        Raises ModelError when the file does not fit them.
        """
        from safetensors.torch import load_file

        parts = load_file(self.path)
        taught = dict(weights)
        for down in (name for name in parts if name.endswith(".down")):
            layer = down.removesuffix(".down")
            weight = weights.get(f"{layer}.weight")
            change = parts[f"{layer}.up"].float() @ parts[down].float()
            if weight is None or weight.shape != change.shape:
                raise ModelError(
                    f"The adapter {self.path} does not fit the encoder ({layer}); "
                    "set GON_ADAPTER to 'none' or to an adapter made for it."
                )
            taught[f"{layer}.weight"] = weight.float() + strength * change
        return taught


def open_adapter(name: str | Path) -> Adapter:
    """An adapter and what it says of itself, from its file or "bundled". Raises ModelError."""
    from safetensors import SafetensorError, safe_open

    path = BUNDLED if name == "bundled" else Path(name).expanduser()

    try:
        with safe_open(path, "pt") as file:
            about = file.metadata() or {}
        return Adapter(path, about["name"], about["base"], about)
    except (OSError, SafetensorError, KeyError) as error:
        raise ModelError(
            f"The adapter {path} cannot be read ({error}); set GON_ADAPTER to 'bundled' or 'none'."
        ) from error


def save_adapter(
    parts: Mapping[str, tuple[Tensor, Tensor]], path: Path, *, name: str, base: str
) -> None:
    """Writes layers' (down, up) in half precision, complete under its name or not at all."""
    tensors = {
        f"{layer}.{part}": tensor
        for layer, pair in parts.items()
        for part, tensor in zip(("down", "up"), pair, strict=True)
    }
    save_parts(tensors, path, {"name": name, "base": base})


def save_parts(parts: Mapping[str, Tensor], path: Path, about: Mapping[str, str]) -> None:
    """Writes named tensors in half precision, complete under its name or not at all."""
    from safetensors.torch import save_file

    half = path.with_suffix(".new")
    tensors = {name: tensor.detach().half().contiguous() for name, tensor in parts.items()}
    save_file(tensors, half, metadata=dict(about))
    half.replace(path)
