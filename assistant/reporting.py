"""Duties to report: norms whose action reports, or sends a report.

Receiving, judging or keeping a report, and what a report must hold, are other duties.
"""

from __future__ import annotations

import re

from assistant.types import Language, Norm

_VI_SOON = (
    r"(?:phải|có trách nhiệm|kịp thời|đột xuất|thường xuyên|trực tiếp|có văn bản|h[ằà]ng (?:năm|quý"
    r"|tháng)|định kỳ(?: h[ằà]ng (?:năm|quý|tháng))?)"
)
_VI_BODY = (
    r"(?:chính phủ|thủ tướng|bộ|sở|ủy ban|chủ tịch|quốc hội|hội đồng|thường trực|giám đốc|chánh"
    r"|cơ quan|cấp trên|cấp có|thanh tra|ban|phòng|lãnh đạo)"
)
_VI_PAPER = r"(?:của|do|và|theo|này|giám sát|tài chính|quyết toán|kiểm toán|nghiên cứu|viên)"
_FR_SEND = (
    r"transmet(?:tent|tre)?|transmettra|(?<!l['’])adresse(?:nt|r|ra)?|remet(?:tent|tre|tra)?"
    r"|établi(?:t|ssent|r|ra)|(?<!la )présente(?:nt|r|ra)?|communique(?:nt|r|ra)?"
    r"|envoie(?:nt)?|envoyer|(?<!le )produi(?:t|sent|re|ra)|publie(?:nt|r|ra)?|fourni(?:t|ssent|r)"
    r"|dresse(?:nt|r|ra)?|soumet(?:tent|tre|tra)?"
)
_FR_SENT = (
    r"transmis|adressé|remis|établi|présenté|communiqué|envoyé|produit|publié|fourni|dressé|soumis"
)
_FR_REPORT = r"(?:rapports?|comptes?[ -]rendus?|bilans?)\b"
_EN_SEND = (
    r"submits?|sends?|provides?|prepares?|publish(?:es)?|presents?|delivers?|furnish(?:es)?|files?"
    r"|lays?|gives?|produces?|issues?|transmits?|draws? up"
)
_EN_REPORT = (
    r"(?<!for )(?<!in )(?<!of )(?<!from )(?<!under )(?<!receiving )\b"
    r"(?:(?:an?|the|its|their|any|his or her)(?: [\w-]+){0,3} (?:reports?|returns?)"
    r"|(?:annual|monthly|quarterly|regular|written) reports)\b"
)

_REPORTS: dict[Language, re.Pattern[str]] = {
    "vi": re.compile(
        # "báo cáo", "gửi báo cáo tháng", "tổng hợp kết quả, báo cáo"; a report as the subject or
        # as one of several papers is none: "Báo cáo phải nêu rõ", "thẩm tra tờ trình, báo cáo của"
        rf"^(?:{_VI_SOON} )*báo cáo\b(?!:| \w+:|;| (?:này|viên|của|quy định)\b)"
        r"(?! công tác[^.;,]{0,20} của\b)"
        r"(?![^.;,]{0,60}? (?:phải|gồm|bao gồm|được) )"
        rf"|(?:^|[,;] |\bvà )(?:{_VI_SOON} )*(?:gửi|lập|trình|nộp|xây dựng|tổng hợp|hoàn thành"
        r"|thực hiện|tổng hợp kết quả)(?: (?:các|chế độ|đầy đủ|định kỳ|việc|kịp thời|bản))*"
        r" báo cáo\b(?! viên)"
        rf"|[,;] (?:{_VI_SOON} )*báo cáo\b(?! {_VI_PAPER}\b)(?=\s\w)"
        rf"|[,;] (?:{_VI_SOON} )+báo cáo\b(?! {_VI_PAPER}\b)"
        rf"|\bvà (?:{_VI_SOON} )*báo cáo (?:về|với|bằng|cho|{_VI_BODY})\b"
        rf"|(?:^|[,;] |\bvà )tổng hợp [^.;]{{0,80}}? báo cáo {_VI_BODY}\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\brend(?:re|ent|ra|ront)?\s+(?:\w+\s+){0,2}comptes?\b"
        rf"|\b(?:{_FR_SEND})[\s,][^.;:]{{0,120}}?(?<!par )(?<!en )(?<!du )(?<!le )\b{_FR_REPORT}"
        rf"|\b(?:{_FR_SEND})\s(?:le )?{_FR_REPORT}"
        rf"|^(?:les?|une?|chaque|ce|ces)\s+{_FR_REPORT}[^.;:]{{0,60}}?\b(?:est|sont)\s"
        rf"(?:\w+\s)?(?:{_FR_SENT})",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"^(?:\w+ly )?report\b|\band report (?:[\w’']+ ){0,4}?(?:to|on)\b"
        rf"|\b(?:{_EN_SEND})\b[^.;:]{{0,100}}?{_EN_REPORT}"
        r"|\bmakes? (?:an?|the|its) (?:\w+ ){0,2}(?:report|return) (?:to|on)\b"
        r"|\bcauses? [^.;]{0,40}\breports? [^.;]{0,40}?to be (?:laid|tabled|sent|published)\b"
        r"|^(?:an?|the|its|each|every|those|these|all)(?: (?!and )\w+){0,3} reports?"
        r" (?:shall|must|is to|are to) be (?:submitted|sent|presented|laid|given|delivered|provided"
        r"|transmitted|made to)\b",
        re.IGNORECASE,
    ),
}


def reports(norm: Norm, language: Language) -> bool:
    """Whether a norm is a duty to report or to send a report.

    What must be is a duty; a permission or a prohibition is none.
    """
    if norm.modality != "must" or norm.action is None:
        return False
    return bool(_REPORTS[language].search(" ".join(norm.action.text.split())))
