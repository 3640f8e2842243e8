"""Proper names, bodies and levels of a sentence against those of its evidence."""

from __future__ import annotations

import re
import unicodedata

from assistant.spelling import one_spelling
from assistant.stems import fold
from assistant.types import Language
from assistant.verify.facts import MONTH

_WORD = re.compile(r"[^\W\d_]+(?:[.][^\W\d_])*")
_STARTS = re.compile(r"(?:^|[.!?:;«\"“(]\s*|\n\s*)[\"'«“(]*$")
_SHARED = 4  # letters from which on two forms of one name are told
_TITLES = frozenset("m mme mm mlle mr mrs ms dr me".split())
# levels of government; a synonym is the same level
LEVELS: dict[Language, dict[str, str]] = {
    "vi": {
        "central": r"trung ương|quốc gia|chính phủ|bộ trưởng",
        "province": r"tỉnh|thành phố",
        "district": r"huyện|quận|thị xã",
        "commune": r"xã(?! hội)|phường|thị trấn",
        "village": r"thôn|ấp|bản|khu phố|tổ dân phố|buôn",
    },
    "fr": {
        "national": r"national\w*|ministre|ministère|ministériel\w*",
        "regional": r"région\w*",
        "departmental": r"département(?:s|al\w*)?|préfets?|préfecture",
        "intercommunal": r"intercommunal\w*|communautaires?|communauté|agglomération|métropole"
        r"|syndicat",
        "communal": r"commun(?:e|es|al|ale|aux|ales)|municipal\w*|mairies?|maires?|villes?"
        r"|bourgmestre",
        "provincial": r"provinc\w+|gouverneur",
    },
    "en": {
        "national": r"national|minister\w*|ministry|secretary of state",
        "regional": r"region\w*|provinc\w+",
        "county": r"count(?:y|ies)",
        "district": r"districts?",
        "local": r"parish\w*|town\w*|municipal\w*|boroughs?|villages?|mayors?|wards?|city",
    },
}


def strange_name(sentence: str, evidence: str, language: Language) -> str | None:
    """The first capitalised word of the sentence that the evidence does not hold in any form.

    The first word of a sentence is left out, and so is the short form of a name in full.
    """
    known = _known(evidence)
    initials = _initials(evidence)
    for found in _WORD.finditer(sentence):
        word = found[0]
        if not word[0].isupper() or _STARTS.search(sentence[: found.start()]):
            continue
        plain = _plain(word)
        if plain in known or plain in _TITLES or plain in MONTH or len(plain) == 1:
            continue
        if word.isupper() and _spelt(fold(plain), initials):
            continue
        if language != "vi" and any(_one_name(plain, other) for other in known):
            continue
        return word
    return None


def _known(text: str) -> set[str]:
    return {_plain(word) for word in _WORD.findall(text)}


def _plain(word: str) -> str:
    return one_spelling(unicodedata.normalize("NFC", word)).casefold().replace(".", "")


def _initials(text: str) -> str:
    return "".join(fold(_plain(word))[0] for word in _WORD.findall(text))


def _spelt(letters: str, initials: str) -> bool:
    """Whether a name in capitals stands for words of the evidence: UBND, CHU."""
    at = -1
    for letter in letters:
        at = initials.find(letter, at + 1)
        if at < 0:
            return False
    return True


def _one_name(one: str, other: str) -> bool:
    shared = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        shared += 1
    return shared >= _SHARED and max(len(one), len(other)) - shared <= 3


def levels(text: str, language: Language) -> set[str]:
    """The levels of government that a text speaks of."""
    return {
        level
        for level, words in LEVELS[language].items()
        if re.search(rf"(?<!\w)(?:{words})(?!\w)", text, re.IGNORECASE)
    }
