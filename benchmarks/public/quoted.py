"""Whether an article that another one quotes in full is found inside it."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator

import numpy as np

from assistant.read import given_document
from assistant.review import review
from benchmarks.datasets import lines
from benchmarks.figures import share
from benchmarks.public.rows import Bench, Row

SEED = 5
OTHERS = 25  # other articles, times the sample


def quoted(bench: Bench) -> Iterator[Row]:
    """The quoted text is the draft; among the indexed articles is the one that quotes it."""
    folder = bench.data / "fr_codes_legifrance"
    rows = list(lines(folder / "reproduced_articles.jsonl"))
    citing = {r["citing_id"]: r["citing_text"] for r in rows}
    others = [r for r in lines(folder / "articles.jsonl.gz") if r["id"] not in citing]
    drawn = random.Random(SEED).sample(others, min(len(others), OTHERS * bench.sample))
    texts = citing | {r["id"]: r["text"] for r in drawn}
    written = [
        json.dumps({"id": id_, "title": "", "text": text}, ensure_ascii=False)
        for id_, text in texts.items()
    ]
    index = bench.index("quoted", bench.written("quoted.jsonl", "\n".join(written)))
    found, typed = [], []
    for i, row in enumerate(rows):
        draft = given_document({"id": str(i), "text": row["quoted_text"]})
        said = [
            one.relation
            for one in review(index, draft).findings
            if row["citing_id"] in {r.match.provision.id for r in one.existing}
        ]
        found.append(bool(said))
        typed.append(said[:1] == ["redundant"])
        if not said:
            print(f"  not found: {row['quoted_article']} in {row['citing_id']}")
    ids = list(texts)
    ours = bench.encoder.encode_queries([r["quoted_text"] for r in rows])
    near = (ours @ bench.encoder.encode_passages(list(texts.values())).T).argmax(axis=1)
    first = [ids[int(i)] == r["citing_id"] for i, r in zip(near, rows, strict=True)]
    yield Row("quoted", "found in the article that quotes it", share(found), share(np.array(first)),
              "≥ 0.98")  # fmt: skip
    yield Row("quoted", "called redundant", share(typed))
