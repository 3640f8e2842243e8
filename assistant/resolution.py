"""References to the provisions that they mean: in the same text, or in the index.

What is not found stays unresolved, and what may mean several is ambiguous and told as such. A
reference that begins where it stands ("khoản 2 Điều này", "subsection (3)") is followed from there.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from assistant.references import references
from assistant.references.addresses import normal
from assistant.references.amending import spoken_of
from assistant.references.names import key
from assistant.store import Store
from assistant.types import Document, Provision, Reference, Resolved, Span

# which steps of an address the words for a part of the text itself may mean
_HERE = {
    "para": ("para", "subpara"), "point": ("point", "item", "subitem"), "sec": ("sec",),
    "chap": ("chap",), "div": ("div",), "tit": ("tit",), "book": ("book",),
    "subsec": ("subsec",), "annex": ("annex",),
}  # fmt: skip
_BEFORE = 40  # characters
# "Section 36 (remand to hospital) is amended", "S. 10 in force …", a line of a table
_SENTENCE = re.compile(
    r"(?:Section|Schedule|Annex|Part)\s\S{1,8}?\s?(?:\([a-z]|—\s?[a-z]|\.{3})|S\.\s\d{1,3}\s"
)
# an item that begins with the mention changes the text that the lines above speak of
_CHANGED = re.compile(
    r"(?:^|\n)[ \t]*(?:(?:[a-z]\)|\d{1,2}°(?:\sbis)?|[-–])\s(?:A|À|Aux?|L[ea]s?|L['’])\s?(?:l['’])?"
    r"|(?:in|after|before|for|omit|at\sthe\send\sof)\s)$"
)
_ARTICLE = ("article", "provision")  # levels: the second is a whole line of a provisions file


@dataclass(frozen=True, slots=True)
class _Addresses:
    """Ids of a text's provisions by normal address. ``root`` is what "" means."""

    root: str
    ids: dict[str, tuple[str, ...]]

    def find(self, address: str) -> tuple[tuple[str, ...], bool]:
        """Ids at a normal address, and whether they are what it says or what holds it."""
        if not address:
            return (self.root,), True
        if found := self.ids.get(address):
            return found, True
        holder, _, last = address.rpartition("/")
        if last.startswith("par:") and (holder or self.root):
            return self.find(holder)[0], False
        return (), True


def _addresses(root: str, rows: Iterable[tuple[str, str, str, str]]) -> _Addresses:
    """Of rows (id, address, level, label).

    Headings without a number are counted in addresses; no mention means such a count.
    """
    ids: dict[str, list[str]] = defaultdict(list)
    counted: set[str] = set()
    for id_, address, level, label in rows:
        above, _, step = address.rpartition("/")
        if above in counted or (level == "section" and step.partition("_")[2] not in label):
            counted.add(address)
        elif address:
            ids[normal(address)].append(id_)
    return _Addresses(root, {address: tuple(found) for address, found in ids.items()})


@dataclass(slots=True)
class Resolver:
    """Looks references up in one index; keeps what it has read of it."""

    store: Store
    _read: dict[int, _Addresses] = field(default_factory=dict)

    def resolve(self, document: Document, provisions: Sequence[Provision]) -> tuple[Resolved, ...]:
        """Every reference of a text, in order, with what it means.

        The document itself need not be in the index; ``provisions`` are its own.
        """
        found = references(document.text, document.language)
        text = _Text(document, provisions)
        return tuple(self._resolved(reference, text) for reference in found)

    def _resolved(self, reference: Reference, text: _Text) -> Resolved:
        document = reference.document or text.spoken_of(reference)
        if document is None:
            return Resolved(reference, ())
        if document:
            ids, exact = self._elsewhere(key(document), reference.address)
        elif reference.here in ("", "document"):
            ids, exact = self._in_text(reference, text)
        else:
            ids, exact = text.from_here(reference)
        return Resolved(reference, tuple(dict.fromkeys(ids)), exact)

    def _in_text(self, reference: Reference, text: _Text) -> tuple[tuple[str, ...], bool]:
        if not reference.address:
            return (text.document.id,) if not text.document.given else (), True
        if not text.document.given:
            return text.find(reference)
        ids: tuple[str, ...] = ()
        exact = True
        for name, _ in self.store.named_as(text.document.id):
            found, exact = self._elsewhere(name, reference.address)
            ids += found
        return ids, exact

    def _elsewhere(self, name: str, address: str) -> tuple[tuple[str, ...], bool]:
        """Ids in the documents of that name, and in lines that hold an article of it."""
        place = normal(address)
        base = _article(place)
        ids: tuple[str, ...] = ()
        exact = True
        for number, at, _ in self.store.named(name, base):
            rest = place if not at else place[len(at) + 1 :]
            found, exact = self._of(number).find(rest)
            ids += found
        return ids, exact

    def _of(self, number: int) -> _Addresses:
        if number not in self._read:
            root, rows = self.store.addresses(number)
            self._read[number] = _addresses(root, rows)
        return self._read[number]


