"""References found and resolved in real texts, counted; and a sample to be read.

    python -m benchmarks.references --data FOLDER [--texts 2000] [--sample 200]

FOLDER holds ``vi_phapdien``, ``fr_codes_legifrance`` and ``en_docs_legal_sources``. Every text goes
into a record without vectors; the references of ``--texts`` of them are resolved in it.
``--sample`` prints that many resolved references of each language, each with the words around it
and the beginning of what it was resolved to: whether that is right is for a reader to say.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from assistant.provisions import split
from assistant.read import given_document
from assistant.references.amending import amendments
from assistant.resolution import Resolver
from assistant.store import Entry, Source, Store
from assistant.types import Document, Language, Resolved
from benchmarks.datasets import arguments, lines

BATCH = 2_000
KINDS = ("itself", "from its place", "in its text", "in another text", "another text")
LONGEST = 200_000  # characters of a text


@dataclass(slots=True)
class Tally:
    """Counts of one language."""

    texts: int = 0
    characters: int = 0
    seconds: float = 0.0
    kinds: Counter[str] = field(default_factory=Counter)
    amendments: Counter[str] = field(default_factory=Counter)
    resolved: list[tuple[Document, Resolved]] = field(default_factory=list)

    def add(self, document: Document, found: tuple[Resolved, ...]) -> None:
        """Counts the references of one text."""
        self.texts += 1
        self.characters += len(document.text)
        for each in found:
            outcome = ("unresolved", "resolved")[len(each.targets)] if len(each.targets) < 2 else ""
            self.kinds[f"{_kind(each)} {outcome or 'ambiguous'}"] += 1
            if outcome == "resolved" and _kind(each) != "itself":
                self.resolved.append((document, each))

    def report(self, language: str) -> Iterator[str]:
        """Lines of the report."""
        yield (
            f"{language}: {self.texts} texts, {self.characters / 1e6:.1f} M characters,"
            f" {self.characters / 1e6 / max(self.seconds, 1e-9):.2f} M characters/s"
        )
        for kind in KINDS:
            counts = [self.kinds[f"{kind} {o}"] for o in ("resolved", "ambiguous", "unresolved")]
            share = counts[0] / max(1, sum(counts))
            yield (
                f"  {kind}: {sum(counts)} mentions, {counts[0]} resolved ({share:.3f}),"
                f" {counts[1]} ambiguous, {counts[2]} unresolved"
            )
        told = ", ".join(f"{kind} {n}" for kind, n in self.amendments.most_common())
        yield f"  statements: {told or 'none'}"


def _kind(found: Resolved) -> str:
    reference = found.reference
    if reference.document:
        return "in another text" if reference.address else "another text"
    if reference.here == "document" and not reference.address:
        return "itself"
    return "in its text" if reference.here in ("", "document") else "from its place"


def main() -> int:
    """Prints the counts; 1 when there is no data."""
    parser = arguments((__doc__ or "").splitlines()[0])
    parser.add_argument("--texts", type=int, default=2_000, help="texts whose references count")
    parser.add_argument("--sample", type=int, default=0, help="resolved references to print")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--languages", nargs="+", default=["vi", "fr", "en"], metavar="LANGUAGE")
    options = parser.parse_args()
    readers = {"vi": _vietnamese, "fr": _french, "en": _english}
    there = False
    for language in options.languages:
        documents = list(readers[language](options.data))
        if not documents:
            continue
        there = True
        chance = random.Random(options.seed)
        with tempfile.TemporaryDirectory() as folder:
            store = _stored(Path(folder), documents)
            chosen = chance.sample(documents, min(options.texts, len(documents)))
            tally = _measured(store, chosen)
            print("\n".join(tally.report(language)), flush=True)
            some = chance.sample(tally.resolved, min(options.sample, len(tally.resolved)))
            for document, found in some:
                print(_shown(store, document, found))
            store.close()
    if not there:
        print(f"No texts under {options.data}; give their folder with --data.", file=sys.stderr)
    return 0 if there else 1


def _stored(folder: Path, documents: list[Document]) -> Store:
    store = Store.create(folder / "references.sqlite", {"encoder": "none"})
    store.open_source(Source("data", 0, 0, ""))
    for at in range(0, len(documents), BATCH):
        part = documents[at : at + BATCH]
        store.put([Entry("data", d, split(d), {}, b"") for d in part], {})
    return store


def _measured(store: Store, documents: list[Document]) -> Tally:
    resolver, tally = Resolver(store), Tally()
    for document in documents:
        provisions = split(document)
        start = time.perf_counter()
        found = resolver.resolve(document, provisions)
        tally.seconds += time.perf_counter() - start
        tally.add(document, found)
        tally.amendments.update(a.kind for a in amendments(document.text, document.language))
    return tally


def _shown(store: Store, document: Document, found: Resolved) -> str:
    start, end = found.reference.span
    around = f"{document.text[max(0, start - 60) : start]}⟦{found.reference.text}⟧"
    around += document.text[end : end + 50]
    (target,) = found.targets
    there = store.by_id([target]).get(target)
    other = there[1] if there else store.document(target)
    text = there[0].text if there else ""
    title = other.title or other.name if other else ""
    inexact = "" if found.exact else " (what holds it)"
    lines_ = (
        f"- [{(document.title or document.name)[-60:]}] …{around}…",
        f"=> {target[-24:]}{inexact} [{title[-60:]}] {text[:60]}",
    )
    return "\n    ".join(" ".join(line.split()) for line in lines_)


# the data


def _vietnamese(data: Path) -> Iterator[Document]:
    for line in _lines(data / "vi_phapdien/articles.jsonl.gz"):
        source = str(line["source"]).split(" ngày ")[0].split(", có hiệu lực")[0]
        yield _given(str(line["id"]), f"{line['title']} ({source})", str(line["text"]))


def _french(data: Path) -> Iterator[Document]:
    for line in _lines(data / "fr_codes_legifrance/articles.jsonl.gz"):
        title = f"{line['code']} - article {line['article']}"
        yield _given(str(line["id"]), title, str(line["text"]))


def _english(data: Path) -> Iterator[Document]:
    for line in _lines(data / "en_docs_legal_sources/documents.jsonl.gz"):
        yield _whole(str(line["_id"]), "en", str(line["title"]), str(line["text"]))
    for line in _lines(data / "gold/en/corpus.jsonl.gz"):
        if str(line["title"]).startswith(("GDPR", "1 CFR")):
            yield _given(str(line["id"]), str(line["title"]), str(line["text"]))


def _lines(path: Path) -> Iterator[dict[str, object]]:
    return lines(path) if path.is_file() else iter(())


def _given(id_: str, title: str, text: str) -> Document:
    return given_document({"id": id_, "title": title, "text": text[:LONGEST]})


def _whole(id_: str, language: Language, title: str, text: str) -> Document:
    return Document(id=id_, name=id_, text=text[:LONGEST], language=language, title=title)


if __name__ == "__main__":
    raise SystemExit(main())
