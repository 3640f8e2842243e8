"""What this machine's processor can do."""

from __future__ import annotations

from functools import cache


@cache
def has_bfloat16() -> bool:
    """Whether bfloat16 products run as instructions; emulated they are slower than float32."""
    import torch

    able: dict[str, object] = getattr(torch.cpu, "get_capabilities", dict)()
    return any(able.get(name) for name in ("avx512_bf16", "amx_bf16", "arm_bf16", "bf16"))
