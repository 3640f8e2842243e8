"""References of a draft that lead nowhere, or to a text that is not in force.

Nothing is said of a text that the index does not hold as a whole, nor of a mention that may mean
another text than it seems to: a number that is missing must lie beyond the last one that is there.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from assistant.citations import cite
from assistant.drafting.places import Places
from assistant.references import references
from assistant.references.addresses import normal
from assistant.references.amending import amendments, spoken_of
from assistant.references.names import key
from assistant.resolution import Resolver
from assistant.standing import standing
from assistant.store import Store
from assistant.types import Document, Provision, Quote, Reference, Resolved, Span

_FEWEST = 3  # articles in order from which on a text is known to be there as a whole
_ARTICLE = re.compile(r"(art|sec)_(\d{1,4})$")
_PARA = re.compile(r"#(\d{1,3})$")
# what follows a bare number that is another text's: "article 7 of the said Act", "Điều 7 của …"
_OTHERS = re.compile(
    r"[\s,]*(?:(?:de|du|des|d['’]|of|in|to|under|của|tại|thuộc|dudit|ladite)\b"
    r"(?!\s(?:présente?\b|this\b|these\b|(?:quyết định|nghị định|thông tư|quy (?:định|chế)|luật"
    r"|nghị quyết)\snày))|(?:luật|bộ luật|nghị định|thông tư|nghị quyết|quyết định|pháp lệnh"
    r"|hiến pháp)\b(?!\snày))",
    re.IGNORECASE,
)
_PASSING = re.compile(
    r"chuyển tiếp|transitoires?|transitional|saving|bãi bỏ|hiệu lực|abrog|repeal|revo[ck]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A reference to check.

    ``detail``: "missing" (no such part in this draft), "absent" (nor in the text cited),
    "expired", "replaced" or "not_yet". ``last`` is the last number there is; ``by`` and ``since``
    tell what ended the text and when, "" where that is not known.
    """

    detail: str
    spans: tuple[Span, ...]
    reference: Reference
    quote: Quote | None = None
    last: str = ""
    by: str = ""
    since: str = ""


def doubtful_references(
    store: Store, draft: Document, places: Places, *, day: date | None = None
) -> list[Doubtful]:
    """The references of a draft to check, each once with all its places, in order."""
    checker = _Checker(store, draft, places, day or date.today())
    found: dict[tuple[str, str, str], Doubtful] = {}
    for resolved in Resolver(store).resolve(draft, places.provisions):
        if (doubt := checker.doubt(resolved)) is None:
            continue
        reference = doubt.reference
        same = (doubt.detail, key(reference.document), reference.address)
        known = found.get(same)
        spans = (*(known.spans if known else ()), reference.span)
        found[same] = Doubtful(
            doubt.detail, spans, (known or doubt).reference, doubt.quote, doubt.last, doubt.by,
            doubt.since,
        )  # fmt: skip
    return list(found.values())


