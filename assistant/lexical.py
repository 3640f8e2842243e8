"""BM25 over words, on disk, with tantivy. Derived from the store: can be rebuilt at any time.

Words are cut here, in Python, so that index and queries agree in each language: lower-case words
and adjacent pairs (Vietnamese words are mostly two syllables; pairs also catch fixed expressions in
French and English), once as written and once without diacritics, since people type "ho so" for
"hồ sơ". French and English words are reduced to their stem.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import log
from pathlib import Path
from typing import Self

import tantivy

from assistant.errors import IndexBusy, StorageError

WORD = re.compile(r"[^\W_]+")
LONGEST = 40  # letters of a word that are indexed
MOST_TERMS = 200  # of one query; the rarest are kept
FIELDS = ("words", "folded")
# tantivy's BM25 has k1 = 1.2: a term weighs at most idf * (k1 + 1)
CEILING = 2.2


def words(text: str) -> list[str]:
    """Lower-case words of a text, in order.

    >>> words("Điều 5. Hồ sơ")
    ['điều', '5', 'hồ', 'sơ']
    """
    return [w[:LONGEST] for w in WORD.findall(text.lower())]


@lru_cache(maxsize=200_000)
def fold(word: str) -> str:
    """A word without diacritics; đ becomes d.

    >>> fold("đường")
    'duong'
    """
    plain = unicodedata.normalize("NFD", word.replace("đ", "d"))
    return "".join(c for c in plain if not unicodedata.combining(c))


def with_pairs(tokens: Sequence[str]) -> list[str]:
    """The tokens, then each adjacent pair joined by an underscore."""
    return [*tokens, *(f"{a}_{b}" for a, b in pairwise(tokens))]


@dataclass(frozen=True, slots=True)
class LexicalHit:
    """A passage and its share of the query: BM25 over the most that the query could score."""

    passage: int
    share: float


class LexicalIndex:
    """Passages by number, found by words. One writer at a time; readers see the last commit."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._schema = _schema()
        self._index = tantivy.Index(self._schema, path=str(folder))
        self._searcher = self._index.searcher()

    def __len__(self) -> int:
        return int(self._searcher.num_docs)

    def reload(self) -> None:
        """Sees what has been committed since."""
        self._index.reload()
        self._searcher = self._index.searcher()

    def writer(self) -> LexicalWriter:
        """The one writer; raises IndexBusy while another process holds it."""
        try:
            writer = self._index.writer(heap_size=64_000_000, num_threads=1)
            return LexicalWriter(writer, self._schema)
        except ValueError as error:
            if "LockBusy" not in str(error):
                raise
            raise IndexBusy(
                "Another process is adding to this index; try again when it has finished."
            ) from None

    def search(self, query: str, top_k: int, among: Sequence[int] = ()) -> list[LexicalHit]:
        """The best ``top_k`` passages, best first; with ``among``, only those passages."""
        field, terms = self._terms(query)
        ceiling = CEILING * sum(terms.values())
        if not terms or not len(self):
            return []
        clauses = [
            (tantivy.Occur.Should, tantivy.Query.term_query(self._schema, field, t, "freq"))
            for t in terms
        ]
        wanted = tantivy.Query.boolean_query(clauses)
        if among:
            only = tantivy.Query.term_set_query(self._schema, "passage", list(among))
            free = tantivy.Query.const_score_query(only, 0.0)
            wanted = tantivy.Query.boolean_query(
                [(tantivy.Occur.Must, free), (tantivy.Occur.Must, wanted)]
            )
        hits = self._searcher.search(wanted, top_k, count=False).hits
        passages = self._searcher.fast_field_values("passage", [address for _, address in hits])
        return [
            LexicalHit(int(p), score / ceiling)
            for (score, _), p in zip(hits, passages, strict=True)
        ]

    def _terms(self, query: str) -> tuple[str, dict[str, float]]:
        """The field to search, and the query's known and unknown terms with their idf.

        A query is matched without diacritics when it was typed without any.
        """
        plain = words(query)
        field = "folded" if all(fold(w) == w for w in plain) else "words"
        n = len(self)
        idf: dict[str, float] = {}
        for term in with_pairs(plain):
            frequency = int(self._searcher.doc_freq(field, term))
            idf[term] = log(1 + (n - frequency + 0.5) / (frequency + 0.5))
        rarest = sorted(idf, key=idf.__getitem__, reverse=True)[:MOST_TERMS]
        return field, {term: idf[term] for term in rarest}


class LexicalWriter:
    """Adds and deletes whole documents; nothing is seen before ``commit``."""

    def __init__(self, writer: tantivy.IndexWriter, schema: tantivy.Schema) -> None:
        self._writer = writer
        self._schema = schema

    def replace(self, document: int, passages: Iterable[tuple[int, str]]) -> None:
        """Deletes the document's passages and adds (number, text) in their place. Idempotent."""
        with self._faults():
            self._replace(document, passages)

    def _replace(self, document: int, passages: Iterable[tuple[int, str]]) -> None:
        # by query: tantivy-py's delete by term takes the number for a signed one and finds nothing
        old = tantivy.Query.term_query(self._schema, "document", document)
        self._writer.delete_documents_by_query(old)
        for number, text in passages:
            entry = tantivy.Document()
            entry.add_unsigned("passage", number)
            entry.add_unsigned("document", document)
            plain = words(text)
            entry.add_text("words", " ".join(with_pairs(plain)))
            entry.add_text("folded", " ".join(with_pairs([fold(w) for w in plain])))
            self._writer.add_document(entry)

    def commit(self) -> None:
        """Makes all since the last commit visible and durable."""
        with self._faults():
            self._writer.commit()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Waits for merges and gives the lock back."""
        with suppress(ValueError, OSError):  # merges are only tidying; they are tried again later
            self._writer.wait_merging_threads()

    @contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            yield
        except (ValueError, OSError) as error:  # tantivy tells of the disk in a ValueError
            raise StorageError(
                "The lexical index cannot be written: the disk is full or failing. Free some"
                " space and run the command again; what was indexed before is untouched."
            ) from error


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_unsigned_field("passage", indexed=True, fast=True)
    builder.add_unsigned_field("document", indexed=True)
    for field in FIELDS:
        builder.add_text_field(field, tokenizer_name="whitespace", index_option="freq")
    return builder.build()
