"""A shorter text as a paper: figures, each change with its reason, obligations before and after."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from assistant.exports.paper import Cell, Paper, Part, Row, absent
from assistant.exports.places import Places
from assistant.exports.reading import reading_notes
from assistant.exports.shortening_duties import Kept, kept, said
from assistant.exports.tracked import Tracked
from assistant.provisions import split
from assistant.types import Change, Shortening
from assistant.wording import Strings

_LONGEST = 40  # letters of a word that is told whole
_END, _BEGINNING = re.compile(r"\w+\Z"), re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Shortened:
    """A shortening on its way out. ``tracked``: the Word file, None where none was asked for.

    ``language`` is that of the report, whose words are ``words``.
    """

    shortening: Shortening
    tracked: Tracked | None
    on: datetime
    program: str
    words: Strings
    language: str


def paper(shortened: Shortened) -> Paper:
    """All that is to be known of a shortening, part by part."""
    shortening, words = shortened.shortening, shortened.words
    document = shortening.document
    places = Places(document, split(document), words)
    duties = kept(shortening)
    return Paper(
        title=words["short.title"].format(name=document.name),
        told=told(shortened),
        notes=tuple(_notes(shortened, duties)),
        parts=(
            _changes(shortened, places),
            _duties(shortened, places, duties),
            _refused(shortened, places),
            _text(shortened),
        ),
        about=tuple(_about(shortened)),
        about_heading=words["short.about"],
        on=shortened.on.date(),
        language=shortened.language,
        source=document.language,
    )


def told(shortened: Shortened) -> str:
    """The figures in a sentence."""
    shortening = shortened.shortening
    (words, fewer), (norms, left) = shortening.words, shortening.norms
    return shortened.words["short.told"].format(
        words=words, fewer=fewer, share=f"{100 * (words - fewer) / max(words, 1):.1f}",
        norms=norms, left=left, changes=len(shortening.changes), refused=len(shortening.refused),
    )  # fmt: skip


def why_missing(change: Change, shortened: Shortened) -> str:
    """Why a change is not in the Word file; "" where it is, or where there is no such file."""
    tracked = shortened.tracked
    why = tracked.missing.get(change) if tracked else None
    return shortened.words[f"why.{why}"] if why else ""


def in_whole_words(change: Change, text: str) -> tuple[str, str]:
    """What goes and what comes, on one line each, words that are cut told whole.

    The capital of a sentence may be all that changes of a word: "that t" → "T" is
    "that the" → "The".
    """
    start, end = change.span
    first = last = ""
    if change.old[:1].isalnum() and (cut := _END.search(text, max(0, start - _LONGEST), start)):
        first = cut[0]
    if change.old[-1:].isalnum() and (cut := _BEGINNING.match(text, end, end + _LONGEST)):
        last = cut[0]
    said = (f"{first}{words}{last}" for words in (change.old, change.new))
    old, new = (" ".join(words.split()) for words in said)
    return old, new


def kind(change: Change, words: Strings) -> str:
    """What sort of change it is, for people."""
    return words.get(f"kind.{change.kind}", change.kind)


def _notes(shortened: Shortened, duties: tuple[Kept, ...]) -> Iterator[str]:
    words, tracked = shortened.words, shortened.tracked
    shortening = shortened.shortening
    yield from reading_notes(shortening.document, words=words)
    if not shortening.changes:
        yield words["short.nothing"]
    if lost := sum(one.lost for one in duties):
        yield words["short.lost"].format(count=lost)
    if tracked and not tracked.own:
        yield words["short.plain"]
    if tracked and tracked.missing:
        yield words["short.missing"].format(count=len(tracked.missing))


def _about(shortened: Shortened) -> Iterator[tuple[str, str]]:
    words, shortening = shortened.words, shortened.shortening
    yield words["about.draft"], shortening.document.name
    yield words["about.on"], f"{shortened.on:%d/%m/%Y}"
    yield words["about.program"], f"Gọn {shortened.program}"
    yield words["short.words"], " → ".join(map(str, shortening.words))
    yield words["short.norms"], " → ".join(map(str, shortening.norms))
    if shortening.elsewhere:
        fate = (f"{words[f'kind.{k}']}: {n}" for k, n in shortening.elsewhere.items())
        yield words["short.elsewhere"], "; ".join(fate)
    if shortening.added:
        yield words["short.added"], str(shortening.added)
    yield from _readability(shortened)
    if tracked := shortened.tracked:
        there = len(shortening.changes) - len(tracked.missing)
        yield words["short.file"], f"{there} / {len(shortening.changes)}"


def _readability(shortened: Shortened) -> Iterator[tuple[str, str]]:
    """Words in a sentence, and what a measure of the language says where there is one."""
    pair = shortened.shortening.readability
    if pair is None:
        return
    lengths = (f"{one.words_per_sentence:.1f}" for one in pair)
    yield shortened.words["short.length"], " → ".join(lengths)
    if pair[0].measure and all(one.score is not None for one in pair):
        scores = " → ".join(f"{one.score:.1f}" for one in pair)
        yield shortened.words["short.readability"], f"{scores} ({pair[0].measure})"


def _changes(shortened: Shortened, places: Places) -> Part:
    words, tracked = shortened.words, shortened.tracked
    columns = ["short.number", "short.where", "short.kind", "short.before", "short.after"]
    columns += ["short.reason", *(["short.file"] if tracked else [])]
    rows: list[Row] = []
    for number, change in enumerate(shortened.shortening.changes, start=1):
        row = (Cell(str(number)), *_told(change, shortened, places))
        why = why_missing(change, shortened)
        file = Cell(words["short.not_in_file"], note=why, missing=True)
        there = file if why else Cell(words["short.in_file"])
        rows.append((*row, there) if tracked else row)
    return Part(
        words["short.changes"], tuple(words[c] for c in columns), tuple(rows),
        empty=words["short.nothing"],
    )  # fmt: skip


def _told(change: Change, shortened: Shortened, places: Places) -> Row:
    """Where, what kind, before, after, why."""
    words, document = shortened.words, shortened.shortening.document
    language = "" if document.language == shortened.language else document.language
    old, new = in_whole_words(change, document.text)
    return (
        Cell(places.at(change.span[0])),
        Cell(kind(change, words)),
        Cell(old, language=language),
        Cell(new, language=language) if new else Cell(words["short.deleted"], missing=True),
        Cell(change.reason, language=language),
    )


def _refused(shortened: Shortened, places: Places) -> Part:
    words = shortened.words
    columns = ("short.where", "short.kind", "short.before", "short.reason")
    rows = (_told(change, shortened, places) for change in shortened.shortening.refused)
    return Part(
        words["short.refused"], tuple(words[c] for c in columns),
        tuple((where, what, old, why) for where, what, old, _, why in rows),
        intro=words["short.refused_intro"], empty=words["short.refused_none"], folded=True,
    )  # fmt: skip


def _duties(shortened: Shortened, places: Places, duties: tuple[Kept, ...]) -> Part:
    words = shortened.words
    columns = ("short.where", "short.modality", "summary.who", "summary.what", "summary.deadline",
               "short.quantities", "short.now")  # fmt: skip
    rows = []
    for one in duties:
        slots = (said(one.before, slot) for slot in ("actor", "action", "deadline", "quantities"))
        rows.append((
            Cell(places.at(one.before.span[0])),
            Cell(words[f"modality.{one.before.modality}"]),
            *(Cell(text) if text else absent(words) for text in slots),
            _now(one, shortened),
        ))  # fmt: skip
    return Part(
        words["short.duties"], tuple(words[c] for c in columns), tuple(rows),
        intro=words["short.duties_intro"], empty=words["summary.no_actions"],
    )  # fmt: skip


def _now(one: Kept, shortened: Shortened) -> Cell:
    """What has become of a norm."""
    words = shortened.words
    if one.lost:
        return Cell(words["short.not_found"], missing=True)
    if one.after is None and one.change is not None:
        return Cell(words["short.elsewhere"], note=one.change.reason)
    if one.after is None or not (slots := one.differs()):
        return Cell(words["short.same"])
    now = "; ".join(f"{words[f'slot.{s}']}: {said(one.after, s) or '–'}" for s in slots)
    return Cell(words["short.reworded"], note=now)


def _text(shortened: Shortened) -> Part:
    words, language = shortened.words, shortened.shortening.document.language
    lines = (line.strip() for line in shortened.shortening.text.split("\n"))
    rows = tuple((Cell(line, language=language),) for line in lines if line)
    return Part(words["short.text"], (words["short.text"],), rows, folded=True)
