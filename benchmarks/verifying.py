"""What the verifier lets through and what it catches, on sentence and evidence pairs of our own.

    python -m benchmarks.verifying [--fit]

150 pairs a language (``practice/verify.*.jsonl``): 75 faithful rewordings, and 75 with one number,
date, name, force or negation altered or a claim added. Every third pair of each language and kind
is held back: nothing is fitted on it. Of the others a pair is judged by a fit on the other folds.
Beside the verifier: the same without a reader (only words of the evidence), and the cosine of the
encoder with the limit that lets nine of ten faithful pairs of the others through.
``--fit`` writes ``assistant/verify/doubts.json`` from the pairs that are not held back.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from assistant.config import Settings
from assistant.judgement import Pair, Sides
from assistant.models.states import Reader
from assistant.types import Language
from assistant.types.calibrations import Share
from assistant.verify import check
from assistant.verify.doubts import FILE, Doubts, doubts
from assistant.verify.rewording import hard_fault, slip
from assistant.verify.signs import signs
from assistant.workspace import Workspace
from benchmarks.datasets import lines
from benchmarks.doubting import fitted
from benchmarks.kept import Kept
from benchmarks.practice import FOLDER

LANGUAGES: tuple[Language, ...] = ("vi", "fr", "en")
KINDS = ("faithful", "number", "date", "name", "modality", "negation", "added")
FOLDS = 10
HELD, OF = 2, 3  # every third pair, from the third on
# of the altered pairs: the limit is set where the folds catch as many
CAUGHT = {"altered": 0.95, "added": 0.8}
ABOUT = (
    "Weights of the signs of assistant.verify.signs; written by benchmarks/verifying.py --fit,"
    " from two thirds of benchmarks/practice/verify.*.jsonl."
)


@dataclass(frozen=True, slots=True)
class Case:
    """A pair with what the verifier sees of it; ``fault`` needs no fit: a reason, or "" (passes).

    ``fault`` is None where the signs decide.
    """

    language: Language
    kind: str
    held: bool
    strict: str | None
    fault: str | None
    signs: dict[str, float]
    cosine: float


Verdict = Callable[[Case], bool]  # whether it is refused


def cases(workspace: Workspace) -> list[Case]:
    """All pairs, read once."""
    encoder = Kept(workspace.encoder)
    reader = Sides(encoder)
    found = []
    seen: Counter[tuple[str, str]] = Counter()
    for row in rows():
        language, kind = row["language"], row["kind"]
        place = seen[language, kind]
        seen[language, kind] += 1
        found.append(_case(row, place % OF == HELD, encoder, reader))
    return found


def rows() -> Iterator[dict[str, str]]:
    """The pairs of the three languages."""
    for language in LANGUAGES:
        yield from lines(FOLDER / f"verify.{language}.jsonl")


def _case(row: dict[str, str], held: bool, encoder: Kept, reader: Sides) -> Case:
    sentence, evidence = row["sentence"], row["evidence"]
    language: Language = row["language"]  # type: ignore[assignment]
    one, other = encoder.encode_passages([sentence, evidence])
    strict = check(sentence, evidence, language=language)
    pair = reader.pair(sentence, evidence, (language, language))
    assert pair is not None, "the bundled encoder reads word by word"
    fault = _fault(sentence, evidence, language, strict, pair)
    return Case(language, row["kind"], held, strict, fault, signs(pair), float(one @ other))


def _fault(
    sentence: str, evidence: str, language: Language, strict: str | None, pair: Pair
) -> str | None:
    """What is decided before the signs are weighed."""
    if strict is None:
        return ""
    if strict.startswith(("form", "length", "loop")):
        return strict
    return hard_fault(sentence, evidence, language) or slip(pair)


def refused(case: Case, fit: Doubts) -> bool:
    """The verdict of the verifier with a reader."""
    return bool(case.fault) if case.fault is not None else fit.reason(case.signs) is not None


def worst(case: Case, fit: Doubts) -> float:
    """The greatest log-odds that it went wrong; an end of the scale where no sign decides."""
    if case.fault is not None:
        return np.inf if case.fault else -np.inf
    return max(fit.odds(case.signs).values())


def teach(chosen: Sequence[Case], limit: float = 0.0) -> Doubts:
    """A fit on these."""
    open_ = [case for case in chosen if case.fault is None]
    return fitted([case.signs for case in open_], [case.kind for case in open_], limit)


def folded(shown: Sequence[Case]) -> dict[int, float]:
    """For each place the greatest log-odds by a fit that has not seen the pair."""
    fold = {}
    seen: Counter[tuple[str, str]] = Counter()
    for i, case in enumerate(shown):
        fold[i] = seen[case.language, case.kind] % FOLDS
        seen[case.language, case.kind] += 1
    found: dict[int, float] = {}
    for number in range(FOLDS):
        fit = teach([case for i, case in enumerate(shown) if fold[i] != number])
        found |= {i: worst(case, fit) for i, case in enumerate(shown) if fold[i] == number}
    return found


def limit_of(shown: Sequence[Case], odds: dict[int, float]) -> float:
    """The highest limit at which as many are caught as is asked, of added claims and the others."""
    added = [odds[i] for i, case in enumerate(shown) if case.kind == "added"]
    others = [odds[i] for i, c in enumerate(shown) if c.kind not in {"faithful", "added"}]
    limits = [_limit(added, CAUGHT["added"]), _limit(others, CAUGHT["altered"])]
    return round(min(limits) - 1e-3, 3)


def _limit(odds: Sequence[float], caught: float) -> float:
    """The highest of these so that this share of them is at it or above."""
    return sorted(odds)[int(len(odds) * (1 - caught))]


def table(title: str, chosen: Sequence[Case], verdict: Verdict) -> Iterator[str]:
    """Passed of the faithful, caught of the altered, by kind and language."""
    yield f"{title}:"
    for kind in (*KINDS, "altered"):
        cells = []
        for language in (*LANGUAGES, None):
            those = [
                case
                for case in chosen
                if language in {None, case.language}
                and (case.kind == kind or (kind == "altered" and case.kind != "faithful"))
            ]
            caught = sum(verdict(case) for case in those)
            hits = len(those) - caught if kind == "faithful" else caught
            cells.append(_cell(Share(hits, len(those)), whole=language is None))
        yield f"  {'passed' if kind == 'faithful' else 'caught'} {kind:9s} " + "  ".join(cells)


def _cell(share: Share, *, whole: bool) -> str:
    low, high = share.interval or (0.0, 0.0)
    interval = f" [{low:.2f}, {high:.2f}]" if whole else ""
    return f"{share.value or 0.0:.2f} ({share.hits}/{share.total}){interval}"


def report(found: Sequence[Case], fit: Doubts) -> Iterator[str]:
    """All tables: vi, fr, en, and all with the interval (Wilson, 95 %)."""
    shown = [case for case in found if not case.held]
    held = [case for case in found if case.held]
    faithful = [case.cosine for case in shown if case.kind == "faithful"]
    least = float(np.quantile(faithful, 0.1))
    odds = folded(shown)
    places = {id(case): i for i, case in enumerate(shown)}
    limit = fit.limit
    for name, chosen in (("two thirds", shown), ("held back", held)):
        yield from table(f"without a reader, {name}", chosen, lambda c: c.strict is not None)
        yield from table(f"cosine under {least:.3f}, {name}", chosen, lambda c: c.cosine < least)
    yield from table("verifier by folds, two thirds", shown, lambda c: odds[places[id(c)]] > limit)
    yield from table("verifier, held back", held, lambda c: refused(c, fit))
    yield from _curve(shown, odds)


def _curve(shown: Sequence[Case], odds: dict[int, float]) -> Iterator[str]:
    """What other limits would do, by folds."""
    for share in (0.95, 0.9, 0.85, 0.8, 0.7, 0.6):
        altered = [odds[i] for i, case in enumerate(shown) if case.kind != "faithful"]
        limit = _limit(altered, share) - 1e-3
        good = [odds[i] for i, case in enumerate(shown) if case.kind == "faithful"]
        passed = sum(one <= limit for one in good)
        share_, good_ = f"{share:.0%} of the altered caught", f"{passed} of {len(good)} passed"
        yield f"limit {limit:+.2f}: {share_}, {good_}"


def speed(workspace: Workspace, count: int = 30) -> str:
    """Milliseconds of one check, vectors given, the reading of both texts included."""
    encoder = workspace.encoder
    assert isinstance(encoder, Reader), "the bundled encoder reads word by word"
    reader = Sides(encoder)
    chosen = list(rows())[:: 450 // count]
    start = time.process_time()
    for row in chosen:
        language: Language = row["language"]  # type: ignore[assignment]
        check(row["sentence"], row["evidence"], language=language, reader=reader)
    spent = time.process_time() - start
    return f"{1000 * spent / len(chosen):.1f} ms of processor a sentence"


def main() -> None:
    """Print the tables; with ``--fit`` write the weights first."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--fit", action="store_true", help=f"write {FILE.name}")
    options = parser.parse_args()
    workspace = Workspace(Settings.from_env())
    found = cases(workspace)
    if options.fit:
        shown = [case for case in found if not case.held]
        fit = teach(shown, limit_of(shown, folded(shown)))
        values = {"about": ABOUT, "limit": fit.limit, "bias": fit.bias, "weights": fit.weights}
        FILE.write_text(json.dumps(values, indent=1) + "\n", "utf-8")
        doubts.cache_clear()
    for line in report(found, doubts()):
        print(line)
    print(speed(workspace))


if __name__ == "__main__":
    main()
