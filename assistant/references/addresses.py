"""Addresses that mean the same place: "art_1er" and "art_premier", "para_2" and "point_2"."""

from __future__ import annotations

import re

_ABOVE = {
    "art", "sec", "annex", "chap", "div", "tit", "book", "subsec", "subchap", "subtit", "subdiv"
}  # fmt: skip
_UNNUMBERED = {"par", "dash", "star", "plus", "part", "intro", "heading"}


def normal(address: str) -> str:
    """An address as it is compared.

    From the article down only the numbers count, since one text counts its paragraphs "2." and
    another "(2)"; alinéas and indents keep their kind, as nothing is printed before them.
    """
    return "/".join(map(_step, address.split("/"))) if address else ""


def _step(step: str) -> str:
    prefix, _, number = step.partition("_")
    number = re.sub(r"~\d+$", "", number).replace("*", "").replace("°", "")
    if prefix in _ABOVE:
        number = number.casefold().lstrip("0") or "0"
        number = {"1er": "1", "premier": "1", "ier": "i"}.get(number, number)
        return f"{prefix}_{number}"
    return f"{prefix}:{number}" if prefix in _UNNUMBERED else f"#{number.removesuffix('er')}"


def within(address: str, base: str) -> bool:
    """Whether a normal address is ``base`` or lies below it."""
    return not base or address == base or address.startswith(f"{base}/")
