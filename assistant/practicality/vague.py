"""Vague words in what a text asks, allows or forbids, with their place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.norms.slots import overlaps
from assistant.practicality.vague_words import VAGUE, Vague
from assistant.types import Flaw, Language, Norm, Slot, Span

_TIMES = frozenset({"prompt", "often"})
_AMOUNTS = frozenset({"extent", "effort"})
_NEAR = 80  # characters around a vague word in which a time may settle it
_FAR = 160  # and after it, in which a figure may: "strive to reach at least 70 %"
_FIGURE = re.compile(r"(?<![\d/.])\d[\d.,]*\s?(?:%|\w)")
# words that a figure of time comes with: "promptly, and within 14 days"
_SETTLED: dict[Language, re.Pattern[str]] = {
    "vi": re.compile(r"\d+ ?(?:giờ|ngày|tuần|tháng|lần)|\d{1,2}/\d{1,2}|hằng|hàng (?=\w+)|mỗi"),
    "fr": re.compile(
        r"(?:\d+|un|deux|trois|quatre|cinq|six|huit|dix|quinze|trente) "
        r"(?:heures?|jours?|semaines?|mois|fois)|par (?:an|mois|trimestre|semaine)"
        r"|(?:au plus tard|avant) le|annuel|mensuel|trimestriel|tous les|toutes les"
    ),
    "en": re.compile(
        r"(?:\d+|one|two|three|four|five|seven|ten|fourteen|thirty|twenty) "
        r"(?:hours?|(?:working )?days?|weeks?|months?|times?)|(?:at least )?(?:once|twice)"
        r"|each|every|annual|monthly|quarterly|weekly|daily|by \d|no later|deadlines"
    ),
}
_QUOTED = re.compile(r"“[^”]{0,600}”|«[^»]{0,600}»|\"[^\"\n]{0,300}\"")


def vague(
    text: str, language: Language, norms: Sequence[Norm], skip: Sequence[Span] = ()
) -> Iterator[Flaw]:
    """Vague words in norms, in order, each once; not in quotations nor in spans to ``skip``.

    "Promptly" and "regularly" beside a measured time ("and within 14 days") are not vague, nor is
    "strive to reach at least 70 %", nor what must not be tried. Labels are left to the caller.
    """
    apart = [*(m.span() for m in _QUOTED.finditer(text)), *skip]
    taken: list[Span] = []
    found: list[Flaw] = []
    for norm in norms:
        if norm.modality in ("definition", "statement"):
            continue
        for row in VAGUE[language]:
            for words in row.words.finditer(text, *norm.span):
                span = words.span()
                if any(s < span[1] and span[0] < e for s, e in (*apart, *taken)):
                    continue
                if _settled(text, span, norm, row, language):
                    continue
                taken.append(span)
                found.append(_flaw(row, text, span))
    yield from sorted(found, key=lambda flaw: flaw.span)


def measured(deadline: str, language: Language) -> bool:
    """Whether a deadline is more than a vague word: "promptly" is none, "within 5 days" is.

    >>> measured("as soon as possible", "en"), measured("by 3 May 2027", "en")
    (False, True)
    """
    if any(c.isdigit() for c in deadline):
        return True
    return not any(
        row.leaves_open in _TIMES and row.words.search(deadline) for row in VAGUE[language]
    )


def _settled(text: str, span: Span, norm: Norm, row: Vague, language: Language) -> bool:
    """Whether the norm says in figures what the vague word leaves open."""
    if row.leaves_open in _AMOUNTS:
        if norm.modality != "must":
            return True
        stop = min(norm.span[1], span[1] + _FAR)
        return any(
            not _overlaps(found.span(), norm.deadline)
            for found in _FIGURE.finditer(text, span[1], stop)
        )
    if row.leaves_open not in _TIMES:
        return False
    if norm.term is not None:
        return True
    if norm.deadline and any(c.isdigit() for c in norm.deadline.text):
        return True
    settled = _SETTLED[language]
    around = (text[max(norm.span[0], span[0] - _NEAR) : span[0]], text[span[1] : span[1] + _NEAR])
    return any(settled.search(part.split(".")[0]) for part in around)


def _overlaps(span: Span, slot: Slot | None) -> bool:
    return slot is not None and overlaps(span, slot.span)


def _flaw(row: Vague, text: str, span: Span) -> Flaw:
    words = " ".join(text[slice(*span)].split())
    return Flaw(
        "vague", span, detail=row.leaves_open, values=(("words", words),), instead=row.instead
    )
