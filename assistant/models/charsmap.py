"""A SentencePiece normalisation map in the binary form that ``tokenizers`` reads.

The form is the one of ``precompiled_charsmap`` in a SentencePiece model: the size of a double-array
trie (u32), the trie (u32 units, as in the Darts-clone library), then the replacements, each closed
by a zero byte. A trie leaf holds the offset of its replacement.

Unit, low bit first: 8 bits label, 1 bit "has a leaf", 1 bit "offset is in steps of 256", 22 bits
offset; a leaf sets bit 31 and holds its value in the other 31.
"""

from __future__ import annotations

import struct
import unicodedata
from array import array
from collections.abc import Mapping
from functools import cache

_HAS_LEAF = 1 << 8
_LEAF = 1 << 31

# A trie as nested dictionaries; the key -1 holds the value of the string that ends there.
_Node = dict[int, "_Node | int"]


def charsmap(replacements: Mapping[str, str]) -> bytes:
    """The binary map that replaces each key by its value; keys must hold no zero character."""
    values, offsets = bytearray(), {}
    root: _Node = {}
    for key, value in replacements.items():
        if value not in offsets:
            offsets[value] = len(values)
            values += value.encode() + b"\0"
        node = root
        for byte in key.encode():
            node = node.setdefault(byte, {})  # type: ignore[assignment]
        node[-1] = offsets[value]
    units = _Units()
    units.place(0, root)
    trie = units.tobytes()
    return struct.pack("<I", len(trie)) + trie + bytes(values)


def with_decomposed(single: Mapping[str, str]) -> dict[str, str]:
    """A map of single characters, and of a letter followed by a mark where the two compose.

    ``e`` + U+0301 then reads as ``é``. Source: SentencePiece builds its NFKC map in the same way,
    from the normal forms of Unicode.
    """
    letters, marks = _composing()
    pairs = {
        letter + mark: unicodedata.normalize("NFKC", letter + mark)
        for letter in letters
        if letter not in single
        for mark in marks
        if len(unicodedata.normalize("NFC", letter + mark)) == 1
    }
    return {**single, **pairs}


@cache
def _composing() -> tuple[frozenset[str], frozenset[str]]:
    """Characters that compose with a mark, and those marks. Hangul composes by rule: left out."""
    letters, marks = set(), set()
    for code in (*range(0xA0, 0xAC00), *range(0xF900, 0x20000)):
        parts = unicodedata.decomposition(chr(code)).split()
        if len(parts) == 2 and not parts[0].startswith("<"):
            # "ê" takes no further mark in the published map: only whole decompositions are there
            if unicodedata.decomposition(chr(int(parts[0], 16))):
                continue
            letters.add(chr(int(parts[0], 16)))
            marks.add(chr(int(parts[1], 16)))
    # U+0340 and U+0341 are old doubles of the grave and acute marks
    return frozenset(letters), frozenset(marks | {"\u0340", "\u0341"})


class _Units:
    """The double array under construction."""

    def __init__(self) -> None:
        self.units = array("I", bytes(4 * 256))
        self.used = bytearray(256)
        self.used[0] = 1
        self.bases: set[int] = set()

    def tobytes(self) -> bytes:
        """Little-endian units."""
        return struct.pack(f"<{len(self.units)}I", *self.units)

    def place(self, position: int, node: _Node) -> None:
        """Place a node's children so that child c stands at ``base ^ c``."""
        labels = sorted(label if label >= 0 else 0 for label in node)
        base = self._base(position, labels)
        self._link(position, base, leaf=-1 in node)
        for label in labels:
            self.used[base ^ label] = 1
        for label, child in node.items():
            if isinstance(child, int):
                self.units[base] = _LEAF | child
            else:
                self.units[base ^ label] = label
        for label, child in node.items():
            if not isinstance(child, int):
                self.place(base ^ label, child)

    def _base(self, position: int, labels: list[int]) -> int:
        # looking at the last blocks only keeps the building fast; earlier gaps stay empty
        start = max(1, len(self.units) - 4 * 256)
        while True:
            base = start ^ labels[0]
            self._grow(base | 0xFF)
            taken = any(self.used[base ^ label] for label in labels)
            if not taken and base not in self.bases and _reachable(position ^ base):
                self.bases.add(base)
                return base
            start += 1

    def _grow(self, last: int) -> None:
        while len(self.units) <= last:
            self.units.extend([0] * 256)
            self.used.extend(bytes(256))

    def _link(self, position: int, base: int, *, leaf: bool) -> None:
        offset = position ^ base
        packed = offset << 10 if offset < 1 << 21 else (offset >> 8) << 10 | 1 << 9
        self.units[position] |= packed | (_HAS_LEAF if leaf else 0)


def _reachable(offset: int) -> bool:
    return offset < 1 << 21 or not offset & 0xFF
