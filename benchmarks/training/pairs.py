"""Queries and the passages that answer them: those we wrote, and those that structure gives.

A provision's texts are read from the public collections by the ids in ``queries.*.jsonl``; only
ids and our own words are kept in the repository.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal
from zlib import crc32

from assistant.passages import in_context, passages
from assistant.provisions import split
from assistant.read import given_document
from assistant.stems import fold
from assistant.types import Language
from benchmarks.datasets import lines
from benchmarks.training import acts

FOLDER = Path(__file__).parent
PRACTICE = FOLDER.parent / "practice"
LANGUAGES: tuple[Language, ...] = ("vi", "fr", "en")
Origin = Literal["written", "plain", "parallel", "title", "sentence"]
MOST = 0.1  # of a text's runs of eight words may stand in texts that quality is measured on
PLAIN = 5  # one in so many queries comes once more without diacritics
STRUCTURE = 10  # one pair from structure for so many of ours
NEAR = 6  # articles before and after a target that are its neighbours
_FEWEST, _LONGEST = 8, 60  # words of a sentence that stands for a query
_SENTENCE = re.compile(r"(?<=[.;:])\s+")


@dataclass(frozen=True, slots=True)
class Article:
    """One provision of a collection and its passages, as an index would encode them."""

    id: str
    title: str
    passages: tuple[str, ...]


@dataclass(slots=True)
class Pair:
    """A query, the article that answers it, and, once mined, passages that do not."""

    query: str
    article: Article
    origin: Origin
    positive: int = 0
    negatives: list[int] = field(default_factory=list)


def rows(data: Path, language: Language) -> Iterator[Mapping[str, Any]]:
    """Provisions that may be targets or negatives: ``id``, ``title``, ``text``."""
    if language == "en":
        yield from _there(FOLDER / "provisions.en.jsonl")
        yield from acts.sections(data)
        return
    folder, key = {"vi": ("vi_phapdien", "law"), "fr": ("fr_codes_legifrance", "code")}[language]
    for row in lines(data / folder / "articles.jsonl.gz"):
        heading = row["title"] if language == "vi" else row["section"]
        yield {"id": row["id"], "title": f"{heading or ''} ({row[key]})", "text": row["text"]}


def _article(row: Mapping[str, Any]) -> Article:
    document = given_document(row)
    provisions = split(document)
    texts = (in_context(provisions[i], title=document.title) for i in passages(provisions))
    return Article(row["id"], document.title, tuple(texts))


def chosen(data: Path, language: Language, *, count: int, seed: int) -> dict[str, Article]:
    """All targets of our queries, and ``count`` articles beside them: neighbours, and others.

    Neighbours treat adjacent matters, which makes the negatives hard; a quarter are from anywhere.
    """
    targets = {row["target"] for row in written(language, held_out=False)}
    held = {row["target"] for row in written(language, held_out=True)}
    barred = barred_ids(data, language) | held | practised()
    free = [row for row in rows(data, language) if row["id"] not in barred]
    asked = [at for at, row in enumerate(free) if row["id"] in targets]
    near = {i for at in asked for i in range(max(0, at - NEAR), min(len(free), at + NEAR + 1))}
    near.difference_update(asked)
    # by checksum: a target more moves no other article, whose vectors are kept
    order = sorted(range(len(free)), key=lambda at: crc32(f"{seed} {free[at]['id']}".encode()))
    beside = [at for at in order if at in near][: count * 3 // 4]
    kept = list(dict.fromkeys([*asked, *beside, *order]))[: len(asked) + count]
    found = {free[i]["id"]: _article(free[i]) for i in kept}
    return found | {row["id"]: Article(row["id"], "", (row[language],)) for row in parallel()}


def barred_ids(data: Path, language: Language) -> set[str]:
    """Provisions that quality is measured on, or that have their words; nothing is taught on them.

    The English development corpus and ``vi_alqac`` have ids of their own for texts that our
    collections hold too, so runs of words tell.
    """
    corpus = list(_there(data / f"gold/{language}/corpus.jsonl.gz"))
    ids = {row["id"] for row in corpus}
    if language == "fr":
        return ids
    if language == "en":
        seen = joined([row["text"] for row in corpus])
        return {row["id"] for row in rows(data, "en") if shared(row["text"], seen) >= MOST}
    seen = joined([row["text"] for row in _there(data / "vi_alqac/articles.jsonl.gz")])
    return {
        row["id"]
        for row in _there(data / "vi_phapdien/articles.jsonl.gz")
        if row["code"] in ids or (row["kind"] == "luật" and shared(row["text"], seen) >= MOST)
    }


def practised() -> set[str]:
    """Provisions that the practice drafts of the review are about: thresholds are fitted there."""
    drafts = (row for path in PRACTICE.glob("review.*.jsonl") for row in lines(path))
    return {id_ for row in drafts for id_ in (*row["gold"], row.get("distractor")) if id_}


def _there(path: Path) -> Iterator[Mapping[str, Any]]:
    return lines(path) if path.is_file() else iter(())


def written(language: Language, *, held_out: bool | None = None) -> list[dict[str, str]]:
    """Our lines for targets of a language: target, style, lang, query; none where we wrote none.

    One target in eight is held out, with all its queries: quality is followed on those, and nothing
    is taught on them. ``held_out`` asks for one part; ``None`` for both.
    """
    path = FOLDER / f"queries.{language}.jsonl"
    found = list(lines(path)) if path.is_file() else []
    return [row for row in found if held_out in (None, is_held_out(row["target"]))]


def drafted_for(language: Language) -> list[dict[str, str]]:
    """Drafts for provisions of a language that teach relations: target, lang, kind, draft."""
    path = PRACTICE / f"taught.{language}.jsonl"
    return list(lines(path)) if path.is_file() else []


def is_held_out(target: str) -> bool:
    """By the target's id alone, so that a query added later never moves another."""
    return crc32(target.encode()) % 8 == 0


