"""What a drafter may do about a finding, by relation, rank and state. People decide.

A row is chosen by "relation/rank", then by "relation"; ``{ref}`` is the reference written out.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.drafting.cross_reference import cross_reference
from assistant.drafting.ranks import rank, same_issuer
from assistant.types import Document, Language, Relation, SearchResult

_ADVICE: dict[Language, dict[str, str]] = {
    "vi": {
        "redundant/above": "Văn bản cấp trên đã quy định: cân nhắc bỏ, dẫn chiếu “{ref}”.",
        "redundant": "Cân nhắc bỏ, hoặc thay bằng dẫn chiếu: “{ref}”.",
        "overlap/above": "Cân nhắc chỉ giữ phần mới, phần còn lại dẫn chiếu: “{ref}”.",
        "overlap/own": "Cùng cơ quan, cùng cấp văn bản: cân nhắc sửa đổi {cite} thay vì quy định"
        " riêng.",
        "overlap": "Cân nhắc sửa đổi {cite}, hoặc chỉ giữ phần mới và dẫn chiếu: “{ref}”.",
        "conflict/above": "Văn bản cấp trên: sửa dự thảo theo{theirs}, hoặc dẫn chiếu “{ref}”.",
        "conflict/below": "Dự thảo ở cấp cao hơn: nếu giữ{ours}, cần sửa đổi hoặc bãi bỏ {cite}.",
        "conflict/own": "Cùng cơ quan, cùng cấp văn bản: chọn một{both}; nếu giữ dự thảo, sửa đổi"
        " {cite}.",
        "conflict": "Chọn một nội dung{both}: sửa dự thảo, hoặc sửa đổi {cite}.",
        "not_yet": " Lưu ý: {cite} chưa có hiệu lực.",
        "value": " “{0}”",
        "values": " (“{0}” hoặc “{1}”)",
    },
    "fr": {
        "redundant/above": "Le texte supérieur le prévoit déjà : envisager de supprimer, ou de"
        " renvoyer : « {ref} ».",
        "redundant": "Envisager de supprimer, ou de renvoyer : « {ref} ».",
        "overlap/above": "Envisager de ne garder que ce qui est nouveau et de renvoyer pour le"
        " reste : « {ref} ».",
        "overlap/own": "Même auteur, même rang : envisager de modifier la disposition existante"
        " ({cite}).",
        "overlap": "Envisager de modifier la disposition existante ({cite}), ou de ne garder que"
        " ce qui est nouveau et de renvoyer : « {ref} ».",
        "conflict/above": "Texte supérieur : aligner le projet{theirs}, ou renvoyer : « {ref} ».",
        "conflict/below": "Le projet est de rang supérieur : s'il garde{ours}, modifier ou abroger"
        " la disposition existante ({cite}).",
        "conflict/own": "Même auteur, même rang : retenir l'un des deux{both} ; si le projet est"
        " maintenu, modifier la disposition existante ({cite}).",
        "conflict": "Retenir l'un des deux{both} : corriger le projet, ou modifier la disposition"
        " existante ({cite}).",
        "not_yet": " À noter : ce texte n'est pas encore en vigueur.",
        "value": " « {0} »",
        "values": " (« {0} » ou « {1} »)",
    },
    "en": {
        "redundant/above": "The higher text already says so: consider deleting, or refer: “{ref}”.",
        "redundant": "Consider deleting, or a cross-reference: “{ref}”.",
        "overlap/above": "Consider keeping only what is new, and refer for the rest: “{ref}”.",
        "overlap/own": "Same issuer, same rank: consider amending {cite} instead.",
        "overlap": "Consider amending {cite}, or keep only what is new and refer: “{ref}”.",
        "conflict/above": "A higher text: bring the draft into line{theirs}, or refer: “{ref}”.",
        "conflict/below": "The draft ranks higher: if it keeps{ours}, amend or repeal {cite}.",
        "conflict/own": "Same issuer, same rank: choose one of the two{both}; to keep the draft,"
        " amend {cite}.",
        "conflict": "Choose one of the two{both}: correct the draft, or amend {cite}.",
        "not_yet": " Note: the existing text is not yet in force.",
        "value": " “{0}”",
        "values": " (“{0}” or “{1}”)",
    },
}
_BARE: dict[Language, str] = {"vi": "theo {cite}", "fr": "voir {cite}", "en": "see {cite}"}


def advice(
    relation: Relation,
    existing: SearchResult,
    draft: Document,
    decisive: tuple[str, str],
    also: Sequence[SearchResult] = (),
) -> str:
    """The edit as text; ``decisive`` are the words that differ, draft and existing, or "".

    A reference names ``also`` besides; ``existing.citation`` names them all.
    """
    document, texts = existing.document, _ADVICE[draft.language]
    place = rank(document, draft)
    own = place == "equal" and same_issuer(document, draft)
    chosen = texts.get(f"{relation}/{'own' if own else place}") or texts[relation]
    ours, theirs = decisive
    said = chosen.format(
        cite=existing.citation.rstrip("."),
        ref=cross_reference(existing, draft.language, also)
        or _BARE[draft.language].format(cite=existing.citation.rstrip(".")),
        ours=texts["value"].format(ours) if ours else "",
        theirs=texts["value"].format(theirs) if theirs else "",
        both=texts["values"].format(ours, theirs) if ours and theirs else "",
    )
    if document.status == "not_yet_in_force":
        said += texts["not_yet"].format(cite=existing.citation.rstrip("."))
    return said
