"""ROUGE-1, 2 and L against human summaries, beside the first sentences, TextRank and LexRank.

python -m benchmarks.summary_rouge --data FOLDER [--sample 20]

French debates (``fr_fredsum``, three written summaries each), meetings of committees (``en_qmsum``,
the answer to "summarise the whole meeting") and clusters of news (``vi_mds_summaries``, two each).
Every system chooses among the same sentences and has as many words as the references have on
average over the set. F measure, the best of a document's references, mean over documents; words as
``assistant.stems`` has them, unstemmed, since the library's own tokenizer drops what is not ASCII.
The sample is drawn with a fixed seed.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from typing import Any

from rouge_score.rouge_scorer import RougeScorer

from assistant.norms import actions
from assistant.provisions import split
from assistant.stems import words
from assistant.summarise.choice import Allowance, can_be_point, choose
from assistant.summarise.sources import gather
from assistant.types import Document, Language
from benchmarks.baselines import BASELINES
from benchmarks.datasets import arguments, lines, machine

KINDS = ("rouge1", "rouge2", "rougeL")


@dataclass(frozen=True, slots=True)
class Item:
    """A text and what people wrote of it."""

    document: Document
    references: tuple[str, ...]


class _Tokenizer:
    def tokenize(self, text: str) -> list[str]:
        return words(text)


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.add_argument("--sample", type=int, default=20, metavar="N", help="documents of each set")
    options = parser.parse_args()
    print(machine())
    for name, language, file, read in SETS:
        items = list(read(options.data / file, language))
        drawn = random.Random(6).sample(items, min(options.sample, len(items)))
        _report(f"{name}: {len(drawn)} of {len(items)}", drawn)


def _report(name: str, items: Sequence[Item]) -> None:
    budget = round(mean(len(r.split()) for item in items for r in item.references))
    print(f"\n{name}, {budget} words")
    scorer = RougeScorer(KINDS, tokenizer=_Tokenizer())
    systems: dict[str, Callable[[Item], list[str]]] = {"Gọn": lambda item: _ours(item, budget)}
    systems |= {label: _theirs(label, budget) for label in BASELINES}
    best = ours = 0.0
    for label, choice in systems.items():
        started = time.perf_counter()
        scores = [_scored(scorer, item, choice(item)) for item in items]
        took = (time.perf_counter() - started) / len(items)
        each = {kind: mean(score[kind] for score in scores) for kind in KINDS}
        shown = " ".join(f"{kind}={value:.3f}" for kind, value in each.items())
        print(f"  {label:9} {shown} mean={mean(each.values()):.3f} ({took:.1f} s each)", flush=True)
        best = best if label == "Gọn" else max(best, mean(each.values()))
        ours = mean(each.values()) if label == "Gọn" else ours
    print(f"  against the best baseline {ours / best - 1:+.1%}")


def _ours(item: Item, budget: int) -> list[str]:
    document = item.document
    read = gather(document, [p for p in split(document) if p.is_leaf])
    duties = actions(document.text, document.language)
    chosen = choose(document, read, duties, Allowance(budget, None))
    return [s.text for s in sorted(chosen, key=lambda s: s.span)]


def _theirs(label: str, budget: int) -> Callable[[Item], list[str]]:
    def choice(item: Item) -> list[str]:
        document = item.document
        read = gather(document, [p for p in split(document) if p.is_leaf])
        texts = [s.text for s in read if can_be_point(s.text)]
        return [texts[i] for i in sorted(BASELINES[label](texts, document.language, budget, None))]

    return choice


def _scored(scorer: RougeScorer, item: Item, said: Sequence[str]) -> Mapping[str, float]:
    """The F measure of each kind, the best of the references."""
    text = "\n".join(said)
    each = [scorer.score(reference, text) for reference in item.references]
    return {kind: max(score[kind].fmeasure for score in each) for kind in KINDS}


def _document(id_: str, text: str, language: Language) -> Document:
    return Document(id=id_, name=id_, text=text, language=language)


def _debates(path: Path, language: Language) -> Iterator[Item]:
    for line in lines(path):
        text = line["transcript"].replace("\r\n", "\n")
        yield Item(
            _document(line["id"], text, language),
            tuple(line[key] for key in ("abs1", "abs2", "abs3") if line.get(key)),
        )


def _meetings(path: Path, language: Language) -> Iterator[Item]:
    for line in lines(path):
        turns: list[dict[str, Any]] = line["transcript"]
        text = "\n\n".join(f"{turn['speaker']}: {turn['content']}" for turn in turns)
        answers = tuple(one["answer"] for one in line["general"] if one["answer"])
        if answers:
            yield Item(_document(line["id"], text, language), answers[:1])


def _news(path: Path, language: Language) -> Iterator[Item]:
    for line in lines(path):
        text = "\n\n".join(one["text"] for one in line["docs"])
        yield Item(_document(line["id"], text, language), (line["ref1"], line["ref2"]))


SETS: tuple[tuple[str, Language, str, Callable[[Path, Language], Iterator[Item]]], ...] = (
    ("fr_fredsum", "fr", "fr_fredsum/debates.jsonl.gz", _debates),
    ("en_qmsum", "en", "en_qmsum/meetings.jsonl.gz", _meetings),
    ("vi_mds_summaries", "vi", "vi_mds_summaries/clusters.jsonl.gz", _news),
)

if __name__ == "__main__":
    main()
