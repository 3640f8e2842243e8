"""Words that tell what a sentence of an administrative text does, in the three languages.

One row for each sign: what the sentence tells (a result, a cause, money, who is in charge …). They
are counted as features of its importance; what each is worth is fitted, not chosen here.
"""

from __future__ import annotations

import re

from assistant.types import Language

_TABLE: dict[str, dict[Language, str]] = {
    # what the text is for, what it wants reached
    "purpose": {
        "vi": r"mục (?:đích|tiêu)|nhằm|phấn đấu|chỉ tiêu|định hướng|phạm vi điều chỉnh"
        r"|quy định (?:về|việc)|kế hoạch này|ban hành kèm theo",
        "fr": r"objectifs?|vise à|a pour (?:objet|but)|afin de|ambition|fixe les (?:règles"
        r"|modalités)|le présent (?:arrêté|rapport|plan|règlement)|la présente (?:décision|note"
        r"|convention)",
        "en": r"aims?|objectives?|purpose|goals?|in order to|targets?|this (?:plan|report|policy"
        r"|note|agreement|order) (?:sets|covers|describes|is about)|applies to",
    },
    # what was found or reached
    "result": {
        "vi": r"đạt|hoàn thành|kết quả|tăng|giảm|so với (?:cùng kỳ|năm)|tổng (?:số|thu|chi"
        r"|kinh phí)|toàn (?:tỉnh|xã|ngành|huyện)|tiếp nhận|phát hiện|chiếm",
        "fr": r"atteint|s.élèv\w+|progress\w+|baiss\w+|augment\w+|recul\w+|diminu\w+|contre \d"
        r"|par rapport|au total|résultats?|constat\w*|relev\w+|représente\w*|enregistr\w+",
        "en": r"reached|rose|fell|increased?|decreased?|compared|in total|totall?ed|found that"
        r"|results?|achieved|received|completed|up from|down from|against \d|on average|per cent"
        r"|accounted",
    },
    # what is wrong, missing or late
    "problem": {
        "vi": r"chưa|hạn chế|tồn tại|khó khăn|vướng mắc|vi phạm|sai phạm|thiếu|chậm|quá hạn|vượt"
        r"|không (?:có|đúng|đủ|đạt|thực hiện)|buông lỏng|nguy cơ|bất cập|nhưng|tuy nhiên",
        "fr": r"insuffisan\w+|manqu\w+|retards?|défaillan\w+|absence|difficult\w+|n.(?:a|ont|est"
        r"|sont) pas|ne \w+ (?:pas|que)|seulement|toutefois|cependant|irrégul\w+|risques?|aucune?"
        r"|écart",
        "en": r"not|no|only|fail\w*|lack\w*|delay\w*|late|short\w*|weak\w*|risk\w*|however|but"
        r"|without|missing|overdue|breach\w*|exceed\w*|problem\w*|difficult\w*|insufficient"
        r"|backlog",
    },
    # why
    "cause": {
        "vi": r"nguyên nhân|do (?!đó)|vì|dẫn đến|xuất phát từ",
        "fr": r"en raison|car|parce que|dû à|due à|du fait|imputable|caus\w+|entraîn\w+"
        r"|consécuti\w+",
        "en": r"because|due to|caused?|owing to|as a result|led to|reasons?|attribut\w+|therefore",
    },
    # what it comes to
    "conclusion": {
        "vi": r"kết luận|đánh giá|nhìn chung|như vậy|tóm lại|cơ bản|nhận định|xếp loại",
        "fr": r"conclu\w+|en somme|globalement|en définitive|estime que|considère que|il ressort"
        r"|au vu de|appréciation|bilan",
        "en": r"conclu\w+|overall|in sum\w*|judg\w+|assess\w+ (?:that|as)|on balance"
        r"|considers that|opinion|findings?",
    },
    # where the money comes from and goes
    "money": {
        "vi": r"kinh phí|ngân sách|dự toán|nguồn vốn|chi phí|giải ngân|mức (?:chi|hỗ trợ|thu"
        r"|phạt)|phí",
        "fr": r"budgets?|crédits?|financ\w+|coûts?|montants?|dépenses?|subventions?|dotations?"
        r"|enveloppe|tarifs?|redevances?|amendes?",
        "en": r"budgets?|fund\w*|costs?|grants?|spen[dt]\w*|expenditure|payments?|fees?"
        r"|finance\w*|price|charges?|fines?|penalt\w+",
    },
    # who answers for what
    "charge": {
        "vi": r"chủ trì|chịu trách nhiệm|phân công|đầu mối|trách nhiệm|thẩm quyền"
        r"|theo dõi, đôn đốc",
        "fr": r"est chargée?|sont chargée?s|pilot\w+|responsab\w+|assure(?:nt)? (?:le|la)"
        r"|compéten\w+|est confiée?|sous l.autorité|désign\w+",
        "en": r"responsib\w+|in charge|lead\w*|accountable|oversees?|appointed|chaired|owns"
        r"|sponsor|on behalf of",
    },
    # from when to when it holds
    "force": {
        "vi": r"có hiệu lực|hết hiệu lực|bãi bỏ|thay thế|thời hạn (?:hiệu lực|của|thực hiện)"
        r"|áp dụng từ",
        "fr": r"entre(?:nt)? en vigueur|prend(?:ra)? effet|abrog\w+|jusqu.au|durée|expir\w+"
        r"|reconduct\w+|prorog\w+|à compter du",
        "en": r"(?:comes?|enters?|came) into (?:force|effect)|takes? effect|repeal\w*|revok\w*"
        r"|expir\w*|until|term of|renew\w*|from \d",
    },
    # who may do what, and who may not
    "allowed": {
        "vi": r"được (?:phép|quyền)|có quyền|không được|nghiêm cấm|cấm|trừ trường hợp|điều kiện"
        r"|đối tượng",
        "fr": r"peu(?:t|vent)|a droit|ont droit|interdit\w*|ne (?:peut|doit|sont)|sauf"
        r"|condition\w*|autoris\w+|bénéfici\w+|dispens\w+",
        "en": r"may|entitled|rights?|prohibited|must not|shall not|may not|except|unless"
        r"|conditions?|eligible|allowed|permit\w*",
    },
    # a decision is told
    "decided": {
        "vi": r"quyết định|thống nhất|nhất trí|phê duyệt|thông qua|quyết nghị|giữ nguyên"
        r"|chấp thuận",
        "fr": r"décid\w+|décision|approuv\w+|adopt\w+|retient|valid\w+|accord\w*|arrêt[eé]\w*"
        r"|rejet\w+",
        "en": r"agreed|resolved|decided|approved|adopted|decisions?|rejected|carried|granted"
        r"|refused",
    },
    # left open
    "open": {
        "vi": r"chưa (?:quyết định|thống nhất|rõ|có)|làm rõ|xem xét|đề nghị|kiến nghị|chờ"
        r"|tiếp tục",
        "fr": r"reste\w* à|report\w+|examin\w+|à (?:confirmer|préciser|déterminer)|sous réserve"
        r"|demand\w+|propos\w+|attente",
        "en": r"deferred|to be (?:confirmed|agreed)|asked|remain\w*|subject to|not yet|await\w*"
        r"|propos\w+|pending|under review",
    },
    # what has been done and asks nothing any more; what the law says anyway
    "aside": {
        "vi": r"đã (?:được|thực hiện|hoàn thành|ban hành)|theo quy định|căn cứ|trước đây"
        r"|biểu dương|cảm ơn|nơi nhận|kính gửi|như trên",
        "fr": r"rappel\w+|a déjà|avait|ont été|achevée?s?|vu le|vu l.|pour mémoire|remerci\w+"
        r"|conformément|précédemment|par ailleurs|excusée?s?|présents?",
        "en": r"had|have been|already|noted|recall\w*|as required by|previously|thank\w*"
        r"|apologies|present:|in attendance|for example|reminded|copies? to",
    },
    # whom it concerns outside the administration, and what they have to do with it
    "public": {
        "vi": r"người dân|công dân|hộ (?:gia đình|dân|nghèo|kinh doanh)|cá nhân|doanh nghiệp"
        r"|học sinh|phụ huynh|người (?:nộp|lao động|bệnh|sử dụng|yêu cầu)|hồ sơ|thủ tục|nộp"
        r"|lệ phí|hỗ trợ",
        "fr": r"usagers?|habitants?|citoyens?|administrés?|riverains?|familles?|parents?"
        r"|demandeurs?|bénéficiaires?|élèves?|entreprises?|particuliers?|demandes?|formulaires?"
        r"|guichet|tarifs?",
        "en": r"residents?|citizens?|the public|applicants?|tenants?|households?|famil\w+"
        r"|parents?|users?|customers?|claimants?|business\w*|appl(?:y|ies|ication\w*)|appeals?"
        r"|fees?|forms?",
    },
    # begins with what stood before it
    "leans": {
        "vi": r"^\W*(?:việc này|điều này|đây|đó|trong đó|theo đó|ngoài ra|tuy nhiên|đồng thời"
        r"|do đó)",
        "fr": r"^\W*(?:cel[al]e?s?|cet?t?e?s?|ils?|elles?|en outre|de plus|toutefois|ainsi"
        r"|il en est)",
        "en": r"^\W*(?:this|these|those|it|they|he|she|that|also|in addition|moreover|such)",
    },
}  # fmt: skip
SIGNS = tuple(_TABLE)
_PATTERNS = {
    (sign, language): re.compile(rf"(?<!\w)(?:{row[language]})(?!\w)", re.IGNORECASE)
    for sign, row in _TABLE.items()
    for language in row
}


def signs(text: str, language: Language) -> dict[str, bool]:
    """Which signs a text shows."""
    return {sign: _PATTERNS[sign, language].search(text) is not None for sign in SIGNS}
