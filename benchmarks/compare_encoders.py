"""Encoders beside each other on everything that they are for, each set in one line.

    python -m benchmarks.compare_encoders --data FOLDER [--encoders NAME …]
        [--adapters bundled FILE …] [--sample 1500] [--held 60] [--only search] [--larger]

``--sample`` keeps of each corpus the provisions that answer, their neighbours, and that many others
(seeded): the same for all encoders, so that differences hold while the figures are too good.
``--held`` takes that many held-out provisions of each language with their queries.
``--larger`` adds the models that a machine with a hub or a GPU would take; those that cannot be had
are left out with a line that says so.

- search (nDCG@10, by meaning alone): our held-out queries, the development queries, ALQAC;
- across languages (the right provision first, and among ten): French recitals for English ones, and
  the French development drafts for English rules;
- pairs (Spearman's rank correlation with people's scores): bill sections, STS-B in French;
- translations (the right one first among all): TED talks, Vietnamese with French and English.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from assistant.errors import ModelError
from assistant.models import Encoder, Vectors
from assistant.models.encoder import load_encoder
from assistant.passages import in_context, passages
from assistant.provisions import split
from assistant.read import given_document
from assistant.types import Language
from benchmarks.datasets import arguments, lines, machine, question_sets, settings
from benchmarks.search import by_style, interval, ndcg
from benchmarks.training import pairs as taught

LARGER = (
    "BAAI/bge-m3",
    "intfloat/multilingual-e5-base",
    "intfloat/multilingual-e5-large",
    "Alibaba-NLP/gte-multilingual-base",
    "Qwen/Qwen3-Embedding-0.6B",
)
NEIGHBOURS = 6
SEED = 5
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Questions:
    """Passages of a corpus with the provision each belongs to, and queries with their answers."""

    name: str
    texts: list[str]
    owners: list[str]
    queries: list[str]
    gold: list[set[str]]
    styles: list[str]


def sampled(rows: Sequence[Row], gold: set[str], sample: int) -> Sequence[Row]:
    """All rows, or those that answer, the ones around them and ``sample`` others."""
    if not sample or sample >= len(rows):
        return rows
    near = {
        i
        for at, row in enumerate(rows)
        if row["id"] in gold
        for i in range(max(0, at - NEIGHBOURS), min(len(rows), at + NEIGHBOURS + 1))
    }
    others = random.Random(SEED).sample(range(len(rows)), sample)
    return [rows[i] for i in sorted(near.union(others))]


Asked = tuple[str, set[str], str]  # a query, the provisions that answer, its style


def questions(name: str, rows: Sequence[Row], asked: Sequence[Asked], sample: int) -> Questions:
    """A set whose corpus is cut into passages as an index would cut it."""
    gold = set().union(*(answers for _, answers, _ in asked))
    texts, owners = [], []
    for row in sampled(rows, gold, sample):
        document = given_document(row)
        provisions = split(document)
        for i in passages(provisions):
            texts.append(in_context(provisions[i], title=document.title))
            owners.append(row["id"])
    queries, answers, styles = (list(part) for part in zip(*asked, strict=True))
    return Questions(name, texts, owners, queries, answers, styles)


def held_out(language: Language, count: int) -> list[Asked]:
    """Our held-out queries for ``count`` provisions, drawn with a seed; 0 for all."""
    rows = taught.written(language, held_out=True)
    targets = sorted({row["target"] for row in rows})
    drawn = set(random.Random(SEED).sample(targets, min(count or len(targets), len(targets))))
    return [(r["query"], {r["target"]}, r["style"]) for r in rows if r["target"] in drawn]


def search_sets(data: Path, sample: int, held: int) -> Iterator[Questions]:
    """Our held-out queries, then the development sets."""
    for language in taught.LANGUAGES:
        asked = held_out(language, held)
        if asked:
            pool = taught.rows(data, language)
            yield questions(f"held out {language}", list(pool), asked, sample or 6000)
    for given in question_sets(data):
        rows = list(lines(given.corpus))
        asked = [(q["query"], set(q["gold"]), q.get("style", "")) for q in lines(given.queries)]
        yield questions(given.name, rows, asked, sample)
    drafts = data / "gold/crosslingual/review.dev.jsonl"
    corpus = data / "gold/en/corpus.jsonl.gz"
    if drafts.is_file() and corpus.is_file():
        asked = [(q["draft"], set(q["gold"]), "draft") for q in lines(drafts) if q["gold"]]
        yield questions("gold/crosslingual", list(lines(corpus)), asked, sample)


def ranks(set_: Questions, encoder: Encoder) -> list[list[str]]:
    """Provisions for each query by their best passage, best first."""
    found = encoder.encode_queries(set_.queries) @ encoder.encode_passages(set_.texts).T
    return [list(dict.fromkeys(set_.owners[i] for i in np.argsort(-row))) for row in found]


def report_search(set_: Questions, encoder: Encoder) -> str:
    """nDCG@10 with its interval, recall@10 and @30, the share right at the first place; by style.

    The styles' nDCG@10 stand after the figures of the whole, where a set has more than one.
    """
    ranked = ranks(set_, encoder)
    together = list(zip(ranked, set_.gold, strict=True))
    first = np.mean([row[0] in gold for row, gold in together])
    ten, thirty = (np.mean([len(gold & set(row[:n])) / len(gold) for row, gold in together])
                   for n in (10, 30))  # fmt: skip
    values = [ndcg(row, gold) for row, gold in together]
    whole = f"nDCG@10 {interval(values)}  recall@10 {ten:.3f} @30 {thirty:.3f}  first {first:.3f}"
    return "  ".join([whole, *by_style(values, set_.styles)])


def aligned(left: Vectors, right: Vectors) -> tuple[float, float]:
    """How often the row of ``right`` with the same number is the nearest, and among ten."""
    scores = left @ right.T
    place = (scores > np.diag(scores)[:, None]).sum(1)
    return float((place == 0).mean()), float((place < 10).mean())


def spearman(a: Sequence[float], b: Sequence[float]) -> float:
    """Rank correlation, ties sharing their mean rank (Spearman 1904).

    >>> spearman([1, 2, 3], [10, 30, 20])
    0.5
    """
    return float(np.corrcoef(_ranked(np.array(a)), _ranked(np.array(b)))[0, 1].round(6))


def _ranked(values: Any) -> Any:
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    ends = counts.cumsum()
    return (ends - (counts - 1) / 2)[inverse]


def report_pairs(rows: Sequence[tuple[str, str, float]], encoder: Encoder) -> str:
    """Spearman between cosine and score."""
    left = encoder.encode_passages([a for a, _, _ in rows])
    right = encoder.encode_passages([b for _, b, _ in rows])
    value = spearman([float(x) for x in (left * right).sum(1)], [score for _, _, score in rows])
    return f"Spearman {value:.3f} ({len(rows)} pairs)"


def report_translations(rows: Sequence[tuple[str, str]], encoder: Encoder) -> str:
    """The right translation first, both ways."""
    left = encoder.encode_queries([a for a, _ in rows])
    right = encoder.encode_passages([b for _, b in rows])
    there, back = aligned(left, right), aligned(right, left)
    return f"first {there[0]:.3f} and back {back[0]:.3f}, top ten {there[1]:.3f} ({len(rows)})"


def measures(data: Path, sample: int, held: int) -> Iterator[tuple[str, Callable[[Encoder], str]]]:
    """Every measurement by name, for sets that are there."""
    for set_ in search_sets(data, sample, held):
        title = f"search {set_.name} ({len(set_.queries)}/{len(set_.texts)})"
        yield title, lambda encoder, set_=set_: report_search(set_, encoder)  # type: ignore[misc]
    recitals = data / "fr_en_gdpr/aligned.jsonl"
    if recitals.is_file():
        rows = [(r["fr"], r["en"]) for r in lines(recitals) if r.get("fr") and r.get("en")]
        yield "across fr_en_gdpr", lambda encoder: report_translations(rows, encoder)
    bills = data / "en_bill_similarity/pairs.jsonl.gz"
    if bills.is_file():
        scored = [(r["a"], r["b"], float(r["label"])) for r in lines(bills)]
        yield "pairs en_bill_similarity", lambda encoder: report_pairs(scored, encoder)
    sentences = data / "fr_en_stsb/pairs.jsonl.gz"
    if sentences.is_file():
        french = [(r["fr1"], r["fr2"], float(r["score"])) for r in lines(sentences)]
        yield "pairs fr_en_stsb (fr)", lambda encoder: report_pairs(french, encoder)
    talks = data / "xx_vi_ted_parallel/pairs.jsonl.gz"
    if talks.is_file():
        parts = [(r["vi"], r["src"]) for r in lines(talks)][:1500]
        yield "translations TED", lambda encoder: report_translations(parts, encoder)


def encoders(options: argparse.Namespace) -> Iterator[tuple[str, Encoder]]:
    """Those that can be had; the others are named with the reason."""
    s = settings()
    named = ["bundled"] if options.encoders is None else options.encoders
    asked = [*named, *(LARGER if options.larger else ())]
    for name in asked:
        try:
            yield name, load_encoder(name, cache=s.cache, threads=s.threads)
        except ModelError as error:
            print(f"{name}: left out. {error}", file=sys.stderr)
    for adapter in options.adapters:
        yield Path(adapter).stem, load_encoder(cache=s.cache, threads=s.threads, adapter=adapter)


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.add_argument("--encoders", nargs="*", metavar="NAME", help="default: bundled")
    parser.add_argument("--adapters", nargs="*", default=[], metavar="FILE")
    parser.add_argument("--larger", action="store_true")
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--held", type=int, default=0)
    parser.add_argument("--only", default="", help="measurements whose name begins so")
    parser.add_argument("--json", type=Path, help="where to write the table as JSON too")
    options = parser.parse_args()
    print(machine())
    compared = list(encoders(options))
    table: dict[str, dict[str, str]] = {}
    for name, measure in measures(options.data, options.sample, options.held):
        if not name.startswith(options.only):
            continue
        for title, encoder in compared:
            table.setdefault(name, {})[title] = measure(encoder)
            print(f"{name:42} {title:24} {table[name][title]}", flush=True)
    if options.json:
        options.json.write_text(json.dumps(table, indent=1, ensure_ascii=False) + "\n", "utf-8")
    if not table:
        sys.exit(f"Nothing to measure under {options.data}; give its folder with --data.")


if __name__ == "__main__":
    main()
