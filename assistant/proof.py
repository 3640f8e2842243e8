"""Whether every norm of a text stands in the shorter one; a change after which one does not goes.

Norms are matched one to one, place by place. A slot of the shorter text must hold what the old
slot's words become by the changes made in them, and nothing else: modality, actor, action, deadline
(as a date or a duration, too), quantities, condition, basis.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from assistant.norms import norms
from assistant.types import Change, Document, Language, Norm, Slot, Span
from assistant.verify.facts import facts
from assistant.wordiness import equal, plain

# kinds after which norms stand elsewhere, or lie in words that go
GOING = ("repeat", "restated")
_JOINTS = {"và", "et", "and"}
_TRIES = 8  # how often what was undone is tried again
_JOINING = ("merge", "split")
_TABLES = ("phrase", "doublet", "nominalisation")


def apply(text: str, changes: Iterable[Change]) -> str:
    """The text with disjoint, ordered changes made."""
    pieces, at = [], 0
    for change in changes:
        pieces += [text[at : change.span[0]], change.new]
        at = change.span[1]
    return "".join([*pieces, text[at:]])


def proved(
    document: Document, changes: Sequence[Change], before: Sequence[Norm]
) -> tuple[list[Change], list[Change]]:
    """The changes after which every norm stands as in ``before``, and those that must go.

    The last change before a norm that is altered is blamed first; once nothing is altered, those
    that went are tried again, each without the others of its paragraph.
    """
    kept, undone = list(changes), list[Change]()
    while kept and (guilty := _guilty(document, kept, before)):
        undone += [c for c in kept if c in guilty]
        kept = [c for c in kept if c not in guilty]
    again, lost = sorted(undone, key=_place), list[Change]()
    for _ in range(_TRIES):
        if not again:
            break
        tried = _one_each(document.text, again)
        together = sorted([*kept, *tried], key=_place)
        guilty = _guilty(document, together, before)
        paragraphs = {_paragraph(document.text, c) for c in guilty}
        kept += [c for c in tried if _paragraph(document.text, c) not in paragraphs]
        lost += [c for c in tried if _paragraph(document.text, c) in paragraphs]
        again = [c for c in again if c not in tried]
        kept.sort(key=_place)
    if undone and _guilty(document, kept, before):  # what was tried leans on each other
        kept = [c for c in changes if c not in undone]
        lost = undone
    return kept, sorted([*lost, *(c for c in again if c not in lost)], key=_place)


def _place(change: Change) -> Span:
    return change.span


def _paragraph(text: str, change: Change) -> int:
    return text.rfind("\n", 0, change.span[1])


def _one_each(text: str, changes: Sequence[Change]) -> list[Change]:
    """The first change of each paragraph."""
    first: dict[int, Change] = {}
    for change in changes:
        first.setdefault(_paragraph(text, change), change)
    return list(first.values())


def _guilty(document: Document, changes: Sequence[Change], before: Sequence[Norm]) -> set[Change]:
    """The changes that altered a figure, or the norm they stand in or lead to."""
    language = document.language
    guilty = {c for c in changes if c.kind not in GOING and _other_facts(c, language)}
    made = Made(document, changes)
    expected: dict[int, list[Norm]] = {}
    for norm in before:
        if not made.removed(norm.span):
            expected.setdefault(made.moved(norm.span[1]), []).append(norm)
    there: dict[int, list[Norm]] = {}
    for norm in norms(made.text, language):
        if made.refers(norm.span):
            continue  # the sentence that refers to the law
        there.setdefault(norm.span[1], []).append(norm)
    # ends at which the norms differ, by the paragraph that they stand in
    differing: dict[int, list[int]] = {}
    for end in expected.keys() | there.keys():
        old, new = expected.get(end, []), there.get(end, [])
        if not _all_same(old, new, made):
            differing.setdefault(made.text.rfind("\n", 0, end), []).append(end)
    for paragraph, ends in differing.items():
        old, new = (
            [norm for end in sorted(ends) for norm in of.get(end, [])] for of in (expected, there)
        )
        hidden = [norm for norm in new if not _shown(norm, made)]
        if not any(regrouped(old, these, made) for these in (new, hidden)):
            guilty.update(made.blamed(paragraph, min(ends)))
    return guilty


def _all_same(old: Sequence[Norm], new: Sequence[Norm], made: Made) -> bool:
    return len(old) == len(new) and all(
        same_norm(a, b, made.document, made) for a, b in zip(old, new, strict=True)
    )


def _shown(norm: Norm, made: Made) -> bool:
    """ "Il est rappelé que" had hidden a duty that stands in its own words now."""
    change, at = made.before(norm.span[1])
    if change is None or change.kind in (*GOING, *_JOINING):
        return False
    return norm.span[0] <= at


def regrouped(old: Sequence[Norm], new: Sequence[Norm], made: Made) -> bool:
    """Whether norms of one body are the same words, read as more or fewer tasks.

    "Theo dõi và thực hiện việc báo cáo" is read as one, "theo dõi và báo cáo" as two.
    """
    language = made.document.language
    if not old and not new:
        return True
    if not old or not new or len({n.modality for n in (*old, *new)}) > 1:
        return False
    if len({_words(n.actor, language) for n in (*old, *new)}) > 1:
        return False
    then = list[str]()
    for norm in old:
        words = made.words(norm.action.span) if norm.action else None
        if words is None:
            return False
        then.append(words)
    now = [norm.action.text if norm.action else "" for norm in new]
    if _tasks(then, language) != _tasks(now, language):
        return False
    before, after = _times(old, language), _times(new, language)
    said = [plain(made.document.text[slice(*norm.span)], language) for norm in old]
    shown = all(any(time in words for words in said) for time in after[0] - before[0])
    return before[0] <= after[0] and shown and before[1:] == after[1:]


def _tasks(actions: Sequence[str], language: Language) -> list[str]:
    words = plain(" ".join(actions), language).split()
    return [word for word in words if word not in _JOINTS]


def _times(found: Sequence[Norm], language: Language) -> tuple[set[str], set[str], list[str]]:
    """The deadlines, conditions and quantities of several norms together."""
    deadlines = {_words(n.deadline, language) for n in found if n.deadline}
    conditions = {_words(n.condition, language) for n in found if n.condition}
    return deadlines, conditions, sorted(_words(q, language) for n in found for q in n.quantities)


def _other_facts(change: Change, language: Language) -> bool:
    """Whether a number, a date or a reference of the old words is not in the new ones."""
    old, new = (
        [(f.kind, f.value, f.bound) for f in facts(words, language)]
        for words in (change.old, change.new)
    )
    return old != new


class Made:
    """A document's text with changes made, and where its offsets come to lie."""

    def __init__(self, document: Document, changes: Sequence[Change]) -> None:
        self.document = document
        self.changes = changes
        self.text = apply(document.text, changes)
        self.ends = [c.span[1] for c in changes]
        self.sums = [0]
        for change in changes:
            self.sums.append(self.sums[-1] + len(change.new) - len(change.old))

    def moved(self, offset: int) -> int:
        """Where an offset of the old text lies in the new one."""
        return offset + self.sums[bisect_right(self.ends, offset)]

    def words(self, span: Span) -> str | None:
        """What a stretch of the old text has become; a change that crosses its ends, whole.

        None where the tables do not have one of its changes: it is not known to be the same.
        """
        first = bisect_right(self.ends, span[0])
        start, end = self._edge(span[0], last=False), self._edge(span[1], last=True)
        for change in self.changes[first:]:
            if change.span[0] >= span[1]:
                break
            if not self._known(change):
                return None
        return self.text[start:end]

    def _edge(self, offset: int, *, last: bool) -> int:
        at = bisect_right(self.ends, offset)
        if at < len(self.changes) and self.changes[at].span[0] < offset:
            change = self.changes[at]
            start = change.span[0] + self.sums[at]
            return start + len(change.new) if last else start
        return offset + self.sums[at]

    def _known(self, change: Change) -> bool:
        if change.kind in _JOINING:
            # what goes, or is named again, stands in the same paragraph before
            words = change.old if change.kind == "merge" else change.new
            text = self.document.text
            said = text[text.rfind("\n", 0, change.span[0]) + 1 : change.span[0]]
            return _bare(words) in _bare(said)
        known = equal(self.document.text, change.span, change.new, self.document.language)
        return known and change.kind in _TABLES

    def new(self, span: Span) -> bool:
        """Whether a stretch of the new text begins in words that a change of the tables brought."""
        for change, moved in zip(self.changes, self.sums, strict=False):
            start = change.span[0] + moved
            if start > span[0]:
                return False
            if span[0] < start + len(change.new):
                return self._known(change)
        return False

    def introduced(self, span: Span) -> bool:
        """Whether an introduction goes in a stretch of the old text."""
        at = bisect_right(self.ends, span[0])
        return at < len(self.changes) and (
            self.changes[at].kind == "introduction" and self.changes[at].span[0] <= span[1]
        )

    def refers(self, span: Span) -> bool:
        """Whether a stretch of the new text is a reference that stands for a rule."""
        return any(
            c.kind == "restated" and c.span[0] + moved < span[1] <= c.span[0] + moved + len(c.new)
            for c, moved in zip(self.changes, self.sums, strict=False)
        )

    def removed(self, span: Span) -> bool:
        """Whether a norm lies in words that go and stand elsewhere."""
        at = bisect_right(self.ends, span[0])
        if at == len(self.changes) or self.changes[at].kind not in GOING:
            return False
        start, end = self.changes[at].span
        return start <= span[1] and span[1] <= end

    def blamed(self, paragraph: int, end: int) -> list[Change]:
        """What may have altered a norm: in its paragraph of the new text the last before, or all.

        ``paragraph`` is where the line break before it stands.
        """
        stop = self.text.find("\n", paragraph + 1)
        here = [
            c
            for c, moved in zip(self.changes, self.sums, strict=False)
            if paragraph < c.span[0] + moved and (stop < 0 or c.span[0] + moved <= stop)
        ]
        if here:
            before = [c for c in here if self.moved(c.span[0]) < end]
            return [before[-1]] if before else [here[0]]
        last, _ = self.before(end)
        return [last] if last else list(self.changes)

    def before(self, end: int) -> tuple[Change | None, int]:
        """The last change that begins before an offset of the new text, and where it begins."""
        last, at = None, 0
        for change, moved in zip(self.changes, self.sums, strict=False):
            if change.span[0] + moved >= end:
                break
            last, at = change, change.span[0] + moved
        return last, at


