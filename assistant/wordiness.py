"""Words that say nothing, and long ones with a short twin: tables for Vietnamese, French, English.

A row is here only if it is safe in any legal text: the grammar of what follows stays, and no
condition, bound, term of art or degree of duty hangs on the words. "Procéder à la transmission
de", "dans le cas où", "in respect of", "trên cơ sở đó" stand as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.types import Language, Span


@dataclass(frozen=True, slots=True)
class Introduction:
    """Words at the head of a sentence; ``subject``: only where a body that acts comes next."""

    pattern: re.Pattern[str]
    subject: bool


@dataclass(frozen=True, slots=True)
class Wordy:
    """A phrase and the template of its short form (``\\1`` is the first group)."""

    pattern: re.Pattern[str]
    short: str


# "that" at the head of the clause that stays; no second clause may hang on the same words
_FREE: dict[Language, tuple[str, ...]] = {
    "vi": (
        r"(?:cần|phải) (?:lưu ý|nhấn mạnh|nhắc lại) rằng,? ",
        r"như (?:chúng ta )?đã biết, ",
        r"trong (?:bối cảnh|giai đoạn|tình hình|điều kiện) hiện nay, ",
    ),
    "fr": (
        r"il est (?:ici |par ailleurs )?(?:rappelé|précisé|souligné) (?:que,? |qu['’])",
        r"il (?:convient|importe|y a lieu) de (?:rappeler|noter|souligner|préciser)"
        r" (?:que,? |qu['’])",
        r"il est à noter (?:que,? |qu['’])",
        r"force est de constater (?:que,? |qu['’])",
        r"dans le contexte actuel, ",
    ),
    "en": (
        r"it (?:should|must|may) be (?:noted|recalled|remembered|emphasi[sz]ed) that,? ",
        r"it is (?:important|worth|useful) (?:to note|noting) that,? ",
        r"please (?:note|be advised) that,? ",
        r"for the avoidance of doubt, ",
        r"in the (?:current|present) context, ",
        r"(?:as is well known|needless to say), ",
    ),
}
# a purpose or a frame without a figure in it, before a body that acts; it may hold commas
_FRAMES: dict[Language, tuple[str, ...]] = {
    "vi": (
        r"nhằm (?:tiếp tục )?(?:nâng cao|đẩy mạnh|tăng cường|phát huy)(?: hơn nữa)?"
        r" [^;:.\n\d“”«»\"]{3,160}?, ",
    ),
    "fr": (
        r"dans le cadre de (?:la mise en œuvre|l['’]application|l['’]exécution)"
        r" d(?:u présent|e la présente) \w+, ",
        r"dans un souci (?:constant )?(?:d['’]|de )[^;:.,\n\d“”«»\"]{3,80}, ",
    ),
    "en": (
        r"in the context of the (?:implementation|application) of (?:this|these) \w+, ",
        r"in an effort to (?:further )?(?:improve|enhance|strengthen) [^;:.,\n\d“”«»\"]{3,80}, ",
    ),
}
_SECOND = re.compile(r"\b(?:et|ou) qu(?:e\b|['’])|\b(?:and|or) that\b|\b(?:và|hoặc) rằng\b", re.I)
_LISTED = re.compile(r"[^,;.:]{1,60},\s+[A-ZĐÀ-Ỹ]")
_CONDITION = re.compile(
    r"\b(?:nếu|khi|trừ|si|lorsque|sauf|article|if|when|where|unless|except|section|điều \d)\b",
    re.IGNORECASE,
)
_VI_VERBS = (
    r"thực hiện|tổ chức|kiểm tra|thanh tra|rà soát|xây dựng|triển khai|xem xét|thẩm định|đánh giá"
    r"|lập|soạn thảo|tổng hợp|thống kê|khảo sát|đối chiếu|niêm yết|bàn giao|thu hồi|cập nhật"
)
_PHRASES: dict[Language, tuple[tuple[str, str], ...]] = {
    "vi": (
        (rf"tiến hành (?:việc )?({_VI_VERBS})", r"\1"),
        (rf"thực hiện việc ({_VI_VERBS})", r"\1"),
        # not "đầy đủ", "khách quan": after a noun, without "một cách", they would describe it
        (r"một cách (kịp thời|nhanh chóng)", r"\1"),
        (r"theo (?:các )?quy định tại ((?:điểm|khoản) \w+|điều \d+)", r"theo \1"),
        (r"với mục đích nhằm", "nhằm"),
        (r"nhằm mục đích(?= \w)(?! (?:sau|này|đó|nào|khác|chính|trên))", "nhằm"),
        (r"để nhằm", "nhằm"),
        (r"nhằm để", "để"),
        (r"(?:ở|vào|tại) thời điểm hiện (?:nay|tại)", "hiện nay"),
        (r"tất cả mọi", "mọi"),
        (r"mỗi một", "mỗi"),
        (r"phối hợp cùng với", "phối hợp với"),
    ),
    "fr": (
        (r"dans (?:le but|l['’]objectif|l['’]optique) (?:de |d['’])", "pour "),
        (r"avec pour objectif (?:de |d['’])", "pour "),
        (r"à l['’]effet (?:de |d['’])", "pour "),
        (r"de (?:manière|façon) à ce (que|qu['’])", r"pour \1"),
        (r"préalablement à (?=l['’]|la )", "avant "),
        (r"préalablement au ", "avant le "),
        (r"préalablement aux ", "avant les "),
        (r"postérieurement à (?=l['’]|la )", "après "),
        (r"postérieurement au ", "après le "),
        (r"conformément aux dispositions (?:de (?=l['’]|la ))", "conformément à "),
        (r"conformément aux dispositions du ", "conformément au "),
        (r"conformément aux dispositions des (articles|lois|décrets)", r"conformément aux \1"),
        (r"(en application|en vertu) des dispositions (du |des |de la |de l['’])", r"\1 \2"),
        (r"par le biais (?:d['’]|de )(?=un|une|l['’]|la )", "par "),
        (r"par le biais du ", "par le "),
        (r"en date du (?=\d)", "du "),
        (r"à l['’]heure actuelle", "actuellement"),
        (r"au jour d['’]aujourd['’]hui", "aujourd'hui"),
        (r"de (?:manière|façon) (régulière|systématique|automatique|obligatoire)"
         r"(?! (?:et|ou)\b|,)", r"\1ment"),
        (r"de (?:manière|façon) immédiate(?! (?:et|ou)\b|,)", "immédiatement"),
        (r"voire même", "voire"),
        (r"comme par exemple", "comme"),
    ),
    "en": (
        (r"in order to", "to"),
        (r"prior to", "before"),
        (r"subsequent to", "after"),
        (r"in the event that", "if"),
        (r"(?:due|owing) to the fact that", "because"),
        (r"for the reason that", "because"),
        (r"(?:notwithstanding|despite|in spite of) the fact that", "although"),
        (r"until such time as", "until"),
        (r"at such time as", "when"),
        (r"during such time as", "while"),
        (r"at (?:the present time|this point in time)", "now"),
        (r"(in accordance with|pursuant to|under) the provisions of", r"\1"),
        (r"on an? (daily|weekly|monthly|quarterly|yearly) basis", r"\1"),
        (r"on an annual basis", "annually"),
        (r"each and every", "every"),
        (r"in close proximity to", "near"),
    ),
}  # fmt: skip


def _compiled(words: str) -> re.Pattern[str]:
    """A line may be wrapped anywhere: each space stands for any white space."""
    spaced = words.replace(" ", r"\s+")
    return re.compile(rf"(?<![\w-]){spaced}(?:(?<=\W)|(?![\w-]))", re.IGNORECASE)


INTRODUCTIONS: dict[Language, tuple[Introduction, ...]] = {
    language: tuple(
        Introduction(_compiled(row), subject)
        for subject, table in ((False, _FREE), (True, _FRAMES))
        for row in table[language]
    )
    for language in _FREE
}
PHRASES: dict[Language, tuple[Wordy, ...]] = {
    language: tuple(Wordy(_compiled(long), short) for long, short in rows)
    for language, rows in _PHRASES.items()
}


def introduction(text: str, span: Span, language: Language, subjects: set[int]) -> int | None:
    """Where the sentence really begins, if empty words stand before; ``span`` is the sentence.

    ``subjects`` are the offsets where bodies that act are named: a frame goes only where one of
    them follows at once. A condition, a reference or a second clause keeps the words in place.
    """
    for row in INTRODUCTIONS[language]:
        if not (found := row.pattern.match(text, *span)):
            continue
        end = found.end()
        if row.subject:
            end = _body_at(text, end, span, subjects)
            if not end or re.search(r"[;:.\d]", text[span[0] : end]):
                return None
        if end >= span[1] or not text[end].isalpha() or _CONDITION.search(text, span[0], end):
            return None
        return None if _SECOND.search(text, end, span[1]) else end
    return None


def _body_at(text: str, first: int, span: Span, subjects: set[int]) -> int:
    """Where the body that acts begins: the frame may hold commas of its own. 0 when unsure.

    A capital after a comma is a body in Vietnamese ("…, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu"),
    unless more of them follow: then it may be a list that belongs to the frame.
    """
    stop = min(span[1], span[0] + 200)
    commas = [m.end() for m in re.compile(r",\s+").finditer(text, first - 2, stop)]
    for at in commas:
        if at in subjects:
            return at
        if text[at : at + 1].isupper():
            return 0 if _LISTED.match(text, at) else at
    return 0


def phrases(text: str, span: Span, language: Language) -> Iterator[tuple[Span, str]]:
    """Wordy phrases of a sentence and their short form, in the case of the first letter."""
    for row in PHRASES[language]:
        for found in row.pattern.finditer(text, *span):
            short = found.expand(row.short)
            if found[0][0].isupper():
                short = short[0].upper() + short[1:]
            yield found.span(), short


def plain(text: str, language: Language) -> str:
    """Lower-case words with every phrase in its short form: what two wordings have in common.

    >>> plain("Reply prior to 3 May, in order to close.", "en")
    'reply before 3 may to close'
    """
    for row in PHRASES[language]:
        text = row.pattern.sub(row.short, text)
    return " ".join(re.findall(r"[^\W_]+", text.casefold()))


REASONS: dict[Language, dict[str, str]] = {
    "vi": {
        "repeat": "Lặp lại nguyên văn một câu ở {where}.",
        "introduction": "Phần mở đầu không có nội dung.",
        "phrase": "Cách nói ngắn hơn, cùng nghĩa.",
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
