"""Words that say nothing, and long ones with a short twin: tables for Vietnamese, French, English.

A row is here only if it is safe in any legal text: the grammar of what follows stays, and no
condition, bound, term of art ("null and void", "fit and proper") or degree of duty hangs on the
words. "In respect of", "dans la mesure où", "trên cơ sở đó" stand as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.types import Language, Span
from assistant.wordiness import english, french, vietnamese
from assistant.wordiness.nominal_english import NOMINAL
from assistant.wordiness.nominal_french import nominal
from assistant.wordiness.reasons import DEFINING, LEANING, REASONS
from assistant.wordiness.rows import Introduction, Kind, Wordy, compiled

__all__ = [
    "DEFINING",
    "LEANING",
    "REASONS",
    "empty",
    "equal",
    "fitted",
    "introduction",
    "phrases",
    "plain",
    "reworded",
]

_TABLES = {"vi": vietnamese, "fr": french, "en": english}
INTRODUCTIONS: dict[Language, tuple[Introduction, ...]] = {
    language: tuple(
        Introduction(compiled(row), subject)
        for subject, table in ((False, _TABLES[language].FREE), (True, _TABLES[language].FRAMES))
        for row in table
    )
    for language in ("vi", "fr", "en")
}
PHRASES: dict[Language, tuple[Wordy, ...]] = {
    "vi": vietnamese.PHRASES,
    "fr": french.PHRASES,
    "en": (*NOMINAL, *english.PHRASES),
}
_EMPTY: dict[Language, tuple[re.Pattern[str], ...]] = {
    language: tuple(
        re.compile(row.replace("'", "['’]").replace(" ", r"\s+"), re.IGNORECASE)
        for row in _TABLES[language].EMPTY
    )
    for language in ("vi", "fr", "en")
}
_SECOND = re.compile(r"\b(?:et|ou) qu(?:e\b|['’])|\b(?:and|or) that\b|\b(?:và|hoặc) rằng\b", re.I)
_LISTED = re.compile(r"[^,;.:]{1,60},\s+(\w)")
_JOINED = re.compile(r"(?:and|or|but|et|ou|mais|và|hoặc)\b", re.IGNORECASE)
_CONDITION = re.compile(
    r"\b(?:nếu|khi|trừ|si|lorsque|sauf|article|if|when|where|unless|except|section|điều \d)\b",
    re.IGNORECASE,
)
# the last of these may stand before a vowel or a consonant: it changes with what comes after
_ELIDED = re.compile(r"(?<![\w'’])(de|ne|que|se|lorsque|puisque|jusque)\s+$", re.IGNORECASE)
_ELISION = re.compile(r"(?<![\w'’])(d|n|qu|s|lorsqu|puisqu|jusqu|l)['’]$", re.IGNORECASE)
# characters around a change that its row may look at
_AROUND = 120
# characters after a change in which what it was called may be spoken of again
_LATER = 600
_VOWEL = re.compile(r"[aàâeéèêëiîïoôuùûhœy]", re.IGNORECASE)


def introduction(text: str, span: Span, language: Language, subjects: set[int]) -> int | None:
    """Where the sentence really begins, if empty words stand before; ``span`` is the sentence.

    ``subjects`` are the offsets where bodies that act are named: a frame goes only where one of
    them follows at once. A condition, a reference or a second clause keeps the words in place.
    """
    start: int | None = None
    while found := _introduction(text, (start or span[0], span[1]), language, subjects):
        start = found
    return None if start and _JOINED.match(text, start) else start


def _introduction(text: str, span: Span, language: Language, subjects: set[int]) -> int | None:
    at = span[0]
    if joint := re.compile(r"(?:and|et|và)\s+").match(text, at):
        at = joint.end()
    for row in INTRODUCTIONS[language]:
        if not (found := row.pattern.match(text, at, span[1])):
            continue
        end = found.end()
        if row.subject:
            end = _body_at(text, end, span, subjects)
            if not end or re.search(r"[;:.\d]", text[span[0] : end]):
                continue
        if end >= span[1] or not text[end].isalpha() or _CONDITION.search(text, span[0], end):
            return None
        return None if _SECOND.search(text, end, span[1]) else end
    return None


def _body_at(text: str, first: int, span: Span, subjects: set[int]) -> int:
    """Where the body that acts begins: the frame may hold commas of its own. 0 when unsure.

    A capital after a comma is a body in Vietnamese ("…, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu"),
    unless more of them follow: then it may be a list that belongs to the frame.
    """
    stop = min(span[1], span[0] + 240)
    commas = [m.end() for m in re.compile(r",\s+").finditer(text, first - 2, stop)]
    for at in commas:
        if at in subjects:
            return at
        if text[at : at + 1].isupper():
            more = _LISTED.match(text, at)
            return 0 if more and more[1].isupper() else at
    return 0


def empty(text: str, span: Span, language: Language) -> bool:
    """Whether a sentence says nothing that can be done or checked: no task, fact or figure."""
    sentence = text[slice(*span)]
    if any(mark in sentence for mark in '“”«»"'):
        return False
    return any(row.search(sentence) for row in _EMPTY[language])


def phrases(
    text: str, span: Span, language: Language, *, guarded: bool = True
) -> Iterator[tuple[Kind, Span, str]]:
    """What of a sentence has a short form: its kind, its place, and the short form.

    Stretches may overlap. ``guarded`` is false where the tables are only asked what is the same:
    then ``span`` may be any stretch, and words around that forbid the change are not looked for.
    """
    if language == "fr":
        for place, short in nominal(text, span):
            yield "nominalisation", place, short
    for row in PHRASES[language]:
        for found in row.pattern.finditer(text, *span):
            if guarded and _forbidden(text, span, row, found):
                continue
            twin = row.twin(found)
            if twin is not None:
                yield row.kind, found.span(), twin


def _forbidden(text: str, span: Span, row: Wordy, found: re.Match[str]) -> bool:
    if row.before and row.before.search(text, span[0], found.start()):
        return True
    if row.later and row.later.search(text, found.end(), found.end() + _LATER):
        return True
    return bool(row.after and row.after.search(text, found.end(), span[1]))


def equal(text: str, span: Span, new: str, language: Language) -> bool:
    """Whether the tables have ``new`` as the short form of the words in ``span``."""
    stretch = (max(0, span[0] - _AROUND), min(len(text), span[1] + _AROUND))
    wanted, together = _unelided(new), list[tuple[Span, str]]()
    for _, place, short in sorted(
        phrases(text, stretch, language, guarded=False), key=lambda p: p[1][0] - p[1][1]
    ):
        if span[0] <= place[0] and place[1] <= span[1]:
            if _unelided(_replaced(text, span, [(place, short)])) == wanted:
                return True
            if not any(s < place[1] and place[0] < e for (s, e), _ in together):
                together.append((place, short))
    return _unelided(_replaced(text, span, sorted(together))) == wanted


def reworded(text: str, language: Language) -> str:
    """The text with all that the tables have a short form for, the longest first, guards aside."""
    span, places = (0, len(text)), list[tuple[Span, str]]()
    for _, place, short in sorted(
        phrases(text, span, language, guarded=False), key=lambda p: p[1][0] - p[1][1]
    ):
        if not any(s < place[1] and place[0] < e for (s, e), _ in places):
            places.append((place, short))
    return _replaced(text, span, sorted(places))


def _replaced(text: str, span: Span, places: list[tuple[Span, str]]) -> str:
    pieces, at = [], span[0]
    for (start, end), short in places:
        pieces += [text[at:start], short]
        at = end
    return "".join([*pieces, text[at : span[1]]])


def _unelided(words: str) -> str:
    words = re.sub(r"(?<!\w)(d|n|qu|s|lorsqu|puisqu|jusqu)['’]", r"\1e ", words.casefold())
    return " ".join(re.findall(r"\w+", words))


def fitted(text: str, span: Span, new: str, language: Language) -> tuple[Span, str] | None:
    """The change with the little word before it: "de procéder à l'examen" is "d'examiner".

    None where that word cannot be told: "l'effectuer" may be "le" or "la".
    """
    if language != "fr" or not new:
        return span, new
    head = text[max(0, span[0] - 12) : span[0]]
    vowel = _VOWEL.match(new) is not None
    if vowel and (found := _ELIDED.search(head)):
        word = found[1][:-1] + "'"
    elif not vowel and (found := _ELISION.search(head)):
        if found[1].lower() == "l":
            return None
        word = found[1] + "e "
    else:
        return span, new
    start = span[0] - len(head) + found.start()
    return (start, span[1]), word + new


@lru_cache(maxsize=8192)
def plain(text: str, language: Language) -> str:
    """Lower-case words with every phrase in its short form: what two wordings have in common.

    >>> plain("Reply prior to 3 May, in order to close.", "en")
    'reply before 3 may to close'
    """
    for row in PHRASES[language]:

        def short(found: re.Match[str], row: Wordy = row) -> str:
            twin = row.twin(found)
            return found[0] if twin is None else twin

        text = row.pattern.sub(short, text)
    return " ".join(re.findall(r"[^\W_]+", text.casefold()))
