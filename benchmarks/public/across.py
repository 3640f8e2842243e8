"""Whether a text finds its translation."""

from __future__ import annotations

import json
from collections.abc import Iterator

import numpy as np

from assistant.models import Vectors
from assistant.search import best_parts
from benchmarks.datasets import lines
from benchmarks.figures import share
from benchmarks.public.rows import Bench, Row

TOP = 10
TALKS = 1500


def recitals(bench: Bench) -> Iterator[Row]:
    """French recitals as queries of an index of the English ones, and the other way round."""
    rows = [
        r for r in lines(bench.data / "fr_en_gdpr/aligned.jsonl") if r.get("fr") and r.get("en")
    ]
    for asked, told in (("fr", "en"), ("en", "fr")):
        lines_ = [
            json.dumps({"id": str(i), "title": "", "text": r[told]}, ensure_ascii=False)
            for i, r in enumerate(rows)
        ]
        index = bench.index(
            f"recitals-{told}", bench.written(f"recitals-{told}.jsonl", "\n".join(lines_))
        )
        # as search asks: other words for the same thing count too
        found = index.candidates([r[asked] for r in rows], reworded=True)
        ours = [[c.article_id for c in best_parts(candidates)] for candidates in found]
        usual = _ranks(
            bench.encoder.encode_queries([r[asked] for r in rows]),
            bench.encoder.encode_passages([r[told] for r in rows]),
        )
        for measure, top, aim in (("right one first", 1, "≥ 0.85"), ("among ten", TOP, "≥ 0.95")):
            yield Row(
                f"recitals, {asked} for {told}", measure,
                share([str(i) in ids[:top] for i, ids in enumerate(ours)]),
                share(usual < top), aim if asked == "fr" else "",
            )  # fmt: skip


def talks(bench: Bench) -> Iterator[Row]:
    """Parts of talks; the encoder alone, since nothing of ours stands between."""
    rows = list(lines(bench.data / "xx_vi_ted_parallel/pairs.jsonl.gz"))[:TALKS]
    for asked, told in (("vi", "src"), ("src", "vi")):
        ranks = _ranks(
            bench.encoder.encode_queries([r[asked] for r in rows]),
            bench.encoder.encode_passages([r[told] for r in rows]),
        )
        yield Row(f"talks, {asked} for {told}", "right one first", share(ranks < 1))


def _ranks(ours: Vectors, theirs: Vectors) -> Vectors:
    """How many are nearer than the right one, for each; row i belongs to row i."""
    near = ours @ theirs.T
    return np.asarray((near > np.diag(near)[:, None]).sum(axis=1), np.float32)
