"""Labelled drafts beside the texts they are labelled with, and the signs of each pair.

From our own drafts (benchmarks/practice) and from the development sets; nothing is searched.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

from assistant.judgement.likeness import Likeness, Text
from assistant.judgement.pair import Pair
from assistant.judgement.signs import signs
from assistant.judgement.weights import RELATIONS
from assistant.read import given_document
from assistant.types import Language, Span
from assistant.workspace import Workspace
from benchmarks import practice
from benchmarks.datasets import Questions, lines, settings
from benchmarks.kept_signs import KeptSigns, fingerprint
from benchmarks.states import Texts
from benchmarks.training.pairs import LANGUAGES


@dataclass(frozen=True, slots=True)
class Item:
    """A labelled draft with the texts of its provisions.

    Drafts on one ``matter`` are held out together, whatever the language of the provision.
    """

    id: str
    group: str  # "practice", "kinds", "taught" or "gold"
    set: str
    draft: str
    existing: tuple[str, ...]
    languages: tuple[Language, Language]
    kind: str  # "none" for new matters
    matter: str

    @property
    def relation(self) -> str:
        """As labelled."""
        return relation_of(self.kind)


@dataclass(frozen=True, slots=True)
class Row:
    """The signs of a pair; ``taught`` rows are made from a labelled one and only teach."""

    item: Item
    kind: str
    signs: Mapping[str, float]
    taught: bool = False


def relation_of(kind: str) -> str:
    """The relation that a kind belongs to."""
    return "redundant" if kind in {"verbatim", "merged"} else RELATIONS[kind] or "none"


def items(group: str, sets: Iterator[tuple[str, Questions]]) -> Iterator[Item]:
    """Every labelled draft whose provisions are there; new matters without a near one are not."""
    for name, files in sets:
        if not (files.queries.is_file() and files.corpus.is_file()):
            print(f"No drafts or no provisions of {name} for {files.name}; left out.")
            continue
        texts = {row["id"]: row["text"] for row in lines(files.corpus)}
        language: Language = next(lang for n, lang in practice.SETS if n == name)
        for row in lines(files.queries):
            near = row["gold"] or ([row["distractor"]] if row.get("distractor") else [])
            if not near:
                continue
            draft = given_document({"id": row["id"], "text": row["draft"]})
            ours = draft.language if name != language else language
            kind = "none" if row["relation"] == "none" else row["kind"]
            yield Item(
                row["id"], group, name, row["draft"], tuple(texts[i] for i in near),
                (ours, language), kind, texts[near[0]],
            )  # fmt: skip


def of_kinds() -> Iterator[Item]:
    """The drafts on provisions of our own (practice/kinds.jsonl), each beside both languages."""
    for row in lines(practice.KINDS):
        language: Language = next(iter(row["existing"]))
        for kind, draft in row["drafts"].items():
            for other, existing in row["existing"].items():
                yield Item(
                    f"{row['id']}-{kind}-{other}", "kinds",
                    language if other == language else "crosslingual",
                    draft, (existing,), (language, other), kind, row["id"],
                )  # fmt: skip


def of_taught(data: Path) -> Iterator[Item]:
    """The drafts that teach and measure nothing (practice/taught.*.jsonl)."""
    for language in LANGUAGES:
        for number, row in enumerate(practice.taught(data, language)):
            ours: Language = row["lang"]  # type: ignore[assignment]
            yield Item(
                f"taught-{language}-{number}", "taught",
                language if ours == language else "crosslingual",
                row["draft"], (row["text"],), (ours, language), row["kind"], row["text"],
            )  # fmt: skip


def taught_rows(data: Path) -> list[Row]:
    """Their signs, kept on disk, since working them out takes a quarter of an hour."""
    items = list(of_taught(data))
    with KeptSigns(Workspace(settings()).encoder, fingerprint()) as kept:
        found = kept.of([(item.draft, item.existing[0], item.languages) for item in items])
    return [Row(item, item.kind, one) for item, one in zip(items, found, strict=True)]


def rows(item: Item, texts: Texts) -> Iterator[Row]:
    """The pair as labelled, and for our own drafts what else it teaches.

    The two sides exchanged: what is broader then is narrower (what adds a condition is left out,
    since nothing then is added); and, for every second draft, the answer without the rest of its
    article. So the weights cannot lean on how long a draft or an article is.
    """
    pair = texts.pair(item.draft, item.existing[0], item.languages)
    yield Row(item, item.kind, signs(pair))
    if item.group == "gold" or item.kind in {"none", "verbatim", "merged"}:
        return
    answer = only(pair.likeness.existing, [s for s in pair.theirs.statements if pair.answers(s)])
    if not answer.words:
        return
    exchanged = EXCHANGED.get(item.kind, item.kind)
    if exchanged:
        yield Row(item, exchanged, signs(Pair(Likeness(answer, pair.likeness.draft))), taught=True)
    short = len(answer.text) < SHORT * len(item.existing[0])
    if short and crc32(item.id.encode()) % 2:
        yield Row(item, item.kind, signs(Pair(Likeness(pair.likeness.draft, answer))), taught=True)


SHORT = 0.75  # of an article: an answer that is shorter teaches something of its own
EXCHANGED = {"narrower": "broader", "broader": "narrower", "adds-condition": ""}


def only(whole: Text, kept: Sequence[Span]) -> Text:
    """Some stretches of a text, one a line, with the states that their words had in it."""
    text, spans, places = "", [], []
    for start, end in kept:
        move = len(text) - start
        inside = [i for i, (s, e) in enumerate(whole.spans) if start <= s and e <= end]
        spans += [(whole.spans[i][0] + move, whole.spans[i][1] + move) for i in inside]
        places += inside
        text += whole.text[start:end] + "\n"
    words = tuple(whole.words[i] for i in places)
    return Text(text, whole.language, tuple(spans), words, whole.states[places])
