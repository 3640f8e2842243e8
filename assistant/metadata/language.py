"""Vietnamese, French or English, from letters, function words and the shape of syllables."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from assistant.types import Language

_SAMPLE = 6_000  # characters from the beginning, the middle and the end
_PIECE = 300  # characters that are judged at a time, so that two languages do not blur
_SURE = 0.2  # score of running text; names and figures score less and weigh less
_VIETNAMESE = re.compile(r"[ăđơưĂĐƠƯẠ-ỹ]")
_FRENCH = re.compile(r"[éèêëàâîïôûùçœÉÈÀÇ]")
_WORD = re.compile(r"[^\W\d_]+")
_ELIDED = re.compile(r"(?<!\w)(?:[ldnsjcm]|qu)[’'](?=\w)", re.IGNORECASE)
_WORDS: dict[Language, str] = {
    # the second half as typed without tone marks
    "vi": """của và các có được trong cho với không là này theo để những một tại về khi từ người
        quy định thì phải nếu
        cua va cac duoc khong nay theo quy dinh tai nguoi nhung thuc hien trach nhiem thoi gian
        bao cao dieu khoan ve viec ngay nuoc chuc quan phap luat thong huong giay""",
    "fr": """le la les de des du un une et en est au aux pour par sur dans que qui ne pas ou ce
        cette il elle être sont leur ses son à avec plus peut doit tout toute tous toutes dont
        entre sous chaque lorsque selon aucun aucune fait faite sauf après prévu mentionné leurs
        celui ces soit ainsi été""",
    "en": """the of and to in is for on by be with as that this shall must may or an at from it
        which are not any under has who where what when how does within each was were will would
        should its such other than there their have been if no means""",
}
_KNOWN = {word: language for language, words in _WORDS.items() for word in words.split()}
# a syllable without its tone: "nghiep", "uy", "truong"; nearly every Vietnamese word is one
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|kh|ph|th|tr|gh|gi|qu|ch|[bcdghklmnprstvx])?"
    r"(?:uye|uya|uyu|uoi|uou|ieu|yeu|oai|oay|oao|uay|ia|ie|iu|ai|ao|au|ay|eo|eu|oa|oe|oi|ua|ue|ui"
    r"|uo|uu|uy|ye|[aeiouy])(?:ng|nh|ch|[cmnpt])?"
)
_FEWEST, _NEARLY_ALL, _SHAPE = 3, 0.85, 0.6  # words; their share; what it weighs


def detect_language(text: str) -> Language:
    """The language most of a text is in; works from a few words on. English when nothing tells."""
    third = _SAMPLE // 3
    if len(text) > _SAMPLE:
        middle = len(text) // 2
        text = " ".join((text[:third], text[middle : middle + third], text[-third:]))
    weights: dict[Language, float] = dict.fromkeys(_WORDS, 0.0)
    for piece in _pieces(text):
        scores = _scores(piece)
        best = max(scores, key=lambda language: scores[language])
        if scores[best] > 0:
            weights[best] += len(piece) * min(1.0, scores[best] / _SURE)
    best = max(weights, key=lambda language: weights[language])
    return best if weights[best] > 0 else "en"


def _pieces(text: str) -> Iterator[str]:
    """Stretches of about ``_PIECE`` characters, ended by a space or a line end."""
    start = 0
    while start < len(text):
        end = start + _PIECE
        if end < len(text):
            stop = max(text.rfind(" ", start, end), text.rfind("\n", start, end))
            end = stop if stop > start else end
        yield text[start:end]
        start = end


def _scores(text: str) -> dict[Language, float]:
    words = _WORD.findall(text.lower())
    counts = Counter(_known(word) for word in words)
    scores: dict[Language, float] = {
        language: counts[language] / (len(words) or 1) for language in _WORDS
    }
    scores["vi"] += 4 * len(_VIETNAMESE.findall(text)) / (len(text) or 1) + _shape(words)
    scores["fr"] += 2 * len(_FRENCH.findall(text)) / (len(text) or 1)
    scores["fr"] += len(_ELIDED.findall(text)) / (len(words) or 1)
    return scores


def _known(word: str) -> Language | None:
    """The language of a function word; "báo" is "bao" with its tone."""
    language = _KNOWN.get(word)
    if language is None and not word.isascii() and _KNOWN.get(_bare(word)) == "vi":
        return "vi"
    return language


def _shape(words: list[str]) -> float:
    """How surely the words are Vietnamese syllables, with or without their marks."""
    if len(words) < _FEWEST:
        return 0.0
    share = sum(_SYLLABLE.fullmatch(_bare(word)) is not None for word in words) / len(words)
    return _SHAPE * max(0.0, share - _NEARLY_ALL) / (1 - _NEARLY_ALL)


def _bare(word: str) -> str:
    """The word without its marks: "đường" → "duong"."""
    plain = unicodedata.normalize("NFD", word.replace("đ", "d"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))