def _article(place: str) -> str:
    """The article in a normal address: "annex_i/art_5" of "annex_i/art_5/#2"."""
    steps = place.split("/")
    heads = [at for at, step in enumerate(steps) if step.startswith(("art_", "sec_"))]
    return "/".join(steps[: heads[-1] + 1]) if heads else place


def _is_sentence(provision: Provision) -> bool:
    """ "Section 36 (remand to hospital) is amended …" is no section 36 of this text."""
    return provision.level in ("article", "annex") and bool(_SENTENCE.match(provision.text))


class _Text:
    """The text that the references stand in."""

    def __init__(self, document: Document, provisions: Sequence[Provision]) -> None:
        self.document = document
        self.own = _addresses(
            document.id,
            ((p.id, p.address, p.level, p.label) for p in provisions if not _is_sentence(p)),
        )
        self.by_id = {p.id: p for p in provisions}
        self.leaves = [p for p in provisions if p.is_leaf]
        self.starts = [p.start for p in self.leaves]
        self.others: tuple[tuple[Span, str], ...] = spoken_of(document.text, document.language)

    def spoken_of(self, reference: Reference) -> str | None:
        """ "" where the text speaks of itself, another one's name, None where that is not known."""
        name = ""
        for (start, end), document in self.others:
            if start <= reference.span[0] < end:
                name = document or "?"
        if not name or (reference.here == "" and name != "?"):
            return name
        # "this article" of new wording, or of what an article amends, is not this text's
        quoted = any(s <= reference.span[0] < e for (s, e), _ in self.others)
        if reference.here == "document" and not reference.address:
            return "" if name == "?" or not quoted else name
        return None

    def above(self, reference: Reference) -> list[Provision]:
        """The provisions around a reference, the nearest first."""
        at = bisect_right(self.starts, reference.span[0]) - 1
        chain: list[Provision] = []
        here: Provision | None = self.leaves[at] if at >= 0 else None
        while here is not None:
            chain.append(here)
            here = self.by_id.get(here.parent_id) if here.parent_id else None
        return chain

    def find(self, reference: Reference) -> tuple[tuple[str, ...], bool]:
        """In the annex that the reference stands in, where it may mean that; else in the text."""
        place = normal(reference.address)
        above = self.above(reference)
        if not reference.here and any(p.level == "preamble" for p in above):
            return (), True  # recitals and bases speak of other texts
        annex = next((p for p in above if p.address.startswith("annex")), None)
        if annex is None or place.startswith("annex"):
            return self.own.find(place)
        inside = self.own.find(f"{normal(annex.address.split('/')[0])}/{place}")
        outside = self.own.find(place)
        if not inside[0] or not outside[0]:
            return inside if inside[0] else outside
        if reference.here == "document":
            label = self.by_id.get(f"{self.document.id}#{annex.address.split('/')[0]}", annex).label
            named = label and label.casefold() in reference.text.casefold()
            return inside if named else outside
        return inside[0] + outside[0], inside[1]

    def from_here(self, reference: Reference) -> tuple[tuple[str, ...], bool]:
        """From the place of the mention: "khoản 2 Điều này", "subsection (3)"."""
        chain = self.above(reference)
        if reference.here == "near":
            start = reference.span[0]
            if _CHANGED.search(self.document.text, max(0, start - _BEFORE), start):
                return (), True
            return self._near(reference.address, chain)
        for provision in chain:
            prefix = provision.address.rpartition("/")[2].partition("_")[0]
            if _is_sentence(provision):
                break
            if reference.here == "art":
                fits = provision.level in _ARTICLE
            else:
                fits = prefix in _HERE.get(reference.here, ())
            if fits:
                return self._below(provision, reference.address)
        return (), True

    def _near(self, address: str, chain: Sequence[Provision]) -> tuple[tuple[str, ...], bool]:
        alinea = address.startswith("par_")
        for provision in chain:
            article = provision.level in _ARTICLE
            if alinea and not article:
                continue  # counted through the whole article
            ids, exact = self._below(provision, address)
            if ids and (exact or article):
                return ids, exact
            if article:
                break
        return (), True

    def _below(self, provision: Provision, address: str) -> tuple[tuple[str, ...], bool]:
        if not address:
            return (provision.id,), True
        base = normal(provision.address)
        place = f"{base}/{normal(address)}" if base else normal(address)
        return self.own.find(place)
