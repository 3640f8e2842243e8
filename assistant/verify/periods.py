"""How often something is done, in a sentence and in its evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.bounds import bounds
from assistant.types import Language, Span
from assistant.verify.figures import word_pattern

# how often: days between two occasions
_EACH: dict[Language, str] = {
    "vi": r"(?:mỗi|hằng|hàng|một|theo|mỗi một)",
    "fr": r"(?:par|chaque|tous les|toutes les|à l['’]|au|du)",
    "en": r"(?:per|every|each|a|an|once a)",
}
PERIODS: dict[Language, tuple[tuple[str, str], ...]] = {
    "vi": (
        (r"{each} ngày|ngày nào cũng", "1"),
        (r"{each} tuần|tuần nào cũng", "7"),
        (r"{each} tháng", "30.44"),
        (r"{each} quý", "91.3"),
        (r"{each} năm|thường niên", "365.25"),
    ),
    "fr": (
        (r"{each} jours?|quotidien\w*|journalier\w*", "1"),
        (r"{each} semaines?|hebdomadaires?(?:ment)?", "7"),
        (r"{each} mois|mensuel\w*", "30.44"),
        (r"{each} trimestres?|trimestriel\w*", "91.3"),
        (r"{each} semestres?|semestriel\w*", "182.6"),
        (r"{each} (?:ans?|années?)|annuel\w*", "365.25"),
    ),
    "en": (
        (r"{each} days?|daily", "1"),
        (r"{each} weeks?|weekly", "7"),
        (r"{each} months?|monthly", "30.44"),
        (r"{each} quarters?|quarterly", "91.3"),
        (r"{each} (?:calendar )?years?|yearly|annual(?:ly)?", "365.25"),
    ),
}


@dataclass(frozen=True, slots=True)
class Period:
    """Days between two occasions, and where it is said."""

    days: float
    span: Span
    text: str


def periods(text: str, language: Language) -> list[Period]:
    """How often things are done: each turn of phrase once."""
    found = []
    for words, days in PERIODS[language]:
        pattern = word_pattern(words.format(each=_EACH[language]))
        found += [Period(float(days), m.span(), m[0]) for m in pattern.finditer(text)]
    for bound in bounds(text, language):
        if bound.dimension == "period":
            found.append(Period(float(bound.measure.value), bound.span, text[slice(*bound.span)]))
    return found


def strange_period(ours: Sequence[Period], theirs: Sequence[Period]) -> Period | None:
    """The first that the evidence does not hold, where it holds any."""
    if not theirs:
        return None
    for one in ours:
        if not any(abs(one.days - other.days) <= 0.06 * other.days for other in theirs):
            return one
    return None
