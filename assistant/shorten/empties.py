"""Sentences that ask nothing and tell neither a fact nor a figure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.shorten.sentences import Sentence, numbered, whole, within
from assistant.types import Change, Document, Language, Norm
from assistant.wordiness import REASONS, empty, introduction

# the first words of a sentence that goes on from the one before it
_LEANING: dict[Language, re.Pattern[str]] = {
    "vi": re.compile(
        r"(?:tuy nhiên|tuy vậy|do đó|do vậy|vì vậy|vì thế|song|bên cạnh|điều (?:này|đó)|việc này"
        r"|đây|theo đó|trong đó|từ đó|đồng thời|ngoài ra)\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"(?:cependant|toutefois|néanmoins|ce|cette|cet|ces|cela|celui|celle|ceux|ceci|ainsi|en"
        r" effet|à ce titre|dès lors|par conséquent|en conséquence|de ce fait|c['’]est|elles?|ils"
        r"|il (?!est|convient|importe|y|appartient|incombe|faut|va|ne)|aussi,?|or)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?:however|nevertheless|this|these|that|those|they|it (?!is|should|shall|must|goes)|such"
        r"|therefore|thus|hence|accordingly|moreover|furthermore|for (?:this|that) reason|as a"
        r" result|he|she)\b",
        re.IGNORECASE,
    ),
}
_ABOVE = re.compile(
    r"nêu trên|nói trên|kể trên|ci-dessus|ce qui précède|susvisé|the foregoing|\babove\b"
    r"|\bthereof\b",
    re.IGNORECASE,
)
_HEADING = 15  # words of the longest line that may be one
_STOPS = (".", ";", ":", "!", "?", ",")
_ARTICLE = re.compile(r"\s*(?:điều|chương|mục|phần|article|art\.|section|chapter|part)\s", re.I)


def empties(document: Document, found: Sequence[Sentence], before: Sequence[Norm]) -> list[Change]:
    """Sentences without a norm that match a table, where nothing leans on them; a run is one.

    Walks backwards: a sentence may go when what leans on it goes as well.
    """
    text, language = document.text, document.language
    runs: list[list[Sentence]] = []
    following: Sentence | None = None  # the next sentence that stays
    for sentence in reversed(found):
        span = (sentence.body, sentence.span[1])
        idle = empty(text, span, language) and not within(before, sentence.span)
        last = runs[-1] if runs else []
        run = [sentence, *last] if last and _side_by_side(text, sentence, last[0]) else [sentence]
        if not idle or _needed(text, run, following, language):
            following = sentence
        elif len(run) > 1:
            runs[-1] = run
        else:
            runs.append(run)
    reason = REASONS[language]["empty"]
    places = [whole(text, run[0].body, run[-1].span[1]) for run in reversed(runs)]
    return [Change("empty", reason, place, text[slice(*place)], "") for place in places]


def _side_by_side(text: str, sentence: Sentence, other: Sentence) -> bool:
    return not text[sentence.span[1] : other.span[0]].strip()


def _needed(
    text: str, run: Sequence[Sentence], following: Sentence | None, language: Language
) -> bool:
    """Whether a number, a heading or the next sentence would be left hanging."""
    first, last = run[0], run[-1]
    if following:
        start, end = following.body, following.span[1]
        start = introduction(text, (start, end), language, set()) or start
        if _LEANING[language].match(text, start) or _ABOVE.search(text, start, end):
            return True
    line = text.rfind("\n", 0, first.body) + 1
    stop = text.find("\n", last.span[1])
    stop = len(text) if stop < 0 else stop
    if text[line : first.span[0]].strip() or text[last.span[1] : stop].strip():
        # other words in its paragraph: a number keeps something after it
        return numbered(text, first) and not text[last.span[1] : stop].strip()
    if numbered(text, first):
        return True
    return _heads(text, line) and _heading(text[stop:].strip().partition("\n")[0])


def _heads(text: str, line: int) -> bool:
    """Whether the line before is a heading."""
    return _heading(text[:line].rstrip().rpartition("\n")[2])


def _heading(line: str) -> bool:
    words = line.split()
    if not words or _ARTICLE.match(line):
        return True
    return len(words) <= _HEADING and not line.rstrip().endswith(_STOPS)
