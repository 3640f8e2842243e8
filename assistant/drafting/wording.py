"""What an observation says to the drafter, in the draft's language. The tool points, people decide.

Each row: kind or "kind/detail" → (reason, suggestion), one line each.
"""

from __future__ import annotations

from assistant.types import Language

_Row = tuple[str, str]
TEXTS: dict[Language, dict[str, _Row]] = {
    "vi": {
        "copy/same": (
            "{cite} có nguyên văn dự thảo này; không lặp lại ở từng điều.",
            "Kiểm tra: đây có phải là dự thảo mới không.",
        ),
        "copy/mostly": (
            "{cite} có gần như toàn bộ dự thảo này với cùng câu chữ; phần dưới chỉ nêu chỗ khác.",
            "Cân nhắc sửa đổi văn bản đó thay vì ban hành văn bản mới.",
        ),
        "basis": (
            "Dự thảo đặt ra nghĩa vụ, mức thu, xử phạt hoặc thủ tục nhưng không nêu văn bản nào làm"
            " căn cứ ban hành (“Căn cứ …”).",
            "Cân nhắc bổ sung căn cứ: văn bản giao thẩm quyền ban hành và văn bản mà dự thảo thi"
            " hành.",
        ),
        "needless/everybody": (
            "“{actor}” là mọi cơ quan nói chung; câu này không nêu việc kiểm tra được, thời hạn"
            " hay kết quả.",
            "Cân nhắc bỏ, hoặc ghi rõ cơ quan nào làm việc gì, khi nào, kết quả ra sao.",
        ),
        "needless/nobody": (
            "Câu này không nêu ai thực hiện, việc kiểm tra được, thời hạn hay kết quả.",
            "Cân nhắc bỏ, hoặc ghi rõ cơ quan nào làm việc gì, khi nào, kết quả ra sao.",
        ),
        "repeat/words": (
            "Câu này đã có, với cùng câu chữ, tại {place} của chính dự thảo.",
            "Cân nhắc giữ một chỗ và dẫn chiếu ở chỗ kia: “theo quy định tại {place}”.",
        ),
        "repeat/norms": (
            "{place} của chính dự thảo đã giao cùng chủ thể làm cùng việc với cùng thời hạn.",
            "Cân nhắc giữ một chỗ và dẫn chiếu ở chỗ kia: “theo quy định tại {place}”.",
        ),
        "definition/same": (
            "“{term}” đã được định nghĩa với cùng nội dung tại {cite}.",
            "Cân nhắc bỏ định nghĩa và dẫn chiếu: “{term} theo quy định tại {cite}”.",
        ),
        "definition/other": (
            "“{term}” đã được định nghĩa tại {cite} với nội dung khác.",
            "Đối chiếu hai định nghĩa; chọn một, hoặc nói rõ chỉ dùng cho văn bản này.",
        ),
        "unused": (
            "“{term}” được định nghĩa nhưng không dùng ở chỗ nào khác trong dự thảo.",
            "Cân nhắc bỏ định nghĩa này.",
        ),
        "reference/missing": (
            "Dự thảo không có {reference}; số cuối cùng là {last}.",
            "Kiểm tra và sửa số được dẫn chiếu.",
        ),
        "reference/absent": (
            "{cite} không có {reference}; số cuối cùng là {last}.",
            "Kiểm tra và sửa dẫn chiếu.",
        ),
        "reference/expired": (
            "{cite} đã hết hiệu lực{when}.",
            "Thay bằng văn bản đang có hiệu lực, hoặc bỏ dẫn chiếu.",
        ),
        "reference/replaced": (
            "{cite} đã được thay thế bởi {by}{when}.",
            "Cân nhắc dẫn chiếu {by}.",
        ),
        "reference/not_yet": (
            "{cite} chưa có hiệu lực{when}.",
            "Kiểm tra: dự thảo có hiệu lực trước văn bản được dẫn chiếu hay không.",
        ),
        "lapsed/conflict": (
            "{cite} quy định khác, nhưng đã hết hiệu lực: không có mâu thuẫn.",
            "Giữ dự thảo.",
        ),
        "lapsed/redundant": (
            "{cite} có nội dung này, nhưng đã hết hiệu lực: không trùng lặp.",
            "Giữ dự thảo.",
        ),
        "lapsed/overlap": (
            "{cite} điều chỉnh cùng vấn đề, nhưng đã hết hiệu lực.",
            "Giữ dự thảo.",
        ),
    },
    "fr": {
        "copy/same": (
            "Le texte entier du projet figure déjà ici : {cite}. Ce n'est pas répété article par"
            " article.",
            "Vérifier qu'il s'agit bien d'un nouveau projet.",
        ),
        "copy/mostly": (
            "Presque tout le projet figure ici, dans les mêmes termes : {cite}. La suite ne montre"
            " que ce qui diffère.",
            "Envisager de modifier ce texte plutôt que d'en prendre un nouveau.",
        ),
        "basis": (
            "Le projet fixe des obligations, des tarifs, des sanctions ou des procédures, mais ne"
            " vise aucun texte sur lequel il se fonde (« Vu … »).",
            "Envisager d'ajouter les visas : le texte qui donne compétence et ceux que le projet"
            " applique.",
        ),
        "needless/everybody": (
            "« {actor} » ne désigne personne en particulier ; la phrase ne fixe ni tâche"
            " vérifiable, ni délai, ni effet.",
            "Envisager de supprimer, ou préciser qui fait quoi, quand et avec quel résultat.",
        ),
        "needless/nobody": (
            "La phrase ne désigne personne et ne fixe ni tâche vérifiable, ni délai, ni effet.",
            "Envisager de supprimer, ou préciser qui fait quoi, quand et avec quel résultat.",
        ),
        "repeat/words": (
            "La même phrase figure, mot pour mot, ailleurs dans le projet : {place}.",
            "Envisager de la garder à un seul endroit et d'y renvoyer : {place}.",
        ),
        "repeat/norms": (
            "Même autorité, même tâche, même délai ailleurs dans le projet : {place}.",
            "Envisager de garder la règle à un seul endroit et d'y renvoyer : {place}.",
        ),
        "definition/same": (
            "« {term} » est déjà défini de la même façon : {cite}.",
            "Envisager de supprimer la définition et d'y renvoyer : « {term} au sens de {cite} ».",
        ),
        "definition/other": (
            "« {term} » est défini autrement : {cite}.",
            "Comparer les deux définitions ; en retenir une, ou limiter la définition au présent"
            " texte.",
        ),
        "unused": (
            "« {term} » est défini mais n'est employé nulle part ailleurs dans le projet.",
            "Envisager de supprimer cette définition.",
        ),
        "reference/missing": (
            "Le projet ne comporte pas « {reference} » ; le dernier numéro est {last}.",
            "Vérifier et corriger le renvoi.",
        ),
        "reference/absent": (
            "Le texte cité ({cite}) ne comporte pas « {reference} » ; dernier numéro : {last}.",
            "Vérifier et corriger le renvoi.",
        ),
        "reference/expired": (
            "Le texte cité n'est plus en vigueur{when} : {cite}.",
            "Renvoyer au texte en vigueur, ou supprimer le renvoi.",
        ),
        "reference/replaced": (
            "Le texte cité ({cite}) a été remplacé{when} par {by}.",
            "Envisager de renvoyer à {by}.",
        ),
        "reference/not_yet": (
            "Le texte cité n'est pas encore en vigueur{when} : {cite}.",
            "Vérifier que le projet n'entre pas en vigueur avant le texte cité.",
        ),
        "lapsed/conflict": (
            "Une disposition différente n'est plus en vigueur ; il n'y a pas de contradiction :"
            " {cite}.",
            "Garder le projet.",
        ),
        "lapsed/redundant": (
            "La même règle figurait ici, mais n'est plus en vigueur ; il n'y a pas de répétition :"
            " {cite}.",
            "Garder le projet.",
        ),
        "lapsed/overlap": (
            "Une disposition sur la même matière n'est plus en vigueur : {cite}.",
            "Garder le projet.",
        ),
    },
    "en": {
        "copy/same": (
            "The whole draft stands in {cite} already; this is not repeated provision by"
            " provision.",
            "Check that this is a new draft.",
        ),
        "copy/mostly": (
            "Nearly all of the draft stands, in the same words, in {cite}; what follows is where it"
            " differs.",
            "Consider amending that text instead of making a new one.",
        ),
        "basis": (
            "The draft sets duties, fees, penalties or procedures, but names no text that it is"
            " made under (“in exercise of the powers conferred by …”).",
            "Consider naming the text that gives the power, and those that the draft applies.",
        ),
        "needless/everybody": (
            "“{actor}” names nobody in particular; the sentence sets no task that can be checked,"
            " no deadline and no effect.",
            "Consider deleting it, or say who does what, by when, with what result.",
        ),
        "needless/nobody": (
            "The sentence names nobody and sets no task that can be checked, no deadline and no"
            " effect.",
            "Consider deleting it, or say who does what, by when, with what result.",
        ),
        "repeat/words": (
            "The same sentence stands, word for word, elsewhere in the draft: {place}.",
            "Consider keeping it in one place and referring to it: “as provided in {place}”.",
        ),
        "repeat/norms": (
            "The same body has the same task and deadline elsewhere in the draft: {place}.",
            "Consider keeping the rule in one place and referring to it: “as provided in {place}”.",
        ),
        "definition/same": (
            "“{term}” is already defined with the same content in {cite}.",
            "Consider deleting the definition: “‘{term}’ has the same meaning as in {cite}”.",
        ),
        "definition/other": (
            "“{term}” is defined with another content in {cite}.",
            "Compare the two definitions; choose one, or limit the definition to this text.",
        ),
        "unused": (
            "“{term}” is defined but used nowhere else in the draft.",
            "Consider deleting the definition.",
        ),
        "reference/missing": (
            "The draft has no {reference}; the last number is {last}.",
            "Check and correct the reference.",
        ),
        "reference/absent": (
            "The text cited ({cite}) has no {reference}; the last number is {last}.",
            "Check and correct the reference.",
        ),
        "reference/expired": (
            "The text cited is no longer in force{when}: {cite}.",
            "Refer to the text in force, or delete the reference.",
        ),
        "reference/replaced": (
            "The text cited ({cite}) has been replaced by {by}{when}.",
            "Consider referring to {by}.",
        ),
        "reference/not_yet": (
            "The text cited is not yet in force{when}: {cite}.",
            "Check that the draft does not take effect before the text cited.",
        ),
        "lapsed/conflict": (
            "{cite} says otherwise, but is no longer in force: there is no conflict.",
            "Keep the draft.",
        ),
        "lapsed/redundant": (
            "{cite} has this rule, but is no longer in force: nothing is repeated.",
            "Keep the draft.",
        ),
        "lapsed/overlap": (
            "{cite} governs the same matter, but is no longer in force.",
            "Keep the draft.",
        ),
    },
}

_SINCE: dict[Language, dict[str, str]] = {
    "vi": {"not_yet": " (có hiệu lực từ ngày {day})", "": " từ ngày {day}"},
    "fr": {"not_yet": " (entrée en vigueur le {day})", "": " depuis le {day}"},
    "en": {"not_yet": " (in force from {day})", "": " since {day}"},
}


def when(language: Language, detail: str, day: str) -> str:
    """Since which day what is cited stands as it does; "" where that is not known."""
    rows = _SINCE[language]
    return rows.get(detail, rows[""]).format(day=day) if day else ""


def told(language: Language, kind: str, **slots: str) -> _Row:
    """The reason and the suggestion of a row, filled; white space of slots becomes single."""
    flat = {
        name: " ".join(value.split()) if name != "when" else value for name, value in slots.items()
    }
    reason, suggestion = TEXTS[language][kind]
    return reason.format(**flat), suggestion.format(**flat)
