"""A reference to a provision, written out as a drafter of its language would."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.citations import KINDS, cite
from assistant.passages import SOURCE
from assistant.types import Document, Language, Provision, SearchResult

# {place} is the provision and its text
_FORMS: dict[Language, str] = {
    "vi": "theo quy định tại {place}",
    "fr": "dans les conditions prévues {place}",
    "en": "as provided in {place}",
}
_AND: dict[Language, str] = {"vi": " và ", "fr": " et ", "en": " and "}
_STEPS_VI = re.compile(r"(?:Điều|Khoản|Điểm|khoản|điểm|tiết)\s\S+")
_PART_FR = re.compile(r"[IVXLC]+(?:\sbis|\ster)?|\d{1,2}°|[a-z]\)")
_ALINEA_FR = re.compile(r"alinéa (\d{1,2})")
_ORDINALS_FR = (
    "premier deuxième troisième quatrième cinquième sixième septième huitième neuvième"
    " dixième".split()
)
_NAME_FR = (
    (re.compile(r"(?i)code\b"), "du "),
    (re.compile(r"(?i)(?:loi|délibération|directive|circulaire|décision)\b"), "de la "),
    (re.compile(r"(?i)(?:arrêté|ordonnance|accord)\b"), "de l'"),
    (re.compile(r"(?i)(?:décret|règlement)\b"), "du "),
)
_SECTION_EN = re.compile(r"(?:Section|Article|Regulation|Schedule|Rule|Paragraph|Part)\s[^\s,]+")
# numbered anew in each part: "Part 2, 4.1" is paragraph 4.1 of Part 2
_IN_PART_EN = re.compile(r"((?:Part|Schedule|Chapter|Annex)\s[^\s,]+), (\d[^\s,]*)")


def cross_reference(
    existing: SearchResult, language: Language, also: Sequence[SearchResult] = ()
) -> str:
    """ "theo quy định tại khoản 2 Điều 5 Quyết định số …"; "" where the form cannot be written.

    ``language`` is the draft's; a text in another language has no form in it. ``also`` are named
    after the first.
    """
    found = (existing, *also)
    if any(r.document.language != language for r in found):
        return ""
    places = [_place(r.match.part, r.document) for r in found]
    return _FORMS[language].format(place=_AND[language].join(places)) if all(places) else ""


def _place(provision: Provision, document: Document) -> str:
    if document.given:
        return _of_line(document)
    if not provision.label:
        return ""
    name = cite(Provision(document.id, document.id, "", "", "document", "", 0, 0), document)
    if document.language == "vi":
        steps = _STEPS_VI.findall(provision.label)
        lower = [step if step.startswith("Điều") else step.lower()
                 for step in reversed(steps)]  # fmt: skip
        return f"{' '.join(lower)} {name}" if lower else ""
    if document.language == "fr":
        return _french(provision.label, name, document)
    return _english(provision.label, name)


def _english(label: str, name: str) -> str:
    if inside := _IN_PART_EN.match(label):
        return f"paragraph {inside[2]} of {inside[1]} of {name}"
    section = _SECTION_EN.match(label)
    return f"{section[0][0].lower()}{section[0][1:]} of {name}" if section else ""


def _of_line(document: Document) -> str:
    """Of a line of JSONL: what its title says in brackets, "Lưu trữ (Điều 5 Nghị định số …)"."""
    found = SOURCE.search(document.title)
    if document.language != "vi" or found is None:
        return ""
    inside = found[0].strip()[1:-1].strip()
    return inside if inside.startswith("Điều ") and inside.count(" ") > 2 else ""


def _french(label: str, name: str, document: Document) -> str:
    article, *parts = label.split(", ")
    if not article.startswith("Article "):
        return ""
    steps = [_step_french(part) for part in parts]
    if not all(steps):
        return ""
    steps.reverse()
    place = f"l'article {article.removeprefix('Article ')}"
    lead = f"au {' du '.join(steps)} de {place}" if steps else f"à {place}"
    kind = KINDS["fr"].get(document.kind, "")
    if kind and document.number:
        return f"{lead} {kind} {document.number}"
    for word, joint in _NAME_FR:
        if word.match(name):
            return f"{lead} {joint}{name[0].lower()}{name[1:]}"
    return f"{lead}, {name}"


def _step_french(part: str) -> str:
    if found := _ALINEA_FR.fullmatch(part):
        number = int(found[1])
        return f"{_ORDINALS_FR[number - 1]} alinéa" if number <= len(_ORDINALS_FR) else ""
    return part.removesuffix(")") if _PART_FR.fullmatch(part) else ""
