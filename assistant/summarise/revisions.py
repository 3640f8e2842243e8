"""What changed against an earlier version of a document, provision by provision.

Provisions whose words are the same (their numbers aside) are unchanged wherever they stand. Between
two unchanged ones the rest is paired by the words shared; what finds no pair was added or removed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from assistant.alignment import Words, align
from assistant.norms import norms
from assistant.provisions import split
from assistant.types import Document, Norm, Provision, Revision, Slot, Span

ALTERED = 0.5  # of both provisions' words shared, in order: less is another provision
KEPT = 0.2  # of the provisions kept or altered: less is another document
_MOST_PAIRS = 40_000  # provisions between two unchanged ones, old times new
_ALIKE = 50  # of 100, of what two norms ask: less is another norm
_BINDING = ("must", "must_not", "may", "need_not")


@dataclass(frozen=True)
class _Part:
    provision: Provision
    document: Document

    @cached_property
    def words(self) -> Words:
        return Words(self.provision.text)

    @cached_property
    def key(self) -> tuple[str, ...]:
        return tuple(self.words.words)

    @cached_property
    def norms(self) -> list[Norm]:
        p = self.provision
        found = norms(p.text, self.document.language, start=p.start)
        return [n for n in found if n.modality in _BINDING]


def revisions(document: Document, earlier: Document) -> tuple[Revision, ...]:
    """Provisions altered, added or removed; those that ask something else first, then in order."""
    old, new = _parts(earlier), _parts(document)
    found: list[tuple[int, Revision]] = []
    lost: list[tuple[int, _Part]] = []
    came: list[tuple[int, _Part]] = []
    for (o0, o1), (n0, n1) in _gaps(old, new):
        before, after = old[o0:o1], new[n0:n1]
        pairs = _paired(before, after)
        found += [(n0 + n, _altered(before[o], after[n])) for o, n in pairs]
        taken = {o for o, _ in pairs}, {n for _, n in pairs}
        lost += [(n0, p) for i, p in enumerate(before) if i not in taken[0]]
        came += [(n0 + i, p) for i, p in enumerate(after) if i not in taken[1]]
    lost, came = _without_moved(lost, came)
    found += [(at, _removed(part)) for at, part in lost]
    found += [(at, _added(part)) for at, part in came]
    found.sort(key=lambda pair: (not pair[1].norm, pair[1].kind != "altered", pair[0]))
    return tuple(revision for _, revision in found)


def is_another(document: Document, earlier: Document, changes: Sequence[Revision]) -> bool:
    """Whether hardly a provision of the earlier text is left: it is no version of this one."""
    old = len(_parts(earlier))
    gone = sum(1 for change in changes if change.kind == "removed")
    return bool(old) and 1 - gone / old < KEPT and bool(_parts(document))


def _parts(document: Document) -> list[_Part]:
    leaves = (p for p in split(document) if p.is_leaf)
    return [part for p in leaves if (part := _Part(p, document)).key]


def _gaps(old: Sequence[_Part], new: Sequence[_Part]) -> Iterator[tuple[Span, Span]]:
    """What lies between unchanged provisions: places in the old ones and in the new ones."""
    o = n = 0
    for op in LCSseq.opcodes([p.key for p in old], [p.key for p in new]):
        if op.tag == "equal":
            yield (o, op.src_start), (n, op.dest_start)
            o, n = op.src_end, op.dest_end
    yield (o, len(old)), (n, len(new))


def _paired(before: Sequence[_Part], after: Sequence[_Part]) -> list[tuple[int, int]]:
    """(old, new) that share enough words, the most alike first, each once."""
    if len(before) * len(after) > _MOST_PAIRS:  # rewritten throughout: only neighbours in order
        near = [(i, i) for i in range(min(len(before), len(after)))]
    else:
        near = [(o, n) for o in range(len(before)) for n in range(len(after))]
    scored = [(_common(before[o], after[n]), -abs(o - n), o, n) for o, n in near]
    pairs: list[tuple[int, int]] = []
    olds, news = set[int](), set[int]()
    for common, _, o, n in sorted(scored, reverse=True):
        if common >= ALTERED and o not in olds and n not in news:
            pairs.append((o, n))
            olds.add(o)
            news.add(n)
    return pairs


def _common(old: _Part, new: _Part) -> float:
    longest = max(len(old.key), len(new.key))
    # no more words can be shared than the shorter has
    if 2 * min(len(old.key), len(new.key)) / (len(old.key) + len(new.key)) < ALTERED:
        return 0.0
    return align(new.words, old.words).common if longest > 8 else _short(old, new)


def _short(old: _Part, new: _Part) -> float:
    """Of a few words a run of three may be too much to ask."""
    return LCSseq.normalized_similarity(old.key, new.key)


def _without_moved(
    lost: list[tuple[int, _Part]], came: list[tuple[int, _Part]]
) -> tuple[list[tuple[int, _Part]], list[tuple[int, _Part]]]:
    """Without those that only stand elsewhere now."""
    moved = {p.key for _, p in lost} & {p.key for _, p in came}
    return [p for p in lost if p[1].key not in moved], [p for p in came if p[1].key not in moved]


def _altered(old: _Part, new: _Part) -> Revision:
    slots = _slots(old.norms, new.norms)
    o, n = old.provision, new.provision
    return Revision(
        "altered", n.label or o.label, (n.start, n.end), (o.start, o.end), n.text, o.text,
        norm=bool(slots) or len(old.norms) != len(new.norms), slots=slots,
    )  # fmt: skip


def _added(new: _Part) -> Revision:
    p = new.provision
    return Revision("added", p.label, (p.start, p.end), None, p.text, "", norm=bool(new.norms))


def _removed(old: _Part) -> Revision:
    p = old.provision
    return Revision("removed", p.label, None, (p.start, p.end), "", p.text, norm=bool(old.norms))


def _slots(old: Sequence[Norm], new: Sequence[Norm]) -> tuple[tuple[str, str, str], ...]:
    """The slots that differ between the norms that ask the same."""
    found = []
    rest = list(new)
    for norm in old:
        match = max(rest, key=lambda other: _alike(norm, other), default=None)
        if match is None or _alike(norm, match) < _ALIKE:
            continue
        rest.remove(match)
        before, after = _said(norm), _said(match)
        found += [(k, before[k], after[k]) for k in before if _flat(before[k]) != _flat(after[k])]
    return tuple(found)


def _alike(one: Norm, other: Norm) -> float:
    a, b = (n.action.text if n.action else "" for n in (one, other))
    return fuzz.token_set_ratio(a, b)


def _said(norm: Norm) -> dict[str, str]:
    def text(slot: Slot | None) -> str:
        return slot.text if slot else ""

    return {
        "modality": text(norm.cue) or norm.modality,
        "actor": text(norm.actor),
        "deadline": text(norm.deadline),
        "condition": text(norm.condition),
        "quantities": "; ".join(q.text for q in norm.quantities if not _in(q, norm.deadline)),
        "object": text(norm.object),
    }


def _in(quantity: Slot, deadline: Slot | None) -> bool:
    """ "within 15 days" is told once, as the deadline."""
    return bool(deadline and deadline.span[0] <= quantity.span[0] < deadline.span[1])


def _flat(said: str) -> str:
    return " ".join(said.split()).casefold()
