"""Linear layers in bfloat16 whose weights lie as oneDNN's product wants them, once and for all.

``torch.nn.functional.linear`` lays them out anew at every call, a tenth of the time on the small
encoders' matrices. torch's compiler calls the same operation through this door, which has no public
name: where a version of torch or a processor does not have it, the plain one is taken.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from torch import Tensor

Linear = Callable[["Tensor"], "Tensor"]
ROWS = 1024  # of a usual batch, tokens; the layout suits others too


def linear(weight: Tensor, bias: Tensor, *, gelu: bool = False) -> Linear:
    """x → x weightᵀ + bias, x of shape (rows, inputs), then GELU (the exact one) if wanted."""
    import torch

    if weight.dtype == torch.bfloat16 and (packed := _packed(weight, bias, gelu=gelu)):
        return packed
    plain = torch.nn.functional.linear
    if gelu:
        return lambda x: torch.nn.functional.gelu(plain(x, weight, bias))
    return lambda x: plain(x, weight, bias)


def _packed(weight: Tensor, bias: Tensor, *, gelu: bool) -> Linear | None:
    import torch

    after: tuple[str, list[float], str] = ("gelu", [], "none") if gelu else ("none", [], "")
    try:
        operation = torch.ops.mkldnn._linear_pointwise
        with torch.no_grad():
            laid = torch.ops.mkldnn._reorder_linear_weight(weight, ROWS)

        def compute(x: Tensor) -> Tensor:
            out: Tensor = operation(x, laid, bias, *after)
            return out

        compute(weight.new_zeros(1, weight.shape[1]))
    except (AttributeError, RuntimeError, NotImplementedError):
        return None
    return compute
