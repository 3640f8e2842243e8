"""The words of a sentence and their order, against those of its evidence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from assistant.types import Language
from assistant.verify.cues import pattern
from assistant.verify.facts import facts


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# words that a rewording may bring of its own: they name nothing and bind nobody
_FREE: dict[Language, frozenset[str]] = {
    "vi": _words("các những việc là thì của về cho tại ở này đó theo và"),
    "fr": _words(
        "le la les l un une des du de d au aux à en ce cet cette ces son sa ses leur leurs il elle"
        " ils elles et est sont être a ont y s se"
    ),
    "en": _words(
        "the a an of to in on for at its their his her this that these those it they and is are"
        " be been was were has have s"
    ),
}
# endings by which two forms of one word differ, besides none at all
_ENDINGS: dict[Language, frozenset[str]] = {
    "vi": frozenset(),
    "fr": _words(
        "e s es x aux al ale ales er ez ent é ée és ées ant ants ation ations ement ements era"
        " eront t te ts tes tre tent r re ra ront it ir issent ie ies is ise ises ition tion tions"
        " ons if ive ives ifs"
    )
    | {""},
    "en": _words(
        "s es ed d e ing ly al als er ers y ies ied ation ations ion ions ment ments ance or ors"
        " ting ted"
    )
    | {""},
}
_TOKEN = re.compile(r"\w+(?:-\w+)*")
_LEAST_STEM = 4
# a clause left open: what follows belongs to someone else
_RELATIVE = re.compile(r"(?<!\w)(?:which|who|whom|whose|that|qui|dont|lequel|laquelle|mà)(?!\w)")
_CLAUSE_END = re.compile(r"[;.:]\s")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, case folded, and where it stands."""

    text: str
    start: int
    end: int


def tokens(text: str, language: Language) -> list[Token]:
    """Words, case folded; apostrophes separate (``l'avis`` is two)."""
    return [Token(m[0].casefold(), m.start(), m.end()) for m in _TOKEN.finditer(text)]


def content(text: str, language: Language) -> list[Token]:
    """The words that are neither free nor part of a cue, a number, a date or a reference."""
    masked = pattern(language).sub(lambda m: " " * len(m[0]), text)
    for fact in facts(text, language):
        start, end = fact.span
        masked = masked[:start] + " " * (end - start) + masked[end:]
    return [token for token in tokens(masked, language) if token.text not in _FREE[language]]


def same_word(one: str, other: str, language: Language) -> bool:
    """Whether two words are forms of one.

    >>> same_word("reports", "reporting", "en"), same_word("internal", "international", "en")
    (True, False)
    """
    if one == other:
        return True
    shared = next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
    endings = _ENDINGS[language]
    return shared >= _LEAST_STEM and one[shared:] in endings and other[shared:] in endings


def unknown_word(sentence: str, evidence: str, language: Language) -> str | None:
    """The first content word that the evidence does not hold in any form, as a reason."""
    known = {token.text for token in tokens(evidence, language)}
    for token in content(sentence, language):
        if token.text not in known and not any(same_word(token.text, w, language) for w in known):
            return f"word: '{sentence[token.start : token.end]}' is not in the source"
    return None


def moved_words(sentence: str, evidence: str, language: Language) -> str | None:
    """Words in another order, or joined over the end of a clause, as a reason.

    Shortening takes words away. A deadline or an amount may move (their own order is kept, see
    ``facts``); anyone and anything else stays, so that nobody gets another's duty.
    """
    said, source = content(sentence, language), content(evidence, language)
    pairs = _aligned([t.text for t in said], [t.text for t in source], language)
    left = sorted(set(range(len(said))) - {i for i, _ in pairs})
    if left:
        return f"order: '{said[left[0]].text}' stands elsewhere in the source"
    for (i, j), (after, k) in pairwise(pairs):
        kept = sentence[said[i].end : said[after].start]
        if k > j + 1 and _joined(kept, evidence[source[j].end : source[k].start]):
            return f"clause: '{source[j].text} … {source[k].text}' joins two clauses of the source"
    return None


def _aligned(said: list[str], source: list[str], language: Language) -> list[tuple[int, int]]:
    """Pairs of positions of the same words, both ascending."""
    forms: dict[str, str] = {}
    for word in said:
        known = (w for w in source if same_word(word, w, language))
        forms[word] = word if word in source else next(known, word)
    matcher = SequenceMatcher(None, [forms[word] for word in said], source, autojunk=False)
    return [
        (block.a + i, block.b + i)
        for block in matcher.get_matching_blocks()
        for i in range(block.size)
    ]


def _joined(kept: str, gap: str) -> bool:
    """Whether what was left out ends a clause, or opens one that it does not close."""
    if _CLAUSE_END.search(gap):
        return not _CLAUSE_END.search(kept)
    relative = list(_RELATIVE.finditer(gap))
    if len(relative) <= len(_RELATIVE.findall(kept)):
        return False
    return "," not in gap[relative[-1].end() :]
