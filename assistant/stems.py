"""Words of a text, and what is left of a word when its endings and its diacritics are gone.

French and English words are reduced to their stem by the Snowball algorithms (Porter 2001;
``snowballstemmer``), so that "permits" finds "permit" and "déclarée" "déclarer". Vietnamese words
have no endings: their stem is the word.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from snowballstemmer.english_stemmer import EnglishStemmer
from snowballstemmer.french_stemmer import FrenchStemmer

from assistant.types import Language

WORD = re.compile(r"[^\W_]+")
LONGEST = 40  # letters of a word that are indexed
_STEMMERS = {"fr": FrenchStemmer, "en": EnglishStemmer}
# Said in questions, hardly ever in rules, so that their rarity would count for much: words of
# persons, auxiliaries, links. Vietnamese has none here: its syllables are parts of other words.
_FUNCTION: dict[Language, str] = {
    "vi": "",
    "fr": """je tu il elle on nous vous ils elles me te se moi toi lui eux mon ma mes ton ta tes
        son sa ses notre nos votre vos leur leurs le la les l un une des d de du au aux à en y et
        ou mais donc or ni car ce c cet cette ces ça cela qui que qu quoi quel quelle quels quelles
        dont où comment quand combien pourquoi est sont suis es sommes êtes était étaient être été
        ai as a avons avez ont avait avaient avoir eu j n ne pas m t s si dans sur sous pour par
        avec sans chez vers depuis peut peuvent puis peux pouvez doit dois doivent va vais vont
        faut fait faire veut veux tout tous toute toutes très trop aussi bien encore déjà alors
        même plus""",
    "en": """i you he she it we they me him her us them my your his its our their mine a an the of
        to in on at by for with from into about and or but if so that this these those what which
        who whom whose where when why how is are was were be been being am do does did done have
        has had having can could will would shall should may might must not no nor don t s re ve
        ll d m just there here then than as up out over""",
}


def words(text: str) -> list[str]:
    """Lower-case words of a text, in order.

    >>> words("Điều 5. Hồ sơ")
    ['điều', '5', 'hồ', 'sơ']
    """
    return [w[:LONGEST] for w in WORD.findall(text.lower())]


@lru_cache(maxsize=200_000)
def fold(word: str) -> str:
    """A word without diacritics; đ becomes d.

    >>> fold("đường")
    'duong'
    """
    plain = unicodedata.normalize("NFD", word.replace("đ", "d"))
    return "".join(c for c in plain if not unicodedata.combining(c))


@lru_cache(maxsize=200_000)
def stem(word: str, language: Language) -> str:
    """What inflected forms of a lower-case word share.

    >>> stem("licenciements", "fr"), stem("permits", "en"), stem("phép", "vi")
    ('licenci', 'permit', 'phép')
    """
    stemmer = _STEMMERS.get(language)
    # one of its own each time: a stemmer holds the word it works on, and threads search together
    return str(stemmer().stemWord(word)) if stemmer else word


def function_words(language: Language) -> frozenset[str]:
    """Words that say nothing of what a text is about, as written and without diacritics."""
    return _FUNCTION_WORDS[language]


_FUNCTION_WORDS: dict[Language, frozenset[str]] = {
    language: frozenset(text.split()) | {fold(word) for word in text.split()}
    for language, text in _FUNCTION.items()
}
