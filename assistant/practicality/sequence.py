"""Steps that cannot come in the order of their deadlines.

Three proofs, each from the text's own words: a task that names the one it comes after by its
number; two stages of one product (a plan is drawn up before it is approved, approved before it is
applied); a report on a period that is due before the period ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import permutations

from assistant.practicality.days import end_of_months, last_day
from assistant.practicality.draft import Draft
from assistant.types import Duty, Flaw, Language

_AFTER: dict[Language, re.Pattern[str]] = {
    "vi": re.compile(
        r"(?:sau khi (?:hoàn thành |thực hiện |kết thúc )?|trên cơ sở (?:kết quả )?(?:của )?)"
        r"(?:nhiệm vụ|công việc|việc|bước|hoạt động) (?:số |thứ )?(?P<n>\d{1,2})(?![\d/.])",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"(?:après|à l['’]issue de|une fois|sur la base (?:des résultats )?de|au vu de) "
        r"(?:achevée? |terminée? )?(?:l['’]action|la tâche|l['’]étape|la mesure) "
        r"(?:n° ?)?(?P<n>\d{1,2})(?![\d/])",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?:after|once|following|on the basis of(?: the results of)?|using the results of) "
        r"(?:completion of )?(?:task|action|item|step|recommendation) (?:no\.? ?)?"
        r"(?P<n>\d{1,2})(?![\d/])",
        re.IGNORECASE,
    ),
}
_NUMBER = re.compile(r"[|\s]*(?:\w{4,14} )?(\d{1,2})(?=[.):]?\s|\s*\|)")
# what is done with a product, in the order in which it can be done
_STAGES: dict[Language, tuple[str, ...]] = {
    "vi": (
        r"dự thảo|soạn thảo|xây dựng(?: dự thảo)?|lập",
        r"lấy ý kiến(?: về| đối với| vào)?(?: dự thảo)?",
        r"thẩm định|thẩm tra",
        r"trình(?: [^,;.]{3,40})? (?:phê duyệt|ban hành|thông qua)",
        r"phê duyệt|ban hành|thông qua",
        r"triển khai(?: thực hiện)?|áp dụng",
        r"sơ kết|tổng kết|đánh giá kết quả(?: thực hiện)?",
    ),
    "fr": (
        r"rédiger|élaborer|établir|préparer|rédige|élabore|établit|prépare",
        r"consulter [^,;.]{3,40} sur|soumettre à (?:consultation|concertation)"
        r"|mettre en consultation",
        r"présenter|soumettre|présente|soumet",
        r"approuver|adopter|valider|approuve|adopte|valide",
        r"publier|diffuser|publie|diffuse",
        r"appliquer|mettre en œuvre|applique|met en œuvre",
        r"évaluer|évalue|dresser le bilan (?:de|du)",
    ),
    "en": (
        r"draft|prepare|draw up|develop|produce",
        r"consult (?:[^,;.]{3,40} )?on",
        r"submit|present",
        r"approve|adopt|sign off",
        r"publish|issue|circulate",
        r"implement|apply|put into (?:effect|operation)",
        r"evaluate|review",
    ),
}
_STAGED = {
    language: tuple(re.compile(rf"(?:{stage})(?!\w)", re.IGNORECASE) for stage in stages)
    for language, stages in _STAGES.items()
}
_WORD = re.compile(r"[^\W_]+")
_SMALL = frozenset("the a an of le la les l un une des du de d các những bản và dự thảo".split())
SHORTEST = 2  # words of a product; Vietnamese ones are of two syllables
_REPORT = {
    "vi": r"báo cáo(?! tài chính)(?! (?:kế hoạch|dự toán))",
    "fr": r"(?:rapports?|bilans?|comptes? rendus?|états?)(?!\w)",
    "en": r"\b(?:reports?|returns?|accounts?)\b(?! back)",
}
_ORDINALS = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4,
    "premier": 1, "deuxième": 2, "second": 2, "troisième": 3, "quatrième": 4,
    "1er": 1, "2e": 2, "3e": 3, "4e": 4,
    "first": 1, "third": 3, "fourth": 4, "last": 4, "đầu": 1, "cuối": 2,
}  # fmt: skip
_PERIOD: dict[Language, re.Pattern[str]] = {
    "vi": re.compile(
        r"(?:quý (?P<q>iv|iii|ii|i|[1-4])(?:/| năm |, năm )"
        r"|(?:6|sáu) tháng (?P<h>đầu|cuối) năm |(?P<m>9|chín) tháng (?:đầu )?năm "
        r"|năm )(?P<y>\d{4})"
        r"(?!\s?[-–]\s?\d)",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"(?:(?P<q>premier|deuxième|second|troisième|quatrième|[1-4](?:er|e)) trimestre (?:de )?"
        r"|T(?P<q2>[1-4]) |(?P<h>premier|second|deuxième|1er|2e) semestre (?:de )?"
        r"|(?:année|exercice|annuel) )(?P<y>\d{4})(?!\s?[-–/]\s?\d)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?:(?P<q>first|second|third|fourth|last) quarter(?: of|,)? |Q(?P<q2>[1-4]) (?:of )?"
        r"|(?P<h>first|second) half(?:-year)?(?: of)? |(?:for|the|calendar) (?:the )?(?:year )?)"
        r"(?P<y>\d{4})(?!\s?[-–/]\s?\d)",
        re.IGNORECASE,
    ),
}
_REACH = 90  # characters between "report" and its period
_FORECAST = re.compile(
    r"ước|dự kiến|kế hoạch (?!công tác)|dự toán|prévision|prévu|projet de|estimat|forecast|plan "
    r"|planned|budget|mid-?year",
    re.IGNORECASE,
)


def out_of_order(draft: Draft, duties: Sequence[Duty]) -> Iterator[Flaw]:
    """Tasks that are due before what they need."""
    dated = [(duty, day) for duty in duties if (day := last_day(duty.action.term))]
    yield from _numbered(draft, dated)
    yield from _staged(draft, dated)
    yield from _early_reports(draft, dated)


def _numbered(draft: Draft, dated: Sequence[tuple[Duty, date]]) -> Iterator[Flaw]:
    numbers: dict[int, list[tuple[Duty, date]]] = {}
    for duty, day in dated:
        if found := _NUMBER.match(draft.text, _line(draft, duty)):
            numbers.setdefault(int(found[1]), []).append((duty, day))
    for duty, day in dated:
        for found in _AFTER[draft.document.language].finditer(draft.text, *duty.norm.span):
            steps = numbers.get(int(found["n"]), [])
            if len(steps) == 1 and steps[0][0] is not duty and steps[0][1] > day:
                yield _flaw(duty, steps[0][0])


def _line(draft: Draft, duty: Duty) -> int:
    return draft.text.rfind("\n", 0, duty.norm.span[0]) + 1


def _staged(draft: Draft, dated: Sequence[tuple[Duty, date]]) -> Iterator[Flaw]:
    language = draft.document.language
    staged = [
        (duty, day, stage, product)
        for duty, day in dated
        for stage, product in [_stage(duty.action.what, language)]
        if stage >= 0 and len(product) >= SHORTEST * (2 if language == "vi" else 1)
    ]
    for (one, first, early, what), (other, second, late, same) in permutations(staged, 2):
        shorter, longer = sorted((what, same), key=len)
        if early < late and first > second and longer[: len(shorter)] == shorter:
            yield _flaw(other, one)


def _stage(action: str, language: Language) -> tuple[int, tuple[str, ...]]:
    """Which stage an action is, and the words of its product; (-1, ()) for any other action."""
    for at, stage in enumerate(_STAGED[language]):
        if found := stage.match(action):
            rest = re.split(r"[,;.:(]", action[found.end() :], maxsplit=1)[0]
            words = [word for word in _WORD.findall(rest.casefold()) if word not in _SMALL]
            return at, tuple(words)
    return -1, ()


def _early_reports(draft: Draft, dated: Sequence[tuple[Duty, date]]) -> Iterator[Flaw]:
    language = draft.document.language
    pattern = re.compile(_REPORT[language], re.IGNORECASE)
    for duty, day in dated:
        report = pattern.search(draft.text, *duty.norm.span)
        if report is None or duty.norm.deadline is None:
            continue
        stop = min(duty.norm.span[1], report.end() + _REACH)
        for found in _PERIOD[language].finditer(draft.text, report.end(), stop):
            due = duty.norm.deadline.span
            if due[0] < found.end() and found.start() < due[1]:
                continue
            if _FORECAST.search(draft.text, report.start(), found.start()):
                continue
            end = _end(found, language)
            if end and day < end:
                values = (
                    ("deadline", duty.norm.deadline.text),
                    ("period", found[0].strip()),
                    ("end", end.isoformat()),
                )
                yield Flaw("before_period_ends", due, duty.label, values=values,
                           others=(found.span(),))  # fmt: skip
                break


def _end(found: re.Match[str], language: Language) -> date | None:
    given = {k: v for k, v in found.groupdict().items() if v}
    year, month = int(given["y"]), 12
    if quarter := given.get("q") or given.get("q2"):
        month = 3 * _ORDINALS[quarter.lower()]
    elif half := given.get("h"):
        month = 6 * _ORDINALS[half.lower()]
    elif "m" in given:
        month = 9
    return end_of_months(year, month, language)


def _flaw(late: Duty, needed: Duty) -> Flaw:
    values = (
        ("what", late.action.what),
        ("deadline", late.action.deadline or ""),
        ("step", needed.action.what),
        ("step_deadline", needed.action.deadline or ""),
    )
    span = late.norm.deadline.span if late.norm.deadline else late.norm.span
    return Flaw("before_step", span, late.label, values=values, others=(needed.action.evidence,))
