"""Whether the relation and the kind of a pair of texts are judged right.

python -m benchmarks.relations --data FOLDER [--fit] [--show practice|kinds|gold]

Each labelled draft beside the text that it is labelled with (for new matters: the nearest one), so
that nothing is searched. On our own drafts (benchmarks/practice; "kinds" are those on provisions
of our own) each pair is judged by weights that have seen neither its draft nor its provision; the
development sets only check, by weights fitted on all of our own. Intervals hold 95 % of 2,000
resamples of the drafts. ``--fit`` writes assistant/judgement/relations.json. ``--show`` lists the
ids judged otherwise than labelled.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from math import log
from random import Random

import numpy as np
from numpy.typing import NDArray

from assistant.config import thresholds
from assistant.judgement.decision import decide, restated
from assistant.judgement.weights import FILE, RELATIONS, Weights
from benchmarks import practice
from benchmarks.boosting import boosted
from benchmarks.datasets import arguments, development, machine
from benchmarks.relation_items import (
    Item,
    Row,
    items,
    of_kinds,
    relation_of,
    rows,
    taught_rows,
)
from benchmarks.relations_present import present
from benchmarks.states import Texts

FOLDS = 10
STRENGTH = 0.01  # inverse of the regularisation, on standardised signs
# what a row made from another counts, a draft beside a translation, one on a provision of ours,
# which is shorter and plainer than real ones, and one of the many that only teach: so weighed they
# teach most of what holds for these
MADE, CROSS, PLAIN, MANY = 0.25, 0.5, 0.3, 0.06
# how often each kind is taken to be met, whatever number of drafts teaches it
MET = {
    "paraphrase": 0.2, "none": 0.14, "narrower": 0.1, "broader": 0.07, "adds-condition": 0.1,
    "number": 0.1, "deadline": 0.08, "authority": 0.08, "modality": 0.07, "scope": 0.06,
}  # fmt: skip
SHARES = (0.0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1.0)  # of reading together, beside the signs
SAMPLES = 2000


def fitted(taught: Sequence[Row]) -> Weights:
    """Weights on the signs as they are, from a regression on standardised ones, and trees.

    The trees are of our smaller sets alone: on the many rows that only teach they learn how these
    are written.
    """
    from sklearn.linear_model import LogisticRegression

    names, table, kind, share = _table(taught)
    centre, spread = table.mean(axis=0), table.std(axis=0)
    spread[spread == 0] = 1.0
    model = LogisticRegression(C=STRENGTH, max_iter=5000)
    model.fit((table - centre) / spread, kind, sample_weight=share)
    scaled = model.coef_ / spread
    bias = model.intercept_ - scaled @ centre
    kinds = [str(one) for one in model.classes_]
    return Weights(
        dict(zip(kinds, np.round(bias, 3).tolist(), strict=True)),
        {
            one: dict(zip(names, np.round(row, 3).tolist(), strict=True))
            for one, row in zip(kinds, scaled, strict=True)
        },
        boosted(*_table([row for row in taught if row.item.group != "taught"])),
    )


def _table(
    taught: Sequence[Row],
) -> tuple[list[str], NDArray[np.float64], NDArray[np.str_], NDArray[np.float64]]:
    """The names of the signs, the signs of each row, its kind, and how much it teaches."""
    names = list(taught[0].signs)
    table = np.array([[row.signs[name] for name in names] for row in taught])
    share = np.array([_share_of(row) for row in taught])
    kind = np.array([row.kind for row in taught])
    for name, met in MET.items():
        share[kind == name] *= met * len(taught) / max(float(share[kind == name].sum()), 1e-9)
    return names, table, kind, share


def _share_of(row: Row) -> float:
    share = MADE if row.taught else 1.0
    if row.item.group in {"kinds", "taught"}:
        share *= CROSS if row.item.set == "crosslingual" else 1.0
    return share * {"kinds": PLAIN, "taught": MANY}.get(row.item.group, 1.0)


def teaching(found: Sequence[Row]) -> list[Row]:
    """Rows that the weights are fitted on: not what a rule decides."""
    return [row for row in found if row.kind in RELATIONS and row.item.group != "gold"]


def apart(found: Sequence[Row], further: Sequence[Row]) -> Iterator[tuple[list[Row], Weights]]:
    """Our drafts a fold at a time, with weights that saw neither them nor their provisions.

    ``further`` rows are on other provisions and teach every time.
    """
    fold_of = {text: i for i, text in enumerate(dict.fromkeys(r.item.matter for r in found))}
    for fold in range(FOLDS):
        held = [r for r in found if fold_of[r.item.matter] % FOLDS == fold]
        seen = [r for r in found if fold_of[r.item.matter] % FOLDS != fold]
        yield [r for r in held if not r.taught], fitted(teaching([*seen, *further]))


def together_of(folds: Sequence[tuple[list[Row], Weights]], texts: Texts) -> float:
    """How much reading both texts together counts beside the signs: likeliest on our drafts.

    What reads has seen none of them (benchmarks/train_cross.py).
    """
    likely: dict[float, float] = {}
    for share in SHARES:
        logs = []
        for rows_of_fold, weights in folds:
            both = replace(weights, together=share)
            for row in teaching(rows_of_fold):
                item = row.item
                pair = texts.pair(item.draft, item.existing[0], item.languages)
                said = both.probabilities(row.signs, texts.together(pair))
                right = sum(p for k, p in said.items() if RELATIONS[k] == RELATIONS[row.kind])
                logs.append(log(max(right, 1e-9)))
        likely[share] = sum(logs) / len(logs)
    best = max(likely, key=lambda share: likely[share])
    print("log-likelihood of the relation by share of reading together:",
          "  ".join(f"{share:g} {mean:.3f}" for share, mean in likely.items()))  # fmt: skip
    return best


def judged(found: Sequence[Row], weights: Weights, texts: Texts) -> dict[str, str]:
    """The kind said of each item."""
    said = {}
    for row in found:
        item = row.item
        pairs = [texts.pair(item.draft, text, item.languages) for text in item.existing]
        if len(pairs) > 1 and restated(pairs[0], pairs[1], thresholds()):
            said[item.id] = "merged"
        else:
            read = texts.together(pairs[0])
            said[item.id] = decide(pairs[0], row.signs, weights, read=read).kind
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
    parser.add_argument("--show", choices=("practice", "kinds", "gold"))
    options = parser.parse_args()
    print(machine())
    texts = Texts()
    sets = {
        "practice": [
            *items("practice", practice.questions(options.data)),
            *items("practice", practice.paired()),
        ],
        "kinds": list(of_kinds()),
        "gold": list(items("gold", development(options.data))),
    }
    found = gathered([item for chosen in sets.values() for item in chosen], texts)
    further = taught_rows(options.data)
    print(f"{len(further)} more that only teach", flush=True)
    mine = [row for row in found if row.item.group != "gold"]
    folds = list(apart(mine, further))
    together = together_of(folds, texts)
    final = replace(fitted(teaching([*mine, *further])), together=together)
    said: dict[str, str] = {}
    for held, weights in folds:
        said |= judged(held, replace(weights, together=together), texts)
    said |= judged([row for row in found if row.item.group == "gold"], final, texts)
    for group, chosen in sets.items():
        report(f"{group}, now", chosen, said)
        by_kind(chosen, said)
        if options.show == group:
            for i in chosen:
                if relation_of(said[i.id]) != i.relation:
                    print(f"  {i.id}: {i.kind} labelled, {said[i.id]} said", flush=True)
    if options.fit:
        _write(final)
    for group in ("practice", "gold"):
        chosen = sets[group]
        pairs = [(i.draft, i.existing[0]) for i in chosen]
        before = present(texts.encoder, pairs, [i.languages for i in chosen])
        report(f"{group}, before", chosen, dict(zip([i.id for i in chosen], before, strict=True)))


def _write(final: Weights) -> None:
    about = "How signs of a pair of texts count; written by benchmarks/relations.py --fit."
    plain = {"about": about, "bias": final.bias, "weights": final.of, "together": final.together}
    text = json.dumps(plain, indent=1)
    kinds = [
        f" {json.dumps(kind)}: [\n  " + ",\n  ".join(map(json.dumps, trees)) + "\n ]"
        for kind, trees in final.trees.items()
    ]
    FILE.write_text(text[:-2] + ',\n "trees": {\n' + ",\n".join(kinds) + "\n }\n}\n", "utf-8")
    print(f"written to {FILE.name}")


if __name__ == "__main__":
    main()
