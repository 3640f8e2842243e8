"""How easy a text reads: one published measure per language, or words per sentence only.

English: Flesch reading ease, 206.835 - 1.015 words/sentence - 84.6 syllables/word (R. Flesch, "A
new readability yardstick", Journal of Applied Psychology 32, 1948). French: the same adapted by
L. Kandel and A. Moles ("Application de l'indice de Flesch à la langue française", Cahiers d'études
de radio-télévision 19, 1958), 207 - 1.015 words/sentence - 73.6 syllables/word. Vietnamese:
formulas have been published (Nguyen and Henkin 1982 and 1985; Luong, Nguyen and Dinh 2018), but no
source that we could read gives their coefficients: words per sentence only.

Syllables are counted by rule: the libraries for it need a dictionary under another licence or a
download at run time.
"""

from __future__ import annotations

import re

from assistant.norms import sentences
from assistant.types import Language, Readability

FEWEST = 3  # words: shorter lines are numbers, labels and names
MEASURES: dict[Language, str] = {
    "en": "Flesch reading ease (Flesch 1948)",
    "fr": "Flesch reading ease for French (Kandel & Moles 1958)",
    "vi": "",
}
# base, per word of a sentence, per syllable of a word
_FORMULAS: dict[Language, tuple[float, float, float]] = {
    "en": (206.835, 1.015, 84.6),
    "fr": (207.0, 1.015, 73.6),
}
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ELISION = re.compile(r"(?<!\w)(?:[cdjlmnst]|qu|lorsqu|puisqu|jusqu)['’]", re.IGNORECASE)
_VOWELS_EN = re.compile(r"[aeiouy]+")
# vowels that are written together and said apart: "create", "being", "area", "science"
_APART_EN = re.compile(
    r"ia(?!l\b|lly|n\b|ge|r)|io(?!us|n)|iu(?!s)|eo(?!us)|ea(?=te|tion|\b)|(?<!q)ua|(?<!q)u(?:el|et|ent)"
    r"|ui(?=ng|ty)|ii|[aeo]y?ing|ying|ien(?=ce|t)|ier\b|iest|ied(?=[a-z])|ism\b|sm\b|oe(?=r|t)"
)
# an e that is not said: at the end, in "-es" and "-ed", before "-ly" and "-ment"
_SILENT_EN = re.compile(
    r"[^aeiouyl]e\b|[aeiouy]le\b|[^aeiouytd]ed\b|[^aeiouycgszxlh]es\b|[aeiou]les\b|[tgp]hes\b"
    r"|[^aeiouyl]e(?=(?:ly|ment|ments|less|ful|fully|where|thing)\b)"
)
_VOWELS_FR = re.compile(r"[aàâeéèêëiîïoôuùûüyœæ]+")
_APART_FR = re.compile(r"é(?=[aàâoôu])|[ïë]|ao|oa|(?<=[bcdfgpt][lr])i(?=[aeéo])|y(?=[aeiou])")
_VERBAL_FR = frozenset("doivent peuvent veulent savent disent mettent prennent rendent tiennent"
                       " viennent assurent".split())  # fmt: skip


def readability(text: str, language: Language) -> Readability:
    """Sentences, words per sentence, and the language's measure; 0 words give no score."""
    counted = [
        words
        for start, end in sentences(text, language)
        if len(words := _words(text[start:end], language)) >= FEWEST
    ]
    total = sum(map(len, counted))
    if not total:
        return Readability(0, 0.0, None, MEASURES[language])
    per_sentence = total / len(counted)
    score = None
    if formula := _FORMULAS.get(language):
        base, by_length, by_syllables = formula
        said = sum(syllables(word, language) for words in counted for word in words)
        score = round(base - by_length * per_sentence - by_syllables * said / total, 1)
    return Readability(len(counted), round(per_sentence, 1), score, MEASURES[language])


def _words(sentence: str, language: Language) -> list[str]:
    if language == "fr":
        sentence = _ELISION.sub(lambda found: found[0][:-1] + " ", sentence)
    return _WORD.findall(sentence)


def syllables(word: str, language: Language) -> int:
    """Syllables of one word, 1 at least; a Vietnamese word is one; an elided letter none.

    >>> [syllables(w, "en") for w in ("the", "determine", "notified", "area", "table")]
    [1, 3, 3, 3, 2]
    >>> [syllables(w, "fr") for w in ("mairie", "vérifie", "communes", "délai", "d")]
    [2, 3, 2, 2, 0]
    """
    word = word.casefold()
    if language == "vi":
        return 1
    if "-" in word:
        return sum(syllables(part, language) for part in word.split("-"))
    if language == "fr":
        if len(word) == 1 and word not in "aày":
            return 0
        if word in _VERBAL_FR:
            word = word[:-3]
        count = len(_VOWELS_FR.findall(word)) + len(_APART_FR.findall(word))
        return max(1, count - _mute(word))
    count = len(_VOWELS_EN.findall(word)) + len(_APART_EN.findall(word))
    return max(1, count - len(_SILENT_EN.findall(word)))


def _mute(word: str) -> int:
    """Final vowels that are not said and stand as a group of their own."""
    return 1 if re.search(r"(?<=[^aàâeéèêëiîïoôuùûüy])es?$", word) else 0
