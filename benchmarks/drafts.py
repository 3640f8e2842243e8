"""How long the review of a real long draft takes, and where the time goes.

python -m benchmarks.drafts --data FOLDER [--draft vi=267313] [--articles 12000] [--show]

The drafts are whole acts of ``*_docs_legal_sources`` beside the index of the gold corpus of their
language, or with ``--articles`` beside so many of the large corpus of it (vi, fr). Prints what the
index and the draft hold, wall and processor time with models loaded, and the processor time of
each part. ``--show`` prints the findings, to be read by hand.
"""

from __future__ import annotations

import cProfile
import json
import pstats
import random
import tempfile
import time
from pathlib import Path

from assistant.exports.text import review_text
from assistant.index import Index
from assistant.provisions import split
from assistant.read import read_source
from assistant.review import review
from assistant.types import Document, Review
from assistant.workspace import Workspace
from benchmarks.datasets import WORK, Questions, arguments, lines, machine, settings
from benchmarks.search import built

LARGE = {"vi": "vi_phapdien", "fr": "fr_codes_legifrance"}
DRAFTS = ("vi=267313", "fr=pjl25-394", "en=ukpga/2026/2/2026-01-22")
# part → the function that does it, by file and name; a part holds those that it calls
PARTS = {
    "splitting": ("provisions/__init__.py", "split"),
    "candidates": ("index.py", "candidates"),
    "  encoding": ("models/encoder.py", "encode_queries"),
    "  nearest by meaning": ("dense.py", "search"),
    "  scoring by words": ("lexical/__init__.py", "search"),
    "texts of candidates": ("search.py", "results"),
    "words in order": ("alignment.py", "align"),
    "word by word": ("judgement/reading.py", "pair"),
    "judgement": ("decision.py", "decide"),
    "  signs": ("signs.py", "signs"),
    "observations": ("drafting/__init__.py", "observations"),
}


def real_draft(data: Path, language: str, name: str) -> Document:
    """A whole act, read as a user's file is. Raises SystemExit where the data lack it."""
    source = data / f"{language}_docs_legal_sources/documents.jsonl.gz"
    for row in lines(source) if source.is_file() else ():
        if row["_id"] == name:
            return as_draft(row["text"])
    raise SystemExit(f"No act {name} in {source}; give the data's folder with --data.")


def as_draft(text: str) -> Document:
    """A text, read as a user's file is."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "draft.txt"
        path.write_text(text, "utf-8")
        (draft,) = read_source(path, max_bytes=10**8)
        return draft


def corpus(data: Path, language: str, articles: int) -> Questions:
    """What a draft is put beside: the gold corpus, or a sample of the large one."""
    if not articles:
        gold = data / f"gold/{language}"
        return Questions(f"gold/{language}", gold / "corpus.jsonl.gz", gold / "review.dev.jsonl")
    if language not in LARGE:
        raise SystemExit(f"No large corpus in {language}; --articles is for {', '.join(LARGE)}.")
    source = data / f"{LARGE[language]}/articles.jsonl.gz"
    sample = WORK / f"{LARGE[language]}-{articles}.jsonl"
    if not sample.is_file():
        rows = list(lines(source))
        chosen = random.Random(0).sample(rows, min(articles, len(rows)))
        kept = ({key: row[key] for key in ("id", "title", "text")} for row in chosen)
        text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in kept)
        sample.parent.mkdir(parents=True, exist_ok=True)
        sample.write_text(text, "utf-8")
    return Questions(sample.stem, sample, sample)


def leaves(index: Index) -> int:
    """Provisions of an index without parts of their own."""
    store = index.store
    return sum(
        provision.is_leaf
        for number in store.numbers()
        for provision in store.provisions(store.addresses(number)[0])
    )


def timed(index: Index, draft: Document) -> tuple[Review, float, float]:
    """The review with wall and processor seconds."""
    wall, processor = time.perf_counter(), time.process_time()
    found = review(index, draft)
    return found, time.perf_counter() - wall, time.process_time() - processor


def profile(index: Index, draft: Document) -> dict[str, float]:
    """Seconds in each part, of a second run."""
    profiler = cProfile.Profile(time.process_time)
    profiler.runcall(review, index, draft)
    calls = pstats.Stats(profiler).stats.items()  # type: ignore[attr-defined]
    spent = {}
    for part, (file, function) in PARTS.items():
        found = [t[3] for (path, _, name), t in calls if name == function and path.endswith(file)]
        if found:  # what has not been called has no line, rather than a zero
            spent[part] = sum(found)
    return spent


def main() -> None:
    parser = arguments(__doc__ or "")
    parser.add_argument("--draft", action="append", default=[], metavar="LANGUAGE=ID")
    parser.add_argument("--articles", type=int, default=0, help="of the large corpus")
    parser.add_argument("--show", action="store_true", help="print the findings")
    options = parser.parse_args()
    print(machine())
    workspace = Workspace(settings())
    workspace.encoder.encode_queries(["models are loaded before the clock starts"])
    for chosen in options.draft or DRAFTS:
        language, _, name = chosen.partition("=")
        draft = real_draft(options.data, language, name)
        files = corpus(options.data, language, options.articles)
        index = built(files, workspace.encoder)
        found, wall, processor = timed(index, draft)
        own = sum(p.is_leaf for p in split(draft))
        print(
            f"{chosen}: {own} leaf provisions, {len(found.checked)} checked, beside"
            f" {leaves(index)} leaf provisions; {wall:.1f} s, {processor:.1f} s of processors;"
            f" {len(found.findings)} findings, {len(found.observations)} observations"
        )
        for part, seconds in profile(index, draft).items():
            print(f"  {part:22} {seconds:6.2f}")
        if options.show:
            print(review_text(found))


if __name__ == "__main__":
    main()
