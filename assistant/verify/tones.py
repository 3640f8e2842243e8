"""How a sentence says what it says: ordered, allowed, proposed, denied, excepted, for a reason.

Not word against word, as the cues of a shortening are (``cues``), but class against class: "est
tenu de" and "doit" order alike, "propose" is no "décide", "dispensé" denies like "ne … pas".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from assistant.types import Language, Span

# class → words; at one place the first class that fits is taken, so the denied forms come first
_TONES: dict[Language, dict[str, str]] = {
    "vi": {
        "free": r"chỉ phải|không (?:bắt buộc|cần(?: thiết| phải)?|phải(?! là))|được miễn"
        r"|miễn(?! là| dịch)"
        r"|khỏi phải|tự nguyện|tùy chọn|không yêu cầu",
        "forbid": r"không được(?: phép)?|nghiêm cấm|bị cấm|cấm|không cho phép|không có quyền"
        r"|chưa được(?= \w+)|không thể|không cho",
        "try": r"phấn đấu|mục tiêu|nhằm mục tiêu|hướng (?:tới|đến)|cố gắng|nỗ lực|kỳ vọng|ưu tiên",
        "propose": r"đề nghị|đề xuất|kiến nghị|khuyến (?:nghị|khích|cáo)|dự kiến|dự thảo|xem xét"
        r"|nghiên cứu|nên|cần (?:xem xét|cân nhắc)|có thể xem xét|đang (?:xem xét|cân nhắc|lấy)"
        r"|gợi ý|xin ý kiến|cho rằng",
        "must": r"(?<!chỉ )phải|có (?:trách nhiệm|nghĩa vụ|nhiệm vụ)|bắt buộc|cần|buộc|yêu cầu"
        r"|chịu trách"
        r" nhiệm|được giao|đòi hỏi",
        "may": r"có thể|có quyền|được (?:phép|quyền)|cho phép|tùy|có khả năng",
        "decide": r"quyết định|phê duyệt|thông qua|ban hành|chấp thuận|đã|nhất trí|thống nhất"
        r"|đồng ý|chắc chắn|sẽ",
    },
    "fr": {
        "free": r"dispens\w+|exempt\w+|exonér\w+|n['’](?:est|a|ont|sont) pas (?:tenue?s?"
        r"|obligatoires?"
        r"|obligée?s?|à|l['’]obligation)|sans (?:être|avoir) (?:tenue?s?|obligée?s?|à)|facultati\w+"
        r"|sans que [^.,]{3,40} (?:ait|aient|soit|soient) (?:à|besoin|tenue?s?)|échapp\w+"
        r"|pas (?:obligatoires?|besoin)",
        "forbid": r"interdi\w*|proscri\w+|prohib\w+|défen(?:se|du\w*) de|nul(?:le)? ne (?:peut|doit"
        r"|saurait)|n[e’'](?: \w+){0,2} ?(?:peu(?:t|vent)|pourr\w+|doi(?:t|vent)|devr\w+|saurai\w+)"
        r"|ne (?:sont|est) pas (?:autorisé|admis|permis)\w*|en aucun cas",
        "try": r"vis(?:e|ent|ant) à|objectifs?|ambition\w*|s['’]efforc\w+|tend(?:re|ent)? à"
        r"|espèr\w+"
        r"|dans la mesure du possible|s['’]attach\w+|cherch\w+ à",
        "propose": r"recommand\w+|préconis\w+|déconseill\w+|conseill(?:e|ent|ée?s?)(?! \w+al)"
        r"|invit\w+|encourag\w+|suggér\w+|suggèr\w+|souhait\w+ (?:que|voir)|devrai(?:t|ent)"
        r"|pourrai(?:t|ent)"
        r"|incit\w+|vœux?|propos\w+|projet(?:te|tent)? de|envisag\w+|à l['’]étude|avis"
        r"|estim\w+|devait|serai(?:t|ent)|faudrait|demand(?:e|ent|é) (?:à|au|que)",
        "must": r"doi(?:t|vent)|devr(?:a|ont)|(?:est|sont|soit|être|sera|seront) (?:tenue?s?"
        r"|obligée?s?"
        r"|chargée?s?|contrainte?s?|sommée?s?|subordonnée?s?)|obligatoire(?:s|ment)?|obligations?"
        r"|oblig\w+|il (?:faut|convient)|exig\w+|impos\w+|incomb\w+|requis\w*|requiert|nécessit\w+"
        r"|enjoint|ordonn\w+|met\w* en demeure|mise? en demeure|impérati\w+|sommée?s?|tenue?s? de",
        "may": r"peu(?:t|vent)|pourr(?:a|ont)|autoris\w+|permi(?:s|se|ses|t)|permet\w*|facultés?"
        r"|le droit d[e’']|libre(?:ment)?|habilit\w+|possib\w+|loisible|admis\w*|ouverte?s? aux?",
        "decide": r"décid\w+|adopt\w+|approuv\w+|vot(?:e|ent|ée?s?)|ordonn\w+|garanti\w*|certain\w*"
        r"|a été|ont été|va|vont|accord\w+",
    },
    "en": {
        "free": r"need(?:s)? not|(?:is|are|be) (?:not|no longer) (?:required|obliged|bound)"
        r"|exempt\w*"
        r"|(?:do|does|did)(?: not|n't) (?:have|need) to|no (?:need|obligation|duty) to|optional"
        r"|without (?:having|needing) to|voluntar\w+|waive\w*|not (?:compulsory|mandatory)|spared",
        "forbid": r"(?:shall|must|may|can|will|could|should) (?:not|never|no longer|in no case)"
        r"|cannot"
        r"|can't|prohibit\w*|forbid\w*|forbade|banned|bans?|barred|not (?:allowed|permitted"
        r"|entitled"
        r"|authori[sz]ed)|no \w+(?: \w+){0,3} (?:may|shall|must|can)|refrain\w*|unlawful|off limits"
        r"|nobody|no one|(?:in no case|under no circumstances)",
        "try": r"aims?|aiming|targets?|objectives?|goals?|seeks? to|strives?|endeavours?|intends?"
        r"|hopes?|ambition\w*|as far as possible|tr(?:y|ies) to|efforts?|with a view to",
        "propose": r"propos\w+|recommend\w*|suggest\w*|advis\w+|encourag\w+|invit(?:e|es|ed) to"
        r"|consider(?! themselves)\w*"
        r"|should|ought|would|could|might|plan(?:s|ned|ning)?(?: to)|envisag\w+|expected|draft"
        r"|under (?:study|discussion)|urg\w+|provisional\w*"
        r"|foresees?|estimat\w+|likely",
        "must": r"shall|must|(?:is|are|be|been|being) (?:required|obliged|bound|responsible|to)"
        r"|ha(?:s|ve) to|mandatory|compulsory|obligat\w+|requir\w+|duty|duties|ordered|orders?"
        r"|instruct\w*|directed|needs? to|impos\w+|conditional",
        "may": r"(?<!\d )may(?! \d)|can|allow\w*|permit(?:s|ted)|entitled|authori[sz]\w+|free to"
        r"|right to"
        r"|able to|option|possible|eligible|discretion",
        "decide": r"decid\w+|decision|adopt\w*|approv\w+|vot(?:e|es|ed)|guarantee\w*|certain\w*"
        r"|will"
        r"|has been|have been|granted",
    },
}
_POLARITY: dict[Language, dict[str, str]] = {
    "vi": {
        "even": r"kể cả|ngay cả|cho dù|dù(?! \w+ (?:chỉ|đã))|bất kể|không phân biệt|vẫn|bao gồm cả",
        "not only": r"không (?:chỉ|những)",
        "except": r"trừ(?: trường hợp| khi)?|ngoại trừ|ngoài(?! ra| trời| giờ| nước)|không (?:kể"
        r"|tính"
        r"|áp dụng|bao gồm)|loại trừ|riêng|miễn là",
        "only": r"chỉ|duy nhất|riêng",
        "not": r"không|chưa|chẳng|thiếu|từ chối|hết|ngừng|dừng|mất|vắng|khỏi|bác|hủy|thôi"
        r"|ngoài ra không",
        "if": r"nếu|trường hợp|khi|với điều kiện|miễn là|chỉ khi|sau khi",
        "all": r"mọi|tất cả|toàn bộ|toàn thể|bất kỳ|bất cứ|các|hết thảy|đều|luôn|hoàn toàn",
        "more": r"tăng|vượt|cao hơn|nhiều hơn|thêm|hơn",
        "less": r"giảm|thấp hơn|ít hơn|cắt|sụt|dưới",
        "before": r"trước",
        "after": r"sau",
    },
    "fr": {
        "even": r"(?<!\bde )(?<!\ble )(?<!\bla )(?<!\bles )même(?! \w+ant\b| montant| jour| date)"
        r"|y compris"
        r"|compris|fût-(?:il|elle)|quel\w* que|indépendamment",
        "not only": r"ne (?:\w+ )?pas (?:seulement|uniquement)|non seulement",
        "except": r"sauf|exceptée?s?|hormis|hors(?! taxes)|à l['’](?:exception|exclusion)|à moins"
        r"|exclu\w*"
        r"|autres? que|en dehors|exception\w*",
        "only": r"seule?s?|seulement|uniquement|exclusivement|n['’e] ?\w+(?: \w+)? qu['’e]"
        r"|ne \w+ (?:\w+ )?qu['’e]|réserv\w+|limit\w+ (?:à|aux?)",
        "not": r"ne|n(?=[’'])|pas|aucune?|nulle?|jamais|ni|sans|refus\w*|rejet\w*|absen\w+|défaut"
        r"|manqu\w+"
        r"|non|plus de (?=\w+ à)|écart\w+|impossib\w+|cess\w+|supprim\w+|annul\w+|vain\w*",
        "if": r"si|s(?=[’']ils?)|lorsqu\w*|en cas|à condition|quand|dès lors|sous réserve|pourvu"
        r"|qu['’]après|moyennant|dès",
        "all": r"tou(?:s|te|tes|t)(?! (?:d['’]abord|en))|chaque|ensemble|intégral\w*|totalité"
        r"|quiconque",
        "more": r"augment\w+|hausse|progress\w+|accru\w*|supérieure?s?|plus(?= \w+ que)"
        r"|croissan\w+|relev\w+",
        "less": r"diminu\w+|baiss\w+|rédui\w+|réduction|recul\w*|inférieure?s?|moins|ramen\w+",
        "before": r"avant|préalable\w*|précéd\w+|veille",
        "after": r"après|suivant\w*|suivi|à compter|à l['’]issue|une fois|postérieur\w*",
    },
    "en": {
        "even": r"even|including|regardless|irrespective|whether or not|inclusive",
        "not only": r"not (?:only|just|solely|merely)",
        "except": r"except(?:ing|ed|ion\w*)?|unless|save|other than|exclud\w+|apart from|outside"
        r"|but for"
        r"|with the exception",
        "only": r"only|solely|exclusively|alone|restricted to|limited to|confined to|reserved",
        "not": r"not|no|never|none|nor|neither|without|refus\w+|fail\w*|reject\w*|declin\w+"
        r"|lack\w*|absen\w+"
        r"|n't|non|unable|un\w+ed|ceas\w+|cancel\w+|abolish\w*|remain\w* un\w+|stop\w*|impossible",
        "if": r"if|where|when|provided|subject to|in case|on condition|once|as long as|whenever"
        r"|until",
        "all": r"all|every|each|any|whole|entire\w*|full\w*|always|both|everyone|throughout"
        r"|unanim\w+",
        "more": r"increas\w+|rose|risen|rise\w*|grew|grow\w*|higher|more|above|over|exceed\w*|up",
        "less": r"decreas\w+|fell|fall\w*|fewer|lower\w*|less|below|under|reduc\w+|cut\w*|down"
        r"|drop\w*",
        "before": r"before|prior|ahead|preced\w+|earlier|beforehand|advance",
        "after": r"after|following|upon|later|subsequent\w*|once",
    },
}
_CLAIMS: dict[Language, dict[str, str]] = {
    "vi": {
        "reason": r"vì|do(?! đó)|bởi|nhờ|nguyên nhân|bắt nguồn|xuất phát",
        "result": r"nên|khiến|dẫn (?:đến|tới)|gây|làm (?:cho|giảm|tăng)|nếu không|sẽ bị|góp phần"
        r"|qua đó|nhờ đó"
        r"|từ đó",
        "aim": r"để|nhằm|vì mục tiêu|giúp",
        "further": r"và|cùng|đồng thời|kèm|ngoài ra|trong đó|gồm|với|lấy ý kiến|theo",
        "how": r"chủ yếu|phần lớn|đặc biệt|nhất là|lần đầu|duy nhất|gấp|hơn|nhanh|lớn nhất"
        r"|cao nhất",
    },
    "fr": {
        "reason": r"en raison d\w*|parce qu\w*|car|puisqu\w*|à cause|grâce|faute de|compte tenu"
        r"|à la suite"
        r"|du fait|jugée?s?|motif\w*|dus?|due",
        "result": r"ce qui|entraîn\w+|permettr\w+|caus\w+|provoqu\w+|ramèner\w*|conduir\w*"
        r"|sous peine"
        r"|d['’]où|ainsi|de sorte|sera\w* sanctionn\w+",
        "aim": r"afin|pour(?= \w+(?:er|ir|re)\b)|en vue|dans le but|destinée?s?|visant",
        "further": r"dont|avec|en accord|y compris|ainsi que|et|également|où|aux frais|accompagn\w+"
        r"|après|sur|par",
        "how": r"principalement|surtout|notamment|essentiellement|soit|premi[eè]re?s?|le plus"
        r"|la plus|plus"
        r"|moins|double\w*|moitié|record|rapidement",
    },
    "en": {
        "reason": r"because|due to|owing to|as a result of|since|caused|thanks to|following"
        r"|in response"
        r"|reasons?|given",
        "result": r"so that|which (?:will|would|has|led)|lead\w*|result\w*|thereby|caus\w+"
        r"|mean\w*|failing which"
        r"|otherwise|penalt\w+|thus|therefore|enabl\w+|making",
        "aim": r"in order|to (?=\w+ the)|so as|for the purpose|designed|intended|aimed",
        "further": r"and|with|also|including|together|as well|along|accompan\w+|after|by|plus"
        r"|at the expense",
        "how": r"mainly|mostly|chiefly|especially|largely|first|most|more|half|twice|double\w*"
        r"|record|quickly"
        r"|notably|particularly",
    },
}
TABLES: dict[str, dict[Language, dict[str, str]]] = {
    "tone": _TONES,
    "polarity": _POLARITY,
    "claim": _CLAIMS,
}


@cache
def _pattern(table: str, language: Language) -> re.Pattern[str]:
    classes = TABLES[table][language].items()
    groups = "|".join(f"(?P<{name.replace(' ', '_')}>{words})" for name, words in classes)
    return re.compile(rf"(?<!\w)(?:{groups})(?!\w)", re.IGNORECASE)


def marks(text: str, table: str, language: Language) -> list[tuple[str, Span]]:
    """Each mark of a table with its class and span, in order; none over another.

    >>> marks("Le maire propose un report.", "tone", "fr")
    [('propose', (9, 16))]
    """
    found = []
    for match in _pattern(table, language).finditer(text):
        name = (match.lastgroup or "").replace("_", " ")
        found.append((name, match.span()))
    return found


def classes(table: str) -> Mapping[str, str]:
    """The names of a table's classes, the same in every language."""
    return TABLES[table]["en"]
