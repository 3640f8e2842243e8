"""The words around an amount, weighted by nearness: they tell which role the amount plays."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from math import sqrt

from assistant.bounds.bound import Bound
from assistant.bounds.concepts import cognate, concepts
from assistant.types import Language, Span

Setting = Mapping[str, float]

_WORD = re.compile(r"[^\W\d_]+")
_BREAK = re.compile(r"[.;:\n](?=\s|$)")
REACH = 40  # words on either side
HALF = 6  # words after which a word counts half
STEP = 6  # words that the end of a sentence counts for
STEM = 6  # letters of a word that are compared
MEANING = 0.5  # what a concept weighs beside the word itself
LONG = 5  # letters from which on a word can have a cousin in another language
_EMPTY: dict[Language, frozenset[str]] = {
    "vi": frozenset(
        "và hoặc của là có được các những này đó từ đến cho với trong ngoài theo tại về khi thì mà"
        " do bởi để không phải một việc ngày kể tính thời hạn thời gian đối nếu như trên dưới sau"
        " trước vào ra đã sẽ đang cũng quy định điều khoản hằng hàng mỗi".split()
    ),
    "fr": frozenset(
        "le la les l un une des d de du au aux à a en et ou ni que qui qu dont où ce cet cette ces"
        " se s sa son ses leur leurs il elle ils elles est sont être été ne n pas plus par pour"
        " dans sur sous avec sans y à délai compter moins peut doit article".split()
    ),
    "en": frozenset(
        "the a an of to in on at by for from with without and or nor not no be is are was were been"
        " it its their his her who whom which that this these those as if any such may must shall"
        " will has have had do does than then there within after before more less least".split()
    ),
}


class Settings:
    """The words of a text by their places, so that each bound's setting is cheap."""

    def __init__(self, text: str, language: Language, *, across: bool = False) -> None:
        self.spans = [found.span() for found in _WORD.finditer(text)]
        self.meaning = 1.0 if across else MEANING
        if across:
            self.said = _across(text, self.spans, language)
        else:
            self.said = _within(text, self.spans, language)
        ends = [found.start() for found in _BREAK.finditer(text)]
        self.sentences = _counted(self.spans, ends)

    def of(self, bound: Bound) -> Setting:
        """Weights by word; nearest first occurrence counts."""
        start, end = bound.span
        first = next((i for i, span in enumerate(self.spans) if span[1] > start), len(self.spans))
        last = next((i for i, span in enumerate(self.spans) if span[0] >= end), len(self.spans))
        home = self.sentences[min(first, len(self.spans) - 1)] if self.spans else 0
        setting: dict[str, float] = {}
        places = ((i, first - i) for i in range(max(0, first - REACH), first))
        further = ((i, i - last + 1) for i in range(last, min(len(self.spans), last + REACH)))
        for i, distance in (*places, *further):
            crossed = abs(self.sentences[i] - home) * STEP
            weight = 1 / (1 + (distance + crossed) / HALF)
            for word in self.said[i]:
                told = weight * (self.meaning if word.startswith("#") else 1)
                setting[word] = max(setting.get(word, 0.0), told)
        return setting


def _within(text: str, spans: Sequence[Span], language: Language) -> list[Sequence[str]]:
    """Each word, and in Vietnamese with the next one, as most words have two syllables."""
    words = [_stem(text[start:end], language) for start, end in spans]
    meant = concepts(text, language)
    said: list[Sequence[str]] = []
    for i, word in enumerate(words):
        meanings = meant.get(spans[i][0], ())
        if word in _EMPTY[language]:
            said.append(())
        elif language == "vi" and i + 1 < len(words):
            said.append((word, f"{word} {words[i + 1]}", *meanings))
        else:
            said.append((word, *meanings))
    return said


def _across(text: str, spans: Sequence[Span], language: Language) -> list[Sequence[str]]:
    """What can be compared with another language: concepts, and beginnings without accents."""
    found = concepts(text, language)
    said: list[Sequence[str]] = []
    for start, end in spans:
        word = text[start:end].casefold()
        same = () if word in _EMPTY[language] or len(word) < LONG else (cognate(word),)
        said.append((*found.get(start, ()), *same))
    return said


def _stem(word: str, language: Language) -> str:
    word = word.casefold()
    return word if language == "vi" else (word[:STEM].rstrip("s") or word)


def _counted(spans: Sequence[tuple[int, int]], ends: Sequence[int]) -> list[int]:
    """How many sentences end before each word."""
    counts, passed = [], 0
    for start, _ in spans:
        while passed < len(ends) and ends[passed] < start:
            passed += 1
        counts.append(passed)
    return counts


def likeness(first: Setting, second: Setting) -> float:
    """Cosine of two settings, 0 to 1.

    >>> round(likeness({"fee": 1.0, "paid": 1.0}, {"fee": 1.0}), 2)
    0.71
    """
    shared = sum(weight * second[word] for word, weight in first.items() if word in second)
    return shared / (_length(first) * _length(second)) if shared else 0.0


def _length(setting: Setting) -> float:
    return sqrt(sum(weight * weight for weight in setting.values()))
