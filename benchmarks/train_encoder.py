"""Teaches the bundled encoder the field: a low-rank adapter, contrastive, on a processor.

    python -m benchmarks.train_encoder --data FOLDER [--steps 900] [--pool 3000] [--out FILE]

Resumable: vectors of the pools and the state after every 25 steps are kept in the user's cache
under ``--name``; the same command goes on where it was stopped. Seeded: batches depend on the step
alone. Loss: InfoNCE (van den Oord et al. 2018) over the passages of the batch and one mined hard
negative a query; a batch holds targets of one language, so that language alone never tells them
apart. See benchmarks/training/README.md for the data.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch.nn import functional

from assistant.models import Encoder, Vectors, e5
from assistant.models.adapter import save_adapter
from assistant.models.encoder import load_encoder
from assistant.models.processor import has_bfloat16
from assistant.types import Language
from assistant.workspace import say
from benchmarks.datasets import WORK, arguments, settings
from benchmarks.training import pairs as taught
from benchmarks.training.lowrank import Learner
from benchmarks.training.mining import mine

TEMPERATURE = 0.02
WARM_UP = 0.1  # of the steps
CHECKPOINT = 25  # steps
AT_ONCE = 2000  # passages encoded before they are kept
SEED = 7


@dataclass(slots=True)
class Lessons:
    """Pairs of one target language and the passages they point into."""

    pairs: list[taught.Pair]
    passages: list[str]

    def batch(self, step: int, size: int) -> list[taught.Pair]:
        """Pairs of different articles; every pair once before any comes again."""
        turn, at = divmod(step * size, max(1, len(self.pairs) - size))
        order = list(range(len(self.pairs)))
        random.Random(SEED + turn).shuffle(order)
        taken: dict[str, taught.Pair] = {}
        for i in order[at:] + order[:at]:
            taken.setdefault(self.pairs[i].article.id, self.pairs[i])
            if len(taken) == size:
                break
        return list(taken.values())


def prepared(data: Path, work: Path, encoder: Encoder, count: int) -> dict[Language, Lessons]:
    """Lessons by language, with negatives mined by the encoder as it is."""
    lessons: dict[Language, Lessons] = {}
    for language in taught.LANGUAGES:
        if not (taught.FOLDER / f"queries.{language}.jsonl").is_file():
            continue
        pool = taught.chosen(data, language, count=count, seed=SEED)
        found = taught.pairs(pool, language, seed=SEED)
        passages, owners = taught.texts(pool)
        mine(
            found, passages, owners, encoded(passages, work / f"pool-{language}", encoder), encoder
        )
        lessons[language] = Lessons(found, passages)
        say(f"{language}: {len(found)} pairs, {len(passages)} passages")
    return lessons


def encoded(passages: Sequence[str], folder: Path, encoder: Encoder) -> Vectors:
    """Vectors of ``passages``, a file for each ``AT_ONCE`` that were not there before."""
    folder.mkdir(exist_ok=True)
    known: dict[str, Vectors] = {}
    for file in sorted(folder.glob("*.npz")):
        with np.load(file) as kept:
            known |= zip(kept["names"].tolist(), kept["vectors"], strict=True)
    names = [blake2b(text.encode(), digest_size=12).hexdigest() for text in passages]
    new = {n: text for n, text in zip(names, passages, strict=True) if n not in known}
    for start in range(0, len(new), AT_ONCE):
        say(f"{folder.name}: {start} of {len(new)} passages encoded")
        part = dict(list(new.items())[start : start + AT_ONCE])
        vectors = encoder.encode_passages(list(part.values()))
        np.savez(folder / f"{next(iter(part))}.npz", names=list(part), vectors=vectors)
        known |= zip(part, vectors, strict=True)
    return np.stack([known[name] for name in names])


def turns(lessons: dict[Language, Lessons]) -> Iterator[tuple[Language, int]]:
    """Languages in turn, each with the count of its own batches."""
    step = 0
    while True:
        for language in lessons:
            yield language, step
        step += 1


def loss_of(model: Learner, lesson: Lessons, batch: Sequence[taught.Pair], step: int) -> Any:
    """Cross-entropy of the right passage among those of the batch and the hard negatives."""
    chance = random.Random(SEED * 1000 + step)
    # a pair may have none: all that is near its answer says the same
    hard = [chance.choice(pair.negatives[:20]) for pair in batch if pair.negatives]
    places = [pair.positive for pair in batch] + hard
    queries = model([e5.PROMPTS["query"] + pair.query for pair in batch])
    passages = model([e5.PROMPTS["passage"] + lesson.passages[at] for at in places])
    scores = queries @ passages.T / TEMPERATURE
    return functional.cross_entropy(scores, torch.arange(len(batch)))


def train(
    model: Learner,
    lessons: dict[Language, Lessons],
    *,
    steps: int,
    size: int,
    rate: float,
    state: Path,
) -> list[float]:
    """Teaches ``model`` in place; returns the loss of each step of this run."""
    parameters = [p for p in model.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(parameters, lr=rate, weight_decay=0.01)
    done = 0
    if state.is_file():
        kept = torch.load(state, weights_only=True)
        model.load_state_dict(kept["model"], strict=False)
        optimiser.load_state_dict(kept["optimiser"])
        done = kept["step"]
        say(f"goes on after step {done}")
    losses = []
    for step, (language, turn) in zip(range(steps), turns(lessons), strict=False):
        if step < done:
            continue
        started = time.perf_counter()
        for group in optimiser.param_groups:
            group["lr"] = rate * _share(step, steps)
        loss = loss_of(model, lessons[language], lessons[language].batch(turn, size), step)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        optimiser.step()
        losses.append(loss.item())
        say(f"step {step + 1}/{steps} {language} loss {loss.item():.3f} "
            f"{time.perf_counter() - started:.1f} s")  # fmt: skip
        if (step + 1) % CHECKPOINT == 0 or step + 1 == steps:
            _keep(model, optimiser, step + 1, state)
    return losses


def _share(step: int, steps: int) -> float:
    """Of the learning rate: a rise over the first tenth, then down to a tenth."""
    rise = max(1, int(WARM_UP * steps))
    return (step + 1) / rise if step < rise else 1 - 0.9 * (step - rise) / max(1, steps - rise)


def _keep(model: Learner, optimiser: torch.optim.Optimizer, step: int, state: Path) -> None:
    learnt = {n: p for n, p in model.named_parameters() if p.requires_grad}
    half = state.with_suffix(".new")
    torch.save({"model": learnt, "optimiser": optimiser.state_dict(), "step": step}, half)
    half.replace(state)


def write(model: Learner, path: Path, name: str) -> None:
    """The adapter's file; see ``assistant.models.adapter``."""
    parts = {layer: (part.down, part.up) for layer, part in model.taught()}
    save_adapter(parts, path, name=name, base=e5.NAME)