def same_norm(old: Norm, new: Norm, document: Document, made: Made | None = None) -> bool:
    """The same modality, actor, action, deadline, quantities and condition, but for the changes.

    A slot that the longer wording had hidden may show, if its words stood in the old sentence or
    are what a change made of them.
    """
    language = document.language
    said = plain(document.text[slice(*old.span)], language)

    def kept(before: Slot | None, after: Slot | None) -> bool:
        if before is None:
            return after is None or _words(after, language) in said or _brought(after, made)
        return _same(before, after, language, made)

    if old.modality != new.modality or not kept(old.actor, new.actor):
        return False
    if not kept(old.deadline, new.deadline) or not _same_term(old, new):
        return False
    if len(old.quantities) != len(new.quantities) or not all(
        _same(a, b, language, made) for a, b in zip(old.quantities, new.quantities, strict=True)
    ):
        return False
    if old.condition and not _same(old.condition, new.condition, language, made):
        return False
    if _same(old.action, new.action, language, made):
        return True
    action, now = _words(old.action, language), _words(new.action, language)
    # "it should be noted that the council must act": the introduction had hidden the actor
    hidden = old.actor is None and new.actor is not None
    return action.endswith(now) and (hidden or (made is not None and made.introduced(old.span)))


def _bare(words: str) -> str:
    return " ".join(w for w in re.findall(r"\w+", words.casefold()) if w not in _JOINTS)


def _brought(slot: Slot | None, made: Made | None) -> bool:
    return slot is not None and made is not None and made.new(slot.span)


def _same_term(old: Norm, new: Norm) -> bool:
    """The deadline as a date or a duration, where both texts are read as one."""
    if old.term is None or new.term is None:
        return True
    return (old.term.iso, old.term.working) == (new.term.iso, new.term.working)


def _same(before: Slot | None, after: Slot | None, language: Language, made: Made | None) -> bool:
    """The same words, or what the changes made of them."""
    if before is None or after is None:
        return before is after
    now = _words(after, language)
    if _words(before, language) == now:
        return True
    words = made.words(before.span) if made else None
    if made is None or words is None:
        return False
    then = plain(words, language)
    # the words of a change may begin before the slot: "responsible | for the preparation of"
    return then == now or (then.endswith(f" {now}") and made.new(after.span))


def _words(slot: Slot | None, language: Language) -> str:
    return plain(slot.text, language) if slot else ""
