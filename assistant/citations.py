"""How a provision is cited, in the form of its own language."""

from __future__ import annotations

from assistant.types import Document, Provision

JOIN = {"vi": " ", "en": ", "}
# as in: Điều 5 Quyết định số 12/2024/QĐ-UBND; article 5 de l'arrêté n° 7; Section 5, Records Policy
KINDS = {
    "vi": {
        "law": "Luật", "decree": "Nghị định", "circular": "Thông tư", "decision": "Quyết định",
        "resolution": "Nghị quyết", "directive": "Chỉ thị", "plan": "Kế hoạch",
        "report": "Báo cáo", "ordinance": "Pháp lệnh", "regulation": "Quy chế",
        "guidance": "Hướng dẫn", "programme": "Chương trình", "notice": "Thông báo",
    },
    "fr": {
        "law": "de la loi", "decree": "du décret", "order": "de l'arrêté",
        "circular": "de la circulaire", "decision": "de la décision", "report": "du rapport",
        "resolution": "de la délibération", "ordinance": "de l'ordonnance",
        "regulation": "du règlement", "directive": "de la directive", "notice": "de la note",
    },
    "en": {},
}  # fmt: skip
LONGEST_TITLE = 30  # words; more is no title but a text that was taken for one


def cite(provision: Provision, document: Document) -> str:
    """Label as printed, then the document by kind and number, else by title, else by file name.

    A provision that came in on a line of its own is cited by the title given with it.
    """
    if document.given:
        name = document.title or document.id
        inner = provision.label if provision.id != document.id else ""
        return f"{inner} – {name}" if inner else name
    name, label = _name(document), provision.label
    if not label:
        return name.removeprefix("de la ").removeprefix("de l'").removeprefix("du ")
    if document.language == "fr":
        named = name.startswith(("de ", "du "))
        return f"{label[0].lower()}{label[1:]}{' ' if named else ', '}{name}"
    return f"{label}{JOIN[document.language]}{name}"


def _name(document: Document) -> str:
    kind = KINDS[document.language].get(document.kind, "")
    if kind and document.number:
        number = f"số {document.number}" if document.language == "vi" else document.number
        return f"{kind} {number}"
    if document.number:
        return document.number
    title = document.title.split("\n")[0]
    return title if 0 < len(title.split()) <= LONGEST_TITLE else document.name
