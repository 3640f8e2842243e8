"""BM25 over words, on disk, with tantivy. Derived from the store: can be rebuilt at any time.

Words are cut here, in Python, so that index and queries agree in each language: lower-case words
and adjacent pairs (Vietnamese words are mostly two syllables; pairs also catch fixed expressions in
French and English), once as written and once without diacritics, since people type "ho so" for
"hồ sơ". French and English words are reduced to their stem (``assistant.stems``), each passage's
in its own language; a word of a query is looked up under its stem in each language of the index,
and where asked for, under what the thesaurus has for it (``assistant.thesaurus``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import tantivy

from assistant.errors import IndexBusy, StorageError
from assistant.lexical.asked import WRITTEN, Part, Term, Vocabulary, asked, stems_of, terms_of
from assistant.stems import words
from assistant.types import Language
from assistant.wording import LANGUAGES

FIELDS = ("words", "folded")
# tantivy's BM25 has k1 = 1.2: a term weighs at most idf * (k1 + 1)
CEILING = 2.2
# of what is written into the fields; a folder of another one is not opened, but made anew
VERSION = 2


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

    def search(
        self, query: str, top_k: int, among: Sequence[int] = (), *, reworded: bool = False
    ) -> list[LexicalHit]:
        """The best ``top_k`` passages, best first; with ``among``, only those passages.

        ``reworded``: what the thesaurus knows to be said otherwise, also in another language, is
        looked for in other words as well, and counts less. The share stays between 0 and 1.
        """
        if not len(self):
            return []
        known = Vocabulary(self._frequency, len(self), self.languages())
        sought = asked(query, known, reworded=reworded)
        ceiling = CEILING * sought.worth
        clauses = [clause for p in sought.parts if (clause := self._part(sought.field, p))]
        if not clauses:
            return []
        wanted = _any(clauses)
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

    def languages(self) -> tuple[Language, ...]:
        """Those that passages are in."""
        return tuple(code for code in LANGUAGES if self._frequency("language", code))

    def _frequency(self, field: str, term: str) -> int:
        return int(self._searcher.doc_freq(field, term))

    def _part(self, field: str, part: Part) -> tantivy.Query | None:
        """The best of the query's own terms and their others; None where the index has none."""
        own = [self._term(field, term) for term in part.terms if term.forms]
        ways = [_any(own)] if own else []
        for other in part.others:
            terms = _any([self._term(WRITTEN, term) for term in other.terms])
            ways.append(tantivy.Query.boost_query(terms, other.weight))
        return _best(ways) if ways else None

    def _term(self, field: str, term: Term) -> tantivy.Query:
        """The best of a term's forms: a passage has the stems of one language."""
        query = _best(
            [tantivy.Query.term_query(self._schema, field, form, "freq") for form in term.forms]
        )
        return query if term.weight == 1 else tantivy.Query.boost_query(query, term.weight)


class LexicalWriter:
    """Adds and deletes whole documents; nothing is seen before ``commit``."""

    def __init__(self, writer: tantivy.IndexWriter, schema: tantivy.Schema) -> None:
        self._writer = writer
        self._schema = schema

    def replace(
        self, document: int, passages: Iterable[tuple[int, str]], language: Language
    ) -> None:
        """Deletes the document's passages and adds (number, text) in their place. Idempotent."""
        with self._faults():
            self._replace(document, passages, language)

    def _replace(
        self, document: int, passages: Iterable[tuple[int, str]], language: Language
    ) -> None:
        # by query: tantivy-py's delete by term takes the number for a signed one and finds nothing
        old = tantivy.Query.term_query(self._schema, "document", document)
        self._writer.delete_documents_by_query(old)
        for number, text in passages:
            entry = tantivy.Document()
            entry.add_unsigned("passage", number)
            entry.add_unsigned("document", document)
            entry.add_text("language", language)
            plain = words(text)
            for field in FIELDS:
                entry.add_text(field, " ".join(terms_of(stems_of(plain, language, field))))
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


def _any(queries: Sequence[tantivy.Query]) -> tantivy.Query:
    """Scores are added."""
    if len(queries) == 1:
        return queries[0]
    return tantivy.Query.boolean_query([(tantivy.Occur.Should, query) for query in queries])


def _best(queries: Sequence[tantivy.Query]) -> tantivy.Query:
    """The best score counts."""
    return queries[0] if len(queries) == 1 else tantivy.Query.disjunction_max_query(queries)


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    # holds nothing: tantivy refuses a folder with other fields, so an older version is seen
    builder.add_unsigned_field(f"version_{VERSION}")
    builder.add_text_field("language", tokenizer_name="raw", index_option="basic")
    builder.add_unsigned_field("passage", indexed=True, fast=True)
    builder.add_unsigned_field("document", indexed=True)
    for field in FIELDS:
        builder.add_text_field(field, tokenizer_name="whitespace", index_option="freq")
    return builder.build()
