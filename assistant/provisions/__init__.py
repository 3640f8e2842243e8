"""A document's text to its provisions: one engine, one small table of markers per language.

``grammar`` and ``vi``/``fr``/``en``: the tables; ``lines`` and ``wraps``: lines, and which of
them go on; ``marks``: lines that begin with a marker; ``quotes`` and ``wording``: what is quoted,
and new wording that an amending act gives; ``announced``: blocks that a later line tells of;
``choice``: the level that a marker has where it stands; ``nodes`` and ``tree``: what belongs under
what; ``leaves``: long paragraphs cut at sentence ends; ``emit``: addresses, labels, invariants.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from assistant.provisions import en, fr, vi
from assistant.provisions.announced import announced
from assistant.provisions.emit import provisions
from assistant.provisions.grammar import LETTER, MARKDOWN, Grammar, Level
from assistant.provisions.lines import spans
from assistant.provisions.marks import marked
from assistant.provisions.order import is_next
from assistant.provisions.quotes import quoted_spans
from assistant.provisions.tree import Tree
from assistant.types import Document, Language, Provision, Span

GRAMMARS: dict[Language, Grammar] = {"vi": vi.GRAMMAR, "fr": fr.GRAMMAR, "en": en.GRAMMAR}
_LONGEST_HEADING = 120  # characters
_REASONS, _FEWEST_REASONS = 1_500, 12  # characters and lines of the reasons before a rule
_FEWEST_SECOND = 3  # articles in order that make a second language
_PLAIN = {"provision", "title", "preamble", "paragraph", "intro", "part", "heading", "signature"}
_FEWEST_BARE = 3  # numbered sections that make an act


def split(document: Document) -> tuple[Provision, ...]:
    """All provisions in document order, containers and leaves.

    ``document.text[start:end] == text`` for each; leaves are disjoint and hold every character of
    the text that is not white space; ids are unique. A provision that came in as JSONL is itself
    the first, under its given id. Linear in the length of the text.
    """
    text = document.text
    if not text.strip():
        return ()
    grammar = GRAMMARS[document.language]
    levels, report = _profile(text, grammar, given=document.given)
    mixed = not report and not document.given and _argues(text, grammar)
    if mixed:
        levels = (*levels, LETTER)
    tree = Tree(text, grammar, given=document.given, report=report or mixed, mixed=mixed)
    lines = announced(text, marked(text, grammar, levels), grammar)
    return provisions(document, tree.build(lines), grammar)


def _profile(text: str, grammar: Grammar, *, given: bool) -> tuple[tuple[Level, ...], bool]:
    """The levels to look for: a law's, or a report's when nothing in the text is an article."""
    articles = [level for level in grammar.structure if level.kind == "article"]
    if any(a.marker.match(text, s, min(e, s + 200)) for s, e in _heads(text) for a in articles):
        second = () if given else _second(text, grammar)
        return (*grammar.structure, *second, *MARKDOWN, *grammar.items), False
    bare = grammar.bare
    acts = grammar.enacting if not given else grammar.enacted
    if bare and acts and acts.search(text) and _numbered(text, bare):
        return (*grammar.structure, bare, *grammar.items), False
    if given and not _has_headings(text, grammar):
        return (*_annexes(grammar), *grammar.items), False
    return (*grammar.structure, *grammar.report, *grammar.items), True


def _second(text: str, grammar: Grammar) -> tuple[Level, ...]:
    """Chapters and articles of the other language of a text that stands in two."""
    best: tuple[Level, ...] = ()
    most = (_FEWEST_SECOND, -1)
    for other in GRAMMARS.values():
        levels = tuple(a for a in other.structure if a.kind == "article")
        if other is grammar or any(_alike(a, grammar) for a in levels):
            continue
        holders = tuple(level for level in other.structure if level.kind == "container")
        numbers = _numbers(text, levels)
        rising = sum(is_next(b, a) for a, b in pairwise(numbers)) + bool(numbers)
        score = (rising, len(_numbers(text, holders))) if rising >= _FEWEST_SECOND else most
        if score > most:
            most, best = score, (*holders, *levels)
    return best


def _numbers(text: str, levels: tuple[Level, ...]) -> list[str]:
    found = (a.marker.match(text, s, min(e, s + 200)) for s, e in spans(text) for a in levels)
    return [match["n"] for match in found if match]


def _alike(article: Level, grammar: Grammar) -> bool:
    """French and English print "Article 5" alike."""
    own = (level for level in grammar.structure if level.kind == "article")
    return any(
        level.marker.match("Article 5") and article.marker.match("Article 5") for level in own
    )


def structured(provisions: Iterable[Provision]) -> bool:
    """Whether a text has articles, headings or numbered items; else its paragraphs stand for them.

    All provisions of the text, or some: a paragraph under a heading knows it.

    >>> structured(split(Document("d", "d", "Một đoạn.\n\nHai đoạn.", "vi")))
    False
    """
    return any(p.level not in _PLAIN or p.headings for p in provisions)


def _annexes(grammar: Grammar) -> tuple[Level, ...]:
    """Also the last article of an act may hold them, where it came in as a line of JSONL."""
    return tuple(
        level
        for level in grammar.structure
        if level.name == "annex" and level is not grammar.letterhead
    )


def _argues(text: str, grammar: Grammar) -> bool:
    """A long text before the first article, and no formula that enacts: a rule with its reasons."""
    if grammar.opening is None:
        return False
    articles = [level for level in grammar.structure if level.kind in ("article", "container")]
    for number, (start, end) in enumerate(_heads(text)):
        if any(a.marker.match(text, start, min(end, start + 200)) for a in articles):
            return start > _REASONS and number > _FEWEST_REASONS
        if grammar.opening.search(text, max(start, end - 160), end):
            return False
    return False


def _heads(text: str) -> Iterator[Span]:
    """Lines without the markup of a heading before them."""
    for start, end in spans(text):
        piece = text[start : start + 8]
        yield start + len(piece) - len(piece.lstrip("#* ")), end


def _numbered(text: str, bare: Level) -> bool:
    found = (bare.marker.match(text, s, min(e, s + 200)) for s, e in spans(text))
    numbers = [m["n"] for m in found if m]
    return sum(is_next(b, a) for a, b in pairwise(numbers)) >= _FEWEST_BARE


def _has_headings(text: str, grammar: Grammar) -> bool:
    """Whether a text given on one line of JSONL is a report: "I." and "II.", "# ", "A. SCOPE"."""
    seen = set()
    for start, end in spans(text):
        if end - start <= _LONGEST_HEADING and text[end - 1] not in ".;,":
            for level in grammar.report[:8]:
                if level is LETTER and not text[start:end].strip(":").isupper():
                    continue
                if match := level.marker.match(text, start, end):
                    seen.add((level.rank, match["n"]))
    return len(seen) > 1


__all__ = ["GRAMMARS", "quoted_spans", "split", "structured"]
