"""The decisions that a document takes or reports, in its own words.

Two shapes: a line that only announces ("RESOLVED:", "QUYẾT ĐỊNH:", "Décisions :") with the items
that follow it under the same heading, and a sentence that tells of a decision itself ("It was
agreed that …", "le comité retient …", "Hội nghị thống nhất …").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.summarise.sources import APART, Sentence
from assistant.types import Language, Ruling, Slot

MOST_ANNOUNCED = 12  # items that one line announces
LONGEST_LINE = 16  # words of such a line
_ANNOUNCES: dict[Language, str] = {
    "vi": r"quyết định|quyết nghị|kết luận|thống nhất|biểu quyết(?: thông qua)?",
    "fr": r"(?:après en avoir délibéré,? )?(?:[^\n.;:]{0,60} )?(?:décide(?:nt)?|arrête(?:nt)?"
    r"|délibère|décrète(?:nt)?|convien(?:t|nent))(?: (?:à l.unanimité|ce qui suit|de))?"
    r"|(?:décisions?|arrêté|relevé (?:de|des) décisions)(?: prises?| adoptées?)?",
    "en": r"(?:[^\n.;:]{0,60} )?(?:(?:was |were |is |hereby |has |have |it was )*(?:resolved"
    r"|decided|agreed|determined|ordered))(?: unanimously| that| to| as follows)?|decisions?"
    r"(?: taken| made)?|resolutions?(?: adopted)?",
}
_TELLS: dict[Language, str] = {
    "vi": r"(?:đã |cùng |đều )*(?:thống nhất|nhất trí|quyết nghị|biểu quyết)(?! với| quản lý| trong"
    r"| giữa)|quyết định (?!số|này|của|\d|về)(?=[^\W\d_])|kết luận(?:,|:| rằng| như sau)"
    r"|(?:được|đã) (?:phê duyệt|thông qua|chấp thuận)|(?:ban hành|phê duyệt|bãi bỏ|thu hồi|cho phép"
    r"|thành lập|công nhận|bổ nhiệm) (?=kèm|quy|kế|đề|danh|dự|các|số|ông|bà|tổ|ban|hội|việc)",
    "fr": r"(?:est|sont|a été|ont été) (?:adoptée?s?|approuvée?s?|abrogée?s?|nommée?s?|retenue?s?"
    r"|rejetée?s?|écartée?s?|décidée?s?|arrêtée?s?|autorisée?s?|créée?s?|acceptée?s?)(?!\w)"
    r"|(?:décide|retient|approuve|rejette|écarte|valide|adopte|arrête|vote|accorde|confirme)(?:nt)?"
    r" (?=(?:les?|la|de|une?|ce|son|sa|ses) |[ld].)|marque(?:nt)? son accord|donne son accord"
    r"|convien(?:t|nent) (?:de|que)|se prononce",
    "en": r"(?:was|were|is|are|has been|have been) (?:unanimously |hereby |therefore )?(?:agreed"
    r"|approved|resolved|decided|adopted|rejected|refused|granted|endorsed|carried|revoked"
    r"|appointed|withdrawn)(?!\w)|(?:agreed|resolved|decided|determined|voted) (?=that|to|not)"
    r"|approved (?=the|a|an|its)|(?-i:AGREED|RESOLVED|DECIDED|ORDERED|APPROVED)(?!\w)",
}
# "Décision : le comité retient": the words of the decision stand on the same line
_SAME_LINE: dict[Language, str] = {
    "vi": r"(?:quyết định|kết luận|quyết nghị) ?: ?(?=\S)",
    "fr": r"décisions? ?: ?(?=\S)",
    "en": r"(?:decisions?|resolved|agreed|decided) ?: ?(?=\S)",
}
# hopes, conditions and questions tell of no decision that was taken
_NOT_TAKEN: dict[Language, str] = {
    "vi": r"(?<!\w)(?:chưa|không được|nếu|đề nghị|sẽ|có thể|khi|trước khi|sau khi|theo) $",
    "fr": r"(?<!\w)(?:n.|ne |si |peut |pourra |lorsque |qui |aucune? |pas )[^.]{0,12}$",
    "en": r"(?<!\w)(?:not|if|until|unless|when|once|may|whether|after|no|where|as) [^.]{0,16}$",
}


def _compiled(tables: dict[Language, str], shape: str) -> dict[Language, re.Pattern[str]]:
    return {
        language: re.compile(shape.replace("%", table), re.IGNORECASE)
        for language, table in tables.items()
    }


_LINE = _compiled(_ANNOUNCES, r"\W*(?:%)\s*[:.—–-]*\s*$")
_TOLD = _compiled(_TELLS, r"(?<!\w)(?:%)")
_HERE = _compiled(_SAME_LINE, r"\W*(?:%)")
_OPEN = _compiled(_NOT_TAKEN, "%")
# who decides stands before the verb: a determiner or a capital, and no clause of its own
_MARKER = re.compile(r"\(?[\da-zđivx]{1,4}[.)](?=\s)|[-–—•*+](?=\s)")
_FEWEST = 4  # words of an article's first sentence; a shorter one is its heading
_PASSIVE = re.compile(r"(?:was|were|is|are|ha(?:s|ve) been|est|sont|(?:a|ont) été|được|đã được)\s")
_WHO = re.compile(r"(?:[(\w]{1,4}[.)]\s+)?((?:[^\W\d_][\w’'-]*\s+){1,8})(?:đã\s+|has\s+|have\s+)?$")


def rulings(read: Sequence[Sentence], language: Language) -> tuple[Ruling, ...]:
    """Every decision, in reading order; each sentence once."""
    found: list[Ruling] = []
    announced = _Announced()
    for sentence in read:
        if _announces(sentence.text, language):
            announced = _Announced(open=MOST_ANNOUNCED)
        elif announced.holds(sentence):
            if announced.begins(sentence):
                found.append(Ruling(sentence.text, sentence.span))
        elif sentence.provision.level not in APART and (taken := _taken(sentence, language)):
            found.append(taken)
    return tuple(found)


def _announces(text: str, language: Language) -> bool:
    """ "RESOLVED:", or "RESOLVED, on the casting vote of the chair:"."""
    if len(text.split()) > LONGEST_LINE:
        return False
    if _LINE[language].match(text):
        return True
    cue = _TOLD[language].search(text) if text.endswith(":") else None
    return cue is not None and not _OPEN[language].search(text, 0, cue.start())


@dataclass(slots=True)
class _Announced:
    """What a line like "RESOLVED:" announces: items of one style, articles, or one sentence."""

    open: int = 0  # more that may follow
    style: str = ""
    unit: str = ""  # the item or article that was told last

    def holds(self, sentence: Sentence) -> bool:
        """Whether the sentence belongs to what was announced."""
        if not self.open:
            return False
        unit, style = _unit(sentence), _style(sentence)
        if self.style in ("", style) or unit == self.unit:
            return True
        self.open = 0
        return False

    def begins(self, sentence: Sentence) -> bool:
        """Whether it is the first of its item or article: the one that says what is decided."""
        unit, style = _unit(sentence), _style(sentence)
        if unit == self.unit or (style == "article" and len(sentence.text.split()) < _FEWEST):
            return False
        self.style, self.unit = style, unit
        self.open = self.open - 1 if style else 0
        return True


def _unit(sentence: Sentence) -> str:
    p = sentence.provision
    return p.article_id if _style(sentence) == "article" else p.id


def _style(sentence: Sentence) -> str:
    """How an item is marked: "(a)" and "(b)" alike, "5." otherwise; "" for no item."""
    if sentence.provision.address.startswith("art_"):
        return "article"
    marker = _MARKER.match(sentence.provision.text)
    return re.sub(r"[^\W\d_]+", "a", re.sub(r"\d+", "1", marker[0].strip())) if marker else ""


def _taken(sentence: Sentence, language: Language) -> Ruling | None:
    text = sentence.text
    if here := _HERE[language].match(text):
        start = sentence.span[0] + here.end()
        return Ruling(text[here.end() :], (start, sentence.span[1]))
    cue = _TOLD[language].search(text)
    if cue is None or _OPEN[language].search(text, 0, cue.start()):
        return None
    return Ruling(text, sentence.span, _who(sentence, cue))


def _who(sentence: Sentence, cue: re.Match[str]) -> Slot | None:
    """Who decides: the subject of an active verb at the beginning of the sentence."""
    who = _WHO.fullmatch(sentence.text, 0, cue.start())
    if who is None or _PASSIVE.match(cue[0]):
        return None
    said, start = who[1].strip(), sentence.span[0] + who.start(1)
    return Slot(said, (start, start + len(said)))
