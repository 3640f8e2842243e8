"""What the review says of whole drafts in which few or many provisions have a counterpart.

    python -m benchmarks.real_acts --data FOLDER

Drafts are put together from provisions of real acts, which call for no finding beside rules of
other acts, and from our own practice drafts, which call for one. The acts are those of
``*_docs_legal_sources`` but for the ones that ``benchmarks.drafts`` measures, beside the practice
index of their language. What an existing text holds word for word is left out: nobody labelled
these provisions, and such a one may be right. ``alone``: each provision judged by itself; ``in the
draft``: with what the draft as a whole tells (``assistant.prevalence``). The limits are those of
the package, which have seen the practice drafts; they have not seen the acts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np

from assistant.compare import Judging
from assistant.errors import AssistantError
from assistant.judgement.decision import repeated
from assistant.models import Encoder
from assistant.prevalence import Checked, sure_and_unsure
from assistant.provisions import split
from assistant.review import checked, is_silent, units_of
from assistant.types import Document
from assistant.workspace import Workspace
from benchmarks import drafts, practice
from benchmarks.cases import Case, cases, found_in
from benchmarks.datasets import Questions, arguments, lines, machine, settings
from benchmarks.drafts import as_draft
from benchmarks.kept import Kept
from benchmarks.search import built
from benchmarks.systems import Remembered

OF_EACH = 8  # provisions of an act, spread over it: a long one is not to outweigh the others
MOST = 160  # of a language
SHORTEST = 8  # words
COPIED = 0.5  # of the words in the same order; such a provision may well be the same rule
MEASURED = {chosen.partition("=")[2] for chosen in drafts.DRAFTS}
SET = "real {}"
# provisions of a draft, and the share of them with a counterpart
DRAFTS = ((20, 0.0), (20, 0.25), (20, 0.5), (100, 0.0), (100, 0.03), (100, 0.1), (100, 0.3),
          (350, 0.0), (350, 0.01), (350, 0.05), (350, 0.2))  # fmt: skip
ROUNDS = 40  # drafts of each sort
SEED = 20261125


def new_matters(
    data: Path, sets: Iterable[tuple[str, Questions]], encoder: Encoder
) -> Iterator[Case]:
    """Provisions of real acts beside the practice index of their language, with what is near."""
    for language, files in sets:
        rows = list(islice(_rows(data, language), MOST))
        if not rows or not files.corpus.is_file():
            continue
        found = found_in(built(files, encoder), "practice", SET.format(language), rows)
        yield from (case for case in found if not _copied(case))


def acts(data: Path, language: str) -> Iterator[tuple[str, Document]]:
    """Id and text of the acts of a language, read as a user's file is."""
    source = data / f"{language}_docs_legal_sources/documents.jsonl.gz"
    for row in lines(source) if source.is_file() else ():
        if row["_type"] == "legislation":
            try:
                yield row["_id"], as_draft(row["text"])
            except AssistantError:
                continue  # an act without text


def _rows(data: Path, language: str) -> Iterator[Mapping[str, Any]]:
    for name, act in acts(data, language):
        if act.language != language or name in MEASURED:
            continue
        units = [
            unit.text
            for unit in units_of(act, split(act))
            if len(unit.text.split()) >= SHORTEST and not is_silent(unit, act)
        ]
        step = max(len(units) // OF_EACH, 1)
        for number, text in enumerate(units[::step][:OF_EACH]):
            yield {"id": f"{name}#{number}", "draft": text, "relation": "none", "kind": "real",
                   "gold": [], "distractor": name}  # fmt: skip


def _copied(case: Case) -> bool:
    return any(repeated(alignment) >= COPIED for _, _, alignment in case.near)


@dataclass(frozen=True, slots=True)
class Labelled:
    """What was found for a provision, and the ids of the existing ones it is labelled with."""

    found: Checked
    gold: frozenset[str]


def counts(draft: Sequence[Labelled], usual: float | None) -> np.ndarray[tuple[int], np.dtype[Any]]:
    """Provisions with a finding, with a right one, with a false one (nothing was to be said)."""
    sure, _ = sure_and_unsure([one.found for one in draft], usual)
    kept = {(id(f.draft), f.existing[0].match.provision.id) for f in sure}
    flagged = right = false = 0
    for one in draft:
        said = [f for f, _ in one.found.findings
                if (id(f.draft), f.existing[0].match.provision.id) in kept]  # fmt: skip
        hit = any(r.match.provision.id in one.gold for f in said for r in f.existing)
        flagged += bool(said)
        right += hit
        false += bool(said) and not one.gold
    return np.array([flagged, right, false])


def main() -> None:
    options = arguments(__doc__ or "").parse_args()
    encoder = Kept(Workspace(settings()).encoder)
    print(f"{machine()}; {encoder.name}", flush=True)
    sets = list(practice.questions(options.data))
    judging, sides = Judging(), Remembered(encoder)

    def judged(case: Case) -> Labelled:
        return Labelled(checked(case.draft, case.unit, case.near, sides, judging), case.gold)

    ours = [judged(c) for c in cases("practice", sets, encoder) if c.gold]
    alone = [s for s in sets if s[0] != "crosslingual"]
    acts_ = [judged(c) for c in new_matters(options.data, alone, encoder)]
    print(f"{len(acts_)} provisions of real acts, {len(ours)} practice drafts")
    columns = "precision, alone | in the draft | recall, alone | in the draft | false/100, alone"
    print(f"| provisions | with a counterpart | {columns} | in the draft |\n|{'---|' * 8}")
    random = np.random.default_rng(SEED)
    for length, share in DRAFTS:
        print(_row(length, share, ours, acts_, judging.limits["read_prior"], random), flush=True)


def _row(
    length: int,
    share: float,
    ours: Sequence[Labelled],
    others: Sequence[Labelled],
    usual: float,
    random: np.random.Generator,
) -> str:
    related = round(length * share)
    new = length - related
    alone, within = np.zeros(3), np.zeros(3)
    for _ in range(ROUNDS):
        draft = [ours[i] for i in random.choice(len(ours), related, replace=False)]
        draft += [others[i] for i in random.choice(len(others), new, replace=False)]
        alone += counts(draft, None)
        within += counts(draft, usual)
    cells = [
        *(f"{c[1] / c[0]:.2f}" if c[0] and related else "–" for c in (alone, within)),
        *(f"{c[1] / (related * ROUNDS):.2f}" if related else "–" for c in (alone, within)),
        *(f"{100 * c[2] / (new * ROUNDS):.1f}" for c in (alone, within)),
    ]
    return f"| {length} | {related} | {' | '.join(cells)} |"


if __name__ == "__main__":
    main()
