"""Whether numbers and deadlines that differ are found, and nothing said where they agree.

python -m benchmarks.disagreements --data FOLDER [--fit] [--show]

Each labelled draft against the text of the provisions it is labelled with. Printed: the share of
conflicts labelled number or deadline in which a disagreement is found, and of the other drafts in
which one is found too; beside it what the review did before (an amount of ours that they do not
have, where they have another of the same unit). ``--fit`` fits the limits on our own drafts
(benchmarks/practice) and writes assistant/thresholds.json; the development sets only check.
``--show`` lists the drafts that are judged otherwise than labelled, by their ids.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from random import Random

from assistant.bounds import Pairs, disagreements
from assistant.config import thresholds
from assistant.quantities import quantities
from assistant.read import given_document
from assistant.types import Language
from benchmarks import practice
from benchmarks.datasets import Questions, arguments, development, lines, machine
from benchmarks.fitted import keep

AMOUNTS = ("number", "deadline")
GROUPS = (
    ("found", "conflict, number or deadline"),
    ("redundant", "redundant"),
    ("overlap", "overlap"),
    ("conflict", "conflict of another kind"),
)
GRID = {
    "bound_near": (0.35, 0.38, 0.4, 0.45),
    "bound_strange": (0.0, 0.04, 0.08),
    "bound_margin": (0.02, 0.03, 0.04),
    "bound_twin": (0.25, 0.3),
    "bound_across": (0.45, 0.5, 0.55),
}
FOLDS = 10
FALSE = 4  # a false disagreement weighs as much as so many that are missed
SAMPLES = 1000

Judge = Callable[["Item"], bool]


@dataclass(frozen=True, slots=True)
class Item:
    """A labelled draft with the texts of its provisions; ``group`` is a key of ``GROUPS``."""

    id: str
    draft: str
    existing: tuple[str, ...]
    languages: tuple[Language, Language]
    group: str
    kind: str


def items(sets: Iterator[tuple[str, Questions]]) -> Iterator[tuple[str, list[Item]]]:
    """Those of each set that have provisions."""
    for name, files in sets:
        if not (files.corpus.is_file() and files.queries.is_file()):
            print(f"No drafts or no provisions of {name}; left out.")
            continue
        drafts = [row for row in lines(files.queries) if row["gold"]]
        wanted = {id_ for row in drafts for id_ in row["gold"]}
        texts = {row["id"]: row["text"] for row in lines(files.corpus) if row["id"] in wanted}
        language: Language = "en" if name == "crosslingual" else name  # type: ignore[assignment]
        yield name, [_item(row, texts, language) for row in drafts]


def _item(row: Mapping[str, object], texts: Mapping[str, str], language: Language) -> Item:
    kind, relation = str(row["kind"]), str(row["relation"])
    gold: list[str] = row["gold"]  # type: ignore[assignment]
    draft = given_document({"id": row["id"], "text": row["draft"]})
    return Item(
        str(row["id"]),
        draft.text,
        tuple(texts[id_] for id_ in gold if id_ in texts),
        (draft.language, language),
        "found" if kind in AMOUNTS else relation,
        kind,
    )


def ours(limits: Mapping[str, float]) -> Judge:
    """Whether a draft disagrees with one of its provisions."""
    return lambda item: any(
        disagreements(item.draft, text, item.languages, limits) for text in item.existing
    )


def before(item: Item) -> bool:
    """A value of the draft that they do not have, where they have another of the same unit."""
    mine = {(q.value, q.unit) for q in quantities(item.draft, item.languages[0])}
    for text in item.existing:
        said = {(q.value, q.unit) for q in quantities(text, item.languages[1])}
        left = {unit for _, unit in said - mine}
        if any(unit in left for _, unit in mine - said):
            return True
    return False


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.add_argument("--fit", action="store_true")
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    print(machine())
    tuned = dict(items(practice.questions(options.data)))
    limits = dict(thresholds())
    if options.fit:
        tuning = Tuning([item for listed in tuned.values() for item in listed])
        limits |= tuning.choices[tuning.best(lambda _: True)]
        keep(limits)
        apart = tuning.apart()
        _print("practice, ours, folds apart", tuned, lambda item: apart[item.id], show=False)
    checked = dict(items(development(options.data)))
    for title, sets in (("practice", tuned), ("development", checked)):
        for name, judge in (("before", before), ("ours", ours(limits))):
            _print(f"{title}, {name}", sets, judge, show=options.show and name == "ours")


def _print(title: str, sets: Mapping[str, list[Item]], judge: Judge, *, show: bool) -> None:
    print(title)
    said = {item.id: judge(item) for listed in sets.values() for item in listed}
    everything = [item for listed in sets.values() for item in listed]
    for name, listed in (*sets.items(), ("all", everything)):
        cells = []
        for group, label in GROUPS:
            mine = [said[item.id] for item in listed if item.group == group]
            cells.append(f"{label}: {_share(mine)}")
        print(f"  {name:13} " + "; ".join(cells))
    if show:
        wrong = [i for i in everything if said[i.id] != (i.group == "found")]
        print("  otherwise: " + ", ".join(f"{i.id} ({i.group}, {i.kind})" for i in wrong))


def _share(found: list[bool]) -> str:
    """ "45/50 = 0.90 [0.82, 0.98]": the interval holds 95 % of samples drawn with replacement."""
    if not found:
        return "none"
    random = Random(0)
    means = sorted(sum(random.choices(found, k=len(found))) / len(found) for _ in range(SAMPLES))
    low, high = means[SAMPLES // 40], means[-SAMPLES // 40 - 1]
    return f"{sum(found)}/{len(found)} = {sum(found) / len(found):.2f} [{low:.2f}, {high:.2f}]"


class Tuning:
    """What every choice of limits says of every draft, so that any part can be fitted on."""

    def __init__(self, tuned: Sequence[Item]) -> None:
        self.items = tuned
        self.choices = [dict(zip(GRID, v, strict=True)) for v in product(*GRID.values())]
        texts = [
            [Pairs(item.draft, text, item.languages) for text in item.existing] for item in tuned
        ]
        self.said = [
            [any(_differ(pairs, limits) for pairs in each) for each in texts]
            for limits in self.choices
        ]

    def best(self, kept: Callable[[int], bool]) -> int:
        """The choice with the most found, less what is false; ties to the strictest."""
        worth = [1 if item.group == "found" else -FALSE for item in self.items]
        scores = [
            sum(worth[i] for i, yes in enumerate(row) if yes and kept(i)) for row in self.said
        ]
        return max(range(len(scores)), key=lambda choice: (scores[choice], choice))

    def apart(self) -> dict[str, bool]:
        """What is said of each draft with limits fitted on the other folds."""
        said: dict[str, bool] = {}
        for fold in range(FOLDS):
            row = self.said[self.best(lambda i, fold=fold: i % FOLDS != fold)]  # type: ignore[misc]
            said |= {item.id: row[i] for i, item in enumerate(self.items) if i % FOLDS == fold}
        return said


def _differ(pairs: Pairs, limits: Mapping[str, float]) -> bool:
    return any(one.relation != "equal" for one in pairs.compared(limits))


if __name__ == "__main__":
    main()