def parallel() -> list[dict[str, str]]:
    """Provisions that we wrote in three languages: id, vi, fr, en."""
    return list(lines(FOLDER / "parallel.jsonl"))


def pairs(pool: Mapping[str, Article], language: Language, *, seed: int) -> list[Pair]:
    """Ours first, then some from structure: headings, and sentences out of their article.

    Ours: queries for provisions, and each provision of ``parallel`` asked for by its two others;
    some Vietnamese ones once more as many people type them, without diacritics.
    """
    ours = [
        Pair(row["query"], pool[row["target"]], "written")
        for row in written(language, held_out=False)
        if row["target"] in pool and pool[row["target"]].passages
    ]
    ours += [
        Pair(row[other], pool[row["id"]], "parallel")
        for row in parallel()
        for other in LANGUAGES
        if other != language and row["id"] in pool
    ]
    chance = random.Random(seed)
    typed = [
        Pair(plain, pair.article, "plain")
        for pair in ours
        if language == "vi" and (plain := fold(pair.query.casefold())) != pair.query.casefold()
    ]
    ours += chance.sample(typed, len(typed) // PLAIN)
    others = list(pool.values())
    chance.shuffle(others)
    free = [pair for article in others for pair in _from_structure(article, chance, language)]
    return ours + free[: len(ours) // STRUCTURE]


def _from_structure(article: Article, chance: random.Random, language: Language) -> Iterator[Pair]:
    if language == "vi" and len(article.title.split()) > 4 and article.passages:
        yield Pair(_bare(article.title), article, "title")
    if len(article.passages) < 2:
        return
    sentence = chance.choice(_SENTENCE.split(article.passages[-1].split("\n")[-1]))
    if _FEWEST <= len(sentence.split()) <= _LONGEST:
        yield Pair(sentence, Article(article.id, article.title, article.passages[:-1]), "sentence")


def _bare(title: str) -> str:
    return title.rpartition(" (")[0] or title


def texts(pool: Mapping[str, Article]) -> tuple[list[str], list[str]]:
    """All passages of a pool and the article of each."""
    found = [(text, article.id) for article in pool.values() for text in article.passages]
    return [text for text, _ in found], [id_ for _, id_ in found]


def grams(text: str, size: int = 8) -> set[tuple[str, ...]]:
    """Runs of ``size`` words, in lower case."""
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[i : i + size]) for i in range(len(words) - size + 1)}


def shared(text: str, seen: set[tuple[str, ...]]) -> float:
    """The share of a text's runs of words that were seen."""
    own = grams(text)
    return len(own & seen) / len(own) if own else 0.0


def joined(texts: Sequence[str]) -> set[tuple[str, ...]]:
    """The runs of words of several texts."""
    return set().union(*map(grams, texts)) if texts else set()