@dataclass(slots=True)
class _Checker:
    store: Store
    draft: Document
    places: Places
    day: date
    own: _Numbers = field(init=False)
    named: set[str] = field(init=False)  # leaves that name another text
    others: tuple[Span, ...] = field(init=False)  # where the draft speaks of another text
    ends: tuple[Span, ...] = field(init=False)  # where the draft changes another text itself
    _read: dict[str, _Numbers] = field(default_factory=dict)

    def __post_init__(self) -> None:
        text, language = self.draft.text, self.draft.language
        self.own = _Numbers(self.places.provisions)
        self.named = {
            self.places.leaf(r.span[0]).id for r in references(text, language) if r.document
        }
        self.others = tuple(span for span, _ in spoken_of(text, language))
        self.ends = tuple(a.span for a in amendments(text, language))

    def doubt(self, resolved: Resolved) -> Doubtful | None:
        reference = resolved.reference
        at = reference.span[0]
        if _inside(at, self.ends) or self.places.level(at) == "title":
            return None
        if resolved.targets:
            return self._state(resolved) if len(resolved.targets) == 1 else None
        if reference.document:
            return self._absent(reference)
        return self._missing(reference)

    def _missing(self, reference: Reference) -> Doubtful | None:
        """A part of the draft itself that is not there."""
        at = reference.span[0]
        if self.draft.given or reference.here not in ("", "document"):
            return None
        if not reference.text[:1].isalpha():
            return None  # "and 30": the rest of a list may be of another text
        if _inside(at, self.others) or self.places.level(at) == "preamble":
            return None
        bare = not reference.here
        # the number may be of a text that the paragraph names, or names with other words
        beside = self.places.leaf(at).id in self.named
        if bare and (beside or _OTHERS.match(self.draft.text, reference.span[1])):
            return None
        last = self.own.beyond(reference.address)
        return Doubtful("missing", (), reference, last=last) if last else None

    def _absent(self, reference: Reference) -> Doubtful | None:
        """A part that the one text of that name in the index does not have."""
        rows = self.store.named(key(reference.document), normal(reference.address))
        whole = [number for number, base, _ in rows if not base]
        if len(rows) != 1 or len(whole) != 1 or not reference.address:
            return None
        id_, _ = self.store.addresses(whole[0])
        document = self.store.document(id_)
        if document is None:
            return None
        if id_ not in self._read:
            self._read[id_] = _Numbers(self.store.provisions(id_))
        last = self._read[id_].beyond(reference.address)
        if not last or any(e.kind == "insert" for e in document.effects):
            return None
        return Doubtful("absent", (), reference, _whole(document), last=last)

    def _state(self, resolved: Resolved) -> Doubtful | None:
        """What is cited is no longer, or not yet, in force."""
        reference = resolved.reference
        if not reference.document or self._passing(reference):
            return None
        (target,) = resolved.targets
        quote = self._target(target)
        if quote is None or quote.document.id == self.draft.id:
            return None
        document = quote.document
        if document.status == "not_yet_in_force":
            since = f"{document.in_force:%d/%m/%Y}" if document.in_force else ""
            return Doubtful("not_yet", (), reference, quote, since=since)
        if document.status != "expired":
            return None
        ending = next((e for e in document.effects if e.ends(self.day)), None)
        day = ending.effective if ending else document.expires
        return Doubtful(
            "replaced" if ending and ending.kind == "replace" else "expired",
            (),
            reference,
            quote,
            by=ending.citation if ending else "",
            since=f"{day:%d/%m/%Y}" if day else "",
        )

    def _passing(self, reference: Reference) -> bool:
        """Whether the draft speaks of older texts here, as transitional rules do."""
        headings = self.places.headings(reference.span[0])
        return any(_PASSING.search(heading) for heading in headings)

    def _target(self, id_: str) -> Quote | None:
        if document := self.store.document(id_):
            return _whole(document)
        if found := self.store.by_id([id_]).get(id_):
            provision, document = found
            stands = standing(document, provision, day=self.day)
            return Quote(stands, cite(provision, document), (provision.start, provision.end))
        return None


def _whole(document: Document) -> Quote:
    root = Provision(document.id, document.id, "", "", "document", "", 0, 0)
    return Quote(document, cite(root, document), (0, 0))


def _inside(offset: int, spans: Iterable[Span]) -> bool:
    return any(start <= offset < end for start, end in spans)


class _Numbers:
    """The numbers of a text's articles, and of the paragraphs in each, by what they stand in."""

    def __init__(self, provisions: Sequence[Provision]) -> None:
        self.articles: dict[tuple[str, str], set[int]] = defaultdict(set)
        self.paragraphs: dict[str, set[int]] = defaultdict(set)
        for provision in provisions:
            above, _, step = normal(provision.address).rpartition("/")
            if article := _ARTICLE.fullmatch(step):
                self.articles[article[1], above].add(int(article[2]))
            elif above and (counted := _PARA.fullmatch(step)):
                self.paragraphs[above].add(int(counted[1]))

    def beyond(self, address: str) -> str:
        """The last number there is, where an address names a later one; "" where it does not.

        Only of what is counted from one without a gap: else a number may have been overlooked.
        """
        first, _, rest = normal(address).partition("/")
        article = _ARTICLE.fullmatch(first)
        if article is None:
            return ""
        groups = [found for (kind, _), found in self.articles.items() if kind == article[1]]
        number = int(article[2])
        if not any(number in found for found in groups):
            longest = max(groups, key=len, default=set())
            return _last(longest, number, _FEWEST) if number > _greatest(groups) else ""
        second = _PARA.fullmatch(rest.partition("/")[0])
        return _last(self.paragraphs[first], int(second[1]), 2) if second else ""


def _greatest(groups: Iterable[set[int]]) -> int:
    return max((max(found) for found in groups), default=0)


def _last(there: set[int], number: int, fewest: int) -> str:
    whole = len(there) >= fewest and there == set(range(1, max(there) + 1))
    return str(max(there)) if whole and number > max(there) else ""
