"""Teaches the encoder's upper layers to read a draft and an existing text together.

    python -m benchmarks.train_cross --data FOLDER [--name cross-1] [--steps 4000]

Cross-entropy over the kinds of relation on pairs of our own (benchmarks/training/cross_lessons.py),
none of which measures anything. Resumable: the state after every 100 steps is kept in the user's
cache under ``--name``; the same command goes on where it was stopped. Seeded: the order of the
pairs depends on the seed alone. Prints the share of practice drafts whose kind is told at the end;
how it counts beside the signs is fitted by benchmarks/relations.py.
"""

from __future__ import annotations

import argparse
import math
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch

from assistant.judgement.likeness import read
from assistant.judgement.weights import RELATIONS
from assistant.models import Vectors, e5
from assistant.models.cross import window
from assistant.models.encoder import load_encoder
from assistant.models.processor import has_bfloat16
from assistant.models.states import Reader
from assistant.spelling import one_spelling
from assistant.workspace import Workspace, say
from benchmarks.datasets import WORK, arguments, settings
from benchmarks.kept import Kept
from benchmarks.training.cross import CrossLearner, Sides, write
from benchmarks.training.cross_lessons import SEED, Lesson, lessons
from benchmarks.training.steps import keep, rate_share, resumed

KINDS = list(RELATIONS)
SIZE = 16  # pairs of a step
LEAST_RATE = 0.05  # of the learning rate, at the end
CHECKPOINT = 100  # steps
SMOOTHING = 0.05  # of the labels: some are wrong
AT_ONCE = 500  # texts read in one go
ALIKE = 16  # batches sorted by length together
LONGEST_TEXT = 2600  # characters; the encoder reads 512 tokens of them


class States:
    """The states of the words of texts, each read once and kept in memory in half precision."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._known: dict[str, Vectors] = {}

    def learn(self, texts: Sequence[str]) -> None:
        """Reads those that are not known."""
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        for start in range(0, len(new), AT_ONCE):
            part = [one_spelling(text[:LONGEST_TEXT]) for text in new[start : start + AT_ONCE]]
            states = self._reader.token_states(part)
            if states is None:
                raise SystemExit("This encoder does not read word by word; use the bundled one.")
            for text, words, found in zip(new[start:], part, states, strict=False):
                self._known[text] = read(words, "en", found).states.astype(np.float16)
            say(f"{min(start + AT_ONCE, len(new))} of {len(new)} texts read")

    def pair(self, draft: str, existing: str) -> Sides:
        """Both texts as the layers take them."""
        ours, theirs = (self._known[text].astype(np.float32) for text in (draft, existing))
        return window(ours, theirs)

    def words(self, text: str) -> int:
        """Length of a known text."""
        return len(self._known[text])


def batches(found: Sequence[Lesson], states: States, seed: int) -> Iterator[list[Lesson]]:
    """Without end: every pair once, those of like length together, then in another order."""
    chance = random.Random(seed)
    while True:
        order = list(found)
        chance.shuffle(order)
        for start in range(0, len(order), SIZE * ALIKE):
            group = sorted(
                order[start : start + SIZE * ALIKE],
                key=lambda one: states.words(one.draft) + states.words(one.existing),
            )
            parts = [group[i : i + SIZE] for i in range(0, len(group), SIZE)]
            chance.shuffle(parts)
            yield from parts


def train(
    model: CrossLearner,
    found: Sequence[Lesson],
    states: States,
    *,
    steps: int,
    rate: float,
    state: Path,
) -> list[float]:
    """Teaches ``model`` in place; returns the losses of this run."""
    parameters = [p for p in model.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(parameters, lr=rate, weight_decay=0.01)
    done = resumed(model, optimiser, state)
    losses: list[float] = []
    started = time.perf_counter()
    model.train()
    for step, batch in zip(range(steps), batches(found, states, SEED), strict=False):
        if step < done:
            continue
        for group in optimiser.param_groups:
            group["lr"] = rate * rate_share(step, steps, least=LEAST_RATE)
        said = model([states.pair(one.draft, one.existing) for one in batch])
        wanted = torch.tensor([KINDS.index(one.kind) for one in batch])
        counts = torch.tensor([one.counts for one in batch])
        each = torch.nn.functional.cross_entropy(
            said, wanted, label_smoothing=SMOOTHING, reduction="none"
        )
        loss: Any = (each * counts).sum() / counts.sum()
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        optimiser.step()
        losses.append(loss.item())
        if (step + 1) % CHECKPOINT == 0 or step + 1 == steps:
            keep(model, optimiser, step + 1, state)
            mean = float(np.mean(losses[-CHECKPOINT:]))
            say(f"step {step + 1}/{steps} loss {mean:.3f} {time.perf_counter() - started:.0f} s")
    return losses


def options_of() -> argparse.Namespace:
    parser = arguments(__doc__ or "")
    parser.add_argument("--name", default="cross-1", help="of the file and of its working folder")
    parser.add_argument("--steps", type=int, default=4000)
    parser.add_argument("--rate", type=float, default=1e-3)
    parser.add_argument("--rank", type=int, default=32)
    parser.add_argument("--out", type=Path)
    return parser.parse_args()


def main() -> None:
    options = options_of()
    torch.manual_seed(SEED)
    work = WORK / "training" / options.name
    work.mkdir(parents=True, exist_ok=True)
    found = lessons(options.data, Kept(Workspace(settings()).encoder))
    if not found:
        raise SystemExit(f"No provisions under {options.data}; give their folder with --data.")
    s = settings()
    reader = load_encoder(cache=s.cache, threads=s.threads)
    assert isinstance(reader, Reader)
    states = States(reader)
    states.learn([text for one in found for text in (one.draft, one.existing)])
    passes = options.steps * SIZE / len(found)
    say(f"{len(found)} pairs, {math.ceil(len(found) / SIZE)} steps a pass, {passes:.1f} passes")
    dtype = torch.bfloat16 if has_bfloat16() else torch.float32
    model = CrossLearner(
        s.cache / e5.folder_name(), kinds=len(KINDS), rank=options.rank, dtype=dtype
    )
    train(model, found, states, steps=options.steps, rate=options.rate, state=work / "state.pt")
    out = options.out or work / f"{options.name}.safetensors"
    write(model, out, {"name": options.name, "base": e5.NAME, "kinds": " ".join(KINDS)})
    print(f"{out} written ({out.stat().st_size / 1e6:.1f} MB)")


if __name__ == "__main__":
    main()
