"""Terms that a text defines: what each means, and whether the text uses it anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from assistant.types import Document, Language, Provision, Span

LONGEST_TERM = 8  # words
SHORTEST = 3  # words of a definition
_QUOTES = "\"“”«»‘’'"
_TERM = r"(?P<term>[^\n:;.,“”«»\"()]{2,80}?)"
_QUOTED = r"[“«\"]\s?(?P<quoted>[^\n“”«»\"]{2,80}?)\s?[”»\"]"
# headings under which each line defines a term without quotes
_HEADING: dict[Language, re.Pattern[str]] = {
    "vi": re.compile(r"(?i)giải thích (?:từ ngữ|thuật ngữ)|định nghĩa"),
    "fr": re.compile(r"(?i)définitions?"),
    "en": re.compile(r"(?i)definitions?|interpretation|meaning of terms"),
}
_MARKER = r"\s*(?:(?:[-–•+]|\(?\w{1,4}[.)°])\s*(?:[–-]\s)?)?"
# the verb of a definition after a quoted term, anywhere at the beginning of a sentence
_SAYS: dict[Language, str] = {
    "vi": r"(?:được hiểu )?là(?: việc)?(?!\w)",
    "fr": r"(?:désigne(?:nt)?|s['’]entend(?:ent)?(?: d(?:e|u|es)(?!\w)| d['’])?|signifie(?:nt)?|:)",
    "en": r"(?:means?|includes?(?= only))(?!\w)",
}
_LEAD: dict[Language, str] = {
    "vi": r"(?:(?:trong|theo) [^,\n]{3,60} này,? )?(?:thuật ngữ |từ |cụm từ )?",
    "fr": r"(?:(?:au sens|pour l['’]application) [^,\n]{3,80}, )?"
    r"(?:(?:on entend|est entendu) par )?(?:(?:le terme|l['’]expression|le mot) )?",
    "en": r"(?:(?:in|for the purposes of) [^,\n]{3,60}, )?(?:the (?:term|expression|word) )?",
}
# a definition that only points to another text
_POINTS: dict[Language, re.Pattern[str]] = {
    "vi": re.compile(r"(?i)theo quy định (?:tại|của)|quy định tại (?:điều|khoản|luật|nghị)"),
    "fr": re.compile(r"(?i)au sens (?:de|du)|(?:défini|mentionné|prévu)e?s? (?:à|au|par)"),
    "en": re.compile(r"(?i)(?:same )?meaning (?:as|given|assigned)|as defined in"),
}
_NEW_LINE = re.compile(r"\n(?=[ \t]*(?:[^\W\da-zà-ỹ_]|[“«\"‘(–•+-]|\w{1,4}[.)°]))")
_SPLIT: dict[Language, re.Pattern[str]] = {
    language: re.compile(
        rf"(?i){_MARKER}{_LEAD[language]}(?:{_QUOTED}|{_TERM})\s{says}\s*(?P<says>.+)", re.DOTALL
    )
    for language, says in _SAYS.items()
}


@dataclass(frozen=True, slots=True)
class Definition:
    """A term and what it means; ``span`` is the whole sentence, ``says`` what the term means."""

    term: str
    says: str
    span: Span
    provision: Provision


def definitions(document: Document, provisions: Iterable[Provision]) -> Iterator[Definition]:
    """The definitions at the head of the lines of some provisions of a document.

    A term without quotes counts under a heading that announces definitions only.
    """
    language = document.language
    for provision in provisions:
        above = [*provision.headings, provision.heading, document.title if document.given else ""]
        announced = any(_HEADING[language].search(heading) for heading in above)
        for start, end in _lines(provision):
            line = document.text[start:end]
            found = _SPLIT[language].match(line)
            if found and (found["quoted"] or announced):
                term = (found["quoted"] or found["term"]).strip(_QUOTES + " ")
                says = " ".join(found["says"].split())
                if _defines(term, says, language):
                    yield Definition(term, says, (start, end), provision)


def _lines(provision: Provision) -> Iterator[Span]:
    """Lines that begin something new, with the lines that go on from them."""
    starts = [0, *(m.end() for m in _NEW_LINE.finditer(provision.text)), len(provision.text)]
    for start, end in pairwise(starts):
        text = provision.text[start:end]
        if text.strip():
            yield provision.start + start, provision.start + start + len(text.rstrip())


def _defines(term: str, says: str, language: Language) -> bool:
    if not term or len(term.split()) > LONGEST_TERM or len(says.split()) < SHORTEST:
        return False
    return not _POINTS[language].search(says)


def key_of_term(term: str) -> str:
    """A term as it is compared: small letters, single spaces, no quotes."""
    return " ".join(re.findall(r"[^\W_]+", term.casefold()))


def is_used(definition: Definition, draft: Document) -> bool:
    """Whether a term stands anywhere else in the draft, in the singular or the plural."""
    words = [re.escape(w.rstrip("sx") if len(w) > 3 else w) for w in _words(definition.term)]
    pattern = re.compile(r"(?<!\w)" + r"\W{1,3}".join(rf"{w}\w{{0,3}}" for w in words), re.I)
    start, end = definition.span
    return any(not start <= m.start() < end for m in pattern.finditer(draft.text))


def _words(term: str) -> list[str]:
    return re.findall(r"[^\W_]+", term)
