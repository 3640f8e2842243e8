"""Vietnamese from before Unicode: TCVN3 (ABC) and VNI, as they look when read as Windows-1252.

Each converter answers ``None`` unless the text clearly is in its encoding, so that a French or
English text with a few accents is never touched. Sources: TCVN 5712:1993 (VN3), VNI-Windows font
layout.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from assistant.types import Span

Conversion = tuple[re.Pattern[str], Callable[[re.Match[str]], str]]

_TCVN3 = dict(
    zip(
        "¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉË®ÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\xadøõö÷ùýúûüþ¡¢§£¤¥¦",
        "áàảãạăắằẳẵặâấầẩẫậđéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵĂÂĐÊÔƠƯ",
        strict=True,
    )
)
_TCVN3_PATTERN = re.compile(f"[{re.escape(''.join(_TCVN3))}]")
# của, và, được, các, điều, định, nước, người, Điều … as TCVN3 bytes
_TCVN3_WORDS = re.compile(
    r"\b(?:cña|vµ|®\xad?îc|c¸c|nh\xad|nµy|[®§]iÒu|[®§]Þnh|n\xad?íc|ng\xad?êi|thùc|hiÖn|cã|kh«ng|"
    r"víi|nhµ|theo quy ®Þnh|viÖc|®Õn|tõ|vÒ|cho|trong)(?=[\s.,;:)]|$)"
)
_TCVN3_SURE = re.compile(r"[®§¸µ¶·¹¨¾»¼½©ª«¬\xad]")

_VNI_MARKS = {
    "ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323",
    "â": "\u0302", "á": "\u0302\u0301", "à": "\u0302\u0300", "å": "\u0302\u0309",
    "ã": "\u0302\u0303", "ä": "\u0302\u0323", "ê": "\u0306", "é": "\u0306\u0301",
    "è": "\u0306\u0300", "ú": "\u0306\u0309", "ü": "\u0306\u0303", "ë": "\u0306\u0323",
}  # fmt: skip
_VNI_MARKS |= {mark.upper(): value for mark, value in _VNI_MARKS.items()}
_VNI_SINGLE = {
    "ñ": "đ",
    "ô": "ơ",
    "ö": "ư",
    "í": "í",
    "ì": "ì",
    "æ": "ỉ",
    "ó": "ĩ",
    "ò": "ị",
    "î": "ỵ",
}
_VNI_SINGLE |= {letter.upper(): value.upper() for letter, value in _VNI_SINGLE.items()}
_VNI_PATTERN = re.compile(f"[aeouyAEOUYôöÔÖ][{''.join(_VNI_MARKS)}]|[{''.join(_VNI_SINGLE)}]")
# của, và, được, các, điều, định, nước, người, nhà, một, việc
_VNI_WORDS = re.compile(
    r"\b(?:cuûa|vaø|ñöôïc|caùc|[ñÑ]ieàu|[ñÑ]ònh|nöôùc|ngöôøi|nhaø|moät|vieäc|hieän|khoâng|vôùi|naøy|"
    r"ñeán|töø|veà|ÑIEÀU|CUÛA|VAØ)(?=[\s.,;:)]|$)"
)
# ă đ ơ ư and the letters with two marks: no legacy encoding shows them as Windows-1252
_UNICODE = re.compile("[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]")
_LINE = re.compile(r"[^\n]+")
_SAMPLE = 50_000  # characters
_ENOUGH = 3  # different words of the encoding before a text is taken for it


def from_tcvn3(text: str) -> Conversion | None:
    """How to convert a TCVN3 text, or ``None`` when it is not one."""
    sample = _sample(text)
    words = {w for w in _TCVN3_WORDS.findall(sample) if not w.isascii()}
    if len(words) < _ENOUGH or not _TCVN3_SURE.search(sample):
        return None
    return _TCVN3_PATTERN, lambda found: _TCVN3[found[0]]


def from_vni(text: str) -> Conversion | None:
    """How to convert a VNI text, or ``None`` when it is not one."""
    if len(set(_VNI_WORDS.findall(_sample(text)))) < _ENOUGH:
        return None
    return _VNI_PATTERN, _from_vni


def legacy_lines(text: str) -> Iterator[Span]:
    """Lines that may be in a legacy encoding: without a letter that only Unicode has.

    A file put together from old and new ones has both, a paragraph of each.
    """
    if not _UNICODE.search(text):
        yield 0, len(text)
        return
    for line in _LINE.finditer(text):
        if not _UNICODE.search(line[0]):
            yield line.span()


def _sample(text: str) -> str:
    if not _UNICODE.search(text):
        return text[:_SAMPLE]
    lines = (text[start:end] for start, end in legacy_lines(text))
    return "".join(_first(lines, _SAMPLE))


def _first(pieces: Iterator[str], length: int) -> Iterator[str]:
    """The first pieces that hold ``length`` characters together."""
    for piece in pieces:
        yield piece[:length]
        length -= len(piece)
        if length <= 0:
            return


def _from_vni(found: re.Match[str]) -> str:
    unit = found[0]
    if len(unit) == 1:
        return _VNI_SINGLE[unit]
    base = _VNI_SINGLE.get(unit[0], unit[0])
    return unicodedata.normalize("NFC", base + _VNI_MARKS[unit[1]])
