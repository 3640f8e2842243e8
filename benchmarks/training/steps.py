"""What every lesson does around its steps: the learning rate, and going on where it was."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import nn

from assistant.workspace import say

WARM_UP = 0.1  # of the steps


def rate_share(step: int, steps: int, *, least: float) -> float:
    """Of the learning rate: a rise over the first tenth of the steps, then down to ``least``."""
    rise = max(1, int(WARM_UP * steps))
    if step < rise:
        return (step + 1) / rise
    return 1 - (1 - least) * (step - rise) / max(1, steps - rise)


def keep(model: nn.Module, optimiser: torch.optim.Optimizer, step: int, state: Path) -> None:
    """Writes what was learnt in so many steps, complete under its name or not at all."""
    learnt = {n: p for n, p in model.named_parameters() if p.requires_grad}
    half = state.with_suffix(".new")
    torch.save({"model": learnt, "optimiser": optimiser.state_dict(), "step": step}, half)
    half.replace(state)


def resumed(model: nn.Module, optimiser: torch.optim.Optimizer, state: Path) -> int:
    """The number of steps done, with what they taught taken over; 0 where none was kept."""
    if not state.is_file():
        return 0
    kept = torch.load(state, weights_only=True)
    model.load_state_dict(kept["model"], strict=False)
    optimiser.load_state_dict(kept["optimiser"])
    say(f"goes on after step {kept['step']}")
    return int(kept["step"])
