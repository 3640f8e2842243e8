"""Word's automatic numbering as it is printed: decimal, letters, roman, bullets.

Source: ECMA-376 part 1, 17.9 (numbering).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn

_PLACE = re.compile(r"%([1-9])")
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _LevelFormat:
    start: int
    style: str
    text: str


class Numbering:
    """Counts the numbered paragraphs of one document in order."""

    def __init__(self, part: Any) -> None:
        self._lists: dict[str, tuple[str, dict[int, _LevelFormat]]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._styles: dict[str, tuple[str, int]] = {}
        root = next(
            (r.target_part.element for r in part.rels.values() if r.reltype.endswith("/numbering")),
            None,
        )
        if root is not None:
            self._read(root)
            self._read_styles(part.styles.element)

    def label(self, paragraph: Any) -> str:
        """ "1.", "a)", "II." or "-" for a numbered paragraph, else ""; counts it."""
        properties = paragraph.find(qn("w:pPr"))
        number, depth = self._reference(properties)
        if number not in self._lists:
            return ""
        abstract, levels = self._lists[number]
        if depth not in levels:
            return ""
        counts = self._counts.setdefault(abstract, {})
        counts[depth] = counts.get(depth, levels[depth].start - 1) + 1
        for deeper in [d for d in counts if d > depth]:
            del counts[deeper]
        if levels[depth].style == "bullet":
            return "-"
        return _PLACE.sub(lambda m: self._shown(int(m[1]) - 1, counts, levels), levels[depth].text)

    def _shown(self, depth: int, counts: dict[int, int], levels: dict[int, _LevelFormat]) -> str:
        format_ = levels.get(depth)
        return _formatted(counts.get(depth, format_.start), format_.style) if format_ else ""

    def _reference(self, properties: Any) -> tuple[str, int]:
        if properties is None:
            return "", 0
        number, depth = _number_of(properties)
        style = properties.find(qn("w:pStyle"))
        inherited = (
            self._styles.get(style.get(qn("w:val")), ("", 0)) if style is not None else ("", 0)
        )
        if number is None:
            return inherited[0], inherited[1] if depth is None else depth
        return number, depth or 0

    def _read(self, root: Any) -> None:
        formats = {
            item.get(qn("w:abstractNumId")): {
                int(level.get(qn("w:ilvl"))): _format(level) for level in item.findall(qn("w:lvl"))
            }
            for item in root.findall(qn("w:abstractNum"))
        }
        for item in root.findall(qn("w:num")):
            reference = item.find(qn("w:abstractNumId"))
            if reference is None:
                continue
            abstract = reference.get(qn("w:val"))
            levels = dict(formats.get(abstract, {}))
            key = abstract
            for override in item.findall(qn("w:lvlOverride")):
                depth = int(override.get(qn("w:ilvl")))
                start = override.find(qn("w:startOverride"))
                if start is not None and depth in levels:
                    old = levels[depth]
                    levels[depth] = _LevelFormat(_integer(start, 1), old.style, old.text)
                    key = f"{abstract}/{item.get(qn('w:numId'))}"  # counts anew
            self._lists[item.get(qn("w:numId"))] = (key, levels)

    def _read_styles(self, root: Any) -> None:
        styles = {style.get(qn("w:styleId")): style for style in root.findall(qn("w:style"))}
        for name in styles:
            style, seen = styles.get(name), set()
            while style is not None and (id_ := style.get(qn("w:styleId"))) not in seen:
                seen.add(id_)
                properties = style.find(qn("w:pPr"))
                number, depth = _number_of(properties) if properties is not None else (None, None)
                if number is not None:
                    self._styles[name] = (number, depth or 0)
                    break
                base = style.find(qn("w:basedOn"))
                style = styles.get(base.get(qn("w:val"))) if base is not None else None


def _number_of(properties: Any) -> tuple[str | None, int | None]:
    numbered = properties.find(qn("w:numPr"))
    if numbered is None:
        return None, None
    number, depth = numbered.find(qn("w:numId")), numbered.find(qn("w:ilvl"))
    return (
        number.get(qn("w:val")) if number is not None else None,
        _integer(depth, 0) if depth is not None else None,
    )


def _format(level: Any) -> _LevelFormat:
    style, text = level.find(qn("w:numFmt")), level.find(qn("w:lvlText"))
    return _LevelFormat(
        _integer(level.find(qn("w:start")), 1),
        style.get(qn("w:val")) if style is not None else "decimal",
        (text.get(qn("w:val")) or "") if text is not None else "",
    )


def _integer(element: Any, default: int) -> int:
    value = element.get(qn("w:val")) if element is not None else None
    return int(value) if value and value.lstrip("-").isdecimal() else default


def _formatted(number: int, style: str) -> str:
    if style in ("lowerLetter", "upperLetter") and number > 0:
        letter = chr(96 + (number - 1) % 26 + 1) * ((number - 1) // 26 + 1)
        return letter if style == "lowerLetter" else letter.upper()
    if style in ("lowerRoman", "upperRoman") and 0 < number < 4000:
        letters = ""
        for value, sign in _ROMAN:
            letters += sign * (number // value)
            number %= value
        return letters if style == "lowerRoman" else letters.upper()
    if style == "none":
        return ""
    return f"{number:02d}" if style == "decimalZero" else str(number)
