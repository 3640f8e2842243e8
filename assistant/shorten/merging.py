"""Two clauses of one body put together: the same duty on two objects, or a subject said twice.

Only where the grammar cannot go wrong: the body stands at the head of its sentence, no condition
and no relative clause is near, no deadline could be read over both, and what goes stands, word for
word, in the clause before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from assistant.shorten.sentences import Sentence, within
from assistant.types import Change, Document, Language, Norm, Span
from assistant.wordiness import REASONS
from assistant.wordiness.vietnamese import TASKS

_AND: dict[Language, str] = {"vi": "và", "fr": "et", "en": "and"}
_LONGEST = 14  # words of an object
# what begins an object; in Vietnamese whatever comes after a verb that we know
_DETERMINER: dict[str, re.Pattern[str]] = {
    "fr": re.compile(
        r"\b(?:le|la|les|un|une|des|son|sa|ses|leurs?|chaque|tout|toute)\s|\bl['’]", re.I
    ),
    "en": re.compile(
        r"\b(?:the|an?|its|their|his|her|each|every|all|any|two|three)\s", re.IGNORECASE
    ),
}
_VERB_VI = re.compile(rf"(?:{TASKS})\s+", re.IGNORECASE)
# a place or a receiver by which two objects differ: "tài liệu tại …", "tài liệu tại …"
_WHERE = re.compile(r"\b(?:tại|cho|đến|at|in|on|to|for|from)\s", re.IGNORECASE)
_LOADED = re.compile(
    r"[,;:()“”«»\"\d]|\b(?:and|or|but|if|unless|when|where|who|which|that|whose|et|ou|mais|si|sauf"
    r"|lorsque|qui|que|dont|où|và|hoặc|nếu|khi|trừ|mà|đồng thời|không|not|ne|n)\b",
    re.IGNORECASE,
)
_HANGING = re.compile(
    r"\b(?:if|unless|when|where|who|which|that|whose|si|sauf|lorsque|qui|que|dont|où|nếu|khi|trừ"
    r"|mà)\b|qu['’]",
    re.IGNORECASE,
)


def merged(document: Document, found: Sequence[Sentence], before: Sequence[Norm]) -> list[Change]:
    """What goes where two clauses of one body are put together, disjoint and in order."""
    changes: list[Change] = []
    for sentence, following in zip_longest(found, found[1:]):
        places = [*_subject_again(document, sentence, before)]
        if following is not None and following.leaf.id == sentence.leaf.id:
            places += _objects(document, sentence, following, before)
        for span, new in places:
            if changes and changes[-1].span[1] >= span[0]:
                continue
            reason = REASONS[document.language]["merge"]
            changes.append(Change("merge", reason, span, document.text[slice(*span)], new))
    return changes


def _objects(
    document: Document, one: Sentence, two: Sentence, before: Sequence[Norm]
) -> Iterator[tuple[Span, str]]:
    """ "The clerk keeps the list. The clerk keeps the seal." """
    text, language = document.text, document.language
    first, second = (_only(s, before) for s in (one, two))
    if not first or not second or not first.action or not second.action:
        return
    if text[one.span[1] : two.span[0]] != " " or text[one.span[1] - 1] != ".":
        return
    if first.modality != second.modality or first.deadline or second.deadline:
        return
    starts = [_object(text, n, s, language) for n, s in ((first, one), (second, two))]
    if not all(starts):
        return
    heads = [_same(text[s.body : at]) for s, at in zip((one, two), starts, strict=True)]
    objects = [text[at : s.span[1] - 1] for s, at in zip((one, two), starts, strict=True)]
    if heads[0] != heads[1] or any(_LOADED.search(o) for o in objects):
        return
    if any(len(o.split()) > _LONGEST for o in objects) or _same(objects[0]) == _same(objects[1]):
        return
    shared = _shared(*objects)
    if language == "vi" and not shared and objects[0].split()[0] == objects[1].split()[0]:
        return  # "hướng dẫn người dân …": what is shared may be a subject of its own
    begin = starts[1] + shared
    yield (one.span[1] - 1, begin), f" {_AND[language]} "


def _only(sentence: Sentence, before: Sequence[Norm]) -> Norm | None:
    """The one norm of a sentence that begins with its body, without a condition."""
    norms = within(before, sentence.span)
    if len(norms) != 1 or norms[0].condition or norms[0].quantities:
        return None
    actor = norms[0].actor
    return norms[0] if actor and actor.span[0] == sentence.body else None


def _object(text: str, norm: Norm, sentence: Sentence, language: Language) -> int:
    """Where the object begins; 0 where that is not sure."""
    assert norm.action is not None
    start, end = norm.action.span[0], sentence.span[1]
    if language == "vi":
        verb = _VERB_VI.match(text, start, end)
        return verb.end() if verb else 0
    found = _DETERMINER[language].search(text, start, end)
    # one verb before it, with a particle at most
    return found.start() if found and 0 < len(text[start : found.start()].split()) <= 2 else 0


def _shared(one: str, two: str) -> int:
    """How much of the second object stands in the first one, up to the place where they differ."""
    where = [m.start() for m in _WHERE.finditer(two)]
    for at in reversed(where):
        word = two[at:].split()[0]
        if at > 0 and one.startswith(two[:at]) and one[at:].startswith(word):
            return at
    return 0


def _subject_again(
    document: Document, sentence: Sentence, before: Sequence[Norm]
) -> Iterator[tuple[Span, str]]:
    """ "The clerk must keep the list, and the clerk must publish it." """
    text, language = document.text, document.language
    norms = within(before, sentence.span)
    first = norms[0] if norms else None
    if not first or not first.actor or first.actor.span[0] != sentence.body or first.condition:
        return
    if first.modality not in ("must", "may") or any(n.condition for n in norms):
        return
    cue = first.cue.text if first.cue and first.cue.span[0] > first.actor.span[1] else ""
    actor = re.escape(first.actor.text)
    names = rf"(?:{actor}|ils?|elles?)" if language == "fr" else actor
    joint = rf"(?P<joint>,?\s+{_AND[language]}\s+)(?P<who>{names}\s+)?(?P<cue>{re.escape(cue)}\s+)?"
    for again in re.compile(joint, re.IGNORECASE).finditer(
        text, first.actor.span[1], sentence.span[1]
    ):
        if not (again["who"] or (cue and again["cue"])):
            continue
        if _HANGING.search(text, sentence.body, again.start()):
            return
        rest = [n for n in norms if n.span[1] > again.end()]
        if first.deadline is None and any(n.deadline for n in rest):
            return
        comma = again["joint"].startswith(",") and first.deadline is None
        if comma and "," not in text[first.actor.span[1] : again.start()]:
            yield (again.start(), again.end()), f" {_AND[language]} "
        else:
            yield (again.end("joint"), again.end()), ""
        return


def _same(words: str) -> str:
    return " ".join(words.casefold().split())
