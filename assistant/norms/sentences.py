"""Sentence boundaries for legal and administrative text, in one pass from left to right.

A line end closes a sentence unless the line clearly goes on; a full stop closes one unless it
belongs to an abbreviation, a number, initials or a list marker. Rows of tables stay whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.norms.lexicon import compiled, words
from assistant.types import Span

# a line end with the white space around it, or closing punctuation before white space; a run of
# dots is tried once, from its first
_CANDIDATE = re.compile(r"\n\s*|(?<![.!?…])[.!?…]++(?:[»”\"’')\]]|\s»)*(?=\s)|\s##\s")
_LAST_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*$")
_MARKER_SO_FAR = re.compile(
    # "1", "2.1", "a", "IV", "Điều 5", "Art. L. 123-4": a marker whose text comes after the stop
    r"[«“\"(\s]*(?:(?:Điều|Khoản|Mục|Chương|Phần|Article|Art|Section|Sec|Chapter|Part|Chapitre|"
    r"Titre|Schedule|Annexe?|Recommandation|Recommendation|Kiến nghị)\b[.\s]*(?:n°|no\.?|số)?\s*"
    r"(?:[LRD]\s*\.\s*)?[\w‑ -]{1,14}|R?\d{1,3}(?:\.\d{1,3}){0,4}|[A-Z]{1,2}\d{1,2}|[^\W\d_]|"
    r"[IVXLC]{1,6}(?:\s(?:bis|ter))?)\s*",
)
_ITEM = re.compile(
    r"(?:[-–—*•+●▪|]\s*\S|\(?[a-zđ0-9ivx]{1,4}[.)°]|[A-Z]{1,2}\d{1,2}[.)]\s|[IVX]{1,5}\s?[.)–-]|#|"
    r"(?:Điều|Khoản|Article|Art\.|Section|Chapter|Part|Chapitre|Titre)\s)"
)
_OPEN_WORDS = compiled(
    words(
        "of the a an and or to in for by with from on at that which shall must "
        "de du des le la les un une et ou à au aux en par pour sur dans que qui "
        "của và các những hoặc với cho tại theo về là"
    )
)
_ABBREVIATIONS = compiled(
    words(
        # vi: places, degrees, offices; fr: titles, references; en: titles, references
        "tp tx tt ths ts pgs gs bs ks cn đ đc nxb tr stt "
        "art al m mm mme mmes mlle me dr pr st ste cf p pp n ch fig éd vol "
        "mr mrs ms prof rev hon no nos nº sec ss para paras reg regs cl e.g i.e viz vs v inc ltd "
        "co corp dept approx jan feb aug sept oct nov dec u.s u.k u.s.c c.f.r"
    )
)
# these may end a sentence: the next word's capital decides
_MAY_END = compiled(words("etc v.v vv"))


def sentences(text: str, language: str, start: int = 0) -> list[Span]:
    """Spans of the sentences of ``text``, offset by ``start``, white space trimmed.

    Every character that is not white space lies in exactly one span. ``language`` is accepted
    for every language the product knows; the tables of abbreviations do not collide.
    """
    del language
    return [(start + s, start + e) for s, e in _spans(text)]


def _spans(text: str) -> Iterator[Span]:
    begin, row = 0, _is_row(text, 0)
    for found in _CANDIDATE.finditer(text):
        newline = "\n" in found.group()
        if newline and _goes_on(text, begin, found) and not row:
            continue
        if not newline and (row or not _closes(text, begin, found)):
            continue
        end = found.start() if found.group().isspace() else found.end()
        end = found.start() if found.group().strip() == "##" else end
        yield from _trimmed(text, begin, end)
        begin = end
        if newline:
            row = _is_row(text, found.end())
    yield from _trimmed(text, begin, len(text))


def _trimmed(text: str, begin: int, end: int) -> Iterator[Span]:
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    if begin < end:
        yield begin, end


def _is_row(text: str, at: int) -> bool:
    """A row of a table: two or more cell borders on the line that begins at ``at``."""
    stop = text.find("\n", at)
    stop = len(text) if stop < 0 else stop
    return text.count(" | ", at, stop) >= 2


def _goes_on(text: str, begin: int, found: re.Match[str]) -> bool:
    """The line before this line end is clearly not finished: a wrapped line."""
    if found.group().count("\n") > 1 or found.start() <= begin or found.end() >= len(text):
        return False
    at = found.start()
    while at > begin and text[at - 1] in " \t\r":
        at -= 1
    last = text[at - 1]
    if last in ".!?;:—–" or _ITEM.match(text, found.end()):
        return False
    if last == "," or text[found.end()].islower():
        return True
    word = _LAST_WORD.search(text, max(begin, at - 12), at)
    return word is not None and bool(_OPEN_WORDS.fullmatch(word.group()))


def _closes(text: str, begin: int, found: re.Match[str]) -> bool:
    if "#" in found.group():
        return True
    following = _next_visible(text, found.end())
    if following.islower() or following in "–-)":
        return False
    if found.group()[0] in "!?…":
        return True
    at = found.start()
    word = _LAST_WORD.search(text, max(begin, at - 12), at)
    if word and not _word_closes(word.group(), following):
        return False
    return at - begin > 40 or not _MARKER_SO_FAR.fullmatch(text, begin, at)


def _word_closes(word: str, following: str) -> bool:
    if _MAY_END.fullmatch(word):
        return following.isupper()
    initials = word.isupper() and len(word.replace(".", "")) * 2 == len(word) + 1
    initials = initials and following.isalnum()
    return not initials and not _ABBREVIATIONS.fullmatch(word)


def _next_visible(text: str, at: int) -> str:
    while at < len(text) and text[at].isspace():
        at += 1
    return text[at] if at < len(text) else "."
