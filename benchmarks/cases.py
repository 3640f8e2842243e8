"""Labelled drafts with the existing provisions that the index finds for them, to be judged."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass, replace
from typing import Any
from zlib import crc32

import numpy as np

from assistant.index import Candidate, Index
from assistant.matching import Compared, compared, floor
from assistant.models import Encoder
from assistant.provisions import split
from assistant.read import given_document
from assistant.search import best_parts
from assistant.types import Document, Provision
from benchmarks.datasets import Questions, lines
from benchmarks.relating import FOLDS, Pairs
from benchmarks.search import built

WORDS = 5  # the first articles by words alone, beside those of the fused list


@dataclass(frozen=True, slots=True)
class Case:
    """A labelled draft and what is near it; drafts on one provision are held out together."""

    group: str  # "practice" or "gold"
    set: str
    row: Mapping[str, Any]
    draft: Document
    unit: Provision
    near: tuple[Compared, ...]
    by_words: tuple[Candidate, ...]  # the best passage of each article, by words
    further: Mapping[str, str]  # texts of the first of these by id
    floor: float
    fold: int

    @property
    def gold(self) -> frozenset[str]:
        """Ids of the provisions it is labelled with."""
        return frozenset(self.row["gold"])

    @property
    def relation(self) -> str:
        """As labelled."""
        return str(self.row["relation"])


def cases(group: str, sets: Iterable[tuple[str, Questions]], encoder: Encoder) -> Iterator[Case]:
    """Those of a group whose files are there."""
    for name, files in sets:
        if not (files.queries.is_file() and files.corpus.is_file()):
            print(f"No drafts or no provisions of {name} for {files.name}; left out.")
            continue
        index = built(files, encoder)
        print(f"{group} {name}: indexed", file=sys.stderr, flush=True)
        yield from found_in(index, group, name, list(lines(files.queries)))


def found_in(
    index: Index, group: str, name: str, rows: Sequence[Mapping[str, Any]]
) -> Iterator[Case]:
    """The cases of labelled drafts (``id``, ``draft``, ``relation``, ``gold``) of one index."""
    drafts = [given_document({"id": row["id"], "text": row["draft"]}) for row in rows]
    units = [split(draft)[0] for draft in drafts]
    found = index.candidates([unit.text for unit in units])
    for row, draft, unit, candidates in zip(rows, drafts, units, found, strict=True):
        best = best_parts(candidates)
        near = tuple(compared(index, draft, unit, candidates))
        by_words = tuple(best_parts([replace(c, score=c.share) for c in candidates]))
        yield Case(
            group, name, row, draft, unit, near, by_words,
            _texts(index, by_words[:WORDS], near), floor(best), fold_of(row),
        )  # fmt: skip


def fold_of(row: Mapping[str, Any]) -> int:
    """By the provision that a draft is on, so that no fold has seen it from another draft."""
    about = (row["gold"] or [row.get("distractor") or row["id"]])[0]
    return crc32(str(about).encode()) % FOLDS


def _texts(index: Index, chosen: Sequence[Candidate], near: Sequence[Compared]) -> dict[str, str]:
    known = {existing.match.provision.id for existing, *_ in near}
    further = [c.article_id for c in chosen if c.article_id not in known]
    held = index.store.by_id(further)
    return {id_: held[id_][0].text for id_ in further if id_ in held}


def pairs(chosen: Sequence[Case]) -> Pairs:
    """Their candidates as rows; ends the program plainly when there is none."""
    rows = [
        (astuple(found), existing.match.provision.id in case.gold, number, case.fold)
        for number, case in enumerate(chosen)
        for existing, found, _ in case.near
    ]
    if not rows:
        sys.exit("No labelled drafts to judge; give the folder of the data with --data.")
    features, gold, item, fold = zip(*rows, strict=True)
    return Pairs(np.array(features), np.array(gold), np.array(item), np.array(fold))
