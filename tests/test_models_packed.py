"""Linear layers with their weights laid out once: the plain ones' results."""

from __future__ import annotations

import pytest
import torch
from torch.nn import functional

from assistant.models import packed


@pytest.mark.parametrize("gelu", [False, True])
@pytest.mark.parametrize("dtype", [torch.bfloat16, torch.float32])
@pytest.mark.parametrize("rows", [1, 7, 300, 2048])
def test_the_plain_result(rows: int, dtype: torch.dtype, gelu: bool) -> None:
    torch.manual_seed(rows)
    x, weight, bias = torch.randn(rows, 64), torch.randn(96, 64) / 8, torch.randn(96)
    x, weight, bias = x.to(dtype), weight.to(dtype), bias.to(dtype)
    with torch.inference_mode():
        found = packed.linear(weight, bias, gelu=gelu)(x)
    assert found.dtype == dtype
    wanted = functional.linear(x.double(), weight.double(), bias.double())
    wanted = functional.gelu(wanted) if gelu else wanted
    close = 0.05 if dtype == torch.bfloat16 else 1e-5
    torch.testing.assert_close(found.double(), wanted, rtol=close, atol=close)


def test_what_cannot_be_laid_out_is_computed_plainly() -> None:
    weight, bias = torch.randn(3, 2, dtype=torch.float64), torch.zeros(3, dtype=torch.float64)
    x = torch.randn(4, 2, dtype=torch.float64)
    torch.testing.assert_close(packed.linear(weight, bias)(x), x @ weight.T)