def options_of() -> argparse.Namespace:
    parser = arguments(__doc__ or "")
    parser.add_argument("--name", default="gon-1", help="of the adapter and of its working folder")
    parser.add_argument("--steps", type=int, default=900)
    parser.add_argument("--size", type=int, default=32, help="pairs in a batch")
    parser.add_argument("--rate", type=float, default=3e-4)
    parser.add_argument("--rank", type=int, default=32)
    parser.add_argument("--pool", type=int, default=3000, help="articles of each language")
    parser.add_argument("--out", type=Path)
    return parser.parse_args()


def main() -> None:
    options = options_of()
    torch.manual_seed(SEED)
    work = WORK / "training" / options.name
    work.mkdir(parents=True, exist_ok=True)
    s = settings()
    encoder = load_encoder(cache=s.cache, threads=s.threads)
    lessons = prepared(options.data, work, encoder, options.pool)
    dtype = torch.bfloat16 if has_bfloat16() else torch.float32
    model = Learner(s.cache / e5.folder_name(), rank=options.rank, dtype=dtype)
    state = work / "state.pt"
    train(model, lessons, steps=options.steps, size=options.size, rate=options.rate, state=state)
    out = options.out or work / f"{options.name}.safetensors"
    write(model, out, options.name)
    print(f"{out} written ({out.stat().st_size / 1e6:.1f} MB)")


if __name__ == "__main__":
    main()
