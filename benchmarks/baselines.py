"""What a summary is measured against: the first sentences, TextRank and LexRank.

TextRank (Mihalcea and Tarau 2004) and LexRank (Erkan and Radev 2004) are those of ``sumy``, on the
sentences that ours has, with its words, so that only the choice differs. Each takes sentences in
its own order until the budget of words is used up.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.nlp.stemmers import Stemmer, null_stemmer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from assistant.stems import words
from assistant.types import Language

Baseline = Callable[[Sequence[str], Language, int, int | None], list[int]]
_STEMMED = {"fr": "french", "en": "english"}


def lead(texts: Sequence[str], language: Language, budget: int, most: int | None) -> list[int]:
    """The first sentences."""
    del language
    return _within(range(len(texts)), texts, budget, most)


def textrank(texts: Sequence[str], language: Language, budget: int, most: int | None) -> list[int]:
    """Those that share words with many that share words."""
    return _ranked(TextRankSummarizer, texts, language, budget, most)


def lexrank(texts: Sequence[str], language: Language, budget: int, most: int | None) -> list[int]:
    """Those near many others by their rare words."""
    return _ranked(LexRankSummarizer, texts, language, budget, most)


BASELINES: dict[str, Baseline] = {"lead": lead, "TextRank": textrank, "LexRank": lexrank}


class _Words:
    """The words of a sentence for sumy, in place of its tokenizers, which know no Vietnamese."""

    def to_words(self, text: str) -> tuple[str, ...]:
        return tuple(words(text))


def _ranked(
    kind: Callable[[Any], Any],
    texts: Sequence[str],
    language: Language,
    budget: int,
    most: int | None,
) -> list[int]:
    summarizer = kind(Stemmer(_STEMMED[language]) if language in _STEMMED else null_stemmer)
    held = [Sentence(text, _Words()) for text in texts]
    places = {id(sentence): at for at, sentence in enumerate(held)}
    order: list[int] = []

    def all_of(infos: Sequence[Any]) -> Sequence[Any]:
        """Sumy gives the best first here, and would put them back in order."""
        order.extend(places[id(info.sentence)] for info in infos)
        return infos

    summarizer(ObjectDocumentModel([Paragraph(held)]), all_of)
    return _within(order, texts, budget, most)


def _within(order: Sequence[int], texts: Sequence[str], budget: int, most: int | None) -> list[int]:
    chosen: list[int] = []
    spent = 0
    for at in order:
        length = len(texts[at].split())
        if spent + length <= budget and (most is None or len(chosen) < most):
            chosen.append(at)
            spent += length
    return chosen
