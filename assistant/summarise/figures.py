"""The key figures of a document: amounts of money, shares and counts, what they are of, and when.

Only what a sentence prints is said: the unit is the word after the number, what it is of are the
words before the verb of measure ("est évalué à", "đạt", "was"), a period is a year, quarter or
month named in the sentence. Dates, numbers of provisions and lengths of time are no figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from assistant.summarise.sources import APART, Sentence
from assistant.types import Figure, Language, Slot, Span

MOST_FIGURES = 15
_NUMBER = r"\d{1,3}(?:[., \u202f]\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)?"
_SCALE = r"(?:nghìn|ngàn|triệu|tỷ|tỉ|millions?|milliards?|billions?|thousand|bn|[mk](?=\W|$))"
_MONEY = (
    r"đồng|VNĐ|VND|USD|EUR|GBP|k?€|M€|Md€|\$|£|euros?|dollars?|pounds?|pence|francs?|livres?|F ?CFA"
)
_SHARE = r"%|‰|phần trăm|pour cent|per ?cent|percentage points?|points? de pourcentage"
_TIME = (
    r"ngày|tháng|năm|giờ|tuần|quý|phút|jours?|mois|ans?|années?|heures?|h\b|semaines?|minutes?|days?"
    r"|months?|years?|hours?|weeks?|working|business|calendar|a\.m|p\.m|lần|trimestres?|janvier"
    r"|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|january"
    r"|february|march|april|may|june|july|august|september|october|november|december"
)
# Vietnamese nouns of two syllables and more that are often counted
_COMPOUNDS = (
    r"trường hợp|hồ sơ|nhân khẩu|trạm y tế|viên chức|công chức|cán bộ|học sinh|sinh viên|giáo viên"
    r"|hộ (?:gia đình|dân|nghèo|cận nghèo)|đơn vị|cơ quan|doanh nghiệp|hợp tác xã|sản phẩm|văn bản"
    r"|báo cáo|nhiệm vụ|dự án|công trình|tình nguyện viên|người dân|tổ chức|cá nhân|thiết bị"
    r"|gói thầu|máy tính|máy quét|thủ tục(?: hành chính)?|chỉ tiêu|kiến nghị|cuộc họp|đại biểu"
    r"|loại báo cáo|lượt người|lượt khách|cơ sở|địa phương|xã, phường|điểm đen|vụ việc|vụ tai nạn"
)
# words that follow a number without being what is counted
_NO_UNIT = (
    r"ni|sur|về|đã|được|có|mà|này|nêu|so|còn|phải|để|nếu|và|hoặc|của|là|đến|tại|theo|trong|cho|với|thì|bis|ter|quater|et|ou|à|au|aux|du|des?|le|la|les"
    r"|dans|par|pour|sur|en|est|sont|and|or|of|to|in|at|on|by|for|the|is|are|was|were|from|with"
    r"|as|than|that|which|against|when"
)
_AMOUNT = re.compile(
    rf"(?<![\w/.,:-])(?:(?P<sign>[£$€]) ?(?P<signed>{_NUMBER})(?: ?{_SCALE})?(?!\w)"
    rf"|(?P<number>{_NUMBER})(?! ?[/.:-]? ?\d)\s?(?:{_SCALE}\s(?:d[e’'] ?)?)?"
    rf"(?:(?P<money>{_MONEY})(?!\w)|(?P<share>{_SHARE})(?!\w)"
    rf"|(?P<time>{_TIME})(?!\w)|(?!(?:{_NO_UNIT})(?!\w))(?P<counted>{_COMPOUNDS}|[^\W\d_][^\W\d_]+)))",
    re.IGNORECASE,
)
# a label before a number: it numbers something
_LABELLED = re.compile(
    r"(?:điều|khoản|điểm|mục|chương|phần|số|quyển|trang|bước|phụ lục|biểu|mẫu|khóa|khu vực|cấp|"
    r"tháng|ngày|articles?|art\.|n°|nº|no\.?|page|p\.|section|paragraph|item|annexe?|tableau|table|"
    r"figure|chapitre|chapter|titre|point|part|schedule|regulation|rule|form|route|lot|phase|"
    r"rue|version)\s*$",
    re.IGNORECASE,
)
_MARKER = re.compile(r"\(?[\da-zđivx]{1,4}[.)]\s")
_YEAR = re.compile(r"(?:19|20)\d\d")
_PERIOD = re.compile(
    r"(?:(?:6|9|sáu|chín|ba|3) tháng (?:đầu|cuối) )?(?:quý (?:[IV]{1,3}|[1-4])(?:/| năm )\d{4}"
    r"|tháng \d{1,2}(?:/| năm )\d{4}|(?:cả |trong )?năm(?: học)? \d{4}(?: ?[-–] ?\d{4})?"
    r"|giai đoạn \d{4} ?[-–] ?\d{4}"
    r"|(?:premier|deuxième|troisième|quatrième|1er|[2-4]e) (?:trimestre|semestre)(?: \d{4})?"
    r"|(?:en|pour|depuis|fin|exercice|année|au titre de|dès) (?:l.année |l.exercice )?\d{4}"
    r"(?: ?[-–/] ?\d{2,4})?"
    r"|(?:first|second|third|fourth|last) (?:quarter|half)(?: of(?: \d{4})?)?"
    r"|(?:in|during|for|since|by|throughout) (?:the year )?\d{4}(?: ?[-–/] ?\d{2,4})?"
    r"|financial year \d{4}(?: ?[-–/] ?\d{2,4})?)",
    re.IGNORECASE,
)
# what joins a thing to its measure, and what may stand between them and the number
_MEASURES: dict[Language, str] = {
    "vi": r"là|đạt|gồm|còn|chiếm|bằng|ước(?: đạt)?|giữ|tăng|giảm|không (?:thấp|quá|ít|dưới) hơn|lên"
    r"|đã được|phấn đấu(?: đạt)?",
    "fr": r"est|sont|était|étaient|sera|seront|s.élève(?:nt)?|s.élevait|atteint|atteignent|soit"
    r"|représente(?:nt)?|évaluée?s?|estimée?s?|fixée?s?|portée?s?|ramenée?s?|compte|comptait"
    r"|passe(?:nt)?|dépasse|recule|progresse|couvre",
    "en": r"is|are|was|were|be|totall?(?:ed|ing|s)|reach(?:ed|es)?|amount(?:ed|s|ing)|stood|fell"
    r"|rose|cost|costs|exceed(?:s|ed)?|fallen|risen|estimated|set|covers?|brought back",
}
_BETWEEN: dict[Language, str] = {
    "vi": r"khoảng|hơn|gần|từ|đến|trên|dưới|tối đa|tối thiểu|ít nhất|mới|chỉ|được|thêm|còn|tới",
    "fr": r"à|a|de|d.|environ|plus|moins|au|près|seulement|que|désormais|été|jusqu.à|encore",
    "en": r"to|at|by|about|over|some|only|more|less|than|nearly|almost|up|around|not|no|now|from",
}
_JOINS = {
    language: re.compile(
        rf"(?<!\w)(?:{words})(?:\s+(?:{words}|{_BETWEEN[language]}))*[\s:]*$", re.IGNORECASE
    )
    for language, words in _MEASURES.items()
}
# "a grant of £95,000", "l'enveloppe de 5 M€": the noun right before
_NOUN = re.compile(
    r"(?<!\w)(?:(?:an?|the|les?|la|une?|des|du|cette?|sa|son)\s|[ld][’'])"
    r"(?:[^\W\d_][\w-]*\s){1,3}(?=(?:of|de|d[’'])\s?(?:about |over |environ |plus de )?$)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"[,;:()]\s|\s[–—|]\s|(?<!\w)(?:trong đó|nhưng|dont|mais|of which|including|but|và|et|and)\s"
)
_LONGEST_NAME = 14  # words of what a figure is of


def figures(read: Iterable[Sentence], language: Language) -> tuple[Figure, ...]:
    """The figures of the sentences that weigh most, in reading order, at most ``MOST_FIGURES``."""
    found: list[tuple[float, Figure]] = []
    for sentence in read:
        if sentence.provision.level not in APART:
            found += [(w + sentence.weight, f) for w, f in _of_sentence(sentence, language)]
    best = sorted(found, key=lambda pair: -pair[0])[:MOST_FIGURES]
    return tuple(sorted((f for _, f in best), key=lambda figure: figure.amount.span))


def amounts(text: str) -> Iterator[tuple[str, Span]]:
    """Every amount of a text: "money", "share" or "count", and where it stands."""
    for found in _AMOUNT.finditer(text):
        if found["time"] or (found["counted"] and _YEAR.fullmatch(found["number"])):
            continue
        if _LABELLED.search(text, max(0, found.start() - 20), found.start()):
            continue
        kind = "money" if found["sign"] or found["money"] else "share" if found["share"] else ""
        yield kind or "count", found.span()


_WORTH = {"money": 2.0, "share": 1.0, "count": 0.0}


def _of_sentence(sentence: Sentence, language: Language) -> Iterator[tuple[float, Figure]]:
    text, start = sentence.text, sentence.span[0]
    begin = 0
    for kind, amount in amounts(text):
        of = _named(text, begin, amount[0], language)
        period = _period(text, amount[0])
        yield (
            _WORTH[kind],
            Figure(
                _slot(text, amount, start),
                _slot(text, of, start) if of else None,
                _slot(text, period, start) if period else None,
                sentence.span,
            ),
        )
        begin = amount[1]


def _slot(text: str, span: Span, start: int) -> Slot:
    return Slot(text[slice(*span)], (start + span[0], start + span[1]))


def _named(text: str, begin: int, end: int, language: Language) -> Span | None:
    """What stands before the verb of measure, in the clause of the number, or its noun."""
    clauses = [m.end() for m in _CLAUSE.finditer(text, begin, end)]
    join = _JOINS[language].search(text, begin, end)
    if join is None:
        noun = _NOUN.search(text, begin, end)
        return (noun.start(), noun.end() - 1) if noun else None
    stop = join.start()
    begin = max((at for at in clauses if at < stop), default=begin)
    marker = _MARKER.match(text, begin, stop)
    begin = marker.end() if marker else begin
    while begin < stop and not text[begin].isalnum():
        begin += 1
    while stop > begin and not text[stop - 1].isalnum():
        stop -= 1
    words = len(text[begin:stop].split())
    return (begin, stop) if 0 < words <= _LONGEST_NAME else None


def _period(text: str, at: int) -> Span | None:
    """The period named last before the number, else the first after it."""
    named = [m.span() for m in _PERIOD.finditer(text)]
    before = [span for span in named if span[1] <= at]
    return before[-1] if before else named[0] if named else None
