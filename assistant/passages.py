"""What is encoded: stretches of a document that are long enough to mean something.

A passage is a provision: the largest one inside an article that stays under a set number of words,
so that a short article is one passage and a long one several. Passages are disjoint as leaves are,
and each keeps its citation. Headings are part of every passage under them and none of their own;
the title and the signatures say nothing that one would search for.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from assistant.types import Provision

LONGEST = 50  # words; nDCG@10 on vi_alqac 0.928 with 120, 0.950 with 50
SILENT = frozenset({"heading", "title", "signature"})
# in a list: what an item asks is said above it, so that the same words may ask another thing
ITEMS = frozenset({"point", "item", "subitem", "dash"})


def passages(
    provisions: Sequence[Provision],
    *,
    longest: int = LONGEST,
    joined: Callable[[Sequence[Provision]], bool] = lambda below: True,
) -> list[int]:
    """Places in ``provisions`` of the passages, in order.

    ``joined`` tells of what stands below a short provision whether it is one passage.
    """
    place = {p.id: i for i, p in enumerate(provisions)}
    children: dict[int | None, list[int]] = defaultdict(list)
    for i, provision in enumerate(provisions):
        parent = place.get(provision.parent_id) if provision.parent_id else None
        children[parent].append(i)

    def cut(i: int) -> Iterator[int]:
        provision, below = provisions[i], children[i]
        if not below:
            if provision.text.strip():
                yield i
            return
        # a chapter's children are articles of their own: never one passage, however short
        inside = all(provisions[j].article_id == provision.article_id for j in below)
        short = len(provision.text.split()) <= longest
        if inside and short and joined([provisions[j] for j in below]):
            yield i
            return
        for j in below:
            yield from cut(j)

    every = [i for root in children[None] for i in cut(root)]
    return [i for i in every if provisions[i].level not in SILENT] or every


def rules(provisions: Sequence[Provision]) -> list[Provision]:
    """What is judged at a time: passages of which none holds two rules beside each other.

    Two paragraphs of an article say two things, however short they are; the items of a list say
    one with the line above them.
    """
    return [provisions[i] for i in passages(provisions, joined=_one_rule)]


def _one_rule(below: Sequence[Provision]) -> bool:
    said = [p for p in below if p.level not in SILENT]
    return len(said) < 2 or any(p.level in ITEMS for p in said)


def in_context(passage: Provision, *, title: str = "") -> str:
    """The passage's text as it is encoded: after the heading that says what it is about."""
    heading = passage.heading or _subject(title)
    if not heading or passage.text.lstrip().startswith(heading):
        return passage.text
    return f"{heading}\n{passage.text}"


def _subject(title: str) -> str:
    """A title without the source in brackets that often closes it.

    >>> _subject("Phạm vi điều chỉnh (Điều 1 Nghị định số 23/2015/NĐ-CP)")
    'Phạm vi điều chỉnh'
    """
    return SOURCE.sub("", title).strip() or title


SOURCE = re.compile(r"\s*\([^()]*(?:\([^()]*\)[^()]*)*\)\s*$")
