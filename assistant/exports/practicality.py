"""What the practicality check found, for people: the parts of the score, then each flaw."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from assistant.types import Flaw, Part, Practicality
from assistant.wording import Strings

WIDTH = 96
MOST = 30  # flaws listed; JSON has all


def practicality_text(check: Practicality, words: Strings) -> str:
    """A section of a report in the terminal; the score never without its parts."""
    lines = [words["practical.heading"], "", *score_lines(check, words), ""]
    if not check.flaws:
        return "\n".join([*lines, words["practical.nothing"]])
    for flaw in check.flaws[:MOST]:
        said = " ".join(check.document.text[slice(*flaw.span)].split())
        label = f"{flaw.label}: " if flaw.label else ""
        lines.append(_block(f"- {label}{reason(flaw, words)} {advice(flaw, words)}"))
        if flaw.kind != "vague":
            lines.append(_block(f"  “{textwrap.shorten(said, 200, placeholder=' …')}”"))
    if len(check.flaws) > MOST:
        lines.append(f"    - {words['practical.more'].format(count=len(check.flaws) - MOST)}")
    return "\n".join(lines)


def score_lines(check: Practicality, words: Strings) -> Iterator[str]:
    """The score and its parts, and what deadlines were compared with."""
    if check.score is None:
        yield words["practical.no_duties"]
    else:
        yield f"{words['practical.score'].format(score=round(check.score))}:"
        yield from (f"- {part_line(p, words)}" for p in check.parts if p.share is not None)
    if check.day is None:
        yield words["practical.not_compared"]
    else:
        yield words["practical.compared"].format(day=check.day.isoformat())


def part_line(part: Part, words: Strings) -> str:
    """ "Who: 3 of 4 tasks name who is to act"."""
    mark = words["number.decimal"]
    rate = "" if part.per_hundred is None else f"{part.per_hundred:.1f}".replace(".", mark)
    return words[f"practical.part_{part.name}"].format(count=part.count, of=part.of, rate=rate)


def reason(flaw: Flaw, words: Strings) -> str:
    """What is wrong, in a sentence."""
    values = dict(flaw.values)
    if flaw.kind == "vague":
        values["why"] = words[f"vague.{flaw.detail}"]
    return words[f"practical.{_key(flaw)}"].format(**values)


def advice(flaw: Flaw, words: Strings) -> str:
    """What could be written instead."""
    return words[f"practical.{_key(flaw)}_advice"].format(instead=flaw.instead)


def _key(flaw: Flaw) -> str:
    """Means and days have a sentence for each detail; a vague word's detail is its class."""
    return f"{flaw.kind}_{flaw.detail}" if flaw.detail and flaw.kind != "vague" else flaw.kind


def _block(text: str) -> str:
    return textwrap.fill(text, WIDTH, initial_indent="    ", subsequent_indent="      ")
