"""One place where a text becomes clean: Unicode, spaces, line ends, legacy Vietnamese, mojibake.

Everything else in the assistant works on what ``clean`` returns and never cleans again.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import cache

import ftfy

from assistant.hygiene.legacy import from_tcvn3, from_vni, legacy_lines
from assistant.types import OffsetMap, Span

Stretches = list[tuple[int, int]]  # (offset in the clean text, offset in the text before)
Edit = tuple[int, int, str]  # the words of a span become other words

# no width and no meaning: soft hyphen, zero-width, direction marks, byte order mark, tags, controls
_NOTHING = (
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
)
_NOTHING += "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
_SPACES = "\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_BREAKS = "\x0b\x0c\x85\u2028\u2029"
_LIGATURES = {
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl",
    "\ufb05": "st", "\ufb06": "st",
}  # fmt: skip
# surrogates cannot be stored nor printed
_ODD = re.compile(rf"\r\n?|[{_NOTHING}{_SPACES}{_BREAKS}\ufb00-\ufb06\ud800-\udfff]")
_LINE = re.compile(r"[^\n]*\n?")
_DROP = re.compile(f"[{_NOTHING}]+")
_ASIDE = re.compile(f"[{_SPACES}]")
_BREAK = re.compile(f"[{_BREAKS}]")

# bytes 80-BF of UTF-8 as Windows-1252 shows them
_CONTINUATION = re.escape(bytes(range(0x80, 0xC0)).decode("sloppy-windows-1252"))
_UTF8_AS_1252 = re.compile(
    rf"[\xc2-\xdf][{_CONTINUATION}]|[\xe0-\xef][{_CONTINUATION}]{{2}}|[\xf0-\xf4][{_CONTINUATION}]{{3}}"
)
_SAMPLE = 20_000
_ROUNDS = 8  # a text spoilt twice needs two; more only in hostile input


def clean(raw: str) -> tuple[str, OffsetMap]:
    """The normalised text, and where each of its characters came from.

    NFC; soft hyphens, zero-width and control characters dropped; ligatures spelt out; typographic
    spaces plain; line ends ``\\n``; TCVN3 and VNI Vietnamese and UTF-8 read as Windows-1252
    converted where the text clearly is that. Idempotent; linear in the length.

    >>> clean("so\\xadcie\\u0301te\\u0301\\u202f: ﬁn")[0]
    'société : fin'
    """
    text, offsets = raw, OffsetMap()
    for _ in range(_ROUNDS):
        before = text
        for step in (_repair, _normalise):
            text, stretches = step(text)
            if stretches:
                offsets = _then(offsets, stretches)
        if text == before:
            break
    return text, offsets


def edited(text: str, offsets: OffsetMap, edits: Iterable[Edit]) -> tuple[str, OffsetMap]:
    """A text that ``clean`` gave after edits in order, and where its characters came from."""
    text, stretches = _edit(text, edits)
    return text, _then(offsets, stretches) if stretches else offsets


def _repair(text: str) -> tuple[str, Stretches]:
    """Undoes one wrong encoding, where the text clearly has one."""
    if text.isascii():
        return text, []
    for convert in (from_tcvn3, from_vni):
        if (converted := convert(text)) is not None:
            pattern, replace = converted
            return _replace(text, pattern, replace, legacy_lines(text))
    if _is_mojibake(text):
        return _replace(text, _UTF8_AS_1252, _decoded)
    return text, []


def _is_mojibake(text: str) -> bool:
    found = _UTF8_AS_1252.search(text)
    if not found:
        return False
    sample = text[max(0, found.start() - 200) :][:_SAMPLE]
    return len(ftfy.fix_encoding(sample)) < len(sample)


def _decoded(found: re.Match[str]) -> str:
    try:
        return found[0].encode("sloppy-windows-1252").decode("utf-8")
    except UnicodeError:
        return found[0]


def _normalise(text: str) -> tuple[str, Stretches]:
    if text.isascii() and not _ODD.search(text):
        return text, []
    if not _ODD.search(text) and unicodedata.is_normalized("NFC", text):
        return text, []
    if unicodedata.is_normalized("NFC", _DROP.sub("", text)):
        return _replace(text, _ODD, _normal)
    return _replace(text, _units(), _normal, _unclean_lines(text))


def _unclean_lines(text: str) -> Iterator[Span]:
    """Lines that need the slow pattern: a mark never joins what stands on another line."""
    for line in _LINE.finditer(text):
        if _ODD.search(line[0]) or not unicodedata.is_normalized("NFC", line[0]):
            yield line.span()


def _normal(found: re.Match[str]) -> str:
    text = found[0]
    if text[0] == "\r":
        return "\n"
    text = _BREAK.sub("\n", _ASIDE.sub(" ", _DROP.sub("", text)))
    text = "".join(_LIGATURES.get(c, "\ufffd" if "\ud800" <= c <= "\udfff" else c) for c in text)
    return unicodedata.normalize("NFC", text)


@cache
def _units() -> re.Pattern[str]:
    """What ``_ODD`` finds, and everything that NFC may change: a base with its marks."""
    marks, single = [], []
    for code in range(0x300, 0x2FA20):
        c = chr(code)
        # Hangul vowels and finals compose with what stands before them, as marks do
        if unicodedata.category(c)[0] == "M" or 0x1161 <= code <= 0x11FF:
            marks.append(c)
        elif not 0xAC00 <= code <= 0xDFFF and unicodedata.normalize("NFC", c) != c:
            single.append(c)
    mark = f"[{_ranges(marks)}]"
    unit = rf"[^\r{_NOTHING}{_ranges(marks)}]?{mark}(?:[{_NOTHING}]*{mark})*"
    apart = rf"[^\r{_NOTHING}{_ranges(marks)}][{_NOTHING}]+{mark}(?:[{_NOTHING}]*{mark})*"
    return re.compile(rf"{unit}|{apart}|[{_ranges(single)}]|{_ODD.pattern}")


def _ranges(characters: list[str]) -> str:
    """The characters as ranges of a regular expression's class."""
    parts: list[list[int]] = []
    for code in map(ord, characters):
        if parts and parts[-1][1] == code - 1:
            parts[-1][1] = code
        else:
            parts.append([code, code])
    return "".join(f"{re.escape(chr(a))}-{re.escape(chr(b))}" for a, b in parts)


