"""See the package."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator

from assistant.workspace import Workspace
from benchmarks import public
from benchmarks.datasets import arguments, machine, settings
from benchmarks.fitted import keep
from benchmarks.kept import Kept
from benchmarks.public.across import recitals, talks
from benchmarks.public.alike import bills, fitted, sentences
from benchmarks.public.conflicts import clauses, contracts, whole_contracts
from benchmarks.public.quoted import quoted
from benchmarks.public.rows import Bench, Row

SETS: dict[str, tuple[str, Callable[[Bench], Iterator[Row]]]] = {
    "bills": ("en_bill_similarity", bills),
    "contracts": ("en_contractnli", contracts),
    "whole": ("en_contractnli", whole_contracts),
    "clauses": ("en_norm_conflicts", clauses),
    "quoted": ("fr_codes_legifrance", quoted),
    "recitals": ("fr_en_gdpr", recitals),
    "sentences": ("fr_en_stsb", sentences),
    "talks": ("xx_vi_ted_parallel", talks),
}


def main() -> None:
    parser = arguments(public.__doc__ or "")
    parser.add_argument("--only", nargs="*", choices=list(SETS), default=list(SETS), metavar="NAME")
    parser.add_argument("--sample", type=int, default=40)
    parser.add_argument("--fit", action="store_true")
    options = parser.parse_args()
    bench = Bench(options.data, Kept(Workspace(settings()).encoder), options.sample)
    print(f"{machine()}; {bench.encoder.name}; sample {options.sample}", flush=True)
    if options.fit:
        _write(fitted(bench))
        return
    table: list[Row] = []
    for name in options.only:
        folder, measure = SETS[name]
        if not (options.data / folder).is_dir():
            print(f"No {folder} under {options.data}; left out.")
            continue
        started = time.perf_counter()
        table += measure(bench)
        print(f"{name}: {time.perf_counter() - started:.0f} s", file=sys.stderr, flush=True)
    if not table:
        sys.exit(f"Nothing to measure under {options.data}; give its folder with --data.")
    print("| set (cases) | measure | ours | cosine | aim |\n|---|---|---|---|---|")
    print("\n".join(str(row) for row in table))


def _write(share: float) -> None:
    print(f"alike_words = {share} written to {keep({'alike_words': share})}")


if __name__ == "__main__":
    main()
