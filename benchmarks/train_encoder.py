"""Teaches the bundled encoder the field: a low-rank adapter, contrastive, on a processor.

    python -m benchmarks.train_encoder --data FOLDER [--name NAME] [--steps 600] [--start ADAPTER]

Resumable: vectors of the pools and the state after every 25 steps are kept in the user's cache
under ``--name``; the same command goes on where it was stopped. Seeded: batches depend on the step
alone. A batch holds queries for articles of one language, so that language alone never tells them
apart, the passages that answer and one mined hard negative each, and pairs of words from the
thesaurus; the loss is in benchmarks/training/lessons.py. ``--start`` goes on from an adapter, with
negatives that this adapter takes for answers. See benchmarks/training/README.md for the data.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any

import numpy as np
import torch

from assistant.models import Encoder, Vectors, e5
from assistant.models.adapter import open_adapter, save_adapter
from assistant.models.encoder import load_encoder
from assistant.models.processor import has_bfloat16
from assistant.thesaurus import Concept, thesaurus
from assistant.types import Language
from assistant.workspace import say
from benchmarks.datasets import WORK, arguments, settings
from benchmarks.training import pairs as taught
from benchmarks.training.lessons import SEED, Lessons, loss_of, terms_loss
from benchmarks.training.lowrank import Learner
from benchmarks.training.mining import mine
from benchmarks.training.steps import keep, rate_share, resumed

LEAST_RATE = 0.1  # of the learning rate, at the end
CHECKPOINT = 25  # steps
AT_ONCE = 2000  # passages encoded before they are kept


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
    """Languages by their shares of the articles, each with the count of its own batches."""
    size = {language: len({p.article.id for p in of.pairs}) for language, of in lessons.items()}
    done: dict[Language, int] = dict.fromkeys(lessons, 0)
    while True:
        language = min(size, key=lambda name: (done[name] + 0.5) / size[name])
        yield language, done[language]
        done[language] += 1


def train(
    model: Learner,
    lessons: dict[Language, Lessons],
    *,
    steps: int,
    size: int,
    rate: float,
    state: Path,
    words: Sequence[Concept] = (),
) -> list[float]:
    """Teaches ``model`` in place, ``size`` articles a step; returns the losses of this run."""
    parameters = [p for p in model.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(parameters, lr=rate, weight_decay=0.01)
    done = resumed(model, optimiser, state)
    losses = []
    for step, (language, turn) in zip(range(steps), turns(lessons), strict=False):
        if step < done:
            continue
        started = time.perf_counter()
        for group in optimiser.param_groups:
            group["lr"] = rate * rate_share(step, steps, least=LEAST_RATE)
        optimiser.zero_grad()
        loss: Any = loss_of(model, lessons[language], lessons[language].batch(turn, size), step)
        loss.backward()
        if words:
            beside: Any = terms_loss(model, words, step)
            beside.backward()
        torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        optimiser.step()
        losses.append(loss.item())
        say(f"step {step + 1}/{steps} {language} loss {loss.item():.3f} "
            f"{time.perf_counter() - started:.1f} s")  # fmt: skip
        if (step + 1) % CHECKPOINT == 0 or step + 1 == steps:
            keep(model, optimiser, step + 1, state)
    return losses


def write(model: Learner, path: Path, name: str) -> None:
    """The adapter's file; see ``assistant.models.adapter``."""
    parts = {layer: (part.down, part.up) for layer, part in model.taught()}
    save_adapter(parts, path, name=name, base=e5.NAME)


def options_of() -> argparse.Namespace:
    parser = arguments(__doc__ or "")
    parser.add_argument("--name", default="gon-3", help="of the adapter and of its working folder")
    parser.add_argument("--start", default="none", help="an adapter's file, or 'bundled'")
    parser.add_argument("--steps", type=int, default=600)
    parser.add_argument("--size", type=int, default=24, help="articles in a batch")
    parser.add_argument("--rate", type=float, default=3e-4)
    parser.add_argument("--rank", type=int, default=32)
    parser.add_argument("--beside", type=int, default=1500, help="articles that no query is for")
    parser.add_argument("--out", type=Path)
    return parser.parse_args()


def main() -> None:
    options = options_of()
    torch.manual_seed(SEED)
    work = WORK / "training" / options.name
    work.mkdir(parents=True, exist_ok=True)
    s = settings()
    encoder = load_encoder(cache=s.cache, threads=s.threads, adapter=options.start)
    lessons = prepared(options.data, work, encoder, options.beside)
    dtype = torch.bfloat16 if has_bfloat16() else torch.float32
    model = Learner(s.cache / e5.folder_name(), rank=options.rank, dtype=dtype)
    if options.start != "none":
        model.take(open_adapter(options.start).path)
    state = work / "state.pt"
    train(
        model,
        lessons,
        steps=options.steps,
        size=options.size,
        rate=options.rate,
        state=state,
        words=thesaurus().concepts,
    )
    out = options.out or work / f"{options.name}.safetensors"
    write(model, out, options.name)
    print(f"{out} written ({out.stat().st_size / 1e6:.1f} MB)")


if __name__ == "__main__":
    main()