def _replace(
    text: str,
    pattern: re.Pattern[str],
    replacement: Callable[[re.Match[str]], str],
    within: Iterable[Span] | None = None,
) -> tuple[str, Stretches]:
    """``pattern.sub`` that remembers: each new character points at where its source begins."""
    whole = ((0, len(text)),)
    found = (m for span in within or whole for m in pattern.finditer(text, *span))
    return _edit(text, ((m.start(), m.end(), replacement(m)) for m in found))


def _edit(text: str, edits: Iterable[Edit]) -> tuple[str, Stretches]:
    pieces: list[str] = []
    stretches: Stretches = []
    at = done = 0  # length written; end of what has been read
    for start, end, new in edits:
        if new == text[start:end]:
            continue
        pieces += (text[done:start], new)
        at += start - done
        done = end
        if len(new) == end - start:
            at += len(new)
            continue
        # a character that became several, or several that became one: all begin where it began
        stretches += ((at + i, start) for i in range(len(new)))
        at += len(new)
        stretches.append((at, done))
    if not done:
        return text, []
    pieces.append(text[done:])
    return "".join(pieces), stretches


def _then(first: OffsetMap, second: Stretches) -> OffsetMap:
    """The map of two steps, one after the other: ``second`` refers to what ``first`` left."""
    if second[0][0] > 0:
        second = [(0, 0), *second]
    points: dict[int, int] = {}
    places = [(0, 0), *zip(first.clean, first.raw, strict=True)]
    at = 0
    for i, (clean_at, before) in enumerate(second):
        end = second[i + 1][0] if i + 1 < len(second) else None
        while at + 1 < len(places) and places[at + 1][0] <= before:
            at += 1
        while at and places[at][0] > before:
            at -= 1
        points[clean_at] = places[at][1] + before - places[at][0]
        inner = at + 1
        while inner < len(places) and (end is None or clean_at + places[inner][0] - before < end):
            points[clean_at + places[inner][0] - before] = places[inner][1]
            inner += 1
    return OffsetMap(tuple(points), tuple(points.values()))
