"""Whether the relation and the kind of a pair of texts are judged right.

python -m benchmarks.relations --data FOLDER [--fit] [--show practice|gold]

Each labelled draft beside the text that it is labelled with (for new matters: the nearest one), so
that nothing is searched. On our own drafts (benchmarks/practice) each pair is judged by weights
that have seen neither its draft nor its provision; the development sets only check, by weights
fitted on all of our own. Intervals hold 95 % of 2,000 resamples of the drafts. ``--fit`` writes
assistant/judgement/relations.json. ``--show`` lists the ids judged otherwise than labelled.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from zlib import crc32

import numpy as np

from assistant.config import thresholds
from assistant.judgement.decision import decide, restated
from assistant.judgement.likeness import Likeness, Text
from assistant.judgement.pair import Pair
from assistant.judgement.signs import signs
from assistant.judgement.weights import FILE, RELATIONS, Weights
from assistant.read import given_document
from assistant.types import Language, Span
from benchmarks import practice
from benchmarks.datasets import Questions, arguments, development, lines, machine
from benchmarks.relations_present import present
from benchmarks.states import Texts

FOLDS = 10
STRENGTH = 0.05  # inverse of the regularisation, on standardised signs
SAMPLES = 2000


@dataclass(frozen=True, slots=True)
class Item:
    """A labelled draft with the texts of its provisions."""

    id: str
    group: str  # "practice" or "gold"
    set: str
    draft: str
    existing: tuple[str, ...]
    languages: tuple[Language, Language]
    kind: str  # "none" for new matters

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
                (ours, language), kind,
            )  # fmt: skip


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


def fitted(taught: Sequence[Row]) -> Weights:
    """Weights on the signs as they are, from a regression on standardised ones."""
    from sklearn.linear_model import LogisticRegression

    names = list(taught[0].signs)
    table = np.array([[row.signs[name] for name in names] for row in taught])
    share = np.array([0.5 if row.taught else 1.0 for row in taught])
    centre, spread = table.mean(axis=0), table.std(axis=0)
    spread[spread == 0] = 1.0
    model = LogisticRegression(C=STRENGTH, max_iter=5000)
    model.fit((table - centre) / spread, [row.kind for row in taught], sample_weight=share)
    scaled = model.coef_ / spread
    bias = model.intercept_ - scaled @ centre
    kinds = [str(kind) for kind in model.classes_]
    return Weights(
        dict(zip(kinds, np.round(bias, 3).tolist(), strict=True)),
        {
            kind: dict(zip(names, np.round(row, 3).tolist(), strict=True))
            for kind, row in zip(kinds, scaled, strict=True)
        },
    )


def teaching(found: Sequence[Row]) -> list[Row]:
    """Rows that the weights are fitted on: not what a rule decides."""
    return [row for row in found if row.kind in RELATIONS and row.item.group == "practice"]


def apart(found: Sequence[Row], texts: Texts) -> dict[str, str]:
    """The kind said of each of our drafts by weights that saw neither it nor its provision."""
    of_text = {text: i for i, text in enumerate(dict.fromkeys(r.item.existing[0] for r in found))}
    said: dict[str, str] = {}
    for fold in range(FOLDS):
        held = [r for r in found if of_text[r.item.existing[0]] % FOLDS == fold]
        seen = [r for r in found if of_text[r.item.existing[0]] % FOLDS != fold]
        said |= judged([r for r in held if not r.taught], fitted(teaching(seen)), texts)
    return said


def judged(found: Sequence[Row], weights: Weights, texts: Texts) -> dict[str, str]:
    """The kind said of each item."""
    said = {}
    for row in found:
        item = row.item
        pairs = [texts.pair(item.draft, text, item.languages) for text in item.existing]
        if len(pairs) > 1 and restated(pairs[0], pairs[1], thresholds()):
            said[item.id] = "merged"
        else:
            said[item.id] = decide(pairs[0], row.signs, weights).kind
    return said


def report(title: str, chosen: Sequence[Item], said: Mapping[str, str]) -> None:
    """Right relations in a set, and by kind, with intervals."""
    for name in ("vi", "fr", "en", "three languages", "crosslingual"):
        mine = [i for i in chosen if i.set == name or (name[0] == "t" and i.set != "crosslingual")]
        if mine:
            right = [relation_of(said[i.id]) == i.relation for i in mine]
            kinds = [said[i.id] == i.kind for i in mine]
            print(f"{title:22} {name:15} n={len(mine):3} relation {_share(right)}"
                  f" kind {_share(kinds)}")  # fmt: skip


def by_kind(chosen: Sequence[Item], said: Mapping[str, str]) -> None:
    """Of each kind in the three languages: the right relation, and what was said."""
    for kind in dict.fromkeys(["verbatim", "paraphrase", "merged", *RELATIONS]):
        mine = [i for i in chosen if i.kind == kind and i.set != "crosslingual"]
        if mine:
            right = [relation_of(said[i.id]) == i.relation for i in mine]
            heard = ", ".join(
                f"{k} {n}" for k, n in Counter(said[i.id] for i in mine).most_common()
            )
            print(f"  {kind:15} n={len(mine):3} relation {_share(right)}  said: {heard}")


def _share(right: Sequence[bool]) -> str:
    random = Random(0)
    n = len(right)
    means = sorted(sum(random.choices(right, k=n)) / n for _ in range(SAMPLES))
    low, high = means[SAMPLES // 40], means[-SAMPLES // 40]
    return f"{sum(right) / n:.3f} [{low:.2f}, {high:.2f}]"


def gathered(chosen: Sequence[Item], texts: Texts) -> list[Row]:
    """The rows of every item."""
    print(f"{len(chosen)} labelled drafts, read by {texts.name}")
    return [row for item in chosen for row in rows(item, texts)]


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.add_argument("--fit", action="store_true")
    parser.add_argument("--show", choices=("practice", "gold"))
    options = parser.parse_args()
    print(machine())
    texts = Texts()
    ours = list(items("practice", practice.questions(options.data)))
    gold = list(items("gold", development(options.data)))
    found = gathered([*ours, *gold], texts)
    mine = [row for row in found if row.item.group == "practice"]
    final = fitted(teaching(mine))
    said = {
        "practice": apart(mine, texts),
        "gold": judged([row for row in found if row.item.group == "gold"], final, texts),
    }
    for group, chosen in (("practice", ours), ("gold", gold)):
        report(f"{group}, now", chosen, said[group])
        by_kind(chosen, said[group])
        if options.show == group:
            for i in chosen:
                if relation_of(said[group][i.id]) != i.relation:
                    print(f"  {i.id}: {i.kind} labelled, {said[group][i.id]} said", flush=True)
    if options.fit:
        _write(final)
    for group, chosen in (("practice", ours), ("gold", gold)):
        pairs = [(i.draft, i.existing[0]) for i in chosen]
        before = present(texts.encoder, pairs, [i.languages for i in chosen])
        report(f"{group}, before", chosen, dict(zip([i.id for i in chosen], before, strict=True)))


def _write(final: Weights) -> None:
    about = "Weights of the signs of a pair of texts; written by benchmarks/relations.py --fit."
    text = json.dumps({"about": about, "bias": final.bias, "weights": final.of}, indent=1)
    FILE.write_text(text + "\n", "utf-8")
    print(f"written to {FILE.name}")


if __name__ == "__main__":
    main()
