"""Whether a sentence says nothing that its evidence does not say.

A sentence passes when every fact in it is in the evidence and no duty has changed. The first tests
look at surfaces only (numbers, dates, references, names, cue words, words, their order) and refuse
what they cannot follow: a refused sentence costs a rewording, a wrong one costs the reader's trust.
With an encoder that reads word by word, what is refused only for its own words is looked at again
(``rewording``).
"""

from __future__ import annotations

import re
from collections import Counter

from assistant.config import thresholds
from assistant.judgement import Sides
from assistant.types import Language
from assistant.verify.cues import changed_cue
from assistant.verify.facts import unsupported_fact, unsupported_name
from assistant.verify.rewording import doubted, misplaced
from assistant.verify.words import moved_words, tokens, unknown_word

_MARKUP = re.compile(r"<<<|>>>|[<>{}\[\]|*#_`~]{2,}|https?://|\n")
_QUOTED = "\"'»”’)"


def check(
    sentence: str,
    evidence: str,
    *,
    language: Language,
    similarity: float | None = None,
    shorter: bool = True,
    title: bool = False,
    reader: Sides | None = None,
) -> str | None:
    """``None`` when the evidence supports the sentence, else why it is refused, in English.

    ``similarity`` is the cosine of sentence and evidence, if the caller has it. ``shorter`` asks
    that the sentence have fewer words than the evidence. ``title`` lifts what a heading need not
    have: a full stop, and the cue words of the evidence. ``reader`` lets a sentence (no title) use
    other words than its evidence.

    >>> check("Le maire rend compte sous 15 jours.", "Le maire rend compte sous 10 jours au plus.",
    ...       language="fr")
    "number: '15 jours' is not in the source"
    """
    sentence, evidence = sentence.strip(), evidence.strip()
    if fault := (
        _form(sentence, title=title)
        or _length(sentence, evidence, shorter=shorter)
        or _loop(sentence, evidence, language)
    ):
        return fault
    strict = _strict(sentence, evidence, language, title=title) or _distance(similarity)
    if title or reader is None:
        return strict
    if strict is None:
        return misplaced(sentence, evidence, language, reader)
    return doubted(sentence, evidence, language, reader, strict)


def _strict(sentence: str, evidence: str, language: Language, *, title: bool) -> str | None:
    """Why a sentence is no shortening in its evidence's own words."""
    return (
        unsupported_fact(sentence, evidence, language)
        or unsupported_name(sentence, evidence)
        or unknown_word(sentence, evidence, language)
        or changed_cue(sentence, evidence, language, keep=not title)
        or (None if title else moved_words(sentence, evidence, language))
    )


def _form(sentence: str, *, title: bool) -> str | None:
    if not any(c.isalpha() for c in sentence):
        return "form: no words"
    if _MARKUP.search(sentence):
        return "form: marks, links or several lines"
    ending = sentence.rstrip(_QUOTED)
    if "?" in sentence:
        return "form: a question"
    if not title and not ending.endswith((".", "!")):
        return "form: does not end as a sentence"
    return None


def _length(sentence: str, evidence: str, *, shorter: bool) -> str | None:
    words, source = len(sentence.split()), len(evidence.split())
    if shorter and words >= source:
        return f"length: {words} words, the source has {source}"
    return None


def _loop(sentence: str, evidence: str, language: Language) -> str | None:
    """Models that lose the thread say the same three words again."""
    said, source = (_triples(text, language) for text in (sentence, evidence))
    again = [triple for triple, count in said.items() if count > max(2, source[triple])]
    return f"loop: '{' '.join(again[0])}' comes again" if again else None


def _triples(text: str, language: Language) -> Counter[tuple[str, ...]]:
    words = [token.text for token in tokens(text, language)]
    return Counter(zip(words, words[1:], words[2:], strict=False))


def _distance(similarity: float | None) -> str | None:
    least = thresholds().get("verify_similarity")
    if similarity is not None and least is not None and similarity < least:
        return f"similarity: {similarity:.3f}, at least {least:.3f} is asked"
    return None
