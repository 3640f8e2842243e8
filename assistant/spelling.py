"""One way of writing for words that may be written in two, so that both are the same word.

Vietnamese puts the tone of oa, oe and uy on the first vowel or on the second: "hóa" and "hoá",
"ủy" and "uỷ" are one syllable each (both are in official use; the rule of 1984 prefers the second).
"""

from __future__ import annotations

import re

_PLAIN = "aeyou"
_TONED = {"a": "àáảãạ", "e": "èéẻẽẹ", "y": "ỳýỷỹỵ", "o": "òóỏõọ", "u": "ùúủũụ"}
_TONE = {toned: (plain, tone) for plain in _PLAIN for tone, toned in enumerate(_TONED[plain])}
_ENDS = "".join(_TONED["a"] + _TONED["e"])
# at the end of a syllable; in "quý" the u belongs to the q
_SECOND = re.compile(rf"(?<!q)(?:o[{_ENDS}]|u[{_TONED['y']}])(?!\w)", re.IGNORECASE)


def one_spelling(text: str) -> str:
    """The text with such tones on the first vowel; as long as before, so that places stay.

    >>> one_spelling("Uỷ ban, Toà án, xã hội hoá, quý")
    'Ủy ban, Tòa án, xã hội hóa, quý'
    """
    return _SECOND.sub(lambda found: _moved(found[0]), text)


def _moved(pair: str) -> str:
    first, second = pair[0], pair[1]
    plain, tone = _TONE[second.lower()]
    toned = _TONED[first.lower()][tone]
    return (toned.upper() if first.isupper() else toned) + (
        plain.upper() if second.isupper() else plain
    )
