"""How much shorter texts become, and whether every norm stands in what is left.

Verbose texts of our own as offices write them (``practice/verbose.*.jsonl``, written before the
tables; what is done to those of the part ``held`` was not looked at while the tables were made),
tight ones, the drafts and reports of the demo, and whole real documents
(``*_docs_legal_sources``, a sample by seed, read where they lie).

    python -m benchmarks.shortening --data FOLDER [--sample 10] [--show 30]
"""

from __future__ import annotations

import gzip
import json
import random
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import get_args

from assistant.hygiene import clean
from assistant.norms import norms
from assistant.read import read_source
from assistant.shorten import shorten
from assistant.types import Document, Language, Norm, Shortening
from assistant.wordiness import plain, reworded
from benchmarks.datasets import arguments

PRACTICE = Path(__file__).parent / "practice"
DEMO = Path(__file__).parents[1] / "indexes/demo"
SIZES = (1_500, 25_000)  # characters of a real document that is sampled
SEED = 20261125


@dataclass(frozen=True, slots=True)
class Text:
    """A document of one of the sets."""

    group: str
    document: Document


def written() -> Iterator[Text]:
    """Our verbose and tight texts."""
    for language in get_args(Language):
        path = PRACTICE / f"verbose.{language}.jsonl"
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            group = "tight" if row["part"] == "tight" else f"verbose, {row['part']}"
            yield Text(group, Document(row["id"], row["id"], row["text"], language))


def demo() -> Iterator[Text]:
    """The drafts and reports that come with the demo."""
    for folder in ("drafts", "reports"):
        for path in sorted((DEMO / folder).iterdir()):
            if path.suffix != ".md":
                (document,) = read_source(path, max_bytes=10_000_000)
                yield Text(f"demo, {folder}", document)


def real(data: Path, sample: int) -> Iterator[Text]:
    """Whole documents of others, the same for the same seed."""
    for language in get_args(Language):
        path = data / f"{language}_docs_legal_sources/documents.jsonl.gz"
        if not path.is_file():
            continue
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines]
        rows = [r for r in rows if SIZES[0] <= len(r["text"]) <= SIZES[1]]
        for row in random.Random(SEED).sample(rows, min(sample, len(rows))):
            text = clean(row["text"])[0]
            yield Text("real", Document(row["_id"], row["_id"], text, language))


def found_again(shortening: Shortening) -> tuple[int, int]:
    """Norms of the text before that one of the text after answers to, and all of them.

    Asked anew of the finished text, in another way than the proof does: the same force, body,
    deadline and figures anywhere in it.
    """
    language = shortening.document.language
    before = norms(shortening.document.text, language)
    after = [_key(n, language) for n in norms(shortening.text, language)]
    kept = 0
    for norm in before:
        force, body, deadline, figures = _key(norm, language)
        kept += any(
            force == f and body in ("", b) and (deadline == d or not deadline) and not figures - q
            for f, b, d, q in after
        )
    return kept, len(before)


def _key(norm: Norm, language: Language) -> tuple[str, str, str, Counter[str]]:
    slots = (norm.actor, norm.deadline)
    said = [plain(reworded(s.text, language), language) if s else "" for s in slots]
    figures = Counter(plain(q.text, language) for q in norm.quantities)
    return norm.modality, said[0], said[1], figures


def report(group: str, language: str, results: list[Shortening], seconds: float) -> str:
    """One line: how many words fewer, norms, sentences and readability."""
    fewer = [100 * (1 - after / before) for before, after in (r.words for r in results)]
    kept = [found_again(r) for r in results]
    pairs = [r.readability for r in results if r.readability]
    per = [median(p[i].words_per_sentence for p in pairs) for i in (0, 1)]
    scores = [[s for p in pairs if (s := p[i].score) is not None] for i in (0, 1)]
    score = " → ".join(f"{median(s):.0f}" for s in scores) if all(scores) else "none"
    kinds = Counter(c.kind for r in results for c in r.changes)
    elsewhere: Counter[str] = Counter()
    for result in results:
        elsewhere.update(result.elsewhere)
    return (
        f"{language} {group:18} {len(results):3} texts  fewer words: median {median(fewer):5.1f} %"
        f" ({min(fewer):.1f} to {max(fewer):.1f})  norms {sum(k for k, _ in kept)} of"
        f" {sum(n for _, n in kept)} found again, elsewhere {dict(elsewhere)}"
        f"  words/sentence {per[0]:.1f} → {per[1]:.1f}  score {score}"
        f"  added by splits {sum(r.added for r in results)}  refused"
        f" {sum(len(r.refused) for r in results)}  {seconds:.1f} s\n     {dict(kinds)}"
    )


def shown(results: list[Shortening], count: int) -> Iterator[str]:
    """Changes to be read by a person: taken by seed, the kinds in turn."""
    by_kind = defaultdict(list)
    for result in results:
        for change in result.changes:
            by_kind[change.kind].append((result.document, change))
    chance = random.Random(SEED)
    for changes in by_kind.values():
        chance.shuffle(changes)
    while count > 0 and any(by_kind.values()):
        for kind in sorted(by_kind):
            if by_kind[kind] and count > 0:
                document, change = by_kind[kind].pop()
                start, end = change.span
                before, after = document.text[max(0, start - 60) : start], document.text[end:]
                line = f"{before}[[{change.old}]]{{{{{change.new}}}}}{after[:60]}"
                yield f"{kind:15} {document.id[:24]:24} {' '.join(line.split())}"
                count -= 1


def main() -> None:
    """Prints a line per set and language, then changes to read."""
    parser = arguments(__doc__ or "")
    parser.add_argument("--sample", type=int, default=10, help="real documents per language")
    parser.add_argument("--show", type=int, default=0, help="changes per language to read")
    options = parser.parse_args()
    groups: dict[tuple[str, str], list[Shortening]] = defaultdict(list)
    spent: dict[tuple[str, str], float] = defaultdict(float)
    for text in (*written(), *demo(), *real(options.data, options.sample)):
        began = time.perf_counter()
        key = (text.document.language, text.group)
        groups[key].append(shorten(text.document))
        spent[key] += time.perf_counter() - began
    for (language, group), results in groups.items():
        print(report(group, language, results, spent[language, group]))
    for language in get_args(Language):
        unread = [key for key in groups if key[0] == language and "practice" not in key[1]]
        results = [result for key in unread for result in groups[key]]
        for line in shown(results, options.show):
            print(language, line)


if __name__ == "__main__":
    main()
