"""Empty introductions, wordy phrases, doublets and nouns of action, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.shorten.sentences import Sentence
from assistant.types import Change, Document, Norm, Span
from assistant.wordiness import REASONS, fitted, introduction, phrases
from assistant.wordiness.rows import Kind


def wording(
    document: Document, found: Sequence[Sentence], before: Sequence[Norm]
) -> Iterator[Change]:
    """What has a shorter form, in order of importance within a sentence: the longest first."""
    text, language = document.text, document.language
    reasons = REASONS[language]
    subjects = {n.actor.span[0] for n in before if n.actor}
    for sentence in found:
        span = (sentence.body, sentence.span[1])
        places = _places(document, span)
        if end := introduction(text, span, language, subjects):
            # the first word after it takes the capital, be it a short form itself
            stop, new = end + 1, text[end]
            for kind, place, short in places:
                if place[0] == end and short:
                    stop, new = place[1], short
                    places.remove((kind, place, short))
                    break
            new = new[0].upper() + new[1:] if text[span[0]].isupper() else new
            place = (span[0], stop)
            yield Change("introduction", reasons["introduction"], place, text[slice(*place)], new)
        for kind, place, short in _headed(text, places, span):
            yield Change(kind, reasons[kind], place, text[slice(*place)], short)


def _places(document: Document, span: Span) -> list[tuple[Kind, Span, str]]:
    """Disjoint stretches and their short forms, the longest first."""
    text, language = document.text, document.language
    out: list[tuple[Kind, Span, str]] = []
    for kind, place, short in sorted(phrases(text, span, language), key=_longest):
        if any(s < place[1] and place[0] < e for _, (s, e), _ in out):
            continue
        before = next((new for _, (_, e), new in out if e == place[0]), None)
        fits = (place, short) if before else fitted(text, place, short, language)
        if fits and fits[0][0] >= span[0]:
            if any(s < fits[0][1] and fits[0][0] < e for _, (s, e), _ in out):
                continue
            out.append((kind, *fits))
    return out


def _longest(found: tuple[Kind, Span, str]) -> tuple[int, int]:
    _, (start, end), _ = found
    return start - end, start


def _headed(
    text: str, places: list[tuple[Kind, Span, str]], span: Span
) -> list[tuple[Kind, Span, str]]:
    """Words that go at the head of a sentence hand their capital on to what comes next."""
    first = next((p for p in places if p[1][0] == span[0] and not p[2]), None)
    if first is None or not text[span[0]].isupper():
        return places
    kind, (start, end), _ = first
    while end < span[1] and text[end].isspace():
        end += 1
    after = next((p for p in places if p[1][0] == end and p[2]), None)
    stop, new = (after[1][1], after[2]) if after else (end + 1, text[end : end + 1])
    rest = [p for p in places if p not in (first, after)]
    return [(kind, (start, stop), new[:1].upper() + new[1:]), *rest]
