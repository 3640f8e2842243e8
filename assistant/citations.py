"""How a provision is cited, in the form of its own language."""

from __future__ import annotations

from assistant.types import Document, Provision

# between the label and the document: Điều 5 Quyết định …; article 5 de l'arrêté …; section 5, Act …
JOIN = {"vi": " ", "fr": ", ", "en": ", "}
KINDS = {
    "vi": {
        "law": "Luật", "decree": "Nghị định", "circular": "Thông tư", "decision": "Quyết định",
        "resolution": "Nghị quyết", "directive": "Chỉ thị", "plan": "Kế hoạch",
        "report": "Báo cáo", "ordinance": "Pháp lệnh", "regulation": "Quy chế",
    },
    "fr": {
        "law": "loi", "decree": "décret", "order": "arrêté", "circular": "circulaire",
        "decision": "décision", "resolution": "délibération", "ordinance": "ordonnance",
        "regulation": "règlement", "report": "rapport", "directive": "directive",
    },
    "en": {},
}  # fmt: skip


def cite(provision: Provision, document: Document) -> str:
    """Label as printed, then the document by kind and number, else by title, else by file name.

    A provision that came in on a line of its own is cited by the title given with it.
    """
    if document.given:
        name = document.title or document.id
        inner = provision.label if provision.id != document.id else ""
        return f"{inner} – {name}" if inner else name
    name = _name(document)
    return f"{provision.label}{JOIN[document.language]}{name}" if provision.label else name


def _name(document: Document) -> str:
    kind = KINDS[document.language].get(document.kind, "")
    if kind and document.number:
        number = f"số {document.number}" if document.language == "vi" else document.number
        return f"{kind} {number}"
    return document.title or document.number or document.name
