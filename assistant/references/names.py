"""What a text is called, in the form in which other texts call it.

Two names are the same when their keys are: ``key("Nghị định 30/2020/nđ-cp")``. A text has several:
its number, the name of a law with and without its year, kind and date of a French act.
"""

from __future__ import annotations

import re

from assistant.references import french_codes, references
from assistant.types import Document, Reference

_KINDS_FR = {
    "law": "loi", "decree": "décret", "order": "arrêté", "ordinance": "ordonnance",
    "circular": "circulaire", "decision": "décision", "resolution": "délibération",
}  # fmt: skip
_VI_LAW = re.compile(
    r"(?i)(?:^|\d\s|\s)(?P<name>(?:bộ\sluật|luật|pháp\slệnh)\s(?!số\b)[^\d\n,;(]{2,120})"
)
_VI_NO_NAME = re.compile(
    r"(?i)luật\s(?:sửa\sđổi|này|đó)|\s(?:quy\sđịnh|áp\sdụng|góp\sphần|được|phải|có)\b|\.$"
)
_VI_YEAR = re.compile(r"/(\d{4})/")
_EU = re.compile(r"\(?E[UC]\)?\s?(?:No\s)?(\d{1,4}/\d{1,4})")
# what goes on after the name in a title; a verb would make a sentence of it
_NO_SENTENCE = re.compile(
    r"\s*(?:$|[,:;.(–—-]|(?:of|on|amending|concerning|laying|establishing|as|An\sAct|CHAPTER|\d{4}|du"
    r"|de|relati|portant|fixant|modifiant|pris|pour|visant|autorisant|instituant|abrogeant)\b|relati)"
)
_LEAD = re.compile(r"(?i)(?:the|le|la|les|l['’])?\s?")
_LONGEST_TITLE = 400


def key(name: str) -> str:
    """A name as it is compared: small letters, one kind of apostrophe and dash, single spaces."""
    plain = name.casefold().replace("’", "'").replace("–", "-").replace("‑", "-")
    plain = re.sub(r"\s?([-/])\s?", r"\1", plain)
    return " ".join(plain.split())


def names_of(document: Document) -> tuple[str, ...]:
    """Keys of the names that other texts may call a document by, the surest first.

    A provision that came in on a line of its own has none; see ``place_of``.
    """
    if document.given:
        return ()
    title = " ".join(document.title.split())[:_LONGEST_TITLE]
    found = {
        "vi": _vietnamese, "fr": _french, "en": _english
    }[document.language](document, title)  # fmt: skip
    return tuple(dict.fromkeys(key(name) for name in found if name))


def place_of(document: Document) -> tuple[str, str] | None:
    """Of a provision on a line of its own: the key of its document and its address there.

    Read from its title: "Lưu trữ (Điều 5 Nghị định số 30/2020/NĐ-CP)", "Code civil - article 9".
    None where the title tells neither or several.
    """
    if not document.given or not document.title:
        return None
    title = document.title[:_LONGEST_TITLE]
    found = references(title, document.language)
    named = [r for r in found if r.document and _is_article(r)]
    if len(named) > 1:  # "Hướng dẫn Điều 80 Luật Kho (Điều 14 Thông tư số …)": the one in brackets
        named = [r for r in named if title[: r.span[0]].endswith("(")]
        if len(named) != 1:
            return None
    whole = [(r.document, r.address) for r in named]
    if not whole:
        texts = [r.document for r in found if r.document and not r.address]
        articles = [r.address for r in found if not r.document and _is_article(r)]
        if document.language == "en" and not texts:
            texts = list(_english(document, title))
        whole = [(t, a) for t in texts[:1] for a in articles[:1]]
    return (key(whole[0][0]), whole[0][1]) if whole else None


def _is_article(reference: Reference) -> bool:
    return reference.address.startswith(("art_", "sec_", "annex")) and not reference.here


def _vietnamese(document: Document, title: str) -> list[str]:
    found = [document.number]
    if law := _VI_LAW.search(title):
        name = " ".join(law["name"].split())
        year = document.signed.year if document.signed else None
        told = _VI_YEAR.search(document.number) or re.search(r"năm\s(\d{4})", title)
        year = year or (int(told[1]) if told else None)
        name = re.sub(r"(?i)\s(?:năm|sửa\sđổi)$", "", name)
        if not _VI_NO_NAME.search(name):
            found += [f"{name} {year}" if year else "", name]
    return found


def _french(document: Document, title: str) -> list[str]:
    kind = _KINDS_FR.get(document.kind, "")
    number = re.sub(r"(?i)^n\s?°\s?", "n° ", document.number)
    found = [f"{kind} {number}" if kind and number.startswith("n°") else ""]
    if kind and document.signed:
        found.append(f"{kind} {document.signed.isoformat()}")
    return [*_leading(title, document), *found, *_european(document), *_code(title)]


def _english(document: Document, title: str) -> list[str]:
    number = document.number
    found = [number if number.startswith("SI ") else ""]
    return [*_leading(title, document), *found, *_european(document)]


def _code(title: str) -> list[str]:
    plain = key(title)
    return [name for name in french_codes.NAMES if key(name) == plain]


def _european(document: Document) -> list[str]:
    number = _EU.search(document.number)
    kinds = ("regulation", "directive", "decision")
    return [f"EU {document.kind} {number[1]}"] if number and document.kind in kinds else []


def _leading(title: str, document: Document) -> list[str]:
    """The name that a title begins with: "Loi n° 2024-12 du …", "Parks Act 2024"."""
    words = _LEAD.sub("", title, count=1)
    lead = "the " if document.language == "en" else ""
    for reference in references(lead + words, document.language)[:1]:
        after = (lead + words)[reference.span[1] :]
        if reference.document and not reference.address and reference.span[0] <= len(lead):
            return [reference.document] if _NO_SENTENCE.match(after) else []
    return []
