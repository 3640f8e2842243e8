"""Finds mentions: neighbouring parts to one mention, a mention to addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.references.grammar import Grammar, Step
from assistant.references.parts import ARTICLE, Item, Part, Parts
from assistant.references.ranges import between
from assistant.types import Reference, Span

_VERBS = re.compile(r"\s(?:is|are|shall|may|must|requires?|has|have|which|que?|est|sont|được|có)\b")
_POINT = 70  # rank
_LONGEST_GAP = 40  # characters between two parts of one mention
_MOST_PARTS = 60  # of one mention; an endless list is cut


class Finder:
    """A compiled table."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self.parts = Parts(grammar)

    def find(self, text: str) -> Iterator[Reference]:
        """Every reference in the text, in order."""
        mention: list[Part] = []
        joints: list[str] = []
        named = ""
        for part in self.parts.of(text):
            open_ = 0 < len(mention) < _MOST_PARTS
            joint = self._joint(text, mention[-1], part) if open_ else ""
            if mention and not joint:
                yield from self._references(text, mention, joints, named)
                named = _named(mention, named)
                mention, joints = [], []
            if mention:
                joints.append(joint)
            mention.append(part)
        yield from self._references(text, mention, joints, named)

    def _joint(self, text: str, before: Part, after: Part) -> str:
        """How two parts hang together; "" where they do not.

        "inside": the second contains the first; "outside": the first the second ("Article 5,
        paragraph 2"); "beside": they are listed; "through": a range.
        """
        if after.start - before.end > _LONGEST_GAP:
            return ""
        gap = text[before.end : after.start]
        higher = after.rank < before.rank
        if self.grammar.inside.fullmatch(gap):
            return "inside" if higher else ""
        if self.grammar.through.fullmatch(gap):
            return "through" if after.rank == before.rank and after.items else ""
        if not higher and self.grammar.outside.fullmatch(gap) and _goes_down(before, after):
            return "outside"
        if self.grammar.beside.fullmatch(gap):
            if higher and self.grammar.loose and gap.strip() == ",":
                return "inside"
            return "beside"
        return ""

    def _references(
        self, text: str, mention: Sequence[Part], joints: Sequence[str], named: str
    ) -> Iterator[Reference]:
        for at, part in enumerate(mention):
            if at and joints[at - 1] == "inside":
                continue  # it contains the one before and is told with it
            if at < len(joints) and joints[at] == "outside":
                continue  # told with the one after
            chain = _chain(mention, joints, at)
            end = _end(mention, joints, at)
            foreign = self._foreign(text, part.start, end, chain)
            items = list(part.items) or [Item(part.start, part.end, ())]
            if at and joints[at - 1] == "through" and part.items:
                last = mention[at - 1].items[-1]
                items = [
                    Item(last.start, items[0].end, steps)
                    for steps in between(last.steps, items[0].steps, self.grammar.letters)
                ] + items
            for item in items:
                last_one = item.end == items[-1].end
                start = mention[at - 1].start if at and joints[at - 1] == "outside" else item.start
                span = (start, end if last_one else item.end)
                if reference := _reference(text, span, item, chain, named, foreign):
                    yield reference
            named = _named(chain, named)

    def _foreign(self, text: str, start: int, end: int, chain: Sequence[Part]) -> str:
        """Words beside a mention that name a text in a way that no table knows, or ""."""
        top = chain[-1]
        if top.name is not None or top.here is not None:
            return ""
        match = self.grammar.foreign.match(text, end)
        if match is None:
            match = self.grammar.before.search(text[max(0, start - 12) : start])
        if match is None:
            return ""
        words = next((w for w in match.groups() if w), "")
        return " ".join(_VERBS.split(words)[0].split())


def _reference(
    text: str, span: Span, item: Item, chain: Sequence[Part], named: str, foreign: str
) -> Reference | None:
    """The reference of one number, with what contains it (``chain`` begins with its own part)."""
    steps = list(item.steps)
    top = chain[-1]
    for part in chain[1:]:
        inner = part.items[-1].steps if part.items else ()
        steps = [*inner, *steps]
    here, document = "", foreign
    if top.name is not None:
        if len(chain) == 2 and chain[0].rank >= _POINT:
            return None  # no text has points of its own: the article stands elsewhere
        # the text mentioned before; "the same article" would need what stands around it
        document = top.name or ("" if top.rank else named) or text[top.start : top.end]
    elif top.here is not None:
        # articles are counted through the text: "l'article L. 2 du présent livre"
        whole = any(prefix in ("art", "sec§") for prefix, _ in steps)
        here = "document" if whole else top.here
    elif not foreign:
        if top.alone is None:
            return None
        here = top.alone
    return Reference(span, text[span[0] : span[1]], document, address(steps), here)


def address(steps: Sequence[Step]) -> str:
    """An address as in ``Provision``: no chapters above an article, numbers as one word."""
    kept = list(steps)
    articles = [i for i, (prefix, _) in enumerate(kept) if prefix in ("art", "sec§")]
    if articles:
        kept = [s for s in kept[: articles[0]] if s[0] == "annex"] + kept[articles[0] :]
    return "/".join(f"{prefix.rstrip('§')}_{number}" for prefix, number in kept)


def _chain(mention: Sequence[Part], joints: Sequence[str], at: int) -> list[Part]:
    """A part and those that contain it, the nearest first.

    In "điểm a khoản 1 và khoản 3 Điều 7" the article contains all three.
    """
    chain = [mention[at]]
    if at and joints[at - 1] == "outside":
        chain.append(mention[at - 1])
    for place in range(at + 1, len(mention)):
        part = mention[place]
        if part.rank < chain[-1].rank and joints[place - 1] == "inside":
            if chain[-1].here is not None or chain[-1].name is not None:
                break
            chain.append(part)
        elif chain[-1].here is not None or chain[-1].name is not None:
            break
    return chain


def _goes_down(before: Part, after: Part) -> bool:
    """Whether the second is a subdivision of the first: of one article, and not of a list."""
    return before.rank == ARTICLE < after.rank and len(before.items) == 1


def _end(mention: Sequence[Part], joints: Sequence[str], at: int) -> int:
    end = mention[at].end
    for place in range(at + 1, len(mention)):
        if joints[place - 1] != "inside":
            break
        end = mention[place].end
    return end


def _named(parts: Sequence[Part], named: str) -> str:
    """The text named last."""
    for part in reversed(parts):
        if part.name:
            return part.name
    return named
