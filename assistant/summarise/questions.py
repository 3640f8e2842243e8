"""What a document leaves open: asked, put off, disputed, or yet to be clarified.

Cues are words of minutes and reports in the three languages; a sentence is one question, of the
first kind whose words it holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.summarise.sources import APART, Sentence
from assistant.types import Language, Open, Question

_DEFERRED: dict[Language, str] = {
    "vi": r"hoãn|tạm (?:gác|dừng xem xét)|lùi (?:lại|thời)|(?:chuyển|để) sang (?:kỳ|cuộc|phiên) họp"
    r" sau|chưa (?:kết luận|quyết định|biểu quyết|thông qua|xem xét)|(?:sẽ|tiếp tục)"
    r" (?:xem xét|thảo luận|nghiên cứu) (?:sau|thêm|tại|trong|vào)|xin ý kiến (?:thêm|lại|cấp)",
    "fr": r"(?:est|sont|a été|ont été|être|examen) (?:reportée?s?|ajournée?s?|renvoyée?s? (?:à|au)"
    r" (?!l.article|l.annexe)|différée?s?)|sans qu.une décision|aucune (?:décision|suite|position)"
    r" n|pas (?:de décision|été tranchée?|tranchée?)|sera(?:it)? réexaminée?|à une prochaine séance"
    r"|(?:sera|seront) (?:débattue?s?|discutée?s?|examinée?s?|abordée?s?) (?:à|au|lors)",
    "en": r"(?:was|were|is|are|be|been) (?:deferred|adjourned|postponed|held over|carried over)"
    r"|no (?:view|decision|conclusion|position) (?:was|were|has|had|is)|not (?:yet )?(?:been )?"
    r"(?:decided|resolved)|(?:at|to|until) (?:the|its|a) (?:next|later|future) meeting|revisited",
}
_DISPUTED: dict[Language, str] = {
    "vi": r"không (?:đồng ý|đồng tình|nhất trí|thống nhất)|chưa (?:thống nhất|nhất trí|đồng thuận)"
    r"|ý kiến (?:khác nhau|trái chiều|không đồng)|phản đối|bảo lưu ý kiến|còn tranh luận",
    "fr": r"contest(?:e|ent|ait|é)|s.(?:oppose|opposent|est opposée?)|désaccord|divergen|émet des"
    r" réserves|réserves (?:sur|quant)|votes? contre",
    "en": r"disagree(?:d|s|ment)|disput(?:ed|es|e)(?!\w)|contest(?:ed|s)(?!\w)"
    r"|object(?:ed|ion|ions)(?!\w)|not seconded|dissent|(?:voted|spoke) against",
}
_UNCLEAR: dict[Language, str] = {
    "vi": r"(?:cần|đề nghị|chờ) làm rõ|chưa (?:rõ|xác định|có hướng dẫn|có số liệu|thống kê được)"
    r"|(?:cần|đang|phải) chờ|còn vướng mắc|sẽ được xác định|xác nhận sau",
    "fr": r"rest(?:e|ent|ait|aient) (?:encore )?à|(?:à|être) (?:confirmer|préciser|déterminer"
    r"|clarifier)|n.(?:est|a|ont|sont) pas encore|pas encore (?:connu|été|disponible)|en attente"
    r"|(?:est|demeure|reste) (?:inconnue?|incertaine?)|ignore (?:encore|si)",
    "en": r"to be (?:confirmed|determined|clarified|agreed)|(?-i:TB[CD])|remain(?:s|ed)? to be"
    r"|remain(?:s|ed)? (?:unclear|unresolved|outstanding|open)|not yet (?:known|agreed|available"
    r"|clear|been)|unclear|unresolved|await(?:ing|ed|s)(?!\w)|is not known",
}
_ASKED: dict[Language, str] = {
    "vi": r"\?\W*$|(?<!\w)hỏi (?:về|rõ|lý do|vì sao)|đặt câu hỏi|cho biết (?:lý do|vì sao)"
    r"|đề nghị (?:giải trình|cho biết|giải thích)",
    "fr": r"\?\W*$|demand(?:e|ent|ait|aient) (?:si|pourquoi|comment|quand|quelle?s?|ce qu)"
    r"|s.interroge|souhait(?:e|ent|ait|aient) savoir|pose(?:nt)? la question",
    "en": r"\?\W*$|ask(?:ed|s)? (?:whether|if|why|how|when|what|about)|quer(?:ied|ies)"
    r"|wish(?:ed)? to know|want(?:ed)? to know|question(?:ed)? (?:whether|why|how|the)",
}
_KINDS: tuple[tuple[Open, dict[Language, str]], ...] = (
    ("deferred", _DEFERRED),
    ("disputed", _DISPUTED),
    ("unclear", _UNCLEAR),
    ("asked", _ASKED),
)
_CUES = {
    language: re.compile(
        "|".join(f"(?P<{kind}>(?<!\\w)(?:{table[language]}))" for kind, table in _KINDS),
        re.IGNORECASE,
    )
    for language in _ASKED
}


def questions(read: Iterable[Sentence], language: Language) -> tuple[Question, ...]:
    """Every sentence of the body that leaves something open, in reading order."""
    found = []
    for sentence in read:
        if sentence.provision.level in APART:
            continue
        if cue := _CUES[language].search(sentence.text):
            kind = next(kind for kind, _ in _KINDS if cue[kind] is not None)
            found.append(Question(kind, sentence.text, sentence.span))
    return tuple(found)
