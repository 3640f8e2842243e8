"""Whether the figures of a sentence are those of its evidence, or follow from them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from assistant.bounds.units import Measure, same
from assistant.verify.figures import WHOLE, Figure


def supporting(figure: Figure, known: Sequence[Figure]) -> list[Figure]:
    """Those of the evidence that say the same figure."""
    return [other for other in known if _same(figure, other)]


# a year told by the one before it or after it
_NEXT_YEAR = re.compile(
    r"(?<!\w)(?:năm (?:trước|ngoái|sau|tới|liền trước)|cùng kỳ|(?:année|exercice|an) "
    r"(?:précédente?|suivante?|dernière?)|(?:preceding|previous|following|next"
    r"|last) (?:financial )?"
    r"year|year (?:before|earlier))(?!\w)",
    re.IGNORECASE,
)


def unsupported(
    ours: Sequence[Figure], theirs: Sequence[Figure], evidence: str = ""
) -> Figure | None:
    """The first figure of the sentence that the evidence neither holds nor adds up to.

    ``evidence``: its words, in which a year may be told by another ("the preceding year").
    """
    told = bool(_NEXT_YEAR.search(evidence))
    for figure in ours:
        if supporting(figure, theirs) or _derived(figure, theirs) or _single(figure):
            continue
        if not (told and _beside(figure, theirs)):
            return figure
    return None


def _beside(figure: Figure, known: Sequence[Figure]) -> bool:
    years = {int(other.values[0]) for other in known if _is_year(other)}
    return _is_year(figure) and bool({int(figure.values[0]) + by for by in (-1, 1)} & years)


def _is_year(figure: Figure) -> bool:
    value = figure.values[0]
    return figure.kind in {"number", "amount", "date"} and len(value) == 4 and value[:2] in _AGES


_AGES = {"19", "20"}


def _single(figure: Figure) -> bool:
    """ "A person on duty" may be "one person on duty"; "once" may say when."""
    if figure.kind == "number":
        return figure.values == ("1", "time")
    measures = figure.measures
    return bool(measures) and all(
        m.value == 1 and m.dimension.startswith("count") for m in measures
    )


def _same(figure: Figure, other: Figure) -> bool:
    if figure.kind == "date" or other.kind == "date":
        return _same_date(figure, other)
    if "reference" in {figure.kind, other.kind}:
        return figure.kind == other.kind and _numbered(figure) == _numbered(other)
    if {"weekday", "month"} & {figure.kind, other.kind}:
        return figure.kind == other.kind and figure.values == other.values
    mine, others = figure.measures, other.measures
    if mine and others:
        return any(_same_measure(a, b) for a in mine for b in others)
    return bool(set(_plain(figure)) & set(_plain(other)))


def _same_date(figure: Figure, other: Figure) -> bool:
    if figure.kind == other.kind:
        # "31/12" is supported by "31/12/2025", not the other way round
        return all(
            part in ("", known) for part, known in zip(figure.values, other.values, strict=True)
        )
    if figure.kind == "month":  # "in March" of "12 March"
        return figure.values[0] == other.values[1]
    return figure.kind == "number" and figure.values[0] == other.values[0]  # a year alone


_SHORT = {"art": "article"}


def _numbered(figure: Figure) -> tuple[str, ...]:
    """A reference with its label in full: "art. 5" is article 5."""
    label, *rest = figure.values
    return (_SHORT.get(label, label), *rest)


def _same_measure(mine: Measure, other: Measure) -> bool:
    if mine.dimension == other.dimension:
        return same(mine, other)
    if mine.unit == "number":  # "9 to 5", "up from 48": the unit is understood
        return mine.value in {other.value, *_on_the_clock(other)}
    dimensions = {mine.dimension, other.dimension}
    if dimensions == {"time", "clock"}:  # "9 heures" is a length or an hour of the day
        return _hours(mine) == _hours(other)
    counted = all(dimension.startswith("count") for dimension in dimensions)
    plain = "count" in dimensions and not dimensions & {"ratio", "money", "money_vnd", "time"}
    if dimensions == {"time", "age"} or counted or plain:
        return mine.value == other.value
    return False


def _on_the_clock(measure: Measure) -> set[Decimal]:
    if measure.dimension != "clock":
        return set()
    return {_hours(measure), _hours(measure) % 12}


def _hours(measure: Measure) -> Decimal:
    hours = measure.value if measure.unit == "hour" else measure.size * 24
    return hours if measure.dimension == "time" else measure.value / 60


def _plain(figure: Figure) -> Iterator[Decimal]:
    values = figure.values[:1] if figure.kind == "number" else figure.values
    for value in values:
        yield Decimal(value)


def _derived(figure: Figure, known: Sequence[Figure]) -> bool:
    """A sum or difference of two figures of one kind, or the share of one in another.

    124 less 98 is 26; 108 % is 8 % over; 8 of 15 are more than half, in words.
    """
    if figure.kind not in {"amount", "number"}:
        return False
    kind = _dimension(figure)
    alike = [v for other in known if _dimension(other) == kind for v in _plain_amount(other)]
    wanted = set(_plain_amount(figure))
    if kind == "percent":
        alike.append(WHOLE)
    if any(a + b in wanted or abs(a - b) in wanted for a, b in combinations(alike, 2)):
        return True
    return kind == "percent" and _share(figure, known)


def _share(figure: Figure, known: Sequence[Figure]) -> bool:
    """Whether one count of the evidence is that share of another: exactly, in words about so."""
    counts = sorted(
        v for other in known if _dimension(other) != "percent" for v in _plain_amount(other)
    )
    slack = Decimal("0.6") if any(c.isdigit() for c in figure.text) else Decimal(8)
    return any(
        large and abs(100 * small / large - wanted) <= slack
        for small, large in combinations(counts, 2)
        for wanted in _plain_amount(figure)
    )


def _dimension(figure: Figure) -> str:
    """What adds up with what: one unit, or what has none."""
    if figure.kind not in {"amount", "number"}:
        return figure.kind
    unit = figure.bound.measure.unit if figure.bound else figure.values[1]
    return "number" if unit == "" else unit


def _plain_amount(figure: Figure) -> list[Decimal]:
    return list(_plain(figure)) if figure.kind in {"amount", "number"} else []
