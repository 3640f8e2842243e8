"""The same rule twice in one draft: by its words, or by who must do what by when.

Items of a list are alike without being the same: each has its own introduction, and so its own
actor. A sentence that is an item, or names no actor, is the same only with the same words around.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.boilerplate import is_boilerplate
from assistant.drafting.places import Places
from assistant.norms import sentences
from assistant.types import Document, Language, Norm, Slot, Span

FEWEST_WORDS = 10  # of a sentence that is repeated; shorter ones are formulas
FEWEST_ACTION = 6  # words of an action
_APART = frozenset({"preamble", "signature", "title", "heading", "intro"})
_ITEMS = frozenset({"point", "item", "subitem", "dash"})
_MARKER = re.compile(r"\s*(?:(?:\(?\w{1,4}[.)°]|[-–+•]|[IVX]{1,5}\s?[.–-])\s*)?")
_WORD = re.compile(r"[^\W_]+")
_NUMBERED = re.compile(r"\s*(?:[-–+•*]|\(?[a-zđ]{1,2}[.)]|\(?[ivx]{1,4}\)|\d{1,2}°)\s*")

# a sentence that needs the one before it to be understood
_POINTING: dict[Language, re.Pattern[str]] = {
    "vi": re.compile(
        r"(?i)(?<!luật )(?<!định )(?<!tư )(?<!chế )(?<!quyết )\b(?:này|nói trên|nêu trên)\b"
    ),
    "fr": re.compile(
        r"(?i)^\W*(?:ils?|elles?|ce(?:t|tte|s)?|celui|celle|ceux|toutefois|dans ce cas)\b"
    ),
    "en": re.compile(
        r"(?i)^\W*(?:it|they|he|she|this|these|those|such|that|however|in (?:this|that))\b"
    ),
}


@dataclass(frozen=True, slots=True)
class Repeated:
    """A rule that stands twice or more: where, in order. ``by`` is "words" or "norms"."""

    spans: tuple[Span, ...]
    by: str


def repeats(draft: Document, places: Places, norms: Sequence[Norm]) -> list[Repeated]:
    """Rules that a draft gives more than once, in the order of their first places."""
    if draft.given:
        return []
    text, language = draft.text, draft.language
    by_words: dict[str, list[Span]] = defaultdict(list)
    for span in sentences(text, language):
        said = _said(text[slice(*span)])
        if len(said.split()) >= FEWEST_WORDS and _stands_alone(text, span, places, language):
            by_words[said].append(span)
    found = [Repeated(tuple(s), "words") for s in by_words.values() if len(s) > 1]
    known = {span for repeated in found for span in repeated.spans}
    by_norm: dict[tuple[str, ...], list[Span]] = defaultdict(list)
    for norm in norms:
        if norm.span in known or places.level(norm.span[0]) in _ITEMS:
            continue  # the introduction of an item may be another
        if (key := _key(text, norm)) and _is_rule(norm.span, places):
            by_norm[key].append(norm.span)
    found += [Repeated(tuple(s), "norms") for s in by_norm.values() if _apart(s, places)]
    return sorted(found, key=lambda repeated: repeated.spans)


def _said(sentence: str) -> str:
    found = _MARKER.match(sentence)
    return " ".join(_WORD.findall(sentence[found.end() if found else 0 :].casefold()))


def _is_rule(span: Span, places: Places) -> bool:
    leaf = places.leaf(span[0])
    if not any(above.level == "article" for above in (leaf, *places.above(leaf))):
        return False  # what a report tells twice is no rule
    annexed = leaf.address.startswith("annex") and "art_" not in leaf.address
    return leaf.level not in _APART and not annexed  # forms repeat themselves


def _stands_alone(text: str, span: Span, places: Places, language: Language) -> bool:
    """Whether a sentence needs no introduction: no item, and no half of a sentence."""
    begins = text[span[0] : span[1]]
    item = _NUMBERED.match(begins)
    whole = begins[-1] == "." and not (item and item.end())
    first = begins[(m.end() if (m := _MARKER.match(begins)) else 0) :][:1]
    if is_boilerplate(begins, language) or _POINTING[language].search(begins):
        return False
    return whole and first.isupper() and _is_rule(span, places)


def _key(text: str, norm: Norm) -> tuple[str, ...] | None:
    """Everything that a rule says, as words; None where it does not name who must do what."""
    if norm.modality in ("definition", "statement") or not (norm.actor and norm.action):
        return None
    action = _without(text, norm.action.span, norm.deadline, norm.condition)
    if len(action.split()) < FEWEST_ACTION:
        return None
    slots = ([norm.actor], [norm.deadline], norm.quantities, [norm.condition], [norm.basis])
    return (norm.modality, action, *(_plain(s) for s in slots))


def _without(text: str, span: Span, *slots: Slot | None) -> str:
    """The words of a span that belong to none of some slots."""
    said = list(text[slice(*span)])
    for slot in slots:
        for at in range(*slot.span) if slot else ():
            if span[0] <= at < span[1]:
                said[at - span[0]] = " "
    return " ".join(_WORD.findall("".join(said).casefold()))


def _plain(slots: Iterable[Slot | None]) -> str:
    return " ".join(" ".join(_WORD.findall(s.text.casefold())) for s in slots if s)


def _apart(spans: list[Span], places: Places) -> bool:
    """Whether there are two, in different provisions."""
    return len({places.leaf(start).id for start, _ in spans}) > 1
