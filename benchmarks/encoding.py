"""Speed of encoding against plain sentence-transformers in float32, in one run.

    python -m benchmarks.encoding [--count 300] [--rounds 3] [--threads 0]

Passages of 20 to 220 words in Vietnamese, French and English are put together from sentences of
the tests, so that no data is needed. The two are timed in turns, since other work on the machine
slows both; the ratio is that of the medians. On a busy machine take ``--threads 1`` and read the
processor time. Start-up is measured in processes of its own. The limit is the speed of a plain
matrix product of the encoder's shape, measured between the rounds: no program can be faster than
that, and the ratio of the two peaks bounds the ratio of the encoders.
"""

from __future__ import annotations

import argparse
import platform
import random
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import numpy as np

from assistant.config import Settings
from assistant.models import e5
from assistant.models.encoder import load_encoder
from assistant.models.processor import has_bfloat16
from tests.sentences import SENTENCES

HIDDEN, LAYERS = 384, 12
# of the linear parts, for one token: four products of hidden², two of hidden x 4 hidden
OPERATIONS = LAYERS * 2 * (4 * HIDDEN**2 + 2 * HIDDEN * 4 * HIDDEN)
START = (
    "import time; start = time.perf_counter()\n"
    "from assistant.config import Settings\n"
    "from assistant.models.encoder import load_encoder\n"
    "load_encoder(cache=Settings.from_env().cache).encode_queries(['x'])\n"
    "print(time.perf_counter() - start)"
)
PLAIN_START = (
    "import sys, time; start = time.perf_counter()\n"
    "from sentence_transformers import SentenceTransformer\n"
    "SentenceTransformer(sys.argv[1], device='cpu', local_files_only=True).encode(['x'])\n"
    "print(time.perf_counter() - start)"
)


def passages(count: int) -> list[str]:
    """Distinct passages of 20 to 220 words, one language each, lengths spread evenly."""
    chance = random.Random(7)
    thirds = [SENTENCES[i * 70 : (i + 1) * 70] for i in range(3)]
    made = []
    for number in range(count):
        length = 20 + 200 * number // max(1, count - 1)
        words: list[str] = []
        while len(words) < length:
            words += chance.choice(thirds[number % 3]).split()
        made.append(" ".join(words[:length]))
    chance.shuffle(made)
    return made


def plain(folder: str) -> Any:
    """sentence-transformers as its documentation shows it, in float32."""
    from sentence_transformers import SentenceTransformer

    return SentenceTransformer(folder, device="cpu", local_files_only=True)


def seconds(work: Callable[[], Any]) -> tuple[float, float]:
    """Wall time and processor time of one call."""
    wall, busy = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - wall, time.process_time() - busy


def peak(dtype: Any) -> float:
    """Operations a second of the encoder's largest product, 1,024 tokens at once."""
    import torch

    tokens, inner = torch.randn(1024, HIDDEN, dtype=dtype), 4 * HIDDEN
    weight, bias = torch.randn(inner, HIDDEN, dtype=dtype), torch.randn(inner, dtype=dtype)
    took = []
    with torch.inference_mode():
        for _ in range(40):
            wall, _ = seconds(lambda: torch.nn.functional.linear(tokens, weight, bias))
            took.append(wall)
    return 2 * 1024 * HIDDEN * inner / float(np.median(took))


def started(script: str, *arguments: str) -> float:
    """Seconds that a fresh process needs to import, load and encode one word."""
    run = [sys.executable, "-W", "ignore", "-c", script, *arguments]
    done = subprocess.run(run, check=True, capture_output=True, text=True)
    return float(done.stdout.split()[-1])


def main() -> None:
    """Print the machine, passages a second of each, the ratio, agreement and start-up."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--threads", type=int, default=0, help="for both; 0 lets torch choose")
    options = parser.parse_args()
    import torch

    settings = Settings.from_env()
    # the number of threads is torch's own, so it holds for both
    ours = load_encoder(cache=settings.cache, threads=options.threads)
    folder = str(settings.cache / e5.folder_name())
    theirs = plain(folder)
    texts = passages(options.count)
    prefixed = [e5.PROMPTS["passage"] + text for text in texts]
    ours.encode_passages(texts[:8])
    theirs.encode(prefixed[:8])
    quick, slow, peaks = [], [], []
    for _ in range(options.rounds):
        peaks.append((peak(torch.float32), peak(torch.bfloat16)))
        slow.append(seconds(lambda: theirs.encode(prefixed, batch_size=32)))
        quick.append(seconds(lambda: ours.encode_passages(texts)))
    cosines = (ours.encode_passages(texts) * theirs.encode(prefixed)).sum(1)
    print(f"{datetime.now(UTC):%Y-%m-%d} {platform.machine()}, bfloat16: {has_bfloat16()}")
    for name, times in (("sentence-transformers float32", slow), ("ours", quick)):
        wall, busy = np.median(times, axis=0)
        print(f"{name}: {options.count / wall:.1f} passages/s, {busy:.1f} s of processor time")
    wall, busy = np.median(slow, axis=0) / np.median(quick, axis=0)
    print(f"ratio: {wall:.2f} in wall time, {busy:.2f} in processor time")
    plain_peak, our_peak = np.median(peaks, axis=0)
    tokens = sum(len(ids) for ids in theirs.tokenizer(prefixed, truncation=True)["input_ids"])
    reached = tokens * OPERATIONS / float(np.median(quick, axis=0)[0]) / our_peak
    print(
        f"matrix product: float32 {plain_peak / 1e9:.0f}, bfloat16 {our_peak / 1e9:.0f} GFLOP/s;"
        f" ours reaches {reached:.0%} of it"
    )
    print(f"cosine: mean {cosines.mean():.5f}, min {cosines.min():.5f}")
    print(f"start: ours {started(START):.1f} s, plain {started(PLAIN_START, folder):.1f} s")


if __name__ == "__main__":
    main()
