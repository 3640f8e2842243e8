"""A document as Akoma Ntoso (LegalDocML): metadata, hierarchy with eIds, preamble, annexes.

Sources: OASIS, Akoma Ntoso Version 1.0 (2018) and its Naming Convention (2019). An eId is the
context's eId, "__", the element's short name and its number: ``chp_1__art_5__para_2__point_a``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from lxml import etree

from assistant.exports.akoma_meta import add_meta, name_of
from assistant.provisions import GRAMMARS
from assistant.provisions.grammar import Level
from assistant.readers.akoma import JOINTS, NAMESPACE, joint_after
from assistant.types import Document, Provision

# level of a provision → element, its short name in eIds
_ELEMENTS = {
    "division": ("part", "part"), "book": ("book", "book"), "title": ("title", "title"),
    "subtitle": ("subtitle", "subtitle"), "chapter": ("chapter", "chp"),
    "subchapter": ("subchapter", "subchp"), "subpart": ("subpart", "subpart"),
    "section": ("section", "sec"), "subsection": ("subsection", "subsec"),
    "subdivision": ("subdivision", "subdvs"), "article": ("article", "art"),
    "para": ("paragraph", "para"), "subpara": ("subparagraph", "subpara"),
    "point": ("point", "point"), "indent": ("indent", "indent"), "paragraph": ("alinea", "al"),
}  # fmt: skip
# addresses that say more than the level: sections of an act, clauses of a point
_BY_ADDRESS = {("article", "sec"): ("section", "sec"), ("point", "clause"): ("clause", "cl")}
_HEADED = {"division", "book", "title", "subtitle", "chapter", "subchapter", "subpart", "section",
           "subsection", "subdivision", "article"}  # fmt: skip
_OWN_TEXT = re.compile(r"(?:heading|intro|part_\d+)(?:~\d+)?")
_CITES = re.compile(r"(?:Căn cứ|CĂN CỨ|Vu|Having regard)\b")
_RECITES = re.compile(r"(?:Considérant|Whereas|Xét)\b|\(\d+\)\s")
_PREFACE, _PREAMBLE, _BODY, _CONCLUSIONS, _ATTACHMENTS = range(5)
_PLACES = {"title": _PREFACE, "preamble": _PREAMBLE, "signature": _CONCLUSIONS,
           "annex": _ATTACHMENTS}  # fmt: skip
_ELEMENT_OF = {_PREFACE: "preface", _PREAMBLE: "preamble", _CONCLUSIONS: "conclusions"}


def akoma_xml(document: Document, provisions: Sequence[Provision], *, country: str = "") -> bytes:
    """The document in UTF-8 XML; ``provisions`` are all of ``split(document)``.

    ``country``: two letters of ISO 3166 for the identifiers; by default Vietnam for a Vietnamese
    text and "xx" (none) for any other, as a text does not say. Read again, it gives the same text
    (but for the width of spaces and of gaps between lines), so the same provisions, and the same
    metadata.
    """
    writer = _Writer(document, provisions)
    root = etree.Element(f"{{{NAMESPACE}}}akomaNtoso", nsmap={None: NAMESPACE})
    writer.write(root, country)
    xml: bytes = etree.tostring(root, encoding="utf-8", xml_declaration=True)
    return xml


class _Writer:
    def __init__(self, document: Document, provisions: Sequence[Provision]) -> None:
        self.document, self.text = document, document.text
        self.below: dict[str | None, list[Provision]] = {}
        for provision in provisions:
            if not _OWN_TEXT.fullmatch(provision.address.rpartition("/")[2]):
                self.below.setdefault(provision.parent_id, []).append(provision)
        self.levels: dict[str, list[Level]] = {}
        grammar = GRAMMARS[document.language]
        bare = (grammar.bare,) if grammar.bare else ()
        for level in (*grammar.structure, *bare, *grammar.items, *grammar.report):
            self.levels.setdefault(level.name, []).append(level)
        self.at = 0  # the end of what is written
        self.number = ""  # the number that was just written
        self.used: dict[str, int] = {}
        self.country = ""

    def write(self, root: Any, country: str) -> None:
        name = name_of(self.document, act="article" in {p.level for p in self._all()})
        main = _add(root, name)
        self.country = add_meta(main, self.document, name, country)
        self._parts(main, self.below.get(None, []), "", "mainBody" if name == "doc" else "body")

    def _all(self) -> list[Provision]:
        return [p for group in self.below.values() for p in group]

    def _parts(self, main: Any, roots: list[Provision], prefix: str, body: str) -> None:
        """Preface, preamble, body, conclusions, attachments: in this order, as the schema wants.

        What stands out of this order in the text stays in its place in the part that is open.
        """
        parts: dict[int, Any] = {}
        place = _PREFACE
        for provision in roots:
            wanted = _PLACES.get(provision.level, _BODY)
            if provision.level == "title" and provision.address.startswith("tit_"):
                wanted = _BODY  # a "Titre" of a code
            if wanted > _BODY and _BODY not in parts:
                parts[_BODY] = _add(main, body)
            place = max(place, wanted)
            if place not in parts:
                parts[place] = _add(main, _ELEMENT_OF.get(place) or (
                    body if place == _BODY else "attachments"))  # fmt: skip
            self._part(parts[place], place, provision, prefix)
        if _BODY not in parts:
            parts[_BODY] = _add(main, body)
        if not len(parts[_BODY]):
            holder = _add(parts[_BODY], "hcontainer", name="body")
            _add(_add(holder, "content"), "p")

    def _part(self, part: Any, place: int, provision: Provision, prefix: str) -> None:
        span = provision.start, provision.end
        if place == _BODY:
            self._provision(part, provision, prefix)
        elif place == _ATTACHMENTS:
            self._attachment(part, provision)
        elif place == _PREAMBLE:
            self._preamble(part, *span)
        else:
            self._paragraphs(part, *span)

    def _attachment(self, part: Any, provision: Provision) -> None:
        id_ = self._id("", "att", "")
        holder = _add(part, "attachment", eId=id_)
        doc = _add(holder, "doc", name="annex")
        add_meta(doc, self.document, "doc", self.country, component=id_.replace("att", "annex"))
        inside = self.below.get(provision.id, [])
        end = inside[0].start if inside else provision.end
        self._paragraphs(_add(doc, "preface"), provision.start, end)
        body = _add(doc, "mainBody")
        for child in inside:
            self._provision(body, child, id_)
        if not inside:
            _add(_add(_add(body, "hcontainer", name="body"), "content"), "p")

    def _preamble(self, part: Any, start: int, end: int) -> None:
        """Legal bases as citations, reasons as recitals, other lines as they are."""
        for at, line_end in self._lines(start, end):
            line = self.text[at:line_end]
            kind = "citation" if _CITES.match(line) else "recital" if _RECITES.match(line) else ""
            if kind:
                short = "cit" if kind == "citation" else "rec"
                if not len(part) or part[-1].tag != f"{{{NAMESPACE}}}{kind}s":
                    _add(part, f"{kind}s", eId=self._id("", f"{short}s", ""))
                holder = _add(part[-1], kind, eId=self._id(part[-1].get("eId"), short, ""))
                self._block(holder, "p", at, line_end)
            else:
                self._block(part, "p", at, line_end)

    # the hierarchy

    def _provision(self, parent: Any, provision: Provision, prefix: str) -> None:
        name, short = self._element(provision)
        id_ = self._id(prefix, short, _number(provision))
        attributes = {"name": provision.level or "provision"} if name == "hcontainer" else {}
        element = _add(parent, name, eId=id_, **attributes)
        inside = self.below.get(provision.id, [])
        end = inside[0].start if inside else provision.end
        start = self._numbered(element, provision, end)
        if provision.level in _HEADED:
            start = self._headed(element, provision, start, end)
        if self.text[start:end].strip():
            self._paragraphs(_add(element, "intro" if inside else "content"), start, end)
        elif not inside:
            _add(_add(element, "content"), "p")
        for child in inside:
            self._provision(element, child, id_)

    def _element(self, provision: Provision) -> tuple[str, str]:
        key = provision.address.rpartition("/")[2].partition("_")[0]
        found = _BY_ADDRESS.get((provision.level, key)) or _ELEMENTS.get(provision.level)
        return found or ("hcontainer", "hcontainer")

    def _numbered(self, element: Any, provision: Provision, end: int) -> int:
        """Writes the marker as it is printed; gives where it ends."""
        start = provision.start
        for level in self.levels.get(provision.level, ()):
            found = level.marker.match(self.text, start, end)
            if found and (number := found[0].rstrip()):
                self._block(element, "num", start, start + len(number))
                return start + len(number)
        return start

    def _headed(self, element: Any, provision: Provision, start: int, end: int) -> int:
        words = re.escape(" ".join(provision.heading.split())).replace(r"\ ", r"\s+")
        found = re.compile(rf"\s*({words})(?=\s|$)").match(self.text, start, end) if words else None
        if not found:
            return start
        self._block(element, "heading", *found.span(1))
        return found.end(1)

    # blocks

    def _paragraphs(self, parent: Any, start: int, end: int) -> None:
        for span in self._lines(start, end):
            self._block(parent, "p", *span)

    def _lines(self, start: int, end: int) -> list[tuple[int, int]]:
        return [
            m.span() for m in re.compile(r"[^\s](?:[^\n]*[^\s])?").finditer(self.text, start, end)
        ]

    def _block(self, parent: Any, tag: str, start: int, end: int) -> None:
        """One block; a class says what stands before it where the rule would say otherwise."""
        before = self.text[self.at : start]
        breaks = "\n" * min(2, before.count("\n"))
        joint = "\n" if not self.at else breaks or (" " if before else "")
        usual = joint_after(self.number) if self.number and tag != "num" else "\n"
        element = _add(parent, tag)
        if joint != usual:
            element.set("class", next(name for name, value in JOINTS.items() if value == joint))
        lines = [line for line in self.text[start:end].split("\n") if line.strip()]
        element.text = _printable(lines[0])
        for line in lines[1:]:
            _add(element, "br").tail = _printable(line)
        self.at = end
        self.number = " ".join(self.text[start:end].split()) if tag == "num" else ""

    def _id(self, prefix: str, short: str, number: str) -> str:
        """Unique; what has no number is counted, what has another's number says which it is."""
        base = f"{prefix}__{short}" if prefix else short
        id_ = f"{base}_{number}" if number else base
        times = self.used[id_] = self.used.get(id_, 0) + 1
        if number:
            return id_ if times == 1 else f"{id_}-{times}"
        return id_ if short in ("cits", "recs") and times == 1 else f"{id_}_{times}"


def _number(provision: Provision) -> str:
    """The number as the address has it: without the twin's count, "5", "a", "123-4"."""
    key = provision.address.rpartition("/")[2].partition("~")[0]
    return re.sub(r"[^\w.\-]", "", key.partition("_")[2])


def _add(parent: Any, tag: str, **attributes: str) -> Any:
    return etree.SubElement(parent, f"{{{NAMESPACE}}}{tag}", attributes)


_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def _printable(text: str) -> str:
    """Without what XML cannot hold; single spaces."""
    return " ".join(_UNPRINTABLE.sub("", text).split())
