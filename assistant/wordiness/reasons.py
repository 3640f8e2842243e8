"""Why a change is made or refused, for the drafter; words whose meaning hangs on their place."""

from __future__ import annotations

import re

from assistant.types import Language

REASONS: dict[Language, dict[str, str]] = {
    "vi": {
        "repeat": "Lặp lại nguyên văn một câu ở {where}.",
        "introduction": "Phần mở đầu không có nội dung.",
        "phrase": "Cách nói ngắn hơn, cùng nghĩa.",
        "nominalisation": "Động từ thay cho “việc” và danh từ hóa.",
        "doublet": "Hai từ cùng nghĩa: giữ một.",
        "empty": "Câu không giao việc, không nêu số liệu hay sự kiện nào.",
        "merge": "Gộp hai vế cùng chủ thể, cùng động từ.",
        "split": "Câu dài được tách; chủ thể được nêu lại.",
        "restated": "Quy định này đã có tại {where}: thay bằng dẫn chiếu.",
        "norm": "Không sửa: một nghĩa vụ, một con số hoặc một thời hạn sẽ mất hoặc thay đổi.",
        "whole": "Trùng nguyên văn với {where}; đây là toàn bộ một điều, khoản hoặc mục, bỏ đi thì"
        " phải xem lại số thứ tự và viện dẫn: người soạn thảo quyết định.",
        "context": "Trùng nguyên văn với {where}, nhưng nghĩa tùy thuộc vào nơi đặt câu: người soạn"
        " thảo quyết định.",
        "above": "phần trên",
    },
    "fr": {
        "repeat": "Répète mot pour mot une phrase ({where}).",
        "introduction": "Introduction sans contenu.",
        "phrase": "Tournure plus courte, de même sens.",
        "nominalisation": "Le verbe à la place du nom d'action.",
        "doublet": "Deux mots pour un même sens : un seul suffit.",
        "empty": "Phrase qui ne demande rien et n'apprend ni fait ni chiffre.",
        "merge": "Deux propositions de même sujet et de même verbe réunies.",
        "split": "Phrase longue coupée ; son sujet est répété.",
        "restated": "Déjà prévu par {where} : remplacé par un renvoi.",
        "norm": "Laissé tel quel : une obligation, un chiffre ou un délai serait perdu ou changé.",
        "whole": "Mêmes mots que plus haut ({where}) ; c'est une disposition entière, dont la"
        " suppression touche la numérotation et les renvois : au rédacteur de décider.",
        "context": "Mêmes mots que plus haut ({where}), mais le sens dépend de l'endroit : au"
        " rédacteur de décider.",
        "above": "plus haut",
    },
    "en": {
        "repeat": "Repeats a sentence word for word ({where}).",
        "introduction": "An introduction that says nothing.",
        "phrase": "A shorter wording of the same meaning.",
        "nominalisation": "The verb in place of the noun for what is done.",
        "doublet": "Two words for one meaning: one is enough.",
        "empty": "A sentence that asks nothing and tells neither a fact nor a figure.",
        "merge": "Two clauses of the same subject and verb put together.",
        "split": "A long sentence split; its subject is named again.",
        "restated": "Already laid down in {where}: a cross-reference instead.",
        "norm": "Left as it is: a duty, a figure or a deadline would be lost or altered.",
        "whole": "Same words as before ({where}), but this is a whole provision: deleting it"
        " touches the numbering and references to it; the drafter decides.",
        "context": "Same words as before ({where}), but their meaning depends on where they stand;"
        " the drafter decides.",
        "above": "above",
    },
}
# words whose meaning another article may change
LEANING: dict[Language, re.Pattern[str]] = {
    "vi": re.compile(
        r"\b(?:này|đó|nêu trên|nói trên|kể trên|hồ sơ|đơn|thủ tục|người (?:nộp|đề nghị|yêu cầu)"
        r"|quyết định|nghị quyết|văn bản)\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:vous|votre|vos|ce|cet|cette|ces|celui-ci|celle-ci|ceux-ci|ledit|ladite|lesdite?s|ils?|elles?"
        r"|demandes?|dossiers?|demandeurs?|décisions?|requêtes?|intéressée?s?|réclamations?"
        r"|pièces|formulaires?|documents?|délai|présente?s?|ci-dessus|ci-après|susvisée?s?"
        r"|(?-i:[IVX]+))\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:you|your|this|these|those|such|said|it|they|he|she|applications?|requests?|applicants?|cases?"
        r"|files?|decisions?|notices?|claims?|forms?|period|documents?|complaints?|person)\b",
        re.IGNORECASE,
    ),
}
DEFINING = re.compile(r"giải thích từ ngữ|définitions?\b|definitions?\b|interpretation\b", re.I)
