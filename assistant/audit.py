"""What a whole index holds: counts, the same words in several places, dead texts, who reports what.

One pass over the record in document order. Texts are kept as hashes only; those that stand more
than once are read again at the end.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import blake2b

from assistant.alignment import Words
from assistant.boilerplate import is_boilerplate
from assistant.citations import cite
from assistant.index import Index
from assistant.metadata.status import status_on
from assistant.models import Progress
from assistant.norms import norms
from assistant.reporting import reports
from assistant.store import Store
from assistant.types import (
    Audit,
    Copied,
    Document,
    Language,
    Modality,
    Norm,
    OffsetMap,
    Place,
    Provision,
    Repeat,
    Reporting,
)

SHORTEST = 8  # words of a passage that may count as a repeat
MOST = 0.5  # share of a document's words in another one that makes it a copy
WIDEST = 100  # documents; in a larger group each is paired with the first one only
AT_ONCE = 200  # passages read again together
APART = {"preamble", "signature", "title", "heading"}
_MODALITIES: tuple[Modality, ...] = ("must", "must_not", "may", "need_not", "definition")


def audit(
    index: Index,
    *,
    today: date | None = None,
    progress: Progress = lambda done, total: None,
) -> Audit:
    """Counts, repeats (most words to spare first), copies, texts not in force, duties to report.

    ``today`` (by default the day it runs) decides what is expired. A line of JSONL is a provision
    and never a copy of another document. Norms of titles, preambles and signatures do not count.
    """
    store = index.store
    seen = _Seen(today or date.today())
    numbers = store.numbers()
    for done, number in enumerate(numbers, start=1):
        seen.document(number, [(n, p, d) for n, p, d in store.passages(number)])
        if done % 50 == 0 or done == len(numbers):
            progress(done, len(numbers))
    repeats = [r for r in _repeats(store, seen.groups()) if r]
    return Audit(
        documents=seen.count,
        provisions=store.counts()[1],
        passages=seen.passages,
        words=seen.words,
        norms={
            issuer: {m: counts[m] for m in _MODALITIES if counts[m]}
            for issuer, counts in sorted(seen.norms.items(), key=lambda row: -row[1].total())
        },
        languages=dict(seen.languages.most_common()),
        kinds=dict(seen.kinds.most_common()),
        statuses=dict(seen.statuses.most_common()),
        expired=tuple(seen.listed["expired"]),
        not_yet_in_force=tuple(seen.listed["not_yet_in_force"]),
        repeats=tuple(sorted(repeats, key=lambda r: -r.spare)),
        copies=tuple(_copies(seen)),
        reporting=tuple(seen.reporting),
    )


@dataclass(slots=True)
class _Known:
    """A document as the audit remembers it: without its text."""

    document: Document
    words: int = 0  # of its passages that are rules


@dataclass(slots=True)
class _Seen:
    """What the pass has gathered so far."""

    today: date
    count: int = 0
    passages: int = 0
    words: int = 0
    norms: dict[str, Counter[Modality]] = field(default_factory=lambda: defaultdict(Counter))
    languages: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    statuses: Counter[str] = field(default_factory=Counter)
    listed: dict[str, list[Document]] = field(default_factory=lambda: defaultdict(list))
    reporting: list[Reporting] = field(default_factory=list)
    known: dict[int, _Known] = field(default_factory=dict)
    # digest → (passage, document) of the first; of all, once there are more
    first: dict[bytes, tuple[int, int]] = field(default_factory=dict)
    more: dict[bytes, tuple[int, list[tuple[int, int]]]] = field(default_factory=dict)

    def document(self, number: int, found: Sequence[tuple[int, Provision, Document]]) -> None:
        """Takes in one document; one that has gone in the meantime is nothing."""
        if not found:
            return
        document = found[0][2]
        status = status_on(document, self.today)
        bare = replace(document, text="", pages=(), offsets=OffsetMap(), status=status)
        self.count += 1
        self.passages += len(found)
        self.words += len(document.text.split())
        self.languages[document.language] += 1
        self.kinds[document.kind] += 1
        self.statuses[status] += 1
        if status in ("expired", "not_yet_in_force"):
            self.listed[status].append(bare)
        if not document.given:
            self.known[number] = _Known(bare)
        for passage, provision, _ in found:
            self._passage(number, passage, provision, document.language)
        self._norms(document, [p for _, p, _ in found])

    def _passage(self, number: int, passage: int, provision: Provision, language: Language) -> None:
        if provision.level in APART or is_boilerplate(provision.text, language):
            return
        words = _own_words(provision)
        if number in self.known:
            self.known[number].words += len(words)
        if len(words) < SHORTEST:
            return
        digest = blake2b(" ".join(words).encode("utf-8", "surrogatepass"), digest_size=16).digest()
        here = (passage, number)
        first = self.first.setdefault(digest, here)
        if first is not here:
            self.more.setdefault(digest, (len(words), [first]))[1].append(here)

    def _norms(self, document: Document, passages: Sequence[Provision]) -> None:
        starts = [p.start for p in passages]
        for norm in norms(document.text, document.language):
            at = bisect_right(starts, (norm.action or norm.cue or norm).span[0]) - 1
            if norm.modality not in _MODALITIES or at < 0 or passages[at].level in APART:
                continue
            # a line of JSONL names no issuer: what was read as one is a body of the rule itself
            issuer = "" if document.given else document.issuer
            self.norms[issuer][norm.modality] += 1
            if reports(norm, document.language):
                self.reporting.append(_reporting(norm, passages[at], document))

    def groups(self) -> list[tuple[int, list[tuple[int, int]]]]:
        """(words, [(passage, document)]) of the same words, in the order of first appearance."""
        return list(self.more.values())


def _own_words(provision: Provision) -> list[str]:
    """The words of a passage without its number and its heading line."""
    line, _, rest = provision.text.partition("\n")
    if rest and provision.heading and Words(line).words == Words(provision.heading).words:
        return Words(rest).words
    return Words(provision.text).words


def _reporting(norm: Norm, passage: Provision, document: Document) -> Reporting:
    return Reporting(
        actor=norm.actor.text if norm.actor else None,
        action=norm.action.text if norm.action else "",
        deadline=norm.deadline.text if norm.deadline else None,
        place=replace(_place(passage, document), span=document.offsets.span_to_raw(norm.span)),
    )


def _place(provision: Provision, document: Document) -> Place:
    return Place(
        document_id=document.id,
        provision_id=provision.id,
        address=provision.address,
        citation=cite(provision, document),
        span=document.offsets.span_to_raw((provision.start, provision.end)),
    )


def _repeats(
    store: Store, groups: Iterable[tuple[int, list[tuple[int, int]]]]
) -> Iterator[Repeat | None]:
    """The groups with their places; None for one that stays within one article."""
    for words, members in groups:
        numbers = [passage for passage, _ in members]
        found: dict[int, tuple[Provision, Document]] = {}
        for at in range(0, len(numbers), AT_ONCE):
            found |= store.by_number(numbers[at : at + AT_ONCE])
        there = [found[n] for n in numbers if n in found]
        if len({p.article_id for p, _ in there}) < 2:
            yield None
            continue
        yield Repeat(words, there[0][0].text, tuple(_place(p, d) for p, d in there))


def _copies(seen: _Seen) -> Iterator[Copied]:
    """Documents that mostly stand in another one, the largest share first."""
    shared: dict[int, Counter[int]] = defaultdict(Counter)
    for words, members in seen.groups():
        counts = Counter(d for _, d in members if d in seen.known)
        others = list(counts) if len(counts) <= WIDEST else list(counts)[:1]
        for number, times in counts.items():
            shared[number].update({o: words * times for o in others if o != number})
    found = []
    for number, with_others in shared.items():
        known = seen.known[number]
        for other, words in with_others.most_common(1):
            mutual = shared[other][number] >= MOST * seen.known[other].words
            # of two that hold each other, the later one is the copy
            if words >= MOST * known.words and not (mutual and number < other):
                found.append(Copied(known.document, seen.known[other].document, words, known.words))
    yield from sorted(found, key=lambda c: -c.shared / c.words)
