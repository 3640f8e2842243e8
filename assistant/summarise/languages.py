"""Whether a text is in Vietnamese, French or English, or only read as the nearest of them.

Function words that one language has and the three of ours have not: more of these than of ours
means another language, and so does a script that none of ours is written in.
"""

from __future__ import annotations

import re

from assistant.types import Language

_SAMPLE = 20_000  # characters
_FEWEST = 12  # words that can tell
_MOSTLY = 0.5  # share of letters of another script
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ]")
_OURS: dict[Language, str] = {
    "vi": "của và các có được trong cho với không là này theo để những một tại về khi từ người thì"
    " phải nếu ngày đã như đến cua cac duoc khong nay nhung nguoi ngay da nhu den va co theo",
    "fr": "le les des du et est au aux pour par sur dans que qui ne pas ou ce cette il sont leur"
    " ses son avec plus doit tout toutes dont sous chaque ces soit été à d l la de un une en",
    "en": "the of and to is for on by be with as that this shall must or at from it which are not"
    " has who was were would should its have been in a an will",
}
# words of others that are none of ours: Spanish, Portuguese, Italian, German, Dutch, Swedish,
# Danish and Norwegian, Polish, Czech, Romanian, Indonesian and Malay, Turkish, Finnish, Hungarian
_OTHERS = frozenset(
    "el los las y del se por para con como una al lo sus este esta pero más son ha o os"
    " as do da dos das em no na uma um não com ao pela pelo é il lo gli di che della dei"
    " delle nel per sono non della alla anche è der die das und den dem ein eine nicht mit"
    " von zu auf für ist sind wird werden oder bei nach aus durch het een van de en niet"
    " op voor dat zijn wordt met aan och att det som av för inte är på til og ikke på er w"
    " z na się nie jest oraz przez do się že je na se pro nebo jsou și la cu care din sau"
    " este pentru yang dan di untuk dengan dari pada ini itu adalah tidak ve bir bu için"
    " ile olarak ja on ei että az és egy hogy nem vagy".split()
)


def is_ours(text: str, language: Language) -> bool:
    """False where a text is clearly in another language than the one it was read as.

    >>> is_ours("Die Gemeinden sind verpflichtet, den Bericht mit der Anlage bis zum Ende des"
    ...         " Monats an das Amt zu senden und aufzubewahren.", "en")
    False
    """
    sample = text[:_SAMPLE].lower()
    letters = [c for c in sample if c.isalpha()]
    if letters and sum(_LATIN.match(c) is None for c in letters) > _MOSTLY * len(letters):
        return False
    words = _WORD.findall(sample)
    ours = set(_OURS[language].split())
    mine = sum(word in ours for word in words)
    others = sum(word in _OTHERS and word not in ours for word in words)
    return len(words) < _FEWEST or others <= mine
