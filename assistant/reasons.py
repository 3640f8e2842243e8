"""What a finding says to the drafter, in the draft's language. The tool points, people decide."""

from __future__ import annotations

from assistant.compare import Judgement
from assistant.types import Language, SearchResult

# by kind, else by relation; {ours} and {theirs} are the words that differ
REASONS: dict[Language, dict[str, str]] = {
    "vi": {
        "verbatim": "{cite} đã quy định nội dung này với cùng câu chữ.",
        "redundant": "{cite} đã quy định nội dung này.",
        "overlap": "{cite} điều chỉnh cùng vấn đề này.",
        "conflict": "{cite} quy định cùng nội dung nhưng ghi “{theirs}”, dự thảo ghi “{ours}”.",
    },
    "fr": {
        "verbatim": "La même règle figure, dans les mêmes termes, ici : {cite}.",
        "redundant": "La même règle semble figurer ici : {cite}.",
        "overlap": "Une disposition existante porte sur la même matière : {cite}.",
        "conflict": "Même matière, mais « {theirs} » au lieu de « {ours} » : {cite}.",
    },
    "en": {
        "verbatim": "The same rule stands, in the same words, in {cite}.",
        "redundant": "The same rule appears to stand in {cite}.",
        "overlap": "An existing provision governs the same matter: {cite}.",
        "conflict": "Same matter, but “{theirs}” where the draft says “{ours}”: {cite}.",
    },
}
SUGGESTIONS: dict[Language, dict[str, str]] = {
    "vi": {
        "verbatim": "Cân nhắc thay bằng dẫn chiếu: “thực hiện theo {cite}”.",
        "redundant": "Đối chiếu hai văn bản; nếu trùng, bỏ hoặc dẫn chiếu {cite}.",
        "overlap": "Cân nhắc sửa đổi {cite} thay vì quy định riêng.",
        "conflict": "Thống nhất một nội dung, hoặc sửa đổi {cite}.",
    },
    "fr": {
        "verbatim": "Envisager un renvoi à la disposition existante : {cite}.",
        "redundant": "Comparer les deux textes ; s'ils concordent, supprimer ou renvoyer : {cite}.",
        "overlap": "Envisager de modifier la disposition existante ({cite}) plutôt que d'en ajouter"
        " une.",
        "conflict": "Retenir l'un des deux, ou modifier la disposition existante ({cite}).",
    },
    "en": {
        "verbatim": "Consider a cross-reference: “in accordance with {cite}”.",
        "redundant": "Compare the two texts; if they agree, delete or refer to {cite}.",
        "overlap": "Consider amending the existing provision ({cite}) instead of adding one.",
        "conflict": "Choose one of the two, or amend the existing provision ({cite}).",
    },
}


def reason(verdict: Judgement, existing: SearchResult, language: Language) -> str:
    """One line: where the matter stands already, and what differs."""
    ours, theirs = verdict.decisive or ("", "")
    return _text(REASONS[language], verdict).format(
        cite=existing.citation, ours=ours, theirs=theirs
    )


def suggestion(verdict: Judgement, existing: SearchResult, language: Language) -> str:
    """One line: what the drafter may do about it."""
    return _text(SUGGESTIONS[language], verdict).format(cite=existing.citation)


def _text(texts: dict[str, str], verdict: Judgement) -> str:
    return texts.get(verdict.kind) or texts[verdict.relation]
